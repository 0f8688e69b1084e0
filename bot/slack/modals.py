"""Opens and fills modals for somebody who pressed or typed something."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.i18n import Translator
from bot.slack.answers import NOBODY_THERE, Answers, is_worth_another_try, twice
from bot.slack.blocks import loading_view
from bot.slack.errors import error_name
from bot.slack.request import SlackRequest

# Its trigger has been used, or its name is taken.
_OPENED_ALREADY = ("exchanged_trigger_id", "duplicate_external_id")


class Asked(Protocol):
    """A press or a command, for which a modal may be opened."""

    @property
    def client(self) -> WebClient:
        """Slack's client."""
        ...

    @property
    def answers(self) -> Answers:
        """Gives answers, and tries again."""
        ...

    @property
    def slack_request(self) -> SlackRequest:
        """Who asked."""
        ...

    @property
    def translator(self) -> Translator:
        """The translator into their language."""
        ...

    @property
    def trigger_id(self) -> str:
        """The right to open one modal within three seconds."""
        ...


def open_modal(asked: Asked, view: dict[str, Any]) -> None:
    """
    Open a modal.

    Slack may have opened it where its answer was lost, so it is asked once more: a trigger that has
    been used says that it is open.
    """
    _until_open(partial(asked.client.views_open, trigger_id=asked.trigger_id, view=view))


def push_modal(asked: Asked, view: dict[str, Any]) -> None:
    """Open a modal over the one in which a button was pressed; that stays below it."""
    _until_open(partial(asked.client.views_push, trigger_id=asked.trigger_id, view=view))


def _until_open(opens: Callable[[], object]) -> None:
    try:
        opens()
    except Exception as fault:
        if not is_worth_another_try(fault):
            raise
        try:
            opens()
        except SlackApiError as second:
            if error_name(second) not in _OPENED_ALREADY:
                raise


def open_loading(asked: Asked) -> str:
    """
    Open a modal for what may take longer than Slack waits, three seconds.

    Returns the name by which :func:`fill` finds it.
    """
    name = asked.slack_request.made_id
    # Before it is opened: Slack may do that and its answer be lost.
    asked.answers.note_loading(name)
    open_modal(asked, {**loading_view(asked.translator), "external_id": name})
    return name


def load_in_place(asked: Asked, view_id: str) -> None:
    """
    Put "one moment" in place of an open modal that :func:`fill` then closes with a last word.

    If that fails, the person is told in its place.
    """
    asked.answers.note_loading(view_id)
    fill(asked, view_id, loading_view(asked.translator))


def fill(asked: Asked, name: str, view: dict[str, Any]) -> None:
    """
    Show *view* in a modal, given by its id or by the name that it was opened under.

    While Slack is busy it is tried again, so *view* holds nothing that somebody else could withdraw
    meanwhile; see :func:`fill_now`.
    """
    asked.answers.give(name, partial(update, asked.client, name, view))


def fill_now(asked: Asked, name: str, view: dict[str, Any]) -> bool:
    """
    Show *view*, which may hold what others shared, in a modal now or not at all.

    ``False`` if the person has closed it. Where Slack's answer was lost, it is shown once more.
    """
    try:
        twice(partial(update, asked.client, name, view))
    except SlackApiError as fault:
        if error_name(fault) not in NOBODY_THERE:
            raise
        return False
    return True


def update(client: WebClient, name: str, view: dict[str, Any]) -> None:
    """Show *view* in a modal, given by its id or by its own name. Raises what Slack answers."""
    # Slack's own ids begin with a V.
    if name.startswith("V"):
        client.views_update(view_id=name, view=view)
    else:
        # Slack forgets a name that an update leaves out.
        client.views_update(external_id=name, view={**view, "external_id": name})
