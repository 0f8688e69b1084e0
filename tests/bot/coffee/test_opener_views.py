"""A question with its author: what people wrote becomes no markup, and the text says all of it."""

from __future__ import annotations

from typing import Any

from bot.coffee.booking import slow_views, views
from bot.coffee.custom_openers import AskedOpener
from bot.i18n import translator_for
from bot.slack.blocks import Message
from tests.tables import every_case

SAY = translator_for("en")
ROW = "0" * 32
WORDS = "*Who* makes you <laugh> & {name} `why`?"
ADDED, OWN = AskedOpener(WORDS, "UADA"), AskedOpener("What do you nearly always have in?")
MESSAGES: dict[str, Message] = {
    "introduction": views.introduction(
        SAY, ROW, people=["UBO", "UEMI"], opener=ADDED, reasons=[], has_slots=True
    ),
    "another question": views.another_opener(SAY, ROW, ADDED),
    "slow coffee": slow_views.introduction(
        SAY, ROW, [("UBO", ADDED), ("UEMI", OWN)], [], shares_hours=True
    ),
    "made slow": slow_views.made_slow(SAY, ROW, [("UBO", OWN), ("UEMI", ADDED)]),
}


def marked_in(node: Any) -> list[str]:
    """All texts in blocks that Slack reads as markup."""
    if isinstance(node, list):
        return [text for one in node for text in marked_in(one)]
    if not isinstance(node, dict):
        return []
    own = [node["text"]] if node.get("type") == "mrkdwn" else []
    return own + [text for one in node.values() for text in marked_in(one)]


@every_case("name", MESSAGES, at_least=4)
def test_the_words_stand_as_they_were_typed(name: str) -> None:
    """They're a quote without markup, under the name of their author."""
    blocks = MESSAGES[name].payload()["blocks"]
    quotes = [one["elements"][0]["elements"] for one in blocks if one["type"] == "rich_text"]

    assert quotes == [[{"type": "text", "text": WORDS}]]
    assert sum("<@UADA> asks:" in one for one in marked_in(blocks)) == 1
    assert not any("makes you" in one for one in marked_in(blocks))


@every_case("name", MESSAGES, at_least=4)
def test_the_text_says_who_asks_what(name: str) -> None:
    """
    Screen readers and notifications use nothing else. Signs of markup are escaped in it, and those
    that Slack has no escape for are shown by others that look like them.
    """
    said = "<@UADA> asks: \u2217Who\u2217 makes you &lt;laugh&gt; &amp; {name} \u02cbwhy\u02cb?"

    assert said in MESSAGES[name].text


def test_kiths_own_stand_as_before() -> None:
    """A slow coffee without an added question has all of them in one paragraph."""
    message = slow_views.made_slow(SAY, ROW, [("UBO", OWN), ("UEMI", OWN)])
    (first, *_rest) = message.payload()["blocks"]

    assert f"• <@UBO>: {OWN.words}\n• <@UEMI>: {OWN.words}" in first["text"]["text"]
