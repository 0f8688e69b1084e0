"""Three rounds of silence: one kind question, and without an answer a pause, told once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from storage import members, people, programs
from storage.records import new_id
from tests.cast import Actor, labels
from tests.stories.test_preferences import kept
from tests.workspace import BEFORE_A_ROUND, TestWorkspace

pytestmark = pytest.mark.starts_at(BEFORE_A_ROUND)

QUESTION = "Shall I pause you?"
PAUSED = "so I've paused you"
# Rounds are drawn on Tuesdays; the fourth is announced on 14 December, the fifth on the 21st.
FOURTH, FIFTH = date(2026, 12, 14), date(2026, 12, 21)
WEDNESDAYS = [date(2026, 11, 25) + timedelta(weeks=week) for week in range(4)]


@pytest.fixture
def workspace(workspace: TestWorkspace) -> TestWorkspace:
    """Ada and Bo are in every week's round; only Ada ever presses anything."""
    workspace.joins(workspace.ada, workspace.bo)
    return workspace


def rounds_pass(workspace: TestWorkspace, until: date) -> None:
    """Time passes; every Wednesday Ada looks at the times for her coffee."""
    for wednesday in WEDNESDAYS:
        if workspace.clock.now().date() < wednesday < until:
            workspace.until(wednesday, time(15))
            if workspace.ada.groups():
                workspace.ada.presses("More", in_group=workspace.ada.groups()[0])
                workspace.ada.closes()
    workspace.until(until, time(16))


def count(person: Actor, words: str) -> int:
    """How many of Kith's messages to somebody have these words."""
    return sum(words in one for one in person.told())


def labels_of(person: Actor, words: str) -> list[str]:
    """The buttons of the newest message with these words."""
    return labels(next(one for one in reversed(person.messages()) if words in one["text"]))


def is_paused(workspace: TestWorkspace, person: Actor) -> bool:
    """Whether somebody is paused."""
    return kept(workspace, person).paused


def test_three_rounds_of_silence(workspace: TestWorkspace) -> None:
    """
    Bo presses nothing for three rounds. In place of the fourth he is asked, and isn't drawn; with
    the fifth he is paused and told so once, with the way back. Ada hears none of it (P13).
    """
    ada, bo = workspace.ada, workspace.bo
    rounds_pass(workspace, date(2026, 12, 13))
    assert count(bo, QUESTION) == 0
    rounds_pass(workspace, FOURTH)
    assert count(bo, QUESTION) == 1
    assert labels_of(bo, QUESTION) == ["Pause me", "Keep me in"]
    rounds_pass(workspace, date(2026, 12, 20))
    assert not is_paused(workspace, bo)
    rounds_pass(workspace, FIFTH)
    assert is_paused(workspace, bo)
    assert (count(bo, PAUSED), labels_of(bo, PAUSED)) == (1, ["Come back"])
    workspace.until(date(2027, 1, 8))
    assert (count(bo, QUESTION), count(bo, PAUSED)) == (1, 1)
    assert count(ada, QUESTION) == count(ada, PAUSED) == 0
    bo.presses("Come back")

    assert not is_paused(workspace, bo)


def test_whoever_stays_in_is_drawn(workspace: TestWorkspace) -> None:
    """One tap, and Bo is in for the round; nothing more is asked so soon."""
    bo = workspace.bo
    rounds_pass(workspace, FOURTH)
    bo.presses("Keep me in")
    assert count(bo, "Lovely, you're in.") == 1
    workspace.until(date(2026, 12, 30), time(16))

    # The question has given way to the answer, and isn't asked again so soon.
    assert (count(bo, QUESTION), count(bo, PAUSED)) == (0, 0)


def test_whoever_wants_a_pause_is_paused(workspace: TestWorkspace) -> None:
    """The other tap: it is a pause like any other, and nothing more is said."""
    bo = workspace.bo
    rounds_pass(workspace, FOURTH)
    bo.presses("Pause me")
    workspace.until(date(2027, 1, 5), time(16))

    assert is_paused(workspace, bo)
    assert count(bo, PAUSED) == 0


@pytest.mark.parametrize("sign", ["own time", "a press elsewhere", "a word"])
def test_what_is_no_silence(workspace: TestWorkspace, sign: str) -> None:
    """Their own time, a press on anything else of Kith's, or a word to it: Bo is there."""
    bo = workspace.bo
    workspace.until(date(2026, 12, 2), time(15))
    if sign == "own time":
        workspace.ada.presses("We'll find our own time", in_group=workspace.ada.groups()[0])
    elif sign == "a press elsewhere":
        bo.is_there()
    else:
        bo.says("My cat is called Mog.")
    rounds_pass(workspace, FOURTH)

    assert count(bo, QUESTION) == 0


def test_a_budget_of_zero(workspace: TestWorkspace) -> None:
    """
    Nothing comes unasked, and nobody is paused who wasn't asked: Bo is asked before the round as
    those are who choose it, and isn't drawn without a yes (P9).
    """
    bo = workspace.bo
    with workspace.database.write() as tx:
        own = people.get_or_add(tx, workspace.record.id, bo.id).id
        members.change(tx, workspace.record.id, own, weekly_budget=0)
    rounds_pass(workspace, FOURTH)
    assert count(bo, QUESTION) == 0
    assert labels_of(bo, "Would you like to be in?") == [
        "I'm in",
        "Not this time",
        "Not for a while",
    ]
    rounds_pass(workspace, FIFTH)

    assert not is_paused(workspace, bo)
    assert count(bo, PAUSED) == 0


def test_two_programs_announced_at_once_ask_once(workspace: TestWorkspace) -> None:
    """Both rounds are announced on the same morning: Bo reads one question (P9)."""
    rounds_pass(workspace, date(2026, 12, 13))
    here = workspace.record.id
    with workspace.database.write() as tx:
        [program] = programs.of_workspace(tx, here)
        programs.add(tx, replace(program, id=new_id(), name="Lunch club"))
        for one in programs.of_workspace(tx, here):
            for person_id in programs.people_in(tx, here, program.id):
                programs.enter(tx, here, one.id, person_id)
    rounds_pass(workspace, FOURTH)

    assert count(workspace.bo, QUESTION) == 1
