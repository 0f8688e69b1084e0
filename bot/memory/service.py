"""The room of what people entrusted to Kith; what the rooms further down may lean on."""

from __future__ import annotations

from bot.memory.consent import (
    LONGEST_WORDS,
    MOST_LISTENERS,
    SERIOUS,
    default_end,
    names_another,
    objection,
)
from bot.memory.forgetting import Forgetting
from bot.memory.gate import BroughtLine, Gate, Purpose, Recalled
from bot.memory.kind_words import KINDS, WISHES
from bot.memory.lines import bring_lines
from bot.memory.plans import Plans
from bot.text import mark

__all__ = [
    "GONE",
    "KINDS",
    "LONGEST_WORDS",
    "MOST_LISTENERS",
    "SERIOUS",
    "WISHES",
    "BroughtLine",
    "Forgetting",
    "Gate",
    "Plans",
    "Purpose",
    "Recalled",
    "bring_lines",
    "default_end",
    "names_another",
    "objection",
]

# The one answer for what is gone and for what is not for the one who asks (P4).
GONE = mark("That is no longer there.")
