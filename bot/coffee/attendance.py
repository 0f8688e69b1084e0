"""Who is there for a round: whoever has a working day or two on which to meet."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date, datetime
from typing import Any

from slack_sdk import WebClient

from bot.delivery import AbsenceMemory, AwaySign, Busy, MethodLimits, Refused, asked
from bot.runtime.clock import Clock
from bot.runtime.working_hours import (
    Hours,
    coming_spans,
    hours_of,
    local_day,
    next_working_moment,
)
from storage import members, people, programs
from storage.database import Database, Transaction
from storage.records import Member, Program, Round

# The days on which people of a round usually meet.
_DAYS_TO_MEET = 7
# With one day, whoever they are drawn with would hardly find a time.
_LEAST_DAYS = 2
# Slack answers about so many people at once.
_AT_ONCE = 50


def is_there(hours: Hours, away: Collection[date], draw_at: datetime) -> bool:
    """
    Whether somebody is there in the week after a draw.

    They have two working days on which they aren't *away*, or one where they have no more.
    """
    working = days_to_meet(hours, draw_at)
    return len(working - set(away)) >= max(1, min(_LEAST_DAYS, len(working)))


def days_to_meet(hours: Hours, draw_at: datetime) -> frozenset[date]:
    """Somebody's working days in the week after a draw."""
    spans = coming_spans(hours, draw_at, _DAYS_TO_MEET)
    return frozenset(local_day(start, hours.zone) for start, _end in spans)


def works_before_draw(member: Member, round_: Round) -> bool:
    """
    Whether a member works at all between the announcement of a round and its draw.

    Whoever never does, since they are off on Mondays, say, is drawn without having been told: else
    they would sit out every round. They chose to be counted in, and the introduction has the ways
    out.
    """
    if round_.announced_at is None:
        return True
    moment = next_working_moment(hours_of(member), round_.announced_at)
    return moment is not None and moment < round_.draw_at


def away_from_round(
    tx: Transaction,
    workspace_id: str,
    joined: Mapping[str, Member],
    draw_at: datetime,
    absences: AbsenceMemory,
) -> frozenset[str]:
    """Which of these members aren't there for the round that is drawn at that moment."""
    known = people.several(tx, workspace_id, joined)
    return frozenset(
        one
        for one, member in joined.items()
        if not is_there(
            hours_of(member),
            absences.days_of(tx, member, known[one].slack_id),
            draw_at,
        )
    )


class DoNotDisturb:
    """Asks Slack who of a program isn't to be disturbed for days."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        client_of: Callable[[str], WebClient],
        absences: AbsenceMemory,
    ) -> None:
        self._database = database
        self._clock = clock
        self._limits = MethodLimits(database, clock, client_of)
        self._absences = absences

    def refresh(self, program: Program) -> None:
        """
        Ask before a round is announced or drawn. Never call it inside a transaction.

        What Slack doesn't answer now is left as it was: nobody is left out for that.
        """
        here = program.workspace_id
        with self._database.read() as tx:
            ids = programs.people_in(tx, here, program.id)
            joined, known = members.several(tx, here, ids), people.several(tx, here, ids)
        of_slack_id = {known[one].slack_id: member for one, member in joined.items()}
        client, now = self._limits.client(here), self._clock.now()
        everybody = sorted(of_slack_id)
        for first in range(0, len(everybody), _AT_ONCE):
            answer = _quiet_of(client, everybody[first : first + _AT_ONCE])
            if isinstance(answer, Busy | Refused):
                return
            for slack_id, quiet in answer.items():
                self._note(of_slack_id[slack_id], slack_id, quiet, now)

    def _note(self, member: Member, slack_id: str, quiet: Mapping[str, Any], now: datetime) -> None:
        here, hours = member.workspace_id, hours_of(member)
        self._absences.note_do_not_disturb(here, slack_id, quiet, hours, now)
        if member.here_signs:
            with self._database.write() as tx:
                asked = (AwaySign.DO_NOT_DISTURB,)
                self._absences.forget_gone(tx, member, slack_id, asked)


def _quiet_of(client: WebClient, slack_ids: list[str]) -> dict[str, Any] | Busy | Refused:
    """What Slack says about when these people aren't to be disturbed, by their Slack ids."""
    answer = asked(lambda: client.dnd_teamInfo(users=slack_ids)["users"])
    if isinstance(answer, Busy | Refused):
        return answer
    return {one: answer.get(one) or {} for one in slack_ids}
