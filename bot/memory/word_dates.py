"""When words were written and which day they are about, so that no reader takes the wrong day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.i18n import N_, Translator
from bot.memory.consent import WAITS_FOR_NEWS
from bot.runtime.working_hours import local_day, next_occurrence
from storage.records import CoffeeNote, Detail

_HALF_A_YEAR = timedelta(days=182)
_NEAR = {
    -1: N_("It was yesterday, {day}."),
    0: N_("It's today, {day}."),
    1: N_("It's tomorrow, {day}."),
}


@dataclass(frozen=True, slots=True)
class WordDates:
    """
    The dates of some words, for one reader at one moment.

    All days are the owner's: what they call tomorrow is the day after they wrote it where they
    live. ``changed_on``: when they last changed the words, if that was on another day. ``about``:
    the day that the words are about. ``is_expected``: that day is a guess. ``today`` is today where
    the owner lives, ``readers_today`` where the reader does. ``goes_on_since``: when they said that
    it goes on, or that somebody is to ask once more. ``is_own``: the reader is the owner.
    """

    written_on: date
    changed_on: date | None
    about: date | None
    is_expected: bool
    today: date
    readers_today: date
    goes_on_since: date | None = None
    is_own: bool = False

    @property
    def is_ahead(self) -> bool:
        """Whether the day that the words are about hasn't ended yet where their owner lives."""
        return self.about is not None and self.about >= self.today


def detail_dates(
    detail: Detail, owner_zone: str, reader_zone: str, now: datetime, *, is_own: bool = False
) -> WordDates:
    """The dates of a detail's words; *is_own*: its owner reads them."""
    waits, news_at = detail.kind in WAITS_FOR_NEWS, detail.news_at
    today = local_day(now, owner_zone)
    written_on = local_day(detail.shared_at, owner_zone)
    changed_on = local_day(detail.changed_at, owner_zone) if detail.changed_at else None
    return WordDates(
        written_on,
        changed_on if changed_on != written_on else None,
        _nearest(detail.month_day, today) if detail.month_day else detail.event_date,
        waits,
        today,
        local_day(now, reader_zone),
        None if waits or news_at is None else local_day(news_at, owner_zone),
        is_own,
    )


def note_dates(note: CoffeeNote, owner_zone: str, reader_zone: str, now: datetime) -> WordDates:
    """The dates of a coffee note's words; it has no day that it is about."""
    written_on = local_day(note.written_at, owner_zone)
    today, readers_today = local_day(now, owner_zone), local_day(now, reader_zone)
    return WordDates(written_on, None, None, False, today, readers_today)


def dates_in_words(_: Translator, dates: WordDates) -> str:
    """When it was written and which day it is about, as the reader is told beside the words."""
    written = _day(_, dates.written_on, dates)
    if dates.changed_on is None:
        told = [_("Written on {day}.", day=written)]
    else:
        changed = _day(_, dates.changed_on, dates)
        told = [_("Written on {day}, and changed on {changed}.", day=written, changed=changed)]
    return " ".join([*told, *_about(_, dates), *_goes_on(_, dates)])


def _about(_: Translator, dates: WordDates) -> list[str]:
    if dates.about is None:
        return []
    day, days = _day(_, dates.about, dates), (dates.about - dates.today).days
    if dates.is_expected:
        return [_("Expected for {day}.", day=day)]
    if dates.today == dates.readers_today and days in _NEAR:
        return [_(_NEAR[days], day=day)]
    # "Yesterday" would be another day for the owner than for the reader.
    if days == 0:
        return [_("It's today where they live, {day}.", day=day)]
    return [_("It was on {day}.", day=day) if days < 0 else _("It's on {day}.", day=day)]


def _goes_on(_: Translator, dates: WordDates) -> list[str]:
    """That its owner has said since that it goes on, which the words don't."""
    if dates.goes_on_since is None:
        return []
    day = _day(_, dates.goes_on_since, dates)
    if dates.about is not None and dates.is_own:
        return [_("You said on {day} that someone may ask once more.", day=day)]
    if dates.about is not None:
        return [_("They said on {day} that you may ask once more.", day=day)]
    if dates.is_own:
        return [_("You said on {day} that it's still going on.", day=day)]
    return [_("They said on {day} that it's still going on.", day=day)]


def _day(_: Translator, day: date, dates: WordDates) -> str:
    """A day, with its year where the reader would take it for one of this year."""
    return _.day(day) if day.year == dates.readers_today.year else _.day_and_year(day)


def _nearest(month_day: str, today: date) -> date:
    """The last or the next day with this month and day, whichever is nearer."""
    coming = next_occurrence(month_day, today)
    if coming - today <= _HALF_A_YEAR:
        return coming
    return next_occurrence(month_day, today - _HALF_A_YEAR)
