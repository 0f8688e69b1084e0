"""Listeners for the answers to the question in the second week."""

from __future__ import annotations

from bot.ledger import question_views as views
from bot.ledger.brake import BrakeService
from bot.ledger.service import LedgerService
from bot.slack.action_ids import ActionId
from bot.slack.blocks import answered, section
from bot.slack.interactions import Press
from bot.slack.router import Router
from storage.records import Brake


class QuestionListeners:
    """Answers the buttons of the question, also those of older messages."""

    def __init__(self, ledger: LedgerService, brakes: BrakeService) -> None:
        self._ledger = ledger
        self._brakes = brakes

    def register(self, router: Router) -> None:
        """Register the listeners with Bolt."""
        router.on_press(
            {
                ActionId.GOES_ON: self.goes_on,
                ActionId.WENT_BADLY: self.went_badly,
                ActionId.OVER: self.over,
                ActionId.NOBODY_FROM_QUESTION: self.nobody,
                ActionId.FORGET_FROM_QUESTION: self.forget,
            },
        )

    def goes_on(self, press: Press) -> None:
        """*It's still going on*: it may be asked about once more."""
        news = self._ledger.there_is_news(press.slack_request, *_about(press))
        press.replace(views.goes_on(press.translator, news.day, news.named))

    def went_badly(self, press: Press) -> None:
        """*It went badly, be gentle*."""
        self._brakes.stop_all(press.slack_request, _about(press), Brake.GENTLE)
        press.replace(views.went_badly(press.translator, _about(press)))

    def over(self, press: Press) -> None:
        """*No longer needed*."""
        self._brakes.stop_all(press.slack_request, _about(press), Brake.NOBODY)
        press.replace(views.over(press.translator))

    def nobody(self, press: Press) -> None:
        """*Let nobody ask*, or *Please nobody ask about it*."""
        self._brakes.stop_all(press.slack_request, _about(press), Brake.NOBODY)
        message = views.nobody(press.translator)
        if press.view is None:
            press.replace(message)
        else:
            # In the window after a loss, where other offers stay as they are.
            answer = section(message.text)
            press.show(answered(press.translator, press.view, press.action_id, answer))

    def forget(self, press: Press) -> None:
        """*Forget it*, below older questions."""
        self._ledger.forget(press.slack_request, press.value)
        press.replace(views.forgotten(press.translator))


def _about(press: Press) -> list[str]:
    """The ids of the details that a question is about."""
    return press.value.split(",")
