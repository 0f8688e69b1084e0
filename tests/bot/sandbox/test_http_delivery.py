"""Signed HTTP instead of Socket Mode, to a real Bolt app that checks the signature."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from slack_bolt import Ack, App, BoltRequest
from slack_sdk import WebClient

from bot.runtime.clock import SettableClock
from bot.sandbox.sandbox import Sandbox
from tests.bot.sandbox.conftest import LONG

Json = dict[str, Any]
Serve = Callable[[App], None]


class Endpoint(ThreadingHTTPServer):
    """
    Passes each request to an app, or answers with *status* before it has one.

    The status 0 drops the connection. *meeting* is where requests wait for each other.
    """

    app: App | None = None
    status = 500
    headers: Mapping[str, str] = {}
    meeting: threading.Barrier | None = None
    retries: list[tuple[str | None, str | None]]
    bodies: list[str]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/slack/events"


class Handler(BaseHTTPRequestHandler):
    server: Endpoint

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        told = (self.headers["X-Slack-Retry-Num"], self.headers["X-Slack-Retry-Reason"])
        self.server.retries.append(told)
        self.server.bodies.append(body)
        if self.server.meeting is not None:
            self.server.meeting.wait(LONG)
        if self.server.app is None:
            if self.server.status:
                self.send_response(self.server.status)
                for name, value in self.server.headers.items():
                    self.send_header(name, value)
                self.end_headers()
            return
        headers: dict[str, Any] = dict(self.headers.items())
        answer = self.server.app.dispatch(BoltRequest(body=body, headers=headers))
        self.send_response(answer.status)
        for name, values in answer.headers.items():
            for value in values:
                self.send_header(name, value)
        self.end_headers()
        self.wfile.write(answer.body.encode())

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    """The bot's request URL."""
    server = Endpoint(("127.0.0.1", 0), Handler)
    server.retries, server.bodies = [], []
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def sandbox(make_sandbox: Callable[..., Sandbox], endpoint: Endpoint) -> Sandbox:
    """A sandbox that posts to the request URL."""
    return make_sandbox(request_url=endpoint.url)


@pytest.fixture
def bolt(sandbox: Sandbox, endpoint: Endpoint) -> App:
    """The bot behind the request URL, which refuses unsigned requests."""
    client = WebClient(sandbox.bot_token, base_url=sandbox.api_url)
    endpoint.app = App(client=client, signing_secret=sandbox.signing_secret)
    return endpoint.app


def test_everything_arrives_signed(sandbox: Sandbox, bolt: App, ada: str) -> None:
    """Events, commands, presses and submissions pass Bolt's check of the signature."""
    seen: list[str] = []
    done = threading.Event()

    @bolt.event("app_home_opened")
    def on_home(event: Json) -> None:
        seen.append(event["tab"])
        done.set()

    @bolt.command("/coffee")
    def on_coffee(ack: Ack, command: Json) -> None:
        ack(text=f"{command['text']} from {command['user_name']}")

    @bolt.action("go")
    def on_go(ack: Ack, body: Json, client: WebClient) -> None:
        text = {"type": "plain_text", "text": "T"}
        view = {"type": "modal", "callback_id": "form", "title": text, "submit": text, "blocks": []}
        client.views_open(trigger_id=body["trigger_id"], view=view)
        ack()

    @bolt.view("form")
    def on_form(ack: Ack) -> None:
        ack(response_action="clear")

    assert sandbox.open_home(ada).acknowledged
    assert done.wait(LONG)
    assert sandbox.type_command(ada, "/coffee", "now & then").error is None
    text = {"type": "plain_text", "text": "Go"}
    button = {"type": "button", "action_id": "go", "text": text}
    blocks = [{"type": "actions", "elements": [button]}]
    bolt.client.chat_postMessage(channel=ada, text="Press", blocks=blocks)
    assert sandbox.press(ada, "go").acknowledged
    [view] = sandbox.modals(ada)
    assert sandbox.submit(ada, view["id"]).error is None

    assert seen == ["home"]
    assert sandbox.messages(ada)[0]["text"] == "now &amp; then from ada"
    assert sandbox.modals(ada) == []
    names = [entry.name for entry in sandbox.traffic if entry.direction == "ack"]
    assert {"app_home_opened", "/coffee", "block_actions:go", "view_submission:form"} <= {*names}


def test_another_secret_is_refused(sandbox: Sandbox, endpoint: Endpoint, ada: str) -> None:
    """Requests are signed with the sandbox's secret and no other."""
    client = WebClient(sandbox.bot_token, base_url=sandbox.api_url)
    endpoint.app = App(client=client, signing_secret="another")

    error = sandbox.type_command(ada, "/coffee").error
    assert error == '/coffee failed with the error "http_client_error"'


def test_failures_are_named_as_slack_names_them(
    make_sandbox: Callable[..., Sandbox], endpoint: Endpoint, ada: str
) -> None:
    """The failures: a server error, no server, and no answer in time."""
    sandbox = make_sandbox(request_url=endpoint.url)
    assert "http_service_error" in (sandbox.type_command(ada, "/coffee").error or "")

    nobody = make_sandbox(request_url="http://127.0.0.1:9/slack/events")
    assert "dispatch_failed" in (nobody.type_command(ada, "/coffee").error or "")

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as silent:
        url = f"http://127.0.0.1:{silent.server_port}/"
        waiting = make_sandbox(request_url=url, ack_timeout=0.2)
        assert "operation_timeout" in (waiting.type_command(ada, "/coffee").error or "")


def test_retries_are_marked(sandbox: Sandbox, endpoint: Endpoint, ada: str) -> None:
    """The second delivery has Slack's retry headers."""
    endpoint.status = 200
    sandbox.deliver_twice()
    sandbox.open_home(ada)

    assert endpoint.retries == [(None, None), ("1", "http_timeout")]


@pytest.mark.parametrize(("status", "reason"), [(500, "http_error"), (0, "connection_failed")])
def test_a_failed_event_comes_again(
    sandbox: Sandbox, endpoint: Endpoint, clock: SettableClock, ada: str, status: int, reason: str
) -> None:
    """At once, after one minute and after five minutes, with its number and the reason."""
    endpoint.status = status
    assert not sandbox.open_home(ada).acknowledged
    assert endpoint.retries == [(None, None), ("1", reason)]

    clock.advance(timedelta(seconds=59))
    assert sandbox.redeliver_due() == 0
    [waiting] = sandbox.pending_events
    assert waiting.due - clock.now() == timedelta(seconds=1)
    clock.advance(timedelta(seconds=1))
    assert (sandbox.redeliver_due(), sandbox.redeliver_due()) == (1, 0)
    clock.advance(timedelta(minutes=4))
    assert (sandbox.redeliver_due(), sandbox.pending_events) == (1, [])

    assert endpoint.retries[2:] == [("2", reason), ("3", reason)]
    assert len(set(endpoint.bodies)) == 1


def test_an_event_that_is_acknowledged_at_last_comes_no_more(
    sandbox: Sandbox, endpoint: Endpoint, clock: SettableClock, ada: str
) -> None:
    """Success ends the repetitions, also of an event that failed before."""
    sandbox.open_home(ada)
    endpoint.status = 200
    clock.advance(timedelta(days=1))

    assert (sandbox.redeliver_due(), sandbox.pending_events) == (1, [])
    assert [each.receipt.acknowledged for each in sandbox.deliveries] == [False, False, True]


def test_the_bot_may_ask_for_no_repetition(sandbox: Sandbox, endpoint: Endpoint, ada: str) -> None:
    """A failure with X-Slack-No-Retry is the last delivery."""
    endpoint.headers = {"X-Slack-No-Retry": "1"}
    sandbox.open_home(ada)

    assert (endpoint.retries, sandbox.pending_events) == ([(None, None)], [])


def test_only_events_come_again(sandbox: Sandbox, ada: str) -> None:
    """A command that failed is the person's to repeat."""
    sandbox.type_command(ada, "/coffee")

    assert (len(sandbox.deliveries), sandbox.pending_events) == (1, [])


def test_events_can_be_lost(sandbox: Sandbox, endpoint: Endpoint, ada: str) -> None:
    """A lost event is never delivered; commands are."""
    endpoint.status = 200
    sandbox.lose_events()
    assert not sandbox.open_home(ada).acknowledged
    assert sandbox.type_command(ada, "/coffee").acknowledged
    assert sandbox.pending_events == []
    sandbox.lose_events(False)
    assert sandbox.open_home(ada).acknowledged

    assert len(endpoint.bodies) == 2


def test_everything_can_be_delivered_twice(sandbox: Sandbox, endpoint: Endpoint, ada: str) -> None:
    """Events and commands come twice, until once is enough."""
    endpoint.status = 200
    sandbox.deliver_twice(everything=True)
    sandbox.open_home(ada)
    sandbox.type_command(ada, "/coffee")
    sandbox.deliver_once()
    sandbox.open_home(ada)

    first, second, third, fourth, _ = endpoint.bodies
    assert (first, third) == (second, fourth)


def test_two_deliveries_come_at_the_same_moment(
    sandbox: Sandbox, endpoint: Endpoint, ada: str
) -> None:
    """The second does not wait for the answer to the first."""
    endpoint.status, endpoint.meeting = 200, threading.Barrier(2)
    sandbox.deliver_twice(together=True)

    assert sandbox.type_command(ada, "/coffee").acknowledged
    assert [each.receipt.error for each in sandbox.deliveries] == [None, None]
    assert endpoint.bodies[0] == endpoint.bodies[1]


@pytest.mark.parametrize("together", [False, True])
def test_both_answers_to_a_doubled_command_are_shown(
    sandbox: Sandbox, bolt: App, ada: str, together: bool
) -> None:
    """A bot that answers twice is seen to do so; one answer may be silent."""
    answers = ["Done", "Done again", "Only this"]

    @bolt.command("/coffee")
    def on_coffee(ack: Ack) -> None:
        ack(text=answers.pop(0)) if answers else ack()

    for _ in range(2):
        sandbox.deliver_twice(together=together)
        assert sandbox.type_command(ada, "/coffee").error is None

    told = [each["text"] for each in sandbox.messages(ada)]
    assert sorted(told) == ["Done", "Done again", "Only this"]


def test_past_deliveries_are_repeated_exactly(
    sandbox: Sandbox, bolt: App, endpoint: Endpoint, ada: str
) -> None:
    """Any of them, with the same ids, together; the answers are returned and shown to nobody."""

    @bolt.command("/coffee")
    def on_coffee(ack: Ack) -> None:
        ack(text="Done")

    sandbox.type_command(ada, "/coffee")
    sandbox.open_home(ada)
    command, *_ = sandbox.deliveries
    endpoint.meeting = threading.Barrier(3)
    receipts = sandbox.repeat(command, command, command)

    assert endpoint.bodies[-3:] == [endpoint.bodies[0]] * 3
    assert [each.payload["text"] for each in receipts] == ["Done"] * 3
    assert len(sandbox.messages(ada)) == 1


@pytest.mark.parametrize("url", ["https://127.0.0.1/", "http://example.org/", "nowhere"])
def test_only_this_machine_is_posted_to(make_sandbox: Callable[..., Sandbox], url: str) -> None:
    """The sandbox never sends anything to another machine."""
    with pytest.raises(ValueError, match="on this machine"):
        make_sandbox(request_url=url)
