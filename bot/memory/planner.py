"""What this room asks of the room that plans check-ins, which stands further down the house."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from storage.database import Transaction
from storage.records import Detail, Member


@dataclass(frozen=True, slots=True)
class Expected:
    """When a listener would be told, if they were the first: on each occasion, none for never."""

    listener: Member
    moments: tuple[datetime, ...]


class CheckInPlanner(Protocol):
    """The plans about details: told when one is shared, and when one is to rest."""

    def expected(
        self, tx: Transaction, detail: Detail, owner: Member, listeners: Sequence[Member]
    ) -> tuple[Expected, ...]:
        """When each of these would be told if they were the first; the first one first."""
        ...

    def begin(self, tx: Transaction, detail: Detail, now: datetime) -> None:
        """Plan what is to happen about a detail that is new, or free to be asked about again."""
        ...

    def stop(self, tx: Transaction, detail: Detail, now: datetime) -> None:
        """Let nothing more happen about a detail, and take back what was said."""
        ...

    def forget(self, tx: Transaction, detail: Detail, now: datetime) -> None:
        """Forget what was planned about a detail, and take back what was said."""
        ...

    def change(self, tx: Transaction, detail: Detail, now: datetime) -> None:
        """Plan anew what its owner has changed: its kind, its date, its listeners, its words."""
        ...

    def there_is_news(self, tx: Transaction, detail: Detail, now: datetime) -> None:
        """Plan what follows when its owner says that there is news, or that it goes on."""
        ...

    def take_off(self, tx: Transaction, detail: Detail, person_id: str, now: datetime) -> None:
        """Let somebody lose sight of a detail who is no longer one of its listeners."""
        ...

    def planned(self, tx: Transaction, detail: Detail, now: datetime) -> datetime | None:
        """When somebody is going to be told, if that lies ahead; never by what anybody did."""
        ...

    def is_ill_timed(self, tx: Transaction, detail: Detail, at: datetime) -> bool:
        """Whether nobody would be told at that moment, because its owner is grieving."""
        ...
