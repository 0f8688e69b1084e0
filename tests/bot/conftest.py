"""What all tests of the bot share."""

from __future__ import annotations

from tests.once import shared_certificates, shared_manifest, shared_statements

__all__ = ["shared_certificates", "shared_manifest", "shared_statements"]
