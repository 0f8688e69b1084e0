"""Words of despair on every path under every fault: help once, and nothing kept (P18)."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext
from typing import Any

import pytest

from storage.database import Database
from tests.cast import Actor
from tests.stories.test_in_need import BEYOND, FORMS, HELP, stored
from tests.stories.test_replies import POST, database_away, slack_is_impatient, time_passes
from tests.stories.test_ways_of_writing import WAYS
from tests.workspace import TestWorkspace

OTHER = "There is no point in going on living."
FAULTS = ("429", "500", "500_after", "hang_up", "lost_answer")


@contextmanager
def database_locked(workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Another program writes into the database for longer than Kith waits."""
    with (
        monkeypatch.context() as patch,
        closing(sqlite3.connect(workspace.folder / "kith.db", isolation_level=None)) as other,
    ):
        patch.setattr("storage.patience.DEFAULT_WAIT", 0.05)
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def helps(person: Actor) -> int:
    """How often help was said to somebody in their conversation."""
    return sum(HELP in one for one in person.told())


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("way", [*WAYS, "changed"])
def test_what_is_written_is_met_with_help_once(
    workspace: TestWorkspace, way: str, fault: str
) -> None:
    """Whatever becomes of Kith's first try to say it."""
    workspace.joins(workspace.ada)
    slack_is_impatient(workspace)
    if way == "changed":
        ts = workspace.ada.says("My cat is called Mog.")
    before = stored(workspace)
    workspace.sandbox.fail(POST, fault, retry_after=5)
    if way == "changed":
        workspace.ada.edits(ts, BEYOND)
    else:
        WAYS[way](workspace.ada, BEYOND)
    time_passes(workspace, 120)

    assert helps(workspace.ada) == 1
    after = stored(workspace)
    changed = {table for table in before if before[table] != after[table]}
    # The clock goes on, and with it the round.
    assert changed <= {"programs", "rounds", "workspaces"}


@pytest.mark.parametrize("is_away", [False, True])
@pytest.mark.parametrize("way", WAYS)
def test_what_is_written_needs_no_database(
    workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch, way: str, is_away: bool
) -> None:
    """It may be locked, or away; help comes at once, and not again when it is back."""
    workspace.joins(workspace.ada)
    workspace.tick()
    slack_is_impatient(workspace)
    locked = database_locked(workspace, monkeypatch)
    with database_away(monkeypatch) if is_away else locked:
        WAYS[way](workspace.ada, BEYOND)
        assert helps(workspace.ada) == 1
    time_passes(workspace, 300)

    assert helps(workspace.ada) == 1


def test_a_burst_of_lines_is_met_with_help_once(workspace: TestWorkspace) -> None:
    """Four lines in two seconds, one answer; nothing that was typed beside it is offered."""
    workspace.joins(workspace.ada)
    for words in ("Hello?", BEYOND, OTHER, BEYOND):
        workspace.ada.goes_on(words)
    time_passes(workspace, 60)

    assert helps(workspace.ada) == 1
    assert not any("I'll only keep it if you say so" in one for one in workspace.ada.told())


@pytest.mark.parametrize("trouble", ["none", "locked", "away", *FAULTS])
@pytest.mark.parametrize("path", [*FORMS, "command", "share behind a command"])
def test_forms_and_commands_carry_help_in_their_acknowledgement(
    workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch, path: str, trouble: str
) -> None:
    """No call to Slack has to go well, and no database has to answer."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.tick()
    if path in FORMS:
        FORMS[path](workspace)
    before = stored(workspace)
    during = {
        "locked": database_locked(workspace, monkeypatch),
        "away": database_away(monkeypatch),
    }.get(trouble, nullcontext())
    if trouble in FAULTS:
        workspace.sandbox.keep_failing("*", trouble, retry_after=5)
    with during:
        if path in FORMS:
            workspace.ada.submits(words=BEYOND)
            assert HELP in workspace.ada.reads_modal()
        else:
            workspace.ada.types(BEYOND if path == "command" else f"share {BEYOND}")
            assert helps(workspace.ada) == 1

    assert stored(workspace) == before


def logged(workspace: TestWorkspace, caplog: pytest.LogCaptureFixture, text: str) -> list[str]:
    """The templates of what is logged when Ada sends a picture beside *text*."""
    caplog.clear()
    with caplog.at_level(logging.DEBUG, logger="kith"):
        workspace.ada.shares_file(text)
    return [f"{one.name} {one.levelname} {one.msg}" for one in caplog.records]


def test_the_log_does_not_differ(
    workspace: TestWorkspace, caplog: pytest.LogCaptureFixture
) -> None:
    """Despair leaves the same lines as a picture without words, and none of its own."""
    workspace.joins(workspace.ada)
    without, despair = (logged(workspace, caplog, text) for text in ("", BEYOND))

    assert despair == without
    assert BEYOND not in caplog.text


def test_no_transaction_is_open_while_words_are_heard(
    workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What takes its time must not hold the database."""
    workspace.joins(workspace.ada)
    open_now: list[int] = []
    transaction = Database._transaction

    @contextmanager
    def counted(self: Database, *args: Any, **options: Any) -> Iterator[Any]:
        open_now.append(1)
        try:
            with transaction(self, *args, **options) as tx:
                yield tx
        finally:
            open_now.pop()

    heard: list[int] = []
    help_now = workspace.application.services.conversation.help_now
    detector = help_now._detector
    hear = type(detector).heard

    def hears(self: Any, words: str) -> Any:
        heard.append(len(open_now))
        return hear(self, words)

    monkeypatch.setattr(Database, "_transaction", counted)
    monkeypatch.setattr(type(detector), "heard", hears)
    workspace.ada.says("My cat is called Mog.")
    workspace.ada.presses("Keep this")
    workspace.ada.submits()

    assert heard
    assert set(heard) == {0}
