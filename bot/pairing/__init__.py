"""The draw: who meets whom, what a match costs, and why."""

from bot.pairing.coming_hours import longest_together
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
from bot.pairing.versions import versions
from bot.pairing.ways import AT_A_PLACE, VIDEO, have_one_place


def draw(request: Request) -> Drawn:
    """Match all who can be matched. Raises :class:`ValueError` if a candidate occurs twice."""
    # Loaded at the first draw: scipy alone takes as long to load as Bolt, and 30 MB.
    from bot.pairing.solver import draw as solve

    return solve(request)


__all__ = [
    "AT_A_PLACE",
    "VIDEO",
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
    "have_one_place",
    "in_plain_words",
    "longest_together",
    "versions",
]
