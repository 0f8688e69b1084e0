"""Two whose coffee may still come about aren't brought together again, unless nobody else is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from random import Random

import pytest

from bot.coffee.draw_inputs import past_of
from bot.coffee.history import is_still_open, look_back
from bot.pairing.inputs import Candidate, Pair, Past, Request, Terms
from bot.pairing.solver import draw
from storage.records import Encounter, Outcome
from tests import generated_members
from tests.generated_members import TODAY, pairs_of
from tests.tables import every_case

MET, NOT_YET, FAILED = Outcome.MET, Outcome.NOT_YET, Outcome.DID_NOT_WORK_OUT
WEEK = timedelta(weeks=1)
# Ten working days, and the minutes between a draw and its introductions.
OPEN = timedelta(weeks=2, minutes=5)
SAID = (None, None, MET, NOT_YET, NOT_YET, FAILED)


def coffee(
    names: Sequence[str], week: int, outcomes: tuple[Outcome | None, Outcome | None]
) -> Encounter:
    """A coffee of two in some week, which is open for ten working days."""
    one, other = sorted(names)
    made_at = TODAY + week * WEEK
    return Encounter(
        "w",
        f"match {week} {one}",
        one,
        other,
        made_at,
        outcomes,
        (None, None),
        2,
        closes_at=made_at + OPEN,
    )


@every_case(
    ("outcomes", "weeks", "is_open"),
    [
        ((None, None), 1, True),
        ((None, NOT_YET), 1, True),
        ((NOT_YET, NOT_YET), 2, True),
        ((NOT_YET, NOT_YET), 3, False),
        ((MET, None), 1, False),
        ((NOT_YET, MET), 1, False),
        ((FAILED, NOT_YET), 1, False),
    ],
)
def test_until_when_a_coffee_may_still_come_about(
    outcomes: tuple[Outcome | None, Outcome | None], weeks: int, is_open: bool
) -> None:
    """For its ten working days, until one of the two says what became of it."""
    assert is_still_open(coffee("ab", 0, outcomes), TODAY + weeks * WEEK) is is_open


def test_what_was_called_off_is_not_open() -> None:
    """Nor what was made before times were picked."""
    assert not is_still_open(replace(coffee("ab", 0, (None, None)), closes_at=None), TODAY)


@dataclass
class HalfYear:
    """People who are drawn every week, and say of each coffee what the dice say."""

    people: Sequence[Candidate]
    dice: Random
    coffees: list[Encounter] = field(default_factory=list)
    again: list[Pair] = field(default_factory=list)
    left_over: int = 0

    def live(self, weeks: int) -> None:
        """Draw so many rounds, and count who is brought together while their coffee is open."""
        for week in range(weeks):
            today = TODAY + week * WEEK
            history = look_back(self.coffees, 2, today)
            due = tuple(one for one in self.people if self.dice.random() < 0.85)
            past = past_of(history, [one.id for one in due], frozenset())
            drawn = draw(Request(due, past, Terms(today), seed=week))
            pairs = [pair for match in drawn.matches for pair in pairs_of(match)]
            self.again += [pair for pair in pairs if pair in history.still_open]
            self.left_over += len(drawn.left_over)
            for pair in pairs:
                said = (self.dice.choice(SAID), self.dice.choice(SAID))
                self.coffees.append(coffee(sorted(pair), week, said))


def office(people: int, seed: int) -> tuple[Candidate, ...]:
    """So many people who work in one office's hours."""
    found = generated_members.request(people, seed, past_rounds=0).candidates
    hours = replace(found[0].hours, zone="Europe/London")
    return tuple(replace(one, hours=hours, rounds_missed=0) for one in found)


@pytest.mark.parametrize(("people", "seed"), [(8, 1), (12, 2), (24, 3), (60, 4)])
def test_nobody_meets_the_same_person_while_their_coffee_is_open(people: int, seed: int) -> None:
    """In half a year of rounds, and nobody is left over for it (P11)."""
    lived = HalfYear(office(people, seed), Random(seed))
    lived.live(26)

    assert (lived.again, lived.left_over) == ([], 0)


@pytest.mark.parametrize("people", [2, 3])
def test_where_nobody_else_is_they_are_brought_together_again(people: int) -> None:
    """Two alone, or three who all have one open: nobody is left over for it (P11)."""
    due = office(people, 1)
    still_open = frozenset(pairs_of(tuple(one.id for one in due)))
    drawn = draw(Request(due, Past({}, frozenset(), still_open), Terms(TODAY), seed=1))

    assert len(drawn.matches) == 1
    assert drawn.left_over == {}


def test_only_whoever_has_nobody_else_does() -> None:
    """Of six, two work at night: they have each other, and the four others meet anew."""
    day, night = (
        office(6, 1)[:4],
        [
            replace(one, hours=replace(one.hours, zone="Pacific/Auckland"))
            for one in office(6, 1)[4:]
        ],
    )
    first, second = frozenset((day[0].id, day[1].id)), frozenset((day[2].id, day[3].id))
    alone = frozenset(one.id for one in night)
    past = past_of(look_back([], 2, TODAY), [], frozenset())
    past = replace(past, still_open=frozenset((first, second, alone)))
    drawn = draw(Request((*day, *night), past, Terms(TODAY), seed=1))
    made = {frozenset(match) for match in drawn.matches}

    assert alone in made
    assert not made & {first, second}
