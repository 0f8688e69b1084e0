"""Replies that are said at once, without the outbox: in threads, and with a line of help (P18).

What is recorded is what any other line leaves: its key, and an offer to keep it. Where in a thread
a line stands, and that it needed help, is never written down.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.delivery import IN_A_ROW, AtOnce, JointAnswers
from bot.i18n import Translator
from bot.sharing import reply_views
from bot.sharing.after_help import AfterHelp
from bot.sharing.drafts import Place, TypedLine
from bot.sharing.help_views import with_line
from bot.sharing.meant_for_another import MeantForAnother
from bot.sharing.offer_views import Tone
from bot.sharing.receiving import ReceivingService
from bot.slack.blocks import Message
from bot.slack.history import moment_of
from bot.slack.mrkdwn import as_typed
from bot.slack.request import SlackRequest
from bot.suggestions import (
    SMALL_TALK,
    Gravity,
    coffee_order_in,
    gravity_of,
    is_meant_for_another,
    small_talk_in,
)
from storage.records import ReplyKind

# The answer to small talk for a member, by what is true now.
SmallTalkFor = Callable[[SlackRequest, ReplyKind], Message]


class ReplyNow:
    """Says replies that can't wait in the outbox; they are said while the database is away, too."""

    def __init__(
        self,
        at_once: AtOnce,
        receiving: ReceivingService,
        after_help: AfterHelp,
        small_talk: SmallTalkFor,
        meant_for_another: MeantForAnother,
    ) -> None:
        self._at_once = at_once
        self._after_help = after_help
        self._receiving = receiving
        self._small_talk = small_talk
        self._meant_for_another = meant_for_another
        # An answer without a line of help can't stand for one with it.
        self._usual, self._helping = JointAnswers(at_once, IN_A_ROW), JointAnswers(at_once)

    def reply(
        self,
        slack_request: SlackRequest,
        translator: Translator,
        place: Place,
        lines: Sequence[TypedLine],
        help_line: str,
        *,
        may_be_there: bool,
    ) -> None:
        """
        Reply to *lines* of a member, and record them; with a *help_line* where they need one.

        Raises :class:`Declined` for somebody who hasn't joined, :class:`NotSaidYet` while Slack
        does not take it, and :class:`DatabaseBusy` where it could not be recorded; the last two are
        tried again.
        """
        answers, at = self._answers(helps=bool(help_line)), moment_of(lines[0].ts)
        here, made_id = slack_request.workspace_id, slack_request.made_id
        kind, keepable = self._receiving.reply_kind(
            slack_request, lines, needs_help=bool(help_line)
        )
        is_small_talk = kind in SMALL_TALK
        meant = (
            None if is_small_talk or help_line else self._meant(slack_request, translator, lines)
        )
        if meant is not None:
            self._say(slack_request, place, answers, made_id, meant, at, may_be_there=may_be_there)
            self._receiving.note(slack_request, place.channel, lines)
            return
        gravity = None if is_small_talk else _gravity_of(lines)
        # The answer to a greeting can't stand for one to something that is told, nor for another;
        # and no other answer for one to a loss.
        where = f"{place.key} {kind if is_small_talk else gravity or ''}".strip()
        mark = answers.answer_for(here, where, made_id, at)
        if kind is not None and is_small_talk:
            message = with_line(self._small_talk(slack_request, kind), help_line)
        else:
            tone = Tone(gravity, keepable)
            message = reply_views.at_once(translator, kind, mark, help_line, tone)
        self._say(slack_request, place, answers, mark, message, at, may_be_there=may_be_there)
        if kind is not None and not is_small_talk:
            self._answer_beside(slack_request, place, lines, may_be_there=may_be_there)
        self._receiving.replied(slack_request, place.channel, lines, mark)

    def _meant(
        self, slack_request: SlackRequest, translator: Translator, lines: Sequence[TypedLine]
    ) -> Message | None:
        """The answer to what is meant for whoever shared something; ``None`` for anything else."""
        told = "\n".join(as_typed(line.text) for line in lines)
        return self._meant_for_another.answer(slack_request, translator, told)

    def _answer_beside(
        self,
        slack_request: SlackRequest,
        place: Place,
        lines: Sequence[TypedLine],
        *,
        may_be_there: bool,
    ) -> None:
        """
        Answer what is asked about coffees beside what these lines tell.

        It's a message of its own, as a press in it puts another in its place.
        """
        told = [as_typed(line.text) for line in lines]
        asked = (coffee_order_in(one, is_grave=gravity_of(one) is not None) for one in told)
        kind = next((one for one in asked if one is not None), None)
        if kind is None:
            return
        here, at = slack_request.workspace_id, moment_of(lines[0].ts)
        made_id = replace(slack_request, key=f"{slack_request.key} {kind}").made_id
        mark = self._usual.answer_for(here, f"{place.key} {kind}", made_id, at)
        message = self._small_talk(slack_request, kind)
        self._say(slack_request, place, self._usual, mark, message, at, may_be_there=may_be_there)

    def say(
        self,
        slack_request: SlackRequest,
        place: Place,
        message: Message,
        at: str,
        *,
        helps: bool,
        may_be_there: bool,
    ) -> None:
        """
        Say a *message* that offers nothing; nothing is recorded.

        *at*: the time stamp of what it answers. *helps*: it has a line of help. Raises
        :class:`NotSaidYet` like :meth:`reply`.
        """
        answers, written_at = self._answers(helps=helps), moment_of(at)
        here, mark = slack_request.workspace_id, slack_request.made_id
        if helps:
            mark = answers.answer_for(here, place.key, mark, written_at)
        self._say(
            slack_request, place, answers, mark, message, written_at, may_be_there=may_be_there
        )

    def _answers(self, *, helps: bool) -> JointAnswers:
        return self._helping if helps else self._usual

    def _say(
        self,
        slack_request: SlackRequest,
        place: Place,
        answers: JointAnswers,
        mark: str,
        message: Message,
        at: datetime,
        *,
        may_be_there: bool,
    ) -> None:
        self._at_once.say(
            slack_request.workspace_id,
            place.channel,
            mark,
            message,
            answers.since(at),
            may_be_there=may_be_there,
            # What waits while help is said isn't said any more: it may hold an offer.
            still_true=lambda: not self._after_help.is_it(slack_request, at),
            thread_ts=place.thread_ts,
        )


def needs_reply_now(words: str) -> bool:
    """
    Whether the answer to *words* depends on what they say.

    That is never written down, so the answer can't wait in the outbox.
    """
    if gravity_of(words) is not None or is_meant_for_another(words):
        return True
    return small_talk_in(words) is None and coffee_order_in(words, is_grave=False) is not None


def _gravity_of(lines: Sequence[TypedLine]) -> Gravity | None:
    """The gravest of what these lines tell."""
    found = {gravity_of(as_typed(line.text)) for line in lines}
    return next((one for one in Gravity if one in found), None)
