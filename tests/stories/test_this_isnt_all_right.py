"""Below another's words: what to do where they aren't all right, and where they are a worry."""

from __future__ import annotations

import ast
from collections.abc import Callable
from datetime import date, time

import pytest

from bot.memory import Purpose
from storage import people
from tests.cast import Actor, labels
from tests.storage.sample_data import WHEN_PRESSED, rows_of
from tests.stories.test_before_a_coffee import brings_a_note
from tests.stories.test_circle import shares_a_taste
from tests.test_architecture import modules, nodes
from tests.workspace import TestWorkspace

TUESDAY, NEXT_WEEK = date(2026, 11, 24), date(2026, 12, 1)
NOT_ALL_RIGHT, WORRIED = "This isn't all right", "Worried about Ada?"
NOTHING_MORE = "Nothing more from them"
SCREENSHOT = "*Take a screenshot:* whoever wrote this can withdraw it."
NO_CONTACT = "You can turn to an admin of this workspace, to HR, or to someone you trust here."
# What is noted of every request: that it came.
NOT_COUNTED = frozenset({"received"})
# Where somebody sees their own words, and what makes the block for all who show some.
OWN = frozenset({"ledger", "memory"})
QUOTES = frozenset({"quote", "dates_in_words", "told_block", "words_block"})


def a_check_in(workspace: TestWorkspace, kind: str = "illness_own") -> None:
    """Ada shares something of this kind with Bo, who reads it."""
    workspace.ada.types("share")
    workspace.ada.chooses("kind", kind)
    workspace.ada.chooses("listener_0", workspace.bo.id)
    workspace.ada.submits(words="Something about me.")
    workspace.ada.closes()
    workspace.until(NEXT_WEEK, time(12))
    workspace.bo.presses("Read it")


def a_taste_on_the_card(workspace: TestWorkspace) -> None:
    """Bo reads a taste of Ada's on her card."""
    shares_a_taste(workspace.ada, workspace.bo)
    workspace.bo.types("@ada")
    workspace.bo.presses("Read what they shared")


def a_taste_before_a_coffee(workspace: TestWorkspace) -> None:
    """Bo reads a taste of Ada's before their coffee."""
    shares_a_taste(workspace.ada, workspace.bo)
    workspace.until(TUESDAY, time(11))
    workspace.bo.presses("Read it")


def a_note_before_a_coffee(workspace: TestWorkspace) -> None:
    """Bo reads a note of Ada's before their coffee."""
    brings_a_note(workspace)
    workspace.until(TUESDAY, time(11))
    workspace.bo.presses("Read it")


READINGS: dict[str, tuple[Purpose | None, Callable[[TestWorkspace], None]]] = {
    "check-in": (Purpose.CHECK_IN, a_check_in),
    "card": (Purpose.CARD, a_taste_on_the_card),
    "before a coffee": (Purpose.COFFEE, a_taste_before_a_coffee),
    "a note before a coffee": (None, a_note_before_a_coffee),
}


def kept(workspace: TestWorkspace) -> dict[str, list[str]]:
    """All rows but those that every request leaves."""
    with workspace.database.read() as tx:
        rows = rows_of(tx, workspace.record.id, WHEN_PRESSED)
    return {table: sorted(rows[table]) for table in rows.keys() - NOT_COUNTED}


def quiet_list(workspace: TestWorkspace, who: Actor) -> set[str]:
    """The Slack ids on somebody's quiet list."""
    here = workspace.record.id
    with workspace.database.read() as tx:
        me = people.find(tx, here, who.id)
        assert me is not None
        quiet = people.quiet_list_of(tx, here, me.id)
        return {one.slack_id for one in people.several(tx, here, quiet).values()}


def goes_back(workspace: TestWorkspace, who: Actor) -> None:
    """Closes the window on top, and no other."""
    workspace.sandbox.close(who.id, who.modal()["id"])


def calls(function: ast.AST) -> set[str]:
    """The names of all functions that are called in a function."""
    found = (node.func for node in ast.walk(function) if isinstance(node, ast.Call))
    return {one.id for one in found if isinstance(one, ast.Name)}


def test_every_place_with_anothers_words_has_the_button() -> None:
    """
    Read from the code: who quotes what somebody wrote shows the button below it, besides the ledger
    with one's own words. A new place without the button fails here (P4, P18).
    """
    quoting = [
        (path.parent.name, node)
        for path in modules()
        for node in nodes(path)
        if isinstance(node, ast.FunctionDef) and calls(node) & QUOTES
    ]
    of_others = [(feature, one) for feature, one in quoting if feature not in OWN]

    assert {feature for feature, _ in of_others} == {"checkins", "circle", "coffee"}
    assert [one.name for _, one in of_others if "reader_row" not in calls(one)] == []


def test_every_purpose_of_reading_is_tried() -> None:
    """A new purpose for which another's words are read has to be among the stories below."""
    tried = {purpose for purpose, _ in READINGS.values() if purpose}

    assert tried == set(Purpose) - {Purpose.LEDGER, Purpose.EXPORT}


@pytest.mark.parametrize("place", READINGS)
def test_the_button_opens_a_window_over_the_words(workspace: TestWorkspace, place: str) -> None:
    """It says what to do and whom to turn to; opening it changes nothing and tells nobody (P13)."""
    workspace.joins(workspace.ada, workspace.bo)
    _, read = READINGS[place]
    read(workspace)
    words, before = workspace.bo.modal(), kept(workspace)
    told = {one.handle: one.told() for one in (workspace.ada, workspace.bo)}
    workspace.bo.presses(NOT_ALL_RIGHT)
    window = workspace.bo.reads_modal()
    goes_back(workspace, workspace.bo)

    assert SCREENSHOT in window
    assert NO_CONTACT in window
    assert workspace.bo.mention not in window
    assert workspace.bo.modal()["id"] == words["id"]
    assert kept(workspace) == before
    assert {one.handle: one.told() for one in (workspace.ada, workspace.bo)} == told


@pytest.mark.parametrize("place", READINGS)
def test_one_tap_puts_its_author_on_the_quiet_list(workspace: TestWorkspace, place: str) -> None:
    """Its author is told nothing, and a second tap is answered in the same words (P13)."""
    workspace.joins(workspace.ada, workspace.bo)
    _, read = READINGS[place]
    read(workspace)
    told = workspace.ada.told()
    answers = []
    for _again in range(2):
        workspace.bo.presses(NOT_ALL_RIGHT)
        workspace.bo.presses(NOTHING_MORE)
        answers.append(workspace.bo.reads_modal())
        goes_back(workspace, workspace.bo)

    assert "You won't hear from them through me any more. Nobody is told." in answers[0]
    assert answers[0] == answers[1]
    assert quiet_list(workspace, workspace.bo) == {workspace.ada.id}
    assert workspace.ada.told() == told


def test_a_trio_chooses_whom_it_is_about(workspace: TestWorkspace) -> None:
    """Where two wrote something, each has a button of their own."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    for author in (workspace.ada, workspace.chidi):
        shares_a_taste(author, workspace.bo)
    workspace.until(TUESDAY, time(11))
    workspace.bo.presses("Read it")
    workspace.bo.presses(NOT_ALL_RIGHT)
    authors = {
        block["text"]["text"] for block in workspace.bo.modal()["blocks"] if "accessory" in block
    }

    assert authors == {workspace.ada.mention, workspace.chidi.mention}


@pytest.mark.parametrize(
    ("kind", "is_grave"),
    [
        ("illness_own", True),
        ("illness_family", True),
        ("loss", True),
        ("exam", False),
        ("close_to_heart", False),
        ("pet", False),
    ],
)
def test_where_it_is_grave_one_may_be_worried(
    workspace: TestWorkspace, kind: str, is_grave: bool
) -> None:
    """Illness of one's own or in the family, and loss, have a second button (P18)."""
    workspace.joins(workspace.ada, workspace.bo)
    a_check_in(workspace, kind)

    assert (WORRIED in labels(workspace.bo.modal())) is is_grave


def test_who_worries_reads_what_they_can_do(workspace: TestWorkspace) -> None:
    """Ask and listen; in danger the emergency number; a helpline; nothing is noted (P18)."""
    workspace.joins(workspace.ada, workspace.bo)
    a_check_in(workspace)
    before = kept(workspace)
    workspace.bo.presses(WORRIED)
    window = workspace.bo.reads_modal()

    for said in (
        f"*Ask {workspace.ada.mention} how they are, and listen.*",
        "call the emergency number where they are",
        "<https://findahelpline.com|findahelpline.com>",
        NO_CONTACT,
        f"If you can, ask {workspace.ada.mention} first.",
    ):
        assert said in window
    assert kept(workspace) == before


@pytest.mark.parametrize(("contact", "is_named"), [("chidi", True), ("ada", False), ("bo", False)])
def test_the_contact_in_need_is_named_unless_it_is_one_of_the_two(
    workspace: TestWorkspace, contact: str, is_named: bool
) -> None:
    """Nobody is sent to whom it is about, nor to themselves."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    person: Actor = getattr(workspace, contact)
    workspace.has_contact(person)
    a_check_in(workspace)
    windows = []
    for label in (NOT_ALL_RIGHT, WORRIED):
        workspace.bo.presses(label)
        windows.append(workspace.bo.reads_modal())
        goes_back(workspace, workspace.bo)

    for window in windows:
        assert (f"{person.mention} is the person to turn to here." in window) is is_named
        assert (NO_CONTACT in window) is not is_named
