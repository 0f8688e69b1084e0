"""Socket Mode, and a watchdog that brings a lost line back.

The SDK's client takes almost a minute to notice that a line is dead (tests/bench/reconnect.py), and
then tries again for ever without telling anybody. Here it does not reconnect by itself, except when
Slack asks it to: the watchdog looks at the pongs, opens a new line, and in the end gives up.
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
from bot.slack.client import name_of_error

logger = logging.getLogger("kith.serving")

_PING_SECONDS = 2.0
_GIVE_UP_SECONDS = 120.0
# A line on which nothing was heard for three pings is taken for cut.
_MISSED_PINGS = 3
_LONGEST_PAUSE_SECONDS = 15.0
# How opening a line can fail.
CONNECTION_ERRORS = (SlackClientError, OSError, HTTPException)
# What Slack answers when no further try can help.
_HOPELESS = (
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
    """The line to Slack over a WebSocket."""

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
        """Open the line. Raises :class:`SetupError` where that is not possible."""
        try:
            self._handler.connect()  # type: ignore[no-untyped-call]
        except CONNECTION_ERRORS as fault:
            raise connection_error(fault) from fault
        if not self.is_connected():
            raise SetupError(
                "Slack gave an address for the line, but the line could not be opened. Check that "
                "a proxy or firewall lets WebSockets (wss://) through, then start Kith again."
            )

    def watch(self) -> None:
        """
        Keep the line open until :meth:`stop`.

        Raises :class:`SetupError` when it cannot be brought back, so that whatever runs Kith can
        start it afresh.
        """
        silence = _Silence(self._ping_seconds)
        while not self._stopped.wait(self._ping_seconds / 2):
            silence.listen(self._pong())
            if silence.seconds() > self._give_up_seconds:
                raise SetupError(
                    f"The line to Slack was lost {silence.seconds():.0f} seconds ago and cannot be "
                    "brought back. Nothing that was due is lost; start Kith again once the network "
                    "is back."
                )
            if silence.calls_for_a_try(is_connected=self.is_connected()):
                self._bring_back()

    def is_connected(self) -> bool:
        """Whether the line seems to be open."""
        return bool(self._client.is_connected())

    def stop(self) -> None:
        """Close the line."""
        self._stopped.set()
        # Whoever is opening a new line is done with it first.
        with self._client.connect_operation_lock:
            self._client.closed = True
            self._hang_up()
        # Wakes the thread that waits for the next message.
        self._client.message_queue.put(None)
        self._handler.close()  # type: ignore[no-untyped-call]

    def _pong(self) -> float | None:
        """The newest pong on the line, by the moment of its ping."""
        session = self._client.current_session
        return None if session is None else session.last_ping_pong_time

    def _bring_back(self) -> None:
        logger.warning("the line to Slack is lost; opening a new one")
        self._hang_up()
        try:
            self._client.connect_to_new_endpoint()
        except CONNECTION_ERRORS as fault:
            if isinstance(fault, SlackApiError) and name_of_error(fault) in _HOPELESS:
                raise connection_error(fault) from fault
            logger.warning("no new line yet type=%s", type(fault).__name__)
        if self._stopped.is_set():
            # It may have been opened after stop() had closed the one before.
            self._hang_up()

    def _hang_up(self) -> None:
        """Close the line as it is now, without waiting for the thread that reads from it."""
        session = self._client.current_session
        if session is None:
            return
        self._client.current_session_state.terminated = True
        with contextlib.suppress(OSError):
            if session.sock is not None:
                # Ends the read that it is waiting in. The method of an encrypted socket would
                # rather say goodbye first, for which it would have to wait.
                socket.socket.shutdown(session.sock, socket.SHUT_RDWR)
        # That thread may close the line in the same moment, and the SDK minds.
        with contextlib.suppress(AttributeError):
            session.close()


class _Silence:
    """How long nothing has been heard, and when it is time to try something (monotonic)."""

    def __init__(self, ping_seconds: float) -> None:
        self._ping_seconds = ping_seconds
        self._heard: float | None = None
        self._heard_at = self._tried_at = monotonic()
        self._tries = 0

    def listen(self, pong: float | None) -> None:
        """Take note of the newest pong."""
        if pong is not None and pong != self._heard:
            self._heard, self._heard_at, self._tries = pong, monotonic(), 0

    def seconds(self) -> float:
        """For how long nothing has been heard."""
        return monotonic() - self._heard_at

    def calls_for_a_try(self, *, is_connected: bool) -> bool:
        """Whether to open a new line now; if so, this counts as a try."""
        since_try = monotonic() - self._tried_at
        if is_connected:
            # A new line, too, has its time to be heard.
            is_due = min(self.seconds(), since_try) > self._ping_seconds * _MISSED_PINGS
        else:
            pause = self._ping_seconds / 4 * 2**self._tries
            is_due = self._tries == 0 or since_try > min(pause, _LONGEST_PAUSE_SECONDS)
        if is_due:
            self._tries, self._tried_at = self._tries + 1, monotonic()
        return is_due


def connection_error(fault: Exception) -> SetupError:
    """What whoever runs Kith is told when Slack opens no line."""
    if not isinstance(fault, SlackApiError):
        return SetupError(
            f"Slack cannot be reached for Socket Mode ({type(fault).__name__}). Check the network "
            "and a proxy, then start Kith again."
        )
    error = name_of_error(fault)
    if error not in _HOPELESS:
        return SetupError(
            f"Slack opens no line at the moment ({error}). Try again in a few minutes."
        )
    return SetupError(
        f"Slack does not open a line for SLACK_APP_TOKEN ({error}). Make an app-level token with "
        "connections:write on your app's page Basic Information, and switch Socket Mode on."
    )
