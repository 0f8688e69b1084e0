"""Composers of the messages of a slow coffee; they run when a message is sent."""

from __future__ import annotations

from datetime import datetime

from bot.coffee.booking import slow_views
from bot.coffee.booking.arrangement import Arrangement
from bot.coffee.booking.chat_composer import ChatComposer
from bot.coffee.booking.slow_coffee import questions_of
from bot.coffee.custom_openers import AskedOpener
from bot.coffee.introductions import anybody_grieves
from bot.i18n import Translator
from bot.slack.blocks import Message
from storage import people
from storage.database import Transaction
from storage.records import Match, MatchState, Outgoing


class SlowCoffeeComposer(ChatComposer):
    """Composes the message that they meet in writing."""

    is_awaited = True

    def _message(
        self, tx: Transaction, row: Outgoing, known: Arrangement, _: Translator
    ) -> Message | None:
        # What was queued by a version before says nothing of which questions they are.
        first = row.business_key.rpartition(":")[2]
        questions = _named_questions(tx, known.match, int(first) if first.isdecimal() else 0)
        return slow_views.made_slow(_, known.match.id, questions)


class SlowCoffeeMiddleComposer(ChatComposer):
    """Composes the one word in the middle of a slow coffee."""

    def _message(
        self, tx: Transaction, row: Outgoing, known: Arrangement, _: Translator
    ) -> Message | None:
        is_written = known.match.state is MatchState.WRITTEN
        return slow_views.middle(_, known.match.id) if is_written else None


class SlowCoffeeEndComposer(ChatComposer):
    """Composes the end of a slow coffee."""

    def _message(
        self, tx: Transaction, row: Outgoing, known: Arrangement, _: Translator
    ) -> Message | None:
        return slow_views.end(_) if known.match.state is MatchState.WRITTEN else None


def slow_introduction(tx: Transaction, known: Arrangement, _: Translator, now: datetime) -> Message:
    """The introduction to a slow coffee: they share no half hour, or like to write."""
    match = known.match
    return slow_views.introduction(
        _,
        match.id,
        _named_questions(tx, match, quietly=anybody_grieves(tx, match, now)),
        match.reasons,
        shares_hours=bool(known.fresh_slots(now)),
    )


def _named_questions(
    tx: Transaction, match: Match, first: int = 0, *, quietly: bool = False
) -> list[tuple[str, AskedOpener]]:
    """A question for each of the people of a match, who are given by their Slack ids."""
    known = people.several(tx, match.workspace_id, match.people)
    asked = questions_of(tx, match, first, quietly=quietly)
    return [(known[one].slack_id, opener) for one, opener in asked if one in known]
