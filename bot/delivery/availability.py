"""Whether somebody may be disturbed, asked of Slack just before they are written to (P6)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from bot.delivery import posting
from bot.delivery.absence_memory import AbsenceMemory
from bot.delivery.away_status import away_until, when_to_send
from bot.delivery.decisions import Decision, Drop, Send, WaitUntil
from bot.delivery.message_kinds import POLICIES, MessageKind
from bot.delivery.method_limits import ASKING, NAMES, TO_ASK, MethodLimits
from bot.delivery.slack_presence import Presence, Presences
from bot.runtime.clock import Clock
from bot.runtime.working_hours import hours_of
from storage import members, people, rate_limits
from storage.database import Database, Transaction
from storage.records import Member, Outgoing

Found = Decision | posting.Busy | posting.Refused


@dataclass(frozen=True, slots=True)
class Receiver:
    """A member about whom Slack is asked before a message is sent to them."""

    member: Member
    slack_id: str


class Membership(Protocol):
    """Takes note of what Slack says about members: their zone, and that they are gone."""

    def moved(self, workspace_id: str, slack_id: str, zone: str) -> None:
        """They are in this zone."""
        ...

    def deactivated(self, workspace_id: str, slack_id: str) -> None:
        """Slack has deactivated them."""
        ...


class AvailabilityCheck:
    """Asks Slack about a receiver, and tells the membership what differs from what it knows."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        limits: MethodLimits,
        membership: Membership,
        absences: AbsenceMemory,
    ) -> None:
        self._database = database
        self._clock = clock
        self._limits = limits
        self._membership = membership
        self._absences = absences
        self._presences = Presences()

    def receiver(self, tx: Transaction, row: Outgoing) -> Receiver | None:
        """The receiver of a message; ``None`` if they are no member any more."""
        receiver_id = row.receiver_id or ""
        person = people.several(tx, row.workspace_id, [receiver_id]).get(receiver_id)
        member = members.get(tx, row.workspace_id, receiver_id)
        return None if person is None or member is None else Receiver(member, person.slack_id)

    def next_question(self, tx: Transaction, workspace_id: str) -> WaitUntil | None:
        """When Slack will take a question again; ``None`` if it will take one now."""
        now = self._clock.now()
        again_at = TO_ASK.next_at(rate_limits.free_at_each(tx, workspace_id, NAMES), now)
        return WaitUntil(again_at) if again_at > now else None

    def note_answer(self, tx: Transaction, workspace_id: str, found: Found) -> None:
        """Count a question to Slack; then ask one at a time if Slack refused it as too many."""
        now = self._clock.now()
        if posting.is_too_many(found):
            ASKING.note_refused(tx, workspace_id, found.seconds, now)
        else:
            ASKING.take(tx, workspace_id, now)

    def ask(self, row: Outgoing, receiver: Receiver) -> Found:
        """Whether a message may be sent to its receiver now, as Slack says."""
        client = self._limits.client(row.workspace_id)
        presence = self._presences.ask(client, receiver.slack_id)
        if isinstance(presence, Presence):
            return self._judge(row, receiver, presence)
        return presence

    def _judge(self, row: Outgoing, receiver: Receiver, presence: Presence) -> Decision:
        now = self._clock.now()
        if presence.is_deactivated:
            self._membership.deactivated(row.workspace_id, receiver.slack_id)
            return Drop()
        if presence.zone not in (None, receiver.member.zone):
            self._membership.moved(row.workspace_id, receiver.slack_id, str(presence.zone))
            return WaitUntil(now)
        hours, when_away = hours_of(receiver.member), POLICIES[MessageKind(row.kind)].when_away
        status = presence.status
        if receiver.member.here_signs:
            with self._database.read() as tx:
                status = self._absences.heard(tx, receiver.member, status)
        until = away_until(status, hours, now)
        if until is None or when_away is None:
            return Send()
        back = when_to_send(when_away, until, hours, now)
        return Drop() if back is None else WaitUntil(back)
