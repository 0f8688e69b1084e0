"""Running until a signal comes or the connection is lost for good."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.errors import SetupError
from bot.runtime.runner import run_until_stopped
from bot.runtime.scheduler import Scheduler
from bot.slack.socket_mode import SocketModeConnection
from tests.bot.slack.connections import LONG, QUICK
from tests.workspace import Town


@pytest.fixture(autouse=True)
def _signals_as_before() -> Iterator[None]:
    kept = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in kept.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_connection_and_the_scheduler(town: Town, number: signal.Signals) -> None:
    """SIGINT and SIGTERM do the same: everything is closed, and nothing is raised."""
    ticks: list[str] = []
    ticked = threading.Event()
    scheduler = Scheduler([lambda: ticks.append("tick"), ticked.set], 0.1)
    run_until_stopped(
        town.connection,
        scheduler,
        town.application.app,
        on_start=lambda: signal.raise_signal(number),
    )
    ticks.clear()
    scheduler.tick()

    assert not town.connection.is_connected()
    assert ticks == []


def test_an_interrupt_is_heard_in_the_background(town: Town) -> None:
    """A shell makes background jobs ignore SIGINT; Kith handles it all the same."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    run_until_stopped(
        town.connection,
        Scheduler([], 60),
        town.application.app,
        on_start=lambda: signal.raise_signal(signal.SIGINT),
    )

    assert not town.connection.is_connected()


def test_a_second_signal_does_not_disturb_the_closing(town: Town) -> None:
    """Some callers pass on a Ctrl-C that the terminal has already sent."""

    class Disturbed(SocketModeConnection):
        def stop(self) -> None:
            signal.raise_signal(signal.SIGINT)
            super().stop()

    town.connection.stop()
    town.connection = Disturbed(town.application.app, town.sandbox.app_token)
    town.connection.connect()
    scheduler = Scheduler([], 60)
    run_until_stopped(
        town.connection,
        scheduler,
        town.application.app,
        on_start=lambda: signal.raise_signal(signal.SIGTERM),
    )

    assert not town.connection.is_connected()


def test_a_signal_does_not_disturb_the_connection_at_work(town: Town) -> None:
    """What the connection is doing when the signal comes is finished: no socket stays half shut."""
    done: list[str] = []

    class AtWork(SocketModeConnection):
        def watch(self) -> None:
            signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGTERM)
            super().watch()
            done.append("done")

    town.connection.stop()
    town.connection = AtWork(town.application.app, town.sandbox.app_token)
    town.connection.connect()
    run_until_stopped(
        town.connection, Scheduler([], 60), town.application.app, on_start=lambda: None
    )

    assert done == ["done"]


def test_a_connection_that_is_lost_for_good_ends_everything(town: Town) -> None:
    """The scheduler does not run on alone: what is due waits for the next start."""
    town.connection.stop()
    town.connection = SocketModeConnection(
        town.application.app, town.sandbox.app_token, ping_seconds=QUICK, give_up_seconds=0.5
    )
    town.connection.connect()
    scheduler = Scheduler([], 0.1)

    def lose() -> None:
        town.sandbox.refuse_sockets(True)
        town.sandbox.cut_sockets()

    with pytest.raises(SetupError, match="Start Kith again"):
        run_until_stopped(town.connection, scheduler, town.application.app, on_start=lose)
    assert not [each for each in threading.enumerate() if each.name.startswith("kith-watchdog")]


def test_what_people_did_is_finished_first(town: Town) -> None:
    """A listener that is running when the connection is closed finishes."""
    at_work = threading.Event()
    done: list[str] = []

    def listener() -> None:
        at_work.set()
        assert town.connection._stopped.wait(LONG)
        done.append("done")

    executor = town.application.app.listener_runner.listener_executor
    assert isinstance(executor, ThreadPoolExecutor)
    executor.submit(listener)

    def end() -> None:
        assert at_work.wait(LONG)
        signal.raise_signal(signal.SIGTERM)

    run_until_stopped(town.connection, Scheduler([], 60), town.application.app, on_start=end)

    assert done == ["done"]
