"""What all tests of the bot share."""

from __future__ import annotations

from tests.statements import shared_statements

__all__ = ["shared_statements"]
