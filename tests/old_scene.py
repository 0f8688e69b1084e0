"""A workspace in which old buttons and forms are used as they stood in people's Slack."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from bot.errors import Declined
from bot.sandbox.contexts import Result
from bot.sandbox.traffic_log import TrafficEntry
from bot.slack import router
from bot.slack.interactions import Press
from tests.cast import Actor, texts
from tests.frozen_wire import FORMS, OldButton, OldField, OldForm
from tests.workspace import TestWorkspace

_LABEL = {"type": "plain_text", "text": "Old", "emoji": False}
_LOADING = "One moment, please."


class OldScene(ABC):
    """A workspace in which old buttons and forms can be used as they were."""

    def __init__(self, workspace: TestWorkspace) -> None:
        """*caught* are the ids that no listener knows, *declined* the sentences of refusals."""
        self.workspace = workspace
        self.caught: list[str] = []
        self.declined: list[str] = []
        self.said: list[TrafficEntry] = []
        self.submitted: dict[str, Any] = {}
        self._general = ""

    def listen(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Note from now on which ids no listener knows, and what is refused."""

        def catch_all(unknown: Press) -> None:
            self.caught.append(unknown.action_id)

        def recorded(declined: Declined, sentence: str, **values: object) -> None:
            self.declined.append(sentence)
            original(declined, sentence, **values)

        original = Declined.__init__
        monkeypatch.setattr(router, "_ignore", catch_all)
        monkeypatch.setattr(Declined, "__init__", recorded)

    @abstractmethod
    def id_of(self, name: str) -> str:
        """The id that stands in place of this name."""

    def person(self, handle: str) -> Actor:
        """The person with this handle."""
        return self.workspace._actor(handle)

    def filled(self, *patterns: str) -> tuple[str, ...]:
        """
        The patterns with their placeholders replaced by ids. A name gets the same id in all
        patterns.
        """
        known: dict[str, str] = {}
        for name in re.findall(r"\{(\w+)\}", " ".join(patterns)):
            if name not in known:
                known[name] = self._channel() if name == "general" else self.id_of(name)
        return tuple(re.sub(r"\{(\w+)\}", lambda one: known[one[1]], each) for each in patterns)

    def _channel(self) -> str:
        """A channel that everybody is in."""
        if not self._general:
            everybody = [one.id for one in self.workspace.sandbox.users.values()]
            made = self.workspace.sandbox._workspace.add_channel("general", everybody)
            self._general = made.id
        return self._general

    def press(self, old: OldButton) -> str:
        """Press a button in its old message or view. Returns Kith's answer."""
        shown = self.show(old)
        return self._answer(self.person(old.presser), lambda: self.press_shown(old, shown))

    def show(self, old: OldButton) -> dict[str, Any]:
        """Show a button; returns the message or the view that it stands in."""
        value, block_id, metadata = self.filled(old.value or "", old.block_id or "b", old.metadata)
        block = {"type": "actions", "block_id": block_id, "elements": [_button(old, value)]}
        presser = self.person(old.presser)
        if old.place == "message":
            by_kith = [one for one in presser.messages() if one["user"] != presser.id]
            return {**by_kith[-1], "blocks": [block]}
        if old.place == "home":
            home = {"type": "home", "blocks": [block]}
            self.workspace.client.views_publish(user_id=presser.id, view=home)
            return self.workspace.sandbox.home(presser.id) or {}
        return self._opened(presser, _view_around(old, block, metadata, self))

    def press_shown(self, old: OldButton, shown: dict[str, Any]) -> Result:
        """Press a button where it was shown."""
        place: dict[str, Any] = (
            {"stale": shown} if old.place == "message" else {"view_id": shown["id"]}
        )
        return self.workspace.sandbox.press(
            self.person(old.presser).id,
            old.action_id,
            block_id=shown["blocks"][-1]["block_id"],
            **place,
        )

    def submit(self, old: OldForm) -> str:
        """Submit an old form. Returns Kith's answer."""
        submitter, view = self.person(old.submitter), self.open_form(old)
        self.submitted = view
        return self._answer(
            submitter, lambda: self.workspace.sandbox.submit(submitter.id, view["id"])
        )

    def open_form(self, old: OldForm) -> dict[str, Any]:
        """Open an old form as it was; returns the view."""
        return self._opened(self.person(old.submitter), _form(old, self))

    def submit_again(self, handle: str) -> str:
        """Submit the form once more that was submitted last. Returns Kith's answer."""
        person, view = self.person(handle), self.submitted
        sandbox = self.workspace.sandbox
        return self._answer(person, lambda: sandbox.submit_view_as_it_was(person.id, view))

    def choose(self, old: OldForm, field: OldField) -> str:
        """Choose in a form field that Slack reports at once. Returns Kith's answer."""
        view = self.open_form(old)
        return self._answer(self.person(old.submitter), lambda: self.choose_in(old, field, view))

    def choose_in(self, old: OldForm, field: OldField, view: dict[str, Any]) -> Result:
        """Choose in a field of an open form."""
        return self.workspace.sandbox.press(
            self.person(old.submitter).id,
            field.action_id,
            view_id=view["id"],
            block_id=field.block_id,
        )

    def _opened(self, person: Actor, view: dict[str, Any]) -> dict[str, Any]:
        trigger = self.workspace.sandbox._context.triggers.trigger(person.id)
        self.workspace.client.views_open(trigger_id=trigger, view=view)
        return person.modal()

    def _answer(self, person: Actor, act: Callable[[], object]) -> str:
        """All that Kith says during an action; what it says in two places is said once."""
        before = self.workspace.sandbox.traffic[-1].number
        self.caught.clear()
        self.declined.clear()
        act()
        self.workspace.wait()
        self.said = [one for one in self.workspace.sandbox.traffic if one.number > before]
        person.closes()
        errors = [each for one in self.said for each in one.body.get("errors", {}).values()]
        self.declined += errors
        return " ".join(dict.fromkeys([*_words(self.said), *errors]))


def _words(said: list[TrafficEntry]) -> Iterator[str]:
    answers = [one for one in said if one.direction in ("to_slack", "ack")]
    # The Home tab is drawn again beside any answer; it is one where there is no other.
    besides = [one for one in answers if one.name != "views.publish" and any(texts(one.body))]
    for one in besides or answers:
        yield from (text for text in texts(one.body) if text != _LOADING)


def _button(old: OldButton, value: str) -> dict[str, Any]:
    made: dict[str, Any] = {"type": "button", "action_id": old.action_id, "text": _LABEL}
    if old.is_link:
        made["url"] = "https://example.com/"
    return made | {"value": value} if value else made


def _view_around(
    old: OldButton, block: dict[str, Any], metadata: str, scene: OldScene
) -> dict[str, Any]:
    if old.place == "modal":
        modal = {"type": "modal", "title": _LABEL, "blocks": [block]}
        return modal | {"private_metadata": metadata}
    form = next(one for one in FORMS if one.callback_id == old.place)
    view = _form(replace(form, metadata=metadata or form.metadata), scene)
    view["blocks"].append(block)
    return view


def _form(old: OldForm, scene: OldScene) -> dict[str, Any]:
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
        case "datetimepicker" if values:
            element |= {"initial_date_time": int(value)}
        case "conversations_select" if field.asks_for_url:
            element |= {"initial_conversation": value, "response_url_enabled": True}
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
