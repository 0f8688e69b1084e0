"""How a method of the Web API is defined."""

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
class ApiContext:
    """The objects that the methods need."""

    workspace: Workspace
    open_views: OpenViews
    triggers: Triggers
    connection_url: Callable[[], str]
    """Returns the URL for a new Socket Mode connection; refuses while sockets are refused."""
    upload_url: Callable[[str], str]
    """Returns the upload URL of a file's key."""

    @property
    def app(self) -> AppFacts:
        """The app that calls."""
        return self.workspace.app

    def conversation(self, channel_id: str) -> Conversation:
        """The conversation of *channel_id*; refuses with ``channel_not_found``."""
        found = self.workspace.conversations.get(channel_id)
        if found is None or self.app.bot_user_id not in found.members:
            raise Refusal("channel_not_found")
        return found

    def need(self, *scopes: str) -> None:
        """Refuses with ``missing_scope`` unless the app has all of *scopes*."""
        if not self.app.scopes.issuperset(scopes):
            raise missing_scope(self.app, scopes)


def missing_scope(app: AppFacts, needed: tuple[str, ...]) -> Refusal:
    """The refusal with the *needed* scopes and those that the app has."""
    return Refusal("missing_scope", needed=",".join(needed), provided=",".join(sorted(app.scopes)))


Run = Callable[[ApiContext, dict[str, Any]], dict[str, Any]]


@dataclass(frozen=True)
class Method:
    """
    A method: its function, its arguments, and the scopes or token that it needs.

    ``takes_json``: its arguments may come as a JSON object, and not only as a form.
    """

    run: Run
    required: Mapping[str, Reader] = field(default_factory=dict)
    optional: Mapping[str, Reader] = field(default_factory=dict)
    scopes: tuple[str, ...] = ()
    app_token: bool = False
    needs_token: bool = True
    takes_json: bool = True

    def read(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """The arguments in their types; refuses with ``invalid_arguments``."""
        return Arguments(self.required, self.optional).read(given)
