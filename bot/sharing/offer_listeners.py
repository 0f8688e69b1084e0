"""Listeners for the offer to keep what somebody told Kith."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from bot.sharing import form_input, offer_views
from bot.sharing.colleague_names import Colleagues
from bot.sharing.form_fields import LONGEST_FIELD
from bot.sharing.form_state import OWN_BLOCK, FormState
from bot.sharing.help_now import HelpNow
from bot.sharing.service import SharingService
from bot.sharing.submitting import submit_words
from bot.sharing.typed_lines import Chat, told_in_slack
from bot.slack.action_ids import ActionId
from bot.slack.blocks import notice
from bot.slack.interactions import Press, Submission
from bot.slack.modals import fill, open_loading
from bot.slack.router import Router
from storage.records import Offer


class OfferListeners:
    """Answers the three buttons of an offer."""

    def __init__(self, sharing: SharingService, colleagues: Colleagues, help_now: HelpNow) -> None:
        self._sharing = sharing
        self._colleagues = colleagues
        self._help_now = help_now

    def register(self, router: Router) -> None:
        """Register the listeners with Bolt."""
        router.on_press(
            {
                ActionId.KEEP: self.keep,
                ActionId.BRING_TO_COFFEE: self.bring,
                ActionId.DONT_KEEP: self.dont_keep,
            },
        )
        router.on_submission(
            {
                ActionId.KEEP_FORM: self.keep_submitted,
                # The button of windows from before *Keep this* was their main one.
                ActionId.OFFER_FORM: self.dont_keep_submitted,
                ActionId.COFFEE_NOTE_FORM: self.coffee_note_submitted,
            },
        )

    def keep(self, press: Press) -> None:
        """*Keep this*: the form, with the words as they stand in Slack now."""
        offer = self._sharing.open_offer(press.slack_request, press.value)
        view_id, told, remark = _told(press, offer)
        fill(press, view_id, self._form(press, offer, told, _state(press, offer), remark))
        self._colleagues.prepare(press.slack_request)

    def keep_submitted(self, submission: Submission) -> None:
        """*Keep this*, for what was told in a modal: the form in its place."""
        offer = self._sharing.open_offer(submission.slack_request, submission.metadata)
        told, state = form_input.words_in(submission.view), _new_state(offer)
        submission.show(self._form(submission, offer, told, state))

    def _form(
        self,
        asked: Press | Submission,
        offer: Offer,
        told: str,
        state: FormState,
        remark: str | None = None,
    ) -> dict[str, Any]:
        """The sharing form, with what was told and what it suggests."""
        return form_input.drawn(
            self._sharing,
            asked.slack_request,
            asked.translator,
            self._sharing.drafted(asked.slack_request, offer, told),
            replace(state, unread=not told),
            why_empty=remark,
            help_line=self._help_now.line(asked.translator, told),
        )

    def bring(self, press: Press) -> None:
        """*Bring it to my next coffee*: first show what will be kept."""
        offer = self._sharing.open_offer(press.slack_request, press.value, for_coffee=True)
        view_id, told, remark = _told(press, offer)
        form = offer_views.coffee_note_form(
            press.translator,
            told,
            _state(press, offer),
            remark,
            help_line=self._help_now.line(press.translator, told),
            question=self._sharing.question(offer.question_key),
        )
        fill(press, view_id, form)
        self._colleagues.prepare(press.slack_request)

    def dont_keep(self, press: Press) -> None:
        """*Don't keep it*."""
        self._sharing.discard(press.slack_request, press.value)
        if press.is_in_modal:
            press.show(offer_views.not_kept_in_modal(press.translator))
        else:
            press.replace(offer_views.not_kept(press.translator))

    def dont_keep_submitted(self, submission: Submission) -> None:
        """*Don't keep it* in an older window."""
        self._sharing.discard(submission.slack_request, submission.metadata)
        submission.show(offer_views.not_kept_in_modal(submission.translator))

    def coffee_note_submitted(self, submission: Submission) -> None:
        """A note for the next coffee was submitted."""
        submit_words(submission, self._bring)

    def _bring(self, submission: Submission) -> None:
        view, translator = submission.view, submission.translator
        told, state = form_input.words_in(view), form_input.state_in(view)
        help_line = self._help_now.line(translator, told)
        question_key = form_input.question_in(view, state)
        whose = self._colleagues.question(submission.slack_request, told)
        if whose and not form_input.is_ticked(view, OWN_BLOCK, ActionId.SHARE_OWN):
            form_input.ask_whose(
                submission,
                state,
                partial(
                    offer_views.coffee_note_form,
                    translator,
                    told,
                    whose=whose,
                    help_line=help_line,
                    question=self._sharing.question(state.question_key),
                    is_answer=question_key is not None,
                ),
            )
            return
        self._sharing.bring_to_coffee(submission.slack_request, state.offer_id, told, question_key)
        answer = offer_views.brought(translator)
        said = f"{answer.text}\n\n{help_line}".strip()
        submission.show(notice(translator, translator("Kept"), said))
        form_input.replace_offer(submission, answer)


def _told(press: Press, offer: Offer) -> tuple[str, str, str | None]:
    """The id of an opened modal, the words, and a remark if some are missing."""
    if press.view is not None:
        return press.view_id, form_input.words_in(press.view), None
    view_id = open_loading(press)
    told = told_in_slack(Chat.of(press), offer)
    if told is None:
        return view_id, "", press.translator(form_input.DELETED)
    is_cut = len(told) > LONGEST_FIELD
    return view_id, told, press.translator(form_input.CUT) if is_cut else None


def _state(press: Press, offer: Offer) -> FormState:
    """The state of a form, with the message whose buttons go once the offer is settled."""
    state = _new_state(offer)
    if not press.message_ts:
        return state
    return replace(state, channel=press.channel_id, ts=press.message_ts)


def _new_state(offer: Offer) -> FormState:
    return FormState(offer.id, question_key=offer.question_key)
