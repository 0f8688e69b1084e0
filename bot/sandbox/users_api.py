"""The families ``auth``, ``users``, ``dnd``, ``team`` and ``apps`` of the Web API."""

from __future__ import annotations

import base64
from datetime import datetime
from typing import Any

from bot.sandbox.arguments import count, flag, ids, text
from bot.sandbox.methods import ApiContext, Method
from bot.sandbox.refusals import Refusal
from bot.sandbox.users import TEAM_DOMAIN, TEAM_ID, TEAM_NAME, SandboxUser, user_object

DND_MOST_USERS = 50
# Slack's value for a person without do-not-disturb hours.
NO_DND = 1
DAY_SECONDS = 86_400


def auth_test(context: ApiContext, given: dict[str, Any]) -> dict[str, Any]:
    """``auth.test``"""
    return {
        "url": f"https://{TEAM_DOMAIN}.slack.com/",
        "team": TEAM_NAME,
        "user": context.app.handle,
        "team_id": TEAM_ID,
        "user_id": context.app.bot_user_id,
        "bot_id": context.app.bot_id,
        "is_enterprise_install": False,
    }


def connections_open(context: ApiContext, given: dict[str, Any]) -> dict[str, Any]:
    """``apps.connections.open``"""
    return {"url": context.connection_url()}


def team_info(context: ApiContext, given: dict[str, Any]) -> dict[str, Any]:
    """``team.info``"""
    return {"team": {"id": TEAM_ID, "name": TEAM_NAME, "domain": TEAM_DOMAIN, "email_domain": ""}}


def _person(context: ApiContext, user_id: str) -> SandboxUser:
    person = context.workspace.people.get(user_id)
    if person is None:
        raise Refusal("user_not_found")
    return person


def users_info(context: ApiContext, given: dict[str, Any]) -> dict[str, Any]:
    """``users.info``"""
    person = _person(context, given["user"])
    if person.hidden_from_info:
        raise Refusal("user_not_found")
    locale = given.get("include_locale", False)
    return {"user": user_object(person, context.workspace.now(), with_locale=locale)}


def cursor_at(user_id: str) -> str:
    """The cursor of the page that begins with *user_id*, in Slack's form."""
    return base64.b64encode(f"user:{user_id}".encode()).decode()


def users_list(context: ApiContext, given: dict[str, Any]) -> dict[str, Any]:
    """``users.list``, with a cursor when a page is smaller than the workspace."""
    people = sorted(context.workspace.people.values(), key=lambda each: each.id)
    cursor = given.get("cursor", "")
    places = {cursor_at(each.id): place for place, each in enumerate(people)}
    if cursor and cursor not in places:
        raise Refusal("invalid_cursor")
    rest = people[places[cursor] :] if cursor else people
    limit = min(given.get("limit") or len(people), context.workspace.users_on_a_page)
    locale = given.get("include_locale", False)
    now = context.workspace.now()
    return {
        "members": [user_object(each, now, with_locale=locale) for each in rest[:limit]],
        "cache_ts": int(now.timestamp()),
        "response_metadata": {
            "next_cursor": cursor_at(rest[limit].id) if len(rest) > limit else ""
        },
    }


def _dnd_window(person: SandboxUser, now: datetime) -> dict[str, Any]:
    """
    The current or next do-not-disturb window of *person*.

    Slack shows the ``snooze_`` fields of its documentation only to the person themselves. Others,
    bots included, see a snooze as a window that has begun and lasts until it ends.
    """
    seconds = int(now.timestamp())
    start, end = person.dnd_start, person.dnd_end
    if 0 < end <= seconds:
        days = (seconds - end) // DAY_SECONDS + 1
        start, end = start + days * DAY_SECONDS, end + days * DAY_SECONDS
    if person.at(now).snooze_until:
        end = max(person.snooze_until, end if 0 < start <= seconds else 0)
        start = seconds
    return {
        "dnd_enabled": end > 0,
        "next_dnd_start_ts": start or NO_DND,
        "next_dnd_end_ts": end or NO_DND,
    }


def dnd_info(context: ApiContext, given: dict[str, Any]) -> dict[str, Any]:
    """``dnd.info``: the window of one person."""
    return _dnd_window(_person(context, given["user"]), context.workspace.now())


def dnd_team_info(context: ApiContext, given: dict[str, Any]) -> dict[str, Any]:
    """``dnd.teamInfo``: the windows of up to 50 people."""
    if len(given["users"]) > DND_MOST_USERS:
        raise Refusal("too_many_users")
    now = context.workspace.now()
    return {"users": {each: _dnd_window(_person(context, each), now) for each in given["users"]}}


METHODS = {
    "auth.test": Method(auth_test),
    "apps.connections.open": Method(connections_open, app_token=True),
    "team.info": Method(team_info, optional={"team": text}, scopes=("team:read",)),
    "users.info": Method(
        users_info, {"user": text}, {"include_locale": flag}, scopes=("users:read",)
    ),
    "users.list": Method(
        users_list,
        optional={"cursor": text, "limit": count, "include_locale": flag},
        scopes=("users:read",),
    ),
    "dnd.info": Method(dnd_info, {"user": text}, scopes=("dnd:read",)),
    "dnd.teamInfo": Method(dnd_team_info, {"users": ids}, scopes=("dnd:read",)),
}
