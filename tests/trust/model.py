"""A model of who may know what, written from the promises and not from the code."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from storage.records import Brake, DetailKind, Tier
from tests.trust.timing import FOUR_WEEKS, Choice

HEALTH_LOSS_AND_FAMILY = {
    DetailKind.ILLNESS_FAMILY,
    DetailKind.ILLNESS_OWN,
    DetailKind.LOSS,
    DetailKind.NEW_ARRIVAL,
    DetailKind.CLOSE_TO_HEART,
    DetailKind.COMING_BACK,
    DetailKind.SOMETHING_ELSE,
}
TASTES_AND_OFFERS = {DetailKind.TASTE, DetailKind.GLADLY_HELP}
DEACTIVATED_KEPT = timedelta(days=14)
# When owners are asked whether to keep a light thing longer.
NEAR_THE_END = timedelta(days=4)


@dataclass
class Secret:
    """A detail. Its token is in its words and nowhere else."""

    token: str
    detail_id: str
    owner: str
    kind: DetailKind
    listeners: list[str]
    to_met: bool
    ends_at: datetime
    choice: Choice
    # Who is sure to hear first, until it is changed or stopped, or they may miss their turn.
    first: str | None = None
    brake: Brake = Brake.NONE
    until: date | None = None
    # Each reading: who, and when.
    readings: Counter[tuple[str, datetime]] = field(default_factory=Counter)
    # Those in a check-in, which may be read again.
    read_in_check_ins: list[tuple[str, datetime]] = field(default_factory=list)
    # How often each was told of it as it is planned now.
    told: Counter[str] = field(default_factory=Counter)
    # On which of their days each of them has said *Not today*.
    put_off: set[tuple[str, date]] = field(default_factory=set)
    # The receiver of each check-in about it, by the check-in's id.
    check_ins: dict[str, str] = field(default_factory=dict)

    def is_planned_anew(self) -> None:
        """Its check-ins begin anew, so whoever was told may be told again."""
        self.told.clear()
        self.put_off.clear()


@dataclass(eq=False)
class Coffee:
    """A match, by the handles of its people."""

    match_id: str
    people: list[str]


@dataclass
class Note:
    """A note for the owner's next coffee, by its token. ``coffee`` is set once they are drawn."""

    token: str
    owner: str
    ends_at: datetime
    coffee: Coffee | None = None


@dataclass
class Model:
    """
    The workspace as the promises describe it. People are handles, and ``zones`` is where they live.
    """

    zones: dict[str, str]
    tier: Tier = Tier.ALL
    members: set[str] = field(default_factory=set)
    deactivated: dict[str, datetime] = field(default_factory=dict)
    # Quiet lists as (owner, other), and those entries whose other person was erased.
    quiet: set[tuple[str, str]] = field(default_factory=set)
    outliving: set[tuple[str, str]] = field(default_factory=set)
    met: set[frozenset[str]] = field(default_factory=set)
    secrets: list[Secret] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    coffees: list[Coffee] = field(default_factory=list)

    # What is allowed -------------------------------------------------------------------------

    def may_be_shared(self, kind: DetailKind) -> bool:
        """The admin's setting: coffee only, light things, or all."""
        if self.tier is Tier.LIGHT:
            return kind not in HEALTH_LOSS_AND_FAMILY
        return self.tier is Tier.ALL

    def may_read(self, viewer: str, secret: Secret, now: datetime) -> bool:
        """
        The owner may until it ends, and listeners may (P4) unless a brake (P8) or another rule
        forbids it.
        """
        if secret not in self.secrets or now >= secret.ends_at:
            return False
        if viewer == secret.owner:
            return True
        both = frozenset((viewer, secret.owner))
        through_coffee = secret.to_met and secret.kind in TASTES_AND_OFFERS and both in self.met
        return (
            (viewer in secret.listeners or through_coffee)
            and both <= self.members
            and not self.are_apart(viewer, secret.owner)
            and not self.is_braked(secret, now)
            and self.may_be_shared(secret.kind)
        )

    def may_read_note(self, viewer: str, note: Note, coffee: Coffee, now: datetime) -> bool:
        """The partners of the owner in the coffee for which it was written."""
        return (
            note.coffee is coffee
            and viewer != note.owner
            and {viewer, note.owner} <= set(coffee.people) & self.members
            and not self.are_apart(viewer, note.owner)
            and self.tier is not Tier.COFFEE_ONLY
            and now < note.ends_at
        )

    def is_braked(self, secret: Secret, now: datetime) -> bool:
        """*Not yet* ends on the morning of its day, where the owner lives."""
        if secret.brake is Brake.NOT_YET and secret.until is not None:
            return self.today(secret.owner, now) < secret.until
        return secret.brake is not Brake.NONE

    def are_apart(self, one: str, other: str) -> bool:
        """Either has the other on the quiet list."""
        return (one, other) in self.quiet or (other, one) in self.quiet

    def readers(self, now: datetime) -> set[tuple[str, str]]:
        """The pairs of reader and detail id that are allowed, without the owners."""
        return {
            (viewer, secret.detail_id)
            for secret in self.secrets
            for viewer in self.zones
            if viewer != secret.owner and self.may_read(viewer, secret, now)
        }

    def of(self, owner: str, now: datetime) -> list[Secret]:
        """The owner's details that have not ended."""
        return [one for one in self.secrets if one.owner == owner and now < one.ends_at]

    def live(self, now: datetime) -> list[Secret]:
        """The details of members that have not ended."""
        return [one for one in self.secrets if one.owner in self.members and now < one.ends_at]

    # Time ------------------------------------------------------------------------------------

    def today(self, handle: str, now: datetime) -> date:
        """The date where this person lives."""
        return now.astimezone(ZoneInfo(self.zones[handle])).date()

    def end_of(self, handle: str, day: date) -> datetime:
        """The end of a day where this person lives."""
        zone = ZoneInfo(self.zones[handle])
        return datetime.combine(day + timedelta(days=1), time(0), zone)

    def end_of_choice(self, handle: str, choice: Choice, now: datetime) -> datetime:
        """As by default after the last day it is for: of telling, and of remembering it (P14)."""
        ends = [self.end_by_default(handle, choice.event, now)]
        days = [one for one in (choice.event, choice.told_on) if one is not None]
        ends += [self.end_by_default(handle, one, now) for one in days]
        if choice.four_weeks:
            last = max([self.today(handle, now), *days])
            ends.append(self.end_by_default(handle, last + FOUR_WEEKS, now))
        return max(ends)

    def end_by_default(self, handle: str, event: date | None, now: datetime) -> datetime:
        """Thirty days after the event, or ninety days after writing (P14)."""
        today = self.today(handle, now)
        if event is None:
            return self.end_of(handle, today + timedelta(days=90))
        return self.end_of(handle, max(event, today) + timedelta(days=30))

    # What happens ----------------------------------------------------------------------------

    def kept_longer(self, secret: Secret, now: datetime) -> None:
        """It ends as if it were new, if its end is near; else it was kept longer already."""
        if now >= secret.ends_at - NEAR_THE_END:
            as_if_new = self.end_by_default(secret.owner, None, now)
            secret.ends_at = max(secret.ends_at, as_if_new)

    def forget_all_of(self, owner: str) -> None:
        """All that this person shared is deleted."""
        self.secrets = [one for one in self.secrets if one.owner != owner]
        self.notes = [one for one in self.notes if one.owner != owner]

    def erased(self, handle: str) -> None:
        """Nothing is known about this person. Others' quiet lists hold again if they come back."""
        self.forget_all_of(handle)
        self.members.discard(handle)
        self.deactivated.pop(handle, None)
        self.outliving |= {pair for pair in self.quiet if pair[1] == handle}
        self.outliving = {pair for pair in self.outliving if pair[0] != handle}
        self.quiet = {pair for pair in self.quiet if handle not in pair}
        self.met = {pair for pair in self.met if handle not in pair}
        for coffee in self.coffees:
            coffee.people = [one for one in coffee.people if one != handle]
        for secret in self.secrets:
            secret.listeners = [one for one in secret.listeners if one != handle]
            secret.readings = Counter(
                {read: times for read, times in secret.readings.items() if read[0] != handle}
            )
            secret.read_in_check_ins = [
                read for read in secret.read_in_check_ins if read[0] != handle
            ]

    def joined(self, handle: str) -> None:
        """This person is a member from now on."""
        self.members.add(handle)
        self.deactivated.pop(handle, None)
        back = {pair for pair in self.outliving if pair[1] == handle}
        self.quiet, self.outliving = self.quiet | back, self.outliving - back

    def tick(self, now: datetime) -> list[str]:
        """
        Delete what has ended and erase those whose deactivation is over. Returns who was erased.
        """
        self.secrets = [one for one in self.secrets if now < one.ends_at]
        self.notes = [one for one in self.notes if now < one.ends_at]
        over = [one for one, at in self.deactivated.items() if at + DEACTIVATED_KEPT <= now]
        for handle in over:
            self.erased(handle)
        return over
