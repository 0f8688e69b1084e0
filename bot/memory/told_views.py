"""What somebody told Kith, wherever it is read: the question, the words and their dates."""

from __future__ import annotations

from slack_sdk.models.blocks import Block

from bot.i18n import Translator
from bot.memory.read_results import CoffeeNoteWithWords, DetailWithWords
from bot.memory.word_dates import WordDates, dates_in_words
from bot.slack.blocks import quote


def told_block(_: Translator, told: DetailWithWords | CoffeeNoteWithWords) -> Block:
    """Words of somebody else, as its reader sees them."""
    return words_block(_, told.words, told.dates, told.question)


def words_block(_: Translator, words: str, dates: WordDates, question: str | None) -> Block:
    """Words, under the question that they answer (in English), with their dates."""
    return quote(words, dates_in_words(_, dates), asked_in_words(_, question) if question else "")


def asked_in_words(_: Translator, question: str) -> str:
    """What Kith asked, in the reader's language; *question* is in English."""
    return _("I asked: “{question}”", question=_(question))
