"""The kinds of small talk: what only passes the time of day, and what asks Kith for something."""

from __future__ import annotations

from storage.records import ReplyKind

# These ask for something, so each of them gets its answer, whatever is told beside it.
ORDERS = frozenset(
    {
        ReplyKind.ERASE,
        ReplyKind.LEAVE,
        ReplyKind.WHEN_TO_ASK,
        ReplyKind.STOP,
        ReplyKind.PAUSE,
        ReplyKind.RESUME,
        ReplyKind.NO_COFFEES,
        ReplyKind.RESCHEDULE,
        ReplyKind.KNOWN,
        ReplyKind.PREFERENCES,
        ReplyKind.JOIN,
        ReplyKind.STANDING,
        ReplyKind.HELP,
        ReplyKind.COMMAND,
        ReplyKind.WHO,
        ReplyKind.SHARE,
    }
)
# Beside something that is told, these need no answer of their own.
_PASSING = frozenset(
    {
        ReplyKind.PUZZLED,
        ReplyKind.NEVER_MIND,
        ReplyKind.THANKS,
        ReplyKind.YES_OR_NO,
        ReplyKind.GREETING,
        ReplyKind.GOODBYE,
        ReplyKind.ALL_RIGHT,
        ReplyKind.SIGNS,
    }
)
SMALL_TALK = ORDERS | _PASSING
