"""What admins set: when rounds are drawn, what may be shared, and the contact in need."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, time

from bot.coffee import next_announcement
from bot.errors import Declined
from bot.i18n import N_
from bot.runtime.clock import Clock
from bot.slack.request import SlackRequest
from storage import people, programs, workspaces
from storage.database import Database, Transaction
from storage.records import Mixing, Tier

NOT_AN_ADMIN = N_("Only admins of this workspace can change how I'm set up. Nothing has changed.")
NOT_KNOWN_YET = N_(
    "I can't tell yet whether you're an admin here, so nothing has changed. Please press Save "
    "again in a minute."
)
_NOBODY_YET = N_(
    "Nobody has joined yet, so there's no round to set up. Join first: {command} join."
)


# What is set for the program, by the names that it has there, too.
_SET = ("weekday", "at", "group_size", "least_common_minutes", "mixing")


@dataclass(frozen=True, slots=True)
class Setup:
    """How Kith is set up in a workspace; ``contact`` is a Slack id, ``weekday`` 0 is Monday."""

    weekday: int
    at: time
    group_size: int
    least_common_minutes: int
    mixing: Mixing
    contact: str | None
    tier: Tier


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
            contact = workspace.contact_id
            slack_id = people.get(tx, workspace_id, contact).slack_id if contact else None
            values = {name: getattr(known[0], name) for name in _SET}
            return Setup(contact=slack_id, tier=workspace.tier, **values)

    def change(self, slack_request: SlackRequest, wanted: Setup) -> None:
        """Set up a workspace anew; a round that is announced already stays where it is."""
        with slack_request.transaction(self._database, self._clock) as (tx, now):
            contact = (
                people.get_or_add(tx, slack_request.workspace_id, wanted.contact).id
                if wanted.contact
                else None
            )
            workspaces.set_contact(tx, slack_request.workspace_id, contact)
            workspaces.set_tier(tx, slack_request.workspace_id, wanted.tier)
            for hook in self._on_tier:
                hook(tx, slack_request.workspace_id, wanted.tier, now)
            for program in programs.of_workspace(tx, slack_request.workspace_id)[:1]:
                values = {name: getattr(wanted, name) for name in _SET}
                if all(getattr(program, name) == value for name, value in values.items()):
                    continue
                due_at = next_announcement(replace(program, **values), now)
                programs.change(tx, program.workspace_id, program.id, due_at=due_at, **values)
