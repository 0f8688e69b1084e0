"""The hour after help was said: nothing that sounds cheerful, and no offer (P18)."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.delivery import BEFORE_IT_IS_READ, AtOnce, JointAnswers
from bot.i18n import Translator, help_translator_for
from bot.runtime.clock import Clock
from bot.sharing import help_views
from bot.sharing.drafts import Place, TypedLine
from bot.sharing.receiving import ReceivingService
from bot.slack.history import moment_of
from bot.slack.mrkdwn import as_typed
from bot.slack.request import SlackRequest
from bot.suggestions import ORDERS, Gravity, gravity_of, small_talk_in, spoken_in

# Who asks for something then has read the help, and gets it.
_A_MINUTE, _AN_HOUR = timedelta(minutes=1), timedelta(hours=1)
_MOST_REMEMBERED = 1000
# What needs no answer of its own below help.
_NO_NEED = (None, Gravity.GOOD_NEWS)


@dataclass(frozen=True, slots=True)
class _Help:
    """
    Help that was said to somebody, in a *language* given as a tag.

    *mark*: its random id, for a message; *shown_at*: when it was, in a window or under a command.
    """

    language: str
    mark: str | None = None
    shown_at: datetime | None = None


class AfterHelp:
    """
    Answers what somebody writes in the hour after help was said to them, wherever that was.

    "Thank you", "I'm scared" or "just joking" would get "You're welcome", or thanks and an offer,
    and somebody who hasn't joined a greeting: below help that reads as if nothing had happened.
    After a minute, what asks for something gets its own answer again, and so does what tells of a
    loss or an illness. Where help was said, and in which language, is known to this process's
    memory alone.
    """

    def __init__(self, at_once: AtOnce, receiving: ReceivingService, clock: Clock) -> None:
        self._at_once = at_once
        self._clock = clock
        self._receiving = receiving
        # Silence below help would be worse than the same sentence twice: only a burst shares it.
        self._answers = JointAnswers(at_once)
        self._lock = threading.Lock()
        # The newest help for each person, by workspace and Slack id.
        self._newest: OrderedDict[tuple[str, str], _Help] = OrderedDict()

    def begins(self, slack_request: SlackRequest, mark: str, language: str) -> None:
        """Help with the random id *mark* is being said in a *language*, given as a tag."""
        self._remember(slack_request, _Help(language, mark))

    def begins_elsewhere(self, slack_request: SlackRequest, language: str) -> None:
        """Help is being shown in a window, or under a command."""
        self._remember(slack_request, _Help(language, shown_at=self._clock.now()))

    def _remember(self, slack_request: SlackRequest, newest: _Help) -> None:
        whose = (slack_request.workspace_id, slack_request.slack_id)
        with self._lock:
            self._newest[whose] = newest
            self._newest.move_to_end(whose)
            if len(self._newest) > _MOST_REMEMBERED:
                self._newest.popitem(last=False)

    def is_it(self, slack_request: SlackRequest, at: datetime) -> bool:
        """Whether what is written *at* that moment follows help by less than a minute."""
        return self._stands(slack_request, at, _A_MINUTE)

    def meets(self, slack_request: SlackRequest, at: datetime, words: str) -> bool:
        """
        Whether *words* that are written *at* that moment are met as what follows help.

        In the first minute all are; in the hour, what neither asks for something nor is grave.
        """
        if self.is_it(slack_request, at):
            return True
        if not self._stands(slack_request, at, _AN_HOUR):
            return False
        return small_talk_in(words) not in ORDERS and gravity_of(words) in _NO_NEED

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
        if help_line or not self._stands(slack_request, at, BEFORE_IT_IS_READ):
            speaker = self._speaker(slack_request, lines, translator)
            mark = slack_request.made_id
            if not help_line:
                mark = self._answers.answer_for(here, place.key, mark, at)
            self._at_once.say(
                here,
                place.channel,
                mark,
                help_views.after_help(speaker, help_line),
                self._answers.since(at),
                may_be_there=may_be_there,
                thread_ts=place.thread_ts,
            )
        self._receiving.note(slack_request, place.channel, lines)

    def _stands(self, slack_request: SlackRequest, at: datetime, within: timedelta) -> bool:
        newest = self._newest_for(slack_request)
        if newest is None:
            return False
        if newest.mark is not None:
            return self._at_once.stands_for(newest.mark, at, within)
        return newest.shown_at is not None and newest.shown_at >= at - within

    def _newest_for(self, slack_request: SlackRequest) -> _Help | None:
        with self._lock:
            return self._newest.get((slack_request.workspace_id, slack_request.slack_id))

    def _speaker(
        self, slack_request: SlackRequest, lines: Sequence[TypedLine], translator: Translator
    ) -> Translator:
        """The language of these lines where they tell it, else that in which help was said."""
        newest = self._newest_for(slack_request)
        said_in = newest.language if newest else translator.spoken
        told = " ".join(as_typed(line.text) for line in lines)
        return help_translator_for(spoken_in(told) or said_in)
