"""Composes the announcement of a round: that somebody is in, or the question whether they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.coffee import announcement_views, moved_views, schedule, views
from bot.coffee.attendance import works_before_draw
from bot.coffee.coming_round import coming_round
from bot.coffee.composer_base import CoffeeComposer
from bot.coffee.own_rounds import day_of, next_own_draw
from bot.delivery import ComposedMessage, MessageKind
from bot.members import is_away, no_coffee_until, translator_of
from bot.runtime.working_hours import hours_of, local_day, next_working_morning, resolve_local
from bot.slack.blocks import Message
from storage import members, programs, rounds, send_history
from storage.database import Transaction
from storage.records import Member, Outgoing, PartState, Program, Round, RoundState

# A round after a break may be announced before it ends: a working day before, with a weekend and
# holidays in between.
_HEARD_BEFORE = timedelta(days=5)


class AnnouncementComposer(CoffeeComposer):
    """Composes the announcement of a round, and the invitation to one that is under way."""

    def compose(self, tx: Transaction, row: Outgoing, now: datetime) -> ComposedMessage | None:
        """The notice or the question, while there is time to answer."""
        member = members.get(tx, row.workspace_id, row.receiver_id or "")
        part = rounds.part(tx, row.workspace_id, row.subject_id, row.receiver_id or "")
        if member is None or part is None or is_away(member, now):
            return None
        round_ = rounds.get(tx, row.workspace_id, row.subject_id)
        say = translator_of(member)
        asked = part.state is PartState.ASKED
        if round_.state is RoundState.DRAWN and asked:
            return ComposedMessage(
                (member.person_id,), announcement_views.late_invitation(say, round_.id)
            )
        if round_.state is not RoundState.ANNOUNCED:
            return None
        program = programs.get(tx, row.workspace_id, round_.program_id)
        is_last = schedule.is_last_as_new(program, member, round_.draw_at)
        then_weeks = member.rhythm_weeks if is_last else None
        coming = coming_round(round_, member, program.name)
        if not _was_to_be_theirs(tx, program, round_, member):
            coming = replace(coming, moved_from=None, moved_because=None)
        coming = replace(coming, break_until=_break_before(tx, member, round_))
        if asked:
            message = announcement_views.invitation(say, coming, then_weeks)
        else:
            is_first = not rounds.any_before(tx, row.workspace_id, program.id, round_.draw_at)
            message = announcement_views.notice_of_round(say, coming, then_weeks, is_first=is_first)
        return ComposedMessage((member.person_id,), message)

    def sent(self, tx: Transaction, row: Outgoing, now: datetime) -> None:
        """Forget a break that is over, once somebody has heard that it is."""
        member = members.get(tx, row.workspace_id, row.receiver_id or "")
        if member is not None and member.no_coffee_until and not no_coffee_until(member, now):
            members.change(tx, row.workspace_id, member.person_id, no_coffee_until=None)

    def dropped(self, tx: Transaction, row: Outgoing, now: datetime) -> None:
        """Skip a member who wasn't told in time, if they could be: they couldn't say no (P1)."""
        here, who = row.workspace_id, row.receiver_id or ""
        part, member = rounds.part(tx, here, row.subject_id, who), members.get(tx, here, who)
        late = member is None or works_before_draw(member, rounds.get(tx, here, row.subject_id))
        if part and (part.state is PartState.ASKED or (part.state is PartState.IN and late)):
            rounds.set_part(tx, here, row.subject_id, who, PartState.SKIPPED)

    def emptied(self, tx: Transaction, row: Outgoing) -> Message:
        """To a member who was drawn without: that they sat out, and when they hear again."""
        member = members.get(tx, row.workspace_id, row.receiver_id or "")
        part = rounds.part(tx, row.workspace_id, row.subject_id, row.receiver_id or "")
        if member is None or part is None:
            return super().emptied(tx, row)
        round_ = rounds.get(tx, row.workspace_id, row.subject_id)
        say, draw_at = translator_of(member), round_.draw_at
        if round_.state is RoundState.CLOSED and round_.announced_at and not round_.drawn_at:
            planned_on, next_on = day_of(draw_at, member), _hears_again_on(tx, member, draw_at)
            return moved_views.not_held(say, round_, planned_on, next_on)
        if part.state is not PartState.ASKED:
            return super().emptied(tx, row)
        if round_.state in (RoundState.OPEN, RoundState.ANNOUNCED):
            return super().emptied(tx, row)
        drawn_on = local_day(draw_at, member.zone)
        return views.sat_out(say, drawn_on, _hears_again_on(tx, member, draw_at))


def _break_before(tx: Transaction, member: Member, round_: Round) -> date | None:
    """The end of a break from coffees after which somebody has heard of no other round."""
    until = member.no_coffee_until
    if until is None:
        return None
    since = resolve_local(until - _HEARD_BEFORE, time(0), member.zone)
    here, kind = member.workspace_id, MessageKind.ROUND_ANNOUNCEMENT
    heard = send_history.subjects_since(tx, here, member.person_id, kind, since)
    return None if heard - {round_.id} else until


def _was_to_be_theirs(tx: Transaction, program: Program, round_: Round, member: Member) -> bool:
    """Whether a member was due on the planned day of a round, by their own rhythm."""
    if round_.moved_from is None:
        return True
    last = rounds.last_matched_of(tx, member.workspace_id, program.id, member.person_id)
    return schedule.is_due(member, last, schedule.draw_on(program, round_.moved_from))


def _hears_again_on(tx: Transaction, member: Member, drawn_at: datetime) -> date | None:
    """The day on which a member hears of their own next round, after one was drawn without them."""
    found = next_own_draw(tx, member, drawn_at)
    if found is None or rounds.waiting(tx, member.workspace_id, member.person_id) is not None:
        return None
    announced_at = schedule.announcement_of(*found)
    morning = next_working_morning(hours_of(member), announced_at)
    if morning is None or is_away(member, announced_at):
        return None
    return local_day(morning, member.zone)
