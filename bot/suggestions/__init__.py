"""What a text suggests: its kind, its day, and whether it speaks of despair. Pure."""

from bot.suggestions.despair import Despair, DespairDetector, Resemblance, despair_in
from bot.suggestions.kind_and_day import suggested_date, suggested_kind
from bot.suggestions.named_day import named_day

__all__ = [
    "Despair",
    "DespairDetector",
    "Resemblance",
    "despair_in",
    "named_day",
    "suggested_date",
    "suggested_kind",
]
