"""A pool of threads that can be waited for until everything in it is done."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

_LONGEST = 60.0


class IdleExecutor(ThreadPoolExecutor):
    """Counts what is under way, so that a test need not sleep."""

    def __init__(self, threads: int = 20) -> None:
        super().__init__(threads, "listener")
        self._change = threading.Condition()
        self._under_way = 0

    def submit(self, function: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        with self._change:
            self._under_way += 1
        future = super().submit(function, *args, **kwargs)
        future.add_done_callback(self._done)
        return future

    def wait_until_idle(self) -> None:
        """Wait until nothing is under way."""
        with self._change:
            assert self._change.wait_for(lambda: self._under_way == 0, _LONGEST), "still busy"

    def _done(self, _: Future[Any]) -> None:
        with self._change:
            self._under_way -= 1
            self._change.notify_all()
