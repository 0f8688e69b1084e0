"""Rate limits: when Slack will next take a message in a place."""

from __future__ import annotations

from sqlalchemy import Connection

from storage import rate_limits
from storage.database import Database
from storage.records import Workspace
from tests.storage.builders import DAY, HOUR, MONDAY
from tests.storage.racing import race


def test_a_place_that_was_never_used(tx: Connection, workspace: Workspace) -> None:
    """A place that nothing was ever sent to has no limit."""
    assert rate_limits.free_at(tx, workspace.id, "place") is None


def test_a_place_is_blocked_until_a_moment(tx: Connection, workspace: Workspace) -> None:
    """A place is blocked until its moment, and the newest moment counts."""
    rate_limits.block_until(tx, workspace.id, "place", MONDAY)
    assert rate_limits.free_at(tx, workspace.id, "place") == MONDAY
    rate_limits.block_until(tx, workspace.id, "place", MONDAY + HOUR)
    assert rate_limits.free_at(tx, workspace.id, "place") == MONDAY + HOUR


def test_a_longer_limit_stays(tx: Connection, workspace: Workspace) -> None:
    """Of two limits the one that ends later counts, unless it ends too late to be believed."""
    for until, stays in (
        (MONDAY + HOUR, MONDAY + HOUR),
        (MONDAY, MONDAY + HOUR),
        (MONDAY + 2 * HOUR, MONDAY + 2 * HOUR),
    ):
        rate_limits.block_longer(tx, workspace.id, "place", until, MONDAY + DAY)
        assert rate_limits.free_at(tx, workspace.id, "place") == stays
    rate_limits.block_longer(tx, workspace.id, "place", MONDAY, MONDAY + HOUR)
    assert rate_limits.free_at(tx, workspace.id, "place") == MONDAY


def test_places_are_blocked_one_by_one(
    tx: Connection, workspace: Workspace, other: Workspace
) -> None:
    """A blocked place blocks no other place, nor the same place of another workspace."""
    for place in ("place", workspace.id):
        rate_limits.block_until(tx, workspace.id, place, MONDAY)
    rate_limits.block_until(tx, other.id, "place", MONDAY + DAY)
    rate_limits.block_until(tx, workspace.id, "place", MONDAY + HOUR)

    assert rate_limits.free_at(tx, workspace.id, "place") == MONDAY + HOUR
    assert rate_limits.free_at(tx, workspace.id, workspace.id) == MONDAY
    assert rate_limits.free_at(tx, other.id, "place") == MONDAY + DAY
    assert rate_limits.free_at(tx, workspace.id, "another") is None
    assert rate_limits.free_at(tx, other.id, other.id) is None


def test_several_places_are_asked_about_together(
    tx: Connection, workspace: Workspace, other: Workspace
) -> None:
    """One question tells the limits of all, of this workspace alone."""
    for place in ("place", "method", "not asked about"):
        rate_limits.block_until(tx, workspace.id, place, MONDAY)
    rate_limits.block_until(tx, other.id, "elsewhere", MONDAY)

    found = rate_limits.free_at_each(tx, workspace.id, ["place", "method", "elsewhere"])

    assert found == {"place": MONDAY, "method": MONDAY}
    assert rate_limits.free_at_each(tx, workspace.id, []) == {}


def test_many_block_a_place_at_once(database: Database) -> None:
    """Eight threads that block a new place at once all succeed."""

    def close() -> None:
        with database.write() as tx:
            rate_limits.block_until(tx, "w", "place", MONDAY)

    race([close] * 8)

    with database.read() as tx:
        assert rate_limits.free_at(tx, "w", "place") == MONDAY
