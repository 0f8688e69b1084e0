"""What a nudge says, made at the moment of sending from what is true then."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from bot.checkins import views
from bot.checkins.plans import turn_over
from bot.checkins.turns import Turns
from bot.delivery.service import Letter
from bot.hours import hours_of
from bot.members.service import is_away
from bot.memory.service import Gate
from bot.text import in_language
from bot.text.blocks import Message
from storage import check_ins, details, members, people
from storage.records import Brake, CheckInState, Outgoing


class CheckInLetters:
    """The correspondent for check-ins."""

    def __init__(self, gate: Gate, turns: Turns) -> None:
        self._gate = gate
        self._turns = turns

    def compose(self, tx: Connection, row: Outgoing, now: datetime) -> Letter | None:
        """The nudge, if its listener may still know and nobody has put on the brake."""
        check_in = check_ins.get(tx, row.workspace_id, row.subject_id)
        if check_in is None or check_in.state is not CheckInState.PLANNED:
            return None
        detail = details.get(tx, row.workspace_id, check_in.detail_id)
        if detail is None or detail.brake is not Brake.NONE:
            return None
        listener = members.get(tx, row.workspace_id, check_in.person_id)
        if listener is None or is_away(listener, now):
            return None
        if not self._gate.may_see(tx, check_in.person_id, detail, now):
            return None
        owner = people.get(tx, row.workspace_id, detail.owner_id)
        message = views.nudge(in_language(listener.locale), owner.slack_id, check_in.id)
        return Letter((check_in.person_id,), message)

    def sent(self, tx: Connection, row: Outgoing, now: datetime) -> None:
        """The listener has been told, and has the turn until the next working day."""
        check_in = check_ins.get(tx, row.workspace_id, row.subject_id)
        if check_in is None or check_in.state is not CheckInState.PLANNED:
            return
        listener = members.get(tx, row.workspace_id, check_in.person_id)
        over = turn_over(hours_of(listener), now) if listener else now
        check_ins.change(tx, check_in, CheckInState.TOLD, told_at=now, due_at=over)

    def dropped(self, tx: Connection, row: Outgoing, now: datetime) -> None:
        """The listener could not be told; the next one may be."""
        check_in = check_ins.get(tx, row.workspace_id, row.subject_id)
        if check_in is not None and check_in.state is CheckInState.PLANNED:
            self._turns.hand_on(tx, check_in, now)

    def emptied(self, tx: Connection, row: Outgoing) -> Message:
        """What stands where a nudge was."""
        listener = members.get(tx, row.workspace_id, row.receiver_id or "")
        return views.gone(in_language(listener.locale if listener else "en"))
