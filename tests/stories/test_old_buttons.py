"""A press in an old message is answered like a press in a new one."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.errors import Declined
from bot.sandbox.traffic_log import TrafficEntry
from bot.slack import router
from bot.slack.action_ids import ActionId
from bot.slack.interactions import Press
from tests.cast import Actor, texts
from tests.frozen_wire import ACTION_IDS, BUTTONS, FORMS, OldButton, OldField, OldForm
from tests.workspace import TestWorkspace

_LABEL = {"type": "plain_text", "text": "Old", "emoji": False}
_LOADING = "One moment, please."
_FAULT = "Something went wrong"
_SINCE = {
    "told": datetime(2026, 11, 24, 12, tzinfo=UTC),
    "announced": datetime(2026, 11, 30, 16, tzinfo=UTC),
    "drawn": datetime(2026, 12, 1, 12, tzinfo=UTC),
}
_NOTE, _REMINDER = (
    next(one for one in FORMS if one.callback_id == callback_id)
    for callback_id in ("sharing.line_form", "circle.remind_form")
)
# Queries for the newest id, by the placeholder in a button's value.
_NEWEST = {
    "detail": "SELECT id FROM details ORDER BY rowid DESC",
    "listener": "SELECT person_id FROM listeners ORDER BY rowid DESC",
    "offer": "SELECT id FROM offers ORDER BY rowid DESC",
    "note": "SELECT id FROM lines ORDER BY rowid DESC",
    "reminder": "SELECT id FROM reminders ORDER BY rowid DESC",
    "round": "SELECT id FROM rounds ORDER BY rowid DESC",
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


class Scene:
    """A workspace in which old buttons and forms can be used as they were."""

    def __init__(self, workspace: TestWorkspace, file: Path) -> None:
        self.workspace = workspace
        self.caught: list[str] = []
        self.declined: list[str] = []
        self._file = file
        self._makers: dict[str, Callable[[], object]] = {
            "detail": lambda: self.share("emi", "2026-12-20"),
            "offer": lambda: workspace.ada.says("My cat is called Mog."),
            "note": lambda: self.submit(_NOTE),
            "reminder": lambda: self.submit(_REMINDER),
        }

    def share(self, listener: str, day: str | None = None) -> None:
        """Ada shares a new detail."""
        fields = (
            OldField("words", "sharing.share_words", "plain_text_input", "Mog has a check-up."),
            OldField("kind", "sharing.share_kind", "static_select", "close_to_heart"),
            OldField("date", "sharing.share_date", "datepicker", day),
            OldField("listener_0", "sharing.share_listener.0", "users_select", f"{{{listener}}}"),
        )
        self.submit(OldForm("sharing.share_form", fields, json.dumps([None] * 3 + [False] * 2)))

    def filled(self, *patterns: str) -> tuple[str, ...]:
        """
        The patterns with their placeholders replaced by ids. A name gets the same id in all
        patterns.
        """
        known: dict[str, str] = {}
        for name in re.findall(r"\{(\w+)\}", " ".join(patterns)):
            if name not in known:
                known[name] = self._id_of(name)
        return tuple(re.sub(r"\{(\w+)\}", lambda one: known[one[1]], each) for each in patterns)

    def _id_of(self, name: str) -> str:
        if name == "channel":
            return self.workspace.sandbox.direct(self.workspace.ada.id)
        if name == "ts":
            return str(self.workspace.ada.messages()[-1]["ts"])
        thing, _, handle = name.partition("_of_")
        if thing in _OF_PERSON:
            return self._read(_OF_PERSON[thing], getattr(self.workspace, handle).id)
        if name in _NEWEST:
            self._makers.get(name, lambda: None)()
            return self._read(_NEWEST[name])
        person: Actor = getattr(self.workspace, name)
        return person.id

    def _read(self, query: str, *values: str) -> str:
        database = sqlite3.connect(self._file)
        (found,) = database.execute(query, values).fetchone()
        database.close()
        return str(found)

    def press(self, old: OldButton) -> str:
        """Press a button in its old message or view. Returns Kith's answer."""
        value, block_id, metadata = self.filled(old.value or "", old.block_id or "b", old.metadata)
        block = {"type": "actions", "block_id": block_id, "elements": [_button(old, value)]}
        presser: Actor = getattr(self.workspace, old.presser)
        sandbox = self.workspace.sandbox
        if old.place == "message":
            shown = {**presser.messages()[-1], "blocks": [block]}
            return self._answer(
                lambda: sandbox.press(presser.id, old.action_id, stale=shown, block_id=block_id)
            )
        if old.place == "home":
            home = {"type": "home", "blocks": [block]}
            self.workspace.client.views_publish(user_id=presser.id, view=home)
            shown = sandbox.home(presser.id) or {}
        else:
            shown = self._opened(presser, _view_around(old, block, metadata, self))
        return self._answer(
            lambda: sandbox.press(presser.id, old.action_id, view_id=shown["id"], block_id=block_id)
        )

    def submit(self, old: OldForm) -> str:
        """Submit an old form. Returns Kith's answer."""
        submitter: Actor = getattr(self.workspace, old.submitter)
        view = self._opened(submitter, _form(old, self))
        return self._answer(lambda: self.workspace.sandbox.submit(submitter.id, view["id"]))

    def choose(self, old: OldForm, field: OldField) -> str:
        """Choose in a form field that Slack reports at once. Returns Kith's answer."""
        submitter: Actor = getattr(self.workspace, old.submitter)
        view = self._opened(submitter, _form(old, self))
        return self._answer(
            lambda: self.workspace.sandbox.press(
                submitter.id, field.action_id, view_id=view["id"], block_id=field.block_id
            )
        )

    def _opened(self, person: Actor, view: dict[str, Any]) -> dict[str, Any]:
        trigger = self.workspace.sandbox._context.triggers.trigger(person.id)
        self.workspace.client.views_open(trigger_id=trigger, view=view)
        return person.modal()

    def _answer(self, act: Callable[[], object]) -> str:
        """All that Kith says during an action."""
        before = self.workspace.sandbox.traffic[-1].number
        self.caught.clear()
        self.declined.clear()
        act()
        self.workspace.wait()
        said = [one for one in self.workspace.sandbox.traffic if one.number > before]
        for person in (
            self.workspace.ada,
            self.workspace.bo,
            self.workspace.chidi,
            self.workspace.farid,
        ):
            person.closes()
        self.declined += [each for one in said for each in one.body.get("errors", {}).values()]
        return " ".join(_words(said))


def _words(said: list[TrafficEntry]) -> Iterator[str]:
    for one in said:
        if one.direction in ("to_slack", "ack"):
            yield from (text for text in texts(one.body) if text != _LOADING)


def _button(old: OldButton, value: str) -> dict[str, Any]:
    made: dict[str, Any] = {"type": "button", "action_id": old.action_id, "text": _LABEL}
    if old.is_link:
        made["url"] = "https://example.com/"
    return made | {"value": value} if value else made


def _view_around(
    old: OldButton, block: dict[str, Any], metadata: str, scene: Scene
) -> dict[str, Any]:
    if old.place == "modal":
        modal = {"type": "modal", "title": _LABEL, "blocks": [block]}
        return modal | {"private_metadata": metadata}
    form = next(one for one in FORMS if one.callback_id == old.place)
    view = _form(replace(form, metadata=metadata or form.metadata), scene)
    view["blocks"].append(block)
    return view


def _form(old: OldForm, scene: Scene) -> dict[str, Any]:
    metadata, *values = scene.filled(old.metadata, *(_as_one(field.value) for field in old.fields))
    blocks = [_input(field, value) for field, value in zip(old.fields, values, strict=True)]
    return {
        "type": "modal",
        "callback_id": old.callback_id,
        "title": _LABEL,
        "submit": _LABEL,
        "private_metadata": metadata,
        "blocks": blocks or [{"type": "section", "text": _LABEL}],
    }


def _as_one(value: str | list[str] | None) -> str:
    return "\n".join([value] if isinstance(value, str) else value or [])


def _input(field: OldField, value: str) -> dict[str, Any]:
    element: dict[str, Any] = {"type": field.sort, "action_id": field.action_id}
    values = value.split("\n") if value else []
    match field.sort:
        case "static_select" | "radio_buttons":
            options = [{"text": _LABEL, "value": each} for each in values]
            element |= {"options": options, "initial_option": options[0]}
        case "checkboxes" | "multi_static_select":
            options = [{"text": _LABEL, "value": each} for each in values or ["none"]]
            element |= {"options": options} | ({"initial_options": options} if values else {})
        case "multi_users_select":
            element |= {"initial_users": values}
        case _ if values:
            element |= {_INITIAL[field.sort]: value}
    return {
        "type": "input",
        "block_id": field.block_id,
        "label": _LABEL,
        "element": element,
        "optional": True,
        "dispatch_action": field.dispatches,
    }


_INITIAL = {
    "plain_text_input": "initial_value",
    "users_select": "initial_user",
    "datepicker": "initial_date",
    "timepicker": "initial_time",
}


@pytest.fixture
def scene(sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Scene]:
    """A workspace with all that the old buttons refer to. It records declined requests."""
    caught: list[str] = []
    declined: list[str] = []

    def catch_all(unknown: Press) -> None:
        caught.append(unknown.action_id)

    def recorded(self: Declined, sentence: str, **values: object) -> None:
        declined.append(sentence)
        original(self, sentence, **values)

    original = Declined.__init__
    monkeypatch.setattr(router, "_ignore", catch_all)
    monkeypatch.setattr(Declined, "__init__", recorded)
    workspace = TestWorkspace(tmp_path, sqlite_url)
    made = Scene(workspace, tmp_path / "kith.db")
    made.caught, made.declined = caught, declined
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi, workspace.dana)
    for newcomer in (workspace.emi, workspace.farid):
        newcomer.types()
    for listener in ("bo", "chidi", "dana"):
        made.share(listener)
    yield made
    workspace.close()


def test_every_old_button_and_form_is_answered(scene: Scene) -> None:
    """Old messages in people's Slack go on working, with the values that they carry."""
    failures = []
    moment = "joined"
    for old in BUTTONS:
        if old.since != moment:
            moment = old.since
            scene.workspace.clock.set(_SINCE[moment])
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
