"""Lines that come together get one answer, of which nothing is stored."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.delivery import BEFORE_IT_IS_READ, IN_A_ROW, AtOnce, JointAnswers, joint_answers
from bot.runtime.clock import SettableClock
from tests.workspace import MONDAY


class Said(AtOnce):
    """What is said is said at the moment of its line."""

    def __init__(self, clock: SettableClock) -> None:
        super().__init__(clock, lambda _: NotImplemented)

    def say_now(self, mark: str, at: datetime) -> None:
        """It is said, unless it was said before."""
        self._said.setdefault(mark, at)


class Conversation:
    """Lines in conversations, and the answers that they get."""

    def __init__(self, within: timedelta = IN_A_ROW) -> None:
        self.clock = SettableClock(MONDAY)
        self._said = Said(self.clock)
        self._answers = JointAnswers(self._said, within)

    def answer(self, line: str, channel: str = "D1", *, after: float = 0) -> str:
        """The answer to a line that comes so many seconds after the one before it."""
        self.clock.advance(timedelta(seconds=after))
        now = self.clock.now()
        mark = self._answers.answer_for("W", channel, line, now)
        self._said.say_now(mark, now)
        return mark


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


def test_lines_at_the_same_moment_get_one_answer_before_it_is_said() -> None:
    """The second is given its answer while the first has only been given it (P18)."""
    answers = JointAnswers(Said(SettableClock(MONDAY)))

    assert [answers.answer_for("W", "D1", line, MONDAY) for line in "abc"] == ["a"] * 3


@pytest.mark.parametrize("gap", [0.5, 1.5, 1.9, 2.1, 2.5, 4, 9.9, 12, 60])
def test_an_answer_stands_for_what_was_written_before_it_was_read(gap: float) -> None:
    """Counted from the answer, not from the line before: a row of lines isn't left alone (P18)."""
    conversation = Conversation(BEFORE_IT_IS_READ)
    got = [conversation.answer(str(number), after=gap) for number in range(8)]
    newest, said_at = 0, 0.0
    for number, answer in enumerate(got):
        at = number * gap
        if at > said_at + 2:
            newest, said_at = number, at
        assert answer == str(newest), (gap, number)


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
