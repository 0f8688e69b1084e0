"""The objects that an action of a person needs, and the result of it."""

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
    The result of an action of a person.

    *acknowledged*: whether the bot was told, and acknowledged in time. *error*: the sentence that
    Slack shows the person after a failure. *ts*: of the message that was written. *errors*: the
    sentences shown in a form, by block id.
    """

    acknowledged: bool
    error: str | None = None
    ts: str | None = None
    errors: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class InteractionContext:
    """The objects that an action of a person needs."""

    workspace: Workspace
    open_views: OpenViews
    triggers: Triggers
    delivery: Delivery
    responses: Responses
    response_address: Callable[[str], str]
    """Returns the full response URL of a key."""

    def actor(self, person_id: str) -> SandboxUser:
        """The user who acts; ValueError if nobody can act as *person_id*."""
        person = self.workspace.people.get(person_id)
        if person is None or not person.can_act:
            raise ValueError(f"Nobody can act as {person_id} in the sandbox.")
        return person
