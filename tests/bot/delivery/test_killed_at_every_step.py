"""
A process is killed at every step of sending: what it was about to say is said once all the same.

The steps are counted, and not listed: each transaction of the database, before it commits and
after it, and each request to Slack, before it is made and after it was answered.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.web import SlackResponse
from sqlalchemy import Connection, select

from bot.delivery.dispatch import Dispatch
from bot.delivery.message_kinds import MessageKind
from storage import check_ins
from storage.database import Database
from storage.records import CheckIn, CheckInState, SendState
from storage.tables import check_ins as check_ins_table
from storage.tables import outbox as outbox_table
from tests.bot.delivery.scenario import AFTERNOON, DAY, HOUR, MINUTE, SECOND, TUESDAY, Scene
from tests.cast import labels
from tests.workspace import TestWorkspace

# A round is announced on this day, and drawn on the next.
ANNOUNCED_ON = datetime(2026, 11, 30, 14, tzinfo=UTC)
DRAWN_AT = datetime(2026, 12, 1, 10, tzinfo=UTC)

Act = Callable[[Scene], None]
Work = Callable[[Dispatch], None]
Scenes = Callable[[Act, Work, int], Iterator[Scene]]


class Killed(BaseException):
    """The process is killed; nothing in it catches this."""


class Life:
    """The steps that a process takes until it is killed at one of them."""

    def __init__(self, steps: int) -> None:
        self._steps_left = steps

    @property
    def is_over(self) -> bool:
        """Whether the process was killed."""
        return self._steps_left <= 0

    def step(self) -> None:
        """Take a step; a process that was killed takes no other."""
        self._steps_left -= 1
        if self.is_over:
            raise Killed


class MortalDatabase(Database):
    """The database of a process that is killed during or between its transactions."""

    def __init__(self, url: str, life: Life) -> None:
        super().__init__(url)
        self._life = life

    @contextmanager
    def read(self) -> Iterator[Connection]:
        with super().read() as tx:
            yield tx
        self._life.step()

    @contextmanager
    def write(self, *, exclusive: bool = False) -> Iterator[Connection]:
        with super().write(exclusive=exclusive) as tx:
            yield tx
            self._life.step()
        self._life.step()


class MortalClient(WebClient):
    """The Slack client of a process that is killed before or after a request."""

    life: Life

    def api_call(self, *arguments: Any, **named: Any) -> SlackResponse:
        self.life.step()
        answer = super().api_call(*arguments, **named)
        self.life.step()
        return answer


def work_until_killed(scene: Scene, life: Life, work: Work) -> None:
    """Let another process on the same database do its work until it is killed."""
    config = scene.workspace.config
    client = MortalClient(config.slack_bot_token, config.slack_api_url, retry_handlers=[])
    client.life = life
    database = MortalDatabase(config.database_url, life)
    try:
        work(scene.dispatch(lambda _: client, database))
    except Killed:
        assert life.is_over
    finally:
        database.close()


@pytest.fixture
def killed_at_every_step(
    migrated_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Scenes:
    """
    Scenes in which a process was killed at its work: in the first one at its first step, and so
    on, until it comes to its end, which takes *at_least* so many steps.

    Leases go by the scene's clock, as if each machine had that of the database.
    """

    def scenes(prepare: Act, work: Work, at_least: int) -> Iterator[Scene]:
        for number in range(1, 100):
            folder = tmp_path / str(number)
            folder.mkdir()
            shutil.copy(migrated_file, folder / "kith.db")
            workspace = TestWorkspace(folder, f"sqlite:///{folder / 'kith.db'}", start=AFTERNOON)
            monkeypatch.setattr(
                "storage.database.now", lambda _, clock=workspace.clock: clock.now()
            )
            try:
                scene, life = Scene(workspace), Life(number)
                prepare(scene)
                work_until_killed(scene, life, work)
                yield scene
                if not life.is_over:
                    assert number > at_least
                    return
            finally:
                workspace.close()
        pytest.fail("it never came to its end")

    return scenes


def another_goes_on(scene: Scene, since: datetime) -> None:
    """Let another process work for three minutes, in which a lease expires."""
    for minutes in range(1, 4):
        scene.at(since + minutes * MINUTE)
    assert nothing_is_stuck(scene)


def nothing_is_stuck(scene: Scene) -> bool:
    """Whether no message is half sent, unknown or overdue."""
    open_states = (SendState.SENDING, SendState.UNKNOWN)
    with scene.workspace.database.read() as tx:
        rows = tx.execute(select(outbox_table.c.state, outbox_table.c.due_at)).all()
    is_late = [
        row.state == SendState.PENDING and row.due_at <= scene.workspace.clock.now() for row in rows
    ]
    return not any(is_late) and not any(row.state in open_states for row in rows)


def check_ins_of(scene: Scene, listener_id: str) -> list[CheckIn]:
    """The check-ins of a listener."""
    wanted = select(check_ins_table.c.id).where(check_ins_table.c.person_id == listener_id)
    with scene.workspace.database.read() as tx:
        found = [check_ins.get(tx, scene.workspace_id, one) for one in tx.execute(wanted).scalars()]
    return [one for one in found if one is not None]


def two_check_ins_are_due(scene: Scene) -> None:
    """Ada shared two things, which come to Bo in one message, and to Chidi after him."""
    for _ in range(2):
        scene.shares(scene.workspace.ada, scene.workspace.bo, scene.workspace.chidi)
    scene.workspace.clock.set(TUESDAY)


def test_a_check_in_arrives_once_and_its_turn_goes_on(killed_at_every_step: Scenes) -> None:
    """
    Wherever the process dies, Bo is told once; after his silence Chidi is, once (P7).

    What did not come along to Bo is handed on, as what is one too many for his day is (P9).
    """
    for scene in killed_at_every_step(two_check_ins_are_due, Dispatch.send_due, 12):
        bo, chidi = scene.own_id(scene.workspace.bo), scene.own_id(scene.workspace.chidi)
        another_goes_on(scene, TUESDAY)
        assert scene.nudges(scene.workspace.bo) == len(scene.workspace.bo.told()) == 1
        assert CheckInState.TOLD in {one.state for one in check_ins_of(scene, bo)}
        assert all(one.due_at is not None for one in check_ins_of(scene, bo))
        assert scene.nudges(scene.workspace.chidi) == 0
        another_goes_on(scene, TUESDAY + DAY)

        assert scene.nudges(scene.workspace.bo) == scene.nudges(scene.workspace.chidi) == 1
        assert [one.state for one in check_ins_of(scene, bo)] == [CheckInState.LAPSED] * 2
        assert [one.state for one in check_ins_of(scene, chidi)] == [CheckInState.TOLD] * 2


def test_a_brake_after_the_kill_is_kept(killed_at_every_step: Scenes) -> None:
    """Ada brakes while nobody knows how far the process came: nothing of it stays (P8)."""
    for scene in killed_at_every_step(two_check_ins_are_due, Dispatch.send_due, 12):
        was_told = len(scene.workspace.bo.told())
        scene.brakes(scene.workspace.ada)
        another_goes_on(scene, TUESDAY)

        assert scene.nudges(scene.workspace.bo) == scene.nudges(scene.workspace.chidi) == 0
        assert len(scene.workspace.bo.told()) == was_told
        assert [labels(message) for message in scene.workspace.bo.messages()] == [[]] * was_told


@pytest.mark.parametrize("how", ["lost_answer", "hang_up"])
def test_a_search_that_is_killed_is_repeated(killed_at_every_step: Scenes, how: str) -> None:
    """Whether Slack has the message or not, Bo is told once."""

    def an_answer_is_lost(scene: Scene) -> None:
        scene.shares(scene.workspace.ada, scene.workspace.bo)
        scene.workspace.sandbox.fail("chat.postMessage", how)
        scene.at(TUESDAY)
        scene.workspace.clock.set(TUESDAY + MINUTE)

    scenes = killed_at_every_step(an_answer_is_lost, lambda other: other.reconciler.reconcile(), 6)
    for scene in scenes:
        another_goes_on(scene, TUESDAY + MINUTE)

        assert scene.nudges(scene.workspace.bo) == len(scene.workspace.bo.told()) == 1
        assert scene.check_in().state is CheckInState.TOLD


def test_an_introduction_is_never_lost(killed_at_every_step: Scenes) -> None:
    """It is repeated only if Slack had it and no row says so: groups cannot be read (P17)."""

    def ada_and_bo_are_drawn(scene: Scene) -> None:
        scene.only_ada_and_bo_take_part()
        scene.at(ANNOUNCED_ON)
        scene.workspace.clock.set(DRAWN_AT)
        scene.workspace.application.services.rounds.draw_and_close_due()

    for scene in killed_at_every_step(ada_and_bo_are_drawn, Dispatch.send_due, 12):
        (row,) = scene.rows(MessageKind.INTRODUCTION)
        posted = sum(len(scene.workspace.ada.messages(one)) for one in scene.workspace.ada.groups())
        is_doubled = posted == 1 and row.state is not SendState.SENT
        another_goes_on(scene, DRAWN_AT)
        (group,) = scene.workspace.ada.groups()

        assert len(scene.workspace.ada.messages(group)) == (2 if is_doubled else 1)
        assert [one.state for one in scene.rows(MessageKind.INTRODUCTION)] == [SendState.SENT]


def test_a_withdrawn_message_is_emptied(killed_at_every_step: Scenes) -> None:
    """It may be emptied twice, which does no harm, and then it is finished (P8)."""

    def ada_brakes_after_bo_was_told(scene: Scene) -> None:
        scene.shares(scene.workspace.ada, scene.workspace.bo, scene.workspace.chidi)
        scene.at(TUESDAY)
        scene.brakes(scene.workspace.ada)
        scene.workspace.clock.set(TUESDAY + SECOND)

    scenes = killed_at_every_step(
        ada_brakes_after_bo_was_told, lambda other: other.reconciler.empty_withdrawn(), 5
    )
    for scene in scenes:
        another_goes_on(scene, TUESDAY + SECOND)
        emptied = len(scene.requests("chat.update"))
        scene.at(TUESDAY + HOUR)
        (left,) = scene.workspace.bo.messages()

        assert labels(left) == []
        assert scene.workspace.ada.mention not in left["text"]
        assert len(scene.requests("chat.update")) == emptied <= 2
        assert scene.nudges(scene.workspace.chidi) == 0
