"""Routes each request to the part of the sandbox that answers it."""

from __future__ import annotations

from dataclasses import dataclass

from werkzeug import Request, Response

from bot.sandbox.page_api import PageApi
from bot.sandbox.response_urls import ResponseUrls
from bot.sandbox.socket_mode import Sockets
from bot.sandbox.uploads import Uploads
from bot.sandbox.web_api import Dropped, WebApi

API_PATH, SOCKET_PATH = "/api/", "/link"
RESPONSE_PATH, UPLOAD_PATH = "/response/", "/upload/v1/"


@dataclass(frozen=True)
class Routes:
    """Routes requests by their path."""

    web_api: WebApi
    uploads: Uploads
    sockets: Sockets
    response_urls: ResponseUrls
    page_api: PageApi

    def handle(self, request: Request) -> Response:
        """Answer *request*; a WebSocket is served here until it ends."""
        path = request.path
        if path.startswith(API_PATH):
            return self.web_api.handle(request, path.removeprefix(API_PATH))
        if path.startswith(UPLOAD_PATH):
            return self.uploads.handle(request, path.removeprefix(UPLOAD_PATH))
        if path == SOCKET_PATH:
            return self._socket(request)
        if path.startswith(RESPONSE_PATH):
            return self.response_urls.handle(request, path.removeprefix(RESPONSE_PATH))
        return self.page_api.handle(request)

    def _socket(self, request: Request) -> Response:
        self.sockets.serve(request.environ, request.args.get("ticket", ""))
        # A WebSocket has used the connection, or it was refused: there is no HTTP answer.
        raise Dropped
