"""Of her coffee, Ada sees the same whatever Bo has done about it, or hasn't."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cast import labels
from tests.picking import introduced, offered, ticks
from tests.repeatable_ids import repeatable_ids
from tests.soak import IS_REPEATABLE, histories
from tests.stories.test_a_no_is_invisible import (
    is_away,
    quiets,
    says_nothing,
    wants_nothing_unasked,
)
from tests.workspace import BEFORE_A_ROUND, TestWorkspace

TUESDAY = date(2026, 11, 24)
# Ada looks at noon and in the evening of each of these days: what she has seen by then is compared.
DAYS = [TUESDAY + timedelta(days=day) for day in range(15)]
LOOKS = (time(12), time(18))
BEGINS = datetime(2026, 11, 24, 13, tzinfo=UTC)


def goes_away(workspace: TestWorkspace) -> None:
    """Bo's status in Slack says that he is away, for a month."""
    back = datetime(2026, 12, 24, tzinfo=UTC)
    workspace.sandbox.set_user(
        "bo", status_text="On holiday", status_expiration=int(back.timestamp())
    )


def leaves(workspace: TestWorkspace) -> None:
    """Bo leaves Kith."""
    workspace.bo.leaves()


CAUSES: dict[str, Callable[[TestWorkspace], None]] = {
    "pauses": is_away,
    "goes away": goes_away,
    "keeps apart": quiets,
    "wants nothing unasked": wants_nothing_unasked,
}


def two_weeks(
    migrated: Path, cause: Callable[[TestWorkspace], None], at: datetime, *, ada_ticks: bool
) -> list[Any]:
    """What Ada sees at every look of the two weeks in which Bo does something at a moment."""
    seen: list[Any] = []
    with TemporaryDirectory() as folder, repeatable_ids(1):
        shutil.copy(migrated, Path(folder) / "kith.db")
        url = f"sqlite:///{folder}/kith.db"
        workspace = TestWorkspace(Path(folder), url, start=BEFORE_A_ROUND)
        try:
            group = introduced(workspace, workspace.ada, workspace.bo)
            if ada_ticks:
                ticks(workspace.ada, group, *offered(workspace.ada, group))
                workspace.ada.closes()
            has_begun = False
            for look in (datetime.combine(day, hour, UTC) for day in DAYS for hour in LOOKS):
                if at <= look and not has_begun:
                    workspace.walk(max(at, workspace.clock.now()))
                    cause(workspace)
                    has_begun = True
                if look >= workspace.clock.now():
                    workspace.walk(look)
                    seen.append((look, *_seen_by_ada(workspace, group)))
        finally:
            workspace.close()
    return seen


def _seen_by_ada(workspace: TestWorkspace, group: str) -> list[Any]:
    """Her chats, her Home tab and the answer to the bare command; no ids."""
    ada = workspace.ada
    ada.types()
    chats = [
        [(message["text"], labels(message)) for message in ada.messages(chat)]
        for chat in (None, group)
    ]
    return [chats, ada.reads_home()]


@cache
def when_silent(migrated: Path, *, ada_ticks: bool) -> list[Any]:
    """What Ada sees when Bo does nothing."""
    return two_weeks(migrated, says_nothing, BEGINS, ada_ticks=ada_ticks)


def test_ada_is_told_something_when_bo_is_silent(migrated_file: Path) -> None:
    """The weeks are no empty ones: after two of his working days she is asked and offered more."""
    seen = when_silent(migrated_file, ada_ticks=True)

    assert len({str(one[1]) for one in seen}) > 3
    assert any("found each other?" in str(one[1]) for one in seen)


def test_ada_is_told_when_bo_leaves(migrated_file: Path) -> None:
    """That is revealed on purpose, and the comparison sees it."""
    seen = two_weeks(migrated_file, leaves, BEGINS, ada_ticks=True)

    assert seen != when_silent(migrated_file, ada_ticks=True)


@given(
    cause=st.sampled_from(sorted(CAUSES)),
    at=st.integers(0, 10 * 24).map(lambda hours: BEGINS + timedelta(hours=hours)),
    ada_ticks=st.booleans(),
)
@settings(
    max_examples=histories(6),
    derandomize=IS_REPEATABLE,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
def test_ada_sees_the_same(migrated_file: Path, cause: str, at: datetime, ada_ticks: bool) -> None:
    """
    Silence, a pause, a quiet list, a budget of zero and an absence look alike, in words and in
    their timing, at any moment of two weeks (P13).
    """
    seen = two_weeks(migrated_file, CAUSES[cause], at, ada_ticks=ada_ticks)
    expected = {
        look: (one, home) for look, one, home in when_silent(migrated_file, ada_ticks=ada_ticks)
    }

    for look, one, home in seen:
        assert (one, home) == expected[look], (cause, look)
