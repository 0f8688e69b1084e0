"""What people are doing right now, so that an impatient second press is not answered twice."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from typing import Any

from bot.slack.request import place_of, team_id_of, user_id_of


class UnderWay:
    """The presses and commands that are worked on in this process; *executor* does the work."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor
        self._lock = threading.Lock()
        self._doing: set[tuple[str, ...]] = set()

    def start(self, body: Mapping[str, Any], work: Callable[[], None]) -> bool:
        """
        Begin *work* for what somebody pressed or typed.

        ``False`` where they have just done the same, and that is not answered yet.
        """
        doing = _doing(body)
        with self._lock:
            if doing in self._doing:
                return False
            self._doing.add(doing)
        self._executor.submit(self._work, doing, work)
        return True

    def _work(self, doing: tuple[str, ...], work: Callable[[], None]) -> None:
        try:
            work()
        finally:
            with self._lock:
                self._doing.discard(doing)


def _doing(body: Mapping[str, Any]) -> tuple[str, ...]:
    """
    Who does what and where: the same when somebody presses or types it again.

    A choice in a form is each time another one, since the form has changed meanwhile.
    """
    person = (team_id_of(body) or "", user_id_of(body) or "")
    if "actions" not in body:
        return (*person, str(body.get("command", "")), str(body.get("text", "")))
    action = body["actions"][0]
    moment = "" if action["type"] == "button" else str(action.get("action_ts", ""))
    return (*person, place_of(body), action["action_id"], str(action.get("value", "")), moment)
