"""New accounts, and changes to people's own: status, snooze, time zone, deactivation."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot.sandbox.contexts import InteractionContext, Result
from bot.sandbox.users import SandboxUser, user_object

_SNOOZE = timedelta(hours=1)


def change(context: InteractionContext, person_id: str, **changes: Any) -> Result:
    """Change fields of somebody's :class:`SandboxUser`, and tell the bot with ``user_change``."""
    return _tell(context, "user_change", context.workspace.change_user(person_id, **changes))


def join(context: InteractionContext, person: SandboxUser) -> Result:
    """Add an account, and tell the bot with ``team_join``."""
    context.workspace.add_user(person)
    return _tell(context, "team_join", person)


def _tell(context: InteractionContext, kind: str, person: SandboxUser) -> Result:
    user = user_object(person, context.workspace.now())
    event = {"type": kind, "user": user, "event_ts": context.workspace.next_ts()}
    receipt = context.delivery.event(event)
    return Result(receipt is not None and receipt.acknowledged)


def go_on_holiday(context: InteractionContext, person_id: str, *, on: bool) -> Result:
    """Set the status that Slack offers for a holiday, without an end; or clear it."""
    text, emoji = ("Vacationing", ":palm_tree:") if on else ("", "")
    return change(context, person_id, status_text=text, status_emoji=emoji, status_expiration=0)


def snooze(context: InteractionContext, person_id: str, *, on: bool) -> Result:
    """Pause somebody's notifications for an hour, or end the pause."""
    until = context.workspace.now() + _SNOOZE
    return change(context, person_id, snooze_until=int(until.timestamp()) if on else 0)
