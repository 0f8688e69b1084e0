"""Replies that are said at once, without the outbox, with a line of help under them (P18).

What is recorded is what any other line leaves: its key, and an offer to keep it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from bot.delivery import AtOnce, JointAnswers
from bot.errors import Declined
from bot.i18n import Translator
from bot.runtime.clock import Clock
from bot.sharing import help_views, reply_views
from bot.sharing.drafts import TypedLine
from bot.sharing.receiving import ReceivingService
from bot.slack.blocks import Message
from bot.slack.request import SlackRequest


class ReplyNow:
    """Says the usual reply with a line of help, which is said also while the database is away."""

    def __init__(self, clock: Clock, at_once: AtOnce, receiving: ReceivingService) -> None:
        self._at_once = at_once
        self._receiving = receiving
        self._answers = JointAnswers(clock, at_once)

    def reply(
        self,
        slack_request: SlackRequest,
        translator: Translator,
        channel: str,
        lines: Sequence[TypedLine],
        help_line: str,
        greeting: Message | None = None,
        *,
        may_be_there: bool,
    ) -> None:
        """
        Reply to *lines*, and record them; somebody who hasn't joined gets *greeting*.

        Without one, :class:`Declined` is raised for them. Raises :class:`NotSaidYet` while Slack
        does not take it, and :class:`DatabaseBusy` where it is said and could not be recorded;
        both are tried again.
        """
        here = slack_request.workspace_id
        mark = self._answers.answer_for(here, channel, slack_request.made_id)
        try:
            kind = self._receiving.reply_kind(slack_request, lines)
            message = reply_views.beside_help(translator, kind, mark, help_line)
            is_member = True
        except Declined:
            if greeting is None:
                raise
            message, is_member = help_views.with_line(greeting, help_line), False
        since = datetime.fromtimestamp(float(lines[0].ts), UTC)
        self._at_once.say(here, channel, mark, message, since, may_be_there=may_be_there)
        if is_member:
            self._receiving.replied(slack_request, channel, lines, mark)
