"""People in Slack: looked up when it is needed, or read from memory; names are never stored."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from threading import Lock
from typing import Any
from zoneinfo import available_timezones

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.slack.errors import NOBODY, error_name

# Some ten megabytes.
_MOST_PEOPLE = 20_000

_SLACKBOT = "USLACKBOT"
_ADMIN_ROLES = ("is_admin", "is_owner", "is_primary_owner")


@dataclass(frozen=True, slots=True)
class Profile:
    """
    A person's profile in Slack, as far as Kith uses it.

    ``has_zone``: Slack shows their time zone; without it ``zone`` is UTC. ``names``: all that Slack
    shows of their name. ``updated``: when Slack last changed it, in Unix
    seconds; 0 where Slack does not say.
    """

    slack_id: str
    name: str = field(repr=False)
    zone: str
    locale: str
    is_bot: bool
    is_guest: bool
    is_outside: bool
    is_deactivated: bool
    is_admin: bool
    has_zone: bool = field(default=True, kw_only=True)
    names: tuple[str, ...] = field(default=(), repr=False, kw_only=True)
    updated: int = field(default=0, kw_only=True)


def look_up(client: WebClient, slack_id: str, team_id: str) -> Profile | None:
    """A person's profile; ``None`` if Slack does not know them, or does not show them to Kith."""
    try:
        answer = client.users_info(user=slack_id, include_locale=True)
    except SlackApiError as fault:
        if error_name(fault) in NOBODY:
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
        or not (home == team_id or team_id in (organisation.get("teams") or [])),
        is_deactivated=bool(user.get("deleted")),
        is_admin=any(user.get(role) for role in _ADMIN_ROLES),
        has_zone=zone_of(user) is not None,
        names=names_of(user),
        updated=int(user.get("updated") or 0),
    )


def names_of(user: Mapping[str, Any]) -> tuple[str, ...]:
    """All names in a user object: the one they display, and their full name."""
    profile = user.get("profile") or {}
    names = (profile.get("display_name"), profile.get("real_name"), user.get("real_name"))
    return tuple(dict.fromkeys(str(name) for name in names if name))


def zone_of(user: Mapping[str, Any]) -> str | None:
    """The time zone in a user object; ``None`` without one that this machine knows."""
    zone = str(user.get("tz") or "")
    return zone if zone in _known_zones() else None


@cache
def _known_zones() -> frozenset[str]:
    # Reading the time zone files takes long.
    return frozenset(available_timezones())


class Directory:
    """
    The people of each workspace as Slack last described them.

    It lets a submitted form be checked without asking Slack. It stays in memory and is never
    stored. Threads may share it. Where it is full, those noted by
    :meth:`note_unless_full` go first, and of them those who were added longest ago.
    """

    def __init__(self, most: int = _MOST_PEOPLE) -> None:
        self._most = most
        self._lock = Lock()
        # By workspace and Slack id; who was added longest ago comes first.
        self._noted: dict[tuple[str, str], Profile] = {}
        self._others: dict[tuple[str, str], Profile] = {}
        # Workspaces of which everybody was read; before, those in memory are mostly members.
        self._whole: set[str] = set()

    def profile(self, workspace_id: str, slack_id: str) -> Profile | None:
        """A person as Slack last described them; ``None`` if they are not in memory."""
        key = (workspace_id, slack_id)
        with self._lock:
            return self._noted.get(key) or self._others.get(key)

    def names_of(self, workspace_id: str, slack_ids: Iterable[str]) -> list[str]:
        """The names of these people, as far as they are in memory."""
        known = [self.profile(workspace_id, slack_id) for slack_id in slack_ids]
        return [name for profile in known if profile for name in profile.names]

    def noted_names(self, workspace_id: str) -> list[str]:
        """The names of all who were kept by :meth:`note`."""
        with self._lock:
            noted = [one for (here, _), one in self._noted.items() if here == workspace_id]
        return [name for profile in noted for name in profile.names]

    def everybody(self, workspace_id: str) -> list[Profile]:
        """All people of a workspace in memory, joined or not, without bots."""
        with self._lock:
            held = [*self._noted.items(), *self._others.items()]
        return [one for (here, _), one in held if here == workspace_id and not one.is_bot]

    def note_whole(self, workspace_id: str) -> None:
        """Keep that everybody of a workspace was read."""
        self._whole.add(workspace_id)

    def is_whole(self, workspace_id: str) -> bool:
        """Whether everybody of a workspace was read since the start."""
        return workspace_id in self._whole

    def zones(self, workspace_id: str) -> set[str]:
        """
        The time zones of everybody in a workspace, joined or not.

        None before everybody was read: they would be those of members (P4).
        """
        if not self.is_whole(workspace_id):
            return set()
        everybody = self.everybody(workspace_id)
        return {one.zone for one in everybody if one.has_zone and not one.is_deactivated}

    def has_all(self, workspace_id: str, slack_ids: Iterable[str]) -> bool:
        """Whether all of these people are in memory."""
        return all(self.profile(workspace_id, slack_id) for slack_id in slack_ids)

    def is_outdated(self, workspace_id: str, profile: Profile) -> bool:
        """Whether Slack has described this person later than in *profile*."""
        known = self.profile(workspace_id, profile.slack_id)
        # Slack delivers events again, so an old one may come after a newer one.
        return known is not None and 0 < profile.updated < known.updated

    def note(self, workspace_id: str, profile: Profile) -> None:
        """Keep what Slack says about a person, unless it is older than what is known."""
        if self.is_outdated(workspace_id, profile):
            return
        key = (workspace_id, profile.slack_id)
        with self._lock:
            for held in (self._noted, self._others):
                held.pop(key, None)
            if len(self._noted) + len(self._others) >= self._most:
                crowd = self._others or self._noted
                del crowd[next(iter(crowd))]
            self._noted[key] = profile

    def note_unless_full(self, workspace_id: str, profile: Profile) -> None:
        """Like :meth:`note`, but nobody else has to go for it."""
        if self.is_outdated(workspace_id, profile):
            return
        key = (workspace_id, profile.slack_id)
        with self._lock:
            if key in self._noted:
                self._noted[key] = profile
            elif key in self._others or len(self._noted) + len(self._others) < self._most:
                self._others[key] = profile
