"""Ada and Chidi see the same whatever Bo does about Ada's detail."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest

from tests.cast import Actor, labels
from tests.stories.test_sick_mother import FRIDAY, MUM, TUESDAY
from tests.workspace import TestWorkspace

THURSDAY, MONDAY, NEXT_TUESDAY = date(2026, 11, 26), date(2026, 11, 30), date(2026, 12, 1)
# Friday at eight in London is in Bo's morning. On Monday at eight Bo's turn is over and Chidi's
# morning has begun.
MOMENTS = (
    (FRIDAY, time(8, 5)),
    (FRIDAY, time(12)),
    (MONDAY, time(7, 59)),
    (MONDAY, time(8, 5)),
    (MONDAY, time(12)),
    (NEXT_TUESDAY, time(8, 5)),
    (NEXT_TUESDAY, time(12)),
)


def says_nothing(workspace: TestWorkspace) -> None:
    """Bo reads nothing and presses nothing."""


def passes(workspace: TestWorkspace) -> None:
    """Bo presses *Not today*."""
    workspace.bo.presses("Not today")


def wants_nothing_more(workspace: TestWorkspace) -> None:
    """Bo presses *Nothing more from them*."""
    workspace.bo.presses("Nothing more from them")


def quiets(workspace: TestWorkspace) -> None:
    """Bo puts Ada on his quiet list."""
    workspace.bo.presses_at_home("Quiet list")
    workspace.bo.chooses("people", [workspace.ada.id])
    workspace.bo.submits()
    workspace.bo.closes()


def is_away(workspace: TestWorkspace) -> None:
    """Bo has paused all messages."""
    workspace.bo.types("pause")


def wants_nothing_unasked(workspace: TestWorkspace) -> None:
    """Bo sets his budget of unasked messages to none."""
    workspace.bo.types("change")
    workspace.bo.chooses("weekly_budget", "0")
    workspace.bo.submits()
    workspace.bo.closes()


# What Bo does on Thursday evening, before his check-in, or on Friday, after it.
BEFORE: dict[str, Callable[[TestWorkspace], None]] = {
    "quiets before": quiets,
    "is away": is_away,
    "wants nothing unasked": wants_nothing_unasked,
}
AFTER: dict[str, Callable[[TestWorkspace], None]] = {
    "passes": passes,
    "wants nothing more": wants_nothing_more,
    "quiets": quiets,
    "goes away": is_away,
}


def seen_by(person: Actor) -> list[Any]:
    """
    All that a person can see: messages, the Home tab, the answer to the bare command, the ledger.
    """
    said = [(message["text"], labels(message)) for message in person.messages()]
    person.types("me")
    ledger = person.reads_modal()
    person.closes()
    return [said, person.reads_home(), ledger]


def week_in_which(
    workspace: TestWorkspace,
    before: Callable[[TestWorkspace], None] = says_nothing,
    after: Callable[[TestWorkspace], None] = says_nothing,
) -> list[Any]:
    """A week in which Ada names Bo, then Chidi. Returns what she and Chidi see at each moment."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    # Who meets whom is drawn, and differs with a quiet list: this story is about what was shared.
    workspace.wants_to_be_asked(workspace.ada, workspace.bo, workspace.chidi)
    workspace.until(TUESDAY, time(11))
    workspace.ada.shares(MUM, workspace.bo, workspace.chidi)
    workspace.until(THURSDAY, time(18))
    before(workspace)
    seen: list[Any] = []
    for moment in MOMENTS:
        workspace.until(*moment)
        seen.append((moment, seen_by(workspace.ada), seen_by(workspace.chidi)))
        if moment == MOMENTS[0]:
            after(workspace)
    return seen


@pytest.fixture(scope="module")
def silence(tmp_path_factory: pytest.TempPathFactory, migrated_file: Path) -> list[Any]:
    """The week in which Bo does nothing."""
    folder = tmp_path_factory.mktemp("silence")
    shutil.copy(migrated_file, folder / "kith.db")
    workspace = TestWorkspace(folder, f"sqlite:///{folder / 'kith.db'}")
    seen = week_in_which(workspace)
    workspace.close()
    return seen


def test_chidi_is_told_after_bo_is_silent(silence: list[Any]) -> None:
    """
    Chidi is told on the next working day and not before. The other weeks are compared with this one
    (P7).
    """
    heard = [any("There is something" in text for text, _ in chidi[0]) for _, _, chidi in silence]

    assert heard == [False, False, False, True, True, True, True]
    assert all(MUM in ada[2] for _, ada, _ in silence)


@pytest.mark.parametrize("bo", [*BEFORE, *AFTER])
def test_ada_and_chidi_see_the_same_whatever_bo_does(
    workspace: TestWorkspace, silence: list[Any], bo: str
) -> None:
    """Messages, Home tabs, ledgers and their timing are the same in each of these weeks (P13)."""
    seen = week_in_which(workspace, BEFORE.get(bo, says_nothing), AFTER.get(bo, says_nothing))

    for now, then in zip(seen, silence, strict=True):
        assert now == then
