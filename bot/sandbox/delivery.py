"""Brings events, commands and interactions to the bot, once or, when told to, twice."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.sandbox.deliveries import OutgoingDelivery, Receipt, Transport
from bot.sandbox.faults import Faults
from bot.sandbox.manifest import AppFacts
from bot.sandbox.payloads import event_callback
from bot.sandbox.workspace import Workspace

# What an app must have been granted before it is told of an event.
SCOPE_OF_EVENT = {
    "message.im": "im:history",
    "message.mpim": "mpim:history",
    "user_change": "users:read",
    "team_join": "users:read",
}


def subscription(event: Mapping[str, Any]) -> str:
    """The name under which an app subscribes to *event*."""
    if event["type"] == "message":
        return f"message.{event['channel_type']}"
    return str(event["type"])


def is_told(app: AppFacts, event: Mapping[str, Any]) -> bool:
    """Whether *app* subscribes to *event* and has the scope for it."""
    name = subscription(event)
    scope = SCOPE_OF_EVENT.get(name)
    return name in app.events and (scope is None or scope in app.scopes)


class Delivery:
    """Delivers by *carrier*. What the bot caused itself goes out on a thread of its own."""

    def __init__(self, workspace: Workspace, carrier: Transport, faults: Faults) -> None:
        self._workspace = workspace
        self._carrier = carrier
        self._faults = faults
        self._courier = threading.Thread(target=self._carry_announcements, name="sandbox-courier")

    def start(self) -> None:
        """Begin to deliver what the bot causes."""
        self._courier.start()

    def stop(self) -> None:
        """End the courier. The workspace must have been closed before."""
        self._courier.join()

    def event(self, event: dict[str, Any]) -> Receipt | None:
        """Deliver *event* and wait for the acknowledgement; None if the bot is not to be told."""
        if not is_told(self._workspace.app, event):
            return None
        outgoing = self._event_delivery(event)
        receipt = self._carry(outgoing)
        if not receipt.acknowledged and self._faults.events_retried:
            return self._carrier.transmit(replace(outgoing, retry=1), wait=True)
        return receipt

    def command(self, payload: Mapping[str, Any]) -> Receipt:
        """Deliver a slash command."""
        return self._carry(OutgoingDelivery("slash_commands", payload["command"], payload))

    def interaction(self, name: str, payload: Mapping[str, Any]) -> Receipt:
        """Deliver an interaction; *name* is for the traffic log."""
        return self._carry(OutgoingDelivery("interactive", name, payload))

    def _carry(self, outgoing: OutgoingDelivery) -> Receipt:
        doubled = self._faults.is_doubled()
        receipt = self._carrier.transmit(outgoing, wait=True)
        if doubled:
            self._carrier.transmit(replace(outgoing, retry=1), wait=True)
        return receipt

    def _event_delivery(self, event: dict[str, Any]) -> OutgoingDelivery:
        return OutgoingDelivery(
            "events_api", subscription(event), event_callback(self._workspace, event)
        )

    def _carry_announcements(self) -> None:
        while (event := self._workspace.announcements.get()) is not None:
            if is_told(self._workspace.app, event):
                self._carrier.transmit(self._event_delivery(event), wait=False)
