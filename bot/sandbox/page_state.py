"""The state of the sandbox as one person sees it, for the page."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.sandbox.open_views import OpenViews, View
from bot.sandbox.payloads import visible_message
from bot.sandbox.users import SandboxUser
from bot.sandbox.workspace import Conversation, Message, Workspace


def page_state(workspace: Workspace, open_views: OpenViews, person_id: str) -> dict[str, Any]:
    """Everything that *person_id* can see, as JSON."""
    app = workspace.app
    with workspace.changed:
        workspace.direct(person_id)
        home = open_views.home(person_id)
        return {
            "version": workspace.version,
            "now": iso(workspace.now()),
            "command": next(iter(app.commands), ""),
            "bot": {"id": app.bot_user_id, "name": app.bot_name, "colour": app.colour},
            "people": [
                _person(workspace, each) for each in workspace.people.values() if each.can_act
            ],
            "me": person_id,
            "conversations": [
                _conversation(workspace, each, person_id) for each in workspace.of(person_id)
            ],
            "home": _view(open_views, home) if home else None,
            "modals": [_view(open_views, view) for view in open_views.stack(person_id)],
        }


def iso(moment: datetime) -> str:
    """*moment* in UTC, in the form that JavaScript parses."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _person(workspace: Workspace, person: SandboxUser) -> dict[str, Any]:
    person = person.at(workspace.now())
    local = workspace.now().astimezone(ZoneInfo(person.zone))
    return {
        "id": person.id,
        "handle": person.handle,
        "name": person.name,
        "zone": person.zone,
        "local_time": local.strftime("%a %H:%M"),
        "unread": sum(each.unread_by(person.id) for each in workspace.of(person.id)),
        "colour": person.colour,
        "initials": "".join(word[0] for word in person.name.split()[:2]).upper(),
        "deleted": person.deleted,
        "guest": person.is_restricted,
        "holiday": bool(person.status_text or person.status_emoji),
        "snooze": person.snooze_until > 0,
        "bot": person.is_bot,
    }


def _conversation(
    workspace: Workspace, conversation: Conversation, person_id: str
) -> dict[str, Any]:
    others = [workspace.people[each] for each in conversation.members if each != person_id]
    return {
        "id": conversation.id,
        "kind": conversation.kind,
        "title": conversation.name
        or ", ".join(each.name.split()[0] for each in others if not each.is_bot)
        or workspace.app.bot_name,
        "members": list(conversation.members),
        "unread": conversation.unread_by(person_id),
        "messages": [_message(each) for each in conversation.seen_by(person_id)],
    }


def _message(message: Message) -> dict[str, Any]:
    return visible_message(message) | {"at": iso(datetime.fromtimestamp(float(message.ts), UTC))}


def _view(open_views: OpenViews, view: View) -> dict[str, Any]:
    return open_views.view_object(view, view.state) | {"errors": dict(view.errors)}
