"""Keeps to Slack's ``Retry-After``: no call of a method before the time is over."""

from __future__ import annotations

import math
import threading
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.runtime.clock import Clock

# Slack asks for a minute as a rule, and now and then for an hour. What is longer than a day is a
# fault, and must not silence Kith for good.
LONGEST = timedelta(days=1)
DEFAULT_SECONDS = 30.0
_MOST_NAMES = 1000


class RetryAfter:
    """
    Until when methods (or response URLs) are not to be called, in the memory of this process.

    A time that lies further ahead than a day was noted by a clock that has been put back since, and
    is over.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._until: dict[str, datetime] = {}

    def left(self, name: str) -> float:
        """The seconds for which *name* is not to be called; 0 where it may be."""
        with self._lock:
            until = self._until.get(name)
        left = (until or self._clock.now()) - self._clock.now()
        return left.total_seconds() if timedelta(0) < left <= LONGEST else 0.0

    def note(self, name: str, seconds: float | None) -> None:
        """Note that Slack answered 429 to *name*, and for how long."""
        seconds = DEFAULT_SECONDS if seconds is None else seconds
        until = self._clock.now() + timedelta(seconds=max(seconds, self.left(name)))
        with self._lock:
            if len(self._until) >= _MOST_NAMES:
                del self._until[next(iter(self._until))]
            self._until[name] = until


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
            return super().api_call(api_method, **arguments)
        except SlackApiError as fault:
            if is_rate_limit(fault):
                self.retry_after.note(api_method, retry_after_of(fault.response.headers))
            raise


def too_early(client: WebClient, api_method: str, seconds: float) -> SlackApiError:
    """What Slack would answer to a call that is *seconds* too early, without the call."""
    refusal = SlackResponse(
        client=client,
        http_verb="POST",
        api_url=f"{client.base_url}{api_method}",
        req_args={},
        data={"ok": False, "error": "ratelimited"},
        headers={"Retry-After": str(math.ceil(seconds))},
        status_code=429,
    )
    return SlackApiError("inside Retry-After", refusal)  # type: ignore[no-untyped-call]


def is_rate_limit(fault: SlackApiError) -> bool:
    """Whether Slack takes this method only later."""
    # For some faults the SDK has a mere mapping in place of the response.
    return getattr(fault.response, "status_code", 200) == 429


def retry_after_of(headers: Mapping[str, Any]) -> float | None:
    """
    The seconds in Slack's ``Retry-After``, from one up to those of a day.

    ``None`` where there is none that can be meant.
    """
    found = next((value for key, value in headers.items() if key.lower() == "retry-after"), "")
    text = str(found[0] if isinstance(found, list) and found else found).strip()
    if not (text.isascii() and text.isdecimal()):
        return None
    # Of more than a day the number does not matter; it may have any length.
    longest = LONGEST.total_seconds()
    return min(max(1.0, float(text)), longest) if len(text) < 9 else longest
