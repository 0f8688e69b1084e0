"""Keeps to Slack's ``Retry-After``: no call of a method before the time is over."""

from __future__ import annotations

import math
import threading
from datetime import datetime, timedelta
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.runtime.clock import Clock
from bot.runtime.metrics import RATE_LIMITED
from bot.slack.errors import (
    DEFAULT_SECONDS,
    LONGEST,
    is_rate_limit,
    reading_answer,
    refusal,
    retry_after_of,
)

_MOST_NAMES = 1000


class RetryAfter:
    """
    Until when methods (or response URLs) are not to be called, in the memory of this process.

    Where the clock has been put back since, the wait begins anew, and gets no longer by that.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._waits: dict[str, tuple[datetime, timedelta]] = {}

    def left(self, name: str) -> float:
        """The seconds for which *name* is not to be called; 0 where it may be."""
        now = self._clock.now()
        with self._lock:
            if name not in self._waits:
                return 0.0
            noted_at, wait = self._waits[name]
            if now < noted_at:
                self._waits[name] = noted_at, wait = now, wait
        return max(0.0, (noted_at + wait - now).total_seconds())

    def note(self, name: str, seconds: float | None) -> None:
        """Note that Slack answered 429 to *name*, and for how long."""
        seconds = DEFAULT_SECONDS if seconds is None else seconds
        wait = min(timedelta(seconds=max(seconds, self.left(name))), LONGEST)
        with self._lock:
            if len(self._waits) >= _MOST_NAMES:
                del self._waits[next(iter(self._waits))]
            self._waits[name] = self._clock.now(), wait


class PatientClient(WebClient):
    """
    A client that makes no call inside a ``Retry-After``.

    Such a call raises what Slack would answer, without being made.
    """

    retry_after: RetryAfter

    def api_call(self, api_method: str, **arguments: Any) -> SlackResponse:
        """Call a method of the Web API. Raises :class:`SlackApiError` as the SDK does."""
        left = self.retry_after.left(api_method)
        if left > 0:
            raise too_early(self, api_method, left)
        try:
            with reading_answer():
                return super().api_call(api_method, **arguments)
        except SlackApiError as fault:
            if is_rate_limit(fault):
                RATE_LIMITED.labels(api_method).inc()
                self.retry_after.note(api_method, retry_after_of(fault))
            raise


def too_early(client: WebClient, api_method: str, seconds: float) -> SlackApiError:
    """What Slack would answer to a call that is *seconds* too early, without the call."""
    response = SlackResponse(
        client=client,
        http_verb="POST",
        api_url=f"{client.base_url}{api_method}",
        req_args={},
        data={"ok": False, "error": "ratelimited"},
        headers={"Retry-After": str(math.ceil(seconds))},
        status_code=429,
    )
    return refusal("inside Retry-After", response)
