"""What memory needs of the feature that plans check-ins, which it may not import."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from storage.database import Transaction
from storage.records import Detail, DetailKind, Member, OffDay, Timing


@dataclass(frozen=True, slots=True)
class Expected:
    """
    When a listener would be told, if they were the first; ``None`` for never, or too late.

    ``first``: the first time; ``four_weeks_later`` and ``year_later``: by the owner's wish.
    ``is_day_off``: it is for one day, which is no working day of theirs. ``same_day``: if they
    can't hear that day, the next listener does.
    """

    listener: Member
    first: datetime | None
    four_weeks_later: datetime | None = None
    year_later: datetime | None = None
    is_day_off: bool = False
    same_day: bool = False


class NextStep(StrEnum):
    """
    What comes next about a detail, as far as its owner may know.

    ``NEVER``: its kind is not asked about. ``STOPPED``: by its owner's brake. ``UNDER_WAY``: the
    first listener's moment has come, and it is not too late for the next ones. ``OWNER_GRIEVES``:
    it is glad, and its owner has had a loss. ``ENDS_BEFORE``: it is forgotten first.
    ``NOT_ALLOWED``: the workspace doesn't allow it.
    """

    NEVER = "never"
    STOPPED = "stopped"
    WAITS_FOR_NEWS = "waits_for_news"
    NOBODY_JOINED = "nobody_joined"
    NOT_ALLOWED = "not_allowed"
    PLANNED = "planned"
    UNDER_WAY = "under_way"
    OWNER_GRIEVES = "owner_grieves"
    ENDS_BEFORE = "ends_before"
    OVER = "over"


class Which(StrEnum):
    """Which of the check-ins about a detail it is."""

    FIRST = "first"
    ONCE_MORE = "once_more"
    FOUR_WEEKS_LATER = "four_weeks_later"
    A_YEAR_LATER = "a_year_later"


@dataclass(frozen=True, slots=True)
class PlannedCheckIn:
    """
    The first listener (*person_id*) is told at *moment*, in *zone*; nobody new after *until*.

    All of it is worked out from what everybody can see of listeners in Slack.
    """

    moment: datetime
    until: datetime
    person_id: str
    zone: str
    which: Which


@dataclass(frozen=True, slots=True)
class CheckInOutlook:
    """What comes next about a detail: the check-in it is about, and one that comes after it."""

    step: NextStep
    check_in: PlannedCheckIn | None = None
    following: PlannedCheckIn | None = None

    @property
    def next_check_in(self) -> PlannedCheckIn | None:
        """The next one of which a listener will be told; ``None`` for none as far as is known."""
        return self.check_in if self.step is NextStep.PLANNED else self.following

    @property
    def next_at(self) -> datetime | None:
        """When a listener will be told next; ``None`` for never, or not as far as is known."""
        ahead = self.next_check_in
        return ahead.moment if ahead is not None else None


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

    def outlook(self, tx: Transaction, detail: Detail, now: datetime) -> CheckInOutlook:
        """What comes next; it reveals nothing of what a listener did, or told Kith."""
        ...

    def is_ill_timed(self, tx: Transaction, detail: Detail, at: datetime) -> bool:
        """Whether nobody would be told at that moment, because its owner is grieving."""
        ...
