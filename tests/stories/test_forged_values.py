"""What Kith never put into a button or a form changes nothing, and is no fault of Kith's."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from storage.tables import offers
from tests import access
from tests.frozen_wire import BUTTONS, FORMS, OldField, OldForm
from tests.kinds_of_people import Rows, Walk, kinds_of_people

FAULT = "Something went wrong"
_NOTHING = "0123456789abcdef0123456789abcdef"
VALUES = {
    "an id of nothing": _NOTHING,
    "two ids of nothing": f"{_NOTHING}.{_NOTHING}",
    "three parts": "x.y.z",
    "a long text": "x" * 2000,
    "a negative number": "-1",
    "a number that isn't offered": "9",
    "a long number": "9" * 2000,
    "a digit of another script": "٣",
    "nothing": "",
    "markup": "<!channel> <@UBO000000>",
    "JSON": '{"a": [1]}',
}
METADATA = {
    "a deep list": "[" * 2000,
    "nothing": "",
    "no JSON": "x.y.z",
    "a number": "7",
    "an object": '{"a": 1}',
    "more than there is": json.dumps([None] * 20),
    "other sorts": '[1, 2, 3, "x", [], {}, 7, 8]',
    "an id of nothing": _NOTHING,
    "a long text": "x" * 2000,
}
# In these, a field that isn't there was left as it is, or empty.
_MAY_LACK = ("sharing.share_form", "sharing.offer_form", "sharing.line_form", "members.change_form")
# So with these fields alone.
_MAY_BE_LACKING = ("admin.setup_form places",)
# Its metadata names the question: without it, an answer is offered to be kept, and answers none.
_ANSWERS = "icebreakers.answer_form"
# What isn't offered any more leaves a preference as it was.
_KEEPS = "members.change_form"
_CHOICES = ("static_select", "radio_buttons")


@pytest.fixture
def walk(sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Walk]:
    """Eight kinds of people in one workspace."""
    with kinds_of_people(sqlite_url, tmp_path, monkeypatch) as made:
        made.note_ids()
        made.before = made.rows()
        yield made


def _wrong(
    walk: Walk, act: Callable[[str], str], *, may_change: bool = False, may_offer: bool = False
) -> str:
    """What is wrong when an admin who joined does this; empty if nothing is."""
    answer = walk.acts("olga", "olga", act)
    now = walk.rows()
    changed = [name for name in now if now[name] != walk.before[name]]
    walk.put_back()
    if may_offer and changed == ["offers"] and _answers_no_question(walk.before, now):
        changed = []
    if FAULT in answer or not answer:
        return f"answered {answer!r}"
    return f"changed {changed}, and answered {answer!r}" if changed and not may_change else ""


def _answers_no_question(before: Rows, now: Rows) -> bool:
    """Whether one offer has come, without a question."""
    question = offers.columns.keys().index("question_key")
    come = [row for row in now["offers"] if row not in before["offers"]]
    is_one = len(now["offers"]) == len(before["offers"]) + 1
    return is_one and [row[question] for row in come] == [None]


def _failures(cases: Iterator[tuple[str, str]]) -> str:
    return "\n".join(f"{name}: {wrong}" for name, wrong in cases if wrong)


def _carried(walk: Walk) -> Iterator[tuple[str, str]]:
    buttons = {one.action_id: one for one in BUTTONS if one.value and not one.is_link}
    for action_id, old in buttons.items():
        for name, value in VALUES.items():
            act = partial(walk.presses, replace(old, value=value))
            yield f"{action_id} with {name}", _wrong(walk, act)


def _remembered(walk: Walk) -> Iterator[tuple[str, str]]:
    for form in {one.callback_id: one for one in FORMS if one.metadata}.values():
        for name, metadata in METADATA.items():
            forged = replace(form, metadata=metadata)
            act, is_answer = partial(walk.submits, forged), form.callback_id == _ANSWERS
            yield f"{form.callback_id} with {name}", _wrong(walk, act, may_offer=is_answer)
            for field in [one for one in form.fields if one.dispatches][:1]:
                act = partial(walk.chooses, forged, field)
                yield f"{field.action_id} with {name}", _wrong(walk, act)


def _filled_in(walk: Walk) -> Iterator[tuple[str, str]]:
    fields = [(form, one) for form in FORMS for one in form.fields]
    for form, field in {
        (form.callback_id, one.block_id): (form, one) for form, one in fields
    }.values():
        name = f"{form.callback_id} {field.block_id}"
        may_lack = form.callback_id in _MAY_LACK or name in _MAY_BE_LACKING
        lacking = partial(walk.submits, _with(form, field))
        yield f"{name} missing", _wrong(walk, lacking, may_change=may_lack)
        if field.sort in _CHOICES:
            for value in ("x.y.z", "-1", "99"):
                chosen = partial(walk.submits, _with(form, field, replace(field, value=value)))
                keeps = form.callback_id == _KEEPS
                yield f"{name} {value!r}", _wrong(walk, chosen, may_change=keeps)


def _with(form: OldForm, field: OldField, *instead: OldField) -> OldForm:
    at = form.fields.index(field)
    return replace(form, fields=(*form.fields[:at], *instead, *form.fields[at + 1 :]))


def test_a_button_with_what_it_never_carried_changes_nothing(walk: Walk) -> None:
    """A value of another shape, or an id of nothing, gets a sentence, and no fault number."""
    assert not (wrong := _failures(_carried(walk))), wrong


def test_what_is_not_there_is_answered_like_what_is_anothers(walk: Walk) -> None:
    """An id of nothing gets the sentence of the table, so nobody learns what there is (P4)."""
    entries = {one.id: one for one in access.PRESSES if one.who in access.BELONGING}
    buttons = {one.action_id: one for one in BUTTONS if one.action_id in entries}
    told = {
        action_id: walk.acts("bo", "bo", partial(walk.presses, replace(old, value=_NOTHING)))
        for action_id, old in buttons.items()
    }

    assert len(told) == len(entries)
    assert {
        action_id: answer
        for action_id, answer in told.items()
        if entries[action_id].refusal(is_member=True) not in answer
    } == {}


def test_a_form_with_what_it_never_remembered_changes_nothing(walk: Walk) -> None:
    """Metadata that can't be read leaves the form open; an answer is one to no question."""
    assert not (wrong := _failures(_remembered(walk))), wrong


def test_a_form_with_fields_that_it_never_had_changes_nothing(walk: Walk) -> None:
    """A field that is missing, or a choice that isn't offered, leaves the form open."""
    assert not (wrong := _failures(_filled_in(walk))), wrong
