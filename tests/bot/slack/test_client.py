"""The Web API client: each error about the token or the network is one sentence."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import IncompleteRead
from socket import gaierror
from ssl import SSLEOFError
from typing import Any
from urllib.error import URLError
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest

from bot.cli.demo import read_manifest
from bot.config import Config
from bot.errors import SetupError, TemporaryError
from bot.runtime.clock import SettableClock, SystemClock
from bot.sandbox.sandbox import Sandbox
from bot.slack.client import slack_client, who_am_i
from tests.workspace import MONDAY

CLOCK = SystemClock()


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """A workspace for Kith to start in."""
    with Sandbox(read_manifest(), SettableClock(MONDAY)) as made:
        yield made


@pytest.fixture
def config(sandbox: Sandbox, sqlite_url: str) -> Config:
    """Valid settings."""
    return Config(
        slack_bot_token=sandbox.bot_token,
        slack_app_token=sandbox.app_token,
        slack_api_url=sandbox.api_url,
        database_url=sqlite_url,
    )


TO_BE_MENDED = (
    "invalid_auth",
    "not_authed",
    "account_inactive",
    "token_revoked",
    "token_expired",
    "missing_scope",
    "not_allowed_token_type",
    "team_access_not_granted",
    "access_denied",
)


@pytest.mark.parametrize("error", TO_BE_MENDED)
def test_a_token_that_slack_does_not_accept(config: Config, sandbox: Sandbox, error: str) -> None:
    """The error says where to find the right one, and doesn't pass by itself."""
    sandbox.fail("auth.test", error)

    with pytest.raises(SetupError, match=rf"SLACK_BOT_TOKEN \({error}\).*OAuth & Perm") as trouble:
        who_am_i(slack_client(config, CLOCK))
    assert not isinstance(trouble.value, TemporaryError)


@pytest.mark.parametrize(
    "how",
    [
        "500",
        "429",
        "internal_error",
        "fatal_error",
        "service_unavailable",
        "request_timeout",
        "team_added_to_org",
        "an_error_of_next_year",
    ],
)
def test_a_slack_that_is_unwell_is_not_the_tokens_fault(
    config: Config, sandbox: Sandbox, how: str
) -> None:
    """The error does not blame the token while Slack is down, and it passes by itself."""
    sandbox.fail("auth.test", how)

    with pytest.raises(TemporaryError, match=r"passes by itself\.") as trouble:
        who_am_i(slack_client(config, CLOCK))
    assert "TOKEN" not in str(trouble.value)


def test_slack_says_when_it_may_be_asked_again(config: Config, sandbox: Sandbox) -> None:
    """Retry-After goes with the error."""
    sandbox.fail("auth.test", "429", retry_after=30)

    with pytest.raises(TemporaryError) as trouble:
        who_am_i(slack_client(config, CLOCK))
    assert trouble.value.retry_after == 30


@pytest.mark.parametrize("how", ["hang_up", "lost_answer"])
def test_a_slack_that_cannot_be_reached(config: Config, sandbox: Sandbox, how: str) -> None:
    """The error names the address, and what may stand in the way."""
    sandbox.fail("auth.test", how)

    with pytest.raises(TemporaryError, match=r"Slack can't be reached at http://127.*proxy"):
        who_am_i(slack_client(config, CLOCK))


@pytest.mark.parametrize(
    ("fault", "name"),
    [
        (URLError(ConnectionRefusedError()), "ConnectionRefusedError"),
        (URLError(gaierror(-2, "no such host")), "gaierror"),
        (URLError(SSLEOFError(8, "cut")), "SSLEOFError"),
        (URLError("unknown url type"), "URLError"),
        (TimeoutError(), "TimeoutError"),
        (ConnectionResetError(), "ConnectionResetError"),
        (IncompleteRead(b""), "IncompleteRead"),
    ],
)
def test_each_fault_of_the_network_passes_and_is_named(
    config: Config, monkeypatch: pytest.MonkeyPatch, fault: Exception, name: str
) -> None:
    """DNS, refused, reset, timeouts, a TLS handshake that was cut: all of them are waited out."""

    def fails(*_: object, **__: object) -> None:
        raise fault

    client = slack_client(config, CLOCK)
    monkeypatch.setattr(client, "auth_test", fails)
    with pytest.raises(TemporaryError, match=rf"can't be reached at .* \({name}\)"):
        who_am_i(client)


@pytest.mark.parametrize(
    "page",
    [
        b"<h1>Pay for the network of this hotel</h1>",
        b"\xff\xfe no text",
        b"",
        b"[]",
        b"[1]",
        b"5",
        b'"ok"',
        b"null",
        b"{}",
        b'{"ok": true}',
        b'{"ok": false, "error": ["invalid_auth"]}',
        b'{"ok": false, "error": "<h1>invalid_auth"}',
    ],
)
def test_an_answer_that_is_not_slacks(page: bytes) -> None:
    """The page of a hotel's network says nothing about the token, and is not quoted."""

    def answer(_environ: object, start_response: Any) -> list[bytes]:
        start_response("200 OK", [("Content-Type", "application/json; charset=utf-8")])
        return [page]

    with serving(answer) as port:
        config = Config(slack_bot_token="xoxb-1", slack_api_url=f"http://127.0.0.1:{port}/api/")
        with pytest.raises(TemporaryError, match=r"not an answer of Slack's\)\. That passes"):
            who_am_i(slack_client(config, CLOCK))


@contextmanager
def serving(answer: Callable[..., list[bytes]]) -> Iterator[int]:
    """A server that answers everything so; gives its port."""
    server = make_server("127.0.0.1", 0, answer, handler_class=Quiet)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class Quiet(WSGIRequestHandler):
    """Logs nothing."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def test_each_call_is_made_once(config: Config) -> None:
    """A retry by the library could send a message twice."""
    assert slack_client(config, CLOCK).retry_handlers == []
