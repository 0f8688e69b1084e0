"""The ledger: what Kith knows about somebody, and what they decide about it."""

from bot.ledger.service import LedgerService
from bot.ledger.views import shared_so_far

__all__ = ["LedgerService", "shared_so_far"]
