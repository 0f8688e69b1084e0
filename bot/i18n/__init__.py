"""Words: the catalogues they come from, dates in words, and the blocks they stand in."""

from bot.i18n.translator import Say, in_language, languages, mark

__all__ = ["Say", "in_language", "languages", "mark"]
