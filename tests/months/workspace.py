"""The environment of the months: a sandbox with forty people, a database file and the real bot."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count, pairwise
from pathlib import Path
from random import Random
from shutil import rmtree
from typing import Any

from sqlalchemy import Connection, func, select

from bot.app import build
from bot.cli.demo import read_manifest
from bot.config import Config
from bot.operations.startup import meet_slack, open_database, open_vault
from bot.runtime.clock import SettableClock
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.users import SandboxUser, sandbox_user
from bot.slack.client import slack_client
from bot.slack.request import SlackRequest
from bot.slack.users import Profile
from storage import members, people, programs
from storage.records import CheckInState, Person, Tier
from storage.tables import check_ins, metadata, outbox
from tests.months.roster import Colleague, everybody
from tests.shortcut import without_network
from tests.workspace import MONDAY

# How long after its moment a tick comes.
_A_TICK = timedelta(seconds=7)
# The shortest time between ticks. Otherwise a morning in one zone would be many ticks.
_BETWEEN_TICKS = timedelta(minutes=2)
_OPEN = (CheckInState.PLANNED, CheckInState.TOLD, CheckInState.READ)


@dataclass(frozen=True)
class Posted:
    """A message that Kith posted to one person without being asked."""

    kind: str
    handle: str
    subject_id: str


class Environment:
    """A workspace that is reused by one history after another, without a socket."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="kith-months-"))
        self.clock = SettableClock(MONDAY)
        users = [_sandbox_user(one) for one in everybody().values()]
        # No bot is connected to acknowledge events, so deliveries do not wait.
        self.sandbox = Sandbox(read_manifest(), self.clock, people=users, ack_timeout=0.001)
        self.sandbox.start()
        self._shortcut = without_network(self.sandbox._server)
        self._shortcut.__enter__()
        config = Config(
            slack_bot_token=self.sandbox.bot_token,
            slack_app_token=self.sandbox.app_token,
            slack_api_url=self.sandbox.api_url,
            database_url=f"sqlite:///{self.folder / 'kith.db'}",
            key_file=self.folder / "kith.key",
        )
        client = slack_client(config, self.clock)
        self.database = open_database(config)
        self._vault = open_vault(config, self.database, self.clock.now())
        self.workspace_id = meet_slack(
            client, self.database, self._vault, self.clock, tier=Tier.ALL
        ).id
        self._threads = ThreadPoolExecutor(1)
        self._application = build(
            config,
            client=client,
            database=self.database,
            vault=self._vault,
            clock=self.clock,
            rng=Random(7),
            workspace_id=self.workspace_id,
            executor=self._threads,
        )
        self.services = self._application.services
        self._numbers, self._seen = count(1), 0
        self._directs = {
            self.sandbox.direct(one.id): handle for handle, one in self.sandbox.users.items()
        }

    def close(self) -> None:
        """Stop everything and delete the files."""
        self.sandbox.stop()
        self._shortcut.__exit__(None, None, None)
        self._threads.shutdown()
        self.database.close()
        rmtree(self.folder)

    def wipe(self, start: datetime) -> None:
        """Delete all data but the workspace itself, and reset all Slack profiles."""
        with self.database.write() as tx:
            for table in metadata.sorted_tables:
                if table.name == "slack_ids":
                    tx.execute(table.delete().where(table.c.kind != "workspace"))
                elif table.name != "workspaces":
                    tx.execute(table.delete())
        self.clock.set(start)
        for one in everybody().values():
            self.set_in_slack(one)
        self._seen = max((entry.number for entry in self.sandbox.traffic), default=0)

    # Doing -------------------------------------------------------------------------------------

    def does(self, handle: str) -> SlackRequest:
        """A new request from this person."""
        return SlackRequest(
            self.workspace_id, self.slack_id(handle), f"months:{next(self._numbers)}"
        )

    def slack_id(self, handle: str) -> str:
        """This person's Slack id."""
        return _slack_id(handle)

    def set_in_slack(self, who: Colleague) -> None:
        """Set this person's profile in Slack. Kith sees it at its next look."""
        changed = _sandbox_user(who, self.clock.now())
        self.sandbox._workspace.change_user(
            changed.id,
            zone=changed.zone,
            status_text=changed.status_text,
            dnd_start=changed.dnd_start,
            dnd_end=changed.dnd_end,
        )

    def lets_join(self, who: Colleague) -> None:
        """This person joins. No rounds are drawn here, and only some people get icebreakers."""
        profile = Profile(self.slack_id(who.handle), who.handle, who.zone, "en", *[False] * 5)
        me = self.services.membership.join(self.does(who.handle), profile)
        with self.database.write() as tx:
            for program in programs.of_workspace(tx, self.workspace_id):
                programs.change(tx, self.workspace_id, program.id, active=False)
            if not who.gets_icebreakers:
                members.change(tx, self.workspace_id, me.person_id, next_icebreaker_at=None)

    def tick(self) -> None:
        """One tick of the scheduler."""
        self._application.scheduler.tick()

    def next_tick(self) -> datetime | None:
        """When the next due job should run."""
        with self.database.read() as tx:
            dues = [
                tx.execute(select(func.min(outbox.c.due_at)).where(outbox.c.state == "pending")),
                tx.execute(select(func.min(check_ins.c.due_at))),
            ]
            found = [due for one in dues if (due := one.scalar_one()) is not None]
        if not found:
            return None
        return max(min(found) + _A_TICK, self.clock.now() + _BETWEEN_TICKS)

    # Observing -------------------------------------------------------------------------------

    def posted(self) -> list[Posted]:
        """What was posted to single people since the last call."""
        new = [entry for entry in self.sandbox.traffic if entry.number > self._seen]
        self._seen = new[-1].number if new else self._seen
        rows = []
        for asked, answered in pairwise(new):
            if (asked.name, asked.direction) == ("chat.postMessage", "to_slack"):
                assert answered.name == asked.name, (asked, answered)
                if answered.body["ok"]:
                    rows.append((_blocks(asked.body)[0]["block_id"], asked.body["channel"]))
        kind = select(outbox.c.kind, outbox.c.subject_id)
        with self.database.read() as tx:
            return [
                Posted(found.kind, self._directs[channel], found.subject_id)
                for row_id, channel in rows
                for found in tx.execute(kind.where(outbox.c.id == row_id))
            ]

    def person(self, handle: str) -> Person | None:
        """This person as Kith knows them."""
        with self.database.read() as tx:
            return people.find(tx, self.workspace_id, self.slack_id(handle))

    def newest_detail(self, known: Iterable[str]) -> str:
        """The id of the only detail that is not in *known*."""
        table = metadata.tables["details"]
        with self.database.read() as tx:
            found = set(tx.execute(select(table.c.id)).scalars())
        (newest,) = found - set(known)
        return str(newest)

    def details(self) -> set[str]:
        """The ids of all stored details."""
        with self.database.read() as tx:
            return set(tx.execute(select(metadata.tables["details"].c.id)).scalars())

    def zones(self) -> dict[str, str]:
        """The zones of members as Kith knows them, by handle."""
        of, ids = metadata.tables["members"], metadata.tables["slack_ids"]
        rows = select(ids.c.slack_id, of.c.zone).where(ids.c.id == of.c.person_id)
        with self.database.read() as tx:
            return {_handle(row.slack_id): row.zone for row in tx.execute(rows)}

    def brought_by(self, nudge_id: str, told_at: datetime | None) -> list[tuple[str, int]]:
        """The detail ids and occasions in a nudge, or only those that it told at *told_at*."""
        about = select(check_ins.c.detail_id, check_ins.c.occasion)
        these = about.where((check_ins.c.id == nudge_id) | (check_ins.c.with_id == nudge_id))
        if told_at is not None:
            these = these.where(check_ins.c.told_at == told_at)
        with self.database.read() as tx:
            return [(row.detail_id, row.occasion) for row in tx.execute(these)]

    def told(self, detail_id: str) -> dict[tuple[str, int], CheckInState]:
        """
        The state of the last check-in that was told, by handle and occasion, unless the owner
        stopped it.
        """
        rows = select(check_ins.c.person_id, check_ins.c.occasion, check_ins.c.state).where(
            check_ins.c.detail_id == detail_id,
            check_ins.c.told_at.is_not(None),
            check_ins.c.state != CheckInState.STOPPED,
        )
        with self.database.read() as tx:
            return {
                (self._handle(tx, row.person_id), row.occasion): CheckInState(row.state)
                for row in tx.execute(rows.order_by(check_ins.c.told_at))
            }

    def crowded(self) -> list[Any]:
        """Details for which two listeners have a turn on one occasion."""
        turns = select(check_ins.c.detail_id).where(check_ins.c.state.in_(_OPEN))
        each = turns.group_by(check_ins.c.detail_id, check_ins.c.occasion)
        with self.database.read() as tx:
            return list(tx.execute(each.having(func.count() > 1)).scalars())

    def turns(self, detail_id: str, occasion: int) -> list[tuple[str, bool]]:
        """
        The turns on an occasion, told or not, as handle and whether the turn is still running.
        """
        rows = select(
            check_ins.c.person_id, check_ins.c.state, check_ins.c.due_at, check_ins.c.occasion
        ).where(check_ins.c.detail_id == detail_id, check_ins.c.state != CheckInState.STOPPED)
        with self.database.read() as tx:
            return [
                (
                    self._handle(tx, row.person_id),
                    row.state == CheckInState.PLANNED or row.due_at is not None,
                )
                for row in tx.execute(rows)
                if row.occasion == occasion or row.due_at is not None
            ]

    def _handle(self, tx: Connection, person_id: str) -> str:
        return _handle(people.get(tx, self.workspace_id, person_id).slack_id)


def _slack_id(handle: str) -> str:
    return f"U{handle.upper():0<8}"


def _handle(slack_id: str) -> str:
    return slack_id[1:4].lower()


def _sandbox_user(who: Colleague, now: datetime = MONDAY) -> SandboxUser:
    begun = who.at(who.today(now), who.start)
    quiet = {
        "dnd_start": int((begun - timedelta(hours=9)).timestamp()),
        "dnd_end": int((begun + timedelta(hours=1)).timestamp()),
    }
    return sandbox_user(
        who.handle,
        f"{who.handle} Person",
        who.zone,
        "4a5568",
        status_text="Vacationing" if who.is_on_holiday else "",
        **(quiet if who.quiet_mornings else {}),
    )


def _blocks(body: dict[str, Any]) -> list[dict[str, Any]]:
    blocks = body["blocks"]
    return list(json.loads(blocks)) if isinstance(blocks, str) else list(blocks)
