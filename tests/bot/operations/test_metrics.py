"""What monitoring reads: figures about Kith, and nothing about people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from math import isnan
from typing import Any, NoReturn

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.delivery.message_counts import OTHER
from bot.delivery.message_kinds import BY_CALENDAR, MessageKind
from bot.errors import TemporaryError
from bot.operations.metrics import DatabaseFigures, MetricsPage, show_readiness
from bot.runtime import metrics
from bot.runtime.clock import SettableClock
from bot.runtime.scheduler import Scheduler
from storage import outbox, seals
from storage.database import Database, DatabaseBusy
from storage.records import SealReason
from tests.cast import Actor
from tests.storage.builders import new_outgoing
from tests.storage.sample_data import rows_of
from tests.tables import every_case
from tests.whole_story import TYPED, a_whole_story, words
from tests.workspace import TestWorkspace

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
TOKEN = "0123456789abcdef0123456789abcdef"
BEYOND = "I want to kill myself."
# Every metric of Kith's own, with its label and all the values that this may have; but the names of
# jobs and of Slack's methods, which are names in Kith's own code.
NAMES_IN_CODE = None
LABELS: dict[str, dict[str, set[str] | None]] = {
    "kith_ready": {},
    "kith_oldest_due_seconds": {},
    "kith_messages_held_back": {},
    "kith_sealed_workspaces": {},
    "kith_messages": {
        "kind": {*BY_CALENDAR, "other"},
        "outcome": {"sent", "unknown", "failed"},
    },
    "kith_rate_limited": {"method": NAMES_IN_CODE},
    "kith_acknowledgement_seconds": {"request": {"event", "form", "press", "command", "other"}},
    "kith_ticks": {},
    "kith_log_lines": {"level": {"warning", "error"}},
    "kith_job_failures": {"name": NAMES_IN_CODE},
}


def families() -> dict[str, Any]:
    """What the page says, by the names of its metrics."""
    return {one.name: one for one in text_string_to_metric_families(metrics.page().decode())}


def samples() -> dict[tuple[str, ...], float]:
    """Every figure of Kith's own, by its name and its labels' values."""
    return {
        (one.name, *one.labels.values()): one.value
        for family in families().values()
        for one in family.samples
        if one.name.startswith("kith_")
    }


@pytest.fixture(autouse=True)
def nothing_counted() -> None:
    """Jobs and methods of other tests are forgotten."""
    metrics.JOB_FAILURES.clear()
    metrics.RATE_LIMITED.clear()


@contextmanager
def counting() -> Iterator[dict[tuple[str, ...], float]]:
    """Fills a dictionary with the figures that have changed meanwhile, and by how much."""
    changed: dict[tuple[str, ...], float] = {}
    before = samples()
    yield changed
    after = samples()
    changed |= {
        key: value - before.get(key, 0.0)
        for key, value in after.items()
        if value != before.get(key, 0.0)
    }


def messages(changed: dict[tuple[str, ...], float]) -> dict[tuple[str, ...], float]:
    """Of what has changed, the messages: by kind and outcome."""
    return {key[1:]: value for key, value in changed.items() if key[0] == "kith_messages_total"}


def test_nothing_about_people_is_counted(workspace: TestWorkspace) -> None:
    """After days full of stories no name, label or value holds an id, a name or a word (P4)."""
    a_whole_story(workspace)
    workspace.bo.says(BEYOND)
    workspace.sandbox.fail("chat.postMessage", "429", retry_after=1)
    workspace.pass_time(hours=3)
    said = metrics.page().decode()
    names = " ".join(each.name for each in workspace.sandbox.users.values())
    with workspace.database.read() as tx:
        stored = str(rows_of(tx, workspace.record.id))
    ids = set(re.findall(r"\b[0-9a-f]{32}\b|\b[A-Z][0-9A-Z]{8,}\b", stored))

    assert len(ids) > 20
    assert not [one for one in ids if one in said]
    labels = {
        value
        for one in families().values()
        for each in one.samples
        for value in each.labels.values()
    }
    told = words(" ".join((*TYPED, BEYOND)), shortest=4)
    assert words(" ".join(labels)) & (told | words(names) - {"kith"}) == set()
    assert words(names) & words(" ".join(LABELS)) <= {"kith"}


def test_every_label_has_a_closed_list_of_values(workspace: TestWorkspace) -> None:
    """A new metric, or a new value of a label, is looked at before it is shown to anybody (P4)."""
    workspace.joins(workspace.ada)
    workspace.sandbox.fail("users.info", "429", retry_after=1)
    workspace.ada.says("My cat is called Mog.")
    workspace.pass_time(hours=1)
    found = {name: one for name, one in families().items() if name.startswith("kith_")}

    assert found.keys() == LABELS.keys()
    for name, family in found.items():
        for one in family.samples:
            labels = {key: value for key, value in one.labels.items() if key != "le"}
            assert labels.keys() == LABELS[name].keys()
            for label, value in labels.items():
                allowed = LABELS[name][label]
                assert allowed is NAMES_IN_CODE or value in allowed
                assert re.fullmatch(r"[A-Za-z_.]+", value)


def test_only_what_comes_by_the_calendar_is_named() -> None:
    """Of all other kinds a small workspace would read what one person did or shared (P4, P16)."""
    assert set(BY_CALENDAR) == {
        MessageKind.ROUND_ANNOUNCEMENT,
        MessageKind.INTRODUCTION,
        MessageKind.OUTCOME_QUESTION,
        MessageKind.ICEBREAKER,
    }


def test_help_in_need_cannot_be_told_from_any_other_answer(workspace: TestWorkspace) -> None:
    """Neither from its kind nor from its number (P18, P4)."""

    def counted(who: Actor, text: str) -> dict[tuple[str, ...], float]:
        with counting() as changed:
            who.says(text)
            workspace.tick()
        return messages(changed)

    workspace.joins(workspace.ada, workspace.bo)

    assert counted(workspace.ada, "Hello!") == counted(workspace.bo, BEYOND) == {(OTHER, "sent"): 1}


@pytest.mark.parametrize(
    ("how", "outcome"), [("hang_up", "unknown"), ("is_archived", "failed"), (None, "sent")]
)
def test_what_became_of_a_message(workspace: TestWorkspace, how: str | None, outcome: str) -> None:
    """Slack has it, may have it, or will never take it."""
    workspace.joins(workspace.ada)
    with counting() as changed:
        if how is not None:
            workspace.sandbox.fail("chat.postMessage", how)
        workspace.ada.says("My cat is called Mog.")

    assert messages(changed) == {(OTHER, outcome): 1}


def test_an_introduction_is_counted_by_its_name(workspace: TestWorkspace) -> None:
    """Rounds come by the calendar."""
    with counting() as changed:
        workspace.joins(workspace.ada, workspace.bo)
        workspace.pass_time(days=2)

    assert messages(changed)["introduction", "sent"] == 1


def test_what_was_lost_and_found_is_counted_as_sent(workspace: TestWorkspace) -> None:
    """Slack had taken the message whose answer was lost: unknown first, sent when it is found."""
    workspace.joins(workspace.ada)
    with counting() as changed:
        workspace.sandbox.fail("chat.postMessage", "lost_answer")
        workspace.ada.says("My cat is called Mog.")
        workspace.pass_time(minutes=5)

    assert messages(changed) == {(OTHER, "unknown"): 1, (OTHER, "sent"): 1}


def test_acknowledgements_are_timed_by_what_was_asked(workspace: TestWorkspace) -> None:
    """An event, a form, a press and a command: each has its own time to be answered in."""
    with counting() as changed:
        workspace.joins(workspace.ada)
        workspace.ada.types("change")
        workspace.ada.submits()
        workspace.ada.says("Hello!")
    counted = {key[1]: value for key, value in changed.items() if key[0].endswith("seconds_count")}

    assert counted.keys() == {"event", "form", "press", "command"}
    assert counted["command"] == 2


def test_a_429_is_counted_by_its_method(workspace: TestWorkspace) -> None:
    """Once for each answer of Slack's; a call that Kith itself holds back counts as none."""
    workspace.joins(workspace.ada)
    with counting() as changed:
        workspace.sandbox.fail("chat.postMessage", "429", retry_after=60)
        workspace.ada.says("My cat is called Mog.")
        for _ in range(3):
            workspace.tick()

    assert changed["kith_rate_limited_total", "chat.postMessage"] == 1


def test_ticks_and_failed_jobs() -> None:
    """A job is named as in the log."""

    def fails() -> None:
        raise ValueError

    with counting() as changed:
        scheduler = Scheduler([fails, lambda: None], 10.0)
        scheduler.tick()
        scheduler.tick()

    assert changed.pop(("kith_ticks_total",)) == 2
    assert list(changed.values()) == [2]
    assert [key[0] for key in changed] == ["kith_job_failures_total"]


def figures(database: Database, here: str, now: datetime, *held_back: str) -> tuple[float, ...]:
    """The figures that the database says at a moment."""
    DatabaseFigures(database, here, SettableClock(now), lambda *_: held_back).read()
    said = samples()
    return tuple(
        said[name,]
        for name in (
            "kith_oldest_due_seconds",
            "kith_messages_held_back",
            "kith_sealed_workspaces",
        )
    )


def test_what_the_database_says(workspace: TestWorkspace) -> None:
    """How long something has been due, what waits for Slack's pace, and what is sealed."""
    database, here = workspace.database, workspace.record.id
    assert figures(database, here, NOW) == (0, 0, 0)

    with database.write() as tx:
        row = new_outgoing(workspace_id=here, receiver_id=None, due_at=NOW)
        outbox.queue(tx, row)
    assert figures(database, here, NOW + timedelta(minutes=7)) == (420, 0, 0)
    assert figures(database, here, NOW + timedelta(minutes=7), row.kind) == (0, 1, 0)

    with database.write() as tx:
        seals.seal(tx, here, NOW, SealReason.UNINSTALLED)
    assert figures(database, here, NOW)[2] == 1


def test_what_is_not_known_is_no_number(sqlite_url: str) -> None:
    """Where the database can't be read, the last figure isn't shown for ever."""
    database = Database(sqlite_url)

    def is_busy(*_: object) -> NoReturn:
        raise DatabaseBusy("it is locked")

    with pytest.raises(TemporaryError):
        DatabaseFigures(database, "w", SettableClock(NOW), is_busy).read()
    database.close()

    assert isnan(samples()["kith_oldest_due_seconds",])


def test_readiness_is_asked_at_the_moment() -> None:
    """The page says what /ready says."""
    answers = [True]
    show_readiness(lambda: answers[-1])
    assert samples()["kith_ready",] == 1
    answers.append(False)

    assert samples()["kith_ready",] == 0


@every_case(
    ("token", "is_slacks_port", "peer", "given", "status"),
    [
        ("", False, "127.0.0.1", None, 200),
        ("", False, "::1", None, 200),
        ("", False, "192.0.2.7", None, 404),
        ("", False, "192.0.2.7", f"Bearer {TOKEN}", 404),
        # The proxy in front of Slack's port is on this machine, too.
        ("", True, "127.0.0.1", None, 404),
        ("", True, "192.0.2.7", None, 404),
        ("", True, "127.0.0.1", "Bearer ", 404),
        (TOKEN, False, "127.0.0.1", None, 401),
        (TOKEN, False, "192.0.2.7", f"Bearer {TOKEN}", 200),
        (TOKEN, True, "127.0.0.1", f"Bearer {TOKEN}", 200),
        (TOKEN, True, "192.0.2.7", f"Bearer {TOKEN}", 200),
        (TOKEN, True, "127.0.0.1", f"Bearer {TOKEN[:-1]}", 401),
        (TOKEN, True, "127.0.0.1", TOKEN, 401),
        (TOKEN, True, "127.0.0.1", "Bearer \u00e9", 401),
    ],
    at_least=10,
)
def test_who_may_read_it(
    token: str, is_slacks_port: bool, peer: str, given: str | None, status: int
) -> None:
    """Whoever has the token; without one only this machine, and never beside Slack's requests."""
    environ = {"REMOTE_ADDR": peer} | ({} if given is None else {"HTTP_AUTHORIZATION": given})
    started: list[str] = []
    page = MetricsPage(token, is_slacks_port=is_slacks_port)
    said = b"".join(page(environ, lambda status, _headers: started.append(status)))

    assert started[0].startswith(str(status))
    assert (b"kith_ticks_total" in said) is (status == 200)
