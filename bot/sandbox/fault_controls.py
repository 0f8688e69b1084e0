"""The faults of a sandbox: what a test or a person lets go wrong, up to the end of the app."""

from __future__ import annotations

from typing import Any

from bot.sandbox.delivery import Delivered
from bot.sandbox.faults import Doubling, Fault
from bot.sandbox.redelivery import Redelivery
from bot.sandbox.transport import Receipt
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

    def keep_limits(self) -> None:
        """From now on take no more calls a minute of each method than Slack does."""
        self._parts.faults.limits_kept = True

    @property
    def rate_limit_violations(self) -> list[str]:
        """
        The methods called again before their ``Retry-After`` was over, once for each call.

        The sandbox's clock counts, so that time passes only as a test moves it. Such a call is
        answered 429 again, and uses up no planned fault.
        """
        return self._parts.faults.violations

    def deliver_twice(self, *, everything: bool = False, together: bool = False) -> None:
        """
        Let the next action of a person reach the bot twice, with the same ids.

        *everything*: from now on each action and each event, until :meth:`deliver_once`.
        *together*: both at the same moment, instead of one after the other.
        """
        self._parts.faults.double(Doubling(everything, together))

    def deliver_once(self) -> None:
        """End what :meth:`deliver_twice` began."""
        self._parts.faults.double(None)

    @property
    def deliveries(self) -> list[Delivered]:
        """
        What was delivered to the bot or tried, oldest first, with what became of it.

        Each repetition is one of its own. The events of what the bot did itself are left out.
        """
        return self._parts.delivery.made

    def repeat(self, *deliveries: Delivered) -> list[Receipt]:
        """
        Make past deliveries again exactly as they were, all at the same moment.

        What the bot answers is returned; it is shown to nobody.
        """
        return self._parts.delivery.together(*(each.outgoing for each in deliveries))

    @property
    def ack_timeout(self) -> float:
        """How many real seconds Slack waits for an acknowledgement."""
        return self._parts.patience.seconds

    @ack_timeout.setter
    def ack_timeout(self, seconds: float) -> None:
        self._parts.patience.seconds = seconds

    def retry_events(self, retried: bool = True) -> None:
        """
        Set whether an event that is not acknowledged is delivered again, as at the start it is.

        The first repetition comes at once, the second one minute after the first delivery and the
        third five minutes after it, by the sandbox's clock (see :meth:`redeliver_due`).
        """
        self._parts.faults.events_retried = retried

    @property
    def pending_events(self) -> list[Redelivery]:
        """The events that wait to be delivered again, the first due first."""
        return self._parts.delivery.pending

    def redeliver_due(self) -> int:
        """
        Deliver again what is due by the sandbox's clock; return how many deliveries it took.

        To be called as the clock moves.
        """
        return self._parts.delivery.redeliver_due()

    def lose_events(self, lost: bool = True) -> None:
        """Set whether events are lost: neither delivered nor delivered later."""
        self._parts.faults.events_lost = lost

    def uninstall(self, *, revoked_first: bool = True) -> None:
        """
        Uninstall the app: its bot token holds no more, nobody can use it, and Slack tells the bot.

        *revoked_first*: in which order the bot is told; Slack promises none.
        """
        workspace = self._parts.workspace
        workspace.is_installed = False
        tokens = {"oauth": [], "bot": [workspace.app.bot_user_id]}
        events: list[dict[str, Any]] = [
            {"type": "tokens_revoked", "tokens": tokens},
            {"type": "app_uninstalled"},
        ]
        for event in events if revoked_first else reversed(events):
            self._parts.delivery.event({**event, "event_ts": workspace.next_ts()})

    def install_again(self) -> str:
        """Install the app again; returns its new bot token. The old one is unknown from then on."""
        self._parts.workspace.is_installed = True
        return self._parts.tokens.renew_bot()

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

    def list_users_in_pages(self, of: int) -> None:
        """Let ``users.list`` give at most *of* people at a time, whatever the bot asks for."""
        self._parts.workspace.users_on_a_page = of
