"""What an owner shared that others may still ask about, though a loss has made asking hurt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from bot.memory.consent import STOPPING_BRAKES
from bot.runtime.working_hours import local_day
from storage import details, people
from storage.database import Transaction
from storage.records import Detail, DetailKind, Member

# An operation whose words name nobody is kept as something close to the heart.
_MAY_BE_ABOUT_THEM = frozenset({DetailKind.ILLNESS_FAMILY, DetailKind.CLOSE_TO_HEART})
# Its ids have to fit into the value of one button.
_MOST_AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class StillAsked:
    """
    Details that their listeners may hear of, or ask about: when they were shared, and with whom.

    ``named``: Slack ids, in their owner's order. What listeners did is left out (P13).
    """

    detail_ids: tuple[str, ...]
    shared_on: tuple[date, ...]
    named: tuple[str, ...]


def still_asked(
    tx: Transaction, owner: Member, besides: Detail, now: datetime
) -> StillAsked | None:
    """
    What others may still ask about while *besides* is a loss; ``None`` for nothing.

    That is an illness in the family, or something close to the heart, which may be one: with
    listeners, not at its end, and not stopped by its owner.
    """
    if besides.kind is not DetailKind.LOSS:
        return None
    here, names, found = owner.workspace_id, dict[str, None](), list[Detail]()
    for one in reversed(details.of_owner(tx, here, owner.person_id)):
        listeners = details.listeners_of(tx, here, one.id)
        if listeners and one.id != besides.id and _may_hurt(one, now):
            found.append(one)
            names |= {people.get(tx, here, each.person_id).slack_id: None for each in listeners}
    if not found:
        return None
    found = found[-_MOST_AT_ONCE:]
    days = {local_day(one.shared_at, owner.zone) for one in found}
    return StillAsked(tuple(one.id for one in found), tuple(sorted(days)), tuple(names))


def _may_hurt(detail: Detail, now: datetime) -> bool:
    is_open = detail.brake not in STOPPING_BRAKES and now < detail.ends_at
    return is_open and detail.kind in _MAY_BE_ABOUT_THEM
