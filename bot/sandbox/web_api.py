"""The Web API: authorization, planned faults, the call of the method, and the traffic log."""

from __future__ import annotations

import json
from dataclasses import dataclass
from time import monotonic
from typing import Any

from werkzeug import Request, Response

from bot.sandbox import chat_api, conversations_api, files_api, users_api, views_api
from bot.sandbox.arguments import arguments_of
from bot.sandbox.faults import Fault, Faults
from bot.sandbox.methods import ApiContext, Method, missing_scope
from bot.sandbox.refusals import Refusal
from bot.sandbox.traffic_log import TrafficLog

METHODS: dict[str, Method] = (
    users_api.METHODS
    | chat_api.METHODS
    | conversations_api.METHODS
    | files_api.METHODS
    | views_api.METHODS
)

OF_EVERY_CALL = ("token", "team_id")


class Dropped(ConnectionAbortedError):
    """Raised to cut the connection without an answer, which werkzeug then does."""


@dataclass(frozen=True)
class Tokens:
    """The tokens that the sandbox gave the bot."""

    bot: str
    app: str


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
        given: dict[str, Any] = {}
        try:
            given = arguments_of(request)
            self._note("to_slack", name, given)
            body = self._failed(fault) if fault else None
            if body is None:
                body = self._run(request, name, given)
        except Refusal as refusal:
            body = refusal.answer()
        lost = fault is not None and fault.how == "lost_answer"
        noted = {"lost": body} if lost else body
        self.traffic.note(
            self.context.workspace.now(), "from_slack", name, noted, monotonic() - began
        )
        if lost:
            raise Dropped
        return self._response(body, fault)

    def _note(self, direction: Any, name: str, body: dict[str, Any]) -> None:
        self.traffic.note(self.context.workspace.now(), direction, name, body)

    def _failed(self, fault: Fault) -> dict[str, Any] | None:
        if fault.how == "hang_up":
            raise Dropped
        if fault.how == "lost_answer":
            return None
        error = {"429": "ratelimited", "500": "internal_error"}.get(fault.how, fault.how)
        return {"ok": False, "error": error}

    def _run(self, request: Request, name: str, given: dict[str, Any]) -> dict[str, Any]:
        method = METHODS.get(name)
        if method is None:
            raise Refusal("unknown_method", req_method=name)
        self._authorize(request, method, given)
        with self.context.workspace.changed:
            # The SDK adds the workspace to every call once it knows it.
            arguments = {key: each for key, each in given.items() if key not in OF_EVERY_CALL}
            return {"ok": True} | method.run(self.context, method.read(arguments))

    def _authorize(self, request: Request, method: Method, given: dict[str, Any]) -> None:
        in_body = given.get("token")
        token = request.headers.get("Authorization", "").removeprefix("Bearer ").strip() or in_body
        if not token:
            raise Refusal("not_authed")
        if token not in (self.tokens.bot, self.tokens.app):
            raise Refusal("invalid_auth")
        if token != (self.tokens.app if method.app_token else self.tokens.bot):
            raise Refusal("not_allowed_token_type")
        if not self.context.app.scopes.issuperset(method.scopes):
            raise missing_scope(self.context.app, method.scopes)

    def _response(self, body: dict[str, Any], fault: Fault | None) -> Response:
        status = int(fault.how) if fault is not None and fault.how in ("429", "500") else 200
        response = Response(json.dumps(body), status, mimetype="application/json")
        response.headers["x-oauth-scopes"] = ",".join(sorted(self.context.app.scopes))
        if status == 429 and fault is not None:
            response.headers["Retry-After"] = str(fault.retry_after)
        return response
