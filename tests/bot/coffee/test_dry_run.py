"""A dry run shows the next draw under aliases; nothing is stored and nobody is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection

from bot.coffee.announcements import due_members
from bot.coffee.draw_inputs import propose_draw
from bot.coffee.dry_run import DryRun, dry_runs, report
from bot.coffee.reason_texts import LIKED
from bot.delivery import AbsenceMemory
from bot.pairing import Drawn, Reason, Request, draw
from storage import matches, members, people, programs, rounds
from storage.database import Database
from storage.records import (
    Asking,
    Company,
    MeetAgain,
    Outcome,
    PartState,
    Person,
    Program,
    Round,
    RoundState,
    new_id,
)
from storage.tables import metadata, outbox
from tests.storage.builders import DAY, MONDAY, a_match, a_member, a_program, a_round
from tests.storage.lookups import matches_of_round
from tests.workspace import TestWorkspace

IN, ASKED = PartState.IN, PartState.ASKED
# Ten o'clock on a Tuesday in London.
DRAW_AT = datetime(2026, 11, 24, 10, tzinfo=UTC)
TOKYO: dict[str, Any] = {"zone": "Asia/Tokyo"}
ALONE = "nobody else is in"
NO_HOURS = "shares too few working hours with anyone"
NOBODY_FREE = "nobody they could meet is free"


@pytest.fixture
def database(sqlite_url: str) -> Iterator[Database]:
    """A database with nothing in it."""
    opened = Database(sqlite_url)
    yield opened
    opened.close()


@pytest.fixture
def tx(database: Database) -> Iterator[Connection]:
    """A transaction in which a test can do anything."""
    with database.write() as connection:
        yield connection


@pytest.fixture
def program(tx: Connection) -> Program:
    """A program that is drawn on Tuesdays; nobody is in it, and no round is announced."""
    made = a_program(new_id())
    programs.add(tx, made)
    return made


@pytest.fixture
def round_(tx: Connection, program: Program) -> Round:
    """Its next round, announced; nobody is in it yet."""
    made = a_round(program, draw_at=DRAW_AT, due_at=DRAW_AT)
    assert rounds.add(tx, made)
    return made


def enters(tx: Connection, program: Program, *names: str, **told: Any) -> list[Person]:
    """People join a program."""
    here = program.workspace_id
    known = [people.get_or_add(tx, here, f"U0{name.upper()}") for name in names]
    for person in known:
        members.add(tx, a_member(person, **told))
        programs.enter(tx, here, program.id, person.id)
    return known


def takes_part(
    tx: Connection, round_: Round, *names: str, state: PartState = IN, **told: Any
) -> list[Person]:
    """People join a program, and stand in its round."""
    program = programs.get(tx, round_.workspace_id, round_.program_id)
    known = enters(tx, program, *names, **told)
    rounds.take_part(tx, round_, {person.id: state for person in known})
    return known


def met_gladly(tx: Connection, round_: Round, one: Person, other: Person) -> None:
    """Two met a year ago, and both would gladly do so again."""
    match = a_match(round_, one, other, made_at=DRAW_AT - 52 * 7 * DAY)
    matches.add(tx, [match])
    for person in (one, other):
        part = matches.part(tx, round_.workspace_id, match.id, person.id)
        assert part is not None
        matches.change_part(tx, part, outcome=Outcome.MET, again=MeetAgain.GLADLY)


def keeps_apart(tx: Connection, one: Person, other: Person) -> None:
    """Somebody has somebody on the quiet list."""
    people.add_to_quiet_list(tx, one.workspace_id, one.id, other.id, MONDAY)


def the_dry_run(tx: Connection, now: datetime = MONDAY) -> DryRun:
    """The only dry run."""
    (found,) = dry_runs(tx, now)
    return found


def lines(tx: Connection, now: datetime = MONDAY) -> list[str]:
    """The report of the only dry run."""
    return report(the_dry_run(tx, now))


def left_over(tx: Connection) -> list[str]:
    """Why each person is left over."""
    found = [re.fullmatch(r"  person \d+ is left over: (.+)\.", line) for line in lines(tx)]
    return [match[1] for match in found if match]


def everything(tx: Connection) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables."""
    return {
        table.name: sorted((tuple(row) for row in tx.execute(table.select())), key=repr)
        for table in metadata.sorted_tables
    }


def test_a_dry_run_is_the_draw_that_is_then_made(workspace: TestWorkspace) -> None:
    """The bot draws on Tuesday what Monday's dry run showed, group by group."""
    here = workspace.record.id
    workspace.joins(workspace.ada, workspace.bo)
    with workspace.database.write() as tx:
        program = programs.of_workspace(tx, here)[0]
        for number in range(13):
            company = list(Company)[number % 3]
            enters(tx, program, f"P{number}", company=company, asking=Asking.ASSUME_YES)
        enters(tx, program, "TOKYO", asking=Asking.ASSUME_YES, **TOKYO)
    workspace.clock.set(MONDAY + timedelta(days=7))
    workspace.application.services.rounds.announce_due()
    with workspace.database.read() as tx:
        dry_run = the_dry_run(tx, workspace.clock.now())
        drawn = draw(dry_run.request)
    with workspace.database.write() as tx:
        # As if everybody had been told.
        tx.execute(outbox.delete())
    workspace.clock.set(dry_run.draw_at)
    workspace.application.services.rounds.draw_and_close_due()
    with workspace.database.read() as tx:
        (round_,) = rounds.in_state(tx, here, program.id, RoundState.DRAWN)
        made = matches_of_round(tx, here, round_.id)
        parts = rounds.parts(tx, here, round_.id)

    assert sorted(match.people for match in made) == sorted(drawn.matches)
    assert {match.people: match.reasons for match in made} == dict(
        zip(drawn.matches, drawn.reasons, strict=True)
    )
    assert {one for one, state in parts.items() if state is PartState.LEFT_OVER} == {
        *drawn.left_over
    }
    assert len(made) == 7
    assert len(drawn.left_over) == 1
    assert round_.seed == dry_run.request.seed


def test_a_dry_run_before_the_announcement_is_the_same_draw(
    tx: Connection, program: Program
) -> None:
    """If everybody who is due is in, they are drawn as the dry run showed."""
    enters(tx, program, *"abcdefg", asking=Asking.ASSUME_YES)
    before = the_dry_run(tx, MONDAY - 2 * DAY)
    round_ = a_round(program, draw_at=DRAW_AT, due_at=DRAW_AT)
    rounds.add(tx, round_)
    rounds.take_part(tx, round_, due_members(tx, program, DRAW_AT, MONDAY, AbsenceMemory()))

    assert before.draw_at == DRAW_AT
    assert not before.is_announced
    assert draw(before.request) == propose_draw(tx, round_, DRAW_AT, {IN}).drawn
    assert len(before.request.candidates) == 7


def test_somebody_back_by_the_draw_is_in_the_dry_run(tx: Connection, round_: Round) -> None:
    """Somebody who is away today and back for the draw is in the dry run."""
    takes_part(tx, round_, "a", "b")
    takes_part(tx, round_, "c", paused=True, paused_until=DRAW_AT.date())

    assert draw(the_dry_run(tx).request) == propose_draw(tx, round_, DRAW_AT, {IN}).drawn


def test_somebody_away_is_not_in_the_dry_run(
    tx: Connection, round_: Round, program: Program
) -> None:
    """A member who paused for good is not in it, announced or not."""
    takes_part(tx, round_, "a", "b")
    takes_part(tx, round_, "c", paused=True)
    takes_part(tx, round_, "d", paused=True, state=ASKED)

    assert len(the_dry_run(tx).request.candidates) == 2
    assert the_dry_run(tx).unanswered == 0


def test_nothing_is_stored(tx: Connection, round_: Round) -> None:
    """Every row of every table stays the same, for announced and for coming rounds."""
    one, other, *_ = takes_part(tx, round_, *"abcde")
    met_gladly(tx, round_, one, other)
    enters(tx, programs_of_another(tx), "x", "y", "z")
    before = everything(tx)
    told = [line for dry_run in dry_runs(tx, MONDAY) for line in report(dry_run)]

    assert everything(tx) == before
    assert len(before["members"]) == 8
    assert len([line for line in told if line.startswith("To be drawn on")]) == 2


def programs_of_another(tx: Connection) -> Program:
    """A program in another workspace, without an announced round."""
    made = a_program(new_id())
    programs.add(tx, made)
    return made


def test_each_program_has_a_dry_run_with_its_own_people(tx: Connection, round_: Round) -> None:
    """Workspaces do not mix."""
    here = {person.id for person in takes_part(tx, round_, "a", "b", "c")}
    there = {person.id for person in enters(tx, programs_of_another(tx), "a", "b")}
    found = [{one.id for one in each.request.candidates} for each in dry_runs(tx, MONDAY)]

    assert sorted(found, key=len) == [there, here]


def test_without_an_active_program_there_is_no_dry_run(tx: Connection, program: Program) -> None:
    """Neither no program nor an inactive one has a next draw."""
    enters(tx, program, "a", "b")
    assert len(list(dry_runs(tx, MONDAY))) == 1
    programs.change(tx, program.workspace_id, program.id, active=False)

    assert list(dry_runs(tx, MONDAY)) == []


def test_an_empty_database_has_no_dry_run(tx: Connection) -> None:
    """Before the first member there is nothing to draw."""
    assert list(dry_runs(tx, MONDAY)) == []


def test_a_program_without_people_is_no_error(tx: Connection, program: Program) -> None:
    """A program without people has an empty dry run."""
    assert lines(tx)[0] == (
        "To be drawn on Tuesday 24 November at 10:00 (Europe/London): 0 due, 0 of them to be asked "
        "first."
    )


def test_time_and_counts_of_an_announced_round(tx: Connection, round_: Round) -> None:
    """People who have not answered are counted, and not drawn."""
    takes_part(tx, round_, *"abcd")
    takes_part(tx, round_, "x", "y", state=ASKED)
    takes_part(tx, round_, "z", state=PartState.SKIPPED)

    assert lines(tx)[0] == (
        "To be drawn on Tuesday 24 November at 10:00 (Europe/London): 4 in, 2 not answered yet."
    )


def test_time_and_counts_of_a_coming_round(tx: Connection, program: Program) -> None:
    """Before the announcement everybody who is due counts, asked first or not."""
    enters(tx, program, "a", "b")
    enters(tx, program, "c", asking=Asking.ASK_ME)

    assert lines(tx)[0] == (
        "To be drawn on Tuesday 24 November at 10:00 (Europe/London): 3 due, 1 of them to be asked "
        "first."
    )


def test_the_day_and_the_hour_are_those_of_the_program(tx: Connection) -> None:
    """Day and hour are in the program's zone: Wednesday in Auckland, Tuesday in London."""
    made = a_program(new_id(), zone="Pacific/Auckland", weekday=2, at=time(9))
    programs.add(tx, made)

    assert lines(tx)[0].startswith(
        "To be drawn on Wednesday 25 November at 09:00 (Pacific/Auckland): "
    )


def test_a_match_in_the_report(tx: Connection, round_: Round) -> None:
    """A match is two aliases and reasons that reveal no wish."""
    takes_part(tx, round_, "a", team="one", formats=())
    takes_part(tx, round_, "b", team="two")
    told = lines(tx)[1]

    assert re.match(r"  person [12] and person [12]\. You haven't had coffee together yet", told)
    assert told.endswith("you work about the same hours and you work in different teams.")


def test_everybody_has_one_alias(tx: Connection, round_: Round) -> None:
    """Each person in the draw is in the report once, matched or left over."""
    takes_part(tx, round_, *"abcdefghi")
    takes_part(tx, round_, "x", **TOKYO)
    named = re.findall(r"person (\d+)", "\n".join(lines(tx)))

    assert sorted(map(int, named)) == list(range(1, 11))


def test_the_same_report_each_time(tx: Connection, round_: Round) -> None:
    """Two dry runs give the same report, with the seed to repeat them."""
    takes_part(tx, round_, *"abcdefghi")

    assert lines(tx) == lines(tx)
    assert lines(tx)[-1].startswith(f"Seed {the_dry_run(tx).request.seed}; kith ")


SECRETS: list[tuple[bool, dict[str, Any], str]] = [
    (True, {}, Reason.BOTH_GLAD),
    (False, {"formats": ("walk",), "place": "Leeds"}, "format:walk"),
    (False, {"formats": (), "interests": ("books",)}, "interest:books"),
]


@pytest.mark.parametrize(("is_glad", "told", "reason"), SECRETS)
def test_a_report_holds_no_secret(
    tx: Connection, round_: Round, is_glad: bool, told: dict[str, Any], reason: str
) -> None:
    """The report has no id, no *gladly*, no interest and no quiet list (P10)."""
    both = takes_part(tx, round_, "a", "b", company=Company.KNOWN, team="Team Rocket", **told)
    tokyo = takes_part(tx, round_, "c", "d", **TOKYO)
    keeps_apart(tx, *tokyo)
    if is_glad:
        met_gladly(tx, round_, *both)
    drawn = draw(the_dry_run(tx).request)
    text = "\n".join(lines(tx)).lower()
    ids = [each for person in (*both, *tokyo) for each in (person.id, person.slack_id.lower())]
    others = [
        round_.id,
        round_.program_id,
        round_.workspace_id,
        "rocket",
        "leeds",
        "like",
        "glad",
        "quiet",
    ]

    assert reason in drawn.reasons[0]
    assert len(drawn.left_over) == 2
    assert [word for word in [*ids, *others, *LIKED, *LIKED.values()] if word in text] == []


def test_a_quiet_list_cannot_be_told_from_having_nobody_free(tx: Connection, round_: Round) -> None:
    """Being left over because of a quiet list reads like any other reason (P10)."""
    keeps_apart(tx, *takes_part(tx, round_, "a", "b"))

    assert left_over(tx) == [NOBODY_FREE] * 2


def test_somebody_alone_is_left_over(tx: Connection, round_: Round) -> None:
    """With nobody else there is no coffee."""
    takes_part(tx, round_, "a")

    assert left_over(tx) == [ALONE]


def test_somebody_without_common_hours_is_left_over(tx: Connection, round_: Round) -> None:
    """Two in London meet, and one in Tokyo has no common hour with either."""
    takes_part(tx, round_, "a", "b")
    takes_part(tx, round_, "c", **TOKYO)

    assert left_over(tx) == [NO_HOURS]
    assert "Pairs that meet again without asking to: 0. Left over: 1." in lines(tx)[-2]


def test_a_small_draw_is_certified_as_optimal(tx: Connection, round_: Round) -> None:
    """Four people are drawn exactly, and nobody is left over (P11)."""
    takes_part(tx, round_, *"abcd")

    assert left_over(tx) == []
    assert lines(tx)[-2] == (
        "At most 0.00% worse than the best possible draw. Pairs that meet again without asking "
        "to: 0. Left over: 0."
    )


def test_a_bound_that_proves_nothing_is_not_told_as_a_share(
    tx: Connection, round_: Round, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A draw isn't called thousands of times worse because its bound is that low."""
    takes_part(tx, round_, *"abcd")

    def loosely(request: Request) -> Drawn:
        drawn = draw(request)
        high = replace(drawn.certificate, cost=drawn.certificate.cost + 10**9)
        return replace(drawn, certificate=high)

    monkeypatch.setattr("bot.coffee.dry_run.draw", loosely)
    assert lines(tx)[-2].startswith("It's not proved how close to the best possible draw this is.")


def test_repeats_are_counted(tx: Connection, round_: Round) -> None:
    """Two who always meet because there is nobody else are counted as a repeat."""
    two = takes_part(tx, round_, "a", "b")
    matches.add(tx, [a_match(round_, *two, made_at=DRAW_AT - 7 * DAY)])

    assert "Pairs that meet again without asking to: 1. Left over: 0." in lines(tx)[-2]


def test_a_dry_run_in_threes(tx: Connection) -> None:
    """A dry run uses the program's group size."""
    made = a_program(new_id(), group_size=3)
    programs.add(tx, made)
    round_ = a_round(made, draw_at=DRAW_AT, due_at=DRAW_AT)
    rounds.add(tx, round_)
    takes_part(tx, round_, *"abcdef")

    assert [len(re.findall("person", line)) for line in lines(tx)[1:-2]] == [3, 3]


def test_a_drawn_round_has_no_dry_run(tx: Connection, round_: Round, program: Program) -> None:
    """After a draw the dry run is of the next round."""
    takes_part(tx, round_, "a", "b", rhythm_weeks=1)
    rounds.change(tx, round_, state=RoundState.DRAWN)
    programs.change(tx, program.workspace_id, program.id, due_at=MONDAY + 14 * DAY)
    found = the_dry_run(tx, DRAW_AT)

    assert found.draw_at == DRAW_AT + 14 * DAY
    assert found.request.seed != dry_run_as_announced(tx, round_).request.seed


def dry_run_as_announced(tx: Connection, round_: Round) -> DryRun:
    """The dry run of a round as if it had not been drawn."""
    rounds.change(tx, replace(round_, state=RoundState.DRAWN), state=RoundState.ANNOUNCED)
    return the_dry_run(tx)
