"""Turns: which listener of a detail is told next, and what stops it. One at a time (P7)."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.checkins.plans import (
    PLANS,
    STALE_AFTER,
    STAYS_KIND,
    Timing,
    first_moment,
    turn_over,
)
from bot.delivery import service as delivery
from bot.delivery.service import MessageKind
from bot.hours import hours_of, next_working_morning
from bot.memory.service import ALLOWED
from storage import check_ins, details, members, workspaces
from storage.records import Brake, CheckIn, CheckInState, Detail, Member, new_id

_HELD = (CheckInState.PLANNED, CheckInState.TOLD, CheckInState.READ)
_OPEN = (*_HELD, CheckInState.ASKED)
# A nudge that was passed on says whose it was no more; all others do until they are emptied.
_NAMING = (CheckInState.TOLD, CheckInState.READ, CheckInState.ASKED, CheckInState.LAPSED)
_FOR_GOOD = (Brake.GENTLE, Brake.NOBODY)
_DAY = timedelta(days=1)


class Turns:
    """
    The plans about details, changed within the transaction of whatever changes them.

    What the room ``memory`` asks for is here. Quiet lists are not looked at when turns are planned:
    whoever cannot be told has their turn all the same, in silence, so that neither the owner nor
    the next listener can tell why it came to them (P7, P13).
    """

    def expected(self, detail: Detail, listener: Member, owner_zone: str) -> datetime | None:
        """When this listener would be told, if they were the first."""
        return first_moment(detail, hours_of(listener), owner_zone)

    def begin(self, tx: Connection, detail: Detail, now: datetime) -> None:
        """
        Plan the next turn about a detail; everybody's, where the kind says so.

        Whoever had a turn has none again, and nobody has one after somebody has asked (P7).
        """
        owner = members.get(tx, detail.workspace_id, detail.owner_id)
        if owner is None or detail.brake in _FOR_GOOD:
            return
        everybody = PLANS[detail.kind].everybody
        turns = check_ins.of_detail(tx, detail.workspace_id, detail.id)
        if not everybody and any(_is_running(turn) for turn in turns):
            return
        had = {turn.person_id for turn in turns if turn.state is not CheckInState.STOPPED}
        for listener in self._joined(tx, detail):
            moment = _moment(detail, listener, owner.zone, now)
            if moment is None or listener.person_id in had:
                continue
            self._plan(tx, detail, listener, moment)
            if not everybody:
                return

    def stop(self, tx: Connection, detail: Detail, now: datetime) -> None:
        """Let nothing more happen about a detail, and empty what is in Slack already (P8)."""
        planned = check_ins.of_detail(tx, detail.workspace_id, detail.id)
        for check_in in planned:
            if check_in.state in _HELD or check_in.due_at is not None:
                check_ins.change(tx, check_in, CheckInState.STOPPED, due_at=None)
        ids = [check_in.id for check_in in planned]
        delivery.take_back(tx, detail.workspace_id, ids, now)

    def forget(self, tx: Connection, detail: Detail, now: datetime) -> None:
        """Forget everything that was planned or said about a detail (P14)."""
        self.stop(tx, detail, now)
        delivery.take_back(tx, detail.workspace_id, [detail.id], now)
        check_ins.forget_detail(tx, detail.workspace_id, detail.id)

    def change(self, tx: Connection, detail: Detail, now: datetime) -> None:
        """
        Plan anew what an owner has changed.

        Where the moment lies ahead, everything moves there. Otherwise the turn goes on; whoever is
        no longer named has none, and whoever is new may have a later one.
        """
        moment = self.planned(tx, detail, now)
        turns = check_ins.of_detail(tx, detail.workspace_id, detail.id)
        if moment is not None or PLANS[detail.kind].timing is Timing.NEVER:
            self.stop(tx, detail, now)
            check_ins.forget_detail(tx, detail.workspace_id, detail.id)
        named = {one.person_id for one in details.listeners_of(tx, detail.workspace_id, detail.id)}
        for person_id in {turn.person_id for turn in turns} - named:
            self.take_off(tx, detail, person_id, now)
        self.begin(tx, detail, now)

    def take_off(self, tx: Connection, detail: Detail, person_id: str, now: datetime) -> None:
        """Let somebody lose sight of a detail who is no longer named; their turn goes on (P7)."""
        for turn in check_ins.of_detail(tx, detail.workspace_id, detail.id):
            if turn.person_id != person_id or turn.state is CheckInState.PASSED:
                continue
            self._lose_sight(tx, turn, now)
            if turn.state in (CheckInState.PLANNED, CheckInState.READ):
                check_ins.change(tx, turn, CheckInState.STOPPED, due_at=None)
        delivery.take_back(tx, detail.workspace_id, [detail.id], now, receiver_id=person_id)
        self.begin(tx, detail, now)

    def planned(self, tx: Connection, detail: Detail, now: datetime) -> datetime | None:
        """
        When somebody is going to be told, if that lies ahead.

        It goes by what the owner wrote, and never by what a listener did or wants (P13).
        """
        owner = members.get(tx, detail.workspace_id, detail.owner_id)
        if owner is None or detail.brake in _FOR_GOOD:
            return None
        if detail.kind not in ALLOWED[workspaces.get(tx, detail.workspace_id).tier]:
            return None
        for listener in self._joined(tx, detail):
            moment = first_moment(detail, hours_of(listener), owner.zone)
            return moment if moment is not None and now < moment else None
        return None

    def joined(self, tx: Connection, member: Member, now: datetime) -> None:
        """Plan what waited for somebody to join."""
        for detail in details.naming(tx, member.workspace_id, member.person_id):
            owner = members.get(tx, detail.workspace_id, detail.owner_id)
            if owner is None or detail.brake in _FOR_GOOD or self._is_taken(tx, detail, member):
                continue
            moment = first_moment(detail, hours_of(member), owner.zone)
            if moment is not None and now < moment + STALE_AFTER:
                morning = next_working_morning(hours_of(member), max(moment, now))
                self._plan(tx, detail, member, morning or moment)

    def left(self, tx: Connection, member: Member, now: datetime) -> None:
        """Let somebody who left lose sight of everything, and the next have their turns."""
        mine = [
            check_in
            for state in set(CheckInState) - {CheckInState.PASSED}
            for check_in in check_ins.of_listener(tx, member.workspace_id, member.person_id, state)
        ]
        about = {subject for turn in mine for subject in (turn.id, turn.detail_id)}
        here = member.workspace_id
        delivery.take_back(tx, here, about, now, receiver_id=member.person_id)
        for check_in in mine:
            if check_in.state in (CheckInState.PLANNED, CheckInState.TOLD):
                self.hand_on(tx, check_in, now)

    def kept_apart(
        self, tx: Connection, workspace_id: str, one_id: str, other_id: str, now: datetime
    ) -> None:
        """
        Let two people lose sight of what each let the other know; their turns run on (P13).

        What is planned stays: at its moment it is not said, and handed on as after silence.
        """
        for owner_id, reader_id in ((one_id, other_id), (other_id, one_id)):
            for detail in details.of_owner(tx, workspace_id, owner_id):
                delivery.take_back(tx, workspace_id, [detail.id], now, receiver_id=reader_id)
                for turn in check_ins.of_detail(tx, workspace_id, detail.id):
                    if turn.person_id == reader_id and turn.state in _NAMING:
                        self._lose_sight(tx, turn, now)

    def hand_on(self, tx: Connection, check_in: CheckIn, now: datetime) -> None:
        """Let the next listener have a turn that is over."""
        passed = check_in.state is CheckInState.PASSED
        over = CheckInState.PASSED if passed else CheckInState.LAPSED
        check_ins.change(tx, check_in, over, due_at=None)
        detail = details.get(tx, check_in.workspace_id, check_in.detail_id)
        if detail is not None and not PLANS[detail.kind].everybody:
            self.begin(tx, detail, now)

    def run_in_silence(self, tx: Connection, check_in: CheckIn, now: datetime) -> None:
        """Let the turn of somebody who cannot be told end when a silent one would (P13)."""
        listener = members.get(tx, check_in.workspace_id, check_in.person_id)
        if listener is None:
            self.hand_on(tx, check_in, now)
            return
        over = turn_over(hours_of(listener), now)
        check_ins.change(tx, check_in, CheckInState.LAPSED, due_at=over)

    def _lose_sight(self, tx: Connection, turn: CheckIn, now: datetime) -> None:
        """Empty a nudge; whoever was told passes on, at the moment at which silence would."""
        delivery.take_back(tx, turn.workspace_id, [turn.id], now)
        if turn.state is CheckInState.TOLD:
            check_ins.change(tx, turn, CheckInState.PASSED)

    def _is_taken(self, tx: Connection, detail: Detail, member: Member) -> bool:
        """Whether somebody has the turn; where everybody has one, whether it was this member's."""
        turns = check_ins.of_detail(tx, detail.workspace_id, detail.id)
        if PLANS[detail.kind].everybody:
            return any(turn.person_id == member.person_id and turn.told_at for turn in turns)
        return any(_is_running(turn) for turn in turns)

    def _joined(self, tx: Connection, detail: Detail) -> list[Member]:
        named = details.listeners_of(tx, detail.workspace_id, detail.id)
        joined = members.several(tx, detail.workspace_id, [one.person_id for one in named])
        return [joined[one.person_id] for one in named if one.person_id in joined]

    def _plan(self, tx: Connection, detail: Detail, listener: Member, moment: datetime) -> None:
        check_in = CheckIn(
            workspace_id=detail.workspace_id,
            id=new_id(),
            detail_id=detail.id,
            person_id=listener.person_id,
            state=CheckInState.PLANNED,
            planned_for=moment,
            told_at=None,
            due_at=None,
        )
        check_ins.add(tx, check_in, listener.zone)
        delivery.queue(
            tx,
            MessageKind.CHECK_IN,
            workspace_id=detail.workspace_id,
            receiver_id=listener.person_id,
            subject_id=check_in.id,
            due_at=moment,
            kind_until=moment + STAYS_KIND,
        )


def _is_running(turn: CheckIn) -> bool:
    """Whether nobody else may have the turn."""
    return turn.state in _OPEN or turn.due_at is not None


def _moment(detail: Detail, listener: Member, owner_zone: str, now: datetime) -> datetime | None:
    """When a listener is to be told: at the first moment, or in the next morning after it."""
    moment = first_moment(detail, hours_of(listener), owner_zone)
    if moment is None or now <= moment:
        return moment
    if PLANS[detail.kind].timing is Timing.ON_THE_DAY:
        # A celebration is not asked about on another day.
        return now if now < moment + _DAY else None
    return next_working_morning(hours_of(listener), now)
