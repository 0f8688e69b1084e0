"""Every button, form and command with eight kinds of people: only who may, changes anything."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, time
from functools import partial
from pathlib import Path

import pytest

from bot.slack import commands as command_router
from tests import access
from tests.access import Entry, Who
from tests.frozen_wire import BUTTONS, FORMS, OldButton
from tests.kinds_of_people import KINDS, MEMBERS, Walk, kinds_of_people, part_ways
from tests.routes import registered
from tests.workspace import TestWorkspace

FAULT = "Something went wrong"
Act = Callable[[str], str]
MAY: Mapping[Who, frozenset[str]] = {
    Who.ANYBODY: frozenset(KINDS),
    Who.FULL_ACCOUNT: frozenset({*MEMBERS, "dana"}),
    Who.ADMIN: frozenset({"olga"}),
    Who.LISTENER: frozenset({"bo"}),
    Who.TOLD: frozenset({"bo", "chidi", "farid"}),
    # Here nobody was picked; tests/stories/test_contact_in_need.py has those who were.
    Who.CONTACT: frozenset(),
}
# What has happened by then; see OldButton.since.
MOMENTS = {
    ("joined", "told"): (date(2026, 11, 23), time(10)),
    ("announced",): (date(2026, 11, 30), time(16)),
    ("drawn",): (date(2026, 12, 1), time(12)),
}


@pytest.fixture
def walk(sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Walk]:
    """Eight kinds of people in one workspace."""
    with kinds_of_people(sqlite_url, tmp_path, monkeypatch) as made:
        yield made


def _entry(action_id: str, among: tuple[Entry, ...] = access.PRESSES) -> Entry:
    """The entry of an id, which may be the beginning of it."""
    fitting = [one for one in among if f"{action_id}.".startswith(f"{one.id}.")]
    return max(fitting, key=lambda one: len(one.id))


def _button(action_id: str) -> OldButton:
    return next(one for one in BUTTONS if one.action_id == action_id)


def _may(entry: Entry, handle: str, owner: str) -> bool:
    """Whether somebody may do this with what belongs to *owner*."""
    if entry.who in access.BELONGING:
        return owner == handle and handle in MAY.get(entry.who, MEMBERS)
    return handle in MAY.get(entry.who, MEMBERS)


def _wrong(walk: Walk, entry: Entry, handle: str, owner: str, act: Act) -> Iterator[str]:
    """What is wrong when somebody does this with what belongs to *owner*."""
    before = walk.before
    if entry.after and handle == owner:
        walk.acts(handle, owner, partial(walk.presses, _button(entry.after)))
    answer = walk.acts(handle, owner, act)
    declined = list(walk.declined)
    yield from (f"told others: {one}" for one in walk.told_others())
    if walk.caught or FAULT in answer:
        yield f"answered {answer!r}"
    if not _may(entry, handle, owner):
        after = walk.rows()
        yield from (f"changed {name}" for name in before if before[name] != after[name])
        expected = entry.refusal(is_member=handle in MEMBERS)
        if not declined or expected not in answer:
            yield f"answered {answer!r}, not {expected!r}"
    else:
        yield from (f"declined with {one!r}" for one in declined)
        if handle == "bo":
            again = walk.acts(handle, owner, walk.submit_again if entry in access.FORMS else act)
            if again != answer:
                yield f"answered {again!r} after {answer!r}"


def _owners(entry: Entry, handle: str) -> tuple[str, ...]:
    """Whose things somebody tries: their own, if they had any, and another's."""
    had_some = handle in MEMBERS | {"dana", "emi"}
    if entry.who not in access.BELONGING:
        return (handle if had_some else "bo",)
    return (handle, ("chidi" if handle == "bo" else "bo")) if had_some else ("bo",)


def _acts(walk: Walk, since: tuple[str, ...]) -> Iterator[tuple[Entry, Act]]:
    """Everything that can be pressed, submitted and typed at a moment, once in each place."""
    buttons = {(_entry(one.action_id).id, one.place): one for one in BUTTONS if one.since in since}
    for (action_id, _), old in buttons.items():
        yield _entry(action_id), partial(walk.presses, old)
    for form in {one.callback_id: one for one in FORMS if one.since in since}.values():
        yield _entry(form.callback_id, access.FORMS), partial(walk.submits, form)
    if "joined" not in since:
        return
    fields = ((form, field) for form in FORMS for field in form.fields if field.dispatches)
    for form, field in {
        _entry(field.action_id).id: (form, field) for form, field in fields
    }.values():
        yield _entry(field.action_id), partial(walk.chooses, form, field)
    for entry in access.COMMANDS:
        yield entry, partial(walk.types, "@ada" if entry.id == command_router.MENTION else entry.id)


def test_only_who_may_changes_anything(walk: Walk) -> None:
    """A press of somebody who may not changes nothing, and gets one kind sentence (P4, P13)."""
    failures: list[str] = []
    for since, (day, at) in MOMENTS.items():
        walk.workspace.until(day, at)
        walk.note_ids()
        whole = walk.rows()
        part_ways(walk)
        walk.before = walk.rows()
        for handle in KINDS:
            for entry, act in _acts(walk, since):
                if handle == "ines" and entry in access.COMMANDS:
                    # People of other companies can't type a command in Slack.
                    continue
                for owner in _owners(entry, handle):
                    whose = "own" if owner == handle else "another's"
                    wrong = _wrong(walk, entry, handle, owner, act)
                    name = f"{entry.id}, {KINDS[handle]}, {whose}"
                    failures += [f"{name}: {one}" for one in wrong]
                    walk.put_back()
        walk.gone_from_slack = ""
        walk.before = whole
        walk.put_back()
    assert not failures, "\n".join(failures)


def test_every_id_has_an_entry_and_every_entry_an_id(
    workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The table is that of the code: what is registered, and nothing else."""
    ids = registered(workspace, monkeypatch)

    assert sorted(ids.presses) == sorted(one.id for one in access.PRESSES)
    assert sorted(ids.forms) == sorted(one.id for one in access.FORMS)
    assert ids.commands == [one.id for one in access.COMMANDS]


def test_the_document_is_up_to_date() -> None:
    """People read the table that is walked."""
    assert access.document() == access.DOCUMENT.read_text(encoding="utf-8")
