"""What the owner of a detail presses when something has become of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from slack_bolt import Ack, App, Respond

from bot.i18n import Translator
from bot.ledger import question_views as views
from bot.ledger.brake import BrakeService
from bot.ledger.service import LedgerService
from bot.members import MemberService
from bot.runtime.working_hours import local_day
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message
from bot.slack.request import SlackRequest

Reply = Callable[[Translator], Message]


def register(
    app: App, ledger: LedgerService, brakes: BrakeService, membership: MemberService
) -> None:
    """Open the doors of the question of the second week."""

    @app.action(ActionId.GOES_ON)
    def goes_on(
        ack: Ack,
        body: dict[str, Any],
        respond: Respond,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        ack()
        moment = ledger.there_is_news(slack_request, body["actions"][0]["value"])
        me = membership.standing(slack_request).member
        day = local_day(moment, me.zone) if moment is not None and me is not None else None
        respond(**views.goes_on(translator, day).answer(), replace_original=True)

    def settles(
        action_id: ActionId, act: Callable[[SlackRequest, str], None], reply: Reply
    ) -> None:
        @app.action(action_id)
        def settled(
            ack: Ack,
            body: dict[str, Any],
            respond: Respond,
            slack_request: SlackRequest,
            translator: Translator,
        ) -> None:
            ack()
            act(slack_request, body["actions"][0]["value"])
            respond(**reply(translator).answer(), replace_original=True)

    settles(ActionId.OVER, brakes.nobody_ask, views.over)
    settles(ActionId.NOBODY_FROM_QUESTION, brakes.nobody_ask, views.nobody)
    settles(ActionId.FORGET_FROM_QUESTION, ledger.forget, views.forgotten)
