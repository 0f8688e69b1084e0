"""What a nudge says, made at the moment of sending from what is true then."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from bot.checkins import views
from bot.checkins.plans import turn_over
from bot.checkins.turns import Turns
from bot.delivery import service as delivery
from bot.delivery.service import Letter
from bot.hours import hours_of
from bot.members.service import is_away, voice_of
from bot.memory.service import Gate
from bot.text.blocks import Message
from storage import check_ins, details, members, people
from storage.records import CheckInState, Outgoing


class CheckInLetters:
    """The correspondent for check-ins."""

    def __init__(self, gate: Gate, turns: Turns) -> None:
        self._gate = gate
        self._turns = turns

    def compose(self, tx: Connection, row: Outgoing, now: datetime) -> Letter | None:
        """The nudge, if its listener may know at this moment (P4, P8)."""
        check_in = check_ins.get(tx, row.workspace_id, row.subject_id)
        if check_in is None or check_in.state is not CheckInState.PLANNED:
            return None
        detail = details.get(tx, row.workspace_id, check_in.detail_id)
        if detail is None:
            return None
        listener = members.get(tx, row.workspace_id, check_in.person_id)
        if listener is None or is_away(listener, now):
            return None
        if not self._gate.may_see(tx, check_in.person_id, detail, now):
            return None
        owner = people.get(tx, row.workspace_id, detail.owner_id)
        message = views.nudge(voice_of(listener), owner.slack_id, check_in.id)
        return Letter((check_in.person_id,), message)

    def sent(self, tx: Connection, row: Outgoing, now: datetime) -> None:
        """The listener has been told, and has the turn until the next working day."""
        check_in = check_ins.get(tx, row.workspace_id, row.subject_id)
        if check_in is None or check_in.state is not CheckInState.PLANNED:
            return
        listener = members.get(tx, row.workspace_id, check_in.person_id)
        over = turn_over(hours_of(listener), now) if listener else now
        detail = details.get(tx, row.workspace_id, check_in.detail_id)
        if detail is not None and self._gate.may_see(tx, check_in.person_id, detail, now):
            check_ins.change(tx, check_in, CheckInState.TOLD, told_at=now, due_at=over)
            return
        # They lost sight of it while it was on its way.
        check_ins.change(tx, check_in, CheckInState.PASSED, told_at=now, due_at=over)
        delivery.take_back(tx, row.workspace_id, [check_in.id], now)

    def dropped(self, tx: Connection, row: Outgoing, now: datetime) -> None:
        """The listener could not be told: nobody can tell that from their silence (P13)."""
        check_in = check_ins.get(tx, row.workspace_id, row.subject_id)
        if check_in is None or check_in.state is not CheckInState.PLANNED:
            return
        if now > row.kind_until:
            # Nothing that a listener did: Kith itself came too late.
            self._turns.hand_on(tx, check_in, now)
        else:
            self._turns.run_in_silence(tx, check_in, now)

    def emptied(self, tx: Connection, row: Outgoing) -> Message:
        """What stands where a nudge was."""
        listener = members.get(tx, row.workspace_id, row.receiver_id or "")
        return views.gone(voice_of(listener))
