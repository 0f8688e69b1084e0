"""
Messages that are said at once and stored nowhere, tried again until Slack has them.

They are for people of whom nothing is stored, and for words of which nothing is written down; all
else goes through the outbox. What is still to be said is in this process's memory alone, and so is
how long Slack wants to wait after a 429. A restart forgets both: Slack delivers again what was not
acknowledged, or the conversation is caught up with, and the first try after it may meet one more
429, which Slack answers with the rest of the pause. Writing it down would need the database, which
help must not wait for (P18).
"""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from slack_sdk import WebClient

from bot.delivery import posting
from bot.delivery.message_counts import OTHER, count
from bot.errors import NotSaidYet
from bot.runtime.clock import Clock
from bot.slack.blocks import Message
from bot.slack.history import moment_of
from storage.records import SendState

logger = logging.getLogger("kith.delivery")

# Slack waits three seconds for the acknowledgement.
_PATIENCE_SECONDS = 2.0
_FIRST_PAUSE, _LONGEST_PAUSE = timedelta(seconds=2), timedelta(minutes=1)
_MOST_REMEMBERED = 10_000
_MOST_WAITING = 1_000
_MOST_SEARCHES = 3
_NO_LONGER_TRUE = "no_longer_true"


@dataclass(slots=True)
class _Answer:
    """
    A message that is still to be said.

    ``since``: an earlier message doesn't count. ``may_be_there``: the conversation is searched
    before it is posted. ``searches``: how often that failed. It waits from ``tried_at`` until
    ``due_at``; a clock that was put back ends the wait.
    """

    workspace_id: str
    channel: str
    message: Message
    mark: str
    since: datetime
    may_be_there: bool
    still_true: Callable[[], bool]
    thread_ts: str | None
    tried_at: datetime
    due_at: datetime
    searches: int = 0
    pause: timedelta = _FIRST_PAUSE
    # Held while it is tried.
    lock: threading.Lock = field(default_factory=threading.Lock)


class AtOnce:
    """Says messages at once, each of them once, as far as this process and Slack's history know."""

    def __init__(self, clock: Clock, client_of: Callable[[str], WebClient]) -> None:
        self._clock = clock
        self._client_of = client_of
        self._is_sealed: Callable[[str], bool] = lambda _workspace_id: False
        self._lock = threading.Lock()
        self._waiting: OrderedDict[str, _Answer] = OrderedDict()
        # When Slack has them since, by its own clock; ``None``: it will never take them.
        self._said: OrderedDict[str, datetime | None] = OrderedDict()

    def skip_where(self, is_sealed: Callable[[str], bool]) -> None:
        """Let what Slack did not take wait in workspaces of which *is_sealed* is true."""
        self._is_sealed = is_sealed

    def say(
        self,
        workspace_id: str,
        channel: str,
        mark: str,
        message: Message,
        since: datetime,
        *,
        may_be_there: bool,
        still_true: Callable[[], bool] = lambda: True,
        thread_ts: str | None = None,
    ) -> None:
        """
        Post *message* with the random id *mark*, unless it was posted after *since*.

        *may_be_there*: another process may have posted it. *still_true* is asked before each try,
        and ends them. Raises :class:`NotSaidYet` if Slack doesn't take it; after
        two seconds without Slack's answer it returns, and what comes of it is found out later.
        """
        now = self._clock.now()
        placed = (workspace_id, channel, message, mark, since, may_be_there, still_true, thread_ts)
        answer = self._entered(_Answer(*placed, now, now))
        if answer is None:
            return
        trying = threading.Thread(target=self._try, args=(answer,), daemon=True, name="kith-answer")
        trying.start()
        trying.join(_PATIENCE_SECONDS)
        if not trying.is_alive() and not self.is_said(mark):
            raise NotSaidYet

    def retry_due(self) -> None:
        """Try again what Slack did not take, once its pause is over."""
        with self._lock:
            waiting = list(self._waiting.values())
        for answer in waiting:
            if self._is_sealed(answer.workspace_id):
                continue
            self._try(answer)

    def is_known(self, mark: str) -> bool:
        """Whether this process remembers a message, whatever became of it."""
        with self._lock:
            return mark in self._waiting or mark in self._said

    def is_said(self, mark: str) -> bool:
        """Whether this process knows that Slack has the message, or will never take it."""
        with self._lock:
            return mark in self._said

    def stands_for(self, mark: str, at: datetime, within: timedelta) -> bool:
        """
        Whether a message can be the answer to what was written *at* that moment.

        It is still to be said, or was said after that, or no longer than *within* before. ``False``
        for one that isn't known, and for one that Slack will never take.
        """
        with self._lock:
            said_at = self._said.get(mark)
            return mark in self._waiting or (said_at is not None and said_at >= at - within)

    def _entered(self, answer: _Answer) -> _Answer | None:
        """The message, which is waiting from now on; ``None`` if it was said."""
        with self._lock:
            if answer.mark in self._said:
                said_at = self._said[answer.mark]
                if said_at is None or said_at >= answer.since:
                    return None
                del self._said[answer.mark]
            known = self._waiting.setdefault(answer.mark, answer)
            known.since = max(known.since, answer.since)
            if len(self._waiting) > _MOST_WAITING:
                self._waiting.popitem(last=False)
                logger.error("an answer is given up: %d others wait", _MOST_WAITING)
            return known

    def _try(self, answer: _Answer) -> None:
        with answer.lock:
            now = self._clock.now()
            if self.is_said(answer.mark) or answer.tried_at <= now < answer.due_at:
                return
            answer.tried_at = now
            if not answer.still_true():
                self._settle(answer, posting.Refused(_NO_LONGER_TRUE))
                return
            outcome = self._look_for(answer) if answer.may_be_there else None
            if outcome is None:
                client = self._client_of(answer.workspace_id)
                outcome = posting.post(
                    client, answer.channel, answer.message, answer.mark, answer.thread_ts
                )
                # What Slack has refused for now is not there.
                answer.may_be_there |= isinstance(outcome, posting.Lost)
                answer.searches = 0
            self._settle(answer, outcome)

    def _look_for(self, answer: _Answer) -> posting.Answer | None:
        """What became of an earlier try; ``None`` where the message is not there."""
        client = self._client_of(answer.workspace_id)
        found = posting.find_posted(
            client, answer.channel, answer.mark, answer.since, answer.thread_ts
        )
        if isinstance(found, str):
            return posting.Posted(found) if moment_of(found) >= answer.since else None
        if found is None or isinstance(found, posting.Posted):
            return found
        # Where the conversation can't be read, it is better said twice than never.
        answer.searches += 1
        if isinstance(found, posting.Refused) or answer.searches > _MOST_SEARCHES:
            return None
        # How long Slack takes no search says nothing of a message.
        return posting.Lost(found.reason)

    def _settle(self, answer: _Answer, outcome: posting.Answer) -> None:
        logger.info("kind=at_once id=%s %s", answer.mark, posting.as_logged(outcome))
        _count(outcome)
        if isinstance(outcome, posting.Posted | posting.Refused):
            said_at = moment_of(outcome.ts) if isinstance(outcome, posting.Posted) else None
            with self._lock:
                if said_at is not None and said_at < answer.since:
                    # Meanwhile something was written that it doesn't answer: it is said again.
                    answer.may_be_there, answer.due_at = False, answer.tried_at
                    return
                self._waiting.pop(answer.mark, None)
                self._said[answer.mark] = said_at
                if len(self._said) > _MOST_REMEMBERED:
                    self._said.popitem(last=False)
            if isinstance(outcome, posting.Refused) and outcome.reason != _NO_LONGER_TRUE:
                logger.error("an answer is refused id=%s reason=%s", answer.mark, outcome.reason)
            return
        if isinstance(outcome, posting.Busy):
            pause = timedelta(seconds=outcome.seconds)
        else:
            pause, answer.pause = answer.pause, min(answer.pause * 2, _LONGEST_PAUSE)
        answer.due_at = self._clock.now() + pause


def _count(outcome: posting.Answer) -> None:
    """Count a message among all others: that somebody was helped shows nowhere (P18)."""
    match outcome:
        case posting.Posted():
            count(OTHER, SendState.SENT)
        case posting.Lost():
            count(OTHER, SendState.UNKNOWN)
        case posting.Refused(reason) if reason != _NO_LONGER_TRUE:
            count(OTHER, SendState.FAILED)
