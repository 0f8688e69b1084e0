"""The card of a person: what somebody has with a colleague, for their own eyes alone.

The answer is the same for somebody who shared nothing, hasn't joined, is a guest or a bot, or is
kept apart (P4, P13).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.circle.reminders import THAT_IS_YOU, Hashed, KeptReminder, ReminderService
from bot.errors import Declined
from bot.members import MemberService
from bot.memory import FOR_COFFEE, DetailWithWords, Gate, Purpose, is_braked, readers_of
from bot.runtime.clock import Clock
from bot.runtime.working_hours import local_day
from bot.slack.request import SlackRequest
from storage import details, matches, members, people
from storage.database import Database, Transaction
from storage.records import Detail, MatchState, Member, Person

# A date is said without its year.
_A_YEAR = timedelta(days=365)
# Slack takes a hundred blocks in a modal, and each needs three at most.
_MOST_READ_AT_ONCE = 30


@dataclass(frozen=True, slots=True)
class Card:
    """
    What somebody may see about a colleague (*about*, a Slack id).

    ``last_coffee``: the day of the draw that brought them together, where both said that they
    met. ``paired``: that of a later draw, of which they have not both said so. ``reminder``: the
    next one that the asking person keeps about them. ``may_read_again``: all that may be read was
    read before, in a check-in. ``may_remind``: they weren't asked to leave something be.
    """

    about: str
    last_coffee: date | None = None
    paired: date | None = None
    is_long_ago: bool = False
    may_read: bool = False
    may_read_again: bool = False
    reminder: KeptReminder | None = None
    may_remind: bool = True


@dataclass(frozen=True, slots=True)
class SharedWithMe:
    """What a colleague (a Slack id) shared with somebody, as they read it on the card."""

    about: str
    shared: tuple[DetailWithWords, ...]


class CircleService:
    """The cards of colleagues; reminders have a service of their own."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        membership: MemberService,
        gate: Gate,
        hashed: Hashed,
        command: str,
    ) -> None:
        self.reminders = ReminderService(database, clock, membership, hashed, command)
        self._database = database
        self._clock = clock
        self._membership = membership
        self._gate = gate
        self._command = command

    def card(self, slack_request: SlackRequest, about: str) -> Card:
        """The card of a colleague (a Slack id). Stores nothing."""
        now = self._clock.now()
        with self._database.read() as tx:
            me, them = self._me_and_them(tx, slack_request, about)
            if them is None:
                return Card(about)
            met = matches.last_met(tx, me.workspace_id, me.person_id, them.id)
            readable = self._readable(tx, me, them, now)
            kept = (one for one in self.reminders.reminders_of(tx, me) if one.about == about)
            return Card(
                about,
                last_coffee=local_day(met, me.zone) if met else None,
                paired=_paired(tx, me, them, met, now),
                is_long_ago=met is not None and now - met >= _A_YEAR,
                may_read=bool(readable),
                may_read_again=not any(one.kind in FOR_COFFEE for one in readable),
                reminder=next(kept, None),
                may_remind=not _is_better_not_to_ask(tx, me, them, now),
            )

    def read(self, slack_request: SlackRequest, about: str) -> SharedWithMe:
        """What a colleague shared with the one who asks; nothing where there is nothing now."""
        with slack_request.transaction(self._database, self._clock) as (tx, now):
            me, them = self._me_and_them(tx, slack_request, about)
            if them is None:
                return SharedWithMe(about, ())
            found = [
                self._gate.recall_or_skip(tx, detail, me.person_id, Purpose.CARD, now)
                for detail in self._readable(tx, me, them, now)[:_MOST_READ_AT_ONCE]
            ]
            return SharedWithMe(about, tuple(one for one in found if one is not None))

    def shown(self, read: SharedWithMe) -> None:
        """Record the reading, once Slack has accepted the view."""
        now = self._clock.now()
        with self._database.write() as tx:
            for recalled in read.shared:
                self._gate.shown(tx, recalled.detail.workspace_id, recalled, now)

    def _readable(self, tx: Transaction, me: Member, them: Person, now: datetime) -> list[Detail]:
        """What a colleague shared that may be read now, newest first."""
        return self._gate.readable_of(tx, me.workspace_id, me.person_id, them.id, now)

    def _me_and_them(
        self, tx: Transaction, slack_request: SlackRequest, about: str
    ) -> tuple[Member, Person | None]:
        """The member who asks, and the colleague, if Kith knows them."""
        me = self._membership.require(tx, slack_request)
        if about == slack_request.slack_id:
            raise Declined(THAT_IS_YOU, command=self._command)
        return me, people.find(tx, me.workspace_id, about)


def _is_better_not_to_ask(tx: Transaction, me: Member, them: Person, now: datetime) -> bool:
    """Whether a colleague let those who read something know that it's better not to ask."""
    owner = members.get(tx, me.workspace_id, them.id)
    theirs = [] if owner is None else details.of_owner(tx, me.workspace_id, them.id)
    return owner is not None and any(
        one.tell_readers and is_braked(one, owner.zone, now) and me.person_id in readers_of(tx, one)
        for one in theirs
    )


def _paired(
    tx: Transaction, me: Member, them: Person, met: datetime | None, now: datetime
) -> date | None:
    """The day of the last draw in a year that paired them, if it is later than when they *met*."""
    made = [
        match.made_at
        for match in matches.of_person(tx, me.workspace_id, me.person_id)
        if them.id in match.people and match.state is not MatchState.CALLED_OFF
    ]
    last = max(made, default=None)
    if last is None or last == met or now - last >= _A_YEAR:
        return None
    return local_day(last, me.zone)
