"""What a text may say about despair."""

from __future__ import annotations

from enum import Enum


class Despair(Enum):
    """How plainly somebody says that they cannot go on; what comes first here goes first."""

    CERTAIN = "certain"
    MAYBE = "maybe"
    # Somebody close to the writer may be in danger: the writer needs advice, not rescue.
    RELATIVE = "relative"
