"""
People who are away by their Slack status get no messages, and travellers are told in their new
zone.
"""

from __future__ import annotations

import logging
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from storage.records import CheckInState, SendState
from storage.tables import check_ins, outbox
from tests.cast import Actor, labels
from tests.workspace import TestWorkspace

TUESDAY, WEDNESDAY = date(2026, 11, 24), date(2026, 11, 25)
THURSDAY, FRIDAY = date(2026, 11, 26), date(2026, 11, 27)
NUDGE = "There is something"
STOCKHOLM, TOKYO = "Europe/Stockholm", "Asia/Tokyo"


def seconds(day: date, at: time, zone: str) -> int:
    """A moment as a Unix time stamp, as Slack writes it."""
    return int(datetime.combine(day, at, ZoneInfo(zone)).timestamp())


def shares(workspace: TestWorkspace, *listeners: Actor) -> None:
    """On Monday Ada shares that her mother is ill, and names these people."""
    workspace.ada.says("My mother is ill.")
    workspace.ada.presses("Keep this")
    for place, listener in enumerate(listeners):
        workspace.ada.chooses(f"listener_{place}", listener.id)
    workspace.ada.submits()


def nudges(person: Actor) -> int:
    """How many check-ins this person got."""
    return sum(NUDGE in one for one in person.told())


def questions(person: Actor) -> int:
    """How many icebreakers this person got."""
    return sum("Answer privately" in labels(one) for one in person.messages())


def test_a_check_in_waits_for_the_end_of_a_snooze(workspace: TestWorkspace) -> None:
    """Bo snoozes notifications in the morning, so he is told at half past ten (P6)."""
    workspace.joins(workspace.ada, workspace.bo)
    shares(workspace, workspace.bo)
    workspace.sandbox.set_user("bo", snooze_until=seconds(TUESDAY, time(10, 30), STOCKHOLM))
    workspace.until(TUESDAY, time(10, 29), STOCKHOLM)
    assert nudges(workspace.bo) == 0
    workspace.until(TUESDAY, time(10, 30), STOCKHOLM)

    assert nudges(workspace.bo) == 1


@pytest.mark.parametrize(
    "away",
    [
        {"status_emoji": ":palm_tree:", "status_text": "Vacationing"},
        {"status_text": "Krank"},
        {"dnd_start": seconds(TUESDAY, time(8), STOCKHOLM)},
    ],
)
def test_the_next_listener_is_told_while_bo_is_away(
    workspace: TestWorkspace, away: dict[str, str | int]
) -> None:
    """Bo is not told on Tuesday. His turn passes in silence, and Chidi has the next (P6, P7)."""
    friday = seconds(FRIDAY, time(8), STOCKHOLM)
    end = "dnd_end" if "dnd_start" in away else "status_expiration"
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    shares(workspace, workspace.bo, workspace.chidi)
    workspace.sandbox.set_user("bo", **away, **{end: friday})
    workspace.until(TUESDAY, time(17), STOCKHOLM)
    with workspace.database.read() as tx:
        (turn,) = tx.execute(check_ins.select())
    assert (turn.state, turn.told_at) == (CheckInState.LAPSED, None)
    assert (nudges(workspace.bo), nudges(workspace.chidi)) == (0, 0)
    workspace.until(THURSDAY, time(17), STOCKHOLM)

    assert (nudges(workspace.bo), nudges(workspace.chidi)) == (0, 1)


@pytest.mark.parametrize("name", ["Bo Lind (out till Wednesday)", "Bo Lind - Urlaub bis 25.11."])
def test_a_name_that_says_away_counts_like_a_status(workspace: TestWorkspace, name: str) -> None:
    """An icebreaker for Bo waits until the morning after the day that his name gives (P6)."""
    workspace.joins(workspace.bo)
    workspace.sandbox.set_user("bo", name=name)
    workspace.until(THURSDAY, time(8, 59), STOCKHOLM)
    assert questions(workspace.bo) == 0
    workspace.until(THURSDAY, time(9), STOCKHOLM)

    assert questions(workspace.bo) == 1


def test_nobody_whose_name_says_away_is_told_anything(workspace: TestWorkspace) -> None:
    """Bo gets no check-in while his name says that he is away; Chidi hears of it (P6, P7)."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    shares(workspace, workspace.bo, workspace.chidi)
    workspace.sandbox.set_user("bo", name="Bo Lind (on parental leave)")
    workspace.until(THURSDAY, time(17), STOCKHOLM)

    assert (nudges(workspace.bo), nudges(workspace.chidi)) == (0, 1)


def test_a_status_about_work_delays_nothing(workspace: TestWorkspace) -> None:
    """A status such as "working from the holiday home" counts as work (P6)."""
    workspace.joins(workspace.ada, workspace.bo)
    shares(workspace, workspace.bo)
    workspace.sandbox.set_user("bo", status_text="working from holiday home")
    workspace.until(TUESDAY, time(9), STOCKHOLM)

    assert nudges(workspace.bo) == 1


def test_an_icebreaker_waits_until_bo_is_back(workspace: TestWorkspace) -> None:
    """Nobody else can answer an icebreaker, so it comes after Bo's holiday, in his hours (P6)."""
    workspace.joins(workspace.bo)
    workspace.sandbox.set_user(
        "bo",
        status_emoji=":palm_tree:",
        status_expiration=seconds(WEDNESDAY, time(20), STOCKHOLM),
    )
    workspace.until(THURSDAY, time(8, 59), STOCKHOLM)
    assert questions(workspace.bo) == 0
    workspace.until(THURSDAY, time(9), STOCKHOLM)

    assert questions(workspace.bo) == 1


def test_an_icebreaker_is_dropped_in_a_long_absence(workspace: TestWorkspace) -> None:
    """Late icebreakers do not pile up: the next one comes in its turn (P6, P9)."""
    workspace.joins(workspace.bo)
    workspace.sandbox.set_user(
        "bo",
        status_text="Elternzeit",
        status_expiration=seconds(date(2027, 3, 1), time(9), STOCKHOLM),
    )
    workspace.until(FRIDAY)
    with workspace.database.read() as tx:
        rows = [row.state for row in tx.execute(outbox.select()) if row.kind == "icebreaker"]

    assert rows == [SendState.DROPPED]
    assert questions(workspace.bo) == 0


def test_a_traveller_is_told_in_their_new_zone(workspace: TestWorkspace) -> None:
    """He is told at nine in London, where he is now, not at nine in Tokyo (P6)."""
    workspace.sandbox.set_user("bo", zone=TOKYO)
    workspace.joins(workspace.ada, workspace.bo)
    shares(workspace, workspace.bo)
    workspace.sandbox.set_user("bo", zone="Europe/London")
    workspace.until(TUESDAY, time(8, 59))
    assert nudges(workspace.bo) == 0
    workspace.until(TUESDAY, time(9))

    assert nudges(workspace.bo) == 1


def test_a_missing_permission_stops_no_check_in(workspace: TestWorkspace) -> None:
    """Without the dnd:read permission snoozes are not seen, and everything else works."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    shares(workspace, workspace.bo)
    workspace.sandbox.set_user("bo", snooze_until=seconds(TUESDAY, time(12), STOCKHOLM))
    workspace.sandbox.fail("dnd.info", "missing_scope", times=50)
    workspace.until(TUESDAY, time(9), STOCKHOLM)

    assert nudges(workspace.bo) == 1


def test_a_status_text_is_neither_stored_nor_logged(
    workspace: TestWorkspace, caplog: pytest.LogCaptureFixture
) -> None:
    """Kith reads Bo's status and neither stores nor logs it (P4, P6)."""
    caplog.set_level(logging.DEBUG, "kith")
    workspace.joins(workspace.ada, workspace.bo)
    shares(workspace, workspace.bo)
    workspace.sandbox.set_user(
        "bo", status_text="Sick, chemotherapy", status_emoji=":face_with_thermometer:"
    )
    workspace.until(WEDNESDAY, time(12))
    stored = b"".join(path.read_bytes() for path in workspace.folder.glob("kith.db*"))
    own = "\n".join(
        record.getMessage() for record in caplog.records if record.name.startswith("kith")
    )

    assert nudges(workspace.bo) == 0
    for word in ("chemotherapy", "Sick", "thermometer"):
        assert word not in own
        assert word.encode() not in stored
        assert word not in workspace.words_outside_views()
