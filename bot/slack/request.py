"""A request from Slack: who made it, and whether it was delivered before."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.errors import DuplicateRequest
from bot.runtime.clock import Clock
from storage import handled_requests, members, people
from storage.database import Database, Transaction
from storage.records import Person

# The subtypes of what somebody typed: plainly, beside a file, with /me, in a thread and beside it.
TYPED = (None, "file_share", "me_message", "thread_broadcast")
# What somebody typed has other words now.
EDITED = "message_changed"


class _Undone(Exception):
    """Undoes what a form did that had been delivered before."""


@dataclass(frozen=True, slots=True)
class SlackRequest:
    """
    Who did something, and a key that is the same when Slack delivers it again.

    ``slack_id`` is the person's id in Slack. Kith has an id of its own for them only when there is
    something to remember. ``is_form``: it is the submission of a form, which is pressed again where
    the answer did not come: that has no second effect, and gets the first one's answer.
    ``delivery``: for a form, a key of this one time that somebody pressed its button, which is the
    same only where a proxy delivers that once more. ``secret`` is
    :meth:`storage.vault.Vault.id_secret`.
    """

    workspace_id: str
    slack_id: str
    key: str
    is_form: bool = False
    delivery: str | None = None
    secret: str = field(default="", repr=False)

    @property
    def made_id(self) -> str:
        """
        The id of what this request makes: the same when it is made again.

        It is a keyed hash, so it says nothing about where in Slack the request came from.
        """
        return self.keyed(f"made:{self.workspace_id}:{self.key}")

    def keyed(self, text: str) -> str:
        """The keyed hash of a text."""
        return hmac.new(self.secret.encode(), text.encode(), hashlib.sha256).hexdigest()[:32]

    def once(self, tx: Transaction, now: datetime) -> bool:
        """
        Record this request in the transaction of its effect; whether it is the first time.

        Raises :class:`DuplicateRequest` if it was recorded before, which undoes the transaction.
        The effect of a form does no harm when it is made again, so a form never raises it.
        """
        is_first = handled_requests.first_time(tx, self.workspace_id, self.key, now)
        if not is_first and not self.is_form:
            raise DuplicateRequest
        return is_first

    @contextmanager
    def transaction(
        self, database: Database, clock: Clock
    ) -> Iterator[tuple[Transaction, datetime]]:
        """
        Open a transaction for the effect of this request; gives it and the time.

        A form that is delivered once more, which may be after a later change, gets the answer that
        its effect would have, and is undone. Any other request that had its effect before raises
        :class:`DuplicateRequest`.
        """
        now = clock.now()
        with suppress(_Undone), database.write() as tx:
            self.once(tx, now)
            members.note_active(tx, self.workspace_id, self.slack_id, now.date())
            is_late = self.delivery is not None and not handled_requests.first_time(
                tx, self.workspace_id, self.delivery, now
            )
            yield tx, now
            if is_late:
                raise _Undone

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
        changed = event.get("message") if event.get("subtype") == EDITED else None
        user = (changed or event).get("user")
    if isinstance(user, Mapping):
        return user.get("id")
    return user if isinstance(user, str) else None


def is_form(body: Mapping[str, Any]) -> bool:
    """Whether a payload is the submission of a form."""
    return body.get("type") == "view_submission"


def delivery_key(body: Mapping[str, Any]) -> str:
    """
    A key for a payload that is the same when Slack delivers it again.

    A form keeps its key from when it was opened, however often it is submitted. A line in a
    conversation has the key that it has in the conversation's history, too.
    """
    event = body.get("event")
    if isinstance(event, Mapping) and _is_line(event):
        return message_key(str(event.get("channel", "")), str(event["ts"]))
    if "event_id" in body:
        return f"event:{body['event_id']}"
    person = user_id_of(body) or ""
    if is_form(body):
        view = body["view"]
        return "form:" + _digest(person, view["id"], view.get("callback_id", ""))
    if "actions" in body:
        action = body["actions"][0]
        return "action:" + _digest(
            person, place_of(body), action.get("action_id", ""), action.get("action_ts", "")
        )
    return "command:" + _digest(person, body.get("trigger_id", ""))


def form_delivery_key(body: Mapping[str, Any]) -> str | None:
    """A key for one press of a form's button: each has a trigger of its own."""
    trigger = body.get("trigger_id")
    if not is_form(body) or not trigger:
        return None
    return "form-delivery:" + _digest(user_id_of(body) or "", str(trigger))


def place_of(body: Mapping[str, Any]) -> str:
    """The message or the view in which a button was pressed."""
    place = body.get("container") or {}
    return str(place.get("view_id") or f"{place.get('channel_id')}/{place.get('message_ts')}")


def _is_line(event: Mapping[str, Any]) -> bool:
    return event.get("type") == "message" and event.get("subtype") in TYPED and "ts" in event


def message_key(channel: str, ts: str) -> str:
    """The key of a line that somebody wrote, by its place in Slack."""
    return "message:" + _digest(channel, ts)


def _digest(*parts: str) -> str:
    return hashlib.sha256("|".join(parts).encode()).hexdigest()[:40]
