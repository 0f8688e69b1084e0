"""Openers that admins added to a program, in the rotation of its matches, with their author."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from bot.coffee.openers import OPENERS, QUIET, words_of
from storage import custom_questions, matches, people
from storage.database import Transaction
from storage.records import CustomQuestion, Match

_PREFIX = "custom:"
_LIGHT = tuple(one.key for one in OPENERS)

Openers = Mapping[frozenset[str], Collection[str]]


@dataclass(frozen=True, slots=True)
class AskedOpener:
    """
    A question for the people of a match: Kith's own, in English, or that of an *author* (Slack id).
    """

    words: str
    author: str | None = None


@dataclass(frozen=True, slots=True)
class CustomOpeners:
    """The questions of a program that can be asked now, and who is kept apart there."""

    questions: tuple[CustomQuestion, ...] = ()
    apart: frozenset[frozenset[str]] = frozenset()

    def fresh(self, group: Collection[str], known: Collection[str]) -> list[str]:
        """
        The keys of those that nobody of a *group* has had with another; *known* are keys.

        Nothing comes from somebody whom one of them keeps apart, or who keeps one of them apart.
        """
        return [
            key_of(one)
            for one in self.questions
            if key_of(one) not in known
            and not any(frozenset((one.author_id, each)) in self.apart for each in group)
        ]


def key_of(question: CustomQuestion) -> str:
    """The key by which matches remember a question."""
    return f"{_PREFIX}{question.id}"


def is_custom(key: str) -> bool:
    """Whether a key is that of a question that an admin added."""
    return key.startswith(_PREFIX)


def custom_openers(tx: Transaction, workspace_id: str, round_id: str) -> CustomOpeners:
    """The questions that can be asked in the program of a round."""
    found = custom_questions.askable(tx, workspace_id, round_id)
    return CustomOpeners(found, people.kept_apart(tx, workspace_id)) if found else CustomOpeners()


def opener_at(
    tx: Transaction, match: Match, position: int, *, quietly: bool = False
) -> AskedOpener:
    """
    The question of a match at this place: its first, or one of those that came later.

    In place of one that was removed, or whose author one of them keeps apart by now, another is
    put, and kept with the match. So is a quiet one, where it has to be asked *quietly*.
    """
    key = _keys(match)[position]
    if quietly and key not in QUIET:
        return AskedOpener(words_of(_put_another(tx, match, position, QUIET)))
    if not is_custom(key):
        return AskedOpener(words_of(key))
    known = custom_openers(tx, match.workspace_id, match.round_id)
    if key in known.fresh(match.people, ()):
        question = next(one for one in known.questions if key_of(one) == key)
        author = people.get(tx, match.workspace_id, question.author_id)
        return AskedOpener(question.question, author.slack_id)
    return AskedOpener(words_of(_put_another(tx, match, position, _LIGHT)))


def had_together(group: Iterable[str], had: Openers) -> set[str]:
    """The keys of all openers that two of these people have had with each other."""
    return {key for pair in combinations(group, 2) for key in had.get(frozenset(pair), ())}


def _put_another(tx: Transaction, match: Match, position: int, among: Sequence[str]) -> str:
    """Put an opener of Kith's own in this place, one of those keys; returns its key."""
    locked = matches.get_locked(tx, match.workspace_id, match.id) or match
    known = had_together(
        locked.people, matches.openers_by_pair(tx, locked.workspace_id, locked.people)
    )
    fresh = [key for key in among if key not in known] or among
    # The id of a match is random, so each has its own order.
    keys = _keys(locked)
    keys[position] = fresh[int(locked.id[:8], 16) % len(fresh)]
    matches.change(tx, locked, opener_key=keys[0], more_openers=tuple(keys[1:]))
    return keys[position]


def _keys(match: Match) -> list[str]:
    return [match.opener_key, *match.more_openers]
