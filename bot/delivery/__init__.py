"""Delivery: everything that Kith sends unprompted is queued here, and sent when it is due."""

from bot.delivery.message_kinds import MessageKind
from bot.delivery.service import (
    ComposedMessage,
    Composer,
    NoFollowUp,
    move,
    queue,
    queue_all,
    withdraw,
)

__all__ = [
    "ComposedMessage",
    "Composer",
    "MessageKind",
    "NoFollowUp",
    "move",
    "queue",
    "queue_all",
    "withdraw",
]
