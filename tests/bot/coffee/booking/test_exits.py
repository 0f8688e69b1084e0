"""At every message about a coffee's time, each way out is at most two taps away."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.coffee.booking import pick_views, slow_views, views
from bot.coffee.booking.arrangement import Arrangement
from bot.coffee.booking.match_access import Seen
from bot.coffee.custom_openers import AskedOpener
from bot.i18n import translator_for
from bot.slack.blocks import Message
from storage.records import MatchState, Person, new_id
from tests.cast import button, labels
from tests.storage.builders import a_booking, a_match, a_member, a_program, a_round, a_slot_set
from tests.tables import every_case

SAY = translator_for("en")
NOW = datetime(2026, 11, 24, 11, tzinfo=UTC)
ROW = "0" * 32


def seen(state: MatchState, people: int = 2, *, booked: bool = False) -> Seen:
    """A match of so many people in this state, as the first of them sees it."""
    program = a_program(new_id())
    everybody = [Person(program.workspace_id, new_id(), f"U{n}", None) for n in range(people)]
    match = a_match(a_round(program), *everybody, state=state, closes_at=NOW + timedelta(days=14))
    members = tuple(a_member(one) for one in everybody)
    sets = (replace(a_slot_set(match), slots=(NOW + timedelta(days=2),)),)
    booking = a_booking(match, starts_at=NOW + timedelta(days=3)) if booked else None
    known = Arrangement(match, members, frozenset(), sets, (), booking, 30, {})
    return Seen(known, members[0], NOW, {})


def in_window(view: dict[str, Any]) -> set[str]:
    """The labels of all buttons of a window."""
    return set(labels(view))


MESSAGES: dict[str, Message] = {
    "introduction": views.introduction(
        SAY, ROW, people=["U1", "U2"], opener=AskedOpener("?"), reasons=[], has_slots=True
    ),
    "introduction without a common hour": views.introduction(
        SAY, ROW, people=["U1", "U2"], opener=AskedOpener("?"), reasons=[], has_slots=False
    ),
    "reminder": views.pick_reminder(SAY, ROW, ["U2"]),
    "new times": views.new_times(SAY, ROW, is_moving=False),
    "new times for another": views.new_times(SAY, ROW, is_moving=True),
    "nothing fits": views.no_time(SAY, ROW, is_booked=False),
    "no other time": views.no_time(SAY, ROW, is_booked=True),
    "booked": views.booked(SAY, ROW, "Friday", people=2, is_moved=False),
    "moved": views.booked(SAY, ROW, "Friday", people=3, is_moved=True),
    "not in it": views.not_in_booking(SAY, ROW, "Friday"),
    "one less": views.one_less(SAY, ROW, "Friday", people=2),
    "own time": views.own_time(SAY, ROW, "U1"),
    "another question": views.another_opener(SAY, ROW, AskedOpener("?")),
    "slow coffee": slow_views.introduction(
        SAY, ROW, [("U1", AskedOpener("?"))], [], shares_hours=True
    ),
    "made slow": slow_views.made_slow(SAY, ROW, [("U1", AskedOpener("?"))]),
    "slow coffee, in the middle": slow_views.middle(SAY, ROW),
}


@every_case("name", MESSAGES, at_least=14)
def test_every_message_leads_to_the_window_of_exits(name: str) -> None:
    """One tap opens the window in which all of them stand."""
    assert button([one.to_dict() for one in MESSAGES[name].blocks], "More") is not None


@pytest.mark.parametrize("people", [2, 3])
@pytest.mark.parametrize("state", [one for one in MatchState if one is not MatchState.CALLED_OFF])
def test_the_second_tap_is_the_exit(state: MatchState, people: int) -> None:
    """Calling off, pausing and, where something is booked, moving; of three, oneself alone."""
    is_booked = state in (MatchState.BOOKED, MatchState.MOVING)
    found = in_window(pick_views.overview(SAY, seen(state, people, booked=is_booked)))

    assert {"Call it off", "Pause everything"} <= found
    assert ("I can't make it" in found) is (people > 2)
    assert ("Another time" in found) is is_booked


def test_a_coffee_that_was_called_off_offers_nothing() -> None:
    """There is nothing left to get out of."""
    assert in_window(pick_views.overview(SAY, seen(MatchState.CALLED_OFF))) == set()
