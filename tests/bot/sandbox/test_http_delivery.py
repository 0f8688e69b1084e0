"""Signed HTTP instead of Socket Mode, to a real Bolt app that checks the signature."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from slack_bolt import Ack, App, BoltRequest
from slack_sdk import WebClient

from bot.sandbox.sandbox import Sandbox
from tests.bot.sandbox.conftest import LONG

Json = dict[str, Any]
Serve = Callable[[App], None]


class Endpoint(ThreadingHTTPServer):
    """Passes each request to an app, or answers with *status* before it has one."""

    app: App | None = None
    status = 500
    retries: list[tuple[str | None, str | None]]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/slack/events"


class Handler(BaseHTTPRequestHandler):
    server: Endpoint

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        told = (self.headers["X-Slack-Retry-Num"], self.headers["X-Slack-Retry-Reason"])
        self.server.retries.append(told)
        if self.server.app is None:
            self.send_response(self.server.status)
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
    server.retries = []
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


@pytest.mark.parametrize("url", ["https://127.0.0.1/", "http://example.org/", "nowhere"])
def test_only_this_machine_is_posted_to(make_sandbox: Callable[..., Sandbox], url: str) -> None:
    """The sandbox never sends anything to another machine."""
    with pytest.raises(ValueError, match="on this machine"):
        make_sandbox(request_url=url)
