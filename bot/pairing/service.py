"""Who meets whom: the draw, as the other rooms call it."""

from __future__ import annotations

import signal
from concurrent.futures import ProcessPoolExecutor
from importlib.metadata import version
from multiprocessing import get_context

from bot.pairing.costs import in_plain_words
from bot.pairing.draw import draw
from bot.pairing.facts import (
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
    "draw_aside",
    "in_plain_words",
    "versions",
]

# A smaller draw takes less time than it takes to start a process.
_FEW = 100


def draw_aside(request: Request) -> Drawn:
    """
    Draw without holding up whatever else this process does.

    A large draw runs in a child process. Should that be killed,
    :class:`concurrent.futures.process.BrokenProcessPool` is raised; nothing has been decided then,
    and the draw can simply be made again.
    """
    if len(request.candidates) <= _FEW:
        return draw(request)
    # Ctrl-C reaches the child, too; it ends with its parent, who waits for it.
    with ProcessPoolExecutor(
        max_workers=1,
        mp_context=get_context("spawn"),
        initializer=signal.signal,
        initargs=(signal.SIGINT, signal.SIG_IGN),
    ) as pool:
        return pool.submit(draw, request).result()


def versions() -> dict[str, str]:
    """What a draw has to be replayed with to be the same."""
    return {name: version(name) for name in ("kith", "numpy", "rustworkx", "scipy")}
