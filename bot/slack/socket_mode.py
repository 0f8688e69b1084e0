"""Socket Mode, and a watchdog that opens a lost connection again.

The SDK's client takes almost a minute to notice a dead connection (tests/bench/reconnect.py), and
then tries for ever without an error. Here it reconnects by itself only when Slack asks it to: the
watchdog looks at the pongs, opens a new connection, and in the end gives up.
"""

from __future__ import annotations

import contextlib
import logging
import socket
import threading
from http.client import HTTPException
from time import monotonic

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.errors import SetupError
from bot.slack.client import error_name

logger = logging.getLogger("kith.socket_mode")

_PING_SECONDS = 2.0
_GIVE_UP_SECONDS = 120.0
# A connection is taken for dead after three pings without a pong.
_MISSED_PINGS = 3
_LONGEST_PAUSE_SECONDS = 15.0
# How opening a connection can fail.
CONNECTION_ERRORS = (SlackClientError, OSError, HTTPException)
# Errors of Slack that another try cannot solve.
_PERMANENT = (
    "invalid_auth",
    "not_authed",
    "account_inactive",
    "not_allowed_token_type",
    "missing_scope",
    "token_revoked",
    "token_expired",
    "team_disabled",
    "user_removed_from_team",
    "forbidden_team",
)


class SocketModeConnection:
    """The connection to Slack over a WebSocket."""

    def __init__(
        self,
        app: App,
        app_token: str,
        *,
        ping_seconds: float = _PING_SECONDS,
        give_up_seconds: float = _GIVE_UP_SECONDS,
    ) -> None:
        self._handler = SocketModeHandler(
            app, app_token, ping_interval=ping_seconds, auto_reconnect_enabled=False
        )
        self._client = self._handler.client
        self._ping_seconds = ping_seconds
        self._give_up_seconds = give_up_seconds
        self._stopped = threading.Event()

    def connect(self) -> None:
        """Open the connection. Raises :class:`SetupError` if that fails."""
        try:
            self._handler.connect()  # type: ignore[no-untyped-call]
        except CONNECTION_ERRORS as fault:
            raise connection_error(fault) from fault
        if not self.is_connected():
            raise SetupError(
                "Slack gave an address to connect to, but the connection failed. Check that a "
                "proxy or firewall lets WebSockets (wss://) through, then start Kith again."
            )

    def watch(self) -> None:
        """
        Keep the connection open until :meth:`stop`.

        Raises :class:`SetupError` if it cannot be opened again, so that a supervisor can restart
        Kith.
        """
        silence = _Silence(self._ping_seconds)
        while not self._stopped.wait(self._ping_seconds / 2):
            silence.listen(self._pong())
            if silence.seconds() > self._give_up_seconds:
                raise SetupError(
                    f"The connection to Slack was lost {silence.seconds():.0f} seconds ago and "
                    "cannot be opened again. Nothing that was due is lost. Start Kith again once "
                    "the network is back."
                )
            if silence.is_try_due(is_connected=self.is_connected()):
                self._reconnect()

    def is_connected(self) -> bool:
        """Whether the connection seems to be open."""
        return bool(self._client.is_connected())

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

    def _reconnect(self) -> None:
        logger.warning("the connection to Slack is lost; opening a new one")
        self._close()
        try:
            self._client.connect_to_new_endpoint()
        except CONNECTION_ERRORS as fault:
            if isinstance(fault, SlackApiError) and error_name(fault) in _PERMANENT:
                raise connection_error(fault) from fault
            logger.warning("no new connection yet type=%s", type(fault).__name__)
        if self._stopped.is_set():
            # It may have been opened after stop() had closed the one before.
            self._close()

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


class _Silence:
    """How long no pong has come, and when to try a new connection (monotonic time)."""

    def __init__(self, ping_seconds: float) -> None:
        self._ping_seconds = ping_seconds
        self._pong: float | None = None
        self._pong_at = self._tried_at = monotonic()
        self._tries = 0

    def listen(self, pong: float | None) -> None:
        """Record the newest pong."""
        if pong is not None and pong != self._pong:
            self._pong, self._pong_at, self._tries = pong, monotonic(), 0

    def seconds(self) -> float:
        """Seconds since the last pong."""
        return monotonic() - self._pong_at

    def is_try_due(self, *, is_connected: bool) -> bool:
        """Whether to open a new connection now; if so, this counts as a try."""
        since_try = monotonic() - self._tried_at
        if is_connected:
            # A new connection gets the same time for its first pong.
            is_due = min(self.seconds(), since_try) > self._ping_seconds * _MISSED_PINGS
        else:
            pause = self._ping_seconds / 4 * 2**self._tries
            is_due = self._tries == 0 or since_try > min(pause, _LONGEST_PAUSE_SECONDS)
        if is_due:
            self._tries, self._tried_at = self._tries + 1, monotonic()
        return is_due


def connection_error(fault: Exception) -> SetupError:
    """The error for the people who run Kith when Slack accepts no connection."""
    if not isinstance(fault, SlackApiError):
        return SetupError(
            f"Slack cannot be reached for Socket Mode ({type(fault).__name__}). Check the network "
            "and a proxy, then start Kith again."
        )
    error = error_name(fault)
    if error not in _PERMANENT:
        return SetupError(
            f"Slack accepts no connection at the moment ({error}). Try again in a few minutes."
        )
    return SetupError(
        f"Slack accepts no connection with SLACK_APP_TOKEN ({error}). Make an app-level token with "
        "connections:write on your app's page Basic Information, and switch Socket Mode on."
    )
