"""Call the Web API of a test's sandbox without a network.

urllib makes the request, the sandbox's WSGI application answers, and urllib reads the response.
Only the connection and the server's thread are left out. The WebSocket, uploads and other
connections still use the network.
"""

from __future__ import annotations

import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPMessage, HTTPResponse, RemoteDisconnected
from io import BytesIO
from time import monotonic
from typing import Any
from urllib.parse import unquote_to_bytes, urlsplit
from urllib.request import HTTPHandler, Request, build_opener
from urllib.response import addinfourl

from bot.sandbox.server import Server
from bot.sandbox.web_api import Dropped

_servers: dict[str, Server] = {}


@contextmanager
def without_network(server: Server) -> Iterator[None]:
    """Answer requests to *server* in this process while the context is open."""
    urllib.request.install_opener(_OPENER)
    here = f"{server.host}:{server.port}"
    _servers[here] = server
    try:
        yield
    finally:
        del _servers[here]


class _Handler(HTTPHandler):
    def http_open(self, req: Request) -> HTTPResponse:
        server = _servers.get(req.host)
        if server is None:
            return super().http_open(req)
        # It has everything of a response that urllib uses.
        return _answer(server, req)  # type: ignore[return-value]


_OPENER = build_opener(_Handler())


def _answer(server: Server, asked: Request) -> addinfourl:
    said: list[Any] = []

    def start(status: str, headers: list[tuple[str, str]], _: Any = None) -> Any:
        said.append((status, headers))

    began = monotonic()
    try:
        body = b"".join(server.app(_environ(server, asked), start))
    except Dropped:
        raise RemoteDisconnected("Remote end closed connection without response") from None
    if asked.timeout is not None and monotonic() - began > asked.timeout:
        # Over the network it would have stopped waiting before.
        raise TimeoutError("timed out")
    ((status, headers),) = said
    code, _, reason = status.partition(" ")
    message = HTTPMessage()
    for name, value in headers:
        message[name] = value
    response = addinfourl(BytesIO(body), message, asked.full_url, int(code))
    # urllib reads the reason from here when the status is an error.
    response.msg = reason  # type: ignore[attr-defined]
    return response


def _environ(server: Server, asked: Request) -> dict[str, Any]:
    where, data = urlsplit(asked.full_url), asked.data or b""
    assert isinstance(data, bytes), "nothing is streamed to Slack"
    environ: dict[str, Any] = {
        "REQUEST_METHOD": asked.get_method(),
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(where.path).decode("latin-1"),
        "QUERY_STRING": where.query,
        "SERVER_NAME": server.host,
        "SERVER_PORT": str(server.port),
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": server.host,
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(data),
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    for name, value in asked.header_items():
        key = name.upper().replace("-", "_")
        named = key in ("CONTENT_TYPE", "CONTENT_LENGTH")
        environ[key if named else f"HTTP_{key}"] = value
    return environ
