"""The one table with Slack's ids."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, select
from sqlalchemy.exc import NoResultFound

from storage import people, slack_ids
from storage.database import Database
from storage.records import SlackKind, Workspace
from storage.tables import metadata
from storage.tables import slack_ids as slack_ids_table
from storage.vault import Vault
from tests.storage.lookups import own_id
from tests.storage.racing import held_up, race
from tests.storage.sample_data import SLACK_IDS, mentions, rows_of, set_scene
from tests.workspace import TestWorkspace


def test_an_id_is_made_once(tx: Connection, workspace: Workspace) -> None:
    """The same Slack id leads to the same id of Kith's own each time."""
    first = slack_ids.own_id(tx, workspace.id, SlackKind.CHANNEL, "C0CHANNEL1")
    again = slack_ids.own_id(tx, workspace.id, SlackKind.CHANNEL, "C0CHANNEL1")

    assert again == first
    assert own_id(tx, workspace.id, SlackKind.CHANNEL, "C0CHANNEL1") == first
    assert slack_ids.slack_id(tx, workspace.id, first) == "C0CHANNEL1"


def test_an_own_id_says_nothing(tx: Connection, workspace: Workspace) -> None:
    """Kith's own id is not made from Slack's."""
    own = slack_ids.own_id(tx, workspace.id, SlackKind.CHANNEL, "C0CHANNEL1")

    assert "C0CHANNEL1" not in own
    assert len(own) == 32


def test_a_group_is_known_by_its_people(
    tx: Connection, workspace: Workspace, other: Workspace
) -> None:
    """The same people have the same group, in whatever order; fewer, or more, have none."""
    own = slack_ids.set_group(tx, workspace.id, ("a", "b", "c"), "G0GROUP001")
    assert slack_ids.group_id(tx, workspace.id, ("c", "a", "b")) == own
    assert slack_ids.known_slack_id(tx, workspace.id, own) == "G0GROUP001"
    for people_of_none in (("a", "b"), ("a", "b", "c", "d"), ("ab", "c")):
        assert slack_ids.group_id(tx, workspace.id, people_of_none) is None
    assert slack_ids.group_id(tx, other.id, ("a", "b", "c")) is None
    slack_ids.forget_group(tx, workspace.id, ("b", "a", "c"))

    assert slack_ids.group_id(tx, workspace.id, ("a", "b", "c")) is None
    assert slack_ids.known_slack_id(tx, workspace.id, own) is None


def test_a_group_that_has_an_id_keeps_it(tx: Connection, workspace: Workspace) -> None:
    """What was said in it before is still found, though it is not found by its people."""
    before = slack_ids.own_id(tx, workspace.id, SlackKind.GROUP, "G0GROUP001")

    assert slack_ids.set_group(tx, workspace.id, ("a", "b"), "G0GROUP001") == before
    assert slack_ids.group_id(tx, workspace.id, ("a", "b")) is None


def test_looking_up_an_id_stores_nothing(tx: Connection, workspace: Workspace) -> None:
    """Asking for an unknown Slack id stores nothing (P1)."""
    assert people.find(tx, workspace.id, "U0STRANGER") is None
    assert mentions(tx, "U0STRANGER") == set()


def test_kinds_are_kept_apart(tx: Connection, workspace: Workspace) -> None:
    """The same Slack id of another kind is another thing."""
    ids = {slack_ids.own_id(tx, workspace.id, kind, "X0SAME0001") for kind in SlackKind}

    assert len(ids) == len(SlackKind)


def test_workspaces_are_kept_apart(tx: Connection, workspace: Workspace, other: Workspace) -> None:
    """A person of two workspaces has two ids, each known only in its own."""
    here = slack_ids.own_id(tx, workspace.id, SlackKind.PERSON, "U0BOTH0001")
    assert own_id(tx, other.id, SlackKind.PERSON, "U0BOTH0001") is None
    there = slack_ids.own_id(tx, other.id, SlackKind.PERSON, "U0BOTH0001")

    assert here != there
    with pytest.raises(NoResultFound):
        slack_ids.slack_id(tx, other.id, here)


def test_an_unknown_own_id_is_an_error(tx: Connection, workspace: Workspace) -> None:
    """Asking for the Slack id of an unknown id is an error."""
    with pytest.raises(NoResultFound):
        slack_ids.slack_id(tx, workspace.id, "nobody's")


def test_racing_threads_agree_about_an_id(database: Database, workspace: Workspace) -> None:
    """Eight threads that store a new Slack id at once get the same id of Kith's own."""

    def own() -> str:
        with database.write() as tx:
            return slack_ids.own_id(tx, workspace.id, SlackKind.PERSON, "U0NEW00001")

    assert len(set(race([own] * 8))) == 1


def test_a_replica_takes_the_id_that_another_has_just_made(postgresql: Database) -> None:
    """Of two replicas that make an id at once, the second uses the first's (PostgreSQL)."""

    def second() -> str:
        with postgresql.write() as tx:
            return slack_ids.own_id(tx, "w", SlackKind.PERSON, "U0NEW00001")

    mine, theirs = held_up(
        postgresql,
        lambda tx: slack_ids.own_id(tx, "w", SlackKind.PERSON, "U0NEW00001"),
        second,
    )
    assert theirs == mine


def test_slack_ids_are_in_one_table(tx: Connection, vault: Vault) -> None:
    """With rows in every table, each Slack id is in one column only."""
    scene = set_scene(tx, vault)

    filled = {name for name, rows in rows_of(tx, scene.workspace_id).items() if rows}
    assert filled == set(metadata.tables)
    for slack_id in SLACK_IDS.values():
        assert mentions(tx, slack_id) == {"slack_ids.slack_id"}


def test_slack_ids_of_a_real_story_are_in_one_table(sqlite_url: str, tmp_path: Path) -> None:
    """After a story with the real bot, only one table holds a Slack id or a name."""
    with closing(TestWorkspace(tmp_path, sqlite_url)) as workspace:
        workspace.joins(workspace.ada, workspace.bo)
        workspace.ada.says("My mum is having an operation on Thursday.")
        workspace.ada.presses("Keep this")
        workspace.ada.chooses("listener_0", workspace.bo.id)
        workspace.ada.submits()
        workspace.pass_time(days=3)

        with workspace.database.read() as tx:
            known = tx.execute(select(slack_ids_table.c.slack_id)).scalars().all()
            assert {workspace.ada.id, workspace.bo.id} <= set(known)
            found = {place for slack_id in known for place in mentions(tx, slack_id)}
            assert found == {"slack_ids.slack_id"}
            assert mentions(tx, "Marsh") | mentions(tx, "operation") == set()
