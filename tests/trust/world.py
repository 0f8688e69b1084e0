"""The workspace beside its model: the actions that rules share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from bot.errors import Declined
from bot.sharing.drafts import Draft, Objection
from storage import details, members, people, programs
from tests.trust.erasure import Held, held_of, nothing_is_left
from tests.trust.hearing import HearingMachine
from tests.trust.model import DEACTIVATED_KEPT, Secret
from tests.trust.texts import Written
from tests.trust.workspace import HANDLES, promised

T = TypeVar("T")
ANYBODY = st.sampled_from(HANDLES)
# The choices are not known when a history is drawn, so it draws a number.
PICK = st.integers(0, 5)


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
        token = f"zq{self.env.number():08x}"
        listeners = [one for one in written.named if one != owner]
        today = self.model.today(owner, self.now)
        event = None if written.days is None else today + timedelta(days=written.days)
        draft = Draft(
            f"the operation {token}",
            written.kind,
            event,
            tuple(self.env.actor(one).id for one in listeners),
            to_met=written.to_met,
            detail_id=before.detail_id if before else None,
        )
        try:
            self.env.services.sharing.share(self.env.does(owner), draft)
        except Objection:
            promised(not self.model.may_be_shared(written.kind), "what is allowed may be shared")
            return
        promised(self.model.may_be_shared(written.kind), "nothing else may be shared")
        ends_at = self.model.end_by_default(owner, event, self.now)
        if before is None:
            made = Secret(token, self._newest_of(owner), owner, written.kind, [], False, ends_at)
            self.model.secrets.append(made)
        secret = before or made
        secret.token, secret.kind, secret.listeners = token, written.kind, listeners
        secret.to_met, secret.ends_at = written.to_met, ends_at

    def let_join(self, handle: str) -> None:
        """This person joins. No rounds are drawn in this workspace, and the budget is large."""
        joining, here = self.env.does(handle), self.env.workspace_id
        self.env.has_account(handle, active=True)
        me = self.env.services.membership.join(joining, self.env.profile(handle))
        with self.env.workspace.database.write() as tx:
            for program in programs.of_workspace(tx, here):
                programs.change(tx, here, program.id, active=False)
            often = {"weekly_budget": 20, "next_icebreaker_at": None}
            members.change(tx, here, me.person_id, **often)
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

    def _newest_of(self, owner: str) -> str:
        known = {one.detail_id for one in self.model.secrets}
        with self.env.workspace.database.read() as tx:
            person = people.find(tx, self.env.workspace_id, self.env.actor(owner).id)
            assert person is not None
            found = details.of_owner(tx, person.workspace_id, person.id)
        return next(one.id for one in found if one.id not in known)
