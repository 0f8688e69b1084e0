"""Sharing: the offer to keep what somebody told Kith, and the form to share it."""

from bot.sharing.drafts import Reply, ReplyKind
from bot.sharing.service import SharingService

__all__ = ["Reply", "ReplyKind", "SharingService"]
