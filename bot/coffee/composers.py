"""Composers of the messages of a round after its announcement; they run when one is sent."""

from __future__ import annotations

from datetime import datetime

from bot.coffee import outcome_views, views
from bot.coffee.booking import slow_coffee
from bot.coffee.booking import steps as booking_steps
from bot.coffee.booking import views as booking_views
from bot.coffee.booking.arrangement import arrangement_of
from bot.coffee.booking.match_access import others_of
from bot.coffee.booking.outcome_questions import asked_at, left_alone_until
from bot.coffee.booking.slow_composers import slow_introduction
from bot.coffee.composer_base import CoffeeComposer
from bot.coffee.custom_openers import opener_at
from bot.coffee.draw_inputs import writes_at_need
from bot.coffee.introductions import anybody_grieves, are_any_apart, leave_over
from bot.coffee.no_common_hours import works_with_nobody
from bot.coffee.old_introduction import without_picking
from bot.coffee.service import MOST_QUESTIONS
from bot.delivery import AbsenceMemory, ComposedMessage
from bot.members import skips_coffee, translator_of
from bot.memory import WITHDRAWN, Gate
from bot.pairing import WRITTEN
from bot.slack.blocks import Message, sentence
from storage import bookings, matches, members, people, programs, rounds
from storage.database import Transaction
from storage.records import (
    MatchState,
    Member,
    Outcome,
    Outgoing,
    Rescue,
)


class IntroductionComposer(CoffeeComposer):
    """Composes introductions, which go to all people of a match together."""

    def __init__(self, absences: AbsenceMemory) -> None:
        self._absences = absences

    def compose(self, tx: Transaction, row: Outgoing, now: datetime) -> ComposedMessage | None:
        """The introduction, if all are still members and no two of them are kept apart."""
        match = matches.get(tx, row.workspace_id, row.subject_id)
        if match is None:
            return None
        joined = members.several(tx, row.workspace_id, match.people)
        known = people.several(tx, row.workspace_id, match.people)
        if len(joined) < len(match.people) or are_any_apart(tx, match):
            return None
        _ = translator_of(joined[match.organiser_id])
        slack_ids = {one: person.slack_id for one, person in known.items()}
        if match.state is None:
            return ComposedMessage(match.people, without_picking(tx, match, joined, slack_ids, now))
        arranged = arrangement_of(tx, match, now, self._absences)
        if match.state is MatchState.WRITTEN:
            return ComposedMessage(match.people, slow_introduction(tx, arranged, _, now))
        message = booking_views.introduction(
            _,
            match.id,
            people=[slack_ids[one] for one in match.people],
            opener=opener_at(tx, match, 0, quietly=anybody_grieves(tx, match, now)),
            reasons=match.reasons,
            has_slots=bool(arranged.sets or arranged.fresh_slots(now)),
            place=arranged.meets_at(now),
        )
        return ComposedMessage(match.people, message)

    def sent(self, tx: Transaction, row: Outgoing, now: datetime) -> None:
        """Their days begin, and the first times can be picked."""
        match = matches.get(tx, row.workspace_id, row.subject_id)
        if match is not None and match.state is MatchState.WRITTEN:
            slow_coffee.begin(tx, match, now)
        elif match is not None:
            booking_steps.begin(tx, match, self._absences, now)

    def dropped(self, tx: Transaction, row: Outgoing, now: datetime) -> None:
        """Take back the other messages about this match: nobody was introduced."""
        match = matches.get(tx, row.workspace_id, row.subject_id)
        if match is not None:
            leave_over(tx, match, now)


class CoffeeNoteComposer(CoffeeComposer):
    """Composes the message that there is something to read before a coffee."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    def compose(self, tx: Transaction, row: Outgoing, now: datetime) -> ComposedMessage | None:
        """That there is something to read; ``None`` if there is nothing."""
        member = _receiver(tx, row, now)
        match = matches.get(tx, row.workspace_id, row.subject_id)
        if member is None or match is None:
            return None
        if not self._gate.has_for_coffee(tx, match, member.person_id, now):
            return None
        message = views.note(translator_of(member), match.id, others_of(tx, match, member))
        return ComposedMessage((member.person_id,), message)

    def emptied(self, tx: Transaction, row: Outgoing) -> Message:
        """What replaces it once there is nothing to read any more."""
        _ = translator_of(members.get(tx, row.workspace_id, row.receiver_id or ""))
        return sentence(_(WITHDRAWN))


class LeftOverComposer(CoffeeComposer):
    """Composes the message to members who could not be matched this time."""

    def compose(self, tx: Transaction, row: Outgoing, now: datetime) -> ComposedMessage | None:
        """That they come first next time (P11), or what keeps them from meeting anybody."""
        member = _receiver(tx, row, now)
        if member is None:
            return None
        _, round_ = translator_of(member), rounds.get(tx, row.workspace_id, row.subject_id)
        program = programs.get(tx, row.workspace_id, round_.program_id)
        if not works_with_nobody(tx, member, round_):
            return ComposedMessage((member.person_id,), views.left_over(_, program.name))
        could_write = WRITTEN in program.formats or not program.formats
        can_add = could_write and not writes_at_need(member)
        message = views.without_common_hours(_, program.name, can_add_writing=can_add)
        return ComposedMessage((member.person_id,), message)


class OutcomeQuestionComposer(CoffeeComposer):
    """Composes the question whether a coffee took place."""

    def compose(self, tx: Transaction, row: Outgoing, now: datetime) -> ComposedMessage | None:
        """The question, unless it has a final answer already."""
        member = _receiver(tx, row, now)
        part = matches.part(tx, row.workspace_id, row.subject_id, row.receiver_id or "")
        match = matches.get(tx, row.workspace_id, row.subject_id)
        if member is None or part is None or match is None:
            return None
        if outcome_views.is_final(part.outcome) or part.times_asked >= MOST_QUESTIONS:
            return None
        booking = bookings.get(tx, row.workspace_id, match.id)
        is_out = member.person_id not in (booking or match).people
        if match.state is MatchState.CALLED_OFF or is_out or part.rescue is Rescue.ACCEPTED:
            return None
        others = others_of(tx, match, member)
        if not others:
            return None
        message = outcome_views.outcome_question(
            translator_of(member),
            match.id,
            others,
            in_writing=match.state is MatchState.WRITTEN,
            is_second=part.outcome is Outcome.NOT_YET and part.times_asked > 0,
        )
        moments = [left_alone_until(tx, member, now)]
        moments += [asked_at(member, booking)] if booking is not None else []
        not_before = max(filter(None, moments), default=None)
        return ComposedMessage((member.person_id,), message, not_before=not_before)

    def sent(self, tx: Transaction, row: Outgoing, now: datetime) -> None:
        """Count the question, so that nobody is asked a third time."""
        part = matches.part(tx, row.workspace_id, row.subject_id, row.receiver_id or "")
        if part is not None:
            matches.change_part(tx, part, times_asked=part.times_asked + 1)


def _receiver(tx: Transaction, row: Outgoing, now: datetime) -> Member | None:
    """The receiver of a message, unless they have no coffees now."""
    member = members.get(tx, row.workspace_id, row.receiver_id or "")
    return None if member is None or skips_coffee(member, now) else member
