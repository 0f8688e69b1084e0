"""What people tell Kith, and what Kith makes of it."""

from __future__ import annotations

import pytest

from tests.cast import labels, whole
from tests.workspace import Town

ODD = "<!channel> *_~ &lt; שלום עולם 👋🏽 https://example.org/?a=1&b=2 <b>"


def test_words_of_despair_are_met_with_a_person(town: Town) -> None:
    """Kith names the contact in need, and never offers to keep such words (P18)."""
    town.joins(town.ada, town.bo)
    town.ada.types("setup")
    town.ada.chooses("contact", town.chidi.id)
    town.ada.submits()
    town.bo.says("I can't go on like this.")

    assert f"You can also talk to {town.chidi.mention} here" in town.bo.last()
    assert "findahelpline.com" in town.bo.last()
    assert labels(town.bo.messages()[-1]) == []
    assert "Keep this" not in whole(town.bo.messages()[-1])


def test_words_of_despair_in_the_form_are_not_kept(town: Town) -> None:
    """The same holds for the form: nothing is kept, and a person is named (P18)."""
    town.joins(town.ada)
    town.ada.types("share")
    town.ada.submits(words="I don't want to live any more.")

    assert "You can also talk to someone close to you." in town.ada.reads_modal()
    town.ada.closes()
    town.ada.types("me")
    assert "You haven't shared anything." in town.ada.reads_modal()


def test_somebody_who_has_not_joined_can_be_in_need(town: Town) -> None:
    """Help does not depend on having joined (P18)."""
    town.dana.says("I want to die")

    assert "you deserve to talk to a person right now" in town.dana.last()


def test_a_colleague_is_not_ours_to_tell_about(town: Town) -> None:
    """A text that mentions another member is declined kindly (P3)."""
    town.joins(town.ada)
    town.ada.says("@bo is moving house on Friday")

    assert "that's theirs to tell" in town.ada.last()
    assert labels(town.ada.messages()[-1]) == []
    town.ada.types("share")
    refused = town.ada.submits(words=f"{town.bo.mention} is moving house")
    assert "that's theirs to tell" in refused.errors["words"]


def test_dont_keep_it_keeps_nothing(town: Town) -> None:
    """One tap, and nothing was kept (P2)."""
    town.joins(town.ada)
    town.ada.says("My cat is called Mog.")
    town.ada.presses("Don't keep it")

    assert town.ada.last().startswith("I've kept nothing.")
    assert labels(town.ada.messages()[-1]) == []


def test_odd_text_is_kept_and_shown_as_typed(town: Town) -> None:
    """Right-to-left text, emoji, markup and entities stay as they are, and nobody is notified."""
    town.joins(town.ada, town.bo)
    town.ada.says(ODD)
    town.ada.presses("Keep this")
    form = town.ada.modal()
    town.ada.chooses("listener_0", town.bo.id)
    town.ada.submits()
    town.ada.closes()
    town.ada.types("me")

    assert form["blocks"][0]["element"]["initial_value"] == ODD
    quoted = [block for block in town.ada.modal()["blocks"] if block["type"] == "rich_text"]
    assert quoted[0]["elements"][0]["elements"][0]["text"] == ODD
    assert "<!channel>" not in town.words_outside_views()


def test_a_text_too_long_is_not_lost(town: Town) -> None:
    """The form says what to shorten, and keeps what was typed."""
    town.joins(town.ada)
    town.ada.types("share")
    refused = town.ada.submits(words="a" * 2001)

    assert refused.errors == {
        "words": "That's a little long: 2001 characters. Please shorten it to 2000. Nothing is "
        "lost."
    }
    assert town.ada.sees_modal()
    town.ada.submits(words="a" * 2000)
    assert "I'll keep this just for you." in town.ada.reads_modal()


def test_a_message_that_was_deleted_gives_an_empty_form_that_says_why(town: Town) -> None:
    """What is no longer in Slack cannot be kept; the form says so."""
    town.joins(town.ada)
    ts = town.ada.says("My cat is called Mog.")
    town.ada.deletes(ts)
    town.ada.presses("Keep this")

    assert "Your message is no longer there" in town.ada.reads_modal()
    fields = {block.get("block_id"): block.get("element") for block in town.ada.modal()["blocks"]}
    assert "initial_value" not in fields["words"]


def test_a_message_that_cannot_be_read_gives_the_same_form(town: Town) -> None:
    """A refusal of Slack's is no fault of the person's."""
    town.joins(town.ada)
    town.ada.says("My cat is called Mog.")
    town.sandbox.fail("conversations.history", "channel_not_found")
    town.ada.presses("Keep this")

    assert "I can't read it" in town.ada.reads_modal()


def test_an_answer_in_a_modal_can_be_kept(town: Town) -> None:
    """*Answer privately* leaves no trace in the conversation, and can be kept all the same."""
    town.joins(town.ada, town.bo)
    town.pass_time(days=4)
    town.ada.presses("Answer privately")
    town.ada.submits(words="The sound of rain on a tent.")
    assert "Thank you for telling me." in town.ada.reads_modal()
    town.ada.presses("Keep this")
    assert "The sound of rain on a tent." in town.ada.reads_modal()
    town.ada.submits()

    assert "I'll keep this just for you." in town.ada.reads_modal()
    assert "rain" not in town.words_outside_views()


def test_an_icebreaker_comes_in_the_morning_and_is_none_of_business(town: Town) -> None:
    """A question in a direct message, to be answered by typing, privately or not at all."""
    town.joins(town.ada)
    town.pass_time(days=4)
    question = town.ada.messages()[-1]

    assert "?" in question["text"]
    assert "it's fine not to answer" in question["text"]
    assert labels(question) == ["Answer privately"]


@pytest.mark.parametrize("who", ["bo", "dana"])
def test_somebody_who_never_joined_is_greeted(town: Town, who: str) -> None:
    """Kith says what it is, that no human reads the messages, and keeps nothing."""
    getattr(town, who).says("Hello?")

    assert "No human reads these messages" in getattr(town, who).last()
    assert "Until you join, I keep nothing" in getattr(town, who).last()


def test_a_guest_is_refused_kindly(town: Town) -> None:
    """A guest cannot join, and is never paired."""
    town.gus.types("join")

    assert "guests can't join" in town.gus.last()


def test_a_guest_cannot_be_named(town: Town) -> None:
    """Whoever can't join can't be told; the form says so under the picker."""
    town.joins(town.ada)
    town.ada.types("share")
    town.ada.chooses("listener_0", town.gus.id)
    refused = town.ada.submits(words="My cat is called Mog.")

    assert "I can't tell this person anything" in refused.errors["listener_0"]


def test_ada_cannot_name_herself(town: Town) -> None:
    """The form says so, and nothing is lost."""
    town.joins(town.ada)
    town.ada.types("share")
    town.ada.chooses("listener_0", town.ada.id)
    refused = town.ada.submits(words="My cat is called Mog.")

    assert "That's you." in refused.errors["listener_0"]


def test_unknown_words_answer_with_help(town: Town) -> None:
    """No dead end: an unknown word shows what is understood."""
    town.ada.types("dance")

    assert town.ada.last().startswith("I don't know that word.")
    assert "`/coffee share`" in town.ada.last()
