"""Composers of the messages to whoever was let down; they run when a message is sent."""

from __future__ import annotations

from datetime import datetime

from bot.coffee.booking.match_access import is_open, others_of
from bot.coffee.composer_base import CoffeeComposer
from bot.coffee.introductions import are_any_apart
from bot.coffee.rescue import views
from bot.coffee.rescue.offers import open_offer
from bot.delivery import ComposedMessage
from bot.members import skips_coffee, translator_of
from storage import matches, members, people, rounds
from storage.database import Transaction
from storage.records import Match, Outgoing, PartState, Rescue


class RescueQuestionComposer(CoffeeComposer):
    """Composes the question to somebody who was let down."""

    def compose(self, tx: Transaction, row: Outgoing, now: datetime) -> ComposedMessage | None:
        """The question, while they still wait or their round still goes on."""
        match = matches.get(tx, row.workspace_id, row.subject_id)
        member = members.get(tx, row.workspace_id, row.receiver_id or "")
        if match is None or member is None or skips_coffee(member, now):
            return None
        rescue = open_offer(tx, match, member, now)
        if rescue is None:
            return None
        _, are_alone = translator_of(member), _have_others_left(tx, match)
        if rescue is Rescue.OFFERED and are_alone:
            # This chat has just said that the coffee won't take place.
            return ComposedMessage((member.person_id,), views.offer_alone(_, match.id))
        message = views.question(_, match.id, others_of(tx, match, member), rescue)
        return ComposedMessage((member.person_id,), message)


class ThirdJoinsComposer(CoffeeComposer):
    """Composes the introduction of a third to a pair."""

    def compose(self, tx: Transaction, row: Outgoing, now: datetime) -> ComposedMessage | None:
        """The introduction, if all are still members and no two of them are kept apart."""
        match = matches.get(tx, row.workspace_id, row.subject_id)
        if match is None or not is_open(match, now) or _newcomer(row) not in match.people:
            return None
        joined = members.several(tx, row.workspace_id, match.people)
        if len(joined) < len(match.people) or are_any_apart(tx, match):
            return None
        known = people.several(tx, row.workspace_id, match.people)
        names = [known[one].slack_id for one in match.people]
        speaker = joined.get(match.organiser_id) or joined[match.people[0]]
        return ComposedMessage(
            match.people, views.third_joins(translator_of(speaker), match.id, names)
        )

    def dropped(self, tx: Transaction, row: Outgoing, now: datetime) -> None:
        """The two meet as before, and the third comes first in the next round."""
        match, third = matches.get(tx, row.workspace_id, row.subject_id), _newcomer(row)
        if match is None or third not in match.people:
            return
        matches.change(tx, match, people=tuple(one for one in match.people if one != third))
        rounds.set_part(tx, row.workspace_id, match.round_id, third, PartState.LEFT_OVER)


def _newcomer(row: Outgoing) -> str:
    return row.business_key.rpartition(":")[2]


def _have_others_left(tx: Transaction, match: Match) -> bool:
    """Whether only one of the people of a match is still a member."""
    return len(members.several(tx, match.workspace_id, match.people)) == 1
