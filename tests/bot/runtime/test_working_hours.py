"""Local time: missing and repeated hours, ends of days, working hours, and common hours."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.runtime.public_holidays import is_public_holiday
from bot.runtime.working_hours import (
    Hours,
    coming_spans,
    end_of_day,
    hours_of,
    is_working,
    later_on_working_day,
    local_day,
    next_moment_for_all,
    next_working_moment,
    next_working_morning,
    resolve_local,
    start_of_day,
    start_of_tomorrow,
    start_of_week,
    together,
    working_time,
)
from storage.records import Person
from tests.storage.builders import a_member
from tests.tables import every_case

WEEK = (0, 1, 2, 3, 4)
ZONES = (
    "Africa/Cairo",
    "Africa/Casablanca",
    "Africa/Lagos",
    "America/New_York",
    "America/Santiago",
    "America/St_Johns",
    "Asia/Beirut",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "Australia/Lord_Howe",
    "Europe/London",
    "Pacific/Apia",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Honolulu",
    "UTC",
)
YEARS = (datetime.fromisoformat("2024-01-01"), datetime.fromisoformat("2030-12-31"))
LOCAL_TIMES = st.datetimes(*YEARS)
MOMENTS = st.datetimes(*YEARS, timezones=st.just(UTC))


def utc(text: str) -> datetime:
    """A moment in UTC, written as "2026-11-23 08:00"."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def nine_to_five(
    zone: str,
    days: tuple[int, ...] = WEEK,
    country: str | None = None,
    subdivision: str | None = None,
) -> Hours:
    """Ordinary working hours in a zone."""
    return Hours(zone, time(9), time(17), days, country, subdivision)


GERMAN = nine_to_five("Europe/Berlin", country="DE")
BAVARIAN = nine_to_five("Europe/Berlin", country="DE", subdivision="BY")
SCOTTISH = nine_to_five("Europe/London", country="GB", subdivision="SCT")


@every_case(
    ("wish", "zone", "moment"),
    [
        # Clocks are put forward: a time in the missing hour means the end of the gap.
        ("2026-03-08 02:30", "America/New_York", "2026-03-08 07:00"),
        ("2026-03-08 02:00", "America/New_York", "2026-03-08 07:00"),
        ("2026-03-08 02:59", "America/New_York", "2026-03-08 07:00"),
        ("2026-03-08 03:00", "America/New_York", "2026-03-08 07:00"),
        ("2026-03-08 01:59", "America/New_York", "2026-03-08 06:59"),
        ("2026-03-29 01:30", "Europe/London", "2026-03-29 01:00"),
        # Half an hour is missing.
        ("2026-10-04 02:10", "Australia/Lord_Howe", "2026-10-03 15:30"),
        ("2026-10-04 02:30", "Australia/Lord_Howe", "2026-10-03 15:30"),
        # Midnight is missing.
        ("2026-09-06 00:00", "America/Santiago", "2026-09-06 04:00"),
        ("2026-09-06 00:30", "America/Santiago", "2026-09-06 04:00"),
        ("2026-03-29 00:00", "Asia/Beirut", "2026-03-28 22:00"),
        # A whole day is missing.
        ("2011-12-30 12:00", "Pacific/Apia", "2011-12-30 10:00"),
        # Clocks are put back: a repeated time means the first of the two.
        ("2026-11-01 01:30", "America/New_York", "2026-11-01 05:30"),
        ("2026-10-25 01:30", "Europe/London", "2026-10-25 00:30"),
        ("2026-04-05 01:45", "Australia/Lord_Howe", "2026-04-04 14:45"),
        ("2026-04-04 23:30", "America/Santiago", "2026-04-05 02:30"),
        # No clock change.
        ("2026-11-24 09:00", "Asia/Kolkata", "2026-11-24 03:30"),
        ("2026-11-24 09:00", "Asia/Kathmandu", "2026-11-24 03:15"),
        ("2026-11-24 09:00", "Pacific/Chatham", "2026-11-23 19:15"),
    ],
)
def test_a_local_time_becomes_one_moment(wish: str, zone: str, moment: str) -> None:
    """A missing time means the first moment after the gap; a repeated one means the earlier."""
    local = datetime.fromisoformat(wish)

    assert utc(moment) == resolve_local(local.date(), local.time(), zone)


@given(
    wishes=st.tuples(LOCAL_TIMES, LOCAL_TIMES),
    zone=st.sampled_from(ZONES),
)
def test_a_later_local_time_is_never_an_earlier_moment(
    wishes: tuple[datetime, datetime], zone: str
) -> None:
    """Local times keep their order, so no plan overtakes another."""
    earlier, later = sorted(wishes)

    first = resolve_local(earlier.date(), earlier.time(), zone)
    assert first <= resolve_local(later.date(), later.time(), zone)


# Every half hour of the days on which the clocks of these zones change.
CHANGING = [
    (datetime.combine(day, time()) + timedelta(minutes=30 * half), zone)
    for zone, day in [
        ("America/New_York", date(2026, 3, 8)),
        ("America/New_York", date(2026, 11, 1)),
        ("Australia/Lord_Howe", date(2026, 10, 4)),
        ("Australia/Lord_Howe", date(2026, 4, 5)),
        ("America/Santiago", date(2026, 9, 6)),
        ("Asia/Beirut", date(2026, 3, 29)),
        ("Europe/London", date(2026, 3, 29)),
    ]
    for half in range(48)
]


@every_case(("wish", "zone"), CHANGING)
def test_clocks_show_the_requested_time(wish: datetime, zone: str) -> None:
    """At the moment found, clocks show the requested time, or have just passed it."""
    moment = resolve_local(wish.date(), wish.time(), zone)
    place = ZoneInfo(zone)
    shown = moment.astimezone(place).replace(tzinfo=None)
    shown_before = (moment - timedelta(seconds=1)).astimezone(place).replace(tzinfo=None)

    assert shown == wish or (shown_before < wish < shown and not exists(wish, place))


def exists(wish: datetime, place: ZoneInfo) -> bool:
    """Whether the clocks of a place ever show this time."""
    moments = [wish.replace(tzinfo=place, fold=fold).astimezone(UTC) for fold in (0, 1)]
    return wish in [moment.astimezone(place).replace(tzinfo=None) for moment in moments]


@every_case(
    ("zone", "end"),
    [
        ("Pacific/Auckland", "2026-11-26 11:00"),
        ("Asia/Tokyo", "2026-11-26 15:00"),
        ("Asia/Kolkata", "2026-11-26 18:30"),
        ("Europe/London", "2026-11-27 00:00"),
        ("America/New_York", "2026-11-27 05:00"),
        ("Pacific/Honolulu", "2026-11-27 10:00"),
    ],
)
def test_a_day_ends_in_its_own_zone(zone: str, end: str) -> None:
    """Thursday ends 23 hours later in Honolulu than in Auckland (P6)."""
    assert utc(end) == end_of_day(date(2026, 11, 26), zone)


@pytest.mark.parametrize(
    ("day", "zone", "end"),
    [
        (date(2026, 9, 5), "America/Santiago", "2026-09-06 04:00"),
        (date(2026, 3, 28), "Asia/Beirut", "2026-03-28 22:00"),
        # The last hour of this day comes twice, and the day ends after the second.
        (date(2026, 4, 4), "America/Santiago", "2026-04-05 04:00"),
    ],
)
def test_a_day_with_a_missing_or_repeated_midnight_ends_once(
    day: date, zone: str, end: str
) -> None:
    """A day that loses its midnight, or has an hour twice, still ends once."""
    assert utc(end) == end_of_day(day, zone)


def test_tomorrow_begins_in_its_own_zone() -> None:
    """Midnight in Auckland is eleven in the morning of the day before in UTC."""
    now = datetime(2026, 11, 27, 12, tzinfo=UTC)

    assert start_of_tomorrow(now, "Pacific/Auckland") == datetime(2026, 11, 28, 11, tzinfo=UTC)


@every_case(
    ("hours", "after", "moment"),
    [
        # Within the hours: at once. At their end: tomorrow.
        (nine_to_five("Europe/Stockholm"), "2026-11-24 08:00", "2026-11-24 08:00"),
        (nine_to_five("Europe/Stockholm"), "2026-11-24 15:59", "2026-11-24 15:59"),
        (nine_to_five("Europe/Stockholm"), "2026-11-24 16:00", "2026-11-25 08:00"),
        (nine_to_five("Europe/Stockholm"), "2026-11-24 07:59", "2026-11-24 08:00"),
        # Over the weekend, and over a longer one.
        (nine_to_five("Europe/London"), "2026-11-27 17:00", "2026-11-30 09:00"),
        (nine_to_five("Europe/London", (1, 2, 3)), "2026-11-26 18:00", "2026-12-01 09:00"),
        # A day off in the middle of the week.
        (nine_to_five("Europe/London", (0, 1, 3, 4)), "2026-11-25 10:00", "2026-11-26 09:00"),
        # A working week from Sunday to Thursday.
        (nine_to_five("Asia/Riyadh", (6, 0, 1, 2, 3)), "2026-11-27 08:00", "2026-11-29 06:00"),
        # Zones with half and quarter hours.
        (nine_to_five("Asia/Kolkata"), "2026-11-24 03:00", "2026-11-24 03:30"),
        (nine_to_five("Asia/Kathmandu"), "2026-11-24 03:00", "2026-11-24 03:15"),
        (nine_to_five("America/St_Johns"), "2026-11-24 12:00", "2026-11-24 12:30"),
        (nine_to_five("Pacific/Chatham"), "2026-11-23 19:00", "2026-11-23 19:15"),
        # The same hour of the clock on both sides of a change.
        (nine_to_five("America/New_York"), "2026-03-06 22:00", "2026-03-09 13:00"),
        (nine_to_five("America/New_York"), "2026-10-30 21:00", "2026-11-02 14:00"),
    ],
)
def test_the_next_working_moment(hours: Hours, after: str, moment: str) -> None:
    """It is never at night, and never on a day off (P6)."""
    assert utc(moment) == next_working_moment(hours, utc(after))


@every_case(
    ("after", "morning"),
    [
        ("2026-11-24 08:59", "2026-11-24 09:00"),
        ("2026-11-24 09:00", "2026-11-24 09:00"),
        ("2026-11-24 09:01", "2026-11-25 09:00"),
        ("2026-11-27 09:01", "2026-11-30 09:00"),
    ],
)
def test_the_next_working_morning(after: str, morning: str) -> None:
    """A working day that has begun has no morning left; the next one counts."""
    assert utc(morning) == next_working_morning(nine_to_five("Europe/London"), utc(after))


@every_case(
    ("hours", "after", "morning"),
    [
        # Good Friday, the weekend and Easter Monday are one.
        (GERMAN, "2026-04-02 16:00", "2026-04-07 07:00"),
        (nine_to_five("Europe/Berlin"), "2026-04-02 16:00", "2026-04-03 07:00"),
        (SCOTTISH, "2026-04-02 17:00", "2026-04-06 08:00"),
        # Christmas Eve is an ordinary day; after it come two holidays and a Sunday.
        (GERMAN, "2026-12-23 20:00", "2026-12-24 08:00"),
        (GERMAN, "2026-12-24 20:00", "2026-12-28 08:00"),
        # Boxing Day is a Saturday, and the Monday is given in its place.
        (SCOTTISH, "2026-12-24 20:00", "2026-12-29 09:00"),
        # From the old year into the new one: Scotland has its second of January.
        (SCOTTISH, "2025-12-31 18:00", "2026-01-05 09:00"),
        (nine_to_five("Europe/London", country="GB"), "2025-12-31 18:00", "2026-01-02 09:00"),
        # Corpus Christi is Bavaria's, Saint Andrew's Day is Scotland's.
        (BAVARIAN, "2026-06-03 18:00", "2026-06-05 07:00"),
        (GERMAN, "2026-06-03 18:00", "2026-06-04 07:00"),
        (SCOTTISH, "2026-11-27 18:00", "2026-12-01 09:00"),
        # Chinese New Year, for people who work every day of the week, and on Tuesdays only.
        (
            nine_to_five("Asia/Shanghai", (0, 1, 2, 3, 4, 5, 6), "CN"),
            "2026-02-15 10:00",
            "2026-02-21 01:00",
        ),
        (nine_to_five("Asia/Shanghai", (1,), "CN"), "2026-02-10 10:00", "2026-02-24 01:00"),
        # Eid al-Fitr begins on a weekend, and what fell on it is given afterwards.
        (
            nine_to_five("Asia/Riyadh", (6, 0, 1, 2, 3), "SA"),
            "2026-03-18 18:00",
            "2026-03-25 06:00",
        ),
        # Five Mondays in a row are off.
        (nine_to_five("Europe/Belgrade", (0,), "XK"), "2033-04-04 10:00", "2033-05-16 07:00"),
        # The twenty-ninth of February: Carnival in Bolivia, and an ordinary Tuesday elsewhere.
        (nine_to_five("America/La_Paz", WEEK, "BO"), "2028-02-25 22:00", "2028-03-01 13:00"),
        (GERMAN, "2028-02-28 20:00", "2028-02-29 08:00"),
        # The holiday is that of their zone's date: it begins and ends there, not in UTC.
        (
            nine_to_five("Pacific/Auckland", WEEK, "NZ"),
            "2026-12-24 12:00",
            "2026-12-28 20:00",
        ),
        (nine_to_five("Pacific/Honolulu", WEEK, "US"), "2026-12-26 03:00", "2026-12-28 19:00"),
        # An unknown place has no holidays.
        (nine_to_five("Europe/Berlin", WEEK, "XX"), "2026-12-24 20:00", "2026-12-25 08:00"),
    ],
)
def test_nobody_works_on_a_public_holiday(hours: Hours, after: str, morning: str) -> None:
    """The next working morning is never on a holiday of one's country or region (P6)."""
    assert utc(morning) == next_working_morning(hours, utc(after))


def test_a_holiday_is_a_whole_day_off() -> None:
    """A holiday has no working time, and the days around it are unchanged (P6)."""
    monday = date(2026, 4, 6)

    assert working_time(GERMAN, monday) is None
    assert not is_working(GERMAN, utc("2026-04-06 10:00"))
    assert next_working_moment(GERMAN, utc("2026-04-06 10:00")) == utc("2026-04-07 07:00")
    assert working_time(GERMAN, date(2026, 4, 7)) == (
        utc("2026-04-07 07:00"),
        utc("2026-04-07 15:00"),
    )
    assert [start for start, _ in coming_spans(GERMAN, utc("2026-04-02 10:00"), 6)] == [
        utc("2026-04-07 07:00"),
        utc("2026-04-08 07:00"),
    ]


def test_people_of_two_countries_meet_when_both_work() -> None:
    """After Thanksgiving in hers and Saint Andrew's Day in his, they meet the day after (P6)."""
    american = nine_to_five("America/New_York", country="US")

    friday = next_moment_for_all([american, SCOTTISH], utc("2026-11-26 10:00"))
    assert friday == utc("2026-11-27 14:00")
    assert next_moment_for_all([american, SCOTTISH], utc("2026-11-27 17:00")) == utc(
        "2026-12-01 14:00"
    )


def test_hours_are_those_of_the_member() -> None:
    """A member's own country and region decide on their holidays."""
    member = a_member(Person("w", "bo", "UBO", None))
    bavarian = replace(member, zone="Europe/Berlin", country="DE", subdivision="BY")

    assert hours_of(bavarian) == replace(BAVARIAN, start=member.work_start, end=member.work_end)
    assert hours_of(replace(bavarian, country=None, subdivision=None)).country is None


def test_without_a_working_day_there_is_no_moment() -> None:
    """Without a working day there is no working moment, and the search ends."""
    never = nine_to_five("Europe/London", ())

    assert next_working_moment(never, utc("2026-11-24 10:00")) is None
    assert next_moment_for_all([never], utc("2026-11-24 10:00")) is None


def test_hours_within_a_gap_are_no_working_time() -> None:
    """Hours that lie within the missing hour make no working day."""
    early = Hours("America/Santiago", time(0), time(0, 45), (5, 6))

    assert working_time(early, date(2026, 9, 6)) is None
    saturday = (utc("2026-09-05 04:00"), utc("2026-09-05 04:45"))
    assert saturday == working_time(early, date(2026, 9, 5))


def working_hours() -> st.SearchStrategy[Hours]:
    """Hours of somebody who works for at least an hour, on at least one day."""
    return st.builds(
        lambda zone, start, length, days, country: Hours(
            zone, time(start), time(start + length), tuple(sorted(days)), country
        ),
        zone=st.sampled_from(ZONES),
        start=st.integers(0, 15),
        length=st.integers(1, 8),
        days=st.sets(st.integers(0, 6), min_size=1),
        country=st.sampled_from([None, "CN", "DE", "JP", "US"]),
    )


@given(hours=working_hours(), after=MOMENTS)
def test_a_working_moment_is_within_hours_and_not_before(hours: Hours, after: datetime) -> None:
    """In any zone and season the moment is within working hours, and not before (P6)."""
    for found in (next_working_moment(hours, after), next_working_morning(hours, after)):
        assert found is not None
        local = found.astimezone(ZoneInfo(hours.zone))
        assert found >= after
        assert is_working(hours, found)
        assert local.weekday() in hours.days
        assert not is_public_holiday(hours.country, None, local.date())
        assert hours.start <= local.time() < hours.end


@given(hours=working_hours(), after=MOMENTS)
def test_no_working_moment_is_skipped(hours: Hours, after: datetime) -> None:
    """Between *after* and the moment found there is no working time."""
    found = next_working_moment(hours, after)
    assert found is not None
    quarters = int((found - after) / timedelta(minutes=15))

    assert [
        after + timedelta(minutes=15 * step)
        for step in range(quarters)
        if is_working(hours, after + timedelta(minutes=15 * step))
    ] == []


@every_case(
    ("zones", "after", "moment"),
    [
        (("Europe/London",), "2026-11-24 03:00", "2026-11-24 09:00"),
        (("Europe/London", "Europe/Stockholm"), "2026-11-24 08:30", "2026-11-24 09:00"),
        (("Europe/London", "America/New_York"), "2026-11-24 09:00", "2026-11-24 14:00"),
        (("Europe/London", "America/New_York"), "2026-11-24 16:59", "2026-11-24 16:59"),
        (("Europe/London", "America/New_York"), "2026-11-27 17:00", "2026-11-30 14:00"),
        # It is Tuesday for one of them and Wednesday for the other.
        (("Pacific/Auckland", "America/New_York"), "2026-11-24 10:00", "2026-11-24 20:00"),
        (("Pacific/Auckland", "Pacific/Honolulu"), "2026-11-27 12:00", "2026-11-30 20:00"),
        # Nine to five in New York is eleven in the evening to seven in Tokyo.
        (("Asia/Tokyo", "America/New_York"), "2026-11-24 10:00", None),
        ((), "2026-11-24 03:00", "2026-11-24 03:00"),
    ],
)
def test_the_next_moment_for_all(zones: tuple[str, ...], after: str, moment: str | None) -> None:
    """The first moment at which all of them work, or none within two months."""
    found = next_moment_for_all([nine_to_five(zone) for zone in zones], utc(after))

    assert (utc(moment) if moment else None) == found


def test_people_without_a_common_day_have_no_moment() -> None:
    """The same hours are not enough: the working days have to match too."""
    early = nine_to_five("Europe/London", (0, 1))
    late = nine_to_five("Europe/London", (3, 4))

    assert next_moment_for_all([early, late], utc("2026-11-24 10:00")) is None


@given(several=st.lists(working_hours(), min_size=1, max_size=3), after=MOMENTS)
def test_a_moment_for_all_suits_each_of_them(several: list[Hours], after: datetime) -> None:
    """It is never before *after*, and within everybody's working hours (P6)."""
    found = next_moment_for_all(several, after)

    if found is not None:
        assert found >= after
        assert [hours for hours in several if not is_working(hours, found)] == []


@pytest.mark.parametrize(
    ("zones", "spans"),
    [
        (
            ("Europe/London", "America/New_York"),
            [("2026-11-25 14:00", "2026-11-25 17:00"), ("2026-11-26 14:00", "2026-11-26 17:00")],
        ),
        # Nine o'clock on Thursday in Auckland is three o'clock on Wednesday in New York.
        (("Pacific/Auckland", "America/New_York"), [("2026-11-25 20:00", "2026-11-25 22:00")]),
        (("Asia/Tokyo", "America/New_York"), []),
    ],
)
def test_common_hours_compare_moments_and_not_dates(
    zones: tuple[str, ...], spans: list[tuple[str, str]]
) -> None:
    """Across the date line people have common hours on different dates of theirs."""
    after = utc("2026-11-24 10:00")
    found = together([coming_spans(nine_to_five(zone), after, 2) for zone in zones])

    assert [(utc(start), utc(end)) for start, end in spans] == found


@every_case(
    ("days_off", "moment", "days", "later"),
    [
        (WEEK, "2026-11-24 11:15", 1, "2026-11-25 11:15"),
        (WEEK, "2026-11-27 11:15", 1, "2026-11-30 11:15"),
        (WEEK, "2026-11-26 09:00", 4, "2026-12-02 09:00"),
        (WEEK, "2026-11-24 09:00", 10, "2026-12-08 09:00"),
        ((1,), "2026-11-24 09:00", 2, "2026-12-08 09:00"),
        # On a day off, the first working day after it is one working day later.
        (WEEK, "2026-11-28 12:00", 1, "2026-11-30 12:00"),
        # Local time counts, not the hours between.
        (WEEK, "2026-03-27 10:00", 1, "2026-03-30 09:00"),
    ],
)
def test_later_on_a_working_day(
    days_off: tuple[int, ...], moment: str, days: int, later: str
) -> None:
    """The same local time so many working days later; weekends do not count (P7)."""
    hours = nine_to_five("Europe/London", days_off)

    assert utc(later) == later_on_working_day(hours, utc(moment), days)


@every_case(
    ("hours", "moment", "days", "later"),
    [
        (GERMAN, "2026-04-02 11:15", 1, "2026-04-07 11:15"),
        (GERMAN, "2026-04-01 11:15", 2, "2026-04-07 11:15"),
        (GERMAN, "2026-12-23 11:15", 3, "2026-12-29 11:15"),
        (BAVARIAN, "2026-06-03 11:15", 1, "2026-06-05 11:15"),
        # From a holiday on, the first working day after it is one working day later.
        (GERMAN, "2026-04-06 11:15", 1, "2026-04-07 11:15"),
        # With Fridays only, two working days in a row are holidays.
        (nine_to_five("Europe/Berlin", (4,), "DE"), "2026-12-18 11:15", 1, "2027-01-08 11:15"),
    ],
)
def test_a_holiday_does_not_count_as_a_working_day(
    hours: Hours, moment: str, days: int, later: str
) -> None:
    """A turn that is held over Easter lasts until the day after Easter Monday (P6, P7)."""
    place = ZoneInfo(hours.zone)
    local = datetime.fromisoformat(moment).replace(tzinfo=place)

    assert datetime.fromisoformat(later).replace(tzinfo=place) == later_on_working_day(
        hours, local.astimezone(UTC), days
    )


@every_case(
    ("moment", "zone", "monday"),
    [
        ("2026-11-29 23:59", "Europe/London", "2026-11-23 00:00"),
        ("2026-11-30 00:00", "Europe/London", "2026-11-30 00:00"),
        # Sunday in Honolulu is Monday in Auckland.
        ("2026-11-29 12:00", "Pacific/Honolulu", "2026-11-23 10:00"),
        ("2026-11-29 12:00", "Pacific/Auckland", "2026-11-29 11:00"),
        # The week in which clocks are put back is an hour longer.
        ("2026-10-25 12:00", "Europe/London", "2026-10-18 23:00"),
    ],
)
def test_a_week_begins_on_the_receivers_monday(moment: str, zone: str, monday: str) -> None:
    """A week is the receiver's local Monday to Sunday (P9)."""
    assert utc(monday) == start_of_week(utc(moment), zone)


def test_a_day_begins_at_its_first_moment() -> None:
    """Where midnight is missing, the day begins an hour later."""
    first = utc("2026-09-06 04:00")

    assert first == start_of_day(utc("2026-09-06 15:00"), "America/Santiago")
    assert date(2026, 9, 6) == local_day(first, "America/Santiago")
    assert date(2026, 9, 5) == local_day(first - timedelta(seconds=1), "America/Santiago")
