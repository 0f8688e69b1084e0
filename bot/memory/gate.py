"""The gate: the one way to what people entrusted to Kith.

Every reading names its viewer and its moment. "Does not exist" and "not for you" are the same
answer. A listener's reading is recorded with its purpose in the same transaction, so no detail is
read without a record. Coffee notes are for that coffee, and are read without a record.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime

from bot.memory.coffee_notes import slack_id_of_partner
from bot.memory.consent import ALLOWED, FOR_COFFEE, is_for_all_met, may_see
from bot.memory.read_before import has_read
from bot.memory.read_results import (
    CoffeeNoteWithWords,
    DetailWithWords,
    OwnCoffeeNote,
    OwnDetail,
    Purpose,
)
from bot.memory.reader_dates import dates_of_detail, dates_of_note
from storage import details, matches, members, people, sealed_words, workspaces
from storage.database import Transaction
from storage.records import CoffeeNote, Detail, DetailKind, Disclosure, Match, Member, new_id
from storage.vault import KeyRingError, Vault

logger = logging.getLogger("kith.memory")


class Gate:
    """
    Opens sealed words for people who may see them; nothing else in ``bot`` opens any.

    *question_of* gives the words of a question, in English, by its key.
    """

    def __init__(self, vault: Vault, question_of: Callable[[str], str | None]) -> None:
        self._vault = vault
        self._question_of = question_of

    def question(self, question_key: str | None) -> str | None:
        """The words of a question, in English; ``None`` where there is none."""
        return self._question_of(question_key) if question_key else None

    @staticmethod
    def may_see(tx: Transaction, viewer_id: str, detail: Detail, now: datetime) -> bool:
        """Whether this viewer may see this detail at this moment; it reads no words."""
        here, owner_id = detail.workspace_id, detail.owner_id
        named = details.listeners_of(tx, here, detail.id)
        owner = _present(tx, here, owner_id)
        return may_see(
            detail,
            viewer_id=viewer_id,
            listener_ids=frozenset(listener.person_id for listener in named),
            have_met=is_for_all_met(detail)
            and matches.last_met(tx, here, viewer_id, owner_id) is not None,
            has_joined=_present(tx, here, viewer_id) is not None,
            owner_zone=owner.zone if owner is not None else None,
            kept_apart=people.are_apart(tx, here, viewer_id, owner_id),
            tier=workspaces.get(tx, here).tier,
            now=now,
        )

    def recall(
        self,
        tx: Transaction,
        *,
        workspace_id: str,
        viewer_id: str,
        purpose: Purpose,
        detail_id: str,
        now: datetime,
    ) -> DetailWithWords | None:
        """
        A detail with its words, or ``None`` if it is gone or not for this viewer.

        Records a listener's reading in the same transaction. Raises :class:`KeyRingError` if the
        words can't be opened.
        """
        detail = details.get(tx, workspace_id, detail_id)
        if detail is None or not self.may_see(tx, viewer_id, detail, now):
            return None
        words = sealed_words.read_detail(tx, self._vault, detail)
        disclosure_id = None
        if viewer_id != detail.owner_id:
            disclosure_id, of = new_id(), (detail.id, viewer_id, purpose, now)
            reading = Disclosure(workspace_id, disclosure_id, *of, shown_at=None)
            details.note_disclosure(tx, reading)
        dates = dates_of_detail(tx, detail, viewer_id, now)
        return DetailWithWords(
            detail, words, dates, disclosure_id, self.question(detail.question_key)
        )

    def recall_or_skip(
        self, tx: Transaction, detail: Detail, viewer_id: str, purpose: Purpose, now: datetime
    ) -> DetailWithWords | None:
        """Like :meth:`recall`, but ``None`` for words that can't be opened, which is logged."""
        try:
            return self.recall(
                tx,
                workspace_id=detail.workspace_id,
                viewer_id=viewer_id,
                purpose=purpose,
                detail_id=detail.id,
                now=now,
            )
        except KeyRingError as fault:
            logger.error("words cannot be opened table=details id=%s reason=%s", detail.id, fault)
            return None

    def shown(
        self, tx: Transaction, workspace_id: str, recalled: DetailWithWords, now: datetime
    ) -> None:
        """Record that Slack accepted the view, so that the words were certainly shown."""
        if recalled.disclosure_id is not None:
            details.note_shown(tx, workspace_id, recalled.disclosure_id, now)

    def has_for_coffee(self, tx: Transaction, match: Match, viewer_id: str, now: datetime) -> bool:
        """Whether the other people of a match have anything for this viewer to read."""
        return bool(
            self._brought(tx, match, viewer_id, now)
            or self._shared_for_coffee(tx, match, viewer_id, now)
        )

    def recall_for_coffee(
        self, tx: Transaction, match: Match, viewer_id: str, now: datetime
    ) -> list[DetailWithWords]:
        """
        The tastes and offers that the other people of a match shared with this viewer.

        Those that can't be opened are left out.
        """
        found = [
            self.recall_or_skip(tx, detail, viewer_id, Purpose.COFFEE, now)
            for detail in self._shared_for_coffee(tx, match, viewer_id, now)
        ]
        return [one for one in found if one is not None]

    def readable_of(
        self, tx: Transaction, workspace_id: str, viewer_id: str, owner_id: str, now: datetime
    ) -> list[Detail]:
        """An owner's tastes and offers, and what this viewer has read before, newest first."""
        return [
            detail
            for detail in details.of_owner(tx, workspace_id, owner_id)
            if detail.kind in FOR_COFFEE or has_read(tx, viewer_id, detail)
            if self.may_see(tx, viewer_id, detail, now)
        ]

    def recall_coffee_notes(
        self, tx: Transaction, match: Match, viewer_id: str, now: datetime
    ) -> list[CoffeeNoteWithWords]:
        """The notes of the others of a match for this viewer; unreadable ones are left out."""
        brought = self._brought(tx, match, viewer_id, now)
        found = [self._note(tx, note, viewer_id, now) for note in brought]
        return [
            CoffeeNoteWithWords(one.note, one.words, one.dates, one.question)
            for one in found
            if one.words is not None
        ]

    def own_details(
        self, tx: Transaction, workspace_id: str, owner_id: str, purpose: Purpose, now: datetime
    ) -> list[OwnDetail]:
        """All details of an owner, for themselves, newest first; unreadable ones have no words."""
        found = [
            (detail, self.recall_or_skip(tx, detail, owner_id, purpose, now))
            for detail in details.of_owner(tx, workspace_id, owner_id)
            if now < detail.ends_at
        ]
        return [
            OwnDetail(
                detail,
                one.words if one else None,
                dates_of_detail(tx, detail, owner_id, now),
                self.question(detail.question_key),
            )
            for detail, one in found
        ]

    def own_coffee_notes(
        self, tx: Transaction, workspace_id: str, owner_id: str, now: datetime
    ) -> list[OwnCoffeeNote]:
        """All notes that a person wrote, for themselves; unreadable ones have no words."""
        return [
            self._note(tx, note, owner_id, now)
            for note in sealed_words.coffee_notes_of(tx, workspace_id, owner_id)
        ]

    def _note(
        self, tx: Transaction, note: CoffeeNote, viewer_id: str, now: datetime
    ) -> OwnCoffeeNote:
        dates, question = dates_of_note(tx, note, viewer_id, now), self.question(note.question_key)
        words, only_for = self._opened_note(tx, note), slack_id_of_partner(tx, note)
        return OwnCoffeeNote(note, words, dates, question, only_for)

    def _opened_note(self, tx: Transaction, note: CoffeeNote) -> str | None:
        try:
            return sealed_words.read_coffee_note(tx, self._vault, note)
        except KeyRingError as fault:
            logger.error("words cannot be opened table=lines id=%s reason=%s", note.id, fault)
            return None

    def _brought(
        self, tx: Transaction, match: Match, viewer_id: str, now: datetime
    ) -> list[CoffeeNote]:
        # A note is a light thing: a workspace that allows none lets none be read.
        if DetailKind.TASTE not in ALLOWED[workspaces.get(tx, match.workspace_id).tier]:
            return []
        return [
            note
            for owner_id in self._others(tx, match, viewer_id)
            for note in sealed_words.coffee_notes_of(tx, match.workspace_id, owner_id)
            if note.match_id == match.id and now < note.ends_at
            if note.for_id in (None, viewer_id)
        ]

    def _others(self, tx: Transaction, match: Match, viewer_id: str) -> list[str]:
        here, part = match.workspace_id, matches.part(tx, match.workspace_id, match.id, viewer_id)
        is_out = viewer_id not in match.people or _present(tx, here, viewer_id) is None
        if is_out or (part is not None and part.joined_at is not None):
            return []
        return [
            owner_id
            for owner_id in match.people
            if owner_id != viewer_id
            and _present(tx, here, owner_id) is not None
            and not people.are_apart(tx, here, viewer_id, owner_id)
        ]

    def _shared_for_coffee(
        self, tx: Transaction, match: Match, viewer_id: str, now: datetime
    ) -> list[Detail]:
        return [
            detail
            for owner_id in self._others(tx, match, viewer_id)
            for detail in details.of_owner(tx, match.workspace_id, owner_id)
            if detail.kind in FOR_COFFEE and self.may_see(tx, viewer_id, detail, now)
        ]


def _present(tx: Transaction, workspace_id: str, person_id: str) -> Member | None:
    """The member, unless Slack has deactivated this person."""
    member = members.get(tx, workspace_id, person_id)
    is_gone = member is None or people.get(tx, workspace_id, person_id).deactivated_at is not None
    return None if is_gone else member
