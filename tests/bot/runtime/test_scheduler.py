"""The scheduler runs every job, one after the other, on every tick."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from bot.runtime.scheduler import Job, Scheduler

LONG = 60.0
TICK = 0.1
SECRET = "My mum is having an operation"

Start = Callable[..., Scheduler]


@pytest.fixture
def start() -> Iterator[Start]:
    """Start a scheduler with these jobs; it is stopped when the test ends."""
    schedulers: list[Scheduler] = []

    def started(*jobs: Job, tick_seconds: float = TICK) -> Scheduler:
        schedulers.append(Scheduler(jobs, tick_seconds))
        schedulers[-1].start()
        return schedulers[-1]

    yield started
    for each in schedulers:
        each.stop()


def counting(times: int) -> tuple[Job, threading.Event]:
    """A job, and an event that is set when it has run that many times."""
    reached, done = threading.Event(), []

    def job() -> None:
        done.append(1)
        if len(done) >= times:
            reached.set()

    return job, reached


def test_jobs_run_in_order() -> None:
    """Jobs run in the order in which they were added."""
    done: list[str] = []
    names = ["announce", "draw", "send"]
    Scheduler([partial(done.append, name) for name in names], TICK).tick()

    assert done == names


def test_it_ticks_at_once_and_again(start: Start) -> None:
    """The first tick comes at once, and others follow."""
    once, first = counting(1)
    thrice, third = counting(3)
    start(once, thrice)

    assert first.wait(LONG)
    assert third.wait(LONG)


def test_a_job_that_fails_does_not_stop_the_others(start: Start) -> None:
    """After a failure the other jobs run, and so does the next tick."""
    job, done = counting(3)

    def fails() -> None:
        raise ValueError(SECRET)

    start(fails, job, fails)

    assert done.wait(LONG)


def test_a_failure_is_logged_without_its_text(caplog: pytest.LogCaptureFixture) -> None:
    """The log says which job failed and where; an exception's text may quote what people wrote."""

    def tell_fortunes() -> None:
        raise ValueError(SECRET)

    with caplog.at_level(logging.DEBUG):
        Scheduler([tell_fortunes], TICK).tick()

    assert "tell_fortunes" in caplog.text
    assert "ValueError" in caplog.text
    assert "test_scheduler.py" in caplog.text
    assert SECRET not in caplog.text


def test_ticks_never_overlap(start: Start) -> None:
    """A tick that is requested during a long one runs after it."""
    inside, overlaps = threading.Lock(), []
    job, enough = counting(6)

    def slow() -> None:
        if not inside.acquire(blocking=False):
            overlaps.append("overlap")
            return
        threading.Event().wait(TICK * 1.5)
        inside.release()

    scheduler = start(slow, job)
    asking = [threading.Thread(target=scheduler.tick) for _ in range(3)]
    for each in asking:
        each.start()
    for each in asking:
        each.join()

    assert enough.wait(LONG)
    assert overlaps == []


def test_no_job_runs_after_stopping() -> None:
    """Work that is left waits for the next start."""
    done: list[str] = []
    scheduler = Scheduler([lambda: done.append("done")], TICK)
    scheduler.start()
    scheduler.stop()
    done.clear()
    scheduler.tick()

    assert done == []
    assert not [each for each in threading.enumerate() if "watchdog" in each.name]


def test_stopping_waits_for_the_running_job_and_skips_the_rest() -> None:
    """Stopping lets the running job finish, and no further one begins."""
    at_work, may_end, order = threading.Event(), threading.Event(), []

    def first() -> None:
        at_work.set()
        assert may_end.wait(LONG)
        order.append("first")

    scheduler = Scheduler([first, lambda: order.append("second")], TICK)
    scheduler.start()
    assert at_work.wait(LONG)

    def stop() -> None:
        scheduler.stop()
        order.append("stopped")

    stopping = threading.Thread(target=stop)
    stopping.start()
    assert scheduler._stopped.wait(LONG)
    may_end.set()
    stopping.join(LONG)

    assert order == ["first", "stopped"]


def test_setting_the_clock_back_does_not_stop_the_scheduler(start: Start) -> None:
    """The watchdog uses the monotonic clock."""
    done = threading.Semaphore(0)
    scheduler = start(done.release)
    assert done.acquire(timeout=LONG)
    an_hour_on = datetime.now(UTC) + timedelta(hours=1)
    scheduler._scheduler.modify_job("tick", next_run_time=an_hour_on)
    # A tick may have been running at that moment.
    while done.acquire(blocking=False):
        pass

    assert done.acquire(timeout=LONG)
    assert done.acquire(timeout=LONG)


def test_how_long_ago_its_jobs_succeeded(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    The readiness check notices a scheduler that no longer ticks, and ticks that do no work.

    One job of several that fails is in the log, and Kith is at work all the same.
    """
    seconds, failing = [100.0], {"draw", "send"}
    monkeypatch.setattr("bot.runtime.scheduler.monotonic", lambda: seconds[-1])

    def job(name: str) -> None:
        if name in failing:
            raise ValueError(SECRET)

    scheduler = Scheduler([partial(job, name) for name in ("announce", "draw", "send")], TICK)
    seconds.append(107.0)
    scheduler.tick()
    assert scheduler.seconds_since_success() == 7
    failing.discard("send")
    scheduler.tick()

    assert scheduler.seconds_since_success() == 0
