"""What is answered beside the network is answered as over it."""

from __future__ import annotations

from contextlib import ExitStack, nullcontext
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook import WebhookClient

from bot.cli.demo import read_manifest
from bot.runtime.clock import SettableClock
from bot.sandbox.sandbox import Sandbox
from tests.shortcut import without_network
from tests.workspace import MONDAY

FAULTS = (None, "429", "500", "500_after", "hang_up", "lost_answer", "not_authed")
BLOCKS = [{"type": "section", "text": {"type": "mrkdwn", "text": "Grüße — 你好"}}]


def asked(
    fault: str | None, *, short: bool, timeout: int = 30, seconds: float = 0.0
) -> tuple[Any, list[Any]]:
    """What the client is given for a post with umlauts, and all traffic."""
    with ExitStack() as stack:
        sandbox = stack.enter_context(Sandbox(read_manifest(), SettableClock(MONDAY)))
        if short:
            stack.enter_context(without_network(sandbox._server))
        client = WebClient(sandbox.bot_token, sandbox.api_url, timeout, retry_handlers=[])
        if fault is not None:
            sandbox.fail("chat.postMessage", fault, retry_after=7, seconds=seconds)
        channel = sandbox.direct(sandbox.users["ada"].id)
        try:
            given = client.chat_postMessage(channel=channel, text="Grüße", blocks=BLOCKS)
            found: Any = (given.status_code, given.data, headers_of(given.headers))
        except SlackApiError as refused:
            response: Any = refused.response
            found = (response.status_code, response.data, headers_of(response.headers))
        except OSError as lost:
            found = (type(lost), str(lost))
        return found, [(each.direction, each.name, each.body) for each in sandbox.traffic]


def headers_of(headers: Any) -> dict[str, str]:
    """The headers that the application sent; the server adds what it is and what time it is."""
    return {
        name.lower(): value
        for name, value in headers.items()
        if name.lower() not in ("server", "date", "connection")
    }


@pytest.mark.parametrize("fault", FAULTS)
def test_a_call_is_answered_as_over_the_network(fault: str | None) -> None:
    """Status, headers, body, the way it fails and the traffic log are the same."""
    assert asked(fault, short=True) == asked(fault, short=False)


def test_an_answer_that_is_too_slow_fails_as_over_the_network() -> None:
    """The client stops waiting after its timeout; the call is done."""
    (near, _), (far, _) = (
        asked("slow", short=short, timeout=1, seconds=1.2) for short in (True, False)
    )

    assert near == far == (TimeoutError, "timed out")


def test_a_response_url_is_answered_as_over_the_network() -> None:
    """What is refused there comes as the same status and words."""
    answers = []
    with Sandbox(read_manifest(), SettableClock(MONDAY)) as sandbox:
        webhook = WebhookClient(sandbox._address("http", "/response/none"))
        answers.append(webhook.send(text="Grüße"))
        with without_network(sandbox._server):
            answers.append(webhook.send(text="Grüße"))

    far, near = ((one.status_code, one.body, headers_of(one.headers)) for one in answers)
    assert near == far


@pytest.mark.parametrize("fault", ["429", "500", "500_after", "hang_up", "lost_answer"])
def test_a_response_url_fails_as_over_the_network(fault: str) -> None:
    """What is planned for it comes as the same status and words, or as the same exception."""
    answers: list[Any] = []
    with Sandbox(read_manifest(), SettableClock(MONDAY)) as sandbox:
        for short in (True, False):
            with without_network(sandbox._server) if short else nullcontext():
                # Another URL each time, since a rate limit lasts.
                webhook = WebhookClient(sandbox._address("http", f"/response/{short}"))
                webhook.retry_handlers = []
                sandbox.fail("response_url", fault)
                try:
                    told = webhook.send(text="Grüße")
                    answers.append((told.status_code, told.body, headers_of(told.headers)))
                except OSError as lost:
                    answers.append((type(lost), str(lost)))

    near, far = answers
    assert near == far
