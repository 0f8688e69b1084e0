"""What holds for every plan; test_when has the moments one by one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.checkins import moments, occasions
from bot.checkins.plans import PLANS, Start
from bot.memory import TOLD_TOGETHER, WAITS_FOR_NEWS
from bot.runtime.working_hours import Hours, end_of_day, local_day, next_occurrence, working_time
from storage.records import Detail, DetailKind, Person, Timing
from tests.storage.builders import MONDAY, a_detail
from tests.tables import every_case

WEEK = (0, 1, 2, 3, 4)
THURSDAY = date(2026, 11, 26)
AUCKLAND, TOKYO, KOLKATA = "Pacific/Auckland", "Asia/Tokyo", "Asia/Kolkata"
LONDON, STOCKHOLM = "Europe/London", "Europe/Stockholm"
NEW_YORK, HONOLULU = "America/New_York", "Pacific/Honolulu"
ADA = Person("w", "ada", "UADA", None)


def first_moment(detail: Detail, hours: Hours, owner_zone: str) -> datetime | None:
    """The first moment on the first occasion."""
    for occasion in occasions.occasions(detail, owner_zone)[:1]:
        return moments.first_moment(occasion, hours)
    return None


def works(zone: str, days: tuple[int, ...] = WEEK) -> Hours:
    """Somebody who works from nine to five."""
    return Hours(zone, time(9), time(17), days)


def shared(kind: DetailKind = DetailKind.ILLNESS_FAMILY, **changes: Any) -> Detail:
    """A detail that was shared on Monday at nine in London; a day is given as *event_date*."""
    return replace(a_detail(ADA, kind=kind, event_date=None), **changes)


@every_case("day", [THURSDAY, None])
@every_case(
    "kind",
    [
        DetailKind.TASTE,
        DetailKind.GLADLY_HELP,
        DetailKind.NEW_ARRIVAL,
        DetailKind.COMING_BACK,
    ],
)
def test_kinds_without_a_planned_nudge(kind: DetailKind, day: date | None) -> None:
    """Tastes are shown at a coffee, and an expected child is no news before its parents say so."""
    assert first_moment(shared(kind, event_date=day), works(STOCKHOLM), LONDON) is None


@every_case(
    ("day", "asked_nothing"),
    [
        ("2026-11-23", True),
        ("2026-11-29", True),
        ("2026-12-01", False),
        ("2027-02-10", False),
        ("2027-02-20", True),
        ("2027-03-03", True),
        ("2027-03-06", False),
    ],
)
def test_icebreakers_pause_around_sharing_and_around_the_day(day: str, asked_nothing: bool) -> None:
    """With an operation in three months icebreakers go on until it comes near (P9)."""
    operation = shared(event_date=date(2027, 2, 25))
    at = datetime.fromisoformat(f"{day}T12:00+00:00")

    assert occasions.pauses_icebreakers(operation, LONDON, at) == asked_nothing
    assert not occasions.pauses_icebreakers(shared(DetailKind.EXAM), LONDON, at)


def test_what_is_told_to_everybody() -> None:
    """One event prompts one listener; a birthday, or a return, prompts all who are named (P7)."""
    told_together = {kind for kind, plan in PLANS.items() if plan.everybody}

    assert told_together == {DetailKind.COMING_BACK, DetailKind.CELEBRATION} == TOLD_TOGETHER


def test_what_waits_for_its_owner() -> None:
    """The forms and the ledger say so of the same kinds as the plans (P8)."""
    waits = {kind for kind, plan in PLANS.items() if plan.start is Start.WHEN_THERE_IS_NEWS}

    assert waits == WAITS_FOR_NEWS


ASKED_AFTER_THE_DAY = sorted(
    kind
    for kind, plan in PLANS.items()
    if plan.start is Start.AS_CHOSEN and plan.timing is Timing.MORNING_AFTER
)


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
    """It is always at the start of a listener's working day, after the day and the sharing (P6)."""
    hours = works(listener, tuple(sorted(days)))
    detail = shared(kind, event_date=day, timing=Timing.MORNING_AFTER)
    moment = first_moment(detail, hours, owner)

    assert moment is not None
    assert moment >= MONDAY
    assert day is None or moment >= end_of_day(day, owner)
    span = working_time(hours, local_day(moment, listener))
    assert span is not None
    assert moment == span[0]


@every_case(
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
        # 2100 is no leap year.
        ("02-29", date(2100, 1, 1), date(2100, 2, 28)),
        ("02-28", date(2028, 2, 1), date(2028, 2, 28)),
    ],
)
def test_the_next_occurrence_of_a_day(month_day: str, today: date, day: date) -> None:
    """A month and a day come once a year; 29 February is kept on the 28th."""
    assert day == next_occurrence(month_day, today)
