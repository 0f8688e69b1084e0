"""Opening a database, and the guarantees of a transaction."""

from __future__ import annotations

import os
import stat
import traceback
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, make_url, text
from sqlalchemy.exc import StatementError

from storage import database as opening
from storage import details, handled_requests, migrate, people
from storage.database import Database, DatabaseUnavailable, add_if_new
from storage.records import Person, Workspace
from storage.tables import gates
from storage.tables import received as received_table
from tests.postgres import Postgres
from tests.storage.builders import MONDAY
from tests.storage.racing import race
from tests.tables import every_case


class Stop(Exception):
    """An error in the middle of a transaction."""


def keys(database: Database) -> list[str]:
    """The handled requests, as others see them."""
    with database.read() as tx:
        return list(
            tx.execute(received_table.select().order_by(received_table.c.key)).scalars("key")
        )


def broken(database: Database) -> None:
    """A transaction that changes something and then raises."""
    with pytest.raises(Stop), database.write() as tx:  # noqa: PT012
        noted(tx, "within")
        raise Stop


def noted(tx: Connection, key: str) -> None:
    """Change something."""
    assert handled_requests.first_time(tx, "w", key, MONDAY)


def test_what_is_written_can_be_read(database: Database) -> None:
    """A transaction that ends without an error has changed the database."""
    with database.write() as tx:
        noted(tx, "one")
        noted(tx, "two")

    assert keys(database) == ["one", "two"]


def test_an_exception_undoes_the_whole_transaction(database: Database) -> None:
    """After an exception the transaction is rolled back, and the exception is raised."""
    with database.write() as tx:
        noted(tx, "before")
    broken(database)

    assert keys(database) == ["before"]


def test_the_next_transaction_works_after_an_exception(database: Database) -> None:
    """A failed transaction leaves its connection usable."""
    broken(database)
    with database.write() as tx:
        noted(tx, "after")

    assert keys(database) == ["after"]


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_only_its_owner_can_read_the_sqlite_files(tmp_path: Path, mask: int) -> None:
    """
    Database, log and shared memory have mode 600 from their first moment, with any umask (P4).

    Without the key they don't tell the words, but who told whom about an illness.
    """
    before = os.umask(mask)
    try:
        with closing(Database(f"sqlite:///{tmp_path / 'kith.db'}")) as opened:
            migrate.upgrade(opened)
            modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    finally:
        os.umask(before)

    assert modes == dict.fromkeys(["kith.db", "kith.db-wal", "kith.db-shm"], 0o600)


def test_a_file_that_is_there_keeps_its_mode(tmp_path: Path) -> None:
    """Who shares it on purpose, with a backup for example, is not locked out by a start."""
    path = tmp_path / "kith.db"
    path.touch(0o640)
    path.chmod(0o640)
    Database(f"sqlite:///{path}").close()

    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_nobody_reads_what_is_not_committed(database: Database) -> None:
    """A reader neither waits for a writer nor sees uncommitted changes."""
    with database.write() as tx:
        noted(tx, "unfinished")

        assert keys(database) == []
    assert keys(database) == ["unfinished"]


def test_a_reader_sees_one_state_on_sqlite(sqlite: Database) -> None:
    """A commit during a read transaction does not change what it reads (SQLite)."""
    count = received_table.select()
    with sqlite.read() as reader:
        assert reader.execute(count).all() == []
        with sqlite.write() as tx:
            noted(tx, "meanwhile")

        assert reader.execute(count).all() == []


def test_writers_wait_for_each_other(database: Database) -> None:
    """Eight threads that write at once all succeed; none gets "database is locked"."""

    def writer(number: int) -> Callable[[], None]:
        def write() -> None:
            for round_ in range(5):
                with database.write() as tx:
                    noted(tx, f"{number}-{round_}")

        return write

    race([writer(number) for number in range(8)])

    assert len(keys(database)) == 40


def test_two_processes_write_to_one_file(sqlite: Database) -> None:
    """Two connections to one SQLite file, as from two processes, wait for each other."""
    second = Database(str(sqlite.url))

    def writer(mine: Database, name: str) -> Callable[[], None]:
        def write() -> None:
            for round_ in range(10):
                with mine.write() as tx:
                    noted(tx, f"{name}-{round_}")

        return write

    race([writer(sqlite, "first"), writer(second, "second")])
    second.close()

    assert len(keys(sqlite)) == 20


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("secure_delete", 1), ("synchronous", 2), ("foreign_keys", 1)],
)
def test_sqlite_is_opened_with_safe_settings(
    sqlite_file: Database, pragma: str, value: object
) -> None:
    """Every connection uses the write-ahead log, full syncs and secure deletion."""
    for transaction in (sqlite_file.read, sqlite_file.write):
        with transaction() as tx:
            assert tx.execute(text(f"PRAGMA {pragma}")).scalar_one() == value


def test_the_file_of_a_database(sqlite_file: Database, tmp_path: Path) -> None:
    """A SQLite database knows its file, beside which the key ring may lie."""
    assert sqlite_file.file == tmp_path / "kith.db"


def test_a_server_has_no_file(postgresql: Database) -> None:
    """PostgreSQL has no file beside which a key ring could lie."""
    assert postgresql.file is None


UNDERSTOOD_BY_NOBODY = [
    "",
    "kith",
    "postgresql://kith:s3cr3t@localhost:port/kith",
    "postgresql://kith:s3@cr3t:5432@localhost/kith",
    "postgresql://kith:s3@cr3t@localhost/kith",
    "postgresql+nothing://kith:s3cr3t@localhost/kith",
    "mysql://kith:s3cr3t@localhost/kith",
]
LEADING_NOWHERE = [
    "postgresql://kith:s3cr3t@127.0.0.1:1/kith",
    "postgresql://kith:s3cr3t@127.0.0.1:1/kith?unheard_of=1",
    "postgresql://kith:s3cr3t@127.0.0.1:1/kith?connect_timeout=long",
    "postgresql:///kith?host=/nowhere/at/all&password=s3cr3t",
    "sqlite:////nowhere/at/all/kith.db",
    "sqlite:////proc",
]


@every_case("url", [*UNDERSTOOD_BY_NOBODY, *LEADING_NOWHERE])
def test_an_address_that_cannot_be_opened_says_why(url: str) -> None:
    """The error is one line, and has no part of the password."""
    with pytest.raises(DatabaseUnavailable) as refused:
        Database(url)

    assert str(refused.value) != ""
    assert "\n" not in str(refused.value)
    for secret in ("s3cr3t", "s3", "cr3t"):
        assert secret not in "".join(traceback.format_exception(refused.value))


def test_a_missing_database_on_a_server_says_why(postgres: Postgres) -> None:
    """A database that the server does not have is named in the refusal."""
    url = postgres.blank()
    postgres.drop(url)

    with pytest.raises(DatabaseUnavailable, match="does not exist"):
        Database(url)


def test_a_file_of_another_kind_says_why(tmp_path: Path) -> None:
    """A file that is no database is refused, and not changed."""
    path = tmp_path / "kith.db"
    path.write_text("Dear diary, " * 100)

    with pytest.raises(DatabaseUnavailable, match="file is not a database"):
        Database(f"sqlite:///{path}")
    assert path.read_text() == "Dear diary, " * 100


@every_case(
    "url",
    [
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite:///file::memory:?uri=true",
        "sqlite:///file:kith?mode=memory&cache=shared&uri=true",
    ],
)
def test_a_database_in_memory_is_refused(url: str) -> None:
    """It would forget everything at the next start."""
    with pytest.raises(DatabaseUnavailable, match="in memory"):
        Database(url)


def kept(tx: Connection, moment: datetime) -> datetime:
    """A moment after a round trip through the database."""
    tx.execute(gates.delete())
    tx.execute(gates.insert().values(workspace_id="w", place_id="p", free_at=moment))
    found: datetime = tx.execute(gates.select().with_only_columns(gates.c.free_at)).scalar_one()
    return found


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    max_examples=50,
)
@given(
    st.datetimes(
        datetime(1990, 1, 1),  # noqa: DTZ001
        datetime(2090, 1, 1),  # noqa: DTZ001
        timezones=st.timezones() | st.just(timezone(timedelta(hours=5, minutes=45))),
        allow_imaginary=False,
    )
)
def test_moments_come_back_in_utc(tx: Connection, moment: datetime) -> None:
    """A moment of any zone comes back as the same moment, to the microsecond, and in UTC."""
    found = kept(tx, moment)

    assert found == moment.astimezone(UTC)
    assert found.tzinfo is UTC


def test_a_repeated_hour_is_kept_apart(tx: Connection) -> None:
    """Half past one before and after the clocks go back are two moments, an hour apart."""
    first = datetime(2026, 10, 25, 1, 30, tzinfo=ZoneInfo("Europe/London"))

    assert kept(tx, first.replace(fold=1)) - kept(tx, first) == timedelta(hours=1)


def test_a_server_in_another_zone(postgres: Postgres, postgresql: Database) -> None:
    """Moments come back in UTC although the server's zone is Tokyo."""
    url = postgres.migrated()
    name = make_url(url).database
    with postgresql.write() as tx:
        tx.execute(text(f"ALTER DATABASE {name} SET timezone TO 'Asia/Tokyo'"))
    database = Database(url)
    with database.write() as tx:
        assert tx.execute(text("SHOW timezone")).scalar_one() == "Asia/Tokyo"
        found = kept(tx, MONDAY)
        now = opening.now(tx)
    database.close()
    postgres.drop(url)

    assert (found, found.tzinfo) == (MONDAY, UTC)
    assert now.tzinfo is UTC


def test_a_moment_without_a_zone_is_refused(tx: Connection, ada: Person) -> None:
    """A naive datetime cannot be stored."""
    with pytest.raises(StatementError, match="a moment must be aware of its zone"):
        people.deactivate(tx, ada.workspace_id, ada.id, datetime(2026, 11, 23, 9))  # noqa: DTZ001


def test_a_moment_without_a_zone_cannot_be_asked_for(tx: Connection) -> None:
    """A naive datetime cannot be used in a condition either."""
    with pytest.raises(StatementError, match="a moment must be aware of its zone"):
        details.ended(tx, datetime(2026, 11, 23, 9), 1)  # noqa: DTZ001


def test_the_clock_of_the_database(tx: Connection) -> None:
    """The database's own time is aware, in UTC, and about now."""
    now = opening.now(tx)

    assert now.tzinfo is UTC
    assert abs(now - datetime.now(UTC)) < timedelta(minutes=1)


def test_a_row_is_added_once(tx: Connection, workspace: Workspace) -> None:
    """A row whose key exists is not added; it is no error, and changes nothing."""
    row = {"workspace_id": workspace.id, "key": "once", "received_at": MONDAY}

    assert add_if_new(tx, received_table, row) is True
    assert add_if_new(tx, received_table, row | {"received_at": MONDAY + timedelta(1)}) is False
    assert tx.execute(received_table.select()).one().received_at == MONDAY


def test_one_of_many_adds_a_row(database: Database) -> None:
    """Of eight threads that add the same row at once exactly one is told that it did."""

    def add() -> bool:
        with database.write() as tx:
            return handled_requests.first_time(tx, "w", "the same", MONDAY)

    assert sorted(race([add] * 8)) == [False] * 7 + [True]


def test_errors_do_not_quote_values(tx: Connection) -> None:
    """An error of a statement has none of its values (P4)."""
    row = {"workspace_id": "w", "key": "a secret of Ada's", "received_at": "no moment"}
    with pytest.raises(StatementError) as fault:
        tx.execute(received_table.insert().values(row))

    assert "a secret of Ada's" not in str(fault.value)
