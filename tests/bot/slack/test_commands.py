"""The words after /coffee, and the command that answers them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bot.i18n import translator_for
from bot.slack.blocks import Message, sentence
from bot.slack.commands import MENTION, Command, register
from bot.slack.interactions import CommandCall
from tests.tables import every_case


class FakeApp:
    """Takes the place of Bolt's app, and records which command was called."""

    def __init__(self) -> None:
        self.typed: list[tuple[str, CommandCall]] = []
        self.listener: Callable[..., None]
        words = ("", "pause", MENTION)
        register(self, "/coffee", [Command(one, "", "", self._command(one)) for one in words])  # type: ignore[arg-type]

    def command(self, _name: str) -> Any:
        """Record the listener, as Bolt does."""
        return lambda listener: setattr(self, "listener", listener)

    def types(self, text: str) -> tuple[str, CommandCall] | None:
        """Type something; returns the command that was called, and with what."""
        self.typed.clear()
        body = {"text": text, "trigger_id": "1.2", "team_id": "T1"}
        translator, answers = translator_for("en"), dict[str, Any]()
        self.listener(
            lambda: None, body, None, lambda **answer: answers.update(answer), None, translator
        )
        return self.typed[0] if self.typed else None

    def _command(self, word: str) -> Any:
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
    called = FakeApp().types(text)

    assert called is not None
    word, typed = called
    assert (word, typed.about, typed.rest) == (MENTION, about, rest)


@pytest.mark.parametrize(
    ("text", "word", "rest"),
    [
        ("", "", ""),
        ("  PAUSE  2026-12-24 ", "pause", "2026-12-24"),
        ("pause <@UBO000000|bo>", "pause", "<@UBO000000|bo>"),
    ],
)
def test_a_word_leads_to_its_command(text: str, word: str, rest: str) -> None:
    """A person who is mentioned later is part of the rest of the text."""
    called = FakeApp().types(text)

    assert called is not None
    assert (called[0], called[1].rest, called[1].about) == (word, rest, None)


@every_case("text", ["help", "tea", "&lt;@UBO000000&gt;", "<#C1|general>", "<@>"])
def test_everything_else_is_answered_with_help(text: str) -> None:
    """No command is called for unknown words."""
    assert FakeApp().types(text) is None
