"""Signed HTTP: the same bot, reached by a request URL."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection

import pytest

from bot.errors import SetupError
from bot.sandbox.http_delivery import signature
from tests.bot.slack.connections import HOST, LONG, HttpTestWorkspace

FIVE_MINUTES = 300


def ask(workspace: HttpTestWorkspace, path: str) -> tuple[int, str]:
    """Get a page; returns the status and the text."""
    return send(workspace, "GET", path, b"", {})


def send(
    workspace: HttpTestWorkspace, method: str, path: str, body: bytes, headers: dict[str, str]
) -> tuple[int, str]:
    """Send a request; returns the status and the text."""
    connection = HTTPConnection(HOST, workspace.port, timeout=LONG)
    try:
        connection.request(method, path, body, headers)
        response = connection.getresponse()
        return response.status, response.read().decode()
    finally:
        connection.close()


def challenge(workspace: HttpTestWorkspace, *, secret: str, age: int = 0) -> tuple[int, str]:
    """Slack's question whether the request URL is the bot's, signed with *secret*."""
    body = json.dumps({"type": "url_verification", "challenge": "are you there?"})
    timestamp = str(int(time.time()) - age)
    headers = {
        "Content-Type": "application/json",
        "X-Slack-Request-Timestamp": timestamp,
        "X-Slack-Signature": signature(secret, timestamp, body),
    }
    return send(workspace, "POST", "/slack/events", body.encode(), headers)


def test_a_story_over_http(http_workspace: HttpTestWorkspace) -> None:
    """Ada types the command and joins; the bot answers as over a socket."""
    http_workspace.ada.types()
    assert "I pair coworkers for coffee" in http_workspace.ada.last()
    http_workspace.ada.presses("Join")
    http_workspace.ada.presses("Every 2 weeks")
    http_workspace.ada.presses("One person")
    assert "Is there anyone you'd rather not be paired with?" in http_workspace.ada.last()
    http_workspace.ada.says("My cat is called Mog.")

    assert http_workspace.ada.last().startswith("I'll only keep this")


def test_a_command_may_contain_any_word(http_workspace: HttpTestWorkspace) -> None:
    """Bolt itself takes a command with the word "payload" in it for an empty one."""
    http_workspace.ada.types("payload")

    assert http_workspace.ada.last().startswith("I don't know that word.")


def test_a_signed_request_is_answered(http_workspace: HttpTestWorkspace) -> None:
    """A request with the right signature is answered."""
    status, text = challenge(http_workspace, secret=http_workspace.sandbox.signing_secret)

    assert (status, "are you there?" in text) == (200, True)


def test_a_wrong_signature_is_refused(http_workspace: HttpTestWorkspace) -> None:
    """A request signed with another secret is refused."""
    assert challenge(http_workspace, secret="guessed")[0] == 401


def test_an_old_signature_is_refused(http_workspace: HttpTestWorkspace) -> None:
    """A request that was recorded cannot be sent again later."""
    secret = http_workspace.sandbox.signing_secret

    assert challenge(http_workspace, secret=secret, age=FIVE_MINUTES + 5)[0] == 401
    assert challenge(http_workspace, secret=secret, age=FIVE_MINUTES - 20)[0] == 200


@pytest.mark.parametrize(
    "signed",
    [
        {},
        {"X-Slack-Request-Timestamp": "soon", "X-Slack-Signature": "v0=0"},
        {"X-Slack-Request-Timestamp": "1.5", "X-Slack-Signature": "v0=0"},
        {"X-Slack-Request-Timestamp": "9" * 5000, "X-Slack-Signature": "v0=0"},
        {"X-Slack-Request-Timestamp": "now", "X-Slack-Signature": "v0=\u00e9"},
    ],
    ids=["none", "no number", "a fraction", "a very long number", "not ASCII"],
)
def test_an_unverified_request_is_refused_and_not_answered(
    http_workspace: HttpTestWorkspace, signed: dict[str, str]
) -> None:
    """A stranger cannot make the bot post to an address of their choice."""
    with socket.create_server((HOST, 0)) as elsewhere:
        url = f"http://{HOST}:{elsewhere.getsockname()[1]}/"
        now = {"X-Slack-Request-Timestamp": str(int(time.time()))}
        headers = signed | now if signed.get("X-Slack-Request-Timestamp") == "now" else signed
        body = json.dumps({"type": "block_actions", "response_url": url}).encode()
        json_type = {"Content-Type": "application/json"}
        status, _ = send(http_workspace, "POST", "/slack/events", body, json_type | headers)
        http_workspace.executor.wait_until_idle()
        elsewhere.setblocking(False)

        assert status == 401
        with pytest.raises(BlockingIOError):
            elsewhere.accept()


@pytest.mark.parametrize("body", [b"\xff\xfe", b"{", b"[" * 100_000])
def test_an_unsigned_request_is_not_parsed(http_workspace: HttpTestWorkspace, body: bytes) -> None:
    """Bytes that are no text and no JSON are refused like any others."""
    headers = {
        "Content-Type": "application/json",
        "X-Slack-Request-Timestamp": str(int(time.time())),
        "X-Slack-Signature": "v0=0",
    }

    assert send(http_workspace, "POST", "/slack/events", body, headers)[0] == 401


def test_a_body_that_is_far_too_large_is_refused(http_workspace: HttpTestWorkspace) -> None:
    """A stranger cannot fill the disk."""
    headers = {"Content-Length": str(1024**3)}

    assert send(http_workspace, "POST", "/slack/events", b"", headers)[0] == 413


def test_alive_and_ready(http_workspace: HttpTestWorkspace, readiness: list[bool]) -> None:
    """A monitor can ask whether Kith is alive, and whether its scheduler ticks."""
    assert ask(http_workspace, "/live") == (200, "alive\n")
    assert ask(http_workspace, "/ready") == (200, "ready\n")
    readiness.append(False)

    assert ask(http_workspace, "/ready") == (503, "not ready\n")
    assert ask(http_workspace, "/live") == (200, "alive\n")


@contextmanager
def held_connections(workspace: HttpTestWorkspace, said: list[bytes]) -> Iterator[None]:
    """So many connections that have said this, and say no more."""
    with ExitStack() as held:
        for words in said:
            one = held.enter_context(socket.create_connection((HOST, workspace.port), LONG))
            one.sendall(words)
        yield


def test_idle_and_slow_connections_stop_nobody(http_workspace: HttpTestWorkspace) -> None:
    """Of 350 connections most say nothing, others stop within a request; the next is answered."""
    slow = b"POST /slack/events HTTP/1.1\r\nContent-Length: 1000\r\n\r\nhalf a"
    with held_connections(http_workspace, [b""] * 250 + [slow] * 100):
        assert ask(http_workspace, "/live") == (200, "alive\n")
        status, _ = challenge(http_workspace, secret=http_workspace.sandbox.signing_secret)

    assert status == 200


def test_there_are_no_other_pages(http_workspace: HttpTestWorkspace) -> None:
    """There is no other page, and nothing to read at Slack's request URL."""
    assert ask(http_workspace, "/")[0] == 404
    assert ask(http_workspace, "/slack/install")[0] == 404
    assert ask(http_workspace, "/slack/events")[0] == 401


def test_a_port_in_use_is_an_error(http_workspace: HttpTestWorkspace) -> None:
    """Two bots on one port: the second names the port, and the setting."""
    with pytest.raises(
        SetupError, match=f"Port {http_workspace.port} on {HOST} cannot be used .*PORT"
    ):
        http_workspace.http_connection(HOST, http_workspace.port)


@pytest.mark.parametrize("bind", ["192.0.2.1", "no.such.host.invalid", "x" * 300])
def test_an_address_of_another_machine_is_an_error(
    http_workspace: HttpTestWorkspace, bind: str
) -> None:
    """An address that this machine does not have is named."""
    with pytest.raises(SetupError, match=r"cannot be used .*KITH_BIND"):
        http_workspace.http_connection(bind, 0)


def test_it_binds_to_the_given_address_only(http_workspace: HttpTestWorkspace) -> None:
    """Another address of the same machine is not served."""
    with socket.socket() as near, socket.socket() as far:
        assert near.connect_ex((HOST, http_workspace.port)) == 0
        assert far.connect_ex(("127.0.0.2", http_workspace.port)) != 0


@pytest.mark.parametrize("bind", ["localhost", "::1"])
def test_it_binds_to_a_name_and_to_ipv6(http_workspace: HttpTestWorkspace, bind: str) -> None:
    """A host name and an IPv6 address can be bound too, and the port is known."""
    connection = http_workspace.http_connection(bind, 0)

    assert connection.port > 0
    connection.stop()
