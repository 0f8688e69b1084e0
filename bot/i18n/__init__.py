"""Translations: sentences, dates and lists in the reader's language."""

from bot.i18n.translator import (
    N_,
    Translator,
    help_languages,
    help_translator_for,
    languages,
    translator_for,
)

__all__ = [
    "N_",
    "Translator",
    "help_languages",
    "help_translator_for",
    "languages",
    "translator_for",
]
