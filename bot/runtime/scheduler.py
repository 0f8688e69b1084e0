"""The heartbeat: a tick every few seconds that asks every room what is due.

The truth is in tables; a lost tick costs a little time and never a message. This is the only
module that knows APScheduler.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from time import monotonic

from apscheduler.schedulers.background import BackgroundScheduler

from bot.runtime.logging import stack_of

logger = logging.getLogger("kith.scheduler")

Job = Callable[[], None]

# A heart that was not felt for so many ticks is set going again: a wall clock that was put back
# makes the scheduler wait for hours that it has already had.
_MISSED_TICKS = 3


class Scheduler:
    """
    Does every duty, one after the other, on every tick.

    A duty that fails is logged and does not keep the others from theirs; all of them find what
    they missed at the next tick.
    """

    def __init__(self, jobs: Sequence[Job], tick_seconds: float) -> None:
        self._jobs = tuple(jobs)
        self._tick_seconds = tick_seconds
        self._one_at_a_time = threading.Lock()
        self._stopped = threading.Event()
        self._ticked_at = monotonic()
        self._scheduler = BackgroundScheduler(timezone=UTC)
        self._watchdog = threading.Thread(target=self._watch, name="kith-watchdog", daemon=True)

    def start(self) -> None:
        """Begin to tick; the first tick comes at once."""
        self._ticked_at = monotonic()
        self._scheduler.add_job(
            self.tick,
            "interval",
            seconds=self._tick_seconds,
            id="tick",
            next_run_time=datetime.now(UTC),
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,
        )
        self._scheduler.start()
        self._watchdog.start()

    def stop(self) -> None:
        """Stop ticking for good, and wait for the duty that is under way."""
        self._stopped.set()
        self._watchdog.join()
        self._scheduler.shutdown(wait=True)

    def tick(self) -> None:
        """Do every duty now, unless the heart has been stopped."""
        with self._one_at_a_time:
            for job in self._jobs:
                if self._stopped.is_set():
                    return
                self._do(job)
            self._ticked_at = monotonic()

    def seconds_since_tick(self) -> float:
        """How long ago the last tick was done."""
        return monotonic() - self._ticked_at

    def _do(self, job: Job) -> None:
        try:
            job()
        except Exception as fault:  # noqa: BLE001 - one room must not still the others
            name = getattr(job, "__qualname__", "job")
            kind, stack = type(fault).__name__, stack_of(fault)
            logger.error("job=%s failed type=%s\n%s", name, kind, stack)

    def _watch(self) -> None:
        while not self._stopped.wait(self._tick_seconds):
            is_late = self.seconds_since_tick() > self._tick_seconds * _MISSED_TICKS
            if is_late and not self._one_at_a_time.locked():
                logger.warning("no tick for %.0f s; ticking again", self.seconds_since_tick())
                self._scheduler.modify_job("tick", next_run_time=datetime.now(UTC))
