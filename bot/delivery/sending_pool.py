"""
Threads that send, so that a slow answer of Slack's holds up nobody else.

Each lane (a workspace's messages) is worked on by one thread, and by some more as long as Slack is
slow to answer there. Lanes take turns after every message, so that a full one holds up no other.
"""

from __future__ import annotations

import logging
import threading
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from time import monotonic

from bot.slack.errors import cause_and_stack

logger = logging.getLogger("kith.delivery")

_THREADS = 16
_MOST_EACH = 4
# An answer that takes longer is slow: another thread goes on with what else is due.
_SLOW_SECONDS = 0.5
# A tick waits so long for what is due to be sent. What takes longer goes on without it.
_PATIENCE_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Lane:
    """What is sent for one workspace; of one *kind* alone, unless that is ``None``."""

    workspace_id: str
    kind: str | None = None


class SendingPool:
    """Sends what is due in lanes, with threads of its own."""

    def __init__(self) -> None:
        self._executor = ThreadPoolExecutor(_THREADS, "kith-sending")
        self._changed = threading.Condition()
        self._at_work: Counter[Lane] = Counter()
        # When a lane last got on.
        self._went_on: dict[Lane, float] = {}
        self._has_failed = False
        self._is_closed = False

    def run(
        self,
        lanes: Sequence[Lane],
        send_next: Callable[[Lane], bool],
        most: int,
        *,
        waits: bool = True,
    ) -> None:
        """
        Call *send_next* for each lane until it says that there is nothing more.

        It is called at most *most* times by a thread. Returns when nothing is being sent, or after
        two seconds, at once unless it *waits*; the rest goes on meanwhile. A call that raises is
        logged, and the others go on; then, or the next time, this raises :class:`SendingFailed`.
        """
        end = monotonic() + (_PATIENCE_SECONDS if waits else 0)
        with self._changed:
            for lane in lanes:
                self._begin(lane, send_next, most)
            while self._at_work.total() and (now := monotonic()) < end:
                self._changed.wait(min(_SLOW_SECONDS / 2, end - now))
                for lane in lanes:
                    is_slow = monotonic() - self._went_on.get(lane, now) >= _SLOW_SECONDS
                    if self._at_work[lane] and is_slow:
                        self._begin(lane, send_next, most)
            if self._has_failed:
                self._has_failed = False
                raise SendingFailed

    def close(self) -> None:
        """Begin nothing more, and wait for what is being sent."""
        with self._changed:
            self._is_closed = True
        self._executor.shutdown(wait=True)

    def _begin(self, lane: Lane, send_next: Callable[[Lane], bool], most: int) -> None:
        if not self._is_closed and self._at_work[lane] < _MOST_EACH:
            self._at_work[lane] += 1
            self._went_on[lane] = monotonic()
            self._executor.submit(self._work, lane, send_next, most)

    def _work(self, lane: Lane, send_next: Callable[[Lane], bool], most: int) -> None:
        goes_on, has_failed = False, False
        try:
            goes_on = not self._is_closed and send_next(lane) and most > 1
        except Exception as fault:  # noqa: BLE001 - one message must not stop the others
            has_failed = True
            logger.error("sending failed %s", cause_and_stack(fault))
        finally:
            # Also where the thread is ended by something else: else everybody would wait for it.
            with self._changed:
                self._has_failed |= has_failed
                self._went_on[lane] = monotonic()
                if goes_on and not self._is_closed:
                    self._executor.submit(self._work, lane, send_next, most - 1)
                else:
                    self._ends(lane)

    def _ends(self, lane: Lane) -> None:
        self._at_work[lane] -= 1
        if not self._at_work[lane]:
            del self._at_work[lane], self._went_on[lane]
        self._changed.notify_all()


class SendingFailed(Exception):
    """A message could not be sent for a fault of Kith's own; the log says which."""
