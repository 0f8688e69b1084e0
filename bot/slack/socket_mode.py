"""Socket Mode, and a watchdog that opens a lost connection again.

The SDK's client takes almost a minute to notice a dead connection (tests/bench/reconnect.py).
Here it reconnects by itself only when Slack asks it to: the watchdog looks at the pongs, and opens
a new connection, for as long as it takes.
"""

from __future__ import annotations

import contextlib
import logging
import socket
import threading
from collections.abc import Callable
from random import Random, SystemRandom
from time import monotonic
from typing import Any

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse

from bot.errors import TemporaryError
from bot.runtime.waiting import GrowingPause
from bot.slack.ack_times import timed
from bot.slack.connection_errors import connection_error
from bot.slack.errors import CALL_ERRORS, needs_a_person, reading_answer, retry_after_of
from bot.slack.request import is_form
from bot.slack.request_bodies import MalformedPayload, bolt_request, is_known

logger = logging.getLogger("kith.socket_mode")

_PING_SECONDS = 2.0
# Each waits while an event or a form takes effect.
_THREADS = 20
# A connection is taken for dead after three pings without a pong.
_MISSED_PINGS = 3
# Slack tries to deliver an event at once, after one minute, and last after five.
_LONG_OUTAGE_SECONDS = 5 * 60.0
_NO_SOCKET = (
    "Slack gave an address to connect to, but the connection failed. Check that a proxy or "
    "firewall lets WebSockets (wss://) through."
)


class SocketModeConnection:
    """
    The connection to Slack over a WebSocket.

    *after_outage* is called when it is open again after so long that Slack has given events up.
    """

    def __init__(
        self,
        app: App,
        app_token: str,
        *,
        after_outage: Callable[[], None] = lambda: None,
        ping_seconds: float = _PING_SECONDS,
        dice: Random | None = None,
    ) -> None:
        self._handler = _Handler(
            app,
            app_token,
            ping_interval=ping_seconds,
            auto_reconnect_enabled=False,
            concurrency=_THREADS,
        )
        self._client = self._handler.client
        self._after_outage = after_outage
        self._ping_seconds = ping_seconds
        self._silence = _Silence(ping_seconds, dice or SystemRandom())
        self._stopped = threading.Event()

    def connect(self) -> None:
        """
        Open the connection.

        Raises :class:`TemporaryError` if that may work later, and :class:`SetupError` if Slack
        doesn't accept the token.
        """
        try:
            self._open()
        except CALL_ERRORS as fault:
            raise connection_error(fault) from fault
        if not self.is_connected():
            raise TemporaryError(_NO_SOCKET)

    def watch(self) -> None:
        """
        Keep the connection open until :meth:`stop`.

        Raises :class:`SetupError` if Slack says of the token what only a person can mend.
        """
        self._silence.begin()
        while not self._stopped.wait(self._ping_seconds / 2):
            if self._silence.listen(self._pong()):
                logger.warning("the connection to Slack was lost for long; it is open again")
                self._after_outage()
            if self._silence.is_try_due(is_connected=self.is_connected()):
                self._reconnect()

    def is_connected(self) -> bool:
        """Whether the connection seems to be open."""
        return bool(self._client.is_connected())

    def is_open(self) -> bool:
        """Whether the connection is open, and Slack has answered one of the last pings."""
        return self.is_connected() and not self._silence.is_long()

    def stop(self) -> None:
        """Close the connection."""
        self._stopped.set()
        # First let another thread finish opening a new connection.
        with self._client.connect_operation_lock:
            self._client.closed = True
            self._close()
        # Wakes the thread that waits for the next message.
        self._client.message_queue.put(None)
        self._handler.close()  # type: ignore[no-untyped-call]

    def _pong(self) -> float | None:
        """When the newest answered ping was sent."""
        session = self._client.current_session
        return None if session is None else session.last_ping_pong_time

    def _open(self) -> None:
        """Open a connection at a new address; an address counts only once."""
        # The SDK's own way would sleep within its lock where Slack wants a pause.
        client = self._client
        with client.connect_operation_lock:
            if self._stopped.is_set():
                return
            answer = client.web_client.apps_connections_open(app_token=client.app_token)
            with reading_answer():
                client.wss_uri = str(answer["url"])
                client.connect()

    def _reconnect(self) -> None:
        logger.warning("the connection to Slack is lost; opening a new one")
        self._close()
        unwanted, trouble, level = 0.0, "", logging.WARNING
        try:
            self._open()
        except CALL_ERRORS as fault:
            if needs_a_person(fault, was_accepted=True):
                raise connection_error(fault) from fault
            unwanted, trouble = retry_after_of(fault) or 0.0, str(connection_error(fault))
            level = logging.ERROR if needs_a_person(fault) else logging.WARNING
        seconds = self._silence.wait_for(unwanted)
        if not self.is_connected() and not self._stopped.is_set():
            logger.log(level, "%s Trying again in %.1f s.", trouble or _NO_SOCKET, seconds)

    def _close(self) -> None:
        """Close the current connection without waiting for the thread that reads from it."""
        session = self._client.current_session
        if session is None:
            return
        self._client.current_session_state.terminated = True
        with contextlib.suppress(OSError):
            if session.sock is not None:
                # Ends the read that the thread waits in. The method of an encrypted socket would
                # wait for a closing handshake first.
                socket.socket.shutdown(session.sock, socket.SHUT_RDWR)
        # That thread may close it at the same moment, on which the SDK raises.
        with contextlib.suppress(AttributeError):
            session.close()


class _Handler(SocketModeHandler):
    """Checks what came before Bolt sees it, as it is done over HTTP."""

    def handle(self, client: Any, req: SocketModeRequest) -> None:
        """
        Let Bolt answer; what it cannot read is acknowledged, or it would only come again.

        A form is not, since that would close it, with all that was typed into it.
        """
        try:
            if is_known(req.payload):
                bolt_request(req.payload, {})
                with timed(req.payload):
                    super().handle(client, req)
                return
        except MalformedPayload as fault:
            logger.error("malformed payload reason=%s", fault)
            if is_form(req.payload):
                return
        client.send_socket_mode_response(SocketModeResponse(envelope_id=req.envelope_id))


class _Silence:
    """How long no pong has come, and when to try a new connection (monotonic time)."""

    def __init__(self, ping_seconds: float, dice: Random) -> None:
        self._ping_seconds = ping_seconds
        self._pause = GrowingPause(dice)
        self._pong: float | None = None
        self.begin()

    def begin(self) -> None:
        """Listen from now on."""
        self._pong_at = self._tried_at = self._not_before = monotonic()

    def listen(self, pong: float | None) -> bool:
        """
        Record when the newest answered ping was sent; whether that ends a long outage.
        """
        if pong is None or pong == self._pong:
            return False
        now = monotonic()
        # The monotonic clock stands still while a machine sleeps, and the other may be put back.
        silent_for = max(now - self._pong_at, pong - (self._pong or pong))
        is_first, self._pong = self._pong is None, pong
        self._pong_at, self._not_before = now, 0.0
        self._pause.reset()
        return not is_first and silent_for > _LONG_OUTAGE_SECONDS

    def is_long(self) -> bool:
        """Whether so many pings were missed that the connection is taken for dead."""
        return monotonic() - self._pong_at > self._ping_seconds * _MISSED_PINGS

    def is_try_due(self, *, is_connected: bool) -> bool:
        """Whether to open a new connection now; if so, this counts as a try."""
        now = monotonic()
        if is_connected:
            # A new connection gets the same time for its first pong.
            is_due = self.is_long() and now - self._tried_at > self._ping_seconds * _MISSED_PINGS
        else:
            is_due = now >= self._not_before
        if is_due:
            self._tried_at = now
        return is_due

    def wait_for(self, at_least: float) -> float:
        """Let the next try come after a pause, never less than *at_least* seconds; returns it."""
        seconds = self._pause.next(at_least)
        self._not_before = monotonic() + seconds
        return seconds
