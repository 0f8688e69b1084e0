"""Presses and submissions: where they come from, and where they are answered."""

from __future__ import annotations

from typing import Any

import pytest
from slack_sdk import WebClient

from bot.i18n import translator_for
from bot.runtime.clock import SettableClock
from bot.slack.answers import Answers
from bot.slack.interactions import Press
from bot.slack.modals import fill, open_loading
from bot.slack.request import SlackRequest
from tests.workspace import MONDAY


class RecordingClient(WebClient):
    """Records which view is opened or updated."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[dict[str, Any]] = []

    def views_open(self, **arguments: Any) -> Any:
        self.calls.append(arguments)
        return {"view": {"id": "V2"}}

    def views_update(self, **arguments: Any) -> Any:
        self.calls.append(arguments)
        return {}


def press(client: WebClient, view: dict[str, Any] | None) -> Press:
    """A press in *view*, or in a message."""
    request = SlackRequest("workspace", "UADA", "key")
    answers = Answers(SettableClock(MONDAY))
    return Press(client, answers, None, request, translator_for("en"), "T", "trigger", "", "", view)


def test_an_answer_replaces_a_modal_and_opens_one_elsewhere() -> None:
    """Slack lets an app change a modal; over a message or the Home tab it opens one."""
    client = RecordingClient()
    for view in ({"type": "modal", "id": "V1"}, {"type": "home", "id": "V0"}, None):
        press(client, view).show({"blocks": []})

    assert client.calls == [
        {"view_id": "V1", "view": {"blocks": []}},
        {"trigger_id": "trigger", "view": {"blocks": []}},
        {"trigger_id": "trigger", "view": {"blocks": []}},
    ]


def test_a_form_is_updated_only_if_it_is_unchanged() -> None:
    """With the hash Slack refuses an update that was made for an older choice."""
    client = RecordingClient()
    press(client, {"type": "modal", "id": "V1", "hash": "1.a"}).redraw({"blocks": []})

    assert client.calls == [{"view_id": "V1", "hash": "1.a", "view": {"blocks": []}}]
    with pytest.raises(ValueError, match="not pressed in a form"):
        press(client, None).redraw({"blocks": []})


def test_a_slow_modal_opens_at_once() -> None:
    """A trigger expires after three seconds: the modal says "one moment" until it is filled."""
    client = RecordingClient()

    name = open_loading(press(client, None))
    fill(press(client, None), name, {"blocks": []})

    opened, filled = client.calls
    assert "One moment" in str(opened["view"])
    assert opened["view"]["external_id"] == name
    assert filled == {"external_id": name, "view": {"blocks": [], "external_id": name}}
