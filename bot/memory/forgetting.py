"""Forgetting: everything about a detail is deleted together, and notes with their words (P14)."""

from __future__ import annotations

from datetime import datetime

from bot.i18n import Translator
from bot.memory.consent import ALLOWED, FOR_COFFEE
from bot.memory.gate import Gate
from bot.memory.note_messages import empty_all_notes, empty_stale_notes
from bot.memory.planner import CheckInPlanner
from bot.runtime.clock import Clock
from storage import details, sealed_words, tombstones
from storage.database import Database, Transaction
from storage.records import CoffeeNote, Detail, DetailKind, Member, Person, Tier, TombstoneKind

_MOST_AT_ONCE = 200


class ForgettingService:
    """Forgets details and notes that have ended, or that their owner wants forgotten."""

    def __init__(self, database: Database, clock: Clock, plans: CheckInPlanner, gate: Gate) -> None:
        self._database = database
        self._clock = clock
        self._plans = plans
        self._gate = gate

    def forget_ended(self) -> None:
        """Forget everything that has ended."""
        now = self._clock.now()
        with self._database.write() as tx:
            for detail in details.ended(tx, now, _MOST_AT_ONCE):
                self.forget(tx, detail, now)
            for note in sealed_words.ended_coffee_notes(tx, now, _MOST_AT_ONCE):
                self._forget_coffee_note(tx, note, now)

    def forget(self, tx: Transaction, detail: Detail, now: datetime) -> None:
        """Forget a detail: its words, listeners, check-ins and the record of who read it."""
        self._plans.forget(tx, detail, now)
        details.forget(tx, detail.workspace_id, detail.id)
        tombstones.put(tx, detail.workspace_id, TombstoneKind.DETAIL, detail.id, now)
        if detail.kind in FOR_COFFEE:
            empty_stale_notes(tx, self._gate, detail.workspace_id, detail.owner_id, now)

    def forget_coffee_note(
        self, tx: Transaction, member: Member, note_id: str, now: datetime
    ) -> bool:
        """
        Forget a note of this member's; no-op if it was forgotten before.

        ``False`` if it is another's, or never was.
        """
        note = sealed_words.get_coffee_note(tx, member.workspace_id, note_id)
        if note is None:
            return tombstones.exists(tx, member.workspace_id, TombstoneKind.COFFEE_NOTE, note_id)
        if note.owner_id != member.person_id:
            return False
        self._forget_coffee_note(tx, note, now)
        return True

    def forget_again(
        self, tx: Transaction, workspace_id: str, kind: TombstoneKind, subject: str, now: datetime
    ) -> bool:
        """Forget a detail or a note that a restored backup brought back; returns whether it did."""
        if kind is TombstoneKind.COFFEE_NOTE:
            return sealed_words.forget_coffee_note(tx, workspace_id, subject)
        detail = details.get(tx, workspace_id, subject)
        if detail is not None:
            self.forget(tx, detail, now)
        return detail is not None

    def foresee(self, _: Translator, tx: Transaction, person: Person, _now: datetime) -> list[str]:
        """What those would notice with whom this person shared something, if they left now."""
        here, me = person.workspace_id, person.id
        if not details.of_owner(tx, here, me) and not sealed_words.coffee_notes_of(tx, here, me):
            return []
        return [
            _(
                "If I've told somebody that there's something you'd like them to know, my message "
                "will only say that it was withdrawn. Where it's better not to ask, it still says "
                "so, without your name."
            )
        ]

    def stop_all_of(self, tx: Transaction, member: Member, now: datetime) -> None:
        """Stop the check-ins about all details of a member who is leaving."""
        for detail in details.of_owner(tx, member.workspace_id, member.person_id):
            self._plans.stop(tx, detail, now)
        empty_stale_notes(tx, self._gate, member.workspace_id, member.person_id, now, leaves=True)

    def stop_disallowed(
        self, tx: Transaction, workspace_id: str, tier: Tier, now: datetime
    ) -> None:
        """Stop the check-ins about details that may no longer be shared in a workspace."""
        refused = frozenset(DetailKind) - ALLOWED[tier]
        for detail in details.of_kinds(tx, workspace_id, refused):
            self._plans.stop(tx, detail, now)
        if refused & FOR_COFFEE:
            empty_all_notes(tx, workspace_id, now)

    def kept_apart(
        self, tx: Transaction, workspace_id: str, one_id: str, other_id: str, now: datetime
    ) -> None:
        """
        Empty the messages to two people that the other has something for them to read.

        What *one_id* wrote for the other is forgotten. What the other wrote stays with them until
        its end, and nobody reads it: that it went would tell them.
        """
        for note in sealed_words.coffee_notes_for(tx, workspace_id, other_id):
            if note.owner_id == one_id:
                self._forget_coffee_note(tx, note, now)
        empty_stale_notes(tx, self._gate, workspace_id, one_id, now)

    def forget_all_of(self, tx: Transaction, member: Member, now: datetime) -> None:
        """Forget all details and notes of a member who leaves, and the notes for them."""
        for detail in details.of_owner(tx, member.workspace_id, member.person_id):
            self.forget(tx, detail, now)
        here, me = member.workspace_id, member.person_id
        theirs = sealed_words.coffee_notes_for(tx, here, me)
        for note in (*sealed_words.coffee_notes_of(tx, here, me), *theirs):
            self._forget_coffee_note(tx, note, now)

    def _forget_coffee_note(self, tx: Transaction, note: CoffeeNote, now: datetime) -> None:
        sealed_words.forget_coffee_note(tx, note.workspace_id, note.id)
        tombstones.put(tx, note.workspace_id, TombstoneKind.COFFEE_NOTE, note.id, now)
        if note.match_id is not None:
            empty_stale_notes(tx, self._gate, note.workspace_id, note.owner_id, now)
