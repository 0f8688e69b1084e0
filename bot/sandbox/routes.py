"""Routes each request to the part of the sandbox that answers it."""

from __future__ import annotations

from dataclasses import dataclass

from werkzeug import Request, Response

from bot.sandbox.arguments import arguments_of
from bot.sandbox.page_api import PageApi
from bot.sandbox.refusals import Refusal
from bot.sandbox.responses import Responses
from bot.sandbox.socket_mode import Sockets
from bot.sandbox.traffic_log import TrafficLog
from bot.sandbox.uploads import Uploads
from bot.sandbox.web_api import Dropped, WebApi
from bot.sandbox.workspace import Workspace

API, SOCKET, RESPONSE, UPLOAD = "/api/", "/link", "/response/", "/upload/v1/"


@dataclass(frozen=True)
class Routes:
    """Routes requests by their path."""

    workspace: Workspace
    web_api: WebApi
    uploads: Uploads
    sockets: Sockets
    responses: Responses
    page_api: PageApi
    traffic: TrafficLog

    def handle(self, request: Request) -> Response:
        """Answer *request*; a WebSocket is served here until it ends."""
        path = request.path
        if path.startswith(API):
            return self.web_api.handle(request, path.removeprefix(API))
        if path.startswith(UPLOAD):
            return self.uploads.handle(request, path.removeprefix(UPLOAD))
        if path == SOCKET:
            return self._socket(request)
        if path.startswith(RESPONSE):
            return self._response(request, path.removeprefix(RESPONSE))
        return self.page_api.handle(request)

    def _socket(self, request: Request) -> Response:
        self.sockets.serve(request.environ, request.args.get("ticket", ""))
        # A WebSocket has used the connection, or it was refused: there is no HTTP answer.
        raise Dropped

    def _response(self, request: Request, key: str) -> Response:
        try:
            body = arguments_of(request)
            self.traffic.note(self.workspace.now(), "to_slack", "response_url", body)
            self.responses.at_response_url(key, body)
        except Refusal as refusal:
            return self._noted(404, refusal.error, refusal.sentence())
        return self._noted(200, "ok", "ok")

    def _noted(self, status: int, text: str, noted: str) -> Response:
        answer = {"status": status, "answer": noted}
        self.traffic.note(self.workspace.now(), "from_slack", "response_url", answer)
        return Response(text, status)
