"""The line of help is in the language of the words, on every path on which words come in (P18)."""

from __future__ import annotations

import pytest

from tests.cast import whole
from tests.stories.test_catching_up import known_to_kith, missed_line, start_again
from tests.stories.test_in_need import BEYOND, FORMS
from tests.stories.test_ways_of_writing import CAT, WAYS
from tests.workspace import TestWorkspace

# Everybody's Slack is in English.
TIRED, BROTHER = "Ich kann nicht mehr.", "Mein Bruder will nicht mehr leben."
IN_GERMAN = "Falls du es gerade schwer hast"
FOR_ANOTHER = "Hilfetelefone"


@pytest.mark.parametrize("is_member", [True, False])
def test_under_what_is_written(workspace: TestWorkspace, is_member: bool) -> None:
    """In the conversation, a thread, with a file, and changed afterwards, by anybody (P18)."""
    workspace.joins(workspace.ada)
    person = workspace.ada if is_member else workspace.dana
    person.says(CAT)
    for way, writes in WAYS.items():
        workspace.pass_time(minutes=2)
        writes(person, TIRED)
        assert IN_GERMAN in person.messages()[-1]["text"], way
    ts = person.says(CAT)
    person.edits(ts, TIRED)
    assert IN_GERMAN in person.last()


@pytest.mark.parametrize("form", FORMS)
def test_in_what_is_said_to_a_form(workspace: TestWorkspace, form: str) -> None:
    """Whatever the form is for (P18)."""
    workspace.joins(workspace.ada, workspace.bo)
    FORMS[form](workspace)
    workspace.ada.submits(words=TIRED)

    assert IN_GERMAN in workspace.ada.reads_modal()


def test_behind_a_command_and_in_its_form(workspace: TestWorkspace) -> None:
    """Over the form that it opens, or under its answer (P18)."""
    workspace.joins(workspace.ada)
    workspace.ada.types(f"share {TIRED}")
    assert IN_GERMAN in whole(workspace.ada.modal()["blocks"][0])
    workspace.ada.closes()
    workspace.ada.types(TIRED)
    assert IN_GERMAN in workspace.ada.last()


def test_over_the_form_of_what_was_written(workspace: TestWorkspace) -> None:
    """*Keep this*, and *I meant something else*, which comes back to the usual form (P18)."""
    workspace.joins(workspace.ada)
    workspace.ada.says(TIRED)
    workspace.ada.presses("Keep this")
    assert IN_GERMAN in whole(workspace.ada.modal()["blocks"][0])
    workspace.ada.closes()
    workspace.pass_time(minutes=2)
    workspace.ada.says("Ich will nicht mehr leben.")
    workspace.ada.presses("Ich meinte etwas anderes")
    assert IN_GERMAN in whole(workspace.ada.modal()["blocks"][0])


def test_for_what_was_missed(workspace: TestWorkspace) -> None:
    """The gravest of several lines tells the language (P18)."""
    known_to_kith(workspace, workspace.ada)
    missed_line(workspace, workspace.ada, "My mum is in hospital.")
    missed_line(workspace, workspace.ada, TIRED)
    start_again(workspace)

    assert IN_GERMAN in workspace.ada.last()


def test_below_help(workspace: TestWorkspace) -> None:
    """What is said of somebody close in the hour after help, in a language of its own (P18)."""
    workspace.joins(workspace.ada)
    workspace.ada.says(BEYOND)
    workspace.pass_time(minutes=5)
    workspace.ada.says(BROTHER)

    assert FOR_ANOTHER in workspace.ada.last()
    assert "Thank you" not in workspace.ada.last()
