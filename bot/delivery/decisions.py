"""What a step of sending decides; the first that is not *send* settles the message."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Send:
    """Nothing is in the way of sending the message now."""


@dataclass(frozen=True, slots=True)
class WaitUntil:
    """The message waits for a moment, and is then composed afresh."""

    moment: datetime


@dataclass(frozen=True, slots=True)
class Drop:
    """The message is never sent."""


Decision = Send | WaitUntil | Drop
