"""What somebody presses, submits or types, and what happens in Slack, with the ways to answer it.

A listener takes one of these values; see :mod:`bot.slack.router` for how each is acknowledged.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from slack_bolt import Ack
from slack_sdk import WebClient

from bot.i18n import Translator
from bot.slack.answers import Answers, ResponseUrl
from bot.slack.blocks import Message, notice
from bot.slack.modals import fill, open_modal
from bot.slack.request import SlackRequest

# Where an error of a form that belongs to no field is shown.
WHOLE_FORM = ""

Work = Callable[[], None]
Afterwards = Callable[[WebClient, Answers], None]


@dataclass(frozen=True, slots=True)
class Press:
    """
    A button that was pressed, or a choice that was made in a picker.

    ``value`` is what the button carries. ``view`` is the modal or the Home tab that it stands in,
    as Slack sends it; else it stands in the message ``message_ts`` of ``channel_id``, which is
    empty for a message that only one person sees, and ``thread_ts`` if that stands in a thread.
    ``message_id`` is the block id of the message's first block, which is the id of its row in the
    outbox if it was sent from there. ``place`` names the message or view in any case.
    """

    client: WebClient
    answers: Answers
    response_url: ResponseUrl | None
    slack_request: SlackRequest
    translator: Translator
    team_id: str
    trigger_id: str
    action_id: str
    value: str
    view: dict[str, Any] | None = None
    place: str = ""
    channel_id: str = ""
    message_ts: str = ""
    message_id: str = ""
    thread_ts: str | None = None

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
        url = self._response_url()
        # Every press has a response URL of its own, so the message is what is answered.
        self.answers.give(self.place, partial(url.send, message, replaces=True))

    def add(self, message: Message) -> None:
        """
        Answer with one more message, for this person alone; only for presses in messages.

        Somebody who presses a button twice in a row gets it once.
        """
        url = self._response_url()
        target = f"{self.slack_request.slack_id} {self.place} {self.action_id} {message.text}"
        self.answers.give_once(target, partial(url.send, message))

    def show(self, view: dict[str, Any]) -> None:
        """Put *view* in place of the modal that it stands in; open it over anything else."""
        if self.is_in_modal:
            fill(self, self.view_id, view)
        else:
            open_modal(self, view)

    def redraw(self, view: dict[str, Any]) -> None:
        """Draw the form anew in which something was chosen, unless a newer choice was drawn."""
        arguments = {"view_id": self.view_id, "hash": self.form["hash"], "view": view}
        self.answers.give(self.view_id, partial(self.client.views_update, **arguments))

    def _response_url(self) -> ResponseUrl:
        if self.response_url is None:
            raise ValueError(f"{self.action_id} was not pressed in a message")
        return self.response_url


@dataclass(frozen=True, slots=True)
class Submission:
    """
    A form that was submitted; ``view`` is the form as Slack sends it.

    It is acknowledged within two seconds, so a listener makes no call to Slack: what can wait is
    done *afterwards*, when it has been acknowledged. ``response_urls``: for messages in the
    conversations that were picked, by their ids in Slack.
    """

    ack: Ack
    slack_request: SlackRequest
    translator: Translator
    team_id: str
    view: dict[str, Any]
    afterwards: Callable[[Afterwards], None]
    response_urls: Mapping[str, ResponseUrl] = field(default_factory=dict)

    @property
    def metadata(self) -> str:
        """The ids that the form carries."""
        return str(self.view["private_metadata"])

    @property
    def values(self) -> dict[str, dict[str, Any]]:
        """What is filled in: Slack's state of each input, by block id and action id."""
        values: dict[str, dict[str, Any]] = self.view["state"]["values"]
        return values

    @property
    def fields(self) -> list[str]:
        """The block ids of its fields, in their order; none in a form that only asks."""
        return [block["block_id"] for block in self.view["blocks"] if block["type"] == "input"]

    def show(self, view: dict[str, Any]) -> None:
        """Acknowledge it, with *view* in place of the form."""
        self.ack(response_action="update", view=view)

    def refuse(self, errors: dict[str, str]) -> None:
        """
        Acknowledge it, with a sentence under each block that is not right; its words stay.

        A sentence by :data:`WHOLE_FORM` stands under the first field, or over a form without any.
        """
        fields = self.fields
        shown = {block or next(iter(fields), ""): sentence for block, sentence in errors.items()}
        if all(block in fields for block in shown):
            self.ack(response_action="errors", errors=shown)
        else:
            text = " ".join(shown.values())
            view = notice(self.translator, self.translator("Kith"), text)
            self.ack(response_action="push", view=view)


@dataclass(frozen=True, slots=True)
class CommandCall:
    """
    A command as somebody typed it: ``rest`` stands after its first word.

    ``about``: the Slack id of the person who is mentioned in place of that word.
    """

    client: WebClient
    answers: Answers
    slack_request: SlackRequest
    translator: Translator
    team_id: str
    trigger_id: str
    rest: str = ""
    about: str | None = None


@dataclass(frozen=True, slots=True)
class SlackEvent:
    """
    Something that happened in Slack; ``event`` as Slack sends it.

    It is acknowledged when its listener has returned. If that raises, Slack delivers it again;
    ``retry_number`` is 0 the first time. ``happened_at``: in seconds, by Slack's clock.
    *afterwards* takes a target and what is done for it.
    """

    client: WebClient
    workspace_id: str
    team_id: str
    slack_request: SlackRequest | None
    translator: Translator
    event: dict[str, Any]
    retry_number: int
    happened_at: int | None
    afterwards: Callable[[str, Work], None]
