"""Notes what Slack says about people's accounts: that they are gone, are back, or have moved."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.i18n import Translator
from bot.members.hooks import MembershipHooks
from bot.runtime.clock import Clock
from bot.slack.request import SlackRequest
from storage import members, outbox, people, programs
from storage.database import Database, Transaction
from storage.records import Member


class AccountService(MembershipHooks):
    """What a change of somebody's account at Slack means for their membership."""

    def __init__(self, database: Database, clock: Clock) -> None:
        super().__init__()
        self._database = database
        self._clock = clock

    def noticed_if_gone(self, slack_request: SlackRequest, _: Translator) -> list[str]:
        """What others would notice if this person left now, in sentences. Stores nothing."""
        now = self._clock.now()
        with self._database.read() as tx:
            person = slack_request.person(tx)
            if person is None:
                return []
            return [one for foresee in self._foresight for one in foresee(_, tx, person, now)]

    def deactivated(self, workspace_id: str, slack_id: str) -> None:
        """End the membership of somebody deactivated; what they shared is kept for two weeks."""
        now = self._clock.now()
        with self._database.write() as tx:
            person = people.find(tx, workspace_id, slack_id)
            if person is None or person.deactivated_at is not None:
                return
            people.deactivate(tx, workspace_id, person.id, now)
            member = members.get(tx, workspace_id, person.id)
            if member is not None:
                self._end_membership(tx, member, now)

    def reactivated(self, workspace_id: str, slack_id: str) -> None:
        """
        Somebody deactivated is active again: they aren't erased; one read for everybody else.

        They are no member again by it (P1); once they join, what they shared is still there.
        """
        with self._database.read() as tx:
            person = people.find(tx, workspace_id, slack_id)
        if person is not None and person.deactivated_at is not None:
            with self._database.write() as tx:
                people.reactivate(tx, workspace_id, person.id)

    def moved(self, workspace_id: str, slack_id: str, zone: str) -> None:
        """Update the zone that somebody is in; one read where nothing changed."""
        with self._database.read() as tx:
            if self._if_moved(tx, workspace_id, slack_id, zone) is None:
                return
        now = self._clock.now()
        with self._database.write() as tx:
            member = self._if_moved(tx, workspace_id, slack_id, zone)
            if member is not None:
                members.change(tx, workspace_id, member.person_id, zone=zone)
                self._moved(tx, replace(member, zone=zone), now)

    def _if_moved(
        self, tx: Transaction, workspace_id: str, slack_id: str, zone: str
    ) -> Member | None:
        """The member, if their stored zone is another."""
        person = people.find(tx, workspace_id, slack_id)
        member = members.get(tx, workspace_id, person.id) if person else None
        return None if member is None or member.zone == zone else member

    def _moved(self, tx: Transaction, member: Member, now: datetime) -> None:
        for hook in self._on_moving:
            hook(tx, member, now)

    def _end_membership(self, tx: Transaction, member: Member, now: datetime) -> None:
        for hook in self._on_leaving:
            hook(tx, member, now)
        programs.leave_all(tx, member.workspace_id, member.person_id)
        outbox.forget_waiting_for(tx, member.workspace_id, member.person_id)
        members.remove(tx, member.workspace_id, member.person_id)
