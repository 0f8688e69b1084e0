"""What earlier matches say: who met, who would meet again, who missed out, who had a crowd."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import combinations
from typing import Any

import pytest

from bot.coffee.history import History, fell_through, look_back, took_place
from bot.pairing.inputs import Meeting
from storage.records import Encounter, MeetAgain, Outcome
from tests.storage.builders import MONDAY
from tests.tables import every_case

MET, NOT_YET, FAILED = Outcome.MET, Outcome.NOT_YET, Outcome.DID_NOT_WORK_OUT
GLADLY, CHANCE = MeetAgain.GLADLY, MeetAgain.CHANCE
WEEK = timedelta(weeks=1)
AB = frozenset("ab")
# After all of these coffees.
NOW = MONDAY + 100 * WEEK

Outcomes = tuple[Outcome | None, Outcome | None]
Agains = tuple[MeetAgain | None, MeetAgain | None]


def coffee(
    week: int = 0,
    outcomes: Outcomes = (None, None),
    agains: Agains = (None, None),
    names: str = "ab",
    let_down: tuple[bool, bool] = (False, False),
) -> Encounter:
    """A coffee of two in some week; nobody has answered about it unless given."""
    made_at, match_id = MONDAY + week * WEEK, f"match {week}"
    return Encounter("w", match_id, names[0], names[1], made_at, outcomes, agains, 2, let_down)


def table(names: str, week: int = 0, **said: Outcome) -> list[Encounter]:
    """A coffee of several in some week, as seen by every two of them, in order of their ids."""
    return [
        Encounter(
            "w",
            f"match {week}",
            one,
            other,
            MONDAY + week * WEEK,
            (said.get(one), said.get(other)),
            (None, None),
            len(names),
        )
        for one, other in combinations(names, 2)
    ]


def history(*encounters: Encounter, group_size: int = 2) -> History:
    """The history that these coffees make."""
    return look_back(encounters, group_size, NOW)


def crowds(*weeks: Sequence[Encounter], group_size: int = 2) -> dict[str, int]:
    """The latest coffees in a row with too many people, after these weeks."""
    return look_back([each for week in weeks for each in week], group_size, NOW).recent_trios


@every_case(
    ("one", "other", "met", "fell"),
    [
        (None, None, False, False),
        (None, MET, True, False),
        (None, NOT_YET, False, True),
        (None, FAILED, False, True),
        (MET, MET, True, False),
        (MET, NOT_YET, True, False),
        (MET, FAILED, False, True),
        (NOT_YET, NOT_YET, False, True),
        (NOT_YET, FAILED, False, True),
        (FAILED, FAILED, False, True),
    ],
)
def test_whether_two_people_met(
    one: Outcome | None, other: Outcome | None, met: bool, fell: bool
) -> None:
    """
    Silence is neither a yes nor a no; *not yet* is a no unless the other says yes, and *did not
    work out* is a no (P10).
    """
    for outcomes in ((one, other), (other, one)):
        assert (took_place(coffee(outcomes=outcomes)), fell_through(coffee(outcomes=outcomes))) == (
            met,
            fell,
        )


def test_people_who_met_have_met_once() -> None:
    """One coffee counts once, in whichever order the two are given."""
    assert history(coffee(3, (MET, None))).meetings == {AB: Meeting(MONDAY + 3 * WEEK)}
    assert history().meetings == {}


def test_silence_is_no_coffee() -> None:
    """
    Nine rounds of which nobody said anything: no coffee; but they were together, so others come
    first in the next draw.
    """
    silent = history(*(coffee(week) for week in range(9)))

    assert silent.meetings == {AB: Meeting(MONDAY + 8 * WEEK, times=0)}
    assert silent.let_down == set()


@every_case(
    ("outcomes", "let_down", "first"),
    [
        ((None, None), (True, False), "a"),
        ((None, None), (False, True), "b"),
        ((None, None), (False, False), ""),
        ((MET, None), (True, False), ""),
        ((FAILED, None), (True, False), "ab"),
    ],
)
def test_whoever_waited_comes_first(
    outcomes: Outcomes, let_down: tuple[bool, bool], first: str
) -> None:
    """Where nobody says anything, whoever waited was let down, and who was silent wasn't (P11)."""
    assert history(coffee(0, outcomes, let_down=let_down)).let_down == set(first)


def test_silence_takes_back_no_wish_to_meet_again() -> None:
    """Both wanted to; they were brought together and said nothing, so it still holds (P10)."""
    glad = coffee(0, (MET, MET), (GLADLY, GLADLY))

    assert history(glad, coffee(8)).meetings == {AB: Meeting(MONDAY + 8 * WEEK, 1, is_glad=True)}


@pytest.mark.parametrize("outcomes", [(NOT_YET, None), (FAILED, None), (MET, FAILED)])
def test_a_coffee_that_did_not_take_place_is_no_meeting(outcomes: Outcomes) -> None:
    """People who were introduced and never met have not met."""
    assert history(coffee(outcomes=outcomes)).meetings == {}


def test_a_coffee_that_did_not_take_place_changes_nothing_about_the_last() -> None:
    """The last coffee that took place decides when they met and whether both are glad."""
    glad = coffee(0, (MET, MET), (GLADLY, GLADLY))
    before = history(glad).meetings
    after = history(glad, coffee(5, (FAILED, None))).meetings

    assert before == after == {AB: Meeting(MONDAY, 1, is_glad=True)}


def test_coffees_are_counted() -> None:
    """Each coffee of the same two counts, except those that did not take place."""
    met = history(
        coffee(0, (MET, None)),
        coffee(4, (MET, MET)),
        coffee(9, (NOT_YET, NOT_YET)),
        coffee(12, (NOT_YET, MET)),
    ).meetings

    assert met == {AB: Meeting(MONDAY + 12 * WEEK, times=3)}


def test_each_pair_has_its_own_past() -> None:
    """Ada's coffees with Bo say nothing about hers with Chidi."""
    met = history(
        coffee(0, (MET, None)), coffee(1, (MET, None), names="ac"), coffee(2, (MET, None))
    ).meetings

    assert {"".join(sorted(pair)): meeting.times for pair, meeting in met.items()} == {
        "ab": 2,
        "ac": 1,
    }


@every_case(
    ("agains", "is_glad"),
    [
        ((GLADLY, GLADLY), True),
        ((GLADLY, None), False),
        ((None, GLADLY), False),
        ((GLADLY, CHANCE), False),
        ((CHANCE, GLADLY), False),
        ((CHANCE, CHANCE), False),
        ((CHANCE, None), False),
        ((None, None), False),
    ],
)
def test_it_takes_two_to_be_glad(agains: Agains, is_glad: bool) -> None:
    """One *gladly* alone is no yes, and neither is no answer (P10)."""
    assert history(coffee(0, (MET, MET), agains)).meetings[AB].is_glad is is_glad


@pytest.mark.parametrize("later", [(None, None), (GLADLY, None), (CHANCE, GLADLY)])
def test_the_latest_coffee_decides_whether_both_are_glad(later: Agains) -> None:
    """An earlier yes does not last, and a later one still counts (P10)."""
    met, both = (MET, MET), (GLADLY, GLADLY)

    lost = history(coffee(0, met, both), coffee(1, met, later))
    assert lost.meetings[AB].is_glad is False
    won = history(coffee(0, met, later), coffee(1, met, both))
    assert won.meetings[AB].is_glad is True


def test_two_yeses_about_different_coffees_are_no_yes() -> None:
    """Ada was glad in March and Bo in May, so never both about one coffee (P10)."""
    met = history(
        coffee(0, (MET, MET), (GLADLY, None)), coffee(8, (MET, MET), (None, GLADLY))
    ).meetings

    assert met[AB].is_glad is False


@pytest.mark.parametrize("outcomes", [(FAILED, None), (None, FAILED), (NOT_YET, None)])
def test_both_are_let_down_if_one_says_so(outcomes: Outcomes) -> None:
    """If one says that a coffee did not happen, both missed it."""
    assert history(coffee(outcomes=outcomes)).let_down == {"a", "b"}


def test_nobody_is_let_down_by_a_coffee_that_took_place() -> None:
    """A coffee without any answer let nobody down either."""
    assert history(coffee(0, (MET, NOT_YET)), coffee(1, names="cd")).let_down == set()


def test_only_the_latest_coffee_lets_down() -> None:
    """A later coffee with somebody else makes up for a missed one."""
    assert history(coffee(0, (FAILED, None)), coffee(2, names="bc")).let_down == {"a"}
    assert history(coffee(0), coffee(2, (None, NOT_YET), names="bc")).let_down == {"b", "c"}


@pytest.mark.parametrize("absent", list("abc"))
def test_two_who_met_out_of_a_trio_are_not_let_down(absent: str) -> None:
    """If one of three could not come, the two who met are not let down, in any id order."""
    said: dict[str, Any] = {absent: FAILED}

    assert history(*table("abc", **said)).let_down == {absent}


def test_a_trio_in_a_program_of_pairs_is_a_crowd() -> None:
    """Each of the three had one crowd, or as many as there were in a row."""
    assert crowds(table("abc")) == {"a": 1, "b": 1, "c": 1}
    assert crowds(table("abc"), table("abd", 1), table("ace", 2))["a"] == 3


def test_a_pair_ends_the_row() -> None:
    """Only a person's latest coffees in a row count."""
    pair, trio = table("ab", 1), table("abd", 2)

    assert crowds(table("abc"), pair) == {"c": 1}
    assert crowds(table("abc"), pair, trio) == {"a": 1, "b": 1, "c": 1, "d": 1}
    assert crowds(pair) == {}


def test_a_trio_that_did_not_take_place_is_no_crowd() -> None:
    """It neither counts nor ends the row."""
    gone = table("abc", 1, a=FAILED, b=FAILED, c=FAILED)

    assert crowds(gone) == {}
    assert crowds(table("abc"), gone) == {"a": 1, "b": 1, "c": 1}


def test_a_trio_counts_even_if_one_did_not_come() -> None:
    """The two who met had one trio."""
    assert crowds(table("abc", c=FAILED)) == {"a": 1, "b": 1}


def test_three_are_no_crowd_in_a_program_of_threes() -> None:
    """A three in a program of threes ends the row, as a pair does elsewhere."""
    assert crowds(table("abc"), group_size=3) == {}
    assert crowds(table("abcd"), table("abc", 1), group_size=3).keys() == {"d"}
    assert crowds(table("abcd"), group_size=4) == {}


def test_four_are_a_crowd_in_a_program_of_threes() -> None:
    """Each of a four in a program of threes had one crowd, not two."""
    assert crowds(table("abcd"), group_size=3) == {"a": 1, "b": 1, "c": 1, "d": 1}
    assert crowds(table("abcd"), table("abcd", 1), group_size=3)["a"] == 2
