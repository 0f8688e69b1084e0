"""The rules of the preferences, and the reading of the form, one thing changed at a time."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import time
from typing import Any

import pytest

from bot.members import preference_views as views
from bot.members.choices import FORMATS, INTERESTS, LANGUAGES, LONGEST_TEAM, keys_of, languages
from bot.members.preference_forms import preferences_in
from bot.members.preferences import Preferences, changed, objections, preferences_of
from bot.text import Say, in_language
from storage.records import Company, Person
from tests.storage.builders import a_member

ADA = Person("w", "ada", "UADA", None)
NOW = preferences_of(a_member(ADA))
ENGLISH = in_language("en")


def submitted(**entries: dict[str, Any]) -> dict[str, Any]:
    """A view as Slack submits it, in which only these fields are filled in."""
    return {
        "state": {
            "values": {field: {views.action_id(field): entry} for field, entry in entries.items()}
        }
    }


def options(*values: str) -> dict[str, Any]:
    """Several options, chosen."""
    return {"selected_options": [{"value": value} for value in values]}


@pytest.mark.parametrize(
    ("start", "end", "field"),
    [
        (time(9), time(17), None),
        (time(9), time(10), None),
        (time(0), time(23, 59), None),
        (time(9), time(9, 59), "work_end"),
        (time(9), time(9), "work_end"),
        (time(22), time(6), "work_end"),
    ],
)
def test_hours(start: time, end: time, field: str | None) -> None:
    """The end lies after the beginning, by an hour at least."""
    found = objections(replace(NOW, work_start=start, work_end=end))

    assert list(found) == ([field] if field else [])


def test_all_objections_at_once() -> None:
    """Nobody puts one thing right only to be told of the next."""
    wrong = replace(NOW, work_end=NOW.work_start, work_days=(), team="k" * (LONGEST_TEAM + 1))

    assert set(objections(wrong)) == {"work_end", "work_days", "team"}


def test_every_field_has_a_name_for_when_it_changes() -> None:
    """Kith can say of each field that it was changed."""
    assert set(views.CHANGED) == {field.name for field in fields(Preferences)}


def test_hours_are_named_once() -> None:
    """Three fields make up the hours, and one of them is enough to say so."""
    after = replace(NOW, company=Company.NEW, work_start=time(8), work_days=(0,))
    text = str(views.saved(ENGLISH, changed(NOW, after))["blocks"])

    assert "whom you meet and your working hours." in text


@pytest.mark.parametrize(
    "view",
    [
        submitted(),
        submitted(company={}, rhythm_weeks={"selected_option": None}, work_end={}),
        submitted(company={"selected_option": {"value": "the_boss"}}),
        submitted(rhythm_weeks={"selected_option": {"value": "3"}}),
        submitted(asking={"selected_option": {"value": ""}}),
        submitted(work_start={"selected_time": "half past nine"}),
        submitted(work_end={"selected_time": None}),
        submitted(no_such_field={"selected_time": "10:00"}),
    ],
)
def test_what_is_missing_or_unknown_stays_as_it_was(view: dict[str, Any]) -> None:
    """A form from before an update of Kith changes what it knows, and no more."""
    assert preferences_in(view, NOW) == NOW


@pytest.mark.parametrize(
    ("typed", "team"),
    [
        ("Kitchen", "Kitchen"),
        ("  Lower   deck\n", "Lower deck"),
        ("a\x00b", "a b"),
        (" ", None),
        ("", None),
        (None, None),
    ],
)
def test_a_team_is_one_line(typed: str | None, team: str | None) -> None:
    """Space around it and breaks in it are of no matter; an empty one is none."""
    assert preferences_in(submitted(team={"value": typed}), NOW).team == team


def test_several_come_in_the_order_in_which_they_are_offered() -> None:
    """So that the same choice is always the same value, whatever was pressed first."""
    view = submitted(formats=options("written", "walk", "by_balloon", "walk"))

    assert preferences_in(view, NOW).formats == ("walk", "written")


def test_a_language_that_is_not_on_the_list_can_be_kept() -> None:
    """Whoever joined with a language of their own is offered it, and does not lose it."""
    mine = replace(NOW, languages=("is",))
    offered = dict(languages(ENGLISH, mine.languages))

    assert offered["is"] == "Icelandic"
    assert preferences_in(submitted(languages=options("is", "de")), mine).languages == ("de", "is")
    assert preferences_in(submitted(languages=options("is", "de")), NOW).languages == ("de",)


def test_languages_are_named_in_the_language_of_the_reader() -> None:
    """Whoever reads French finds German under A, with a capital at the head of the line."""
    french = languages(Say("fr", {}), ())

    assert french[0] == ("de", "Allemand")
    assert [name for _, name in french] == sorted((name for _, name in french), key=str.casefold)
    assert ("de", "German") in languages(ENGLISH, ())


def test_what_is_offered_fits_into_slack() -> None:
    """At most ten checkboxes; keys that differ; the slow coffee comes last."""
    assert len(FORMATS) <= 10
    assert keys_of(FORMATS)[-1] == "written"
    for keys in (keys_of(FORMATS), keys_of(INTERESTS), LANGUAGES):
        assert len(keys) == len(set(keys)) <= 100
