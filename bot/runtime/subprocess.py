"""Aside: heavy work in a child process, so that whatever else this process does goes on."""

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
    Call a function of a module in a process of its own, and wait for its answer.

    What goes in and out is copied, so it should be small. Should the process be killed,
    :class:`concurrent.futures.process.BrokenProcessPool` is raised.
    """
    # A copy of this process would have its locks and none of its threads, so a new one is started.
    # Ctrl-C reaches that one, too; it ends with its parent, who waits for it.
    with ProcessPoolExecutor(
        max_workers=1,
        mp_context=get_context("spawn"),
        initializer=signal.signal,
        initargs=(signal.SIGINT, signal.SIG_IGN),
    ) as pool:
        return pool.submit(function, *args, **kwargs).result()
