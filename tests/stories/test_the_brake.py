"""Ada puts on the brake (not yet, it went badly, please nobody ask) and lifts it again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

import pytest

from tests.cast import labels
from tests.stories.test_sharing import shares
from tests.stories.test_sick_mother import FRIDAY, MUM, shared_with_bo
from tests.workspace import TestWorkspace

NUDGE = "There is something"
NOTE = "it's better not to ask at the moment"
THURSDAY = date(2026, 12, 3)
CHOICES = {"not_yet": "not_yet", "gentle": "gentle", "nobody": "nobody"}


def brakes(
    workspace: TestWorkspace, choice: str, until: date | None = None, *, tell: bool = False
) -> None:
    """Ada opens the brake form in her ledger and fills it in."""
    workspace.ada.types("me")
    is_on = "When may they ask?" in labels(workspace.ada.modal())
    workspace.ada.presses("When may they ask?" if is_on else "Hold off for now")
    workspace.ada.chooses("brake", choice)
    if until is not None:
        workspace.ada.chooses("until", until.isoformat())
    if tell:
        workspace.ada.chooses("readers", ["tell"])
    workspace.ada.submits()


def read_by_bo(workspace: TestWorkspace) -> None:
    """Ada shares a detail with Bo, and he reads it on Friday morning."""
    shared_with_bo(workspace)
    workspace.until(FRIDAY, time(8, 5))
    workspace.bo.presses("Read it")
    workspace.bo.closes()


def nudges(workspace: TestWorkspace) -> int:
    """How many check-in messages Bo has."""
    return sum(NUDGE in one for one in workspace.bo.told())


@pytest.mark.parametrize("choice", CHOICES)
def test_each_brake_stops_what_is_planned(workspace: TestWorkspace, choice: str) -> None:
    """No check-in about it is sent from then on (P8)."""
    shared_with_bo(workspace)
    brakes(workspace, choice, until=THURSDAY if choice == "not_yet" else None)
    workspace.ada.closes()
    workspace.until(date(2026, 12, 2), time(18))

    assert nudges(workspace) == 0


@pytest.mark.parametrize("choice", CHOICES)
def test_each_brake_empties_messages_and_shuts_the_gate(
    workspace: TestWorkspace, choice: str
) -> None:
    """The message is emptied, and an old button opens nothing (P8)."""
    shared_with_bo(workspace)
    workspace.until(FRIDAY, time(8, 5))
    nudge = workspace.bo.messages()[-1]
    brakes(workspace, choice)
    workspace.bo.presses_in(nudge, "Read it", stale=True)
    assert MUM not in workspace.bo.reads_modal()
    assert "no longer there" in workspace.bo.reads_modal()
    workspace.bo.closes()
    workspace.tick()

    assert nudges(workspace) == 0
    assert labels(workspace.bo.messages()[-1]) == []
    assert workspace.ada.mention not in workspace.bo.last()


@pytest.mark.parametrize("tell", [True, False])
def test_what_it_went_badly_does_is_what_is_said(workspace: TestWorkspace, tell: bool) -> None:
    """Bo, who has read it, hears that it's better not to ask only if Ada wishes, and is told so."""
    read_by_bo(workspace)
    brakes(workspace, "gentle", tell=tell)
    read = workspace.ada.reads_modal()
    assert "I'll ask them to be gentle." in read
    assert (
        "Whoever has read it will hear that it's better not to ask, and not why." in read
    ) is tell
    workspace.tick()

    assert any("better not to ask" in one for one in workspace.bo.told()) is tell


def test_not_yet_ends_by_itself(workspace: TestWorkspace) -> None:
    """On the morning of the chosen day Bo is told, and may read it (P6, P8)."""
    shared_with_bo(workspace)
    workspace.until(FRIDAY, time(8, 5))
    brakes(workspace, "not_yet", until=THURSDAY)
    assert "I won't prompt anyone to ask before Thursday 3 December." in workspace.ada.reads_modal()
    workspace.ada.closes()
    workspace.until(THURSDAY, time(7, 59))
    assert nudges(workspace) == 0
    workspace.until(THURSDAY, time(8, 5))
    assert nudges(workspace) == 1
    workspace.bo.presses("Read it")

    assert MUM in workspace.bo.reads_modal()


def test_after_not_yet_a_reader_hears_that_it_comes_once_more(workspace: TestWorkspace) -> None:
    """Bo read it on Friday. He doesn't take the second message for something new (P5, P8)."""
    read_by_bo(workspace)
    brakes(workspace, "not_yet", until=THURSDAY)
    workspace.ada.closes()
    workspace.until(THURSDAY, time(8, 5))
    says = (
        "I'm bringing this up once more, and then it's up to you: there is something "
        f"{workspace.ada.mention} would like you to know. You've read it before."
    )
    assert says in workspace.bo.told()
    assert nudges(workspace) == 0
    workspace.bo.presses("Read it")

    assert MUM in workspace.bo.reads_modal()


def test_a_brake_that_has_ended_is_shown_as_none(workspace: TestWorkspace) -> None:
    """From that day on the ledger shows no brake, and offers it again."""
    shared_with_bo(workspace)
    brakes(workspace, "not_yet", until=THURSDAY)
    workspace.ada.closes()
    workspace.until(THURSDAY, time(12))
    workspace.ada.types("me")

    assert "I won't prompt anyone to ask before" not in workspace.ada.reads_modal()
    assert "Let nobody ask" in labels(workspace.ada.modal())


def test_the_brake_is_two_presses_from_the_home_tab(workspace: TestWorkspace) -> None:
    """The tab says only how much was shared; *Open* has the brake (P8)."""
    shared_with_bo(workspace)
    workspace.ada.closes()
    home = workspace.ada.reads_home()
    assert "You've shared one thing." in home
    assert MUM not in home
    assert "may know" not in home
    workspace.ada.presses_at_open_home("Open")
    workspace.ada.presses("Hold off for now")
    assert workspace.ada.modal()["title"]["text"] == "When may they ask?"
    workspace.ada.closes()
    workspace.ada.presses_at_home("Open")
    workspace.ada.presses("Let nobody ask")
    assert "I won't prompt anyone to ask, as you wished." in workspace.ada.reads_modal()
    workspace.ada.closes()
    workspace.until(FRIDAY, time(12))

    assert nudges(workspace) == 0


def test_a_detail_without_listeners_has_no_brake(workspace: TestWorkspace) -> None:
    """A detail without listeners has no brake to offer."""
    workspace.joins(workspace.ada)
    workspace.ada.says(MUM)
    workspace.ada.presses("Keep this")
    workspace.ada.submits()
    workspace.ada.closes()
    workspace.ada.types("me")

    assert {"Let nobody ask", "Hold off for now"} & set(labels(workspace.ada.modal())) == set()
    assert "wish:" not in workspace.ada.reads_modal()


def test_after_not_yet_nobody_is_told_if_bo_has_asked(workspace: TestWorkspace) -> None:
    """Bo has asked already, so nobody is told again when the day comes (P7)."""
    shared_with_bo(workspace)
    workspace.until(FRIDAY, time(8, 5))
    workspace.bo.presses("Read it")
    workspace.bo.presses("I've been in touch")
    workspace.bo.closes()
    brakes(workspace, "not_yet", until=THURSDAY)
    workspace.until(date(2026, 12, 8), time(18))

    assert nudges(workspace) == 0


def test_not_yet_needs_a_future_day(workspace: TestWorkspace) -> None:
    """The form says which dates are allowed, and keeps what was typed."""
    shared_with_bo(workspace)
    workspace.ada.types("me")
    workspace.ada.presses("Hold off for now")
    workspace.ada.chooses("until", "2026-11-24")
    refused = workspace.ada.submits()

    assert "Please pick a day after today" in refused.errors["until"]
    workspace.until(FRIDAY, time(8, 5))
    assert nudges(workspace) == 1


@pytest.mark.parametrize("choice", CHOICES)
def test_readers_are_told_that_it_is_better_not_to_ask(
    workspace: TestWorkspace, choice: str
) -> None:
    """Only if Ada wishes it, once, in the same words for every brake, and without a reason (P8)."""
    read_by_bo(workspace)
    brakes(workspace, choice, tell=True)
    workspace.ada.closes()
    workspace.until(FRIDAY, time(10))
    brakes(workspace, "nobody", tell=True)
    workspace.until(FRIDAY, time(12))

    (note,) = [one for one in workspace.bo.messages() if NOTE in one["text"]]
    assert note["text"] == (
        f"About what {workspace.ada.mention} shared with you, and you read on Friday 27 November: "
        "it's better not to ask at the moment. There's nothing you need to do."
    )
    assert labels(note) == []
    assert not any(NOTE in one for one in workspace.chidi.told())


@pytest.mark.parametrize("is_alike", [False, True])
def test_of_several_things_the_note_says_which(workspace: TestWorkspace, is_alike: bool) -> None:
    """
    Bo has read two things of Ada's: the day on which he read it tells them apart, if it can (P8).

    Nothing of either stands in the message.
    """
    workspace.joins(workspace.ada, workspace.bo)
    shares(workspace, "I have an exam.", kind="exam", listener_0=workspace.bo.id)
    workspace.until(date(2026, 11, 24), time(8, 5))
    if not is_alike:
        workspace.bo.presses("Read it")
        workspace.bo.closes()
    shares(workspace, "My cat is ill.", kind="pet", listener_0=workspace.bo.id)
    workspace.until(date(2026, 11, 25), time(8, 5))
    for message in [one for one in workspace.bo.messages() if "Read it" in labels(one)]:
        workspace.bo.presses_in(message, "Read it")
        workspace.bo.closes()
    brakes(workspace, "nobody", tell=True)
    workspace.until(date(2026, 11, 25), time(12))

    (note,) = [one for one in workspace.bo.told() if NOTE in one]
    says = (
        f"About one of the things that {workspace.ada.mention} shared with you, and you read on "
        "Wednesday 25 November: it's better not to ask at the moment. If you're not sure which, "
        "leave them all for now."
        if is_alike
        else f"About what {workspace.ada.mention} shared with you, and you read on Wednesday 25 "
        "November: it's better not to ask at the moment. There's nothing you need to do."
    )
    assert note == says


def test_listeners_who_have_not_read_it_are_told_nothing(workspace: TestWorkspace) -> None:
    """Bo has not read it, so he knows of nothing to ask about (P8)."""
    shared_with_bo(workspace)
    workspace.until(FRIDAY, time(8, 5))
    brakes(workspace, "gentle", tell=True)
    workspace.until(FRIDAY, time(16))

    assert not any(NOTE in one for one in workspace.bo.told())


def test_without_the_tick_nobody_is_told_about_a_brake(workspace: TestWorkspace) -> None:
    """Without the tick, those who read it are told nothing (P8)."""
    read_by_bo(workspace)
    brakes(workspace, "gentle")
    workspace.until(FRIDAY, time(16))

    assert not any(NOTE in one for one in workspace.bo.told())


def _forgets(workspace: TestWorkspace) -> None:
    workspace.ada.types("me")
    workspace.ada.presses("Forget it")


def _takes_him_off(workspace: TestWorkspace) -> None:
    workspace.ada.types("me")
    workspace.ada.presses("Take them off")


def _leaves(workspace: TestWorkspace) -> None:
    workspace.ada.leaves()


@pytest.mark.parametrize("goes", [_forgets, _takes_him_off, _leaves])
def test_a_note_outlives_what_it_is_about(
    workspace: TestWorkspace, goes: Callable[[TestWorkspace], None]
) -> None:
    """
    Under the brake Ada forgets the detail, takes Bo off it, or leaves. Bo may not have seen the
    note yet: it still says to leave it be, and nothing of her (P8, P14).
    """
    read_by_bo(workspace)
    brakes(workspace, "nobody", tell=True)
    workspace.ada.closes()
    workspace.until(FRIDAY, time(10))
    assert NOTE in workspace.bo.last()
    goes(workspace)
    workspace.tick()

    assert workspace.bo.last() == (
        "About something that was shared with you: it's better not to ask. There's nothing you "
        "need to do."
    )


@pytest.mark.parametrize("goes", [_forgets, _leaves])
def test_a_note_that_waits_for_the_morning_outlives_it_too(
    workspace: TestWorkspace, goes: Callable[[TestWorkspace], None]
) -> None:
    """At night Ada lets Bo know, and then forgets it or leaves: he hears it in his morning (P8)."""
    read_by_bo(workspace)
    workspace.until(THURSDAY, time(23))
    brakes(workspace, "nobody", tell=True)
    workspace.ada.closes()
    goes(workspace)
    workspace.until(date(2026, 12, 4), time(9))

    told = [one for one in workspace.bo.told() if "better not to ask" in one]
    assert told == [
        "About something that was shared with you: it's better not to ask. There's nothing you "
        "need to do."
    ]


def test_they_may_ask_again(workspace: TestWorkspace) -> None:
    """Ada lifts the brake: the message is emptied, and Bo is told on his next morning (P8)."""
    read_by_bo(workspace)
    brakes(workspace, "gentle", tell=True)
    workspace.ada.closes()
    workspace.until(FRIDAY, time(12))
    brakes(workspace, "none")
    assert "They may ask again." in workspace.ada.reads_modal()
    workspace.until(FRIDAY, time(16))
    assert not any(NOTE in one for one in workspace.bo.told())
    assert "There was a note here. There's nothing you need to do." in workspace.bo.told()
    assert nudges(workspace) == 0
    workspace.until(date(2026, 11, 30), time(8, 5))

    assert nudges(workspace) == 1


@pytest.mark.parametrize("tells", [True, False])
def test_no_reminder_is_offered_after_better_not_to_ask(
    workspace: TestWorkspace, *, tells: bool
) -> None:
    """
    Bo read that it's better not to ask: his card of Ada doesn't offer to remind him to, until she
    lets people ask again. Who wasn't told so sees nothing of it (P8).
    """
    read_by_bo(workspace)
    remind = "Remind me to check in with them"
    brakes(workspace, "nobody", tell=tells)
    workspace.ada.closes()
    workspace.bo.types("@ada")
    assert (remind in labels(workspace.bo.messages()[-1])) is not tells
    brakes(workspace, "none")
    workspace.bo.types("@ada")

    assert remind in labels(workspace.bo.messages()[-1])


@pytest.mark.parametrize("is_read", [True, False])
def test_one_tap_says_what_it_does_not_do(workspace: TestWorkspace, is_read: bool) -> None:
    """Bo has read it, and *Let nobody ask* doesn't tell him; its owner reads that, and how (P8)."""
    if is_read:
        read_by_bo(workspace)
    else:
        shared_with_bo(workspace)
    workspace.ada.types("me")
    workspace.ada.presses("Let nobody ask")
    assert ("Whoever has read it already isn't told." in workspace.ada.reads_modal()) is is_read
    workspace.ada.closes()
    brakes(workspace, "nobody", tell=True)
    workspace.ada.closes()
    workspace.ada.types("me")

    assert "Whoever has read it already isn't told." not in workspace.ada.reads_modal()
