"""What a text suggests: its kind, its day, despair, or that it only speaks to Kith. Pure."""

from bot.suggestions.despair import Despair, DespairDetector, Resemblance, despair_in, spoken_in
from bot.suggestions.gravity import Gravity
from bot.suggestions.readers import (
    coffee_order_in,
    gravity_of,
    is_meant_for_another,
    may_answer,
    named_day,
    small_talk_in,
    suggested_date,
    suggested_kind,
)
from bot.suggestions.small_talk.kinds import ORDERS, SMALL_TALK

__all__ = [
    "ORDERS",
    "SMALL_TALK",
    "Despair",
    "DespairDetector",
    "Gravity",
    "Resemblance",
    "coffee_order_in",
    "despair_in",
    "gravity_of",
    "is_meant_for_another",
    "may_answer",
    "named_day",
    "small_talk_in",
    "spoken_in",
    "suggested_date",
    "suggested_kind",
]
