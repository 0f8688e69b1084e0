"""
What reads texts, loaded with the first text: its rules and patterns take a fifth of a start.

Each function is described where it is defined.
"""

from __future__ import annotations

from datetime import date

from bot.suggestions.gravity import Gravity
from storage.records import DetailKind, ReplyKind


def gravity_of(words: str) -> Gravity | None:
    """See :func:`bot.suggestions.kind_and_day.gravity_of`."""
    from bot.suggestions import kind_and_day

    return kind_and_day.gravity_of(words)


def suggested_kind(words: str) -> DetailKind | None:
    """See :func:`bot.suggestions.kind_and_day.suggested_kind`."""
    from bot.suggestions import kind_and_day

    return kind_and_day.suggested_kind(words)


def suggested_date(words: str, today: date) -> date | None:
    """See :func:`bot.suggestions.kind_and_day.suggested_date`."""
    from bot.suggestions import kind_and_day

    return kind_and_day.suggested_date(words, today)


def named_day(phrase: str, today: date) -> date | None:
    """See :func:`bot.suggestions.named_day.named_day`."""
    from bot.suggestions.named_day import named_day as read

    return read(phrase, today)


def small_talk_in(text: str) -> ReplyKind | None:
    """See :func:`bot.suggestions.small_talk.reader.small_talk_in`."""
    from bot.suggestions.small_talk import reader

    return reader.small_talk_in(text)


def may_answer(kind: ReplyKind, text: str) -> bool:
    """See :func:`bot.suggestions.small_talk.reader.may_answer`."""
    from bot.suggestions.small_talk import reader

    return reader.may_answer(kind, text)


def coffee_order_in(text: str, *, is_grave: bool) -> ReplyKind | None:
    """See :func:`bot.suggestions.small_talk.coffee_orders.coffee_order_in`."""
    from bot.suggestions.small_talk import coffee_orders

    return coffee_orders.coffee_order_in(text, is_grave=is_grave)


def is_meant_for_another(words: str) -> bool:
    """See :func:`bot.suggestions.condolences.is_meant_for_another`."""
    from bot.suggestions import condolences

    return condolences.is_meant_for_another(words)
