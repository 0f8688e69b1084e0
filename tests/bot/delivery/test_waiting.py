"""A message that may not be sent yet waits, and is composed again at its moment."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Connection

from bot import delivery
from bot.delivery import AbsenceMemory, ComposedMessage
from bot.delivery.dispatch import Dispatch
from bot.delivery.message_kinds import MessageKind
from bot.slack.blocks import Message, sentence
from storage.records import Outgoing, SendState
from tests.bot.delivery.scenario import DAY, HOUR, SECOND, TUESDAY, Scene


@dataclass
class NotBefore:
    """A composer whose messages are for a later moment."""

    to: str
    moment: datetime
    composed_at: list[datetime] = field(default_factory=list)

    def compose(self, tx: Connection, row: Outgoing, now: datetime) -> ComposedMessage | None:
        """A message for the moment."""
        self.composed_at.append(now)
        return ComposedMessage((self.to,), sentence("Good morning."), not_before=self.moment)

    def sent(self, tx: Connection, row: Outgoing, now: datetime) -> None:
        """No-op."""

    def dropped(self, tx: Connection, row: Outgoing, now: datetime) -> None:
        """No-op."""

    def emptied(self, tx: Connection, row: Outgoing) -> Message:
        """No message is withdrawn here."""
        raise NotImplementedError


def dispatch_of(scene: Scene, composer: NotBefore) -> Dispatch:
    """A dispatch that knows just this composer."""
    workspace, writers = scene.workspace, {MessageKind.CHECK_IN: composer}
    membership = workspace.application.services.membership
    return Dispatch(
        workspace.database,
        workspace.clock,
        lambda _: workspace.client,
        writers,
        membership,
        AbsenceMemory(),
    )


@pytest.mark.parametrize(
    ("moment", "sent_at"),
    [
        (TUESDAY - DAY, TUESDAY),
        (TUESDAY + 3 * HOUR, TUESDAY + 3 * HOUR),
        # In the evening, so that it comes on the next morning (P6).
        (TUESDAY + 10 * HOUR, TUESDAY + DAY),
    ],
)
def test_it_waits_for_its_moment(scene: Scene, moment: datetime, sent_at: datetime) -> None:
    """It is composed when due, and again at its moment, and sent once."""
    workspace, bo = scene.workspace, scene.own_id(scene.workspace.bo)
    composer = NotBefore(bo, moment)
    with workspace.database.write() as tx:
        delivery.queue(
            tx,
            MessageKind.CHECK_IN,
            workspace_id=scene.workspace_id,
            receiver_id=bo,
            subject_id="something",
            due_at=TUESDAY,
        )
    dispatch = dispatch_of(scene, composer)
    for at in sorted({TUESDAY, sent_at - SECOND, sent_at}):
        workspace.clock.set(at)
        dispatch.send_due()
        assert (scene.row().state is SendState.SENT) is (at >= sent_at)

    # Once more after his conversation was opened.
    assert composer.composed_at == [*sorted({TUESDAY, sent_at}), sent_at]


def test_it_is_dropped_if_its_moment_is_too_late(scene: Scene) -> None:
    """Waiting does not extend the latest send time."""
    workspace, bo = scene.workspace, scene.own_id(scene.workspace.bo)
    with workspace.database.write() as tx:
        delivery.queue(
            tx,
            MessageKind.CHECK_IN,
            workspace_id=scene.workspace_id,
            receiver_id=bo,
            subject_id="something",
            due_at=TUESDAY,
            send_until=TUESDAY + timedelta(days=2),
        )
    workspace.clock.set(TUESDAY)
    composer = NotBefore(bo, TUESDAY + 3 * DAY)
    dispatch_of(scene, composer).send_due()

    assert scene.row().state is SendState.DROPPED
