"""The sentences that say what will happen if a draft is kept."""

from __future__ import annotations

from datetime import datetime

from bot.i18n import Translator
from bot.memory import (
    FOR_COFFEE,
    WAITS_FOR_NEWS,
)
from bot.runtime.working_hours import local_day
from bot.sharing import preview_told
from bot.sharing.drafts import Draft, Preview
from bot.sharing.preview_news import when_there_is_news
from bot.slack.mrkdwn import mention


def what_will_happen(_: Translator, draft: Draft, preview: Preview) -> str:
    """The sentences of the form that say what will happen if it is kept."""
    until = _("I'll forget it after {day}.", day=_.day_and_year(preview.ends_on))
    if not draft.listeners and not _is_for_met(draft):
        return _("I'll keep this just for you. Nobody will be told.") + " " + until
    parts = _who_is_told(_, draft, preview)
    for one in preview.not_joined:
        parts.append(
            _(
                "{name} hasn't joined, so I won't tell them anything until they do.",
                name=mention(one),
            )
        )
    return " ".join([*(part for part in parts if part), until])


def _who_is_told(_: Translator, draft: Draft, preview: Preview) -> list[str]:
    """Who is told, and when."""
    parts = []
    if preview.nobody_may_ask:
        return [_("I won't prompt anyone to ask, as you wished.")]
    if preview.has_begun:
        return [
            _under_way(_, draft, preview),
            *preview_told.added(_, draft, preview),
            *_four_weeks(_, preview),
            *_once_more(_, preview),
        ]
    if preview.moment is None and preview.too_late:
        return [preview_told.too_late_for_all(_, preview), *_once_more(_, preview)]
    if preview.first_told and preview.moment and preview.ends_before_told:
        parts.append(preview_told.too_soon(_, preview.moment, preview.zone, preview.first_told))
    elif preview.first_told is not None and preview.is_ill_timed:
        parts += _no_time(_, preview)
    elif preview.first_told is not None and preview.moment is not None:
        parts.append(preview_told.told(_, preview, preview.moment, preview.first_told))
        parts.append(preview_told.others(_, draft, preview, preview.first_told))
        parts += preview_told.too_late_for_some(_, preview)
        parts += _waiting(_, preview, preview.moment)
    elif draft.kind in WAITS_FOR_NEWS and preview.first_told is not None:
        parts.append(when_there_is_news(_, draft))
    elif preview.first_told is not None or _is_for_met(draft):
        parts.append(_at_coffee(_, draft))
    return parts


def _waiting(_: Translator, preview: Preview, moment: datetime) -> list[str]:
    """That another listener could be told days sooner, and what comes in a year."""
    parts = []
    if preview.sooner is not None and preview.first_told is not None:
        sooner = preview.sooner
        parts.append(
            _(
                "{first} isn't at work before {day}. {next} could hear of it on {sooner}: put them "
                "first if you'd rather not wait.",
                first=mention(preview.first_told),
                day=_.day(local_day(moment, preview.zone)),
                next=mention(sooner.slack_id),
                sooner=_.day(local_day(sooner.moment, sooner.zone)),
            )
        )
    return [*parts, *_four_weeks(_, preview), *_once_more(_, preview)]


def _four_weeks(_: Translator, preview: Preview) -> list[str]:
    """That one person remembers after four weeks."""
    if preview.remembered_on is None:
        return []
    return [
        _("On {day} I'll ask one person to remember.", day=_.day_and_year(preview.remembered_on))
    ]


def _once_more(_: Translator, preview: Preview) -> list[str]:
    if preview.ends_before_year:
        return [
            _(
                "I'd forget it before its day comes round again. Pick a later end date if you'd "
                "like it remembered then."
            )
        ]
    if preview.once_more_on is None:
        return []
    return [_("I'll bring it up once more on {day}.", day=_.day_and_year(preview.once_more_on))]


def _no_time(_: Translator, preview: Preview) -> list[str]:
    now = _(
        "For some weeks after a loss I don't bring up celebrations, so for now I won't tell anyone "
        "about this."
    )
    if preview.once_more_on is None:
        return [now, *_once_more(_, preview)]
    return [now, _("I will in a year, on {day}.", day=_.day_and_year(preview.once_more_on))]


def _under_way(_: Translator, draft: Draft, preview: Preview) -> str:
    names = [mention(one) for one in draft.listeners if one not in preview.not_joined]
    return _(
        "Its day has already come. {names} may read it as you leave it here. Nobody else can.",
        names=_.join_list(names),
    )


def _at_coffee(_: Translator, draft: Draft) -> str:
    names = _.join_list([mention(one) for one in draft.listeners])
    if not _is_for_met(draft):
        return _(
            "I won't tell anyone. {names} can look it up whenever they like, and before a coffee "
            "with you. Nobody else can.",
            names=names,
        )
    if not draft.listeners:
        return _(
            "I won't tell anyone. People you've had coffee with can read it, if you both told me "
            "that you met. Nobody else can."
        )
    return _(
        "I won't tell anyone. {names} can read it, and so can people you've had coffee with, if "
        "you both told me that you met. Nobody else can.",
        names=names,
    )


def _is_for_met(draft: Draft) -> bool:
    return draft.to_met and draft.kind in FOR_COFFEE
