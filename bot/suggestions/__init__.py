"""What a text suggests: its kind, its day, and whether it speaks of despair. Pure."""

from bot.suggestions.crisis_words import is_despair
from bot.suggestions.despair import Despair, DespairDetector, despair_in
from bot.suggestions.kind_and_day import suggested_date, suggested_kind

__all__ = [
    "Despair",
    "DespairDetector",
    "despair_in",
    "is_despair",
    "suggested_date",
    "suggested_kind",
]
