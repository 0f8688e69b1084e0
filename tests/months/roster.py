"""Forty people from Auckland to Honolulu, and when each of them works."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

MON_TO_FRI, SUN_TO_THU = (0, 1, 2, 3, 4), (6, 0, 1, 2, 3)
MON_TO_THU, TUE_TO_FRI = (0, 1, 2, 3), (1, 2, 3, 4)
DAY = timedelta(days=1)

Place = tuple[str, str | None, str | None, tuple[int, ...], time, time]
NINE, FIVE = time(9), time(17)
PLACES: tuple[Place, ...] = (
    ("Europe/London", "GB", "ENG", MON_TO_FRI, NINE, FIVE),
    ("Europe/Berlin", "DE", "BY", MON_TO_FRI, time(8), time(16)),
    ("America/New_York", "US", None, MON_TO_FRI, NINE, FIVE),
    ("Pacific/Auckland", "NZ", None, MON_TO_FRI, time(8, 30), FIVE),
    ("Asia/Jerusalem", "IL", None, SUN_TO_THU, NINE, time(18)),
    ("Europe/London", "GB", "SCT", MON_TO_THU, NINE, FIVE),
    ("Pacific/Honolulu", "US", "HI", MON_TO_FRI, time(7), time(15)),
    ("Asia/Tokyo", "JP", None, MON_TO_FRI, NINE, time(18)),
    ("America/Santiago", "CL", None, MON_TO_FRI, NINE, FIVE),
    ("Asia/Kolkata", "IN", None, MON_TO_FRI, time(10), time(19)),
    ("Europe/Stockholm", "SE", None, TUE_TO_FRI, time(8), FIVE),
    ("Asia/Dubai", "AE", None, MON_TO_FRI, NINE, time(13)),
    ("America/St_Johns", "CA", "NL", MON_TO_FRI, NINE, FIVE),
    ("Asia/Kathmandu", None, None, SUN_TO_THU, time(10), FIVE),
    ("America/Los_Angeles", "US", "CA", MON_TO_THU, time(10), time(16)),
    ("Australia/Sydney", "AU", "NSW", MON_TO_FRI, NINE, FIVE),
)
MOVES_TO = ("Asia/Tokyo", "Europe/London", "America/Los_Angeles", "Pacific/Auckland")


@dataclass
class Colleague:
    """One of the forty: their preferences, their Slack status, and what they were sent.

    ``quiet_mornings``: their do-not-disturb ends an hour after their work begins.
    """

    handle: str
    zone: str
    country: str | None
    subdivision: str | None
    days: tuple[int, ...]
    start: time
    end: time
    budget: int = 2
    quiet_mornings: bool = False
    gets_icebreakers: bool = False
    is_member: bool = True
    paused: bool = False
    paused_until: date | None = None
    is_on_holiday: bool = False
    # The unasked messages that they were sent: the kind and the time.
    unasked: list[tuple[str, datetime]] = field(default_factory=list)

    # Local time, written again without the code under test -------------------------------------

    def at(self, day: date, clock: time) -> datetime:
        """The moment of this date and time in their zone."""
        return datetime.combine(day, clock, ZoneInfo(self.zone)).astimezone(UTC)

    def today(self, now: datetime) -> date:
        """Today's date in their zone."""
        return now.astimezone(ZoneInfo(self.zone)).date()

    def works_on(self, day: date) -> bool:
        """Whether it is one of their working days and no public holiday."""
        return day.weekday() in self.days and day not in _off(
            self.country, self.subdivision, day.year
        )

    def works_at(self, now: datetime) -> bool:
        """Whether this is within their working hours."""
        local = now.astimezone(ZoneInfo(self.zone))
        return self.works_on(local.date()) and self.start <= local.time() < self.end

    def morning_from(self, moment: datetime, clock: time | None = None) -> datetime:
        """
        The start of their first working day from a moment on, or the time *clock* on such a day.
        """
        day = self.today(moment)
        while not self.works_on(day) or self.at(day, clock or self.start) < moment:
            day += DAY
        return self.at(day, clock or self.start)

    def working_days_later(self, moment: datetime, days: int = 1) -> datetime:
        """The same time some working days later."""
        local = moment.astimezone(ZoneInfo(self.zone))
        day = local.date()
        for _ in range(days):
            day += DAY
            while not self.works_on(day):
                day += DAY
        return self.at(day, local.time())

    def is_away(self, now: datetime) -> bool:
        """Whether they have paused, or Slack says that they are away."""
        paused = self.paused and (self.paused_until is None or self.today(now) < self.paused_until)
        return paused or self.is_on_holiday

    def this_week(self, now: datetime) -> int:
        """How many unasked messages they were sent since Monday in their zone."""
        today = self.today(now)
        monday = self.at(today - today.weekday() * DAY, time(0))
        return sum(at >= monday for _, at in self.unasked)

    def check_ins_today(self, now: datetime) -> int:
        """How many check-ins they were sent today in their zone."""
        midnight = self.at(self.today(now), time(0))
        return sum(at >= midnight for kind, at in self.unasked if kind == "check_in")


def everybody() -> dict[str, Colleague]:
    """The forty, by handle. The popular ones are among the first ten."""
    found = {}
    for number in range(40):
        handle = f"m{number:02d}"
        found[handle] = Colleague(
            handle,
            *PLACES[number % len(PLACES)],
            budget={5: 1, 8: 0, 17: 0, 23: 1}.get(number, 2),
            quiet_mornings=number in (7, 12, 26),
            gets_icebreakers=number % 4 == 1,
        )
    return found


@lru_cache(maxsize=256)
def _off(country: str | None, subdivision: str | None, year: int) -> frozenset[date]:
    if country is None:
        return frozenset()
    return frozenset(holidays.country_holidays(country, subdiv=subdivision, years=[year]))
