"""The steps of the months: what people do, and then some time passes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from bot.ledger.brake import WrongDay
from bot.members import MemberService
from bot.sharing.drafts import Draft, Objection
from storage.records import Brake, DetailKind, OffDay, Timing
from tests.months.machine import BaseMachine
from tests.months.model import WAITS_FOR_NEWS, Event
from tests.months.roster import DAY, MON_TO_FRI, MON_TO_THU, MOVES_TO, SUN_TO_THU, Colleague

HANDLES = tuple(f"m{number:02d}" for number in range(40))
ANYBODY = st.sampled_from(HANDLES)
# The first ten are named more often than the others.
LISTENER = st.sampled_from((*HANDLES, *HANDLES[:10] * 6))
PICK = st.integers(0, 30)
# Before both clock changes, a turn of the year, and 29 February.
LONDON = ZoneInfo("Europe/London")
STARTS = tuple(
    datetime.combine(day, time(9), LONDON)
    for day in (date(2027, 2, 8), date(2026, 9, 7), date(2026, 11, 23), date(2028, 1, 31))
)
KINDS = (
    *(kind for kind in DetailKind if kind not in (DetailKind.TASTE, DetailKind.GLADLY_HELP)),
    DetailKind.TASTE,
    DetailKind.ILLNESS_FAMILY,
    DetailKind.EXAM,
)
WAIT = st.sampled_from([25, 25, 1, 14, 49, 49, 73, 97])
SEED = st.integers(0, 255)


@dataclass(frozen=True)
class Written:
    """What a person enters in the sharing form. *days* from today to the date, or none."""

    owner: str
    kind: DetailKind
    named: tuple[str, ...]
    days: int | None
    yearly: bool
    timing: Timing | None = None
    told_days: int = 0
    off_day: OffDay | None = None
    four_weeks: bool = False


WRITTEN = st.builds(
    Written,
    owner=ANYBODY,
    kind=st.sampled_from(KINDS),
    named=st.lists(LISTENER, min_size=1, max_size=3, unique=True).map(tuple),
    days=st.sampled_from([None, None, 0, 0, 1, 2, 5, 9, 20, -1, -355]),
    yearly=st.booleans(),
    timing=st.sampled_from([None, None, None, *Timing]),
    told_days=st.sampled_from([0, 1, 3, 8]),
    off_day=st.sampled_from([None, *OffDay]),
    four_weeks=st.booleans(),
)


def happens(**drawn: Any) -> Callable[[Callable[..., None]], Any]:
    """Make a rule: a few people share, this step is done, and time passes."""

    def made(act: Callable[..., None]) -> Any:
        def step(
            self: MonthsMachine, shared: list[Written], wait: int, seed: int, **given: Any
        ) -> None:
            self.figures["steps"] += 1
            self.rng = Random(seed)
            for one in shared:
                self.write(one)
            act(self, **given)
            self.go_on(wait)

        step.__name__ = act.__name__
        step.__doc__ = act.__doc__
        some = st.lists(WRITTEN, min_size=1, max_size=3)
        drawing: Any = rule(shared=some, wait=WAIT, seed=SEED, **drawn)
        return drawing(step)

    return made


class MonthsMachine(BaseMachine):
    """All rules: what people do."""

    @initialize(start=st.sampled_from(STARTS), written=st.lists(WRITTEN, min_size=16, max_size=16))
    def all_join_and_some_share(self, start: datetime, written: list[Written]) -> None:
        self.begins(start)
        for one in written:
            self.write(one)
        self.go_on(25)

    # Owners ------------------------------------------------------------------------------------

    @happens(written=st.lists(WRITTEN, min_size=1, max_size=3))
    def share(self, written: list[Written]) -> None:
        for one in written:
            self.write(one)

    @happens(pick=PICK, brake=st.sampled_from([Brake.NOT_YET, *Brake]), days=st.integers(1, 6))
    def brake(self, pick: int, brake: Brake, days: int) -> None:
        for event in self.one_of(self.live(), pick):
            self.put_on(event, brake, days)

    @happens(pick=PICK)
    def lift(self, pick: int) -> None:
        braked = [one for one in self.live() if one.brake is not Brake.NONE]
        for event in self.one_of(braked, pick):
            self.put_on(event, Brake.NONE, 0)

    @happens(
        pick=PICK,
        days=st.sampled_from([0, 0, 1, 3, -1]),
        named=st.lists(LISTENER, max_size=3, unique=True),
    )
    def edit(self, pick: int, days: int, named: list[str]) -> None:
        for event in self.one_of(self.live(), pick):
            listeners = [one for one in named if one != event.owner] or event.listeners
            day = None if event.day is None else event.day + days * DAY
            if self.keep(replace(event, listeners=listeners, day=day), event.detail_id):
                event.news_at = event.news_at if day == event.day else None
                event.listeners, event.day = listeners, day
                holds = self.model.choice(event, self.now)
                if holds is not event.holds:
                    event.holds, event.chosen_at = holds, self.now
                self.changed(event)

    @happens(pick=PICK)
    def take_off(self, pick: int) -> None:
        for event in self.one_of([one for one in self.live() if one.listeners], pick):
            self.unname_first(event)

    @happens(pick=PICK)
    def there_is_news(self, pick: int) -> None:
        waiting = [
            one
            for one in self.live()
            if one.kind in (*WAITS_FOR_NEWS, DetailKind.ILLNESS_OWN, DetailKind.ILLNESS_FAMILY)
            and one.news_at is None
        ]
        for event in self.one_of(waiting, pick):
            owner = self.env.does(event.owner)
            if self.may(self.env.services.ledger.there_is_news, owner, event.detail_id):
                event.news_at = self.now
                self.changed(event)

    @happens(pick=PICK)
    def forget(self, pick: int) -> None:
        for event in self.one_of(self.live(), pick):
            self.env.services.ledger.forget(self.env.does(event.owner), event.detail_id)
            del self.model.events[event.detail_id]

    # Listeners ---------------------------------------------------------------------------------

    @happens(
        pick=PICK, how=st.sampled_from(["asked", "read", "not today", "nothing more", "remind me"])
    )
    def answer_late(self, pick: int, how: str) -> None:
        for handle, nudge_id in self.one_of(self.nudges, pick):
            self.answer(handle, nudge_id, how)

    @happens(handle=LISTENER, days=st.sampled_from([None, 2, 4, 9]))
    def pause(self, handle: str, days: int | None) -> None:
        for who in self.members(handle):
            self.let_pause(who, days)

    @happens()
    def all_resume(self) -> None:
        for who in self.model.people.values():
            if who.is_member and who.paused:
                self.env.services.membership.resume(self.env.does(who.handle))
                who.paused, who.paused_until = False, None

    @happens(handle=LISTENER)
    def go_on_holiday(self, handle: str) -> None:
        who = self.model.people[handle]
        who.is_on_holiday = not who.is_on_holiday
        self.env.set_in_slack(who)

    @happens(handle=LISTENER, others=st.lists(LISTENER, max_size=2, unique=True))
    def keep_apart(self, handle: str, others: list[str]) -> None:
        for _ in self.members(handle):
            about = [one for one in others if one != handle]
            ids = [self.env.slack_id(one) for one in about]
            self.env.services.membership.keep_apart(self.env.does(handle), ids)
            self.model.quiet = {pair for pair in self.model.quiet if pair[0] != handle}
            self.model.quiet |= {(handle, one) for one in about}
            for event in self.model.events.values():
                self.changed(event)

    # Everybody ---------------------------------------------------------------------------------

    @happens(
        handle=LISTENER, zone=st.sampled_from(MOVES_TO), says=st.sampled_from([True, True, False])
    )
    def move(self, handle: str, zone: str, says: bool) -> None:
        who = self.model.people[handle]
        who.zone = zone
        self.env.set_in_slack(who)
        if says:
            slack_id = self.env.slack_id(handle)
            self.env.services.membership.moved(self.env.workspace_id, slack_id, zone)
        self.changed_all_of(handle)

    @happens(
        handle=LISTENER,
        days=st.sampled_from([MON_TO_FRI, MON_TO_THU, SUN_TO_THU, (1, 2, 3), (2,)]),
        country=st.sampled_from(["GB", "DE", "IL", None]),
        start=st.sampled_from([time(7), time(9), time(13)]),
        budget=st.sampled_from([2, 2, 1, 0]),
    )
    def prefer(
        self, handle: str, days: tuple[int, ...], country: str | None, start: time, budget: int
    ) -> None:
        for who in self.members(handle):
            who.days, who.country, who.subdivision, who.budget = days, country, None, budget
            who.start, who.end = start, time(18)
            self.set_preferences(who)
            self.changed_all_of(handle)

    @happens(handle=LISTENER)
    def leave(self, handle: str) -> None:
        for who in self.members(handle):
            self.env.services.membership.leave(self.env.does(handle))
            who.is_member, who.paused, who.paused_until = False, False, None
            self.model.events = {
                one: event for one, event in self.model.events.items() if event.owner != handle
            }
            for event in self.model.events.values():
                for told in event.told:
                    if told.handle == handle:
                        told.over_at = self.now
            self.changed_all_of(handle)

    @happens()
    def all_come_back(self) -> None:
        for who in self.model.people.values():
            if not who.is_member:
                who.is_member = True
                self.let_join(who)
                self.changed_all_of(who.handle)

    @happens(hours=st.sampled_from([9, 30, 43, 52, 61, 75, 96, 119]))
    def the_machine_sleeps(self, hours: int) -> None:
        self.sleep(hours)

    @happens()
    def nothing(self) -> None:
        pass

    # Actions that several rules share ----------------------------------------------------------

    def put_on(self, event: Event, brake: Brake, days: int) -> None:
        """The owner puts the brake on (*days* for *not yet*), or lifts it."""
        owner, brakes, until = self.env.does(event.owner), self.env.services.brakes, None
        if brake is Brake.NONE:
            brakes.lift(owner, event.detail_id)
        elif brake is Brake.GENTLE:
            brakes.went_badly(owner, event.detail_id, False)
        elif brake is Brake.NOBODY:
            brakes.nobody_ask(owner, event.detail_id)
        else:
            until = self.model.people[event.owner].today(self.now) + days * DAY
            try:
                brakes.not_yet(owner, event.detail_id, until, False)
            except WrongDay:
                return
        event.brake, event.until = brake, until
        self.changed(event)

    def unname_first(self, event: Event) -> None:
        """The owner removes the first listener."""
        person = self.env.person(event.listeners[0])
        assert person is not None
        owner = self.env.does(event.owner)
        self.env.services.ledger.take_off(owner, event.detail_id, person.id)
        event.listeners = event.listeners[1:]
        self.changed(event)

    def let_pause(self, who: Colleague, days: int | None) -> None:
        """This person pauses for some days, or without an end."""
        until = None if days is None else who.today(self.now) + days * DAY
        self.env.services.membership.pause(self.env.does(who.handle), until)
        who.paused, who.paused_until = True, until

    def begins(self, start: datetime, only: Iterable[str] = HANDLES) -> None:
        """Start at this moment with these members."""
        self.env.wipe(start)
        for who in self.model.people.values():
            who.is_member = who.handle in only
            for one in self.members(who.handle):
                self.let_join(one)

    def members(self, handle: str) -> list[Colleague]:
        """This person, if they have joined."""
        who = self.model.people[handle]
        return [who] if who.is_member else []

    def let_join(self, who: Colleague) -> None:
        """This person joins and sets their preferences."""
        self.env.lets_join(who)
        self.set_preferences(who)

    def set_preferences(self, who: Colleague) -> None:
        """Set this person's working hours, country and budget in Kith."""
        membership: MemberService = self.env.services.membership
        wished = replace(
            membership.preferences(self.env.does(who.handle)),
            work_days=who.days,
            work_start=who.start,
            work_end=who.end,
            country=who.country,
            subdivision=who.subdivision,
            weekly_budget=who.budget,
        )
        membership.prefer(self.env.does(who.handle), wished)

    def write(self, written: Written) -> None:
        """This person shares a detail."""
        for owner in self.members(written.owner):
            today = owner.today(self.now)
            day = None if written.days is None else today + timedelta(days=written.days)
            named = [one for one in written.named if one != owner.handle]
            event = Event(
                "",
                owner.handle,
                written.kind,
                self.now,
                day,
                written.yearly,
                named,
                written.timing,
                today + timedelta(days=written.told_days),
                written.off_day,
                written.four_weeks,
            )
            event.holds = self.model.choice(event, self.now)
            if self.keep(event, None):
                event.detail_id = self.env.newest_detail(self.model.events)
                self.model.events[event.detail_id] = event

    def keep(self, event: Event, detail_id: str | None) -> bool:
        """Share or change a detail. Returns whether Kith accepted it."""
        named = tuple(self.env.slack_id(one) for one in event.listeners)
        draft = Draft(
            "something small",
            event.kind,
            event.day,
            named,
            yearly=event.yearly,
            detail_id=detail_id,
            timing=event.timing,
            told_on=event.told_on,
            off_day=event.off_day,
            four_weeks_later=event.four_weeks,
        )
        try:
            return self.may(self.env.services.sharing.share, self.env.does(event.owner), draft)
        except Objection:
            return False

    def changed(self, event: Event) -> None:
        """An event was changed."""
        event.goes_on(self.env.told(event.detail_id))

    def changed_all_of(self, handle: str) -> None:
        """All events that this person owns or is named for were changed."""
        for event in self.model.events.values():
            if handle in (event.owner, *event.listeners):
                self.changed(event)
