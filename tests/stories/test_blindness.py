"""
Of her coffees, Ada sees the same whatever Bo has done about them, or hasn't.

Twice she has a coffee: with Bo, who stops in the middle of it, and with Chidi, in a round in which
Bo isn't. What is shown on purpose is not compared: that Bo left, who is drawn with whom, and that
there are new times once both have picked.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
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
# She reads her chats; in the evening of a working day, all that she can open, too.
DAYS = [TUESDAY + timedelta(days=day) for day in range(15)]
NOON, EVENING = time(12), time(18)
LOOKS = (NOON, EVENING)
# The round of the coffee with Chidi is announced on Monday morning.
MONDAY = TUESDAY - timedelta(days=1)
A_WEEK = [MONDAY + timedelta(days=day) for day in (0, 1, 2, 3, 4, 7)]
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


def says_it_did_not_work_out(workspace: TestWorkspace) -> None:
    """Bo says so privately, once he is asked."""
    if "It didn't work out" in labels(workspace.bo.messages()[-1]):
        workspace.bo.presses("It didn't work out")


def says_no(workspace: TestWorkspace) -> None:
    """Bo is asked whether he is in, and isn't."""
    workspace.bo.presses("Not this time")


CAUSES: dict[str, Callable[[TestWorkspace], None]] = {
    "pauses": is_away,
    "goes away": goes_away,
    "keeps apart": quiets,
    "wants nothing unasked": wants_nothing_unasked,
    "says it didn't work out": says_it_did_not_work_out,
}
# Why Bo isn't in the round in which Ada meets Chidi; otherwise he just hasn't answered.
NOT_IN_IT: dict[str, Callable[[TestWorkspace], None]] = {
    "says no": says_no,
    "pauses": is_away,
    "goes away": goes_away,
    "keeps apart": quiets,
    "wants nothing unasked": wants_nothing_unasked,
}


@contextmanager
def before_a_round(migrated: Path) -> Iterator[TestWorkspace]:
    """A workspace of its own, with the same ids and the same draws each time."""
    with TemporaryDirectory() as folder, repeatable_ids(1):
        shutil.copy(migrated, Path(folder) / "kith.db")
        url = f"sqlite:///{folder}/kith.db"
        workspace = TestWorkspace(Path(folder), url, start=BEFORE_A_ROUND)
        try:
            yield workspace
        finally:
            workspace.close()


def two_weeks(
    migrated: Path,
    cause: Callable[[TestWorkspace], None],
    at: datetime,
    *,
    ada_ticks: bool,
    days: Sequence[date] = DAYS,
) -> list[Any]:
    """What Ada sees at every look of the two weeks in which Bo does something at a moment."""
    seen: list[Any] = []
    with before_a_round(migrated) as workspace:
        group = introduced(workspace, workspace.ada, workspace.bo)
        if ada_ticks:
            ticks(workspace.ada, group, *offered(workspace.ada, group))
            workspace.ada.closes()
        has_begun = False
        for look in (datetime.combine(day, hour, UTC) for day in days for hour in LOOKS):
            if at <= look and not has_begun:
                workspace.walk(max(at, workspace.clock.now()))
                cause(workspace)
                has_begun = True
            if look >= workspace.clock.now():
                workspace.walk(look)
                seen.append((look, _seen_by_ada(workspace)))
    return seen


def week_with_chidi(migrated: Path, cause: Callable[[TestWorkspace], None]) -> list[Any]:
    """
    What Ada sees in a week in which she meets Chidi, and Bo isn't in the round for a reason.

    Chidi is silent, so she is asked, and wants to meet somebody else, for whom she waits.
    """
    seen: list[Any] = []
    with before_a_round(migrated) as workspace:
        ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
        workspace.joins(ada, bo, chidi, rhythm="Every 8 weeks")
        workspace.wants_to_be_asked(bo)
        workspace.until(MONDAY, NOON)
        cause(workspace)
        for look in (datetime.combine(day, hour, UTC) for day in A_WEEK for hour in LOOKS):
            workspace.walk(look)
            seen.append((look, _seen_by_ada(workspace)))
            if look.date() == TUESDAY and look.time() == NOON:
                [group] = ada.groups()
                ticks(ada, group, *offered(ada, group))
                ada.closes()
            if any("found each other?" in one for one in ada.told()):
                ada.presses("Not yet")
                ada.presses("Yes, please")
    return seen


def _seen_by_ada(workspace: TestWorkspace) -> list[Any]:
    """
    Her chats; on the evenings of working days her Home tab, and what is answered to her commands,
    too; no ids.
    """
    ada, now = workspace.ada, workspace.clock.now()
    opened = []
    if now.time() == EVENING and now.weekday() < 5:
        ada.types()
        ada.types(workspace.bo.mention)
        opened = [ada.reads_modal() if ada.sees_modal() else "", ada.reads_home()]
        ada.closes()
    chats = [
        [(message["text"], labels(message)) for message in ada.messages(chat)]
        for chat in (None, *ada.groups())
    ]
    return [chats, opened]


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
    seen = two_weeks(migrated_file, leaves, BEGINS, ada_ticks=True, days=DAYS[:2])

    assert seen != when_silent(migrated_file, ada_ticks=True)[: len(seen)]


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
    expected = dict(when_silent(migrated_file, ada_ticks=ada_ticks))

    for look, one in seen:
        assert one == expected[look], (cause, look)


@cache
def when_unanswered(migrated: Path) -> list[Any]:
    """What Ada sees when Bo doesn't answer whether he is in."""
    return week_with_chidi(migrated, says_nothing)


def test_ada_meets_chidi_and_waits_for_another(migrated_file: Path) -> None:
    """The week is no empty one: she is introduced, asked, and comes first in the next round."""
    last = str(when_unanswered(migrated_file)[-1])

    assert "having coffee together" in last
    assert "I'll introduce you as soon as somebody else is free." in last


@pytest.mark.parametrize("cause", NOT_IN_IT)
def test_ada_sees_the_same_of_a_round_without_bo(migrated_file: Path, cause: str) -> None:
    """
    Beside her coffee with Chidi, Ada can't tell whether Bo said no, hasn't answered, has paused, is
    away, wants nothing unasked or keeps her apart: not in her chats, on Home, in `/coffee` or in
    what she sees of him (P13).
    """
    assert week_with_chidi(migrated_file, NOT_IN_IT[cause]) == when_unanswered(migrated_file)
