"""A workspace, and what is known of it as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SlackKind(StrEnum):
    """The sort of thing that a Slack id stands for."""

    WORKSPACE = "workspace"
    ENTERPRISE = "enterprise"
    PERSON = "person"
    DIRECT = "direct"
    GROUP = "group"
    CHANNEL = "channel"


class Tier(StrEnum):
    """What may be shared in a workspace."""

    COFFEE_ONLY = "coffee_only"
    LIGHT = "light"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Workspace:
    """One Slack team."""

    id: str
    slack_team_id: str
    slack_enterprise_id: str | None
    tier: Tier
    contact_id: str | None
    uninstalled_at: datetime | None


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


@dataclass(frozen=True, slots=True)
class Export:
    """A file with a person's own data in their direct conversation, until it is deleted there."""

    workspace_id: str
    id: str
    slack_file_id: str
    due_at: datetime
