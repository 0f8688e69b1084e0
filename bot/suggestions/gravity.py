"""How grave a text is, or how glad after something grave."""

from __future__ import annotations

from enum import Enum


class Gravity(Enum):
    """What the answer to a text has to suit; what comes first here goes first."""

    LOSS = "loss"
    ILLNESS = "illness"
    # Without a word of what it is about.
    GRIEF = "grief"
    # After something grave, so that it's no small thing either.
    GOOD_NEWS = "good_news"
