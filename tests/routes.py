"""What the bot listens to, as its own code registers it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from re import Pattern
from typing import Any

import pytest

from bot.routes import register_routes
from bot.slack import commands as command_router
from bot.slack.answers import Answers
from bot.slack.router import Router
from tests.workspace import TestWorkspace


class RegisteredIds(Router):
    """Notes the ids of buttons and forms, and the words of commands, that it is given."""

    def __init__(self, *parts: Any) -> None:
        super().__init__(*parts)
        self.presses: set[str] = set()
        self.forms: set[str] = set()
        self.commands: list[str] = []

    def on_press(self, listeners: Mapping[str | Pattern[str], Any]) -> None:
        self.presses |= {_plain(one) for one in listeners}

    def on_submission(self, listeners: Mapping[str | Pattern[str], Any]) -> None:
        self.forms |= {_plain(one) for one in listeners}

    def start(self) -> None:
        """Nobody sends it anything."""

    def note_commands(
        self, _router: Router, _command: str, commands: Sequence[command_router.Command]
    ) -> None:
        """In place of the function that registers the table of commands."""
        self.commands.extend(one.word for one in commands)


def registered(workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch) -> RegisteredIds:
    """The ids of all forms and buttons, and the words of all commands."""
    application = workspace.application
    with ThreadPoolExecutor(1) as executor:
        answers = Answers(workspace.clock)
        ids = RegisteredIds(application.app, workspace.client, executor, answers)
        with monkeypatch.context() as patch:
            patch.setattr(command_router, "register", ids.note_commands)
            register_routes(ids, application.services, "/coffee")
    return ids


def _plain(action_id: str | Pattern[str]) -> str:
    """An id, without what may follow it."""
    if isinstance(action_id, str):
        return str(action_id)
    return re.sub(r"\\\.\\[dw]\+?\$$", "", action_id.pattern).removeprefix("^").replace("\\", "")
