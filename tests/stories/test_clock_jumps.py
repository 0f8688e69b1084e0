"""The tests' clock jumps from one due moment to the next, and loses nothing."""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from storage.tables import outbox, slack_ids
from tests.stories.test_sick_mother import MUM
from tests.stories.test_the_brake import brakes
from tests.workspace import MONDAY, TestWorkspace

WEEKS = timedelta(weeks=3)


@dataclass(frozen=True)
class Sent:
    """A message that was sent: its receiver, kind and time."""

    to: str
    kind: str
    at: datetime


def three_weeks(workspace: TestWorkspace, *, hour_by_hour: bool) -> list[Sent]:
    """
    Three weeks with rounds, questions, check-ins, a brake that ends, a file, and two people who go.
    """
    everybody = (workspace.ada, workspace.bo, workspace.chidi, workspace.dana, workspace.emi)
    workspace.joins(*everybody)
    # Pairs are drawn at random in each workspace, so nobody answers about the coffee.
    workspace.wants_to_be_asked(*everybody)
    walk = workspace.walk_hour_by_hour if hour_by_hour else workspace.walk
    walk(MONDAY + timedelta(days=1))
    for person, listener in (
        (workspace.ada, workspace.bo),
        (workspace.chidi, workspace.dana),
        (workspace.emi, workspace.ada),
    ):
        person.says(MUM)
        person.presses("Keep this")
        person.chooses("listener_0", listener.id)
        person.submits()
    workspace.dana.types("me")
    workspace.dana.presses("Export")
    workspace.dana.closes()
    workspace.sandbox.set_user("emi", deleted=True)
    workspace.wait()
    walk(MONDAY + timedelta(days=3))
    brakes(workspace, "not_yet", until=date(2026, 12, 1))
    walk(MONDAY + timedelta(days=15, hours=2))
    workspace.chidi.leaves()
    walk(MONDAY + WEEKS)
    handles = {one.id: handle for handle, one in workspace.sandbox.users.items()}
    rows = select(slack_ids.c.slack_id, outbox.c.kind, outbox.c.sent_at).where(
        outbox.c.sent_at.is_not(None)
    )
    with workspace.database.read() as tx:
        return [
            Sent(handles.get(row.slack_id, ""), row.kind, row.sent_at)
            for row in tx.execute(rows.outerjoin(slack_ids, outbox.c.receiver_id == slack_ids.c.id))
        ]


def test_jumps_send_the_same_messages_as_hourly_ticks(migrated_file: Path, tmp_path: Path) -> None:
    """The same messages reach the same people, on time and no later than hour by hour."""
    told = []
    for hour_by_hour in (False, True):
        folder = tmp_path / str(hour_by_hour)
        folder.mkdir()
        shutil.copy(migrated_file, folder / "kith.db")
        with closing(TestWorkspace(folder, f"sqlite:///{folder / 'kith.db'}")) as workspace:
            found = three_weeks(workspace, hour_by_hour=hour_by_hour)
        told.append(sorted(found, key=lambda one: (one.to, one.kind, one.at)))

    jumped, walked = told
    assert {"check_in", "icebreaker", "second_week_question"} <= {one.kind for one in jumped}
    assert [(one.to, one.kind) for one in jumped] == [(one.to, one.kind) for one in walked]
    for early, late in zip(jumped, walked, strict=True):
        assert early.at <= late.at <= early.at + timedelta(hours=1), (early, late)


def test_every_job_of_the_scheduler_is_known(workspace: TestWorkspace) -> None:
    """A new job of the scheduler must be added here, and to :mod:`tests.due`."""
    assert [job.__qualname__ for job in workspace.application.scheduler._jobs] == [
        "AtOnce.retry_due",
        "Dispatch.send_replies",
        "Dispatch.send_held_back",
        "Answers.retry_due",
        "UninstallService.tend",
        "PeopleSync.read_due",
        "RoundService.announce_due",
        "RoundService.draw_and_close_due",
        "BookingService.tend_due",
        "IcebreakerService.ask_due",
        "CheckInService.plan_next_listeners",
        "ContactService.ask_due",
        "ForgettingService.forget_ended",
        "ErasureService.erase_deactivated",
        "Reconciler.reconcile",
        "Dispatch.send_due",
        "Reconciler.empty_withdrawn",
        "PrivateFiles.remove_due",
        "HelpNow.remember",
        "CatchUpService.catch_up",
        "RetentionJob.tend",
        "PurgeJob.tend",
    ]
