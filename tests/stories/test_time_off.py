"""After a loss or an illness of one's own: no coffees for two weeks, and all else goes on."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from tests.cast import Actor, button, labels
from tests.picking import introduced, offered, said_in, ticks
from tests.stories.test_programs import turns_rounds
from tests.stories.test_rescue import OFFER
from tests.workspace import BEFORE_A_ROUND, TestWorkspace

pytestmark = pytest.mark.starts_at(BEFORE_A_ROUND)

SKIP, AGAIN = "Skip coffees for two weeks", "Have coffees again"
BREAK = "A break from coffees"
TUESDAY, NEXT = date(2026, 11, 24), date(2026, 12, 1)
ROUND = "You're in for the coffee"
LOSS = "It has been a hard night."


def shares_a_loss(person: Actor, *listeners: Actor, kind: str = "loss") -> None:
    """Somebody shares what happened; the window that says what was kept stays open."""
    person.closes()
    person.types("share")
    person.chooses("kind", kind, words=LOSS)
    for number, listener in enumerate(listeners):
        person.chooses(f"listener_{number}", listener.id, words=LOSS)
    person.submits(words=LOSS)


def rounds_of(person: Actor) -> int:
    """How many rounds somebody reads that they are in."""
    return sum(ROUND in one for one in person.told())


@pytest.mark.parametrize(
    ("kind", "is_offered"),
    [("loss", True), ("illness_own", True), ("illness_family", False), ("journey", False)],
)
def test_it_is_offered_where_it_was_shared(
    workspace: TestWorkspace, kind: str, is_offered: bool
) -> None:
    """In the window that says what was kept, for these two kinds; no message brings it."""
    workspace.joins(workspace.ada, workspace.bo)
    before = len(workspace.ada.told())
    shares_a_loss(workspace.ada, kind=kind)

    assert workspace.ada.modal()["title"]["text"] == "Kept"
    assert (button(workspace.ada.modal()["blocks"], SKIP) is not None) is is_offered
    workspace.tick()
    assert len(workspace.ada.told()) == before


def test_coffees_stop_for_two_weeks_and_come_back_by_themselves(workspace: TestWorkspace) -> None:
    """
    Ada and Bo have a coffee booked: Bo hears that it won't take place, and not why. No round
    reaches Ada, while what Bo shares does; in the third week she is in again, and reads why.
    """
    ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    workspace.joins(ada, bo)
    workspace.until(TUESDAY, time(11))
    [group] = ada.groups()
    last = offered(ada, group)[-1]
    ticks(ada, group, last)
    ticks(bo, group, last)
    workspace.tick()
    shares_a_loss(ada, bo)
    ada.presses(SKIP)
    assert "You have no coffees until Tuesday 8 December." in ada.reads_modal()
    assert "I'll let those you were going to meet know, but not why." in ada.reads_modal()
    workspace.pass_time(minutes=1)
    assert "won't take place. Nobody's to blame." in said_in(bo, group)[-1]
    assert not any(word in " ".join(bo.told()) for word in ("hard", "loss", "skip"))
    assert any(OFFER in one for one in bo.told())
    assert not any(OFFER in one for one in ada.told())
    workspace.joins(chidi)
    heard = rounds_of(ada)
    workspace.until(NEXT, time(17))
    assert rounds_of(ada) == heard
    assert len(ada.groups()) == 1
    assert not any("Have you had your coffee" in one for one in ada.told())
    ada.closes()
    ada.types()
    assert "You have no coffees until Tuesday 8 December. Everything else goes on." in ada.last()
    ada.types("me")
    assert "You asked for no coffees until Tuesday 8 December." in ada.reads_modal()
    ada.closes()
    bo.shares("My operation is tomorrow.", ada)
    workspace.until(NEXT + timedelta(days=3), time(17))
    assert any("There is something" in one for one in ada.told())
    workspace.until(date(2026, 12, 8), time(12))

    assert rounds_of(ada) == heard + 1
    assert len(ada.groups()) == 2
    assert [one for one in ada.told() if ROUND in one][-1] == (
        "You asked for a break until Tuesday 8 December. You're in for the coffee on Tuesday 8 "
        "December. I'll introduce you at about 10:00. If it's too soon, press *Not for a while*."
    )
    assert sum("a break until" in one for one in bo.told()) == 0
    workspace.until(date(2026, 12, 15), time(12))
    # Once is enough, and then nothing of it is kept.
    assert rounds_of(ada) == heard + 2
    assert sum("a break until" in one for one in ada.told()) == 1
    ada.types("me")
    assert "You asked for no coffees" not in ada.reads_modal()


def test_a_break_is_offered_where_she_looks_later(workspace: TestWorkspace) -> None:
    """
    Beside the announcement, on the Home tab, in /coffee, in *More* and beside the loss in her list.
    All but the last have it for everybody: that it's there says nothing of a loss (P1, P4).
    """
    ada, bo = workspace.ada, workspace.bo
    workspace.joins(ada, bo)
    shares_a_loss(ada)
    ada.closes()
    ada.types("me")
    assert BREAK in labels(ada.modal())
    workspace.until(date(2026, 11, 23), time(17))
    for one in (ada, bo):
        one.closes()
        assert BREAK in one.reads_home()
        one.types()
        assert BREAK in labels(one.messages()[-1])
    workspace.until(TUESDAY, time(11))
    for one in (ada, bo):
        one.presses("More", in_group=one.groups()[0])
        assert BREAK in labels(one.modal())
        one.closes()
    workspace.until(date(2026, 11, 30), time(17))
    announced = [[one for one in each.messages() if ROUND in one["text"]][-1] for each in (ada, bo)]
    assert [labels(one) for one in announced] == [["Skip this one", "Not for a while"]] * 2
    ada.presses_in(announced[0], "Not for a while")
    assert "A coffee that's already arranged is called off, or goes on without you." in (
        ada.reads_modal()
    )
    ada.presses(SKIP)
    assert "You have no coffees until Monday 14 December." in ada.reads_modal()
    workspace.until(NEXT, time(12))

    assert len(ada.groups()) == 1


def test_a_break_that_is_too_short_can_go_on(workspace: TestWorkspace) -> None:
    """The day before it ends, she asks for two weeks more, and isn't in Tuesday's coffee."""
    ada, bo = workspace.ada, workspace.bo
    workspace.joins(ada, bo)
    workspace.until(TUESDAY, time(8))
    shares_a_loss(ada)
    ada.presses(SKIP)
    ada.closes()
    workspace.until(date(2026, 12, 7), time(17))
    ada.presses("Not for a while")
    assert "You have no coffees until Tuesday 8 December. You can make it two weeks" in (
        ada.reads_modal()
    )
    ada.presses(SKIP)
    assert "You have no coffees until Monday 21 December." in ada.reads_modal()
    workspace.until(date(2026, 12, 8), time(12))

    assert ada.groups() == []


def test_coming_back_earlier(workspace: TestWorkspace) -> None:
    """One press on the Home tab, or below what was said; the next round has her again."""
    ada, bo = workspace.ada, workspace.bo
    workspace.joins(ada, bo)
    heard = rounds_of(ada)
    shares_a_loss(ada)
    ada.presses(SKIP)
    ada.closes()
    workspace.until(TUESDAY, time(12))
    assert ada.groups() == []
    assert rounds_of(ada) == heard
    ada.presses_at_home(AGAIN)
    assert "You'll have coffees again, from the next round on." in ada.reads_modal()
    assert AGAIN not in ada.reads_home()
    ada.closes()
    workspace.until(NEXT, time(12))

    assert len(ada.groups()) == 1


def test_nothing_is_offered_where_she_has_no_coffees(workspace: TestWorkspace) -> None:
    """Neither to somebody who skips them already, nor in a workspace without rounds."""
    ada, bo = workspace.ada, workspace.bo
    workspace.joins(ada, bo)
    shares_a_loss(ada)
    ada.presses(SKIP)
    shares_a_loss(ada, kind="illness_own")
    assert ada.modal()["title"]["text"] == "Kept"
    assert button(ada.modal()["blocks"], SKIP) is None
    ada.closes()
    turns_rounds(workspace, "off")
    shares_a_loss(bo)

    assert bo.modal()["title"]["text"] == "Kept"
    assert button(bo.modal()["blocks"], SKIP) is None


def test_a_trio_goes_on_without_her(workspace: TestWorkspace) -> None:
    """The others still meet; Ada is asked nothing about that coffee."""
    ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    introduced(workspace, ada, bo, chidi)
    shares_a_loss(ada)
    ada.presses(SKIP)
    workspace.pass_time(minutes=1)
    said = [text for group in bo.groups() for text in said_in(bo, group)]
    assert sum("Someone can't make it this time." in one for one in said) == 1
    workspace.until(NEXT, time(17))

    asked = [sum("Have you had your coffee" in x for x in one.told()) for one in (ada, bo, chidi)]
    assert asked == [0, 1, 1]


def test_no_other_coffee_is_offered_meanwhile(workspace: TestWorkspace) -> None:
    """Bo called off and Ada would be asked whether she'd like another: not in these two weeks."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    bo.presses("More", in_group=group)
    bo.presses("Call it off")
    shares_a_loss(ada)
    ada.presses(SKIP)
    workspace.until(TUESDAY + timedelta(days=4), time(12))

    assert not any(OFFER in one for one in ada.told())


def test_a_coffee_that_was_asked_about_is_left_alone(workspace: TestWorkspace) -> None:
    """
    They found their own time, and Ada has been asked whether they met: only she knows. Skipping
    coffees doesn't say for her that it didn't work out (P15).
    """
    ada, bo = workspace.ada, workspace.bo
    workspace.joins(ada, bo)
    workspace.until(TUESDAY, time(11))
    [group] = ada.groups()
    ada.presses("We'll find our own time", in_group=group)
    workspace.until(date(2026, 12, 2), time(17))
    assert any("Have you had your coffee" in one for one in ada.told())
    shares_a_loss(ada, bo)
    ada.presses(SKIP)
    ada.closes()
    ada.types("me")

    assert f"Tuesday 24 November, with {bo.mention}" in ada.reads_modal()
    assert f"Tuesday 24 November, with {bo.mention}. It didn't work out" not in ada.reads_modal()


BUTTONS = ("Pick times", "We'll find our own time", "Another question", "More")


def in_all_chats(person: Actor) -> list[str]:
    """What was said in all chats that somebody is in: the others go on in one of their own."""
    return [text for group in person.groups() for text in said_in(person, group)]


@pytest.mark.parametrize("how", ["skips", "can't"])
def test_the_buttons_of_a_coffee_that_goes_on_without_her(
    workspace: TestWorkspace, how: str
) -> None:
    """
    The introduction is everybody's, so it keeps its buttons. Whatever Ada presses there, she reads
    how it stands for her, and nothing of it reaches the others.
    """
    ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    group = introduced(workspace, ada, bo, chidi)
    if how == "skips":
        shares_a_loss(ada)
        ada.presses(SKIP)
    else:
        ada.presses("More", in_group=group)
        ada.presses("I can't make it")
    workspace.pass_time(minutes=1)
    [message] = [one for one in ada.messages(group) if "Pick times" in labels(one)][:1]
    before = in_all_chats(bo)
    for label in BUTTONS:
        ada.closes()
        ada.presses_in(message, label)
        shown = ada.reads_modal() if ada.sees_modal() else said_in(ada, group)[-1]
        assert "You aren't in this coffee any more, so there's nothing you need to do." in shown
        workspace.pass_time(minutes=1)
    assert in_all_chats(bo) == before
    # All its times have passed: looking at them brings no new ones.
    workspace.until(NEXT + timedelta(days=1), time(12))
    heard = in_all_chats(bo)
    ada.closes()
    ada.presses_in(message, "Pick times")
    workspace.pass_time(minutes=1)

    assert "You aren't in this coffee any more" in ada.reads_modal()
    assert in_all_chats(bo) == heard
