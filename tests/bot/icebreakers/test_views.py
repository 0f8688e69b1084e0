"""The icebreaker and the window to answer it in."""

from __future__ import annotations

import pytest

from bot.i18n import translator_for
from bot.icebreakers import views
from bot.icebreakers.bank import BANK
from bot.icebreakers.service import find_question
from bot.sharing import Received, reply_views
from bot.sharing.drafts import ANYTHING
from bot.sharing.offer_views import Tone
from bot.slack.action_ids import ActionId
from storage.records import Offer, OfferState, ReplyKind
from tests.cast import button, texts, whole
from tests.workspace import MONDAY

EN = translator_for("en")
FIRST = BANK[0]


def test_the_window_shows_the_question_that_was_asked() -> None:
    """The button carries the question's id in the bank, and never its words."""
    blocks = [block.to_dict() for block in views.icebreaker(EN, FIRST).blocks]
    found = button(blocks, "Answer privately")

    assert found is not None
    assert found[1]["value"] == FIRST.key
    assert FIRST.words in texts(views.answer_form(EN, find_question(found[1]["value"])))


@pytest.mark.parametrize("value", ["", "no_longer_in_the_bank", "x" * 2000])
def test_a_button_without_a_known_question_shows_none(value: str) -> None:
    """Old buttons carry nothing, and a question may leave the bank: both still open the window."""
    view = views.answer_form(EN, find_question(value))

    assert [block["type"] for block in view["blocks"]] == ["input", "context"]


@pytest.mark.parametrize("help_line", ["", "A line of help."])
def test_at_most_one_button_looks_like_the_main_one(help_line: str) -> None:
    """It is *Keep this*: in a window as the form's own button, which Slack draws like that."""
    offer = Offer("w", "o", "p", None, MONDAY, OfferState.OPEN, (), ReplyKind.OFFER, None)
    view = reply_views.view(EN, Received(offer, ANYTHING), "Plain rice.", help_line)
    message = reply_views.message(EN, ReplyKind.OFFER, "o", Tone())
    (keep,) = [
        element
        for block in message.payload()["blocks"]
        for element in block.get("elements", [])
        if element.get("style") == "primary"
    ]

    assert view["submit"]["text"] == "Keep this"
    assert '"primary"' not in whole(view)
    assert keep["action_id"] == ActionId.KEEP
