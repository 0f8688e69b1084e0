"""Icebreakers: the question bank, asking, and taking answers."""

from bot.icebreakers.service import IcebreakerService, question_words

__all__ = ["IcebreakerService", "question_words"]
