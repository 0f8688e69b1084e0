"""Joining, preferences, pausing, leaving."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime

from bot.errors import Declined
from bot.i18n import N_, Translator, translator_for
from bot.members import places
from bot.members.account_service import AccountService
from bot.members.choices import RHYTHMS
from bot.members.hooks import Hook
from bot.members.membership import may_join, new_member, new_since
from bot.members.preference_fields import FIELDS
from bot.members.preferences import InvalidPreferences, changed, objections
from bot.runtime.clock import Clock
from bot.runtime.working_hours import local_day
from bot.slack.request import SlackRequest
from bot.slack.users import Profile
from bot.suggestions import named_day
from storage import members, people, workspaces
from storage.database import Database, Transaction
from storage.records import FirstWeeks, GroupSize, Member, Person

# The preferences by which it is planned when somebody is spoken to.
_HOURS = frozenset(field.key for field in FIELDS if field.sets_hours)

NOT_FOR_GUESTS = N_(
    "I'm only here for full members of this workspace, so guests can't join. I've kept nothing "
    "about you."
)
_JOIN_FIRST = N_("You haven't joined yet. Type {command} to see what I do, and to join.")


@dataclass(frozen=True, slots=True)
class Standing:
    """Where somebody stands with Kith; ``member`` is ``None`` before they join."""

    person: Person | None
    member: Member | None


def translator_of(member: Member | None) -> Translator:
    """The translator for a member's language; English for somebody who hasn't joined."""
    return translator_for(member.locale if member else "en")


class MemberService(AccountService):
    """Joining, preferences, pausing, leaving."""

    def __init__(self, database: Database, clock: Clock, command: str) -> None:
        super().__init__(database, clock)
        self._command = command

    @contextmanager
    def transaction(
        self, slack_request: SlackRequest
    ) -> Iterator[tuple[Transaction, Member, datetime]]:
        """
        Open a transaction for what a member does; gives it, the member and the time.

        What one member does at the same moment, in several processes, happens one after another.
        Raises :class:`Declined` for somebody who has not joined, and :class:`DuplicateRequest`
        where the request had its effect before.
        """
        with slack_request.transaction(self._database, self._clock) as (tx, now):
            yield tx, self._joined(_locked(tx, slack_request)), now

    def standing(self, slack_request: SlackRequest) -> Standing:
        """Where the person stands. Stores nothing."""
        with self._database.read() as tx:
            person = slack_request.person(tx)
            if person is None:
                return Standing(None, None)
            return Standing(person, members.get(tx, slack_request.workspace_id, person.id))

    def quiet_list(self, slack_request: SlackRequest) -> tuple[str, ...]:
        """The Slack ids on a member's own quiet list; raises :class:`Declined` for a stranger."""
        with self._database.read() as tx:
            me = self.require(tx, slack_request)
            quiet = people.quiet_list_of(tx, me.workspace_id, me.person_id)
            known = people.several(tx, me.workspace_id, quiet)
            return tuple(known[one].slack_id for one in quiet if one in known)

    def join(self, slack_request: SlackRequest, profile: Profile, *first: Hook) -> Member:
        """
        Make somebody a member with the defaults; raises :class:`Declined` if they may not.

        Somebody who is a member stays as they are. *first* is done before what every joining does.
        """
        if not may_join(profile):
            raise Declined(NOT_FOR_GUESTS)
        with slack_request.transaction(self._database, self._clock) as (tx, now):
            person = slack_request.known(tx)
            member = new_member(person, profile, now)
            if members.add(tx, member):
                if person.deactivated_at is not None:
                    people.reactivate(tx, slack_request.workspace_id, person.id)
                for hook in (*first, *self._on_joining):
                    hook(tx, member, now)
            return self.require(tx, slack_request)

    def set_rhythm(self, slack_request: SlackRequest, weeks: int) -> Member:
        """Set how often somebody would like a coffee: every 1, 2, 4 or 8 weeks."""
        if weeks not in RHYTHMS:
            raise ValueError("a rhythm is every 1, 2, 4 or 8 weeks")
        return self._change(slack_request, rhythm_weeks=weeks)

    def set_group_size(self, slack_request: SlackRequest, size: GroupSize) -> Member:
        """Set whether somebody would rather meet one person or two."""
        return self._change(slack_request, group_size=size)

    def add_first_weeks(self, slack_request: SlackRequest, said: FirstWeeks) -> Member:
        """Note that somebody is new here, or likes to welcome people who are."""
        with self.transaction(slack_request) as (tx, me, now):
            chosen = tuple(key for key in FirstWeeks if key in {*me.first_weeks, said})
            values = {"first_weeks": chosen, "new_since": new_since(me, chosen, now)}
            members.change(tx, me.workspace_id, me.person_id, **values)
            return self.require(tx, slack_request)

    def preferences(self, slack_request: SlackRequest) -> Member:
        """The member with what they prefer; raises :class:`Declined` for a stranger."""
        with self._database.read() as tx:
            return self.require(tx, slack_request)

    def offered_places(self, workspace_id: str) -> tuple[str, ...]:
        """The places that everybody may choose from."""
        with self._database.read() as tx:
            return _offered(tx, workspace_id)

    def prefer(
        self, slack_request: SlackRequest, wished: Member, *, asks_place: bool = True
    ) -> None:
        """
        Make the preferences in *wished* those of a member.

        Raises :class:`InvalidPreferences` for what can't be meant, and changes nothing then.
        """
        against = objections(wished, asks_place=asks_place)
        if against:
            raise InvalidPreferences(against)
        with self.transaction(slack_request) as (tx, me, now):
            values = {field.key: field.now(wished) for field in FIELDS}
            offered = _offered(tx, slack_request.workspace_id)
            values["place"] = places.as_offered(wished.place, offered)
            values["new_since"] = new_since(me, wished.first_weeks, now)
            # They have seen the country in the form, so it is no longer a guess.
            members.change(
                tx, slack_request.workspace_id, me.person_id, country_chosen=True, **values
            )
            if _HOURS.intersection(changed(me, wished)):
                self._moved(tx, self.require(tx, slack_request), now)

    def keep_apart(self, slack_request: SlackRequest, slack_ids: list[str]) -> None:
        """Set somebody's quiet list to these people (Slack ids); nobody else ever sees it."""
        with self.transaction(slack_request) as (tx, me, now):
            about = [people.get_or_add(tx, slack_request.workspace_id, one).id for one in slack_ids]
            before = people.quiet_list_of(tx, slack_request.workspace_id, me.person_id)
            people.keep_apart(tx, slack_request.workspace_id, me.person_id, about, now)
            for about_id in set(about) - {*before, me.person_id}:
                self._kept_apart(tx, slack_request.workspace_id, me.person_id, about_id, now)

    def keep_one_apart(self, slack_request: SlackRequest, slack_id: str) -> None:
        """Add one person (a Slack id) to a member's quiet list; nobody else ever sees it."""
        with self.transaction(slack_request) as (tx, me, now):
            about = people.get_or_add(tx, slack_request.workspace_id, slack_id)
            if about.id != me.person_id:
                self.add_to_quiet_list(tx, slack_request.workspace_id, me.person_id, about.id, now)

    def add_to_quiet_list(
        self, tx: Transaction, workspace_id: str, person_id: str, about_id: str, now: datetime
    ) -> None:
        """Add one person to somebody's quiet list; nobody else ever sees it."""
        people.add_to_quiet_list(tx, workspace_id, person_id, about_id, now)
        self._kept_apart(tx, workspace_id, person_id, about_id, now)

    def pause_end(self, slack_request: SlackRequest, phrase: str) -> date | None:
        """The day that a phrase such as "until Monday" names where they are; ``None`` for none."""
        me = self.standing(slack_request).member
        return named_day(phrase, local_day(self._clock.now(), me.zone if me else "UTC"))

    def pause(self, slack_request: SlackRequest, until: date | None) -> bool:
        """Pause until a day, or until further notice; ``False`` if that day isn't ahead."""
        me = self.standing(slack_request).member
        if me and until and until <= local_day(self._clock.now(), me.zone):
            return False
        self._change(slack_request, paused=True, paused_until=until)
        return True

    def resume(self, slack_request: SlackRequest) -> Member:
        """End a pause."""
        return self._change(slack_request, paused=False, paused_until=None)

    def leave(self, slack_request: SlackRequest) -> None:
        """
        End somebody's membership; nothing more is sent to them. No-op for anybody else.

        A form that comes again ends no membership of somebody who has come back since.
        """
        now = self._clock.now()
        with self._database.write() as tx:
            is_first = slack_request.once(tx, now)
            me = _locked(tx, slack_request)
            if me is not None and is_first:
                self.forget(tx, me, now)

    def forget(self, tx: Transaction, member: Member, now: datetime) -> None:
        """End a membership, and let every feature forget what the member shared."""
        for hook in self._on_forgetting:
            hook(tx, member, now)
        self._end_membership(tx, member, now)

    def _kept_apart(
        self, tx: Transaction, workspace_id: str, person_id: str, about_id: str, now: datetime
    ) -> None:
        for hook in self._on_keeping_apart:
            hook(tx, workspace_id, person_id, about_id, now)

    def _change(self, slack_request: SlackRequest, **values: object) -> Member:
        with self.transaction(slack_request) as (tx, me, _):
            members.change(tx, slack_request.workspace_id, me.person_id, **values)
            return self.require(tx, slack_request)

    def require(self, tx: Transaction, slack_request: SlackRequest) -> Member:
        """The member who did this; raises :class:`Declined` if they haven't joined."""
        return self._joined(self.find(tx, slack_request))

    def find(self, tx: Transaction, slack_request: SlackRequest) -> Member | None:
        """The member who did this; ``None`` if they haven't joined."""
        return members.by_slack_id(tx, slack_request.workspace_id, slack_request.slack_id)

    def _joined(self, found: Member | None) -> Member:
        if found is None:
            raise Declined(_JOIN_FIRST, command=self._command)
        return found


def _offered(tx: Transaction, workspace_id: str) -> tuple[str, ...]:
    return places.offered(workspaces.places(tx, workspace_id), members.places(tx, workspace_id))


def _locked(tx: Transaction, slack_request: SlackRequest) -> Member | None:
    person = slack_request.person(tx)
    return members.get_locked(tx, slack_request.workspace_id, person.id) if person else None
