"""What a text may say about despair."""

from __future__ import annotations

from enum import Enum


class Despair(Enum):
    """How plainly somebody says that they cannot go on; what comes first here goes first."""

    CERTAIN = "certain"
    MAYBE = "maybe"
    # Somebody close to the writer may be in danger: the writer needs advice, not rescue.
    RELATIVE = "relative"


class Finding(Enum):
    """What the rules find; what comes first here goes first."""

    CERTAIN = "certain"
    # Plain words, with a denial, the past or a film beside them.
    LOWERED = "lowered"
    # Words that many say of everyday things, too: "I can't any more", "I give up".
    VAGUE = "vague"
    RELATIVE = "relative"
    # Plain words, as a language reads them that the sentence isn't in.
    FOREIGN = "foreign"
