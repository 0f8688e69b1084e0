"""The response URLs of commands and presses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from werkzeug import Request, Response

from bot.sandbox.arguments import arguments_of
from bot.sandbox.plain_endpoint import Answer, PlainEndpoint
from bot.sandbox.refusals import Refusal
from bot.sandbox.responses import Responses


@dataclass(frozen=True)
class ResponseUrls:
    """Answers what the bot posts to a response URL; each has a rate limit of its own."""

    responses: Responses
    endpoint: PlainEndpoint

    def handle(self, request: Request, key: str) -> Response:
        """Show the body of *request*, posted to the URL of *key*."""
        body: dict[str, Any] = {}
        problem: Refusal | None = None
        try:
            body = arguments_of(request)
        except Refusal as refusal:
            problem = refusal

        def show() -> Answer:
            try:
                if problem is not None:
                    raise problem
                self.responses.at_response_url(key, body)
            except Refusal as refusal:
                return Answer(404, refusal.error, refusal.sentence())
            return Answer(200, "ok")

        return self.endpoint.answer(body, show, key)
