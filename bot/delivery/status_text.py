"""Whether the words of a status or a display name say that somebody is away (pure)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.delivery.absence_days import is_back_on
from bot.delivery.away_phrases import (
    Clause,
    ends_within,
    entries,
    first_words,
    has_phrase,
    length_at,
    starts_with,
    without,
)
from bot.delivery.away_words import ELSEWHERE_EMOJI, ILL_EMOJI
from bot.delivery.status_days import day_at
from bot.delivery.status_tokens import clauses_of, tokens_of

_FAR, _CLOSE, _BEHIND = 3, 1, 1
_IN_SO_LONG = frozenset(("in", "dans", "en", "em", "tra", "fra"))
_STILL_TO_COME = frozenset(("faltan", "falta", "faltam", "mancano", "manca"))
_I_AM = frozenset(
    ("i", "m", "im", "am", "still", "bin", "ich", "je", "suis", "j", "estoy", "estou", "to", "sono")
)
_ME = frozenset(("me", "mich", "moi", "mi", "mim"))


def text_says_away(text: str, emoji: str = "", *, has_begun: bool = False) -> bool:
    """
    Whether a status with these words and this emoji (a name between colons) says so.

    In doubt it does: a message that comes a day late does no harm. An absence of which they say
    that it begins on a later day counts only if it *has_begun*.
    """
    clauses = clauses_in(text)
    # A tone of skin follows the name after two colons.
    names = {emoji.strip(":").partition("::")[0]}
    names |= {token.strip(":") for clause in clauses for token in clause if token[0] == ":"}
    if names & set(entries(ILL_EMOJI)):
        return True
    read = _read(clauses, has_begun)
    begins_with_work = bool(clauses) and starts_with(clauses[0], "work")
    if (read.says_away and not begins_with_work) or read.says_back_on:
        return True
    at_work = read.works or read.is_void
    return not at_work and (read.says_holiday or bool(names & set(entries(ELSEWHERE_EMOJI))))


def clauses_in(text: str) -> list[Clause]:
    """The clauses of a text, without idioms about other things."""
    found = (without(clause, "idioms") for clause in clauses_of(tokens_of(text)))
    return [clause for clause in found if clause]


@dataclass(frozen=True, slots=True)
class _Read:
    """What clauses say. ``is_void``: something that would say away is turned round."""

    says_away: bool
    says_holiday: bool
    says_back_on: bool
    works: bool
    is_void: bool


def _read(clauses: Sequence[Clause], has_begun: bool) -> _Read:
    away, holiday, void = False, False, False
    covered = False
    counted = any(_counts_down(clause) for clause in clauses)
    for clause in clauses:
        for at, length, is_holiday in absences(clause):
            if covered or counted or is_void(clause, at, length, has_begun=has_begun):
                void = True
            elif is_holiday:
                holiday = True
            else:
                away = True
        covered = covered or _covers(clause)
        void = void or has_phrase(clause, "over")
    outs = [clause for clause in clauses if not covered]
    return _Read(
        away or any(is_out(clause, has_begun=has_begun) for clause in outs),
        holiday or any(is_all_out(clause) for clause in outs),
        any(is_back_on(clause) for clause in outs),
        any(has_phrase(clause, table) for clause in clauses for table in ("work", "busy")),
        void,
    )


def _counts_down(clause: Clause) -> bool:
    """ "Faltan 12 días", "12 days to go": a holiday beside it is still to come."""
    begins = clause[0] in _STILL_TO_COME and any(one.isdecimal() for one in clause[1:3])
    return begins or (clause[0].isdecimal() and tuple(clause[-2:]) == ("to", "go"))


def absences(clause: Clause) -> Iterator[tuple[int, int, bool]]:
    """Where each phrase begins, how long it is, and whether it is one of a holiday."""
    at = 0
    while at < len(clause):
        strong = length_at(clause, at, "away")
        length = strong or length_at(clause, at, "holiday") or _leave_at(clause, at)
        if length:
            yield at, length, not strong and clause[at] != "on"
        at += length or 1


def _leave_at(clause: Clause, at: int) -> int:
    """The length of "on … leave", with at most three words between."""
    if clause[at] != "on":
        return 0
    return next(
        (gap + 1 for gap in range(2, 5) if at + gap < len(clause) and clause[at + gap] == "leave"),
        0,
    )


def is_void(clause: Clause, at: int, length: int, *, has_begun: bool = False) -> bool:
    """Whether the words around a phrase turn it round."""
    ahead = (("before", _FAR), ("over", _FAR), ("close", _CLOSE))
    if any(ends_within(clause, at, table, words) for table, words in ahead):
        return True
    if ends_within(clause, at, "cover", len(clause)) and not _covers_me(clause[:at]):
        return True
    end = at + length
    if clause[end - 1] in first_words("until"):
        return False
    if not has_begun and _starts_later(clause, at, end):
        return True
    return any(
        length_at(clause, begin, "after") > 0 and not set(clause[end:begin]) & first_words("until")
        for begin in range(end, min(end + 1 + _BEHIND, len(clause)))
        if begin == end or _is_filler(clause[end])
    )


def _is_filler(word: str) -> bool:
    return word not in first_words("today") and day_at((word,), 0) is None


def _starts_later(clause: Clause, at: int, end: int) -> bool:
    """Whether it starts on a day to come: "from Monday", "in three weeks"."""
    if end < len(clause) and clause[end] in _IN_SO_LONG:
        written = day_at(clause, end + 1) if end + 1 < len(clause) else None
        if written is not None and written.ahead is not None:
            return True
    starts = [*range(max(0, at - 5), at), end]
    for begin in starts:
        day = begin + length_at(clause, begin, "since")
        written = day_at(clause, day) if begin < day < len(clause) else None
        behind = day + written.length if written else 0
        if written is not None and not _is_range(clause, behind):
            return behind <= at or begin == end
    return False


def _is_range(clause: Clause, at: int) -> bool:
    return at < len(clause) and clause[at] in first_words("until")


def is_all_out(clause: Clause) -> bool:
    """Whether a word such as "out" is all that is said."""
    begin = next((at for at, word in enumerate(clause) if word not in _I_AM), len(clause))
    length = length_at(clause, begin, "out")
    return length > 0 and begin + length == len(clause)


def is_out(clause: Clause, *, has_begun: bool = False, day_behind: bool = False) -> bool:
    """
    Whether a word such as "out" stands beside a day.

    With *day_behind*: whether a day follows it.
    """
    for at in range(len(clause)):
        length = length_at(clause, at, "out")
        end = at + length
        if not length or _is_other(clause, at, end):
            continue
        if is_void(clause, at, length, has_begun=has_begun):
            continue
        day_before = not day_behind and 0 < at <= 3 and _is_day_long(clause[:at])
        if day_before or _day_follows(clause, end):
            return True
    return False


def _is_other(clause: Clause, at: int, end: int) -> bool:
    """Whether the words beside "out" make it mean something else, as in "check out"."""
    if at > 0 and clause[at - 1] in first_words("not_out"):
        return True
    return length_at(clause, end, "not_out") > 0 or (end < len(clause) and clause[end] == "of")


def _day_follows(clause: Clause, at: int) -> bool:
    for begin in range(at, min(at + 4, len(clause))):
        if length_at(clause, begin, "today") or day_at(clause, begin):
            return True
    return False


def _is_day_long(clause: Clause) -> bool:
    """Whether these words are a day, as in "today off"."""
    return length_at(clause, 0, "today") > 0 or day_at(clause, 0) is not None


def _covers(clause: Clause) -> bool:
    return has_phrase(clause, "cover") and not _covers_me(clause)


def _covers_me(clause: Clause) -> bool:
    return bool(_ME & set(clause))
