"""*I'm here*: a member is there, whatever their Slack says."""

from __future__ import annotations

from datetime import datetime

from bot.coffee import schedule
from bot.coffee.announcements import invite
from bot.coffee.left_out import coming_for
from bot.coffee.own_rounds import day_of, own_rounds
from bot.delivery import AbsenceMemory
from bot.members import MemberService
from bot.slack.request import SlackRequest
from storage import programs, rounds
from storage.database import Transaction
from storage.records import Member, PartState, Round


class HereService:
    """Counts members as being there who say so."""

    def __init__(self, membership: MemberService, absences: AbsenceMemory) -> None:
        self._membership = membership
        self._absences = absences

    def here(self, slack_request: SlackRequest, shown: str) -> bool:
        """
        Count a member as being there, whatever their Slack says now.

        *shown*: the day of the round that they would have been left out of, in ISO format. Returns
        whether it was drawn without them before they said so.
        """
        with self._membership.transaction(slack_request) as (tx, me, now):
            self._absences.contradict(tx, me, slack_request.slack_id)
            coming = coming_for(tx, me, own_rounds(tx, me, now), now)
            if coming is not None and coming.untold is not None:
                _enter(tx, coming.untold, me, now)
            return _sat_out(tx, me, shown)


def _enter(tx: Transaction, round_: Round, me: Member, now: datetime) -> None:
    """Let somebody into a round that was announced without them; whoever wants that is asked."""
    if schedule.is_asked_first(me):
        invite(tx, round_, {me.person_id: PartState.ASKED}, now, round_.draw_at)
    else:
        # The answer says that they're in, and has the way out.
        rounds.take_part(tx, round_, {me.person_id: PartState.IN})


def _sat_out(tx: Transaction, me: Member, shown: str) -> bool:
    """Whether the round of that day is drawn, and this member wasn't in it."""
    for program in programs.of_person(tx, me.workspace_id, me.person_id):
        last = rounds.last_of(tx, me.workspace_id, program.id)
        if last is None or last.drawn_at is None or f"{day_of(last.draw_at, me)}" != shown:
            continue
        part = rounds.part(tx, me.workspace_id, last.id, me.person_id)
        return part is None or part.state is PartState.SKIPPED
    return False
