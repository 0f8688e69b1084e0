"""After the coffee: whether they met, and whether they would like to meet again."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from tests.cast import Actor, labels
from tests.picking import introduced, offered, said_in, ticks
from tests.workspace import BEFORE_A_ROUND, TestWorkspace

pytestmark = pytest.mark.starts_at(BEFORE_A_ROUND)

QUESTION = "Have you had your coffee"
WITHDRAWN = "This message no longer holds. There's nothing you need to do."
MONDAY, TUESDAY = date(2026, 11, 30), date(2026, 12, 1)


def questions(person: Actor) -> int:
    """How many questions stand in somebody's conversation that can be answered."""
    return sum(QUESTION in one for one in person.told())


def books_the_last(workspace: TestWorkspace, *who: Actor) -> datetime:
    """All of them tick the last time that they are offered; returns it."""
    [group] = who[0].groups()
    last = offered(who[0], group)[-1]
    for one in who:
        ticks(one, group, last)
        one.closes()
    workspace.tick()
    return datetime.fromisoformat(last)


def test_nobody_is_asked_to_meet_somebody_again_who_has_left(workspace: TestWorkspace) -> None:
    """Bo has left since they met: Ada is asked nothing more about him (P10)."""
    ada, bo = workspace.ada, workspace.bo
    introduced(workspace, ada, bo)
    workspace.until(MONDAY, time(17))
    assert questions(ada) == 1
    bo.leaves()
    workspace.tick()
    ada.presses("We met")

    assert ada.last() == "Glad you met!"
    assert labels(ada.messages()[-1]) == []


def test_of_three_the_one_who_is_left_can_be_met_again(workspace: TestWorkspace) -> None:
    """Bo has left, and Chidi hasn't (P10)."""
    ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    introduced(workspace, ada, bo, chidi)
    workspace.until(MONDAY, time(17))
    bo.leaves()
    workspace.tick()
    ada.presses("We met")

    assert "Would you like to meet again?" in ada.last()


def test_a_question_that_came_too_early_is_taken_back(workspace: TestWorkspace) -> None:
    """
    They are asked while they have no time, and then book one: the question goes, and comes once
    more, the working day after their coffee (P10).
    """
    ada, bo = workspace.ada, workspace.bo
    introduced(workspace, ada, bo)
    workspace.until(MONDAY, time(12))
    assert questions(ada) == questions(bo) == 1
    starts_at = books_the_last(workspace, ada, bo)
    assert starts_at.date() >= TUESDAY
    workspace.tick()
    assert questions(ada) == questions(bo) == 0
    assert WITHDRAWN in ada.told()
    workspace.walk(starts_at + timedelta(hours=3))
    assert questions(ada) == 0
    workspace.pass_time(days=4)
    assert questions(ada) == questions(bo) == 1

    ada.presses("Not yet")
    assert ada.last() == "No hurry. I'll ask once more in a few days, and then no more."


def test_not_yet_before_the_coffee_is_asked_once_more_after_it(workspace: TestWorkspace) -> None:
    """*Not yet* while a coffee is ahead: the one further question waits for the day after it."""
    ada, bo = workspace.ada, workspace.bo
    introduced(workspace, ada, bo)
    workspace.until(MONDAY, time(12))
    ada.presses("Not yet")
    starts_at = books_the_last(workspace, ada, bo)
    workspace.walk(starts_at + timedelta(hours=3))
    assert questions(ada) == 0
    workspace.pass_time(days=5)
    (second,) = [one for one in ada.told() if QUESTION in one]
    assert second == (
        "You said *Not yet*, so I'm asking one last time. Have you had your coffee "
        f"with {bo.mention}? Your answer stays between you and me."
    )
    assert [one for one in bo.told() if QUESTION in one] == [
        f"Have you had your coffee with {ada.mention}? Your answer stays between you and me."
    ]
    ada.presses("Not yet")
    assert ada.last() == "No hurry. I won't ask again."
    workspace.pass_time(days=10)

    assert questions(ada) == 0


def test_silence_is_no_coffee(workspace: TestWorkspace) -> None:
    """Nobody pressed anything: they were paired, and nothing says that they met (P10)."""
    ada, bo = workspace.ada, workspace.bo
    introduced(workspace, ada, bo)
    workspace.until(date(2026, 12, 14))
    ada.types("@bo")

    assert "I paired you with" in ada.last()
    assert "You last had coffee" not in ada.last()


AGAIN = "You both said you'd like to meet again"


def shared_groups(one: Actor, other: Actor) -> list[str]:
    """The group chats that two people are both in, oldest first."""
    theirs = other.groups()
    return [group for group in one.groups() if group in theirs]


def introductions(person: Actor) -> list[tuple[str, str]]:
    """All introductions that somebody has seen, each with its group chat."""
    return [
        (group, text)
        for group in person.groups()
        for text in said_in(person, group)
        if "you're having coffee together" in text
    ]


def test_all_who_want_to_meet_again_do(workspace: TestWorkspace) -> None:
    """
    Ada and her partner both would like that, of the others only one: some rounds later Ada's chat
    says so and brings them together; nobody else reads such a thing (P10).
    """
    everybody = (workspace.ada, workspace.bo, workspace.chidi, workspace.farid)
    ada = workspace.ada
    workspace.joins(*everybody, rhythm="Every 4 weeks")
    workspace.until(date(2026, 11, 24), time(11))
    [partner] = [one for one in everybody[1:] if shared_groups(ada, one)]
    others = [one for one in everybody[1:] if one is not partner]
    workspace.until(MONDAY, time(17))
    for one in everybody:
        one.presses("We met")
    for one in (ada, partner, others[0]):
        one.presses("I'd like that")
    others[1].presses("Leave it to chance")
    workspace.until(date(2027, 1, 20), time(17))

    [group] = shared_groups(ada, partner)
    together = [text for where, text in introductions(ada) if where == group]
    assert [AGAIN in text for text in together] == [False, True]
    for one in others:
        assert introductions(one)
        assert not any(AGAIN in text for _, text in introductions(one))
