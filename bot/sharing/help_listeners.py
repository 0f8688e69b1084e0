"""Listeners for the answer to words of despair."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.errors import Outdated
from bot.sharing import form_input, help_views
from bot.sharing.drafts import Draft, default_kind
from bot.sharing.editing import EditingService
from bot.sharing.form_state import FormState
from bot.sharing.help_now import HelpNow, meant_mark
from bot.sharing.service import SharingService
from bot.sharing.typed_lines import Chat, met_with_help
from bot.slack.action_ids import ActionId
from bot.slack.interactions import Press
from bot.slack.modals import fill, open_loading
from bot.slack.router import Router

_STAMP = re.compile(r"[0-9]{1,12}\.[0-9]{1,9}")


class HelpListeners:
    """*I meant something else*: the usual form with the same words; nothing is written down."""

    def __init__(self, sharing: SharingService, editing: EditingService, help_now: HelpNow) -> None:
        self._sharing = sharing
        self._editing = editing
        self._help_now = help_now

    def register(self, router: Router) -> None:
        """Register the listeners with Bolt."""
        router.on_press(
            {
                ActionId.MEANT_ELSE: self.meant_else,
                ActionId.FIND_HELPLINE: self.followed,
                re.compile(rf"^{re.escape(ActionId.WRITE_TO)}\.\d$"): self.followed,
            }
        )

    def followed(self, _press: Press) -> None:
        """A link was followed: Slack opens it, and nothing is noted."""

    def meant_else(self, press: Press) -> None:
        """Open the form for the words that were met with help."""
        if press.view is not None:
            view_id, told = press.view_id, help_views.words_shown(press.view)
            before = FormState.of(press.view)
        else:
            view_id, told, before = open_loading(press), self._told(press), FormState()
        request, translator = press.slack_request, press.translator
        state = replace(before, changing=False, asks=False, suggested=False, unread=True)
        form = form_input.drawn(
            self._sharing,
            request,
            translator,
            self._draft(press, told, state),
            replace(state, meant=meant_mark(request, told)),
            why_empty=None if told else translator(form_input.DELETED),
            help_line=self._help_now.line(translator, told),
        )
        fill(press, view_id, form)

    def _told(self, press: Press) -> str:
        """The words in the conversation, from the first that was met with help."""
        if not press.value:
            # They stood behind a command, and are nowhere else.
            return ""
        if _STAMP.fullmatch(press.value) is None:
            raise Outdated
        return met_with_help(Chat.of(press), press.value, press.message_ts)

    def _draft(self, press: Press, told: str, state: FormState) -> Draft:
        if state.detail_id is not None:
            return replace(self._editing.draft(press.slack_request, state.detail_id), words=told)
        key = state.question_key
        return Draft(told, default_kind(key), offer_id=state.offer_id, question_key=key)
