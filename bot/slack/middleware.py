"""Middleware for every request from Slack, and the handler of errors.

Before a listener runs, the context gets the workspace, the request and a translator into the
person's language. A refusal is answered with its sentence, a fault with a number that is in the
log, too.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from typing import Any

from slack_bolt import App, BoltContext, BoltResponse, Respond
from slack_bolt import Say as SlackSay
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.errors import Declined, DuplicateRequest
from bot.i18n import N_, Translator, translator_for
from bot.runtime.logging import stack_of
from bot.slack.blocks import notice, sentence
from bot.slack.request import SlackRequest, delivery_key, team_id_of, user_id_of
from storage import members, people, workspaces
from storage.database import Database
from storage.records import Member, new_id

logger = logging.getLogger("kith.middleware")

_FAULT = N_(
    "Something went wrong on my side, and nothing was lost. Please try again in a minute. If it "
    "happens again, give this number to the people who run Kith: {number}."
)
_TOO_SLOW = N_("That took me too long, so nothing was changed. Please try again.")
_LATE_TRIGGERS = ("expired_trigger_id", "exchanged_trigger_id")
# The person has closed the view, so there is nobody to tell.
_NOBODY_THERE = ("not_found", "expired_trigger_id", "exchanged_trigger_id", "hash_conflict")


TranslatorOf = Callable[[Member | None], Translator]


class RequestMiddleware:
    """Prepares every request, and answers what a listener raises."""

    def __init__(self, database: Database, translator_of: TranslatorOf) -> None:
        self._database = database
        self._translator_of = translator_of
        self._workspaces: dict[str, str] = {}

    def register(self, app: App) -> None:
        """Register both with Bolt."""
        app.use(self.receive)
        app.error(self.failed)

    def receive(
        self, body: dict[str, Any], context: BoltContext, next_: Callable[[], BoltResponse]
    ) -> BoltResponse:
        """Put the workspace, the request and a translator into the context."""
        team, user_id = team_id_of(body), user_id_of(body)
        workspace_id = self._workspace_of(team) if team else None
        if workspace_id is None:
            # Not a known workspace: acknowledged, so that Slack does not try again.
            return BoltResponse(status=200, body="")
        context["workspace_id"] = workspace_id
        context["translator"] = self._translator_for(workspace_id, user_id)
        if user_id is not None:
            context["slack_request"] = SlackRequest(workspace_id, user_id, delivery_key(body))
        return next_()

    def failed(
        self,
        error: Exception,
        body: dict[str, Any],
        context: BoltContext,
        client: WebClient,
        respond: Respond,
        say: SlackSay,
    ) -> BoltResponse | None:
        """Tell the person in one sentence why a listener failed."""
        if "workspace_id" not in context:
            # It failed before the workspace was known, so there is nobody to answer.
            return None
        if isinstance(error, DuplicateRequest):
            return BoltResponse(status=200, body="")
        translator: Translator = context.get("translator") or translator_for("en")
        words = self._words(error, translator)
        if body.get("type") == "view_submission":
            view = notice(translator, translator("Kith"), words)
            answer = {"response_action": "update", "view": view}
            return BoltResponse(
                status=200,
                body=json.dumps(answer),
                headers={"content-type": "application/json"},
            )
        try:
            _tell(body, words, translator, client, respond, say)
        except SlackApiError as fault:
            if fault.response["error"] not in _NOBODY_THERE:
                logger.error("could not tell a person error=%s", fault.response["error"])
        return BoltResponse(status=200, body="")

    def _words(self, error: Exception, translator: Translator) -> str:
        if isinstance(error, Declined):
            return translator(error.sentence, **error.values)
        if isinstance(error, SlackApiError) and error.response["error"] in _LATE_TRIGGERS:
            return translator(_TOO_SLOW)
        number = new_id()[:8]
        logger.error("fault number=%s type=%s\n%s", number, type(error).__name__, stack_of(error))
        return translator(_FAULT, number=number)

    def _workspace_of(self, team: str) -> str | None:
        if team not in self._workspaces:
            with self._database.read() as tx:
                found = workspaces.find(tx, team)
            if found is None:
                return None
            self._workspaces[team] = found.id
        return self._workspaces[team]

    def _translator_for(self, workspace_id: str, user_id: str | None) -> Translator:
        if user_id is None:
            return translator_for("en")
        with self._database.read() as tx:
            person = people.find(tx, workspace_id, user_id)
            member = members.get(tx, workspace_id, person.id) if person else None
        return self._translator_of(member)


def _tell(
    body: dict[str, Any],
    words: str,
    translator: Translator,
    client: WebClient,
    respond: Respond,
    say: SlackSay,
) -> None:
    answer = sentence(words).answer()
    if body.get("response_url") or body.get("response_urls"):
        respond(**answer, replace_original=False)
    elif "view" in body:
        view = notice(translator, translator("Kith"), words)
        if body["view"]["type"] == "modal":
            client.views_update(view_id=body["view"]["id"], view=view)
        else:
            client.views_open(trigger_id=body["trigger_id"], view=view)
    elif "event" in body and body["event"].get("channel"):
        say(**answer)
