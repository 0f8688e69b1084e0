"""Kith uses undocumented attributes of three libraries; these releases were checked."""

from __future__ import annotations

from importlib.metadata import version
from typing import NamedTuple

from tests.tables import every_case


class Checked(NamedTuple):
    """The checked release of a library, and what to look at in a newer one."""

    distribution: str
    release: str
    look_at: str


CHECKED = (
    Checked(
        "slack-sdk",
        "3.48",
        "bot/slack/socket_mode.py: of SocketModeClient it uses current_session, "
        "current_session_state.terminated, connect_operation_lock, closed, message_queue and "
        "connect_to_new_endpoint; of its session, sock and last_ping_pong_time, and that close() "
        "may raise AttributeError in a race. Run tests/bot/slack/test_socket_mode.py and "
        "tests/bench/reconnect.py.",
    ),
    Checked(
        "slack-bolt",
        "1.30",
        "bot/home/listeners.py: it replaces app.listener_runner.listener_completion_handler; "
        "bot/runtime/runner.py: it shuts app.listener_runner.listener_executor down; "
        "bot/slack/http.py: Bolt reads a body before it checks the signature. Run "
        "tests/bot/home/test_home.py and tests/bot/slack/test_http.py.",
    ),
    Checked(
        "waitress",
        "3.0",
        "bot/slack/http.py: it hands create_server a map of channels and runs wasyncore.loop over "
        "it by itself, and stops by pull_trigger, task_dispatcher.shutdown and "
        "wasyncore.close_all. Run tests/bot/slack/test_http.py.",
    ),
)


@every_case(("distribution", "release", "look_at"), CHECKED, at_least=3)
def test_the_internals_were_checked_with_this_release(
    distribution: str, release: str, look_at: str
) -> None:
    """With a newer release somebody has to check what Kith uses of its internals."""
    installed = version(distribution)

    assert installed.startswith(f"{release}."), (
        f"{distribution} {installed} is installed; what Kith uses of its inside was checked with "
        f"{release}. Look at {look_at} If all is well, name the new release here."
    )
