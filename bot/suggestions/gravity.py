"""How grave a text is."""

from __future__ import annotations

from enum import Enum


class Gravity(Enum):
    """What an answer to a text must be no cheerful one to."""

    LOSS = "loss"
    ILLNESS = "illness"
    # Without a word of what it is about.
    GRIEF = "grief"
