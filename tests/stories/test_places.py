"""Meeting in person: only at the same place, and on a day on which both are there."""

from __future__ import annotations

import json
import logging
from datetime import date, datetime, time
from typing import Any

import pytest

from storage import members, people
from tests.cast import Actor
from tests.picking import offered, ticks
from tests.stories.test_export import exported
from tests.stories.test_preferences import changes, chooses, chosen, fields, kept
from tests.workspace import BEFORE_A_ROUND, TestWorkspace

pytestmark = pytest.mark.starts_at(BEFORE_A_ROUND)

IN_PERSON = "meeting in person"
NAMES_PLACE = "A place that suits you both: "


def meets(workspace: TestWorkspace, person: Actor, place: str | None, **choices: Any) -> None:
    """Somebody joins and says how they like to meet: in person at this place, unless they choose
    otherwise."""
    workspace.joins(person, rhythm="Every 8 weeks")
    changes(workspace, person, place=place, **{"formats": ["in_person"], **choices})
    assert "Saved." in person.reads_modal(), person.reads_modal()
    person.closes()


def met(workspace: TestWorkspace, one: Actor, other: Actor) -> tuple[str, str]:
    """These two are introduced; the introduction, and their chat."""
    workspace.until(date(2026, 11, 24), time(11))
    [group] = one.groups()
    assert other.groups() == [group]
    [said] = [message["text"] for message in one.messages(group)]
    return said, group


def sets_places(workspace: TestWorkspace, *lines: str) -> None:
    """Ada, who is an admin and a member, lists places."""
    workspace.ada.types("setup")
    workspace.ada.submits(places="\n".join(lines))
    assert "Saved." in workspace.ada.reads_modal()
    workspace.ada.closes()


def menu_of(person: Actor) -> list[str]:
    """The places that somebody is offered in the form, which is closed again."""
    person.types("change")
    menu = fields(person).get("place_choice")
    person.closes()
    return [option["text"]["text"] for option in menu["options"]] if menu else []


def days_of(slots: list[str]) -> set[int]:
    """The days of the week of these slots, from Monday, which is 0, on."""
    return {datetime.fromisoformat(one).weekday() for one in slots}


def test_two_cities_are_not_brought_together_in_person(workspace: TestWorkspace) -> None:
    """Ada in London and Bo in Stockholm both like meeting in person; nothing says they could."""
    meets(workspace, workspace.ada, "London")
    meets(workspace, workspace.bo, "Stockholm")
    said, group = met(workspace, workspace.ada, workspace.bo)

    assert IN_PERSON not in said
    assert "London" not in said
    assert len(days_of(offered(workspace.ada, group))) == 5


def test_the_same_place_in_two_spellings(workspace: TestWorkspace) -> None:
    """The introduction names the place, never the days; times are on their common days only."""
    meets(workspace, workspace.ada, " new   york", office_days=["1", "3"])
    meets(workspace, workspace.bo, "New York", office_days=["2", "3"])
    said, group = met(workspace, workspace.ada, workspace.bo)

    assert f"you both like {IN_PERSON}. {NAMES_PLACE}New York." in said
    assert "Thursday" not in said
    times = offered(workspace.ada, group)
    assert days_of(times) == {3}
    assert len(times) == 10
    assert days_of(offered(workspace.bo, group)) == {3}
    ticks(workspace.ada, group, times[0])
    ticks(workspace.bo, group, times[0])
    workspace.tick()
    assert "Thursday 26 November" in str(workspace.ada.messages(group)[-1])


def test_one_place_and_no_common_day(workspace: TestWorkspace) -> None:
    """They are introduced as anybody else, with times on every day."""
    meets(workspace, workspace.ada, "Leeds", office_days=["0", "1"])
    meets(workspace, workspace.bo, "Leeds", office_days=["2", "3"])
    said, group = met(workspace, workspace.ada, workspace.bo)

    assert IN_PERSON not in said
    assert "Leeds" not in said
    assert len(days_of(offered(workspace.ada, group))) == 5


def test_lunch_is_at_lunch_time(workspace: TestWorkspace) -> None:
    """Both chose lunch and nothing else: every time is between twelve and one."""
    zone = "Europe/London"
    workspace.sandbox.set_user("bo", zone=zone)
    meets(workspace, workspace.ada, "Leeds", formats=["lunch"])
    meets(workspace, workspace.bo, "Leeds", formats=["lunch"])
    said, group = met(workspace, workspace.ada, workspace.bo)

    assert f"you both like meeting over lunch. {NAMES_PLACE}Leeds." in said
    times = offered(workspace.ada, group)
    assert len(times) == 10
    assert {datetime.fromisoformat(one).hour for one in times} == {12}


@pytest.mark.parametrize(("formats", "is_lunch"), [(["lunch", "walk"], True), (["walk"], False)])
def test_lunch_time_is_offered_only_if_both_chose_it(
    workspace: TestWorkspace, formats: list[str], is_lunch: bool
) -> None:
    """With another way besides, lunch time is one time among others; else it is left free."""
    workspace.sandbox.set_user("bo", zone="Europe/London")
    meets(workspace, workspace.ada, "Leeds", formats=["lunch", "walk"])
    meets(workspace, workspace.bo, "Leeds", formats=formats)
    _said, group = met(workspace, workspace.ada, workspace.bo)
    times = offered(workspace.ada, group)
    ticks(workspace.ada, group)
    ticks(workspace.bo, group)
    workspace.tick()
    times += offered(workspace.ada, group)

    assert any(datetime.fromisoformat(one).hour == 12 for one in times) is is_lunch


@pytest.mark.parametrize(
    ("formats", "days"),
    [(["in_person", "video"], 10), (["in_person"], 8)],
    ids=["video", "no video"],
)
def test_other_days_are_for_those_who_like_video(
    workspace: TestWorkspace, formats: list[str], days: int
) -> None:
    """
    Two Thursdays have eight half hours for these two. Where video is all right for both, other days
    fill up the set; where it isn't, there are only those on which both are there.
    """
    workspace.sandbox.set_user("bo", zone="Europe/London")
    hours = {"work_start": "09:00", "work_end": "11:00", "office_days": ["3"]}
    meets(workspace, workspace.ada, "Leeds", formats=formats, **hours)
    meets(workspace, workspace.bo, "Leeds", formats=formats, **hours)
    said, group = met(workspace, workspace.ada, workspace.bo)
    times = offered(workspace.ada, group)

    assert NAMES_PLACE in said
    assert len(times) == days
    assert sum(datetime.fromisoformat(one).weekday() == 3 for one in times) == 8


def test_whoever_would_like_to_meet_in_person_is_asked_where(workspace: TestWorkspace) -> None:
    """The sentence says what to do, nothing is saved until then, and the form is still open."""
    workspace.joins(workspace.ada)
    workspace.ada.types("change")
    chooses(workspace, workspace.ada, formats=["walk", "video"])

    assert workspace.ada.submits().errors == {
        "place": "To meet in person, over lunch or on a walk, I need your place. Choose or name "
        "one, or untick these three."
    }
    assert kept(workspace, workspace.ada).formats == ()
    workspace.ada.submits(place="Leeds")
    assert kept(workspace, workspace.ada).place == "Leeds"


def test_office_days_without_work(workspace: TestWorkspace) -> None:
    """Somebody who names Saturday reads what is wrong, beside the field."""
    workspace.joins(workspace.ada)
    workspace.ada.types("change")
    chooses(workspace, workspace.ada, office_days=["5"])

    assert workspace.ada.submits(place="Leeds").errors == {
        "office_days": "You don't work on any of these days. Choose one of your working days, or "
        "none."
    }


def test_a_member_from_before_places(workspace: TestWorkspace) -> None:
    """
    Two who chose *in person* before the update are still introduced, nobody claims that they could
    meet in person, and the form asks each for a place once they save it.
    """
    workspace.joins(workspace.ada, workspace.bo, rhythm="Every 8 weeks")
    with workspace.database.write() as tx:
        for one in (workspace.ada, workspace.bo):
            known = people.get_or_add(tx, workspace.record.id, one.id)
            members.change(tx, workspace.record.id, known.id, formats=("in_person",))
    said, _group = met(workspace, workspace.ada, workspace.bo)
    assert IN_PERSON not in said
    workspace.ada.types("change")

    assert list(workspace.ada.submits().errors) == ["place"]


def test_a_form_from_before_places_is_still_saved(workspace: TestWorkspace) -> None:
    """It has no field for a place, so its answers count as they are."""
    workspace.joins(workspace.ada)
    workspace.ada.types("change")
    form = workspace.ada.modal()
    form["blocks"] = [
        block for block in form["blocks"] if block.get("block_id") not in ("place", "office_days")
    ]
    walk = {"value": "walk", "text": {"type": "plain_text", "text": "On a walk", "emoji": False}}
    action_id = fields(workspace.ada)["formats"]["action_id"]
    answer = workspace.ada.submits_as_it_was(
        form, {"formats": {action_id: {"selected_options": [walk]}}}
    )

    assert not answer.errors
    assert kept(workspace, workspace.ada).formats == ("walk",)


def test_the_admins_list_is_offered_to_all(workspace: TestWorkspace) -> None:
    """One on each line; what is chosen is spelled as the admin spells it, and shown again."""
    workspace.joins(workspace.ada, workspace.bo)
    assert menu_of(workspace.bo) == []
    sets_places(workspace, "London", "  Stockholm ", "", "london")
    assert menu_of(workspace.bo) == ["None of these", "London", "Stockholm"]
    changes(workspace, workspace.bo, place_choice="Stockholm", formats=["lunch"])
    workspace.bo.closes()
    assert kept(workspace, workspace.bo).place == "Stockholm"
    changes(workspace, workspace.ada, place="LONDON", formats=["lunch"])
    workspace.ada.closes()
    assert kept(workspace, workspace.ada).place == "London"

    workspace.ada.types("change")
    assert chosen(fields(workspace.ada)["place_choice"]) == "London"
    assert chosen(fields(workspace.ada)["place"]) is None
    workspace.ada.closes()
    workspace.ada.types("setup")
    assert fields(workspace.ada)["places"]["initial_value"] == "London\nStockholm"


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (["x" * 61], "Please use at most 60 characters for each."),
        ([f"Office {number}" for number in range(51)], "Please list at most 50 places."),
    ],
)
def test_too_much_in_the_admins_list(
    workspace: TestWorkspace, lines: list[str], words: str
) -> None:
    """The sentence says what to do, and nothing is saved."""
    workspace.joins(workspace.ada)
    workspace.ada.types("setup")
    answer = workspace.ada.submits(places="\n".join(lines))
    assert answer.errors is not None

    assert words in answer.errors["places"]
    workspace.ada.closes()
    assert menu_of(workspace.ada) == []


def test_a_place_of_ones_own_is_seen_by_nobody_until_three_have_it(
    workspace: TestWorkspace,
) -> None:
    """Two people name Leeds: nobody sees it, nor an admin. With the third, it is offered to all."""
    ada, bo, chidi, dana = workspace.ada, workspace.bo, workspace.chidi, workspace.dana
    workspace.joins(dana)
    meets(workspace, bo, "leeds")
    meets(workspace, chidi, "Leeds ")
    workspace.joins(ada)
    ada.types("setup")
    assert "leeds" not in str(ada.modal()["blocks"]).lower()
    ada.closes()
    for one in (ada, dana, bo):
        assert menu_of(one) == []
    bo.types("change")
    assert chosen(fields(bo)["place"]) == "leeds"
    bo.closes()
    meets(workspace, workspace.farid, "LEEDS")

    for one in (ada, dana, bo, chidi):
        assert menu_of(one) == ["None of these", "LEEDS"]
    bo.types("change")
    assert chosen(fields(bo)["place_choice"]) == "LEEDS"
    assert chosen(fields(bo)["place"]) is None
    bo.closes()
    workspace.farid.leaves()
    assert menu_of(dana) == []


def test_the_place_is_in_ones_own_ledger_and_goes_with_oneself(workspace: TestWorkspace) -> None:
    """
    Ada reads her place and days in ``/coffee me``, and has them in her export; after leaving
    nothing is held (P14, P15).
    """
    meets(workspace, workspace.ada, "Leeds <&>", office_days=["1", "3"])
    workspace.ada.types("me")
    assert "Your place: Leeds &lt;&amp;&gt;" in workspace.ada.reads_modal()
    assert "Your days there: Tuesday, Thursday" in workspace.ada.reads_modal()
    workspace.ada.closes()
    preferences = exported(workspace, workspace.ada)["preferences"]
    assert (preferences["place"], preferences["office_days"]) == ("Leeds <&>", [1, 3])
    workspace.ada.closes()
    workspace.ada.leaves()
    workspace.joins(workspace.ada)

    assert kept(workspace, workspace.ada).place is None
    assert kept(workspace, workspace.ada).office_days == ()


def test_nobody_else_reads_place_or_days(
    workspace: TestWorkspace, caplog: pytest.LogCaptureFixture
) -> None:
    """They are in no message but the introduction, in no value, no metadata and no log (P4)."""
    caplog.set_level(logging.DEBUG, "kith")
    meets(workspace, workspace.ada, "Leeds", office_days=["1", "3"])
    meets(workspace, workspace.bo, "Leeds", office_days=["3"])
    _said, group = met(workspace, workspace.ada, workspace.bo)
    offered(workspace.ada, group)

    messages = workspace.words_outside_views().splitlines()
    assert {json.loads(one).get("channel") for one in messages if "Leeds" in one} == {group}
    assert "Leeds" not in str(workspace.bo.modal() if workspace.bo.sees_modal() else "")
    assert "Leeds" not in workspace.ada.modal()["private_metadata"]
    assert "Leeds" not in "".join(
        record.getMessage() for record in caplog.records if record.name.startswith("kith")
    )
