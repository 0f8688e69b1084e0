"""Mapping records to rows, and conditions within one workspace."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

import pytest
from sqlalchemy import Connection, insert, select

from storage.mapping import (
    fetch_all,
    fetch_one,
    in_given_workspace,
    in_same_workspace,
    in_workspace,
    projection,
    values_of,
)
from storage.records import Reminder
from storage.tables import people, reminders
from tests.storage.builders import MONDAY

EARLIER = Reminder("w", "r1", "ada", "bo", MONDAY.date())
LATER = replace(EARLIER, id="r2", about_id="chidi")
ELSEWHERE = replace(EARLIER, workspace_id="other")


@pytest.fixture(autouse=True)
def _kept(tx: Connection) -> None:
    tx.execute(insert(reminders), [values_of(one) for one in (EARLIER, LATER, ELSEWHERE)])


def test_a_record_comes_back_as_it_was_written(tx: Connection) -> None:
    """What a record writes by the names of its fields is what a projection reads."""
    found = projection(reminders, Reminder).where(in_workspace(reminders, "w", id="r2"))

    assert fetch_one(tx, Reminder, found) == LATER
    assert list(values_of(LATER)) == [field.name for field in fields(Reminder)]


def test_conditions_stay_within_one_workspace(tx: Connection) -> None:
    """Equal ids in another workspace are not found; without a condition all of one are."""
    every = projection(reminders, Reminder).order_by(reminders.c.id)

    assert fetch_all(tx, Reminder, every.where(in_workspace(reminders, "w"))) == (EARLIER, LATER)
    assert fetch_one(tx, Reminder, every.where(in_workspace(reminders, "none"))) is None


def test_a_query_that_is_built_once_stays_within_the_workspace_that_is_given(
    tx: Connection,
) -> None:
    """The values come with each execution, and equal ids elsewhere are not found."""
    one = projection(reminders, Reminder).where(in_given_workspace(reminders, "id"))

    found = [fetch_one(tx, Reminder, one, workspace_id=here, id="r1") for here in ("w", "other")]
    assert found == [EARLIER, ELSEWHERE]
    assert fetch_all(tx, Reminder, one, workspace_id="w", id="r2") == (LATER,)
    assert fetch_one(tx, Reminder, one, workspace_id="other", id="r2") is None


def test_a_join_stays_within_one_workspace(tx: Connection) -> None:
    """A row is joined only with rows of its own workspace."""
    both = [{"workspace_id": here, "id": "ada"} for here in ("w", "other")]
    tx.execute(insert(people), both)
    joined = in_same_workspace(reminders, people, owner_id="id")
    found = tx.execute(
        select(reminders.c.workspace_id, people.c.workspace_id).join_from(reminders, people, joined)
    )

    assert sorted(map(tuple, found)) == [("other", "other"), ("w", "w"), ("w", "w")]


def test_a_field_without_a_column_is_a_mistake() -> None:
    """A record that does not fit its table is an error at once, not a wrong value."""

    @dataclass(frozen=True)
    class Strange:
        id: str
        weather: str

    with pytest.raises(KeyError, match="weather"):
        projection(reminders, Strange)
