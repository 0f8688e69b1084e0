"""Who is there for a round."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from bot.coffee.attendance import is_there
from bot.runtime.working_hours import Hours
from tests.tables import every_case

WEEK = (0, 1, 2, 3, 4)
# A Tuesday; the days that count are the working days of the seven that follow.
DRAWN = datetime(2026, 12, 1, 10, tzinfo=UTC)
DAYS = [date(2026, 12, day) for day in (2, 3, 4, 7, 8)]
CHRISTMAS = datetime(2026, 12, 22, 10, tzinfo=UTC)


@every_case(
    ("work_days", "away", "expected"),
    [
        (WEEK, [], True),
        (WEEK, DAYS[:3], True),
        (WEEK, DAYS[2:], True),
        # With one day left nobody finds a time.
        (WEEK, DAYS[:4], False),
        (WEEK, DAYS, False),
        # The day of the draw itself is none of them.
        (WEEK, [DRAWN.date()], True),
        ((0,), [], True),
        ((0,), [DAYS[3]], False),
        ((0, 1), [DAYS[3]], False),
        ((), [], False),
    ],
)
def test_who_is_there(work_days: tuple[int, ...], away: list[date], expected: bool) -> None:
    """Two working days on which to meet, or the only one they have."""
    hours = Hours("Europe/London", time(9), time(17), work_days)
    assert is_there(hours, away, DRAWN) is expected


def test_holidays_are_no_days_to_meet() -> None:
    """In the week of Christmas somebody in England has three days; two away are too many."""
    hours = Hours("Europe/London", time(9), time(17), WEEK, "GB", "ENG")
    before = [CHRISTMAS.date() + timedelta(days=days) for days in (1, 2)]
    assert is_there(hours, [], CHRISTMAS)
    assert not is_there(hours, before, CHRISTMAS)
