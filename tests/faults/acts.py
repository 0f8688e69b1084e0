"""Everything that people type, press, choose and submit, as a list that a test holds complete."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from bot.sandbox.contexts import Result
from tests.frozen_wire import BUTTONS, FORMS, OldButton, OldField, OldForm
from tests.stories.test_old_buttons import SINCE, Scene

# Who types, and what: each word of the command's own table, and what people get wrong.
COMMANDS = (
    ("ada", ""),
    ("farid", ""),
    ("ada", "join"),
    ("farid", "join"),
    ("ada", "change"),
    ("ada", "pause"),
    ("ada", "pause 2026-12-24"),
    ("ada", "pause yesterday"),
    ("ada", "resume"),
    ("ada", "share"),
    ("ada", "me"),
    ("farid", "me"),
    ("ada", "setup"),
    ("bo", "setup"),
    ("ada", "help"),
    ("ada", "something else"),
    ("ada", "@bo"),
    ("ada", "@nobody"),
)
LINES = (
    ("ada", "My cat is called Mog."),
    ("ada", "@bo is ill."),
    ("ada", "I don't want to live any more."),
    ("farid", "Hello."),
)
LAST_COMMANDS = (("bo", "leave"), ("farid", "leave"))


@dataclass(frozen=True)
class Act:
    """
    Something that one person does: *id* is what Kith knows it by.

    *prepare* is done once, before; what it returns is given to *perform*, which may be called
    again. *since*: what has to have happened before, as in :class:`tests.frozen_wire.OldButton`.
    """

    name: str
    id: str
    person: str
    sort: str
    since: str
    prepare: Callable[[Scene], Any]
    perform: Callable[[Scene, Any], Result]

    @property
    def is_form(self) -> bool:
        """Whether it is the submission of a form, which keeps its words until it is answered."""
        return self.sort == "form"


def acts() -> Iterator[Act]:
    """All acts, in the order of the moments since which they are possible."""
    for person, text in COMMANDS:
        yield _command(person, text, "joined")
    for person, text in LINES:
        yield _line(person, text)
    for moment in ("joined", *SINCE):
        for button in BUTTONS:
            if button.since == moment:
                yield _button(button)
        yield from _of_forms(moment)
    for person, text in LAST_COMMANDS:
        yield _command(person, text, "drawn")


def _of_forms(moment: str) -> Iterator[Act]:
    """The forms, and each field of which Kith is told at once, in the first form that has it."""
    chosen = set()
    for form in [one for one in FORMS if _since(one) == moment]:
        for field in form.fields:
            if field.dispatches and field.action_id not in chosen:
                chosen.add(field.action_id)
                yield _choice(form, field)
        yield _form(form)


def _nothing(_: Scene) -> None:
    pass


def _command(person: str, text: str, since: str) -> Act:
    def perform(scene: Scene, _: Any) -> Result:
        typer = getattr(scene.workspace, person)
        return scene.workspace.sandbox.type_command(typer.id, "/coffee", text)

    name, word = f"{person}: /coffee {text}".strip(), text.split(" ")[0]
    return Act(name, word, person, "command", since, _nothing, perform)


def _line(person: str, text: str) -> Act:
    def perform(scene: Scene, _: Any) -> Result:
        typer, sandbox = scene.person(person), scene.workspace.sandbox
        return sandbox.write(typer.id, sandbox.direct(typer.id), text)

    return Act(f"{person}: {text!r}", "", person, "line", "joined", _nothing, perform)


def _button(old: OldButton) -> Act:
    def perform(scene: Scene, shown: Any) -> Result:
        return scene.press_shown(old, shown)

    name = f"{old.presser}: {old.action_id} in {old.place}"
    prepare = partial(_shown, old)
    return Act(name, old.action_id, old.presser, "press", old.since, prepare, perform)


def _choice(old: OldForm, field: OldField) -> Act:
    def perform(scene: Scene, shown: Any) -> Result:
        return scene.choose_in(old, field, shown)

    name = f"{old.submitter}: {field.action_id} in {old.callback_id}"
    prepare = partial(_opened, old)
    return Act(name, field.action_id, old.submitter, "choice", _since(old), prepare, perform)


def _form(old: OldForm) -> Act:
    def perform(scene: Scene, shown: Any) -> Result:
        submitter = getattr(scene.workspace, old.submitter)
        return scene.workspace.sandbox.submit_view_as_it_was(submitter.id, shown, {})

    name = f"{old.submitter}: {old.callback_id} {old.metadata}".strip()
    prepare = partial(_opened, old)
    return Act(name, old.callback_id, old.submitter, "form", _since(old), prepare, perform)


def _since(old: OldForm) -> str:
    """From when on there is what a form is about."""
    return "drawn" if "{match_of" in old.metadata else "joined"


def _shown(old: OldButton, scene: Scene) -> dict[str, Any]:
    return scene.show(old)


def _opened(old: OldForm, scene: Scene) -> dict[str, Any]:
    return scene.open_form(old)
