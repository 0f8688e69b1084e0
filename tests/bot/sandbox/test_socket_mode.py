"""Socket Mode with the SDK's own client: connecting, acknowledging, and all its failures."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
from simple_websocket import Client, ConnectionClosed
from slack_bolt import Ack, App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.runtime.clock import SettableClock
from bot.sandbox.sandbox import Sandbox
from tests.bot.sandbox.conftest import LONG

Connect = Callable[[App], SocketModeHandler]
Eventually = Callable[[Callable[[], Any]], Any]


class Attentive(Client):  # type: ignore[misc]  # The library has no types.
    """A client that reads frames at once that came together with the handshake."""

    def _thread(self) -> None:
        # The library reads those frames only when another one comes, which may be never.
        self.connected = self._handle_events()
        super()._thread()


def link(sandbox: Sandbox, client: WebClient) -> Client:
    """A bare WebSocket, opened like the SDK's."""
    return Attentive(client.apps_connections_open(app_token=sandbox.app_token)["url"])


def is_admitted(url: str) -> bool:
    """Whether a WebSocket to *url* is accepted rather than dropped."""
    parts = urlsplit(url)
    lines = [
        f"GET {parts.path}?{parts.query} HTTP/1.1",
        f"Host: {parts.hostname}",
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        "Sec-WebSocket-Version: 13",
    ]
    with socket.create_connection((parts.hostname, parts.port or 80), timeout=LONG) as connection:
        connection.sendall("\r\n".join([*lines, "", ""]).encode())
        return connection.recv(12) == b"HTTP/1.1 101"


def received(from_link: Client) -> dict[str, Any]:
    """The next frame as JSON."""
    text = from_link.receive(timeout=LONG)
    assert text is not None
    return dict(json.loads(text))


def test_hello_greets_each_connection(sandbox: Sandbox, client: WebClient) -> None:
    """The greeting counts the connections and names the app."""
    links, greetings = [], []
    for _ in range(2):
        # Each is greeted before the next one connects, so that they are counted in this order.
        links.append(link(sandbox, client))
        greetings.append(received(links[-1]))

    assert [each["type"] for each in greetings] == ["hello", "hello"]
    assert [each["num_connections"] for each in greetings] == [1, 2]
    assert greetings[0]["connection_info"]["app_id"] == "AKITH0000"


def test_a_ticket_is_valid_once(sandbox: Sandbox, client: WebClient) -> None:
    """A second connection with the same URL is dropped, and so is one without a ticket."""
    url = client.apps_connections_open(app_token=sandbox.app_token)["url"]

    assert is_admitted(url)
    assert not is_admitted(url)
    assert not is_admitted(url.partition("?")[0])


def test_the_eleventh_connection_is_refused(sandbox: Sandbox, client: WebClient) -> None:
    """An app has at most ten."""
    links, first_words = [], []
    for _ in range(11):
        # Each is greeted before the next one connects, so that they are counted in this order.
        links.append(link(sandbox, client))
        first_words.append(received(links[-1]))

    assert [each["type"] for each in first_words] == ["hello"] * 10 + ["disconnect"]
    assert first_words[-1]["reason"] == "too_many_websockets"


def test_a_delivery_goes_to_one_of_the_sockets(
    sandbox: Sandbox, client: WebClient, ada: str
) -> None:
    """Two connections are used in turn; the acknowledgement may contain a payload."""
    links = [link(sandbox, client), link(sandbox, client)]
    for each in links:
        received(each)
    answering = [threading.Thread(target=answer_commands, args=(each,)) for each in links]
    for thread in answering:
        thread.start()
    results = [sandbox.type_command(ada, "/coffee", str(number)) for number in range(2)]
    sandbox.stop()
    for thread in answering:
        thread.join()

    assert [result.acknowledged for result in results] == [True, True]
    assert len({message["text"] for message in sandbox.messages(ada)}) == 2


def answer_commands(from_link: Client) -> None:
    """Acknowledge each envelope and record the connection, until it ends."""
    try:
        while True:
            envelope = json.loads(from_link.receive() or "{}")
            payload = {"text": f"by {id(from_link)}"}
            body = {"envelope_id": envelope["envelope_id"], "payload": payload}
            from_link.send(json.dumps(body))
    except ConnectionClosed:
        return


def test_an_envelope_looks_like_slacks(sandbox: Sandbox, client: WebClient, ada: str) -> None:
    """Events have a retry number and accept no payload; commands accept one."""
    impatient = link(sandbox, client)
    received(impatient)
    thread = threading.Thread(target=sandbox.open_home, args=[ada])
    thread.start()
    event = received(impatient)
    impatient.send(json.dumps({"envelope_id": event["envelope_id"]}))
    thread.join()

    assert (event["type"], event["accepts_response_payload"]) == ("events_api", False)
    assert (event["retry_attempt"], event["retry_reason"]) == (0, "")
    payload = event["payload"]
    assert (payload["type"], payload["api_app_id"]) == ("event_callback", "AKITH0000")
    assert payload["authorizations"][0]["user_id"] == sandbox.bot_user_id
    assert payload["event"]["type"] == "app_home_opened"


def test_without_a_connection_the_person_is_told(sandbox: Sandbox, ada: str) -> None:
    """Without a connection a command fails at once, and an event is lost."""
    result = sandbox.type_command(ada, "/coffee")

    assert (result.acknowledged, result.error) == (
        False,
        '/coffee failed with the error "dispatch_failed"',
    )
    written = sandbox.write(ada, sandbox.direct(ada), "Hello")
    assert (written.acknowledged, written.error) == (False, None)


def test_an_acknowledgement_that_does_not_come(
    make_sandbox: Callable[..., Sandbox], ada: str
) -> None:
    """After the timeout (three seconds by default) the person sees a failure."""
    sandbox = make_sandbox(ack_timeout=0.2)
    silent = link(sandbox, WebClient(base_url=sandbox.api_url))
    received(silent)

    error = sandbox.type_command(ada, "/coffee").error
    assert error == '/coffee failed with the error "operation_timeout"'


def test_an_event_is_retried_unless_told_otherwise(
    make_sandbox: Callable[..., Sandbox], clock: SettableClock, ada: str
) -> None:
    """Each retry has the same event id, its number and Slack's reason; three are made."""
    sandbox = make_sandbox(ack_timeout=0.2)
    silent = link(sandbox, WebClient(base_url=sandbox.api_url))
    received(silent)
    sandbox.retry_events(False)
    assert not sandbox.open_home(ada).acknowledged
    sandbox.retry_events()
    assert not sandbox.open_home(ada).acknowledged
    clock.advance(timedelta(minutes=5))
    assert sandbox.redeliver_due() == 2

    _, *told = (received(silent) for _ in range(5))
    assert [(each["retry_attempt"], each["retry_reason"]) for each in told] == [
        (0, ""),
        (1, "timeout"),
        (2, "timeout"),
        (3, "timeout"),
    ]
    assert len({each["payload"]["event_id"] for each in told}) == 1
    assert len({each["envelope_id"] for each in told}) == 4


def test_an_event_waits_for_a_connection(
    sandbox: Sandbox, client: WebClient, clock: SettableClock, ada: str
) -> None:
    """What happened while no socket was open comes a minute later, and then no more."""
    assert not sandbox.open_home(ada).acknowledged
    late = link(sandbox, client)
    received(late)
    answering = threading.Thread(target=answer_commands, args=(late,))
    answering.start()
    clock.advance(timedelta(minutes=1))
    redelivered = sandbox.redeliver_due()
    sandbox.stop()
    answering.join()

    assert (redelivered, sandbox.pending_events) == (1, [])
    assert [(each.outgoing.retry, each.receipt.error) for each in sandbox.deliveries] == [
        (0, "dispatch_failed"),
        (1, "dispatch_failed"),
        (2, None),
    ]


def test_bolt_sees_the_same_event_twice(
    sandbox: Sandbox, app: App, connect: Connect, eventually: Eventually, ada: str
) -> None:
    """deliver_twice repeats the next action of a person, with its ids, and no later one."""
    seen: list[tuple[str, str | None]] = []

    @app.event("app_home_opened")
    def on_home(body: dict[str, Any], request: Any) -> None:
        seen.append((body["event_id"], request.headers.get("x-slack-retry-num", [None])[0]))

    connect(app)
    sandbox.deliver_twice()
    assert sandbox.open_home(ada).acknowledged
    sandbox.open_home(ada)

    eventually(lambda: len(seen) == 3)
    assert len({event_id for event_id, _ in seen}) == 2
    assert sorted(retry for _, retry in seen if retry) == ["0", "0", "1"]


def test_bolt_sees_the_same_command_twice(
    sandbox: Sandbox, app: App, connect: Connect, eventually: Eventually, ada: str
) -> None:
    """A doubled command has one trigger id."""
    seen: list[str] = []

    @app.command("/coffee")
    def on_coffee(ack: Ack, command: dict[str, Any]) -> None:
        ack()
        seen.append(command["trigger_id"])

    connect(app)
    sandbox.deliver_twice()
    sandbox.type_command(ada, "/coffee")

    eventually(lambda: len(seen) == 2)
    assert seen[0] == seen[1]


def commands_answered(app: App) -> None:
    @app.command("/coffee")
    def on_coffee(ack: Ack) -> None:
        ack()


def test_a_refresh_is_survived(sandbox: Sandbox, app: App, connect: Connect, ada: str) -> None:
    """After disconnect/refresh_requested the next delivery goes to the new connection."""
    commands_answered(app)
    handler = connect(app)
    before = handler.client.session_id()
    sandbox.refresh_sockets()

    assert sandbox.type_command(ada, "/coffee").acknowledged
    assert before != handler.client.session_id()


def test_a_cut_may_look_like_the_end(sandbox: Sandbox, client: WebClient) -> None:
    """Without a reset the stream just ends, which the SDK is slow to notice."""
    cut = link(sandbox, client)
    received(cut)
    sandbox.cut_sockets(reset=False)

    with pytest.raises(ConnectionClosed):
        cut.receive(timeout=LONG)


def test_a_cut_is_survived(sandbox: Sandbox, app: App, connect: Connect, ada: str) -> None:
    """The bot reconnects after a reset; until then deliveries fail."""
    commands_answered(app)
    handler = connect(app)
    assert sandbox.wait_for_bot(LONG)
    before = handler.client.session_id()
    # It would be back before the command is typed, if the one who types it is slow.
    sandbox.refuse_sockets(True)
    sandbox.cut_sockets()

    assert not sandbox.type_command(ada, "/coffee").acknowledged
    sandbox.refuse_sockets(False)
    assert sandbox.wait_for_bot(LONG)
    assert sandbox.type_command(ada, "/coffee").acknowledged
    assert before != handler.client.session_id()


def test_sockets_can_be_refused(sandbox: Sandbox, client: WebClient) -> None:
    """apps.connections.open fails, and an earlier URL is refused."""
    url = client.apps_connections_open(app_token=sandbox.app_token)["url"]
    sandbox.refuse_sockets(True)

    with pytest.raises(SlackApiError, match="internal_error"):
        client.apps_connections_open(app_token=sandbox.app_token)
    assert not is_admitted(url)
    sandbox.refuse_sockets(False)
    assert received(link(sandbox, client))["type"] == "hello"


def test_an_outage_takes_the_sockets(sandbox: Sandbox, client: WebClient) -> None:
    """Those that are open are cut, and earlier URLs are refused, until it ends."""
    opened = link(sandbox, client)
    received(opened)
    url = client.apps_connections_open(app_token=sandbox.app_token)["url"]
    sandbox.begin_outage()

    with pytest.raises(ConnectionClosed):
        opened.receive(timeout=LONG)
    assert not is_admitted(url)
    sandbox.end_outage()
    assert is_admitted(url)


def test_bolt_is_not_shown_its_own_messages(
    sandbox: Sandbox, app: App, connect: Connect, eventually: Eventually, ada: str
) -> None:
    """Slack sends a bot its own posts and edits; Bolt acknowledges and drops them."""
    seen: list[str] = []

    @app.event("message")
    def on_message(event: dict[str, Any]) -> None:
        seen.append(event["text"])

    connect(app)
    assert sandbox.wait_for_bot(LONG)
    posted = app.client.chat_postMessage(channel=ada, text="Hello")
    app.client.chat_update(channel=posted["channel"], ts=posted["ts"], text="Hello again")
    eventually(lambda: len([e for e in sandbox.traffic if e.direction == "event"]) == 2)
    sandbox.write(ada, sandbox.direct(ada), "Hello yourself")

    eventually(lambda: len([e for e in sandbox.traffic if e.direction == "ack"]) == 3 and seen)
    sent = [each.body["event"] for each in sandbox.traffic if each.direction == "event"]
    assert {event.get("subtype"): event.get("bot_id") for event in sent[:2]} == {
        None: sandbox.bot_id,
        "message_changed": None,
    }
    assert seen == ["Hello yourself"]


def test_stopping_ends_every_thread(sandbox: Sandbox) -> None:
    """Stopping ends every thread, also one that waits for a browser's idle connection."""
    before = threading.active_count()
    address = ("127.0.0.1", int(sandbox.page_url.rsplit(":", 1)[1].strip("/")))
    with socket.create_connection(address):
        sandbox.stop()

    assert threading.active_count() < before
    assert not [each for each in threading.enumerate() if "sandbox" in each.name]
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(address)
    sandbox.stop()
