"""What the people who run Kith are told when Slack accepts no connection of Socket Mode."""

from __future__ import annotations

from bot.errors import SetupError, TemporaryError
from bot.slack.errors import is_unreached, name_of, needs_a_person, retry_after_of


def connection_error(fault: Exception) -> SetupError:
    """The error for the people who run Kith when Slack accepts no connection."""
    if needs_a_person(fault):
        return SetupError(
            f"Slack accepts no connection with SLACK_APP_TOKEN ({name_of(fault)}). Make an "
            "app-level token with connections:write on your app's page Basic Information, and "
            "switch Socket Mode on."
        )
    if is_unreached(fault):
        return TemporaryError(
            f"Slack cannot be reached for Socket Mode ({name_of(fault)}). Check the network and a "
            "proxy."
        )
    return TemporaryError(
        f"Slack accepts no connection at the moment ({name_of(fault)}). That passes by itself.",
        retry_after=retry_after_of(fault) or 0.0,
    )
