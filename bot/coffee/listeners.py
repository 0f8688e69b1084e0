"""Listeners for the buttons of coffee messages."""

from __future__ import annotations

from bot.coffee import announcement_views, next_views, outcome_views, views
from bot.coffee.invitations import InvitationService
from bot.coffee.service import CoffeeService
from bot.i18n import Translator
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, notice
from bot.slack.interactions import Press
from bot.slack.modals import fill_now, open_loading
from bot.slack.request import SlackRequest
from bot.slack.router import Router
from storage.records import MeetAgain, Outcome

_OUTCOMES = {
    ActionId.MET: Outcome.MET,
    ActionId.NOT_YET: Outcome.NOT_YET,
    ActionId.DID_NOT_WORK_OUT: Outcome.DID_NOT_WORK_OUT,
}


class CoffeeListeners:
    """Listeners for the buttons of rounds, introductions and outcomes."""

    def __init__(self, coffee: CoffeeService, invitations: InvitationService) -> None:
        self._coffee = coffee
        self._invitations = invitations

    def register(self, router: Router) -> None:
        """Register the listeners with Bolt."""
        router.on_press(
            {
                ActionId.IN: self.count_in,
                ActionId.SKIP: self.skip,
                **dict.fromkeys(_OUTCOMES, self.outcome),
                ActionId.GLADLY: self.gladly,
                ActionId.CHANCE: self.chance,
                ActionId.READ_NOTE: self.read_notes,
            },
        )

    def coming_round(self, press: Press) -> Message | None:
        """
        That somebody is in for their next round (P1), or would be left out of it; ``None`` where
        none is coming up.
        """
        coming = self._coffee.coming_round(press.slack_request)
        if coming is None:
            return None
        out = self._coffee.standing(press.slack_request).left_out
        if out is not None:
            return announcement_views.left_out_of_round(press.translator, out)
        return announcement_views.notice_of_round(press.translator, coming)

    def next_round(self, slack_request: SlackRequest, translator: Translator) -> str:
        """Which round is a member's next, in a sentence."""
        return " ".join(next_views.next_round(translator, self._coffee.standing(slack_request)))

    def count_in(self, press: Press) -> None:
        """*I'm in*."""
        answered = self._invitations.answer(press.slack_request, press.value, is_in=True)
        press.replace(views.counted_in(press.translator, answered))

    def skip(self, press: Press) -> None:
        """*Not this time*, *Skip this one*."""
        answered = self._invitations.answer(press.slack_request, press.value, is_in=False)
        answer = views.skipped(press.translator, answered)
        if press.view is None:
            press.replace(answer)
        else:
            # Somebody joined on the Home tab, and skips in the modal that answered them.
            press.show(notice(press.translator, press.translator("Your coffee"), answer.text))

    def outcome(self, press: Press) -> None:
        """*We met*, *Not yet*, *It didn't work out*."""
        outcome = _OUTCOMES[ActionId(press.action_id)]
        recorded = self._coffee.record_outcome(press.slack_request, press.value, outcome)
        if outcome is Outcome.MET and not recorded.may_meet_again:
            answer = outcome_views.glad(
                press.translator,
                press.value,
                in_writing=recorded.in_writing,
                can_add=recorded.is_anybody_there,
            )
        elif outcome is Outcome.MET:
            answer = outcome_views.again_question(
                press.translator,
                press.value,
                is_pair=recorded.is_pair,
                in_writing=recorded.in_writing,
            )
        else:
            answer = outcome_views.not_met(
                press.translator, outcome, asks_again=recorded.asks_again
            )
        press.replace(answer)

    def gladly(self, press: Press) -> None:
        """*I'd like that*."""
        self._coffee.record_meet_again(press.slack_request, press.value, MeetAgain.GLADLY)
        press.replace(outcome_views.thanks(press.translator, press.value))

    def chance(self, press: Press) -> None:
        """*Leave it to chance*; answered in the same words (P10)."""
        self._coffee.record_meet_again(press.slack_request, press.value, MeetAgain.CHANCE)
        press.replace(outcome_views.thanks(press.translator, press.value))

    def read_notes(self, press: Press) -> None:
        """*Read it*, before a coffee."""
        view_id = open_loading(press)
        read = self._coffee.read_notes(press.slack_request, press.value)
        if fill_now(press, view_id, views.note_modal(press.translator, read)):
            self._coffee.notes_shown(read)
