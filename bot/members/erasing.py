"""Erasing: everything that Kith holds about somebody goes at once, with a receipt (P14)."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from bot.i18n import Translator
from bot.members.accounts import AccountState
from bot.members.service import MemberService
from bot.runtime.clock import Clock
from bot.slack.request import SlackRequest
from storage import (
    details,
    erasure,
    hashed_wishes,
    matches,
    members,
    people,
    reminders,
)
from storage.database import Database, Transaction
from storage.records import HashedWishKind, Member, Person
from storage.vault import Vault

logger = logging.getLogger("kith.people")

# Somebody deactivated may come back within this time; afterwards they are erased.
_DEACTIVATED_KEPT = timedelta(days=14)
# Slack takes a hundred questions a minute about accounts.
_MOST_AT_ONCE = 10
_AFTER_NO_ANSWER = timedelta(minutes=1)
_AFTER_UNCLEAR = timedelta(hours=12)
_LONG_AGO = datetime.min.replace(tzinfo=UTC)

Ask = Callable[[str, str], AccountState]


@dataclass(frozen=True, slots=True)
class Receipt:
    """
    The receipt of an erasure: the last day on which a backup may still hold what was erased.

    It is the same for somebody Kith doesn't know: otherwise a person who never joined could learn
    from it that a colleague has named them (P4).
    """

    backups_until: date


@dataclass(frozen=True, slots=True)
class ErasedCounts:
    """How much of somebody was erased, for an operator; no words."""

    details: int = 0
    reminders: int = 0
    coffees: int = 0


class ErasureService:
    """Erases people who ask for it, and people whom Slack deactivated two weeks ago."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        vault: Vault,
        membership: MemberService,
        backups_kept: timedelta,
    ) -> None:
        self._database = database
        self._clock = clock
        self._vault = vault
        self._membership = membership
        self._backups_kept = backups_kept
        # Without somebody to ask, nobody who was deactivated is erased.
        self._ask: Ask = lambda _workspace_id, _slack_id: AccountState.UNCLEAR
        self._no_answer_until = _LONG_AGO
        self._unclear_until: dict[tuple[str, str], datetime] = {}

    def erase(self, slack_request: SlackRequest) -> Receipt:
        """
        Erase everything about the person who asks, whether they are, were or never were a member.

        A second press is answered like the first, and erases nobody who has come back since.
        """
        now = self._clock.now()
        with self._database.write(exclusive=True) as tx:
            is_first = slack_request.once(tx, now)
            person = slack_request.person(tx)
            if person is not None and is_first:
                self._erase(tx, person, now)
        return self._receipt(now)

    def erase_for_operator(self, workspace_id: str, slack_id: str) -> ErasedCounts:
        """Erase somebody as they would themselves; all 0 if nothing is known of them."""
        now = self._clock.now()
        with self._database.write(exclusive=True) as tx:
            person = people.find(tx, workspace_id, slack_id)
            if person is None:
                return ErasedCounts()
            erased = ErasedCounts(
                len(details.of_owner(tx, workspace_id, person.id)),
                len(reminders.of_owner(tx, workspace_id, person.id)),
                len(matches.of_person(tx, workspace_id, person.id)),
            )
            self._erase(tx, person, now)
        logger.warning("workspace=%s an operator has erased somebody", workspace_id)
        return erased

    def what_if(self, slack_request: SlackRequest, _: Translator) -> tuple[Receipt, list[str]]:
        """
        The receipt that :meth:`erase` would give, and what others would notice. Changes nothing.
        """
        noticed = self._membership.noticed_if_gone(slack_request, _)
        return self._receipt(self._clock.now()), noticed

    def ask_first(self, ask: Ask) -> None:
        """Let *ask* find out what Slack says about somebody's account (Slack id) now."""
        self._ask = ask

    def erase_deactivated(self) -> None:
        """
        Erase people whom Slack deactivated fourteen days ago, without a message.

        Slack is asked about each of them at that moment, outside of any transaction. Only whom it
        calls deactivated outright is erased. Whom it calls active is reactivated; others wait.
        """
        now = self._clock.now()
        for person in self._long_deactivated(now):
            state = self._ask(person.workspace_id, person.slack_id)
            if state is AccountState.NO_ANSWER:
                self._no_answer_until = now + _AFTER_NO_ANSWER
                return
            if state is AccountState.DEACTIVATED:
                self._erase_deactivated(person, now)
            elif state is AccountState.ACTIVE:
                self._membership.reactivated(person.workspace_id, person.slack_id)
            else:
                logger.warning("somebody deactivated is unclear in Slack person=%s", person.id)
                self._unclear_until[person.workspace_id, person.id] = now + _AFTER_UNCLEAR

    def _long_deactivated(self, now: datetime) -> list[Person]:
        """Whom Slack is asked about now: longest deactivated first, a few at once."""
        if now < self._no_answer_until <= now + _AFTER_NO_ANSWER:
            return []
        self._unclear_until = {
            one: until
            for one, until in self._unclear_until.items()
            if now < until <= now + _AFTER_UNCLEAR
        }
        most = _MOST_AT_ONCE + len(self._unclear_until)
        with self._database.read() as tx:
            found = people.deactivated_before(tx, now - _DEACTIVATED_KEPT, most)
        due = [one for one in found if (one.workspace_id, one.id) not in self._unclear_until]
        return due[:_MOST_AT_ONCE]

    def _erase_deactivated(self, asked_about: Person, now: datetime) -> None:
        with self._database.write(exclusive=True) as tx:
            person = people.find(tx, asked_about.workspace_id, asked_about.slack_id)
            # They may have been reactivated while Slack was asked.
            if person is not None and person.deactivated_at == asked_about.deactivated_at:
                self._erase(tx, person, now)

    def erase_again(
        self, tx: Transaction, workspace_id: str, erased: Mapping[str, datetime], now: datetime
    ) -> int:
        """
        Erase people whom a restored backup has brought back; returns how many.

        *erased*: when people were erased, by the keyed hash of their Slack id. Somebody who joined
        after that came back by choice, and stays.
        """
        count = 0
        for person in people.everybody(tx, workspace_id):
            at = erased.get(self._vault.hashed(tx, workspace_id, person.slack_id))
            member = members.get(tx, workspace_id, person.id)
            if at is not None and (member is None or member.joined_at <= at):
                self._erase(tx, person, now)
                count += 1
        return count

    def joined(self, tx: Transaction, member: Member, now: datetime) -> None:
        """
        Restore others' quiet lists for a member who was erased before.

        What a quiet list guards against concerns members only, so this is early enough if it is
        the first thing that happens when somebody joins.
        """
        here = member.workspace_id
        slack_id = people.get(tx, here, member.person_id).slack_id
        hashed = self._vault.hashed(tx, here, slack_id)
        for of_id in hashed_wishes.wishes(tx, here, HashedWishKind.QUIET_LIST, hashed):
            people.add_to_quiet_list(tx, here, of_id, member.person_id, now)
        hashed_wishes.remove(tx, here, HashedWishKind.QUIET_LIST, hashed)

    def _erase(self, tx: Transaction, person: Person, now: datetime) -> None:
        member = members.get(tx, person.workspace_id, person.id)
        if member is not None:
            self._membership.forget(tx, member, now)
        erasure.erase_person(tx, self._vault, person.workspace_id, person.id, now)

    def _receipt(self, now: datetime) -> Receipt:
        return Receipt((now + self._backups_kept).date())
