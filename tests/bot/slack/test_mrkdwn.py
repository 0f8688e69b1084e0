"""Text arrives as people typed it, and is never read as markup by Slack."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.memory.consent import names_another
from bot.slack import mrkdwn
from bot.slack.mrkdwn import as_typed, escape, mention, verbatim
from tests.tables import every_case

BOT = Path(mrkdwn.__file__).parents[1]
ANYTHING = st.text() | st.text(alphabet="<>&;|@#!ampltg U1")
LINKS = st.sampled_from(
    [
        "https://example.org",
        "https://example.org/?a=1&b=2",
        "http://example.org/a_b*c~d",
        "https://example.org/#part;x",
    ]
)


@given(words=ANYTHING)
def test_what_was_typed_comes_back(words: str) -> None:
    """Slack escapes what people type; unescaping gives every character back."""
    assert words == as_typed(escape(words))


@given(pieces=st.lists(st.tuples(ANYTHING, LINKS), max_size=4))
def test_links_come_back_as_well(pieces: list[tuple[str, str]]) -> None:
    """Slack puts links into angle brackets; people typed none."""
    typed = "".join(f"{words} {link} " for words, link in pieces)
    sent = "".join(f"{escape(words)} <{escape(link)}> " for words, link in pieces)

    assert typed == as_typed(sent)


@given(words=ANYTHING)
def test_nothing_that_was_typed_becomes_markup(words: str) -> None:
    """In mrkdwn people's words mention nobody and link to nothing."""
    assert not set("<>") & set(escape(words))
    assert "&" not in escape(words).replace("&amp;", "").replace("&lt;", "").replace("&gt;", "")


@given(words=ANYTHING | st.text(alphabet="*_~`ab c"))
def test_no_sign_changes_the_style(words: str) -> None:
    """A name in bold is bold to its end, and nothing in it is struck, slanted or code."""
    shown = verbatim(words)

    assert not set("*~`<>") & set(shown)
    assert all(
        before.isalnum() and after.isalnum()
        for before, sign, after in zip(f"  {shown}", f" {shown} ", f"{shown}  ", strict=True)
        if sign == "_"
    )


def test_an_ordinary_name_is_shown_as_it_is() -> None:
    """Only what Slack would read is changed."""
    assert verbatim("Lunch club (R&D), team_a") == "Lunch club (R&amp;D), team_a"


def test_all_that_people_type_is_shown_so() -> None:
    """No view uses what leaves the signs of Slack's markup as they are."""
    using = [
        str(path.relative_to(BOT))
        for path in sorted(BOT.rglob("*.py"))
        if re.search(r"(?<![.\w])escape\(", path.read_text(encoding="utf-8"))
    ]

    assert using == ["slack/mrkdwn.py"]


@every_case(
    ("sent", "typed"),
    [
        ("<http://example.org|example.org>", "example.org"),
        ("<mailto:ada@example.org|ada@example.org>", "ada@example.org"),
        ("<tel:+44123|+44 123>", "+44 123"),
        ("see <#C0GENERAL1|general>", "see #general"),
        ("see <#C0GENERAL1>", "see #C0GENERAL1"),
        ("<!channel> and <!here>", "@channel and @here"),
        ("<!subteam^S0TEAM0001|@team>", "@team"),
        ("<!subteam^S0TEAM0001>", "@subteam^S0TEAM0001"),
        ("<https://example.org|>", "https://example.org"),
        ("a &lt; b &amp;&amp; c &gt; d", "a < b && c > d"),
        ("&amp;lt;", "&lt;"),
        ("&lt;https://example.org&gt;", "<https://example.org>"),
        ("*_~`", "*_~`"),
        ("", ""),
    ],
)
def test_what_slack_makes_of_what_is_typed(sent: str, typed: str) -> None:
    """Links, channels and mentions of everybody become what people typed."""
    assert typed == as_typed(sent)


@pytest.mark.parametrize("sent", ["<@U0BO000002> is ill", "<@W0BO000002|bo> is ill"])
def test_a_mention_can_still_be_recognised(sent: str) -> None:
    """Mentioned people can still be recognised afterwards (P3)."""
    assert sent == as_typed(sent)
    assert names_another(as_typed(sent))


def test_a_call_to_everybody_still_names_others() -> None:
    """A mention of a group of colleagues counts as naming others, too (P3)."""
    assert names_another(as_typed("<!subteam^S0TEAM0001|@team> is moving"))


def test_a_mention_of_ones_own() -> None:
    """Slack shows the name; Kith stores none."""
    assert mention("U0BO000002") == "<@U0BO000002>"
