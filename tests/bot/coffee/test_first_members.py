"""The first members of a workspace, who join at once."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from bot.operations.startup import make_key_ring
from bot.sandbox.users import TEAM_ID
from bot.slack.request import SlackRequest
from bot.slack.users import look_up
from storage import programs, rounds
from storage.records import RoundState
from tests.postgres import Postgres, postgres
from tests.storage.racing import race
from tests.workspace import MONDAY, TestWorkspace

__all__ = ["postgres"]


def test_the_first_members_who_join_at_once_share_a_round(
    postgres: Postgres, tmp_path: Path
) -> None:
    """Four join on PostgreSQL before any of them is stored: one program, and one round (P1)."""
    make_key_ring(tmp_path / "kith.key", MONDAY)
    url = postgres.migrated()
    workspace = TestWorkspace(tmp_path, url)
    joins = []
    for person in (workspace.ada, workspace.bo, workspace.chidi, workspace.dana):
        profile = look_up(workspace.client, person.id, TEAM_ID)
        assert profile is not None
        request = SlackRequest(workspace.record.id, person.id, f"act:{person.id}")
        join = workspace.application.services.membership.join
        joins.append(partial(join, request, profile))
    race(joins)

    with workspace.database.read() as tx:
        (program,) = programs.of_workspace(tx, workspace.record.id)
        (opened,) = rounds.in_state(tx, program.workspace_id, program.id, RoundState.OPEN)
        assert len(rounds.parts(tx, program.workspace_id, opened.id)) == len(joins)
    workspace.close()
    postgres.drop(url)
