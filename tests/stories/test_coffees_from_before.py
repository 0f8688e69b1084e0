"""Coffees from before people picked times finish as they were begun."""

from __future__ import annotations

from datetime import date, time

import pytest

from storage import introductions, matches, people
from storage.records import Match
from tests.cast import Actor
from tests.picking import introduced, match_of
from tests.workspace import BEFORE_A_ROUND, TestWorkspace

pytestmark = pytest.mark.starts_at(BEFORE_A_ROUND)

THURSDAY, MONDAY = date(2026, 11, 26), date(2026, 11, 30)


@pytest.fixture
def workspace(workspace: TestWorkspace) -> TestWorkspace:
    """Ada and Bo were introduced by the version before, which knew of no times to pick."""
    introduced(workspace, workspace.ada, workspace.bo)
    old = match_of(workspace, workspace.ada)
    with workspace.database.write() as tx:
        matches.change(tx, old, state=None, closes_at=None, due_at=None)
    return workspace


def rescued(person: Actor) -> int:
    """How often somebody was asked about a partner who is silent, or about a pause."""
    words = ("found each other?", "Would you like to meet somebody else", "Shall I pause you?")
    return sum(any(one in text for one in words) for text in person.told())


def test_it_ends_as_it_began(workspace: TestWorkspace) -> None:
    """Nobody is asked for what they had no button for; whether they met is asked once."""
    ada, bo = workspace.ada, workspace.bo
    workspace.until(MONDAY, time(17))

    for one in (ada, bo):
        assert rescued(one) == 0
        assert sum("Have you had your coffee" in text for text in one.told()) == 1


def test_whoever_leaves_ends_nothing_of_it(workspace: TestWorkspace) -> None:
    """It was never called off by Kith, and isn't now."""
    ada, bo = workspace.ada, workspace.bo
    told = ada.told()
    bo.leaves()
    workspace.until(THURSDAY)

    assert not any("won't take place" in one for one in ada.told())
    assert rescued(ada) == 0
    assert ada.told()[: len(told)] == told


def test_its_match_is_found_without_a_state(workspace: TestWorkspace) -> None:
    """It counts among the latest of its people; by its missing state it is no silence (P9)."""
    old = match_of(workspace, workspace.ada)
    with workspace.database.write() as tx:
        bo = people.get_or_add(tx, workspace.record.id, workspace.bo.id).id
        latest: tuple[Match, ...] = introductions.latest_of(tx, old.workspace_id, bo, 3)
    assert [one.state for one in latest] == [None]
