"""A slow coffee: a question each, answered in writing in their own chat, over a week."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import cycle

from bot.coffee.booking import steps
from bot.coffee.booking.arrangement import arrangement_of, later_for_all
from bot.coffee.booking.outcome_questions import ask_on, morning_after
from bot.coffee.custom_openers import AskedOpener, opener_at
from bot.coffee.introductions import another_opener
from bot.delivery import MessageKind
from storage import matches
from storage.database import Transaction
from storage.records import Match, MatchState

_MIDDLE_WORKING_DAYS, _END_WORKING_DAYS = 3, 5


def begin(tx: Transaction, match: Match, now: datetime) -> None:
    """Let its week begin: one word in the middle, an end, and the question what became of it."""
    several = arrangement_of(tx, match, now).members
    ends_at = later_for_all(several, now, _END_WORKING_DAYS)
    matches.change(tx, match, state=MatchState.WRITTEN, closes_at=ends_at, due_at=ends_at)
    middle = later_for_all(several, now, _MIDDLE_WORKING_DAYS)
    steps.say(tx, match, MessageKind.SLOW_COFFEE_MIDDLE, middle)
    steps.say(tx, match, MessageKind.SLOW_COFFEE_END, ends_at)
    # All are asked at once, when their week is over for the last of them.
    asked_at = max((morning_after(one, ends_at) for one in several), default=ends_at)
    for one in several:
        ask_on(tx, one, match.id, asked_at, "written", now)


def make(tx: Transaction, match: Match, now: datetime) -> None:
    """Make a coffee that finds no time a slow one, with a new question for each of them."""
    first = len(match.more_openers) + 1
    for _ in match.people:
        key = another_opener(tx, match, now)
        if key is not None:
            match = replace(match, more_openers=(*match.more_openers, key))
            matches.change(tx, match, more_openers=match.more_openers)
    begin(tx, match, now)
    steps.take_reminders_back(tx, match, now)
    steps.say(tx, match, MessageKind.SLOW_COFFEE, now, str(first))


def questions_of(
    tx: Transaction, match: Match, first: int = 0, *, quietly: bool = False
) -> list[tuple[str, AskedOpener]]:
    """A question for each of the people of a match, from the *first* of its own on."""
    positions = range(1 + len(match.more_openers))[first:] or [0]
    asked = [opener_at(tx, match, one, quietly=quietly) for one in positions]
    return list(zip(match.people, cycle(asked), strict=False))
