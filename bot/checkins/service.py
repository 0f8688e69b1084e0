"""What listeners do with a nudge, and going on to the next listener when a turn is over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot import delivery
from bot.checkins import planner
from bot.checkins.occasions import afternoon, next_turn_from
from bot.delivery import MessageKind
from bot.errors import Declined
from bot.members import MemberService
from bot.memory import GONE, DetailWithWords, Gate, Purpose
from bot.runtime.clock import Clock
from bot.runtime.working_hours import hours_of, local_day
from bot.slack.request import SlackRequest
from storage import check_ins, details, people
from storage.database import Database, Transaction
from storage.records import CheckIn, CheckInState, Member

_MOST_AT_ONCE = 200
_TURN = (CheckInState.TOLD, CheckInState.READ)


@dataclass(frozen=True, slots=True)
class OpenedCheckIn:
    """
    What a nudge opens for its listener; *owner* is a Slack id.

    *again_on*: the day of a reminder, if it cannot be this afternoon.
    """

    check_in_id: str
    owner: str
    recalled: tuple[DetailWithWords, ...]
    again_on: date | None


@dataclass(frozen=True, slots=True)
class ReminderTime:
    """When a listener will be reminded, to be read in *zone*."""

    moment: datetime
    zone: str


class CheckInService:
    """
    What a listener does with a nudge: read it, ask, be reminded or pass.

    The id of a nudge is that of the check-in it was queued for; it may bring others, too.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        gate: Gate,
        membership: MemberService,
    ) -> None:
        self._database = database
        self._clock = clock
        self._gate = gate
        self._membership = membership

    def read(self, slack_request: SlackRequest, check_in_id: str) -> OpenedCheckIn:
        """The words, for a listener; raises :class:`Declined` if there are none to see any more."""
        with slack_request.transaction(self._database, self._clock) as (tx, now):
            mine = self._mine(tx, slack_request, check_in_id)
            found: list[DetailWithWords] = []
            for check_in in mine:
                recalled = self._recalled(tx, check_in, check_in_id, now)
                if recalled is not None:
                    found.append(recalled)
                    if check_in.state is CheckInState.TOLD:
                        check_ins.change(tx, check_in, CheckInState.READ, due_at=None)
            if not found:
                raise Declined(GONE)
            owner = people.get(tx, slack_request.workspace_id, found[0].detail.owner_id)
            again_on = _again_on(self._membership.find(tx, slack_request), now)
            return OpenedCheckIn(check_in_id, owner.slack_id, tuple(found), again_on)

    def shown(self, opened: OpenedCheckIn) -> None:
        """Record that Slack has shown the words."""
        now = self._clock.now()
        with self._database.write() as tx:
            for recalled in opened.recalled:
                self._gate.shown(tx, recalled.detail.workspace_id, recalled, now)

    def asked(self, slack_request: SlackRequest, check_in_id: str) -> bool:
        """Record that the listener has asked; ``False`` if they had said so before."""
        with slack_request.transaction(self._database, self._clock) as (tx, now):
            mine = self._mine(tx, slack_request, check_in_id)
            if all(check_in.state is CheckInState.STOPPED for check_in in mine):
                raise Declined(GONE)
            settled = (CheckInState.ASKED, CheckInState.STOPPED)
            waiting = [check_in for check_in in mine if check_in.state not in settled]
            for check_in in waiting:
                check_ins.change(tx, check_in, CheckInState.ASKED, due_at=None)
                planner.cancel_others(tx, check_in, now)
            return bool(waiting)

    def again(self, slack_request: SlackRequest, check_in_id: str) -> ReminderTime | None:
        """Remind the listener once, this afternoon; ``None`` if they had a reminder already."""
        with slack_request.transaction(self._database, self._clock) as (tx, now):
            me = self._membership.find(tx, slack_request)
            mine = self._mine(tx, slack_request, check_in_id)
            if me is None or not any(check_in.state is CheckInState.READ for check_in in mine):
                raise Declined(GONE)
            moment = afternoon(hours_of(me), now)
            queued = delivery.queue(
                tx,
                MessageKind.CHECK_IN_REMINDER,
                workspace_id=me.workspace_id,
                receiver_id=me.person_id,
                subject_id=check_in_id,
                due_at=moment,
            )
            return None if queued is None else ReminderTime(moment, me.zone)

    def not_today(self, slack_request: SlackRequest, check_in_id: str) -> None:
        """Pass the turn; the next listener is told no earlier than after silence (P7)."""
        self._pass(slack_request, check_in_id, for_good=False)

    def nothing_more(self, slack_request: SlackRequest, check_in_id: str) -> None:
        """Pass the turn, and put the owner on the listener's quiet list; nobody else sees that."""
        self._pass(slack_request, check_in_id, for_good=True)

    def plan_next_listeners(self) -> None:
        """Go on to the next listener for every turn that is over."""
        now = self._clock.now()
        with self._database.write() as tx:
            for check_in in check_ins.due(tx, now, _MOST_AT_ONCE):
                planner.plan_next_listener(
                    tx, check_in, next_turn_from(check_in.due_at or now, now)
                )

    def _pass(self, slack_request: SlackRequest, check_in_id: str, *, for_good: bool) -> None:
        with slack_request.transaction(self._database, self._clock) as (tx, now):
            for check_in in self._mine(tx, slack_request, check_in_id):
                detail = details.get(tx, check_in.workspace_id, check_in.detail_id)
                if check_in.state in _TURN:
                    planner.mark_passed(tx, check_in, now)
                if for_good and detail is not None:
                    self._membership.add_to_quiet_list(
                        tx, check_in.workspace_id, check_in.person_id, detail.owner_id, now
                    )

    def _recalled(
        self, tx: Transaction, check_in: CheckIn, nudge_id: str, now: datetime
    ) -> DetailWithWords | None:
        """The detail of one check-in; ``None`` if it may not be seen, or was not sent yet."""
        detail = details.get(tx, check_in.workspace_id, check_in.detail_id)
        if detail is None or (check_in.id != nudge_id and check_in.told_at is None):
            return None
        return self._gate.recall_or_skip(tx, detail, check_in.person_id, Purpose.CHECK_IN, now)

    def _mine(
        self, tx: Transaction, slack_request: SlackRequest, check_in_id: str
    ) -> list[CheckIn]:
        """The check-ins in the requester's nudge; raises :class:`Declined` if there are none."""
        person = slack_request.person(tx)
        found = check_ins.of_nudge(tx, slack_request.workspace_id, check_in_id)
        mine = [
            check_in for check_in in found if person is not None and check_in.person_id == person.id
        ]
        if not mine:
            raise Declined(GONE)
        return mine


def _again_on(me: Member | None, now: datetime) -> date | None:
    """On which day a reminder would come, if it cannot be this afternoon."""
    if me is None:
        return None
    day = local_day(afternoon(hours_of(me), now), me.zone)
    return None if day == local_day(now, me.zone) else day
