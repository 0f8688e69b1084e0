"""What somebody does who was let down: they have found each other, or meet somebody else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.coffee.booking import steps
from bot.coffee.booking.match_access import MatchAccess, Seen, is_open
from bot.coffee.rescue.given_up import end
from bot.coffee.rescue.offers import is_under_way, open_offer
from bot.coffee.rescue.third import join_a_pair
from bot.coffee.rounds import RoundService
from bot.errors import Declined
from bot.i18n import N_
from bot.memory import GONE
from bot.slack.request import SlackRequest
from storage import matches, rounds, workspaces
from storage.database import Transaction
from storage.records import Match, MatchPart, MatchState, Member, PartState, Rescue

_NO_OTHER = N_("There are no more rounds of coffee here, so I can't introduce you to anyone else.")
# While they have none of these, nobody has agreed on anything.
_UNSETTLED = (MatchState.PICKING, MatchState.NO_TIME, MatchState.CALLED_OFF)


@dataclass(frozen=True, slots=True)
class Accepted:
    """
    What came of the wish for another coffee.

    ``state``: they are introduced to somebody, or wait. ``is_under_way``: somebody may still turn
    up in this round. ``settled``: their coffee as they see it, where a time was found meanwhile.
    ``stays_open``: until they have another, their earlier coffee goes on if they are answered.
    """

    state: PartState
    is_under_way: bool
    settled: Seen | None = None
    stays_open: bool = False


class RescueService:
    """Finds another coffee for whoever was let down."""

    def __init__(self, access: MatchAccess, rounds_: RoundService) -> None:
        self._access = access
        self._rounds = rounds_

    def found_each_other(self, slack_request: SlackRequest, match_id: str) -> Seen:
        """Leave the time to them, unless they have one; returns their coffee as it is then."""
        with self._access.opened(slack_request, match_id) as (tx, me, match, now):
            part = _part(tx, me, match)
            if part.rescue not in (None, Rescue.ACCEPTED):
                matches.change_part(tx, part, rescue=Rescue.DECLINED)
                if match.state in (MatchState.PICKING, MatchState.NO_TIME) and is_open(match, now):
                    matches.change(tx, match, state=MatchState.OWN_TIME, due_at=match.closes_at)
                    steps.take_reminders_back(tx, match, now)
            return self._access.seen(tx, me, match.id, now)

    def look(self, slack_request: SlackRequest, match_id: str) -> tuple[Seen | None, bool]:
        """
        The coffee as its asker sees it, where a time was found meanwhile; else ``None``.

        And whether there are rounds in which they could meet somebody else.
        """
        with self._access.opened(slack_request, match_id) as (tx, me, match, now):
            return self._settled(tx, me, match, now), workspaces.has_rounds(tx, me.workspace_id)

    def decline(self, slack_request: SlackRequest, match_id: str) -> None:
        """Leave it as it is."""
        with self._access.opened(slack_request, match_id) as (tx, me, match, _now):
            part = _part(tx, me, match)
            if part.rescue not in (None, Rescue.ACCEPTED):
                matches.change_part(tx, part, rescue=Rescue.DECLINED)

    def accept(self, slack_request: SlackRequest, match_id: str) -> Accepted:
        """
        Introduce somebody who was let down to whoever waits, or to a pair that welcomes a third.

        Where there is nobody they wait, and come first in the next round; their earlier coffee
        stays open until they have another. The others are told nothing. Raises :class:`Declined`
        where there are no rounds.
        """
        with self._access.opened(slack_request, match_id) as (tx, me, match, now):
            if not workspaces.has_rounds(tx, me.workspace_id):
                raise Declined(_NO_OTHER)
            part, goes_on = _part(tx, me, match), is_under_way(tx, match, now)
            settled = self._settled(tx, me, match, now)
            if settled is not None:
                return Accepted(PartState.MATCHED, goes_on, settled)
            if part.rescue is not Rescue.ACCEPTED:
                matches.change_part(tx, part, rescue=Rescue.ACCEPTED)
                self._find_another(tx, me, match, now)
            after = matches.get(tx, me.workspace_id, match.id)
            stays_open = after is not None and is_open(after, now)
            return Accepted(_state(tx, me, match), goes_on, stays_open=stays_open)

    def _find_another(self, tx: Transaction, me: Member, match: Match, now: datetime) -> None:
        here, round_id = me.workspace_id, match.round_id
        rounds.set_part(tx, here, round_id, me.person_id, PartState.LEFT_OVER)
        if not is_under_way(tx, match, now):
            return
        round_ = rounds.get(tx, here, round_id)
        self._rounds.match_waiting(tx, round_, now)
        if _state(tx, me, match) is not PartState.LEFT_OVER:
            return
        if join_a_pair(tx, round_, me, self._access.absences, now) and is_open(match, now):
            end(tx, match, now)

    def _settled(self, tx: Transaction, me: Member, match: Match, now: datetime) -> Seen | None:
        """
        The coffee, where there is nothing to offer: it has a time, or nobody was let down.

        So it is where the others answered after all, and there are new times.
        """
        rescue = _part(tx, me, match).rescue
        goes_on = match.state is MatchState.PICKING and is_open(match, now)
        is_answered = rescue is Rescue.ASKED and goes_on and not open_offer(tx, match, me, now)
        if match.state in _UNSETTLED and rescue is not None and not is_answered:
            return None
        return self._access.seen(tx, me, match.id, now)


def _part(tx: Transaction, me: Member, match: Match) -> MatchPart:
    part = matches.part(tx, me.workspace_id, match.id, me.person_id)
    if part is None:
        raise Declined(GONE)
    return part


def _state(tx: Transaction, me: Member, match: Match) -> PartState:
    part = rounds.part(tx, me.workspace_id, match.round_id, me.person_id)
    return PartState.LEFT_OVER if part is None else part.state
