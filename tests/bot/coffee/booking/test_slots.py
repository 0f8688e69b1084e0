"""The half hours that are offered for a coffee."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.coffee.booking.slots import DAYS, Guest, Lunch, choose, slots_in_set
from bot.runtime.working_hours import Hours, coming_spans
from tests.tables import every_case

TUESDAY = datetime(2026, 12, 1, 9, tzinfo=UTC)
HALF_HOUR = timedelta(minutes=30)
ZONES = (
    "Europe/Berlin",
    "Europe/London",
    "America/New_York",
    "America/Los_Angeles",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Australia/Adelaide",
    "Pacific/Auckland",
)


def a_guest(
    zone: str = "Europe/Berlin",
    start: int = 9,
    end: int = 17,
    days: tuple[int, ...] = (0, 1, 2, 3, 4),
    after: datetime = TUESDAY,
) -> Guest:
    hours = Hours(zone, time(start), time(end), days)
    return Guest(zone, tuple(coming_spans(hours, after, 14)))


def on_clocks(slots: tuple[datetime, ...], zone: str = "Europe/Berlin") -> list[datetime]:
    return [slot.astimezone(ZoneInfo(zone)) for slot in slots]


@every_case(("people", "expected"), [(2, 10), (3, 12), (4, 12)])
def test_a_set_is_spread_over_five_days(people: int, expected: int) -> None:
    """Ten half hours for two and twelve for more, on five days, two or three on each."""
    local = on_clocks(choose([a_guest()] * people, 30, TUESDAY, seed=7))
    assert len(local) == expected == slots_in_set(people)
    days = [slot.date() for slot in local]
    assert len(set(days)) == DAYS
    assert {days.count(day) for day in days} <= {2, 3}


def test_hours_are_far_apart_and_turn_from_day_to_day() -> None:
    """No hour returns on the day after, and the two of a day are two hours apart at least."""
    local = on_clocks(choose([a_guest(), a_guest()], 30, TUESDAY, seed=7))
    by_day: dict[object, list[time]] = {}
    for slot in local:
        by_day.setdefault(slot.date(), []).append(slot.time())
    each = list(by_day.values())
    assert all(not set(one) & set(other) for one, other in pairwise(each))
    assert all(b - a >= timedelta(hours=2) for a, b in zip(local[::2], local[1::2], strict=True))


def test_nobodys_lunch_is_offered() -> None:
    """Not from twelve to one on anybody's clock while something else is left."""
    slots = choose([a_guest(), a_guest("Europe/London")], 30, TUESDAY, seed=3)
    for zone in ("Europe/Berlin", "Europe/London"):
        assert all(slot.hour != 12 for slot in on_clocks(slots, zone))


def test_lunch_is_offered_where_nothing_else_is_left() -> None:
    """Two who share only twelve to one are offered that."""
    slots = choose([a_guest(start=8, end=13), a_guest(start=12)], 30, TUESDAY, seed=3)
    assert {slot.hour for slot in on_clocks(slots)} == {12}


def test_few_common_hours_are_offered_on_ten_days() -> None:
    """Who share an hour a day are offered a half hour of it on each of ten days."""
    slots = choose([a_guest(end=18), a_guest("America/Los_Angeles", 8)], 30, TUESDAY, seed=3)
    assert len({slot.date() for slot in slots}) == len(slots) == 10


def test_no_common_half_hour_is_no_slot() -> None:
    """San Francisco, Berlin and Bangalore in usual hours have none, which is said honestly."""
    three = [a_guest(zone) for zone in ("America/Los_Angeles", "Europe/Berlin", "Asia/Kolkata")]
    assert choose(three, 30, TUESDAY, seed=3) == ()


def test_a_second_set_offers_nothing_twice() -> None:
    """What was offered before is not offered again, and as many others are."""
    guests = [a_guest(), a_guest()]
    first = choose(guests, 30, TUESDAY, seed=7)
    second = choose(guests, 30, TUESDAY, seed=8, besides=first)
    assert len(second) == len(first)
    assert not set(first) & set(second)


@given(
    zones=st.lists(st.sampled_from(ZONES), min_size=2, max_size=4),
    start=st.integers(6, 11),
    length=st.integers(1, 10),
    days=st.sets(st.integers(0, 6), min_size=1),
    minutes=st.sampled_from([15, 30, 45, 60]),
    seed=st.integers(0, 2**31),
    hours_later=st.integers(0, 24 * 120),
)
def test_every_slot_suits_everybody(
    zones: list[str],
    start: int,
    length: int,
    days: set[int],
    minutes: int,
    seed: int,
    hours_later: int,
) -> None:
    """Whatever the zones, hours and clock changes: within everybody's hours, once, and ahead."""
    now = TUESDAY + timedelta(hours=hours_later)
    guests = [a_guest(zone, start, start + length, tuple(sorted(days)), now) for zone in zones]
    slots = choose(guests, minutes, now, seed)
    assert slots == choose(guests, minutes, now, seed)
    assert list(slots) == sorted(set(slots))
    assert len(slots) <= slots_in_set(len(guests))
    for slot in slots:
        end = slot + timedelta(minutes=minutes)
        assert slot >= now
        assert slot.astimezone(ZoneInfo(guests[0].zone)).minute % 30 == 0
        for guest in guests:
            assert any(begins <= slot and end <= ends for begins, ends in guest.spans)


def test_lunch_only_is_at_lunch_time_of_all() -> None:
    """Who chose lunch and nothing else meet at lunch, on as many days as they need."""
    local = on_clocks(choose([a_guest(), a_guest()], 30, TUESDAY, seed=3, lunch=Lunch.ONLY))
    assert {slot.hour for slot in local} == {12}
    assert len({slot.date() for slot in local}) == len(local) == 10
    apart = [a_guest(), a_guest("Europe/London")]
    assert choose(apart, 30, TUESDAY, seed=3, lunch=Lunch.ONLY) == ()


def test_lunch_is_one_time_among_others_where_all_chose_it() -> None:
    """Over several sets lunch time comes up; where nobody chose lunch it does not."""
    guests = [a_guest(), a_guest()]
    found = {
        lunch: {
            slot.hour
            for seed in range(20)
            for slot in on_clocks(choose(guests, 30, TUESDAY, seed, lunch=lunch))
        }
        for lunch in (Lunch.TOO, Lunch.LAST)
    }
    assert 12 in found[Lunch.TOO]
    assert found[Lunch.TOO] - {12} == found[Lunch.LAST]
