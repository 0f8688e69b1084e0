"""At each message about a coffee, every way out is at most two taps away."""

from __future__ import annotations

import inspect
import re
from typing import Any, cast

import pytest

from bot import wiring
from bot.coffee.booking import pick_views
from storage.records import MatchState
from tests import exits
from tests.cast import labels
from tests.exits import ANSWERS, DOCUMENT, MESSAGES, SAY, VIEWS, Said, Stage, document, seen
from tests.tables import every_case


def in_window(view: dict[str, Any]) -> set[str]:
    """The labels of all buttons of a window."""
    return set(labels(view))


@every_case("said", MESSAGES, ids=lambda said: said.name, at_least=30)
def test_every_message_has_its_ways_out(said: Said) -> None:
    """Skip, move, call off, step out, pause or stop: what fits what it's about, in two taps."""
    assert said.needed <= said.at_once | said.at_second


def test_every_kind_of_message_about_a_coffee_is_there() -> None:
    """The kinds are those that have a composer among the coffee's: a new one fails here."""
    composed = wiring._coffee_composers(cast(Any, None), cast(Any, None))

    assert {one.kind for one in MESSAGES} == set(composed)


def test_every_view_of_a_message_is_there() -> None:
    """What a kind says in another case is a function of its own: a new one fails here."""
    made = set(re.findall(r"\b(\w+\.\w+)\(\s*SAY\b", inspect.getsource(exits)))
    views = {
        f"{name}.{function}"
        for name, module in VIEWS.items()
        for function, one in inspect.getmembers(module, inspect.isfunction)
        if one.__module__ == module.__name__
        and str(one.__annotations__.get("return")).startswith("Message")
        and not function.startswith("_")
    }

    assert len(views) > 35
    assert views - made == ANSWERS


def test_what_is_over_has_no_more_to_come() -> None:
    """Only the end of something has no way out."""
    assert {one.kind.value for one in MESSAGES if one.stage is Stage.OVER} == {
        "left_over_note",
        "called_off",
        "slow_coffee_end",
        "paused_note",
    }


def test_the_document_is_up_to_date() -> None:
    """Run ``make texts`` after a change."""
    assert DOCUMENT.read_text(encoding="utf-8") == document()


@pytest.mark.parametrize("people", [2, 3])
@pytest.mark.parametrize("state", [one for one in MatchState if one is not MatchState.CALLED_OFF])
def test_the_second_tap_is_the_exit(state: MatchState, people: int) -> None:
    """Calling off, pausing and, where something is booked, moving; of three, oneself alone."""
    found = in_window(pick_views.overview(SAY, seen(state, people)))

    assert {"Call it off", "Pause everything"} <= found
    assert ("I can't make it" in found) is (people > 2)
    assert ("Another time" in found) is (state in (MatchState.BOOKED, MatchState.MOVING))


def test_a_coffee_that_was_called_off_offers_nothing() -> None:
    """There is nothing left to get out of."""
    assert in_window(pick_views.overview(SAY, seen(MatchState.CALLED_OFF))) == set()
