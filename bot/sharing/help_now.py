"""Help at once for words of despair, on whatever path they come in (P18).

It needs neither the outbox nor the database, and writes nothing down: not the words, and not that
they came.
"""

from __future__ import annotations

from typing import Any

from bot.delivery import AtOnce, JointAnswers
from bot.i18n import Translator, help_translator_for
from bot.sharing import help_views
from bot.sharing.after_help import AfterHelp
from bot.sharing.drafts import Place, TypedLine
from bot.sharing.form_input import listeners_named
from bot.sharing.form_state import FormState
from bot.sharing.help_facts import HelpFacts, HelpMemory
from bot.sharing.help_views import Told
from bot.sharing.receiving import ReceivingService
from bot.slack.blocks import Message
from bot.slack.history import moment_of
from bot.slack.interactions import CommandCall, Press, Submission
from bot.slack.request import SlackRequest
from bot.slack.values import typed_in
from bot.suggestions import Despair, DespairDetector, despair_in, spoken_in


class HelpNow:
    """Hears words of despair, and says whom to turn to, again until it is said."""

    def __init__(
        self,
        at_once: AtOnce,
        receiving: ReceivingService,
        detector: DespairDetector,
        memory: HelpMemory,
        after_help: AfterHelp,
    ) -> None:
        self._at_once = at_once
        self._receiving = receiving
        self._detector = detector
        self._memory = memory
        # Lines that come together are one call for help.
        self._answers = JointAnswers(at_once)
        self._after_help = after_help

    def is_needed(self, told: str) -> bool:
        """Whether these are certainly words of despair."""
        return despair_in(told) is Despair.CERTAIN

    def heard(self, told: str) -> Despair | None:
        """What these words say about despair; not to be asked inside a transaction."""
        return self._detector.heard(told)

    def line(self, translator: Translator, told: str) -> str:
        """The line of help under the usual answer to these words; empty where none is needed."""
        return self.line_for(translator, told, self.heard(told))

    def line_for(self, translator: Translator, told: str, despair: Despair | None) -> str:
        """The same line where it is known what the words say about despair."""
        if despair is None:
            return ""
        return help_views.line(_speaker(told, translator), despair)

    def help(
        self,
        slack_request: SlackRequest,
        translator: Translator,
        place: Place,
        line: TypedLine,
        *,
        team_id: str = "",
        since: str = "",
        may_be_there: bool,
    ) -> None:
        """
        Say whom to turn to, and withdraw every answer to what was typed just before.

        *line*: the words; *since*: the time stamp of their change. *may_be_there*: it may have been
        said before. Raises :class:`NotSaidYet` while Slack does not take it; it is tried
        again.
        """
        here, at = slack_request.workspace_id, moment_of(since or line.ts)
        mark = self._answers.answer_for(here, place.key, slack_request.made_id, at)
        facts = self._memory.facts(slack_request)
        speaker = _speaker(line.text, translator, facts)
        message = help_views.answer(speaker, facts, Told.IN_MESSAGE, team_id, line.ts)
        # From now on nothing is said below it that answers an earlier line.
        self._after_help.begins(slack_request, mark, speaker.spoken)
        try:
            self._at_once.say(
                here,
                place.channel,
                mark,
                message,
                self._answers.since(at),
                may_be_there=may_be_there,
                thread_ts=place.thread_ts,
            )
        finally:
            self._receiving.withdraw_unsent(slack_request)

    def in_place_of(self, asked: Press | Submission) -> dict[str, Any] | None:
        """
        What is shown in place of a form with words of despair in any of its fields.

        ``None`` where none are there, and where the form came after *I meant something else* and
        holds the same words.
        """
        view, request = asked.view, asked.slack_request
        told = typed_in(view) if view is not None and view["type"] == "modal" else ""
        if view is None or not self.is_needed(told):
            return None
        state = FormState.of(view)
        if state.meant == meant_mark(request, told):
            return None
        facts = self._memory.facts(request)
        named = [self._memory.colleague(request.workspace_id, one) for one in listeners_named(view)]
        translator = _speaker(told, asked.translator, facts)
        self._after_help.begins_elsewhere(request, translator.spoken)
        return help_views.answer_in_modal(translator, facts, asked.team_id, told, state, named)

    def answer_to(self, call: CommandCall) -> Message | None:
        """The answer to a command with words of despair behind it; ``None`` where none are."""
        if not self.is_needed(call.rest):
            return None
        facts = self._memory.facts(call.slack_request)
        translator = _speaker(call.rest, call.translator, facts)
        self._after_help.begins_elsewhere(call.slack_request, translator.spoken)
        return help_views.answer(translator, facts, Told.OTHERWISE, call.team_id)

    def remember(self) -> None:
        """Remember what help needs to know, for when the database is away."""
        self._memory.read()


def meant_mark(slack_request: SlackRequest, told: str) -> str:
    """A mark for words whose owner meant something else: only the very same words have it."""
    return slack_request.keyed(f"meant:{' '.join(told.split())}")


def _speaker(told: str, translator: Translator, facts: HelpFacts | None = None) -> Translator:
    """The language of the words where they tell it, else the person's, as far as it is known."""
    locale = facts.locale if facts else None
    return help_translator_for(spoken_in(told) or locale or translator.spoken)
