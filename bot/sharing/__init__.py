"""Sharing: the offer to keep what somebody told Kith, and the form to share it."""

from bot.sharing.drafts import Heard, HeardAs
from bot.sharing.service import SharingService

__all__ = ["Heard", "HeardAs", "SharingService"]
