"""The people in the sandbox, and how Slack describes them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

TEAM_ID = "TSANDBOX0"
TEAM_NAME = "Kith Tryout"
TEAM_DOMAIN = "kith-tryout"
SLACKBOT = "USLACKBOT"

# In Unix seconds.
_JANUARY_2020 = 1_577_836_800


@dataclass(frozen=True)
class SandboxUser:
    """
    One account of the workspace.

    *zone* is an IANA name and *colour* six hexadecimal digits. *status_expiration*, *dnd_start*,
    *dnd_end* and *snooze_until* are Unix seconds; 0 means none. *updated* is when the account was
    last changed. Do-not-disturb lasts from *dnd_start* to *dnd_end*, on that day and at the same
    hours of every later day. Somebody who is *hidden_from_info* is unknown to ``users.info`` alone;
    of somebody who *hides_zone* no time zone is told.
    """

    id: str
    handle: str
    name: str
    zone: str = "Europe/London"
    is_admin: bool = False
    is_restricted: bool = False
    is_bot: bool = False
    deleted: bool = False
    is_stranger: bool = False
    is_invited_user: bool = False
    team_id: str = TEAM_ID
    colour: str = "9f69e7"
    locale: str = "en-GB"
    status_text: str = ""
    status_emoji: str = ""
    status_expiration: int = 0
    dnd_start: int = 0
    dnd_end: int = 0
    snooze_until: int = 0
    hidden_from_info: bool = False
    hides_zone: bool = False
    updated: int = _JANUARY_2020

    @property
    def can_act(self) -> bool:
        """Whether the sandbox can act as this user."""
        return not (self.is_bot or self.deleted or self.id == SLACKBOT)

    def at(self, now: datetime) -> SandboxUser:
        """The same account at *now*, without a status or snooze that has ended."""
        seconds = now.timestamp()
        there = self
        if 0 < self.status_expiration <= seconds:
            there = replace(there, status_text="", status_emoji="", status_expiration=0)
        if self.snooze_until <= seconds:
            there = replace(there, snooze_until=0)
        return there


def sandbox_user(handle: str, name: str, zone: str, colour: str, **flags: Any) -> SandboxUser:
    """A user with a readable id: ``ada`` is ``UADA00000``."""
    made = SandboxUser(f"U{handle.upper():0<8}", handle, name, zone, colour=colour)
    return replace(made, **flags)


DEFAULT_USERS: Sequence[SandboxUser] = (
    sandbox_user("ada", "Ada Marsh", "Europe/London", "b5485d", is_admin=True),
    sandbox_user("bo", "Bo Lindqvist", "Europe/Stockholm", "2b6cb0"),
    sandbox_user("chidi", "Chidi Eze", "Africa/Lagos", "2f855a"),
    sandbox_user("dana", "Dana Levi", "America/New_York", "b7791f"),
    sandbox_user("emi", "Emi Sato", "Asia/Tokyo", "6b46c1"),
    sandbox_user("farid", "Farid Haddad", "Europe/Paris", "c05621"),
    sandbox_user("gus", "Gus Guest", "Europe/London", "4a5568", is_restricted=True),
    sandbox_user("hanna", "Hanna Hale", "Europe/London", "718096", deleted=True),
    sandbox_user("deploybot", "Deploy Bot", "Etc/UTC", "1a202c", is_bot=True),
    SandboxUser(SLACKBOT, "slackbot", "Slackbot", "America/Los_Angeles", colour="757575"),
)


def by_handle(people: Iterable[SandboxUser]) -> dict[str, SandboxUser]:
    """The users in *people* under their handles."""
    return {person.handle: person for person in people}


def user_object(person: SandboxUser, now: datetime, *, with_locale: bool = False) -> dict[str, Any]:
    """
    Slack's user object of *person* at *now*.

    As in Slack, a deactivated account has no time zone and no roles, ``is_stranger`` and
    ``is_invited_user`` are absent unless they are true, and ``is_bot`` is false for Slackbot. An
    expired status is absent.
    """
    person = person.at(now)
    answer: dict[str, Any] = {
        "id": person.id,
        "team_id": person.team_id,
        "name": person.handle,
        "deleted": person.deleted,
        "profile": _profile(person),
        "is_bot": person.is_bot,
        "is_app_user": False,
        "updated": person.updated,
    }
    if not person.deleted:
        answer |= _zone_of(person, now) | {
            "color": person.colour,
            "real_name": person.name,
            "is_admin": person.is_admin,
            "is_owner": False,
            "is_primary_owner": False,
            "is_restricted": person.is_restricted,
            "is_ultra_restricted": False,
        }
    for flag in ("is_stranger", "is_invited_user"):
        if getattr(person, flag):
            answer[flag] = True
    if with_locale and not person.is_stranger:
        answer["locale"] = person.locale
    return answer


def _profile(person: SandboxUser) -> dict[str, Any]:
    first, _, last = person.name.partition(" ")
    return {
        "title": "",
        "phone": "",
        "skype": "",
        "real_name": person.name,
        "real_name_normalized": person.name,
        "display_name": first,
        "display_name_normalized": first,
        "first_name": first,
        "last_name": last,
        "status_text": person.status_text,
        "status_emoji": person.status_emoji,
        "status_expiration": person.status_expiration,
        "avatar_hash": "",
        "team": person.team_id,
    }


def _zone_of(person: SandboxUser, now: datetime) -> dict[str, Any]:
    if person.hides_zone:
        return {}
    offset = now.astimezone(ZoneInfo(person.zone)).utcoffset()
    seconds = 0 if offset is None else int(offset.total_seconds())
    return {"tz": person.zone, "tz_label": person.zone, "tz_offset": seconds}
