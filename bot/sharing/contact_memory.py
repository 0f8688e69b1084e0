"""The contact in need, kept in memory with what Slack says of them, so that help never waits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from slack_sdk import WebClient

from bot.delivery import AbsenceMemory, Presence, Presences, SlackStatus, away_until
from bot.members import is_away
from bot.runtime.clock import Clock
from bot.runtime.working_hours import Hours, hours_of, usual_hours, visible_hours
from bot.sharing.contact_hours import Reachable, quiet_alone, reachable, words_alone
from bot.slack.users import Directory
from storage import contacts, members, people
from storage.database import Transaction
from storage.records import ContactState, Member

_EVERY = timedelta(minutes=5)

# Asks Slack about somebody (by their Slack id); ``None`` where it doesn't say.
AskPresence = Callable[[str, str], Presence | None]


def ask_presence(client_of: Callable[[str], WebClient]) -> AskPresence:
    """Asks with a workspace's client."""
    presences = Presences()

    def ask(workspace_id: str, slack_id: str) -> Presence | None:
        found = presences.ask(client_of(workspace_id), slack_id)
        return found if isinstance(found, Presence) else None

    return ask


@dataclass(frozen=True, slots=True)
class _Accepted:
    """Somebody who has accepted; a member, or somebody who hasn't joined."""

    slack_id: str
    member: Member | None
    own_hours: bool


@dataclass(frozen=True, slots=True)
class _Seen:
    """What Slack last said of somebody, without the words of their status."""

    is_deactivated: bool = False
    away_until: datetime | None = None
    quiet: SlackStatus = field(default_factory=SlackStatus)


class ContactMemory:
    """Remembers who has accepted to be the contact in need, and whether they are away."""

    def __init__(
        self, clock: Clock, directory: Directory, absences: AbsenceMemory, ask: AskPresence
    ) -> None:
        self._clock = clock
        self._absences = absences
        self._directory = directory
        self._ask = ask
        self._accepted: dict[str, _Accepted | None] = {}
        # By workspace and Slack id.
        self._seen: dict[tuple[str, str], _Seen] = {}
        self._asked_at: dict[tuple[str, str], datetime] = {}

    def read(self, tx: Transaction, workspace_id: str) -> None:
        """Read from the database who has accepted."""
        self._accepted[workspace_id] = _accepted(tx, workspace_id)

    def ask_due(self) -> None:
        """Ask Slack every five minutes about those who have accepted; not in a transaction."""
        now = self._clock.now()
        # While Slack is asked, somebody may write in a workspace that wasn't known before.
        for here, contact in list(self._accepted.items()):
            key = (here, contact.slack_id if contact else "")
            asked_at = self._asked_at.get(key)
            is_due = asked_at is None or abs(now - asked_at) >= _EVERY
            if contact is not None and is_due:
                self._asked_at[key] = now
                presence = self._ask(*key)
                if presence is not None:
                    self._seen[key] = self._without_words(here, contact, presence, now)

    def _without_words(
        self, here: str, contact: _Accepted, presence: Presence, now: datetime
    ) -> _Seen:
        hours = self._hours(here, contact) or usual_hours("UTC")
        away = away_until(words_alone(presence.status), hours, now)
        return _Seen(presence.is_deactivated, away, quiet_alone(presence.status))

    def to_turn_to(self, workspace_id: str, asks: str) -> tuple[str, Reachable] | None:
        """
        Whom somebody (*asks*) can turn to, by their Slack id, and when; ``None``: nobody.

        Nobody is sent to themselves.
        """
        contact = self._accepted.get(workspace_id)
        if contact is None or contact.slack_id == asks:
            return None
        now = self._clock.now()
        seen = self._seen.get((workspace_id, contact.slack_id), _Seen())
        if seen.is_deactivated or (contact.member is not None and is_away(contact.member, now)):
            return None
        days_away = self._absences.days_away(workspace_id, contact.slack_id)
        hours = self._hours(workspace_id, contact)
        when = reachable(hours, seen.away_until, days_away, seen.quiet, now)
        return None if when is None else (contact.slack_id, when)

    def _hours(self, workspace_id: str, contact: _Accepted) -> Hours | None:
        if contact.member is not None:
            hours = hours_of if contact.own_hours else visible_hours
            return hours(contact.member)
        profile = self._directory.profile(workspace_id, contact.slack_id)
        return usual_hours(profile.zone) if profile and profile.has_zone else None


def _accepted(tx: Transaction, workspace_id: str) -> _Accepted | None:
    """The contact, if they have accepted and their account is active."""
    contact = contacts.get(tx, workspace_id)
    if contact is None or contact.state is not ContactState.ACCEPTED:
        return None
    person = people.get(tx, workspace_id, contact.person_id)
    if person.deactivated_at is not None:
        return None
    member = members.get(tx, workspace_id, contact.person_id)
    return _Accepted(person.slack_id, member, contact.own_hours)
