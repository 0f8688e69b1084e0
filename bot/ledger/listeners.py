"""What people press when they look at what is kept of theirs."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot.doors import Door
from bot.incoming import Incoming
from bot.ledger import views
from bot.ledger.service import LedgerKeeper
from bot.text import Say
from bot.text.blocks import one_moment


class LedgerListeners:
    """The doors of the ledger."""

    def __init__(self, ledger: LedgerKeeper, command: str) -> None:
        self._ledger = ledger
        self._command = command

    def register(self, app: App) -> None:
        """Open the doors."""
        app.action(Door.LEDGER)(self.open_ledger)
        app.action(Door.NOBODY_ASK)(self.nobody_ask)
        app.action(Door.FORGET)(self.forget)
        app.action(Door.FORGET_LINE)(self.forget_line)

    def open_ledger(
        self, ack: Ack, body: dict[str, Any], client: WebClient, incoming: Incoming, voice: Say
    ) -> None:
        """*What Kith knows about me*, or an older page of it."""
        ack()
        page = int(body["actions"][0].get("value") or 0)
        if "view" in body and body["view"]["type"] == "modal":
            self._show_ledger(client, body["view"]["id"], incoming, voice, page)
        else:
            self.show_ledger(client, body["trigger_id"], incoming, voice, page)

    def show_ledger(
        self, client: WebClient, trigger_id: str, incoming: Incoming, voice: Say, page: int = 0
    ) -> None:
        """Open the ledger; also for the front door and the Home tab."""
        opened = client.views_open(trigger_id=trigger_id, view=one_moment(voice))
        self._show_ledger(client, opened["view"]["id"], incoming, voice, page)

    def nobody_ask(
        self, ack: Ack, body: dict[str, Any], client: WebClient, incoming: Incoming, voice: Say
    ) -> None:
        """*Please nobody ask*."""
        ack()
        self._ledger.nobody_ask(incoming, body["actions"][0]["value"])
        self._after_change(body, client, incoming, voice)

    def forget(
        self, ack: Ack, body: dict[str, Any], client: WebClient, incoming: Incoming, voice: Say
    ) -> None:
        """*Forget it*."""
        ack()
        self._ledger.forget(incoming, body["actions"][0]["value"])
        self._after_change(body, client, incoming, voice)

    def forget_line(
        self, ack: Ack, body: dict[str, Any], client: WebClient, incoming: Incoming, voice: Say
    ) -> None:
        """*Forget it*, for a line that was meant for the next coffee."""
        ack()
        self._ledger.forget_line(incoming, body["actions"][0]["value"])
        self._after_change(body, client, incoming, voice)

    def _after_change(
        self, body: dict[str, Any], client: WebClient, incoming: Incoming, voice: Say
    ) -> None:
        view = body["view"]
        if view["type"] == "modal":
            page = int(view["private_metadata"] or 0)
            self._show_ledger(client, view["id"], incoming, voice, page)

    def _show_ledger(
        self, client: WebClient, view_id: str, incoming: Incoming, voice: Say, page: int
    ) -> None:
        known = self._ledger.read(incoming)
        if known is None:
            view = views.nothing_held(voice, self._command)
        else:
            view = views.ledger(voice, known, page)
        client.views_update(view_id=view_id, view=view)
