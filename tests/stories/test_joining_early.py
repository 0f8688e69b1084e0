"""Somebody joins before a round is announced, and something changes before its draw."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from tests.cast import labels
from tests.workspace import TestWorkspace

WEDNESDAY, THURSDAY = date(2026, 11, 25), date(2026, 11, 26)


@pytest.fixture
def workspace(sqlite_url: str, tmp_path: Path) -> Iterator[TestWorkspace]:
    """The workspace on the Friday before a round is announced."""
    made = TestWorkspace(tmp_path, sqlite_url, start=datetime(2026, 11, 20, 14, tzinfo=UTC))
    yield made
    made.close()


def ada_moves_it_to(workspace: TestWorkspace, weekday: str) -> None:
    """Ada, an admin, chooses another day for the rounds; 0 is Monday."""
    workspace.ada.types("setup")
    workspace.ada.chooses("day", weekday)
    workspace.ada.submits()
    workspace.ada.closes()


def test_whoever_is_away_when_a_moved_round_is_announced_is_not_drawn_untold(
    workspace: TestWorkspace,
) -> None:
    """They were told of Tuesday; nobody is drawn on a Thursday that they never heard of (P1)."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    ada_moves_it_to(workspace, "3")
    workspace.chidi.types("pause")
    workspace.until(WEDNESDAY, time(16))
    workspace.chidi.types("resume")
    workspace.until(THURSDAY, time(12))

    assert workspace.ada.groups() == workspace.bo.groups() != []
    assert workspace.chidi.groups() == []


def test_whoever_wants_to_be_asked_is_asked_of_a_moved_round(workspace: TestWorkspace) -> None:
    """They chose it after they joined: the announcement of the new day is a question (P1)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.wants_to_be_asked(workspace.bo)
    ada_moves_it_to(workspace, "3")
    workspace.until(WEDNESDAY, time(16))

    assert "Would you like to be in?" in workspace.bo.last()
    assert labels(workspace.bo.messages()[-1]) == ["I'm in", "Not this time"]
