"""Delivers events, commands and interactions to the bot, once or, on request, twice."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.sandbox.faults import Faults
from bot.sandbox.manifest import AppFacts
from bot.sandbox.payloads import event_callback
from bot.sandbox.transport import OutgoingDelivery, Receipt, Transport
from bot.sandbox.workspace import Workspace

# The scope that an app needs before Slack sends it an event.
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


def is_subscribed(app: AppFacts, event: Mapping[str, Any]) -> bool:
    """Whether *app* subscribes to *event* and has the scope for it."""
    name = subscription(event)
    scope = SCOPE_OF_EVENT.get(name)
    return name in app.events and (scope is None or scope in app.scopes)


class Delivery:
    """Delivers by *transport*; a thread of its own delivers the events that the bot caused."""

    def __init__(self, workspace: Workspace, transport: Transport, faults: Faults) -> None:
        self._workspace = workspace
        self._transport = transport
        self._faults = faults
        self._event_thread = threading.Thread(
            target=self._deliver_announcements, name="sandbox-events"
        )

    def start(self) -> None:
        """Start delivering the events that the bot causes."""
        self._event_thread.start()

    def stop(self) -> None:
        """End the thread. The workspace must be closed first."""
        self._event_thread.join()

    def event(self, event: dict[str, Any]) -> Receipt | None:
        """Deliver *event* and wait for the receipt; None if the bot is not subscribed to it."""
        if not is_subscribed(self._workspace.app, event):
            return None
        outgoing = self._event_delivery(event)
        receipt = self._transmit(outgoing)
        if not receipt.acknowledged and self._faults.events_retried:
            return self._transport.transmit(replace(outgoing, retry=1), wait=True)
        return receipt

    def command(self, payload: Mapping[str, Any]) -> Receipt:
        """Deliver a slash command."""
        return self._transmit(OutgoingDelivery("slash_commands", payload["command"], payload))

    def interaction(self, name: str, payload: Mapping[str, Any]) -> Receipt:
        """Deliver an interaction; *name* is for the traffic log."""
        return self._transmit(OutgoingDelivery("interactive", name, payload))

    def _transmit(self, outgoing: OutgoingDelivery) -> Receipt:
        doubled = self._faults.is_doubled()
        receipt = self._transport.transmit(outgoing, wait=True)
        if doubled:
            self._transport.transmit(replace(outgoing, retry=1), wait=True)
        return receipt

    def _event_delivery(self, event: dict[str, Any]) -> OutgoingDelivery:
        return OutgoingDelivery(
            "events_api", subscription(event), event_callback(self._workspace, event)
        )

    def _deliver_announcements(self) -> None:
        while (event := self._workspace.announcements.get()) is not None:
            if is_subscribed(self._workspace.app, event):
                self._transport.transmit(self._event_delivery(event), wait=False)
