"""Answers that say no, and answers that are not of Slack's form, such as a proxy's."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, make_server

from slack_sdk.errors import SlackApiError

from bot.slack import errors

STRANGE_PAGES = (
    b"<h1>Pay for the network of this hotel</h1>",
    b"\xff\xfe no text",
    b"",
    b"[]",
    b"[1]",
    b"5",
    b'"ok"',
    b"null",
    b"{}",
    b'{"ok": false, "error": ["invalid_auth"]}',
    b'{"ok": false, "error": "<h1>invalid_auth"}',
)


def refusal(error: str, status: int = 200, **headers: str) -> SlackApiError:
    """What the SDK raises where Slack says no."""
    response = type("Response", (dict,), {"status_code": status, "headers": headers})
    return errors.refusal("refused", response({"ok": False, "error": error}))


@contextmanager
def serving(page: bytes, charset: str = "utf-8") -> Iterator[str]:
    """A server that answers everything with *page*; gives the address for Slack's methods."""

    def answer(_environ: object, start_response: Any) -> list[bytes]:
        start_response("200 OK", [("Content-Type", f"application/json; charset={charset}")])
        return [page]

    server = make_server("127.0.0.1", 0, answer, handler_class=_Quiet)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/api/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Quiet(WSGIRequestHandler):
    """Logs nothing."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""
