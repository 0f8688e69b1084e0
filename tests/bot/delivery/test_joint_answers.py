"""Lines that come together get one answer, of which nothing is stored."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.delivery import AtOnce, JointAnswers, joint_answers
from bot.runtime.clock import SettableClock
from tests.workspace import MONDAY


class Said(AtOnce):
    """Everything was said."""

    def is_said(self, mark: str) -> bool:
        """It was."""
        return True


class Conversation:
    """Lines in conversations, and the answers that they get."""

    def __init__(self) -> None:
        self.clock = SettableClock(MONDAY)
        self._answers = JointAnswers(self.clock, Said(self.clock, lambda _: NotImplemented))

    def answer(self, line: str, channel: str = "D1", *, after: float = 0) -> str:
        """The answer to a line that comes so many seconds after the one before it."""
        self.clock.advance(timedelta(seconds=after))
        return self._answers.answer_for("W", channel, line)


@pytest.fixture
def conversation() -> Conversation:
    """One without lines so far."""
    return Conversation()


def test_lines_that_come_together_get_one_answer(conversation: Conversation) -> None:
    """Within ten seconds, and in one conversation."""
    assert conversation.answer("a") == "a"
    assert conversation.answer("b", after=9) == "a"
    assert conversation.answer("c", "D2") == "c"
    assert conversation.answer("d", after=2) == "d"


def test_a_line_that_is_delivered_again_takes_no_later_line_with_it(
    conversation: Conversation,
) -> None:
    """It gets its own answer again, and the next line gets a new one (P18)."""
    conversation.answer("a")
    conversation.answer("b", after=60)
    assert conversation.answer("a", after=5) == "a"

    assert conversation.answer("c", after=6) == "c"


def test_the_conversation_that_is_forgotten_is_the_one_that_was_quiet_for_longest(
    conversation: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not the one that began first."""
    monkeypatch.setattr(joint_answers, "_MOST_REMEMBERED", 2)
    conversation.answer("a", "D1")
    conversation.answer("b", "D2")
    conversation.answer("c", "D1", after=11)
    conversation.answer("d", "D3")

    assert conversation.answer("e", "D1") == "c"
