"""The room of what people chose to share; what the rooms further down may lean on."""

from __future__ import annotations

from bot.clock import Clock
from bot.members.service import MemberService
from bot.memory.consent import SERIOUS
from bot.memory.drafts import Heard, HeardAs
from bot.memory.gate import BroughtLine, Gate, Purpose, Recalled
from bot.memory.ledger import GONE, LedgerKeeper, Summary
from bot.memory.plans import Plans
from bot.memory.sharing import DONE_ALREADY, Sharing
from storage.database import Database
from storage.vault import Vault

__all__ = [
    "DONE_ALREADY",
    "GONE",
    "SERIOUS",
    "BroughtLine",
    "Gate",
    "Heard",
    "HeardAs",
    "MemoryService",
    "Plans",
    "Purpose",
    "Recalled",
    "Summary",
]


class MemoryService:
    """Sharing, the ledger and the gate, around one vault."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        vault: Vault,
        gate: Gate,
        membership: MemberService,
        plans: Plans,
    ) -> None:
        self.gate = gate
        self.sharing = Sharing(database, clock, vault, membership, plans)
        self.ledger = LedgerKeeper(database, clock, gate, membership, plans)
