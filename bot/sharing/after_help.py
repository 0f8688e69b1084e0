"""The minute after help was said: nothing that sounds cheerful, and no offer (P18)."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.delivery import BEFORE_IT_IS_READ, AtOnce, JointAnswers
from bot.i18n import Translator
from bot.sharing import help_views
from bot.sharing.drafts import Place, TypedLine
from bot.sharing.receiving import ReceivingService
from bot.slack.history import moment_of
from bot.slack.request import SlackRequest

_A_MINUTE = timedelta(minutes=1)
_MOST_REMEMBERED = 1000


class AfterHelp:
    """
    Answers what somebody writes in the minute after help was said in their conversation.

    "Just joking" or "my cat is ill" would get thanks and an offer, and somebody who hasn't joined a
    greeting: below help that reads as if nothing had happened. Whoever wants to keep something can
    do so a minute later. Where help was said is known to this process's memory alone.
    """

    def __init__(self, at_once: AtOnce, receiving: ReceivingService) -> None:
        self._at_once = at_once
        self._receiving = receiving
        # Silence below help would be worse than the same sentence twice: only a burst shares it.
        self._answers = JointAnswers(at_once)
        self._lock = threading.Lock()
        # The random id of the newest help in each conversation.
        self._newest: OrderedDict[tuple[str, str], str] = OrderedDict()

    def begins(self, workspace_id: str, channel: str, mark: str) -> None:
        """Help with the random id *mark* is being said."""
        with self._lock:
            self._newest[workspace_id, channel] = mark
            self._newest.move_to_end((workspace_id, channel))
            if len(self._newest) > _MOST_REMEMBERED:
                self._newest.popitem(last=False)

    def is_it(self, workspace_id: str, channel: str, at: datetime) -> bool:
        """Whether what is written *at* that moment follows help by less than a minute."""
        return self._stands(workspace_id, channel, at, _A_MINUTE)

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
        Answer what isn't certainly despair, and record that it was answered.

        What came before help could be read needs no answer but that, unless it needs a *help_line*
        of its own. Raises like :meth:`bot.sharing.reply_now.ReplyNow.reply`.
        """
        here, at = slack_request.workspace_id, moment_of(lines[-1].ts)
        if help_line or not self._stands(here, place.channel, at, BEFORE_IT_IS_READ):
            mark = slack_request.made_id
            if not help_line:
                mark = self._answers.answer_for(here, place.key, mark, at)
            self._at_once.say(
                here,
                place.channel,
                mark,
                help_views.after_help(translator, help_line),
                self._answers.since(at),
                may_be_there=may_be_there,
                thread_ts=place.thread_ts,
            )
        self._receiving.note(slack_request, place.channel, lines)

    def _stands(self, workspace_id: str, channel: str, at: datetime, within: timedelta) -> bool:
        with self._lock:
            newest = self._newest.get((workspace_id, channel))
        return newest is not None and self._at_once.stands_for(newest, at, within)
