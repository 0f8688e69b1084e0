"""The faults of a sandbox: what a test or a person lets go wrong."""

from __future__ import annotations

from bot.sandbox.faults import Fault
from bot.sandbox.wiring import Parts


class FaultControls:
    """Lets calls, deliveries and connections fail."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def fail(
        self,
        method: str,
        how: str,
        times: int = 1,
        *,
        retry_after: int = 1,
        seconds: float = 0.0,
        after: int = 0,
    ) -> None:
        """
        Let *times* calls of *method* fail (see :class:`bot.sandbox.faults.Fault`).

        *method* is one of the Web API, ``"*"`` for any of them, ``response_url`` or ``upload``.
        The next *after* calls go well before. A 429 lasts until ``retry_after`` seconds have
        passed on the sandbox's clock (see :attr:`rate_limit_violations`).
        """
        self._parts.faults.plan(method, Fault(how, retry_after, seconds), times, after)

    def keep_failing(
        self, method: str, how: str, *, retry_after: int = 1, seconds: float = 0.0
    ) -> None:
        """Let every call of *method* fail until :meth:`mend`; planned faults come first."""
        self._parts.faults.keep(method, Fault(how, retry_after, seconds))

    def mend(self, method: str) -> None:
        """End what :meth:`keep_failing` and :meth:`fail` began for *method*."""
        self._parts.faults.mend(method)

    def begin_outage(self, how: str = "500", *, retry_after: int = 1, seconds: float = 0.0) -> None:
        """
        Let every call fail, of the Web API, response URLs and uploads, until :meth:`end_outage`.

        All sockets are cut, and new ones refused.
        """
        self._parts.faults.set_outage(Fault(how, retry_after, seconds))
        self.refuse_sockets(True)
        self.cut_sockets()

    def end_outage(self) -> None:
        """Let everything go well again, except for what is planned otherwise."""
        self._parts.faults.set_outage(None)
        self.refuse_sockets(False)

    @property
    def rate_limit_violations(self) -> list[str]:
        """
        The methods called again before their ``Retry-After`` was over, once for each call.

        The sandbox's clock counts, so that time passes only as a test moves it. Such a call is
        answered 429 again, and uses up no planned fault.
        """
        return self._parts.faults.violations

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
