"""No coffees for two weeks, such as after a loss: everything else goes on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot import delivery
from bot.coffee.booking.calling_off import CallingOffService
from bot.errors import Declined
from bot.i18n import N_
from bot.members import MemberService, no_coffee_until
from bot.runtime.working_hours import local_day
from bot.slack.request import SlackRequest
from storage import members, programs, rounds, workspaces
from storage.database import Transaction
from storage.records import Member, PartState, RoundState

_NOTHING_TO_SKIP = N_("There are no rounds of coffee here, so there's nothing to skip.")
_TIME_OFF = timedelta(weeks=2)
_UNDER_WAY = (RoundState.OPEN, RoundState.ANNOUNCED, RoundState.DRAWN)
_TO_SKIP = (PartState.ASKED, PartState.IN)


@dataclass(frozen=True, slots=True)
class TimeOff:
    """
    A time without coffees: there are some again from the day ``until`` on.

    ``left_coffee``: they were in one that was ahead, and are out of it.
    """

    until: date
    left_coffee: bool


class TimeOffService:
    """Lets members have no coffees for a while, and come back earlier."""

    def __init__(self, membership: MemberService, calling_off: CallingOffService) -> None:
        self._membership = membership
        self._calling_off = calling_off

    def look(self, slack_request: SlackRequest) -> date | None:
        """
        Until when somebody has no coffees; ``None`` where they have them.

        Raises :class:`Declined` where there are no rounds.
        """
        with self._membership.transaction(slack_request) as (tx, me, now):
            if not workspaces.has_rounds(tx, me.workspace_id):
                raise Declined(_NOTHING_TO_SKIP)
            return no_coffee_until(me, now)

    def begin(self, slack_request: SlackRequest) -> TimeOff:
        """
        Skip all coffees for two weeks.

        A round that they are in is skipped, and their open coffees are called off, or go on without
        them; the others hear what, and not why. Raises :class:`Declined` where there are no rounds.
        """
        with self._membership.transaction(slack_request) as (tx, me, now):
            if not workspaces.has_rounds(tx, me.workspace_id):
                raise Declined(_NOTHING_TO_SKIP)
            until = local_day(now, me.zone) + _TIME_OFF
            members.change(tx, me.workspace_id, me.person_id, no_coffee_until=until)
            _skip_rounds(tx, me, until, now)
            return TimeOff(until, self._calling_off.step_back(tx, me, now))

    def end(self, slack_request: SlackRequest) -> bool:
        """
        Have coffees again, from the next round on, if there is one. No-op for whoever has them.

        Returns whether there are rounds.
        """
        with self._membership.transaction(slack_request) as (tx, me, _now):
            members.change(tx, me.workspace_id, me.person_id, no_coffee_until=None)
            return workspaces.has_rounds(tx, me.workspace_id)


def _skip_rounds(tx: Transaction, me: Member, until: date, now: datetime) -> None:
    """Skip every round that is drawn before *until*, and take back what was said about it."""
    here = me.workspace_id
    for program in programs.of_workspace(tx, here):
        for state in _UNDER_WAY:
            for round_ in rounds.in_state(tx, here, program.id, state):
                part = rounds.part(tx, here, round_.id, me.person_id)
                is_before = local_day(round_.draw_at, me.zone) < until
                if part is not None and part.state in _TO_SKIP and is_before:
                    rounds.set_part(tx, here, round_.id, me.person_id, PartState.SKIPPED)
                    delivery.withdraw(tx, here, [round_.id], now, receiver_id=me.person_id)
