"""
A test workspace: the sandbox, the real bot connected to it, a database file and a settable clock.
"""

from __future__ import annotations

import threading
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from slack_sdk import WebClient

from bot.app import Application, build
from bot.cli.demo import read_manifest
from bot.config import Config
from bot.operations.startup import meet_slack, open_database, open_vault
from bot.runtime.clock import SettableClock
from bot.sandbox.clock_stepper import _PAUSE, walk
from bot.sandbox.sandbox import Sandbox
from bot.sharing.receiving import PAUSE_BETWEEN_LINES
from bot.slack.client import slack_client
from bot.slack.socket_mode import SocketModeConnection
from storage import members
from storage import people as known
from storage.records import Asking, Tier
from tests.cast import Actor, labels
from tests.due import next_tick
from tests.idle_executor import IdleExecutor
from tests.shortcut import without_network

LONDON = ZoneInfo("Europe/London")
# Monday 23 November 2026, nine in the morning in London.
MONDAY = datetime(2026, 11, 23, 9, tzinfo=LONDON)
# On the Friday before it, nobody has heard of Tuesday's round.
BEFORE_A_ROUND = datetime(2026, 11, 20, 14, tzinfo=UTC)
# A Friday far from holidays that most have.
IN_JANUARY = datetime(2027, 1, 8, 14, tzinfo=UTC)
# Real seconds. Slack's own three would say how busy the machine is; Bolt lets nobody acknowledge
# after three either.
PATIENCE = 60.0


class TestWorkspace:
    """A sandbox Slack with the real bot in it and a settable clock."""

    # Pytest collects classes with names like this one.
    __test__ = False
    # Whether the Web API is called without a network (see tests/shortcut.py).
    has_shortcut = True
    # What may be shared; in a new workspace, nobody has decided.
    tier = Tier.ALL

    def __init__(self, folder: Path, database_url: str, start: datetime = MONDAY) -> None:
        self.folder = folder
        self.clock = SettableClock(start)
        self.sandbox = Sandbox(
            read_manifest(),
            self.clock,
            next_round=self._next_round,
            move_clock=self.walk,
            ack_timeout=PATIENCE,
        )
        self.sandbox.start()
        self._shortcut = without_network(self.sandbox._server)
        if self.has_shortcut:
            self._shortcut.__enter__()
        self.config = Config(
            slack_bot_token=self.sandbox.bot_token,
            slack_app_token=self.sandbox.app_token,
            slack_api_url=self.sandbox.api_url,
            database_url=database_url,
            key_file=folder / "kith.key",
        )
        self._executor = IdleExecutor()
        self.client: WebClient = slack_client(self.config, self.clock)
        self._start_bot()
        self.ada, self.bo, self.chidi = self._actor("ada"), self._actor("bo"), self._actor("chidi")
        self.dana, self.emi, self.farid = (
            self._actor("dana"),
            self._actor("emi"),
            self._actor("farid"),
        )
        self.gus, self.hanna = self._actor("gus"), self._actor("hanna")

    def _start_bot(self) -> None:
        self.database = open_database(self.config)
        self.vault = open_vault(self.config, self.database, self.clock.now())
        self.record = meet_slack(self.client, self.database, self.vault, self.clock, tier=self.tier)
        self.application: Application = build(
            self.config,
            client=self.client,
            database=self.database,
            vault=self.vault,
            clock=self.clock,
            rng=Random(7),
            workspace_id=self.record.id,
            executor=self._executor,
        )
        self.connection = SocketModeConnection(self.application.app, self.sandbox.app_token)
        self.connection.connect()

    def restart(self) -> None:
        """Stop the bot and start it again on the same database."""
        self.disconnect()
        self.database.close()
        self._executor = IdleExecutor()
        self._start_bot()
        for actor in (self.ada, self.bo, self.chidi, self.dana, self.emi, self.farid):
            actor._executor = self._executor

    def disconnect(self) -> None:
        """
        Close the bot's connection and wait until Slack notices, so that no event is still delivered
        there.
        """
        self.connection.stop()
        sockets, changed = self.sandbox._parts.sockets, self.sandbox._workspace.changed
        with changed:
            assert changed.wait_for(lambda: sockets.open_connections == 0, PATIENCE)

    def close(self) -> None:
        """End every thread and socket."""
        self.connection.stop()
        self._executor.shutdown()
        self.application.services.dispatch.close()
        self.sandbox.stop()
        if self.has_shortcut:
            self._shortcut.__exit__(None, None, None)
        self.database.close()

    def wait(self) -> None:
        """Wait until the bot is idle."""
        self._executor.wait_until_idle()

    def tick(self) -> None:
        """One tick of the scheduler, after the events that Slack delivers again by then."""
        self.sandbox.redeliver_due()
        self.application.scheduler.tick()
        self._executor.wait_until_idle()

    def wait_for_reply(self) -> None:
        """Let the time pass that Kith waits for another line, and what is due then be sent."""
        self.clock.advance(PAUSE_BETWEEN_LINES)
        self.application.scheduler.run_often()

    def until(self, day: date, at: time = time(9), zone: str = "Europe/London") -> None:
        """Move the clock to a day and time of day in a zone, with the ticks before it."""
        self.walk(datetime.combine(day, at, ZoneInfo(zone)))

    def walk(self, target: datetime) -> None:
        """
        Move the clock from one due moment to the next until *target*. A clock set back jumps at
        once.
        """
        target, has_ticked = target.astimezone(UTC), False
        while (now := self.clock.now()) + _PAUSE < target:
            with self.database.read() as tx:
                due = next_tick(tx, now, has_ticked=has_ticked)
            last = target - _PAUSE
            self.clock.set(last if due is None else min(due, last))
            before, has_ticked = self.sandbox.version, True
            self.tick()
            if self.sandbox.version > before:
                self.clock.advance(_PAUSE)
                self.tick()
        self.clock.set(target)
        self.tick()

    def walk_hour_by_hour(self, target: datetime) -> None:
        """Move the clock as the demo does, with a tick every hour."""
        walk(self.clock, target.astimezone(UTC), self.tick, lambda: self.sandbox.version)

    def pass_time(self, **spans: float) -> None:
        """Let time pass."""
        self.walk(self.clock.now() + timedelta(**spans))

    def picks_contact(self, person: Actor) -> None:
        """Let Ada, who is an admin and a member, pick the contact in need; they are asked."""
        self.ada.types("setup")
        self.ada.chooses("contact", person.id)
        self.ada.submits()
        self.ada.closes()
        self.tick()

    def has_contact(self, person: Actor) -> None:
        """Let somebody be picked as the contact in need, and accept."""
        self.picks_contact(person)
        yes = [one for one in labels(person.messages()[-1]) if one.startswith("Yes")]
        person.presses(yes[-1])
        self.tick()

    def joins(self, *people: Actor, rhythm: str = "Every week") -> None:
        """Let people join, each answering the two questions."""
        for person in people:
            person.types()
            person.presses("Join")
            person.presses(rhythm)
            person.presses("One person")

    def wants_to_be_asked(self, *people: Actor) -> None:
        """Let members choose to be asked before each round."""
        with self.database.write() as tx:
            for one in people:
                own_id = known.get_or_add(tx, self.record.id, one.id).id
                members.change(tx, self.record.id, own_id, asking=Asking.ASK_ME)

    def said_by_bot(self) -> list[tuple[str, Any]]:
        """All calls of the bot to Slack, as method name and arguments."""
        return [
            (entry.name, entry.body)
            for entry in self.sandbox.traffic
            if entry.direction in ("to_slack", "ack")
        ]

    def words_outside_views(self) -> str:
        """All that the bot sent except modals: messages, answers and Home tabs."""
        import json

        return "\n".join(
            json.dumps(body, ensure_ascii=False)
            for name, body in self.said_by_bot()
            if not (name.startswith("views.") and name != "views.publish")
            and not _is_modal_answer(body)
        )

    def _next_round(self) -> datetime | None:
        return self.application.services.rounds.next_round_at()

    def _actor(self, handle: str) -> Actor:
        return Actor(self.sandbox, self._executor, self.sandbox.users[handle], self.wait_for_reply)


def _is_modal_answer(body: Any) -> bool:
    return isinstance(body, dict) and "view" in str(body.get("payload", body))[:200]


def live_threads() -> list[str]:
    """The names of the living threads, for the message when one is left behind."""
    return sorted(thread.name for thread in threading.enumerate())
