"""Slow calls that come back when a test says so."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from unittest.mock import patch

from bot.sandbox.faults import Fault
from tests.workspace import PATIENCE, TestWorkspace

# Real seconds in which somebody has their acknowledgement, while calls to Slack don't come back.
_ACKNOWLEDGED_WITHIN = 10.0


@contextmanager
def held(workspace: TestWorkspace) -> Iterator[Callable[[], None]]:
    """
    Hold calls that are planned as slow, until the function that this gives is called.

    Meanwhile the answer to a command is not waited for, since it would come too late.
    """
    sandbox, gate = workspace.sandbox, threading.Event()
    patience = sandbox.ack_timeout

    def wait(_: Fault) -> None:
        gate.wait(PATIENCE)

    with (
        patch.object(sandbox._parts.faults, "pause", wait),
        patch("bot.slack.pending_answer._WAITED_SECONDS", 0.02),
    ):
        sandbox.ack_timeout = _ACKNOWLEDGED_WITHIN
        try:
            yield gate.set
        finally:
            gate.set()
            sandbox.ack_timeout = patience
