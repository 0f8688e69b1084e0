"""The ledger: what Kith knows about somebody, and what they decide about it."""

from bot.ledger.service import LedgerService

__all__ = ["LedgerService"]
