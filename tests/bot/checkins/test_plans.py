"""When somebody is told about a detail: the next working morning, once the day has ended."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.checkins import occasions
from bot.checkins.occasions import turn_over
from bot.checkins.plans import PLANS, Timing
from bot.hours import Hours, end_of_day, local_day, next_occurrence, working_time
from storage.records import Brake, Detail, DetailKind, Person
from tests.storage.builders import MONDAY, a_detail

WEEK = (0, 1, 2, 3, 4)
THURSDAY, FRIDAY = date(2026, 11, 26), date(2026, 11, 27)
SATURDAY, SUNDAY = date(2026, 11, 28), date(2026, 11, 29)
AUCKLAND, TOKYO, KOLKATA = "Pacific/Auckland", "Asia/Tokyo", "Asia/Kolkata"
LONDON, STOCKHOLM = "Europe/London", "Europe/Stockholm"
NEW_YORK, HONOLULU = "America/New_York", "Pacific/Honolulu"
ADA = Person("w", "ada", "UADA", None)


def first_moment(detail: Detail, hours: Hours, owner_zone: str) -> datetime | None:
    """The first moment on the first occasion."""
    for occasion in occasions.occasions(detail, owner_zone)[:1]:
        return occasions.first_moment(occasion, hours)
    return None


def utc(text: str) -> datetime:
    """A moment in UTC, written as "2026-11-23 08:00"."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def works(zone: str, days: tuple[int, ...] = WEEK) -> Hours:
    """Somebody who works from nine to five."""
    return Hours(zone, time(9), time(17), days)


def shared(kind: DetailKind = DetailKind.ILLNESS_FAMILY, **changes: Any) -> Detail:
    """A detail that was shared on Monday at nine in London; a day is given as *event_date*."""
    return replace(a_detail(ADA, kind=kind, event_date=None), **changes)


@pytest.mark.parametrize(
    ("owner", "listener", "moment"),
    [
        # Ada's Thursday has ended at midnight in London.
        (LONDON, STOCKHOLM, "2026-11-27 08:00"),
        (LONDON, LONDON, "2026-11-27 09:00"),
        (LONDON, KOLKATA, "2026-11-27 03:30"),
        (LONDON, NEW_YORK, "2026-11-27 14:00"),
        (LONDON, HONOLULU, "2026-11-27 19:00"),
        # Friday morning in Tokyo begins at that very moment.
        (LONDON, TOKYO, "2026-11-27 00:00"),
        # Friday morning in Auckland is Thursday evening in London: too early, so Monday.
        (LONDON, AUCKLAND, "2026-11-29 20:00"),
        # The first to end their Thursday.
        (AUCKLAND, AUCKLAND, "2026-11-26 20:00"),
        (AUCKLAND, LONDON, "2026-11-27 09:00"),
        (AUCKLAND, TOKYO, "2026-11-27 00:00"),
        # It is still Thursday morning there, and it is over where its owner lives.
        (AUCKLAND, NEW_YORK, "2026-11-26 14:00"),
        (AUCKLAND, HONOLULU, "2026-11-26 19:00"),
        # The last to end their Thursday.
        (HONOLULU, HONOLULU, "2026-11-27 19:00"),
        (HONOLULU, NEW_YORK, "2026-11-27 14:00"),
        (HONOLULU, LONDON, "2026-11-30 09:00"),
        (HONOLULU, STOCKHOLM, "2026-11-30 08:00"),
        (HONOLULU, TOKYO, "2026-11-30 00:00"),
        (HONOLULU, AUCKLAND, "2026-11-29 20:00"),
    ],
)
def test_the_morning_after_a_thursday(owner: str, listener: str, moment: str) -> None:
    """The listener's first working morning after Thursday has ended for its owner (P6)."""
    detail = shared(event_date=THURSDAY)

    assert utc(moment) == first_moment(detail, works(listener), owner)


@pytest.mark.parametrize(
    ("day", "hours", "moment"),
    [
        (FRIDAY, works(STOCKHOLM), "2026-11-30 08:00"),
        (FRIDAY, works(AUCKLAND), "2026-11-29 20:00"),
        (SATURDAY, works(STOCKHOLM), "2026-11-30 08:00"),
        (SUNDAY, works(STOCKHOLM), "2026-11-30 08:00"),
        # Monday morning in Auckland is Sunday in London.
        (SUNDAY, works(AUCKLAND), "2026-11-30 20:00"),
        # Bo does not work on Fridays, on Thursdays and Fridays, or only on Wednesdays.
        (THURSDAY, works(STOCKHOLM, (0, 1, 2, 3)), "2026-11-30 08:00"),
        (date(2026, 11, 25), works(STOCKHOLM, (0, 1, 2)), "2026-11-30 08:00"),
        (THURSDAY, works(STOCKHOLM, (2,)), "2026-12-02 08:00"),
        # A week from Sunday to Thursday.
        (THURSDAY, works("Asia/Riyadh", (6, 0, 1, 2, 3)), "2026-11-29 06:00"),
        # Clocks are put back in between: nine is nine.
        (date(2027, 3, 27), works(STOCKHOLM), "2027-03-29 07:00"),
    ],
)
def test_days_off_of_the_listener(day: date, hours: Hours, moment: str) -> None:
    """A Friday event is asked about on Monday, and nobody on their day off (P6)."""
    assert utc(moment) == first_moment(shared(event_date=day), hours, LONDON)


@pytest.mark.parametrize(
    ("day", "shared_at", "listener", "moment"),
    [
        # Without a day: the first morning after it was shared, which may be the same day.
        (None, "2026-11-23 09:00", STOCKHOLM, "2026-11-24 08:00"),
        (None, "2026-11-23 09:00", NEW_YORK, "2026-11-23 14:00"),
        (None, "2026-11-23 09:00", HONOLULU, "2026-11-23 19:00"),
        (None, "2026-11-23 09:00", AUCKLAND, "2026-11-23 20:00"),
        (None, "2026-11-27 16:00", STOCKHOLM, "2026-11-30 08:00"),
        # A day that has passed is as good as none.
        (date(2026, 11, 10), "2026-11-23 09:00", STOCKHOLM, "2026-11-24 08:00"),
        (date(2026, 11, 22), "2026-11-23 07:00", STOCKHOLM, "2026-11-23 08:00"),
        # Today is over tomorrow.
        (date(2026, 11, 23), "2026-11-23 09:00", NEW_YORK, "2026-11-24 14:00"),
    ],
)
def test_what_has_no_day_or_a_day_that_has_passed(
    day: date | None, shared_at: str, listener: str, moment: str
) -> None:
    """Then it is the first working morning after it was shared (P6)."""
    detail = shared(event_date=day, shared_at=utc(shared_at))

    assert utc(moment) == first_moment(detail, works(listener), LONDON)


@pytest.mark.parametrize(
    ("day", "moment"),
    [(THURSDAY, "2026-12-03 08:00"), (FRIDAY, "2026-12-04 08:00"), (None, "2026-11-30 08:00")],
)
def test_a_loss_is_asked_about_later(day: date | None, moment: str) -> None:
    """Everybody asks in the first days; Kith asks four working days after them."""
    detail = shared(DetailKind.LOSS, event_date=day)

    assert utc(moment) == first_moment(detail, works(STOCKHOLM), LONDON)


@pytest.mark.parametrize(
    ("month_day", "shared_at", "zone", "moment"),
    [
        ("11-26", "2026-11-23 09:00", STOCKHOLM, "2026-11-26 08:00"),
        ("11-26", "2026-11-23 09:00", AUCKLAND, "2026-11-25 20:00"),
        # On a Saturday: on Monday, rather than too early.
        ("11-28", "2026-11-23 09:00", STOCKHOLM, "2026-11-30 08:00"),
        # Today's morning has passed: told at once. Yesterday's day comes again in a year.
        ("11-23", "2026-11-23 09:00", STOCKHOLM, "2026-11-23 09:00"),
        # After work there is no more of that day: tomorrow.
        ("11-23", "2026-11-23 18:00", STOCKHOLM, "2026-11-24 08:00"),
        ("11-22", "2026-11-23 09:00", STOCKHOLM, "2027-11-22 08:00"),
        ("01-01", "2026-11-23 09:00", STOCKHOLM, "2027-01-01 08:00"),
        # The day that most years do not have.
        ("02-29", "2026-11-23 09:00", STOCKHOLM, "2027-03-01 08:00"),
        ("02-29", "2028-01-10 09:00", STOCKHOLM, "2028-02-29 08:00"),
    ],
)
def test_a_celebration_comes_on_the_morning_of_its_day(
    month_day: str, shared_at: str, zone: str, moment: str
) -> None:
    """A birthday is wished on the day; 29 February is kept on the 28th where there is none."""
    detail = shared(DetailKind.CELEBRATION, month_day=month_day, shared_at=utc(shared_at))

    assert utc(moment) == first_moment(detail, works(zone), LONDON)


def test_not_yet_holds_on_the_day_itself() -> None:
    """Thursday begins in London at one in the afternoon of Auckland's Thursday: not before (P8)."""
    brake = {"brake": Brake.NOT_YET, "brake_until": THURSDAY}
    detail = shared(DetailKind.CELEBRATION, month_day="11-26", **brake)

    assert utc("2026-11-26 00:00") == first_moment(detail, works(AUCKLAND), LONDON)


def test_a_celebration_without_a_day_comes_after_it_was_shared() -> None:
    """A celebration that has no day is told on the next working morning."""
    detail = shared(DetailKind.CELEBRATION)

    assert utc("2026-11-24 08:00") == first_moment(detail, works(STOCKHOLM), LONDON)


@pytest.mark.parametrize("day", [THURSDAY, None])
@pytest.mark.parametrize("kind", [DetailKind.TASTE, DetailKind.GLADLY_HELP, DetailKind.NEW_ARRIVAL])
def test_what_is_never_asked_about(kind: DetailKind, day: date | None) -> None:
    """Tastes are shown at a coffee, and an expected child is no news before its parents say so."""
    assert first_moment(shared(kind, event_date=day), works(STOCKHOLM), LONDON) is None


def test_only_a_celebration_is_told_to_everybody() -> None:
    """One event prompts one listener; all whom its owner named hear of a birthday (P7)."""
    assert [kind for kind, plan in PLANS.items() if plan.everybody] == [DetailKind.CELEBRATION]


def test_whoever_never_works_is_never_told() -> None:
    """A listener without a working day has no morning."""
    assert first_moment(shared(event_date=THURSDAY), works(LONDON, ()), LONDON) is None


ASKED_AFTER_THE_DAY = sorted(
    kind for kind, plan in PLANS.items() if plan.timing is Timing.AFTER_THE_DAY
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    kind=st.sampled_from(ASKED_AFTER_THE_DAY),
    day=st.none() | st.dates(date(2026, 1, 1), date(2028, 12, 31)),
    owner=st.sampled_from([AUCKLAND, TOKYO, LONDON, NEW_YORK, HONOLULU, "America/Santiago"]),
    listener=st.sampled_from([AUCKLAND, KOLKATA, STOCKHOLM, NEW_YORK, HONOLULU, "Asia/Beirut"]),
    days=st.sets(st.integers(0, 6), min_size=1),
)
def test_never_before_the_day_has_ended_for_its_owner(
    kind: DetailKind, day: date | None, owner: str, listener: str, days: set[int]
) -> None:
    """Always the beginning of a working day of the listener's, after the day and the words (P6)."""
    hours = works(listener, tuple(sorted(days)))
    moment = first_moment(shared(kind, event_date=day), hours, owner)

    assert moment is not None
    assert moment >= MONDAY
    assert day is None or moment >= end_of_day(day, owner)
    span = working_time(hours, local_day(moment, listener))
    assert span is not None
    assert moment == span[0]


@pytest.mark.parametrize(
    ("month_day", "today", "day"),
    [
        ("11-24", date(2026, 11, 23), date(2026, 11, 24)),
        ("11-23", date(2026, 11, 23), date(2026, 11, 23)),
        ("11-22", date(2026, 11, 23), date(2027, 11, 22)),
        ("12-31", date(2026, 12, 31), date(2026, 12, 31)),
        ("01-01", date(2026, 12, 31), date(2027, 1, 1)),
        ("02-29", date(2027, 1, 1), date(2027, 2, 28)),
        ("02-29", date(2027, 2, 28), date(2027, 2, 28)),
        ("02-29", date(2027, 3, 1), date(2028, 2, 29)),
        ("02-29", date(2028, 2, 28), date(2028, 2, 29)),
        # A century that is no leap year.
        ("02-29", date(2100, 1, 1), date(2100, 2, 28)),
        ("02-28", date(2028, 2, 1), date(2028, 2, 28)),
    ],
)
def test_the_next_occurrence_of_a_day(month_day: str, today: date, day: date) -> None:
    """A month and a day come round once a year; 29 February is kept on the 28th."""
    assert day == next_occurrence(month_day, today)


@pytest.mark.parametrize(
    ("told_at", "over"),
    [
        ("2026-11-24 08:00", "2026-11-25 08:00"),
        ("2026-11-27 08:00", "2026-11-30 08:00"),
        ("2026-11-27 14:30", "2026-11-30 14:30"),
    ],
)
def test_a_turn_lasts_until_the_same_time_on_the_next_working_day(told_at: str, over: str) -> None:
    """Silence hands the turn on after one working day of the listener's (P7)."""
    assert utc(over) == turn_over(works(STOCKHOLM), utc(told_at))
