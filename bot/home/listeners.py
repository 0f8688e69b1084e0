"""The Home tab, and the command alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from slack_bolt import App
from slack_sdk import WebClient

from bot.front_door import Typed
from bot.home import views
from bot.home.service import HomeService
from bot.home.views import EntryLine
from bot.incoming import Incoming
from bot.text import Say
from bot.text.blocks import Message


class HomeListeners:
    """The doors of this room."""

    def __init__(
        self,
        home: HomeService,
        command: str,
        invitation: Callable[[Say], Message],
        entry_line: EntryLine,
        shared_so_far: Callable[[Say, int], str],
    ) -> None:
        self._home = home
        self._command = command
        self._invitation = invitation
        self._entry_line = entry_line
        self._shared_so_far = shared_so_far

    def register(self, app: App) -> None:
        """Open the doors."""
        app.event("app_home_opened")(self.opened)

    def opened(
        self, event: dict[str, Any], client: WebClient, incoming: Incoming, voice: Say
    ) -> None:
        """Somebody looks at the Home tab: draw it as things stand now."""
        if event.get("tab") != "home":
            return
        overview = self._home.overview(incoming)
        if overview is None:
            view = views.home_before_joining(voice, self._invitation(voice))
        else:
            shared = self._shared_so_far(voice, len(overview.shared))
            view = views.home(voice, overview, self._entry_line, shared, self._command)
        client.views_publish(user_id=incoming.slack_id, view=view)

    def front(self, typed: Typed) -> Message:
        """The command alone: where somebody stands, or what Kith is."""
        overview = self._home.overview(typed.incoming)
        if overview is None:
            return self._invitation(typed.voice)
        shared = self._shared_so_far(typed.voice, len(overview.shared))
        return views.front(typed.voice, overview, self._command, shared)
