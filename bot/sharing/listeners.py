"""What people press and fill in when they share something."""

from __future__ import annotations

import re
from typing import Any

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.doors import Door
from bot.incoming import Incoming
from bot.sharing import forms, views
from bot.sharing.drafts import NeedsHelp, Objection
from bot.sharing.service import Sharing
from bot.text import Say
from bot.text.blocks import Message, notice, one_moment


class SharingListeners:
    """The doors of sharing."""

    def __init__(self, sharing: Sharing) -> None:
        self._sharing = sharing

    def register(self, app: App) -> None:
        """Open the doors."""
        changes = (Door.SHARE_KIND, Door.SHARE_DATE, Door.SHARE_WISH, Door.SHARE_END)
        for door in changes:
            app.action(door)(self.form_changed)
        app.action(re.compile(rf"^{re.escape(Door.SHARE_LISTENER)}\.\d$"))(self.form_changed)
        app.action(Door.SHARE_CHANGE)(self.change)
        app.action(Door.SHARE)(self.share)
        app.action(Door.KEEP)(self.keep)
        app.action(Door.BRING)(self.bring)
        app.action(Door.DROP)(self.drop)
        app.view(Door.OFFER_FORM)(self.dropped)
        app.view(Door.SHARE_FORM)(self.submitted)
        app.view(Door.LINE_FORM)(self.line_submitted)

    def share(
        self, ack: Ack, body: dict[str, Any], client: WebClient, incoming: Incoming, voice: Say
    ) -> None:
        """Open the empty sharing form."""
        ack()
        self.open_form(client, body["trigger_id"], incoming, voice)

    def open_form(self, client: WebClient, trigger_id: str, incoming: Incoming, voice: Say) -> None:
        """Open the empty sharing form; also for the front door and the Home tab."""
        draft = self._sharing.drafted(incoming, None, "")
        preview = self._sharing.preview(incoming, draft)
        view = views.form(voice, draft, preview, views.FormState())
        client.views_open(trigger_id=trigger_id, view=view)

    def keep(
        self, ack: Ack, body: dict[str, Any], client: WebClient, incoming: Incoming, voice: Say
    ) -> None:
        """*Keep this*: the form, with the words as they stand in Slack now."""
        ack()
        offer_id = body["actions"][0]["value"]
        view_id, told, remark = self._told(body, client, incoming, voice, offer_id)
        draft = self._sharing.drafted(incoming, offer_id, told)
        preview = self._sharing.preview(incoming, draft)
        form = views.form(voice, draft, preview, _state(body, offer_id), why_empty=remark)
        client.views_update(view_id=view_id, view=form)

    def bring(
        self, ack: Ack, body: dict[str, Any], client: WebClient, incoming: Incoming, voice: Say
    ) -> None:
        """*Bring it to my next coffee*: what will be kept, shown first."""
        ack()
        offer_id = body["actions"][0]["value"]
        view_id, told, remark = self._told(body, client, incoming, voice, offer_id)
        form = views.line_form(voice, told, _state(body, offer_id), remark)
        client.views_update(view_id=view_id, view=form)

    def drop(
        self,
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        respond: Respond,
        incoming: Incoming,
        voice: Say,
    ) -> None:
        """*Don't keep it*."""
        ack()
        self._sharing.drop(incoming, body["actions"][0]["value"])
        if "view" in body:
            text = views.not_kept_from_modal(voice)
            view = notice(voice, voice("Not kept"), text)
            client.views_update(view_id=body["view"]["id"], view=view)
        else:
            respond(**views.not_kept(voice).answer(), replace_original=True)

    def dropped(self, ack: Ack, view: dict[str, Any], incoming: Incoming, voice: Say) -> None:
        """*Don't keep it*, for what was told in a modal."""
        self._sharing.drop(incoming, view["private_metadata"])
        text = views.not_kept_from_modal(voice)
        ack(response_action="update", view=notice(voice, voice("Not kept"), text))

    def form_changed(
        self, ack: Ack, body: dict[str, Any], client: WebClient, incoming: Incoming, voice: Say
    ) -> None:
        """Something was chosen in the form: say again what will happen."""
        ack()
        self._draw_again(client, body["view"], incoming, voice, forms.state_in(body["view"]))

    def change(
        self, ack: Ack, body: dict[str, Any], client: WebClient, incoming: Incoming, voice: Say
    ) -> None:
        """*Change*: show the pickers for the wish and the end."""
        ack()
        state = forms.state_in(body["view"], now_changing=True)
        self._draw_again(client, body["view"], incoming, voice, state)

    def submitted(
        self,
        ack: Ack,
        body: dict[str, Any],
        view: dict[str, Any],
        client: WebClient,
        incoming: Incoming,
        voice: Say,
    ) -> None:
        """The sharing form was confirmed."""
        draft = forms.draft_in(view)
        try:
            objection = forms.unreachable(client, draft, incoming.slack_id, body["team"]["id"])
            if objection is not None:
                raise objection
            preview = self._sharing.share(incoming, draft)
        except Objection as objection:
            ack(response_action="errors", errors=forms.errors_of(voice, view, objection))
            return
        except NeedsHelp as need:
            ack(response_action="update", view=views.despair_modal(voice, need.contact))
            return
        told = views.foretold(voice, draft, preview)
        ack(response_action="update", view=notice(voice, voice("Kept"), told))
        _replace_offer(client, view, views.kept(voice))

    def line_submitted(
        self, ack: Ack, view: dict[str, Any], client: WebClient, incoming: Incoming, voice: Say
    ) -> None:
        """A line for the next coffee was confirmed."""
        state = forms.state_in(view)
        try:
            self._sharing.bring(incoming, state.offer_id, forms.words_in(view))
        except Objection as objection:
            ack(response_action="errors", errors=forms.errors_of(voice, view, objection))
            return
        except NeedsHelp as need:
            ack(response_action="update", view=views.despair_modal(voice, need.contact))
            return
        answer = views.brought(voice)
        ack(response_action="update", view=notice(voice, voice("Kept"), answer.text))
        _replace_offer(client, view, answer)

    def _draw_again(
        self,
        client: WebClient,
        view: dict[str, Any],
        incoming: Incoming,
        voice: Say,
        state: views.FormState,
    ) -> None:
        draft = forms.draft_in(view)
        preview = self._sharing.preview(incoming, draft)
        try:
            client.views_update(
                view_id=view["id"],
                hash=view["hash"],
                view=views.form(voice, draft, preview, state),
            )
        except SlackApiError as fault:
            # A newer choice has been drawn in the meantime: that one counts.
            if fault.response["error"] != "hash_conflict":
                raise

    def _told(
        self,
        body: dict[str, Any],
        client: WebClient,
        incoming: Incoming,
        voice: Say,
        offer_id: str,
    ) -> tuple[str, str, str | None]:
        """The id of an opened modal, the words, and a remark where they are not all there."""
        offer = self._sharing.open_offer(incoming, offer_id)
        if "view" in body:
            return body["view"]["id"], forms.words_in(body["view"]), None
        opened = client.views_open(trigger_id=body["trigger_id"], view=one_moment(voice))
        view_id = opened["view"]["id"]
        channel = body["channel"]["id"]
        told = forms.told_in_slack(client, channel, offer.slack_ts) if offer.slack_ts else None
        if told is None:
            return view_id, "", voice(forms.DELETED)
        remark = voice(forms.CUT) if len(told) > forms.LONGEST_FIELD else None
        return view_id, told, remark


def _state(body: dict[str, Any], offer_id: str) -> views.FormState:
    """Where the offer stands whose buttons are to go once it is settled."""
    if "message" not in body:
        return views.FormState(offer_id)
    return views.FormState(offer_id, body["channel"]["id"], body["message"]["ts"])


def _replace_offer(client: WebClient, view: dict[str, Any], message: Message) -> None:
    state = forms.state_in(view)
    if state.channel and state.ts:
        client.chat_update(channel=state.channel, ts=state.ts, **message.answer())
