"""Ids: Kith's own, and the sorts of Slack's."""

from __future__ import annotations

import uuid
from enum import StrEnum


class SlackKind(StrEnum):
    """The sort of thing that a Slack id stands for."""

    WORKSPACE = "workspace"
    ENTERPRISE = "enterprise"
    PERSON = "person"
    DIRECT = "direct"
    GROUP = "group"
    CHANNEL = "channel"


def new_id() -> str:
    """A new random id: 32 hexadecimal characters that say nothing about anybody."""
    return uuid.uuid4().hex
