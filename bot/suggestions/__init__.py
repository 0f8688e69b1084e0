"""What a text suggests: its kind, its day, and whether it speaks of despair. Pure."""

from bot.suggestions.despair import Despair, DespairDetector, Resemblance, despair_in
from bot.suggestions.kind_and_day import suggested_date, suggested_kind

__all__ = [
    "Despair",
    "DespairDetector",
    "Resemblance",
    "despair_in",
    "suggested_date",
    "suggested_kind",
]
