"""The sentences of the form about who is told first, and who is if they can't."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.i18n import Translator
from bot.memory import TOLD_TOGETHER
from bot.runtime.working_hours import local_day
from bot.sharing.drafts import Draft, Preview
from bot.slack.mrkdwn import mention
from storage.records import Timing


def told(_: Translator, preview: Preview, moment: datetime, who: str) -> str:
    """When the first listener is told, as its owner chose."""
    day = local_day(moment, preview.zone)
    if preview.when.timing is Timing.AS_SOON:
        return _(
            "On {day}, as soon as {name} is at work, I'll tell them there's something you'd like "
            "them to know.",
            day=_.day(day),
            name=mention(who),
        )
    if preview.when.timing is Timing.ON_THE_DAY:
        return _(
            "On {day}, in {name}'s morning, I'll tell them there's something you'd like them to "
            "know. If I can't reach them that day, I won't bring it up later.",
            day=_.day(day),
            name=mention(who),
        )
    return _(
        "On {day}, in {name}'s morning, I'll tell them there's something you'd like them to know.",
        day=_.day(day),
        name=mention(who),
    )


def others(_: Translator, draft: Draft, preview: Preview, first: str) -> str:
    """Who else is told, and when."""
    later = [one for one in draft.listeners if one != first and _hears(preview, one)]
    if draft.kind in TOLD_TOGETHER and later:
        names = _.join_list([mention(one) for one in later])
        return _.plural(
            "{names} will be told in their morning, too. Nobody else will be.",
            "{names} will be told in their mornings, too. Nobody else will be.",
            len(later),
            names=names,
        )
    if preview.same_day and later:
        return _others_that_day(_, first, later)
    if later:
        return _others_in_turn(_, first, later)
    if preview.when.timing is Timing.ON_THE_DAY:
        return _("Nobody else will be told.")
    return _(
        "If I can't reach them that day, I'll keep trying for some days. Nobody else will be told."
    )


def _others_in_turn(_: Translator, first: str, later: Sequence[str]) -> str:
    """Who is told only if those before them can't ask."""
    if len(later) == 1:
        return _(
            "I'll tell {next} only if {first} can't ask. Nobody else will be told.",
            first=mention(first),
            next=mention(later[0]),
        )
    return _(
        "I'll tell {next} only if {first} can't ask, and {last} only if neither can. Nobody "
        "else will be told.",
        first=mention(first),
        next=mention(later[0]),
        last=mention(later[1]),
    )


def _others_that_day(_: Translator, first: str, later: Sequence[str]) -> str:
    """Who is told on the same day if the first can't hear then."""
    if len(later) == 1:
        return _(
            "If I can't reach {first} that day, I'll turn to {next} straight away; otherwise only "
            "if {first} can't ask. Nobody else will be told.",
            first=mention(first),
            next=mention(later[0]),
        )
    return _(
        "If I can't reach {first} that day, I'll turn to {next} straight away, and to {last} if I "
        "can't reach {next} either; otherwise each only if those before can't ask. Nobody else "
        "will be told.",
        first=mention(first),
        next=mention(later[0]),
        last=mention(later[1]),
    )


def _hears(preview: Preview, listener: str) -> bool:
    return listener not in (*preview.not_joined, *preview.too_late)


def too_late_for_some(_: Translator, preview: Preview) -> list[str]:
    """Who can't be told any more on the one day."""
    if not preview.too_late:
        return []
    names = _.join_list([mention(one) for one in preview.too_late])
    return [_("By then it's too late to tell {names}.", names=names)]


def too_late_for_all(_: Translator, preview: Preview) -> str:
    """That nobody can be told any more on the one day."""
    return _(
        "It's too late to tell {names} in time, so I won't tell anyone. Pick another time if you'd "
        "like them to hear.",
        names=_.join_list([mention(one) for one in preview.too_late]),
    )


def too_soon(_: Translator, moment: datetime, zone: str, who: str) -> str:
    """That it would be forgotten before anybody could be told."""
    return _(
        "I'd forget it before {name}'s morning on {day}, so they wouldn't hear of it. Pick a later "
        "end date if you'd like them to.",
        name=mention(who),
        day=_.day_and_year(local_day(moment, zone)),
    )


def added(_: Translator, draft: Draft, preview: Preview) -> list[str]:
    """What happens to those who are named only now, when others may have been told."""
    if not preview.added:
        return []
    names = _.join_list([mention(one) for one in preview.added])
    if not preview.added_in_time:
        return [
            _(
                "It's too late for me to tell {names}. Tell them yourself if you'd like them to "
                "know.",
                names=names,
            )
        ]
    if draft.kind in TOLD_TOGETHER:
        return [_("I'll tell {names}, too, as soon as they're at work.", names=names)]
    return [
        _("I'll tell {names} only if nobody I've told before them asks or reads it.", names=names)
    ]
