"""What the question of the second week is about: one thing, or several for the same people."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.checkins import owner_is_asked_at
from bot.delivery import MessageKind
from bot.memory import is_braked
from bot.runtime.working_hours import hours_of
from storage import details, send_history
from storage.database import Transaction
from storage.records import Detail, Member

# There is one question in this time for the same listeners, about all that is due in it.
_A_WEEK = timedelta(days=7)


def with_same_listeners(tx: Transaction, detail: Detail) -> list[Detail]:
    """The owner's other details with the same listeners, in whatever order, oldest first."""
    here, mine = detail.workspace_id, _listeners(tx, detail)
    theirs = details.of_owner(tx, here, detail.owner_id)
    found = [one for one in theirs if one.id != detail.id and _listeners(tx, one) == mine]
    return sorted(found, key=lambda one: (one.shared_at, one.id))


def was_asked_lately(
    tx: Transaction, owner: Member, alike: Sequence[Detail], now: datetime
) -> bool:
    """Whether the owner was asked within a week about one of these."""
    kind, since = MessageKind.SECOND_WEEK_QUESTION, now - _A_WEEK
    lately = send_history.subjects_since(tx, owner.workspace_id, owner.person_id, kind, since)
    return not lately.isdisjoint(one.id for one in alike)


def due_soon(alike: Sequence[Detail], owner: Member, now: datetime) -> list[Detail]:
    """Those of these about which the owner would be asked within a week, or is asked by now."""
    found = []
    for one in alike:
        at = owner_is_asked_at(one, hours_of(owner))
        if at is not None and abs(at - now) < _A_WEEK and not is_braked(one, owner.zone, now):
            found.append(one)
    return found


def is_another_first(tx: Transaction, detail: Detail, owner: Member, now: datetime) -> bool:
    """Whether the same question is due by now about something that its owner shared earlier."""
    here, kind = detail.workspace_id, MessageKind.SECOND_WEEK_QUESTION
    earlier = [
        one.id
        for one in details.of_owner(tx, here, owner.person_id)
        if (one.shared_at, one.id) < (detail.shared_at, detail.id)
    ]
    due = (send_history.waiting_until(tx, here, kind, one, owner.person_id) for one in earlier)
    return any(at is not None and at <= now for at in due)


def _listeners(tx: Transaction, detail: Detail) -> frozenset[str]:
    named = details.listeners_of(tx, detail.workspace_id, detail.id)
    return frozenset(one.person_id for one in named)
