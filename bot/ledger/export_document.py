"""The export of a person: their own words and settings as JSON.

It holds nothing that others answered or keep for themselves, and no internal ids: people are named
by their Slack ids.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date, datetime, time
from enum import Enum
from typing import Any

from bot.delivery import sign_of
from bot.ledger.entries import Entry, Ledger
from bot.ledger.member_data import Coffee
from bot.memory import OwnCoffeeNote
from storage.records import AskedQuestion, CoffeeNote, Contact, Detail, Member, Program

Json = dict[str, Any]
# Internal ids, and what stands elsewhere in the document.
_NOT_OF_A_MEMBER = {"workspace_id", "person_id", "joined_at"}
_NOT_OF_A_DETAIL = {"workspace_id", "id", "owner_id", "question_key"}
_OF_A_PROGRAM = ("rhythm_weeks", "weekday", "at", "zone", "group_size", "coffee_minutes")


def as_json(
    slack_id: str, held: Ledger, note: str, made_at: datetime, question: Callable[[str], str]
) -> Json:
    """
    Everything *held* of somebody as JSON; *note* tells them what it is.

    *question* gives the words of a question by its key.
    """
    data, member = held.member_data, held.member_data.member
    answer: Json = {
        "note": note,
        "made_at": made_at,
        "about": slack_id,
        "joined_at": member.joined_at if member else None,
        "preferences": _preferences(member) if member else None,
        "shared": [_entry(one, question) for one in held.entries],
        "lines_for_coffees": [_note(one, question) for one in held.notes],
        "quiet_list": data.quiet_list,
        "programs": [_program(one) for one in data.programs],
        "coffees": [_coffee(one) for one in reversed(data.coffees)],
        "reminders": [{"about": one.about, "day": one.day} for one in held.reminders.own],
        "others_may_keep_reminders_about_me": held.reminders.allowed,
        "contact_in_need": _contact(data.contact) if data.contact else None,
        "questions_asked": [_asked(one, question) for one in data.questions],
        "questions_i_wrote": [
            {"question": one.question, "written_at": one.written_at} for one in data.written
        ],
    }
    return {name: _plain(value) for name, value in answer.items()}


def _preferences(member: Member) -> Json:
    # The hash of a sign that they contradicted would tell them nothing.
    signs = {"here_signs": [sign_of(one) for one in member.here_signs]}
    return _without(member, _NOT_OF_A_MEMBER) | signs


def _entry(entry: Entry, question: Callable[[str], str]) -> Json:
    readings = [{"who": one.reader, "at": one.at, "certain": one.certain} for one in entry.readings]
    answered = _answered(entry.detail, question)
    told = answered | {"words": entry.words} | _without(entry.detail, _NOT_OF_A_DETAIL)
    return told | {
        "listeners": [one.slack_id for one in entry.listeners],
        "read_by": readings,
        "check_in_planned_for": entry.outlook.next_at,
    }


def _note(brought: OwnCoffeeNote, question: Callable[[str], str]) -> Json:
    note = brought.note
    return _answered(note, question) | {
        "words": brought.words,
        "written_at": note.written_at,
        "ends_at": note.ends_at,
        "waits_for_next_coffee": note.match_id is None,
        "only_for": brought.only_for,
    }


def _answered(told: Detail | CoffeeNote, question: Callable[[str], str]) -> Json:
    """The question that it answers."""
    return {"question": question(told.question_key) if told.question_key else None}


def _coffee(coffee: Coffee) -> Json:
    return {
        "with": coffee.others,
        "introduced_at": coffee.made_at,
        "my_outcome": coffee.outcome,
        "my_again": coffee.again,
        "times_i_ticked": coffee.ticked,
        "booked_for": coffee.booked_for,
        "i_last_pressed_something_at": coffee.pressed_at,
        "another_coffee_for_me": coffee.rescue,
        "i_joined_the_others_at": coffee.joined_at,
        "called_off": coffee.called_off,
        "i_took_myself_out": coffee.is_out,
    }


def _program(program: Program) -> Json:
    return {name: getattr(program, name) for name in _OF_A_PROGRAM}


def _contact(contact: Contact) -> Json:
    return {
        "answer": contact.state,
        "asked_at": contact.asked_at,
        "by_my_own_hours": contact.own_hours,
    }


def _asked(asked: AskedQuestion, question: Callable[[str], str]) -> Json:
    return {
        "question": question(asked.question_key),
        "asked_at": asked.asked_at,
        "answered_at": asked.answered_at,
    }


def _without(record: Member | Detail, names: set[str]) -> Json:
    """All fields of a record but these, so that a new field is exported without a change here."""
    return {one.name: getattr(record, one.name) for one in fields(record) if one.name not in names}


def _plain(value: Any) -> Any:
    """*value* as JSON types."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value
