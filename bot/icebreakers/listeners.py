"""Listeners for what people write to Kith, and for private answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import Any

from bot.delivery import AtOnce, JointAnswers
from bot.errors import Declined
from bot.i18n import Translator
from bot.icebreakers import views
from bot.sharing import HelpNow, ReceivingService, TypedLine, submit_words
from bot.slack.action_ids import ActionId
from bot.slack.interactions import Press, SlackEvent, Submission
from bot.slack.modals import open_modal
from bot.slack.request import TYPED
from bot.slack.router import Router
from bot.slack.values import field_in
from storage.records import ReplyKind

# The reply in a modal in which somebody told Kith something, by its kind, offer and words.
PrivateReply = Callable[[Translator, ReplyKind, str, str], dict[str, Any]]


class IcebreakerListeners:
    """Listeners for what people write to Kith, and for *Answer privately*."""

    def __init__(
        self,
        receiving: ReceivingService,
        help_now: HelpNow,
        at_once: AtOnce,
        greetings: JointAnswers,
        command: str,
        private_reply: PrivateReply,
    ) -> None:
        self._receiving = receiving
        self._help_now = help_now
        self._at_once = at_once
        # Somebody who hasn't joined is greeted once for lines that come together.
        self._greetings = greetings
        self._command = command
        self._private_reply = private_reply

    def register(self, router: Router) -> None:
        """Register the listeners with Bolt."""
        router.on_event("message", self.written)
        router.on_press({ActionId.ANSWER: self.answer})
        router.on_submission({ActionId.ANSWER_FORM: self.answered})

    def written(self, happened: SlackEvent) -> None:
        """
        Somebody wrote to Kith in a direct message.

        Edits, deletions and files without words need no answer. Whatever this raises makes Slack
        deliver the line again.
        """
        event, slack_request = happened.event, happened.slack_request
        if slack_request is None or event.get("channel_type") != "im":
            return
        if event.get("subtype") not in TYPED or not event.get("text"):
            return
        is_repeated = happened.retry_number > 0
        channel, line = event["channel"], TypedLine(slack_request.key, event["text"], event["ts"])
        if self._help_now.is_needed(line.text):
            self._help_now.help(
                slack_request, happened.translator, channel, line.ts, may_be_there=is_repeated
            )
            return
        try:
            self._receiving.typed(slack_request, channel, [line])
        except Declined:
            self._at_once.say(
                slack_request.workspace_id,
                channel,
                self._greetings.answer_for(
                    slack_request.workspace_id, channel, slack_request.made_id
                ),
                views.not_yet_joined(happened.translator, self._command),
                datetime.fromtimestamp(float(line.ts), UTC),
                may_be_there=is_repeated,
                still_true=partial(self._receiving.is_stranger, slack_request),
            )

    def answer(self, press: Press) -> None:
        """*Answer privately*."""
        open_modal(press, views.answer_form(press.translator))

    def answered(self, submission: Submission) -> None:
        """A private answer was submitted: what it is, is asked in place of the form."""
        submit_words(self._help_now, submission, self._reply_privately)

    def _reply_privately(self, submission: Submission) -> None:
        told = field_in(submission.values, "words", ActionId.SHARE_WORDS).get("value") or ""
        offer = self._receiving.answered(submission.slack_request, told)
        submission.show(self._private_reply(submission.translator, offer.reply, offer.id, told))
