"""Reminders that people keep for themselves: to check in with a colleague on a day.

There are no words in them, and only their keeper sees them. Somebody who doesn't want any about
themselves says so once; that wish is a trace, which holds for people who never joined, and
outlives an erasure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from bot import delivery
from bot.circle.reminder_days import may_be, morning_of, suggested
from bot.delivery import MessageKind
from bot.errors import Declined
from bot.i18n import N_
from bot.members import MemberService
from bot.runtime.clock import Clock
from bot.runtime.working_hours import hours_of, local_day
from bot.slack.mrkdwn import mention
from bot.slack.request import SlackRequest
from storage import hashed_wishes, people, reminders
from storage.database import Database, Transaction
from storage.records import HashedWishKind, Member, Reminder, new_id

THAT_IS_YOU = N_("That's you. Type {command} me to see what I know about you.")
_NONE_ALLOWED = N_(
    "{name} would rather not have reminders kept about them, so I keep none. You can write to "
    "them now, while you're thinking of them."
)
_ON_YOUR_QUIET_LIST = N_(
    "{name} is on your quiet list, so I keep no reminder about them. You can change that list on "
    "the Home tab."
)

# The keyed hash of a Slack id, which is all that is stored of somebody who allows no reminders.
Hashed = Callable[[Transaction, str, str], str]


class InvalidDay(Exception):
    """The day of a reminder is not between tomorrow and a year from now."""


@dataclass(frozen=True, slots=True)
class KeptReminder:
    """A reminder as its keeper sees it; ``about`` is a Slack id."""

    reminder_id: str
    about: str
    day: date


@dataclass(frozen=True, slots=True)
class KnownReminders:
    """
    What somebody may see of all reminders: their own, and whether any are about them.

    They never learn who keeps one about them, for when, or how many there are.
    """

    own: tuple[KeptReminder, ...]
    some_about_me: bool
    allowed: bool


class ReminderService:
    """Keeps reminders, and forgets them when they were said or are not wanted."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        membership: MemberService,
        hashed: Hashed,
        command: str,
    ) -> None:
        self._database = database
        self._clock = clock
        self._membership = membership
        self._hashed = hashed
        self._command = command

    def suggest_day(self, slack_request: SlackRequest, about: str) -> date:
        """
        The day to begin with, for a reminder about this person (a Slack id).

        Raises :class:`Declined` where there can be none.
        """
        now = self._clock.now()
        with self._database.read() as tx:
            me = self._membership.require(tx, slack_request)
            self._decline_if_unwelcome(tx, slack_request, me, about)
            return suggested(hours_of(me), now)

    def remind(self, slack_request: SlackRequest, about: str, day: date | None) -> date:
        """
        Keep a reminder about this person (a Slack id); one for each of them and each day.

        Returns the day on which it will come.

        Raises :class:`Declined` where there can be none, and :class:`InvalidDay`.
        """
        with self._membership.transaction(slack_request) as (tx, me, now):
            self._decline_if_unwelcome(tx, slack_request, me, about)
            if not may_be(day, local_day(now, me.zone)):
                raise InvalidDay
            morning = morning_of(day, hours_of(me))
            self._keep(tx, me, people.get_or_add(tx, me.workspace_id, about).id, day, morning)
            return local_day(morning, me.zone)

    def forget(self, slack_request: SlackRequest, reminder_id: str) -> None:
        """Forget a reminder of one's own; no-op if it is gone already."""
        with self._membership.transaction(slack_request) as (tx, me, now):
            mine = reminders.of_owner(tx, me.workspace_id, me.person_id)
            self._drop(tx, (one for one in mine if one.id == reminder_id), now)

    def allow_reminders(self, slack_request: SlackRequest, *, allowed: bool) -> None:
        """
        Let others keep reminders about oneself, or none: those that are there go, unseen.

        It needs no membership.
        """
        with slack_request.transaction(self._database, self._clock) as (tx, now):
            here = slack_request.workspace_id
            hashed = self._hashed(tx, here, slack_request.slack_id)
            if allowed:
                hashed_wishes.remove(tx, here, HashedWishKind.NO_REMINDERS, hashed)
                return
            hashed_wishes.add(tx, here, HashedWishKind.NO_REMINDERS, hashed, here)
            me = slack_request.person(tx)
            if me is not None:
                self._drop(tx, reminders.about(tx, here, me.id), now)

    def known_to(self, tx: Transaction, slack_request: SlackRequest) -> KnownReminders:
        """What the ledger of this person says of reminders; they need not be a member."""
        me = self._membership.find(tx, slack_request)
        return KnownReminders(
            self.reminders_of(tx, me) if me else (),
            self.some_keep_reminders_about(tx, slack_request),
            are_allowed(tx, self._hashed, slack_request.workspace_id, slack_request.slack_id),
        )

    def reminders_of(self, tx: Transaction, me: Member) -> tuple[KeptReminder, ...]:
        """The reminders that a member keeps, earliest first."""
        mine = reminders.of_owner(tx, me.workspace_id, me.person_id)
        known = people.several(tx, me.workspace_id, {one.about_id for one in mine})
        return tuple(
            KeptReminder(one.id, known[one.about_id].slack_id, one.day)
            for one in mine
            if one.about_id in known
        )

    def some_keep_reminders_about(self, tx: Transaction, slack_request: SlackRequest) -> bool:
        """Whether anybody keeps a reminder about this person."""
        me = slack_request.person(tx)
        return me is not None and bool(reminders.about(tx, slack_request.workspace_id, me.id))

    def left(self, tx: Transaction, member: Member, now: datetime) -> None:
        """Forget the reminders of somebody who leaves, and those about them."""
        here, who = member.workspace_id, member.person_id
        self._drop(tx, reminders.of_owner(tx, here, who), now)
        self._drop(tx, reminders.about(tx, here, who), now)

    def _decline_if_unwelcome(
        self, tx: Transaction, slack_request: SlackRequest, me: Member, about: str
    ) -> None:
        if about == slack_request.slack_id:
            raise Declined(THAT_IS_YOU, command=self._command)
        if not are_allowed(tx, self._hashed, me.workspace_id, about):
            raise Declined(_NONE_ALLOWED, name=mention(about))
        # Only their own list: nobody may learn whose list they are on.
        them = people.find(tx, me.workspace_id, about)
        if them and them.id in people.quiet_list_of(tx, me.workspace_id, me.person_id):
            raise Declined(_ON_YOUR_QUIET_LIST, name=mention(about))

    def _keep(
        self, tx: Transaction, me: Member, about_id: str, day: date, morning: datetime
    ) -> None:
        mine = reminders.of_owner(tx, me.workspace_id, me.person_id)
        if any(one.about_id == about_id and one.day == day for one in mine):
            return
        reminder = Reminder(me.workspace_id, new_id(), me.person_id, about_id, day)
        reminders.add(tx, reminder)
        delivery.queue(
            tx,
            MessageKind.REMINDER,
            workspace_id=me.workspace_id,
            receiver_id=me.person_id,
            subject_id=reminder.id,
            due_at=morning,
        )

    def _drop(self, tx: Transaction, unwanted: Iterable[Reminder], now: datetime) -> None:
        for one in unwanted:
            delivery.withdraw(tx, one.workspace_id, [one.id], now)
            reminders.forget(tx, one.workspace_id, one.id)


def are_allowed(tx: Transaction, hashed: Hashed, workspace_id: str, slack_id: str) -> bool:
    """Whether reminders may be kept about somebody; nothing is written to find that out."""
    kind = HashedWishKind.NO_REMINDERS
    # Where nobody has forbidden them, there may be no key yet to make a hash with.
    if not hashed_wishes.any_exists(tx, workspace_id, kind):
        return True
    return not hashed_wishes.wishes(tx, workspace_id, kind, hashed(tx, workspace_id, slack_id))
