"""Replies that are said at once, without the outbox: in threads, and with a line of help (P18).

What is recorded is what any other line leaves: its key, and an offer to keep it. Where in a thread
a line stands, and that it needed help, is never written down.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from bot.delivery import AtOnce, JointAnswers
from bot.i18n import Translator
from bot.runtime.clock import Clock
from bot.sharing import reply_views
from bot.sharing.drafts import Place, TypedLine
from bot.sharing.receiving import ReceivingService
from bot.slack.blocks import Message
from bot.slack.request import SlackRequest


class ReplyNow:
    """Says replies that can't wait in the outbox; they are said while the database is away, too."""

    def __init__(self, clock: Clock, at_once: AtOnce, receiving: ReceivingService) -> None:
        self._at_once = at_once
        self._receiving = receiving
        # An answer without a line of help can't stand for one with it.
        self._usual, self._helping = JointAnswers(clock, at_once), JointAnswers(clock, at_once)

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
        answers = self._helping if help_line else self._usual
        mark = answers.answer_for(slack_request.workspace_id, place.key, slack_request.made_id)
        kind = self._receiving.reply_kind(slack_request, lines, needs_help=bool(help_line))
        message = reply_views.at_once(translator, kind, mark, help_line)
        self._say(slack_request, place, mark, message, lines[0].ts, may_be_there=may_be_there)
        self._receiving.replied(slack_request, place.channel, lines, mark)

    def say(
        self,
        slack_request: SlackRequest,
        place: Place,
        message: Message,
        since: str,
        *,
        may_be_there: bool,
    ) -> None:
        """
        Say a *message* that offers nothing; nothing is recorded.

        *since*: the time stamp of what it answers. Raises :class:`NotSaidYet` like :meth:`reply`.
        """
        mark = slack_request.made_id
        self._say(slack_request, place, mark, message, since, may_be_there=may_be_there)

    def _say(
        self,
        slack_request: SlackRequest,
        place: Place,
        mark: str,
        message: Message,
        since: str,
        *,
        may_be_there: bool,
    ) -> None:
        self._at_once.say(
            slack_request.workspace_id,
            place.channel,
            mark,
            message,
            datetime.fromtimestamp(float(since), UTC),
            may_be_there=may_be_there,
            thread_ts=place.thread_ts,
        )
