"""Faults of Slack: planned for the next calls, kept until they are mended, or an outage."""

from __future__ import annotations

import math
import threading
from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.runtime.clock import Clock

# Stands for every method of the Web API.
ALL = "*"
# What is no method of the Web API, by its name in faults and in the traffic log.
RESPONSE_URL, UPLOAD = "response_url", "upload"
# Ways in which the people of ``users.list`` come incompletely (see ``truncation``).
TRUNCATIONS = ("skipped_page", "lost_page", "empty_page", "no_cursor", "same_cursor")
_ANSWERED = ("slow", *TRUNCATIONS)
_DONE = ("lost_answer", "500_after", *_ANSWERED)
_DROPPED = ("hang_up", "lost_answer")
# Calls a minute that Slack takes of a method, by its tier; for messages it says "several hundred".
_A_MINUTE = timedelta(minutes=1)
CALLS_A_MINUTE = {
    "chat.postMessage": 300,
    "chat.update": 50,
    "conversations.history": 50,
    "conversations.open": 50,
    "dnd.info": 50,
    "users.info": 100,
    "users.list": 20,
    "views.open": 100,
    "views.publish": 100,
    "views.update": 100,
}
_ERRORS = {"429": "ratelimited", "503": "service_unavailable"}


@dataclass(frozen=True)
class Fault:
    """
    How a call fails.

    *how* is one of these:

    * ``429``, with *retry_after* in seconds; ``500``, ``503``: it is not done;
    * ``500_after``: it is done, and answered with 500;
    * ``hang_up``: the connection drops before it is done;
    * ``lost_answer``: it is done, and the connection drops before the answer;
    * ``slow``: it is done, and answered late;
    * a word of :data:`TRUNCATIONS`: a page of ``users.list`` comes, and is not what it should be;
    * any other word: Slack's error code, and it is not done.

    Each takes *seconds* of real time more before it is answered.
    """

    how: str
    retry_after: int = 1
    seconds: float = 0.0

    @property
    def is_done(self) -> bool:
        """Whether the call has its effect."""
        return self.how in _DONE

    @property
    def is_dropped(self) -> bool:
        """Whether the connection drops instead of an answer."""
        return self.how in _DROPPED

    @property
    def is_answered(self) -> bool:
        """Whether the call is answered as one that went well."""
        return self.how in _ANSWERED

    @property
    def status(self) -> int:
        """The HTTP status of the failure; 200 where Slack names the error in the body."""
        digits = self.how.removesuffix("_after")
        return int(digits) if digits.isdigit() else 200

    @property
    def error(self) -> str:
        """Slack's code for the failure."""
        return _ERRORS.get(self.how, "internal_error") if self.status != 200 else self.how

    @property
    def headers(self) -> dict[str, str]:
        """What the failure says beside its body."""
        return {"Retry-After": str(self.retry_after)} if self.status == 429 else {}


@dataclass(frozen=True)
class Doubling:
    """How deliveries are doubled: only the next or *everything*, in turn or *together*."""

    everything: bool = False
    together: bool = False


class Faults:
    """
    The faults there are, whether sockets are refused, and what becomes of deliveries.

    A method that was answered 429 stays so until ``Retry-After`` is over **by the sandbox's
    clock**: where a test holds that clock still, it must move it. A call before is a violation,
    and uses up no planned fault. Response URLs are limited each by itself.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._planned: dict[str, deque[Fault | None]] = {}
        self._kept: dict[str, Fault] = {}
        self._outage: Fault | None = None
        self._limited: dict[tuple[str, str], datetime] = {}
        self._violations: list[str] = []
        self._doubling: Doubling | None = None
        self._stopped = threading.Event()
        self._calls: dict[str, deque[datetime]] = {}
        self.limits_kept = False
        self.sockets_refused = False
        self.events_retried = True
        self.events_lost = False

    @property
    def violations(self) -> list[str]:
        """The methods that were called inside their ``Retry-After``, once for each call."""
        with self._lock:
            return list(self._violations)

    def plan(self, method: str, fault: Fault, times: int, after: int = 0) -> None:
        """Let *after* calls of *method* go well, and the next *times* fail with *fault*."""
        with self._lock:
            waiting = self._planned.setdefault(method, deque())
            waiting.extend([None] * after + [fault] * times)

    def keep(self, method: str, fault: Fault) -> None:
        """Let every call of *method* fail with *fault* until it is mended."""
        with self._lock:
            self._kept[method] = fault

    def mend(self, method: str) -> None:
        """Forget what was planned and kept for *method*; a ``Retry-After`` goes on."""
        with self._lock:
            self._planned.pop(method, None)
            self._kept.pop(method, None)

    def set_outage(self, fault: Fault | None) -> None:
        """Let every call of everything fail with *fault*; None ends that."""
        with self._lock:
            self._outage = fault

    def next_for(self, method: str, key: str = "") -> Fault | None:
        """
        Take the fault for this call of *method*, if any.

        *key* tells apart what is limited by itself: the response URLs.
        """
        now = self._clock.now()
        with self._lock:
            until = self._limited.get((method, key), now)
            if now < until:
                self._violations.append(method)
            fault = self._outage
            if fault is None and now < until:
                return Fault("429", math.ceil((until - now).total_seconds()))
            fault = fault or self._planned_or_kept(method) or self._too_many(method, now)
            if fault is not None and fault.status == 429:
                later = now + timedelta(seconds=fault.retry_after)
                self._limited[method, key] = max(until, later)
            return fault

    def _too_many(self, method: str, now: datetime) -> Fault | None:
        """A 429, if Slack's limit of this method was reached within a minute; else a call more."""
        if not self.limits_kept or method not in CALLS_A_MINUTE:
            return None
        calls = self._calls.setdefault(method, deque())
        while calls and calls[0] <= now - _A_MINUTE:
            calls.popleft()
        if len(calls) >= CALLS_A_MINUTE[method]:
            return Fault("429", math.ceil((calls[0] + _A_MINUTE - now).total_seconds()))
        calls.append(now)
        return None

    def _planned_or_kept(self, method: str) -> Fault | None:
        names = (method,) if method in (RESPONSE_URL, UPLOAD) else (method, ALL)
        for name in names:
            if self._planned.get(name):
                return self._planned[name].popleft()
        return next((self._kept[name] for name in names if name in self._kept), None)

    def pause(self, fault: Fault) -> None:
        """Wait as long as *fault* says, or until the sandbox stops."""
        if fault.seconds > 0:
            self._stopped.wait(fault.seconds)

    def stop(self) -> None:
        """End all waiting."""
        self._stopped.set()

    def double(self, doubling: Doubling | None) -> None:
        """Let the next delivery, or each, be made twice; None ends that."""
        with self._lock:
            self._doubling = doubling

    def take_doubling(self) -> Doubling | None:
        """How this delivery is doubled, if it is."""
        with self._lock:
            doubling = self._doubling
            if doubling is not None and not doubling.everything:
                self._doubling = None
            return doubling
