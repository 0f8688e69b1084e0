"""Signed HTTP behind a real WSGI server, bound to one address."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any

from slack_bolt import App
from slack_bolt.adapter.wsgi import SlackRequestHandler
from slack_sdk.signature import SignatureVerifier
from waitress import wasyncore
from waitress.server import create_server

from bot.errors import SetupError

EVENTS_PATH = "/slack/events"
_THREADS = 16
# Slack sends far less, even for a form with all its fields full.
_LARGEST_BODY = 4 * 1024 * 1024
_HEADERS = [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")]

Wsgi = Callable[[dict[str, Any], Any], Iterable[bytes]]
IsReady = Callable[[], bool]


class HttpConnection:
    """The connection to Slack over HTTP; refuses what is not signed with *signing_secret*."""

    def __init__(
        self, app: App, signing_secret: str, bind: str, port: int, is_ready: IsReady
    ) -> None:
        """Bind at once. Raises :class:`SetupError` if that is not possible."""
        slack = SlackRequestHandler(app, path=EVENTS_PATH)
        self._stopped = threading.Event()
        self._serving = threading.Lock()
        self._channels: dict[int, Any] = {}
        self._server = create_server(
            _routes(slack, _signed_with(signing_secret), is_ready),
            map=self._channels,
            sockets=[_bound(bind, port)],
            threads=_THREADS,
            ident="kith",
            max_request_body_size=_LARGEST_BODY,
        )

    @property
    def port(self) -> int:
        """The port that was bound."""
        return int(self._server.effective_port)

    def watch(self) -> None:
        """Serve until :meth:`stop`."""
        with self._serving:
            while not self._stopped.is_set():
                wasyncore.loop(timeout=1, map=self._channels, count=1)

    def stop(self) -> None:
        """Stop serving after the requests that are being answered."""
        self._stopped.set()
        self._server.pull_trigger()
        with self._serving:
            self._server.task_dispatcher.shutdown()
            # Send the responses that are still buffered.
            wasyncore.loop(timeout=0, map=self._channels, count=1)
            wasyncore.close_all(self._channels)


def _bound(bind: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in bind else socket.AF_INET
    try:
        return socket.create_server((bind, port), family=family)
    except (OSError, UnicodeError) as fault:
        raise SetupError(
            f"Port {port} on {bind} cannot be used ({fault}). Set PORT to a free one, and "
            "KITH_BIND to an address of this machine."
        ) from fault


def _routes(slack: Wsgi, is_signed: Callable[[dict[str, Any]], bool], is_ready: IsReady) -> Wsgi:
    def serve(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        path = environ.get("PATH_INFO")
        status, says = "404 Not Found", b"There is nothing here.\n"
        if path == EVENTS_PATH:
            if is_signed(environ):
                return slack(environ, start_response)
            status, says = "401 Unauthorized", b"This was not signed by Slack.\n"
        elif path == "/live":
            status, says = "200 OK", b"alive\n"
        elif path == "/ready":
            status, says = "503 Service Unavailable", b"not ready\n"
            if is_ready():
                status, says = "200 OK", b"ready\n"
        start_response(status, _HEADERS)
        return [says]

    return serve


def _signed_with(secret: str) -> Callable[[dict[str, Any]], bool]:
    """
    Check whether a request was signed by Slack, before anything in it is read.

    Bolt checks it again, but it reads the body first, and answers an error in that to the address
    that the body names.
    """
    verifier = SignatureVerifier(secret)

    def is_signed(environ: dict[str, Any]) -> bool:
        body = environ["wsgi.input"].read()
        environ["wsgi.input"] = BytesIO(body)
        timestamp = environ.get("HTTP_X_SLACK_REQUEST_TIMESTAMP")
        try:
            return verifier.is_valid(body, timestamp, environ.get("HTTP_X_SLACK_SIGNATURE"))
        except (ValueError, TypeError):
            # The headers are no number, missing, or not ASCII.
            return False

    return is_signed
