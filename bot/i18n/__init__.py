"""Words: the catalogues they come from, dates in words, and the blocks they stand in."""

from bot.i18n.translator import N_, Translator, languages, translator_for

__all__ = ["N_", "Translator", "languages", "translator_for"]
