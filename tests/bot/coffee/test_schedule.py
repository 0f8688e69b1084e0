"""When rounds are announced and drawn, and which times are suggested."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.coffee import schedule
from bot.coffee.held_days import held_on
from bot.runtime.public_holidays import country_of_zone, is_public_holiday
from bot.runtime.working_hours import Hours, is_working, local_day
from storage.records import Asking, Member, Person, Program
from tests.storage.builders import a_member, a_program
from tests.tables import every_case

MON, TUE, WED, FRI, SUN = 0, 1, 2, 4, 6
WEEK = (0, 1, 2, 3, 4)


def utc(text: str) -> datetime:
    """A moment in UTC, written as "2026-11-23 08:00"."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def never_off(day: date) -> bool:
    """A calendar without holidays."""
    return False


def off_in(country: str | None) -> Callable[[date], bool]:
    """The calendar of a program whose members all live in one country."""
    return lambda day: is_public_holiday(country, None, day)


def weeks_between(one: datetime, other: datetime, zone: str) -> int:
    """How many weeks, from Monday to Sunday, another moment is later than one."""
    first, second = local_day(one, zone), local_day(other, zone)
    days = (second - timedelta(second.weekday())) - (first - timedelta(first.weekday()))
    return days.days // 7


def program(weekday: int = TUE, zone: str = "Europe/London", **changes: Any) -> Program:
    """A program that is drawn at ten."""
    made = a_program("w", weekday=weekday, zone=zone, rhythm_weeks=1)
    return replace(made, **changes)


@every_case(
    ("weekday", "zone", "draw", "announcement"),
    [
        (TUE, "Europe/London", "2026-11-24 10:00", "2026-11-23 00:00"),
        # Monday's draw is announced on Friday; so is one on a weekend.
        (MON, "Europe/London", "2026-11-30 10:00", "2026-11-27 00:00"),
        (SUN, "Europe/London", "2026-11-29 10:00", "2026-11-27 00:00"),
        # Midnight is that of the program's zone.
        (TUE, "Pacific/Auckland", "2026-11-23 21:00", "2026-11-22 11:00"),
        (TUE, "Pacific/Honolulu", "2026-11-24 20:00", "2026-11-23 10:00"),
        # A Friday that has no midnight.
        (MON, "Africa/Cairo", "2026-04-27 07:00", "2026-04-23 22:00"),
        # Clocks are put back over the weekend.
        (MON, "Europe/London", "2026-10-26 10:00", "2026-10-22 23:00"),
        # Over Easter, over Christmas, and over a holiday in the middle of a week.
        (TUE, "Europe/Berlin", "2026-04-07 08:00", "2026-04-01 22:00"),
        (TUE, "Europe/London", "2026-12-29 10:00", "2026-12-24 00:00"),
        (FRI, "America/New_York", "2026-11-27 15:00", "2026-11-25 05:00"),
        # Somebody else's holiday.
        (TUE, "Europe/London", "2027-04-06 09:00", "2027-04-04 23:00"),
        (FRI, "Europe/London", "2026-11-27 10:00", "2026-11-26 00:00"),
        # The draw itself may be on a holiday: introductions wait for working hours.
        (FRI, "Europe/Berlin", "2026-12-25 09:00", "2026-12-23 23:00"),
        # Chinese New Year takes the whole week before, and the week before is the last draw's.
        (TUE, "Asia/Shanghai", "2026-02-24 02:00", "2026-02-22 16:00"),
        (SUN, "Asia/Shanghai", "2026-02-22 02:00", "2026-02-19 16:00"),
    ],
)
def test_a_round_is_announced_on_the_working_day_before(
    weekday: int, zone: str, draw: str, announcement: str
) -> None:
    """Announced at the start of the working day before the draw, in the program's zone (P1)."""
    assert utc(announcement) == schedule.announcement_of(program(weekday, zone), utc(draw))


@every_case(
    ("weekday", "after", "draw"),
    [
        (TUE, "2026-11-22 23:59", "2026-11-24 10:00"),
        (TUE, "2026-11-23 14:00", "2026-11-24 10:00"),
        # Less than a day to think about it.
        (TUE, "2026-11-23 14:01", "2026-12-01 10:00"),
        (TUE, "2026-11-24 09:00", "2026-12-01 10:00"),
        (TUE, "2026-11-24 10:00", "2026-12-01 10:00"),
        (TUE, "2026-11-25 09:00", "2026-12-01 10:00"),
        (MON, "2026-11-27 12:00", "2026-11-30 10:00"),
        (FRI, "2026-12-24 15:00", "2027-01-01 10:00"),
        # The same hour of the clock in summer.
        (TUE, "2027-03-25 12:00", "2027-03-30 09:00"),
    ],
)
def test_the_next_draw_leaves_a_day_to_think(weekday: int, after: str, draw: str) -> None:
    """A draw that could not be announced in time is not the next one (P1)."""
    made = program(weekday)

    assert utc(draw) == schedule.draw_on(made, schedule.next_planned(made, utc(after)))


@every_case(
    ("now", "draw"),
    [
        # In time, and late but with four hours to think about it.
        ("2026-11-23 00:00", "2026-11-24 10:00"),
        ("2026-11-23 17:00", "2026-11-24 10:00"),
        ("2026-11-24 06:00", "2026-11-24 10:00"),
        # Too late: on the next working day.
        ("2026-11-24 06:01", "2026-11-25 10:00"),
        ("2026-11-24 23:00", "2026-11-25 10:00"),
        ("2026-11-26 12:00", "2026-11-27 10:00"),
        ("2026-11-27 12:00", "2026-11-30 10:00"),
        ("2026-11-28 12:00", "2026-11-30 10:00"),
        ("2027-01-02 12:00", "2027-01-04 10:00"),
        # Not on the holidays of the program's country.
        ("2026-12-24 12:00", "2027-01-04 10:00"),
        ("2026-12-31 12:00", "2027-01-04 10:00"),
    ],
)
def test_a_round_after_a_long_outage_still_leaves_time_to_say_no(now: str, draw: str) -> None:
    """A late round is not hurried: the draw waits for a working day (P1)."""
    due = program(due_at=utc("2026-11-23 00:00"))

    assert utc(draw) == schedule.draw_for(due, utc(now), never_off)


@every_case("weekday", range(7))
@every_case("zone", ["Asia/Shanghai", "Europe/Berlin", "Asia/Tokyo", "Europe/Moscow"])
def test_each_round_is_announced_once_despite_holidays(weekday: int, zone: str) -> None:
    """Each announcement leads to one draw, and to the announcement of the next week."""
    made = program(weekday, zone, due_at=utc("2025-12-01 00:00"))
    off = off_in(country_of_zone(zone))
    draw, planned = schedule.draw_for(made, made.due_at, off), schedule.planned_on(made)
    for _ in range(60):
        made = schedule.after_draw(made, draw, off)
        following = schedule.draw_for(made, made.due_at, off)

        assert draw < made.due_at < following
        assert weeks_between(draw, following, zone) >= 1
        assert schedule.planned_on(made).weekday() == weekday
        assert planned < schedule.planned_on(made)
        draw, planned = following, schedule.planned_on(made)


@every_case(
    ("draw", "weeks", "announcement"),
    [
        ("2026-11-24 10:00", 1, "2026-11-30 00:00"),
        ("2026-11-24 10:00", 2, "2026-12-07 00:00"),
        ("2026-11-24 10:00", 8, "2027-01-18 00:00"),
        # A draw that was put off by days does not put off the next.
        ("2026-11-27 10:00", 1, "2026-11-30 00:00"),
        ("2026-12-29 10:00", 1, "2027-01-04 00:00"),
    ],
)
def test_the_next_announcement_keeps_the_rhythm(draw: str, weeks: int, announcement: str) -> None:
    """The rhythm follows the weeks, even if a draw was postponed."""
    due = program(rhythm_weeks=weeks)

    assert utc(announcement) == schedule.after_draw(due, utc(draw), never_off).due_at


@every_case(
    ("country", "planned", "held"),
    [
        ("GB", "2026-11-24", "2026-11-24"),
        # A holiday: later in that week, else earlier, else a week later.
        ("IT", "2026-12-08", "2026-12-09"),
        ("GB", "2027-03-26", "2027-03-25"),
        ("DE", "2027-03-29", "2027-03-30"),
        ("CN", "2027-02-08", "2027-02-11"),
        ("CN", "2026-10-06", "2026-10-08"),
        # From Christmas to New Year there are no rounds, wherever people live.
        ("GB", "2026-12-24", "2027-01-07"),
        ("GB", "2026-12-29", "2027-01-05"),
        ("CN", "2026-12-29", "2027-01-05"),
        ("GB", "2026-12-22", "2026-12-22"),
        ("GB", "2027-01-01", "2027-01-08"),
        # Three Kings in Spain.
        ("ES", "2027-01-06", "2027-01-07"),
        # What no country has: the calendar is wrong, and the plan is kept.
        (None, "2026-11-24", "2026-11-24"),
    ],
)
def test_a_round_moves_from_a_holiday_and_over_new_year(
    country: str | None, planned: str, held: str
) -> None:
    """Where most are off on the planned day, the round is held on another."""
    off = off_in(country) if country else lambda day: True

    assert date.fromisoformat(held) == held_on(date.fromisoformat(planned), off)


@every_case(
    ("weekday", "weeks", "last", "now", "planned"),
    [
        # Nothing announced yet: the next that leaves a day to think.
        (WED, 1, None, "2026-11-23 12:00", "2026-11-25"),
        # Announced for Tuesday, edited on Monday: Tuesday stays, the new day is next week's.
        (WED, 1, "2026-11-24 10:00", "2026-11-23 12:00", "2026-12-02"),
        (MON, 1, "2026-11-24 10:00", "2026-11-23 12:00", "2026-11-30"),
        # Three days after the last round, nobody would be due.
        (MON, 1, "2026-11-27 10:00", "2026-11-26 12:00", "2026-12-07"),
        # The rhythm stays, too.
        (MON, 2, "2026-11-24 10:00", "2026-11-25 12:00", "2026-12-07"),
        (FRI, 4, "2026-11-24 10:00", "2026-11-25 12:00", "2026-12-25"),
        # Long ago.
        (FRI, 4, "2026-06-24 10:00", "2026-11-25 12:00", "2026-11-27"),
    ],
)
def test_an_edited_program_keeps_its_rhythm(
    weekday: int, weeks: int, last: str | None, now: str, planned: str
) -> None:
    """Another day counts from the next round on, and is no reason for two in a week."""
    made = program(weekday, rhythm_weeks=weeks)
    found = schedule.replanned(made, utc(last) if last else None, utc(now))

    assert found == date.fromisoformat(planned)


@every_case(
    ("zone", "draw", "week"),
    [
        ("Europe/London", "2026-11-24 10:00", "2026-W48"),
        ("Europe/London", "2026-12-31 10:00", "2026-W53"),
        ("Europe/London", "2027-01-01 10:00", "2026-W53"),
        ("Europe/London", "2027-01-04 10:00", "2027-W01"),
        ("Europe/London", "2024-12-31 10:00", "2025-W01"),
        # Monday has begun in Auckland, and Sunday has not ended in Honolulu.
        ("Europe/London", "2027-01-03 23:00", "2026-W53"),
        ("Pacific/Auckland", "2027-01-03 23:00", "2027-W01"),
        ("Pacific/Honolulu", "2027-01-04 09:00", "2026-W53"),
    ],
)
def test_a_week_is_that_of_the_programs_zone_also_over_new_year(
    zone: str, draw: str, week: str
) -> None:
    """There is one round for each program and local week, so each week has one name."""
    assert week == schedule.local_week(program(zone=zone), utc(draw))


def member(**changes: Any) -> Member:
    """A member with the defaults."""
    return replace(a_member(Person("w", "ada", "UADA", None)), **changes)


@every_case(
    ("rhythm", "days_ago", "due"),
    [
        (1, None, True),
        (1, 7, True),
        (2, 7, False),
        (2, 14, True),
        # Half a week of leeway for a draw that was put off.
        (2, 11, True),
        (2, 10, False),
        (8, 49, False),
        (8, 56, True),
    ],
)
def test_a_members_own_rhythm(rhythm: int, days_ago: int | None, due: bool) -> None:
    """Nobody is drawn sooner than they wished."""
    draw = utc("2026-11-24 10:00")
    last = None if days_ago is None else draw - timedelta(days=days_ago)

    assert due is schedule.is_due(member(rhythm_weeks=rhythm), last, draw)


@every_case(
    ("rhythm", "matched", "after", "draw"),
    [
        # Never matched, or left over: the next that is announced.
        (8, None, None, "2026-12-01 10:00"),
        (1, "2026-11-24 10:00", None, "2026-12-01 10:00"),
        (2, "2026-11-24 10:00", None, "2026-12-08 10:00"),
        (4, "2026-11-24 10:00", None, "2026-12-22 10:00"),
        (8, "2026-11-24 10:00", None, "2027-01-19 10:00"),
        # A draw that was put off by days.
        (2, "2026-11-27 10:00", None, "2026-12-08 10:00"),
        (2, "2026-11-17 10:00", None, "2026-12-01 10:00"),
        # They skip the next, which isn't announced yet.
        (1, None, "2026-12-01 10:00", "2026-12-08 10:00"),
        (2, "2026-11-17 10:00", "2026-12-01 10:00", "2026-12-08 10:00"),
        # They skip the one that is announced already.
        (4, "2026-10-27 10:00", "2026-11-24 10:00", "2026-12-01 10:00"),
    ],
)
def test_the_next_draw_that_is_ones_own(
    rhythm: int, matched: str | None, after: str | None, draw: str
) -> None:
    """Rhythms, matches and skips: the next round that is named is the member's own (P1)."""
    due = program(due_at=utc("2026-11-30 00:00"))
    now, last = utc("2026-11-25 12:00"), utc(matched) if matched else None
    own = schedule.next_draw_for(
        due, member(rhythm_weeks=rhythm), last, now, never_off, utc(after) if after else None
    )

    assert own == utc(draw)


@every_case(("asking", "asked"), [(None, False), (Asking.ASK_ME, True), (Asking.ASSUME_YES, False)])
def test_joining_counts_a_member_in(asking: Asking | None, asked: bool) -> None:
    """Only people who want to be asked before each round are asked (P1)."""
    assert asked is schedule.is_asked_first(member(asking=asking))


def nine_to_five(zone: str, days: tuple[int, ...] = WEEK) -> Hours:
    """Ordinary working hours."""
    return Hours(zone, time(9), time(17), days)


@every_case(
    ("several", "after", "slots"),
    [
        (
            [nine_to_five("Europe/London")] * 2,
            "2026-11-24 10:00",
            ["2026-11-25 12:30", "2026-11-26 12:30", "2026-11-27 12:30"],
        ),
        # Over a weekend, and on the days that both work.
        (
            [nine_to_five("Europe/London"), nine_to_five("Europe/Stockholm")],
            "2026-11-26 10:00",
            ["2026-11-27 12:00", "2026-11-30 12:00", "2026-12-01 12:00"],
        ),
        (
            [nine_to_five("Europe/London"), nine_to_five("Europe/London", (0,))],
            "2026-11-24 10:00",
            ["2026-11-30 12:30"],
        ),
        # Three hours in common.
        (
            [nine_to_five("Europe/London"), nine_to_five("America/New_York")],
            "2026-11-24 10:00",
            ["2026-11-25 15:00", "2026-11-26 15:00", "2026-11-27 15:00"],
        ),
        # It is the next day already for one of them.
        (
            [nine_to_five("Pacific/Auckland"), nine_to_five("America/New_York")],
            "2026-11-24 10:00",
            ["2026-11-25 20:30", "2026-11-26 20:30", "2026-11-30 20:30"],
        ),
        # It is noon on Wednesday in Auckland, so Thursday is the first day.
        (
            [nine_to_five("Pacific/Auckland")] * 2,
            "2026-11-24 23:45",
            ["2026-11-25 23:30", "2026-11-26 23:30", "2026-11-29 23:30"],
        ),
        ([nine_to_five("Asia/Tokyo"), nine_to_five("America/New_York")], "2026-11-24 10:00", []),
        ([], "2026-11-24 10:00", []),
    ],
)
def test_slots_that_suit_everybody(several: list[Hours], after: str, slots: list[str]) -> None:
    """Up to three times in the middle of everybody's common hours."""
    assert [utc(slot) for slot in slots] == schedule.slots(several, 60, utc(after))


HOURS = st.builds(
    lambda zone, start, length, days: Hours(
        zone, time(start), time(start + length), tuple(sorted(days))
    ),
    zone=st.sampled_from(
        ["Pacific/Auckland", "Asia/Kathmandu", "Europe/London", "America/New_York", "UTC"]
    ),
    start=st.integers(0, 12),
    length=st.integers(1, 11),
    days=st.sets(st.integers(0, 6), min_size=1),
)
MOMENTS = st.datetimes(
    datetime.fromisoformat("2026-01-01"),
    datetime.fromisoformat("2027-12-31"),
    timezones=st.just(UTC),
)


@given(
    several=st.lists(HOURS, min_size=1, max_size=4),
    minutes=st.sampled_from([15, 30, 45, 60, 120]),
    after=MOMENTS,
)
def test_slots_lie_within_everybodys_hours(
    several: list[Hours], minutes: int, after: datetime
) -> None:
    """Slots are within everybody's hours, on different days of the next week or so."""
    slots = schedule.slots(several, minutes, after)
    last = timedelta(minutes=minutes) - timedelta(seconds=1)

    assert len(slots) <= 3
    assert slots == sorted(slots)
    assert len({local_day(slot, several[0].zone) for slot in slots}) == len(slots)
    for slot in slots:
        assert after < slot < after + timedelta(days=9)
        assert [one for one in several if not is_working(one, slot)] == []
        assert [one for one in several if not is_working(one, slot + last)] == []


@every_case(("minutes", "count"), [(45, 3), (60, 3), (61, 0), (120, 0)])
def test_a_coffee_has_to_fit_into_the_common_hours(minutes: int, count: int) -> None:
    """One common hour is enough for an hour's coffee, and for no minute more."""
    early = Hours("Europe/London", time(9), time(12), WEEK)
    late = Hours("Europe/London", time(11), time(15), WEEK)

    assert count == len(schedule.slots([early, late], minutes, utc("2026-11-24 10:00")))


def test_slots_begin_on_the_half_hour() -> None:
    """Slots begin at the full or half hour."""
    odd = Hours("Europe/London", time(9, 7), time(16, 41), WEEK)
    slots = schedule.slots([odd], 45, utc("2026-11-24 10:00"))

    assert {0, 30} >= {slot.astimezone(ZoneInfo(odd.zone)).minute for slot in slots}
    assert len(slots) == 3


def test_a_draw_is_at_the_programs_hour() -> None:
    """At ten o'clock in the program's zone, in winter and in summer."""
    kolkata = program(zone="Asia/Kolkata")

    assert utc("2026-11-24 04:30") == schedule.draw_on(kolkata, date(2026, 11, 24))
    assert utc("2026-07-07 09:00") == schedule.draw_on(program(), date(2026, 7, 7))
