"""Builds the objects of a sandbox and connects them."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence

from bot.runtime.clock import Clock
from bot.sandbox.contexts import InteractionContext
from bot.sandbox.delivery import Delivery
from bot.sandbox.faults import RESPONSE_URL, UPLOAD, Faults
from bot.sandbox.http_delivery import HttpDelivery
from bot.sandbox.manifest import AppFacts
from bot.sandbox.methods import ApiContext
from bot.sandbox.open_views import OpenViews
from bot.sandbox.page_api import ClockControls, PageApi
from bot.sandbox.plain_endpoint import PlainEndpoint
from bot.sandbox.response_urls import ResponseUrls
from bot.sandbox.responses import Responses
from bot.sandbox.routes import RESPONSE_PATH, SOCKET_PATH, UPLOAD_PATH, Routes
from bot.sandbox.socket_mode import Sockets
from bot.sandbox.traffic_log import TrafficLog
from bot.sandbox.transport import Patience, Transport
from bot.sandbox.triggers import Triggers
from bot.sandbox.uploads import Uploads
from bot.sandbox.users import SandboxUser
from bot.sandbox.web_api import Tokens, WebApi
from bot.sandbox.workspace import Workspace

Address = Callable[[str, str], str]
"""Returns the full URL for a scheme and a path."""


class Parts:
    """The objects of one sandbox."""

    def __init__(
        self,
        app: AppFacts,
        clock: Clock,
        people: Sequence[SandboxUser],
        ack_timeout: float,
        request_url: str | None,
    ) -> None:
        self.tokens = Tokens(
            bot=f"xoxb-sandbox-{secrets.token_hex(12)}",
            app=f"xapp-sandbox-{secrets.token_hex(12)}",
        )
        self.signing_secret = secrets.token_hex(16)
        self.patience = Patience(ack_timeout)
        self.traffic = TrafficLog()
        self.faults = Faults(clock)
        self.workspace = Workspace(app, clock, people)
        self.open_views = OpenViews(self.workspace)
        self.triggers = Triggers(self.workspace, self.patience)
        self.responses = Responses(self.workspace, self.triggers)
        self.sockets = Sockets(self.workspace, self.traffic, self.faults, self.patience)
        transport: Transport = self.sockets
        if request_url is not None:
            options = (
                request_url,
                self.signing_secret,
                self.workspace,
                self.traffic,
                self.patience,
            )
            transport = HttpDelivery(*options)
        self.delivery = Delivery(self.workspace, transport, self.faults)


def context_of(parts: Parts, address: Address) -> InteractionContext:
    """The objects of *parts* that the actions of people need."""
    return InteractionContext(
        parts.workspace,
        parts.open_views,
        parts.triggers,
        parts.delivery,
        parts.responses,
        lambda key: address("http", f"{RESPONSE_PATH}{key}"),
    )


def routes_of(parts: Parts, controls: ClockControls, address: Address) -> Routes:
    """The routes of the server, answered by *parts*."""

    def connection_url() -> str:
        return address("ws", f"{SOCKET_PATH}?ticket={parts.sockets.issue_ticket()}")

    def upload_url(key: str) -> str:
        return address("http", f"{UPLOAD_PATH}{key}")

    api_context = ApiContext(
        parts.workspace, parts.open_views, parts.triggers, connection_url, upload_url
    )
    web_api = WebApi(api_context, parts.tokens, parts.faults, parts.traffic)
    context = context_of(parts, address)
    page_api = PageApi(context, parts.traffic, parts.faults, parts.sockets, controls)

    def endpoint(name: str) -> PlainEndpoint:
        return PlainEndpoint(name, parts.workspace, parts.faults, parts.traffic)

    uploads = Uploads(parts.workspace, endpoint(UPLOAD))
    response_urls = ResponseUrls(parts.responses, endpoint(RESPONSE_URL))
    return Routes(web_api, uploads, parts.sockets, response_urls, page_api)
