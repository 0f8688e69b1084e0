"""Why people meet, in words that all of them may read."""

from __future__ import annotations

from collections.abc import Sequence

from bot.i18n import Say, mark
from bot.pairing.service import Reason

_PAIR = 2

# What people can have in common, as it stands after "you both like"; by the keys they chose.
LIKED = {
    "in_person": mark("meeting in person"),
    "lunch": mark("meeting over lunch"),
    "walk": mark("walking"),
    "video": mark("meeting by video"),
    "books": mark("books"),
    "cooking": mark("cooking"),
    "cycling": mark("cycling"),
    "films": mark("films"),
    "football": mark("football"),
    "games": mark("games"),
    "gardens": mark("gardens"),
    "handicraft": mark("handicraft"),
    "hiking": mark("hiking"),
    "languages": mark("languages"),
    "music": mark("music"),
    "pets": mark("pets"),
    "photography": mark("photography"),
    "running": mark("running"),
    "theatre": mark("the theatre"),
    "travel": mark("travelling"),
}


def why_this_match(say: Say, reasons: Sequence[str], people: int) -> str:
    """Why these people meet, in one sentence; empty where there is nothing to say."""
    clauses = [_clause(say, reason, is_pair=people == _PAIR) for reason in reasons]
    joined = say.both([clause for clause in clauses if clause])
    return f"{joined[0].upper()}{joined[1:]}." if joined else ""


def _clause(say: Say, reason: str, *, is_pair: bool) -> str:
    """One reason as a part of a sentence; what another version wrote down says nothing."""
    kind, _, about = reason.partition(":")
    match kind:
        case Reason.FIRST_TIME:
            return say("you haven't had coffee together yet")
        case Reason.BOTH_GLAD:
            return say("you both said that you'd gladly meet again")
        case Reason.A_WHILE_AGO:
            return say("it has been a while since your last coffee")
        case Reason.SAME_HOURS:
            return say("you work at about the same hours")
        case Reason.HOURS if about.isdecimal():
            return say.count(
                "you share a working hour", "you share {number} working hours", int(about)
            )
        case Reason.OTHER_TEAM:
            return say("you work in different teams")
        case Reason.FORMAT | Reason.INTEREST if about in LIKED:
            return _liked(say, say(LIKED[about]), is_pair=is_pair)
    return ""


def _liked(say: Say, something: str, *, is_pair: bool) -> str:
    if is_pair:
        return say("you both like {something}", something=something)
    return say("you all like {something}", something=something)
