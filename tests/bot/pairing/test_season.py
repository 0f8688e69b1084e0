"""Half a year of rounds: everybody is matched, and reunions happen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache
from itertools import combinations
from random import Random

import pytest
import rustworkx

from bot.pairing.inputs import Candidate, Drawn, Meeting, Pair, Past, Request, Terms
from bot.pairing.solver import draw
from storage.records import Company
from tests import generated_members
from tests.bot.pairing.sample_people import broken_rules, can_meet

ROUNDS = 26
ATTENDING = 0.85
GLAD = 0.4
REGION = ("Europe/Berlin", "Europe/London", "Africa/Lagos")


@dataclass
class Season:
    """People who are due in their rhythm, and their past."""

    people: list[Candidate]
    rng: Random
    apart: frozenset[Pair]
    meetings: dict[Pair, Meeting] = field(default_factory=dict)
    missed: dict[str, int] = field(default_factory=dict)
    trios: dict[str, int] = field(default_factory=dict)

    def rounds(self) -> Iterator[tuple[Request, Drawn]]:
        """The requests and draws week by week; all coffees take place."""
        for week in range(ROUNDS):
            today = generated_members.TODAY + timedelta(weeks=week)
            due = tuple(self._as_they_are(one) for one in self.people if self._is_due(one, week))
            past = Past(dict(self.meetings), self.apart)
            asked = Request(due, past, Terms(today), seed=week)
            drawn = draw(asked)
            yield asked, drawn
            self._remember(drawn, today)

    def _is_due(self, one: Candidate, week: int) -> bool:
        turn = (week + int(one.id[-6:])) % one.rhythm_weeks == 0
        return self.rng.random() < ATTENDING and (turn or self.missed.get(one.id, 0) > 0)

    def _as_they_are(self, one: Candidate) -> Candidate:
        missed, trios = self.missed.get(one.id, 0), self.trios.get(one.id, 0)
        return replace(one, rounds_missed=missed, recent_trios=trios)

    def _remember(self, drawn: Drawn, today: datetime) -> None:
        for name in drawn.left_over:
            self.missed[name] = self.missed.get(name, 0) + 1
        for match in drawn.matches:
            for name in match:
                self.missed[name] = 0
                self.trios[name] = self.trios.get(name, 0) + 1 if len(match) > 2 else 0
            for pair in generated_members.pairs_of(match):
                before = self.meetings.get(pair)
                times = before.times + 1 if before else 1
                self.meetings[pair] = Meeting(today, times, self.rng.random() < GLAD)


@cache
def season(people: int, seed: int) -> tuple[tuple[Request, Drawn], ...]:
    """A season of so many people: from everywhere if they are many, else from one region."""
    crowd = list(generated_members.request(people, seed, past_rounds=0).candidates)
    crowd = [replace(one, rounds_missed=0) for one in crowd]
    if people < 100:
        crowd = [
            replace(one, hours=replace(one.hours, zone=REGION[number % 3]))
            for number, one in enumerate(crowd)
        ]
    ids = [one.id for one in crowd]
    rng = Random(seed)
    apart = frozenset(frozenset(rng.sample(ids, 2)) for _ in range(people // 10))
    return tuple(Season(crowd, rng, apart).rounds())


def is_wished_for(asked: Request, one: Candidate, other: Candidate, times: int = 1) -> bool:
    """Whether two who met would both like to meet again, and it has been long enough."""
    meeting = asked.past.meetings.get(frozenset((one.id, other.id)))
    if meeting is None or not meeting.is_glad or Company.NEW in (one.company, other.company):
        return False
    weeks = (asked.terms.today - meeting.last_at) / timedelta(weeks=1)
    return weeks >= times * max(4, one.rhythm_weeks, other.rhythm_weeks)


def may_meet(asked: Request, one: Candidate, other: Candidate) -> bool:
    """Whether two are not kept apart, and have hours in common."""
    both = frozenset((one.id, other.id))
    return both not in asked.past.apart and can_meet([one, other], asked.terms)


SEASONS = [(301, 1), (20, 1), (20, 2), (52, 1), (52, 2)]


@pytest.mark.parametrize(("people", "seed"), SEASONS)
def test_the_hard_rules_hold_all_season(people: int, seed: int) -> None:
    """In half a year of growing pasts no round breaks a rule."""
    assert [broken_rules(*each) for each in season(people, seed)] == [[]] * ROUNDS
    assert [drawn.certificate.forbidden for _, drawn in season(people, seed)] == [0] * ROUNDS


@pytest.mark.parametrize(("people", "seed"), SEASONS)
def test_nobody_is_left_over_twice_in_a_row(people: int, seed: int) -> None:
    """A person who was left over has a coffee in their next round (P11)."""
    again = [
        one.id
        for asked, drawn in season(people, seed)
        for one in asked.candidates
        if one.rounds_missed and one.id in drawn.left_over
    ]

    assert again == []


def test_no_unwanted_repeat_in_a_season_of_many() -> None:
    """Among three hundred people nobody meets again who does not want to."""
    assert [drawn.certificate.repeats for _, drawn in season(301, 1)] == [0] * ROUNDS


def test_wishes_for_somebody_known_are_served() -> None:
    """
    At least six in ten who ask for somebody they know, and could have them, do (P10).

    Counted in the second half of the season, over those for whom somebody who would like to meet
    them again, too, and may by now, takes part in the same round.
    """
    served = wishes = 0
    for asked, drawn in season(301, 1)[ROUNDS // 2 :]:
        people = {one.id: one for one in asked.candidates}
        table = {name: match for match in drawn.matches for name in match}
        for one in asked.candidates:
            friends = {
                other.id
                for other in people.values()
                if is_wished_for(asked, one, other) and may_meet(asked, one, other)
            }
            if one.company is Company.KNOWN and friends:
                wishes += 1
                served += not friends.isdisjoint(table.get(one.id, ()))

    assert wishes > 100
    assert served >= 0.6 * wishes


def wrongs(asked: Request) -> dict[Pair, int]:
    """
    How much is wrong with each pair: one if they would meet again without both asking, and one for
    each of them who waits to meet somebody else.
    """
    pairs = list(combinations(asked.candidates, 2))
    awaited = {
        frozenset((one.id, other.id))
        for one, other in pairs
        if is_wished_for(asked, one, other, times=2) and may_meet(asked, one, other)
    }
    waits = {name for pair in awaited for name in pair}
    found = {}
    for one, other in pairs:
        both = frozenset((one.id, other.id))
        is_repeat = both in asked.past.meetings and not is_wished_for(asked, one, other)
        found[both] = is_repeat + (0 if both in awaited else len(both & waits))
    return found


def unavoidable(asked: Request) -> int:
    """
    How much is wrong at least, if everybody is in a pair, or in one trio.

    Where the number is even, it is the pairs of least wrong. Where it is odd, that is done for what
    is left beside every three, whose own wrong is added, until no three can be better.
    """
    people, wrong = asked.candidates, wrongs(asked)
    wrong = {
        both: wrong[both]
        for one, other in combinations(people, 2)
        if may_meet(asked, one, other) and (both := frozenset((one.id, other.id)))
    }
    names = [one.id for one in people]
    least = least_wrong(names, wrong)
    if len(names) % 2 == 0:
        return least
    hours = {one.id: one for one in people}
    best = 3 * len(names)
    trios = [
        (sum(wrong[pair] for pair in generated_members.pairs_of(trio)), trio)
        for trio in combinations(names, 3)
        if wrong.keys() >= {*generated_members.pairs_of(trio)}
    ]
    for own, trio in sorted(trios):
        if best == least or own >= best:
            break
        if can_meet([hours[name] for name in trio], asked.terms):
            others = [name for name in names if name not in trio]
            best = min(best, own + least_wrong(others, wrong))
    return best


def least_wrong(names: list[str], wrong: dict[Pair, int]) -> int:
    """How much is wrong at least if all of them are in pairs, but one of an odd number."""
    graph = rustworkx.PyGraph()
    graph.add_nodes_from(names)
    for one, other in combinations(range(len(names)), 2):
        both = frozenset((names[one], names[other]))
        if both in wrong:
            graph.add_edge(one, other, 3 - wrong[both])
    pairs = rustworkx.max_weight_matching(graph, max_cardinality=True, weight_fn=int)
    if len(pairs) < len(names) // 2:
        return 3 * len(names)
    return sum(wrong[frozenset((names[one], names[other]))] for one, other in pairs)


@pytest.mark.parametrize(("people", "seed"), [(20, 1), (20, 2), (52, 1), (52, 2)])
def test_no_more_repeats_than_cannot_be_avoided(people: int, seed: int) -> None:
    """
    In a small program everybody knows everybody soon; still no repeat is there without need, and
    nobody who waits to meet somebody again is given somebody else without need (P10).

    For each round the least number is computed anew, see :func:`unavoidable`.
    """
    rounds = [each for each in season(people, seed) if len(each[0].candidates) > 1]
    least = [unavoidable(asked) for asked, _ in rounds]
    found = []
    for asked, drawn in rounds:
        wrong = wrongs(asked)
        met = [frozenset(two) for match in drawn.matches for two in combinations(match, 2)]
        found.append(sum(wrong[pair] for pair in met))

    assert found == least
    assert people > 20 or sum(least) > 0
    assert len(rounds) > 20


@pytest.mark.parametrize(("people", "seed"), SEASONS)
def test_everybody_is_seated_when_all_could_be(people: int, seed: int) -> None:
    """All season long nobody is left over, unless they are the only one (P11)."""
    over = [len(drawn.left_over) for asked, drawn in season(people, seed)]

    assert sum(over) == 0
