"""Why people meet, in sentences that all of them may read."""

from __future__ import annotations

from collections.abc import Sequence

from bot.i18n import N_, Translator
from bot.pairing import AT_A_PLACE, Reason
from bot.slack.mrkdwn import verbatim

_PAIR = 2

# What people can have in common, by its key; the words follow "you both like".
LIKED = {
    "in_person": N_("meeting in person"),
    "lunch": N_("meeting over lunch"),
    "walk": N_("walking"),
    "video": N_("meeting by video"),
    "books": N_("books"),
    "cooking": N_("cooking"),
    "cycling": N_("cycling"),
    "films": N_("films"),
    "football": N_("football"),
    "games": N_("games"),
    "gardens": N_("gardens"),
    "handicraft": N_("handicrafts"),
    "hiking": N_("hiking"),
    "languages": N_("languages"),
    "music": N_("music"),
    "pets": N_("pets"),
    "photography": N_("photography"),
    "running": N_("running"),
    "theatre": N_("the theatre"),
    "travel": N_("travelling"),
}


def why_this_match(
    _: Translator, reasons: Sequence[str], people: int, place: str | None = None
) -> str:
    """
    Why these people meet, in one sentence; empty without a reason.

    A second one names the *place* where all of them can meet in person. Without it, nobody reads
    that they like to.
    """
    is_pair = people == _PAIR
    holding = [one for one in reasons if place is not None or not _is_in_person(one)]
    clauses = [_clause(_, reason, people) for reason in holding]
    joined = _.join_list([clause for clause in clauses if clause])
    why = f"{joined[0].upper()}{joined[1:]}." if joined else ""
    meets_there = any(_is_in_person(one) for one in holding)
    where = _where(_, place or "", is_pair=is_pair) if meets_there else ""
    return " ".join(filter(None, [why, where]))


def without_hours(reasons: Sequence[str]) -> list[str]:
    """The reasons that hold where no half hour of theirs was found after the draw."""
    of_hours = (Reason.SAME_HOURS, Reason.HOURS)
    return [one for one in reasons if one.partition(":")[0] not in of_hours]


def _where(_: Translator, place: str, *, is_pair: bool) -> str:
    if is_pair:
        return _("A place that suits you both: {place}.", place=verbatim(place))
    return _("A place that suits you all: {place}.", place=verbatim(place))


def _is_in_person(reason: str) -> bool:
    kind, _sep, way = reason.partition(":")
    return kind == Reason.FORMAT and way in AT_A_PLACE


def _clause(_: Translator, reason: str, people: int) -> str:
    """One reason as part of a sentence; empty for a reason that this version doesn't know."""
    kind, _sep, about = reason.partition(":")
    is_pair = people == _PAIR
    match kind:
        case Reason.NEW_HERE if about.isdecimal():
            return _new_here(_, int(about), people)
        case Reason.FIRST_TIME:
            return _("you haven't had coffee together yet")
        case Reason.BOTH_GLAD:
            return _("you both said you'd like to meet again")
        case Reason.A_WHILE_AGO:
            return _("it's been a while since your last coffee")
        case Reason.SAME_HOURS:
            return _("you work about the same hours")
        case Reason.HOURS if about.isdecimal():
            return _.plural(
                "you share a working hour", "you share {number} working hours", int(about)
            )
        case Reason.OTHER_TEAM:
            return _("you work in different teams")
        case Reason.FORMAT | Reason.INTEREST if about in LIKED:
            return _liked(_, _(LIKED[about]), is_pair=is_pair)
    return ""


def _new_here(_: Translator, new: int, people: int) -> str:
    if new < people:
        return _.plural("one of you is new here", "{number} of you are new here", new)
    return _("you're both new here") if people == _PAIR else _("you're all new here")


def _liked(_: Translator, something: str, *, is_pair: bool) -> str:
    if is_pair:
        return _("you both like {something}", something=something)
    return _("you all like {something}", something=something)
