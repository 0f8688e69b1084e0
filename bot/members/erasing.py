"""Erasing: everything that Kith holds about somebody goes at once, with a receipt (P14)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.members.service import MemberService
from bot.runtime.clock import Clock
from bot.slack.request import SlackRequest
from storage import erasure, hashed_wishes, members, people
from storage.database import Database, Transaction
from storage.records import HashedWishKind, Member, Person
from storage.vault import Vault

# Somebody deactivated may come back within this time; afterwards they are erased.
_DEACTIVATED_KEPT = timedelta(days=14)
_MOST_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Receipt:
    """
    The receipt of an erasure: the last day on which a backup may still hold what was erased.

    It is the same for somebody Kith doesn't know: otherwise a person who never joined could learn
    from it that a colleague has named them (P4).
    """

    backups_until: date


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

    def erase(self, slack_request: SlackRequest) -> Receipt:
        """
        Erase everything about the person who asks, whether they are, were or never were a member.

        A second press is answered like the first.
        """
        now = self._clock.now()
        with self._database.write(exclusive=True) as tx:
            slack_request.once(tx, now)
            person = slack_request.person(tx)
            if person is not None:
                self._erase(tx, person, now)
        return self._receipt(now)

    def what_if(self) -> Receipt:
        """The receipt that :meth:`erase` would give. Changes nothing."""
        return self._receipt(self._clock.now())

    def erase_deactivated(self) -> None:
        """Erase people whom Slack deactivated fourteen days ago, without a message."""
        now = self._clock.now()
        before = now - _DEACTIVATED_KEPT
        with self._database.read() as tx:
            if not people.deactivated_before(tx, before, 1):
                return
        with self._database.write(exclusive=True) as tx:
            for person in people.deactivated_before(tx, before, _MOST_AT_ONCE):
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
