"""What a person's doings in the sandbox need, and what comes of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.sandbox.delivery import Delivery
from bot.sandbox.open_views import OpenViews
from bot.sandbox.responses import Responses
from bot.sandbox.triggers import Triggers
from bot.sandbox.users import SandboxUser
from bot.sandbox.workspace import Workspace


@dataclass(frozen=True)
class Result:
    """
    What came of something a person did.

    *acknowledged* says whether the bot was told and took it in time. *error* is what Slack shows
    the person if it went wrong. *ts* is that of a message that was written, and *errors* are
    those shown in a form, by block id.
    """

    acknowledged: bool
    error: str | None = None
    ts: str | None = None
    errors: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class InteractionContext:
    """Everything together."""

    workspace: Workspace
    open_views: OpenViews
    triggers: Triggers
    delivery: Delivery
    answers: Responses
    response_address: Callable[[str], str]
    """The full response URL of a key."""

    def actor(self, person_id: str) -> SandboxUser:
        """The user who acts; ValueError if nobody can be *person_id* here."""
        person = self.workspace.people.get(person_id)
        if person is None or not person.is_playable:
            raise ValueError(f"Nobody can act as {person_id} in the sandbox.")
        return person
