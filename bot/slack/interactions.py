"""What somebody presses, submits or types, with the ways to answer it.

A listener takes one of these values; a feature registers its listeners by a table of their ids.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from re import Pattern
from typing import Any

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.i18n import Translator
from bot.slack.blocks import Message, loading_view
from bot.slack.request import SlackRequest


@dataclass(frozen=True, slots=True)
class Press:
    """
    A button that was pressed, or a choice that was made in a picker.

    ``value`` is what the button carries. ``view`` is the modal or the Home tab that it stands in,
    as Slack sends it; else it stands in the message ``message_ts`` of ``channel_id``, which is
    empty for a message that only one person sees.
    """

    client: WebClient
    respond: Respond
    slack_request: SlackRequest
    translator: Translator
    team_id: str
    trigger_id: str
    action_id: str
    value: str
    view: dict[str, Any] | None = None
    channel_id: str = ""
    message_ts: str = ""

    @property
    def view_id(self) -> str:
        """The id of the view that it stands in; empty for a message."""
        return str(self.view["id"]) if self.view is not None else ""

    @property
    def is_in_modal(self) -> bool:
        """Whether it was pressed in a modal."""
        return self.view is not None and self.view["type"] == "modal"

    @property
    def form(self) -> dict[str, Any]:
        """The form that it stands in, as Slack sends it. Raises ValueError outside of one."""
        if self.view is None:
            raise ValueError(f"{self.action_id} was not pressed in a form")
        return self.view

    def replace(self, message: Message) -> None:
        """Put *message* in place of the one that it stands in; only for presses in messages."""
        self.respond(**message.answer(), replace_original=True)

    def add(self, message: Message) -> None:
        """Answer with one more message, for this person alone; only for presses in messages."""
        self.respond(**message.answer(), replace_original=False)

    def show(self, view: dict[str, Any]) -> None:
        """Put *view* in place of the modal that it stands in; open it over anything else."""
        if self.is_in_modal:
            self.client.views_update(view_id=self.view_id, view=view)
        else:
            open_modal(self, view)

    def redraw(self, view: dict[str, Any]) -> None:
        """Draw the form anew in which something was chosen, unless a newer choice was drawn."""
        try:
            self.client.views_update(view_id=self.view_id, hash=self.form["hash"], view=view)
        except SlackApiError as fault:
            if fault.response["error"] != "hash_conflict":
                raise


@dataclass(frozen=True, slots=True)
class Submission:
    """A form that was submitted; ``view`` is the form as Slack sends it."""

    ack: Ack
    client: WebClient
    slack_request: SlackRequest
    translator: Translator
    team_id: str
    view: dict[str, Any]

    @property
    def metadata(self) -> str:
        """The ids that the form carries."""
        return str(self.view["private_metadata"])

    @property
    def values(self) -> dict[str, dict[str, Any]]:
        """What is filled in: Slack's state of each input, by block id and action id."""
        values: dict[str, dict[str, Any]] = self.view["state"]["values"]
        return values

    def show(self, view: dict[str, Any]) -> None:
        """Acknowledge it, with *view* in place of the form."""
        self.ack(response_action="update", view=view)

    def refuse(self, errors: dict[str, str]) -> None:
        """Acknowledge it, with a sentence under each block that is not right."""
        self.ack(response_action="errors", errors=errors)


@dataclass(frozen=True, slots=True)
class CommandCall:
    """
    A command as somebody typed it: ``rest`` stands after its first word.

    ``about``: the Slack id of the person who is mentioned in place of that word.
    """

    client: WebClient
    slack_request: SlackRequest
    translator: Translator
    team_id: str
    trigger_id: str
    rest: str = ""
    about: str | None = None


def open_modal(asked: Press | CommandCall, view: dict[str, Any]) -> str:
    """Open a modal; returns its id."""
    opened = asked.client.views_open(trigger_id=asked.trigger_id, view=view)
    return str(opened["view"]["id"])


def open_loading(asked: Press | CommandCall) -> str:
    """Open a modal for what may take longer than Slack waits, three seconds; returns its id."""
    return open_modal(asked, loading_view(asked.translator))


OnPress = Callable[[Press], None]
OnSubmission = Callable[[Submission], None]


def on_press(app: App, listeners: Mapping[str | Pattern[str], OnPress]) -> None:
    """Let these listeners answer presses, by action ids; a press is acknowledged at once."""
    for action_id, listener in listeners.items():
        app.action(action_id)(_acknowledging(listener))


def on_submission(app: App, listeners: Mapping[str, OnSubmission]) -> None:
    """Let these listeners answer forms, by callback ids; a listener acknowledges its form."""
    for callback_id, listener in listeners.items():
        app.view(callback_id)(_submitting(listener))


def _acknowledging(listener: OnPress) -> Callable[..., None]:
    def pressed(
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        respond: Respond,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        ack()
        action = body["actions"][0]
        listener(
            Press(
                client,
                respond,
                slack_request,
                translator,
                team_id=body["team"]["id"],
                trigger_id=body["trigger_id"],
                action_id=action["action_id"],
                value=str(action.get("value") or ""),
                view=body.get("view"),
                channel_id=(body.get("channel") or {}).get("id", ""),
                message_ts=(body.get("message") or {}).get("ts", ""),
            )
        )

    return pressed


def _submitting(listener: OnSubmission) -> Callable[..., None]:
    def submitted(
        ack: Ack,
        body: dict[str, Any],
        view: dict[str, Any],
        client: WebClient,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        listener(Submission(ack, client, slack_request, translator, body["team"]["id"], view))

    return submitted
