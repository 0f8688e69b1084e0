"""What a text says about despair: how certain it is, and whose it is."""

from bot.suggestions.despair.detector import DespairDetector
from bot.suggestions.despair.levels import Despair
from bot.suggestions.despair.resemblance import Resemblance
from bot.suggestions.despair.rules import despair_in, spoken_in

__all__ = ["Despair", "DespairDetector", "Resemblance", "despair_in", "spoken_in"]
