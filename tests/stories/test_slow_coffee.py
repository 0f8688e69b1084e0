"""A slow coffee: a question each, answered in writing over a week, with a middle and an end."""

from __future__ import annotations

import re
from datetime import date, time, timedelta

import pytest

from storage import programs
from storage.records import MatchState
from tests.cast import Actor, labels
from tests.picking import introduced, match_of, offered, said_in, ticks
from tests.workspace import BEFORE_A_ROUND, TestWorkspace

pytestmark = pytest.mark.starts_at(BEFORE_A_ROUND)

TUESDAY = date(2026, 11, 24)
MIDDLE, END = "A word about your slow coffee", "Your slow coffee ends here."
QUESTION, WRITTEN = "Have you had your coffee", "written to each other?"


NO_HOURS = "a slow coffee needs no hours in common."


def like_writing(*who: Actor) -> None:
    """These people like to meet in writing, and in no other way."""
    for one in who:
        likes(one, "written")


def likes(person: Actor, *formats: str) -> None:
    """Somebody chooses these ways to meet and no others."""
    person.types("change")
    person.chooses("formats", [*formats])
    person.submits()
    person.closes()


def questions_in(text: str) -> dict[str, str]:
    """The question of each person, by their mention, in a message."""
    found = re.findall(r"(<@\w+>): ([^?]+\?)", text)
    return dict(found)


def questions(person: Actor) -> int:
    """How often somebody is asked whether they met."""
    return sum(QUESTION in one or WRITTEN in one for one in person.told())


def test_two_who_like_to_write(workspace: TestWorkspace) -> None:
    """
    A question each, one gentle word after three working days, an end after a week, and then the
    question what became of it. Nobody is reminded of anything else (P9, P17).
    """
    ada, bo = workspace.ada, workspace.bo
    workspace.joins(ada, bo, rhythm="Every 8 weeks")
    like_writing(ada, bo)
    workspace.until(TUESDAY, time(12))
    [group] = ada.groups()
    assert bo.groups() == [group]
    [introduction] = said_in(ada, group)
    assert "You both like meeting in writing." in introduction
    asked = questions_in(introduction)
    assert asked.keys() == {ada.mention, bo.mention}
    assert len(set(asked.values())) == 2
    assert labels(ada.messages(group)[-1]) == ["Another question", "More"]
    private = [len(one.told()) for one in (ada, bo)]
    workspace.until(date(2026, 11, 27), time(9))
    assert not any(MIDDLE in one for one in said_in(ada, group))
    workspace.until(date(2026, 11, 27), time(17))
    assert [MIDDLE in one for one in said_in(bo, group)] == [False, True]
    workspace.until(date(2026, 12, 1), time(17))
    assert [END in one for one in said_in(bo, group)] == [False, False, True]
    assert [questions(one) for one in (ada, bo)] == [0, 0]
    assert [len(one.told()) for one in (ada, bo)] == private
    workspace.until(date(2026, 12, 2), time(10))
    assert [questions(one) for one in (ada, bo)] == [1, 1]
    # Nobody has met anybody.
    assert ada.last().startswith(f"Have you and {bo.mention} written to each other?")
    ada.presses("We've written")
    assert ada.last().startswith("Glad you've written to each other. Would you like to meet again?")
    workspace.until(date(2026, 12, 16), time(10))

    assert len(said_in(ada, group)) == 3


def test_one_far_away_writes_to_somebody_in_each_round(workspace: TestWorkspace) -> None:
    """
    Emi in Tokyo shares no working hour with anybody, and has said nothing about ways to meet.

    She has a slow coffee with somebody else each week, and the others meet as ever (P11).
    """
    ada, bo, chidi, emi = workspace.ada, workspace.bo, workspace.chidi, workspace.emi
    workspace.joins(ada, bo, chidi, emi)
    met = []
    for day in (TUESDAY, TUESDAY + timedelta(days=7)):
        workspace.until(day + timedelta(days=1), time(20))
        group = emi.groups()[-1]
        [introduction] = said_in(emi, group)
        assert "I found no half hour that's in everyone's working hours." in introduction
        [partner] = [one for one in (ada, bo, chidi) if group in one.groups()]
        met.append(partner)
        others = [one.groups() for one in (ada, bo, chidi) if one is not partner]
        assert others[0][-1] == others[1][-1]

    assert len({one.id for one in met}) == 2
    assert not any("I'm sorry" in one for one in emi.told())


@pytest.mark.parametrize(
    ("emis", "others", "says"),
    [
        (["video"], [], f"You can change your working hours, or tick *In writing*: {NO_HOURS}"),
        ([], ["video"], "You can change your working hours."),
    ],
)
def test_who_excludes_writing_hears_what_they_can_change(
    workspace: TestWorkspace, emis: list[str], others: list[str], says: str
) -> None:
    """Emi is told why she wasn't introduced, and what would help; the others meet (P11)."""
    ada, bo, emi = workspace.ada, workspace.bo, workspace.emi
    workspace.joins(ada, bo, emi)
    for one, formats in ((ada, others), (bo, others), (emi, emis)):
        likes(one, *formats)
    workspace.until(TUESDAY + timedelta(days=1), time(20))

    assert ada.groups() == bo.groups() != []
    assert emi.groups() == []
    assert emi.last() == (
        "I'm sorry: nobody in this round works while you do, so I couldn't introduce you. " + says
    )
    emi.presses("Change")
    assert "Ways to meet" in emi.reads_modal()


def test_a_program_without_slow_coffees_brings_nobody_to_write(workspace: TestWorkspace) -> None:
    """Its admins left writing out, so Emi could change nothing but her hours."""
    ada, bo, emi = workspace.ada, workspace.bo, workspace.emi
    workspace.joins(ada, bo, emi)
    with workspace.database.write() as tx:
        [program] = programs.of_workspace(tx, workspace.record.id)
        programs.change(tx, program.workspace_id, program.id, formats=("video",))
    likes(emi, "video")
    workspace.until(TUESDAY + timedelta(days=1), time(20))

    assert emi.groups() == []
    assert emi.last().endswith("You can change your working hours.")


def test_no_time_was_found_and_they_write(workspace: TestWorkspace) -> None:
    """
    Nothing fits Ada and Bo, so they make it a slow coffee: a new question each, which none of them
    has had; the question that they were asked before goes, and comes after the week.
    """
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    for _ in range(2):
        offered(ada, group)
        ticks(ada, group)
        ticks(bo, group, *offered(bo, group)[:2])
        workspace.pass_time(minutes=1)
    workspace.until(date(2026, 11, 30), time(12))
    assert questions(ada) == questions(bo) == 1
    ada.closes()
    ada.presses("Make it a slow coffee", in_group=group)
    workspace.pass_time(minutes=1)
    said = said_in(bo, group)[-1]
    assert said.startswith("Let's make it a slow coffee: you don't need to find a time.")
    asked = questions_in(said)
    assert asked.keys() == {ada.mention, bo.mention}
    assert not any(one in text for one in asked.values() for text in said_in(bo, group)[:-1])
    assert questions(ada) == questions(bo) == 0
    workspace.until(date(2026, 12, 7), time(17))
    assert sum(END in one for one in said_in(bo, group)) == 1
    workspace.until(date(2026, 12, 8), time(10))

    assert questions(ada) == questions(bo) == 1


def test_a_slow_coffee_can_be_called_off(workspace: TestWorkspace) -> None:
    """Two taps, and no word in the middle or at the end follows (P1)."""
    ada, bo = workspace.ada, workspace.bo
    workspace.joins(ada, bo, rhythm="Every 8 weeks")
    like_writing(ada, bo)
    workspace.until(TUESDAY, time(12))
    [group] = ada.groups()
    ada.presses("More", in_group=group)
    assert "You're having a slow coffee, in writing." in ada.reads_modal()
    ada.presses("Call it off")
    workspace.until(TUESDAY + timedelta(days=14), time(12))

    assert match_of(workspace, ada).state is MatchState.CALLED_OFF
    assert said_in(bo, group)[1:] == ["This coffee won't take place. Nobody's to blame."]
    assert questions(ada) == questions(bo) == 0


def test_one_of_three_steps_out_of_a_slow_coffee(workspace: TestWorkspace) -> None:
    """The others go on in writing: there is no time to pick, and nowhere to meet."""
    ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    workspace.joins(ada, bo, chidi, rhythm="Every 8 weeks")
    like_writing(ada, bo, chidi)
    workspace.until(TUESDAY, time(17))
    [group] = chidi.groups()
    chidi.presses("More", in_group=group)
    chidi.presses("I can't make it")
    workspace.until(TUESDAY + timedelta(days=1), time(17))

    said = [one for chat in ada.groups() for one in ada.messages(chat)][-1]
    assert said["text"] == "Someone can't make it this time. The rest of you just go on."
    assert labels(said) == ["Another question", "More"]
