"""How long a transaction waits for a database that is busy or away, and what it then says."""

from __future__ import annotations

import socket
import sqlite3
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from types import SimpleNamespace

import psycopg
import pytest
from sqlalchemy import Connection, event, func, select, text
from sqlalchemy.exc import IntegrityError, ProgrammingError, StatementError

from storage import handled_requests, patience
from storage.database import Database, DatabaseBusy
from storage.postgres import PatientConnection
from tests.bench.relay import HOST, Relay
from tests.storage.builders import MONDAY
from tests.storage.racing import until_it_waits
from tests.storage.test_database import keys
from tests.tables import every_case

SHORT = 0.05
# Only reached by a test that fails.
LONGEST = 60.0


@pytest.fixture(autouse=True)
def endless_default(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the patience of a caller these tests would not end by themselves."""
    monkeypatch.setattr(patience, "DEFAULT_WAIT", 3600.0)


def noted(tx: Connection, key: str) -> None:
    """Change something."""
    assert handled_requests.first_time(tx, "w", key, MONDAY)


def impatient(database: Database, *keys: str, seconds: float = SHORT) -> None:
    """Write each of *keys* in a transaction of its own, all within one block of patience."""

    def write() -> None:
        with patience.patience(seconds):
            for key in keys:
                with database.write() as tx:
                    noted(tx, key)

    in_another_thread(write)


def in_another_thread(run: Callable[[], None]) -> None:
    """Call *run* in another thread, with no patience of its own; fails if it doesn't end."""
    threads = ThreadPoolExecutor(1)
    try:
        threads.submit(run).result(LONGEST)
    finally:
        threads.shutdown(wait=False)


@contextmanager
def lock_of_another_process(database: Database) -> Iterator[None]:
    """Another program writes to the database: nobody else can."""
    if database.is_sqlite:
        assert database.file is not None
        with closing(sqlite3.connect(database.file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield
            other.execute("ROLLBACK")
        return
    with psycopg.connect(plainly(database)) as session:
        session.execute("LOCK TABLE received IN ACCESS EXCLUSIVE MODE")
        yield
        session.rollback()


def plainly(database: Database) -> str:
    """The address of a database as its driver takes it."""
    url = database.url.set(drivername="postgresql")
    return url.render_as_string(hide_password=False)


@pytest.fixture
def own(postgresql: Database) -> Iterator[Database]:
    """Another process's view of the same PostgreSQL database, whose connections may break."""
    with closing(Database(postgresql.url)) as opened:
        yield opened


def test_a_lock_of_another_process_is_waited_for_as_long_as_patience(database: Database) -> None:
    """A lock that another process holds ends patience, and nothing has changed."""
    with lock_of_another_process(database), pytest.raises(DatabaseBusy):
        impatient(database, "one")

    assert keys(database) == []


def test_a_database_that_is_slow_to_open_is_not_busy(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    On a loaded machine opening takes longer than the caller's patience, and nobody holds a lock.

    So the first press after a start has its effect. A lock isn't waited for any more.
    """
    clock = [0.0]
    monkeypatch.setattr(patience, "time", SimpleNamespace(monotonic=lambda: clock[0]))

    def take_long(*_: object) -> None:
        clock[0] += 2 * SHORT

    with closing(Database(sqlite_url)) as slow:
        for engine in (slow._readers, slow._writer):
            engine.dispose()
            event.listen(engine, "connect", take_long, insert=True)
        with patience.patience(SHORT), slow.write() as tx:
            noted(tx, "one")
        with patience.patience(SHORT):
            assert keys(slow) == ["one"]
        slow._writer.dispose()
        with lock_of_another_process(slow), pytest.raises(DatabaseBusy):
            impatient(slow, "two")


def test_a_lock_of_another_thread_is_waited_for_as_long_as_patience(database: Database) -> None:
    """A transaction of this process that holds the lock ends patience, too."""
    with database.write(exclusive=True) as tx:
        noted(tx, "first")
        with pytest.raises(DatabaseBusy):
            impatient(database, "second")

    assert keys(database) == ["first"]


def test_a_row_of_another_transaction_is_waited_for_as_long_as_patience(
    postgresql: Database,
) -> None:
    """The same request at two replicas: the second waits for the first, as long as it may."""
    with postgresql.write() as tx:
        noted(tx, "same")
        with pytest.raises(DatabaseBusy):
            impatient(postgresql, "same")


def test_reading_a_locked_table_ends_with_patience(postgresql: Database) -> None:
    """A table that a migration has locked can't be read meanwhile."""

    def read() -> None:
        with patience.patience(SHORT):
            keys(postgresql)

    with lock_of_another_process(postgresql), pytest.raises(DatabaseBusy):
        in_another_thread(read)


def test_an_answer_that_takes_too_long_ends_with_patience(postgresql: Database) -> None:
    """A statement that runs for longer than patience is cancelled, and all of it undone."""

    def slow() -> None:
        with patience.patience(0.2), postgresql.write() as tx:
            noted(tx, "slow")
            tx.execute(text("SELECT pg_sleep(20)"))

    with pytest.raises(DatabaseBusy):
        in_another_thread(slow)
    assert keys(postgresql) == []


def test_many_quick_statements_do_not_outlast_patience(postgresql: Database) -> None:
    """Each statement alone is quick enough; together they end with patience."""

    def many() -> None:
        with patience.patience(0.2), postgresql.write() as tx:
            noted(tx, "many")
            while True:
                tx.execute(text("SELECT pg_sleep(0.01)"))

    with pytest.raises(DatabaseBusy):
        in_another_thread(many)
    assert keys(postgresql) == []


def test_every_connection_in_use_ends_patience(database: Database) -> None:
    """Where all connections of this process are in use, one more is waited for as long."""

    def hold(readers: int) -> None:
        if readers:
            with database.read():
                hold(readers - 1)
            return
        with pytest.raises(DatabaseBusy):
            in_another_thread(one_more)

    def one_more() -> None:
        with patience.patience(SHORT), database.read():
            pass

    hold(30)
    assert keys(database) == []


def test_one_patience_counts_for_all_transactions(database: Database) -> None:
    """What one transaction has used up isn't there for the next one."""
    with lock_of_another_process(database), pytest.raises(DatabaseBusy):
        impatient(database, "one")

    with lock_of_another_process(database), pytest.raises(DatabaseBusy):
        impatient(database, "again", seconds=0.0)


def test_a_server_is_asked_nothing_when_no_time_is_left(postgresql: Database) -> None:
    """An answer over a network can take any time."""
    with pytest.raises(DatabaseBusy, match="no time was left"):
        impatient(postgresql, "late", seconds=0.0)


def test_a_slow_machine_is_no_busy_database(sqlite_url: str) -> None:
    """The time of a form has passed with other work, and nobody holds a lock: it has its effect."""
    with closing(Database(sqlite_url)) as free:
        impatient(free, "one", "two", seconds=0.0)

        assert keys(free) == ["one", "two"]


def test_a_block_within_another_is_never_longer(database: Database) -> None:
    """A helper that allows itself an hour does not get more than its caller has."""

    def nested() -> None:
        with patience.patience(SHORT), patience.patience(3600), database.write() as tx:
            noted(tx, "nested")

    with lock_of_another_process(database), pytest.raises(DatabaseBusy):
        in_another_thread(nested)


def test_patience_ends_with_its_block(database: Database) -> None:
    """After the block the default counts again; in another thread it always did."""
    with patience.patience(0.0):
        in_another_thread(lambda: write_one(database, "elsewhere"))
    write_one(database, "afterwards")

    assert keys(database) == ["afterwards", "elsewhere"]


def write_one(database: Database, key: str) -> None:
    """A transaction without a patience of its own."""
    with database.write() as tx:
        noted(tx, key)


def test_without_patience_a_lock_is_waited_for_by_default(
    sqlite_file: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A caller that sets no time gets the default, and then the same error."""
    monkeypatch.setattr(patience, "DEFAULT_WAIT", SHORT)
    with lock_of_another_process(sqlite_file), pytest.raises(DatabaseBusy, match="SQLITE_BUSY"):
        in_another_thread(lambda: write_one(sqlite_file, "one"))


def test_every_postgres_connection_has_the_default(own: Database) -> None:
    """Locks of PostgreSQL's are waited for for ten seconds, where nobody chose."""
    with own.read() as tx:
        assert isinstance(tx.connection.driver_connection, PatientConnection)
        assert tx.execute(text("SHOW lock_timeout")).scalar_one() == "10s"
        assert tx.execute(text("SHOW statement_timeout")).scalar_one() == "0"


def test_limits_end_with_their_transaction(own: Database) -> None:
    """A patient transaction leaves no limit on the connection that the next one uses."""
    with patience.patience(LONGEST), own.write() as tx:
        assert tx.execute(text("SHOW statement_timeout")).scalar_one() != "0"
    with own.write() as tx:
        assert tx.execute(text("SHOW statement_timeout")).scalar_one() == "0"
        assert tx.execute(text("SHOW lock_timeout")).scalar_one() == "10s"


def test_the_database_works_again_after_a_lock(database: Database) -> None:
    """A transaction that was given up leaves a connection on which the next one works."""
    with lock_of_another_process(database), pytest.raises(DatabaseBusy):
        impatient(database, "one")
    impatient(database, "one", "two", seconds=LONGEST)

    assert keys(database) == ["one", "two"]


# --- A server that is away --------------------------------------------------------------------


@pytest.fixture
def relay(postgresql: Database) -> Iterator[Relay]:
    """A way to the server that can be cut."""
    with closing(psycopg.connect(plainly(postgresql))) as session:
        place = f"{session.info.host}/.s.PGSQL.{session.info.port}"
    with Relay(place) as opened:
        yield opened


@pytest.fixture
def far(postgresql: Database, relay: Relay) -> Iterator[Database]:
    """The database, reached through the relay."""
    # Without a patience, connecting would not end by itself either.
    url = postgresql.url.set(host=HOST, port=relay.port, query={"connect_timeout": "3600"})
    with closing(Database(url)) as opened:
        yield opened


def test_a_server_that_accepts_and_never_answers_ends_with_patience(
    far: Database, relay: Relay
) -> None:
    """A new connection to a server that says nothing takes no longer than patience."""
    far.close()
    relay.stop()
    with (
        socket.create_server((HOST, relay.port)),
        pytest.raises(DatabaseBusy, match="ConnectionTimeout"),
    ):
        impatient(far, "one", seconds=0.5)


def test_a_server_that_falls_silent_ends_with_patience(far: Database, relay: Relay) -> None:
    """An open connection on which no answer comes is given up, and a new one is made."""
    impatient(far, "before", seconds=LONGEST)
    relay.fall_silent()
    with pytest.raises(DatabaseBusy):
        impatient(far, "meanwhile")
    impatient(far, "after", seconds=LONGEST)

    assert keys(far) == ["after", "before"]


def test_a_server_that_refuses_is_busy_and_comes_back(
    postgresql: Database, far: Database, relay: Relay
) -> None:
    """While the server is away each transaction says so; when it is back they work again."""
    impatient(far, "before", seconds=LONGEST)
    relay.refuse()
    end_all_sessions(postgresql)
    for key in ("one", "two"):
        with pytest.raises(DatabaseBusy):
            write_one(far, key)
    relay.admit()
    write_one(far, "after")

    assert keys(far) == ["after", "before"]


def end_all_sessions(database: Database) -> None:
    """What a server does to its sessions when it is shut down."""
    with psycopg.connect(plainly(database), autocommit=True) as session:
        session.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


def test_a_session_that_is_ended_in_a_transaction_undoes_it(own: Database) -> None:
    """A server that shuts down within a transaction is busy; a repetition takes effect once."""

    def interrupted() -> None:
        with own.write() as tx:
            noted(tx, "key")
            end_all_sessions(own)
            noted(tx, "more")

    with pytest.raises(DatabaseBusy):
        interrupted()
    write_one(own, "key")

    assert keys(own) == ["key"]


# --- Which errors pass ------------------------------------------------------------------------


def test_a_deadlock_is_busy(own: Database) -> None:
    """Of two transactions that wait for each other PostgreSQL ends one: it may be repeated."""

    def second() -> None:
        with own.write() as tx:
            tx.execute(text("SET LOCAL deadlock_timeout = '1h'"))
            for number in (2, 1):
                lock(tx, number)

    def first(threads: ThreadPoolExecutor) -> None:
        with own.write() as tx:
            # The one that waits last closes the circle, and finds it.
            tx.execute(text("SET LOCAL deadlock_timeout = '1ms'"))
            lock(tx, 1)
            until_it_waits(own, threads.submit(second))
            lock(tx, 2)

    with (
        ThreadPoolExecutor(1) as threads,
        pytest.raises(DatabaseBusy, match="DeadlockDetected 40P01"),
    ):
        first(threads)


def lock(tx: Connection, number: int) -> None:
    """Take a lock that has a number."""
    tx.execute(select(func.pg_advisory_xact_lock(number)))


@every_case(
    "state",
    ["08006", "40001", "53100", "53200", "53300", "57014", "57P01", "57P02", "57P03", "55P03"],
)
def test_states_that_pass_on_postgres(postgresql: Database, state: str) -> None:
    """Errors of PostgreSQL that come from the moment, not from what was written, are busy."""
    with pytest.raises(DatabaseBusy, match=state), postgresql.write() as tx:
        raise_in_postgres(tx, state)


def raise_in_postgres(tx: Connection, state: str) -> None:
    """Let the server raise an error whose text quotes something personal."""
    error = f"RAISE EXCEPTION 'ada@example.com' USING ERRCODE = '{state}'"
    tx.exec_driver_sql(f"DO $$ BEGIN {error}; END $$")


def test_a_server_that_is_only_read_from_is_busy(postgresql: Database) -> None:
    """After a failover the old server may be a copy: that passes."""
    with pytest.raises(DatabaseBusy, match="25006"), postgresql.write() as tx:  # noqa: PT012
        tx.execute(text("SET TRANSACTION READ ONLY"))
        noted(tx, "one")


@every_case("pragma", ["max_page_count=1", "query_only=ON"])
def test_a_full_or_read_only_file_is_busy(sqlite_file: Database, pragma: str) -> None:
    """A disk that is full, or can't be written to, passes when somebody makes room."""
    with pytest.raises(DatabaseBusy, match=r"SQLITE_(FULL|READONLY)"):
        write_much(sqlite_file, pragma)


def write_much(database: Database, pragma: str) -> None:
    """Write more than a page, under a setting of SQLite's."""
    with database.write() as tx:
        tx.execute(text(f"PRAGMA {pragma}"))
        for number in range(1000):
            noted(tx, f"{number:>1000}")


def test_a_missing_folder_is_busy(sqlite_file: Database) -> None:
    """A file on a disk that isn't mounted now can't be opened now."""
    sqlite_file.close()
    assert sqlite_file.file is not None
    folder = sqlite_file.file.parent
    folder.rename(folder.with_name("elsewhere"))
    with pytest.raises(DatabaseBusy, match="SQLITE_CANTOPEN"):
        write_one(sqlite_file, "one")
    folder.with_name("elsewhere").rename(folder)
    write_one(sqlite_file, "one")

    assert keys(sqlite_file) == ["one"]


@every_case(
    "statement",
    [
        ("INSERT INTO received (workspace_id) VALUES ('w')", IntegrityError),
        ("SELECT nothing FROM nowhere", StatementError),
    ],
)
def test_faults_stay_faults(database: Database, statement: tuple[str, type[Exception]]) -> None:
    """An error that a repetition would meet again is not called busy."""
    sql, kind = statement
    with pytest.raises(kind), database.write() as tx:
        tx.execute(text(sql))


def test_a_fault_in_postgres_stays_one(postgresql: Database) -> None:
    """A mistake in a statement keeps its own kind."""
    with pytest.raises(ProgrammingError), postgresql.read() as tx:
        tx.execute(text("SELECT nothing"))


def test_busy_says_nothing_about_anybody(postgresql: Database) -> None:
    """The error and its traceback hold no SQL, no values and no text of the server's."""
    secret = "ada@example.com"
    with pytest.raises(DatabaseBusy) as busy, postgresql.write() as tx:
        raise_in_postgres(tx, "40001")

    told = "".join(traceback.format_exception(busy.value))
    assert secret not in str(busy.value)
    assert secret not in told
    assert str(busy.value) == "the database is busy or away (SerializationFailure 40001)"
