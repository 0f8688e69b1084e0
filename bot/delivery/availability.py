"""Looking, just before something unasked is sent, whether its receiver may be disturbed (P6)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from enum import Enum
from typing import Protocol

from slack_sdk import WebClient

from bot.delivery import pacing, posting
from bot.delivery.away_status import away_until, when_back
from bot.delivery.message_kinds import POLICIES, MessageKind
from bot.delivery.slack_presence import Presence, Presences
from bot.runtime.clock import Clock
from bot.runtime.working_hours import hours_of
from storage import members, people, rate_limits
from storage.database import Database, Transaction
from storage.records import Member, Outgoing

# The gate through which questions about people go, beside those of conversations.
_AVAILABILITY_CALLS = "lookout"


class Found(Enum):
    """What there is to say about a receiver without a moment to name."""

    THERE = "there"
    AWAY_FOR_TOO_LONG = "away_for_too_long"


# A moment: until then the message waits, and is then composed afresh.
Finding = Found | datetime | posting.Busy | posting.Refused


class Membership(Protocol):
    """Whoever takes note of what Slack says about members: their zone, and that they are gone."""

    def moved(self, workspace_id: str, slack_id: str, zone: str) -> None:
        """They are in this zone."""
        ...

    def deactivated(self, workspace_id: str, slack_id: str) -> None:
        """Slack has deactivated them."""
        ...


class AvailabilityCheck:
    """Looks; and tells the membership what differs from what it knows."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        client_of: Callable[[str], WebClient],
        membership: Membership,
    ) -> None:
        self._database = database
        self._clock = clock
        self._client_of = client_of
        self._membership = membership
        self._presences = Presences()

    def applies_to(self, row: Outgoing) -> bool:
        """Whether it looks before this message: what was asked for is said to whoever asked."""
        return POLICIES[MessageKind(row.kind)].when_away is not None

    def look(self, row: Outgoing) -> Finding:
        """Whether a claimed message may be said to its receiver now."""
        receiver_id = row.receiver_id or ""
        with self._database.write() as tx:
            person = people.several(tx, row.workspace_id, [receiver_id]).get(receiver_id)
            member = members.get(tx, row.workspace_id, receiver_id)
            if person is None or member is None:
                # They left a moment ago, and it is composed afresh without them.
                return self._clock.now()
            free_at = self._book(tx, row.workspace_id)
        if free_at is not None:
            return free_at
        presence = self._presences.ask(self._client_of(row.workspace_id), person.slack_id)
        if isinstance(presence, Presence):
            return self._judge(row, member, person.slack_id, presence)
        return self._noted(row, presence)

    def _judge(
        self, row: Outgoing, member: Member, slack_id: str, presence: Presence
    ) -> Found | datetime:
        now = self._clock.now()
        if presence.is_deactivated:
            self._membership.deactivated(row.workspace_id, slack_id)
            return Found.AWAY_FOR_TOO_LONG
        if presence.zone not in (None, member.zone):
            self._membership.moved(row.workspace_id, slack_id, str(presence.zone))
            return now
        hours, when_away = hours_of(member), POLICIES[MessageKind(row.kind)].when_away
        until = away_until(presence.sight, hours, now)
        if until is None or when_away is None:
            return Found.THERE
        return when_back(when_away, until, hours, now) or Found.AWAY_FOR_TOO_LONG

    def _book(self, tx: Transaction, workspace_id: str) -> datetime | None:
        """Take a place among the questions that Slack answers; else when there are places again."""
        now = self._clock.now()
        booked = pacing.free_at([rate_limits.free_at(tx, workspace_id, _AVAILABILITY_CALLS)], now)
        if booked > now + pacing.LOOKS_AT_ONCE:
            return booked
        rate_limits.block_until(
            tx, workspace_id, _AVAILABILITY_CALLS, booked + pacing.BETWEEN_LOOKS
        )
        return None

    def _noted(
        self, row: Outgoing, answer: posting.Busy | posting.Refused
    ) -> posting.Busy | posting.Refused:
        """Ask nothing more for a while where Slack is asked too much; what is posted may go on."""
        if isinstance(answer, posting.Refused) or answer.reason != posting.RATE_LIMITED:
            return answer
        wait = timedelta(seconds=answer.seconds)
        with self._database.write() as tx:
            full = self._clock.now() + pacing.LOOKS_AT_ONCE + wait
            rate_limits.block_until(tx, row.workspace_id, _AVAILABILITY_CALLS, full)
        return posting.Busy(answer.seconds, "asked_too_much")
