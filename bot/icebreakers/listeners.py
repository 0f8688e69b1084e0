"""Listeners for what people write to Kith, and for private answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any

from bot.delivery import AtOnce, JointAnswers
from bot.errors import Declined
from bot.i18n import Translator
from bot.icebreakers import views
from bot.icebreakers.service import find_question
from bot.icebreakers.written import Written, written_in
from bot.sharing import (
    AfterHelp,
    HelpNow,
    Received,
    ReceivingService,
    ReplyNow,
    line_alone,
    needs_reply_now,
    submit_words,
    with_line,
)
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message
from bot.slack.history import moment_of
from bot.slack.interactions import Press, SlackEvent, Submission
from bot.slack.modals import open_modal
from bot.slack.mrkdwn import as_typed
from bot.slack.request import SlackRequest
from bot.slack.router import Router
from bot.slack.values import field_in
from bot.suggestions import Despair, gravity_of, small_talk_in
from storage.records import ReplyKind

# The reply in a modal in which somebody told Kith something, with the line of help it needs.
PrivateReply = Callable[[Translator, Received, str, str], dict[str, Any]]
# The answer to what somebody who hasn't joined says to Kith itself; ``None``: they are greeted.
ReplyToStranger = Callable[[Translator, str, ReplyKind, str], Message | None]


@dataclass(frozen=True, slots=True)
class _Heard:
    """
    What somebody wrote, and the line of help that it needs; empty if none.

    ``is_repeated``: Slack has delivered it before.
    """

    slack_request: SlackRequest
    translator: Translator
    told: Written
    help_line: str
    is_repeated: bool


class IcebreakerListeners:
    """Listeners for what people write to Kith, and for *Answer privately*."""

    def __init__(
        self,
        receiving: ReceivingService,
        help_now: HelpNow,
        reply_now: ReplyNow,
        after_help: AfterHelp,
        at_once: AtOnce,
        greetings: JointAnswers,
        command: str,
        private_reply: PrivateReply,
        to_stranger: ReplyToStranger,
        wrote: Callable[[SlackRequest], None],
        require_joined_by: Callable[[SlackRequest, datetime], None],
    ) -> None:
        """*wrote* is called after everything that somebody writes, whatever it says."""
        self._require_joined_by = require_joined_by
        self._receiving = receiving
        self._help_now = help_now
        self._reply_now = reply_now
        self._after_help = after_help
        self._at_once = at_once
        # Somebody who hasn't joined is greeted once for lines that come together.
        self._greetings = greetings
        self._command = command
        self._private_reply = private_reply
        self._to_stranger = to_stranger
        self._wrote = wrote

    def register(self, router: Router) -> None:
        """Register the listeners with Bolt."""
        router.on_event("message", self.written)
        router.on_press({ActionId.ANSWER: self.answer})
        router.on_submission({ActionId.ANSWER_FORM: self.answered})

    def written(self, happened: SlackEvent) -> None:
        """
        Somebody wrote to Kith in a direct message, or changed what they had written.

        Whatever this raises makes Slack deliver the event again.
        """
        slack_request = happened.slack_request
        told = written_in(happened.event, slack_request.key) if slack_request else None
        if slack_request is None or told is None:
            return
        is_repeated = happened.retry_number > 0
        words = as_typed(told.line.text)
        despair = self._help_now.heard(words)
        line = self._help_now.line_for(happened.translator, words, despair)
        heard = _Heard(slack_request, happened.translator, told, line, is_repeated)
        is_after = despair is not Despair.CERTAIN and self._is_after_help(slack_request, told)
        # Below help, what only may be despair is a call for help, too.
        if despair is Despair.CERTAIN or (is_after and despair is Despair.MAYBE):
            self._help(heard, happened.team_id)
        elif told.before and self._help_now.heard(as_typed(told.before)):
            # It has its line of help already.
            pass
        elif is_after:
            self._answer_after_help(heard)
        else:
            self._answer(heard)
        self._wrote(slack_request)

    def _is_after_help(self, slack_request: SlackRequest, told: Written) -> bool:
        """Whether what was written is met as what follows help in this conversation."""
        return self._after_help.meets(slack_request, moment_of(told.at), as_typed(told.line.text))

    def _help(self, heard: _Heard, team_id: str) -> None:
        """Answer words of despair."""
        self._help_now.help(
            heard.slack_request,
            heard.translator,
            heard.told.place,
            heard.told.line,
            team_id=team_id,
            since=heard.told.at,
            may_be_there=heard.is_repeated,
        )

    def _answer(self, heard: _Heard) -> None:
        """Answer what isn't certainly despair, with a line of help where it needs one."""
        told, line, translator = heard.told, heard.help_line, heard.translator
        if told.line.text and (told.before is None or _says_something_else(told)):
            self._reply(heard)
        elif told.before is None or line:
            self._say(heard, line_alone(translator, line) if line else views.words_only(translator))

    def _answer_after_help(self, heard: _Heard) -> None:
        """The same after help; nothing cheerful follows it."""
        told = heard.told
        if told.before is None or heard.help_line or _says_something_else(told):
            self._after_help.reply(
                heard.slack_request,
                heard.translator,
                told.place,
                [replace(told.line, ts=told.at)],
                heard.help_line,
                may_be_there=heard.is_repeated,
            )

    def _reply(self, heard: _Heard) -> None:
        """Reply to a new line, with a line of help where it needs one."""
        told, line, words = heard.told, heard.help_line, as_typed(heard.told.line.text)
        try:
            if not line:
                self._require_joined_by(heard.slack_request, moment_of(told.at))
            if line or needs_reply_now(words) or told.place.thread_ts is not None:
                self._reply_now.reply(
                    heard.slack_request,
                    heard.translator,
                    told.place,
                    [told.line],
                    line,
                    may_be_there=heard.is_repeated,
                )
            else:
                self._receiving.typed(heard.slack_request, told.place.channel, [told.line])
                if self._is_after_help(heard.slack_request, told):
                    # Help was said at the same moment, and found nothing to withdraw yet.
                    self._receiving.withdraw_unsent(heard.slack_request)
        except Declined:
            gravity = gravity_of(words)
            if line or gravity:
                message = views.heard_a_stranger(heard.translator, gravity)
                self._say(heard, with_line(message, line))
            else:
                self._greet(heard)

    def _say(self, heard: _Heard, message: Message) -> None:
        """Say at once what offers nothing."""
        self._reply_now.say(
            heard.slack_request,
            heard.told.place,
            message,
            heard.told.at,
            helps=bool(heard.help_line),
            may_be_there=heard.is_repeated,
        )

    def _greet(self, heard: _Heard) -> None:
        """Answer somebody who hasn't joined, unless they join meanwhile."""
        slack_request, translator, told = heard.slack_request, heard.translator, heard.told
        here, place, at = slack_request.workspace_id, told.place, moment_of(told.at)
        kind = small_talk_in(as_typed(told.line.text))
        answer = self._to_stranger(translator, here, kind, self._command) if kind else None
        # Lines that come together are greeted once; what asks for something has its own answer.
        where = f"{place.key} {kind}" if answer else place.key
        self._at_once.say(
            here,
            place.channel,
            self._greetings.answer_for(here, where, slack_request.made_id, at),
            answer or views.not_yet_joined(translator, self._command),
            self._greetings.since(at),
            may_be_there=heard.is_repeated,
            still_true=partial(self._may_be_greeted, slack_request, told),
            thread_ts=place.thread_ts,
        )

    def _may_be_greeted(self, slack_request: SlackRequest, told: Written) -> bool:
        """Whether they still haven't joined, and no help was said meanwhile."""
        is_after_help = self._is_after_help(slack_request, told)
        return not is_after_help and self._receiving.is_stranger(slack_request)

    def answer(self, press: Press) -> None:
        """*Answer privately*."""
        question = find_question(press.value)
        open_modal(press, views.answer_form(press.translator, question))

    def answered(self, submission: Submission) -> None:
        """A private answer was submitted: what it is, is asked in place of the form."""
        submit_words(submission, self._reply_privately)

    def _reply_privately(self, submission: Submission) -> None:
        told = field_in(submission.values, "words", ActionId.SHARE_WORDS).get("value") or ""
        # A form that was left open over an upgrade does not say what it answers.
        question = find_question(submission.metadata)
        key = question.key if question else None
        received = self._receiving.answered(submission.slack_request, told, key)
        translator = submission.translator
        help_line = self._help_now.line(translator, told)
        submission.show(self._private_reply(translator, received, told, help_line))


def _says_something_else(told: Written) -> bool:
    """Whether a changed line needs another answer, such as a "hi" that tells something now."""
    before, after = told.before or "", told.line.text
    return small_talk_in(as_typed(before)) is not small_talk_in(as_typed(after))
