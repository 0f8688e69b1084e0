"""The people of a simulated year and what they share: all assumptions are here."""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate
from random import Random

from bot.checkins.plans import PLANS, default_timing
from bot.memory.consent import WAITS_FOR_NEWS, default_end
from bot.runtime.working_hours import end_of_day, local_day, resolve_local
from storage.records import Detail, DetailKind, Member, Person, Timing
from tests.storage.builders import a_detail, a_member

WEEKS = 52
# Monday to Sunday in every zone.
FIRST_DAY = date(2027, 1, 4)
LAST_DAY = FIRST_DAY + timedelta(weeks=WEEKS, days=-1)
# Details shared in these weeks before the year are still open when it begins.
RUN_UP = timedelta(weeks=6)
DAY = timedelta(days=1)

# Zone, country, region, and weight.
PLACES = (
    ("Europe/London", "GB", "ENG", 16),
    ("Europe/Berlin", "DE", "BE", 9),
    ("Europe/Berlin", "DE", "BY", 6),
    ("Europe/Paris", "FR", None, 6),
    ("Europe/Madrid", "ES", "MD", 5),
    ("Africa/Lagos", "NG", None, 4),
    ("Asia/Jerusalem", "IL", None, 2),
    ("Asia/Dubai", "AE", None, 2),
    ("Asia/Kolkata", "IN", "KA", 10),
    ("Asia/Singapore", "SG", None, 4),
    ("Asia/Tokyo", "JP", None, 5),
    ("Australia/Sydney", "AU", "NSW", 3),
    ("Pacific/Auckland", "NZ", None, 2),
    ("America/Sao_Paulo", "BR", "SP", 5),
    ("America/New_York", "US", "NY", 12),
    ("America/Chicago", "US", "IL", 5),
    ("America/Los_Angeles", "US", "CA", 7),
)
SHIFTS = (
    (time(8), time(16)),
    (time(9), time(17, 30)),
    (time(9), time(17, 30)),
    (time(10), time(18)),
    (time(12), time(20)),
)
WEEK, SUNDAY_WEEK = (0, 1, 2, 3, 4), (6, 0, 1, 2, 3)
# The working days of part-time members.
PARTS = ((0, 1, 2, 3), (1, 2, 3, 4), (0, 1, 2), (2, 3, 4))
PART_TIME = 0.12
BUDGETS, OF_A_HUNDRED = (2, 1, 0), (85, 10, 5)

# Details that a member shares in a year: five and a half in all, and for every second member a
# birthday from before. Tastes and offers are left out, since nobody is nudged about them.
A_YEAR = {
    DetailKind.JOURNEY: 1.3,
    DetailKind.CLOSE_TO_HEART: 0.7,
    DetailKind.ILLNESS_FAMILY: 0.8,
    DetailKind.ILLNESS_OWN: 0.5,
    DetailKind.EXAM: 0.5,
    DetailKind.PET: 0.5,
    DetailKind.CELEBRATION: 0.4,
    DetailKind.MOVING: 0.2,
    DetailKind.LOSS: 0.2,
    DetailKind.SOMETHING_ELSE: 0.2,
    DetailKind.NEW_ARRIVAL: 0.1,
    DetailKind.COMING_BACK: 0.1,
}
BIRTHDAYS = 0.5
# The share of details with a date, and how many days ahead it is at most. Most losses were
# yesterday.
WITH_A_DAY = {
    DetailKind.JOURNEY: (1.0, 30),
    DetailKind.CLOSE_TO_HEART: (0.4, 21),
    DetailKind.ILLNESS_FAMILY: (0.6, 14),
    DetailKind.ILLNESS_OWN: (0.6, 14),
    DetailKind.EXAM: (1.0, 21),
    DetailKind.PET: (0.4, 7),
    DetailKind.CELEBRATION: (1.0, 30),
    DetailKind.MOVING: (1.0, 30),
    DetailKind.LOSS: (0.3, 10),
    DetailKind.SOMETHING_ELSE: (0.4, 21),
    DetailKind.NEW_ARRIVAL: (1.0, 90),
    DetailKind.COMING_BACK: (1.0, 30),
}
LISTENERS, OF_A_HUNDRED_NAMED = (1, 2, 3), (40, 35, 25)
# When listeners hear: most leave it as the kind suggests. Without a day ahead there is no morning
# of it. A day that is chosen lies within two weeks. Every second loss is to be remembered.
TIMINGS = (None, Timing.AS_SOON, Timing.ON_THE_DAY, Timing.CHOSEN_DAY)
OF_A_HUNDRED_TIMED = (60, 15, 15, 10)
CHOSEN_WITHIN_DAYS = 14
# The number of colleagues whom a member would tell, closest first. Some are popular.
CIRCLE = 8

HOLIDAY_WEEKS, SICK_DAYS = 5, 6
# The share of absences that Slack knows from a status with an end.
SLACK_KNOWS = 0.6


@dataclass(frozen=True, slots=True)
class Absence:
    """The start and end of an absence, and whether Slack knows."""

    start: datetime
    end: datetime
    slack_knows: bool


@dataclass(frozen=True, slots=True)
class Shared:
    """A detail, its listeners in order, and when its owner will have news if it waits for some."""

    detail: Detail
    listeners: tuple[str, ...]
    news_at: datetime | None = None


def crowd(people: int, rng: Random) -> dict[str, Member]:
    """*people* members, by their ids."""
    members = (_member(number, rng) for number in range(people))
    return {one.person_id: one for one in members}


def circles(members: dict[str, Member], rng: Random) -> dict[str, list[str]]:
    """
    The colleagues whom each member would tell, closest first. Popular members are in many circles.
    """
    ids = list(members)
    popular = list(accumulate(rng.paretovariate(2.5) for _ in ids))
    found = {}
    for one in ids:
        circle: dict[str, None] = {}
        while len(circle) < CIRCLE:
            other = ids[bisect(popular, rng.random() * popular[-1])]
            if other != one:
                circle[other] = None
        found[one] = list(circle)
    return found


def absences(member: Member, rng: Random) -> list[Absence]:
    """When a member is away: weeks of holiday, in one piece or two, and single days of illness."""
    weeks, found = HOLIDAY_WEEKS, []
    while weeks:
        long = min(weeks, rng.choice((1, 2)))
        weeks -= long
        monday = FIRST_DAY + timedelta(weeks=rng.randrange(-4, WEEKS))
        found.append(_absence(member, monday, 7 * long, rng))
    for _ in range(SICK_DAYS // 2):
        first = FIRST_DAY + timedelta(days=rng.randrange(-30, 7 * WEEKS))
        found.append(_absence(member, first, 2, rng))
    return found


def shared_by(
    member: Member, circle: list[str], factor: float, rng: Random
) -> list[tuple[datetime, Shared]]:
    """What a member shares and when, *factor* times as much as assumed."""
    before = FIRST_DAY - RUN_UP
    days = (LAST_DAY - before).days + 1
    found = []
    for kind, rate in A_YEAR.items():
        for _ in range(_about(rate * factor * days / 365, rng)):
            found.append(_shared(member, kind, before + rng.randrange(days) * DAY, circle, rng))
    if rng.random() < BIRTHDAYS * factor:
        birthday = FIRST_DAY + rng.randrange(7 * WEEKS) * DAY
        at = resolve_local(before, time(12), member.zone)
        found.append((at, _on(member, DetailKind.CELEBRATION, at, birthday, circle, rng)))
    return found


def _member(number: int, rng: Random) -> Member:
    zone, country, region, _ = rng.choices(PLACES, [one[3] for one in PLACES])[0]
    start, end = rng.choice(SHIFTS)
    week = SUNDAY_WEEK if country == "IL" else WEEK
    return a_member(
        Person("w", f"p{number:06}", "", None),
        zone=zone,
        country=country,
        subdivision=region,
        work_start=start,
        work_end=end,
        work_days=rng.choice(PARTS) if rng.random() < PART_TIME else week,
        weekly_budget=rng.choices(BUDGETS, OF_A_HUNDRED)[0],
    )


def _absence(member: Member, first: date, days: int, rng: Random) -> Absence:
    start = resolve_local(first, time(0), member.zone)
    end = resolve_local(first + timedelta(days=days), time(0), member.zone)
    return Absence(start, end, rng.random() < SLACK_KNOWS)


def _about(expected: float, rng: Random) -> int:
    """How often something happens that happens *expected* times on average."""
    happened, waited = 0, rng.expovariate(1)
    while waited < expected:
        happened, waited = happened + 1, waited + rng.expovariate(1)
    return happened


def _shared(
    member: Member, kind: DetailKind, day: date, circle: list[str], rng: Random
) -> tuple[datetime, Shared]:
    """A detail that is shared between eight in the morning and ten in the evening."""
    at = resolve_local(day, time(8 + rng.randrange(14), rng.randrange(60)), member.zone)
    share, most = WITH_A_DAY[kind]
    event = None
    if rng.random() < share:
        event = day + rng.randrange(most + 1) * DAY
        if kind is DetailKind.LOSS:
            event = day - rng.randrange(most + 1) * DAY
    return at, _on(member, kind, at, event, circle, rng)


def _on(
    member: Member,
    kind: DetailKind,
    at: datetime,
    event: date | None,
    circle: list[str],
    rng: Random,
) -> Shared:
    yearly = kind is DetailKind.CELEBRATION and event is not None
    ends = end_of_day(default_end(event, local_day(at, member.zone)), member.zone)
    detail = a_detail(
        Person("w", member.person_id, "", None),
        id=f"{rng.getrandbits(64):016x}",
        kind=kind,
        event_date=None if yearly else event,
        month_day=f"{event:%m-%d}" if yearly and event else None,
        shared_at=at,
        ends_at=ends,
    )
    detail = _timed(detail, event, local_day(at, member.zone), rng)
    named = rng.choices(LISTENERS, OF_A_HUNDRED_NAMED)[0]
    nearer = sorted(range(CIRCLE), key=lambda position: position * rng.random())
    listeners = tuple(circle[position] for position in nearer[:named])
    return Shared(detail, listeners, _news(kind, event, member, rng))


def _timed(detail: Detail, event: date | None, today: date, rng: Random) -> Detail:
    """The detail with what its owner chose about when listeners hear."""
    chosen = rng.choices(TIMINGS, OF_A_HUNDRED_TIMED)[0]
    by_default = default_timing(detail.kind, event, today)
    if by_default is None or (chosen is Timing.ON_THE_DAY and (event is None or event < today)):
        chosen = None
    timing = chosen or by_default
    return replace(
        detail,
        timing=timing,
        told_on=today + rng.randrange(CHOSEN_WITHIN_DAYS) * DAY,
        off_day=PLANS[detail.kind].off_day,
        four_weeks_later=rng.random() < 0.5,
    )


def _news(kind: DetailKind, event: date | None, member: Member, rng: Random) -> datetime | None:
    """When there is news of an expected event: mostly within ten days of its date."""
    if kind not in WAITS_FOR_NEWS or event is None or rng.random() < 0.1:
        return None
    day = event + rng.randrange(-10, 11) * DAY
    return resolve_local(day, time(11), member.zone).astimezone(UTC)
