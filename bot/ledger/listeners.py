"""What people press when they look at what is kept of theirs."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.i18n import Translator
from bot.ledger import brake_views, question_views, views
from bot.ledger.brake import BrakeService
from bot.ledger.export_service import ExportService
from bot.ledger.service import LedgerService
from bot.ledger.views import RemindersInWords, Spelled
from bot.memory import Purpose
from bot.slack.action_ids import ActionId
from bot.slack.blocks import loading_view, notice
from bot.slack.request import SlackRequest
from storage.records import Brake


class LedgerListeners:
    """The doors of the ledger."""

    def __init__(
        self,
        ledger: LedgerService,
        brakes: BrakeService,
        exporting: ExportService,
        spelled: Spelled,
        reminders: RemindersInWords,
    ) -> None:
        self._ledger = ledger
        self._brakes = brakes
        self._exporting = exporting
        self._spelled = spelled
        self._reminders = reminders

    def register(self, app: App) -> None:
        """Open the doors."""
        app.action(ActionId.LEDGER)(self.open_ledger)
        app.action(ActionId.NOBODY_ASK)(self.nobody_ask)
        app.action(ActionId.FORGET)(self.forget)
        app.action(ActionId.FORGET_LINE)(self.forget_line)
        app.action(ActionId.FORGET_ALL)(self.forget_all)
        app.action(ActionId.TAKE_OFF)(self.take_off)
        app.action(ActionId.KEEP_LONGER)(self.keep_longer)
        app.action(ActionId.LET_GO)(self.let_go)
        app.action(ActionId.EXPORT)(self.export)
        app.action(ActionId.NEWS)(self.there_is_news)

    def open_ledger(
        self,
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """*What Kith knows about me*, or an older page of it."""
        ack()
        page = int(body["actions"][0].get("value") or 0)
        if "view" in body and body["view"]["type"] == "modal":
            self._show_ledger(client, body["view"]["id"], slack_request, translator, page)
        else:
            self.show_ledger(client, body["trigger_id"], slack_request, translator, page)

    def show_ledger(
        self,
        client: WebClient,
        trigger_id: str,
        slack_request: SlackRequest,
        translator: Translator,
        page: int = 0,
    ) -> None:
        """Open the ledger; also for the front door and the Home tab."""
        opened = client.views_open(trigger_id=trigger_id, view=loading_view(translator))
        self._show_ledger(client, opened["view"]["id"], slack_request, translator, page)

    def nobody_ask(
        self,
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """*Please nobody ask*."""
        ack()
        self._brakes.nobody_ask(slack_request, body["actions"][0]["value"])
        if body["view"]["type"] == "modal":
            self._after_change(body, client, slack_request, translator)
            return
        text = brake_views.done(translator, Brake.NOBODY, None)
        view = notice(translator, translator("As you wish"), text)
        client.views_open(trigger_id=body["trigger_id"], view=view)

    def there_is_news(
        self,
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """*There is news to share*."""
        ack()
        self._ledger.there_is_news(slack_request, body["actions"][0]["value"])
        self._after_change(body, client, slack_request, translator)

    def forget(
        self,
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """*Forget it*."""
        ack()
        self._ledger.forget(slack_request, body["actions"][0]["value"])
        self._after_change(body, client, slack_request, translator)

    def forget_line(
        self,
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """*Forget it*, for a line that was meant for the next coffee."""
        ack()
        self._ledger.forget_line(slack_request, body["actions"][0]["value"])
        self._after_change(body, client, slack_request, translator)

    def forget_all(
        self,
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """*Forget all I shared*."""
        ack()
        self._ledger.forget_all(slack_request)
        self._after_change(body, client, slack_request, translator)

    def take_off(
        self,
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """*Take off*, beside one who may know."""
        ack()
        detail_id, _, person_id = body["actions"][0]["value"].partition(".")
        self._ledger.take_off(slack_request, detail_id, person_id)
        self._after_change(body, client, slack_request, translator)

    def keep_longer(
        self,
        ack: Ack,
        body: dict[str, Any],
        respond: Respond,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """*Keep it longer*, before something light is forgotten."""
        ack()
        ends_on = self._ledger.keep_longer(slack_request, body["actions"][0]["value"])
        respond(**question_views.kept_longer(translator, ends_on).answer(), replace_original=True)

    def let_go(
        self,
        ack: Ack,
        body: dict[str, Any],
        respond: Respond,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """*Let it go*: it is forgotten on its day."""
        ack()
        ends_on = self._ledger.last_day_of(slack_request, body["actions"][0]["value"])
        respond(**question_views.let_go(translator, ends_on).answer(), replace_original=True)

    def export(
        self,
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """*Export*: everything as a file, in the person's own conversation."""
        ack()
        view_id = body["view"]["id"]
        asked = self._exporting.ask(slack_request, view_id)
        _show(client, view_id, loading_view(translator))
        handed = self._exporting.hand_out(asked, translator)
        _show(client, view_id, views.exported(translator, handed))

    def _after_change(
        self,
        body: dict[str, Any],
        client: WebClient,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        view = body["view"]
        if view["type"] == "modal":
            page = int(view["private_metadata"] or 0)
            self._show_ledger(client, view["id"], slack_request, translator, page)

    def _show_ledger(
        self,
        client: WebClient,
        view_id: str,
        slack_request: SlackRequest,
        translator: Translator,
        page: int,
    ) -> None:
        known = self._ledger.read(slack_request, Purpose.LEDGER)
        view = views.ledger(translator, known, page, self._spelled, self._reminders)
        client.views_update(view_id=view_id, view=view)


def _show(client: WebClient, view_id: str, view: dict[str, Any]) -> None:
    """Show *view* to somebody who may have closed the modal in the meantime."""
    try:
        client.views_update(view_id=view_id, view=view)
    except SlackApiError as fault:
        if fault.response["error"] != "not_found":
            raise
