"""What people write to Kith, and how Kith answers."""

from __future__ import annotations

import pytest

from tests.cast import labels, whole
from tests.workspace import TestWorkspace

ODD = "<!channel> *_~ &lt; שלום עולם 👋🏽 https://example.org/?a=1&b=2 <b>"


def test_words_of_despair_are_met_with_a_person(workspace: TestWorkspace) -> None:
    """Kith names the contact in need, and never offers to keep such words (P18)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.has_contact(workspace.chidi)
    workspace.bo.says("I don't want to live any more.")

    assert f"{workspace.chidi.mention} is the person to turn to" in workspace.bo.last()
    assert "findahelpline.com" in workspace.bo.last()
    shown = ["Find a helpline", "Write to Chidi", "I meant something else"]
    assert labels(workspace.bo.messages()[-1]) == shown
    assert "Keep this" not in whole(workspace.bo.messages()[-1])


def test_a_contact_who_is_gone_is_not_named(workspace: TestWorkspace) -> None:
    """Nobody in need is sent to an account that Slack has deactivated (P18)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.has_contact(workspace.chidi)
    workspace.sandbox.set_user("chidi", deleted=True)
    workspace.tick()
    workspace.bo.says("I don't want to live any more.")

    assert "this needs a person" in workspace.bo.last()
    assert workspace.chidi.mention not in workspace.bo.last()


def test_words_of_despair_in_the_form_are_not_kept(workspace: TestWorkspace) -> None:
    """The form does the same: nothing is kept, and a contact is named (P18)."""
    workspace.joins(workspace.ada)
    workspace.ada.types("share")
    workspace.ada.submits(words="I don't want to live any more.")

    assert "I haven't told anyone. I've kept nothing." in workspace.ada.reads_modal()
    workspace.ada.closes()
    workspace.ada.types("me")
    assert "You haven't shared anything." in workspace.ada.reads_modal()


def test_somebody_who_has_not_joined_can_be_in_need(workspace: TestWorkspace) -> None:
    """Help does not depend on having joined (P18)."""
    workspace.dana.says("I want to die")

    assert "this needs a person" in workspace.dana.last()


def test_a_text_about_a_colleague_is_declined(workspace: TestWorkspace) -> None:
    """A text that mentions another member is declined (P3)."""
    workspace.joins(workspace.ada)
    workspace.ada.says("@bo is moving house on Friday")

    assert "that's theirs to tell" in workspace.ada.last()
    assert labels(workspace.ada.messages()[-1]) == []
    workspace.ada.types("share")
    refused = workspace.ada.submits(words=f"{workspace.bo.mention} is moving house")
    assert "that's theirs to tell" in refused.errors["words"]


def test_dont_keep_it_keeps_nothing(workspace: TestWorkspace) -> None:
    """One press, and nothing is kept (P2)."""
    workspace.joins(workspace.ada)
    workspace.ada.says("My cat is called Mog.")
    workspace.ada.presses("Don't keep it")

    assert workspace.ada.last().startswith("I've kept nothing.")
    assert labels(workspace.ada.messages()[-1]) == []


def test_odd_text_is_kept_and_shown_as_typed(workspace: TestWorkspace) -> None:
    """Right-to-left text, emoji, markup and entities stay as typed, and mentions notify nobody."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.says(ODD)
    workspace.ada.presses("Keep this")
    form = workspace.ada.modal()
    workspace.ada.chooses("listener_0", workspace.bo.id)
    workspace.ada.submits()
    workspace.ada.closes()
    workspace.ada.types("me")

    assert form["blocks"][0]["element"]["initial_value"] == ODD
    quoted = [block for block in workspace.ada.modal()["blocks"] if block["type"] == "rich_text"]
    assert quoted[0]["elements"][0]["elements"][0]["text"] == ODD
    assert "<!channel>" not in workspace.words_outside_views()


def test_a_text_too_long_is_not_lost(workspace: TestWorkspace) -> None:
    """The form says how much to shorten, and keeps what was typed."""
    workspace.joins(workspace.ada)
    workspace.ada.types("share")
    refused = workspace.ada.submits(words="a" * 2001)

    assert refused.errors == {
        "words": "That's a little long: 2001 characters. Please shorten it to 2000. Nothing is "
        "lost."
    }
    assert workspace.ada.sees_modal()
    workspace.ada.submits(words="a" * 2000)
    assert "I'll keep this just for you." in workspace.ada.reads_modal()


def test_a_message_that_was_deleted_gives_an_empty_form_that_says_why(
    workspace: TestWorkspace,
) -> None:
    """The text is no longer in Slack, so it cannot be kept. The form says so."""
    workspace.joins(workspace.ada)
    ts = workspace.ada.says("My cat is called Mog.")
    workspace.ada.deletes(ts)
    workspace.ada.presses("Keep this")

    assert "Your message is no longer there" in workspace.ada.reads_modal()
    fields = {
        block.get("block_id"): block.get("element") for block in workspace.ada.modal()["blocks"]
    }
    assert "initial_value" not in fields["words"]


def test_a_message_that_cannot_be_read_gives_the_same_form(workspace: TestWorkspace) -> None:
    """An error from Slack has the same result."""
    workspace.joins(workspace.ada)
    workspace.ada.says("My cat is called Mog.")
    workspace.sandbox.fail("conversations.history", "channel_not_found")
    workspace.ada.presses("Keep this")

    assert "I can't read it" in workspace.ada.reads_modal()


@pytest.mark.parametrize("how", ["429", "500", "hang_up"])
def test_a_message_that_is_there_is_not_said_to_be_gone(workspace: TestWorkspace, how: str) -> None:
    """While Slack doesn't answer, the words aren't called gone; the next press finds them."""
    workspace.joins(workspace.ada)
    workspace.ada.says("My cat is called Mog.")
    workspace.sandbox.fail("conversations.history", how, times=2, retry_after=30)
    workspace.ada.presses("Keep this")
    assert "Please try again in a minute." in workspace.ada.reads_modal()
    workspace.ada.closes()
    workspace.sandbox.mend("conversations.history")
    workspace.pass_time(minutes=1)
    workspace.ada.presses("Keep this")

    assert "My cat is called Mog." in workspace.ada.reads_modal()


def test_an_answer_about_a_colleague_stays_in_the_form(workspace: TestWorkspace) -> None:
    """It is refused beside the words (P3), which can be changed: they are nowhere else."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.pass_time(days=4)
    workspace.ada.presses("Answer privately")
    refused = workspace.ada.submits(words=f"The rain, says {workspace.bo.mention}.")
    assert "that's theirs to tell" in refused.errors["words"]
    workspace.ada.submits(words="The rain.")
    workspace.ada.keeps_this()

    assert "The rain." in workspace.ada.reads_modal()


def test_an_answer_in_a_modal_can_be_kept(workspace: TestWorkspace) -> None:
    """*Answer privately* leaves nothing in the conversation, and the answer can be kept."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.pass_time(days=4)
    workspace.ada.presses("Answer privately")
    workspace.ada.submits(words="The sound of rain on a tent.")
    assert "Thank you for telling me." in workspace.ada.reads_modal()
    workspace.ada.keeps_this()
    assert "The sound of rain on a tent." in workspace.ada.reads_modal()
    workspace.ada.submits()

    assert "I'll keep this just for you." in workspace.ada.reads_modal()
    assert "rain" not in workspace.words_outside_views()


def test_an_icebreaker_comes_in_the_morning(
    workspace: TestWorkspace,
) -> None:
    """It is a direct message, to be answered by typing, privately or not at all."""
    workspace.joins(workspace.ada)
    workspace.pass_time(days=4)
    question = workspace.ada.messages()[-1]

    assert "?" in question["text"]
    assert "it's fine not to answer" in question["text"]
    assert labels(question) == ["Answer privately"]


@pytest.mark.parametrize("who", ["bo", "dana"])
def test_somebody_who_never_joined_is_greeted(workspace: TestWorkspace, who: str) -> None:
    """Kith says what it is and that no human reads the messages. It stores nothing."""
    getattr(workspace, who).says("Hello?")

    assert "No human reads these messages" in getattr(workspace, who).last()
    assert "Until you join, I keep nothing you write." in getattr(workspace, who).last()


def test_somebody_who_has_left_reads_what_is_true_of_them(workspace: TestWorkspace) -> None:
    """A keyed hash of Ada's id stays, so Kith doesn't say that it keeps nothing at all (P2)."""
    workspace.joins(workspace.ada)
    workspace.ada.leaves()
    workspace.ada.says("Hello?")

    assert workspace.ada.last().endswith("Until you join, I keep nothing you write.")


def test_a_guest_is_refused_kindly(workspace: TestWorkspace) -> None:
    """Guests cannot join, and are never paired."""
    workspace.gus.types("join")

    assert "guests can't join" in workspace.gus.last()


@pytest.mark.parametrize("who", ["gus", "kith"])
def test_who_cannot_join_cannot_be_named(workspace: TestWorkspace, who: str) -> None:
    """
    A guest or a bot can't be told. The form says so as soon as they are picked, in place of what
    would happen, and under the picker when it is sent.
    """
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.types("share")
    workspace.ada.chooses("listener_0", workspace.bo.id)
    assert "Nobody else will be told." in workspace.ada.reads_modal()
    picked = workspace.gus.id if who == "gus" else workspace.sandbox.bot_user_id
    workspace.ada.chooses("listener_0", picked)
    shown = workspace.ada.reads_modal()
    assert "I can't tell this person anything" in shown
    assert "will be told" not in shown
    refused = workspace.ada.submits(words="My cat is called Mog.")

    assert "I can't tell this person anything" in refused.errors["listener_0"]


def test_ada_cannot_name_herself(workspace: TestWorkspace) -> None:
    """The form says so, in place of what would happen, and keeps what was typed."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.types("share")
    workspace.ada.chooses("listener_0", workspace.bo.id)
    assert "Nobody else will be told." in workspace.ada.reads_modal()
    workspace.ada.chooses("listener_0", workspace.ada.id)
    shown = workspace.ada.reads_modal()
    assert "That's you. Pick someone else, or leave it empty." in shown
    assert "Nobody else will be told." not in shown
    refused = workspace.ada.submits(words="My cat is called Mog.")

    assert "That's you." in refused.errors["listener_0"]


def test_ada_cannot_keep_herself_apart(workspace: TestWorkspace) -> None:
    """Her quiet list says so, and nothing is changed."""
    ada = workspace.ada
    workspace.joins(ada, workspace.bo)
    ada.presses_at_home("Quiet list")
    ada.chooses("people", [workspace.bo.id, ada.id])
    refused = ada.submits()
    assert refused.errors == {"people": "That's you. Please take yourself out."}
    ada.closes()
    ada.types("me")

    assert "Your quiet list" not in ada.reads_modal()


def test_unknown_words_answer_with_help(workspace: TestWorkspace) -> None:
    """An unknown command shows the known ones."""
    workspace.ada.types("dance")

    assert workspace.ada.last().startswith("I don't know that word.")
    assert "`/coffee share`" in workspace.ada.last()
