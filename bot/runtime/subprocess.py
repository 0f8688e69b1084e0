"""Run CPU-heavy work in a child process."""

from __future__ import annotations

import signal
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def run_in_subprocess(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """
    Call a module's function in a child process, and wait for its result.

    Arguments and result are pickled, so they should be small. Raises
    :class:`concurrent.futures.process.BrokenProcessPool` if the process is killed.
    """
    # Spawned, not forked: a fork would have this process's locks without its threads. The child
    # ignores Ctrl-C, since its parent waits for it and ends it.
    with ProcessPoolExecutor(
        max_workers=1,
        mp_context=get_context("spawn"),
        initializer=signal.signal,
        initargs=(signal.SIGINT, signal.SIG_IGN),
    ) as pool:
        return pool.submit(function, *args, **kwargs).result()
