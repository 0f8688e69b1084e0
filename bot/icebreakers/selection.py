"""Which question comes next: deeper with each few coffees, and none twice."""

from __future__ import annotations

from bot.icebreakers.bank import BANK, Question

# After so many coffees a deeper question may be asked.
_COFFEES_FOR_DEPTH = ((3, 8), (2, 3), (1, 0))


def depth_after(coffees: int) -> int:
    """The depth that is open after this number of coffees: 1 is light, 3 is deep."""
    return next(depth for depth, needed in _COFFEES_FOR_DEPTH if coffees >= needed)


def next_question(asked: frozenset[str], coffees: int, rng: int) -> Question | None:
    """
    A question of the deepest open level, or a lighter one once that is used up.

    *rng* is a random number; the same number gives the same question. ``None`` when all have been
    asked.
    """
    for depth in range(depth_after(coffees), 0, -1):
        left = [one for one in BANK if one.depth == depth and one.key not in asked]
        if left:
            return left[rng % len(left)]
    return None
