"""Ids of Kith's own."""

from __future__ import annotations

import uuid


def new_id() -> str:
    """A new random id: 32 hexadecimal characters that say nothing about anybody."""
    return uuid.uuid4().hex
