"""Whether Kith can do its work: what ``/ready`` says."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from random import Random

from slack_sdk import WebClient

from bot.errors import SetupError, TemporaryError
from bot.runtime.clock import Clock
from bot.runtime.waiting import LONGEST_PAUSE_SECONDS, StopSignal
from bot.slack.client import ask_slack, wrong_clock

logger = logging.getLogger("kith.health")

# Raises a SetupError if something that Kith needs isn't there.
Check = Callable[[], object]
IsWell = Callable[[], bool]


class SlackCheck:
    """Asks Slack whether it accepts the token, and says in the log if this clock is wrong."""

    def __init__(self, client: WebClient, clock: Clock) -> None:
        self._client = client
        self._clock = clock
        self._was_wrong = False

    def __call__(self) -> None:
        """Look once. Raises what :func:`ask_slack` raises; a wrong clock is no reason to stop."""
        wrong = wrong_clock(ask_slack(self._client), self._clock.now())
        if wrong and not self._was_wrong:
            logger.warning("the clock is %s", wrong)
        self._was_wrong = bool(wrong)


class Health:
    """
    Looks every few seconds whether what Kith needs is there, and remembers the answer.

    It ends nothing: what passes by itself is waited out, and of what a person has to mend (a bot
    token that Slack no longer accepts) the log says so, once. Either way Kith goes on by itself.
    """

    def __init__(self, checks: Sequence[Check], is_at_work: IsWell, dice: Random) -> None:
        self._checks = tuple(checks)
        self._is_at_work = is_at_work
        self._dice = dice
        self._trouble = ""

    def is_ready(self) -> bool:
        """Whether Kith is at work, and nothing stood in its way when it was looked at last."""
        return not self._trouble and self._is_at_work()

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Within this block a thread looks again and again."""
        stop = StopSignal()
        thread = threading.Thread(target=self._watch, args=(stop,), name="kith-health")
        thread.start()
        try:
            yield
        finally:
            stop.stop()
            thread.join()

    def _watch(self, stop: StopSignal) -> None:
        unwanted = 0.0
        while not stop.wait(unwanted + LONGEST_PAUSE_SECONDS * self._dice.uniform(0.5, 1.0)):
            unwanted = self.look()

    def look(self) -> float:
        """Look once; returns the seconds for which no further look is wanted."""
        try:
            for check in self._checks:
                check()
        except TemporaryError as fault:
            self._note(str(fault), logging.WARNING)
            return fault.retry_after
        except SetupError as fault:
            self._note(str(fault), logging.ERROR)
        except Exception as fault:  # noqa: BLE001 - without the next look /ready would stay as it is
            self._note(f"a check failed type={type(fault).__name__}", logging.ERROR)
        else:
            self._note("", logging.INFO)
        return 0.0

    def _note(self, trouble: str, level: int) -> None:
        if trouble != self._trouble:
            logger.log(level, "%s", trouble or "all that Kith needs is there again")
        self._trouble = trouble
