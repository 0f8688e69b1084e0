"""The ledger: what Kith knows about somebody, and what they decide about it."""

from bot.ledger.service import LedgerService, Summary

__all__ = ["LedgerService", "Summary"]
