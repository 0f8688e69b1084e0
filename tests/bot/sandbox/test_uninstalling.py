"""An app that was uninstalled can do nothing, nobody can use it, and Slack tells it so."""

from __future__ import annotations

from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from tests.stories.test_sick_mother import MUM
from tests.workspace import TestWorkspace


def refused(client: WebClient) -> str:
    """Why Slack does not accept a token."""
    with pytest.raises(SlackApiError) as fault:
        client.auth_test()
    return str(fault.value.response["error"])


def told(workspace: TestWorkspace, before: int) -> list[Any]:
    """What Slack told the app since then."""
    return [one.outgoing.name for one in workspace.sandbox.deliveries[before:]]


@pytest.mark.parametrize("revoked_first", [True, False])
def test_the_app_is_told_of_its_end_and_of_nothing_else(
    workspace: TestWorkspace, revoked_first: bool
) -> None:
    """Neither lines nor commands, presses and opened tabs reach it."""
    workspace.ada.types()
    before = len(workspace.sandbox.deliveries)
    workspace.sandbox.uninstall(revoked_first=revoked_first)
    ada = workspace.ada.id
    written = workspace.sandbox.write(ada, workspace.sandbox.direct(ada), MUM)
    typed = workspace.sandbox.type_command(ada, "/coffee")
    pressed = workspace.sandbox.press(ada, "members.join")
    opened = workspace.sandbox.open_home(ada)
    workspace.sandbox.set_user("bo", status_text="Away")

    both = ["tokens_revoked", "app_uninstalled"]
    assert told(workspace, before) == (both if revoked_first else both[::-1])
    assert written.error == "Sending messages to this app has been turned off."
    assert typed.error == "/coffee is not a valid command."
    assert pressed.error == "Kith did not respond (dispatch_failed)."
    assert not opened.acknowledged


def test_its_token_holds_no_more(workspace: TestWorkspace) -> None:
    """A new installation has a new one, and of the old one Slack knows nothing then."""
    client = WebClient(workspace.sandbox.bot_token, base_url=workspace.sandbox.api_url)
    workspace.sandbox.uninstall()
    gone = refused(client)
    token = workspace.sandbox.install_again()

    assert (gone, refused(client)) == ("account_inactive", "invalid_auth")
    assert WebClient(token, base_url=workspace.sandbox.api_url).auth_test()["ok"]
