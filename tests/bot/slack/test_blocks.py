"""The builders of blocks keep Slack's limits, and escape what people wrote."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from slack_sdk.errors import SlackObjectFormationError

from bot.i18n import translator_for
from bot.slack.action_ids import ActionId
from bot.slack.blocks import (
    Message,
    button,
    buttons,
    confirmation,
    header,
    loading_view,
    modal,
    notice,
    quote,
    section,
    select,
    sentence,
)
from tests.tables import every_case


def row(count: int) -> Callable[[], object]:
    """A row of so many buttons."""
    return lambda: buttons(*(button("a", ActionId.JOIN, str(n)) for n in range(count))).to_dict()


def asked(title: int, text: int, answer: int) -> Callable[[], object]:
    """A confirmation dialog with texts of these lengths."""
    return lambda: confirmation("a" * title, "a" * text, "a" * answer, "No").to_dict()


def a_modal(title: int, blocks: int, metadata: int) -> Callable[[], object]:
    """A modal with a title, blocks and metadata of these sizes."""
    return lambda: modal(
        "a" * title, [section("a")] * blocks, close="Close", metadata="a" * metadata
    )


@every_case(
    ("fits", "exceeds"),
    [
        pytest.param(
            lambda: sentence("a" * 3000).payload(),
            lambda: sentence("a" * 3001).payload(),
            id="a paragraph",
        ),
        pytest.param(
            lambda: header("a" * 150).to_dict(), lambda: header("a" * 151).to_dict(), id="heading"
        ),
        pytest.param(
            lambda: button("a" * 75, ActionId.JOIN).to_dict(),
            lambda: button("a" * 76, ActionId.JOIN).to_dict(),
            id="a label",
        ),
        pytest.param(
            lambda: button("a", ActionId.JOIN, "a" * 2000).to_dict(),
            lambda: button("a", ActionId.JOIN, "a" * 2001).to_dict(),
            id="a value",
        ),
        pytest.param(row(25), row(26), id="a row of buttons"),
        pytest.param(asked(100, 300, 30), asked(101, 300, 30), id="the title of a question"),
        pytest.param(asked(100, 300, 30), asked(100, 301, 30), id="the text of a question"),
        pytest.param(asked(100, 300, 30), asked(100, 300, 31), id="an answer"),
        pytest.param(a_modal(24, 100, 3000), a_modal(25, 100, 3000), id="the title of a modal"),
        pytest.param(a_modal(24, 100, 3000), a_modal(24, 101, 3000), id="the blocks of a modal"),
        pytest.param(a_modal(24, 100, 3000), a_modal(24, 100, 3001), id="metadata"),
    ],
)
def test_a_text_that_slack_would_refuse_is_an_error(
    fits: Callable[[], object], exceeds: Callable[[], object]
) -> None:
    """A text that is too long by one character never reaches Slack."""
    assert fits()
    with pytest.raises(SlackObjectFormationError):
        exceeds()


def test_the_text_of_a_message_says_all_of_it() -> None:
    """Screen readers and notifications use only the text; its links are not unfurled."""
    payload = sentence("Welcome back.").payload()

    assert payload == {
        "text": "Welcome back.",
        "blocks": [
            {
                "type": "section",
                "text": {"type": "mrkdwn", "text": "Welcome back.", "verbatim": True},
            }
        ],
        "unfurl_links": False,
        "unfurl_media": False,
    }


def test_an_answer_has_its_text_and_blocks_only() -> None:
    """A reply to a press takes no argument about unfurling."""
    assert set(Message("Done.", (section("Done."),)).answer()) == {"text", "blocks"}


def test_peoples_words_are_quoted_unchanged() -> None:
    """
    In rich text nothing becomes a link, a mention or a call to everybody (P4).

    Under them stands when they were written.
    """
    words = "<!channel> *bold* <https://example.org|click> :wave: &amp;"
    quoted = quote(words, "Written on Monday.").to_dict()
    dates = {"type": "text", "text": "Written on Monday.", "style": {"italic": True}}

    assert quoted == {
        "type": "rich_text",
        "elements": [
            {"type": "rich_text_quote", "elements": [{"type": "text", "text": words}]},
            {"type": "rich_text_section", "elements": [dates]},
        ],
    }


def test_a_button_without_a_value_has_none() -> None:
    """An empty value would be refused by Slack."""
    assert "value" not in button("Join", ActionId.JOIN).to_dict()
    assert button("Join", ActionId.JOIN, "id").to_dict()["value"] == "id"


def test_a_menu_shows_what_is_chosen() -> None:
    """The chosen option is one of the options; an unknown choice is none."""
    options = [("1", "Every week"), ("2", "Every 2 weeks")]

    assert select(ActionId.RHYTHM, options, "2").to_dict()["initial_option"]["value"] == "2"
    assert "initial_option" not in select(ActionId.RHYTHM, options, "9").to_dict()


def plain_texts(view: dict[str, Any]) -> list[str]:
    """The title and the button of a modal."""
    return [view["title"]["text"], view["close"]["text"]]


def test_notices() -> None:
    """A modal with one sentence can be closed, and has no metadata."""
    say = translator_for("en")
    view = notice(say, "Kept", "I'll keep this.")

    assert plain_texts(view) == ["Kept", "Close"]
    assert "submit" not in view
    assert not view.get("private_metadata")
    assert plain_texts(loading_view(say)) == ["One moment", "Close"]
