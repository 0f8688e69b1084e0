"""What is delivered to the bot, and what came back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

Kind = Literal["events_api", "slash_commands", "interactive"]

# How Slack names what went wrong to the person who waits.
TIMED_OUT = "operation_timeout"
NOT_REACHED = "dispatch_failed"


@dataclass(frozen=True)
class OutgoingDelivery:
    """One thing for the bot. *name* names it in the traffic log; *retry* is 0 the first time."""

    kind: Kind
    name: str
    payload: Mapping[str, Any]
    retry: int = 0

    @property
    def wants_payload(self) -> bool:
        """Whether the acknowledgement may carry an answer."""
        return self.kind != "events_api"


@dataclass(frozen=True)
class Receipt:
    """
    What the bot said to a delivery.

    *error* is None if it was acknowledged, and Slack's word for the failure otherwise.
    """

    error: str | None = None
    payload: Mapping[str, Any] = field(default_factory=dict)

    @property
    def acknowledged(self) -> bool:
        """Whether the bot acknowledged in time."""
        return self.error is None


class Transport(Protocol):
    """A way to the bot: Socket Mode or HTTP."""

    def transmit(self, outgoing: OutgoingDelivery, *, wait: bool) -> Receipt:
        """Deliver *outgoing*; when told to *wait*, until it is acknowledged or too late."""
        ...
