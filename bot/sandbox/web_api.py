"""The Web API: authorization, planned faults, the call of the method, and the traffic log."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from time import monotonic
from typing import Any

from werkzeug import Request, Response

from bot.sandbox import (
    blocks_api,
    chat_api,
    conversations_api,
    files_api,
    users_api,
    views_api,
)
from bot.sandbox.arguments import arguments_of
from bot.sandbox.faults import TRUNCATIONS, Fault, Faults
from bot.sandbox.methods import ApiContext, Method, missing_scope
from bot.sandbox.refusals import Refusal
from bot.sandbox.traffic_log import TrafficLog
from bot.sandbox.truncation import truncated

METHODS: dict[str, Method] = (
    users_api.METHODS
    | chat_api.METHODS
    | conversations_api.METHODS
    | files_api.METHODS
    | views_api.METHODS
    | blocks_api.METHODS
)

OF_EVERY_CALL = ("token", "team_id")


class Dropped(ConnectionAbortedError):
    """Raised to cut the connection without an answer, which werkzeug then does."""


@dataclass
class Tokens:
    """The tokens that the sandbox gave the bot."""

    bot: str
    app: str

    def renew_bot(self) -> str:
        """Give the bot a new token in place of the old one; returns it."""
        self.bot = f"xoxb-sandbox-{secrets.token_hex(12)}"
        return self.bot


@dataclass(frozen=True)
class WebApi:
    """Answers ``/api/<method>``."""

    context: ApiContext
    tokens: Tokens
    faults: Faults
    traffic: TrafficLog

    def handle(self, request: Request, name: str) -> Response:
        """Answer the call of method *name*; raises :class:`Dropped` to cut the connection."""
        began = monotonic()
        fault = self.faults.next_for(name)
        body = self._body(request, name, fault)
        noted = body
        if fault is not None:
            self.faults.pause(fault)
            if not fault.is_answered:
                lost = {"lost": body} if fault.is_done else {}
                body = {"ok": False, "error": fault.error}
                noted = lost if fault.is_dropped else body | lost
        if noted:
            took = monotonic() - began
            self.traffic.note(self.context.workspace.now(), "from_slack", name, noted, took)
        if fault is not None and fault.is_dropped:
            raise Dropped
        return self._response(body, fault)

    def _body(self, request: Request, name: str, fault: Fault | None) -> dict[str, Any]:
        """What Slack would answer if the bot got an answer; empty if the call is not done."""
        try:
            given = arguments_of(request)
            self.traffic.note(self.context.workspace.now(), "to_slack", name, given)
            if fault is not None and not fault.is_done:
                return {}
            body = self._run(request, name, given)
            if fault is None or fault.how not in TRUNCATIONS or name != "users.list":
                return body
            return truncated(
                fault.how, body, lambda at: self._run(request, name, given | {"cursor": at})
            )
        except Refusal as refusal:
            return refusal.answer()

    def _run(self, request: Request, name: str, given: dict[str, Any]) -> dict[str, Any]:
        method = METHODS.get(name)
        if method is None:
            raise Refusal("unknown_method", req_method=name)
        self._authorize(request, method, given)
        if request.mimetype == "application/json" and not method.takes_json:
            raise Refusal("invalid_arguments")
        with self.context.workspace.changed:
            # The SDK adds the workspace to every call once it knows it.
            arguments = {key: each for key, each in given.items() if key not in OF_EVERY_CALL}
            return {"ok": True} | method.run(self.context, method.read(arguments))

    def _authorize(self, request: Request, method: Method, given: dict[str, Any]) -> None:
        in_body = given.get("token")
        token = request.headers.get("Authorization", "").removeprefix("Bearer ").strip() or in_body
        if not token and not method.needs_token:
            return
        if not token:
            raise Refusal("not_authed")
        if token not in (self.tokens.bot, self.tokens.app):
            raise Refusal("invalid_auth")
        if token != (self.tokens.app if method.app_token else self.tokens.bot):
            raise Refusal("not_allowed_token_type")
        if not method.app_token and not self.context.workspace.is_installed:
            raise Refusal("account_inactive")
        if not self.context.app.scopes.issuperset(method.scopes):
            raise missing_scope(self.context.app, method.scopes)

    def _response(self, body: dict[str, Any], fault: Fault | None) -> Response:
        failed = fault is not None and not fault.is_answered
        status, headers = (fault.status, fault.headers) if fault and failed else (200, {})
        response = Response(json.dumps(body), status, headers, mimetype="application/json")
        response.headers["x-oauth-scopes"] = ",".join(sorted(self.context.app.scopes))
        return response
