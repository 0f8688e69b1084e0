"""Who meets whom: the draw, as the other rooms call it."""

from __future__ import annotations

from importlib.metadata import version

from bot import __version__
from bot.pairing.costs import in_plain_words
from bot.pairing.draw import draw
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


def versions() -> dict[str, str]:
    """What a draw has to be replayed with to be the same."""
    libraries = {name: version(name) for name in ("numpy", "rustworkx", "scipy")}
    return {"kith": __version__} | libraries
