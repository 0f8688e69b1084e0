"""Listeners for the sharing form."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

from bot.i18n import Translator
from bot.sharing import form_input, offer_views, preview_text
from bot.sharing.colleague_names import Colleagues
from bot.sharing.drafts import Draft, NameQuestion
from bot.sharing.editing import EditingService
from bot.sharing.form_state import FormState
from bot.sharing.help_now import HelpNow
from bot.sharing.service import SharingService
from bot.sharing.submitting import submit_words
from bot.slack.action_ids import ActionId
from bot.slack.interactions import CommandCall, Press, Submission
from bot.slack.modals import open_modal
from bot.slack.mrkdwn import as_typed
from bot.slack.router import Router
from bot.slack.users import Directory
from bot.suggestions import Gravity, gravity_of
from storage.records import DetailKind

_GRAVITIES = {
    DetailKind.LOSS: Gravity.LOSS,
    DetailKind.ILLNESS_FAMILY: Gravity.ILLNESS,
    DetailKind.ILLNESS_OWN: Gravity.ILLNESS,
}

_CHANGES = (
    ActionId.SHARE_KIND,
    ActionId.SHARE_DATE,
    ActionId.SHARE_WISH,
    ActionId.SHARE_END,
    ActionId.SHARE_MET,
    ActionId.SHARE_YEARLY,
    ActionId.SHARE_WHEN,
    ActionId.SHARE_TOLD_ON,
    ActionId.SHARE_OFF_DAY,
    ActionId.SHARE_FOUR_WEEKS,
)


class SharingListeners:
    """Opens, redraws and submits the form."""

    def __init__(
        self,
        sharing: SharingService,
        editing: EditingService,
        colleagues: Colleagues,
        directory: Directory,
        help_now: HelpNow,
    ) -> None:
        self._sharing = sharing
        self._editing = editing
        self._colleagues = colleagues
        self._directory = directory
        self._help_now = help_now

    def register(self, router: Router) -> None:
        """Register the listeners with Bolt."""
        router.on_press(
            {
                **dict.fromkeys(_CHANGES, self.form_changed),
                re.compile(rf"^{re.escape(ActionId.SHARE_LISTENER)}\.\d$"): self.form_changed,
                ActionId.SHARE_CHANGE: self.change,
                ActionId.SHARE: self.open_form,
                ActionId.EDIT: self.edit,
            },
        )
        router.on_submission({ActionId.SHARE_FORM: self.submitted})

    def open_form(self, asked: Press | CommandCall) -> None:
        """Open the empty sharing form: *Share something*, and ``/coffee share``."""
        words = as_typed(asked.rest) if isinstance(asked, CommandCall) else ""
        draft = Draft(words, DetailKind.CLOSE_TO_HEART)
        state = FormState(unread=True)
        view = self._drawn(asked, draft, state)
        open_modal(asked, view)
        self._colleagues.prepare(asked.slack_request)

    def edit(self, press: Press) -> None:
        """*Change* beside a detail: the form, in place of the ledger."""
        draft = self._editing.draft(press.slack_request, press.value)
        state = FormState(changing=True, detail_id=draft.detail_id, question_key=draft.question_key)
        press.show(self._drawn(press, draft, state))
        self._colleagues.prepare(press.slack_request)

    def form_changed(self, press: Press) -> None:
        """Something was chosen in the form: show what will happen now."""
        self._draw_again(press, form_input.state_in(press.form))

    def change(self, press: Press) -> None:
        """*Change*: show the pickers for the wish and the end."""
        self._draw_again(press, form_input.state_in(press.form, now_changing=True))

    def submitted(self, submission: Submission) -> None:
        """The sharing form was submitted."""
        submit_words(submission, self._share)

    def _share(self, submission: Submission) -> None:
        view, translator = submission.view, submission.translator
        request = submission.slack_request
        filled, before = form_input.draft_in(view), form_input.state_in(view)
        draft, state = form_input.read_once(self._sharing, request, filled, before)
        whose = self._colleagues.question(request, draft.words)
        again = partial(self._drawn, submission, draft, whose=whose)
        if whose and not draft.is_own:
            form_input.ask_whose(submission, state, again)
            return
        objection = form_input.unreachable(self._directory, request, draft)
        if objection is not None:
            raise objection
        if state.suggested and not before.suggested:
            # Nothing is guessed silently: its owner sees it in the pickers before it is kept.
            self._sharing.check(request, filled)
            submission.show(again(state))
            return
        preview = self._sharing.share(request, draft)
        told = preview_text.what_will_happen(translator, draft, preview)
        help_line = self._help_now.line(translator, draft.words)
        said = _sympathy(translator, draft, is_new=before.detail_id is None)
        told = f"{said} {told}\n\n{help_line}".strip()
        submission.show(offer_views.kept_notice(translator, told, preview))
        form_input.replace_offer(submission, offer_views.kept(translator))

    def _draw_again(self, press: Press, state: FormState) -> None:
        request = press.slack_request
        draft, state = form_input.read_once(
            self._sharing, request, form_input.draft_in(press.form), state
        )
        whose = self._colleagues.question(request, draft.words) if state.asks else None
        press.redraw(self._drawn(press, draft, state, whose=whose))

    def _drawn(
        self,
        asked: Press | CommandCall | Submission,
        draft: Draft,
        state: FormState,
        *,
        whose: NameQuestion | None = None,
    ) -> dict[str, Any]:
        """The form, headed by a line of help where its words need one."""
        request, translator = asked.slack_request, asked.translator
        help_line = self._help_now.line(translator, draft.words)
        return form_input.drawn(
            self._sharing,
            request,
            translator,
            draft,
            state,
            whose=whose,
            help_line=help_line,
            against=form_input.unreachable(self._directory, request, draft),
        )


def _sympathy(_: Translator, draft: Draft, *, is_new: bool) -> str:
    """
    What is said of a loss, an illness or its good end, unless the offer to keep it has said so.

    Empty for anything else: whether it is hard isn't known.
    """
    gravity, told = _GRAVITIES.get(draft.kind), gravity_of(draft.words)
    if gravity is Gravity.ILLNESS and told is Gravity.GOOD_NEWS:
        gravity = told
    is_said = draft.offer_id is not None and told is gravity
    return "" if gravity is None or is_said or not is_new else offer_views.sympathy(_, gravity)
