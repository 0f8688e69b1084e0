"""Which part of the sandbox answers which address."""

from __future__ import annotations

from dataclasses import dataclass

from werkzeug import Request, Response

from bot.sandbox.arguments import given_in
from bot.sandbox.page_api import PageApi
from bot.sandbox.refusals import Refusal
from bot.sandbox.responses import Responses
from bot.sandbox.sockets import Sockets
from bot.sandbox.traffic_log import TrafficLog
from bot.sandbox.uploads import Uploads
from bot.sandbox.web_api import Dropped, WebApi
from bot.sandbox.workspace import Workspace

API, LINK, RESPONSE, UPLOAD = "/api/", "/link", "/response/", "/upload/v1/"


@dataclass(frozen=True)
class Routes:
    """Sends each request where it belongs."""

    workspace: Workspace
    web_api: WebApi
    uploads: Uploads
    sockets: Sockets
    answers: Responses
    page_api: PageApi
    traffic: TrafficLog

    def handle(self, request: Request) -> Response:
        """Answer *request*; a WebSocket is served here until it ends."""
        path = request.path
        if path.startswith(API):
            return self.web_api.handle(request, path.removeprefix(API))
        if path.startswith(UPLOAD):
            return self.uploads.handle(request, path.removeprefix(UPLOAD))
        if path == LINK:
            return self._link(request)
        if path.startswith(RESPONSE):
            return self._response(request, path.removeprefix(RESPONSE))
        return self.page_api.handle(request)

    def _link(self, request: Request) -> Response:
        self.sockets.serve(request.environ, request.args.get("ticket", ""))
        # The connection is the WebSocket's, or it was not admitted: no HTTP answer either way.
        raise Dropped

    def _response(self, request: Request, key: str) -> Response:
        try:
            body = given_in(request)
            self.traffic.note(self.workspace.now(), "to_slack", "response_url", body)
            self.answers.at_response_url(key, body)
        except Refusal as refusal:
            return self._noted(404, refusal.error, refusal.sentence())
        return self._noted(200, "ok", "ok")

    def _noted(self, status: int, text: str, noted: str) -> Response:
        answer = {"status": status, "answer": noted}
        self.traffic.note(self.workspace.now(), "from_slack", "response_url", answer)
        return Response(text, status)
