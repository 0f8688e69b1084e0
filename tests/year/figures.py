"""The figures of a simulated year, and whether every message kept the rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from statistics import median
from zoneinfo import ZoneInfo

from bot.checkins.plans import PLANS, Start
from bot.delivery.message_kinds import UNASKED, MessageKind
from bot.runtime.public_holidays import is_public_holiday
from storage.records import Detail, Member, Timing
from tests.year.people import FIRST_DAY, LAST_DAY, WEEKS
from tests.year.simulation import DropReason, OccasionResult, SentCounts, Year

_BUDGET = {DropReason.NO_BUDGET, DropReason.BUDGET_SPENT, DropReason.ONE_TODAY}


class FirstTold(StrEnum):
    """Which listener was told first on an occasion, and when."""

    FIRST_MORNING = "the first listener, on their first working morning"
    LATER = "the first listener, later"
    ANOTHER = "the second or third listener"
    NOBODY = "nobody"


class NotToldReason(StrEnum):
    """Why nobody was told on an occasion."""

    WANT_NOTHING = "all listeners want nothing unasked"
    BUDGETS = "no listener had budget left, or had one that day"
    AWAY = "all were away, as Slack said"
    GRIEF = "glad, and its owner grieves"
    MIXED = "some away, some without budget"
    TOO_LATE = "too late"


@dataclass
class Violations:
    """How many messages broke a rule, by rule."""

    outside_hours: int = 0
    over_budget: int = 0
    second_that_day: int = 0
    too_early: int = 0
    off_its_day: int = 0

    def is_any(self) -> bool:
        """Whether any message broke a rule."""
        return any(
            (
                self.outside_hours,
                self.over_budget,
                self.second_that_day,
                self.too_early,
                self.off_its_day,
            )
        )


@dataclass
class Figures:
    """All counts, from the first Monday to the last Sunday of the year."""

    people: int
    shared: int
    # Per person and week: check-ins, and all unasked messages.
    nudges: Counter[int] = field(default_factory=Counter)
    unasked: Counter[int] = field(default_factory=Counter)
    at_budget: int = 0
    kinds: Counter[MessageKind] = field(default_factory=Counter)
    hours: Counter[int] = field(default_factory=Counter)
    weeks: list[int] = field(default_factory=lambda: [0] * WEEKS)
    a_year: list[int] = field(default_factory=list)
    courses: Counter[FirstTold] = field(default_factory=Counter)
    by_listeners: dict[int, Counter[bool]] = field(default_factory=dict)
    handed_on: Counter[str] = field(default_factory=Counter)
    in_order: int = 0
    lost: Counter[NotToldReason] = field(default_factory=Counter)
    was_read: int = 0
    days_until_told: list[int] = field(default_factory=list)
    days_until_read: list[int] = field(default_factory=list)
    broken: Violations = field(default_factory=Violations)

    @property
    def occasions(self) -> int:
        """The number of occasions on which somebody should be told."""
        return self.courses.total()


def figures(year: Year, shared: int) -> Figures:
    """Count everything in a year in which *shared* details were shared."""
    found = Figures(len(year.members), shared)
    for person_id, member in year.members.items():
        _count(found, year, member, year.sent[person_id])
    for result in year.results.values():
        if result.first is not None and _is_of_the_year(result.first.date()):
            _count_occasion(found, year, result)
    return found


def spread(counted: Counter[int] | Sequence[int]) -> tuple[int, int, int]:
    """The median, the 95th percentile and the maximum."""
    if isinstance(counted, Counter):
        counted = sorted(counted.elements())
    ordered = sorted(counted)
    return int(median(ordered)), ordered[int(0.95 * (len(ordered) - 1))], ordered[-1]


def _count(found: Figures, year: Year, member: Member, sent: Sequence[SentCounts]) -> None:
    """Count one person's messages and check each against the rules."""
    zone = ZoneInfo(member.zone)
    nudges, unasked, days = Counter[int](), Counter[int](), Counter[date]()
    for one in sent:
        local = one.moment.astimezone(zone)
        day = local.date()
        week = (day - FIRST_DAY).days // 7
        found.broken.outside_hours += not _works(member, local)
        unasked[week] += one.kind in UNASKED
        found.broken.over_budget += unasked[week] > member.weekly_budget
        if one.kind is not MessageKind.CHECK_IN or one.detail is None:
            continue
        days[day] += 1
        found.broken.second_that_day += days[day] > 1
        owner = year.members[one.detail.owner_id]
        found.broken.too_early += _is_early(one.detail, owner, local)
        found.broken.off_its_day += _is_off_its_day(one.detail, member, local)
        nudges[week] += 1
        if _is_of_the_year(day):
            found.hours[local.hour] += 1
            found.weeks[week] += 1
    found.kinds.update(one.kind for one in sent if _is_of_the_year(one.moment.date()))
    found.nudges.update(nudges[week] for week in range(WEEKS))
    found.unasked.update(unasked[week] for week in range(WEEKS))
    budget = member.weekly_budget
    found.at_budget += sum(0 < budget <= unasked[week] for week in range(WEEKS))
    found.a_year.append(sum(nudges[week] for week in range(WEEKS)))


def _count_occasion(found: Figures, year: Year, result: OccasionResult) -> None:
    """Count how one occasion went."""
    if (result.is_stopped and not result.told) or result.first is None:
        return
    several, was_told = len(result.listeners), bool(result.told)
    found.courses[_course(result)] += 1
    found.by_listeners.setdefault(several, Counter())[was_told] += 1
    found.was_read += result.was_read
    if not PLANS[result.detail.kind].everybody:
        found.in_order += 1
        found.handed_on[_handed_on(result)] += 1
    if not was_told:
        found.lost[_not_told_reason(result, year)] += 1
        return
    found.days_until_told.append((result.told[0][1] - result.first) // timedelta(days=1))
    if result.was_read:
        found.days_until_read.append((result.told[-1][1] - result.first) // timedelta(days=1))


def _course(result: OccasionResult) -> FirstTold:
    if not result.told:
        return FirstTold.NOBODY
    person_id, moment = result.told[0]
    if person_id != result.listeners[0]:
        return FirstTold.ANOTHER
    return FirstTold.FIRST_MORNING if moment == result.first else FirstTold.LATER


def _handed_on(result: OccasionResult) -> str:
    """Whether the turn went to another listener, and after what."""
    if len(set(result.turns)) < 2:
        return "not handed on" if len(result.turns) < 2 else "one listener, tried again"
    heard = [one for one, _ in result.told]
    silent = bool(heard) and not (result.was_read and len(heard) == 1)
    if silent and result.not_told:
        return "handed on after both"
    return f"handed on {'after a pass or silence' if silent else 'past who could not be told'}"


def _not_told_reason(result: OccasionResult, year: Year) -> NotToldReason:
    why = set(result.not_told)
    if all(year.members[one].weekly_budget == 0 for one in result.listeners):
        return NotToldReason.WANT_NOTHING
    if DropReason.NOT_NOW in why:
        return NotToldReason.GRIEF
    if why and why <= _BUDGET:
        return NotToldReason.BUDGETS
    if why == {DropReason.AWAY}:
        return NotToldReason.AWAY
    return (
        NotToldReason.MIXED if DropReason.AWAY in why and why & _BUDGET else NotToldReason.TOO_LATE
    )


def _works(member: Member, local: datetime) -> bool:
    """Whether this is within the member's hours, written again without the rule under test."""
    in_hours = member.work_start <= local.time() < member.work_end
    return in_hours and _works_on(member, local.date())


def _works_on(member: Member, day: date) -> bool:
    off = is_public_holiday(member.country, member.subdivision, day)
    return day.weekday() in member.work_days and not off


def _is_early(detail: Detail, owner: Member, local: datetime) -> bool:
    """Whether a nudge came before what its owner chose, or before any news."""
    if PLANS[detail.kind].start is Start.WHEN_THERE_IS_NEWS or detail.news_at is not None:
        return detail.news_at is None or local < detail.news_at
    if detail.timing is Timing.CHOSEN_DAY:
        return detail.told_on is None or local.date() < detail.told_on
    if detail.timing is not Timing.MORNING_AFTER:
        return local < detail.shared_at
    there = local.astimezone(ZoneInfo(owner.zone))
    if detail.month_day is not None:
        shared = detail.shared_at.astimezone(ZoneInfo(owner.zone)).date()
        ahead = (shared + timedelta(days=days) for days in range(366))
        return there.date() <= next(one for one in ahead if f"{one:%m-%d}" == detail.month_day)
    return detail.event_date is not None and there.date() <= detail.event_date


def _is_off_its_day(detail: Detail, member: Member, local: datetime) -> bool:
    """
    Whether a nudge for one day came on another.

    It comes on the day, or on the day before in zones that are far behind; to people who don't work
    then within some days of it.
    """
    if detail.timing is not Timing.ON_THE_DAY or detail.news_at is not None:
        return False
    if detail.event_date and local.date() >= detail.event_date + timedelta(days=28):
        # Four weeks later one person remembers a loss.
        return not (PLANS[detail.kind].four_weeks_later and detail.four_weeks_later)
    near = [local.date() + timedelta(days=days) for days in range(-14, 15)]
    about = [one for one in near if one == detail.event_date or f"{one:%m-%d}" == detail.month_day]
    if not about:
        return True
    days = (about[0], about[0] - timedelta(days=1))
    if not all(_works_on(member, day) for day in days):
        return False
    return local.date() not in days


def _is_of_the_year(day: date) -> bool:
    return FIRST_DAY <= day <= LAST_DAY
