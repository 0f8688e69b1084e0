"""Listeners for the form with which owners stop or resume check-ins about a detail."""

from __future__ import annotations

from datetime import date

from bot.ledger import brake_views as views
from bot.ledger.brake import BrakeService, WrongDay
from bot.slack.action_ids import ActionId
from bot.slack.interactions import Press, Submission
from bot.slack.request import SlackRequest
from bot.slack.router import Router
from bot.slack.values import day_of, field_in, one_of, option_in
from storage.records import Brake


class BrakeListeners:
    """Opens and submits the form."""

    def __init__(self, brakes: BrakeService) -> None:
        self._brakes = brakes

    def register(self, router: Router) -> None:
        """Register the listeners with Bolt."""
        router.on_press(
            {
                ActionId.BRAKE: self.open_form,
            },
        )
        router.on_submission({ActionId.BRAKE_FORM: self.submitted})

    def open_form(self, press: Press) -> None:
        """*Hold off for now*: in place of the ledger, or over the Home tab."""
        form = self._brakes.form(press.slack_request, press.value)
        press.show(views.brake_form(press.translator, form))

    def submitted(self, submission: Submission) -> None:
        """The form was submitted."""
        values, translator = submission.values, submission.translator
        picked = field_in(values, views.UNTIL_BLOCK, ActionId.BRAKE_UNTIL).get("selected_date")
        readers = field_in(values, views.READERS_BLOCK, ActionId.BRAKE_READERS)
        ticked = readers.get("selected_options")
        brake = one_of(Brake, option_in(values, views.BRAKE_BLOCK, ActionId.BRAKE_CHOICE))
        until = day_of(picked) if brake is Brake.NOT_YET else None
        try:
            self._put_on(submission.slack_request, submission.metadata, brake, until, bool(ticked))
        except WrongDay as wrong:
            sentence = translator(views.WRONG_DAY, last=translator.day(wrong.last))
            submission.refuse({views.UNTIL_BLOCK: sentence})
            return
        tells = bool(ticked) and brake is not Brake.NONE
        text = views.done(translator, brake, until, tells_readers=tells)
        still = None
        if brake is not Brake.NONE:
            still = self._brakes.still_asked(submission.slack_request, submission.metadata)
        submission.show(views.as_you_wish(translator, text, still))

    def _put_on(
        self,
        slack_request: SlackRequest,
        detail_id: str,
        brake: Brake,
        until: date | None,
        tell: bool,
    ) -> None:
        match brake:
            case Brake.NOT_YET:
                self._brakes.not_yet(slack_request, detail_id, until, tell)
            case Brake.GENTLE:
                self._brakes.went_badly(slack_request, detail_id, tell)
            case Brake.NOBODY:
                self._brakes.nobody_ask(slack_request, detail_id, tell)
            case Brake.NONE:
                self._brakes.lift(slack_request, detail_id)
