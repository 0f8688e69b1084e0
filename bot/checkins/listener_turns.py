"""Changes the planned check-ins when a detail, a member or a quiet list changes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import partial

from bot import delivery
from bot.checkins import next_listener, nudges, planner
from bot.checkins.moments import expected_hours, first_moment, is_day_off
from bot.checkins.nudges import NAMING
from bot.checkins.occasions import (
    FIRST,
    FOUR_WEEKS_LATER,
    SECOND,
    Occasion,
    occasions,
    pauses_icebreakers,
)
from bot.checkins.outlook import outlook_of
from bot.checkins.planner import GAVE_UP
from bot.checkins.plans import PLANS, default_timing
from bot.checkins.turns_on_occasion import joined
from bot.checkins.unopened import settle_notice
from bot.memory import ALLOWED, STOPPING_BRAKES, CheckInOutlook, Expected, NextStep
from bot.runtime.working_hours import start_of_week
from storage import check_ins, details, members, workspaces
from storage.database import Transaction
from storage.records import CheckIn, CheckInState, Detail, DetailKind, Member, OffDay, Timing

_A_WEEK = timedelta(days=7)
_HELD = (CheckInState.PLANNED, CheckInState.TOLD, CheckInState.READ)


class Turns:
    """
    The listeners' turns, changed in the transaction of the change that they follow from.

    It implements :class:`bot.memory.CheckInPlanner`. Planning does not read quiet lists: a
    listener who cannot be told has a silent turn all the same, so neither the owner nor the next
    listener can tell why it came to them (P7, P13).
    """

    def expected(
        self, tx: Transaction, detail: Detail, owner: Member, listeners: Sequence[Member]
    ) -> tuple[Expected, ...]:
        """
        When each of these would be told if they were the first, in the order of listeners.

        It is worked out from what everybody can see of them in Slack, so that nobody learns their
        hours, days off or country from a form that is not even kept (P4).
        """
        known = occasions(detail, owner.zone)
        return tuple(_expected(detail, known, one) for one in listeners)

    def default_timing(self, kind: DetailKind, day: date | None, today: date) -> Timing | None:
        """When listeners hear of it unless its owner chooses otherwise; ``None`` for no choice."""
        return default_timing(kind, day, today)

    def default_off_day(self, kind: DetailKind) -> OffDay:
        """Whether those who are off on the day hear before or after it, if nobody chose."""
        return PLANS[kind].off_day

    def begin(self, tx: Transaction, detail: Detail, now: datetime) -> None:
        """Plan the next turn about a detail; everybody's turn, if the kind says so."""
        planner.begin(tx, detail, now)

    def stop(self, tx: Transaction, detail: Detail, now: datetime) -> None:
        """Stop all check-ins of a detail, and empty their messages in Slack (P8)."""
        nudges.empty(tx, check_ins.of_detail(tx, detail.workspace_id, detail.id), now)
        # Read again: a check-in may have been sent while its message was withdrawn.
        for check_in in check_ins.of_detail(tx, detail.workspace_id, detail.id):
            if check_in.state in _HELD or check_in.due_at is not None:
                check_ins.change(tx, check_in, CheckInState.STOPPED, due_at=None)

    def forget(self, tx: Transaction, detail: Detail, now: datetime) -> None:
        """Delete all check-ins of a detail, and withdraw their messages (P14)."""
        self.stop(tx, detail, now)
        nudges.keep_better_not_to_ask(tx, detail, now)
        delivery.withdraw(tx, detail.workspace_id, [detail.id], now)
        check_ins.forget_detail(tx, detail.workspace_id, detail.id)

    def change(self, tx: Transaction, before: Detail, detail: Detail, now: datetime) -> None:
        """
        Plan a detail again after its owner changed it from *before*.

        If its moment is still ahead, or was until now, everything moves there. Otherwise the
        current turn goes on; listeners who were removed lose theirs, and new ones may have a later
        turn.
        """
        turns = check_ins.of_detail(tx, detail.workspace_id, detail.id)
        if any(planner.has_not_begun(tx, one, now) for one in (before, detail)):
            self.stop(tx, detail, now)
            check_ins.forget_detail(tx, detail.workspace_id, detail.id)
        named = {one.person_id for one in details.listeners_of(tx, detail.workspace_id, detail.id)}
        for person_id in {check_in.person_id for check_in in turns} - named:
            self.take_off(tx, detail, person_id, now)
        settle_notice(tx, detail, now)
        planner.move_all(tx, detail, now)
        planner.begin(tx, detail, now)

    def there_is_news(self, tx: Transaction, detail: Detail, now: datetime) -> None:
        """Plan the next occasion when the owner says that there is news, or that it goes on."""
        nudges.cancel_planned(tx, check_ins.of_detail(tx, detail.workspace_id, detail.id), now)
        planner.begin(tx, detail, now)

    def take_off(self, tx: Transaction, detail: Detail, person_id: str, now: datetime) -> None:
        """Withdraw a detail from a listener who was removed; their turn ends as usual (P7)."""
        turns = [
            check_in
            for check_in in check_ins.of_detail(tx, detail.workspace_id, detail.id)
            if check_in.person_id == person_id and check_in.state not in GAVE_UP
        ]
        nudges.revoke(tx, turns, now)
        for check_in in turns:
            if check_in.state in (CheckInState.PLANNED, CheckInState.READ):
                check_ins.change(tx, check_in, CheckInState.STOPPED, due_at=None)
        delivery.withdraw(tx, detail.workspace_id, [detail.id], now, receiver_id=person_id)
        planner.begin(tx, detail, now)

    def outlook(self, tx: Transaction, detail: Detail, now: datetime) -> CheckInOutlook:
        """What comes next; it reveals nothing of what a listener did, or told Kith (P13)."""
        owner = members.get(tx, detail.workspace_id, detail.owner_id)
        if (
            owner is None
            or detail.kind not in ALLOWED[workspaces.get(tx, detail.workspace_id).tier]
        ):
            return CheckInOutlook(NextStep.NOT_ALLOWED)
        if detail.brake in STOPPING_BRAKES:
            return CheckInOutlook(NextStep.STOPPED)
        known, named = occasions(detail, owner.zone), joined(tx, detail)
        return outlook_of(detail, known, named, partial(planner.is_ill_timed, tx, detail), now)

    def is_ill_timed(self, tx: Transaction, detail: Detail, at: datetime) -> bool:
        """Whether nobody would be told at that moment, because its owner is grieving."""
        return planner.is_ill_timed(tx, detail, at)

    def joined(self, tx: Transaction, member: Member, now: datetime) -> None:
        """Plan what waited for a listener to join, if it is not too late."""
        for detail in details.naming(tx, member.workspace_id, member.person_id):
            planner.begin(tx, detail, now)

    def left(self, tx: Transaction, member: Member, now: datetime) -> None:
        """Withdraw everything from a listener who left, and go on to the next listeners."""
        here, me = member.workspace_id, member.person_id
        mine = [
            check_in
            for state in set(CheckInState) - set(GAVE_UP)
            for check_in in check_ins.of_listener(tx, here, me, state)
        ]
        about = {subject for check_in in mine for subject in (check_in.id, check_in.detail_id)}
        delivery.withdraw(tx, here, about, now, receiver_id=me)
        delivery.empty_again(tx, here, {one.id for one in mine})
        for check_in in mine:
            if check_in.state in _HELD:
                planner.plan_next_listener(tx, check_in, now, besides=me)

    def moved(self, tx: Transaction, member: Member, now: datetime) -> None:
        """Move what is planned for a member, and about what they shared, to their new hours."""
        here, me = member.workspace_id, member.person_id
        waiting = check_ins.of_listener(tx, here, me, CheckInState.PLANNED)
        named = [details.get(tx, here, one) for one in sorted({one.detail_id for one in waiting})]
        for detail in [*named, *details.of_owner(tx, here, me)]:
            if detail is not None:
                planner.move_all(tx, detail, now)

    def kept_apart(
        self, tx: Transaction, workspace_id: str, one_id: str, other_id: str, now: datetime
    ) -> None:
        """
        Withdraw what two people let each other know; their turns end as usual (P13).

        What is planned stays planned. At its moment it is not sent, and the next listener follows
        as after an unanswered turn.
        """
        for owner_id, reader_id in ((one_id, other_id), (other_id, one_id)):
            lost: list[CheckIn] = []
            for detail in details.of_owner(tx, workspace_id, owner_id):
                delivery.withdraw(tx, workspace_id, [detail.id], now, receiver_id=reader_id)
                turns = check_ins.of_detail(tx, workspace_id, detail.id)
                lost += [
                    check_in
                    for check_in in turns
                    if check_in.person_id == reader_id and check_in.state in NAMING
                ]
            nudges.revoke(tx, lost, now)
            for check_in in lost:
                if check_in.state is CheckInState.READ:
                    planner.mark_passed(tx, check_in, now)

    def pauses_icebreakers(self, tx: Transaction, member: Member, now: datetime) -> bool:
        """Whether a member gets no icebreakers at the moment because of what they shared."""
        mine = details.of_owner(tx, member.workspace_id, member.person_id)
        return any(pauses_icebreakers(detail, member.zone, now) for detail in mine)

    def may_hear_this_week(self, tx: Transaction, member: Member, now: datetime) -> bool:
        """Whether what is another listener's turn may come to this member in their week (P9)."""
        here, week_ends = member.workspace_id, start_of_week(now, member.zone) + _A_WEEK
        return any(
            next_listener.may_come_to(
                member.person_id, check_ins.of_detail(tx, here, detail.id), week_ends
            )
            for detail in details.naming(tx, here, member.person_id)
        )


def _expected(detail: Detail, known: Sequence[Occasion], listener: Member) -> Expected:
    hours = {one.number: expected_hours(one, listener) for one in known}
    moments = {one.number: first_moment(one, hours[one.number]) for one in known}
    return Expected(
        listener,
        moments.get(FIRST),
        moments.get(FOUR_WEEKS_LATER),
        moments.get(SECOND) if detail.yearly else None,
        is_day_off=any(is_day_off(one, hours[one.number]) for one in known[:1]),
        same_day=any(one.same_day for one in known[:1]),
    )
