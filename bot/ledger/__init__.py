"""The ledger: what Kith knows about somebody, and what they decide about it."""

from bot.ledger.held import Held
from bot.ledger.service import LedgerService
from bot.ledger.views import shared_so_far

__all__ = ["Held", "LedgerService", "shared_so_far"]
