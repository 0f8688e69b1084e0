"""What a text suggests: its kind, its day, despair, or that it only speaks to Kith. Pure."""

from bot.suggestions.despair import Despair, DespairDetector, Resemblance, despair_in, spoken_in
from bot.suggestions.kind_and_day import Gravity, gravity_of, suggested_date, suggested_kind
from bot.suggestions.named_day import named_day
from bot.suggestions.small_talk import ORDERS, SMALL_TALK, may_answer, small_talk_in

__all__ = [
    "ORDERS",
    "SMALL_TALK",
    "Despair",
    "DespairDetector",
    "Gravity",
    "Resemblance",
    "despair_in",
    "gravity_of",
    "may_answer",
    "named_day",
    "small_talk_in",
    "spoken_in",
    "suggested_date",
    "suggested_kind",
]
