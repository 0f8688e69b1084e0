"""Listeners for what people write to Kith, and for private answers."""

from __future__ import annotations

from typing import Any, Protocol

from bot.errors import Declined
from bot.i18n import Translator
from bot.icebreakers import views
from bot.icebreakers.service import IcebreakerService
from bot.sharing import Reply
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message
from bot.slack.interactions import Press, SlackEvent, Submission
from bot.slack.modals import open_modal
from bot.slack.router import Router
from bot.slack.values import field_in


class ReplyViews(Protocol):
    """How sharing answers what somebody told Kith."""

    def message(self, say: Translator, reply: Reply) -> Message:
        """The answer in the conversation."""
        ...

    def view(self, say: Translator, reply: Reply, told: str) -> dict[str, Any]:
        """The answer in the modal in which it was told."""
        ...


class IcebreakerListeners:
    """Listeners for what people write to Kith, and for *Answer privately*."""

    def __init__(
        self, icebreakers: IcebreakerService, command: str, reply_views: ReplyViews
    ) -> None:
        self._icebreakers = icebreakers
        self._command = command
        self._reply_views = reply_views

    def register(self, router: Router) -> None:
        """Register the listeners with Bolt."""
        router.on_event({"type": "message", "subtype": None}, self.written)
        router.on_event("message", self.anything_else)
        router.on_press({ActionId.ANSWER: self.answer})
        router.on_submission({ActionId.ANSWER_FORM: self.answered})

    def written(self, happened: SlackEvent) -> None:
        """Somebody wrote to Kith in a direct message."""
        event, translator = happened.event, happened.translator
        slack_request = happened.slack_request
        if slack_request is None or event.get("channel_type") != "im" or not event.get("text"):
            return
        try:
            reply = self._icebreakers.answer(slack_request, event["text"], event["ts"])
        except Declined:
            message = views.not_yet_joined(translator, self._command)
        else:
            message = self._reply_views.message(translator, reply)
        channel = event["channel"]
        happened.afterwards(
            slack_request.key,
            lambda: _posted(happened.client.chat_postMessage(channel=channel, **message.payload())),
        )

    def anything_else(self, happened: SlackEvent) -> None:
        """Edits, deletions and files need no answer; they only have to be acknowledged."""

    def answer(self, press: Press) -> None:
        """*Answer privately*."""
        open_modal(press, views.answer_form(press.translator))

    def answered(self, submission: Submission) -> None:
        """A private answer was submitted: what it is, is asked in place of the form."""
        told = field_in(submission.values, "words", ActionId.SHARE_WORDS).get("value") or ""
        reply = self._icebreakers.answer(submission.slack_request, told, None)
        submission.show(self._reply_views.view(submission.translator, reply, told))


def _posted(_: object) -> None:
    pass
