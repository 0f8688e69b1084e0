"""The inputs of a draw, and a draw that is made in a child process."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from concurrent.futures.process import BrokenProcessPool
from datetime import date, time
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import Connection

from bot.coffee.draw_inputs import (
    propose_draw,
    propose_draw_alone,
    seed_of,
    still_holds,
    taking_part,
)
from bot.runtime.subprocess import run_in_subprocess
from storage import matches, members, people, programs, rounds
from storage.database import Database
from storage.records import (
    Company,
    MeetAgain,
    Mixing,
    Outcome,
    PartState,
    Person,
    Round,
    RoundState,
    new_id,
)
from tests.postgres import Postgres, postgres
from tests.storage.builders import DAY, MONDAY, a_match, a_member, a_program, a_round
from tests.storage.lookups import matches_of_round

__all__ = ["postgres"]

# When the round is drawn, on a Tuesday.
NOW = MONDAY + DAY
TODAY, TOMORROW = date(2026, 11, 24), date(2026, 11, 25)
IN = frozenset({PartState.IN})
ZONES = ("Europe/London", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Africa/Lagos")
FOUR = ("ada", "bo", "chidi", "dana")


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def database(
    request: pytest.FixtureRequest, migrated_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Database]:
    """Each kind of database in turn; every test has a workspace of its own in it."""
    if request.param == "sqlite":
        path = tmp_path_factory.mktemp("drawing") / "kith.db"
        shutil.copy(migrated_file, path)
        url = f"sqlite:///{path}"
    else:
        server: Postgres = request.getfixturevalue("postgres")
        url = server.migrated()
    opened = Database(url)
    yield opened
    opened.close()


@pytest.fixture
def tx(database: Database) -> Iterator[Connection]:
    """A transaction in which a test can do anything."""
    with database.write() as connection:
        yield connection


@pytest.fixture
def round_(tx: Connection) -> Round:
    """A round in a workspace of its own, announced and not drawn yet; nobody is in it."""
    return announced(tx)


@pytest.fixture
def four(tx: Connection, round_: Round) -> Round:
    """The same round, with Ada, Bo, Chidi and Dana in it, and Emi who has not answered."""
    for name in FOUR:
        joins(tx, round_, name)
    joins(tx, round_, "emi", PartState.ASKED)
    return round_


def announced(tx: Connection) -> Round:
    """A round of a new program in a new workspace."""
    program = a_program(new_id())
    programs.add(tx, program)
    round_ = a_round(program)
    assert rounds.add(tx, round_)
    return round_


def joins(
    tx: Connection, round_: Round, name: str, state: PartState = PartState.IN, **told: Any
) -> None:
    """Somebody joins, and is put into a round."""
    members.add(tx, a_member(Person(round_.workspace_id, name, f"U{name}", None), **told))
    rounds.take_part(tx, round_, {name: state})


def a_crowd(tx: Connection, count: int) -> Round:
    """A round of many different people, with a past and quiet lists."""
    rng, round_ = Random(7), announced(tx)
    names = [f"p{number:03d}" for number in range(count)]
    for name in names:
        joins(
            tx,
            round_,
            name,
            zone=rng.choice(ZONES),
            work_end=time(rng.choice([16, 17, 18])),
            company=rng.choice(list(Company)),
            team=rng.choice([None, "one", "two", "three"]),
            formats=rng.choice([(), ("walk",), ("video", "walk"), ("written",)]),
            interests=rng.choice([(), ("books",), ("books", "pets")]),
        )
    a_past(tx, round_, names, rng)
    return round_


def a_past(tx: Connection, round_: Round, names: list[str], rng: Random) -> None:
    """Three rounds in which all of them met, with different answers; some keep apart."""
    here = round_.workspace_id
    persons = [Person(here, name, f"U{name}", None) for name in names]
    for weeks in (3, 2, 1):
        order = rng.sample(persons, len(persons))
        made = [
            a_match(round_, *two, made_at=NOW - weeks * 7 * DAY)
            for two in zip(order[::2], order[1::2], strict=True)
        ]
        matches.add(tx, made)
        for match in rng.sample(made, len(made) // 3):
            for name in match.people:
                part = matches.part(tx, here, match.id, name)
                assert part is not None
                matches.change_part(tx, part, outcome=Outcome.MET, again=MeetAgain.GLADLY)
    for name in rng.sample(names, 10):
        people.keep_apart(tx, here, name, rng.sample(names, 3), MONDAY)


def test_a_seed_is_always_the_same() -> None:
    """Seeds are equal in every process, on every machine and in every year; these are fixed."""
    assert seed_of("program", "2026-W48") == 1_529_603_135
    assert seed_of("program", "2026-W49") == 1_457_355_028


def test_each_week_and_program_has_its_own_seed() -> None:
    """In a year of three programs no two draws have the same seed."""
    seeds = {seed_of(program, f"2026-W{week:02d}") for program in "abc" for week in range(1, 54)}

    assert len(seeds) == 3 * 53


def test_a_seed_fits_into_every_database() -> None:
    """A seed has 31 bits, all of which are used."""
    seeds = [seed_of(str(number), "2026-W48") for number in range(1_000)]

    assert min(seeds) >= 0
    assert 2**31 * 0.99 < max(seeds) < 2**31


def test_the_largest_seed_can_be_stored(tx: Connection, round_: Round) -> None:
    """A round keeps its seed unchanged in each kind of database."""
    assert rounds.change(tx, round_, seed=2**31 - 1, state=RoundState.DRAWN)
    assert rounds.get(tx, round_.workspace_id, round_.id).seed == 2**31 - 1


@pytest.mark.parametrize(
    ("told", "takes_part"),
    [
        ({}, True),
        ({"paused": True}, False),
        ({"paused": True, "paused_until": TOMORROW}, False),
        ({"paused": True, "paused_until": TODAY}, True),
    ],
)
def test_a_paused_member_does_not_take_part(
    tx: Connection, round_: Round, told: dict[str, Any], takes_part: bool
) -> None:
    """A paused member takes part again from the day on which the pause ends."""
    joins(tx, round_, "ada", **told)

    assert ("ada" in taking_part(tx, round_, NOW, IN)) is takes_part


@pytest.mark.parametrize("state", PartState)
def test_only_members_in_the_given_state_take_part(
    tx: Connection, round_: Round, state: PartState
) -> None:
    """Only people in the given state take part, with their current preferences."""
    for each in PartState:
        joins(tx, round_, each.value, each)
    found = taking_part(tx, round_, NOW, {state})

    assert found == {state.value: members.get(tx, round_.workspace_id, state.value)}


def test_members_in_any_of_several_states_take_part(tx: Connection, four: Round) -> None:
    """Several states can be asked for at once; with no state there is nobody."""
    assert taking_part(tx, four, NOW, {PartState.IN, PartState.ASKED}).keys() == {*FOUR, "emi"}
    assert taking_part(tx, four, NOW, set()) == {}


def test_people_who_left_or_are_in_another_round_do_not_take_part(
    tx: Connection, four: Round
) -> None:
    """A part counts only in its own round, and only while its person is a member."""
    other = announced(tx)
    joins(tx, other, "farid")
    members.remove(tx, four.workspace_id, "ada")

    assert taking_part(tx, four, NOW, IN).keys() == {"bo", "chidi", "dana"}
    assert taking_part(tx, other, NOW, IN).keys() == {"farid"}


def test_a_sketch_has_everybody_who_takes_part(tx: Connection, four: Round) -> None:
    """Everybody who is in is drawn, with their hours, and nobody else."""
    drawn = propose_draw(tx, four, NOW, IN)

    assert sorted(name for match in drawn.drawn.matches for name in match) == list(FOUR)
    assert drawn.limits.keys() == set(FOUR)
    assert drawn.apart == frozenset()


def test_a_sketch_is_not_stored(tx: Connection, four: Round) -> None:
    """The round keeps its state, and no match is made."""
    before = rounds.parts(tx, four.workspace_id, four.id)
    propose_draw(tx, four, NOW, IN)

    assert rounds.get(tx, four.workspace_id, four.id) == four
    assert rounds.parts(tx, four.workspace_id, four.id) == before
    assert matches_of_round(tx, four.workspace_id, four.id) == ()


def test_a_sketch_made_in_a_child_process_is_the_same(database: Database) -> None:
    """A child process reads the same database and draws the same matches, byte for byte."""
    with database.write() as tx:
        round_ = a_crowd(tx, 120)
    drawn_in_subprocess = run_in_subprocess(propose_draw_alone, database.url, round_, NOW, IN)
    with database.read() as tx:
        here = propose_draw(tx, round_, NOW, IN)

    assert drawn_in_subprocess == here
    assert len(here.limits) == 120
    assert len(here.drawn.matches) > 50
    assert here.apart


def skips(tx: Connection, round_: Round) -> None:
    """Ada skips this time."""
    rounds.set_part(tx, round_.workspace_id, round_.id, "ada", PartState.SKIPPED)


def joins_in(tx: Connection, round_: Round) -> None:
    """Emi says at the last moment that she is in."""
    rounds.set_part(tx, round_.workspace_id, round_.id, "emi", PartState.IN)


def goes_and_another_comes(tx: Connection, round_: Round) -> None:
    """One goes and another comes, so the number stays the same."""
    skips(tx, round_)
    joins_in(tx, round_)


def meets_in_another_program(tx: Connection, round_: Round, days_ago: float = 0) -> None:
    """Another program of the workspace introduces Ada and Bo."""
    here = round_.workspace_id
    other = a_program(here)
    programs.add(tx, other)
    theirs = a_round(other, state=RoundState.DRAWN)
    assert rounds.add(tx, theirs)
    two = [Person(here, name, f"U{name}", None) for name in ("ada", "bo")]
    matches.add(tx, [a_match(theirs, *two, made_at=NOW - days_ago * DAY)])


@pytest.mark.parametrize(("days_ago", "are_apart"), [(0, True), (1, True), (5, True), (7, False)])
def test_nobody_is_introduced_twice_in_a_week(
    tx: Connection, round_: Round, days_ago: int, are_apart: bool
) -> None:
    """Whom another program introduced within a week, this one doesn't (P11)."""
    for name in ("ada", "bo"):
        joins(tx, round_, name)
    meets_in_another_program(tx, round_, days_ago)

    assert (propose_draw(tx, round_, NOW, IN).drawn.matches == ()) is are_apart


def works_at_other_hours(tx: Connection, round_: Round) -> None:
    """Ada goes home earlier now."""
    members.change(tx, round_.workspace_id, "ada", work_end=time(12))


def works_on_other_days(tx: Connection, round_: Round) -> None:
    """Ada has Fridays off now."""
    members.change(tx, round_.workspace_id, "ada", work_days=(0, 1, 2, 3))


def moves(tx: Connection, round_: Round) -> None:
    """Ada keeps her hours, in Tokyo."""
    members.change(tx, round_.workspace_id, "ada", zone="Asia/Tokyo")


def pauses(tx: Connection, round_: Round) -> None:
    """Ada pauses everything."""
    members.change(tx, round_.workspace_id, "ada", paused=True)


def leaves(tx: Connection, round_: Round) -> None:
    """Ada is no member any more."""
    members.remove(tx, round_.workspace_id, "ada")


def keeps_apart(tx: Connection, round_: Round) -> None:
    """Ada puts Bo on her quiet list."""
    people.add_to_quiet_list(tx, round_.workspace_id, "ada", "bo", MONDAY)


Change = Callable[[Connection, Round], None]


@pytest.mark.parametrize(
    "change",
    [
        skips,
        joins_in,
        goes_and_another_comes,
        works_at_other_hours,
        works_on_other_days,
        moves,
        pauses,
        leaves,
        keeps_apart,
        meets_in_another_program,
    ],
)
def test_an_outdated_sketch_is_rejected(tx: Connection, four: Round, change: Change) -> None:
    """People who change their mind during the draw are not drawn against it."""
    drawn = propose_draw(tx, four, NOW, IN)
    change(tx, four)

    assert not still_holds(tx, four, drawn, taking_part(tx, four, NOW, IN), NOW)


def nothing(tx: Connection, round_: Round) -> None:
    """Nobody does anything."""


def says_no(tx: Connection, round_: Round) -> None:
    """Emi, who was not counted in, says no."""
    rounds.set_part(tx, round_.workspace_id, round_.id, "emi", PartState.SKIPPED)


def likes_something_else(tx: Connection, round_: Round) -> None:
    """Ada now likes books, old friends and another rhythm."""
    changes: dict[str, Any] = {"interests": ("books",), "company": Company.KNOWN, "rhythm_weeks": 8}
    members.change(tx, round_.workspace_id, "ada", **changes)


def changes_elsewhere(tx: Connection, round_: Round) -> None:
    """People of the same names pause and keep apart in another workspace."""
    other = announced(tx)
    for name in FOUR:
        joins(tx, other, name)
    pauses(tx, other)
    keeps_apart(tx, other)


def weighs_otherwise(tx: Connection, round_: Round) -> None:
    """The program goes by interests from now on."""
    programs.change(tx, round_.workspace_id, round_.program_id, mixing=Mixing.INTERESTS)


@pytest.mark.parametrize(
    "change", [nothing, says_no, likes_something_else, changes_elsewhere, weighs_otherwise]
)
def test_a_sketch_holds_if_no_hard_rule_changed(
    tx: Connection, four: Round, change: Change
) -> None:
    """A change that would only improve the draw does not invalidate it."""
    people.add_to_quiet_list(tx, four.workspace_id, "chidi", "dana", MONDAY)
    drawn = propose_draw(tx, four, NOW, IN)
    change(tx, four)

    assert still_holds(tx, four, drawn, taking_part(tx, four, NOW, IN), NOW)


def test_work_is_done_in_another_process() -> None:
    """The result comes from another process."""
    assert run_in_subprocess(os.getpid) != os.getpid()
    assert run_in_subprocess(divmod, 17, 5) == (3, 2)


def test_an_exception_is_passed_on() -> None:
    """An exception in the child process is raised here, with the same text."""
    with pytest.raises(ValueError, match=r"invalid literal for int.*'seven'"):
        run_in_subprocess(int, "seven")


@pytest.mark.parametrize("way", [signal.SIGKILL, signal.SIGTERM])
def test_a_child_that_is_killed_is_noticed(way: signal.Signals) -> None:
    """A killed child raises an error instead of making the parent wait for ever."""
    with pytest.raises(BrokenProcessPool):
        run_in_subprocess(signal.raise_signal, way)


def test_ctrl_c_is_left_to_the_parent() -> None:
    """Ctrl-C reaches both processes, and the child finishes its work."""
    assert run_in_subprocess(signal.raise_signal, signal.SIGINT) is None
