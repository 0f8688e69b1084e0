"""Numbers in words: "twenty-one", "einundzwanzig", "quatre-vingt-dix", "vinte e um"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def number_at(
    words: Sequence[str], at: int, values: Mapping[str, int], joiner: str
) -> tuple[int, int] | None:
    """
    The number that begins at a word, and how many words it takes; ``None`` for no number.

    As many words are taken as make one number: "two and three" are two.
    """
    total, taken = 0, 0
    while at + taken < len(words):
        skipped = 1 if taken and words[at + taken] == joiner else 0
        value, length = _word(words, at + taken + skipped, values)
        joined = _joined(total, value, joined=bool(skipped)) if taken else value
        if not length or joined is None:
            break
        total, taken = joined, taken + skipped + length
    return (total, taken) if taken else None


def _word(words: Sequence[str], at: int, values: Mapping[str, int]) -> tuple[int, int]:
    pair = " ".join(words[at : at + 2])
    if pair in values and " " in pair:
        return values[pair], 2
    if at < len(words) and words[at] in values:
        return values[words[at]], 1
    return 0, 0


def _joined(total: int, value: int, *, joined: bool) -> int | None:
    """One number out of two that follow each other, or ``None``."""
    if value == 100:
        return total * 100 if total < 10 else None
    if total >= 100 and total % 100 == 0:
        return total + value
    tens = total % 100
    if tens >= 20 and tens % 10 == 0 and value < 10:
        return total + value
    # "Soixante-quinze" and "quatre-vingt-dix", and "zwei und zwanzig".
    if tens in (60, 80) and 10 <= value < 20:
        return total + value
    if joined and 0 < total < 10 and value >= 20 and value % 10 == 0:
        return total + value
    return None


def compounds(
    units: Mapping[str, int], tens: Mapping[str, int], join: str, *, units_first: bool
) -> dict[str, int]:
    """Numbers that are written as one word: "einundzwanzig", "ventidue"."""
    return {
        f"{unit}{join}{ten}" if units_first else f"{ten}{join}{unit}": n_ten + n_unit
        for ten, n_ten in tens.items()
        for unit, n_unit in units.items()
    }


def in_order(said: str, first: int, step: int = 1) -> dict[str, int]:
    """The values of words that stand in their order: "one two three"."""
    return {word: first + step * at for at, word in enumerate(said.split())}
