"""Costs: what each wish weighs, who must not meet, and when a reunion is wished for."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import combinations, product
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pairing.coming_hours import longest_together
from bot.pairing.cost_matrix import FORBIDDEN, Prices
from bot.pairing.costs import Levels
from bot.pairing.group_costs import complete_table, may_meet
from bot.pairing.inputs import Candidate, Meeting, Past, Request
from storage.records import Company, Mixing
from tests.bot.pairing.sample_people import (
    NOTHING,
    TODAY,
    TOKYO,
    are_too_many,
    met,
    pair,
    request,
    requests,
    somebody,
    working,
)
from tests.tables import every_case

NEW, KNOWN, SURPRISE = Company.NEW, Company.KNOWN, Company.SURPRISE
# With "somebody new" and nothing else told, only chance costs anything.
PLAIN: dict[str, Any] = {"company": NEW}
WRITES = ("written",)


def numbers(*people: int) -> Any:
    """People by their numbers, as the costs take them."""
    return np.array(people, dtype=np.int64)


def price(asked: Request) -> int:
    """What it costs if the first two meet; the same either way round."""
    prices = Prices(asked)
    there, back = prices.between(numbers(0, 1), numbers(1, 0)).tolist()
    assert there == back
    return int(there)


def points(one: dict[str, Any], other: dict[str, Any], past: Past = NOTHING, **terms: Any) -> int:
    """The points of two for their wishes, without chance; the same either way round."""
    plain = request([somebody("a", **PLAIN), somebody("b", **PLAIN)])
    found = []
    for first, second in ((one, other), (other, one)):
        people = [somebody("a", **{**PLAIN, **first}), somebody("b", **{**PLAIN, **second})]
        soft = Prices(request(people, past, **terms)).soft(numbers(0), numbers(1))
        found.append(int(soft[0]) - price(plain))
    assert found[0] == found[1]
    return found[0]


@every_case(("hours", "expected"), [(8, 0), (4, 0), (3, 15), (2, 30), (1, 45)])
def test_few_hours_in_common_weigh_a_little(hours: int, expected: int) -> None:
    """Four hours are plenty; less is a little less good."""
    assert expected == points({"hours": working(9, 9 + hours)}, {})


def test_no_hours_in_common_weigh_most_where_people_write() -> None:
    """Two who meet in writing may share no hours, at the full cost."""
    writes = {"formats": WRITES}

    assert points({**writes, "hours": TOKYO}, writes) == 60


def test_a_minute_less_than_four_hours_counts() -> None:
    """The price rises from the first missing minutes on."""
    short = replace(working(9, 13), start=working(9, 13).start.replace(minute=8))

    assert points({"hours": short}, {}) == 2


@every_case(
    ("one", "other", "expected"),
    [("red", "red", 80), ("red", "blue", 0), (None, None, 0), ("red", None, 0)],
)
def test_the_same_team_weighs_where_teams_are_mixed(
    one: str | None, other: str | None, expected: int
) -> None:
    """Only a team that both told counts, and not in a program of interests."""
    assert expected == points({"team": one}, {"team": other})
    assert points({"team": one}, {"team": other}, mixing=Mixing.INTERESTS) == 80


@every_case(
    ("one", "other", "expected"),
    [
        (("books", "music", "pets"), ("books", "music", "pets"), 0),
        (("books", "music"), ("books", "music", "pets"), 0),
        (("books", "pets"), ("books", "music"), 40),
        (("books",), ("music",), 80),
        ((), ("music",), 80),
        ((), (), 80),
        (("books", "books"), ("books",), 40),
    ],
)
def test_shared_interests_count_where_the_program_goes_by_them(
    one: tuple[str, ...], other: tuple[str, ...], expected: int
) -> None:
    """Half the points for one common interest, none from two on; teams do not count then."""
    told, too = {"interests": one}, {"interests": other}

    assert expected == points(told, too, mixing=Mixing.INTERESTS)
    assert points(told, too, mixing=Mixing.OTHER_TEAM) == 0


@every_case(("told", "most"), [("languages", 100), ("formats", 60)])
@every_case(
    ("one", "other", "is_missing"),
    [
        (("x",), ("y",), True),
        (("x", "z"), ("y", "w"), True),
        (("x", "z"), ("y", "z"), False),
        (("x",), ("x",), False),
        ((), ("y",), False),
        ((), (), False),
    ],
)
def test_languages_and_ways_of_meeting_weigh_where_none_is_shared(
    told: str, most: int, one: tuple[str, ...], other: tuple[str, ...], is_missing: bool
) -> None:
    """People who told nothing cost nothing."""
    assert most * is_missing == points({told: one}, {told: other})


@every_case(
    ("one", "other", "expected"),
    [
        (NEW, NEW, 0),
        (NEW, SURPRISE, 10),
        (SURPRISE, SURPRISE, 20),
        (NEW, KNOWN, 100),
        (KNOWN, SURPRISE, 110),
        (KNOWN, KNOWN, 200),
    ],
)
def test_a_stranger_costs_people_who_asked_for_somebody_known(
    one: Company, other: Company, expected: int
) -> None:
    """A hundred points for each who wants a known face, ten for each who likes surprises (P10)."""
    assert expected == points({"company": one}, {"company": other})
    assert points({"company": one}, {"company": other}, met(ab=30)) == 5


@every_case(("times", "expected"), [(1, 5), (2, 10), (7, 35), (8, 40), (99, 40)])
def test_many_coffees_together_weigh_a_little(times: int, expected: int) -> None:
    """Five points for each, eight at most."""
    past = Past({pair("ab"): Meeting(TODAY - timedelta(weeks=9), times, True)}, frozenset())

    assert expected == points({"company": KNOWN}, {"company": KNOWN}, past)


def test_chance_lies_between_nothing_and_seven() -> None:
    """All eight values occur, the same for a pair in either order."""
    people = [somebody(f"{number:02d}", **PLAIN) for number in range(40)]
    table = complete_table(Prices(request(people)))
    above = table[np.triu_indices(40, 1)]

    assert (table == table.T).all()
    assert set(above.tolist()) == set(range(8))
    assert min(np.bincount(above).tolist()) > len(above) / 16


def test_chance_is_decided_by_the_seed_and_the_pair_alone() -> None:
    """Another seed changes it; other wishes, times and pasts do not."""
    people = [somebody(f"{number:02d}", **PLAIN) for number in range(20)]
    other = [replace(one, team="red", rounds_missed=3, rhythm_weeks=8) for one in people]
    table, again = complete_table(Prices(request(people))), complete_table(Prices(request(people)))
    changed = complete_table(Prices(request(other)))
    reseeded = complete_table(Prices(request(people, seed=2)))
    is_pair = ~np.eye(20, dtype=bool)

    assert (table == again).all()
    assert (changed[is_pair] - table[is_pair] == 80).all()
    assert (reseeded != table).sum() > 200


@every_case("seed", [0, -1, 2**63, 2**64 + 1, -(2**70)])
def test_any_whole_number_is_a_seed(seed: int) -> None:
    """A seed may be longer than a machine integer."""
    assert 0 <= price(request([somebody("a", **PLAIN), somebody("b", **PLAIN)], seed=seed)) <= 7


@every_case(
    ("is_glad", "wishes", "weeks", "rhythms", "is_repeat"),
    [
        # Both said *gladly*, neither asks for somebody new, and four weeks have passed.
        (True, (SURPRISE, SURPRISE), 4, (1, 1), False),
        (True, (KNOWN, SURPRISE), 4, (1, 1), False),
        (True, (KNOWN, KNOWN), 4, (2, 4), False),
        (True, (SURPRISE, KNOWN), 52, (1, 1), False),
        # Not both were glad.
        (False, (KNOWN, KNOWN), 52, (1, 1), True),
        # One asks for somebody new.
        (True, (NEW, KNOWN), 52, (1, 1), True),
        (True, (KNOWN, NEW), 52, (1, 1), True),
        # Too soon, at the least or for the slower of the two.
        (True, (KNOWN, KNOWN), 3, (1, 1), True),
        (True, (KNOWN, KNOWN), 7, (1, 8), True),
        (True, (KNOWN, KNOWN), 7, (8, 1), True),
        (True, (KNOWN, KNOWN), 8, (8, 1), False),
    ],
)
def test_meeting_again_is_unwanted_unless_both_would_like_it_by_now(
    is_glad: bool,
    wishes: tuple[Company, Company],
    weeks: int,
    rhythms: tuple[int, int],
    is_repeat: bool,
) -> None:
    """A reunion needs two who are glad, no wish for somebody new, and time (P10)."""
    people = [
        somebody(name, company=wish, rhythm_weeks=rhythm)
        for name, wish, rhythm in zip("ab", wishes, rhythms, strict=True)
    ]
    prices = Prices(request(people, met(glad=["ab"] if is_glad else [], ab=weeks)))
    cost = int(prices.between(numbers(0), numbers(1))[0])

    assert is_repeat is bool(prices.repeats(numbers(0), numbers(1))[0])
    assert is_repeat is bool(prices.repeats(numbers(1), numbers(0))[0])
    assert is_repeat is (cost >= Levels.of(2, 2).repeat)
    assert is_repeat or cost <= 12


def test_strangers_are_no_repeat() -> None:
    """People who never met do not meet again."""
    prices = Prices(request([somebody(name) for name in "abc"], met(ab=3)))

    assert prices.repeats(numbers(0, 0, 1), numbers(1, 2, 2)).tolist() == [True, False, False]


def test_a_draw_that_was_put_off_by_a_day_counts_whole_weeks() -> None:
    """Four weeks less a day are four weeks, and so are four weeks and a day (P10)."""
    people = [somebody(name, company=KNOWN) for name in "ab"]

    def repeats(days: int) -> bool:
        meetings = {pair("ab"): Meeting(TODAY - timedelta(days=days), is_glad=True)}
        prices = Prices(request(people, Past(meetings, frozenset())))
        return bool(prices.repeats(numbers(0), numbers(1))[0])

    assert [repeats(days) for days in (21, 24, 27, 28, 29)] == [True, True, False, False, False]


def test_a_repeat_costs_less_the_longer_ago_it_is() -> None:
    """Each week that has passed makes it cheaper by one, for a year."""
    people = [somebody(name, **PLAIN) for name in "ab"]
    costs = [price(request(people, met(ab=weeks))) for weeks in (0, 1, 2, 51, 52, 53, 500)]
    week, repeat = Levels.of(2, 2).week, Levels.of(2, 2).repeat

    assert [cost - costs[4] for cost in costs[:5]] == [52 * week, 51 * week, 50 * week, week, 0]
    assert costs[5:] == [costs[4]] * 2
    assert repeat <= costs[4] < repeat + week


def test_a_coffee_in_the_future_counts_as_today() -> None:
    """Differing clocks never cost more than the dearest repeat."""
    people = [somebody(name, **PLAIN) for name in "ab"]

    assert price(request(people, met(ab=-3))) == price(request(people, met(ab=0)))


@pytest.mark.parametrize("quiet", ["ab", "ba"])
def test_a_quiet_list_forbids_a_match_in_either_direction(quiet: str) -> None:
    """People who are kept apart never match, even if they were glad once."""
    people = [somebody(name, company=KNOWN, formats=WRITES) for name in "ab"]

    assert price(request(people, met(quiet=[quiet]))) == FORBIDDEN
    assert price(request(people, met(glad=["ab"], quiet=[quiet], ab=9))) == FORBIDDEN


def test_only_the_pair_on_the_list_is_kept_apart() -> None:
    """Everybody else may meet both of them, and nobody meets themselves."""
    prices = Prices(request([somebody(name) for name in "abcd"], met(quiet=["bd"])))
    table = complete_table(prices) == FORBIDDEN

    assert [pair for pair in combinations("abcd", 2) if table[tuple(map("abcd".index, pair))]] == [
        ("b", "d")
    ]
    assert table.diagonal().all()


@pytest.mark.parametrize(("least", "may"), [(59, True), (60, True), (61, False)])
def test_too_few_hours_in_common_forbid_a_match(least: int, may: bool) -> None:
    """The least minutes are enough, and one less is not."""
    people = [somebody("a", working(8, 12)), somebody("b", working(11, 15))]

    assert may is (price(request(people, least_common_minutes=least)) != FORBIDDEN)


@every_case(
    ("one", "other", "may"),
    [
        (WRITES, WRITES, True),
        (("video", "written"), ("walk", "written"), True),
        (WRITES, ("video",), False),
        (("video",), WRITES, False),
        (WRITES, (), False),
        (("video",), ("video",), False),
    ],
)
def test_a_written_coffee_needs_no_hours_if_both_write(
    one: tuple[str, ...], other: tuple[str, ...], may: bool
) -> None:
    """One who would rather write is not enough."""
    people = [somebody("a", formats=one), somebody("b", TOKYO, formats=other)]

    assert may is (price(request(people)) != FORBIDDEN)


@pytest.mark.parametrize(
    ("third", "may"), [((), False), (("video",), False), (("video", "written"), True)]
)
def test_three_write_only_if_all_three_do(third: tuple[str, ...], may: bool) -> None:
    """Two who write and one with common hours do not make a trio."""
    people = [
        somebody("a", working(6, 12), formats=WRITES),
        somebody("b", working(14, 20), formats=WRITES),
        somebody("c", working(6, 20), formats=third),
    ]
    prices = Prices(request(people, group_size=3))

    assert all(prices.between(numbers(0, 0, 1), numbers(1, 2, 2)) != FORBIDDEN)
    assert may is may_meet(prices, (0, 1, 2))


def test_the_past_of_people_who_are_not_due_is_ignored() -> None:
    """Coffees and quiet lists of others change no cost, however their ids sort."""
    people = [somebody(name) for name in "bdf"]
    past = met(quiet=["bf"], bd=4)
    with_others = met(quiet=["bf", "ab", "cd", "fz", "az"], ab=1, bd=4, ad=2, fz=1, ac=9)

    assert (
        complete_table(Prices(request(people, past)))
        == complete_table(Prices(request(people, with_others)))
    ).all()


def test_a_pair_of_one_person_is_ignored() -> None:
    """A quiet list entry about oneself changes nothing."""
    people = [somebody(name) for name in "ab"]
    odd = Past({pair("a"): Meeting(TODAY)}, frozenset({pair("b"), frozenset()}))

    assert price(request(people, odd)) == price(request(people))


def test_of_many_languages_the_most_frequent_count() -> None:
    """Three hundred languages are no error, and the frequent ones are told apart."""
    crowd = [
        somebody(
            f"{number:03d}", **PLAIN, languages=(f"rare{number}", "de" if number % 2 else "en")
        )
        for number in range(300)
    ]
    prices = Prices(request(crowd))
    plain = Prices(request([replace(one, languages=()) for one in crowd]))
    everybody = np.arange(300, dtype=np.int64)
    one, other = everybody[:, None], everybody[None, :]
    weighs = prices.soft(one, other) - plain.soft(one, other)

    assert (weighs == 100 * ((one + other) % 2)).all()


def test_languages_too_rare_to_count_cost_nobody() -> None:
    """People with only such languages count as having told none."""
    crowd = [
        somebody(f"{number:03d}", **PLAIN, languages=(f"word{number // 2:02d}",))
        for number in range(128)
    ]
    crowd += [somebody("999", **PLAIN, languages=("word99",))]
    prices = Prices(request(crowd))
    plain = Prices(request([replace(one, languages=()) for one in crowd]))
    last, everybody = numbers(128), np.arange(129, dtype=np.int64)

    assert (prices.soft(last, everybody) == plain.soft(last, everybody)).all()
    assert (prices.soft(numbers(0), numbers(1)) == plain.soft(numbers(0), numbers(1))).all()


def test_sixty_three_languages_all_count() -> None:
    """The last word that counts has a bit of its own."""
    crowd = [somebody(f"{n:03d}", **PLAIN, languages=(f"word{n // 2:02d}",)) for n in range(126)]
    prices = Prices(request(crowd))
    plain = Prices(request([replace(one, languages=()) for one in crowd]))
    everybody = np.arange(126, dtype=np.int64)
    one, other = everybody[:, None], everybody[None, :]
    weighs = prices.soft(one, other) - plain.soft(one, other)

    assert (weighs == 100 * (one // 2 != other // 2)).all()


def test_reunions_are_all_pairs_who_could_meet_on_purpose() -> None:
    """Both are glad and it is time, whatever they asked for this once (P10)."""
    people = [somebody(name) for name in "abcd"]
    past = met(glad=["ab", "bc", "cd"], ab=9, ac=9, bc=2, cd=4)
    one, other = Prices(request(people, past)).reunions()

    assert list(zip(one.tolist(), other.tolist(), strict=True)) == [(0, 1), (2, 3)]


def holding(one: Candidate, other: Candidate, asked: Request) -> set[str]:
    """The ways to meet that hold for two, by an independent implementation."""
    in_person = {"in_person", "lunch", "walk"}
    mine, theirs = (
        {*each.formats} - in_person
        | ({"video"} if in_person & {*each.formats} and not each.place else set())
        for each in (one, other)
    )
    there = [
        replace(
            each.hours,
            days=tuple(sorted({*each.hours.days} & {*each.office_days})) or each.hours.days,
        )
        for each in (one, other)
    ]
    is_at_one = one.place is not None and one.place == other.place
    if is_at_one and longest_together(there, asked.terms.today) >= asked.terms.least_common_minutes:
        return mine & theirs | ({*one.formats} & {*other.formats})
    return mine & theirs


def in_words(asked: Request, one: Candidate, other: Candidate) -> int | None:
    """The cost of two without chance, by an independent implementation."""
    both, terms = frozenset((one.id, other.id)), asked.terms
    minutes = longest_together([one.hours, other.hours], terms.today)
    writes = "written" in one.formats and "written" in other.formats
    lack_hours = minutes < terms.least_common_minutes
    if both in asked.past.apart or (lack_hours and not writes and not at_need(asked, one, other)):
        return None
    cost = 60 * (240 - min(240, minutes)) // 240
    if terms.mixing is Mixing.OTHER_TEAM:
        cost += 80 * (one.team is not None and one.team == other.team)
    else:
        cost += 80 - 40 * min(2, len({*one.interests} & {*other.interests}))
    languages = {*one.languages}, {*other.languages}
    cost += 100 * (all(languages) and not set.intersection(*languages))
    formats = {*one.formats}, {*other.formats}
    cost += 60 * (all(formats) and not holding(one, other, asked))
    levels = Levels.of(len(asked.candidates), terms.group_size)
    meeting = asked.past.meetings.get(both)
    if meeting is None or not meeting.times:
        wish = {NEW: 0, SURPRISE: 10, KNOWN: 100}
        for mine, theirs in ((one, other), (other, one)):
            is_free = mine.welcomes and not mine.welcomed_lately and not mine.is_new
            counts = not mine.is_new and not (is_free and theirs.is_new)
            cost += wish[mine.company] * counts + 100 * (theirs.is_new and not is_free)
    put_off = levels.put_off * how_many_are_put_off(asked, both)
    written = (levels.repeat + 52 * levels.week) * (lack_hours and not writes)
    cost += max(put_off, levels.repeat * are_too_many(one, other), written)
    if meeting is None:
        return cost
    cost += min(40, 5 * meeting.times)
    weeks = (terms.today - meeting.last_at).days // 7
    waits = max(4, one.rhythm_weeks, other.rhythm_weeks)
    if meeting.is_glad and NEW not in (one.company, other.company) and weeks >= waits:
        return cost
    return cost + levels.repeat + levels.week * (52 - min(52, weeks))


def at_need(asked: Request, *several: Candidate) -> bool:
    """Whether all of them write where there is no other way, in a draw that turns to it."""
    each = ("written" in one.formats or one.writes_at_need for one in several)
    return asked.in_writing_at_need and all(each)


def is_awaited(asked: Request, both: frozenset[str]) -> bool:
    """Whether two are to be brought together now, as both asked; by an independent count."""
    people = {one.id: one for one in asked.candidates}
    if not both <= people.keys() or len(both) != 2 or both in asked.past.apart:
        return False
    meeting = asked.past.meetings.get(both)
    one, other = (people[each] for each in sorted(both))
    minutes = longest_together([one.hours, other.hours], asked.terms.today)
    writes = "written" in one.formats and "written" in other.formats
    can = minutes >= asked.terms.least_common_minutes or writes
    if meeting is None or not meeting.is_glad or NEW in (one.company, other.company) or not can:
        return False
    weeks = (asked.terms.today - meeting.last_at).days // 7
    return weeks >= 2 * max(4, one.rhythm_weeks, other.rhythm_weeks)


def how_many_are_put_off(asked: Request, both: frozenset[str]) -> int:
    """How many of two wait to meet somebody else of this draw again."""
    if is_awaited(asked, both):
        return 0
    return sum(
        any(is_awaited(asked, frozenset((who, one.id))) for one in asked.candidates) for who in both
    )


@every_case("group_size", [2, 3, 4])
def test_whoever_waits_to_meet_somebody_again_is_kept_for_them(group_size: int) -> None:
    """
    Once it is time, others are as bad as a coffee with the same person again (P10).

    Each of the two counts, whomever they meet instead: also one who waits, too.
    """
    people = [somebody(name) for name in "abcde"]
    waits = Prices(request(people, met(glad=["ab", "de"], ab=8, de=8), group_size=group_size))
    early = Prices(request(people, met(glad=["ab", "de"], ab=7, de=7), group_size=group_size))
    one, other = np.array([0, 0, 1, 0]), np.array([1, 2, 2, 3])
    put_off = waits.levels.put_off

    more = waits.between(one, other) - early.between(one, other)
    assert more.tolist() == [0, put_off, put_off, 2 * put_off]
    assert more.tolist() == waits.put_off(one, other).tolist()


def test_a_coffee_with_the_same_person_again_is_worse_for_whoever_waits_for_another() -> None:
    """Somebody's wish that is put off makes no repeat any cheaper (P10)."""
    people = [somebody(name) for name in "abc"]
    new = Prices(request(people, met(glad=["ab"], ab=8)))
    again = Prices(request(people, met(glad=["ab"], ab=8, ac=9)))
    two = np.array([0]), np.array([2])

    assert (again.between(*two) - new.between(*two) >= new.levels.repeat).all()


@pytest.mark.parametrize("in_the_way", ["apart", "new", "hours", "not due"])
def test_nobody_waits_for_somebody_they_cannot_meet(in_the_way: str) -> None:
    """Whatever keeps two from meeting, it costs nobody their other coffees."""
    people = [somebody(name, **PLAIN) for name in "abc"]
    past = met(glad=["ab"], ab=20)
    if in_the_way == "apart":
        past = replace(past, apart=frozenset({pair("ab")}))
    elif in_the_way == "new":
        people[1] = replace(people[1], company=NEW)
    elif in_the_way == "hours":
        people[1] = replace(people[1], hours=replace(people[1].hours, days=()))
    else:
        people = [people[0], people[2]]
    prices = Prices(request(people, past))
    nobody = Prices(request(people, replace(past, meetings={})))

    last = np.array([len(people) - 1])
    assert prices.between(np.array([0]), last) == nobody.between(np.array([0]), last)


@settings(max_examples=60)
@given(asked=requests(most=6), in_writing=st.booleans())
def test_every_cost_is_that_of_the_model_plus_at_most_seven(
    asked: Request, in_writing: bool
) -> None:
    """For any hours, wishes and past, only what the model names has a cost."""
    asked = replace(asked, in_writing_at_need=in_writing)
    prices = Prices(asked)
    table = complete_table(prices)

    for one, other in product(range(len(prices)), repeat=2):
        cost = in_words(asked, prices.people[one], prices.people[other]) if one != other else None
        if cost is None:
            assert table[one, other] == FORBIDDEN
        else:
            assert 0 <= table[one, other] - cost <= 7
