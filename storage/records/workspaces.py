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


@dataclass(frozen=True, slots=True)
class Workspace:
    """One Slack team."""

    id: str
    slack_team_id: str
    slack_enterprise_id: str | None
    tier: Tier
    contact_id: str | None
    uninstalled_at: datetime | None
