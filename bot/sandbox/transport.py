"""A delivery to the bot, the receipt for it, and the transports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

Kind = Literal["events_api", "slash_commands", "interactive"]

# Slack's error codes, which the person who waits is shown.
TIMED_OUT = "operation_timeout"
NOT_REACHED = "dispatch_failed"


@dataclass
class Patience:
    """How many real seconds Slack waits for an acknowledgement."""

    seconds: float


@dataclass(frozen=True)
class OutgoingDelivery:
    """
    A delivery to the bot.

    *name*: in the traffic log; *retry*: 0 the first time; *error*: what became of the delivery
    before.
    """

    kind: Kind
    name: str
    payload: Mapping[str, Any]
    retry: int = 0
    error: str = TIMED_OUT

    @property
    def wants_payload(self) -> bool:
        """Whether the acknowledgement may contain an answer."""
        return self.kind != "events_api"


@dataclass(frozen=True)
class Receipt:
    """
    The bot's answer to a delivery.

    *error* is None if it was acknowledged, and Slack's code for the failure otherwise. *is_final*:
    the bot asked not to be told again.
    """

    error: str | None = None
    payload: Mapping[str, Any] = field(default_factory=dict)
    is_final: bool = False

    @property
    def acknowledged(self) -> bool:
        """Whether the bot acknowledged in time."""
        return self.error is None


class Transport(Protocol):
    """A way to the bot: Socket Mode or HTTP."""

    def transmit(self, outgoing: OutgoingDelivery, *, wait: bool) -> Receipt:
        """Deliver *outgoing*; with *wait*, until it is acknowledged or timed out."""
        ...
