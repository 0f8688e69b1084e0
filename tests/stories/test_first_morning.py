"""A first morning: Ada looks at Kith, joins, and answers two questions."""

from __future__ import annotations

from bot.members import Standing
from bot.slack.request import SlackRequest
from storage.records import new_id
from tests.cast import texts
from tests.workspace import TestWorkspace


def standing(workspace: TestWorkspace) -> Standing:
    """Ada's membership state."""
    request = SlackRequest(workspace.record.id, workspace.ada.id, new_id())
    return workspace.application.services.membership.standing(request)


def test_ada_reads_what_kith_does_before_she_joins(workspace: TestWorkspace) -> None:
    """It says what is stored, for how long and who can see it. Looking stores nothing (P1)."""
    workspace.ada.types()
    said = workspace.ada.last()

    assert "I pair coworkers for coffee" in said
    assert "time zone, country, working hours and settings until you leave" in said
    assert "your coffees until you erase everything" in said
    assert "I keep what you tell me only if you press *Keep this*." in said
    assert "30 days after its date, or after 90 days, unless you choose otherwise" in said
    assert "Only people you choose can read it." in said
    assert "No human reads these messages; whoever runs my server could." in said
    assert standing(workspace).person is None


def test_the_first_message_is_short(workspace: TestWorkspace) -> None:
    """
    At most 80 words with the button, and the same on the Home tab, so that people read it (P1).
    """
    workspace.ada.types()
    message = workspace.ada.messages()[-1]
    shown = " ".join(texts(message["blocks"]))

    assert len(shown.split()) <= 80
    assert shown == f"{message['text']} Join"
    assert shown in workspace.ada.reads_home()


def test_the_join_command_only_shows_the_button(workspace: TestWorkspace) -> None:
    """It shows the same as the bare command. Only the button joins (P1)."""
    workspace.ada.types()
    invitation = workspace.ada.last()
    workspace.ada.types("join")
    assert workspace.ada.last() == invitation
    assert not standing(workspace).member
    workspace.ada.presses("Join")
    assert standing(workspace).member
    workspace.ada.types("join")
    assert "You've already joined." in workspace.ada.last()


def test_ada_joins_with_one_press_and_two_questions(workspace: TestWorkspace) -> None:
    """One press joins. Then come two questions and one offer, and nothing else."""
    workspace.ada.types()
    workspace.ada.presses("Join")
    assert "How often" in workspace.ada.last()
    workspace.ada.presses("Every 2 weeks")
    assert "one person, or two" in workspace.ada.last()
    workspace.ada.presses("One person")

    assert "Is there anyone you'd rather not be paired with?" in workspace.ada.last()


def test_ada_joins_on_the_home_tab(workspace: TestWorkspace) -> None:
    """The same questions follow in a modal, and the tab shows that she is in."""
    assert "only if you press *Keep this*" in workspace.ada.reads_home()
    workspace.ada.presses_at_home("Join")
    assert "How often" in workspace.ada.reads_modal()
    workspace.ada.presses("Every 4 weeks")
    workspace.ada.presses("One person")
    workspace.ada.presses("Choose people")
    workspace.ada.chooses("people", [workspace.bo.id])
    workspace.ada.submits()

    assert "Done. Nobody is told." in workspace.ada.reads_modal()
    assert "You'd like a coffee every 4 weeks." in workspace.ada.reads_open_home()
    assert "Something went wrong" not in str(workspace.said_by_bot())
