"""The scheduler: a tick every few seconds that runs every job, and jobs that run more often.

What is due is in the database, so a lost tick costs a little time and never a message. This is the
only module that knows APScheduler.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from time import monotonic

from apscheduler.schedulers.background import BackgroundScheduler

from bot.runtime.metrics import JOB_FAILURES, TICKS
from bot.slack.errors import cause_and_stack

logger = logging.getLogger("kith.scheduler")

Job = Callable[[], None]

# Restart after three missed ticks: APScheduler stalls when the clock goes back.
_MISSED_TICKS = 3
# For what somebody is waiting for in front of the screen.
_OFTEN_SECONDS = 0.5


class Scheduler:
    """
    Runs every job, one after the other, on every tick; those in *often* also between ticks.

    A job that fails is logged, and the others run; it finds what it missed at the next tick.
    """

    def __init__(self, jobs: Sequence[Job], tick_seconds: float, often: Sequence[Job] = ()) -> None:
        self._jobs = (*often, *jobs)
        self._often = tuple(often)
        self._tick_seconds = tick_seconds
        self._one_at_a_time = threading.Lock()
        self._stopped = threading.Event()
        self._ticked_at = self._succeeded_at = monotonic()
        self._scheduler = BackgroundScheduler(timezone=UTC)
        self._watchdog = threading.Thread(target=self._watch, name="kith-watchdog", daemon=True)

    def start(self) -> None:
        """Start ticking, with the first tick at once."""
        self._ticked_at = self._succeeded_at = monotonic()
        self._add(self.tick, self._tick_seconds, "tick")
        if self._often:
            self._add(self.run_often, _OFTEN_SECONDS, "often")
        self._scheduler.start()
        self._watchdog.start()

    def stop(self) -> None:
        """Stop for good, and wait for the job that is running."""
        self._stopped.set()
        self._watchdog.join()
        self._scheduler.shutdown(wait=True)

    def tick(self) -> None:
        """Run every job now, unless the scheduler was stopped."""
        with self._one_at_a_time:
            failed = 0
            for job in self._jobs:
                if self._stopped.is_set():
                    return
                failed += not self._do(job)
            self._ticked_at = monotonic()
            TICKS.inc()
            # A few need no database, and never fail. One that always fails, for the sake of one
            # row, is in the log, and doesn't make all the others useless.
            if failed * 2 <= len(self._jobs):
                self._succeeded_at = self._ticked_at

    def run_often(self) -> None:
        """Run the jobs now that run between ticks, too, even during a tick."""
        for job in self._often:
            if not self._stopped.is_set():
                self._do(job)

    def seconds_since_success(self) -> float:
        """Seconds since the last tick ended in which no more than half of the jobs failed."""
        return monotonic() - self._succeeded_at

    def _add(self, job: Job, seconds: float, name: str) -> None:
        self._scheduler.add_job(
            job,
            "interval",
            seconds=seconds,
            id=name,
            next_run_time=datetime.now(UTC),
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,
        )

    def _do(self, job: Job) -> bool:
        """Run a job; whether it did its work."""
        try:
            job()
        except Exception as fault:  # noqa: BLE001 - one job must not stop the others
            name = getattr(job, "__qualname__", "job")
            JOB_FAILURES.labels(name).inc()
            logger.error("job=%s failed %s", name, cause_and_stack(fault))
            return False
        return True

    def _watch(self) -> None:
        while not self._stopped.wait(self._tick_seconds):
            without = monotonic() - self._ticked_at
            is_late = without > self._tick_seconds * _MISSED_TICKS
            if is_late and not self._one_at_a_time.locked():
                logger.warning("no tick for %.0f s; ticking again", without)
                for job in self._scheduler.get_jobs():
                    job.modify(next_run_time=datetime.now(UTC))
