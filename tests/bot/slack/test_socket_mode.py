"""The connection over a WebSocket: it is opened again, or an error says that it cannot be."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from random import Random
from time import monotonic
from typing import Any
from unittest.mock import Mock
from urllib.parse import urlsplit

import pytest
from slack_sdk.socket_mode.request import SocketModeRequest

from bot.errors import SetupError, TemporaryError
from bot.runtime.waiting import LONGEST_PAUSE_SECONDS
from bot.slack.socket_mode import SocketModeConnection, _Silence
from tests.bench.relay import Relay, lead_through
from tests.bot.slack.connections import LONG, Watched
from tests.workspace import TestWorkspace

Watch = Callable[..., Watched]


@pytest.fixture
def relay(workspace: TestWorkspace) -> Iterator[Relay]:
    """A relay between the bot's connections and the sandbox."""
    with Relay(urlsplit(workspace.sandbox.api_url).port or 0) as made:
        lead_through(made, workspace.client)
        yield made


@pytest.mark.parametrize(
    ("pongs", "ends_outage"),
    [
        ((None, 1000.0), False),
        ((1000.0, 1002.0), False),
        ((1000.0, 1002.0, 1300.0), False),
        ((1000.0, 1002.0, None, 1303.0), True),
        ((1000.0, 1400.0, 1402.0), False),
        # The clock was put back.
        ((1000.0, 600.0), False),
    ],
)
def test_an_outage_is_long_once_slack_has_given_events_up(
    pongs: tuple[float | None, ...], ends_outage: bool
) -> None:
    """After five minutes without a pong, and once; the first connection ends none."""
    silence = _Silence(2.0, Random(1))
    heard = [silence.listen(pong) for pong in pongs]

    assert heard[-1] is ends_outage


def test_a_connection_that_is_back_says_so_once(
    workspace: TestWorkspace, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not after a cut that lasts seconds, which Slack's own tries cover."""
    back: list[str] = []
    watched = watch(after_outage=lambda: back.append("back"))
    workspace.sandbox.cut_sockets()
    assert workspace.sandbox.wait_for_bot(LONG)
    assert workspace.ada.types().acknowledged
    assert not back
    monkeypatch.setattr(watched.connection._silence, "listen", lambda _pong: not back)
    until = monotonic() + LONG
    while not back and monotonic() < until:
        watched.connection._stopped.wait(0.05)

    assert back == ["back"]


@pytest.mark.parametrize("reset", [True, False], ids=["reset", "end of stream"])
def test_a_cut_connection_is_opened_again(
    workspace: TestWorkspace, watch: Watch, reset: bool
) -> None:
    """A cut without a close frame is mended, and a command is answered."""
    watch()
    workspace.sandbox.cut_sockets(reset=reset)

    assert workspace.sandbox.wait_for_bot(LONG)
    assert workspace.ada.types().acknowledged
    assert "I pair coworkers for coffee" in workspace.ada.last()


def test_a_connection_that_is_cut_again_and_again_is_opened_again(
    workspace: TestWorkspace, watch: Watch
) -> None:
    """One reconnection does not use up the next."""
    watch()
    for _ in range(5):
        workspace.sandbox.cut_sockets()
        assert workspace.sandbox.wait_for_bot(LONG)

    assert workspace.ada.types().acknowledged


def test_a_silent_connection_is_replaced(
    workspace: TestWorkspace, relay: Relay, watch: Watch
) -> None:
    """A network that swallows everything looks open; missing pongs reveal it."""
    watch()
    assert workspace.sandbox.wait_for_bot(LONG)
    sockets, changed = workspace.sandbox._parts.sockets, workspace.sandbox._workspace.changed
    (silent,) = sockets._connections
    taken = relay.taken
    relay.fall_silent()

    assert relay.wait_for_a_new_connection(taken, LONG)
    with changed:
        assert changed.wait_for(lambda: silent not in sockets._connections, LONG)
    assert workspace.sandbox.wait_for_bot(LONG)
    assert workspace.ada.types().acknowledged


def test_slack_asks_for_a_new_connection(workspace: TestWorkspace, watch: Watch) -> None:
    """Every few hours Slack asks for another connection; nothing is lost meanwhile."""
    watch()
    workspace.sandbox.refresh_sockets()

    assert workspace.sandbox.wait_for_bot(LONG)
    assert workspace.ada.types().acknowledged


def test_slack_may_refuse_for_a_while(workspace: TestWorkspace, watch: Watch) -> None:
    """A connection that Slack refuses at first is asked for again."""
    watch()
    workspace.sandbox.fail("apps.connections.open", "internal_error", times=2)
    workspace.sandbox.cut_sockets()

    assert workspace.sandbox.wait_for_bot(LONG)
    assert workspace.ada.types().acknowledged


def test_an_outage_of_hours_is_waited_out(
    workspace: TestWorkspace, watch: Watch, caplog: pytest.LogCaptureFixture
) -> None:
    """However often Slack refuses, the next try comes within seconds, and each says why."""
    watched = watch()
    silence = watched.connection._silence
    pauses = [silence.wait_for(0.0) for _ in range(3000)]
    silence.listen(-1.0)
    workspace.sandbox.fail("apps.connections.open", "fatal_error")
    workspace.sandbox.cut_sockets()

    assert max(pauses) <= LONGEST_PAUSE_SECONDS
    assert workspace.sandbox.wait_for_bot(LONG)
    assert workspace.ada.types().acknowledged
    assert "no connection at the moment (fatal_error). That passes by itself. Trying" in caplog.text


@pytest.mark.parametrize("error", ["invalid_auth", "not_authed"])
def test_a_token_that_was_accepted_is_not_given_up(
    workspace: TestWorkspace, watch: Watch, caplog: pytest.LogCaptureFixture, error: str
) -> None:
    """Slack has refused good tokens while it was unwell: an error in the log, and another try."""
    watch()
    workspace.sandbox.fail("apps.connections.open", error, times=2)
    workspace.sandbox.cut_sockets()

    assert workspace.sandbox.wait_for_bot(LONG)
    assert [one.levelname for one in caplog.records if error in one.getMessage()] == ["ERROR"] * 2


def test_no_further_try_where_the_token_is_of_no_use(
    workspace: TestWorkspace, watch: Watch
) -> None:
    """A revoked token stops the watchdog at once, with the remedy."""
    watched = watch()
    workspace.sandbox.fail("apps.connections.open", "token_revoked")
    workspace.sandbox.cut_sockets()

    assert "SLACK_APP_TOKEN (token_revoked)" in watched.trouble()
    assert "Basic Information" in watched.trouble()


def test_no_try_before_slack_wants_one(workspace: TestWorkspace) -> None:
    """Retry-After is kept, and the pause after it isn't the same for everybody."""
    workspace.disconnect()
    connection = SocketModeConnection(workspace.application.app, workspace.sandbox.app_token)
    workspace.sandbox.fail("apps.connections.open", "429", retry_after=40)
    with pytest.raises(TemporaryError) as trouble:
        connection.connect()
    workspace.sandbox.fail("apps.connections.open", "429", retry_after=40)
    connection._reconnect()
    connection.stop()

    assert trouble.value.retry_after == 40
    assert connection._silence._not_before - monotonic() > 39


@pytest.mark.parametrize(
    ("how", "says", "passes"),
    [
        ("invalid_auth", "Slack accepts no connection with SLACK_APP_TOKEN (invalid_auth)", False),
        ("token_revoked", "Slack accepts no connection with SLACK_APP_TOKEN", False),
        ("missing_scope", "Slack accepts no connection with SLACK_APP_TOKEN", False),
        ("internal_error", "Slack accepts no connection at the moment (internal_error)", True),
        ("500", "Slack accepts no connection at the moment", True),
        ("an_error_of_next_year", "no connection at the moment (an_error_of_next_year)", True),
        ("hang_up", "Slack cannot be reached for Socket Mode (RemoteDisconnected)", True),
    ],
)
def test_a_connection_that_cannot_be_opened_is_an_error(
    workspace: TestWorkspace, how: str, says: str, passes: bool
) -> None:
    """At the start each refusal is one sentence, and it is known whether it passes by itself."""
    workspace.sandbox.fail("apps.connections.open", how)
    connection = SocketModeConnection(workspace.application.app, workspace.sandbox.app_token)

    with pytest.raises(SetupError) as trouble:
        connection.connect()
    connection.stop()

    assert says in str(trouble.value)
    assert isinstance(trouble.value, TemporaryError) is passes


# The SDK leaves a socket unclosed whose handshake fails.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_an_address_that_does_not_answer_is_an_error(
    workspace: TestWorkspace, relay: Relay
) -> None:
    """The error names a firewall that lets HTTPS through but no WebSocket."""
    connection = SocketModeConnection(workspace.application.app, workspace.sandbox.app_token)
    relay.refuse()

    with pytest.raises(TemporaryError, match="lets WebSockets"):
        connection.connect()
    connection.stop()


def test_a_second_try_asks_for_a_new_address(workspace: TestWorkspace) -> None:
    """An address of Slack's counts only once."""
    workspace.disconnect()
    workspace.sandbox.refuse_sockets(True)
    connection = SocketModeConnection(workspace.application.app, workspace.sandbox.app_token)
    with pytest.raises(TemporaryError):
        connection.connect()
    first = connection._client.wss_uri
    workspace.sandbox.refuse_sockets(False)
    connection.connect()
    second = connection._client.wss_uri
    connection.stop()

    assert first != second


def test_a_malformed_payload_is_acknowledged(
    workspace: TestWorkspace, caplog: pytest.LogCaptureFixture
) -> None:
    """Slack would only send it again; the log has no word of it."""
    event = {"type": "message", "channel_type": "im", "text": ["a secret"]}

    assert workspace.sandbox.send_event(event).acknowledged
    assert "malformed payload" in caplog.text
    assert "a secret" not in caplog.text


@pytest.mark.parametrize(
    ("wrong", "is_closed"),
    [({}, True), ({"user": None}, False), ({"team": {"id": "TELSEWHERE"}}, False)],
    ids=["well", "malformed", "another workspace"],
)
def test_only_a_form_that_is_taken_is_acknowledged(
    workspace: TestWorkspace, wrong: dict[str, Any], is_closed: bool
) -> None:
    """An acknowledgement would close the form, with the words in it; unanswered it stays open."""
    workspace.joins(workspace.ada)
    workspace.ada.types("share")
    workspace.ada.submits(words="My mother is in hospital.")
    payload = workspace.sandbox.deliveries[-1].outgoing.payload
    client = Mock(logger=logging.getLogger("client"))
    request = SocketModeRequest("interactive", "E1", {**payload, **wrong})
    workspace.connection._handler.handle(client, request)

    assert client.send_socket_mode_response.called is is_closed


def test_stopping_ends_the_watching(workspace: TestWorkspace, watch: Watch) -> None:
    """After stop() the watchdog ends without an error, and no connection is left."""
    watched = watch()
    watched.connection.stop()

    assert watched.outcome.result(timeout=LONG) is None
    assert not watched.connection.is_connected()


def test_stopping_while_the_connection_is_lost(workspace: TestWorkspace, watch: Watch) -> None:
    """To stop in the middle of reconnecting leaves no connection behind."""
    watched = watch()
    workspace.sandbox.cut_sockets()
    watched.connection.stop()

    assert watched.outcome.result(timeout=LONG) is None
    assert not watched.connection.is_connected()


def test_no_connection_is_opened_after_stopping(workspace: TestWorkspace) -> None:
    """The watchdog may have begun to reconnect before stop() was called."""
    connection = workspace.connection
    connection.stop()
    connection._reconnect()

    assert not connection.is_connected()


def test_it_is_open_while_slack_answers_pings(workspace: TestWorkspace, watch: Watch) -> None:
    """What looks connected and is silent isn't open."""
    connection = watch().connection
    assert connection.is_open()
    connection._silence._pong_at = float("-inf")

    assert not connection.is_open()
