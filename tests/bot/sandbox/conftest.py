"""A sandbox, a real Bolt app that can be connected to it, and a client that never retries."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from time import monotonic
from typing import Any

import pytest
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

from bot.runtime.clock import SettableClock
from bot.sandbox.sandbox import Sandbox

MONDAY_MORNING = datetime(2026, 11, 23, 9, tzinfo=UTC)
# Seconds. Nothing takes so long unless it fails.
LONG = 60.0


@pytest.fixture
def manifest() -> dict[str, Any]:
    """The manifest of an app with every scope and feature that the sandbox has."""
    scopes = "commands chat:write im:write mpim:write im:history mpim:history im:read mpim:read"
    return {
        "display_information": {"name": "Kith", "background_color": "#2c5c53"},
        "features": {
            "app_home": {"home_tab_enabled": True, "messages_tab_enabled": True},
            "bot_user": {"display_name": "Kith"},
            "slash_commands": [
                {"command": "/coffee", "description": "Coffee", "should_escape": True},
                {"command": "/raw", "description": "Unescaped"},
            ],
        },
        "oauth_config": {
            "scopes": {
                "bot": [*scopes.split(), "users:read", "team:read", "dnd:read", "files:write"]
            }
        },
        "settings": {
            "event_subscriptions": {
                "bot_events": ["app_home_opened", "message.im", "message.mpim", "user_change"]
            },
            "interactivity": {"is_enabled": True},
            "socket_mode_enabled": True,
        },
    }


@pytest.fixture
def clock() -> SettableClock:
    """A clock that stands still, on a Monday at nine in London."""
    return SettableClock(MONDAY_MORNING)


@pytest.fixture
def make_sandbox(
    manifest: dict[str, Any], clock: SettableClock
) -> Iterator[Callable[..., Sandbox]]:
    """Starts sandboxes with further arguments, and stops them after the test."""
    with ExitStack() as stack:

        def make(**keywords: Any) -> Sandbox:
            return stack.enter_context(Sandbox(manifest, clock, **keywords))

        yield make


@pytest.fixture
def sandbox(make_sandbox: Callable[..., Sandbox]) -> Sandbox:
    """A started sandbox of the workspace."""
    return make_sandbox()


@pytest.fixture
def client(sandbox: Sandbox) -> WebClient:
    """The bot's client, which sends each request once."""
    return WebClient(sandbox.bot_token, base_url=sandbox.api_url, retry_handlers=[])


@pytest.fixture
def app(client: WebClient) -> App:
    """The bot, without listeners and not connected yet."""
    return App(client=client)


@pytest.fixture
def connect(sandbox: Sandbox) -> Iterator[Callable[[App], SocketModeHandler]]:
    """Connects an app by Socket Mode, quick to notice that its socket is gone."""
    handlers: list[SocketModeHandler] = []

    def connected(app: App) -> SocketModeHandler:
        handler = SocketModeHandler(app, sandbox.app_token, ping_interval=0.1)
        # The interval at which it checks its socket. It also closes one whose pongs come a second
        # late, which happens on a busy machine.
        handler.client.ping_interval = LONG
        handlers.append(handler)
        handler.connect()  # type: ignore[no-untyped-call]
        return handler

    yield connected
    for handler in handlers:
        # The SDK's threads wait for seconds at a time, so they are woken: the worker by an empty
        # message, the reader by the close frame of the sandbox.
        handler.client.auto_reconnect_enabled = False
        handler.client.closed = True
        handler.client.message_queue.put(None)
        handler.client.current_session_runner.event.set()
    sandbox.stop()
    for handler in handlers:
        handler.client.current_session_runner.thread.join(LONG)
        handler.close()  # type: ignore[no-untyped-call]


@pytest.fixture
def eventually(sandbox: Sandbox) -> Callable[[Callable[[], Any]], Any]:
    """Waits until a condition is true, and returns its value."""

    def wait(condition: Callable[[], Any]) -> Any:
        end = monotonic() + LONG
        while monotonic() < end:
            since = sandbox.version
            found = condition()
            if found:
                return found
            sandbox.wait_for_change(since, 0.01)
        pytest.fail("It did not come true.")

    return wait


@pytest.fixture
def ada(sandbox: Sandbox) -> str:
    """Ada's id."""
    return sandbox.users["ada"].id


@pytest.fixture
def bo(sandbox: Sandbox) -> str:
    """Bo's id."""
    return sandbox.users["bo"].id
