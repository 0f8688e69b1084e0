"""The steps of a history: people share, change, come and go, and time passes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

from hypothesis import note
from hypothesis import strategies as st
from hypothesis.stateful import initialize

from bot.ledger.brake import WrongDay
from bot.memory import bring_coffee_notes
from bot.operations import key_management
from storage import matches, people, programs, rounds
from storage.key_ring import read_key_ring
from storage.records import Brake, Outcome, RoundState, Tier
from tests.storage.builders import a_match, a_round
from tests.trust.drawing import one_of, shuffled, some_of, step
from tests.trust.model import HEALTH_LOSS_AND_FAMILY, Coffee, Note
from tests.trust.texts import Written, anything, one_of_each
from tests.trust.workspace import HANDLES
from tests.trust.world import ANYBODY, PICK, BaseMachine


class StepsMachine(BaseMachine):
    """All steps that change who may know what."""

    @initialize(seed=st.integers(0, 2**64 - 1))
    def four_join_and_share(self, seed: int) -> None:
        self.random = Random(seed)
        written = one_of_each(self.random)
        note(f"They share {written}")
        owners = HANDLES[: len(written)]
        for owner in owners:
            self.let_join(owner)
        for owner, one in zip(owners, written, strict=True):
            self.write(owner, one)
        for days in (0, 1, 3):
            self.go_on(days, 15)

    @step(often=2, owner=ANYBODY, written=anything)
    def share(self, owner: str, written: Written) -> None:
        if owner in self.model.members:
            self.write(owner, written)

    @step(often=2, pick=PICK, written=anything)
    def change(self, pick: int, written: Written) -> None:
        for secret in self.one_of(self.model.live(self.now), pick):
            self.write(secret.owner, written, secret)

    @step(often=2, pick=PICK, brake=one_of(Brake.NOT_YET, *Brake), tell=one_of(False, True))
    def brake(self, pick: int, brake: Brake, tell: bool) -> None:
        for secret in self.one_of(self.model.live(self.now), pick):
            owner, until, brakes = self.env.does(secret.owner), None, self.env.services.brakes
            if brake is Brake.NONE:
                brakes.lift(owner, secret.detail_id)
            elif brake is Brake.GENTLE:
                brakes.went_badly(owner, secret.detail_id, tell)
            elif brake is Brake.NOBODY:
                brakes.nobody_ask(owner, secret.detail_id, tell)
            else:
                until = self.model.today(secret.owner, self.now) + timedelta(days=2)
                try:
                    brakes.not_yet(owner, secret.detail_id, until, tell)
                except WrongDay:
                    return
            secret.brake, secret.until, secret.first = brake, until, None
            # Their messages are emptied, and it begins anew once its owner lets them ask.
            secret.is_planned_anew()

    @step(pick=PICK, how=one_of("forget", "forget", "all", "longer"))
    def take_back(self, pick: int, how: str) -> None:
        for secret in self.one_of(self.model.live(self.now), pick):
            owner, ledger = self.env.does(secret.owner), self.env.services.ledger
            if how == "forget":
                ledger.forget(owner, secret.detail_id)
                self.model.secrets.remove(secret)
            elif how == "all":
                ledger.forget_all(owner)
                self.model.forget_all_of(secret.owner)
            elif how == "longer" and secret.kind not in HEALTH_LOSS_AND_FAMILY:
                ledger.keep_longer(owner, secret.detail_id)
                self.model.kept_longer(secret, self.now)

    @step(pick=PICK)
    def take_off(self, pick: int) -> None:
        named = [one for one in self.model.live(self.now) if one.listeners]
        for secret in self.one_of(named, pick):
            with self.env.workspace.database.read() as tx:
                person = self.env.person(tx, secret.listeners[0])
            assert person is not None
            owner = self.env.does(secret.owner)
            self.env.services.ledger.take_off(owner, secret.detail_id, person.id)
            del secret.listeners[0]

    @step(handle=ANYBODY, others=some_of(HANDLES, 2))
    def keep_apart(self, handle: str, others: list[str]) -> None:
        if handle in self.model.members:
            others = [one for one in others if one != handle]
            ids = [self.env.actor(one).id for one in others]
            self.env.services.membership.keep_apart(self.env.does(handle), ids)
            self.model.quiet = {pair for pair in self.model.quiet if pair[0] != handle}
            self.model.quiet |= {(handle, one) for one in others}

    @step(often=2, handle=ANYBODY, how=one_of("leave", "deactivated", "erase"))
    def come_or_go(self, handle: str, how: str) -> None:
        if handle not in self.model.members and how != "erase":
            self.let_join(handle)
        elif how == "leave":
            self.env.services.membership.leave(self.env.does(handle))
            self.model.forget_all_of(handle)
            self.model.members.discard(handle)
        elif how == "deactivated":
            slack_id = self.env.actor(handle).id
            self.env.has_account(handle, active=False)
            self.env.services.membership.deactivated(self.env.workspace_id, slack_id)
            self.model.deactivated[handle] = self.now
            self.model.members.discard(handle)
        elif handle not in self.model.deactivated:
            self.let_erase(handle)

    @step(tier=one_of(Tier.ALL, Tier.ALL, Tier.LIGHT, Tier.COFFEE_ONLY))
    def allow(self, tier: Tier) -> None:
        admin = self.env.services.admin
        wanted = replace(admin.setup(self.env.workspace_id), tier=tier)
        admin.change(self.env.does("ada"), wanted)
        self.model.tier = tier

    def _bring(self, handle: str) -> None:
        """This person writes a note for their next coffee."""
        if handle in self.model.members and self.model.tier is not Tier.COFFEE_ONLY:
            token, today = f"zq{self.env.number():08x}", self.now
            self.env.services.sharing.bring_to_coffee(
                self.env.does(handle), None, f"quinces {token}"
            )
            self.model.notes.append(Note(token, handle, today + timedelta(days=60)))

    @step(handles=shuffled(HANDLES), size=one_of(2, 3), met=one_of(False, True))
    def have_coffee(self, handles: list[str], size: int, met: bool) -> None:
        together = [one for one in handles if one in self.model.members][:size]
        apart = any(self.model.are_apart(one, two) for one in together for two in together)
        if len(together) < 2 or apart:
            return
        self._bring(together[0])
        here, now = self.env.workspace_id, self.now
        with self.env.workspace.database.write() as tx:
            program = programs.of_workspace(tx, here)[0]
            drawn = {"state": RoundState.DRAWN, "due_at": None, "draw_at": now}
            week = f"w{self.env.number()}"
            round_ = a_round(program, local_week=week, **drawn)
            assert rounds.add(tx, round_)
            who = [people.get_or_add(tx, here, self.env.actor(one).id) for one in together]
            match = a_match(round_, *who)
            matches.add(tx, [match])
            bring_coffee_notes(tx, [match], now)
            for person in who if met else ():
                part = matches.part(tx, here, match.id, person.id)
                assert part is not None
                matches.change_part(tx, part, outcome=Outcome.MET)
        coffee = Coffee(match.id, together)
        self.model.coffees.append(coffee)
        for brought in self.model.notes:
            if brought.owner in together and brought.coffee is None:
                brought.coffee, brought.ends_at = coffee, now + timedelta(days=14)
        if met:
            self.model.met |= {frozenset((a, b)) for a in together for b in together if a != b}

    @step(restarts=one_of(*[False] * 7, True), older=one_of(False, True))
    def tend_the_machine(self, restarts: bool, older: bool) -> None:
        if restarts:
            self.env.workspace.restart()
            return
        database, before = self.env.workspace.database, read_key_ring(self.env.keys).current
        list(key_management.rotate(database, self.env.keys, self.now, pause=lambda _: None))
        if older:
            list(key_management.destroy(database, self.env.keys, before))

    @step(
        often=4,
        days=one_of(1, 1, 1, 1, 2, 3, 7, 30),
        hour=one_of(15, 15, 15, 8),
    )
    def time_passes(self, days: int, hour: int) -> None:
        self.go_on(days, hour)

    @step(often=3, hours=one_of(-1, 12, 40, 32 * 24, 32 * 24, 95 * 24))
    def the_clock_is_moved(self, hours: int) -> None:
        """The machine sleeps or its clock is set back. The scheduler does not tick."""
        self.env.workspace.clock.advance(timedelta(hours=hours))
