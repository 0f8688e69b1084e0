"""Composers for nudges and their reminders; each message says what is true when it is sent."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.checkins import nudges, planner, views
from bot.checkins.moments import first_moment, last_for
from bot.checkins.occasions import FOUR_WEEKS_LATER, Occasion
from bot.delivery import ComposedMessage, NoFollowUp
from bot.members import is_away, translator_of
from bot.memory import Gate
from bot.runtime.working_hours import hours_of
from bot.slack.blocks import Message
from storage import check_ins, details, members, people
from storage.database import Transaction
from storage.records import Brake, CheckIn, CheckInState, Detail, Member, Outgoing

# After this delay the nudge says that it is late. Waiting for earlier listeners is no delay.
_LATE = timedelta(days=3)


class CheckInComposer:
    """Composer for check-ins."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    def compose(self, tx: Transaction, row: Outgoing, now: datetime) -> ComposedMessage | None:
        """The nudge, if its listener may be told now (P4, P8)."""
        check_in = check_ins.get(tx, row.workspace_id, row.subject_id)
        if check_in is None or check_in.state is not CheckInState.PLANNED:
            return None
        detail = details.get(tx, row.workspace_id, check_in.detail_id)
        listener = members.get(tx, row.workspace_id, check_in.person_id)
        if detail is None or listener is None or is_away(listener, now):
            return None
        if not self._may_be_told(tx, check_in, detail, now):
            return None
        self._bundle(tx, check_in, detail, listener, now)
        owner = people.get(tx, row.workspace_id, detail.owner_id)
        say = translator_of(listener)
        brought = check_ins.of_nudge(tx, row.workspace_id, check_in.id)
        if all(nudges.was_put_off(tx, one) for one in brought):
            message = views.once_more(say, owner.slack_id, check_in.id)
        elif all(_remembers(tx, one) for one in brought):
            message = views.remembrance(say, owner.slack_id, check_in.id)
        elif all(_was_held_off(tx, one) for one in brought):
            message = views.after_waiting(say, owner.slack_id, check_in.id)
        else:
            is_late = now - check_in.planned_for > _LATE
            message = views.nudge(say, owner.slack_id, check_in.id, is_late)
        # The moment may be later than planned: the listener has moved, or has a holiday.
        occasion = nudges.occasion_of(tx, check_in)
        moment = first_moment(occasion, hours_of(listener)) if occasion else None
        return ComposedMessage((check_in.person_id,), message, not_before=moment)

    def sent(self, tx: Transaction, row: Outgoing, now: datetime) -> None:
        """Mark this check-in and the bundled ones as told."""
        lead = check_ins.get(tx, row.workspace_id, row.subject_id)
        was_stopped = lead is None or lead.state is not CheckInState.PLANNED
        for check_in in check_ins.of_nudge(tx, row.workspace_id, row.subject_id):
            if check_in.state is not CheckInState.PLANNED:
                continue
            if was_stopped:
                # The message is withdrawn; a bundled check-in gets a message of its own.
                check_ins.change(tx, check_in, CheckInState.PLANNED, with_id=None)
                continue
            nudges.told(tx, check_in, row.subject_id, now)
            self._check_again(tx, check_in, now)

    def dropped(self, tx: Transaction, row: Outgoing, now: datetime) -> None:
        """
        Go on as after an unanswered turn, so that nobody can tell the difference (P13).

        What can't wait goes to the next listener at once. It does so alike for a spent budget, a
        pause and a quiet list.
        """
        _unbundle(tx, row.workspace_id, row.subject_id)
        check_in = check_ins.get(tx, row.workspace_id, row.subject_id)
        if check_in is None or check_in.state is not CheckInState.PLANNED:
            return
        if now > row.send_until:
            # The delay is Kith's own, so there is nothing to hide: go on at once.
            planner.plan_next_listener(tx, check_in, now)
        elif not planner.hand_on_today(tx, check_in, now):
            planner.lapse(tx, check_in, now)

    def emptied(self, tx: Transaction, row: Outgoing) -> Message:
        """What stands where a nudge was."""
        return _in_its_place(tx, row)

    def _check_again(self, tx: Transaction, check_in: CheckIn, now: datetime) -> None:
        """Withdraw a check-in that its listener may not see any more since it was composed."""
        after = check_ins.get(tx, check_in.workspace_id, check_in.id)
        detail = details.get(tx, check_in.workspace_id, check_in.detail_id)
        may_see = detail is not None and self._gate.may_see(tx, check_in.person_id, detail, now)
        if after is not None and not may_see:
            nudges.revoke(tx, [after], now)

    def _may_be_told(
        self, tx: Transaction, check_in: CheckIn, detail: Detail, now: datetime
    ) -> bool:
        if not self._gate.may_see(tx, check_in.person_id, detail, now):
            return False
        return not planner.is_ill_timed(tx, detail, now)

    def _bundle(
        self, tx: Transaction, check_in: CheckIn, detail: Detail, listener: Member, now: datetime
    ) -> None:
        """Bundle what else is due from the same owner into this message."""
        # What was bundled in an earlier try is decided again.
        _unbundle(tx, check_in.workspace_id, check_in.id)
        for other, about in nudges.due_together(tx, check_in, detail, now):
            is_in_time = _is_in_time(nudges.occasion_of(tx, other), other, listener, now)
            if is_in_time and self._may_be_told(tx, other, about, now):
                check_ins.change(tx, other, CheckInState.PLANNED, with_id=check_in.id)


class CheckInReminderComposer(NoFollowUp):
    """Composer for the reminder of *Remind me this afternoon*."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    def compose(self, tx: Transaction, row: Outgoing, now: datetime) -> ComposedMessage | None:
        """The reminder, if the listener has read something, may still see it and has not asked."""
        listener = members.get(tx, row.workspace_id, row.receiver_id or "")
        if listener is None:
            return None
        for check_in in check_ins.of_nudge(tx, row.workspace_id, row.subject_id):
            detail = details.get(tx, row.workspace_id, check_in.detail_id)
            if detail is None or check_in.state is not CheckInState.READ:
                continue
            if self._gate.may_see(tx, listener.person_id, detail, now):
                owner = people.get(tx, row.workspace_id, detail.owner_id)
                say = translator_of(listener)
                message = views.again(say, owner.slack_id, row.subject_id)
                return ComposedMessage((listener.person_id,), message)
        return None

    def emptied(self, tx: Transaction, row: Outgoing) -> Message:
        """What stands where the reminder was."""
        return _in_its_place(tx, row)


def _unbundle(tx: Transaction, workspace_id: str, nudge_id: str) -> None:
    """Let what was bundled into a message that wasn't sent have messages of its own again."""
    for bundled in check_ins.of_nudge(tx, workspace_id, nudge_id):
        if bundled.state is CheckInState.PLANNED:
            check_ins.change(tx, bundled, CheckInState.PLANNED, with_id=None)


def _in_its_place(tx: Transaction, row: Outgoing) -> Message:
    """
    Thanks to a listener who has been in touch; else that it was withdrawn.

    While it lasts it names whom they were in touch with, and can be read again.
    """
    translator = translator_of(members.get(tx, row.workspace_id, row.receiver_id or ""))
    turns = check_ins.of_nudge(tx, row.workspace_id, row.subject_id)
    asked = [check_in for check_in in turns if check_in.state is CheckInState.ASKED]
    if not asked:
        return views.gone(translator)
    for check_in in asked:
        detail = details.get(tx, row.workspace_id, check_in.detail_id)
        # What has ended is gone, and a brake holds at the moment of sharing as at any other.
        if detail and Gate.may_see(tx, check_in.person_id, detail, detail.shared_at):
            owner = people.get(tx, row.workspace_id, detail.owner_id)
            return views.thanks(translator, owner.slack_id, row.subject_id)
    return views.thanks(translator)


def _remembers(tx: Transaction, check_in: CheckIn) -> bool:
    """Whether a check-in only brings back what its listener read four weeks before."""
    return check_in.occasion == FOUR_WEEKS_LATER and nudges.was_read_before(tx, check_in)


def _was_held_off(tx: Transaction, check_in: CheckIn) -> bool:
    """Whether its listener had read it before its owner said *not yet*."""
    detail = details.get(tx, check_in.workspace_id, check_in.detail_id)
    was_braked = detail is not None and detail.brake is Brake.NOT_YET
    return was_braked and nudges.was_read_before(tx, check_in)


def _is_in_time(
    occasion: Occasion | None, check_in: CheckIn, listener: Member, now: datetime
) -> bool:
    """Whether it is not too late for a check-in, by the limit of its own message."""
    if occasion is None:
        return False
    return now <= last_for(occasion, hours_of(listener), check_in.planned_for)
