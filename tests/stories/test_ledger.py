"""The ledger: all that Kith knows about a person, shown to them alone (P15)."""

from __future__ import annotations

from datetime import date, time

import pytest

from tests.cast import Actor, button, labels
from tests.picking import introduced
from tests.stories.test_booking_changes import booked
from tests.stories.test_rescue import changes
from tests.stories.test_sick_mother import FRIDAY, MUM, shared_with_bo
from tests.workspace import TestWorkspace


def brings(person: Actor, words: str) -> None:
    """Writes a note for the next coffee."""
    person.says(words)
    person.presses("Bring it to my next coffee")
    person.submits()
    person.closes()


def shares(person: Actor, words: str, *listeners: Actor) -> None:
    """Shares a taste with these people."""
    person.types("share")
    person.chooses("kind", "taste")
    for position, listener in enumerate(listeners):
        person.chooses(f"listener_{position}", listener.id)
    person.submits(words=words)
    person.closes()


def buttons_of(person: Actor, label: str) -> int:
    """How many buttons with this label the open modal has."""
    return sum(button([block], label) is not None for block in person.modal()["blocks"])


def test_the_ledger_shows_everything(workspace: TestWorkspace) -> None:
    """What was shared, who may know and read it, settings, quiet list, and what is planned."""
    shared_with_bo(workspace)
    workspace.ada.closes()
    workspace.ada.presses_at_home("Quiet list")
    workspace.ada.chooses("people", [workspace.emi.id])
    workspace.ada.submits()
    workspace.ada.closes()
    workspace.ada.types("me")
    before = workspace.ada.reads_modal()
    assert MUM in before
    assert f"{workspace.bo.mention} may know." in before
    assert "A check-in is planned for Friday 27 November, the morning after." in before
    assert "Who you meet: Surprise me" in before
    assert f"{workspace.emi.mention}. Only you see this." in before
    workspace.ada.closes()

    workspace.until(FRIDAY, time(8, 5))
    workspace.bo.presses("Read it")
    workspace.ada.types("me")
    assert (
        f"{workspace.bo.mention} may know. {workspace.bo.mention} read it on Friday 27 November"
        in (workspace.ada.reads_modal())
    )


def test_the_ledger_shows_coffees_with_partner_and_date(workspace: TestWorkspace) -> None:
    """It does not show what the other person said about them."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.until(date(2026, 12, 8))
    workspace.bo.presses("We met")
    workspace.ada.types("me")

    assert f"Tuesday 1 December, with {workspace.bo.mention}" in workspace.ada.reads_modal()
    assert "We met" not in workspace.ada.reads_modal()


def test_the_ledger_speaks_of_coffees_only_where_there_were_some(workspace: TestWorkspace) -> None:
    """What it says is known is known, and nothing more (P15)."""

    def read() -> str:
        workspace.ada.types("me")
        text = workspace.ada.reads_modal()
        workspace.ada.closes()
        return text

    workspace.joins(workspace.ada, workspace.bo)
    assert "I also know your Slack id, and that you joined on Monday 23 November." in read()
    workspace.until(date(2026, 11, 30), time(17))
    assert "and whom I paired you with." in read()
    workspace.ada.presses("We met")

    assert "whom I paired you with, and what you said about your coffees." in read()


def test_a_button_removes_one_listener(workspace: TestWorkspace) -> None:
    """The button removes the listener beside it and nobody else (P4)."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    shares(workspace.ada, "I collect old maps.", workspace.bo, workspace.chidi)
    workspace.ada.types("me")
    assert buttons_of(workspace.ada, "Take them off") == 2
    workspace.ada.presses("Take them off")

    assert f"{workspace.bo.mention} may know." not in workspace.ada.reads_modal()
    assert f"{workspace.chidi.mention} may know." in workspace.ada.reads_modal()
    assert "I collect old maps." in workspace.ada.reads_modal()


def test_all_that_was_shared_is_forgotten_at_once(workspace: TestWorkspace) -> None:
    """Coffee notes, too. Settings and past coffees stay (P14)."""
    workspace.joins(workspace.ada, workspace.bo)
    shares(workspace.ada, "I collect old maps.", workspace.bo)
    shares(workspace.ada, "And new ones.")
    brings(workspace.ada, "Ask me about quinces.")
    workspace.ada.types("me")
    workspace.ada.presses("Forget everything I shared")

    read = workspace.ada.reads_modal()
    assert "maps" not in read
    assert "quinces" not in read
    assert "You haven't shared anything." in read
    assert "Who you meet" in read


def test_a_long_ledger_has_several_pages(workspace: TestWorkspace) -> None:
    """Slack allows a hundred blocks in a modal: the rest is on further pages (P15)."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi, workspace.dana)
    said = [f"Taste number {number}." for number in range(15)]
    for words in said:
        shares(workspace.ada, words, workspace.bo, workspace.chidi, workspace.dana)
    notes = [f"Note number {number}." for number in range(4)]
    for words in notes:
        brings(workspace.ada, words)
    workspace.ada.types("me")
    read = workspace.ada.reads_modal()
    for _ in range(2):
        workspace.ada.presses("Show older ones")
        read += workspace.ada.reads_modal()

    assert [words for words in (*said, *notes) if words not in read] == []
    assert "Show older ones" not in labels_of(workspace.ada)


def test_an_emptied_last_page_shows_the_page_before(workspace: TestWorkspace) -> None:
    """After everything on the last page is forgotten, the page before it is shown."""
    workspace.joins(workspace.ada)
    for number in range(9):
        brings(workspace.ada, f"Note number {number}.")
    workspace.ada.types("me")
    workspace.ada.presses("Show older ones")
    workspace.ada.presses("Forget it")

    assert labels_of(workspace.ada).count("Forget it") == 8


def labels_of(person: Actor) -> list[str]:
    """The labels of all buttons in the open modal."""
    return labels(person.modal())


def test_a_reactivated_person_sees_what_is_still_stored(workspace: TestWorkspace) -> None:
    """The ledger does not say that nothing is stored while their details are below (P15)."""
    workspace.joins(workspace.ada, workspace.bo)
    shares(workspace.ada, "I collect old maps.", workspace.bo)
    for deleted in (True, False):
        workspace.sandbox.set_user("ada", deleted=deleted)
        workspace.wait()
    workspace.ada.types("me")

    assert "I collect old maps." in workspace.ada.reads_modal()
    assert "keep nothing of what you've told me" not in workspace.ada.reads_modal()
    assert "What you shared before is still here" in workspace.ada.reads_modal()
    workspace.bo.types("@ada")
    assert "has shared something" not in workspace.bo.last()


def test_somebody_who_never_joined_can_read_their_ledger(workspace: TestWorkspace) -> None:
    """The same words for everybody who never joined, named by somebody or not (P4, P15)."""
    workspace.joins(workspace.ada)
    shares(workspace.ada, "I collect old maps.", workspace.emi)
    read = []
    for person in (workspace.emi, workspace.farid):
        person.types("me")
        read.append(person.reads_modal())

    assert read[0] == read[1]
    assert "I keep nothing of what you've told me" in read[0]
    assert labels_of(workspace.emi) == ["Allow none", "Export", "Erase everything about me"]


def test_reminders_of_others_can_be_deleted_unseen(workspace: TestWorkspace) -> None:
    """The ledger says that some exist, not whose or when. *Allow none* deletes them unseen."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.bo.types("@ada")
    workspace.bo.presses("Remind me to check in with them")
    workspace.bo.submits()
    workspace.bo.closes()
    workspace.ada.types("me")
    assert (
        "Some people keep a private reminder to check in with you." in workspace.ada.reads_modal()
    )
    assert workspace.bo.mention not in workspace.ada.reads_modal()
    workspace.ada.presses("Allow none")
    workspace.ada.closes()
    workspace.pass_time(days=4)

    assert "You wanted to check in" not in " ".join(workspace.bo.told())


def test_what_was_it_shows_one_thing(workspace: TestWorkspace) -> None:
    """The button under a question opens what it is about alone, with its own buttons (P15)."""
    workspace.joins(workspace.ada, workspace.bo)
    # Whoever presses nothing for three rounds is paused.
    workspace.wants_to_be_asked(workspace.ada, workspace.bo)
    workspace.ada.shares("I love plum cake.")
    workspace.ada.shares("I love pear cake.")
    workspace.until(date(2027, 2, 18), time(18))
    workspace.ada.presses("What was it?")
    shown = workspace.ada.reads_modal()
    assert ("plum" in shown) != ("pear" in shown)
    assert "What else I know" not in shown
    workspace.ada.presses("Forget it")
    assert "That's no longer there." in workspace.ada.reads_modal()
    workspace.ada.closes()
    workspace.ada.types("me")

    assert "I keep one thing just for you." in workspace.ada.reads_modal()


def test_the_counts_are_the_same_everywhere(workspace: TestWorkspace) -> None:
    """What is just for her isn't called shared; command, Home tab and ledger agree (P15)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.shares("My cat is called Mog.", workspace.bo)
    workspace.ada.shares("I love plum cake.")
    workspace.ada.shares("I love pear cake.")
    workspace.ada.says("Ask me about the lighthouse.")
    workspace.ada.presses("Bring it to my next coffee")
    workspace.ada.submits()
    workspace.ada.closes()
    said = "You've shared one thing. I keep 2 more just for you. I keep one note for a coffee."
    workspace.ada.types()
    assert said in workspace.ada.last()
    assert said in workspace.ada.reads_home()
    workspace.ada.types("me")

    assert said in workspace.ada.reads_modal()


def test_whom_one_never_met_is_no_coffee(workspace: TestWorkspace) -> None:
    """The ledger says whom Kith paired her with; only her own answer says that they met."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.pass_time(days=4)
    workspace.ada.types("me")
    shown = workspace.ada.reads_modal()

    assert f"Whom I paired you with\nTuesday 24 November, with {workspace.bo.mention}" in (
        shown.replace("*", "")
    )
    assert "You said that you met." not in shown


def her_coffees(person: Actor) -> list[str]:
    """What somebody's ledger says about whom Kith paired them with, newest first."""
    person.closes()
    person.types("me")
    texts = [block.get("text", {}).get("text", "") for block in person.modal()["blocks"]]
    [shown] = [text for text in texts if text.startswith("*Whom I paired you with*\n")]
    return str(shown).splitlines()[1:]


def erases(person: Actor) -> None:
    """Somebody erases everything about them."""
    person.closes()
    person.types("me")
    person.presses("Erase everything about me")
    person.submits()
    person.closes()


def skips_two_weeks(person: Actor) -> None:
    """Somebody shares a loss, and skips coffees for two weeks."""
    person.closes()
    person.types("share")
    person.chooses("kind", "loss")
    person.submits(words="My uncle died.")
    person.presses("Skip coffees for two weeks")


@pytest.mark.parametrize("how", ["skips", "calls off", "leaves", "erases"])
def test_a_coffee_that_was_called_off(workspace: TestWorkspace, how: str) -> None:
    """It says just that, to both, whoever it was and why; nothing is put into anybody's mouth."""
    ada, bo = workspace.ada, workspace.bo
    group = introduced(workspace, ada, bo)
    if how == "skips":
        skips_two_weeks(bo)
    elif how == "calls off":
        bo.presses("More", in_group=group)
        bo.presses("Call it off")
    elif how == "leaves":
        bo.leaves()
    else:
        erases(bo)
    workspace.pass_time(minutes=1)
    partner = "someone who has left" if how == "erases" else bo.mention

    assert her_coffees(ada) == [f"Tuesday 24 November, with {partner}. It was called off."]
    if how in ("skips", "calls off"):
        assert her_coffees(bo) == [f"Tuesday 24 November, with {ada.mention}. It was called off."]


@pytest.mark.parametrize("how", ["skips", "can't"])
def test_a_coffee_of_three_without_her(workspace: TestWorkspace, how: str) -> None:
    """Whoever isn't in it reads that, and isn't asked; for the others it goes on."""
    ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    group = introduced(workspace, ada, bo, chidi)
    if how == "skips":
        skips_two_weeks(ada)
    else:
        ada.presses("More", in_group=group)
        ada.presses("I can't make it")
    workspace.pass_time(minutes=1)
    [hers], [his] = her_coffees(ada), her_coffees(bo)
    assert hers.endswith(". You couldn't make it.")
    assert his == f"Tuesday 24 November, with {chidi.mention}"
    workspace.until(date(2026, 12, 4))

    asked = [sum("Have you had your coffee" in x for x in one.told()) for one in (ada, bo, chidi)]
    assert asked == [0, 1, 1]


@pytest.mark.parametrize("how", ["leaves", "erases"])
@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("We met", "You said that you met."),
        ("It didn't work out", "You said that it didn't work out."),
        ("Not yet", ""),
    ],
)
def test_what_she_said_stays_when_her_partner_leaves(
    workspace: TestWorkspace, answer: str, said: str, how: str
) -> None:
    """Her own answer is hers: Bo's erasure takes his name out, and nothing else (P15)."""
    ada, bo = workspace.ada, workspace.bo
    booked(workspace, ada, bo, day=date(2026, 11, 26))
    workspace.until(date(2026, 11, 27), time(12))
    ada.presses(answer)
    rest = f". {said}" if said else ""
    assert her_coffees(ada) == [f"Tuesday 24 November, with {bo.mention}{rest}"]
    bo.leaves() if how == "leaves" else erases(bo)
    workspace.pass_time(minutes=1)
    partner = bo.mention if how == "leaves" else "someone who has left"

    assert her_coffees(ada) == [f"Tuesday 24 November, with {partner}{rest}"]


@pytest.mark.parametrize("how", ["skips", "leaves", "keeps her apart"])
def test_a_coffee_of_which_she_never_heard(workspace: TestWorkspace, how: str) -> None:
    """
    They were drawn at night, and Bo is out before morning: Ada reads that nobody was free. Neither
    her Home tab nor her ledger told her before whom she'd have met, nor tells her after (P13).
    """
    ada, bo = workspace.ada, workspace.bo
    workspace.joins(ada, bo, rhythm="Every 8 weeks")
    changes(workspace, ada, work_start=time(13), work_end=time(21))
    workspace.until(date(2026, 11, 24), time(10, 5))
    assert ada.groups() == []
    assert (
        "You'll hear on Tuesday 24 November at 13:00 who your coffee is with." in ada.reads_home()
    )
    assert bo.mention not in ada.reads_home()
    ada.types("me")
    assert bo.mention not in ada.reads_modal()
    ada.closes()
    if how == "skips":
        skips_two_weeks(bo)
    elif how == "leaves":
        bo.leaves()
    else:
        bo.presses_at_home("Quiet list")
        bo.chooses("people", [ada.id])
        bo.submits()
    workspace.until(date(2026, 11, 26))
    assert any("there was nobody I could introduce you to this round" in one for one in ada.told())
    assert "who your coffee is with" not in ada.reads_home()
    ada.types("me")

    assert bo.mention not in ada.reads_modal()
