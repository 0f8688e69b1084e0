"""The ledger: what is kept of somebody, for that person alone; the brake; forgetting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.clock import Clock
from bot.errors import Declined
from bot.incoming import Incoming
from bot.members.service import MemberService
from bot.memory.gate import BroughtLine, Gate, Purpose
from bot.memory.plans import Plans
from bot.text import mark
from storage import details, people, words
from storage.database import Database
from storage.records import Brake, Detail, Match, Member

_LINE_KEPT_AFTER_MATCH = timedelta(days=14)
_MOST_FORGOTTEN_AT_ONCE = 200

GONE = mark("That is no longer there.")


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
    words: str
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
    lines: tuple[BroughtLine, ...]


class LedgerKeeper:
    """Shows people what is kept of theirs, and forgets it when they say so."""

    def __init__(
        self, database: Database, clock: Clock, gate: Gate, membership: MemberService, plans: Plans
    ) -> None:
        self._database = database
        self._clock = clock
        self._gate = gate
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
                entry
                for detail in details.of_owner(tx, me.workspace_id, me.person_id)
                if (entry := self._entry(tx, detail, now)) is not None
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
            self._forget(tx, self._own(tx, incoming, detail_id), now)

    def forget_line(self, incoming: Incoming, line_id: str) -> None:
        """Forget a line that was meant for the next coffee."""
        now = self._clock.now()
        with self._database.write() as tx:
            incoming.once(tx, now)
            me = self._membership.require(tx, incoming)
            if line_id not in {line.id for line in words.lines_of(tx, *_key(me))}:
                raise Declined(GONE)
            words.forget_line(tx, me.workspace_id, line_id)

    def forget_ended(self) -> None:
        """Forget everything whose end has come."""
        now = self._clock.now()
        with self._database.write() as tx:
            for detail in details.ended(tx, now, _MOST_FORGOTTEN_AT_ONCE):
                self._forget(tx, detail, now)
            words.forget_ended_lines(tx, now)

    def rest_all_of(self, tx: Connection, member: Member, now: datetime) -> None:
        """Let nothing more happen about what somebody shared who is leaving."""
        for detail in details.of_owner(tx, *_key(member)):
            self._plans.stop(tx, detail, now)

    def forget_all_of(self, tx: Connection, member: Member, now: datetime) -> None:
        """Forget everything that somebody shared who is leaving of their own accord."""
        for detail in details.of_owner(tx, *_key(member)):
            self._forget(tx, detail, now)
        for line in words.lines_of(tx, *_key(member)):
            words.forget_line(tx, member.workspace_id, line.id)

    def bring_lines(self, tx: Connection, new: Sequence[Match], now: datetime) -> None:
        """Hand the waiting lines of the people of new matches of a workspace to these."""
        if not new:
            return
        waiting = words.owners_of_waiting_lines(tx, new[0].workspace_id)
        until = now + _LINE_KEPT_AFTER_MATCH
        for match in new:
            for person_id in waiting.intersection(match.people):
                words.bring_lines(tx, match.workspace_id, person_id, match.id, until)

    def _entry(self, tx: Connection, detail: Detail, now: datetime) -> Entry | None:
        recalled = self._gate.recall(
            tx,
            workspace_id=detail.workspace_id,
            viewer_id=detail.owner_id,
            purpose=Purpose.LEDGER,
            detail_id=detail.id,
            now=now,
        )
        if recalled is None:
            return None
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
        return Entry(detail, recalled.words, _names(tx, detail), readings, planned)

    def _own(self, tx: Connection, incoming: Incoming, detail_id: str) -> Detail:
        me = self._membership.require(tx, incoming)
        detail = details.get(tx, me.workspace_id, detail_id)
        if detail is None or detail.owner_id != me.person_id:
            raise Declined(GONE)
        return detail

    def _forget(self, tx: Connection, detail: Detail, now: datetime) -> None:
        self._plans.forget(tx, detail, now)
        details.forget(tx, detail.workspace_id, detail.id)


def _names(tx: Connection, detail: Detail) -> tuple[str, ...]:
    named = details.listeners_of(tx, detail.workspace_id, detail.id)
    known = people.several(tx, detail.workspace_id, [one.person_id for one in named])
    return tuple(known[one.person_id].slack_id for one in named if one.person_id in known)


def _key(member: Member) -> tuple[str, str]:
    return member.workspace_id, member.person_id
