"""Pausing, leaving, and being deactivated."""

from __future__ import annotations

from datetime import date, time

import pytest

from tests.stories.test_sick_mother import FRIDAY, MUM, TUESDAY, shared_with_bo
from tests.workspace import Town


def test_a_pause_costs_one_tap_and_nothing_comes(town: Town) -> None:
    """Somebody who has paused hears nothing until they come back (P1)."""
    town.joins(town.ada, town.bo)
    town.ada.types("pause")
    before = len(town.ada.told())
    town.until(date(2026, 12, 2), time(12))

    assert len(town.ada.told()) == before
    town.ada.presses("Come back")
    assert "Welcome back." in town.ada.last()


def test_a_pause_until_a_day_ends_by_itself(town: Town) -> None:
    """The pause names its end, and resumes itself."""
    town.joins(town.ada, town.bo)
    town.wants_to_be_asked(town.ada)
    town.ada.types("pause 2026-11-28")
    assert "Everything is paused until Saturday 28 November 2026." in town.ada.last()
    town.until(date(2026, 11, 30), time(12))

    assert "Would you like to be in?" in town.ada.last()


def test_a_pause_that_is_not_understood(town: Town) -> None:
    """A wrong date is answered with an example."""
    town.joins(town.ada)
    town.ada.types("pause soonish")

    assert "/coffee pause 2026-12-24" in town.ada.last()


@pytest.mark.parametrize("day", ["2026-11-23", "2020-01-01"])
def test_a_pause_until_a_day_that_has_come(town: Town, day: str) -> None:
    """It would be over already: nobody is told that everything is paused when it is not (P1)."""
    town.joins(town.ada)
    town.ada.types(f"pause {day}")

    assert "Please choose a day after today." in town.ada.last()
    assert "You've paused" not in town.ada.reads_home()


def test_leaving_forgets_what_was_shared(town: Town) -> None:
    """Nothing more comes, and nobody hears of what was planned (P14)."""
    shared_with_bo(town)
    town.ada.types("leave")
    assert "What you shared is forgotten." in town.ada.last()
    town.until(date(2026, 12, 2))

    assert not any("something" in one for one in town.bo.told())
    town.ada.types("me")
    assert "I keep nothing of what you've told me" in town.ada.reads_modal()


def test_when_the_first_listener_leaves_the_second_hears(town: Town) -> None:
    """The next on the owner's list hears of it only when the first cannot (P7)."""
    town.joins(town.ada, town.bo, town.chidi)
    town.until(TUESDAY, time(11))
    town.ada.says(MUM)
    town.ada.presses("Keep this")
    town.ada.chooses("listener_0", town.bo.id)
    town.ada.chooses("listener_1", town.chidi.id)
    assert f"only if {town.bo.mention} can't ask" in town.ada.reads_modal()
    town.ada.submits()
    town.bo.types("leave")
    town.until(FRIDAY, time(12))

    assert any("There is something" in one for one in town.chidi.told())
    assert not any("There is something" in one for one in town.bo.told())


def test_a_deactivated_person_is_silent_at_once(town: Town) -> None:
    """Somebody deactivated hears nothing more, and nothing they shared is told."""
    shared_with_bo(town)
    town.sandbox.set_user("ada", deleted=True)
    town.until(date(2026, 12, 1))

    assert not any("There is something" in one for one in town.bo.told())


def test_a_listener_who_joins_later_is_told_then(town: Town) -> None:
    """A listener who has not joined is told nothing until they join."""
    town.joins(town.ada)
    town.until(TUESDAY, time(11))
    town.ada.says(MUM)
    town.ada.presses("Keep this")
    town.ada.chooses("listener_0", town.bo.id)
    assert f"{town.bo.mention} hasn't joined" in town.ada.reads_modal()
    town.ada.submits()
    town.until(FRIDAY, time(12))
    assert town.bo.told() == []
    town.joins(town.bo)
    town.until(date(2026, 11, 30), time(12))

    assert any("There is something" in one for one in town.bo.told())


def test_a_restart_loses_nothing(town: Town) -> None:
    """What was planned is in the tables: a bot that was stopped for days goes on from there."""
    shared_with_bo(town)
    town.restart()
    town.until(FRIDAY, time(8, 5))

    assert town.bo.last() == f"There is something {town.ada.mention} would like you to know."


def test_silence_hands_the_turn_on_and_so_does_a_pass(town: Town) -> None:
    """A pass is handed on no earlier than silence would be (P7)."""
    town.joins(town.ada, town.bo, town.chidi)
    town.until(TUESDAY, time(11))
    town.ada.says(MUM)
    town.ada.presses("Keep this")
    town.ada.chooses("listener_0", town.bo.id)
    town.ada.chooses("listener_1", town.chidi.id)
    town.ada.submits()
    town.until(FRIDAY, time(9))
    town.bo.presses("Not today")
    assert "That's all right, and nobody is told." in town.bo.last()
    town.until(FRIDAY, time(17))
    assert not any("There is something" in one for one in town.chidi.told())
    town.until(date(2026, 12, 1), time(12))

    assert any("There is something" in one for one in town.chidi.told())


def test_nothing_more_from_ada_is_silent(town: Town) -> None:
    """Bo hears nothing more of Ada through Kith, and nobody else ever sees that."""
    shared_with_bo(town)
    town.until(FRIDAY, time(8, 5))
    nudge = town.bo.messages()[-1]
    town.bo.presses("Nothing more from them")
    assert "You won't hear from them through me any more" in town.bo.last()
    town.bo.presses_in(nudge, "Read it", stale=True)

    assert "This is no longer there." in town.bo.reads_modal()
    town.ada.types("me")
    assert f"{town.bo.mention} may know." in town.ada.reads_modal()
