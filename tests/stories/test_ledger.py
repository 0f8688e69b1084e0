"""What Kith knows about somebody: all of it, for that person alone (P15)."""

from __future__ import annotations

from datetime import date, time

from tests.cast import Actor, button, labels
from tests.stories.test_sick_mother import FRIDAY, MUM, shared_with_bo
from tests.workspace import Town


def brings(person: Actor, words: str) -> None:
    """Somebody brings a line to their next coffee."""
    person.says(words)
    person.presses("Bring it to my next coffee")
    person.submits()
    person.closes()


def shares(person: Actor, words: str, *listeners: Actor) -> None:
    """Somebody shares a taste with these people."""
    person.types("share")
    person.chooses("kind", "taste")
    for position, listener in enumerate(listeners):
        person.chooses(f"listener_{position}", listener.id)
    person.submits(words=words)
    person.closes()


def buttons_of(person: Actor, label: str) -> int:
    """How many buttons with this label the open modal has."""
    return sum(button([block], label) is not None for block in person.modal()["blocks"])


def test_everything_is_there(town: Town) -> None:
    """What was shared, who may know and read it, settings, quiet list, and what is planned."""
    shared_with_bo(town)
    town.ada.closes()
    town.ada.presses_at_home("Quiet list")
    town.ada.chooses("people", [town.emi.id])
    town.ada.submits()
    town.ada.closes()
    town.ada.types("me")
    before = town.ada.reads_modal()
    assert MUM in before
    assert f"{town.bo.mention} may know." in before
    assert "A check-in is planned for Friday 27 November." in before
    assert "Who you meet: Surprise me" in before
    assert f"{town.emi.mention}. Only you see this." in before
    town.ada.closes()

    town.until(FRIDAY, time(8, 5))
    town.bo.presses("Read it")
    town.ada.types("me")
    assert f"{town.bo.mention} may know. {town.bo.mention} read it on Friday 27 November" in (
        town.ada.reads_modal()
    )


def test_coffees_are_there_with_whom_and_when(town: Town) -> None:
    """And nothing of what the other said of them."""
    town.joins(town.ada, town.bo)
    town.until(date(2026, 12, 8))
    town.bo.presses("We met")
    town.ada.types("me")

    assert f"Tuesday 1 December, with {town.bo.mention}" in town.ada.reads_modal()
    assert "We met" not in town.ada.reads_modal()


def test_one_listener_is_taken_off_by_a_button(town: Town) -> None:
    """The one beside whom it stands, and nobody else (P4)."""
    town.joins(town.ada, town.bo, town.chidi)
    shares(town.ada, "I collect old maps.", town.bo, town.chidi)
    town.ada.types("me")
    assert buttons_of(town.ada, "Take them off") == 2
    town.ada.presses("Take them off")

    assert f"{town.bo.mention} may know." not in town.ada.reads_modal()
    assert f"{town.chidi.mention} may know." in town.ada.reads_modal()
    assert "I collect old maps." in town.ada.reads_modal()


def test_all_that_was_shared_is_forgotten_at_once(town: Town) -> None:
    """Lines, too; settings and coffees stay (P14)."""
    town.joins(town.ada, town.bo)
    shares(town.ada, "I collect old maps.", town.bo)
    shares(town.ada, "And new ones.")
    brings(town.ada, "Ask me about quinces.")
    town.ada.types("me")
    town.ada.presses("Forget everything I shared")

    read = town.ada.reads_modal()
    assert "maps" not in read
    assert "quinces" not in read
    assert "You haven't shared anything." in read
    assert "Who you meet" in read


def test_a_long_life_goes_over_several_pages(town: Town) -> None:
    """Slack takes a hundred blocks in a modal, and nothing is left out (P15)."""
    town.joins(town.ada, town.bo, town.chidi, town.dana)
    said = [f"Taste number {number}." for number in range(15)]
    for words in said:
        shares(town.ada, words, town.bo, town.chidi, town.dana)
    lines = [f"Line number {number}." for number in range(4)]
    for words in lines:
        brings(town.ada, words)
    town.ada.types("me")
    read = town.ada.reads_modal()
    for _ in range(2):
        town.ada.presses("Show older ones")
        read += town.ada.reads_modal()

    assert [words for words in (*said, *lines) if words not in read] == []
    assert "Show older ones" not in labels_of(town.ada)


def test_the_last_page_gives_way_to_the_one_before(town: Town) -> None:
    """Whoever forgets all that stands on the last page sees what is left."""
    town.joins(town.ada)
    for number in range(9):
        brings(town.ada, f"Line number {number}.")
    town.ada.types("me")
    town.ada.presses("Show older ones")
    town.ada.presses("Forget it")

    assert labels_of(town.ada).count("Forget it") == 8


def labels_of(person: Actor) -> list[str]:
    """The labels of all buttons in the open modal."""
    return labels(person.modal())


def test_whoever_is_let_in_again_reads_what_is_still_there(town: Town) -> None:
    """Not that nothing is kept, while what they shared stands below (P15)."""
    town.joins(town.ada, town.bo)
    shares(town.ada, "I collect old maps.", town.bo)
    for deleted in (True, False):
        town.sandbox.set_user("ada", deleted=deleted)
        town.wait()
    town.ada.types("me")

    assert "I collect old maps." in town.ada.reads_modal()
    assert "keep nothing of what you've told me" not in town.ada.reads_modal()
    assert "What you shared before is still here" in town.ada.reads_modal()
    town.bo.types("@ada")
    assert "has shared something" not in town.bo.last()


def test_whoever_never_joined_reads_what_there_is(town: Town) -> None:
    """The same words for everybody whom Kith has not met, named by somebody or not (P4, P15)."""
    town.joins(town.ada)
    shares(town.ada, "I collect old maps.", town.emi)
    read = []
    for person in (town.emi, town.farid):
        person.types("me")
        read.append(person.reads_modal())

    assert read[0] == read[1]
    assert "I keep nothing of what you've told me" in read[0]
    assert labels_of(town.emi) == ["Allow none", "Export", "Erase everything about me"]


def test_nobody_keeps_a_reminder_about_whoever_allows_none(town: Town) -> None:
    """The ledger says that some exist, not whose or when; *Allow none* ends them, unseen."""
    town.joins(town.ada, town.bo)
    town.bo.types("@ada")
    town.bo.presses("Remind me to check in with them")
    town.bo.submits()
    town.bo.closes()
    town.ada.types("me")
    assert "Some people keep a private reminder to check in with you." in town.ada.reads_modal()
    assert town.bo.mention not in town.ada.reads_modal()
    town.ada.presses("Allow none")
    town.ada.closes()
    town.pass_time(days=4)

    assert "You wanted to check in" not in " ".join(town.bo.told())
