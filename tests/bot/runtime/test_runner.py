"""The runner goes on until a signal comes or the connection is lost for good."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.errors import SetupError
from bot.runtime.runner import run_until_stopped
from bot.runtime.scheduler import Scheduler
from bot.runtime.waiting import StopSignal
from bot.slack.socket_mode import SocketModeConnection
from tests.bot.slack.connections import LONG, QUICK
from tests.workspace import TestWorkspace


@pytest.fixture(autouse=True)
def _signals_as_before() -> Iterator[None]:
    kept = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in kept.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_connection_and_the_scheduler(
    workspace: TestWorkspace, number: signal.Signals
) -> None:
    """SIGINT and SIGTERM close everything, and nothing is raised."""
    ticks: list[str] = []
    ticked = threading.Event()
    scheduler = Scheduler([lambda: ticks.append("tick"), ticked.set], 0.1)
    run_until_stopped(
        workspace.connection,
        scheduler,
        workspace.application.app,
        StopSignal(),
        on_start=lambda: signal.raise_signal(number),
    )
    ticks.clear()
    scheduler.tick()

    assert not workspace.connection.is_connected()
    assert ticks == []


def test_an_interrupt_ends_a_background_job(workspace: TestWorkspace) -> None:
    """A shell makes background jobs ignore SIGINT; Kith handles it all the same."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    run_until_stopped(
        workspace.connection,
        Scheduler([], 60),
        workspace.application.app,
        StopSignal(),
        on_start=lambda: signal.raise_signal(signal.SIGINT),
    )

    assert not workspace.connection.is_connected()


def test_a_second_signal_does_not_interrupt_the_shutdown(workspace: TestWorkspace) -> None:
    """Some callers repeat a Ctrl-C that the terminal has already sent."""

    class Disturbed(SocketModeConnection):
        def stop(self) -> None:
            signal.raise_signal(signal.SIGINT)
            super().stop()

    workspace.connection.stop()
    workspace.connection = Disturbed(workspace.application.app, workspace.sandbox.app_token)
    workspace.connection.connect()
    scheduler = Scheduler([], 60)
    run_until_stopped(
        workspace.connection,
        scheduler,
        workspace.application.app,
        StopSignal(),
        on_start=lambda: signal.raise_signal(signal.SIGTERM),
    )

    assert not workspace.connection.is_connected()


def test_a_signal_does_not_interrupt_the_connection(workspace: TestWorkspace) -> None:
    """The connection finishes what it is doing, so no socket stays half closed."""
    done: list[str] = []

    class AtWork(SocketModeConnection):
        def watch(self) -> None:
            signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGTERM)
            super().watch()
            done.append("done")

    workspace.connection.stop()
    workspace.connection = AtWork(workspace.application.app, workspace.sandbox.app_token)
    workspace.connection.connect()
    run_until_stopped(
        workspace.connection,
        Scheduler([], 60),
        workspace.application.app,
        StopSignal(),
        on_start=lambda: None,
    )

    assert done == ["done"]


def test_a_connection_lost_for_good_stops_the_scheduler(workspace: TestWorkspace) -> None:
    """The scheduler does not run on alone; due messages wait for the next start."""
    workspace.connection.stop()
    workspace.connection = SocketModeConnection(
        workspace.application.app, workspace.sandbox.app_token, ping_seconds=QUICK
    )
    workspace.connection.connect()
    scheduler = Scheduler([], 0.1)

    def lose() -> None:
        workspace.sandbox.fail("apps.connections.open", "token_revoked")
        workspace.sandbox.cut_sockets()

    with pytest.raises(SetupError, match="token_revoked"):
        run_until_stopped(
            workspace.connection,
            scheduler,
            workspace.application.app,
            StopSignal(),
            on_start=lose,
        )
    assert not [each for each in threading.enumerate() if each.name.startswith("kith-watchdog")]


def test_running_listeners_finish_first(workspace: TestWorkspace) -> None:
    """A listener that is running when the connection is closed finishes."""
    at_work = threading.Event()
    done: list[str] = []

    def listener() -> None:
        at_work.set()
        assert workspace.connection._stopped.wait(LONG)
        done.append("done")

    executor = workspace.application.app.listener_runner.listener_executor
    assert isinstance(executor, ThreadPoolExecutor)
    executor.submit(listener)

    def end() -> None:
        assert at_work.wait(LONG)
        signal.raise_signal(signal.SIGTERM)

    run_until_stopped(
        workspace.connection,
        Scheduler([], 60),
        workspace.application.app,
        StopSignal(),
        on_start=end,
    )

    assert done == ["done"]
