"""The answer to a command: in its acknowledgement if it is ready in time, else a little later."""

from __future__ import annotations

import threading
from collections.abc import Callable

from bot.slack.blocks import Message

# Slack waits three seconds.
_WAITED_SECONDS = 2.0


class PendingAnswer:
    """Hands an answer from the thread that finds it to the one that acknowledges the command."""

    def __init__(self, give_late: Callable[[Message], None]) -> None:
        self._give_late = give_late
        self._lock = threading.Lock()
        self._is_ready = threading.Event()
        self._is_late = False
        self._answer: Message | None = None

    def give(self, answer: Message | None) -> None:
        """Give the answer, or ``None`` where there is none; only the first one counts."""
        with self._lock:
            if self._is_ready.is_set():
                return
            self._answer = answer
            self._is_ready.set()
            is_late = self._is_late
        if is_late and answer is not None:
            self._give_late(answer)

    def wait(self) -> Message | None:
        """The answer, if it is ready within two seconds; a later one is given by itself."""
        self._is_ready.wait(_WAITED_SECONDS)
        with self._lock:
            self._is_late = not self._is_ready.is_set()
            return self._answer
