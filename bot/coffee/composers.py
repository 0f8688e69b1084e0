"""What the messages of a round say, made at the moment of sending."""

from __future__ import annotations

from datetime import datetime
from itertools import combinations

from bot.coffee import schedule, views
from bot.coffee.openers import OPENERS
from bot.delivery import service as delivery
from bot.delivery.service import ComposedMessage, NoFollowUp
from bot.members import is_away, translator_of
from bot.memory import Gate
from bot.runtime.working_hours import hours_of
from bot.slack.blocks import Message
from storage import matches, members, people, programs, rounds
from storage.database import Transaction
from storage.records import Match, Member, Outgoing, PartState, RoundState

_OPENERS = {opener.key: opener.words for opener in OPENERS}


class _CoffeeComposer(NoFollowUp):
    """What the correspondents of this room have in common."""

    def emptied(self, tx: Transaction, row: Outgoing) -> Message:
        """What stands where a message of a round was."""
        member = members.get(tx, row.workspace_id, row.receiver_id or "")
        return views.emptied(translator_of(member))

    def _receiver(self, tx: Transaction, row: Outgoing, now: datetime) -> Member | None:
        member = members.get(tx, row.workspace_id, row.receiver_id or "")
        return None if member is None or is_away(member, now) else member


class AnnouncementComposer(_CoffeeComposer):
    """The correspondent for announcements."""

    def compose(self, tx: Transaction, row: Outgoing, now: datetime) -> ComposedMessage | None:
        """Whether somebody is in, or wants to be, while there is time to answer."""
        member = self._receiver(tx, row, now)
        part = rounds.part(tx, row.workspace_id, row.subject_id, row.receiver_id or "")
        if member is None or part is None:
            return None
        round_ = rounds.get(tx, row.workspace_id, row.subject_id)
        say = translator_of(member)
        asked = part.state is PartState.ASKED
        if round_.state is RoundState.DRAWN and asked:
            return ComposedMessage((member.person_id,), views.late_invitation(say, round_.id))
        if round_.state is not RoundState.ANNOUNCED:
            return None
        message = views.announcement(say, round_.id, round_.draw_at, member.zone, asked=asked)
        return ComposedMessage((member.person_id,), message)

    def dropped(self, tx: Transaction, row: Outgoing, now: datetime) -> None:
        """Whoever could not be told in time is not drawn: they could not have said no (P1)."""
        part = rounds.part(tx, row.workspace_id, row.subject_id, row.receiver_id or "")
        if part is not None and part.state in (PartState.ASKED, PartState.IN):
            rounds.set_part(tx, row.workspace_id, row.subject_id, part.person_id, PartState.SKIPPED)


class IntroductionComposer(_CoffeeComposer):
    """The correspondent for introductions, which go to all people of a match together."""

    def compose(self, tx: Transaction, row: Outgoing, now: datetime) -> ComposedMessage | None:
        """The introduction, if all of them are still members, and none is to be kept apart."""
        match = matches.get(tx, row.workspace_id, row.subject_id)
        if match is None:
            return None
        joined = members.several(tx, row.workspace_id, match.people)
        known = people.several(tx, row.workspace_id, match.people)
        if len(joined) < len(match.people) or _are_any_apart(tx, match):
            return None
        program = programs.get(
            tx, row.workspace_id, rounds.get(tx, row.workspace_id, match.round_id).program_id
        )
        hours = [hours_of(joined[person_id]) for person_id in match.people]
        message = views.introduction(
            translator_of(joined[match.organiser_id]),
            people=[(known[one].slack_id, joined[one].zone) for one in match.people],
            organiser=known[match.organiser_id].slack_id,
            opener=_OPENERS.get(match.opener_key, OPENERS[0].words),
            slots=schedule.slots(hours, program.coffee_minutes, now),
            reasons=match.reasons,
        )
        return ComposedMessage(match.people, message)

    def dropped(self, tx: Transaction, row: Outgoing, now: datetime) -> None:
        """Nobody is asked how a coffee went to which they were not introduced."""
        delivery.take_back(tx, row.workspace_id, [row.subject_id], now)


class CoffeeNoteComposer(_CoffeeComposer):
    """The correspondent for what the others brought or shared, read in private."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    def compose(self, tx: Transaction, row: Outgoing, now: datetime) -> ComposedMessage | None:
        """That there is something to read, if there is."""
        member = self._receiver(tx, row, now)
        match = matches.get(tx, row.workspace_id, row.subject_id)
        if member is None or match is None:
            return None
        if not self._gate.has_for_coffee(tx, match, member.person_id, now):
            return None
        return ComposedMessage((member.person_id,), views.note(translator_of(member), match.id))

    def emptied(self, tx: Transaction, row: Outgoing) -> Message:
        """What stands where a note was behind which nothing is left."""
        member = members.get(tx, row.workspace_id, row.receiver_id or "")
        return views.nothing_left(translator_of(member))


class LeftOverComposer(_CoffeeComposer):
    """The correspondent for whoever could not be matched this time."""

    def compose(self, tx: Transaction, row: Outgoing, now: datetime) -> ComposedMessage | None:
        """That they come first next time (P11)."""
        member = self._receiver(tx, row, now)
        if member is None:
            return None
        return ComposedMessage((member.person_id,), views.left_over(translator_of(member)))


class OutcomeQuestionComposer(_CoffeeComposer):
    """The correspondent for the question whether a coffee took place."""

    def compose(self, tx: Transaction, row: Outgoing, now: datetime) -> ComposedMessage | None:
        """The question, unless it was answered for good before."""
        member = self._receiver(tx, row, now)
        part = matches.part(tx, row.workspace_id, row.subject_id, row.receiver_id or "")
        match = matches.get(tx, row.workspace_id, row.subject_id)
        if member is None or part is None or match is None:
            return None
        if views.is_final(part.outcome):
            return None
        known = people.several(tx, row.workspace_id, match.people)
        others = [known[one].slack_id for one in match.people if one != member.person_id]
        message = views.outcome_question(translator_of(member), match.id, others)
        return ComposedMessage((member.person_id,), message)

    def sent(self, tx: Transaction, row: Outgoing, now: datetime) -> None:
        """Count the question, so that nobody is asked a third time."""
        part = matches.part(tx, row.workspace_id, row.subject_id, row.receiver_id or "")
        if part is not None:
            matches.change_part(tx, part, times_asked=part.times_asked + 1)


def _are_any_apart(tx: Transaction, match: Match) -> bool:
    """Whether two of the people of a match have come to be kept apart since it was drawn."""
    return any(
        people.are_apart(tx, match.workspace_id, one, other)
        for one, other in combinations(match.people, 2)
    )
