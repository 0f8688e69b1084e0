"""What memory needs of the feature that plans check-ins, which it may not import."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from storage.database import Transaction
from storage.records import Detail, DetailKind, Member, OffDay, Timing


@dataclass(frozen=True, slots=True)
class Expected:
    """
    When a listener would be told, if they were the first; ``None`` for never, or too late.

    ``first``: the first time; ``four_weeks_later`` and ``year_later``: by the owner's wish.
    ``is_day_off``: it is for one day, which is no working day of theirs.
    """

    listener: Member
    first: datetime | None
    four_weeks_later: datetime | None = None
    year_later: datetime | None = None
    is_day_off: bool = False


class CheckInPlanner(Protocol):
    """Plans the check-ins about details; called when a detail is shared, changed or stopped."""

    def expected(
        self, tx: Transaction, detail: Detail, owner: Member, listeners: Sequence[Member]
    ) -> tuple[Expected, ...]:
        """
        When each of *listeners* would be told if they were the first, in the order of listeners.

        By their visible hours, not by what they told Kith.
        """
        ...

    def begin(self, tx: Transaction, detail: Detail, now: datetime) -> None:
        """Plan the check-ins of a detail that is new, or may be asked about again."""
        ...

    def stop(self, tx: Transaction, detail: Detail, now: datetime) -> None:
        """Stop the check-ins of a detail, and withdraw its messages."""
        ...

    def forget(self, tx: Transaction, detail: Detail, now: datetime) -> None:
        """Delete the check-ins of a detail, and withdraw its messages."""
        ...

    def default_timing(self, kind: DetailKind, day: date | None, today: date) -> Timing | None:
        """
        When listeners hear of such a detail unless its owner chooses otherwise; ``None`` where
        there is no choice.
        """
        ...

    def default_off_day(self, kind: DetailKind) -> OffDay:
        """Whether those who are off on its day hear before or after it, if nobody chose."""
        ...

    def change(self, tx: Transaction, before: Detail, detail: Detail, now: datetime) -> None:
        """Plan a detail again that its owner has changed from *before*, or its listeners."""
        ...

    def there_is_news(self, tx: Transaction, detail: Detail, now: datetime) -> None:
        """Plan what follows when its owner says that there is news, or that it goes on."""
        ...

    def take_off(self, tx: Transaction, detail: Detail, person_id: str, now: datetime) -> None:
        """
        Stop the check-ins of a person who is no longer a listener, and withdraw their messages.
        """
        ...

    def planned(self, tx: Transaction, detail: Detail, now: datetime) -> datetime | None:
        """
        When a listener will be told, if that is still to come; it reveals nothing of what they did.
        """
        ...

    def is_ill_timed(self, tx: Transaction, detail: Detail, at: datetime) -> bool:
        """Whether nobody would be told at that moment, because its owner is grieving."""
        ...
