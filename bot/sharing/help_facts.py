"""What help needs to know about a workspace and a person: kept in memory, so that it never waits.

It is read from the database where that answers at once, else it is what was read last.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.runtime.clock import Clock
from bot.runtime.helplines import Helpline, helpline_of
from bot.sharing.contact_hours import Reachable
from bot.sharing.contact_memory import ContactMemory
from bot.slack.request import SlackRequest
from bot.slack.users import Directory
from storage import members, workspaces
from storage.database import Database, DatabaseBusy, Transaction, patience
from storage.records import MemberHome

_PATIENCE_SECONDS = 0.5
_EVERY = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody of the workspace, by their Slack id; the name is empty where it isn't in memory."""

    slack_id: str
    name: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class HelpFacts:
    """
    Where somebody is at home, as far as they have said, and whom they can turn to.

    *reachable*: when they can turn to the contact. *zone*: that of whoever asks, as Slack shows it.
    *helpline*: the line of their country, if it was checked lately. *locale*: their language, as
    they or Slack say.
    """

    home: MemberHome | None = None
    contact: Colleague | None = None
    helpline: Helpline | None = None
    reachable: Reachable | None = None
    zone: str | None = None
    locale: str | None = None


class HelpMemory:
    """Remembers the contacts in need, and in which country members live."""

    def __init__(
        self, database: Database, clock: Clock, directory: Directory, contacts: ContactMemory
    ) -> None:
        self._database = database
        self._clock = clock
        self._directory = directory
        self.contacts = contacts
        self._homes: dict[tuple[str, str], MemberHome] = {}
        self._read_at: datetime | None = None

    def read(self) -> None:
        """Read the contacts in need, and every ten minutes all members' homes."""
        now = self._clock.now()
        is_due = self._read_at is None or abs(now - self._read_at) >= _EVERY
        with self._database.read() as tx:
            for workspace_id in workspaces.installed(tx):
                self.contacts.read(tx, workspace_id)
                if is_due:
                    homes = members.homes(tx, workspace_id)
                    self._homes |= {(workspace_id, one.slack_id): one for one in homes}
        if is_due:
            self._read_at = now
        self.contacts.ask_due()

    def facts(self, slack_request: SlackRequest) -> HelpFacts:
        """What is true for this person as the database says, or as it last said."""
        here, slack_id = slack_request.workspace_id, slack_request.slack_id
        try:
            with patience(_PATIENCE_SECONDS), self._database.read() as tx:
                self.contacts.read(tx, here)
                self._note_home(tx, slack_request)
        except DatabaseBusy:
            pass
        home = self._homes.get((here, slack_id))
        helpline = helpline_of(home.country if home else None, self._clock.now().date())
        profile = self._directory.profile(here, slack_id)
        locale = home.locale if home else profile.locale if profile else None
        found = self.contacts.to_turn_to(here, slack_id)
        if found is None:
            return HelpFacts(home, helpline=helpline, locale=locale)
        contact, when = found
        zone = profile.zone if profile and profile.has_zone else None
        return HelpFacts(home, self.colleague(here, contact), helpline, when, zone, locale)

    def colleague(self, workspace_id: str, slack_id: str) -> Colleague:
        """Somebody of the workspace, with their name if it is in memory."""
        profile = self._directory.profile(workspace_id, slack_id)
        return Colleague(slack_id, profile.name if profile else "")

    def _note_home(self, tx: Transaction, slack_request: SlackRequest) -> None:
        person = slack_request.person(tx)
        member = members.get(tx, slack_request.workspace_id, person.id) if person else None
        key = (slack_request.workspace_id, slack_request.slack_id)
        if member is None:
            self._homes.pop(key, None)
        else:
            # A guess from the time zone could name the wrong number.
            country = member.country if member.country_chosen else None
            self._homes[key] = MemberHome(*key, member.locale, country)
