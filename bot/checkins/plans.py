"""How each kind of detail is asked about: one plan for each, to be read aloud."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from storage.records import DetailKind


class Timing(StrEnum):
    """What the first nudge waits for."""

    AFTER_THE_DAY = "after_the_day"
    ON_THE_DAY = "on_the_day"
    WHEN_THERE_IS_NEWS = "when_there_is_news"
    NEVER = "never"


class Second(StrEnum):
    """
    Whether there is a second nudge, and by whose wish.

    ``IF_IT_GOES_ON``: its owner is asked in the second week, and answers that it does.
    ``A_YEAR_LATER``: its owner wished for that when sharing it.
    """

    NEVER = "never"
    IF_IT_GOES_ON = "if_it_goes_on"
    A_YEAR_LATER = "a_year_later"


class Tone(StrEnum):
    """
    How one asks: what the listener reads under *How do I ask?*; the quietest first.

    ``GENTLE`` belongs to no kind: it is for what its owner said went badly.
    """

    QUIET = "quiet"
    GENTLE = "gentle"
    CAREFUL = "careful"
    WARM = "warm"
    GLAD = "glad"


@dataclass(frozen=True, slots=True)
class Plan:
    """
    How one kind of detail is asked about.

    ``stays_kind_days``: how long after its day, or after it was shared, a kind colleague would
    still begin with it. ``urgency``: among what is due in one morning, 0 goes first.
    ``working_days_later``: how many more working days of the listener pass before the nudge.
    ``everybody``: all listeners hear of it, instead of one at a time (P7). ``rest_days``: how long
    Kith asks its owner no questions of the bank after it was shared, and before and after its day.
    ``no_cheer_days``: how long nobody is nudged about anything glad of its owner meanwhile.

    Every plan is cancelled by the brake, by forgetting, by its end, and by the listener's losing
    sight of it; none is ever begun by an expected date.
    """

    timing: Timing
    tone: Tone
    stays_kind_days: int = 0
    urgency: int = 9
    second: Second = Second.NEVER
    working_days_later: int = 0
    everybody: bool = False
    rest_days: int = 0
    no_cheer_days: int = 0


_ILLNESS = Plan(Timing.AFTER_THE_DAY, Tone.CAREFUL, 14, 1, Second.IF_IT_GOES_ON, rest_days=7)

PLANS: dict[DetailKind, Plan] = {
    DetailKind.ILLNESS_FAMILY: _ILLNESS,
    DetailKind.ILLNESS_OWN: replace(_ILLNESS, rest_days=14),
    # Everybody asks in the first days, and nobody afterwards.
    DetailKind.LOSS: Plan(
        Timing.AFTER_THE_DAY,
        Tone.QUIET,
        28,
        0,
        Second.A_YEAR_LATER,
        working_days_later=4,
        rest_days=28,
        no_cheer_days=28,
    ),
    # An expected date is no news: only its owner can say that there is some.
    DetailKind.NEW_ARRIVAL: Plan(Timing.WHEN_THERE_IS_NEWS, Tone.GLAD, 14, 4),
    DetailKind.JOURNEY: Plan(Timing.AFTER_THE_DAY, Tone.WARM, 7, 5),
    DetailKind.EXAM: Plan(Timing.AFTER_THE_DAY, Tone.WARM, 5, 3),
    DetailKind.MOVING: Plan(Timing.AFTER_THE_DAY, Tone.WARM, 10, 5),
    DetailKind.PET: Plan(Timing.AFTER_THE_DAY, Tone.CAREFUL, 7, 2),
    DetailKind.CLOSE_TO_HEART: Plan(Timing.AFTER_THE_DAY, Tone.CAREFUL, 10, 2),
    DetailKind.CELEBRATION: Plan(
        Timing.ON_THE_DAY, Tone.GLAD, 3, 3, Second.A_YEAR_LATER, everybody=True
    ),
    DetailKind.TASTE: Plan(Timing.NEVER, Tone.WARM),
    DetailKind.GLADLY_HELP: Plan(Timing.NEVER, Tone.WARM),
}
