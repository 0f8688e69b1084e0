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
from bot.sharing import HelpNow, ReceivingService, ReplyNow, TypedLine, help_line, submit_words
from bot.slack.action_ids import ActionId
from bot.slack.interactions import Press, SlackEvent, Submission
from bot.slack.modals import open_modal
from bot.slack.request import TYPED, SlackRequest
from bot.slack.router import Router
from bot.slack.values import field_in
from bot.suggestions import Despair
from storage.records import ReplyKind

# The reply in a modal in which somebody told Kith something, by its kind, offer and words, with the
# line of help that these need.
PrivateReply = Callable[[Translator, ReplyKind, str, str, str], dict[str, Any]]


class IcebreakerListeners:
    """Listeners for what people write to Kith, and for *Answer privately*."""

    def __init__(
        self,
        receiving: ReceivingService,
        help_now: HelpNow,
        reply_now: ReplyNow,
        at_once: AtOnce,
        greetings: JointAnswers,
        command: str,
        private_reply: PrivateReply,
    ) -> None:
        self._receiving = receiving
        self._help_now = help_now
        self._reply_now = reply_now
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

        Deletions and files without words need no answer. Whatever this raises makes Slack deliver
        the line again.
        """
        event, slack_request = happened.event, happened.slack_request
        if slack_request is None or event.get("channel_type") != "im":
            return
        if event.get("subtype") not in TYPED or not event.get("text"):
            return
        line = TypedLine(slack_request.key, event["text"], event["ts"])
        despair = self._help_now.heard(line.text)
        if despair is Despair.CERTAIN:
            self._help_now.help(
                slack_request,
                happened.translator,
                event["channel"],
                line.ts,
                team_id=happened.team_id,
                may_be_there=happened.retry_number > 0,
            )
        elif despair is not None:
            self._reply_now.reply(
                slack_request,
                happened.translator,
                event["channel"],
                [line],
                help_line(happened.translator, despair),
                views.not_yet_joined(happened.translator, self._command),
                may_be_there=happened.retry_number > 0,
            )
        else:
            self._reply(happened, slack_request, line)

    def _reply(self, happened: SlackEvent, slack_request: SlackRequest, line: TypedLine) -> None:
        channel = happened.event["channel"]
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
                may_be_there=happened.retry_number > 0,
                still_true=partial(self._receiving.is_stranger, slack_request),
            )

    def answer(self, press: Press) -> None:
        """*Answer privately*."""
        open_modal(press, views.answer_form(press.translator))

    def answered(self, submission: Submission) -> None:
        """A private answer was submitted: what it is, is asked in place of the form."""
        submit_words(submission, self._reply_privately)

    def _reply_privately(self, submission: Submission) -> None:
        told = field_in(submission.values, "words", ActionId.SHARE_WORDS).get("value") or ""
        offer = self._receiving.answered(submission.slack_request, told)
        translator = submission.translator
        help_line = self._help_now.line(translator, told)
        view = self._private_reply(translator, offer.reply, offer.id, told, help_line)
        submission.show(view)
