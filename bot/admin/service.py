"""What admins set: when rounds are drawn, what may be shared, and the contact in need."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import Enum
from typing import Any

from bot.coffee import call_off_rounds, edit_program, resume_rounds, rounds_turned_on
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

# So long an open question reads as asked, and a no as well.
_ASKED_FOR = timedelta(days=7)

# What is set for the program, by the names that it has there, too.
_SET = ("weekday", "at", "group_size", "least_common_minutes", "mixing")
_USUAL: dict[str, Any] = {
    "weekday": 1,
    "at": time(10),
    "group_size": 2,
    "least_common_minutes": 60,
    "mixing": Mixing.OTHER_TEAM,
}


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
    where people can meet in person; ``None`` where a form didn't ask. What is set for a program is
    that of the only one, where there is one (``has_one_program``).
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
    rounds_off: bool = False
    has_one_program: bool = True


# The workspace, and what may be shared there from now on.
TierHook = Callable[[Transaction, str, Tier, datetime], None]


class AdminService:
    """The setup of a workspace."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._on_tier: list[TierHook] = []

    def on_tier_set(self, hook: TierHook) -> None:
        """Call *hook*, in the same transaction, when an admin sets what may be shared."""
        self._on_tier.append(hook)

    def setup(self, workspace_id: str) -> Setup:
        """How Kith is set up."""
        with self._database.read() as tx:
            workspace = workspaces.get(tx, workspace_id)
            known = programs.not_ended(tx, workspace_id)
            contact = contacts.get(tx, workspace_id)
            slack_id = people.get(tx, workspace_id, contact.person_id).slack_id if contact else None
            shown = contact_shown(contact, self._clock.now()) if contact else None
            is_one = len(known) == 1
            values = {name: getattr(known[0], name) for name in _SET} if is_one else _USUAL
            return Setup(
                contact=slack_id,
                tier=workspace.tier,
                contact_shown=shown,
                places=workspaces.places(tx, workspace_id),
                rounds_off=workspace.rounds_off,
                has_one_program=is_one,
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
            known = programs.not_ended(tx, slack_request.workspace_id)
            if wanted.has_one_program and len(known) == 1:
                edit_program(tx, known[0], {name: getattr(wanted, name) for name in _SET}, now)
            if wanted.rounds_off != workspaces.get(tx, slack_request.workspace_id).rounds_off:
                workspaces.set_rounds_off(tx, slack_request.workspace_id, wanted.rounds_off)
                for program in programs.not_ended(tx, slack_request.workspace_id):
                    (call_off_rounds if wanted.rounds_off else resume_rounds)(tx, program, now)
                if not wanted.rounds_off:
                    rounds_turned_on(tx, slack_request.workspace_id, now)


def contact_shown(contact: Contact, now: datetime) -> ContactShown:
    """What admins see of the contact: whoever says no at once and who never answers look alike."""
    if contact.state is ContactState.ACCEPTED:
        return ContactShown.ACCEPTED
    is_fresh = contact.asked_at is None or now < contact.asked_at + _ASKED_FOR
    return ContactShown.ASKED if is_fresh else ContactShown.NOT_TAKEN
