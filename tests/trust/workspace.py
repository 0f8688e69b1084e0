"""The environment of a history: a workspace that can be wiped, its traffic and its log.

What the bot sends is read from the traffic log. What it logs is recorded at level DEBUG.
"""

from __future__ import annotations

import json
import logging
import re
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from slack_sdk.web import SlackResponse
from sqlalchemy import Connection, select

from bot.operations.startup import make_key_ring
from bot.sandbox.sandbox import TrafficEntry
from bot.slack.request import SlackRequest
from bot.slack.users import Profile
from bot.wiring import Services
from storage import people
from storage.records import Person
from storage.tables import check_ins, metadata, slack_ids
from tests.cast import Actor, button
from tests.workspace import MONDAY, TestWorkspace

# Three in the afternoon in London is a working hour for all of them.
HANDLES = ("ada", "bo", "chidi", "dana", "farid")
_TOKEN = re.compile(r"zq[0-9a-f]{8}")
# The fields of a modal that may hold words: texts, and initial values of inputs.
_READ = ("text", "initial_value")


class Leak(AssertionError):
    """A promise was broken."""


def promised(kept: bool, promise: str) -> None:
    """Raise :class:`Leak` if a promise is not kept."""
    if not kept:
        raise Leak(promise)


def tokens_in(said: Any) -> set[str]:
    """The tokens of all details and notes whose words are in *said*."""
    text = said if isinstance(said, str) else json.dumps(said, default=str)
    return set(_TOKEN.findall(text))


_CHECK_INS = select(check_ins.c.id, check_ins.c.detail_id, slack_ids.c.slack_id).join(
    slack_ids,
    (slack_ids.c.workspace_id == check_ins.c.workspace_id)
    & (slack_ids.c.id == check_ins.c.person_id),
)


@dataclass(frozen=True)
class Nudge:
    """A nudge as it was posted."""

    handle: str
    check_in_id: str
    message: dict[str, Any]

    @property
    def ts(self) -> str:
        """The time stamp of the message."""
        return str(self.message["ts"])


class _LogRecorder(logging.Handler):
    """Records everything that is logged."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


class Environment:
    """A workspace, its database and its log, reused by one history after another."""

    def __init__(self, url: str | None) -> None:
        """Use the empty database at *url*, or a new SQLite file."""
        self.folder = Path(tempfile.mkdtemp(prefix="kith-trust-"))
        self.keys = self.folder / "kith.key"
        if url is not None:
            make_key_ring(self.keys, MONDAY)
        self.workspace = TestWorkspace(self.folder, url or f"sqlite:///{self.folder / 'kith.db'}")
        self._gone: set[str] = set()
        self._say_who_is_gone()
        self._numbers = count(1)
        self._recorder = _LogRecorder()
        self._kith = logging.getLogger("kith")
        self._level = self._kith.level
        self._kith.setLevel(logging.DEBUG)
        self._kith.addHandler(self._recorder)
        self._seen = 0

    def close(self) -> None:
        """Stop everything and delete the files."""
        self._kith.removeHandler(self._recorder)
        self._kith.setLevel(self._level)
        self.workspace.close()
        shutil.rmtree(self.folder)

    def wipe(self) -> None:
        """Delete all data but the workspace itself, and set the clock back to the same Monday."""
        with self.workspace.database.write() as tx:
            for table in metadata.sorted_tables:
                if table.name == "slack_ids":
                    tx.execute(table.delete().where(table.c.kind != "workspace"))
                elif table.name == "workspaces":
                    tx.execute(table.update().values(tier="all", contact_id=None))
                else:
                    tx.execute(table.delete())
        self.workspace.clock.set(MONDAY)
        self._gone.clear()
        self.sent()
        self.logged()

    # Acting ----------------------------------------------------------------------------------

    @property
    def services(self) -> Services:
        """The services of the running bot."""
        return self.workspace.application.services

    @property
    def workspace_id(self) -> str:
        """The id of the workspace."""
        return self.workspace.record.id

    def number(self) -> int:
        """A number that was not used before."""
        return next(self._numbers)

    def actor(self, handle: str) -> Actor:
        """The person in front of Slack."""
        actor: Actor = getattr(self.workspace, handle)
        return actor

    def does(self, handle: str) -> SlackRequest:
        """A new request from this person."""
        return SlackRequest(self.workspace_id, self.actor(handle).id, f"test:{self.number()}")

    def has_account(self, handle: str, *, active: bool) -> None:
        """
        Let Slack say, when it is asked, that this person's account is active or deactivated.

        In the sandbox itself it stays active: whoever is gone tries to read all the same.
        """
        (self._gone.discard if active else self._gone.add)(self.actor(handle).id)

    def _say_who_is_gone(self) -> None:
        ask = self.workspace.client.api_call

        def asked(method: str, **arguments: Any) -> SlackResponse:
            answer = ask(method, **arguments)
            for user in [answer.get("user"), *(answer.get("members") or [])]:
                if method.startswith("users.") and user and user["id"] in self._gone:
                    user["deleted"] = True
            return answer

        setattr(self.workspace.client, "api_call", asked)  # noqa: B010 - a method is replaced

    def profile(self, handle: str) -> Profile:
        """This person's Slack profile."""
        who = self.workspace.sandbox.users[handle]
        return Profile(who.id, who.name, who.zone, "en", *[False] * 5)

    def person(self, tx: Connection, handle: str) -> Person | None:
        """This person as Kith knows them."""
        return people.find(tx, self.workspace_id, self.actor(handle).id)

    # Observing -------------------------------------------------------------------------------

    def sent(self) -> list[TrafficEntry]:
        """The traffic since the last call."""
        new = [entry for entry in self.workspace.sandbox.traffic if entry.number > self._seen]
        self._seen = new[-1].number if new else self._seen
        return new

    def logged(self) -> list[logging.LogRecord]:
        """The log records since the last call."""
        records, self._recorder.records = self._recorder.records, []
        return records

    def check_ins(self) -> list[tuple[str, str, str]]:
        """All check-ins as check-in id, detail id and the receiver's handle."""
        ids = {self.actor(one).id: one for one in HANDLES}
        with self.workspace.database.read() as tx:
            rows = tx.execute(_CHECK_INS).all()
        return [(check_in, detail, ids[slack_id]) for check_in, detail, slack_id in rows]

    def everything(self) -> str:
        """All values of all rows of all tables, as text."""
        with self.workspace.database.read() as tx:
            return "\n".join(
                value.decode("latin-1") if isinstance(value, bytes) else str(value)
                for table in metadata.sorted_tables
                for row in tx.execute(select(table))
                for value in row
            )

    def receiver_of(self, answered: TrafficEntry) -> str | None:
        """Whose conversation with Kith a message was posted to, or ``None`` for a group's."""
        direct = self.workspace.sandbox.direct
        channel = answered.body.get("channel")
        return next((one for one in HANDLES if direct(self.actor(one).id) == channel), None)

    def nudge_in(self, answered: TrafficEntry) -> Nudge | None:
        """The nudge that was posted, or ``None`` if the message was another one."""
        posted = answered.body.get("message", {})
        found = button(_blocks(posted), "Read it")
        if found is None:
            return None
        handle = self.receiver_of(answered)
        assert handle is not None
        return Nudge(handle, found[1]["value"], {**posted, "ts": answered.body["ts"]})


def is_said_discreetly(entry: TrafficEntry) -> bool:
    """Whether the words of details are only where a modal shows them."""
    if entry.direction not in ("to_slack", "ack") or not tokens_in(entry.body):
        return True
    body = entry.body.get("payload", entry.body)
    view = body.get("view")
    if entry.name == "views.publish" or view is None:
        return False
    rest = {name: value for name, value in body.items() if name != "view"}
    shown = json.loads(view) if isinstance(view, str) else view
    return shown["type"] == "modal" and not tokens_in([rest, list(_not_read(shown))])


def _not_read(node: Any) -> Iterator[Any]:
    """All values of a view that nobody reads: metadata, button values, ids."""
    if isinstance(node, dict):
        for name, value in node.items():
            if name not in _READ or isinstance(value, dict):
                yield from _not_read(value)
    elif isinstance(node, list):
        for one in node:
            yield from _not_read(one)
    else:
        yield node


def _blocks(body: dict[str, Any]) -> list[dict[str, Any]]:
    blocks = body.get("blocks") or []
    return list(json.loads(blocks)) if isinstance(blocks, str) else list(blocks)


def is_emptied(body: dict[str, Any]) -> bool:
    """Whether the message was replaced by one without buttons."""
    return not any(block.get("type") == "actions" for block in _blocks(body))
