"""Why a match was made, in facts that all of its people may know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import time, timedelta
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.coffee.history import look_back
from bot.pairing.inputs import Candidate, Meeting, Past, Request, Terms
from bot.pairing.reasons import Reason, reasons_for
from bot.runtime.working_hours import Hours
from storage.records import Company, Encounter, GroupSize, MeetAgain, Outcome
from tests.bot.pairing.sample_people import (
    LONDON,
    NOTHING,
    TODAY,
    TOKYO,
    WEEK,
    met,
    pair,
    requests,
    somebody,
    working,
)
from tests.tables import every_case

GLADLY, CHANCE = MeetAgain.GLADLY, MeetAgain.CHANCE


def why(group: Sequence[Candidate], past: Past = NOTHING, **terms: Any) -> tuple[str, ...]:
    """The reasons for a match on that Tuesday."""
    return reasons_for(group, past, Terms(TODAY, **terms))


def several(names: str = "ab", **told: Any) -> list[Candidate]:
    """People with the same answers."""
    return [somebody(name, **told) for name in names]


def hours_apart(minutes: int) -> list[Candidate]:
    """Two with so many common minutes each day."""
    late = Hours("Europe/London", time(9), time(9 + minutes // 60, minutes % 60), WEEK)
    return [somebody("a"), somebody("b", late)]


def days_ago(days: int) -> Past:
    """Two who met so many days ago."""
    return Past({pair("ab"): Meeting(TODAY - timedelta(days=days))}, frozenset())


@pytest.mark.parametrize("names", ["ab", "abc", "abcd"])
def test_the_first_time(names: str) -> None:
    """If no two of them have met before, that is the first reason."""
    assert why(several(names)) == ("first_time", "same_hours")


@pytest.mark.parametrize("names", ["abc", "abcd"])
def test_it_is_not_the_first_time_if_two_of_them_have_met(names: str) -> None:
    """In a larger group one pair that has met rules it out."""
    assert why(several(names), met(bc=30)) == ("same_hours",)


def test_others_who_met_do_not_matter() -> None:
    """Ada has met Chidi, and still it is the first time for Ada and Bo."""
    assert why(several("ab"), met(ac=2, bc=3))[0] == "first_time"


def test_both_are_glad() -> None:
    """Two who both said *gladly* read so, and both know it by now (P10)."""
    assert why(several(), met(glad=["ab"], ab=5)) == ("both_glad", "same_hours")


def test_both_glad_goes_before_a_while_ago() -> None:
    """It comes first however long ago the coffee was."""
    assert why(several(), met(glad=["ab"], ab=50)) == ("both_glad", "same_hours")


@pytest.mark.parametrize("glad", [["ab"], ["ab", "bc"], ["ab", "bc", "ac"]])
def test_gladness_is_never_told_to_a_third(glad: list[str]) -> None:
    """A third person never reads what two said of each other (P10)."""
    assert why(several("abc"), met(glad=glad, ab=20, bc=20, ac=20)) == ("same_hours",)


@every_case(
    ("days", "is_told"), [(0, False), (7, False), (55, False), (56, False), (57, True), (400, True)]
)
def test_a_while_ago_is_more_than_eight_weeks(days: int, is_told: bool) -> None:
    """Eight weeks to the day are not yet a while."""
    assert (Reason.A_WHILE_AGO in why(several(), days_ago(days))) is is_told
    assert Reason.FIRST_TIME not in why(several(), days_ago(days))


@every_case(
    ("minutes", "told"),
    [
        (59, ()),
        (60, ("hours:1",)),
        (119, ("hours:1",)),
        (120, ("hours:2",)),
        (359, ("hours:5",)),
        (360, ("same_hours",)),
        (480, ("same_hours",)),
    ],
)
def test_hours_in_common(minutes: int, told: tuple[str, ...]) -> None:
    """Full hours are counted; from six on it is "about the same hours"."""
    assert why(hours_apart(minutes), least_common_minutes=15) == ("first_time", *told)


def test_hours_in_common_are_those_of_all() -> None:
    """For three people only hours that all three share count."""
    three = [
        somebody("a", working(8, 14)),
        somebody("b", working(10, 16)),
        somebody("c", working(12, 18)),
    ]

    assert why(three) == ("first_time", "hours:2")


@every_case("names", ["ab", "abc"])
@every_case(("kind", "key"), [("formats", "walk"), ("interests", "books")])
def test_what_all_of_them_like(names: str, kind: str, key: str) -> None:
    """A way to meet, or an interest, that everybody told."""
    likes: dict[str, Any] = {kind: (key,), "place": "leeds"}
    told = f"{kind.removesuffix('s')}:{key}"

    assert why(several(names, **likes)) == ("first_time", "same_hours", told)


@pytest.mark.parametrize("kind", ["formats", "interests"])
def test_what_one_of_them_did_not_tell_is_not_shared(kind: str) -> None:
    """Two of three are not enough, and neither is a person who told nothing."""
    likes: dict[str, Any] = {kind: ("games", "walk")}
    other: dict[str, Any] = {kind: ("pets",)}
    two = several("ab", **likes)

    assert why([*two, somebody("c", **other)]) == ("first_time", "same_hours")
    assert why([*two, somebody("c")]) == ("first_time", "same_hours")


def test_one_of_each_kind_is_told() -> None:
    """One way to meet and one interest are told, the same each time."""
    past = met(ab=1)
    likes: dict[str, Any] = {"formats": ("walk", "lunch"), "interests": ("pets", "music", "books")}
    likes["place"] = "leeds"

    assert why(several(**likes), past) == ("same_hours", "format:lunch", "interest:books")


def test_writing_is_no_way_to_meet_that_people_like() -> None:
    """That both would write, too, is no reason while they can meet."""
    assert why(several(formats=("video", "written"))) == (
        "first_time",
        "same_hours",
        "format:video",
    )
    one, other = somebody("a", formats=("walk", "written")), somebody("b", formats=("written",))

    assert why([one, other]) == ("first_time", "same_hours")


@every_case(
    ("teams", "is_told"),
    [
        (("x", "y"), True),
        (("x", "x"), False),
        (("x", None), False),
        (("x", ""), False),
        ((None, None), False),
        (("x", "y", "z"), True),
        (("x", "y", "x"), False),
        (("x", "y", None), False),
    ],
)
def test_different_teams(teams: tuple[str | None, ...], is_told: bool) -> None:
    """Only if each of them told a team, and no two told the same."""
    group = [somebody(name, team=team) for name, team in zip("abc", teams, strict=False)]

    assert (Reason.OTHER_TEAM in why(group)) is is_told


def test_too_few_hours_in_common_mean_writing() -> None:
    """People without a common hour can only write, and read that first."""
    two = [somebody("a", LONDON, formats=("written",)), somebody("b", TOKYO, formats=("written",))]

    assert why(two) == ("writing", "first_time")


@pytest.mark.parametrize(("least", "writes"), [(45, False), (46, True)])
def test_the_program_sets_the_least_common_hours(least: int, writes: bool) -> None:
    """Exactly the program's minimum is enough to meet."""
    assert (Reason.WRITING in why(hours_apart(45), least_common_minutes=least)) is writes


def test_people_who_chose_only_writing_write() -> None:
    """All of them chose only writing, so they write though they could meet."""
    assert why(several(formats=("written",))) == ("writing", "first_time", "same_hours")


@pytest.mark.parametrize("other", [(), ("walk",), ("walk", "written")])
def test_one_who_likes_something_else_is_enough_to_meet(other: tuple[str, ...]) -> None:
    """A person who told nothing, or another way as well, can be met."""
    two = [somebody("a", formats=("written",)), somebody("b", formats=other)]

    assert Reason.WRITING not in why(two)


def test_three_reasons_at_most() -> None:
    """Of five the best three are told, the past before interests."""
    two = [somebody(name, team=name, formats=("video",), interests=("pets",)) for name in "ab"]

    assert why(two) == ("first_time", "same_hours", "format:video")
    assert why(two, met(ab=2)) == ("same_hours", "format:video", "interest:pets")
    assert why([replace(one, formats=()) for one in two], met(ab=2)) == (
        "same_hours",
        "interest:pets",
        "other_team",
    )


def test_there_may_be_no_reason_at_all() -> None:
    """Two who met last week, share half an hour and told nothing have none."""
    assert why(hours_apart(30), met(ab=1), least_common_minutes=30) == ()


GROUPS = requests(most=4).filter(lambda asked: len(asked.candidates) > 1)


def reasons_of(asked: Request) -> tuple[str, ...]:
    """The reasons for a match of everybody in a round."""
    return reasons_for(asked.candidates, asked.past, asked.terms)


@given(asked=GROUPS)
def test_reasons_are_few_known_and_said_once(asked: Request) -> None:
    """For any people, in any order."""
    reasons = reasons_of(asked)
    backwards = replace(asked, candidates=asked.candidates[::-1])

    assert len(reasons) <= 3
    assert {reason.partition(":")[0] for reason in reasons} <= set(Reason)
    assert len(set(reasons)) == len(reasons)
    assert reasons_of(backwards) == reasons


@given(asked=GROUPS, data=st.data())
def test_what_somebody_wished_for_never_changes_a_reason(
    asked: Request, data: st.DataObject
) -> None:
    """Not new, known or surprise, nor group size, rhythm or missed rounds (P10)."""
    people = tuple(
        replace(
            one,
            company=data.draw(st.sampled_from(Company)),
            group_size=data.draw(st.sampled_from(GroupSize)),
            rhythm_weeks=data.draw(st.sampled_from([1, 2, 4, 8])),
            rounds_missed=data.draw(st.integers(0, 3)),
            recent_trios=data.draw(st.integers(0, 3)),
        )
        for one in asked.candidates
    )

    assert reasons_of(replace(asked, candidates=people)) == reasons_of(asked)


@given(asked=GROUPS, data=st.data())
def test_a_quiet_list_never_changes_a_reason(asked: Request, data: st.DataObject) -> None:
    """With any quiet list the others read the same (P10)."""
    names = [one.id for one in asked.candidates] + ["z"]
    two = st.sets(st.sampled_from(names), min_size=2, max_size=2).map(frozenset)
    past = replace(asked.past, apart=data.draw(st.frozensets(two, max_size=5)))

    assert reasons_of(replace(asked, past=past)) == reasons_of(asked)


@given(asked=GROUPS, data=st.data())
def test_gladness_never_changes_what_three_read(asked: Request, data: st.DataObject) -> None:
    """In a group of three or four nobody learns what two of them said of each other (P10)."""
    assume(len(asked.candidates) > 2)
    meetings = {
        two: replace(meeting, is_glad=data.draw(st.booleans()))
        for two, meeting in asked.past.meetings.items()
    }
    past = replace(asked.past, meetings=meetings)

    assert reasons_of(replace(asked, past=past)) == reasons_of(asked)


MET = (Outcome.MET, Outcome.MET)
SAID = st.tuples(st.sampled_from([None, *MeetAgain]), st.sampled_from([None, *MeetAgain]))


def after(agains: Sequence[tuple[MeetAgain | None, MeetAgain | None]]) -> tuple[str, ...]:
    """The reasons for two after coffees, months apart, about which they said this."""
    coffees = [
        Encounter("w", str(weeks), "a", "b", TODAY - timedelta(weeks=4 * weeks), MET, said, 2)
        for weeks, said in zip(range(len(agains), 0, -1), agains, strict=True)
    ]
    return why(several(), Past(look_back(coffees, 2, TODAY).meetings, frozenset()))


def test_whoever_said_nothing_has_no_last_coffee() -> None:
    """They were introduced, and may not have met: neither the first time nor a while ago."""
    past = Past({frozenset("ab"): Meeting(TODAY - timedelta(weeks=30), times=0)}, frozenset())

    assert why(several(), past) == ("same_hours",)


@given(agains=st.lists(SAID, min_size=1, max_size=4))
def test_one_sided_gladness_never_changes_a_reason(
    agains: list[tuple[MeetAgain | None, MeetAgain | None]],
) -> None:
    """Unless both are glad of their latest coffee, it is as if both had said nothing (P10)."""
    silence: list[tuple[MeetAgain | None, MeetAgain | None]] = [(None, None)] * len(agains)
    both = agains[-1] == (GLADLY, GLADLY)

    assert (after(agains) == after(silence)) is not both
    assert (Reason.BOTH_GLAD in after(agains)) is both
