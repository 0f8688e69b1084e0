"""Which presses and commands came lately, so that one that is delivered twice is answered once."""

from __future__ import annotations

import threading
from collections import OrderedDict

from bot.slack.request import SlackRequest

_MOST = 10_000


class RecentRequests:
    """
    The newest requests of this process, in memory.

    Slack repeats no press and no command by itself; a proxy may, and so may two connections at the
    moment of a change. Their effects are guarded by the database, too.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._keys: OrderedDict[tuple[str, str], None] = OrderedDict()

    def is_new(self, slack_request: SlackRequest) -> bool:
        """Whether this request comes for the first time; it is known from now on."""
        key = (slack_request.workspace_id, slack_request.key)
        with self._lock:
            if key in self._keys:
                return False
            self._keys[key] = None
            if len(self._keys) > _MOST:
                self._keys.popitem(last=False)
            return True
