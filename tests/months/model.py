"""A model of what may be sent to whom and when, written from P5 to P9 and not from the code."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from storage.records import Brake, CheckInState, DetailKind, OffDay, Timing
from tests.months.roster import DAY, Colleague, everybody

# For how many days after its date a detail may still be brought up.
STAYS_KIND = {
    DetailKind.ILLNESS_FAMILY: 14,
    DetailKind.ILLNESS_OWN: 14,
    DetailKind.LOSS: 28,
    DetailKind.NEW_ARRIVAL: 14,
    DetailKind.JOURNEY: 7,
    DetailKind.EXAM: 5,
    DetailKind.MOVING: 10,
    DetailKind.PET: 7,
    DetailKind.CLOSE_TO_HEART: 10,
    DetailKind.COMING_BACK: 10,
    DetailKind.SOMETHING_ELSE: 10,
    DetailKind.CELEBRATION: 3,
}
ILLNESS = (DetailKind.ILLNESS_FAMILY, DetailKind.ILLNESS_OWN)
WAITS_FOR_NEWS = (DetailKind.NEW_ARRIVAL, DetailKind.COMING_BACK)
TOGETHER = (DetailKind.CELEBRATION, DetailKind.COMING_BACK)
GLAD = (DetailKind.NEW_ARRIVAL, DetailKind.CELEBRATION)
UNASKED = (
    "check_in",
    "nobody_opened",
    "second_week_question",
    "ending_question",
    "icebreaker",
)
# A tick comes some seconds after its moment, and messages due at once are sent one by one.
SOON = timedelta(minutes=30)


class Broken(AssertionError):
    """A promise was broken. The message starts with the name of the promise."""


def promised(kept: bool, name: str, story: str) -> None:
    """Raise :class:`Broken` if a promise is not kept."""
    if not kept:
        raise Broken(f"{name}: {story}")


@dataclass(frozen=True)
class Occasion:
    """
    An occasion to ask: from a moment on, or on a date in each listener's zone; *only*: not later.

    *days*: for how long after *since* it may still be brought up.
    """

    number: int
    since: datetime
    days: timedelta
    day: date | None = None
    only: bool = False
    at_once: bool = False


@dataclass
class Told:
    """
    The turn of a listener who was told. It ends at *over_at*, or is held once they read it.

    *is_put_off*: they asked for another day, and may be told once more.
    """

    handle: str
    occasion: int
    over_at: datetime
    is_held: bool = False
    has_asked: bool = False
    is_put_off: bool = False


@dataclass(eq=False)
class Event:
    """A detail that somebody shared, and what has happened since."""

    detail_id: str
    owner: str
    kind: DetailKind
    shared_at: datetime
    day: date | None
    yearly: bool
    listeners: list[str]
    # What its owner chose, if anything, what holds, and since when.
    timing: Timing | None = None
    told_on: date | None = None
    off_day: OffDay | None = None
    four_weeks: bool = False
    holds: Timing = Timing.MORNING_AFTER
    chosen_at: datetime | None = None
    brake: Brake = Brake.NONE
    until: date | None = None
    news_at: datetime | None = None
    told: list[Told] = field(default_factory=list)
    # By when each listener who can be told must be, unless another listener is.
    promises: dict[str, datetime | None] = field(default_factory=dict)
    promised_on: int = -1
    # Whether its owner has heard that nobody has opened it.
    is_reported: bool = False

    def goes_on(self, states: dict[tuple[str, int], CheckInState]) -> None:
        """
        The detail changed or a listener answered: update the turns and start the promises again.
        """
        kept = [one for one in self.told if (one.handle, one.occasion) in states]
        for one in kept:
            state = states[one.handle, one.occasion]
            one.is_held, one.has_asked = state is CheckInState.READ, state is CheckInState.ASKED
            # Told once more by then, it was put off all the same.
            one.is_put_off = one.is_put_off or state is CheckInState.PUT_OFF
        self.told = kept
        self.promises.clear()

    @property
    def is_celebration(self) -> bool:
        """A celebration is told on its day (P6)."""
        return self.kind is DetailKind.CELEBRATION

    @property
    def is_told_together(self) -> bool:
        """A celebration or a return may be told to all named listeners at once (P7)."""
        return self.kind in TOGETHER


@dataclass
class Model:
    """The workspace as the promises describe it."""

    people: dict[str, Colleague] = field(default_factory=everybody)
    events: dict[str, Event] = field(default_factory=dict)
    quiet: set[tuple[str, str]] = field(default_factory=set)

    # Who may be told ---------------------------------------------------------------------------

    def are_apart(self, one: str, other: str) -> bool:
        """Either has the other on the quiet list."""
        return (one, other) in self.quiet or (other, one) in self.quiet

    def is_braked(self, event: Event, now: datetime) -> bool:
        """*Not yet* ends on the morning of its day, where the owner lives (P8)."""
        if event.brake is Brake.NOT_YET and event.until is not None:
            return self.people[event.owner].today(now) < event.until
        return event.brake is not Brake.NONE

    def is_listener(self, event: Event, handle: str) -> bool:
        """A named listener, if both are members and not kept apart (P4)."""
        both = self.people[event.owner].is_member and self.people[handle].is_member
        return both and handle in event.listeners and not self.are_apart(event.owner, handle)

    def grieves(self, owner: str, now: datetime) -> bool:
        """For 28 days after a loss, nobody is nudged about anything glad of its owner."""
        return any(
            now < self._after_the_day(one) + 28 * DAY
            for one in self.events.values()
            if one.owner == owner and one.kind is DetailKind.LOSS
        )

    def could_be_told(self, event: Event, handle: str, now: datetime) -> bool:
        """
        A listener who is not away, with budget left and no other check-in today, unless brake or
        grief forbid it.
        """
        who = self.people[handle]
        return (
            self.is_listener(event, handle)
            and not self.is_braked(event, now)
            and not who.is_away(now)
            and who.this_week(now) < who.budget
            and not who.check_ins_today(now)
            and not (event.kind in GLAD and self.grieves(event.owner, now))
        )

    def is_unopened(self, event: Event, now: datetime) -> bool:
        """
        Whether its owner may hear that nobody has opened it.

        Nobody who is named has opened it, and three working days of the owner's have passed since
        it could first be told.
        """
        if any(one.is_held or one.has_asked for one in event.told if one.handle in event.listeners):
            return False
        owner, known = self.people[event.owner], self.occasions(event)
        if not known or event.is_celebration or not event.listeners:
            return False
        # A day that was chosen begins for some listeners before it does for its owner.
        since = known[0].since - (DAY if known[0].day is not None else timedelta())
        third = owner.working_days_later(max(since, self._freed(event)), 3)
        return owner.today(third) <= owner.today(now)

    # When --------------------------------------------------------------------------------------

    def choice(self, event: Event, now: datetime) -> Timing:
        """What its owner chose, or what its kind suggests to them (P6)."""
        today = self.people[event.owner].today(now)
        if event.timing is not None:
            return event.timing
        if event.kind is DetailKind.LOSS and event.day is not None and event.day > today:
            return Timing.AS_SOON
        on_its_day = event.is_celebration and event.day is not None
        return Timing.ON_THE_DAY if on_its_day else Timing.MORNING_AFTER

    def occasions(self, event: Event) -> list[Occasion]:
        """When listeners may ask: as its owner chose, and after news (P6)."""
        owner = self.people[event.owner]
        if event.kind not in STAYS_KIND:
            return []
        stays = STAYS_KIND[event.kind] * DAY
        if event.kind in WAITS_FOR_NEWS:
            return [Occasion(0, event.news_at, stays)] if event.news_at else []
        first = self._first(event, stays)
        found = [first]
        # Before the first time, that it goes on is no other occasion.
        if event.kind in ILLNESS and event.news_at is not None and first.since <= event.news_at:
            found.append(Occasion(1, event.news_at, stays))
        if event.kind is DetailKind.LOSS and event.four_weeks:
            since = max(first.since, self._after_the_day(event)) + 28 * DAY
            found.append(Occasion(2, since, 14 * DAY))
        if event.kind is DetailKind.LOSS and event.yearly:
            day = event.day or owner.today(event.shared_at)
            found.append(Occasion(1, owner.at(_a_year_after(day), time(0)), stays))
        return found

    def _first(self, event: Event, stays: timedelta) -> Occasion:
        owner, over, day = self.people[event.owner], self._after_the_day(event), self._day(event)
        if event.holds is Timing.AS_SOON:
            since = event.chosen_at or event.shared_at
            return Occasion(0, since, max(over - since, timedelta()) + stays, at_once=True)
        if event.holds is Timing.CHOSEN_DAY and event.told_on is not None:
            return Occasion(0, owner.at(event.told_on, time(0)), stays, event.told_on)
        if event.holds is Timing.ON_THE_DAY and day is not None:
            return Occasion(0, owner.at(day, time(0)), stays, day, only=True)
        return Occasion(0, over, stays)

    def current(self, event: Event, now: datetime) -> Occasion | None:
        """The last occasion that has begun."""
        begun = [one for one in self.occasions(event) if one.since <= now]
        return begun[-1] if begun else None

    def is_too_early(self, event: Event, who: Colleague, now: datetime) -> bool:
        """Whether it is too early to tell this listener, where it waits for a day in their zone."""
        current, first = self.current(event, now), self.occasions(event)[:1]
        if current is not None and current.number:
            # Its owner has said that it goes on, or wished for another time.
            return False
        if first and first[0].only:
            return who.today(now) < self.one_day(event, first[0], who)
        if first and first[0].day is not None:
            return who.today(now) < first[0].day
        return current is None

    def one_day(self, event: Event, occasion: Occasion, who: Colleague) -> date:
        """
        The day on which this listener is told of what is for one day: their working day (P6).

        Where their morning comes when it has ended for its owner, it is the day before.
        """
        assert occasion.day is not None
        day, owner = occasion.day, self.people[event.owner]
        if who.at(day, who.start) >= owner.at(day + DAY, time(0)):
            day -= DAY
        off_day = event.off_day or (OffDay.AFTER if event.is_celebration else OffDay.BEFORE)
        while not who.works_on(day):
            day += DAY if off_day is OffDay.AFTER else -DAY
        return day

    def first_moment(self, event: Event, occasion: Occasion, who: Colleague) -> datetime:
        """The first working morning of this listener on this occasion (P6)."""
        since, freed = occasion.since, self._freed(event)
        if occasion.at_once:
            moment = max(since, freed)
            return moment if who.works_at(moment) else who.morning_from(moment)
        if occasion.only:
            return max(who.at(self.one_day(event, occasion, who), who.start), freed)
        if occasion.day is not None:
            since = who.at(occasion.day, who.start)
        morning = who.morning_from(since)
        if occasion.day is not None and who.today(freed) <= occasion.day:
            return morning
        return max(morning, who.morning_from(freed))

    def last_moment(self, event: Event, occasion: Occasion, who: Colleague) -> datetime:
        """The last moment at which this listener may be told."""
        if occasion.only:
            return who.at(self.one_day(event, occasion, who), who.end)
        first = self.first_moment(event, occasion, who)
        since = max(occasion.since, self._freed(event))
        return max(first + 2 * DAY, since + occasion.days)

    def told_by(
        self, event: Event, handle: str, turns_first: list[str], now: datetime
    ) -> datetime | None:
        """By when a listener who can be told from now on is told, or ``None`` if that is too late.

        *turns_first* are the listeners with a turn before, one working day each, in any order. The
        result assumes that each turn takes as long as the slowest of them.
        """
        occasion = self.current(event, now)
        assert occasion is not None
        moment = max(now, occasion.since)
        if occasion.only:
            return self._told_that_day(event, occasion, handle, turns_first, now)
        for _ in turns_first:
            moment = max(self._turn_over(event, occasion, one, moment) for one in turns_first)
        who = self.people[handle]
        told = self._turn_from(event, occasion, who, moment)
        return told if told <= self.last_moment(event, occasion, who) else None

    def _told_that_day(
        self, event: Event, occasion: Occasion, handle: str, turns_first: list[str], now: datetime
    ) -> datetime | None:
        """
        By when somebody hears of what is for one day: within two hours, if nobody comes before.
        """
        who = self.people[handle]
        told = max(now, self.first_moment(event, occasion, who)) + timedelta(hours=2)
        if who.quiet_mornings:
            told += timedelta(hours=1)
        is_next = set(turns_first) <= {handle}
        return told if is_next and told <= self.last_moment(event, occasion, who) else None

    def _turn_over(
        self, event: Event, occasion: Occasion, handle: str, moment: datetime
    ) -> datetime:
        who = self.people[handle]
        return who.working_days_later(self._turn_from(event, occasion, who, moment))

    def _turn_from(
        self, event: Event, occasion: Occasion, who: Colleague, moment: datetime
    ) -> datetime:
        morning = who.morning_from(max(moment, self.first_moment(event, occasion, who)))
        if who.quiet_mornings:
            morning += timedelta(hours=1)
        return morning

    def _day(self, event: Event) -> date | None:
        """The day it is about; of a celebration the next one."""
        if event.day is None or not event.is_celebration:
            return event.day
        return next_day(event.day, self.people[event.owner].today(event.shared_at))

    def _after_the_day(self, event: Event) -> datetime:
        day = self._day(event)
        if day is None:
            return event.shared_at
        return max(event.shared_at, self.people[event.owner].at(day + DAY, time(0)))

    def _freed(self, event: Event) -> datetime:
        if event.brake is Brake.NOT_YET and event.until is not None:
            return max(event.shared_at, self.people[event.owner].at(event.until, time(0)))
        return event.shared_at


def next_day(month_and_day: date, today: date) -> date:
    """The next date with this month and day. 29 February counts as the 28th in other years."""
    found = _in_year(month_and_day, today.year)
    return found if found >= today else _in_year(month_and_day, today.year + 1)


def _a_year_after(day: date) -> date:
    return next_day(day, day + DAY)


def _in_year(day: date, year: int) -> date:
    leap = (day.month, day.day) == (2, 29)
    return date(year, 2, 28) if leap and year % 4 else day.replace(year=year)
