"""The brake: the owner of a detail stops others from asking about it, and lets them again (P8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot import delivery
from bot.delivery import MessageKind
from bot.errors import Declined
from bot.members import MemberService
from bot.memory import (
    GONE,
    CheckInPlanner,
    Gate,
    StillAsked,
    empty_stale_notes,
    is_braked,
    own_detail,
    own_details,
    readers_of,
    still_asked,
)
from bot.runtime.clock import Clock
from bot.runtime.working_hours import last_day, local_day
from bot.slack.request import SlackRequest
from storage import details
from storage.database import Database, Transaction
from storage.records import Brake, Detail, Member

_A_WEEK = timedelta(days=7)


class WrongDay(Exception):
    """*Not yet* needs a day in the future, and no later than *last*, when the detail ends."""

    def __init__(self, last: date) -> None:
        super().__init__("not a day to come")
        self.last = last


@dataclass(frozen=True, slots=True)
class BrakeForm:
    """The initial values of the form: the brake that is on, if any, and a day."""

    detail_id: str
    brake: Brake
    until: date
    tell_readers: bool


class BrakeService:
    """Puts the brake on a detail and lifts it; only its owner may."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        membership: MemberService,
        plans: CheckInPlanner,
        gate: Gate,
    ) -> None:
        self._database = database
        self._clock = clock
        self._membership = membership
        self._plans = plans
        self._gate = gate

    def form(self, slack_request: SlackRequest, detail_id: str) -> BrakeForm:
        """The form for a detail; raises :class:`Declined` if it is gone or another's."""
        now = self._clock.now()
        with self._database.read() as tx:
            me = self._membership.require(tx, slack_request)
            detail = own_detail(tx, me, detail_id)
            on = is_braked(detail, me.zone, now)
            suggested = min(local_day(now, me.zone) + _A_WEEK, _last_day(detail, me))
            until = detail.brake_until if on else None
            return BrakeForm(
                detail.id,
                detail.brake if on else Brake.NONE,
                until or suggested,
                on and detail.tell_readers,
            )

    def not_yet(
        self, slack_request: SlackRequest, detail_id: str, until: date | None, tell_readers: bool
    ) -> None:
        """
        Let nobody ask before a day; from that day on they may again.

        Raises :class:`WrongDay` if the day is missing, is not in the future, or is after the end.
        """
        with self._membership.transaction(slack_request) as (tx, me, now):
            detail = own_detail(tx, me, detail_id)
            last = _last_day(detail, me)
            if until is None or not local_day(now, me.zone) < until <= last:
                raise WrongDay(last)
            self._put_on(tx, me, detail, Brake.NOT_YET, until, tell_readers, now)

    def went_badly(self, slack_request: SlackRequest, detail_id: str, tell_readers: bool) -> None:
        """Let nobody ask, because it went badly; nobody else is told why."""
        self._for_good(slack_request, detail_id, Brake.GENTLE, tell_readers)

    def nobody_ask(
        self, slack_request: SlackRequest, detail_id: str, tell_readers: bool = False
    ) -> None:
        """Let nobody ask any more."""
        self._for_good(slack_request, detail_id, Brake.NOBODY, tell_readers)

    def still_asked(self, slack_request: SlackRequest, detail_id: str) -> StillAsked | None:
        """What else others may ask about, where one's own detail is a loss."""
        now = self._clock.now()
        with self._database.read() as tx:
            me = self._membership.require(tx, slack_request)
            return still_asked(tx, me, own_detail(tx, me, detail_id), now)

    def stop_all(
        self, slack_request: SlackRequest, detail_ids: Sequence[str], brake: Brake
    ) -> None:
        """Let nobody ask about several things any more; what is gone by now is left out."""
        with self._membership.transaction(slack_request) as (tx, me, now):
            for detail in own_details(tx, me, detail_ids):
                self._put_on(tx, me, detail, brake, None, False, now)

    def lift(self, slack_request: SlackRequest, detail_id: str) -> None:
        """
        Lift the brake: the listeners may read it again, and the next one is told.

        No-op where it isn't on, so that no turn that has begun since is stopped.
        """
        with self._membership.transaction(slack_request) as (tx, me, now):
            detail = own_detail(tx, me, detail_id)
            if not is_braked(detail, me.zone, now):
                return
            self._plans.stop(tx, detail, now)
            for reader_id in sorted(readers_of(tx, detail)):
                delivery.withdraw(tx, detail.workspace_id, [detail.id], now, receiver_id=reader_id)
            free = self._changed(tx, detail, Brake.NONE, None, False)
            self._plans.begin(tx, free, now)

    def _for_good(
        self, slack_request: SlackRequest, detail_id: str, brake: Brake, tell_readers: bool
    ) -> None:
        with self._membership.transaction(slack_request) as (tx, me, now):
            detail = own_detail(tx, me, detail_id)
            self._put_on(tx, me, detail, brake, None, tell_readers, now)

    def _put_on(
        self,
        tx: Transaction,
        me: Member,
        detail: Detail,
        brake: Brake,
        until: date | None,
        tell_readers: bool,
        now: datetime,
    ) -> None:
        is_on = is_braked(detail, me.zone, now)
        told_already = detail.tell_readers and is_on
        is_same = is_on and (detail.brake, detail.brake_until) == (brake, until)
        if is_same and (told_already or not tell_readers):
            return
        self._plans.stop(tx, detail, now)
        braked = self._changed(tx, detail, brake, until, tell_readers or told_already)
        self._plans.begin(tx, braked, now)
        empty_stale_notes(tx, self._gate, me.workspace_id, me.person_id, now)
        if tell_readers and not told_already:
            _tell_readers(tx, detail, now)

    def _changed(
        self, tx: Transaction, detail: Detail, brake: Brake, until: date | None, tell: bool
    ) -> Detail:
        # That it went badly outlasts the brake: later listeners are told to be gentle.
        gentle = detail.gentle or brake is Brake.GENTLE
        values = {"brake": brake, "brake_until": until, "tell_readers": tell, "gentle": gentle}
        details.change(tx, detail.workspace_id, detail.id, **values)
        changed = details.get(tx, detail.workspace_id, detail.id)
        if changed is None:
            raise Declined(GONE)
        return changed


def _tell_readers(tx: Transaction, detail: Detail, now: datetime) -> None:
    """Tell those who read it, once for each brake, that it is better not to ask."""
    for reader_id in sorted(readers_of(tx, detail)):
        delivery.queue(
            tx,
            MessageKind.BETTER_NOT_TO_ASK,
            workspace_id=detail.workspace_id,
            receiver_id=reader_id,
            subject_id=detail.id,
            due_at=now,
            occasion=now.isoformat(timespec="seconds"),
        )


def _last_day(detail: Detail, owner: Member) -> date:
    """The last day on which a detail is kept."""
    return last_day(detail.ends_at, owner.zone)
