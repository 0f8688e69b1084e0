"""What people press and fill in when they share something."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.i18n import Translator
from bot.sharing import answer_views, form_input, offer_views, preview_text
from bot.sharing.drafts import NeedsHelp, Objection
from bot.sharing.editing import EditingService
from bot.sharing.form_state import FormState
from bot.sharing.name_check import Colleagues
from bot.sharing.service import SharingService
from bot.slack.action_ids import ActionId
from bot.slack.blocks import notice
from bot.slack.request import SlackRequest

_CHANGES = (
    ActionId.SHARE_KIND,
    ActionId.SHARE_DATE,
    ActionId.SHARE_WISH,
    ActionId.SHARE_END,
    ActionId.SHARE_MET,
    ActionId.SHARE_YEARLY,
)


class SharingListeners:
    """The doors of the sharing form."""

    def __init__(
        self, sharing: SharingService, editing: EditingService, colleagues: Colleagues
    ) -> None:
        self._sharing = sharing
        self._editing = editing
        self._colleagues = colleagues

    def register(self, app: App) -> None:
        """Open the doors."""
        for action_id in _CHANGES:
            app.action(action_id)(self.form_changed)
        app.action(re.compile(rf"^{re.escape(ActionId.SHARE_LISTENER)}\.\d$"))(self.form_changed)
        app.action(ActionId.SHARE_CHANGE)(self.change)
        app.action(ActionId.SHARE)(self.share)
        app.action(ActionId.EDIT)(self.edit)
        app.view(ActionId.SHARE_FORM)(self.submitted)

    def share(
        self,
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """Open the empty sharing form."""
        ack()
        self.open_form(client, body["trigger_id"], slack_request, translator)

    def open_form(
        self,
        client: WebClient,
        trigger_id: str,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """Open the empty sharing form; also for the front door and the Home tab."""
        draft = self._sharing.drafted(slack_request, None, "")
        state = FormState(unread=True)
        view = form_input.drawn(self._sharing, slack_request, translator, draft, state)
        client.views_open(trigger_id=trigger_id, view=view)
        self._colleagues.prepare(client, slack_request)

    def edit(
        self,
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """*Change* beside something that is kept: the form, in the place of the ledger."""
        ack()
        draft = self._editing.draft(slack_request, body["actions"][0]["value"])
        state = FormState(changing=True, detail_id=draft.detail_id)
        view = form_input.drawn(self._sharing, slack_request, translator, draft, state)
        client.views_update(view_id=body["view"]["id"], view=view)
        self._colleagues.prepare(client, slack_request)

    def form_changed(
        self,
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """Something was chosen in the form: say again what will happen."""
        ack()
        self._draw_again(
            client, body["view"], slack_request, translator, form_input.state_in(body["view"])
        )

    def change(
        self,
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """*Change*: show the pickers for the wish and the end."""
        ack()
        state = form_input.state_in(body["view"], now_changing=True)
        self._draw_again(client, body["view"], slack_request, translator, state)

    def submitted(
        self,
        ack: Ack,
        body: dict[str, Any],
        view: dict[str, Any],
        client: WebClient,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """The sharing form was confirmed."""
        filled, before = form_input.draft_in(view), form_input.state_in(view)
        draft, state = form_input.read_once(self._sharing, slack_request, filled, before)
        names = self._colleagues.named_in(client, slack_request, draft.words)
        again = partial(
            form_input.drawn, self._sharing, slack_request, translator, draft, names=names
        )
        if names and not draft.is_own:
            form_input.ask_whose(ack, state, translator, again)
            return
        try:
            objection = form_input.unreachable(
                client, draft, slack_request.slack_id, body["team"]["id"]
            )
            if objection is not None:
                raise objection
            if state.suggested and not before.suggested:
                # Nothing is guessed silently: its owner sees it in the pickers before it is kept.
                self._sharing.check(slack_request, filled)
                ack(response_action="update", view=again(state))
                return
            preview = self._sharing.share(slack_request, draft)
        except Objection as objection:
            ack(response_action="errors", errors=form_input.errors_of(translator, view, objection))
            return
        except NeedsHelp as need:
            ack(response_action="update", view=answer_views.despair_modal(translator, need.contact))
            return
        told = preview_text.foretold(translator, draft, preview)
        ack(response_action="update", view=notice(translator, translator("Kept"), told))
        form_input.replace_offer(client, view, offer_views.kept(translator))

    def _draw_again(
        self,
        client: WebClient,
        view: dict[str, Any],
        slack_request: SlackRequest,
        translator: Translator,
        state: FormState,
    ) -> None:
        draft, state = form_input.read_once(
            self._sharing, slack_request, form_input.draft_in(view), state
        )
        names = self._colleagues.named_in(client, slack_request, draft.words) if state.asks else ()
        form = form_input.drawn(self._sharing, slack_request, translator, draft, state, names=names)
        try:
            client.views_update(view_id=view["id"], hash=view["hash"], view=form)
        except SlackApiError as fault:
            # A newer choice has been drawn in the meantime: that one counts.
            if fault.response["error"] != "hash_conflict":
                raise
