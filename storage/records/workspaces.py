"""A workspace, and what is known of it as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Tier(StrEnum):
    """
    What may be shared in a workspace.

    ``UNDECIDED``: no admin has chosen yet, and only light things may be.
    """

    UNDECIDED = "undecided"
    COFFEE_ONLY = "coffee_only"
    LIGHT = "light"
    ALL = "all"


class ContactState(StrEnum):
    """What the contact in need has said; only who has accepted is named to anybody."""

    ASKED = "asked"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class SealReason(StrEnum):
    """Which event of Slack's sealed a workspace; only after ``UNINSTALLED`` may it be erased."""

    UNINSTALLED = "uninstalled"
    REVOKED = "revoked"


@dataclass(frozen=True, slots=True)
class Seal:
    """Since when a workspace is sealed, and why."""

    workspace_id: str
    since: datetime
    reason: SealReason


@dataclass(frozen=True, slots=True)
class Contact:
    """
    The person whom people in need can turn to, if they accept.

    ``asked_at``: when the question was queued, if it was. ``own_hours``: people may be told when
    they are back by the hours that they told Kith.
    """

    workspace_id: str
    person_id: str
    state: ContactState
    asked_at: datetime | None
    own_hours: bool


@dataclass(frozen=True, slots=True)
class Workspace:
    """One Slack team. ``rounds_off``: Kith pairs nobody here, and remembers all the same."""

    id: str
    slack_team_id: str
    slack_enterprise_id: str | None
    tier: Tier
    contact_id: str | None
    uninstalled_at: datetime | None
    rounds_off: bool = False
