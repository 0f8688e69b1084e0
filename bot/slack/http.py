"""Signed HTTP behind a real WSGI server, bound to one address; and the pages for monitoring."""

from __future__ import annotations

import hmac
import re
import socket
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from http import HTTPStatus
from time import time
from typing import Any

from slack_bolt import App, BoltResponse
from waitress import wasyncore
from waitress.server import create_server

from bot.errors import SetupError
from bot.slack.ack_times import timed
from bot.slack.request_bodies import MalformedPayload, bolt_request, is_known, payload_of

EVENTS_PATH = "/slack/events"
_THREADS = 16
# Those that say nothing, or little by little, hold no thread, but a connection. Together with the
# database's and Slack's they stay below the 1,024 open files that most systems allow.
_CONNECTIONS = 800
# Longer than the minute for which proxies usually keep an idle connection: one that the server
# closes first may be chosen for the next request.
_IDLE_SECONDS = 75
# Slack sends far less, even for a form with all its fields full.
_LARGEST_BODY = 4 * 1024 * 1024
_HEADERS = [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")]
# A signature counts for so long before and after its time.
_SIGNED_SECONDS = 300
_SECONDS = re.compile(r"[0-9]{1,12}", re.ASCII)

Environ = dict[str, Any]
Wsgi = Callable[[Environ, Any], Iterable[bytes]]
IsReady = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class _Page:
    """A short answer."""

    status: HTTPStatus
    says: str


_NOT_FOUND = _Page(HTTPStatus.NOT_FOUND, "There is nothing here.")
_UNSIGNED = _Page(HTTPStatus.UNAUTHORIZED, "This wasn't signed by Slack.")
_NOT_POSTED = _Page(HTTPStatus.METHOD_NOT_ALLOWED, "Only POST is answered here.")
_MALFORMED = _Page(HTTPStatus.BAD_REQUEST, "This isn't a request that Slack would send.")
_UNKNOWN = _Page(HTTPStatus.OK, "")
_ALIVE = _Page(HTTPStatus.OK, "alive")
_READY = _Page(HTTPStatus.OK, "ready")
_NOT_READY = _Page(HTTPStatus.SERVICE_UNAVAILABLE, "not ready")


class HttpServer:
    """
    Answers ``/live``, ``/ready`` and ``/metrics``, and what Slack sends.

    It serves from the beginning, so that a monitor sees Kith while it still waits for Slack or for
    its database. What Slack sends until :meth:`answer_with` is refused, so that Slack sends it
    again.
    """

    def __init__(
        self, signing_secret: str, bind: str, port: int, metrics: Wsgi | None = None
    ) -> None:
        """
        Bind and serve at once. Raises :class:`SetupError` if that is not possible.

        Without a *signing_secret* nothing that Slack sends is accepted. *metrics* answers the page
        of that name.
        """
        self._site = Site(signing_secret, metrics)
        self._stopped = threading.Event()
        self._channels: dict[int, Any] = {}
        self._server = create_server(
            self._site,
            map=self._channels,
            sockets=[bound(bind, port)],
            threads=_THREADS,
            ident="kith",
            max_request_body_size=_LARGEST_BODY,
            connection_limit=_CONNECTIONS,
            channel_timeout=_IDLE_SECONDS,
        )
        self._thread = ThreadPoolExecutor(1, "kith-http")
        self._serving = self._thread.submit(self._serve)

    @property
    def port(self) -> int:
        """The port that was bound."""
        return int(self._server.effective_port)

    @property
    def is_ready(self) -> IsReady:
        """What ``/ready`` asks."""
        return self._site.is_ready

    @is_ready.setter
    def is_ready(self, ask: IsReady) -> None:
        self._site.is_ready = ask

    def answer_with(self, app: App) -> None:
        """From now on *app* answers what Slack sends."""
        self._site.app = app

    def watch(self) -> None:
        """Wait until :meth:`stop`. Raises what the server may have ended with."""
        self._serving.result()

    def is_open(self) -> bool:
        """Whether it serves."""
        return not self._serving.done()

    def stop(self) -> None:
        """Stop serving after the requests that are being answered; twice is no error."""
        if self._stopped.is_set():
            return
        self._stopped.set()
        self._server.pull_trigger()
        self._thread.shutdown()
        self._server.task_dispatcher.shutdown()
        # Send the responses that are still buffered.
        self._loop(seconds=0)
        wasyncore.close_all(self._channels)

    def _serve(self) -> None:
        while not self._stopped.is_set():
            self._loop(seconds=1)

    def _loop(self, seconds: int) -> None:
        """Read and write what can be, after waiting at most so long for something."""
        # By poll, since select fails for a file beyond the first 1,024.
        wasyncore.loop(timeout=seconds, use_poll=True, map=self._channels, count=1)


class Site:
    """The pages, as a WSGI application."""

    def __init__(self, signing_secret: str, metrics: Wsgi | None = None) -> None:
        self._secret = signing_secret.encode()
        self._metrics = metrics
        self.app: App | None = None
        self.is_ready: IsReady = lambda: False

    def __call__(self, environ: Environ, start_response: Any) -> Iterable[bytes]:
        """Answer a request."""
        path = environ.get("PATH_INFO")
        if path == EVENTS_PATH:
            answer = self._event(environ)
            if isinstance(answer, BoltResponse):
                return _bolt_answer(answer, start_response)
            return _page(answer, start_response)
        if path == "/live":
            return _page(_ALIVE, start_response)
        if path == "/ready":
            return _page(_READY if self.is_ready() else _NOT_READY, start_response)
        if path == "/metrics" and self._metrics is not None:
            return self._metrics(environ, start_response)
        return _page(_NOT_FOUND, start_response)

    def _event(self, environ: Environ) -> BoltResponse | _Page:
        body: bytes = environ["wsgi.input"].read()
        if not self._is_signed(environ, body):
            return _UNSIGNED
        if environ.get("REQUEST_METHOD") != "POST":
            return _NOT_POSTED
        try:
            payload = payload_of(body, environ.get("CONTENT_TYPE", ""))
            if not is_known(payload):
                return _UNKNOWN
            request = bolt_request(payload, _retry_headers(environ))
        except MalformedPayload:
            return _MALFORMED
        if self.app is None:
            return _NOT_READY
        with timed(payload):
            return self.app.dispatch(request)

    def _is_signed(self, environ: Environ, body: bytes) -> bool:
        """Whether Slack signed this within the last minutes; nothing of the body is read before."""
        timestamp = str(environ.get("HTTP_X_SLACK_REQUEST_TIMESTAMP", ""))
        if not self._secret or not _SECONDS.fullmatch(timestamp):
            return False
        if abs(time() - int(timestamp)) > _SIGNED_SECONDS:
            return False
        signed = hmac.new(self._secret, b"v0:%s:%s" % (timestamp.encode(), body), sha256)
        given = str(environ.get("HTTP_X_SLACK_SIGNATURE", "")).encode(errors="replace")
        return hmac.compare_digest(b"v0=" + signed.hexdigest().encode(), given)


def _retry_headers(environ: Environ) -> dict[str, str]:
    """Which delivery of an event it is; no other header counts, because none is signed."""
    names = ("X-Slack-Retry-Num", "X-Slack-Retry-Reason")
    found = {name: environ.get("HTTP_" + name.upper().replace("-", "_")) for name in names}
    return {name: str(value) for name, value in found.items() if value}


def _page(page: _Page, start_response: Any) -> Iterable[bytes]:
    start_response(f"{page.status.value} {page.status.phrase}", _HEADERS)
    return [f"{page.says}\n".encode() if page.says else b""]


def _bolt_answer(answer: BoltResponse, start_response: Any) -> Iterable[bytes]:
    status = HTTPStatus(answer.status)
    headers = [(name, value) for name, values in answer.headers.items() for value in values]
    start_response(f"{status.value} {status.phrase}", headers)
    return [answer.body.encode()]


def bound(bind: str, port: int) -> socket.socket:
    """A socket that listens there. Raises :class:`SetupError` where that can't be."""
    family = socket.AF_INET6 if ":" in bind else socket.AF_INET
    try:
        return socket.create_server((bind, port), family=family)
    except (OSError, UnicodeError) as fault:
        raise SetupError(
            f"Port {port} on {bind} cannot be used ({fault}). Set PORT to a free one, and "
            "KITH_BIND to an address of this machine."
        ) from fault
