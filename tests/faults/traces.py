"""What an act leaves behind: in the database, and before people's eyes.

Both are made comparable between two workspaces: random ids, keys, sealed bytes and times of day are
masked, since they differ from one workspace to the next.
"""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bot.coffee.openers import EVERY_OPENER
from bot.sandbox.sandbox import Sandbox
from tests.cast import labels, texts

HANDLES = ("ada", "bo", "chidi", "dana", "emi", "farid")
# What is only about receiving and sending.
_NOT_COUNTED = {"received", "gates", "alembic_version", "disclosures"}
_SENDING = {
    "tries",
    "conversation_id",
    "slack_ts",
    "lease_holder",
    "lease_until",
    "first_try_at",
    "last_try_at",
    "sent_at",
    "failure",
}
# Which lines an offer covers: three in a row have one offer.
_LEFT_OUT = {"outbox": _SENDING, "offers": {"slack_ts", "more_ts"}}
_RANDOM = re.compile(r"\b[0-9a-f]{16,64}\b")
_MOMENT = re.compile(r"\b(\d{4}-\d\d-\d\d)[ T]\d\d:\d\d:\d\d[.\d]*")
_SLACK = re.compile(r"\b(?:[DGCFVM][A-Z0-9]{6,}|\d{10}\.\d{6})\b")
# Of equal draws, random ids decide which it is, and it costs a hair more or less than another.
_COST = re.compile(r'"(?:cost|lower_bound)": \d+')
# Whom the draw brings together depends on random ids.
_PARTNER = re.compile(r"with <@\w+>")
_TIME = re.compile(r"\b\d{1,2}:\d\d\b")
# So does which opener a match gets.
_OPENER_KEY = re.compile(rf"\b(?:{'|'.join(opener.key for opener in EVERY_OPENER)})\b")
_OPENER = re.compile("|".join(re.escape(opener.words) for opener in EVERY_OPENER))

Rows = Counter[str]


def stored(file: Path) -> Rows:
    """All rows of the database, each as one line."""
    database = sqlite3.connect(file)
    database.row_factory = sqlite3.Row
    listed = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    names = [str(row["name"]) for row in listed]
    tables = {name: _rows(database, name) for name in names}
    database.close()
    people = {row["id"]: row["slack_id"] for row in tables["slack_ids"] if row["kind"] == "person"}
    found = Counter(
        _line(name, row, people)
        for name, rows in tables.items()
        if name not in _NOT_COUNTED
        for row in rows
    )
    # Somebody who had to read again has read it once.
    read = {_line("disclosures", row, people) for row in tables["disclosures"] if row["shown_at"]}
    return found + Counter(read)


def _rows(database: sqlite3.Connection, table: str) -> list[dict[str, Any]]:
    rows = database.execute(f"SELECT * FROM {table}")  # noqa: S608 - the name of a table
    return [dict(row) for row in rows]


def _line(table: str, row: Mapping[str, Any], people: Mapping[str, str]) -> str:
    left_out = _LEFT_OUT.get(table, ())
    values = (
        f"{name}={_masked(value, people)}" for name, value in row.items() if name not in left_out
    )
    return f"{table} {' '.join(values)}"


def _masked(value: Any, people: Mapping[str, str]) -> str:
    if isinstance(value, bytes):
        return f"{len(value)} bytes"
    shown = _RANDOM.sub(lambda found: people.get(found[0], "#"), str(value))
    shown = _COST.sub('"cost": #', shown)
    return _OPENER_KEY.sub("(opener)", _SLACK.sub("#", _MOMENT.sub(r"\1", shown)))


def change(before: Rows, after: Rows) -> list[str]:
    """What came into the database and what went."""
    come, gone = after - before, before - after
    return [
        *sorted(f"+ {row}" for row in come.elements()),
        *sorted(f"- {row}" for row in gone.elements()),
    ]


class Eyes:
    """What people see that they did not see when these were opened."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._before = self._messages()
        self._homes = self._all_homes()
        # What is open already.
        self.first = self.new()

    def new(self) -> dict[str, list[str]]:
        """By handle: each new or changed message, the Home tab if it changed, and each modal."""
        seen: dict[str, list[str]] = {handle: [] for handle in HANDLES}
        for (handle, place), message in self._messages().items():
            if self._before.get((handle, place)) != message:
                seen[handle].append(message)
        for handle, home in self._all_homes().items():
            if home != self._homes[handle]:
                seen[handle].append(f"Home: {home}")
        for handle in HANDLES:
            seen[handle] += (f"Modal: {shown(one)}" for one in self._modals(handle))
        return {handle: sorted(lines) for handle, lines in seen.items() if lines}

    def _modals(self, handle: str) -> list[dict[str, Any]]:
        return self._sandbox.modals(self._sandbox.users[handle].id)

    def _messages(self) -> dict[tuple[str, str], str]:
        return dict(self._each_message())

    def _each_message(self) -> Iterator[tuple[tuple[str, str], str]]:
        for handle in HANDLES:
            person = self._sandbox.users[handle].id
            for channel in (None, *self._sandbox.groups(person)):
                for message in self._sandbox.messages(person, channel):
                    if message["user"] != person:
                        yield (handle, f"{channel} {message['ts']}"), _message(message)

    def _all_homes(self) -> dict[str, str]:
        homes = {handle: self._sandbox.home(self._sandbox.users[handle].id) for handle in HANDLES}
        return {handle: shown(home) if home else "" for handle, home in homes.items()}


def _message(message: Mapping[str, Any]) -> str:
    files = [each.get("name", "removed") for each in message["files"]]
    return " ".join(["Message:", plain(message["text"]), *labels(dict(message)), *files])


def shown(view: Mapping[str, Any]) -> str:
    """The text of a view, with what is filled in."""
    filled = [
        element.get("value") or element.get("selected_date") or element.get("selected_user") or ""
        for block in view["state"]["values"].values()
        for element in block.values()
    ]
    return plain(" ".join([*texts(view), *filter(None, filled)]))


def plain(text: str) -> str:
    text = _OPENER.sub("(an opener)", text)
    return _TIME.sub("hh:mm", _PARTNER.sub("with @", _RANDOM.sub("#", text)))
