"""The facts that the sandbox needs from the app's manifest."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.sandbox.users import SandboxUser


@dataclass(frozen=True)
class AppFacts:
    """The app as Slack knows it from its manifest, with the ids that the sandbox gives it."""

    name: str
    bot_name: str
    colour: str
    scopes: frozenset[str]
    commands: Mapping[str, bool]
    """Each slash command, and whether Slack escapes mentions in what is typed after it."""
    events: frozenset[str]
    home_enabled: bool
    messages_enabled: bool
    messages_read_only: bool
    interactive: bool
    app_id: str
    bot_user_id: str
    bot_id: str
    handle: str

    def as_user(self) -> SandboxUser:
        """The bot's own account."""
        return SandboxUser(
            self.bot_user_id, self.handle, self.bot_name, "Etc/UTC", is_bot=True, colour=self.colour
        )


def read_manifest(manifest: Mapping[str, Any]) -> AppFacts:
    """
    Read *manifest* (the parsed ``manifest.yml``).

    As in Slack, an absent part means no scope, no command, no event, no tab.
    """
    features = manifest.get("features", {})
    settings = manifest.get("settings", {})
    home = features.get("app_home", {})
    name = str(manifest.get("display_information", {}).get("name", "App"))
    bot_name = str(features.get("bot_user", {}).get("display_name", name))
    handle = re.sub(r"[^a-z0-9]", "", bot_name.lower()) or "app"
    label = f"{handle.upper():0<8}"
    colour = str(manifest.get("display_information", {}).get("background_color", "#4a154b"))
    return AppFacts(
        name=name,
        bot_name=bot_name,
        colour=colour.lstrip("#"),
        scopes=frozenset(manifest.get("oauth_config", {}).get("scopes", {}).get("bot", ())),
        commands={
            str(command["command"]): bool(command.get("should_escape", False))
            for command in features.get("slash_commands", ())
        },
        events=frozenset(settings.get("event_subscriptions", {}).get("bot_events", ())),
        home_enabled=bool(home.get("home_tab_enabled", False)),
        messages_enabled=bool(home.get("messages_tab_enabled", False)),
        messages_read_only=bool(home.get("messages_tab_read_only_enabled", False)),
        interactive=bool(settings.get("interactivity", {}).get("is_enabled", False)),
        app_id=f"A{label}",
        bot_user_id=f"U{label}",
        bot_id=f"B{label}",
        handle=handle,
    )
