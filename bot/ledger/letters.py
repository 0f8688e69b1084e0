"""The question to somebody before something light of theirs is forgotten."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from bot.delivery.service import Letter
from bot.hours import last_day, local_day
from bot.ledger import ending_views
from bot.memory.service import is_about_to_end
from bot.text import in_language
from bot.text.blocks import Message
from storage import details, members
from storage.records import Outgoing


class EndingLetters:
    """The correspondent for the question whether something is to be kept for longer."""

    def compose(self, tx: Connection, row: Outgoing, now: datetime) -> Letter | None:
        """The question, unless its end was moved, or it is gone already."""
        detail = details.get(tx, row.workspace_id, row.subject_id)
        owner = members.get(tx, row.workspace_id, row.receiver_id or "")
        if detail is None or owner is None or not is_about_to_end(detail, now):
            return None
        message = ending_views.question(
            in_language(owner.locale),
            detail.id,
            shared_on=local_day(detail.shared_at, owner.zone),
            ends_on=last_day(detail.ends_at, owner.zone),
        )
        return Letter((owner.person_id,), message)

    def sent(self, tx: Connection, row: Outgoing, now: datetime) -> None:
        """Nothing follows: without an answer it is forgotten on its day."""

    def dropped(self, tx: Connection, row: Outgoing, now: datetime) -> None:
        """Nothing follows."""

    def emptied(self, tx: Connection, row: Outgoing) -> Message:
        """What stands where the question was about something that is gone."""
        owner = members.get(tx, row.workspace_id, row.receiver_id or "")
        return ending_views.gone(in_language(owner.locale if owner else "en"))
