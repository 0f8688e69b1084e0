"""Listeners for the end of an installation."""

from __future__ import annotations

from bot.operations.uninstalling import UninstallService
from bot.slack.interactions import SlackEvent
from bot.slack.router import Router
from storage.records import SealReason


class UninstallListeners:
    """Takes note that the app was uninstalled, or its token revoked; the order is not certain."""

    def __init__(self, uninstalling: UninstallService) -> None:
        self._uninstalling = uninstalling

    def register(self, router: Router) -> None:
        """Register the listeners with Bolt."""
        router.on_event("app_uninstalled", self.uninstalled)
        router.on_event("tokens_revoked", self.revoked)

    def uninstalled(self, happened: SlackEvent) -> None:
        """The app was uninstalled."""
        self._seal(happened, SealReason.UNINSTALLED)

    def revoked(self, happened: SlackEvent) -> None:
        """Tokens were revoked; Kith has none but the bot's."""
        if happened.event["tokens"].get("bot"):
            self._seal(happened, SealReason.REVOKED)

    def _seal(self, happened: SlackEvent, reason: SealReason) -> None:
        self._uninstalling.seal(happened.workspace_id, reason, happened.happened_at)
