"""The draw: who meets whom, what a match costs, and why."""

from bot.pairing.costs import in_plain_words
from bot.pairing.inputs import (
    WRITTEN,
    Candidate,
    Certificate,
    Drawn,
    Meeting,
    Pair,
    Past,
    Request,
    Terms,
    Why,
)
from bot.pairing.reasons import Reason
from bot.pairing.solver import draw
from bot.pairing.versions import versions

__all__ = [
    "WRITTEN",
    "Candidate",
    "Certificate",
    "Drawn",
    "Meeting",
    "Pair",
    "Past",
    "Reason",
    "Request",
    "Terms",
    "Why",
    "draw",
    "in_plain_words",
    "versions",
]
