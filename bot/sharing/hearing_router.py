"""A router that hears words of despair before any listener does (P18)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from functools import partial
from re import Pattern

from slack_bolt import App
from slack_sdk import WebClient

from bot.sharing import help_views
from bot.sharing.help_now import HelpNow
from bot.slack.answers import Answers
from bot.slack.blocks import Message
from bot.slack.interactions import CommandCall, Press, Submission
from bot.slack.request import SlackRequest
from bot.slack.router import OnCommand, OnPress, OnSubmission, Router
from bot.slack.values import typed_in


class HearingRouter(Router):
    """
    Answers in a listener's place where help comes first: in every form and behind every command.

    So a new form or command cannot leave it out. What is typed in a conversation is heard by
    :class:`bot.icebreakers.listeners.IcebreakerListeners`.
    """

    def __init__(
        self,
        app: App,
        client: WebClient,
        executor: Executor,
        answers: Answers,
        help_now: HelpNow,
        wrote: Callable[[SlackRequest], None],
    ) -> None:
        """*wrote* is called after everything that somebody writes, whatever it says."""
        super().__init__(app, client, executor, answers)
        self._help_now = help_now
        self._wrote = wrote

    def on_press(self, listeners: Mapping[str | Pattern[str], OnPress]) -> None:
        """Like :meth:`Router.on_press`; the words in a form come along with each choice in it."""
        super().on_press({one: partial(self._pressed, does) for one, does in listeners.items()})

    def on_submission(self, listeners: Mapping[str | Pattern[str], OnSubmission]) -> None:
        """Like :meth:`Router.on_submission`; help is the acknowledgement."""
        super().on_submission(
            {one: partial(self._submitted, does) for one, does in listeners.items()}
        )

    def on_command(self, command: str, listener: OnCommand) -> None:
        """Like :meth:`Router.on_command`; help is the acknowledgement."""
        super().on_command(command, partial(self._typed, listener))

    def _pressed(self, listener: OnPress, press: Press) -> None:
        view = self._help_now.in_place_of(press)
        if view is None:
            listener(press)
        else:
            press.show(view)
        if press.is_in_modal and press.view is not None and typed_in(press.view):
            self._has_written(press.slack_request)

    def _submitted(self, listener: OnSubmission, submission: Submission) -> None:
        view = self._help_now.in_place_of(submission)
        if view is None:
            listener(submission)
        else:
            submission.show(view)
        if typed_in(submission.view):
            self._has_written(submission.slack_request)

    def _has_written(self, slack_request: SlackRequest) -> None:
        """Note it once the answer is on its way."""
        self._later(f"wrote {slack_request.slack_id}", partial(self._wrote, slack_request))

    def _typed(self, listener: OnCommand, call: CommandCall) -> Message | None:
        answer = self._answer_to(listener, call)
        self._has_written(call.slack_request)
        return answer

    def _answer_to(self, listener: OnCommand, call: CommandCall) -> Message | None:
        first = self._help_now.answer_to(call)
        if first is not None:
            return first
        answer = listener(call)
        if answer is None or not call.rest:
            return answer
        return help_views.with_line(answer, self._help_now.line(call.translator, call.rest))
