"""Three rounds of silence: one kind question, and without an answer a pause."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from bot import delivery
from bot.coffee.composer_base import CoffeeComposer
from bot.coffee.rescue import views
from bot.coffee.rescue.silence import SILENT_ROUNDS, is_silent_member
from bot.delivery import ComposedMessage, MessageKind
from bot.members import is_away, translator_of
from bot.runtime.working_hours import hours_of, later_on_working_day
from storage import introductions, matches, members, rounds, send_history
from storage.database import Transaction
from storage.records import Match, Member, Outgoing, PartState, Round, RoundState

# Another program's round may come the day after: they get time to answer.
_ANSWER_WORKING_DAYS = 3
# Three rounds take longer, even where there is one a week.
_ACTIVE = timedelta(days=10)


def spare_the_silent(
    tx: Transaction, round_: Round, due: Mapping[str, PartState], now: datetime
) -> dict[str, PartState]:
    """
    Who of those *due* in a round is told of it, without those who were silent for three rounds.

    Those are asked whether to pause them, and are in only once they say so. Who was asked before
    and has pressed nothing since is paused.
    """
    quiet = [one for one in _inactive(tx, round_, due, now) if _is_silent(tx, one, now)]
    for member in quiet:
        if not _is_asked(tx, member):
            rounds.take_part(tx, round_, {member.person_id: PartState.ASKED})
            rounds.set_part(tx, round_.workspace_id, round_.id, member.person_id, PartState.ASKED)
            _say(tx, MessageKind.PAUSE_QUESTION, member, round_, now)
        elif _has_had_time(member, now):
            here, person_id = member.workspace_id, member.person_id
            members.change(tx, here, person_id, paused=True, paused_until=None)
            _say(tx, MessageKind.PAUSED_NOTE, member, round_, now)
    return {one: due[one] for one in due if one not in {member.person_id for member in quiet}}


def _inactive(
    tx: Transaction, round_: Round, due: Mapping[str, PartState], now: datetime
) -> list[Member]:
    latest = (now - _ACTIVE).date()
    joined = members.several(tx, round_.workspace_id, due)
    return [
        one
        for _id, one in sorted(joined.items())
        if one.joined_at < now - _ACTIVE and (one.active_on is None or one.active_on <= latest)
    ]


def _is_silent(tx: Transaction, member: Member, now: datetime) -> bool:
    latest = _latest(tx, member)
    if not is_silent_member(latest, member.active_on, hours_of(member), now):
        return False
    parts = matches.parts_of(tx, member.workspace_id, member.person_id)
    mine = [parts[one.id] for one in latest]
    return not any(one.outcome or one.pressed_at for one in mine)


def _latest(tx: Transaction, member: Member) -> tuple[Match, ...]:
    return introductions.latest_of(tx, member.workspace_id, member.person_id, SILENT_ROUNDS)


def _is_asked(tx: Transaction, member: Member) -> bool:
    here, me, kind = member.workspace_id, member.person_id, MessageKind.PAUSE_QUESTION
    if send_history.waiting_until(tx, here, kind, me, me) is not None:
        # The round of another program was announced just now.
        return True
    asked_at, latest = member.asked_to_pause_at, _latest(tx, member)
    return asked_at is not None and asked_at > latest[0].made_at


def _has_had_time(member: Member, now: datetime) -> bool:
    asked_at = member.asked_to_pause_at or now
    return later_on_working_day(hours_of(member), asked_at, _ANSWER_WORKING_DAYS) <= now


def _say(tx: Transaction, kind: MessageKind, member: Member, round_: Round, now: datetime) -> None:
    # About the person: what is about a round is taken back when it is drawn.
    delivery.queue(
        tx,
        kind,
        workspace_id=member.workspace_id,
        receiver_id=member.person_id,
        subject_id=member.person_id,
        due_at=now,
        occasion=round_.id,
    )


class PauseQuestionComposer(CoffeeComposer):
    """Composes the question whether to pause somebody."""

    def compose(self, tx: Transaction, row: Outgoing, now: datetime) -> ComposedMessage | None:
        """The question, unless they have pressed something since."""
        member = members.get(tx, row.workspace_id, row.subject_id)
        if member is None or is_away(member, now) or not _is_silent(tx, member, now):
            return None
        message = views.pause_question(translator_of(member), _round_of(row))
        return ComposedMessage((member.person_id,), message)

    def sent(self, tx: Transaction, row: Outgoing, now: datetime) -> None:
        """From now on they can answer."""
        members.change(tx, row.workspace_id, row.subject_id, asked_to_pause_at=now)

    def dropped(self, tx: Transaction, row: Outgoing, now: datetime) -> None:
        """Ask them as others are asked: nobody is paused who wasn't asked (P9)."""
        round_ = rounds.get(tx, row.workspace_id, _round_of(row))
        part = rounds.part(tx, row.workspace_id, round_.id, row.subject_id)
        is_open = round_.state is RoundState.ANNOUNCED and now < round_.draw_at
        if is_open and part is not None and part.state is PartState.ASKED:
            delivery.queue(
                tx,
                MessageKind.ROUND_ANNOUNCEMENT,
                workspace_id=row.workspace_id,
                receiver_id=row.subject_id,
                subject_id=round_.id,
                due_at=now,
                send_until=round_.draw_at,
            )


class PausedNoteComposer(CoffeeComposer):
    """Composes the note that somebody was paused, with the way back."""

    def compose(self, tx: Transaction, row: Outgoing, now: datetime) -> ComposedMessage | None:
        """The note, unless they have come back."""
        member = members.get(tx, row.workspace_id, row.subject_id)
        if member is None or not is_away(member, now):
            return None
        return ComposedMessage((member.person_id,), views.paused(translator_of(member)))


def _round_of(row: Outgoing) -> str:
    return row.business_key.rpartition(":")[2]
