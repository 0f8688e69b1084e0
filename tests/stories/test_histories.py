"""Generated histories: people do anything in any order, and the promises hold.

No detail reaches a person who is not its listener at that moment (P4). Nothing is said about a
detail after the brake (P8) or after it was forgotten (P14). No unasked message comes outside its
receiver's working hours (P6). There are 120 histories. They run through the real bot, over a real
socket, on a real database file.
"""

from __future__ import annotations

import copy
import json
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar, TypeVar
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from storage import check_ins, details, people
from storage.tables import metadata
from tests.cast import Actor, button
from tests.soak import IS_REPEATABLE, histories
from tests.workspace import MONDAY, TestWorkspace

HANDLES = ("ada", "bo", "chidi", "dana")
OWNERS = st.sampled_from(HANDLES[:3])
ANYBODY = st.sampled_from(HANDLES)
Draft = tuple[str, list[str], int]
# The owner, the listeners (one of them may not have joined), and the number of days until the date;
# -1 for no date.
DRAFT: st.SearchStrategy[Draft] = st.tuples(
    OWNERS, st.permutations(HANDLES).map(lambda all_: all_[:3]), st.sampled_from([-1, 0, 1])
)
# The choices are not known when a history is drawn, so it draws a number.
PICK = st.integers(0, 3)
# The receiver, the message as it was posted, and the id of its check-in.
Nudge = tuple[str, dict[str, Any], str]
T = TypeVar("T")
NUDGE = "There is something"
# From any hour of a day into another day, or the same one.
HOURS = st.sampled_from([26, 36, 20, 49, 14, 5, 1])

HISTORIES = settings(
    max_examples=histories(30),
    phases=(Phase.generate,),
    stateful_step_count=6,
    deadline=None,
    derandomize=IS_REPEATABLE,
    suppress_health_check=list(HealthCheck),
)


@dataclass
class Secret:
    """What the test knows about one detail."""

    words: str
    owner: str
    listeners: tuple[str, ...]
    detail_id: str
    braked: bool = False
    forgotten: bool = False
    # Messages about it that were in Slack before the brake, by the ids of their check-ins.
    said_before: set[str] = field(default_factory=set)


class Histories(RuleBasedStateMachine):
    """Rules: people share, read, brake, forget, part, leave and come back, and time passes."""

    workspaces: ClassVar[dict[str, TestWorkspace]] = {}

    def __init__(self) -> None:
        super().__init__()
        self.workspace = _workspace()
        self.secrets: list[Secret] = []
        self.apart: set[frozenset[str]] = set()
        self.nudges: list[Nudge] = []
        self.joined: set[str] = set()
        self.seen = max((entry.number for entry in self.workspace.sandbox.traffic), default=0)

    @initialize(drafts=st.lists(DRAFT, min_size=1, max_size=3))
    def three_join_and_some_share(self, drafts: list[Draft]) -> None:
        for handle in HANDLES[:3]:
            self._join(handle)
        for draft in drafts:
            self.share(draft)
        self.time_passes(26)

    @rule(draft=DRAFT)
    def share(self, draft: Draft) -> None:
        owner, named, days = draft
        listeners = [handle for handle in named if handle != owner]
        if owner not in self.joined:
            return
        actor, number = self._actor(owner), len(self.secrets)
        words = f"secret{number:03d}-{owner} about the operation"
        actor.types("share")
        today = self.workspace.clock.now().astimezone(ZoneInfo("Europe/London")).date()
        if days >= 0:
            actor.chooses("date", (today + timedelta(days=days)).isoformat())
        for position, handle in enumerate(listeners):
            actor.chooses(f"listener_{position}", self._actor(handle).id)
        actor.submits(words=words)
        actor.closes()
        self.secrets.append(Secret(words, owner, tuple(listeners), self._newest_detail(actor)))

    @rule(pick=PICK)
    def brake(self, pick: int) -> None:
        for secret in self._one_of(self._live(), pick):
            self._in_ledger(secret, "Let nobody ask")
            secret.braked = True
            secret.said_before = self._said_about(secret)

    @rule(pick=PICK)
    def forget(self, pick: int) -> None:
        for secret in self._one_of(self._live(), pick):
            secret.said_before = self._said_about(secret)
            self._in_ledger(secret, "Forget it")
            secret.forgotten = True

    @rule(pick=PICK)
    def read(self, pick: int) -> None:
        for nudge in self._one_of(self.nudges, pick):
            self._press("Read it", nudge)

    @rule(pick=PICK)
    def pass_on(self, pick: int) -> None:
        for nudge in self._one_of(self.nudges, pick):
            self._press("Not today", nudge)

    @rule(pick=PICK)
    def nothing_more(self, pick: int) -> None:
        for nudge in self._one_of(self.nudges, pick):
            self._press("Nothing more from them", nudge)
            secret = self._secret_of(nudge[2])
            if secret is not None and not secret.forgotten:
                self.apart.add(frozenset((nudge[0], secret.owner)))
            self._press("Read it", nudge)

    @rule(handle=OWNERS)
    def leave(self, handle: str) -> None:
        if handle not in self.joined:
            return
        self._actor(handle).leaves()
        self.joined.discard(handle)
        for secret in self.secrets:
            if secret.owner == handle and not secret.forgotten:
                secret.said_before |= self._said_about(secret)
                secret.forgotten = True

    @rule(handle=ANYBODY)
    def come_back(self, handle: str) -> None:
        if handle not in self.joined:
            self._join(handle)

    @rule(handle=ANYBODY)
    def look_around(self, handle: str) -> None:
        actor = self._actor(handle)
        actor.home()
        actor.types()
        actor.types("me")
        actor.closes()

    @rule(hours=HOURS)
    def time_passes(self, hours: int) -> None:
        end = self.workspace.clock.now() + timedelta(hours=hours)
        while self.workspace.clock.now() < end:
            self.workspace.clock.advance(timedelta(hours=3, minutes=10))
            self.workspace.tick()

    @rule(hours=HOURS)
    def the_machine_sleeps(self, hours: int) -> None:
        self.workspace.clock.advance(timedelta(hours=hours))
        self.workspace.tick()

    @invariant()
    def what_was_sent_is_allowed(self) -> None:
        entries = [entry for entry in self.workspace.sandbox.traffic if entry.number > self.seen]
        self.seen = max((entry.number for entry in entries), default=self.seen)
        for entry in entries:
            if entry.direction not in ("to_slack", "ack"):
                continue
            text = json.dumps(entry.body, ensure_ascii=False)
            for secret in self.secrets:
                if secret.words in text:
                    assert entry.name.startswith("views.") or entry.direction == "ack", entry.name
                    assert entry.name != "views.publish"
            if entry.name == "chat.postMessage" and NUDGE in entry.body["text"]:
                self._a_nudge_is_kind(entry.body, entry.at)

    def teardown(self) -> None:
        for handle in HANDLES:
            self._actor(handle).closes()

    def _a_nudge_is_kind(self, body: Any, at: datetime) -> None:
        found = button(_blocks(body), "Read it")
        assert found is not None
        secret = self._secret_of(found[1]["value"])
        receiver = next(
            one
            for one in HANDLES
            if self.workspace.sandbox.direct(self._actor(one).id) == body["channel"]
        )
        assert secret is not None
        assert receiver in secret.listeners
        assert receiver in self.joined
        assert frozenset((receiver, secret.owner)) not in self.apart
        assert not secret.braked or found[1]["value"] in secret.said_before
        assert not secret.forgotten or found[1]["value"] in secret.said_before
        message = next(
            one
            for one in self._actor(receiver).messages()
            if (shown := button(one["blocks"] or [], "Read it"))
            and shown[1]["value"] == found[1]["value"]
        )
        self.nudges.append((receiver, copy.deepcopy(message), found[1]["value"]))
        zone = self.workspace.sandbox.users[receiver].zone
        local = at.astimezone(ZoneInfo(zone))
        assert local.weekday() < 5, local
        assert 9 <= local.hour < 17, local

    def _one_of(self, choices: list[T], pick: int) -> list[T]:
        """One of the choices, newest first, or none if there are none."""
        return [choices[-1 - pick % len(choices)]] if choices else []

    def _press(self, label: str, nudge: Nudge) -> None:
        """Press a button of a nudge as it was posted, even if it has changed since."""
        handle, message, _ = nudge
        actor = self._actor(handle)
        actor.presses_in(message, label, stale=True)
        if actor.sees_modal():
            self._reading_is_allowed(handle, json.dumps(actor.modal(), ensure_ascii=False))
            actor.closes()

    def _reading_is_allowed(self, handle: str, shown: str) -> None:
        for secret in self.secrets:
            if secret.words not in shown:
                continue
            assert handle in secret.listeners
            assert handle in self.joined
            assert not secret.braked
            assert not secret.forgotten
            assert frozenset((handle, secret.owner)) not in self.apart

    def _in_ledger(self, secret: Secret, label: str) -> None:
        actor = self._actor(secret.owner)
        actor.types("me")
        view = actor.modal()
        block = next(
            one for one in view["blocks"] if one.get("block_id") == f"detail:{secret.detail_id}"
        )
        found = button([block], label)
        if found is not None:
            self.workspace.sandbox.press(
                actor.id,
                found[1]["action_id"],
                view_id=view["id"],
                block_id=block["block_id"],
            )
            self.workspace.wait()
        actor.closes()

    def _live(self) -> list[Secret]:
        return [one for one in self.secrets if not one.forgotten and one.owner in self.joined]

    def _join(self, handle: str) -> None:
        self._actor(handle).types("join")
        self._actor(handle).presses("Join")
        self.joined.add(handle)

    def _actor(self, handle: str) -> Actor:
        actor: Actor = getattr(self.workspace, handle)
        return actor

    def _newest_detail(self, owner: Actor) -> str:
        workspace_id = self.workspace.record.id
        with self.workspace.database.read() as tx:
            person = people.find(tx, workspace_id, owner.id)
            assert person is not None
            known = {secret.detail_id for secret in self.secrets}
            found = details.of_owner(tx, workspace_id, person.id)
        return next(detail.id for detail in found if detail.id not in known)

    def _secret_of(self, check_in_id: str) -> Secret | None:
        """The secret that a check-in is about. It may have been forgotten since."""
        with self.workspace.database.read() as tx:
            check_in = check_ins.get(tx, self.workspace.record.id, check_in_id)
        if check_in is None:
            return next((one for one in self.secrets if check_in_id in one.said_before), None)
        return next(one for one in self.secrets if one.detail_id == check_in.detail_id)

    def _said_about(self, secret: Secret) -> set[str]:
        with self.workspace.database.read() as tx:
            found = check_ins.of_detail(tx, self.workspace.record.id, secret.detail_id)
        return {check_in.id for check_in in found if check_in.told_at is not None}


def _blocks(body: Any) -> list[dict[str, Any]]:
    blocks = body["blocks"]
    return list(json.loads(blocks)) if isinstance(blocks, str) else list(blocks)


def _workspace() -> TestWorkspace:
    """One workspace for all histories of a worker. Its memory is wiped before each."""
    if "shared" not in Histories.workspaces:
        folder = Path(tempfile.mkdtemp(prefix="kith-histories-"))
        Histories.workspaces["shared"] = TestWorkspace(folder, f"sqlite:///{folder / 'kith.db'}")
    workspace = Histories.workspaces["shared"]
    with workspace.database.write() as tx:
        for table in metadata.sorted_tables:
            if table.name == "slack_ids":
                tx.execute(table.delete().where(table.c.kind != "workspace"))
            elif table.name != "workspaces":
                tx.execute(table.delete())
    # All histories start on the same Monday, so that a failed one can be repeated.
    workspace.clock.set(MONDAY)
    return workspace


def _run(run: Callable[[], None]) -> None:
    try:
        run()
    finally:
        workspace = Histories.workspaces.pop("shared", None)
        if workspace is not None:
            workspace.close()
            shutil.rmtree(workspace.folder)


# Hypothesis takes the seed from the name of the class, so each part has its own.
PARTS = [type(f"{name}Thirty", (Histories,), {}) for name in ("First", "Second", "Third", "Fourth")]


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_thirty_histories(part: type[Histories]) -> None:
    """No words reach others (P4), none come after the brake (P8), none at night (P6)."""
    _run(lambda: run_state_machine_as_test(part, settings=HISTORIES))
