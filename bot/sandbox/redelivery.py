"""What Slack does with an event that is not acknowledged: it is delivered again, three times."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.sandbox.transport import OutgoingDelivery, Receipt

# How long after the first delivery each of the next ones comes.
AFTER = (timedelta(0), timedelta(minutes=1), timedelta(minutes=5))


@dataclass(frozen=True)
class Redelivery:
    """An event to be delivered again, *due* by the sandbox's clock; *first* it was delivered."""

    outgoing: OutgoingDelivery
    first: datetime
    due: datetime


class Redeliveries:
    """
    The events to be delivered again.

    The first repetition comes at once. The later ones come when somebody calls
    :meth:`deliver_due`, because a test moves the clock itself.
    """

    def __init__(
        self, now: Callable[[], datetime], transmit: Callable[[OutgoingDelivery], Receipt]
    ) -> None:
        self._now = now
        self._transmit = transmit
        self._lock = threading.Lock()
        self._pending: list[Redelivery] = []

    @property
    def pending(self) -> list[Redelivery]:
        """What waits, the first due first."""
        with self._lock:
            return sorted(self._pending, key=lambda each: each.due)

    def after(self, outgoing: OutgoingDelivery, receipt: Receipt) -> Receipt:
        """Deliver *outgoing* again if it has just failed; return the last receipt."""
        return self._repeat(outgoing, receipt, self._now())

    def deliver_due(self) -> int:
        """Deliver again what is due; return how many deliveries that took."""
        count = 0
        while (due := self._next_due()) is not None:
            self._repeat(due.outgoing, self._transmit(due.outgoing), due.first)
            count += 1
        return count

    def _repeat(self, outgoing: OutgoingDelivery, receipt: Receipt, first: datetime) -> Receipt:
        if receipt.error is None or receipt.is_final or outgoing.retry == len(AFTER):
            return receipt
        again = replace(outgoing, retry=outgoing.retry + 1, error=receipt.error)
        wait = AFTER[outgoing.retry]
        if not wait:
            return self._repeat(again, self._transmit(again), first)
        with self._lock:
            self._pending.append(Redelivery(again, first, first + wait))
        return receipt

    def _next_due(self) -> Redelivery | None:
        now = self._now()
        with self._lock:
            due = min(self._pending, key=lambda each: each.due, default=None)
            if due is None or due.due > now:
                return None
            self._pending.remove(due)
            return due
