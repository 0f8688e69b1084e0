"""Rounds on holidays, over New Year, after an outage, and of a program edited in the middle."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from storage import members, people, programs, rounds
from storage.records import Round, RoundState
from tests.cast import Actor, labels
from tests.stories.test_joining_early import ada_moves_it_to
from tests.workspace import TestWorkspace

# The Wednesday before a round on Monday is announced.
pytestmark = pytest.mark.starts_at(datetime(2026, 11, 18, 14, tzinfo=UTC))

MONDAY, TUESDAY, WEDNESDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 25)


def in_for(day: str) -> str:
    """The announcement of a round, where it is drawn at ten."""
    return f"You're in for the coffee on {day}. I'll introduce you at about 10:00."


def heard(person: Actor, words: str) -> int:
    """In how many messages a person sees these words."""
    return sum(words in one for one in person.told())


def all_rounds(workspace: TestWorkspace) -> list[Round]:
    """All rounds of the first program, in the order of their draws."""
    with workspace.database.read() as tx:
        [program] = programs.of_workspace(tx, workspace.record.id)
        each = [rounds.in_state(tx, workspace.record.id, program.id, state) for state in RoundState]
    return sorted((one for several in each for one in several), key=lambda one: one.draw_at)


def goes_down_until(workspace: TestWorkspace, day: date, at: time) -> None:
    """Kith stops, and starts again then."""
    workspace.disconnect()
    workspace.clock.set(datetime.combine(day, at, UTC))
    workspace.restart()
    workspace.pass_time(minutes=5)


@pytest.mark.starts_at(datetime(2026, 12, 18, 14, tzinfo=UTC))
def test_a_round_over_new_year_moves_and_says_so(workspace: TestWorkspace) -> None:
    """
    The Tuesdays of Christmas and New Year: the round of 29 December is on 5 January, Home says so
    before, its announcement says why, and the one after it comes a week later.
    """
    ada, bo = workspace.ada, workspace.bo
    workspace.joins(ada, bo)
    workspace.until(date(2026, 12, 23), time(12))
    assert "Your next round is on Tuesday 5 January." in ada.reads_home()
    workspace.until(date(2027, 1, 4), time(16))
    moved = "It has moved from Tuesday 29 December: around New Year there are no rounds."
    assert (
        f"You're in for the coffee on Tuesday 5 January. I'll introduce you at about 10:00. {moved}"
        in (ada.told())
    )
    workspace.until(date(2027, 1, 5), time(11))
    assert len(ada.groups()) == 1
    workspace.until(date(2027, 1, 11), time(16))

    assert heard(ada, "the coffee on Tuesday 12 January. I'll introduce you at about 10:00.") == 1
    assert heard(ada, "around New Year") == 1
    weeks = [one.draw_at.date() for one in all_rounds(workspace)]
    assert weeks == [date(2026, 12, 22), date(2027, 1, 5), date(2027, 1, 12)]


@pytest.mark.starts_at(datetime(2026, 12, 18, 14, tzinfo=UTC))
def test_who_has_another_rhythm_hears_of_no_move(workspace: TestWorkspace) -> None:
    """
    Chidi meets somebody every other week: 29 December was no round of his, so 5 January is his
    next one, as planned. Ada and Bo, who'd have met on 29 December, hear why it's later (P6).
    """
    ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    workspace.joins(ada, bo)
    workspace.joins(chidi, rhythm="Every 2 weeks")
    workspace.until(date(2027, 1, 4), time(17))

    assert heard(chidi, "You're in for the coffee on Tuesday 5 January.") == 1
    assert [heard(one, "It has moved from") for one in (ada, bo, chidi)] == [1, 1, 0]


def test_a_round_on_a_holiday_of_most_moves_by_a_day(workspace: TestWorkspace) -> None:
    """On Tuesday 8 December most have a public holiday; who joins hears of Wednesday at once."""
    workspace.joins(workspace.ada, workspace.bo)
    for person in (workspace.ada, workspace.bo):
        person.types("change")
        person.chooses("country", "IT")
        person.submits()
        person.closes()
    workspace.until(date(2026, 12, 4), time(12))
    assert "Your next round is on Wednesday 9 December." in workspace.ada.reads_home()
    workspace.joins(workspace.chidi)
    moved = "It has moved from Tuesday 8 December, which is a public holiday for most."
    assert heard(workspace.chidi, moved) == 1
    workspace.until(date(2026, 12, 9), time(9, 30))
    assert (
        heard(workspace.ada, f"on Wednesday 9 December. I'll introduce you at about 10:00. {moved}")
        == 1
    )
    workspace.until(date(2026, 12, 9), time(11))

    newest = {tuple(one.groups()[-1:]) for one in (workspace.ada, workspace.bo, workspace.chidi)}
    assert len(newest) == 1
    assert [heard(one, "8 December. I'll") for one in (workspace.ada, workspace.chidi)] == [0, 0]


def test_down_from_friday_to_tuesday_after_the_announcement(workspace: TestWorkspace) -> None:
    """
    Monday's round was announced on Friday morning, then Kith was down. On Tuesday it is put off to
    Wednesday, everybody is told once and can skip, and it counts in its states and times (P1).
    """
    people = (workspace.ada, workspace.bo, workspace.chidi)
    workspace.joins(*people)
    ada_moves_it_to(workspace, "0")
    workspace.until(date(2026, 11, 20), time(12))
    assert [heard(one, "the coffee on Monday 23 November") for one in people] == [1, 1, 1]
    goes_down_until(workspace, TUESDAY, time(12))
    late = "I'm sorry it's late: it was to be on Monday 23 November, but I wasn't running."
    told = f"{in_for('Wednesday 25 November')} {late}"
    assert heard(workspace.ada, told) == 1
    assert [heard(one, late) for one in people] == [1, 1, 1]
    assert [heard(one, "the coffee on Monday 23 November.") for one in people] == [0, 0, 0]
    assert workspace.ada.groups() == []
    workspace.chidi.presses("Skip this one")
    workspace.until(WEDNESDAY, time(11))
    assert workspace.ada.groups() == workspace.bo.groups() != []
    assert workspace.chidi.groups() == []

    [round_] = all_rounds(workspace)
    steps = [round_.announced_at, round_.drawn_at, round_.closed_at]
    assert [step and step.date() for step in steps] == [date(2026, 11, 20), WEDNESDAY, None]
    workspace.until(date(2026, 12, 2), time(12))
    closed = all_rounds(workspace)[0]
    assert closed.state is RoundState.CLOSED
    assert closed.closed_at is not None


def test_down_from_friday_to_tuesday_before_the_announcement(workspace: TestWorkspace) -> None:
    """Tuesday's round was never announced: it is on Wednesday, with a day to say no (P1)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.until(date(2026, 11, 20), time(12))
    goes_down_until(workspace, TUESDAY, time(12))
    workspace.until(WEDNESDAY, time(9, 30))
    late = "I'm sorry it's late: it was to be on Tuesday 24 November, but I wasn't running."
    assert heard(workspace.ada, f"I'll introduce you at about 10:00. {late}") == 1
    workspace.until(WEDNESDAY, time(11))
    assert len(workspace.ada.groups()) == 1
    workspace.until(date(2026, 11, 30), time(16))

    assert heard(workspace.ada, "the coffee on Tuesday 1 December. I'll introduce you") == 1
    assert heard(workspace.ada, "I'm sorry it's late") <= 1


def test_down_for_the_morning_of_the_draw_only(workspace: TestWorkspace) -> None:
    """It is drawn later on that day; who wasn't told in time sits out, and isn't told (P1)."""
    told, untold = (workspace.ada, workspace.bo), workspace.dana
    workspace.joins(*told, untold)
    workspace.until(date(2026, 11, 30), time(12))
    before = [len(one.groups()) for one in (*told, untold)]
    goes_down_until(workspace, date(2026, 12, 1), time(15))
    workspace.until(date(2026, 12, 2), time(17))

    after = [len(one.groups()) for one in (*told, untold)]
    assert after == [before[0] + 1, before[1] + 1, before[2]]
    assert heard(untold, "1 December. I'll introduce you") == 0


def test_whoever_never_works_before_the_draw_is_drawn(workspace: TestWorkspace) -> None:
    """Dana, in New York, doesn't work on Mondays: nothing can reach her before Tuesday at ten."""
    ada, dana = workspace.ada, workspace.dana
    workspace.joins(ada, dana)
    with workspace.database.write() as tx:
        own = people.get_or_add(tx, workspace.record.id, dana.id).id
        members.change(tx, workspace.record.id, own, work_days=(1, 2, 3, 4))
    workspace.until(WEDNESDAY)
    [group] = dana.groups()
    before = len(dana.messages(group))
    workspace.until(date(2026, 12, 2), time(17))

    assert heard(dana, "1 December. I'll introduce you") == 0
    assert len(dana.messages(group)) > before


def test_down_for_two_weeks(workspace: TestWorkspace) -> None:
    """
    A round that was announced before is not held beside the next: its message says that there was
    none and when they hear again, and they hear of one round, not of two (P1).
    """
    workspace.joins(workspace.ada, workspace.bo)
    ada_moves_it_to(workspace, "0")
    workspace.until(date(2026, 11, 20), time(12))
    goes_down_until(workspace, date(2026, 12, 8), time(12))
    workspace.until(date(2026, 12, 9), time(9, 30))

    assert heard(workspace.ada, "You're in for the coffee on Wednesday 9 December.") == 1
    sorry = "I'm sorry: I wasn't running on Monday 23 November, so there were no coffees."
    assert [one for one in workspace.ada.told() if "I wasn't running on" in one] == [sorry]
    workspace.until(date(2026, 12, 9), time(11))
    assert len(workspace.ada.groups()) == 1
    assert [one.state for one in all_rounds(workspace)] == [RoundState.CLOSED, RoundState.DRAWN]


def test_a_day_that_is_changed_after_the_announcement(workspace: TestWorkspace) -> None:
    """
    Announced for Tuesday, moved to Thursday on Monday: Tuesday's coffees stay, since people made
    room for them; nobody is told anything twice, and Thursday is next week's (P1).
    """
    workspace.joins(workspace.ada, workspace.bo)
    workspace.until(date(2026, 12, 1) - timedelta(days=1), time(12))
    ada_moves_it_to(workspace, "3")
    assert "You're in for the coffee on Tuesday 1 December." in workspace.ada.reads_home()
    workspace.until(date(2026, 12, 1), time(11))
    assert len(workspace.ada.groups()) == 1
    assert "Your next round is on Thursday 10 December." in workspace.ada.reads_home()
    workspace.until(date(2026, 12, 9), time(16))

    days = [one.draw_at.date() for one in all_rounds(workspace)]
    assert days == [TUESDAY, date(2026, 12, 1), date(2026, 12, 10)]
    assert heard(workspace.ada, "the coffee on Tuesday 1 December.") == 1
    assert heard(workspace.ada, "the coffee on Thursday 10 December.") == 1
    assert "Skip this one" in labels(workspace.ada.messages()[-1])
