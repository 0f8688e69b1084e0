"""The budget: how many unasked messages a member gets in a week, down to none."""

from __future__ import annotations

from datetime import date, time

from storage import questions
from storage.records import Member
from tests.cast import Actor
from tests.stories.test_preferences import changes, kept
from tests.stories.test_sharing import jumps
from tests.stories.test_sick_mother import FRIDAY, MUM, TUESDAY
from tests.workspace import TestWorkspace

MONDAY, TWO_WEEKS_LATER = date(2026, 11, 30), date(2026, 12, 11)


def lowers(workspace: TestWorkspace, person: Actor, budget: str) -> None:
    """A member chooses their weekly budget."""
    changes(workspace, person, weekly_budget=budget)
    person.closes()


def asked(workspace: TestWorkspace, member: Member) -> int:
    """How many icebreakers this person got."""
    with workspace.database.read() as tx:
        return len(questions.asked_of(tx, member.workspace_id, member.person_id))


def nudged(person: Actor) -> bool:
    """Whether this person got a check-in."""
    return any("There is something" in one for one in person.told())


def test_without_a_budget_no_icebreaker_comes(workspace: TestWorkspace) -> None:
    """No icebreaker comes, and none is used up. After Bo raises the budget, one comes (P9)."""
    workspace.joins(workspace.ada, workspace.bo)
    lowers(workspace, workspace.bo, "0")
    workspace.until(FRIDAY, time(18))
    assert asked(workspace, kept(workspace, workspace.bo)) == 0
    assert asked(workspace, kept(workspace, workspace.ada)) > 0
    lowers(workspace, workspace.bo, "1")
    workspace.until(TWO_WEEKS_LATER, time(12))

    assert asked(workspace, kept(workspace, workspace.bo)) == 1


def test_the_second_listener_is_told_as_after_silence(workspace: TestWorkspace) -> None:
    """With Bo's budget at none, Chidi is told when he would be if Bo had been silent (P9, P13)."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    lowers(workspace, workspace.bo, "0")
    workspace.until(TUESDAY, time(11))
    workspace.ada.says(MUM)
    workspace.ada.presses("Keep this")
    workspace.ada.chooses("listener_0", workspace.bo.id)
    workspace.ada.chooses("listener_1", workspace.chidi.id)
    assert f"in {workspace.bo.mention}'s morning" in workspace.ada.reads_modal()
    workspace.ada.submits()
    workspace.until(MONDAY, time(7))
    assert not nudged(workspace.chidi)
    workspace.until(MONDAY, time(12))

    assert nudged(workspace.chidi)
    assert not nudged(workspace.bo)
    assert "budget" not in str(workspace.ada.told()).lower()


def test_coffee_is_outside_the_budget(workspace: TestWorkspace) -> None:
    """Coffee is outside the budget: Bo hears of the round, and is introduced (P9)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.wants_to_be_asked(workspace.bo)
    lowers(workspace, workspace.bo, "0")
    workspace.until(MONDAY, time(16))
    assert workspace.bo.last().endswith("Would you like to be in?")
    workspace.bo.presses("I'm in")
    workspace.until(date(2026, 12, 1), time(12))

    assert len(workspace.bo.groups()) == 1


def test_the_form_explains_the_budget_and_the_ledger_shows_it(
    workspace: TestWorkspace,
) -> None:
    """The form says what comes whatever the budget. The ledger shows Bo's choice (P15)."""
    workspace.joins(workspace.bo)
    workspace.bo.types("change")
    assert (
        "messages that a colleague would like you to know something" in workspace.bo.reads_modal()
    )
    assert (
        "hear about your coffees, get my answers and your own reminders"
        in workspace.bo.reads_modal()
    )
    assert "Nobody is told what you choose." in workspace.bo.reads_modal()
    workspace.bo.closes()
    lowers(workspace, workspace.bo, "0")
    workspace.bo.types("me")

    assert "Messages you didn't ask for: None at all" in workspace.bo.reads_modal()


def test_without_a_budget_nobody_is_asked_before_something_ends(workspace: TestWorkspace) -> None:
    """Zero is zero: it ends on its day, as was said, without a question (P9, P14)."""
    workspace.joins(workspace.ada, workspace.bo)
    lowers(workspace, workspace.ada, "0")
    for person in (workspace.ada, workspace.bo):
        person.types("share")
        person.chooses("kind", "taste", words="I collect old maps.")
        person.submits()
        person.closes()
    jumps(workspace, date(2027, 2, 16))
    workspace.until(date(2027, 2, 18))

    assert not any("Shall I keep it" in one for one in workspace.ada.told())
    assert any("Shall I keep it" in one for one in workspace.bo.told())
