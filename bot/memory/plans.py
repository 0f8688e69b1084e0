"""What this room asks of the room that plans check-ins, which stands further down the house."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from sqlalchemy import Connection

from storage.records import Detail, Member


class Plans(Protocol):
    """The plans about details: told when one is shared, and when one is to rest."""

    def expected(self, detail: Detail, listener: Member, owner_zone: str) -> datetime | None:
        """When this listener would be told; ``None`` where the kind has no check-in."""
        ...

    def begin(self, tx: Connection, detail: Detail, now: datetime) -> None:
        """Plan what is to happen about a detail that is new, or free to be asked about again."""
        ...

    def stop(self, tx: Connection, detail: Detail, now: datetime) -> None:
        """Let nothing more happen about a detail, and take back what was said."""
        ...

    def forget(self, tx: Connection, detail: Detail, now: datetime) -> None:
        """Forget what was planned about a detail, and take back what was said."""
        ...

    def change(self, tx: Connection, detail: Detail, now: datetime) -> None:
        """Plan anew what its owner has changed: its kind, its date, its listeners, its words."""
        ...

    def take_off(self, tx: Connection, detail: Detail, person_id: str, now: datetime) -> None:
        """Let somebody lose sight of a detail who is no longer one of its listeners."""
        ...

    def planned(self, tx: Connection, detail: Detail, now: datetime) -> datetime | None:
        """When somebody is going to be told, if that lies ahead; never by what anybody did."""
        ...
