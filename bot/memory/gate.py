"""The gate: the one way to what people entrusted to Kith.

Every reading names its viewer, its purpose and its moment. "Does not exist" and "not for you" are
the same answer. What a listener is about to read is noted in the same transaction, so there is no
reading without its record.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection

from bot.memory.consent import FOR_COFFEE, may_see
from storage import details, members, people, words
from storage.records import Detail, Disclosure, Line, Match, new_id
from storage.vault import Vault


class Purpose(StrEnum):
    """Why somebody reads a detail."""

    LEDGER = "ledger"
    CHECK_IN = "check_in"
    COFFEE = "coffee"


@dataclass(frozen=True, slots=True)
class Recalled:
    """
    A detail with its words, for one viewer at one moment.

    ``disclosure_id`` is there when the viewer is a listener; see :meth:`Gate.shown`.
    """

    detail: Detail
    words: str
    disclosure_id: str | None


@dataclass(frozen=True, slots=True)
class BroughtLine:
    """A line that somebody brought for the people of a match."""

    line: Line
    words: str


class Gate:
    """Holds the vault's keys; nobody else in ``bot`` seals words or reads what is sealed."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def keep(self, tx: Connection, detail: Detail, told: str, named: Iterable[str]) -> None:
        """Keep a detail with its words, and who may know it, in this order."""
        words.keep_detail(tx, self._vault, detail, told, named)

    def keep_line(self, tx: Connection, line: Line, told: str) -> None:
        """Keep a line for the partner of somebody's next coffee."""
        words.keep_line(tx, self._vault, line, told)

    def may_see(self, tx: Connection, viewer_id: str, detail: Detail, now: datetime) -> bool:
        """Whether this viewer may be shown this detail at this moment."""
        named = details.listeners_of(tx, detail.workspace_id, detail.id)
        person = people.get(tx, detail.workspace_id, viewer_id)
        joined = members.get(tx, detail.workspace_id, viewer_id) is not None
        return may_see(
            detail,
            viewer_id=viewer_id,
            listener_ids=frozenset(listener.person_id for listener in named),
            has_joined=joined and person.deactivated_at is None,
            kept_apart=people.are_apart(tx, detail.workspace_id, viewer_id, detail.owner_id),
            now=now,
        )

    def recall(
        self,
        tx: Connection,
        *,
        workspace_id: str,
        viewer_id: str,
        purpose: Purpose,
        detail_id: str,
        now: datetime,
    ) -> Recalled | None:
        """
        The words of a detail for this viewer, or ``None``: gone, or not for them.

        A listener's reading is recorded as a disclosure in the same transaction.
        """
        detail = details.get(tx, workspace_id, detail_id)
        if detail is None or not self.may_see(tx, viewer_id, detail, now):
            return None
        disclosure_id = None
        if viewer_id != detail.owner_id:
            disclosure_id = new_id()
            details.note_disclosure(
                tx,
                Disclosure(
                    workspace_id, disclosure_id, detail.id, viewer_id, purpose, now, shown_at=None
                ),
            )
        return Recalled(detail, words.read_detail(tx, self._vault, detail), disclosure_id)

    def shown(self, tx: Connection, workspace_id: str, recalled: Recalled, now: datetime) -> None:
        """Note that Slack took the view: what was possible has become certain."""
        if recalled.disclosure_id is not None:
            details.note_shown(tx, workspace_id, recalled.disclosure_id, now)

    def has_for_coffee(self, tx: Connection, match: Match, viewer_id: str, now: datetime) -> bool:
        """Whether the other people of a match have anything for this viewer to read."""
        return any(
            line.match_id == match.id
            for owner_id in self._others(tx, match, viewer_id)
            for line in words.lines_of(tx, match.workspace_id, owner_id)
        ) or bool(self._shared_for_coffee(tx, match, viewer_id, now))

    def recall_for_coffee(
        self, tx: Connection, match: Match, viewer_id: str, now: datetime
    ) -> list[Recalled]:
        """The tastes and offers that the other people of a match shared with this viewer."""
        found = [
            self.recall(
                tx,
                workspace_id=match.workspace_id,
                viewer_id=viewer_id,
                purpose=Purpose.COFFEE,
                detail_id=detail.id,
                now=now,
            )
            for detail in self._shared_for_coffee(tx, match, viewer_id, now)
        ]
        return [one for one in found if one is not None]

    def recall_lines(
        self, tx: Connection, match: Match, viewer_id: str, now: datetime
    ) -> list[BroughtLine]:
        """The lines that the other people of a match brought for this viewer."""
        return [
            BroughtLine(line, words.read_line(tx, self._vault, line))
            for owner_id in self._others(tx, match, viewer_id)
            for line in words.lines_of(tx, match.workspace_id, owner_id)
            if line.match_id == match.id and now < line.ends_at
        ]

    def own_lines(self, tx: Connection, workspace_id: str, owner_id: str) -> list[BroughtLine]:
        """The lines that somebody wrote themselves."""
        return [
            BroughtLine(line, words.read_line(tx, self._vault, line))
            for line in words.lines_of(tx, workspace_id, owner_id)
        ]

    def _others(self, tx: Connection, match: Match, viewer_id: str) -> list[str]:
        if viewer_id not in match.people:
            return []
        return [
            owner_id
            for owner_id in match.people
            if owner_id != viewer_id
            and not people.are_apart(tx, match.workspace_id, viewer_id, owner_id)
        ]

    def _shared_for_coffee(
        self, tx: Connection, match: Match, viewer_id: str, now: datetime
    ) -> list[Detail]:
        others = self._others(tx, match, viewer_id)
        return [
            detail
            for detail in details.naming(tx, match.workspace_id, viewer_id)
            if detail.owner_id in others
            and detail.kind in FOR_COFFEE
            and self.may_see(tx, viewer_id, detail, now)
        ]
