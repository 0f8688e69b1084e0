"""What somebody presses, submits or types, and what happens in Slack, with the ways to answer it.

A listener takes one of these values; see :mod:`bot.slack.router` for how each is acknowledged.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from slack_bolt import Ack
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.i18n import Translator
from bot.slack.answers import Answers, ResponseUrl, is_passing_fault
from bot.slack.blocks import Message, loading_view, notice
from bot.slack.client import error_name
from bot.slack.request import SlackRequest

_OPENED_ALREADY = "exchanged_trigger_id"
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
    empty for a message that only one person sees. ``place`` names the message or view in any case.
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
        self.answers.give(url.url, partial(url.send, message, replaces=True))

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
    done *afterwards*, when it has been acknowledged.
    """

    ack: Ack
    slack_request: SlackRequest
    translator: Translator
    team_id: str
    view: dict[str, Any]
    afterwards: Callable[[Afterwards], None]

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
        """
        Acknowledge it, with a sentence under each block that is not right; its words stay.

        A sentence by :data:`WHOLE_FORM` stands under the first field, or over a form without any.
        """
        fields = [block["block_id"] for block in self.view["blocks"] if block["type"] == "input"]
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
    ``retry_number`` is 0 the first time. *afterwards* takes a target and what is done for it.
    """

    client: WebClient
    workspace_id: str
    team_id: str
    slack_request: SlackRequest | None
    translator: Translator
    event: dict[str, Any]
    retry_number: int
    afterwards: Callable[[str, Work], None]


def open_modal(asked: Press | CommandCall, view: dict[str, Any]) -> None:
    """
    Open a modal.

    Slack may have opened it where its answer was lost, so it is asked once more: a trigger that has
    been used says that it is open.
    """
    try:
        _open(asked, view)
    except Exception as fault:
        if not _is_worth_another_try(fault):
            raise
        try:
            _open(asked, view)
        except SlackApiError as second:
            if error_name(second) != _OPENED_ALREADY:
                raise


def open_loading(asked: Press | CommandCall) -> str:
    """
    Open a modal for what may take longer than Slack waits, three seconds.

    Returns the name by which :func:`fill` finds it.
    """
    name = asked.slack_request.made_id
    open_modal(asked, {**loading_view(asked.translator), "external_id": name})
    asked.answers.note_loading(name)
    return name


def fill(asked: Press | CommandCall, name: str, view: dict[str, Any]) -> None:
    """
    Show *view* in a modal, given by its id or by the name that it was opened under.

    While Slack is busy it is tried again, so *view* holds nothing that somebody else could withdraw
    meanwhile; see :func:`fill_now`.
    """
    asked.answers.give(name, partial(_update, asked.client, name, view))


def fill_now(asked: Press | CommandCall, name: str, view: dict[str, Any]) -> None:
    """Show *view*, which may hold what others shared, in a modal now or not at all."""
    _update(asked.client, name, view)


def _open(asked: Press | CommandCall, view: dict[str, Any]) -> None:
    asked.client.views_open(trigger_id=asked.trigger_id, view=view)


def _update(client: WebClient, name: str, view: dict[str, Any]) -> None:
    # Slack's own ids begin with a V.
    if name.startswith("V"):
        client.views_update(view_id=name, view=view)
    else:
        # Slack forgets a name that an update leaves out.
        client.views_update(external_id=name, view={**view, "external_id": name})


def _is_worth_another_try(fault: Exception) -> bool:
    is_busy = isinstance(fault, SlackApiError) and fault.response.status_code == 429
    return is_passing_fault(fault) and not is_busy
