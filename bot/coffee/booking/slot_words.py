"""Moments of a coffee in words, in everybody's time zone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.i18n import Translator
from bot.runtime.working_hours import local_day

# Slack takes no longer text for a box to tick.
_LONGEST_LABEL = 75


def in_every_zone(_: Translator, zones: Sequence[str], moment: datetime) -> str:
    """
    A moment in each zone, such as "Friday 27 November: 11:00 in London, 12:00 in Stockholm".

    Where it is another day elsewhere, that day is said.
    """
    first, *others = list(dict.fromkeys(zones))
    hours = [_("{hour} in {city}", hour=_.hour(moment, first), city=_city(first))]
    hours += [_elsewhere(_, moment, zone, first) for zone in others]
    return f"{_.day(local_day(moment, first))}: {', '.join(hours)}"


def slot_label(_: Translator, own: str, zones: Sequence[str], moment: datetime) -> str:
    """A time to tick: the hour in one's *own* zone, and in the others' where it differs."""
    hour = _.hour(moment, own)
    others = [
        _elsewhere(_, moment, zone, own)
        for zone in dict.fromkeys(zones)
        if _.hour(moment, zone) != hour or local_day(moment, zone) != local_day(moment, own)
    ]
    label = f"{hour} ({', '.join(others)})" if others else hour
    return label if len(label) <= _LONGEST_LABEL else hour


def _elsewhere(_: Translator, moment: datetime, zone: str, first: str) -> str:
    day = local_day(moment, zone)
    if day == local_day(moment, first):
        return _("{hour} in {city}", hour=_.hour(moment, zone), city=_city(zone))
    return _(
        "{weekday} {hour} in {city}",
        weekday=_.weekday(day),
        hour=_.hour(moment, zone),
        city=_city(zone),
    )


def _city(zone: str) -> str:
    return zone.split("/")[-1].replace("_", " ")
