"""Where a member stands, as the command alone and the Home tab show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.coffee import CoffeeService, NextCoffee
from bot.ledger import Held, LedgerService
from bot.members import (
    MemberService,
    back_on,
    first_weeks_end,
    is_away,
    is_new,
    no_coffee_until,
)
from bot.memory import ALLOWED
from bot.runtime.clock import Clock
from bot.runtime.working_hours import local_day
from bot.slack.request import SlackRequest
from storage import workspaces
from storage.database import Database, Transaction
from storage.records import Member


@dataclass(frozen=True, slots=True)
class Overview:
    """
    Where a member stands.

    ``back_on``: the day on which their pause ends by itself. ``may_share``: whether anything may be
    shared in this workspace. ``held``: how much of what they told Kith is held. ``new_until``: the
    day on which their first weeks end, if they are new here. ``no_coffee_until``: the day from
    which they have coffees again, if they skip them.
    """

    member: Member
    is_away: bool
    back_on: date | None
    may_share: bool
    coffee: NextCoffee
    held: Held
    new_until: date | None = None
    no_coffee_until: date | None = None


class HomeService:
    """Gathers what the features know about a member, for that member."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        membership: MemberService,
        ledger: LedgerService,
        coffee: CoffeeService,
    ) -> None:
        self._database = database
        self._clock = clock
        self._membership = membership
        self._ledger = ledger
        self._coffee = coffee

    def overview(self, slack_request: SlackRequest) -> Overview | None:
        """Where a member stands; ``None`` for somebody who hasn't joined. Stores nothing."""
        now = self._clock.now()
        with self._database.read() as tx:
            me = self._membership.find(tx, slack_request)
            return None if me is None else self.overview_of(tx, me, slack_request.slack_id, now)

    def is_gone(self, slack_request: SlackRequest) -> bool:
        """Whether Slack has deactivated somebody, and so shows them no Home tab."""
        with self._database.read() as tx:
            person = slack_request.person(tx)
            return person is not None and person.deactivated_at is not None

    def overview_of_member(self, slack_request: SlackRequest) -> Overview:
        """The same for a member; raises :class:`Declined` for somebody who hasn't joined."""
        now = self._clock.now()
        with self._database.read() as tx:
            me = self._membership.require(tx, slack_request)
            return self.overview_of(tx, me, slack_request.slack_id, now)

    def overview_of(self, tx: Transaction, me: Member, slack_id: str, now: datetime) -> Overview:
        """Where a member stands at *now*."""
        coffee = self._coffee.next_coffee(tx, me, slack_id, now)
        held = self._ledger.held(tx, me, now)
        may_share = bool(ALLOWED[workspaces.get(tx, me.workspace_id).tier])
        end = first_weeks_end(me) if is_new(me, now) else None
        new_until = local_day(end, me.zone) if end else None
        away, back, skips = is_away(me, now), back_on(me, now), no_coffee_until(me, now)
        return Overview(me, away, back, may_share, coffee, held, new_until, skips)
