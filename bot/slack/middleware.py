"""Middleware for every request from Slack.

Before a listener runs, the context gets the workspace, the request and a translator into the
person's language.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import Any

from slack_bolt import App, BoltContext, BoltResponse

from bot.errors import NotSaidYet
from bot.i18n import Translator, translator_for
from bot.slack.errors import cause_and_stack, cause_of
from bot.slack.request import (
    SlackRequest,
    delivery_key,
    form_delivery_key,
    is_form,
    team_id_of,
    user_id_of,
)
from storage import members, workspaces
from storage.database import Database, DatabaseBusy, patience
from storage.vault import Vault

logger = logging.getLogger("kith.middleware")

# Slack waits three seconds for the acknowledgement of a form. Not to know somebody's language is no
# reason to lose what they did.
_PATIENCE_SECONDS = 0.5


class RequestMiddleware:
    """Prepares every request."""

    def __init__(
        self,
        database: Database,
        vault: Vault,
        is_sealed: Callable[[str], bool],
    ) -> None:
        """*is_sealed* says of a workspace's id whether the app was uninstalled from it."""
        self._is_sealed = is_sealed
        self._database = database
        self._vault = vault
        # By Slack's id of the team: the workspace's id, and its secret for ids.
        self._workspaces: dict[str, tuple[str, str]] = {}

    def register(self, app: App) -> None:
        """Register it with Bolt."""
        app.use(self.receive)
        app.error(self.failed)

    def receive(
        self, body: dict[str, Any], context: BoltContext, next_: Callable[[], BoltResponse]
    ) -> BoltResponse:
        """Put the workspace, the request and a translator into the context."""
        team, user_id = team_id_of(body), user_id_of(body)
        known = self._workspace_of(team) if team else None
        if known is None or _is_by_a_bot(body):
            # Nothing to do with Kith: acknowledged, so that Slack does not try again. A form would
            # close by that, and lose what was typed.
            return BoltResponse(status=404 if is_form(body) else 200, body="")
        workspace_id, secret = known
        if self._is_sealed(workspace_id) and not _is_about_the_app(body):
            # It was on its way when the app was uninstalled, or the app is installed again, which
            # shows within a minute. Nothing that somebody typed is lost: Slack delivers a line
            # again, and says of anything else that it failed; a form stays open with its words.
            return BoltResponse(status=200 if _is_lost_without_harm(body) else 503, body="")
        context["workspace_id"] = workspace_id
        context["translator"] = self._translator_for(workspace_id, user_id)
        if user_id is not None:
            context["slack_request"] = SlackRequest(
                workspace_id,
                user_id,
                delivery_key(body),
                is_form=is_form(body),
                delivery=form_delivery_key(body),
                secret=secret,
            )
        return next_()

    def failed(self, error: Exception) -> None:
        """Log what was raised; Bolt answers 500, and Slack delivers an event again."""
        if isinstance(error, DatabaseBusy | NotSaidYet):
            logger.warning("not acknowledged yet %s", cause_of(error))
            return
        logger.error("not acknowledged %s", cause_and_stack(error))

    def _workspace_of(self, team: str) -> tuple[str, str] | None:
        if team not in self._workspaces:
            with patience(_PATIENCE_SECONDS), self._database.read() as tx:
                found = workspaces.find(tx, team)
                if found is None:
                    return None
                self._workspaces[team] = found.id, self._vault.id_secret(tx, found.id)
        return self._workspaces[team]

    def _translator_for(self, workspace_id: str, user_id: str | None) -> Translator:
        if user_id is None:
            return translator_for("en")
        try:
            with patience(_PATIENCE_SECONDS), self._database.read() as tx:
                locale = members.locale_of(tx, workspace_id, user_id)
        except DatabaseBusy:
            return translator_for("en")
        return translator_for(locale or "en")


def _is_by_a_bot(body: Mapping[str, Any]) -> bool:
    """Whether it is a message that a bot wrote, such as Kith's own."""
    event = body.get("event") or {}
    return bool(event.get("bot_id") or (event.get("message") or {}).get("bot_id"))


def _is_lost_without_harm(body: Mapping[str, Any]) -> bool:
    """Whether it is an event that says what Kith can find out later, and no line."""
    return body.get("type") == "event_callback" and body["event"]["type"] != "message"


def _is_about_the_app(body: Mapping[str, Any]) -> bool:
    """Whether it says that the app was uninstalled."""
    return (body.get("event") or {}).get("type") in ("app_uninstalled", "tokens_revoked")
