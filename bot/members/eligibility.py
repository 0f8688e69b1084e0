"""Who may join."""

from __future__ import annotations

from bot.slack.users import Profile


def may_join(profile: Profile) -> bool:
    """Only people of the workspace itself: no bot, no guest, nobody who has been deactivated."""
    return not (profile.is_bot or profile.is_guest or profile.is_outside or profile.is_deactivated)
