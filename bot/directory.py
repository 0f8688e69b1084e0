"""What Slack says about a person, asked for when it is needed; names are never stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from zoneinfo import available_timezones

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

_SLACKBOT = "USLACKBOT"


@dataclass(frozen=True, slots=True)
class Profile:
    """What Slack says about a person, as far as Kith uses it."""

    slack_id: str
    name: str
    zone: str
    locale: str
    is_bot: bool
    is_guest: bool
    is_outside: bool
    is_deactivated: bool
    is_admin: bool


def look_up(client: WebClient, slack_id: str, team_id: str) -> Profile | None:
    """Ask Slack about somebody; ``None`` where Slack does not know them, or not for Kith."""
    try:
        answer = client.users_info(user=slack_id, include_locale=True)
    except SlackApiError as fault:
        if fault.response.get("error") in ("user_not_found", "user_not_visible"):
            return None
        raise
    return profile_of(answer["user"], team_id)


def profile_of(user: Mapping[str, Any], team_id: str) -> Profile:
    """
    Read a user object of Slack's.

    Slackbot says of itself that it is no bot, so it is known by its id. A zone that this machine
    does not know is taken as UTC.
    """
    zone = str(user.get("tz") or "")
    profile = user.get("profile") or {}
    home = user.get("team_id") or profile.get("team") or team_id
    organisation = user.get("enterprise_user") or {}
    full_name = profile.get("display_name") or user.get("real_name") or profile.get("real_name")
    return Profile(
        slack_id=str(user["id"]),
        name=str(full_name or "").split(" ")[0],
        zone=zone if zone in available_timezones() else "UTC",
        locale=str(user.get("locale") or "en-US"),
        is_bot=bool(user.get("is_bot")) or user["id"] == _SLACKBOT,
        is_guest=bool(user.get("is_restricted") or user.get("is_ultra_restricted")),
        is_outside=bool(user.get("is_stranger"))
        or not (home == team_id or team_id in organisation.get("teams", [])),
        is_deactivated=bool(user.get("deleted")),
        is_admin=bool(user.get("is_admin") or user.get("is_owner")),
    )
