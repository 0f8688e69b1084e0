"""The connection over a WebSocket: it is opened again, or an error says that it cannot be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest

from bot.errors import SetupError
from bot.slack.socket_mode import SocketModeConnection
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


def test_a_connection_that_cannot_be_opened_again_is_an_error(
    workspace: TestWorkspace, watch: Watch
) -> None:
    """The error is one sentence, so that the people who run Kith can restart it."""
    watched = watch(give_up_seconds=0.5)
    workspace.sandbox.refuse_sockets(True)
    workspace.sandbox.cut_sockets()

    assert watched.trouble().startswith("The connection to Slack was lost ")
    assert "Start Kith again" in watched.trouble()


def test_no_further_try_where_the_token_is_of_no_use(
    workspace: TestWorkspace, watch: Watch
) -> None:
    """A revoked token stops the watchdog at once, with the remedy."""
    watched = watch()
    workspace.sandbox.fail("apps.connections.open", "token_revoked")
    workspace.sandbox.cut_sockets()

    assert "SLACK_APP_TOKEN (token_revoked)" in watched.trouble()
    assert "Basic Information" in watched.trouble()


@pytest.mark.parametrize(
    ("how", "says"),
    [
        ("invalid_auth", "Slack accepts no connection with SLACK_APP_TOKEN (invalid_auth)"),
        ("internal_error", "Slack accepts no connection at the moment (internal_error)"),
        ("hang_up", "Slack cannot be reached for Socket Mode"),
    ],
)
def test_a_connection_that_cannot_be_opened_is_an_error(
    workspace: TestWorkspace, how: str, says: str
) -> None:
    """At the start each refusal is one sentence that says what to do."""
    workspace.sandbox.fail("apps.connections.open", how)
    connection = SocketModeConnection(workspace.application.app, workspace.sandbox.app_token)

    with pytest.raises(SetupError) as trouble:
        connection.connect()
    connection.stop()

    assert says in str(trouble.value)


# The SDK leaves a socket unclosed whose handshake fails.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_an_address_that_does_not_answer_is_an_error(
    workspace: TestWorkspace, relay: Relay
) -> None:
    """The error names a firewall that lets HTTPS through but no WebSocket."""
    connection = SocketModeConnection(workspace.application.app, workspace.sandbox.app_token)
    relay.refuse()

    with pytest.raises(SetupError, match="lets WebSockets"):
        connection.connect()
    connection.stop()


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


def test_a_connection_that_is_opened_while_stopping_is_closed_again(
    workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The watchdog may have begun to reconnect before stop() was called."""
    connection, opens = workspace.connection, workspace.connection._client.connect_to_new_endpoint

    def too_late() -> None:
        connection.stop()
        opens()
        assert connection.is_connected()

    monkeypatch.setattr(connection._client, "connect_to_new_endpoint", too_late)
    connection._reconnect()

    assert not connection.is_connected()
