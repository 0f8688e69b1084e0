"""A request from Slack: who made it, and whether it was delivered before."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.errors import DuplicateRequest
from bot.runtime.clock import Clock
from storage import handled_requests, people
from storage.database import Database, Transaction
from storage.records import Person


@dataclass(frozen=True, slots=True)
class SlackRequest:
    """
    Who did something, and a key that is the same when Slack delivers it again.

    ``slack_id`` is the person's id in Slack. Kith has an id of its own for them only when there is
    something to remember.
    """

    workspace_id: str
    slack_id: str
    key: str

    def once(self, tx: Transaction, now: datetime) -> None:
        """
        Record this request in the transaction of its effect.

        Raises :class:`DuplicateRequest` if it was recorded before, which undoes the transaction.
        """
        if not handled_requests.first_time(tx, self.workspace_id, self.key, now):
            raise DuplicateRequest

    @contextmanager
    def transaction(
        self, database: Database, clock: Clock
    ) -> Iterator[tuple[Transaction, datetime]]:
        """
        Open a transaction for the effect of this request; gives it and the time.

        Raises :class:`DuplicateRequest` if the request had its effect before.
        """
        now = clock.now()
        with database.write() as tx:
            self.once(tx, now)
            yield tx, now

    def person(self, tx: Transaction) -> Person | None:
        """The person, or ``None`` if Kith does not know them."""
        return people.find(tx, self.workspace_id, self.slack_id)

    def known(self, tx: Transaction) -> Person:
        """The person, who is stored if they were not known."""
        return people.get_or_add(tx, self.workspace_id, self.slack_id)


def team_id_of(body: Mapping[str, Any]) -> str | None:
    """The Slack id of the team that a payload is from."""
    team = body.get("team")
    if isinstance(team, Mapping):
        return team.get("id")
    found = body.get("team_id") or team
    return found if isinstance(found, str) else None


def user_id_of(body: Mapping[str, Any]) -> str | None:
    """The Slack id of the person who did something; ``None`` for an event by nobody."""
    user = body.get("user") or body.get("user_id")
    event = body.get("event")
    if user is None and isinstance(event, Mapping):
        user = event.get("user")
    if isinstance(user, Mapping):
        return user.get("id")
    return user if isinstance(user, str) else None


def delivery_key(body: Mapping[str, Any]) -> str:
    """A key for a payload that is the same when Slack delivers it again."""
    if "event_id" in body:
        return f"event:{body['event_id']}"
    if body.get("type") == "view_submission":
        view = body["view"]
        # A view that came back with an error is submitted again under a new hash.
        return "view:" + _digest(view["id"], view.get("hash", ""), body.get("trigger_id", ""))
    if "actions" in body:
        action = body["actions"][0]
        return "action:" + _digest(action.get("action_id", ""), action.get("action_ts", ""))
    return "command:" + _digest(body.get("trigger_id", ""))


def _digest(*parts: str) -> str:
    return hashlib.sha256("|".join(parts).encode()).hexdigest()[:40]
