"""
A workspace on a Monday afternoon, in which details are shared by way of the services, at once.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

from slack_sdk import WebClient
from sqlalchemy import delete, update

from bot.delivery import AbsenceMemory
from bot.delivery.dispatch import Dispatch
from bot.delivery.message_kinds import MessageKind
from bot.home.small_talk import SmallTalk
from bot.memory import Purpose
from bot.sandbox.users import TEAM_ID
from bot.sharing.drafts import Draft
from bot.slack.action_ids import ActionId
from bot.slack.request import SlackRequest
from bot.slack.users import Directory, look_up
from bot.wiring import composers
from storage import check_ins, members, people
from storage.database import Database
from storage.records import CheckIn, DetailKind, Outgoing, SendState
from storage.tables import check_ins as check_ins_table
from storage.tables import outbox as outbox_table
from tests.cast import Actor
from tests.storage.lookups import outgoing
from tests.workspace import TestWorkspace

# After the hours in which a round of this week could still be announced.
AFTERNOON = datetime(2026, 11, 23, 15, tzinfo=UTC)
# Bo's next working morning, and Chidi's: nine o'clock in Stockholm and in Lagos.
TUESDAY = datetime(2026, 11, 24, 8, tzinfo=UTC)
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def buttons_of(block: dict[str, Any]) -> list[dict[str, Any]]:
    """The elements of a row of buttons; other blocks have none."""
    return list(block["elements"]) if block["type"] == "actions" else []


class Scene:
    """Ada, Bo, Chidi and Dana have joined; what is shared is told on the next morning."""

    def __init__(self, workspace: TestWorkspace) -> None:
        self.workspace = workspace
        self.workspace_id = workspace.record.id
        self._numbers = count()
        for person in (workspace.ada, workspace.bo, workspace.chidi, workspace.dana):
            self.joins(person)

    def joins(self, person: Actor) -> None:
        """
        Let somebody join, with the defaults; what joining itself would bring is left out.

        Check-ins that waited for them stay: they come of what somebody shared.
        """
        profile = look_up(self.workspace.client, person.id, TEAM_ID)
        assert profile is not None
        self.workspace.application.services.membership.join(self.by(person), profile)
        rows = outbox_table.c
        brought = (
            rows.workspace_id == self.workspace_id,
            rows.receiver_id == self.own_id(person),
            rows.state == SendState.PENDING,
            rows.kind != MessageKind.CHECK_IN,
        )
        with self.workspace.database.write() as tx:
            tx.execute(delete(outbox_table).where(*brought))

    def by(self, person: Actor) -> SlackRequest:
        """Something that a person does, and has not done before."""
        return SlackRequest(self.workspace_id, person.id, f"act:{next(self._numbers)}")

    def shares(
        self,
        owner: Actor,
        *listeners: Actor,
        kind: DetailKind = DetailKind.ILLNESS_FAMILY,
        day: date | None = None,
        **more: Any,
    ) -> None:
        """Let somebody share a worry; without a day it is told on the next working morning."""
        named = tuple(listener.id for listener in listeners)
        draft = Draft("My mother is ill", kind, day, listeners=named, **more)
        self.workspace.application.services.sharing.share(self.by(owner), draft)

    def brakes(self, owner: Actor) -> None:
        """*Let nobody ask*, about everything that somebody shared."""
        services = self.workspace.application.services
        kept = services.ledger.read(self.by(owner), Purpose.LEDGER)
        assert kept is not None
        for entry in kept.entries:
            services.brakes.nobody_ask(self.by(owner), entry.detail.id)

    def changes(self, person: Actor, **preferences: object) -> None:
        """Change somebody's preferences."""
        with self.workspace.database.write() as tx:
            assert members.change(tx, self.workspace_id, self.own_id(person), **preferences)

    def only_ada_and_bo_take_part(self) -> None:
        """Let the others leave: all who have joined are in the next round."""
        for person in (self.workspace.chidi, self.workspace.dana):
            self.leaves(person)

    def leaves(self, person: Actor) -> None:
        """Let somebody leave."""
        self.workspace.application.services.membership.leave(self.by(person))

    def keeps_apart(self, person: Actor, about: Actor) -> None:
        """Put somebody on a person's quiet list."""
        self.workspace.application.services.membership.keep_apart(self.by(person), [about.id])

    def own_id(self, person: Actor) -> str:
        """Kith's own id of a person."""
        with self.workspace.database.read() as tx:
            known = people.find(tx, self.workspace_id, person.id)
        assert known is not None
        return known.id

    def at(self, moment: datetime) -> None:
        """Set the clock, with one tick of the scheduler."""
        self.workspace.clock.set(moment)
        self.workspace.tick()

    def rows(self, kind: MessageKind = MessageKind.CHECK_IN) -> list[Outgoing]:
        """The rows of the outbox of one kind, in the order of their moments."""
        wanted = outbox_table.select().where(outbox_table.c.kind == kind)
        with self.workspace.database.read() as tx:
            ids = [row.id for row in tx.execute(wanted.order_by(outbox_table.c.due_at))]
            found = [outgoing(tx, self.workspace_id, one) for one in ids]
        return [row for row in found if row is not None]

    def row(self) -> Outgoing:
        """The one check-in in the outbox."""
        (row,) = self.rows()
        return row

    def check_in(self) -> CheckIn:
        """The one check-in, as stored."""
        with self.workspace.database.read() as tx:
            (found,) = tx.execute(check_ins_table.select())
            check_in = check_ins.get(tx, self.workspace_id, found.id)
        assert check_in is not None
        return check_in

    def lease_ends(self, moment: datetime) -> None:
        """Let the lease of the one check-in expire at a moment of the machine's clock."""
        with self.workspace.database.write() as tx:
            tx.execute(update(outbox_table).values(lease_until=moment))

    def requests(self, method: str = "chat.postMessage") -> list[dict[str, Any]]:
        """
        What was sent to Slack for a method, answered or not.

        Of the readings of a conversation only those in which a message is searched for.
        """
        return [
            entry.body
            for entry in self.workspace.sandbox.traffic
            if entry.direction == "to_slack" and entry.name == method
            if method != "conversations.history" or "include_all_metadata" in entry.body
        ]

    def nudges(self, person: Actor) -> int:
        """How many check-ins somebody has received."""
        return self._with_button(person, ActionId.READ)

    def questions(self, person: Actor) -> int:
        """How many icebreakers somebody has received."""
        return self._with_button(person, ActionId.ANSWER)

    def announcements(self, person: Actor) -> int:
        """How many announcements of a round somebody has received."""
        return self._with_button(person, ActionId.SKIP)

    def _with_button(self, person: Actor, action_id: ActionId) -> int:
        elements = [
            [each.get("action_id") for block in said["blocks"] or [] for each in buttons_of(block)]
            for said in person.messages()
        ]
        return sum(action_id.value in each for each in elements)

    def dispatch(
        self, client_of: Callable[[str], WebClient], database: Database | None = None
    ) -> Dispatch:
        """Another process on the same database, with a Slack client of its own."""
        services, vault = self.workspace.application.services, self.workspace.vault
        gate, turns, membership = services.gate, services.turns, services.membership
        small_talk = SmallTalk(services.home, "/coffee").compose
        absences = AbsenceMemory()
        writers = composers(gate, vault, turns, absences, Directory(), small_talk)
        opened = database or self.workspace.database
        clock = self.workspace.clock
        return Dispatch(opened, clock, client_of, writers, membership, absences)
