"""The scene in which turns are handed on."""

from __future__ import annotations

from tests.bot.delivery.conftest import scene

__all__ = ["scene"]
