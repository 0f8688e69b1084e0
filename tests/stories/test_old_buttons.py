"""A press in an old message is answered like a press in a new one."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.slack.action_ids import ActionId
from storage import contacts, people
from tests.frozen_wire import ACTION_IDS, BUTTONS, FORMS, OldButton, OldField, OldForm
from tests.old_scene import OldScene
from tests.workspace import TestWorkspace

_FAULT = "Something went wrong"
# The moments at which the later buttons are first seen.
SINCE = {
    "told": datetime(2026, 11, 24, 12, tzinfo=UTC),
    "announced": datetime(2026, 11, 30, 15, tzinfo=UTC),
    "drawn": datetime(2026, 12, 1, 12, tzinfo=UTC),
}
_NOTE, _REMINDER, _QUESTION = (
    next(one for one in FORMS if one.callback_id == callback_id)
    for callback_id in ("sharing.line_form", "circle.remind_form", "admin.question_form")
)
# Queries for the newest id, by the placeholder in a button's value.
_NEWEST = {
    "detail": "SELECT id FROM details ORDER BY rowid DESC",
    "listener": "SELECT person_id FROM listeners ORDER BY rowid DESC",
    "offer": "SELECT id FROM offers ORDER BY rowid DESC",
    "note": "SELECT id FROM lines ORDER BY rowid DESC",
    "reminder": "SELECT id FROM reminders ORDER BY rowid DESC",
    "program": "SELECT id FROM programs ORDER BY active DESC, rowid",
    "question": "SELECT id FROM custom_questions ORDER BY rowid DESC",
    # Of the program that everybody is in.
    "round": (
        "SELECT id FROM rounds WHERE program_id = (SELECT id FROM programs ORDER BY rowid LIMIT 1) "
        "ORDER BY rowid DESC"
    ),
}
# Queries for the id that belongs to one person, by their Slack id.
_OF_PERSON = {
    "check_in": (
        "SELECT check_ins.id FROM check_ins JOIN slack_ids ON slack_ids.id = check_ins.person_id "
        "WHERE slack_ids.slack_id = ? ORDER BY check_ins.planned_for"
    ),
    "match": (
        "SELECT match_id FROM match_parts JOIN slack_ids ON slack_ids.id = match_parts.person_id "
        "WHERE slack_ids.slack_id = ? ORDER BY match_parts.rowid DESC"
    ),
}


class Scene(OldScene):
    """Old buttons get the newest ids there are; what they need is made where there is none."""

    def __init__(self, workspace: TestWorkspace, file: Path) -> None:
        super().__init__(workspace)
        self._file = file
        self._makers: dict[str, Callable[[], object]] = {
            "detail": lambda: self.share("emi", "2026-12-20"),
            "offer": lambda: workspace.ada.says("My cat is called Mog."),
            "note": lambda: self.submit(_NOTE),
            "reminder": lambda: self.submit(_REMINDER),
            "question": lambda: self.submit(_QUESTION),
        }

    def share(self, listener: str, day: str | None = None) -> None:
        """Ada shares a new detail, later than the ones before: they are listed by their moments."""
        self.workspace.clock.advance(timedelta(seconds=1))
        fields = (
            OldField("words", "sharing.share_words", "plain_text_input", "Mog has a check-up."),
            OldField("kind", "sharing.share_kind", "static_select", "close_to_heart"),
            OldField("date", "sharing.share_date", "datepicker", day),
            OldField("listener_0", "sharing.share_listener.0", "users_select", f"{{{listener}}}"),
        )
        self.submit(OldForm("sharing.share_form", fields, json.dumps([None] * 3 + [False] * 2)))

    def id_of(self, name: str) -> str:
        """The newest id of this sort, or of this person."""
        if name == "channel":
            return self.workspace.sandbox.direct(self.workspace.ada.id)
        if name == "ts":
            return str(self.workspace.ada.messages()[-1]["ts"])
        thing, _, handle = name.partition("_of_")
        if thing in _OF_PERSON:
            return self._read(_OF_PERSON[thing], self.person(handle).id)
        if name in _NEWEST:
            self._makers.get(name, lambda: None)()
            return self._read(_NEWEST[name])
        return self.person(name).id

    def _read(self, query: str, *values: str) -> str:
        database = sqlite3.connect(self._file)
        (found,) = database.execute(query, values).fetchone()
        database.close()
        return str(found)


def begin(folder: Path, database_url: str) -> Scene:
    """A workspace with all that the old buttons refer to."""
    workspace = TestWorkspace(folder, database_url)
    made = Scene(workspace, folder / "kith.db")
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi, workspace.dana)
    for newcomer in (workspace.emi, workspace.farid):
        newcomer.types()
    # As at each start: where names aren't known, a form asks about them first.
    workspace.application.services.people_sync.load(workspace.record.id)
    for listener in ("bo", "chidi", "dana"):
        made.share(listener)
    with workspace.database.write() as tx:
        ada = people.get_or_add(tx, workspace.record.id, workspace.ada.id)
        contacts.pick(tx, workspace.record.id, ada.id)
    return made


@pytest.fixture
def scene(sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Scene]:
    """A workspace with all that the old buttons refer to. It records declined requests."""
    made = begin(tmp_path, sqlite_url)
    made.listen(monkeypatch)
    yield made
    made.workspace.close()


def test_every_old_button_and_form_is_answered(scene: Scene) -> None:
    """Old messages in people's Slack go on working, with the values that they carry."""
    failures = []
    moment = "joined"
    for old in BUTTONS:
        if old.since != moment:
            moment = old.since
            scene.workspace.clock.set(SINCE[moment])
            scene.workspace.tick()
        failures += _failures(scene, f"{old.action_id} in {old.place}", scene.press(old), old)
    for form in FORMS:
        for field in form.fields:
            if field.dispatches:
                name = f"{field.action_id} in {form.callback_id}"
                failures += _failures(scene, name, scene.choose(form, field))
        failures += _failures(scene, form.callback_id, scene.submit(form))

    assert failures == []


def _failures(scene: Scene, name: str, answer: str, old: OldButton | None = None) -> list[str]:
    """The faults of an answer."""
    wrong = [f"{name}: {one} was left to the listener for unknown ids" for one in scene.caught]
    wrong += [f"{name}: declined with {sentence!r}" for sentence in scene.declined]
    if _FAULT in answer:
        wrong.append(f"{name}: a fault")
    if " " not in answer and not (old and old.is_link):
        wrong.append(f"{name}: answered with {answer!r}")
    return wrong


def test_every_old_id_still_exists() -> None:
    """Each old id is still an id, or a prefix of one."""
    now = tuple(one.value for one in ActionId)

    assert {one for one in ACTION_IDS if one not in now and not one.startswith(now)} == set()
