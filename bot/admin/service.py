"""What admins set: when rounds are drawn, what may be shared, and the contact in need."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import Enum

from bot.coffee import edit
from bot.errors import Declined
from bot.i18n import N_
from bot.runtime.clock import Clock
from bot.sharing import pick_contact
from bot.slack.request import SlackRequest
from storage import contacts, people, programs, workspaces
from storage.database import Database, Transaction
from storage.records import Contact, ContactState, Mixing, Tier

NOT_AN_ADMIN = N_("Only admins of this workspace can change how I'm set up. Nothing has changed.")
NOT_KNOWN_YET = N_(
    "I can't tell yet whether you're an admin here, so nothing has changed. Please press Save "
    "again in a minute."
)
NOT_A_CONTACT = N_(
    "I can't ask them: they're a bot, a guest or no longer here. Please pick somebody else, or "
    "nobody."
)
_NOBODY_YET = N_(
    "Nobody has joined yet, so there's no round to set up. Join first: {command} join."
)


# So long an open question reads as asked, and a no as well.
_ASKED_FOR = timedelta(days=7)

# What is set for the program, by the names that it has there, too.
_SET = ("weekday", "at", "group_size", "least_common_minutes", "mixing")


class ContactShown(Enum):
    """
    What admins see of the contact in need.

    A no and a silence look alike, at every moment (P13).
    """

    ASKED = "asked"
    ACCEPTED = "accepted"
    NOT_TAKEN = "not taken"


@dataclass(frozen=True, slots=True)
class Setup:
    """
    How Kith is set up in a workspace; ``contact`` is a Slack id, ``weekday`` 0 is Monday.

    ``contact_shown``: what became of asking the contact, as far as admins are shown it. ``places``:
    where people can meet in person; ``None`` where a form didn't ask.
    """

    weekday: int
    at: time
    group_size: int
    least_common_minutes: int
    mixing: Mixing
    contact: str | None
    tier: Tier
    contact_shown: ContactShown | None = None
    places: tuple[str, ...] | None = None


# The workspace, and what may be shared there from now on.
TierHook = Callable[[Transaction, str, Tier, datetime], None]


class AdminService:
    """The setup of a workspace."""

    def __init__(self, database: Database, clock: Clock, command: str) -> None:
        self._database = database
        self._clock = clock
        self._command = command
        self._on_tier: list[TierHook] = []

    def on_tier_set(self, hook: TierHook) -> None:
        """Call *hook*, in the same transaction, when an admin sets what may be shared."""
        self._on_tier.append(hook)

    def setup(self, workspace_id: str) -> Setup:
        """How Kith is set up; raises :class:`Declined` before anybody has joined."""
        with self._database.read() as tx:
            workspace = workspaces.get(tx, workspace_id)
            known = programs.of_workspace(tx, workspace_id)
            if not known:
                raise Declined(_NOBODY_YET, command=self._command)
            contact = contacts.get(tx, workspace_id)
            slack_id = people.get(tx, workspace_id, contact.person_id).slack_id if contact else None
            shown = contact_shown(contact, self._clock.now()) if contact else None
            values = {name: getattr(known[0], name) for name in _SET}
            return Setup(
                contact=slack_id,
                tier=workspace.tier,
                contact_shown=shown,
                places=workspaces.places(tx, workspace_id),
                **values,
            )

    def change(self, slack_request: SlackRequest, wanted: Setup) -> None:
        """Set up a workspace anew; a round that is announced already stays where it is."""
        with slack_request.transaction(self._database, self._clock) as (tx, now):
            contact = (
                people.get_or_add(tx, slack_request.workspace_id, wanted.contact).id
                if wanted.contact
                else None
            )
            pick_contact(tx, slack_request.workspace_id, contact, now)
            workspaces.set_tier(tx, slack_request.workspace_id, wanted.tier)
            if wanted.places is not None:
                workspaces.set_places(tx, slack_request.workspace_id, wanted.places)
            for hook in self._on_tier:
                hook(tx, slack_request.workspace_id, wanted.tier, now)
            for program in programs.of_workspace(tx, slack_request.workspace_id)[:1]:
                edit(tx, program, {name: getattr(wanted, name) for name in _SET}, now)


def contact_shown(contact: Contact, now: datetime) -> ContactShown:
    """What admins see of the contact: whoever says no at once and who never answers look alike."""
    if contact.state is ContactState.ACCEPTED:
        return ContactShown.ACCEPTED
    is_fresh = contact.asked_at is None or now < contact.asked_at + _ASKED_FOR
    return ContactShown.ASKED if is_fresh else ContactShown.NOT_TAKEN
