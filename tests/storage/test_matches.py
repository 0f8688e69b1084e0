"""Matches, and each person's private answers about them."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from sqlalchemy import Connection

from storage import matches, rounds
from storage.records import MatchPart, MeetAgain, Outcome, Person, Program, Round, Workspace
from tests.storage.builders import DAY, MONDAY, a_match, a_program, a_round


@pytest.fixture
def program(workspace: Workspace) -> Program:
    """A program; its settings do not matter here."""
    return a_program(workspace.id)


@pytest.fixture
def round_(tx: Connection, program: Program) -> Round:
    """A round of it."""
    made = a_round(program)
    assert rounds.add(tx, made)
    return made


def silent(person: Person, match_id: str) -> MatchPart:
    """The part of a person who has not answered yet."""
    return MatchPart(person.workspace_id, match_id, person.id, None, None, 0)


def test_a_match_comes_back_as_it_was_made(
    tx: Connection, round_: Round, ada: Person, bo: Person, chidi: Person
) -> None:
    """A match keeps its people in order, its organiser and its opener."""
    match = a_match(round_, chidi, ada, bo, organiser_id=ada.id)
    matches.add(tx, [match])

    assert matches.get(tx, round_.workspace_id, match.id) == match
    assert matches.get(tx, round_.workspace_id, "none's") is None


def test_all_matches_of_somebody(
    tx: Connection, round_: Round, ada: Person, bo: Person, chidi: Person
) -> None:
    """Oldest first, and only those in which they are."""
    later = a_match(round_, ada, bo, made_at=MONDAY + DAY)
    first, other = a_match(round_, chidi, ada, made_at=MONDAY), a_match(round_, bo, chidi)
    matches.add(tx, [later, first, other])

    assert matches.of_person(tx, round_.workspace_id, ada.id) == (first, later)


def test_its_people_have_said_nothing_yet(
    tx: Connection, round_: Round, ada: Person, bo: Person, chidi: Person
) -> None:
    """Each person of a match has an empty part, and nobody else has one."""
    match = a_match(round_, ada, bo)
    matches.add(tx, [match])

    for person in (ada, bo):
        part = matches.part(tx, round_.workspace_id, match.id, person.id)
        assert part == silent(person, match.id)
    assert matches.part(tx, round_.workspace_id, match.id, chidi.id) is None


def test_an_answer_is_in_ones_own_part_only(
    tx: Connection, round_: Round, ada: Person, bo: Person
) -> None:
    """Ada's *gladly* is in her part only; Bo's is still empty (P10)."""
    match, other = a_match(round_, ada, bo), a_match(round_, ada, bo)
    for one in (match, other):
        matches.add(tx, [one])
    hers = silent(ada, match.id)
    matches.change_part(tx, hers, outcome=Outcome.MET, again=MeetAgain.GLADLY, times_asked=2)

    here = round_.workspace_id
    answered = replace(hers, outcome=Outcome.MET, again=MeetAgain.GLADLY, times_asked=2)
    assert matches.part(tx, here, match.id, ada.id) == answered
    assert matches.part(tx, here, match.id, bo.id) == silent(bo, match.id)
    assert matches.part(tx, here, other.id, ada.id) == silent(ada, other.id)


def test_the_newest_match_of_somebody(
    tx: Connection, round_: Round, ada: Person, bo: Person, chidi: Person
) -> None:
    """It is their own newest match after the given moment."""
    made = [a_match(round_, ada, bo, made_at=MONDAY + days * DAY) for days in (1, 3, 0, 4, 2)]
    for match in (*made, a_match(round_, bo, chidi, made_at=MONDAY + 9 * DAY)):
        matches.add(tx, [match])

    here = round_.workspace_id
    assert matches.newest_of(tx, here, ada.id, MONDAY + 3 * DAY) == made[3]
    assert matches.newest_of(tx, here, ada.id, MONDAY + 4 * DAY) is None
    assert matches.newest_of(tx, here, "nobody's", MONDAY) is None


def test_when_two_last_met(
    tx: Connection, round_: Round, ada: Person, bo: Person, chidi: Person
) -> None:
    """Only a match counts that both said they met at; one answer reveals nothing (P10)."""
    met, met_later, only_ada, trio = (
        a_match(round_, *them, made_at=MONDAY + days * DAY)
        for days, them in enumerate([(ada, bo), (ada, bo), (ada, bo), (ada, bo, chidi)])
    )
    matches.add(tx, [met, met_later, only_ada, trio])
    here = round_.workspace_id
    assert matches.last_met(tx, here, ada.id, bo.id) is None
    answered = [
        (met, ada),
        (met, bo),
        (met_later, ada),
        (met_later, bo),
        (only_ada, ada),
        (trio, ada),
    ]
    for match, person in [*answered, (trio, chidi)]:
        matches.change_part(tx, silent(person, match.id), outcome=Outcome.MET)

    assert matches.last_met(tx, here, ada.id, bo.id) == met_later.made_at
    assert matches.last_met(tx, here, bo.id, ada.id) == met_later.made_at
    assert matches.last_met(tx, here, ada.id, chidi.id) == trio.made_at
    assert matches.last_met(tx, here, bo.id, chidi.id) is None


def test_the_outcomes_of_every_pair(
    tx: Connection, round_: Round, ada: Person, bo: Person, chidi: Person
) -> None:
    """Oldest first, each pair of a match once, with the answers of both."""
    trio = a_match(round_, ada, bo, chidi, made_at=MONDAY + DAY)
    pair = a_match(round_, ada, bo, made_at=MONDAY)
    matches.add(tx, [trio, pair])
    matches.change_part(tx, silent(bo, pair.id), outcome=Outcome.MET, again=MeetAgain.GLADLY)

    found = list(matches.encounters(tx, round_.workspace_id))
    assert len(found) == 4
    assert [one.people for one in found] == [2, 3, 3, 3]
    first = found[0]
    assert (first.one_id, first.other_id) == tuple(sorted((ada.id, bo.id)))
    bo_is = 0 if first.one_id == bo.id else 1
    assert (first.outcomes[bo_is], first.agains[bo_is]) == (Outcome.MET, MeetAgain.GLADLY)
    assert (first.outcomes[1 - bo_is], first.agains[1 - bo_is]) == (None, None)
    assert {frozenset((one.one_id, one.other_id)) for one in found[1:]} == {
        frozenset(two) for two in combinations((ada.id, bo.id, chidi.id), 2)
    }


def test_a_coffee_worked_out_with_nobody_who_was_not_in_it(
    tx: Connection, round_: Round, ada: Person, bo: Person, chidi: Person
) -> None:
    """Chidi took himself out: what Ada says about her coffee with Bo says nothing about him."""
    trio = a_match(round_, ada, bo, chidi, made_at=MONDAY)
    matches.add(tx, [trio])
    matches.change(tx, trio, people=(ada.id, bo.id))
    matches.change_part(tx, silent(ada, trio.id), outcome=Outcome.MET)
    found = {
        frozenset((one.one_id, one.other_id)): set(one.outcomes)
        for one in matches.encounters(tx, round_.workspace_id)
    }

    assert found == {
        frozenset((ada.id, bo.id)): {Outcome.MET, None},
        frozenset((ada.id, chidi.id)): {Outcome.DID_NOT_WORK_OUT},
        frozenset((bo.id, chidi.id)): {Outcome.DID_NOT_WORK_OUT},
    }


@pytest.mark.parametrize(
    ("first", "second", "met"),
    [
        ((Outcome.MET, Outcome.MET), (None, None), True),
        ((None, None), (Outcome.MET, Outcome.MET), True),
        # Each says so of another coffee.
        ((Outcome.MET, None), (None, Outcome.MET), False),
        ((Outcome.MET, Outcome.DID_NOT_WORK_OUT), (None, None), False),
        ((Outcome.NOT_YET, Outcome.MET), (None, None), False),
    ],
)
def test_two_have_met_when_both_say_so_of_one_coffee(
    tx: Connection,
    round_: Round,
    ada: Person,
    bo: Person,
    chidi: Person,
    first: tuple[Outcome | None, Outcome | None],
    second: tuple[Outcome | None, Outcome | None],
    met: bool,
) -> None:
    """Both have to say so of the same match, and it says nothing of others."""
    for outcomes in (first, second):
        match = a_match(round_, ada, bo, chidi)
        matches.add(tx, [match])
        for person, outcome in zip((ada, bo), outcomes, strict=True):
            matches.change_part(tx, silent(person, match.id), outcome=outcome)

    here = round_.workspace_id
    assert (matches.last_met(tx, here, ada.id, bo.id) is not None) is met
    assert (matches.last_met(tx, here, bo.id, ada.id) is not None) is met
    assert matches.last_met(tx, here, ada.id, chidi.id) is None


def test_how_many_coffees_somebody_had(
    tx: Connection, round_: Round, ada: Person, bo: Person
) -> None:
    """Only their own *we met* counts."""
    outcomes = [Outcome.MET] * 4 + [Outcome.NOT_YET, Outcome.DID_NOT_WORK_OUT, None]
    for outcome in outcomes:
        match = a_match(round_, ada, bo)
        matches.add(tx, [match])
        matches.change_part(tx, silent(ada, match.id), outcome=outcome)

    assert matches.count_met(tx, round_.workspace_id, ada.id) == 4
    assert matches.count_met(tx, round_.workspace_id, bo.id) == 0
