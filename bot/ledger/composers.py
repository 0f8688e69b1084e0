"""Unprompted messages about details: two questions to the owner, and *better not to ask*."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from bot.checkins import grieves, owner_is_asked_at
from bot.delivery import ComposedMessage, NoFollowUp
from bot.ledger import brake_views, question_views, second_week
from bot.members import is_away, translator_of
from bot.memory import has_ending_question, is_about_to_end, is_braked
from bot.runtime.working_hours import hours_of, last_day, local_day, start_of_tomorrow
from bot.slack.blocks import Message
from storage import details, members, people
from storage.database import Transaction
from storage.records import Brake, Detail, Member, Outgoing

_ONE_AFTER_ANOTHER = timedelta(minutes=1)


class SecondWeekComposer(NoFollowUp):
    """Composes the one question of the second week (P8)."""

    def compose(self, tx: Transaction, row: Outgoing, now: datetime) -> ComposedMessage | None:
        """
        The question, while there are listeners and no brake; what they did is not used (P13).

        It is dropped while its owner grieves: whoever was ill may be the one who has died.
        """
        detail = details.get(tx, row.workspace_id, row.subject_id)
        owner = members.get(tx, row.workspace_id, row.receiver_id or "")
        if detail is None or owner is None or is_braked(detail, owner.zone, now):
            return None
        moment = None if grieves(tx, owner, now) else owner_is_asked_at(detail, hours_of(owner))
        if moment is None or not details.listeners_of(tx, row.workspace_id, detail.id):
            return None
        alike = second_week.with_same_listeners(tx, detail)
        if second_week.was_asked_lately(tx, owner, alike, now):
            return None
        together = [detail, *second_week.due_soon(alike, owner, now)]
        message = question_views.second_week(
            translator_of(owner),
            [one.id for one in together],
            [local_day(one.shared_at, owner.zone) for one in together],
            has_day=all(one.event_date is not None for one in together),
        )
        if is_away(owner, now):
            moment = start_of_tomorrow(now, owner.zone)
        elif second_week.is_another_first(tx, detail, owner, now):
            # Once that is asked, this question has a morning of its own.
            moment = now + _ONE_AFTER_ANOTHER
        return ComposedMessage((owner.person_id,), message, not_before=moment)

    def emptied(self, tx: Transaction, row: Outgoing) -> Message:
        """The text in place of a question about a detail that is gone."""
        owner = members.get(tx, row.workspace_id, row.receiver_id or "")
        return question_views.emptied(translator_of(owner))


class EndingQuestionComposer(NoFollowUp):
    """Composes the question whether to keep something longer."""

    def compose(self, tx: Transaction, row: Outgoing, now: datetime) -> ComposedMessage | None:
        """The question, unless the end was moved or the detail is gone."""
        detail = details.get(tx, row.workspace_id, row.subject_id)
        owner = members.get(tx, row.workspace_id, row.receiver_id or "")
        if detail is None or owner is None or not is_about_to_end(detail, now):
            return None
        if not has_ending_question(detail):
            # It has got a day since the question was queued.
            return None
        message = question_views.keep_longer(
            translator_of(owner),
            detail.id,
            shared_on=local_day(detail.shared_at, owner.zone),
            ends_on=last_day(detail.ends_at, owner.zone),
        )
        # An owner who is away is asked when they are back, if that is in time.
        later = start_of_tomorrow(now, owner.zone) if is_away(owner, now) else None
        return ComposedMessage((owner.person_id,), message, not_before=later)

    def emptied(self, tx: Transaction, row: Outgoing) -> Message:
        """The text in place of a question about a detail that is gone."""
        owner = members.get(tx, row.workspace_id, row.receiver_id or "")
        return question_views.emptied(translator_of(owner))


class BetterNotComposer(NoFollowUp):
    """Composes *better not to ask*: the same words, whatever is the matter."""

    def compose(self, tx: Transaction, row: Outgoing, now: datetime) -> ComposedMessage | None:
        """
        The note, while the brake is on and the two are not kept apart (P8).

        What it is about may be forgotten by now: then it names nobody.
        """
        detail = details.get(tx, row.workspace_id, row.subject_id)
        reader = members.get(tx, row.workspace_id, row.receiver_id or "")
        if reader is None or is_away(reader, now):
            return None
        if detail is None:
            nameless = brake_views.still_better_not(translator_of(reader))
            return ComposedMessage((reader.person_id,), nameless)
        if not detail.tell_readers:
            return None
        owner = members.get(tx, row.workspace_id, detail.owner_id)
        if owner is None or not is_braked(detail, owner.zone, now):
            return None
        if people.are_apart(tx, row.workspace_id, reader.person_id, owner.person_id):
            return None
        read_on = _read_on(tx, detail, reader)
        if read_on is None:
            return None
        others = details.of_owner(tx, row.workspace_id, owner.person_id)
        message = brake_views.better_not_to_ask(
            translator_of(reader),
            people.get(tx, row.workspace_id, owner.person_id).slack_id,
            read_on,
            is_one_of_several=any(
                _read_on(tx, one, reader) == read_on for one in others if one.id != detail.id
            ),
        )
        return ComposedMessage((reader.person_id,), message)

    def emptied(self, tx: Transaction, row: Outgoing) -> Message:
        """
        The text in its place: only where its owner lets people ask again, there is nothing to heed.

        What they left, forgot or withdrew from this reader stays better not asked about (P8); the
        text names nobody, and no day.
        """
        reader = members.get(tx, row.workspace_id, row.receiver_id or "")
        detail = details.get(tx, row.workspace_id, row.subject_id)
        may_ask = detail is not None and detail.brake is Brake.NONE
        text = brake_views.no_longer if may_ask else brake_views.still_better_not
        return text(translator_of(reader))


def _read_on(tx: Transaction, detail: Detail, reader: Member) -> date | None:
    """The day on which somebody last read a detail, where they live; ``None`` for never."""
    readings = details.disclosures_of(tx, detail.workspace_id, detail.id)
    moments = [one.requested_at for one in readings if one.person_id == reader.person_id]
    return local_day(max(moments), reader.zone) if moments else None
