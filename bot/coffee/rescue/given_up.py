"""A coffee that somebody gave up for another one: it stays open until they have that."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from bot import delivery
from bot.coffee.booking import steps
from bot.coffee.booking.match_access import is_open
from storage import introductions, matches
from storage.database import Transaction
from storage.records import Match, MatchState, Rescue, Round


def end(tx: Transaction, match: Match, now: datetime) -> None:
    """End a match without a word: whoever was silent sees that it is over, when they look."""
    steps.close(tx, match)
    matches.change(tx, match, closes_at=now)
    delivery.withdraw(tx, match.workspace_id, [match.id], now, only_unsent=True)


def end_earlier(tx: Transaction, round_: Round, made: Collection[Match], now: datetime) -> None:
    """End what the people of these new matches gave up in this round."""
    ids = {one for match in made for one in match.people}
    new = {match.id for match in made}
    for match in introductions.of_round(tx, round_.workspace_id, round_.id):
        if match.id in new or ids.isdisjoint(match.people) or not _is_without_time(match, now):
            continue
        parts = matches.parts_in(tx, match.workspace_id, match.id)
        if any(one.person_id in ids and one.rescue is Rescue.ACCEPTED for one in parts):
            end(tx, match, now)


def _is_without_time(match: Match, now: datetime) -> bool:
    """Whether the people of a match have agreed on nothing yet, and still could."""
    return match.state in (MatchState.PICKING, MatchState.NO_TIME) and is_open(match, now)
