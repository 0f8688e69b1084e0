"""Ada's mother has an operation, and Bo asks Ada on the next working morning."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from tests.cast import labels
from tests.workspace import TestWorkspace

MUM = "My mum is having an operation on Thursday, I'm a bit nervous."
DATES = "Written on Tuesday 24 November. It was yesterday, Thursday 26 November."
FORGOTTEN = "What you shared here is forgotten now. There's nothing you need to do."
THANKS = "Thank you for thinking of them."
TUESDAY, THURSDAY, FRIDAY = date(2026, 11, 24), date(2026, 11, 26), date(2026, 11, 27)


def shared_with_bo(workspace: TestWorkspace) -> None:
    """Ada, Bo and Chidi join. Ada tells Kith about Thursday, keeps it and names Bo."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    workspace.until(TUESDAY, time(11))
    workspace.ada.says(MUM)
    workspace.ada.presses("Keep this")
    workspace.ada.chooses("listener_0", workspace.bo.id)
    workspace.ada.submits()


def test_ada_is_offered_a_choice(workspace: TestWorkspace) -> None:
    """Kith says that somebody could be told, and keeps nothing before she agrees (P2)."""
    workspace.joins(workspace.ada)
    workspace.ada.says(MUM)

    assert workspace.ada.last() == (
        "That sounds hard. If you like, I can ask somebody you name to look in on you. I'll only "
        "keep this if you say so."
    )
    assert labels(workspace.ada.messages()[-1]) == ["Keep this", "Don't keep it"]


def test_the_form_holds_her_words_the_kind_and_thursday(workspace: TestWorkspace) -> None:
    """Kind and date are suggested in the pickers, where Ada can change them."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.until(TUESDAY, time(11))
    workspace.ada.says(MUM)
    workspace.ada.presses("Keep this")
    form = workspace.ada.modal()
    fields = {block.get("block_id"): block.get("element") for block in form["blocks"]}

    assert fields["words"]["initial_value"] == MUM
    assert fields["kind"]["initial_option"]["text"]["text"] == "Illness in the family"
    assert fields["date"]["initial_date"] == "2026-11-26"


def test_ada_reads_what_will_happen_before_she_confirms(workspace: TestWorkspace) -> None:
    """The form says who is told when, and that nobody else is."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.until(TUESDAY, time(11))
    workspace.ada.says(MUM)
    workspace.ada.presses("Keep this")
    assert "Nobody will be told." in workspace.ada.reads_modal()
    workspace.ada.chooses("listener_0", workspace.bo.id)

    assert (
        f"On Friday 27 November, in {workspace.bo.mention}'s morning, I'll tell them there's "
        "something you'd like them to know. If I can't reach them that day, I'll keep trying "
        "for some days. Nobody else will be told."
    ) in workspace.ada.reads_modal()
    assert MUM in workspace.ada.reads_modal()


def test_bo_is_told_on_friday_morning_in_his_hours(workspace: TestWorkspace) -> None:
    """
    The check-in comes on the next working morning, and does not say what it is about (P5, P6).
    """
    shared_with_bo(workspace)
    workspace.until(FRIDAY, time(7, 59))
    assert "There is something" not in workspace.bo.last()
    workspace.until(FRIDAY, time(8, 5))

    assert (
        workspace.bo.last() == f"There is something {workspace.ada.mention} would like you to know."
    )
    assert labels(workspace.bo.messages()[-1]) == ["Read it", "Not today", "Nothing more from them"]
    assert not any("something" in one for one in workspace.chidi.told())


def test_bo_reads_her_words_and_says_that_he_asked(workspace: TestWorkspace) -> None:
    """Her words open in a modal, with a button to their direct messages."""
    shared_with_bo(workspace)
    workspace.until(FRIDAY, time(8, 5))
    workspace.bo.presses("Read it")

    assert MUM in workspace.bo.reads_modal()
    assert DATES in workspace.bo.reads_modal()
    assert "A hello is welcome." in workspace.bo.reads_modal()
    assert "no advice" in workspace.bo.reads_modal()
    assert {"Message Ada", "I've been in touch"} <= set(labels(workspace.bo.modal()))
    workspace.bo.presses("I've been in touch")
    assert "Thank you for thinking of them." in workspace.bo.reads_modal()


@pytest.mark.parametrize("label", ["I've been in touch", "Message Ada"])
def test_the_message_gives_way_to_thanks(workspace: TestWorkspace, label: str) -> None:
    """Once Bo was in touch, neither the message nor his reminder asks him again."""
    shared_with_bo(workspace)
    workspace.until(FRIDAY, time(8, 5))
    workspace.bo.presses("Read it")
    workspace.bo.presses("Remind me this afternoon")
    workspace.bo.closes()
    workspace.until(FRIDAY, time(17))
    assert sum("would like you to know" in one for one in workspace.bo.told()) == 2
    workspace.bo.presses("Read it again")
    workspace.bo.presses(label)
    workspace.bo.closes()
    workspace.tick()

    named = f"You've been in touch with {workspace.ada.mention}. {THANKS}"

    def thanks() -> list[list[str]]:
        return [labels(one) for one in workspace.bo.messages() if one["text"] == named]

    assert thanks() == [["Read it again"]] * 2
    workspace.bo.presses("Read it again")
    assert MUM in workspace.bo.reads_modal()
    assert "I've been in touch" not in labels(workspace.bo.modal())
    workspace.bo.closes()
    assert thanks() == [["Read it again"]] * 2


@pytest.mark.parametrize("how", ["forgets it", "lets nobody ask", "leaves"])
def test_the_thanks_name_nobody_once_it_is_over(workspace: TestWorkspace, how: str) -> None:
    """Ada takes it back after Bo was in touch: he can't read it again, nor see whom it was (P8)."""
    shared_with_bo(workspace)
    workspace.until(FRIDAY, time(8, 5))
    workspace.bo.presses("Read it")
    workspace.bo.presses("I've been in touch")
    workspace.bo.closes()
    workspace.tick()
    before = workspace.bo.messages()[-1]
    assert workspace.ada.mention in before["text"]
    if how == "leaves":
        workspace.ada.leaves()
    else:
        workspace.ada.types("me")
        workspace.ada.presses("Forget it" if how == "forgets it" else "Let nobody ask")
        workspace.ada.closes()
    workspace.tick()

    assert workspace.ada.mention not in workspace.bo.last()
    assert labels(workspace.bo.messages()[-1]) == []
    workspace.bo.presses_in(before, "Read it again", stale=True)
    assert MUM not in workspace.bo.reads_modal()


def test_please_nobody_ask_stops_what_is_queued(workspace: TestWorkspace) -> None:
    """Nothing comes after the brake, although it was queued (P8)."""
    shared_with_bo(workspace)
    workspace.ada.types("me")
    workspace.ada.presses("Let nobody ask")
    workspace.until(date(2026, 12, 1))

    assert not any("something" in one for one in workspace.bo.told())


@pytest.mark.parametrize("wish", ["hello", "just_know", "distract", "help"])
def test_bo_is_told_how_she_wishes_to_be_treated(workspace: TestWorkspace, wish: str) -> None:
    """Where she wants distraction, or for Bo just to know, Bo is not told to ask.

    *I've been in touch* is offered only where asking is welcome (P5).
    """
    workspace.joins(workspace.ada, workspace.bo)
    workspace.until(TUESDAY, time(11))
    workspace.ada.says(MUM)
    workspace.ada.presses("Keep this")
    workspace.ada.presses("Change")
    workspace.ada.chooses("wish", wish)
    workspace.ada.chooses("listener_0", workspace.bo.id)
    workspace.ada.submits()
    workspace.until(FRIDAY, time(8, 5))
    workspace.bo.presses("Read it")
    read = workspace.bo.reads_modal()

    assert ("How do I ask?" in read) is (wish == "hello")
    assert ("How can I distract them?" in read) is (wish == "distract")
    assert ("How can I help?" in read) is (wish == "help")
    asked = ["I've been in touch"] if wish != "just_know" else []
    assert labels(workspace.bo.messages()[-1]) == [*asked, "Read it again"]


def test_the_brake_between_the_message_and_reading(workspace: TestWorkspace) -> None:
    """Bo presses too late: he reads that it was withdrawn, and the message is emptied (P8)."""
    shared_with_bo(workspace)
    workspace.until(FRIDAY, time(8, 5))
    nudge = workspace.bo.messages()[-1]
    workspace.ada.types("me")
    workspace.ada.presses("Let nobody ask")
    workspace.bo.presses_in(nudge, "Read it", stale=True)

    assert "That's no longer there." in workspace.bo.reads_modal()
    assert MUM not in workspace.bo.reads_modal()
    workspace.tick()
    assert "was withdrawn" in workspace.bo.last()
    assert labels(workspace.bo.messages()[-1]) == []


def test_the_ledger_shows_who_read_it_and_when(workspace: TestWorkspace) -> None:
    """Ada sees what is kept, who may read it, and when Bo read it (P15)."""
    shared_with_bo(workspace)
    workspace.until(FRIDAY, time(8, 5))
    workspace.bo.presses("Read it")
    workspace.ada.types("me")
    ledger = workspace.ada.reads_modal()

    assert MUM in ledger
    assert f"{workspace.bo.mention} may know." in ledger
    assert f"{workspace.bo.mention} read it on Friday 27 November at 08:05." in ledger


def test_forgetting_deletes_plans_and_readings(workspace: TestWorkspace) -> None:
    """Words, listeners, plans and records of reading are deleted (P14)."""
    shared_with_bo(workspace)
    workspace.ada.types("me")
    workspace.ada.presses("Forget it")

    assert MUM not in workspace.ada.reads_modal()
    assert "You haven't shared anything." in workspace.ada.reads_modal()
    workspace.until(date(2026, 12, 1))
    assert not any("something" in one for one in workspace.bo.told())


@pytest.mark.parametrize("how", ["she says so", "it ends"])
def test_her_own_message_says_that_it_is_forgotten(workspace: TestWorkspace, how: str) -> None:
    """It ends as planned, or Ada has it forgotten: nobody has withdrawn anything (P14)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.shares("I have an exam on Thursday.", workspace.bo)
    if how == "she says so":
        workspace.ada.types("me")
        workspace.ada.presses("Forget it")
    else:
        workspace.clock.set(datetime(2026, 12, 28, 12, tzinfo=UTC))
    workspace.tick()
    workspace.tick()

    assert FORGOTTEN in workspace.ada.told()
    assert not any("was withdrawn" in one for one in workspace.ada.told())


def test_her_words_are_in_views_only(workspace: TestWorkspace) -> None:
    """No message, Home tab or file holds what Ada wrote (P4)."""
    shared_with_bo(workspace)
    workspace.until(FRIDAY, time(8, 5))
    workspace.bo.presses("Read it")
    workspace.ada.home()
    workspace.bo.home()
    workspace.ada.types("me")
    stored = b"".join(path.read_bytes() for path in workspace.folder.glob("kith.db*"))

    for word in ("operation", "mum", "nervous", "Thursday, I"):
        assert word not in workspace.words_outside_views()
        assert word.encode() not in stored
    assert "operation" in str(workspace.said_by_bot())
