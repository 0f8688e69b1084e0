"""Details that people shared, who may know them, and check-ins about them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class DetailKind(StrEnum):
    """What a detail is about; this decides the plan of its check-ins."""

    ILLNESS_FAMILY = "illness_family"
    ILLNESS_OWN = "illness_own"
    LOSS = "loss"
    NEW_ARRIVAL = "new_arrival"
    JOURNEY = "journey"
    EXAM = "exam"
    MOVING = "moving"
    PET = "pet"
    CLOSE_TO_HEART = "close_to_heart"
    COMING_BACK = "coming_back"
    SOMETHING_ELSE = "something_else"
    CELEBRATION = "celebration"
    TASTE = "taste"
    GLADLY_HELP = "gladly_help"


class Wish(StrEnum):
    """
    What the owner of a detail would like from people who know it.

    The last three are for whoever comes back after leave: how they would like to be met.
    """

    HELLO = "hello"
    JUST_KNOW = "just_know"
    DISTRACT = "distract"
    HELP = "help"
    HELLO_ONCE = "hello_once"
    AS_IF_NEVER_AWAY = "as_if_never_away"
    QUIET_COFFEE = "quiet_coffee"


class Brake(StrEnum):
    """How the owner of a detail has stopped its check-ins."""

    NONE = "none"
    NOT_YET = "not_yet"
    GENTLE = "gentle"
    NOBODY = "nobody"


class Timing(StrEnum):
    """When the listeners of a detail hear of it, as its owner chose."""

    AS_SOON = "as_soon"
    ON_THE_DAY = "on_the_day"
    MORNING_AFTER = "morning_after"
    CHOSEN_DAY = "chosen_day"


class OffDay(StrEnum):
    """On which working day a listener hears who doesn't work on the day itself."""

    BEFORE = "before"
    AFTER = "after"


class CheckInState(StrEnum):
    """
    The states of a check-in.

    ``PLANNED`` waits in the outbox; ``TOLD`` has reached its listener. With ``READ`` and ``ASKED``
    it is still this listener's turn; ``PUT_OFF``, ``PASSED`` and ``LAPSED`` have given the turn to
    the next one. ``PUT_OFF`` asked for another day. ``STOPPED`` was stopped by the owner.
    """

    PLANNED = "planned"
    TOLD = "told"
    READ = "read"
    ASKED = "asked"
    PUT_OFF = "put_off"
    PASSED = "passed"
    LAPSED = "lapsed"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Detail:
    """
    A small thing that a person chose to share; its words stay in the vault.

    ``month_day`` ("MM-DD") replaces ``event_date`` for what returns every year. ``to_met``: besides
    its listeners, everybody whom its owner has met for coffee may know it. ``yearly``: there is one
    more check-in after a year. ``gentle``: its owner has said that it went badly. ``news_at``: when
    its owner said that there is news, or that it goes on. ``changed_at``: when its owner last
    changed its words. ``timing``: when its listeners hear of it; ``None`` for a kind without that
    choice, and for what was shared before there was one. ``chosen_at``: when its owner chose that,
    if it was after sharing it. ``told_on`` is the day that they chose, ``off_day`` what holds for
    listeners who don't work on its day. ``four_weeks_later``: one person is told once more after
    four weeks. ``question_key``: the icebreaker that the words answer, if any.
    """

    workspace_id: str
    id: str
    owner_id: str
    kind: DetailKind
    event_date: date | None
    month_day: str | None
    wish: Wish
    shared_at: datetime
    ends_at: datetime
    brake: Brake
    brake_until: date | None
    tell_readers: bool
    to_met: bool = False
    yearly: bool = False
    gentle: bool = False
    news_at: datetime | None = None
    changed_at: datetime | None = None
    timing: Timing | None = None
    chosen_at: datetime | None = None
    told_on: date | None = None
    off_day: OffDay | None = None
    four_weeks_later: bool = False
    question_key: str | None = None


@dataclass(frozen=True, slots=True)
class Listener:
    """A person whom the owner of a detail named; ``position`` counts from 0."""

    workspace_id: str
    detail_id: str
    person_id: str
    position: int


@dataclass(frozen=True, slots=True)
class Disclosure:
    """
    The fact that a listener read a detail.

    ``requested_at``: from then on the words may have been seen. ``shown_at``: Slack accepted them.
    """

    workspace_id: str
    id: str
    detail_id: str
    person_id: str
    purpose: str
    requested_at: datetime
    shown_at: datetime | None


@dataclass(frozen=True, slots=True)
class CheckIn:
    """
    One planned nudge to one listener about one detail.

    ``occasion`` counts the occasions on which a detail is asked about, from 0. ``with_id``: the
    check-in whose message this one is bundled into, from the same owner to the same listener.
    """

    workspace_id: str
    id: str
    detail_id: str
    person_id: str
    state: CheckInState
    planned_for: datetime
    told_at: datetime | None
    due_at: datetime | None
    occasion: int = 0
    with_id: str | None = None
