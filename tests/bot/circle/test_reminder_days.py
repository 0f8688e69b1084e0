"""The day of a reminder: which days can be picked, and on which morning it comes."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from bot.circle.reminder_days import may_be, morning_of, suggested
from bot.runtime.working_hours import Hours
from tests.tables import every_case

TODAY = date(2026, 11, 23)
LONDON = Hours("Europe/London", time(9), time(17), (0, 1, 2, 3, 4))
AUCKLAND = Hours("Pacific/Auckland", time(8), time(16), (0, 1, 2, 3, 4))
NEVER = Hours("Europe/London", time(9), time(17), ())


@every_case(("days", "is_fine"), [(-1, False), (0, False), (1, True), (365, True), (366, False)])
def test_a_day_lies_between_tomorrow_and_a_year(days: int, is_fine: bool) -> None:
    """From tomorrow to a year from now."""
    assert may_be(TODAY + timedelta(days=days), TODAY) is is_fine


def test_a_day_must_be_chosen() -> None:
    """An empty picker is no day."""
    assert not may_be(None, TODAY)


@every_case(
    ("hours", "day", "morning"),
    [
        (LONDON, date(2026, 11, 27), datetime(2026, 11, 27, 9, tzinfo=UTC)),
        (LONDON, date(2026, 11, 28), datetime(2026, 11, 30, 9, tzinfo=UTC)),
        (AUCKLAND, date(2026, 11, 27), datetime(2026, 11, 26, 19, tzinfo=UTC)),
        (NEVER, date(2026, 11, 27), datetime(2026, 11, 27, 9, tzinfo=UTC)),
    ],
)
def test_it_comes_on_the_working_morning_of_the_day(
    hours: Hours, day: date, morning: datetime
) -> None:
    """The morning is in the keeper's zone; on a day off it is the next working morning (P6)."""
    assert morning_of(day, hours) == morning


@every_case(
    ("hours", "now", "day"),
    [
        (LONDON, datetime(2026, 11, 23, 7, tzinfo=UTC), date(2026, 11, 24)),
        (LONDON, datetime(2026, 11, 27, 12, tzinfo=UTC), date(2026, 11, 30)),
        # It is Saturday there already.
        (AUCKLAND, datetime(2026, 11, 27, 12, tzinfo=UTC), date(2026, 11, 30)),
        (AUCKLAND, datetime(2026, 11, 26, 10, tzinfo=UTC), date(2026, 11, 27)),
    ],
)
def test_the_form_begins_with_the_next_working_day(hours: Hours, now: datetime, day: date) -> None:
    """The form never starts with today, at any hour."""
    assert suggested(hours, now) == day
