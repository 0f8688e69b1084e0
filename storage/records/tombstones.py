"""Tombstones: what was forgotten, so that a restore does not bring it back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class TombstoneKind(StrEnum):
    """What was forgotten."""

    PERSON = "person"
    DETAIL = "detail"
    COFFEE_NOTE = "line"


@dataclass(frozen=True, slots=True)
class Tombstone:
    """
    A record that something was forgotten, so that it is forgotten again after a restore.

    ``subject`` is the random id of a detail or a coffee note, or the keyed hash of a Slack id.
    """

    workspace_id: str
    id: str
    kind: TombstoneKind
    subject: str
    forgotten_at: datetime
    noted_at: datetime | None
