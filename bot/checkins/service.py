"""What listeners do with a nudge, and going on to the next listener when a turn is over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from bot import delivery
from bot.checkins import nudges, planner
from bot.checkins.grief import loudest_tone
from bot.checkins.plans import Tone
from bot.checkins.turn_times import afternoon, next_turn_from
from bot.checkins.turns_on_occasion import let_readers_remember
from bot.checkins.unopened import settle_notice
from bot.delivery import MessageKind
from bot.errors import Declined
from bot.i18n import N_
from bot.members import MemberService
from bot.memory import GONE, DetailWithWords, Gate, Purpose
from bot.runtime.clock import Clock
from bot.runtime.working_hours import hours_of, local_day
from bot.slack.request import SlackRequest
from storage import check_ins, details, people, send_history
from storage.database import Database, Transaction
from storage.records import CheckIn, CheckInState, Member

_MOST_AT_ONCE = 200
# It is the same whatever another listener does, and whoever reads it may still be in touch.
_NO_REMINDER = N_(
    "It's too late for a reminder about this. You can still be in touch with them, whenever you "
    "like."
)
_TURN = (CheckInState.TOLD, CheckInState.READ)


@dataclass(frozen=True, slots=True)
class OpenedCheckIn:
    """
    What a nudge opens for its listener; *owner* is a Slack id.

    *again_on*: the day of a reminder, if it cannot be this afternoon. *has_asked*: they have been
    in touch about all of it. *loudest*: the loudest tone that suits now, if not any.
    """

    check_in_id: str
    owner: str
    recalled: tuple[DetailWithWords, ...]
    again_on: date | None
    has_asked: bool = False
    loudest: Tone | None = None


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
        with self._membership.transaction(slack_request) as (tx, me, now):
            found: list[DetailWithWords] = []
            has_asked = True
            for check_in in _of_nudge(tx, me, check_in_id):
                recalled = self._recalled(tx, check_in, check_in_id, now)
                if recalled is not None:
                    found.append(recalled)
                    has_asked = has_asked and check_in.state is CheckInState.ASKED
                    planner.take_turn(tx, check_in, now)
                    let_readers_remember(tx, recalled.detail, now)
                    settle_notice(tx, recalled.detail, now)
            if not found:
                raise Declined(GONE)
            owner = people.get(tx, me.workspace_id, found[0].detail.owner_id)
            again_on = _again_on(me, now)
            loudest = loudest_tone(tx, self._gate, owner.id, me, now)
            return OpenedCheckIn(
                check_in_id, owner.slack_id, tuple(found), again_on, has_asked, loudest
            )

    def shown(self, opened: OpenedCheckIn) -> None:
        """Record that Slack has shown the words."""
        now = self._clock.now()
        with self._database.write() as tx:
            for recalled in opened.recalled:
                self._gate.shown(tx, recalled.detail.workspace_id, recalled, now)

    def asked(self, slack_request: SlackRequest, check_in_id: str) -> str:
        """
        Record that the listener has asked, so that nobody else is told on this occasion (P7).

        Their messages about it give way to thanks, wherever it was pressed. Returns the Slack id of
        whom they have been in touch with.
        """
        with self._membership.transaction(slack_request) as (tx, me, now):
            found = self._open_to(tx, me, check_in_id, now)
            for check_in in found:
                if check_in.state is CheckInState.ASKED:
                    continue
                # What has changed at this very moment is no longer theirs to settle.
                if check_ins.change(tx, check_in, CheckInState.ASKED, due_at=None):
                    planner.after_asking(tx, check_in, now)
            delivery.withdraw(tx, me.workspace_id, [check_in_id], now)
            (owner_id,) = _owners(tx, found)
            return people.get(tx, me.workspace_id, owner_id).slack_id

    def again(self, slack_request: SlackRequest, check_in_id: str) -> ReminderTime | None:
        """
        Remind the listener once, this afternoon; ``None`` if they had their reminder already.

        While it waits, a second press is answered with the same moment. A turn that is over begins
        again by it, unless another listener has theirs.
        """
        with self._membership.transaction(slack_request) as (tx, me, now):
            for check_in in self._open_to(tx, me, check_in_id, now):
                planner.take_turn(tx, check_in, now)
            found = self._open_to(tx, me, check_in_id, now)
            if not any(check_in.state is CheckInState.READ for check_in in found):
                raise Declined(_NO_REMINDER)
            here, kind = me.workspace_id, MessageKind.CHECK_IN_REMINDER
            delivery.queue(
                tx,
                kind,
                workspace_id=here,
                receiver_id=me.person_id,
                subject_id=check_in_id,
                due_at=afternoon(hours_of(me), now),
            )
            moment = send_history.waiting_until(tx, here, kind, check_in_id, me.person_id)
            return None if moment is None else ReminderTime(moment, me.zone)

    def not_today(self, slack_request: SlackRequest, check_in_id: str) -> bool:
        """
        Pass the turn; the next listener is told no earlier than after silence (P7).

        Returns whether they may be told on another day: once, and if nobody else is left.
        """
        with self._membership.transaction(slack_request) as (tx, me, now):
            found = self._open_to(tx, me, check_in_id, now)
            once_more = any(_may_be_told_again(tx, one) for one in found)
            _give_up(tx, found, CheckInState.PUT_OFF, now)
            return once_more

    def nothing_more(self, slack_request: SlackRequest, check_in_id: str) -> None:
        """
        Put the owner on the listener's quiet list; nobody else sees that. It passes the turn.

        A no is always accepted: also from somebody who may no longer see what it was about. Theirs
        ends no turn.
        """
        with self._membership.transaction(slack_request) as (tx, me, now):
            mine = _of_nudge(tx, me, check_in_id)
            still_open = [one for one in mine if self._is_open(tx, one, now)]
            _give_up(tx, still_open, CheckInState.PASSED, now)
            for owner_id in sorted(_owners(tx, mine)):
                self._membership.add_to_quiet_list(tx, me.workspace_id, me.person_id, owner_id, now)

    def plan_next_listeners(self) -> None:
        """Go on to the next listener for every turn that is over."""
        now = self._clock.now()
        with self._database.write() as tx:
            for check_in in check_ins.due(tx, now, _MOST_AT_ONCE):
                planner.plan_next_listener(
                    tx, check_in, next_turn_from(check_in.due_at or now, now)
                )

    def _open_to(
        self, tx: Transaction, me: Member, check_in_id: str, now: datetime
    ) -> list[CheckIn]:
        """
        The check-ins in a member's nudge that they may still see; only these are theirs to answer.

        Raises :class:`Declined` if there are none, in the same words for every reason (P4, P8).
        """
        found = [one for one in _of_nudge(tx, me, check_in_id) if self._is_open(tx, one, now)]
        if not found:
            raise Declined(GONE)
        return found

    def _is_open(self, tx: Transaction, check_in: CheckIn, now: datetime) -> bool:
        """Whether a check-in isn't stopped, and its listener may see its detail at this moment."""
        detail = details.get(tx, check_in.workspace_id, check_in.detail_id)
        if detail is None or check_in.state is CheckInState.STOPPED:
            return False
        return self._gate.may_see(tx, check_in.person_id, detail, now)

    def _recalled(
        self, tx: Transaction, check_in: CheckIn, nudge_id: str, now: datetime
    ) -> DetailWithWords | None:
        """The detail of one check-in; ``None`` if it may not be seen, or was not sent yet."""
        detail = details.get(tx, check_in.workspace_id, check_in.detail_id)
        if detail is None or (check_in.id != nudge_id and check_in.told_at is None):
            return None
        return self._gate.recall_or_skip(tx, detail, check_in.person_id, Purpose.CHECK_IN, now)


def _of_nudge(tx: Transaction, me: Member, check_in_id: str) -> list[CheckIn]:
    """The check-ins in a member's nudge; raises :class:`Declined` if there are none."""
    found = check_ins.of_nudge(tx, me.workspace_id, check_in_id)
    mine = [check_in for check_in in found if check_in.person_id == me.person_id]
    if not mine:
        raise Declined(GONE)
    return mine


def _owners(tx: Transaction, about: Iterable[CheckIn]) -> set[str]:
    found = (details.get(tx, one.workspace_id, one.detail_id) for one in about)
    return {detail.owner_id for detail in found if detail is not None}


def _give_up(tx: Transaction, turns: Iterable[CheckIn], state: CheckInState, now: datetime) -> None:
    for check_in in turns:
        if check_in.state in _TURN:
            planner.mark_passed(tx, check_in, now, state)


def _may_be_told_again(tx: Transaction, check_in: CheckIn) -> bool:
    """Whether a check-in may come on another day: not on the one day that it is for, or twice."""
    occasion = nudges.occasion_of(tx, check_in)
    is_for_one_day = occasion is None or occasion.only_on is not None
    return not is_for_one_day and not nudges.was_put_off(tx, check_in)


def _again_on(me: Member, now: datetime) -> date | None:
    """On which day a reminder would come, if it cannot be this afternoon."""
    day = local_day(afternoon(hours_of(me), now), me.zone)
    return None if day == local_day(now, me.zone) else day
