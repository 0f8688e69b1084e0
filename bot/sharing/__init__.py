"""Sharing: the offer to keep what somebody told Kith, and the form to share it."""

from bot.sharing.drafts import NeedsHelp, Objection, TypedLine
from bot.sharing.help_now import HelpNow
from bot.sharing.receiving import ReceivingService
from bot.sharing.service import SharingService
from bot.sharing.typed_lines import is_typed_by

__all__ = [
    "HelpNow",
    "NeedsHelp",
    "Objection",
    "ReceivingService",
    "SharingService",
    "TypedLine",
    "is_typed_by",
]
