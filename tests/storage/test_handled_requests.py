"""Each delivery of Slack's takes effect once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import NoResultFound

from storage import handled_requests, people
from storage.database import Database
from storage.records import Person, Workspace
from tests.storage.builders import DAY, MONDAY
from tests.storage.racing import held_up, race, until_it_waits


def test_a_delivery_counts_once(tx: Connection, workspace: Workspace) -> None:
    """The first delivery of a thing is the only one that counts."""
    assert handled_requests.first_time(tx, workspace.id, "event:Ev1", MONDAY) is True
    assert handled_requests.first_time(tx, workspace.id, "event:Ev1", MONDAY) is False
    assert handled_requests.first_time(tx, workspace.id, "event:Ev1", MONDAY + DAY) is False
    assert handled_requests.first_time(tx, workspace.id, "event:Ev2", MONDAY) is True


def test_each_workspace_has_its_own_deliveries(
    tx: Connection, workspace: Workspace, other: Workspace
) -> None:
    """The same key in another workspace is another delivery."""
    handled_requests.first_time(tx, workspace.id, "event:Ev1", MONDAY)

    assert handled_requests.first_time(tx, other.id, "event:Ev1", MONDAY) is True


def test_of_many_deliveries_at_once_one_counts(database: Database, workspace: Workspace) -> None:
    """Of eight deliveries of the same thing at the same moment one takes effect."""

    def deliver() -> bool:
        with database.write() as tx:
            return handled_requests.first_time(tx, workspace.id, "event:Ev1", MONDAY)

    assert sorted(race([deliver] * 8)) == [False] * 7 + [True]


def test_a_failed_effect_is_not_recorded(database: Database, ada: Person) -> None:
    """If the effect is rolled back, so is the record: Slack's repetition takes effect."""
    with pytest.raises(NoResultFound), database.write() as tx:  # noqa: PT012
        handled_requests.first_time(tx, ada.workspace_id, "event:Ev1", MONDAY)
        people.deactivate(tx, ada.workspace_id, ada.id, MONDAY)
        people.get(tx, ada.workspace_id, "nobody's")

    with database.write() as tx:
        assert people.get(tx, ada.workspace_id, ada.id) == ada
        assert handled_requests.first_time(tx, ada.workspace_id, "event:Ev1", MONDAY) is True


def test_a_repetition_waits_for_the_first(postgresql: Database) -> None:
    """A repetition at another replica waits for the first, and has no effect."""

    def repeated() -> bool:
        with postgresql.write() as tx:
            return handled_requests.first_time(tx, "w", "event:Ev1", MONDAY)

    first, second = held_up(
        postgresql, lambda tx: handled_requests.first_time(tx, "w", "event:Ev1", MONDAY), repeated
    )
    assert (first, second) == (True, False)


def test_a_repetition_counts_if_the_first_is_undone(
    database: Database, workspace: Workspace
) -> None:
    """A repetition that waits for a first one that fails takes effect itself."""

    def deliver() -> bool:
        with database.write() as tx:
            return handled_requests.first_time(tx, workspace.id, "form:1", MONDAY)

    with ThreadPoolExecutor(1) as threads:
        with pytest.raises(ZeroDivisionError), database.write() as tx:  # noqa: PT012
            handled_requests.first_time(tx, workspace.id, "form:1", MONDAY)
            repetition = threads.submit(deliver)
            if not database.is_sqlite:
                until_it_waits(database, repetition)
            raise ZeroDivisionError
        assert repetition.result() is True
    assert deliver() is False
