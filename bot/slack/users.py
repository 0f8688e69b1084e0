"""Looking up people in Slack when it is needed; names are never stored."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from time import monotonic
from typing import Any
from zoneinfo import available_timezones

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

logger = logging.getLogger("kith.users")

# Slack gives at most a thousand people per page, and allows twenty pages a minute.
_PEOPLE_AT_ONCE = 1000
_MOST_PAGES = 20
_NAMES_KEPT_SECONDS = 3600.0

_SLACKBOT = "USLACKBOT"


@dataclass(frozen=True, slots=True)
class Profile:
    """A person's profile in Slack, as far as Kith uses it."""

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
    """A person's profile; ``None`` if Slack does not know them, or does not show them to Kith."""
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

    Slack does not mark Slackbot as a bot, so it is recognised by its id. A time zone that this
    machine does not know becomes UTC.
    """
    profile = user.get("profile") or {}
    home = user.get("team_id") or profile.get("team") or team_id
    organisation = user.get("enterprise_user") or {}
    full_name = profile.get("display_name") or user.get("real_name") or profile.get("real_name")
    return Profile(
        slack_id=str(user["id"]),
        name=str(full_name or "").split(" ")[0],
        zone=zone_of(user) or "UTC",
        locale=str(user.get("locale") or "en-US"),
        is_bot=bool(user.get("is_bot")) or user["id"] == _SLACKBOT,
        is_guest=bool(user.get("is_restricted") or user.get("is_ultra_restricted")),
        is_outside=bool(user.get("is_stranger"))
        or not (home == team_id or team_id in organisation.get("teams", [])),
        is_deactivated=bool(user.get("deleted")),
        is_admin=bool(user.get("is_admin") or user.get("is_owner")),
    )


def zone_of(user: Mapping[str, Any]) -> str | None:
    """The time zone in a user object; ``None`` without one that this machine knows."""
    zone = str(user.get("tz") or "")
    return zone if zone in _known_zones() else None


@cache
def _known_zones() -> frozenset[str]:
    # Reading the time zone files takes long.
    return frozenset(available_timezones())


class NameCache:
    """
    The names of people in Slack, to recognise them in a text (P3).

    They stay in memory for an hour and are never stored. In a workspace of more than twenty
    thousand people, the first twenty thousand are known.
    """

    def __init__(self) -> None:
        self._read: dict[str, tuple[float, dict[str, tuple[str, ...]]]] = {}

    def prepare(self, client: WebClient, workspace_id: str) -> None:
        """Load the names from Slack if they are missing or older than an hour."""
        read_at, _ = self._read.get(workspace_id, (None, {}))
        if read_at is None or monotonic() - read_at > _NAMES_KEPT_SECONDS:
            self._read[workspace_id] = (monotonic(), _names(client))

    def names_of(self, client: WebClient, workspace_id: str, slack_ids: Iterable[str]) -> list[str]:
        """The names of these people, as far as Slack gives them."""
        if workspace_id not in self._read:
            self.prepare(client, workspace_id)
        _, names = self._read[workspace_id]
        return [name for slack_id in slack_ids for name in names.get(slack_id, ())]


def _names(client: WebClient) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    cursor: str | None = None
    for _ in range(_MOST_PAGES):
        try:
            answer = client.users_list(limit=_PEOPLE_AT_ONCE, cursor=cursor)
        except SlackApiError as fault:
            # Use the names so far: fewer texts are asked about, and none is lost.
            logger.warning("names cannot be read error=%s", fault.response.get("error"))
            return found
        for user in answer["members"]:
            profile = user.get("profile") or {}
            names = (profile.get("display_name"), profile.get("real_name"), user.get("real_name"))
            found[str(user["id"])] = tuple({str(name) for name in names if name})
        cursor = (answer.get("response_metadata") or {}).get("next_cursor")
        if not cursor:
            break
    return found
