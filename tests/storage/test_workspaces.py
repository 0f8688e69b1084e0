"""Workspaces: the Slack teams that use Kith."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import NoResultFound

from storage import workspaces
from storage.database import Database
from storage.records import Tier, Workspace
from storage.vault import Vault
from tests.storage.builders import MONDAY


def test_a_new_workspace(database: Database, vault: Vault) -> None:
    """Everything is allowed at first, and there is no contact for people in need."""
    with database.write() as tx:
        made = workspaces.add(tx, vault, "T0NEW00001", "E0NEW00001", MONDAY)

    assert made == Workspace(
        id=made.id,
        slack_team_id="T0NEW00001",
        slack_enterprise_id="E0NEW00001",
        tier=Tier.UNDECIDED,
        contact_id=None,
        uninstalled_at=None,
    )
    assert made.id != "T0NEW00001"


def test_a_workspace_without_an_organisation(database: Database, vault: Vault) -> None:
    """A team that belongs to no Enterprise organisation has none."""
    with database.write() as tx:
        made = workspaces.add(tx, vault, "T0NEW00001", None, MONDAY)

    assert made.slack_enterprise_id is None


def test_a_workspace_is_found_by_its_team(
    tx: Connection, workspace: Workspace, other: Workspace
) -> None:
    """Each Slack team leads to its own workspace; nothing else leads to one."""
    assert workspaces.find(tx, "T0KITH0001") == workspace
    assert workspaces.find(tx, "T0OTHER002") == other
    assert workspaces.find(tx, "T0UNKNOWN0") is None


@pytest.mark.parametrize("slack_id", ["E0KITH0001", "U0ADA00001", ""])
def test_only_a_team_leads_to_a_workspace(tx: Connection, slack_id: str) -> None:
    """An organisation or a person is not mistaken for a team."""
    assert workspaces.find(tx, slack_id) is None


def test_two_teams_of_one_organisation(database: Database, vault: Vault) -> None:
    """Teams of the same organisation are workspaces of their own."""
    with database.write() as tx:
        first = workspaces.add(tx, vault, "T0NEW00001", "E0NEW00001", MONDAY)
        second = workspaces.add(tx, vault, "T0NEW00002", "E0NEW00001", MONDAY)

        assert workspaces.find(tx, "T0NEW00001") == first
        assert workspaces.find(tx, "T0NEW00002") == second


def test_a_workspace_that_is_not_there(tx: Connection) -> None:
    """Asking for a workspace by an unknown id is an error."""
    with pytest.raises(NoResultFound):
        workspaces.get(tx, "nobody's")


def test_whether_a_database_is_new(database: Database, vault: Vault) -> None:
    """A database is new until it has its first workspace."""
    with database.write() as tx:
        before = workspaces.any_exists(tx)
        workspaces.add(tx, vault, "T0NEW00001", None, MONDAY)

        assert (before, workspaces.any_exists(tx)) == (False, True)


def test_places_of_a_workspace(database: Database, vault: Vault) -> None:
    """There are none until an admin lists some; each workspace has its own."""
    with database.write() as tx:
        one = workspaces.add(tx, vault, "T0NEW00001", None, MONDAY).id
        other = workspaces.add(tx, vault, "T0NEW00002", None, MONDAY).id
        before = workspaces.places(tx, one)
        workspaces.set_places(tx, one, ("Leeds", "York"))

        assert (before, workspaces.places(tx, one)) == ((), ("Leeds", "York"))
        assert workspaces.places(tx, other) == ()
