"""The days of an absence in one clause: the first, the last, and that of their return (pure)."""

from __future__ import annotations

from itertools import pairwise

from bot.delivery.away_phrases import Clause, length_at
from bot.delivery.status_days import WrittenDay, day_at

# Between "back" and the day: "back in the office on".
_BACK_GAP = 4
# They are back already.
_PAST = frozenset(("since", "seit", "depuis", "was", "war", "desde"))
# Behind "back".
_NOT_BACK = frozenset(("end", "to", "pain", "office", "log", "logs", "up", "ups", "port"))


def is_back_on(clause: Clause) -> bool:
    """Whether they say on which day they are back, or just until which day it lasts."""
    if return_day(clause) is not None:
        return True
    length = length_at(clause, 0, "until") or int(clause[0] == "a")
    written = day_at(clause, length) if 0 < length < len(clause) else None
    return written is not None and length + written.length == len(clause)


def return_day(clause: Clause) -> WrittenDay | None:
    """The day on which they are back, in one clause."""
    for at in range(len(clause)):
        length = length_at(clause, at, "back")
        if not length or _is_past(clause):
            continue
        end = at + length
        for begin in range(end, min(end + 1 + _BACK_GAP, len(clause))):
            written = day_at(clause, begin)
            # "Back from a week off" says nothing of the day on which they are back.
            if written is not None and not (written.ahead and length_at(clause, at, "over")):
                return written
        for begin in range(at):
            written = day_at(clause, begin)
            if written is not None and not written.is_rough:
                return written
    return None


def _is_past(clause: Clause) -> bool:
    beside = {word for before, word in pairwise(clause) if before == "back"}
    return bool(_PAST & set(clause) or _NOT_BACK & beside)


def last_day(clause: Clause) -> WrittenDay | None:
    """The last day of an absence, in one clause: "until Friday"."""
    return _day_behind(clause, "until", 3)


def first_day(clause: Clause) -> WrittenDay | None:
    """The first day of an absence, in one clause: "from Monday"."""
    return _day_behind(clause, "since", 1)


def _day_behind(clause: Clause, table: str, words: int) -> WrittenDay | None:
    """The day that begins within so many words behind a phrase of the table."""
    for at in range(len(clause)):
        length = length_at(clause, at, table)
        for begin in range(at + length, min(at + length + words, len(clause))) if length else ():
            if (written := day_at(clause, begin)) is not None:
                return written
    return None
