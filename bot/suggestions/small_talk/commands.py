"""Commands that are written as a message, as Slack lets nobody type them in a thread."""

from __future__ import annotations

import re

from bot.suggestions.small_talk.patterns import words_of
from storage.records import ReplyKind

_SLASH = re.compile(r"""^[\s"'`*_]*/([a-z][\w-]*)[\s"'`*_]*""", re.IGNORECASE)
# The command may have another name in a workspace, and its slash may be forgotten.
_NAMES = frozenset({"coffee", "kith", "kaffee", "cafe", "caffe"})
_WORDS = {
    "join": ReplyKind.JOIN,
    "change": ReplyKind.PREFERENCES,
    "pause": ReplyKind.PAUSE,
    "resume": ReplyKind.RESUME,
    "leave": ReplyKind.LEAVE,
    "share": ReplyKind.SHARE,
    "me": ReplyKind.KNOWN,
    "help": ReplyKind.HELP,
    "setup": ReplyKind.COMMAND,
    "now": ReplyKind.COMMAND,
    "with": ReplyKind.COMMAND,
    "introduce": ReplyKind.COMMAND,
    "ask": ReplyKind.COMMAND,
}
# These take nothing, or a day, or people; what stands behind others may tell something.
_LONGEST_REST = 6
_TAKES_WORDS = frozenset({ReplyKind.SHARE, ReplyKind.COMMAND})
_MOST_WORDS = 3


def typed_in(text: str) -> ReplyKind | None:
    """
    What a command asks for that is written as a message; ``None`` where none is.

    Words behind *share* tell something. *text* is without mentions of people.
    """
    slash = _SLASH.match(text)
    words = words_of(text)
    if slash is None and not (len(words) > 1 and words[0] in _names()):
        return _COFFEE.get(words)
    name, *rest = words or ("",)
    if not rest:
        return ReplyKind.COMMAND if name not in _names() else ReplyKind.STANDING
    kind = _words().get(rest[0])
    longest = 1 if kind in _TAKES_WORDS else _LONGEST_REST
    if kind is not None and len(rest) <= longest + (kind is ReplyKind.COMMAND):
        return kind
    is_short = slash is not None and name != "me" and len(words) <= _MOST_WORDS
    return ReplyKind.COMMAND if is_short and kind is None else None


_COFFEE = {words_of("coffee"): ReplyKind.STANDING}


def _names() -> frozenset[str]:
    return frozenset(words_of(name)[0] for name in _NAMES)


def _words() -> dict[str, ReplyKind]:
    return {words_of(word)[0]: kind for word, kind in _WORDS.items()}
