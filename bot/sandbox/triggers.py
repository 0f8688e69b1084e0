"""Trigger ids and response URLs, which are valid for a few uses or a short time."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from time import monotonic

from bot.sandbox.refusals import Refusal
from bot.sandbox.transport import Patience
from bot.sandbox.workspace import Workspace

RESPONSE_USES = 5
RESPONSE_LIFE = timedelta(minutes=30)


@dataclass
class Trigger:
    """The right to open one modal for *person_id*; *view_id* is the view of the press."""

    person_id: str
    made: float
    view_id: str | None
    used: bool = False


@dataclass
class ResponseUrl:
    """The right to answer *person_id* in a conversation; *ts* is the message it came from."""

    person_id: str
    channel_id: str
    ts: str | None
    made: datetime
    uses: int = 0


class Triggers:
    """Issues trigger ids, valid as long as Slack waits, and response URLs; checks them."""

    def __init__(self, workspace: Workspace, patience: Patience) -> None:
        self._workspace = workspace
        self._patience = patience
        self._triggers: dict[str, Trigger] = {}
        self._responses: dict[str, ResponseUrl] = {}

    def trigger(self, person_id: str, view_id: str | None = None) -> str:
        """A trigger id for *person_id*, for one use; its age is measured by the machine's clock."""
        with self._workspace.changed:
            made = f"{self._workspace.serial('')}.{secrets.token_hex(12)}"
            self._triggers[made] = Trigger(person_id, monotonic(), view_id)
            return made

    def exchange(self, trigger_id: str) -> Trigger:
        """
        Use a trigger id.

        Refuses as Slack does: ``invalid_trigger_id``, ``exchanged_trigger_id``,
        ``expired_trigger_id``.
        """
        with self._workspace.changed:
            trigger = self._triggers.get(trigger_id)
            if trigger is None:
                raise Refusal("invalid_trigger_id")
            if trigger.used:
                raise Refusal("exchanged_trigger_id")
            if monotonic() - trigger.made > self._patience.seconds:
                raise Refusal("expired_trigger_id")
            trigger.used = True
            return trigger

    def age_triggers(self) -> None:
        """Let every trigger id that was issued expire."""
        with self._workspace.changed:
            for trigger in self._triggers.values():
                trigger.made -= self._patience.seconds + 1

    def response(self, person_id: str, channel_id: str, ts: str | None = None) -> str:
        """The key of a new response URL."""
        with self._workspace.changed:
            key = secrets.token_urlsafe(18)
            made = ResponseUrl(person_id, channel_id, ts, self._workspace.now())
            self._responses[key] = made
            return key

    def answer_to(self, key: str) -> ResponseUrl:
        """
        Use a response URL once.

        Refuses with ``used_url`` after five uses and ``expired_url`` after 30 minutes of the
        sandbox's time; ``invalid_url`` if it was never issued.
        """
        with self._workspace.changed:
            response = self._responses.get(key)
            if response is None:
                raise Refusal("invalid_url")
            if self._workspace.now() - response.made > RESPONSE_LIFE:
                raise Refusal("expired_url")
            if response.uses >= RESPONSE_USES:
                raise Refusal("used_url")
            response.uses += 1
            return response
