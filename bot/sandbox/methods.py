"""What a method of the Web API is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.arguments import Arguments, Reader
from bot.sandbox.manifest import AppFacts
from bot.sandbox.open_views import OpenViews
from bot.sandbox.refusals import Refusal
from bot.sandbox.triggers import Triggers
from bot.sandbox.workspace import Conversation, Workspace


@dataclass(frozen=True)
class Desk:
    """What the methods work with."""

    workspace: Workspace
    open_views: OpenViews
    triggers: Triggers
    link_address: Callable[[], str]
    """Makes the address of a new Socket Mode connection; refuses when sockets are refused."""
    upload_address: Callable[[str], str]
    """Makes the address to which a file is uploaded, from the file's key."""

    @property
    def app(self) -> AppFacts:
        """The app that calls."""
        return self.workspace.app

    def conversation(self, channel_id: str) -> Conversation:
        """The conversation of *channel_id*, if the bot is in it: else ``channel_not_found``."""
        found = self.workspace.conversations.get(channel_id)
        if found is None or self.app.bot_user_id not in found.members:
            raise Refusal("channel_not_found")
        return found

    def need(self, *scopes: str) -> None:
        """Refuses with ``missing_scope`` unless the app has all of *scopes*."""
        if not self.app.scopes.issuperset(scopes):
            raise missing_scope(self.app, scopes)


def missing_scope(app: AppFacts, needed: tuple[str, ...]) -> Refusal:
    """The refusal that names the scopes that are *needed* and those that the app has."""
    return Refusal("missing_scope", needed=",".join(needed), provided=",".join(sorted(app.scopes)))


Run = Callable[[Desk, dict[str, Any]], dict[str, Any]]


@dataclass(frozen=True)
class Method:
    """One method: what it does, what it takes, and what the caller must have."""

    run: Run
    required: Mapping[str, Reader] = field(default_factory=dict)
    optional: Mapping[str, Reader] = field(default_factory=dict)
    scopes: tuple[str, ...] = ()
    app_token: bool = False

    def read(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """The arguments in their types; refuses with ``invalid_arguments``."""
        return Arguments(self.required, self.optional).read(given)
