"""
Whole lives of a match: whatever its people do, each gets at most six messages nobody pressed for.

People tick, move, call off, find their own time, write, fall silent, pause and say how it was, in
any order, over three weeks, through the real bot. What was sent is read from the outbox.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from bot.delivery import pacing
from bot.delivery.message_kinds import MOST_UNPRESSED, UNPRESSED
from storage import matches
from storage.records import SendState
from storage.tables import outbox
from tests.cast import Actor, button
from tests.picking import TUESDAY, boxes, sends
from tests.repeatable_ids import repeatable_ids
from tests.soak import IS_REPEATABLE, histories
from tests.stories.test_before_a_coffee import brings_a_note
from tests.workspace import BEFORE_A_ROUND, TestWorkspace

# Who does something, what, and how many hours pass then.
Step = tuple[int, str, int]
A_DAY, TWO_DAYS, A_WEEK = 24, 49, 7 * 24
THREE_WEEKS = timedelta(weeks=3)


def picks(actor: Actor, group: str, *, all_of_them: bool) -> None:
    """Somebody ticks all times that they are offered, or none."""
    presses(actor, group, "Pick times", closes=False)
    if actor.sees_modal() and (shown := boxes(actor)):
        every = [option["value"] for box in shown for option in box["options"]]
        sends(actor, *(every if all_of_them else ()))
    actor.closes()


def presses(actor: Actor, group: str, label: str, *, closes: bool = True) -> None:
    """Somebody presses the newest button of this name, in either chat, if there is one."""
    actor.closes()
    for chat in (group, None):
        for message in reversed(actor.messages(chat)):
            if button(message["blocks"] or [], label):
                actor.presses_in(message, label)
                if closes:
                    actor.closes()
                return


LABELS = (
    "Another time",
    "Call it off",
    "I can't make it",
    "I can make it",
    "We'll find our own time",
    "Make it a slow coffee",
    "Another question",
    "We met",
    "Not yet",
    "Yes, please",
)
DEEDS: dict[str, Callable[[Actor, str], object]] = {
    "ticks all": lambda actor, group: picks(actor, group, all_of_them=True),
    "ticks none": lambda actor, group: picks(actor, group, all_of_them=False),
    "pauses": lambda actor, _group: actor.types("pause"),
    "comes back": lambda actor, _group: actor.types("resume"),
}
# Two of three book without the third and move it as often as they can; he comes in at last.
OFTEN_MOVED: tuple[Step, ...] = (
    (0, "ticks all", 0),
    (1, "ticks all", A_DAY),
    (0, "nothing", A_DAY),
    *((0, "Another time", 0), (0, "ticks all", 0), (1, "ticks all", TWO_DAYS)) * 3,
    (2, "I can make it", A_WEEK),
    (2, "Not yet", A_WEEK),
)


def life(migrated: Path, people: int, steps: Sequence[Step]) -> Counter[tuple[str, str]]:
    """How many unpressed messages each person of each match got in three weeks of these steps."""
    with TemporaryDirectory() as folder, repeatable_ids(1):
        shutil.copy(migrated, Path(folder) / "kith.db")
        url = f"sqlite:///{folder}/kith.db"
        workspace = TestWorkspace(Path(folder), url, start=BEFORE_A_ROUND)
        try:
            who = (workspace.ada, workspace.bo, workspace.chidi)[:people]
            workspace.joins(*who, rhythm="Every 8 weeks")
            brings_a_note(workspace)
            workspace.until(TUESDAY, time(11))
            [group] = workspace.ada.groups()
            ends = workspace.clock.now() + THREE_WEEKS
            for one, what, hours in steps:
                actor = who[one % people]
                if what in DEEDS:
                    DEEDS[what](actor, group)
                else:
                    presses(actor, group, what)
                workspace.pass_time(hours=hours, minutes=1)
            workspace.walk(max(ends, workspace.clock.now()))
            return _counted(workspace)
        finally:
            workspace.close()


def _counted(workspace: TestWorkspace) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    rows = select(outbox).where(outbox.c.state == SendState.SENT, outbox.c.kind.in_(UNPRESSED))
    with workspace.database.read() as tx:
        for row in tx.execute(rows):
            match = matches.get(tx, row.workspace_id, row.subject_id)
            assert match is not None
            to = match.people if row.receiver_id is None else (row.receiver_id,)
            found.update((match.id, one) for one in to)
    return found


def test_a_life_in_which_it_would_be_more(
    migrated_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A coffee that moves three times without somebody would bring him more than six (P9)."""
    assert max(life(migrated_file, 3, OFTEN_MOVED).values()) == MOST_UNPRESSED

    monkeypatch.setattr(pacing, "MOST_UNPRESSED", 99)
    assert max(life(migrated_file, 3, OFTEN_MOVED).values()) > MOST_UNPRESSED


@given(
    people=st.integers(2, 3),
    steps=st.lists(
        st.tuples(
            st.integers(0, 2),
            # Times are ticked often, or little comes of a coffee.
            st.sampled_from([*LABELS, *DEEDS, "ticks all", "ticks all", "ticks none"]),
            st.sampled_from([0, 3, A_DAY, TWO_DAYS]),
        ),
        min_size=8,
        max_size=16,
    ),
)
@settings(
    max_examples=histories(2),
    phases=(Phase.generate,),
    derandomize=IS_REPEATABLE,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
def test_whatever_they_do(migrated_file: Path, people: int, steps: list[Step]) -> None:
    """Whatever the people of a match do, nobody gets more than six (P9)."""
    assert max(life(migrated_file, people, steps).values()) <= MOST_UNPRESSED, steps
