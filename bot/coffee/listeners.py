"""What people press about their coffees."""

from __future__ import annotations

from typing import Any

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient

from bot.coffee import views
from bot.coffee.invitations import InvitationService
from bot.coffee.service import CoffeeService
from bot.i18n import Translator
from bot.slack.action_ids import ActionId
from bot.slack.blocks import loading_view
from bot.slack.request import SlackRequest
from storage.records import MeetAgain, Outcome

_OUTCOMES = {
    ActionId.MET: Outcome.MET,
    ActionId.NOT_YET: Outcome.NOT_YET,
    ActionId.DID_NOT_WORK_OUT: Outcome.DID_NOT_WORK_OUT,
}


class CoffeeListeners:
    """The doors of this room."""

    def __init__(self, coffee: CoffeeService, invitations: InvitationService) -> None:
        self._coffee = coffee
        self._invitations = invitations

    def register(self, app: App) -> None:
        """Open the doors."""
        app.action(ActionId.IN)(self.count_in)
        app.action(ActionId.SKIP)(self.skip)
        for action_id in _OUTCOMES:
            app.action(action_id)(self.outcome)
        app.action(ActionId.GLADLY)(self.gladly)
        app.action(ActionId.CHANCE)(self.chance)
        app.action(ActionId.READ_NOTE)(self.read_notes)

    def count_in(
        self,
        ack: Ack,
        body: dict[str, Any],
        respond: Respond,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """*I'm in*."""
        ack()
        answered = self._invitations.answer(slack_request, _value(body), is_in=True)
        respond(**views.counted_in(translator, answered).answer(), replace_original=True)

    def skip(
        self,
        ack: Ack,
        body: dict[str, Any],
        respond: Respond,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """*Not this time*, *Skip this one*."""
        ack()
        self._invitations.answer(slack_request, _value(body), is_in=False)
        respond(**views.skipped(translator).answer(), replace_original=True)

    def outcome(
        self,
        ack: Ack,
        body: dict[str, Any],
        respond: Respond,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """*We met*, *Not yet*, *It did not work out*."""
        ack()
        outcome = _OUTCOMES[ActionId(body["actions"][0]["action_id"])]
        self._coffee.record_outcome(slack_request, _value(body), outcome)
        if outcome is Outcome.MET:
            answer = views.again_question(translator, _value(body))
        else:
            answer = views.thanks_for_outcome(translator, outcome)
        respond(**answer.answer(), replace_original=True)

    def gladly(
        self,
        ack: Ack,
        body: dict[str, Any],
        respond: Respond,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """*Gladly again*."""
        ack()
        self._coffee.record_meet_again(slack_request, _value(body), MeetAgain.GLADLY)
        respond(**views.thanks(translator).answer(), replace_original=True)

    def chance(
        self,
        ack: Ack,
        body: dict[str, Any],
        respond: Respond,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """*Leave it to chance*; it is thanked for in the same words."""
        ack()
        self._coffee.record_meet_again(slack_request, _value(body), MeetAgain.CHANCE)
        respond(**views.thanks(translator).answer(), replace_original=True)

    def read_notes(
        self,
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        """*Read it*, before a coffee."""
        ack()
        opened = client.views_open(trigger_id=body["trigger_id"], view=loading_view(translator))
        read = self._coffee.read_notes(slack_request, _value(body))
        client.views_update(view_id=opened["view"]["id"], view=views.note_modal(translator, read))
        self._coffee.notes_shown(read)


def _value(body: dict[str, Any]) -> str:
    return str(body["actions"][0]["value"])
