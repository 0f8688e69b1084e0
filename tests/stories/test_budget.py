"""The budget: how many messages that nobody asked for somebody gets, down to none."""

from __future__ import annotations

from datetime import date, time

from storage import questions
from storage.records import Member
from tests.cast import Actor
from tests.stories.test_preferences import changes, kept
from tests.stories.test_sick_mother import FRIDAY, MUM, TUESDAY
from tests.workspace import Town

MONDAY, TEN_DAYS_LATER = date(2026, 11, 30), date(2026, 12, 10)


def lowers(town: Town, person: Actor, budget: str) -> None:
    """Somebody chooses how many may come."""
    changes(town, person, weekly_budget=budget)
    person.closes()


def asked(town: Town, member: Member) -> int:
    """How many icebreakers somebody has been asked."""
    with town.database.read() as tx:
        return len(questions.asked_of(tx, member.workspace_id, member.person_id))


def nudged(person: Actor) -> bool:
    """Whether somebody has been told that there is something."""
    return any("There is something" in one for one in person.told())


def test_bo_is_asked_nothing_once_he_wants_nothing_unasked(town: Town) -> None:
    """No icebreaker comes, and none is used up on him; after he changes it, one does (P9)."""
    town.joins(town.ada, town.bo)
    lowers(town, town.bo, "0")
    town.until(FRIDAY, time(18))
    assert asked(town, kept(town, town.bo)) == 0
    assert asked(town, kept(town, town.ada)) > 0
    lowers(town, town.bo, "1")
    town.until(TEN_DAYS_LATER, time(12))

    assert asked(town, kept(town, town.bo)) == 1


def test_the_second_listener_hears_of_it_as_after_silence(town: Town) -> None:
    """Bo wants none: Chidi is told when he would be, had Bo been silent (P9, P13)."""
    town.joins(town.ada, town.bo, town.chidi)
    lowers(town, town.bo, "0")
    town.until(TUESDAY, time(11))
    town.ada.says(MUM)
    town.ada.presses("Keep this")
    town.ada.chooses("listener_0", town.bo.id)
    town.ada.chooses("listener_1", town.chidi.id)
    assert f"in {town.bo.mention}'s morning" in town.ada.reads_modal()
    town.ada.submits()
    town.until(MONDAY, time(7))
    assert not nudged(town.chidi)
    town.until(MONDAY, time(12))

    assert nudged(town.chidi)
    assert not nudged(town.bo)
    assert "budget" not in str(town.ada.told()).lower()


def test_bo_gets_what_he_asked_for_all_the_same(town: Town) -> None:
    """His coffees do not draw on it: he hears of the round, and is introduced (P9)."""
    town.joins(town.ada, town.bo)
    town.wants_to_be_asked(town.bo)
    lowers(town, town.bo, "0")
    town.until(MONDAY, time(16))
    assert town.bo.last().endswith("Would you like to be in?")
    town.bo.presses("I'm in")
    town.until(date(2026, 12, 1), time(12))

    assert len(town.bo.groups()) == 1


def test_the_form_says_what_it_covers_and_the_ledger_what_was_chosen(town: Town) -> None:
    """Bo reads what will come all the same before he chooses, and finds his choice later (P15)."""
    town.joins(town.bo)
    town.bo.types("change")
    assert "messages that a colleague would like you to know something" in town.bo.reads_modal()
    assert "hear about your coffees, get my answers and your own reminders" in town.bo.reads_modal()
    assert "Nobody is told what you choose." in town.bo.reads_modal()
    town.bo.closes()
    lowers(town, town.bo, "0")
    town.bo.types("me")

    assert "Messages you didn't ask for: None at all" in town.bo.reads_modal()
