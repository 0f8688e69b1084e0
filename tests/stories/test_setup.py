"""What admins can set, and what they cannot see."""

from __future__ import annotations

from datetime import date, time

import pytest

from storage import workspaces
from storage.records import Tier
from tests.workspace import TestWorkspace


def test_only_admins_set_up(workspace: TestWorkspace) -> None:
    """Others are told so, and nothing is changed."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.bo.types("setup")

    assert "Only admins of this workspace" in workspace.bo.last()
    assert not workspace.bo.sees_modal()


@pytest.mark.parametrize("flags", [{"is_stranger": True}, {"is_restricted": True}])
def test_an_outsider_who_is_an_admin_elsewhere_sets_up_nothing(
    workspace: TestWorkspace, flags: dict[str, bool]
) -> None:
    """Slack may call somebody an admin who is one of another organisation, or was made a guest."""
    workspace.joins(workspace.ada)
    workspace.sandbox.set_user("bo", is_admin=True, **flags)
    workspace.bo.types("setup")
    assert not workspace.bo.sees_modal()
    workspace.ada.types("setup")
    workspace.sandbox.set_user("ada", **flags)
    workspace.wait()
    workspace.ada.chooses("tier", "coffee_only")
    workspace.ada.submits()

    with workspace.database.read() as tx:
        assert workspaces.get(tx, workspace.record.id).tier is Tier.ALL


def test_setup_before_anybody_has_joined(workspace: TestWorkspace) -> None:
    """An admin can decide what may be shared, and whether there are rounds, before the first."""
    workspace.ada.types("setup")
    assert "Which day do I introduce people?" not in workspace.ada.reads_modal()
    workspace.ada.presses("Programs")

    assert "The first member who joins starts one." in workspace.ada.reads_modal()


def test_an_admin_sees_settings_and_nobody(workspace: TestWorkspace) -> None:
    """No names, no numbers of people, no history: admins see settings (P16)."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    workspace.ada.types("setup")
    seen = workspace.ada.reads_modal()

    assert "Which day do I introduce people?" in seen
    assert workspace.bo.mention not in seen
    assert workspace.bo.id not in str(workspace.ada.modal()["blocks"])


def test_the_day_of_the_rounds_can_be_moved(workspace: TestWorkspace) -> None:
    """From the next round on, the draw is on the day that the admin chose."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.types("setup")
    workspace.ada.chooses("day", "3")
    workspace.ada.submits()
    workspace.ada.closes()
    workspace.until(date(2026, 11, 25), time(12))

    assert any("the coffee on Thursday 26 November" in one for one in workspace.ada.told())


def test_the_size_of_the_groups_can_be_set(workspace: TestWorkspace) -> None:
    """From the next round on, groups have the size that the admin chose, and the form shows it."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi, workspace.farid)
    workspace.ada.types("setup")
    workspace.ada.chooses("size", "4")
    workspace.ada.chooses("hours", "120")
    workspace.ada.chooses("mixing", "interests")
    workspace.ada.submits()
    workspace.ada.closes()
    workspace.ada.types("setup")
    shown = {
        block["block_id"]: block["element"]["initial_option"]["value"]
        for block in workspace.ada.modal()["blocks"]
        if block.get("block_id") in ("size", "hours", "mixing")
    }
    workspace.ada.closes()
    workspace.until(date(2026, 11, 30), time(16))
    workspace.until(date(2026, 12, 1), time(11))

    assert shown == {"size": "4", "hours": "120", "mixing": "interests"}
    assert (
        len(
            {
                tuple(one.groups())
                for one in (workspace.ada, workspace.bo, workspace.chidi, workspace.farid)
            }
        )
        == 1
    )
    assert len(workspace.ada.groups()) == 1
