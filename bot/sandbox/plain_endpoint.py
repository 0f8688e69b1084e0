"""What the bot calls outside the Web API, and is answered with a status and a word."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from time import monotonic
from typing import Any

from werkzeug import Response

from bot.sandbox.faults import Faults
from bot.sandbox.traffic_log import TrafficLog
from bot.sandbox.web_api import Dropped
from bot.sandbox.workspace import Workspace

_FAILED = 400


@dataclass(frozen=True)
class Answer:
    """The answer to a request; the traffic log has *details* instead of *text* if there are any."""

    status: int
    text: str
    details: str = ""

    @property
    def noted(self) -> dict[str, Any]:
        """The answer in the traffic log."""
        return {"status": self.status, "answer": self.details or self.text}


@dataclass(frozen=True)
class PlainEndpoint:
    """Answers requests, which fail as planned, and logs both sides under *name*."""

    name: str
    workspace: Workspace
    faults: Faults
    traffic: TrafficLog

    def answer(self, body: Mapping[str, Any], do: Callable[[], Answer], key: str = "") -> Response:
        """
        Answer a request with *body* by what *do* answers.

        *key* tells apart what is rate-limited by itself. Raises :class:`Dropped` to cut the
        connection.
        """
        began = monotonic()
        self.traffic.note(self.workspace.now(), "to_slack", self.name, body)
        fault = self.faults.next_for(self.name, key)
        if fault is None:
            return self._told(do(), began)
        done = do() if fault.is_done else None
        self.faults.pause(fault)
        if done is not None and fault.is_answered:
            return self._told(done, began)
        lost = {} if done is None else {"lost": done.noted}
        if fault.is_dropped:
            if lost:
                self._note(lost, began)
            raise Dropped
        failed = Answer(_FAILED if fault.status == 200 else fault.status, fault.error)
        self._note(failed.noted | lost, began)
        return Response(failed.text, failed.status, fault.headers)

    def _told(self, answer: Answer, began: float) -> Response:
        self._note(answer.noted, began)
        return Response(answer.text, answer.status)

    def _note(self, body: Mapping[str, Any], began: float) -> None:
        took = monotonic() - began
        self.traffic.note(self.workspace.now(), "from_slack", self.name, body, took)
