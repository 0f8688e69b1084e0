"""Answers to what somebody just did, tried again until Slack has taken them."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar

from slack_sdk.errors import SlackApiError
from slack_sdk.webhook import WebhookClient

from bot.runtime.clock import Clock
from bot.runtime.metrics import RATE_LIMITED
from bot.slack.blocks import Message
from bot.slack.errors import (
    CALL_ERRORS,
    ResponseUrlRefused,
    cause_and_stack,
    cause_of,
    error_name,
    is_passing,
    is_rate_limit,
    reading_answer,
    retry_after_of,
    seconds_in,
)
from bot.slack.retry_after import RetryAfter

logger = logging.getLogger("kith.answers")

# Slack takes answers at a response URL for thirty minutes; later nobody expects one.
_TRIED_FOR = timedelta(minutes=25)
_FIRST_PAUSE_SECONDS, _LONGEST_PAUSE_SECONDS = 1.0, 30.0
_MOST_WAITING = 1000
_SAME_ANSWER = timedelta(seconds=30)
_TIMEOUT_SECONDS = 10
# The person has closed the view, so there is nobody to tell.
NOBODY_THERE = ("not_found", "hash_conflict")

Call = Callable[[], object]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ResponseUrl:
    """The address for answers to one command or press, in the place where it was made."""

    url: str
    retry_after: RetryAfter
    proxy: str | None = None

    def post(self, message: Message) -> None:
        """Send a message that everybody in the conversation sees."""
        self._send({**message.answer(), "response_type": "in_channel"})

    def send(self, message: Message, *, replaces: bool = False) -> None:
        """Send an answer; it *replaces* the message that was pressed, or stands beside it."""
        self._send({**message.answer(), "replace_original": replaces})

    def _send(self, payload: dict[str, Any]) -> None:
        left = self.retry_after.left(self.url)
        if left > 0:
            raise ResponseUrlRefused(429, left)
        client = WebhookClient(
            self.url, timeout=_TIMEOUT_SECONDS, proxy=self.proxy, retry_handlers=[]
        )
        with reading_answer():
            answer = client.send_dict(payload)
        if answer.status_code != 200:
            seconds = seconds_in(answer.headers)
            if answer.status_code == 429:
                RATE_LIMITED.labels("response_url").inc()
                self.retry_after.note(self.url, seconds)
            raise ResponseUrlRefused(answer.status_code, seconds)


@dataclass(frozen=True, slots=True)
class _Waiting:
    """*call* waits from ``since`` until ``due_at``; a clock that was put back ends the wait."""

    call: Call
    since: datetime
    due_at: datetime
    pause: float
    until: datetime

    def is_due(self, now: datetime) -> bool:
        """Whether the wait is over."""
        return not self.since <= now < self.due_at


class Answers:
    """
    Gives answers, and tries again what Slack could not take.

    An answer belongs to a *target*, such as a view or a message. A newer answer to the same target
    takes the place of one that still waits, and no two are given at the same moment, so what stands
    there in the end is the newest. Answers wait in memory only: a stopped process forgets them, and
    the person presses again.
    """

    def __init__(self, clock: Clock) -> None:
        self.retry_after = RetryAfter(clock)
        self._clock = clock
        self._lock = threading.Lock()
        self._waiting: dict[str, _Waiting] = {}
        # The targets whose answers are being given at this moment.
        self._in_flight: set[str] = set()
        self._given: dict[str, datetime] = {}
        self._loading: deque[str] = deque(maxlen=_MOST_WAITING)

    def note_loading(self, name: str) -> None:
        """Note that a modal of this name is opened, and says "one moment" until it is filled."""
        self._loading.append(name)

    def is_loading(self, name: str) -> bool:
        """Whether a modal of this name was opened lately, as far as is known."""
        return name in self._loading

    def give(self, target: str, call: Call) -> None:
        """
        Make *call*, which may be made twice without harm; make it again while Slack is busy.

        Raises what another try cannot mend, unless the person has closed the view. While an older
        answer to the same target is in flight, this one waits for it.
        """
        now = self._clock.now()
        one = _Waiting(call, now, now, _FIRST_PAUSE_SECONDS, now + _TRIED_FOR)
        with self._lock:
            self._waiting.pop(target, None)
            if target in self._in_flight:
                self._waiting[target] = one
                return
            self._in_flight.add(target)
        self._try(target, one)

    def give_once(self, target: str, call: Call) -> None:
        """Like :meth:`give`, but not a second time within half a minute."""
        now = self._clock.now()
        with self._lock:
            given_at = self._given.get(target)
            if given_at is not None and given_at <= now < given_at + _SAME_ANSWER:
                return
            self._given[target] = now
            if len(self._given) > _MOST_WAITING:
                del self._given[next(iter(self._given))]
        try:
            self.give(target, call)
        except Exception:
            # It was not given, so a second press is answered again.
            with self._lock:
                self._given.pop(target, None)
            raise

    def retry_due(self) -> None:
        """Try the answers again whose pause is over."""
        now = self._clock.now()
        with self._lock:
            due = [target for target, one in self._waiting.items() if one.is_due(now)]
        for target in due:
            one = self._taken(target, now)
            if one is None:
                continue
            try:
                self._try(target, one)
            except Exception as fault:  # noqa: BLE001 - one answer must not stop the others
                logger.error("answer lost %s", cause_and_stack(fault))

    def _taken(self, target: str, now: datetime) -> _Waiting | None:
        """What waits for *target*, which is in flight from now on; ``None`` if another took it."""
        with self._lock:
            one = self._waiting.get(target)
            if one is None or not one.is_due(now) or target in self._in_flight:
                return None
            del self._waiting[target]
            self._in_flight.add(target)
            return one

    def _try(self, target: str, one: _Waiting) -> None:
        """Give an answer whose target is in flight, until it was tried."""
        try:
            one.call()
        except CALL_ERRORS as fault:
            if isinstance(fault, SlackApiError) and error_name(fault) in NOBODY_THERE:
                return
            if not is_passing(fault):
                raise
            self._wait(target, one, fault)
        finally:
            with self._lock:
                self._in_flight.discard(target)

    def _wait(self, target: str, one: _Waiting, fault: Exception) -> None:
        now = self._clock.now()
        due_at = now + timedelta(seconds=retry_after_of(fault) or one.pause)
        if due_at > one.until:
            logger.error("answer lost after %s %s", _TRIED_FOR, cause_of(fault))
            return
        pause = min(one.pause * 2, _LONGEST_PAUSE_SECONDS)
        with self._lock:
            # A newer answer may have come while this one was tried.
            if len(self._waiting) < _MOST_WAITING:
                self._waiting.setdefault(target, _Waiting(one.call, now, due_at, pause, one.until))
            else:
                logger.error("answer lost: %d others wait %s", _MOST_WAITING, cause_of(fault))


def is_worth_another_try(fault: Exception) -> bool:
    """Whether a call to Slack may go well if it is made again at once."""
    return is_passing(fault) and not is_rate_limit(fault)


def twice(call: Callable[[], T]) -> T:
    """Make *call*, which may be made twice without harm; make it again where that may help."""
    try:
        return call()
    except Exception as fault:
        if not is_worth_another_try(fault):
            raise
        return call()
