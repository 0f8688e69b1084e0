"""The faults of a sandbox: what a test or a person lets go wrong."""

from __future__ import annotations

from bot.sandbox.faults import Fault
from bot.sandbox.wiring import Parts


class FaultControls:
    """Lets calls, deliveries and connections fail."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def fail(self, method: str, how: str, times: int = 1, retry_after: int = 1) -> None:
        """Let the next calls of *method* fail (see :class:`bot.sandbox.faults.Fault`)."""
        self._parts.faults.plan(method, Fault(how, retry_after), times)

    def deliver_twice(self) -> None:
        """Let the next action of a person reach the bot twice, with the same ids."""
        self._parts.faults.deliver_twice()

    def retry_events(self, retried: bool = True) -> None:
        """Set whether an event that is not acknowledged is delivered once more."""
        self._parts.faults.events_retried = retried

    def cut_sockets(self, *, reset: bool = True) -> None:
        """Cut all sockets without a close frame; *reset*: with a TCP reset."""
        self._parts.sockets.cut(reset=reset)

    def refresh_sockets(self) -> None:
        """Ask the bot to reconnect."""
        self._parts.sockets.refresh()

    def refuse_sockets(self, refused: bool) -> None:
        """Refuse new sockets, or accept them again."""
        self._parts.faults.sockets_refused = refused

    def age_triggers(self) -> None:
        """Let all trigger ids that were issued expire."""
        self._parts.triggers.age_triggers()
