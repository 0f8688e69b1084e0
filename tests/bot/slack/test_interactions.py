"""A press and a submission: where they were made, and where they are answered."""

from __future__ import annotations

from typing import Any

import pytest
from slack_bolt import Respond
from slack_sdk import WebClient

from bot.i18n import translator_for
from bot.slack.interactions import Press, open_loading
from bot.slack.request import SlackRequest


class RecordingClient(WebClient):
    """Notes which view is opened or changed."""

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
    respond = Respond(response_url=None)
    return Press(client, respond, request, translator_for("en"), "T", "trigger", "id", "", view)


def test_a_modal_gives_way_and_anything_else_is_covered() -> None:
    """Slack lets an app change a modal; over a message or the Home tab it opens one."""
    client = RecordingClient()
    for view in ({"type": "modal", "id": "V1"}, {"type": "home", "id": "V0"}, None):
        press(client, view).show({"blocks": []})

    assert client.calls == [
        {"view_id": "V1", "view": {"blocks": []}},
        {"trigger_id": "trigger", "view": {"blocks": []}},
        {"trigger_id": "trigger", "view": {"blocks": []}},
    ]


def test_a_form_is_drawn_anew_only_as_it_was_seen() -> None:
    """The hash lets Slack refuse what was drawn for an older choice."""
    client = RecordingClient()
    press(client, {"type": "modal", "id": "V1", "hash": "1.a"}).redraw({"blocks": []})

    assert client.calls == [{"view_id": "V1", "hash": "1.a", "view": {"blocks": []}}]
    with pytest.raises(ValueError, match="not pressed in a form"):
        press(client, None).redraw({"blocks": []})


def test_what_takes_long_opens_at_once() -> None:
    """Slack takes a trigger for three seconds: the modal says "one moment" until it is filled."""
    client = RecordingClient()

    assert open_loading(press(client, None)) == "V2"
    assert "One moment" in str(client.calls[0]["view"])
