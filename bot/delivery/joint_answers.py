"""One answer for lines that come together, where nothing may be stored about them."""

from __future__ import annotations

import threading
from collections import OrderedDict
from datetime import datetime, timedelta

from bot.delivery.at_once import AtOnce
from bot.runtime.clock import Clock

# Lines that come together get one answer.
_TOGETHER = timedelta(seconds=10)
_MOST_REMEMBERED = 1000


class JointAnswers:
    """Says which answer a line gets, by random ids, in this process's memory."""

    def __init__(self, clock: Clock, at_once: AtOnce) -> None:
        self._clock = clock
        self._at_once = at_once
        self._lock = threading.Lock()
        # The newest answer in each conversation, and the answer that each line got.
        self._newest: OrderedDict[tuple[str, str], tuple[str, datetime]] = OrderedDict()
        self._answer_of: OrderedDict[str, str] = OrderedDict()

    def answer_for(self, workspace_id: str, channel: str, line: str) -> str:
        """
        The id of the answer to a line, given by an id of its own; the same for a repeated line.

        It is the newest answer's in this conversation if that has just come, or is to come.
        """
        place, now = (workspace_id, channel), self._clock.now()
        with self._lock:
            if line in self._answer_of:
                return self._answer_of[line]
            newest, answered_at = self._newest.get(place, (line, now))
            is_together = abs(now - answered_at) < _TOGETHER or not self._at_once.is_said(newest)
            answer = self._answer_of[line] = newest if is_together else line
            if answer == line:
                self._newest[place] = (line, now)
                self._newest.move_to_end(place)
            for remembered in (self._newest, self._answer_of):
                if len(remembered) > _MOST_REMEMBERED:
                    remembered.popitem(last=False)
        return answer
