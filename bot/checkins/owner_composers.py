"""The unprompted message to the owner of a detail that nobody has opened."""

from __future__ import annotations

from datetime import datetime

from bot.checkins import owner_views, planner, unopened
from bot.delivery import ComposedMessage, NoFollowUp
from bot.members import is_away, translator_of
from bot.memory import ALLOWED, is_braked
from bot.runtime.working_hours import hours_of, local_day, start_of_day, start_of_tomorrow
from bot.slack.blocks import Message
from storage import details, members, workspaces
from storage.database import Transaction
from storage.records import Detail, Member, Outgoing


class NobodyOpenedComposer(NoFollowUp):
    """Composes the notice that nobody has opened a detail (P6, P13)."""

    def compose(self, tx: Transaction, row: Outgoing, now: datetime) -> ComposedMessage | None:
        """The notice, while it is true, there is no brake, and anybody could be told at all."""
        detail = details.get(tx, row.workspace_id, row.subject_id)
        owner = members.get(tx, row.workspace_id, row.receiver_id or "")
        if detail is None or owner is None or _is_held_back(tx, detail, owner, now):
            return None
        moment = unopened.notice_right_at(tx, detail, owner, row.due_at)
        if moment is None:
            return None
        if unopened.was_said_since(tx, detail, owner, row.due_at):
            # It was due by then, and came in the same message.
            return None
        others = unopened.due_together(tx, detail, owner, now)
        together = [detail, *(one for one in others if not _is_held_back(tx, one, owner, now))]
        message = owner_views.nobody_opened(
            translator_of(owner),
            [one.id for one in together],
            [local_day(one.shared_at, owner.zone) for one in together],
            can_be_told=any(
                unopened.could_still_be_told(one, hours_of(owner), now) for one in together
            ),
        )
        today = start_of_day(now, owner.zone)
        if is_away(owner, now) or unopened.was_said_since(tx, detail, owner, today):
            moment = start_of_tomorrow(now, owner.zone)
        return ComposedMessage((owner.person_id,), message, not_before=moment)

    def emptied(self, tx: Transaction, row: Outgoing) -> Message:
        """What stands where the notice was."""
        owner = members.get(tx, row.workspace_id, row.receiver_id or "")
        return owner_views.nobody_opened_settled(translator_of(owner))


def _is_held_back(tx: Transaction, detail: Detail, owner: Member, now: datetime) -> bool:
    """Whether nobody is told anyway: by the brake, in grief, or since it may not be shared."""
    if is_braked(detail, owner.zone, now) or planner.is_ill_timed(tx, detail, now):
        return True
    return detail.kind not in ALLOWED[workspaces.get(tx, detail.workspace_id).tier]
