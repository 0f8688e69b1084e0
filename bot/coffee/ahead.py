"""The coffees that a member has ahead: with whom, and when if they are booked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.coffee.booking.match_access import is_open, others_of
from bot.coffee.introductions import introduction_due_at
from storage import bookings, matches
from storage.database import Transaction
from storage.records import Booking, Match, MatchState, Member, Outcome, Rescue

_MATCH_IS_RECENT = timedelta(days=14)
# With many holidays its ten working days last longer.
_LONGEST = timedelta(days=24)
# Whatever has a time comes before what has none.
_NO_TIME = datetime.max.replace(tzinfo=UTC)
# After these, a coffee is no longer ahead.
_OVER = (Outcome.MET, Outcome.DID_NOT_WORK_OUT)


@dataclass(frozen=True, slots=True)
class CoffeeAhead:
    """
    A coffee with *partners* (Slack ids), until its member says what became of it.

    ``starts_at``: when they meet, or were to meet, in *zone*; ``None`` where nothing is booked.
    ``introduced_at``: when they are introduced, where they aren't yet; then nobody is named, since
    somebody may still go, and nobody is to know it was they (P13).
    ``has_passed``: that time is over. ``is_searching``: there are times to pick. ``is_open``:
    something can be done about it.
    """

    match_id: str
    partners: tuple[str, ...]
    zone: str
    starts_at: datetime | None = None
    has_passed: bool = False
    is_searching: bool = False
    is_open: bool = False
    introduced_at: datetime | None = None


def newest_match(tx: Transaction, me: Member, now: datetime) -> Match | None:
    """The match that a member came into last, unless that is so long ago that it is over."""
    return matches.newest_of(tx, me.workspace_id, me.person_id, now - _LONGEST)


def coffees_ahead(
    tx: Transaction, me: Member, newest: Match | None, now: datetime
) -> tuple[CoffeeAhead, ...]:
    """
    A member's *newest* coffee, and earlier ones that are still open: the next of them first.

    With the same partners only the newest counts, and what is booked.
    """
    if newest is None:
        return ()
    known = matches.of_person(tx, me.workspace_id, me.person_id)
    earlier = [one for one in reversed(known) if one.id != newest.id]
    latest = _ahead(tx, me, newest, now)
    found = [latest] if latest else []
    for match in earlier:
        one = _ahead(tx, me, match, now) if is_open(match, now) else None
        if one is None or one.has_passed:
            continue
        if one.starts_at or one.introduced_at or one.partners not in {it.partners for it in found}:
            found.append(one)
    return tuple(sorted(found, key=lambda one: (one.has_passed, one.starts_at or _NO_TIME)))


def _ahead(tx: Transaction, me: Member, match: Match, now: datetime) -> CoffeeAhead | None:
    """A coffee of a member's; ``None`` if it is over or called off."""
    mine = matches.part(tx, me.workspace_id, match.id, me.person_id)
    if not _is_recent(match, now):
        return None
    if match.state is MatchState.CALLED_OFF or me.person_id not in match.people:
        return None
    if mine and (mine.outcome in _OVER or mine.rescue is Rescue.ACCEPTED):
        return None
    introduced_at = introduction_due_at(tx, match)
    if introduced_at is not None:
        return CoffeeAhead(match.id, (), me.zone, introduced_at=introduced_at)
    partners, booking = tuple(others_of(tx, match, me)), _booking(tx, match, me)
    can_change = is_open(match, now)
    if not partners:
        return None
    return CoffeeAhead(
        match.id,
        partners,
        me.zone,
        booking.starts_at if booking else None,
        has_passed=booking is not None and booking.ends_at <= now,
        is_searching=can_change and booking is None and match.state is MatchState.PICKING,
        is_open=can_change,
    )


def _is_recent(match: Match, now: datetime) -> bool:
    return now - match.made_at < _MATCH_IS_RECENT or is_open(match, now)


def _booking(tx: Transaction, match: Match, me: Member) -> Booking | None:
    """When they meet, if this member is down for it."""
    found = bookings.get(tx, match.workspace_id, match.id)
    is_on = found is not None and found.called_off_at is None and me.person_id in found.people
    return found if is_on else None
