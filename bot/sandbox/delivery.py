"""Delivers events, commands and interactions to the bot, once or, on request, twice."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Any

from bot.sandbox.faults import Faults
from bot.sandbox.manifest import AppFacts
from bot.sandbox.payloads import event_callback
from bot.sandbox.redelivery import Redeliveries, Redelivery
from bot.sandbox.transport import NOT_REACHED, OutgoingDelivery, Receipt, Transport
from bot.sandbox.workspace import Workspace

DELIVERIES_KEPT = 5000
# The scope that an app needs before Slack sends it an event.
SCOPE_OF_EVENT = {
    "message.im": "im:history",
    "message.mpim": "mpim:history",
    "user_change": "users:read",
    "team_join": "users:read",
}
# All that Slack still sends to an app that was uninstalled.
OF_THE_END = ("app_uninstalled", "tokens_revoked")


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


@dataclass(frozen=True)
class Delivered:
    """A delivery that was made to the bot, or tried, and what became of it."""

    outgoing: OutgoingDelivery
    receipt: Receipt


class Delivery:
    """
    Delivers by *transport*; a thread of its own delivers the events that the bot caused.

    An event that is not acknowledged is delivered again (see :class:`Redeliveries`), except for
    those that the bot caused. Commands and interactions are not: the person tries again.
    """

    def __init__(self, workspace: Workspace, transport: Transport, faults: Faults) -> None:
        self._workspace = workspace
        self._transport = transport
        self._faults = faults
        self._redeliveries = Redeliveries(workspace.now, self._delivered)
        self._made: deque[Delivered] = deque(maxlen=DELIVERIES_KEPT)
        self._event_thread = threading.Thread(
            target=self._deliver_announcements, name="sandbox-events"
        )

    def start(self) -> None:
        """Start delivering the events that the bot causes."""
        self._event_thread.start()

    def stop(self) -> None:
        """End the thread. The workspace must be closed first."""
        self._event_thread.join()

    @property
    def made(self) -> list[Delivered]:
        """The deliveries that were made or tried, oldest first, without the bot's own events."""
        return list(self._made)

    @property
    def pending(self) -> list[Redelivery]:
        """The events that will be delivered again."""
        return self._redeliveries.pending

    def redeliver_due(self) -> int:
        """Deliver again what is due by the sandbox's clock; return how many deliveries it took."""
        return self._redeliveries.deliver_due()

    def event(self, event: dict[str, Any]) -> Receipt | None:
        """Deliver *event* and wait for the receipt; None if the bot doesn't get it."""
        if not self._gets(event):
            return None
        if self._faults.events_lost:
            return Receipt(NOT_REACHED)
        outgoing = self._event_delivery(event)
        receipt = self._delivered(outgoing)
        if self._faults.events_retried:
            return self._redeliveries.after(outgoing, receipt)
        return receipt

    def command(self, payload: Mapping[str, Any]) -> list[Receipt]:
        """Deliver a slash command; one receipt, or two if it is doubled."""
        return self._transmit(OutgoingDelivery("slash_commands", payload["command"], payload))

    def interaction(self, name: str, payload: Mapping[str, Any]) -> Receipt:
        """Deliver an interaction; *name* is for the traffic log."""
        if not self._workspace.is_installed:
            return Receipt(NOT_REACHED)
        return self._delivered(OutgoingDelivery("interactive", name, payload))

    def together(self, *outgoing: OutgoingDelivery) -> list[Receipt]:
        """Make each delivery exactly as it is, all at the same moment."""
        with ThreadPoolExecutor(len(outgoing), "sandbox-delivery") as threads:
            return list(threads.map(self._once, outgoing))

    def _delivered(self, outgoing: OutgoingDelivery) -> Receipt:
        """Make a delivery; the receipt of one that was acknowledged, if it is doubled."""
        receipts = self._transmit(outgoing)
        return next((each for each in receipts if each.acknowledged), receipts[0])

    def _transmit(self, outgoing: OutgoingDelivery) -> list[Receipt]:
        """Make a delivery, twice if that was asked for."""
        doubling = self._faults.take_doubling()
        if doubling is None:
            return [self._once(outgoing)]
        both = (outgoing, replace(outgoing, retry=max(outgoing.retry, 1)))
        if doubling.together:
            return self.together(*both)
        return [self._once(each) for each in both]

    def _once(self, outgoing: OutgoingDelivery) -> Receipt:
        receipt = self._transport.transmit(outgoing, wait=True)
        self._made.append(Delivered(outgoing, receipt))
        return receipt

    def _gets(self, event: Mapping[str, Any]) -> bool:
        """Whether the app subscribes to *event*, and is installed or told of its own end."""
        is_told = self._workspace.is_installed or event["type"] in OF_THE_END
        return is_told and is_subscribed(self._workspace.app, event)

    def _event_delivery(self, event: dict[str, Any]) -> OutgoingDelivery:
        return OutgoingDelivery(
            "events_api", subscription(event), event_callback(self._workspace, event)
        )

    def _deliver_announcements(self) -> None:
        while (event := self._workspace.announcements.get()) is not None:
            if self._gets(event) and not self._faults.events_lost:
                self._transport.transmit(self._event_delivery(event), wait=False)
