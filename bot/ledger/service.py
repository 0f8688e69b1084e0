"""The ledger: what is kept of somebody, for that person alone; the brake; forgetting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from bot.clock import Clock
from bot.errors import Declined
from bot.incoming import Incoming
from bot.members.service import MemberService
from bot.memory.service import GONE, Forgetting, Gate, OwnDetail, OwnLine, Plans
from storage import details, people
from storage.database import Database
from storage.records import Brake, Detail, Member


@dataclass(frozen=True, slots=True)
class Reading:
    """Somebody (a Slack id) read a detail; *certain* once Slack had taken the view."""

    reader: str
    at: datetime
    certain: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One detail as its owner sees it. People are given by their Slack ids."""

    detail: Detail
    words: str | None
    listeners: tuple[str, ...]
    readings: tuple[Reading, ...]
    planned: datetime | None


@dataclass(frozen=True, slots=True)
class Summary:
    """One detail without its words, as it may stand on the Home tab of its owner."""

    detail: Detail
    listeners: tuple[str, ...]
    planned: datetime | None


@dataclass(frozen=True, slots=True)
class Ledger:
    """Everything that somebody shared, and in which zone to read the times."""

    member: Member
    entries: tuple[Entry, ...]
    lines: tuple[OwnLine, ...]


class LedgerKeeper:
    """Shows people what is kept of theirs, and forgets it when they say so."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        gate: Gate,
        forgetting: Forgetting,
        membership: MemberService,
        plans: Plans,
    ) -> None:
        self._database = database
        self._clock = clock
        self._gate = gate
        self._forgetting = forgetting
        self._membership = membership
        self._plans = plans

    def read(self, incoming: Incoming) -> Ledger | None:
        """All that the asking member shared (P15); ``None`` for whoever has not joined."""
        now = self._clock.now()
        with self._database.read() as tx:
            me = self._membership.find(tx, incoming)
            if me is None:
                return None
            entries = [
                self._entry(tx, own)
                for own in self._gate.own_details(tx, me.workspace_id, me.person_id, now)
            ]
            lines = self._gate.own_lines(tx, me.workspace_id, me.person_id)
            return Ledger(me, tuple(entries), tuple(lines))

    def summaries(self, tx: Connection, me: Member, now: datetime) -> list[Summary]:
        """What a member shared, without its words."""
        return [
            Summary(detail, _names(tx, detail), self._plans.planned(tx, detail))
            for detail in details.of_owner(tx, me.workspace_id, me.person_id)
            if now < detail.ends_at
        ]

    def nobody_ask(self, incoming: Incoming, detail_id: str) -> None:
        """The owner's brake: from now on nothing about this detail leaves Kith (P8)."""
        now = self._clock.now()
        with self._database.write() as tx:
            incoming.once(tx, now)
            detail = self._own(tx, incoming, detail_id)
            details.change(tx, detail.workspace_id, detail.id, brake=Brake.NOBODY)
            self._plans.stop(tx, detail, now)

    def forget(self, incoming: Incoming, detail_id: str) -> None:
        """Forget a detail: words, listeners, plans and the record of who read it (P14)."""
        now = self._clock.now()
        with self._database.write() as tx:
            incoming.once(tx, now)
            self._forgetting.forget(tx, self._own(tx, incoming, detail_id), now)

    def forget_line(self, incoming: Incoming, line_id: str) -> None:
        """Forget a line that was meant for the next coffee."""
        now = self._clock.now()
        with self._database.write() as tx:
            incoming.once(tx, now)
            me = self._membership.require(tx, incoming)
            if not self._forgetting.forget_line(tx, me, line_id):
                raise Declined(GONE)

    def _entry(self, tx: Connection, own: OwnDetail) -> Entry:
        detail = own.detail
        read = details.disclosures_of(tx, detail.workspace_id, detail.id)
        known = people.several(tx, detail.workspace_id, {one.person_id for one in read})
        readings = tuple(
            Reading(
                known[one.person_id].slack_id,
                one.shown_at or one.requested_at,
                certain=one.shown_at is not None,
            )
            for one in read
        )
        planned = self._plans.planned(tx, detail)
        return Entry(detail, own.words, _names(tx, detail), readings, planned)

    def _own(self, tx: Connection, incoming: Incoming, detail_id: str) -> Detail:
        me = self._membership.require(tx, incoming)
        detail = details.get(tx, me.workspace_id, detail_id)
        if detail is None or detail.owner_id != me.person_id:
            raise Declined(GONE)
        return detail


def _names(tx: Connection, detail: Detail) -> tuple[str, ...]:
    named = details.listeners_of(tx, detail.workspace_id, detail.id)
    known = people.several(tx, detail.workspace_id, [one.person_id for one in named])
    return tuple(known[one.person_id].slack_id for one in named if one.person_id in known)
