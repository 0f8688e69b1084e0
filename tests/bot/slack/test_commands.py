"""The words after /coffee, and the command that answers them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from slack_sdk import WebClient

from bot.i18n import translator_for
from bot.runtime.clock import SettableClock
from bot.slack.answers import Answers
from bot.slack.blocks import Message, sentence
from bot.slack.commands import MENTION, Command, register
from bot.slack.interactions import CommandCall
from bot.slack.request import SlackRequest
from tests.tables import every_case
from tests.workspace import MONDAY


class FakeRouter:
    """Takes the place of the router, and records which command was called."""

    def __init__(self) -> None:
        self.typed: list[tuple[str, CommandCall]] = []
        self.listener: Callable[[CommandCall], Message | None]
        words = ("", "pause", MENTION)
        register(self, "/coffee", [Command(one, "", "", self._command(one)) for one in words])  # type: ignore[arg-type]

    def on_command(self, _name: str, listener: Callable[[CommandCall], Message | None]) -> None:
        """Record the listener."""
        self.listener = listener

    def types(self, text: str) -> tuple[str, CommandCall] | None:
        """Type something; returns the command that was called, and with what."""
        self.typed.clear()
        request = SlackRequest("workspace", "UADA", "key")
        answers, translator = Answers(SettableClock(MONDAY)), translator_for("en")
        call = CommandCall(WebClient(), answers, request, translator, "T1", "1.2", text.strip())
        assert self.listener(call) is not None
        return self.typed[0] if self.typed else None

    def _command(self, word: str) -> Callable[[CommandCall], Message]:
        def answer(typed: CommandCall) -> Message:
            self.typed.append((word, typed))
            return sentence("Answered.")

        return answer


@every_case(
    ("text", "about", "rest"),
    [
        ("<@UBO000000>", "UBO000000", ""),
        ("<@UBO000000|bo>", "UBO000000", ""),
        ("<@WBO000000|bo lindqvist>  and so on ", "WBO000000", "and so on"),
        ("<@UBO000000|bo><@UADA00000|ada>", "UBO000000", "<@UADA00000|ada>"),
        ("@bo", None, ""),
        ("@somebody else", None, "else"),
    ],
)
def test_a_person_in_place_of_the_word(text: str, about: str | None, rest: str) -> None:
    """It is about the first mentioned person, whether or not Slack sends a name."""
    called = FakeRouter().types(text)

    assert called is not None
    word, typed = called
    assert (word, typed.about, typed.rest) == (MENTION, about, rest)


@pytest.mark.parametrize(
    ("text", "word", "rest"),
    [
        ("", "", ""),
        ("  PAUSE  2026-12-24 ", "pause", "2026-12-24"),
        ("pause <@UBO000000|bo>", "pause", "<@UBO000000|bo>"),
        ("pause\u00a02026-12-24", "pause", "2026-12-24"),
        ("pause\n2026-12-24", "pause", "2026-12-24"),
        ("pause\t \u202f2026-12-24\u00a0", "pause", "2026-12-24"),
        ("\u00a0pause\u00a0", "pause", ""),
    ],
)
def test_a_word_leads_to_its_command(text: str, word: str, rest: str) -> None:
    """A person who is mentioned later is part of the rest of the text."""
    called = FakeRouter().types(text)

    assert called is not None
    assert (called[0], called[1].rest, called[1].about) == (word, rest, None)


@every_case("text", ["help", "tea", "&lt;@UBO000000&gt;", "<#C1|general>", "<@>"])
def test_everything_else_is_answered_with_help(text: str) -> None:
    """No command is called for unknown words."""
    assert FakeRouter().types(text) is None
