"""Delivery: everything that Kith sends unprompted is queued here, and sent when it is due."""

from bot.delivery.message_kinds import MessageKind
from bot.delivery.posting import Busy, Refused, asked
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
    "Busy",
    "ComposedMessage",
    "Composer",
    "MessageKind",
    "NoFollowUp",
    "Refused",
    "asked",
    "move",
    "queue",
    "queue_all",
    "withdraw",
]
