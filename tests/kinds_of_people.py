"""Eight kinds of people in one workspace, whose data is put back after each press."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, select

from bot.sandbox.users import SandboxUser, sandbox_user
from storage.tables import metadata
from tests.cast import Actor
from tests.frozen_wire import FORMS, OldButton, OldField, OldForm
from tests.old_scene import OldScene
from tests.workspace import TestWorkspace

# Each kind of person, by their handle. Ada is the owner; Nia hears next.
KINDS = {
    "bo": "a member",
    "chidi": "taken off",
    "dana": "left",
    "emi": "deactivated",
    "gus": "a guest",
    "ines": "of another company",
    "farid": "on the owner's quiet list",
    "olga": "an admin",
}
MEMBERS = frozenset({"bo", "chidi", "farid", "olga"})
TOLD = ("bo", "chidi", "dana", "emi", "farid")
OWN_IDS = {
    "detail": "SELECT id FROM details WHERE owner_id = ? ORDER BY rowid DESC",
    "listener": "SELECT l.person_id FROM listeners l JOIN details d ON d.id = l.detail_id "
    "WHERE d.owner_id = ? ORDER BY d.rowid DESC",
    "offer": "SELECT id FROM offers WHERE person_id = ? AND state = 'open'",
    "note": "SELECT id FROM lines WHERE owner_id = ?",
    "reminder": "SELECT id FROM reminders WHERE owner_id = ?",
    "check_in": "SELECT id FROM check_ins WHERE person_id = ? ORDER BY planned_for",
    "match": "SELECT match_id FROM match_parts WHERE person_id = ? ORDER BY rowid DESC",
    "round": "SELECT round_id FROM participations WHERE person_id = ? ORDER BY rowid DESC",
}

Rows = dict[str, list[tuple[Any, ...]]]
# To read, empty and fill each table but the record of handled requests.
_STATEMENTS = {
    name: (
        str(select(table)),
        str(delete(table)),
        # By name: in a database that was migrated the columns stand in another order.
        f"INSERT INTO {name} ({', '.join(table.columns.keys())}) "  # noqa: S608 - its own names
        f"VALUES ({', '.join('?' for _ in table.columns)})",
    )
    for name, table in metadata.tables.items()
    if name != "received"
}


class Walk(OldScene):
    """All kinds of people in one workspace, whose data is put back after each press."""

    def __init__(self, workspace: TestWorkspace, file: Path) -> None:
        super().__init__(workspace)
        self.file = sqlite3.connect(file, isolation_level=None)
        self._ids: dict[str, dict[str, str]] = {}
        self.before: Rows = {}
        self._presser, self._owner, self.gone_from_slack = "", "", ""

    def id_of(self, name: str) -> str:
        """The id of something that belongs to whoever is the owner now, or of a person."""
        thing, _, _ = name.partition("_of_")
        if thing in OWN_IDS:
            own = self._ids[self._presser].get(thing)
            if own and self._owner == self._presser:
                return own
            others = (one[thing] for one in self._ids.values() if thing in one)
            return next((one for one in others if one != own), own or "")
        if name == "program":
            return str(self.file.execute("SELECT id FROM programs").fetchone()[0])
        if name == "question":
            return "0" * 32
        if name == "channel":
            return self.workspace.sandbox.direct(self.person(self._presser).id)
        if name == "ts":
            return str(self.person(self._presser).messages()[-1]["ts"])
        return self.person("ada" if name == self._presser else name).id

    def acts(self, presser: str, owner: str, act: Callable[[str], str]) -> str:
        """What Kith answers when somebody uses what belongs to *owner*."""
        self._presser, self._owner = presser, owner
        return act(presser)

    def presses(self, old: OldButton, who: str) -> str:
        """Somebody presses a button."""
        return self.press(replace(old, presser=who))

    def submits(self, old: OldForm, who: str) -> str:
        """Somebody submits a form."""
        return self.submit(replace(old, submitter=who))

    def chooses(self, old: OldForm, field: OldField, who: str) -> str:
        """Somebody chooses in a form."""
        return self.choose(replace(old, submitter=who), field)

    def types(self, text: str, who: str) -> str:
        """Somebody types a command."""
        person = self.person(who)
        return self._answer(person, lambda: person.types(text))

    def _answer(self, person: Actor, act: Callable[[], object]) -> str:
        # Slack shows nothing new to somebody deactivated; they press what they had open.
        if self.gone_from_slack != person.handle:
            return super()._answer(person, act)
        people = self.workspace.sandbox._workspace
        people.change_user(person.id, deleted=True)
        answer = super()._answer(person, act)
        people.change_user(person.id, deleted=False)
        return answer

    def rows(self) -> Rows:
        """Every row of every table but the record of handled requests."""
        return {
            name: self.file.execute(read).fetchall() for name, (read, *_) in _STATEMENTS.items()
        }

    def put_back(self) -> None:
        """Let every table be as it was before."""
        now = self.rows()
        self.file.execute("BEGIN IMMEDIATE")
        for name, (_, empty, fill) in _STATEMENTS.items():
            if now[name] != self.before[name]:
                self.file.execute(empty)
                self.file.executemany(fill, self.before[name])
        self.file.execute("COMMIT")

    def note_ids(self) -> None:
        """Note what belongs to whom, as it is in messages from now on."""
        for handle in KINDS:
            query = "SELECT id FROM slack_ids WHERE slack_id = ?"
            found = self.file.execute(query, [self.person(handle).id]).fetchone()
            self._ids[handle] = {}
            for thing, query in OWN_IDS.items() if found else ():
                if row := self.file.execute(query, found).fetchone():
                    self._ids[handle][thing] = row[0]

    def told_others(self) -> list[str]:
        """The calls to Slack that anybody but whoever pressed could see."""
        presser = self.person(self._presser)
        own = {presser.id, self.workspace.sandbox.direct(presser.id)}
        return [
            f"{one.name} for {there}"
            for one in self.said
            if one.direction == "to_slack"
            for there in map(one.body.get, ("channel", "channel_id", "users", "user_id"))
            if there not in (None, *own)
        ]


def _settle(walk: Walk) -> None:
    """Members share something, tell Kith something, and keep a note and a reminder."""
    workspace, london = walk.workspace, ("Europe/London", "4a5568")
    for person in (
        sandbox_user("nia", "Nia Ost", *london),
        sandbox_user("olga", "Olga Pahl", *london, is_admin=True),
        sandbox_user("ines", "Ines Rey", *london, is_stranger=True, team_id="TELSEWHERE"),
    ):
        workspace.sandbox.add_user(person)
    for handle in TOLD:
        workspace.sandbox.set_user(handle, zone="Europe/London")
    members = ("ada", "nia", *TOLD, "olga")
    workspace.joins(*(walk.person(handle) for handle in members))
    # As at each start: where names aren't known, a form asks about them first.
    workspace.application.services.people_sync.load(workspace.record.id)
    for handle in ("gus", "ines"):
        walk.person(handle).goes_on("Hello.")
    note, reminder = (
        next(one for one in FORMS if one.callback_id == callback_id)
        for callback_id in ("sharing.line_form", "circle.remind_form")
    )
    note = replace(note, metadata="[null, null, null, false, false, null, false, false]")
    for handle in (*TOLD, "olga"):
        own = (_shared(handle, "nia", day="2026-12-20"), note, reminder)
        for form in own:
            walk.acts(handle, handle, partial(walk.submits, form))
        walk.person(handle).goes_on("My cat is called Mog.")
    # All of this at nine sharp, so that listeners hear of it on the same morning.
    for handle in TOLD:
        walk.acts("ada", "ada", partial(walk.submits, _shared("ada", handle, "nia")))
    workspace.wait_for_reply()


def _shared(owner: str, *listeners: str, day: str | None = None) -> OldForm:
    fields = (
        OldField("words", "sharing.share_words", "plain_text_input", "Mog has a check-up."),
        OldField("kind", "sharing.share_kind", "static_select", "close_to_heart"),
        OldField("date", "sharing.share_date", "datepicker", day),
        *(
            OldField(f"listener_{n}", f"sharing.share_listener.{n}", "users_select", f"{{{one}}}")
            for n, one in enumerate(listeners)
        ),
    )
    plain = "[null, null, null, false, false, null, false, false]"
    return OldForm("sharing.share_form", fields, plain, submitter=owner)


def part_ways(walk: Walk) -> None:
    """One is taken off, one leaves, one is deactivated, and one comes on the owner's quiet list."""
    workspace = walk.workspace
    query = (
        "SELECT l.detail_id, l.person_id FROM listeners l JOIN details d ON d.id = l.detail_id "
        "JOIN slack_ids o ON o.id = d.owner_id JOIN slack_ids s ON s.id = l.person_id "
        "WHERE o.slack_id = ? AND s.slack_id = ?"
    )
    ids = [walk.person(handle).id for handle in ("ada", "chidi")]
    detail, person = walk.file.execute(query, ids).fetchone()
    off = OldButton("ledger.take_off", "modal", f"{detail}.{person}", metadata="0")
    walk.acts("ada", "ada", partial(walk.presses, off))
    walk.person("dana").leaves()
    workspace.sandbox.set_user("emi", deleted=True)
    workspace.sandbox._workspace.change_user(walk.person("emi").id, deleted=False)
    walk.gone_from_slack = "emi"
    apart = OldField("people", "members.keep_apart_people", "multi_users_select", ["{farid}"])
    form = OldForm("members.keep_apart_form", (apart,))
    walk.acts("ada", "ada", partial(walk.submits, form))
    workspace.tick()


@contextmanager
def kinds_of_people(sqlite_url: str, folder: Path, patch: pytest.MonkeyPatch) -> Iterator[Walk]:
    """The workspace before anybody is taken off, leaves or is deactivated."""
    # Somebody deactivated can do nothing in Slack, but a payload that Slack signed may say so.
    patch.setattr(SandboxUser, "can_act", property(lambda user: not user.is_bot))
    workspace = TestWorkspace(folder, sqlite_url)
    made = Walk(workspace, folder / "kith.db")
    _settle(made)
    made.listen(patch)
    yield made
    made.file.close()
    workspace.close()
