"""How many histories are generated: what a run has time for, or many more under ``make soak``."""

from __future__ import annotations

import os

_FACTOR = int(os.environ.get("SOAK_FACTOR", "1"))
# A run finds what the run before has found; a soak looks at histories that nobody has seen yet.
IS_REPEATABLE = _FACTOR == 1


def histories(count: int) -> int:
    """How many examples to generate where a usual run generates *count*."""
    return count * _FACTOR
