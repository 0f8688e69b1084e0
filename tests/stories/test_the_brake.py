"""Ada puts on the brake: not yet, it went badly, please nobody ask; and lifts it again."""

from __future__ import annotations

from datetime import date, time

import pytest

from tests.cast import labels
from tests.stories.test_sick_mother import FRIDAY, MUM, shared_with_bo
from tests.workspace import Town

NUDGE = "There is something"
NOTE = "it's better not to ask at the moment"
THURSDAY = date(2026, 12, 3)
CHOICES = {"not_yet": "not_yet", "gentle": "gentle", "nobody": "nobody"}


def brakes(town: Town, choice: str, until: date | None = None, *, tell: bool = False) -> None:
    """Ada opens the form in her ledger, and fills it in."""
    town.ada.types("me")
    is_on = "When may they ask?" in labels(town.ada.modal())
    town.ada.presses("When may they ask?" if is_on else "Not now")
    town.ada.chooses("brake", choice)
    if until is not None:
        town.ada.chooses("until", until.isoformat())
    if tell:
        town.ada.chooses("readers", ["tell"])
    town.ada.submits()


def read_by_bo(town: Town) -> None:
    """Ada shares what Bo may know, and he reads it on Friday morning."""
    shared_with_bo(town)
    town.until(FRIDAY, time(8, 5))
    town.bo.presses("Read it")
    town.bo.closes()


def nudges(town: Town) -> int:
    """How many nudges Bo has in front of him."""
    return sum(NUDGE in one for one in town.bo.told())


@pytest.mark.parametrize("choice", CHOICES)
def test_each_brake_holds_back_what_is_planned(town: Town, choice: str) -> None:
    """From then on nothing about it leaves Kith (P8)."""
    shared_with_bo(town)
    brakes(town, choice, until=THURSDAY if choice == "not_yet" else None)
    town.ada.closes()
    town.until(date(2026, 12, 2), time(18))

    assert nudges(town) == 0


@pytest.mark.parametrize("choice", CHOICES)
def test_each_brake_empties_what_is_there_and_shuts_the_gate(town: Town, choice: str) -> None:
    """The message says nothing any more, and an old button opens nothing (P8)."""
    shared_with_bo(town)
    town.until(FRIDAY, time(8, 5))
    nudge = town.bo.messages()[-1]
    brakes(town, choice)
    town.bo.presses_in(nudge, "Read it", stale=True)
    assert MUM not in town.bo.reads_modal()
    assert "no longer there" in town.bo.reads_modal()
    town.bo.closes()
    town.tick()

    assert nudges(town) == 0
    assert labels(town.bo.messages()[-1]) == []
    assert town.ada.mention not in town.bo.last()


def test_not_yet_begins_again_by_itself(town: Town) -> None:
    """On the morning of the day that Ada named Bo is told, and may read it (P6, P8)."""
    shared_with_bo(town)
    town.until(FRIDAY, time(8, 5))
    brakes(town, "not_yet", until=THURSDAY)
    assert "I won't prompt anyone to ask before Thursday 3 December." in town.ada.reads_modal()
    town.ada.closes()
    town.until(THURSDAY, time(7, 59))
    assert nudges(town) == 0
    town.until(THURSDAY, time(8, 5))
    assert nudges(town) == 1
    town.bo.presses("Read it")

    assert MUM in town.bo.reads_modal()


def test_a_brake_that_has_ended_is_shown_as_none(town: Town) -> None:
    """From its day on the ledger no longer says that nobody asks, and the brake is there again."""
    shared_with_bo(town)
    brakes(town, "not_yet", until=THURSDAY)
    town.ada.closes()
    town.until(THURSDAY, time(12))
    town.ada.types("me")

    assert "I won't prompt anyone to ask before" not in town.ada.reads_modal()
    assert "Let nobody ask" in labels(town.ada.modal())


def test_the_brake_is_on_the_home_tab_too(town: Town) -> None:
    """*Not now* opens the form there, and *Let nobody ask* says what was done (P8)."""
    shared_with_bo(town)
    town.ada.closes()
    town.ada.presses_at_home("Not now")
    assert town.ada.modal()["title"]["text"] == "When may they ask?"
    town.ada.closes()
    town.ada.presses_at_home("Let nobody ask")
    assert "I won't prompt anyone to ask." in town.ada.reads_modal()
    assert "I won't prompt anyone to ask, as you wished." in town.ada.reads_open_home()
    town.ada.closes()
    town.until(FRIDAY, time(12))

    assert "I won't prompt anyone to ask, as you wished." in town.ada.reads_home()
    assert nudges(town) == 0


def test_what_nobody_knows_has_no_brake(town: Town) -> None:
    """Whoever keeps something for themselves is not shown how to hold others back."""
    town.joins(town.ada)
    town.ada.says(MUM)
    town.ada.presses("Keep this")
    town.ada.submits()
    town.ada.closes()
    town.ada.types("me")

    assert {"Let nobody ask", "Not now"} & set(labels(town.ada.modal())) == set()
    assert "wish:" not in town.ada.reads_modal()


def test_not_yet_asks_nobody_again_who_has_asked(town: Town) -> None:
    """Bo has asked already: when the day comes, nobody is told once more (P7)."""
    shared_with_bo(town)
    town.until(FRIDAY, time(8, 5))
    town.bo.presses("Read it")
    town.bo.presses("I've been in touch")
    town.bo.closes()
    brakes(town, "not_yet", until=THURSDAY)
    town.until(date(2026, 12, 8), time(18))

    assert nudges(town) == 0


def test_not_yet_needs_a_day_to_come(town: Town) -> None:
    """The form says which day would do, and nothing is lost."""
    shared_with_bo(town)
    town.ada.types("me")
    town.ada.presses("Not now")
    town.ada.chooses("until", "2026-11-24")
    refused = town.ada.submits()

    assert "Please pick a day after today" in refused.errors["until"]
    town.until(FRIDAY, time(8, 5))
    assert nudges(town) == 1


@pytest.mark.parametrize("choice", CHOICES)
def test_whoever_read_it_learns_that_it_is_better_not_to_ask(town: Town, choice: str) -> None:
    """By Ada's wish only, once, in the same words whatever is the matter, and not why (P8)."""
    read_by_bo(town)
    brakes(town, choice, tell=True)
    town.ada.closes()
    town.until(FRIDAY, time(10))
    brakes(town, "nobody", tell=True)
    town.until(FRIDAY, time(12))

    (note,) = [one for one in town.bo.messages() if NOTE in one["text"]]
    assert note["text"] == (
        f"About what {town.ada.mention} shared with you: it's better not to ask at the moment. "
        "There's nothing you need to do."
    )
    assert labels(note) == []
    assert not any(NOTE in one for one in town.chidi.told())


def test_whoever_has_not_read_it_is_told_nothing(town: Town) -> None:
    """Bo has not read it, so there is nothing that he could ask about (P8)."""
    shared_with_bo(town)
    town.until(FRIDAY, time(8, 5))
    brakes(town, "gentle", tell=True)
    town.until(FRIDAY, time(16))

    assert not any(NOTE in one for one in town.bo.told())


def test_unless_she_wishes_it_nobody_learns_of_it(town: Town) -> None:
    """Without the tick those who read it are told nothing (P8)."""
    read_by_bo(town)
    brakes(town, "gentle")
    town.until(FRIDAY, time(16))

    assert not any(NOTE in one for one in town.bo.told())


def test_a_note_that_goes_does_not_say_that_it_holds_no_more(town: Town) -> None:
    """Ada forgets what is under the brake: Bo must not take that for leave to ask (P8)."""
    read_by_bo(town)
    brakes(town, "nobody", tell=True)
    town.ada.closes()
    town.until(FRIDAY, time(10))
    assert NOTE in town.bo.last()
    town.ada.types("me")
    town.ada.presses("Forget it")
    town.tick()

    assert town.bo.last() == "There was a note here. There's nothing you need to do."


def test_they_may_ask_again(town: Town) -> None:
    """Ada lifts the brake: the note is emptied, and Bo is told in his next morning (P8)."""
    read_by_bo(town)
    brakes(town, "gentle", tell=True)
    town.ada.closes()
    town.until(FRIDAY, time(12))
    brakes(town, "none")
    assert "They may ask again." in town.ada.reads_modal()
    town.until(FRIDAY, time(16))
    assert not any(NOTE in one for one in town.bo.told())
    assert nudges(town) == 0
    town.until(date(2026, 11, 30), time(8, 5))

    assert nudges(town) == 1
