"""Turns: which listener of a detail is told next, and what stops it. One at a time (P7)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from bot.checkins.plans import PLANS, STALE_AFTER, STAYS_KIND, first_moment
from bot.delivery import service as delivery
from bot.delivery.service import MessageKind
from bot.hours import hours_of, next_working_morning
from storage import check_ins, details, members, people
from storage.records import Brake, CheckIn, CheckInState, Detail, Member, new_id

_OPEN = (CheckInState.PLANNED, CheckInState.TOLD, CheckInState.READ, CheckInState.ASKED)


class Turns:
    """
    The plans about details, changed within the transaction of whatever changes them.

    What the room ``memory`` asks for is here: expecting, beginning, stopping and forgetting.
    """

    def expected(self, detail: Detail, listener: Member, owner_zone: str) -> datetime | None:
        """When this listener would be told, if they were the first."""
        return first_moment(detail, hours_of(listener), owner_zone)

    def begin(self, tx: Connection, detail: Detail, now: datetime) -> None:
        """Plan the first turn about a new detail; everybody's, where the kind says so."""
        owner = members.get(tx, detail.workspace_id, detail.owner_id)
        if owner is None:
            return
        for listener in self._reachable(tx, detail):
            moment = first_moment(detail, hours_of(listener), owner.zone)
            if moment is None:
                return
            self._plan(tx, detail, listener, max(moment, now))
            if not PLANS[detail.kind].everybody:
                return

    def change(self, tx: Connection, detail: Detail, now: datetime) -> None:
        """Plan anew for a detail that its owner has changed."""
        self.forget(tx, detail, now)
        self.begin(tx, detail, now)

    def stop(self, tx: Connection, detail: Detail, now: datetime) -> None:
        """Let nothing more happen about a detail, and empty what is in Slack already (P8)."""
        planned = check_ins.of_detail(tx, detail.workspace_id, detail.id)
        for check_in in planned:
            check_ins.change(tx, check_in, CheckInState.STOPPED, due_at=None)
        ids = [check_in.id for check_in in planned]
        delivery.take_back(tx, detail.workspace_id, ids, now)

    def forget(self, tx: Connection, detail: Detail, now: datetime) -> None:
        """Forget everything that was planned or said about a detail (P14)."""
        self.stop(tx, detail, now)
        check_ins.forget_detail(tx, detail.workspace_id, detail.id)

    def planned(self, tx: Connection, detail: Detail) -> datetime | None:
        """When somebody is going to be told next."""
        moments = [
            check_in.planned_for
            for check_in in check_ins.of_detail(tx, detail.workspace_id, detail.id)
            if check_in.state is CheckInState.PLANNED
        ]
        return min(moments, default=None)

    def joined(self, tx: Connection, member: Member, now: datetime) -> None:
        """Plan what waited for somebody to join."""
        for detail in details.naming(tx, member.workspace_id, member.person_id):
            owner = members.get(tx, detail.workspace_id, detail.owner_id)
            if owner is None or self._is_taken(tx, detail, member):
                continue
            moment = first_moment(detail, hours_of(member), owner.zone)
            if moment is not None and now < moment + STALE_AFTER:
                morning = next_working_morning(hours_of(member), max(moment, now))
                self._plan(tx, detail, member, morning or moment)

    def left(self, tx: Connection, member: Member, now: datetime) -> None:
        """Let the next listener have the turns of somebody who left."""
        mine = [
            check_in
            for state in (CheckInState.PLANNED, CheckInState.TOLD)
            for check_in in check_ins.of_listener(tx, member.workspace_id, member.person_id, state)
        ]
        delivery.take_back(tx, member.workspace_id, [turn.id for turn in mine], now)
        for check_in in mine:
            self.hand_on(tx, check_in, now)

    def hand_on(self, tx: Connection, check_in: CheckIn, now: datetime) -> None:
        """Let the next listener have a turn that is over."""
        passed = check_in.state is CheckInState.PASSED
        over = CheckInState.PASSED if passed else CheckInState.LAPSED
        check_ins.change(tx, check_in, over, due_at=None)
        detail = details.get(tx, check_in.workspace_id, check_in.detail_id)
        if detail is None or detail.brake is not Brake.NONE or PLANS[detail.kind].everybody:
            return
        had = {turn.person_id for turn in check_ins.of_detail(tx, detail.workspace_id, detail.id)}
        for listener in self._reachable(tx, detail):
            morning = next_working_morning(hours_of(listener), now)
            if listener.person_id not in had and morning is not None:
                self._plan(tx, detail, listener, morning)
                return

    def _is_taken(self, tx: Connection, detail: Detail, member: Member) -> bool:
        """Whether somebody has the turn; where everybody has one, whether it was this member's."""
        turns = check_ins.of_detail(tx, detail.workspace_id, detail.id)
        if PLANS[detail.kind].everybody:
            return any(turn.person_id == member.person_id and turn.told_at for turn in turns)
        return any(turn.state in _OPEN for turn in turns)

    def _reachable(self, tx: Connection, detail: Detail) -> list[Member]:
        named = details.listeners_of(tx, detail.workspace_id, detail.id)
        joined = members.several(tx, detail.workspace_id, [one.person_id for one in named])
        return [
            joined[one.person_id]
            for one in named
            if one.person_id in joined
            and not people.are_apart(tx, detail.workspace_id, one.person_id, detail.owner_id)
        ]

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
