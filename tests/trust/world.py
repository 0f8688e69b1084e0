"""The workspace beside its model: the actions that rules share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from bot.errors import Declined
from bot.sharing.drafts import Draft, Objection
from storage import details, members, people, programs
from storage.records import DetailKind, Timing
from tests.trust.drawing import one_of
from tests.trust.erasure import Held, held_of, nothing_is_left
from tests.trust.hearing import HearingMachine
from tests.trust.model import DEACTIVATED_KEPT, TASTES_AND_OFFERS, Secret
from tests.trust.texts import Written
from tests.trust.timing import Choice, chosen, hears_when_expected
from tests.trust.workspace import HANDLES, promised

T = TypeVar("T")
# Without a check-in, or with one that waits while its owner grieves.
LATER_OR_NEVER = TASTES_AND_OFFERS | {DetailKind.CELEBRATION}
# What is about the first Tuesday comes to these on the day before, or on the day after.
PART_TIME, NO_TUESDAYS = ("chidi", "farid"), (0, 2, 3, 4)
ANYBODY = one_of(*HANDLES)
# The choices are not known when a history is drawn, so it draws a number.
PICK = one_of(*range(6))


class BaseMachine(HearingMachine):
    """What all rules share."""

    def __init__(self) -> None:
        super().__init__()
        self.erased: list[Held] = []

    def one_of(self, choices: list[T], pick: int) -> list[T]:
        """One of the choices, newest first, or none if there are none."""
        return [choices[-1 - pick % len(choices)]] if choices else []

    def declined(self, action: Callable[[], object], promise: str) -> None:
        """Kith has to decline this."""
        try:
            action()
        except Declined:
            return
        promised(False, promise)

    def write(self, owner: str, written: Written, before: Secret | None = None) -> None:
        """This person shares a detail, or changes one."""
        token, choice = f"zq{self.env.number():08x}", self._choice(owner, written, before)
        listeners = [one for one in written.named if one != owner]
        draft = Draft(
            f"the operation {token}",
            written.kind,
            choice.event,
            tuple(self.env.actor(one).id for one in listeners),
            to_met=written.to_met,
            timing=written.timing,
            told_on=choice.told_on,
            off_day=written.off_day,
            four_weeks_later=written.four_weeks,
            detail_id=before.detail_id if before else None,
        )
        try:
            self.env.services.sharing.share(self.env.does(owner), draft)
        except Objection:
            promised(not self.model.may_be_shared(written.kind), "what is allowed may be shared")
            return
        promised(self.model.may_be_shared(written.kind), "nothing else may be shared")
        secret = before or self._new(owner, choice)
        secret.token, secret.kind, secret.listeners = token, written.kind, listeners
        secret.to_met, secret.choice = written.to_met, choice
        secret.ends_at = self.model.end_of_choice(owner, choice, self.now)
        promised(self._kept_until(secret) == secret.ends_at, "it ends as promised (P14)")
        secret.is_planned_anew()
        secret.first = None if before else self._first(secret)

    def _choice(self, owner: str, written: Written, before: Secret | None) -> Choice:
        """When listeners hear, as its owner chose or its kind suggests."""
        today, timing = self.model.today(owner, self.now), None
        event = None if written.days is None else today + timedelta(days=written.days)
        is_chosen_day = written.timing is Timing.CHOSEN_DAY
        if written.kind not in TASTES_AND_OFFERS:
            timing = chosen(written.kind, written.timing, event, today)
        is_same = before is not None and before.choice.timing is timing
        return Choice(
            timing,
            written.off_day,
            event,
            today + timedelta(days=written.wait) if is_chosen_day else None,
            written.four_weeks and written.kind is DetailKind.LOSS,
            self.model.zones[owner],
            before.choice.shared_at if before else self.now,
            before.choice.since if before and is_same else self.now,
        )

    def let_join(self, handle: str) -> None:
        """This person joins. No rounds are drawn in this workspace, and the budget is large."""
        joining, here = self.env.does(handle), self.env.workspace_id
        self.env.has_account(handle, active=True)
        me = self.env.services.membership.join(joining, self.env.profile(handle))
        with self.env.workspace.database.write() as tx:
            for program in programs.of_workspace(tx, here):
                programs.change(tx, here, program.id, active=False)
            often = {"weekly_budget": 20, "next_icebreaker_at": None}
            days = {"work_days": NO_TUESDAYS} if handle in PART_TIME else {}
            members.change(tx, here, me.person_id, **often, **days)
        self.model.joined(handle)

    def let_erase(self, handle: str) -> None:
        """This person erases themselves."""
        held = held_of(self.env, handle)
        self.env.services.erasing.erase(self.env.does(handle))
        self.model.erased(handle)
        self._was_erased(handle, held)

    def tick(self) -> None:
        """
        The scheduler ticks: what has ended is deleted, what is due is sent, what is withdrawn is
        emptied.
        """
        over = [at + DEACTIVATED_KEPT <= self.now for at in self.model.deactivated.values()]
        held = {one: held_of(self.env, one) for one in self.model.deactivated} if any(over) else {}
        self.env.workspace.application.scheduler.tick()
        for handle in self.model.tick(self.now):
            self._was_erased(handle, held[handle])
        self.hear()
        self.nothing_stands_that_is_not_allowed()
        self.the_first_has_heard()
        if self.erased:
            self.nothing_comes_back()
            self.erased = []

    def nothing_comes_back(self) -> None:
        """The first tick after an erasure stores nothing about the erased person."""
        everything = self.env.everything()
        for held in self.erased:
            speaks = any(own_id in everything for own_id in held.own_ids)
            promised(not speaks, "nothing of somebody who was erased comes back")

    def go_on(self, days: int, hour: int) -> None:
        """Go to an hour in London, *days* later, and tick."""
        zone = ZoneInfo("Europe/London")
        day = self.now.astimezone(zone).date() + timedelta(days=days)
        self.env.workspace.clock.set(datetime.combine(day, time(hour), zone))
        self.tick()

    def _was_erased(self, handle: str, held: Held) -> None:
        nothing_is_left(self.env, held)
        self.erased.append(held)
        # Posted messages stay in their own chat. Kith has deleted its references to them.
        self.standing = {
            where: about for where, about in self.standing.items() if where[0] != handle
        }

    def _first(self, secret: Secret) -> str | None:
        """
        Who is sure to hear first of what was just shared.

        What can't wait passes over whoever is off on the day on which it is expected.
        """
        first = secret.listeners[0]
        if secret.kind in LATER_OR_NEVER or first not in self.model.members:
            return None
        can_wait = secret.choice.timing is not Timing.AS_SOON and secret.kind is not DetailKind.LOSS
        is_sure = can_wait or hears_when_expected(secret.choice, self.member(first))
        return first if is_sure else None

    def _kept_until(self, secret: Secret) -> datetime:
        with self.env.workspace.database.read() as tx:
            kept = details.get(tx, self.env.workspace_id, secret.detail_id)
        assert kept is not None
        return kept.ends_at

    def _new(self, owner: str, choice: Choice) -> Secret:
        """The detail that this person has just shared."""
        known = {one.detail_id for one in self.model.secrets}
        with self.env.workspace.database.read() as tx:
            person = people.find(tx, self.env.workspace_id, self.env.actor(owner).id)
            assert person is not None
            found = details.of_owner(tx, person.workspace_id, person.id)
        newest = next(one.id for one in found if one.id not in known)
        made = Secret("", newest, owner, DetailKind.TASTE, [], False, self.now, choice)
        self.model.secrets.append(made)
        return made
