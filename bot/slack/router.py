"""The router: registers listeners with Bolt, and acknowledges each kind of request in its way.

Bolt runs with ``process_before_response``, so it answers Slack when a listener has returned. An
event is acknowledged after its effect, else Slack delivers it again. A form is acknowledged after
its effect, with the answer. A press or a command is acknowledged first; its work goes to the pool.
"""

from __future__ import annotations

import contextlib
import logging
import re
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from functools import partial
from re import Pattern
from typing import Any

from slack_bolt import Ack, App, BoltContext, BoltRequest
from slack_sdk import WebClient

from bot.errors import Declined, DuplicateRequest, Outdated
from bot.i18n import Translator
from bot.slack.answers import Answers, ResponseUrl
from bot.slack.blocks import Message, sentence
from bot.slack.errors import cause_and_stack
from bot.slack.failures import tell, words_for
from bot.slack.interactions import (
    WHOLE_FORM,
    Afterwards,
    CommandCall,
    Press,
    SlackEvent,
    Submission,
    Work,
)
from bot.slack.payloads import command_in, event_in, press_in, response_urls_in
from bot.slack.pending_answer import PendingAnswer
from bot.slack.recent_requests import RecentRequests
from bot.slack.request import SlackRequest
from bot.slack.route_table import RouteTable
from bot.slack.under_way import UnderWay
from storage.database import patience

logger = logging.getLogger("kith.router")

# Slack waits three seconds for the acknowledgement of a form.
_FORM_PATIENCE_SECONDS = 1.5
_EVERYTHING = re.compile(".*")

OnPress = Callable[[Press], None]
OnSubmission = Callable[[Submission], None]
OnEvent = Callable[[SlackEvent], None]
OnCommand = Callable[[CommandCall], Message | None]
# Who made a request, and Slack's client; it may be called twice without harm.
AfterChange = Callable[[SlackRequest, WebClient], None]


class Router:
    """
    Registers listeners.

    *client* calls Slack (Bolt makes another one for each request, which knows no limits).
    *executor* runs what is done after an acknowledgement.
    """

    def __init__(self, app: App, client: WebClient, executor: Executor, answers: Answers) -> None:
        self.app = app
        self.client = client
        self._executor = executor
        self._answers = answers
        self._recent = RecentRequests()
        self._under_way = UnderWay(executor)
        self._after_change: dict[str, AfterChange] = {}
        self._after_press: OnPress = _ignore
        self._presses, self._submissions = RouteTable[OnPress](), RouteTable[OnSubmission]()
        self._events = RouteTable[OnEvent]()

    def after_change(self, name: str, hook: AfterChange) -> None:
        """
        Call *hook* after a form, and after a button in a modal or on the Home tab.

        With the person's Slack id after it, *name* is the target of what it does.
        """
        self._after_change[name] = hook

    def after_press(self, hook: OnPress) -> None:
        """Call *hook* after every press, once it has been answered."""
        self._after_press = hook

    def on_press(self, listeners: Mapping[str | Pattern[str], OnPress]) -> None:
        """Let these listeners answer presses, by action ids; a press is acknowledged at once."""
        self._presses.add(listeners)

    def on_submission(self, listeners: Mapping[str | Pattern[str], OnSubmission]) -> None:
        """Let these listeners answer forms, by callback ids; a listener acknowledges its form."""
        self._submissions.add(listeners)

    def on_command(self, command: str, listener: OnCommand) -> None:
        """Let this listener answer a command; an answer that is ready soon acknowledges it."""
        self.app.command(command)(self._commanding(listener))

    def on_event(self, event: str | Pattern[str], listener: OnEvent) -> None:
        """Let this listener take note of an event, which is acknowledged when it has returned."""
        self._events.add({event: listener})

    def start(self) -> None:
        """
        Begin to listen, also to what no listener answers; to be called last.

        Unknown presses and events are acknowledged: otherwise Slack would send them again, and in
        the end send no events at all. A form that was left open over an upgrade stays open.
        """
        self.on_press({_EVERYTHING: _ignore})
        self.on_submission({_EVERYTHING: _outdated})
        self.on_event(_EVERYTHING, _ignore)
        self.app.action(_EVERYTHING)(self._press)
        self.app.view(_EVERYTHING)(self._submit)
        self.app.event(_EVERYTHING)(self._note)
        self.app.shortcut(_EVERYTHING)(_acknowledge)
        self.app.options(_EVERYTHING)(_acknowledge)

    def run(self, work: Work, body: dict[str, Any], context: BoltContext) -> None:
        """Do *work* for a press or a command; tell the person where it fails."""
        try:
            work()
        except DuplicateRequest:
            return
        except Exception as fault:  # noqa: BLE001 - whatever it is, the person is told
            _logging_faults(partial(tell, fault, body, context, self.client, self._answers))
        if _may_have_changed_something(body):
            self._call_after_change(context["slack_request"])

    def is_repeated(self, slack_request: SlackRequest) -> bool:
        """Whether exactly this press or command was delivered before."""
        return not self._recent.is_new(slack_request)

    def _press(self, ack: Ack, body: dict[str, Any], context: BoltContext) -> None:
        ack()
        if self.is_repeated(context["slack_request"]):
            return
        press = press_in(body, self.client, context, self._answers)
        listener = self._presses.find(press.action_id)
        self._under_way.start(body, partial(self._answer_press, listener, press, body, context))

    def _answer_press(self, listener: OnPress, press: Press, body: Any, context: Any) -> None:
        self.run(lambda: listener(press), body, context)
        _logging_faults(partial(self._after_press, press))

    def _commanding(self, listener: OnCommand) -> Callable[..., None]:
        def typed(ack: Ack, body: dict[str, Any], context: BoltContext) -> None:
            if self.is_repeated(context["slack_request"]):
                ack()
                return
            call = command_in(body, self.client, context, self._answers)
            url = ResponseUrl(body["response_url"], self._answers.retry_after, self.client.proxy)
            pending = PendingAnswer(
                lambda late: self._answers.give(url.url, partial(url.send, late))
            )

            def work() -> None:
                try:
                    self.run(lambda: self._answer(call, listener, pending), body, context)
                finally:
                    pending.give(None)

            if not self._under_way.start(body, work):
                ack()
                return
            answer = pending.wait()
            ack(**answer.answer()) if answer else ack()

        return typed

    def _answer(self, call: CommandCall, listener: OnCommand, pending: PendingAnswer) -> None:
        try:
            pending.give(listener(call))
        except Declined as refusal:
            if self._answers.is_loading(call.slack_request.made_id):
                raise
            pending.give(sentence(words_for(refusal, call.translator)))

    def _submit(
        self, ack: Ack, body: dict[str, Any], slack_request: SlackRequest, translator: Translator
    ) -> None:
        later: list[Afterwards] = []
        team_id, view = body["team"]["id"], body["view"]
        listener = self._submissions.find(view["callback_id"])
        urls = response_urls_in(body, self.client, self._answers)
        asked_by = (slack_request, translator, team_id)
        submission = Submission(ack, *asked_by, view, later.append, urls)
        try:
            with patience(_FORM_PATIENCE_SECONDS):
                listener(submission)
        except Exception as fault:  # noqa: BLE001 - whatever it is, the form stays open
            has_fields = bool(submission.fields)
            words = words_for(fault, translator, is_form=has_fields)
            submission.refuse({WHOLE_FORM: words})
            return
        self._executor.submit(self._after_form, later, slack_request)

    def _after_form(self, later: list[Afterwards], slack_request: SlackRequest) -> None:
        for work in later:
            _logging_faults(partial(work, self.client, self._answers))
        self._call_after_change(slack_request)

    def _call_after_change(self, slack_request: SlackRequest) -> None:
        for name, hook in self._after_change.items():
            work = partial(hook, slack_request, self.client)
            self._do_afterwards(f"{name} {slack_request.slack_id}", work)

    def _do_afterwards(self, target: str, work: Work) -> None:
        _logging_faults(partial(self._answers.give, target, work))

    def _later(self, target: str, work: Work) -> None:
        self._executor.submit(self._do_afterwards, target, work)

    def _note(self, request: BoltRequest, context: BoltContext) -> None:
        happened = event_in(request, self.client, context, self._later)
        listener = self._events.find(str(happened.event["type"]))
        with contextlib.suppress(DuplicateRequest):
            listener(happened)


def _may_have_changed_something(body: dict[str, Any]) -> bool:
    """Whether a button was pressed in a modal or on the Home tab."""
    return "view" in body and any(one["type"] == "button" for one in body.get("actions", ()))


def _logging_faults(work: Work) -> None:
    try:
        work()
    except Exception as fault:  # noqa: BLE001 - what the person asked for is done
        logger.error("not done afterwards %s", cause_and_stack(fault))


def _outdated(submission: Submission) -> None:
    raise Outdated


def _ignore(_: object) -> None:
    pass


def _acknowledge(ack: Ack) -> None:
    ack()
