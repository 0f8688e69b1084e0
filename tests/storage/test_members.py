"""Members and their preferences."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import CompileError

from storage import members
from storage.database import Database
from storage.records import Asking, Company, GroupSize, Person
from tests.storage.builders import DAY, HOUR, MONDAY, a_member
from tests.storage.lookups import all_members
from tests.storage.racing import race


def test_a_member_comes_back_as_they_joined(tx: Connection, ada: Person, bo: Person) -> None:
    """Every preference is remembered, whether it was set or left open."""
    hers = a_member(
        ada,
        zone="Asia/Kathmandu",
        work_start=time(7, 45),
        work_end=time(23, 59, 59),
        work_days=(6, 0, 3),
        country="NP",
        subdivision="P3",
        locale="ne",
        languages=("ne", "en"),
        formats=("written",),
        interests=("birds", "عود", "🎲"),
        team="Kitchen",
        rhythm_weeks=8,
        company=Company.KNOWN,
        asking=Asking.ASSUME_YES,
        group_size=GroupSize.TRIO,
        weekly_budget=0,
        paused=True,
        paused_until=date(2026, 12, 24),
        next_icebreaker_at=MONDAY + DAY,
        place="Pokhara",
        office_days=(3, 0),
        here_signs=("name:0", "status:1"),
        first_weeks=("new",),
        new_since=MONDAY,
    )
    his = a_member(bo)
    members.add(tx, hers)
    members.add(tx, his)

    assert members.get(tx, ada.workspace_id, ada.id) == hers
    assert members.get(tx, bo.workspace_id, bo.id) == his


def test_somebody_who_has_not_joined_is_no_member(tx: Connection, ada: Person, bo: Person) -> None:
    """Only people who joined are members, alone or among several (P1)."""
    members.add(tx, a_member(ada))

    assert members.get(tx, bo.workspace_id, bo.id) is None
    assert set(members.several(tx, ada.workspace_id, [ada.id, bo.id, "nobody's"])) == {ada.id}
    assert all_members(tx, ada.workspace_id) == (a_member(ada),)
    assert members.several(tx, ada.workspace_id, []) == {}


def test_nobody_joins_twice(tx: Connection, ada: Person) -> None:
    """Joining again does not overwrite the preferences."""
    assert members.add(tx, a_member(ada))

    assert not members.add(tx, a_member(ada, rhythm_weeks=8))
    assert members.get(tx, ada.workspace_id, ada.id) == a_member(ada)


def test_a_member_is_locked_for_one(database: Database, ada: Person) -> None:
    """What a member does at once happens one after another, each with what the other left."""
    with database.write() as tx:
        members.add(tx, a_member(ada))
    seen = []

    def one_more() -> None:
        with database.write() as tx:
            me = members.get_locked(tx, ada.workspace_id, ada.id)
            assert me is not None
            seen.append(me.weekly_budget)
            members.change(tx, ada.workspace_id, ada.id, weekly_budget=me.weekly_budget + 1)

    race([one_more] * 4)

    assert seen == [2, 3, 4, 5]
    with database.write() as tx:
        assert members.get_locked(tx, ada.workspace_id, "nobody's") is None


def test_a_preference_changes_alone(tx: Connection, ada: Person, bo: Person) -> None:
    """Changing some preferences leaves the rest, and other members, as they were."""
    members.add(tx, a_member(ada))
    members.add(tx, a_member(bo))
    changed = members.change(
        tx, ada.workspace_id, ada.id, rhythm_weeks=4, formats=("walk",), paused=True
    )

    assert changed is True
    assert members.get(tx, ada.workspace_id, ada.id) == a_member(
        ada, rhythm_weeks=4, formats=("walk",), paused=True
    )
    assert members.get(tx, bo.workspace_id, bo.id) == a_member(bo)


def test_somebody_who_is_no_member_has_no_preferences(tx: Connection, ada: Person) -> None:
    """Changing their preferences makes nobody a member (P1)."""
    assert members.change(tx, ada.workspace_id, ada.id, rhythm_weeks=4) is False
    assert members.get(tx, ada.workspace_id, ada.id) is None


def test_a_misspelt_preference_is_a_mistake(tx: Connection, ada: Person) -> None:
    """Setting an unknown preference is an error."""
    members.add(tx, a_member(ada))

    with pytest.raises(CompileError, match="rythm_weeks"):
        members.change(tx, ada.workspace_id, ada.id, rythm_weeks=4)


def test_somebody_leaves(tx: Connection, ada: Person, bo: Person) -> None:
    """They are no member any more; leaving twice is no error, and others stay (P1)."""
    members.add(tx, a_member(ada))
    members.add(tx, a_member(bo))

    assert members.remove(tx, ada.workspace_id, ada.id) is True
    assert members.remove(tx, ada.workspace_id, ada.id) is False
    assert all_members(tx, ada.workspace_id) == (a_member(bo),)


def test_members_due_for_an_icebreaker(
    tx: Connection, ada: Person, bo: Person, chidi: Person
) -> None:
    """Longest due first; a member without a moment is never due."""
    members.add(tx, a_member(ada, next_icebreaker_at=MONDAY))
    members.add(tx, a_member(bo, next_icebreaker_at=MONDAY - DAY))
    members.add(tx, a_member(chidi, next_icebreaker_at=None))

    def due(at: datetime, most: int = 10) -> list[str]:
        return [one.person_id for one in members.due_for_icebreaker(tx, at, most)]

    assert due(MONDAY - DAY - HOUR) == []
    assert due(MONDAY - HOUR) == [bo.id]
    assert due(MONDAY) == [bo.id, ada.id]
    assert due(MONDAY, most=1) == [bo.id]


def test_the_countries_of_all_members(tx: Connection, ada: Person, bo: Person) -> None:
    """Each is there once; somebody without a country has none."""
    assert members.countries(tx) == ()
    members.add(tx, a_member(ada, country="LK"))
    members.add(tx, a_member(bo, country=None))

    assert members.countries(tx) == ("LK",)


def test_the_places_of_all_members(tx: Connection, ada: Person, bo: Person, chidi: Person) -> None:
    """One for each member who has one, so that they can be counted."""
    for person, place in ((ada, "Leeds"), (bo, None), (chidi, "Leeds")):
        members.add(tx, a_member(person, place=place))

    assert members.places(tx, ada.workspace_id) == ("Leeds", "Leeds")
