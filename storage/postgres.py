"""How Kith connects to PostgreSQL, so that a server that doesn't answer holds nobody up."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator
from concurrent.futures import Future
from typing import Any, TypeVar

import psycopg

from storage.patience import DEFAULT_WAIT, deadline, seconds_until

# How often a waiting connection looks at its deadline, in seconds.
_LOOK = 0.1
# libpq's names. Without an answer a dead server is noticed after a minute, in or between
# statements; a server that never accepts is given up after ten seconds.
_CONNECTING = {
    "connect_timeout": int(DEFAULT_WAIT),
    "keepalives": 1,
    "keepalives_idle": 30,
    "keepalives_interval": 10,
    "keepalives_count": 3,
    "tcp_user_timeout": 60_000,
}

Answer = TypeVar("Answer")


class PatientConnection(psycopg.Connection[Any]):
    """
    A connection that is closed when the present block's patience ends before the answer comes.

    The server's own time limits come first as a rule; this one holds if it says nothing at all.
    """

    def wait(self, gen: Any, interval: float = _LOOK, *more: Any, **options: Any) -> Any:
        """Run a step of the protocol, as the driver does. Raises its error if patience ends."""
        end = deadline()
        if end is None:
            return super().wait(gen, interval, *more, **options)
        interval = min(interval, max(seconds_until(end), 0.001))
        return super().wait(self._until(end, gen), interval, *more, **options)

    def rollback(self) -> None:
        """Undo the transaction; without one there is nothing to ask the server, even too late."""
        if self.pgconn.transaction_status != psycopg.pq.TransactionStatus.IDLE:
            super().rollback()

    def _until(self, end: float, step: Generator[Any, Any, Answer]) -> Generator[Any, Any, Answer]:
        """Do *step* while there is time; it isn't even begun after *end*."""
        self._in_time(end)
        ready: Any = None
        while True:
            try:
                # None is how a generator begins.
                wanted = step.send(ready)
            except StopIteration as done:
                answer: Answer = done.value
                return answer
            ready = yield wanted
            if not ready:
                self._in_time(end)

    def _in_time(self, end: float) -> None:
        if time.monotonic() >= end:
            # The server rolls back what was open.
            self.close()
            raise psycopg.errors.ConnectionTimeout("no answer in time")


def connect(*places: Any, **parameters: Any) -> PatientConnection:
    """
    Connect within the present block's patience; the arguments are those of the driver.

    The driver itself can't be told to wait for less than two seconds, nor be interrupted while it
    looks up a name. So a thread connects, and closes what nobody waits for any more.
    """
    parameters = _CONNECTING | parameters
    end = deadline()
    if end is None:
        return _connected(places, parameters)
    future: Future[PatientConnection] = Future()
    threading.Thread(
        target=_run, args=(future, lambda: _connected(places, parameters)), daemon=True
    ).start()
    try:
        return future.result(seconds_until(end))
    except TimeoutError:
        future.add_done_callback(_close)
        raise psycopg.errors.ConnectionTimeout("no connection in time") from None


def _connected(places: tuple[Any, ...], parameters: dict[str, Any]) -> PatientConnection:
    connection = PatientConnection.connect(*places, **parameters, autocommit=True)
    connection.execute(f"SET lock_timeout = {int(DEFAULT_WAIT * 1000)}")
    connection.autocommit = False
    return connection


def _run(future: Future[Answer], make: Callable[[], Answer]) -> None:
    try:
        future.set_result(make())
    except Exception as fault:  # noqa: BLE001 - It is raised where somebody waits for it.
        future.set_exception(fault)


def _close(future: Future[PatientConnection]) -> None:
    if future.exception() is None:
        future.result().close()
