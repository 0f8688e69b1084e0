"""The rules of the preferences and of their form, one change at a time."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import time
from typing import Any
from zoneinfo import available_timezones

import pytest

from bot.i18n import Translator, translator_for
from bot.members import preference_views as views
from bot.members.choices import (
    FORMATS,
    INTERESTS,
    LANGUAGES,
    LONGEST_TEAM,
    countries,
    keys_of,
    languages,
    regions,
    zone_ids,
)
from bot.members.membership import new_member
from bot.members.place_controls import NONE
from bot.members.preference_controls import action_id
from bot.members.preference_fields import FIELDS
from bot.members.preferences import objections, preferences_in
from bot.runtime.public_holidays import countries as known_countries
from bot.runtime.public_holidays import subdivisions
from bot.slack.users import profile_of
from storage.records import Member, Person
from tests.storage.builders import MONDAY, a_member
from tests.tables import every_case

ADA = Person("w", "ada", "UADA", None)
NOW = a_member(ADA, place="Leeds")
ENGLISH = translator_for("en")


def submitted(**entries: dict[str, Any]) -> dict[str, Any]:
    """A view as Slack submits it, with only these fields filled in."""
    return {
        "state": {"values": {field: {action_id(field): entry} for field, entry in entries.items()}}
    }


def options(*values: str) -> dict[str, Any]:
    """Several options, chosen."""
    return {"selected_options": [{"value": value} for value in values]}


@every_case(
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
    """The end is at least an hour after the beginning."""
    found = objections(replace(NOW, work_start=start, work_end=end))

    assert list(found) == ([field] if field else [])


def test_all_objections_at_once() -> None:
    """All errors are shown together."""
    wrong = replace(NOW, work_end=NOW.work_start, work_days=(), team="k" * (LONGEST_TEAM + 1))

    assert set(objections(wrong)) == {"work_end", "work_days", "team"}


@every_case(
    ("country", "subdivision", "field"),
    [
        (None, None, None),
        ("DE", None, None),
        ("DE", "BY", None),
        ("JP", None, None),
        ("XX", None, "country"),
        ("de", "BY", "country"),
        ("DE", "SCT", "subdivision"),
        ("DE", "Bayern", "subdivision"),
        ("CH", "DE-BE", "subdivision"),
        ("JP", "BY", "subdivision"),
        (None, "BY", "subdivision"),
    ],
)
def test_a_region_lies_in_its_country(
    country: str | None, subdivision: str | None, field: str | None
) -> None:
    """A region of another country gets an error under its field (P6)."""
    found = objections(replace(NOW, country=country, subdivision=subdivision))

    assert list(found) == ([field] if field else [])


@pytest.mark.parametrize("budget", [-1, 3, 20])
def test_a_budget_that_is_not_offered_is_refused(budget: int) -> None:
    """Two a week, one or none: nobody gets more, and there is nothing below none (P9)."""
    assert list(objections(replace(NOW, weekly_budget=budget))) == ["weekly_budget"]


@pytest.mark.parametrize("budget", [0, 1, 2])
def test_a_budget_that_is_offered_is_taken(budget: int) -> None:
    """Anyone can lower it to zero, and raise it again (P9)."""
    view = submitted(weekly_budget=picked(str(budget)))
    wished = preferences_in(view, replace(NOW, weekly_budget=2 - budget))

    assert wished.weekly_budget == budget
    assert objections(wished) == {}


IN_BERLIN = replace(NOW, country="DE", subdivision="BE")


def picked(value: str) -> dict[str, Any]:
    """One option, chosen."""
    return {"selected_option": {"value": value}}


@every_case(
    ("view", "place"),
    [
        # The form of somebody in Berlin: nothing new, another region, none.
        ({"country": "DE", "subdivision.DE": "BE"}, ("DE", "BE")),
        ({"country": "DE", "subdivision.DE": "BY"}, ("DE", "BY")),
        ({"country": "DE", "subdivision.DE": "none"}, ("DE", None)),
        ({"country": "DE", "subdivision.DE": "by_balloon"}, ("DE", "BE")),
        ({"country": "by_balloon", "subdivision.DE": "BE"}, ("DE", "BE")),
        # Updated form: a country without regions, one with regions, none at all.
        ({"country": "JP"}, ("JP", None)),
        ({"country": "CH", "subdivision.CH": "none"}, ("CH", None)),
        ({"country": "CH", "subdivision.CH": "BE"}, ("CH", "BE")),
        ({"country": "none"}, (None, None)),
        # Submitted before the update: Berlin is not taken for Bern.
        ({"country": "CH", "subdivision.DE": "BE"}, ("CH", "DE-BE")),
        ({"country": "CH", "subdivision.DE": "none"}, ("CH", None)),
        ({"country": "none", "subdivision.DE": "BE"}, (None, None)),
        # From before there was such a field.
        ({}, ("DE", "BE")),
    ],
)
def test_where_somebody_has_their_holidays(
    view: dict[str, str], place: tuple[str | None, str | None]
) -> None:
    """The region is of the chosen country, whatever the form showed before."""
    values: dict[str, Any] = {}
    for field, value in view.items():
        values[field.partition(".")[0]] = {action_id(field): picked(value)}
    read = preferences_in({"state": {"values": values}}, IN_BERLIN)

    assert (read.country, read.subdivision) == place


@every_case(
    ("zone", "country"),
    [("Europe/Stockholm", "SE"), ("Asia/Kolkata", "IN"), ("America/New_York", "US"), ("UTC", None)],
)
def test_a_newcomer_has_the_holidays_of_their_zone(zone: str, country: str | None) -> None:
    """Nobody is asked on joining: the zone in Slack gives the country (P6)."""
    user = {"id": "UADA", "team_id": "T", "tz": zone, "profile": {"display_name": "Ada"}}
    made = new_member(ADA, profile_of(user, "T"), MONDAY)

    assert (made.country, made.subdivision) == (country, None)


def test_countries_are_named_in_the_language_of_the_reader() -> None:
    """In French, Germany is under A; in every language, Åland is."""
    english = [name for _, name in countries(ENGLISH)]

    assert dict(countries(Translator("fr", {})))["DE"] == "Allemagne"
    assert set(dict(countries(ENGLISH))) == set(known_countries())
    assert english.index("Åland Islands") < english.index("Bahamas")
    assert [name for _, name in regions("GB")] == [
        "England",
        "Northern Ireland",
        "Scotland",
        "Wales",
    ]
    assert regions(None) == regions("JP") == ()


@every_case("country", [None, "GB", "IT", "US"])
@every_case("language", ["en", "ja", "zh"])
def test_a_menu_of_places_fits_into_slack(language: str, country: str | None) -> None:
    """At most a hundred in a group, each once, with *none* first."""
    form = views.form(Translator(language, {}), replace(NOW, country=country, subdivision=None))
    menus = [
        block["element"]
        for block in form["blocks"]
        if block.get("block_id") in ("country", "subdivision")
    ]
    codes = [set(known_countries()), {code for code, _ in subdivisions(country or "")}]

    assert len(menus) == (1 if country is None else 2)
    for menu, offered in zip(menus, codes, strict=False):
        groups = [group["options"] for group in menu.get("option_groups", [menu])]
        values = [option["value"] for group in groups for option in group]
        assert max(len(group) for group in groups) <= 100
        assert values[0] == NONE
        assert sorted(values[1:]) == sorted(offered)


@every_case("language", ["en", "de", "ja", "zh"])
def test_the_menu_of_zones_fits_into_slack(language: str) -> None:
    """Every zone once, by a name that fits, in groups of at most a hundred; UTC comes first."""
    form = views.form(Translator(language, {}), replace(NOW, zone="UTC"), asks_zone=True)
    (menu,) = (block["element"] for block in form["blocks"] if block.get("block_id") == "zone")
    options = [option for group in menu["option_groups"] for option in group["options"]]
    values = [option["value"] for option in options]

    assert max(len(group["options"]) for group in menu["option_groups"]) <= 100
    assert values[0] == menu["initial_option"]["value"] == NONE
    assert sorted(values[1:]) == list(zone_ids())
    assert max(len(option["text"]["text"]) for option in options) <= 75
    assert set(zone_ids()) <= available_timezones()


@every_case(
    ("before", "chosen", "zone"),
    [
        ("UTC", "Europe/Berlin", "Europe/Berlin"),
        ("Europe/Berlin", NONE, "UTC"),
        ("Europe/Berlin", None, "Europe/Berlin"),
        ("Europe/Berlin", "Mars/Olympus_Mons", "Europe/Berlin"),
        # A former name of a zone, from Slack, is offered as well.
        ("US/Eastern", "US/Eastern", "US/Eastern"),
        ("US/Eastern", "Japan", "US/Eastern"),
    ],
)
def test_the_zone_that_is_chosen(before: str, chosen: str | None, zone: str) -> None:
    """One of those on offer; anything else changes nothing (P6)."""
    mine = replace(NOW, zone=before)
    view = submitted(zone={"selected_option": {"value": chosen} if chosen else None})

    assert preferences_in(view, mine).zone == zone
    assert "zone" in str(views.form(ENGLISH, mine, asks_zone=True))


def test_an_unknown_place_is_shown_as_none() -> None:
    """The form still opens if a later list is shorter."""
    form = str(views.form(ENGLISH, replace(NOW, country="XX", subdivision="BY")))

    assert "'initial_option': {'text': {'emoji': False, 'text': 'None', " in form
    assert "Your region" not in form


def test_the_form_says_where_holidays_end() -> None:
    """Whoever chooses Sri Lanka reads how long its holidays are known; nobody else does (P6)."""
    ending = "I know this country's holidays until the end of 2026."

    assert ending in str(views.form(ENGLISH, replace(NOW, country="LK", subdivision=None)))
    assert ending not in str(views.form(ENGLISH, IN_BERLIN))


def test_every_field_is_an_attribute_of_members_and_asked_for_once() -> None:
    """The table has no field twice, and none that a member does not have."""
    keys = [field.key for field in FIELDS]

    assert len(keys) == len(set(keys))
    assert set(keys) <= {field.name for field in fields(Member)}


def test_an_unknown_place_is_not_in_the_summary() -> None:
    """The ledger leaves out a place that has no name any more."""
    assert "Public holidays" not in views.spelled(ENGLISH, replace(NOW, country="XX"))
    assert "Public holidays: Germany, Berlin" in views.spelled(ENGLISH, IN_BERLIN)


@every_case(
    "view",
    [
        submitted(),
        submitted(company={}, rhythm_weeks={"selected_option": None}, work_end={}),
        submitted(company={"selected_option": {"value": "the_boss"}}),
        submitted(rhythm_weeks={"selected_option": {"value": "3"}}),
        submitted(asking={"selected_option": {"value": ""}}),
        submitted(weekly_budget={"selected_option": {"value": "3"}}),
        submitted(weekly_budget={"selected_option": {"value": "-1"}}),
        submitted(weekly_budget={"selected_option": None}),
        submitted(work_start={"selected_time": "half past nine"}),
        submitted(work_end={"selected_time": None}),
        submitted(no_such_field={"selected_time": "10:00"}),
    ],
)
def test_missing_and_unknown_fields_stay_unchanged(view: dict[str, Any]) -> None:
    """A form from before an update of Kith changes only the fields it knows."""
    assert preferences_in(view, NOW) == NOW


@every_case(
    ("typed", "team"),
    [
        ("Kitchen", "Kitchen"),
        ("  Lower   deck\n", "Lower deck"),
        ("a\x00b", "a b"),
        ("Plat\u200bform", "Platform"),
        ("\u200b\u2060", None),
        (" ", None),
        ("", None),
        (None, None),
    ],
)
def test_a_team_is_one_line(typed: str | None, team: str | None) -> None:
    """Surrounding space and line breaks are removed; an empty name is none."""
    assert preferences_in(submitted(team={"value": typed}), NOW).team == team


def test_several_choices_are_stored_in_the_order_offered() -> None:
    """The same choices always give the same value, whatever was picked first."""
    view = submitted(formats=options("written", "walk", "by_balloon", "walk"))

    assert preferences_in(view, NOW).formats == ("walk", "written")


def test_a_language_that_is_not_on_the_list_can_be_kept() -> None:
    """A member whose language is not on the list is offered it, and does not lose it."""
    mine = replace(NOW, languages=("is",))
    offered = dict(languages(ENGLISH, mine.languages))

    assert offered["is"] == "Icelandic"
    assert preferences_in(submitted(languages=options("is", "de")), mine).languages == ("de", "is")
    assert preferences_in(submitted(languages=options("is", "de")), NOW).languages == ("de",)


def test_languages_are_named_in_the_language_of_the_reader() -> None:
    """In French, German is under A, and starts with a capital."""
    french = languages(Translator("fr", {}), ())

    assert french[0] == ("de", "Allemand")
    assert [name for _, name in french] == sorted((name for _, name in french), key=str.casefold)
    assert ("de", "German") in languages(ENGLISH, ())


def test_what_is_offered_fits_into_slack() -> None:
    """At most ten checkboxes; keys that differ; the slow coffee comes last."""
    assert len(FORMATS) <= 10
    assert keys_of(FORMATS)[-1] == "written"
    for keys in (keys_of(FORMATS), keys_of(INTERESTS), LANGUAGES):
        assert len(keys) == len(set(keys)) <= 100
