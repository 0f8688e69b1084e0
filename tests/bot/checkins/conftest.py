"""The scene of the check-in tests."""

from __future__ import annotations

from tests.bot.delivery.conftest import scene

__all__ = ["scene"]
