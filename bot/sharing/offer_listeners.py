"""What people press under the offer to keep what they told."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient

from bot.i18n import Translator
from bot.sharing import answer_views, form_input, offer_views
from bot.sharing.drafts import NeedsHelp, Objection
from bot.sharing.form_state import OWN_BLOCK, FormState
from bot.sharing.name_check import Colleagues
from bot.sharing.service import SharingService
from bot.slack.action_ids import ActionId
from bot.slack.blocks import loading_view, notice
from bot.slack.request import SlackRequest


class OfferListeners:
    """The doors of the offer."""

    def __init__(self, sharing: SharingService, colleagues: Colleagues) -> None:
        self._sharing = sharing
        self._colleagues = colleagues

    def register(self, app: App) -> None:
        """Open the doors."""
        app.action(ActionId.KEEP)(self.keep)
        app.action(ActionId.BRING)(self.bring)
        app.action(ActionId.DROP)(self.drop)
        app.view(ActionId.OFFER_FORM)(self.dropped)
        app.view(ActionId.LINE_FORM)(self.line_submitted)

    def keep(
        self,
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """*Keep this*: the form, with the words as they stand in Slack now."""
        ack()
        offer_id = body["actions"][0]["value"]
        view_id, told, remark = self._told(body, client, slack_request, translator, offer_id)
        draft = self._sharing.drafted(slack_request, offer_id, told)
        state = replace(_state(body, offer_id), unread=not told)
        form = form_input.drawn(
            self._sharing, slack_request, translator, draft, state, why_empty=remark
        )
        client.views_update(view_id=view_id, view=form)
        self._colleagues.prepare(client, slack_request)

    def bring(
        self,
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """*Bring it to my next coffee*: what will be kept, shown first."""
        ack()
        offer_id = body["actions"][0]["value"]
        view_id, told, remark = self._told(body, client, slack_request, translator, offer_id)
        form = offer_views.line_form(translator, told, _state(body, offer_id), remark)
        client.views_update(view_id=view_id, view=form)
        self._colleagues.prepare(client, slack_request)

    def drop(
        self,
        ack: Ack,
        body: dict[str, Any],
        respond: Respond,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """*Don't keep it*."""
        ack()
        self._sharing.drop(slack_request, body["actions"][0]["value"])
        respond(**offer_views.not_kept(translator).answer(), replace_original=True)

    def dropped(
        self, ack: Ack, view: dict[str, Any], slack_request: SlackRequest, translator: Translator
    ) -> None:
        """*Don't keep it*, for what was told in a modal."""
        self._sharing.drop(slack_request, view["private_metadata"])
        text = offer_views.not_kept_from_modal(translator)
        ack(response_action="update", view=notice(translator, translator("Not kept"), text))

    def line_submitted(
        self,
        ack: Ack,
        view: dict[str, Any],
        client: WebClient,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """A line for the next coffee was confirmed."""
        told, state = form_input.words_in(view), form_input.state_in(view)
        names = self._colleagues.named_in(client, slack_request, told)
        if names and not form_input.is_ticked(view, OWN_BLOCK, ActionId.SHARE_OWN):
            form_input.ask_whose(
                ack,
                state,
                translator,
                partial(offer_views.line_form, translator, told, names=names),
            )
            return
        try:
            self._sharing.bring(slack_request, state.offer_id, told)
        except Objection as objection:
            ack(response_action="errors", errors=form_input.errors_of(translator, view, objection))
            return
        except NeedsHelp as need:
            ack(response_action="update", view=answer_views.despair_modal(translator, need.contact))
            return
        answer = offer_views.brought(translator)
        ack(response_action="update", view=notice(translator, translator("Kept"), answer.text))
        form_input.replace_offer(client, view, answer)

    def _told(
        self,
        body: dict[str, Any],
        client: WebClient,
        slack_request: SlackRequest,
        translator: Translator,
        offer_id: str,
    ) -> tuple[str, str, str | None]:
        """The id of an opened modal, the words, and a remark where they are not all there."""
        offer = self._sharing.open_offer(slack_request, offer_id)
        if "view" in body:
            return body["view"]["id"], form_input.words_in(body["view"]), None
        opened = client.views_open(trigger_id=body["trigger_id"], view=loading_view(translator))
        view_id = opened["view"]["id"]
        channel = body["channel"]["id"]
        told = form_input.told_in_slack(client, channel, offer.slack_ts) if offer.slack_ts else None
        if told is None:
            return view_id, "", translator(form_input.DELETED)
        remark = translator(form_input.CUT) if len(told) > form_input.LONGEST_FIELD else None
        return view_id, told, remark


def _state(body: dict[str, Any], offer_id: str) -> FormState:
    """Where the offer stands whose buttons are to go once it is settled."""
    if "message" not in body:
        return FormState(offer_id)
    return FormState(offer_id, body["channel"]["id"], body["message"]["ts"])
