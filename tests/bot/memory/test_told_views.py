"""What somebody told Kith, wherever it is read."""

from __future__ import annotations

from datetime import date

from bot.i18n import translator_for
from bot.i18n.translator import Translator
from bot.memory import words_block
from bot.memory.word_dates import WordDates

TUESDAY = date(2026, 11, 24)
DATES = WordDates(TUESDAY, None, None, False, TUESDAY, TUESDAY)
QUESTION = "What belongs in a good soup, do you think?"


def lines(translator: Translator, question: str | None) -> list[str]:
    """What stands in the block, from above."""
    found = words_block(translator, "Leek.", DATES, question).to_dict()
    return [part["elements"][0]["text"] for part in found["elements"]]


def test_the_question_is_in_the_readers_language() -> None:
    """It was asked in its owner's; the words stay as they were typed."""
    german = Translator(
        "de",
        {
            QUESTION: "Was gehört in eine gute Suppe?",
            "I asked: “{question}”": "Ich habe gefragt: „{question}“",
        },
    )

    assert lines(german, QUESTION)[:2] == [
        "Ich habe gefragt: „Was gehört in eine gute Suppe?“",
        "Leek.",
    ]


def test_words_without_a_question_stand_alone() -> None:
    """Such as what somebody told of their own accord."""
    assert lines(translator_for("en"), None)[0] == "Leek."
