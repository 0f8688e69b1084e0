"""Where somebody stands: what the front door and the Home tab show, in one look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.coffee import CoffeeService, NextCoffee
from bot.ledger import LedgerService, Summary
from bot.members import MemberService, back_on, is_away
from bot.memory import ALLOWED
from bot.runtime.clock import Clock
from bot.slack.request import SlackRequest
from storage import workspaces
from storage.database import Database
from storage.records import Member


@dataclass(frozen=True, slots=True)
class Overview:
    """
    Where a member stands; no words of any detail are in it.

    ``back_on``: the day on which they are back from a pause without a word. ``may_share``: in this
    workspace something may be shared at all.
    """

    member: Member
    is_away: bool
    back_on: date | None
    may_share: bool
    coffee: NextCoffee
    shared: tuple[Summary, ...]
    now: datetime


class HomeService:
    """Gathers what the rooms know about one member, for that member."""

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
        """Where somebody stands; ``None`` for whoever has not joined. Remembers nothing."""
        now = self._clock.now()
        with self._database.read() as tx:
            me = self._membership.find(tx, slack_request)
            if me is None:
                return None
            coffee = self._coffee.next_coffee(tx, me, now)
            shared = self._ledger.summaries(tx, me, now)
            may_share = bool(ALLOWED[workspaces.get(tx, me.workspace_id).tier])
            away, back = is_away(me, now), back_on(me, now)
            return Overview(me, away, back, may_share, coffee, tuple(shared), now)
