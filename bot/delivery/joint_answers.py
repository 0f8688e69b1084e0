"""One answer for lines that come together, where nothing may be stored about them."""

from __future__ import annotations

import threading
from collections import OrderedDict
from datetime import datetime, timedelta

from bot.delivery.at_once import AtOnce

# What is written this soon after an answer was said was written before it could be read.
BEFORE_IT_IS_READ = timedelta(seconds=2)
# An answer that needs no help in it is enough for lines in a row.
IN_A_ROW = timedelta(seconds=10)
_MOST_REMEMBERED = 1000


class JointAnswers:
    """
    Says which answer a line gets, by random ids, in this process's memory.

    An answer stands for what was written before it was said, and for *within* after that. All
    moments are by Slack's clock, so a line that is delivered late makes no difference.
    """

    def __init__(self, at_once: AtOnce, within: timedelta = BEFORE_IT_IS_READ) -> None:
        self._at_once = at_once
        self._within = within
        self._lock = threading.Lock()
        # The newest answer in each conversation, and the answer that each line got.
        self._newest: OrderedDict[tuple[str, str], str] = OrderedDict()
        self._answer_of: OrderedDict[str, str] = OrderedDict()

    def answer_for(self, workspace_id: str, channel: str, line: str, at: datetime) -> str:
        """
        The id of the answer to a line, given by an id of its own; the same for a repeated line.

        *at*: when the line was written. It gets the newest answer in this conversation if that is
        still to be said, or stands for this line, too. Of lines at the same moment, one gets an
        answer that another is about to say: each says the answer that it got, so if one fails, the
        other has it said.
        """
        place = (workspace_id, channel)
        with self._lock:
            if line in self._answer_of:
                return self._answer_of[line]
            newest = self._newest.get(place)
            shares = newest is not None and (
                not self._at_once.is_known(newest)
                or self._at_once.stands_for(newest, at, self._within)
            )
            answer = self._answer_of[line] = newest if newest is not None and shares else line
            if answer == line:
                self._newest[place] = line
                self._newest.move_to_end(place)
            for remembered in (self._newest, self._answer_of):
                if len(remembered) > _MOST_REMEMBERED:
                    remembered.popitem(last=False)
        return answer

    def since(self, at: datetime) -> datetime:
        """The moment after which the answer to a line that was written *at* has to be said."""
        return at - self._within
