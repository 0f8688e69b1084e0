"""The base state machine: time passes, messages are checked against the model, people answer."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from random import Random
from typing import Any, ClassVar, TypeVar

from hypothesis.stateful import RuleBasedStateMachine

from bot.errors import Declined
from tests.months.model import SOON, STAYS_KIND, UNASKED, Event, Model, Told, promised
from tests.months.workspace import Environment, Posted

T = TypeVar("T")
AN_HOUR = timedelta(hours=1)
# What a listener does after a check-in, weighted by repetition.
ANSWERS = (
    *["silence"] * 6,
    *["read"] * 2,
    *["asked"] * 2,
    *["not today"] * 4,
    "remind me",
    "nothing more",
)


class BaseMachine(RuleBasedStateMachine):
    """The workspace beside its model."""

    env: ClassVar[Environment]
    # How much happened in all histories of a machine.
    figures: ClassVar[Counter[str]]

    def __init__(self) -> None:
        super().__init__()
        self.model = Model()
        self.rng, self.answers = Random(0), ANSWERS
        self.nudges: list[tuple[str, str]] = []
        self.figures["histories"] += 1

    @property
    def now(self) -> datetime:
        """The time of the workspace's clock."""
        return self.env.clock.now()

    def one_of(self, choices: list[T], pick: int) -> list[T]:
        """One of the choices, newest first, or none if there are none."""
        return [choices[-1 - pick % len(choices)]] if choices else []

    def live(self) -> list[Event]:
        """The stored details of members."""
        events = self.model.events.values()
        return [one for one in events if self.model.people[one.owner].is_member]

    def may(self, do: Any, *given: Any) -> bool:
        """Do something that Kith may decline. Returns whether it did it."""
        try:
            do(*given)
        except Declined:
            return False
        return True

    def everybody_answers(self, how: str) -> None:
        """From now on every listener answers like this."""
        self.answers = (how,)

    # Time --------------------------------------------------------------------------------------

    def go_on(self, hours: int) -> None:
        """Jump from one due moment to the next."""
        for who in self.model.people.values():
            if who.quiet_mornings:
                self.env.set_in_slack(who)
        end = self.now + hours * AN_HOUR
        while (moment := self.env.next_tick()) is not None and moment < end:
            self.env.clock.set(moment)
            self.tick()
        self.env.clock.set(end)
        self.tick()
        self.figures["hours"] += hours

    def sleep(self, hours: int) -> None:
        """Kith is down for some hours. Every tracked promise starts again afterwards."""
        self.env.clock.advance(hours * AN_HOUR)
        for event in self.model.events.values():
            event.promises.clear()
        self.tick()
        self.figures["outages"] += 1

    def tick(self) -> None:
        """Tick, check what was sent, and let listeners answer at once."""
        self.env.tick()
        self.figures["ticks"] += 1
        kept = self.env.details()
        self.model.events = {one: event for one, event in self.model.events.items() if one in kept}
        told = [one for one in self.env.posted() if self._judged(one).kind == "check_in"]
        crowded = self.env.crowded()
        for event in self.model.events.values():
            alone = event.is_told_together or event.detail_id not in crowded
            promised(alone, "one at a time", f"two have the turn about {event}")
        self._nobody_is_lost()
        for posted in told:
            self.answer(posted.handle, posted.subject_id, self.rng.choice(self.answers))

    def answer(self, handle: str, nudge_id: str, how: str) -> None:
        """A listener presses a button of a nudge, or stays silent."""
        checkins, does = self.env.services.checkins, self.env.does
        about = self.env.brought_by(nudge_id, None)
        if how in ("read", "asked", "remind me"):
            self.may(checkins.read, does(handle), nudge_id)
        if how == "asked":
            self.may(checkins.asked, does(handle), nudge_id)
        elif how == "remind me":
            self.may(checkins.again, does(handle), nudge_id)
        elif how == "not today":
            self.may(checkins.not_today, does(handle), nudge_id)
        elif how == "nothing more" and self.may(checkins.nothing_more, does(handle), nudge_id):
            owners = {self.model.events[one].owner for one, _ in about if one in self.model.events}
            self.model.quiet |= {(handle, owner) for owner in owners}
        for event in self.model.events.values():
            if event.detail_id in dict(about) or how == "nothing more":
                event.goes_on(self.env.told(event.detail_id))

    # What was sent -----------------------------------------------------------------------------

    def _judged(self, posted: Posted) -> Posted:
        who, now = self.model.people[posted.handle], self.now
        self.figures[posted.kind] += 1
        story = f"{posted} at {now.astimezone().isoformat()} to {who}"
        promised(who.works_at(now), "hours", story)
        if posted.kind in UNASKED:
            left = who.budget - who.this_week(now)
            promised(left > 0, "budget", story)
            promised(not who.is_on_holiday, "hours", f"away: {story}")
            promised(not self._is_quiet(posted.handle), "hours", f"do-not-disturb: {story}")
        if posted.kind == "check_in":
            promised(not who.check_ins_today(now), "budget", f"second today: {story}")
            promised(not who.is_away(now), "hours", f"paused: {story}")
            about = self.env.brought_by(posted.subject_id, now)
            assert about, story
            for detail_id, occasion in about:
                self._told(self.model.events[detail_id], posted.handle, occasion)
            self.nudges.append((posted.handle, posted.subject_id))
        elif posted.kind == "check_in_again":
            events = [
                self.model.events[one] for one, _ in self.env.brought_by(posted.subject_id, None)
            ]
            braked = all(self.model.is_braked(one, now) for one in events)
            promised(not braked, "brake", story)
        elif posted.kind == "second_week_question":
            event = self.model.events[posted.subject_id]
            promised(not self.model.is_braked(event, now), "brake", story)
        elif posted.kind == "nobody_opened":
            event = self.model.events[posted.subject_id]
            promised(not self.model.is_braked(event, now), "brake", story)
            promised(self.model.is_unopened(event, now), "unopened", f"{story}: {event}")
            promised(not event.is_reported, "unopened", f"twice: {story}")
            event.is_reported = True
        if posted.kind in UNASKED:
            who.unasked.append((posted.kind, now))
        return posted

    def _told(self, event: Event, handle: str, occasion: int) -> None:
        who, now, model = self.model.people[handle], self.now, self.model
        story = f"{handle} at {now.isoformat()} about {event}"
        promised(not model.is_braked(event, now), "brake", story)
        promised(model.is_listener(event, handle), "listener", story)
        promised(not model.is_too_early(event, who, now), "date", story)
        (about, *_) = [one for one in model.occasions(event) if one.number == occasion]
        if about.only:
            its_day = model.one_day(event, about, who)
            promised(who.today(now) == its_day, "its day", story)
        mine = [one for one in event.told if (one.handle, one.occasion) == (handle, occasion)]
        once_more = len(mine) == 1 and mine[0].is_put_off and not about.only
        promised(not mine or once_more, "one at a time", f"twice: {story}")
        for before in event.told if not event.is_told_together else []:
            if before.occasion == occasion:
                free = not before.is_held and not before.has_asked
                promised(free, "one at a time", f"somebody holds the turn: {story}")
            silent = not before.is_held and not before.has_asked
            over = before.over_at - AN_HOUR <= now
            promised(over or not silent, "one at a time", f"before the turn was over: {story}")
        over_at = now + 2 * AN_HOUR if about.only else who.working_days_later(now)
        event.told.append(Told(handle, occasion, over_at))

    def _is_quiet(self, handle: str) -> bool:
        who, now = self.model.people[handle], self.now
        morning = who.at(who.today(now), who.start)
        return who.quiet_mornings and morning <= now < morning + AN_HOUR

    # What was not sent -------------------------------------------------------------------------

    def _nobody_is_lost(self) -> None:
        """
        Once a listener can be told, somebody is told within one working day for each turn before
        theirs.

        The promise ends while the listener cannot be told: their budget is spent, or they pause. It
        starts again when they can. It also starts again when the owner changes something.
        """
        zones = self.env.zones()
        for event in self.live():
            occasion = self.model.current(event, self.now)
            if occasion is None or event.kind not in STAYS_KIND:
                continue
            if event.promised_on != occasion.number:
                event.promises.clear()
                event.promised_on = occasion.number
            told = {one.handle for one in event.told if one.occasion == occasion.number}
            is_known = all(
                zones.get(one, self.model.people[one].zone) == self.model.people[one].zone
                for one in (*event.listeners, event.owner)
            )
            for handle in event.listeners:
                heard = handle in told if event.is_told_together else bool(told)
                could = is_known and self.model.could_be_told(event, handle, self.now)
                if heard or not could:
                    event.promises.pop(handle, None)
                    continue
                if handle not in event.promises:
                    first = self._turns_before(event, handle, occasion.number)
                    event.promises[handle] = self.model.told_by(event, handle, first, self.now)
                    self.figures["promises"] += event.promises[handle] is not None
                by = event.promises[handle]
                late = by is not None and by + SOON < self.now
                promised(not late, "never lost", f"{handle} by {by}, {self.now}: {event}")

    def _turns_before(self, event: Event, handle: str, occasion: int) -> list[str]:
        """
        The listeners whose turns may come first: those who have had no more turns than this one.
        """
        turns = self.env.turns(event.detail_id, occasion)
        had = Counter(one for one, _ in turns)
        running = [one for one, runs in turns if runs]
        if event.is_told_together:
            return [one for one in running if one == handle]
        others = [
            one
            for one in event.listeners
            if one != handle and self.model.people[one].is_member
            for _ in range(max(0, had[handle] + 1 - had[one]))
        ]
        return running + others
