"""People, joined or not, and their quiet lists."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import NoResultFound

from storage import members, people, slack_ids
from storage.database import Database
from storage.records import Person, SlackKind, Workspace
from tests.storage.builders import DAY, MONDAY
from tests.storage.lookups import all_members
from tests.storage.racing import race


def test_somebody_unknown(tx: Connection, workspace: Workspace) -> None:
    """Looking somebody up does not store them (P1)."""
    assert people.find(tx, workspace.id, "U0STRANGER") is None
    assert people.find(tx, workspace.id, "U0STRANGER") is None


def test_somebody_known(tx: Connection, workspace: Workspace) -> None:
    """A known person is found by their Slack id and by Kith's own."""
    emi = people.get_or_add(tx, workspace.id, "U0EMI00005")

    assert emi == Person(workspace.id, emi.id, "U0EMI00005", None)
    assert people.find(tx, workspace.id, "U0EMI00005") == emi
    assert people.get(tx, workspace.id, emi.id) == emi


def test_somebody_is_known_once(tx: Connection, workspace: Workspace, ada: Person) -> None:
    """Storing somebody twice gives the same person."""
    assert people.get_or_add(tx, workspace.id, ada.slack_id) == ada


def test_racing_threads_know_one_person(database: Database, workspace: Workspace) -> None:
    """Eight threads that store somebody at once make one person."""

    def know() -> Person:
        with database.write() as tx:
            return people.get_or_add(tx, workspace.id, "U0NEW00001")

    assert len(set(race([know] * 8))) == 1


def test_a_known_person_is_no_member(tx: Connection, ada: Person) -> None:
    """Nobody is a member before they join (P1)."""
    assert members.get(tx, ada.workspace_id, ada.id) is None
    assert all_members(tx, ada.workspace_id) == ()


def test_a_conversation_is_no_person(tx: Connection, workspace: Workspace) -> None:
    """A Slack id of another kind leads to nobody."""
    slack_ids.own_id(tx, workspace.id, SlackKind.CHANNEL, "C0CHANNEL1")

    assert people.find(tx, workspace.id, "C0CHANNEL1") is None


def test_an_unknown_id_is_an_error(tx: Connection, workspace: Workspace) -> None:
    """Asking for a person by an unknown id is an error."""
    with pytest.raises(NoResultFound):
        people.get(tx, workspace.id, "nobody's")


def test_several_people_at_once(
    tx: Connection, workspace: Workspace, ada: Person, bo: Person
) -> None:
    """People are found by their ids; unknown ones are missing from the answer."""
    found = people.several(tx, workspace.id, [ada.id, bo.id, "nobody's", ada.id])

    assert found == {ada.id: ada, bo.id: bo}
    assert people.several(tx, workspace.id, []) == {}


def test_people_by_their_slack_ids(
    tx: Connection, workspace: Workspace, ada: Person, bo: Person
) -> None:
    """Unknown people are missing from the answer, and so is what is no person."""
    slack_ids.own_id(tx, workspace.id, SlackKind.CHANNEL, "C0CHANNEL1")
    wanted = [ada.slack_id, bo.slack_id, "U0STRANGER", "C0CHANNEL1"]

    assert people.by_slack_id(tx, workspace.id, wanted) == {ada.slack_id: ada, bo.slack_id: bo}


def test_a_deactivated_person(
    tx: Connection, workspace: Workspace, ada: Person, bo: Person
) -> None:
    """The moment is stored, and removed when they return."""
    people.deactivate(tx, workspace.id, ada.id, MONDAY)
    assert people.get(tx, workspace.id, ada.id).deactivated_at == MONDAY
    assert people.get(tx, workspace.id, bo.id) == bo
    people.reactivate(tx, workspace.id, ada.id)
    assert people.get(tx, workspace.id, ada.id) == ada


def test_the_conversation_with_somebody(tx: Connection, workspace: Workspace, ada: Person) -> None:
    """It has an id of Kith's own, which stays the same."""
    assert people.direct_id(tx, workspace.id, ada.id) is None
    own = people.set_direct(tx, workspace.id, ada.id, "D0DIRECT01")

    assert people.set_direct(tx, workspace.id, ada.id, "D0DIRECT01") == own
    assert people.direct_id(tx, workspace.id, ada.id) == own
    people.forget_direct(tx, workspace.id, ada.id)
    assert people.direct_id(tx, workspace.id, ada.id) is None
    assert slack_ids.slack_id(tx, workspace.id, own) == "D0DIRECT01"


def test_a_quiet_list_works_in_both_directions(
    tx: Connection, workspace: Workspace, ada: Person, bo: Person, chidi: Person
) -> None:
    """People on Ada's list are apart from her, and she from them, and from nobody else."""
    people.keep_apart(tx, workspace.id, ada.id, [bo.id], MONDAY)

    assert people.are_apart(tx, workspace.id, ada.id, bo.id)
    assert people.are_apart(tx, workspace.id, bo.id, ada.id)
    assert not people.are_apart(tx, workspace.id, ada.id, chidi.id)
    assert not people.are_apart(tx, workspace.id, bo.id, chidi.id)
    assert people.kept_apart(tx, workspace.id) == {frozenset({ada.id, bo.id})}


def test_a_quiet_list_is_its_owners_alone(
    tx: Connection, workspace: Workspace, ada: Person, bo: Person
) -> None:
    """Bo's own list does not show that Ada keeps apart from him (P13)."""
    people.keep_apart(tx, workspace.id, ada.id, [bo.id], MONDAY)

    assert people.quiet_list_of(tx, workspace.id, ada.id) == (bo.id,)
    assert people.quiet_list_of(tx, workspace.id, bo.id) == ()


def test_two_who_keep_apart_from_each_other(
    tx: Connection, workspace: Workspace, ada: Person, bo: Person
) -> None:
    """If both have each other on their lists, one removing it does not end it."""
    people.keep_apart(tx, workspace.id, ada.id, [bo.id], MONDAY)
    people.keep_apart(tx, workspace.id, bo.id, [ada.id], MONDAY)
    assert people.kept_apart(tx, workspace.id) == {frozenset({ada.id, bo.id})}
    people.keep_apart(tx, workspace.id, ada.id, [], MONDAY)

    assert people.are_apart(tx, workspace.id, ada.id, bo.id)
    assert people.kept_apart(tx, workspace.id) == {frozenset({ada.id, bo.id})}


def test_a_quiet_list_is_replaced(
    tx: Connection, workspace: Workspace, ada: Person, bo: Person, chidi: Person
) -> None:
    """A new list replaces the old one; others' lists stay the same."""
    people.keep_apart(tx, workspace.id, chidi.id, [bo.id], MONDAY)
    people.keep_apart(tx, workspace.id, ada.id, [bo.id], MONDAY)
    people.keep_apart(tx, workspace.id, ada.id, [chidi.id], MONDAY + DAY)

    assert people.quiet_list_of(tx, workspace.id, ada.id) == (chidi.id,)
    assert people.quiet_list_of(tx, workspace.id, chidi.id) == (bo.id,)
    people.keep_apart(tx, workspace.id, ada.id, [], MONDAY)
    assert people.quiet_list_of(tx, workspace.id, ada.id) == ()
    assert people.quiet_list_of(tx, workspace.id, chidi.id) == (bo.id,)


def test_a_quiet_list_is_in_the_order_of_adding(
    tx: Connection, workspace: Workspace, ada: Person, bo: Person, chidi: Person
) -> None:
    """The person added first comes first, however often the list is saved."""
    people.add_to_quiet_list(tx, workspace.id, ada.id, chidi.id, MONDAY)
    people.add_to_quiet_list(tx, workspace.id, ada.id, bo.id, MONDAY + DAY)
    people.add_to_quiet_list(tx, workspace.id, ada.id, chidi.id, MONDAY + 2 * DAY)
    people.keep_apart(tx, workspace.id, ada.id, [bo.id, chidi.id], MONDAY + 3 * DAY)

    assert people.quiet_list_of(tx, workspace.id, ada.id) == (chidi.id, bo.id)


def test_nobody_keeps_apart_from_themselves(
    tx: Connection, workspace: Workspace, ada: Person, bo: Person
) -> None:
    """People who pick themselves are not put on their own list."""
    people.keep_apart(tx, workspace.id, ada.id, [ada.id, bo.id], MONDAY)

    assert people.quiet_list_of(tx, workspace.id, ada.id) == (bo.id,)
    assert not people.are_apart(tx, workspace.id, ada.id, ada.id)


def test_a_list_grows_by_one(
    tx: Connection, workspace: Workspace, ada: Person, bo: Person, chidi: Person
) -> None:
    """Adding one person keeps those who are on the list."""
    people.keep_apart(tx, workspace.id, ada.id, [bo.id], MONDAY)
    people.add_to_quiet_list(tx, workspace.id, ada.id, chidi.id, MONDAY + DAY)

    assert people.quiet_list_of(tx, workspace.id, ada.id) == (bo.id, chidi.id)
