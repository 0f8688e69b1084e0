"""How each kind of detail is asked about: one plan for each, to be read aloud."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from bot.memory import AFTER_A_LOSS
from storage.records import DetailKind, OffDay, Timing


class Start(StrEnum):
    """
    What the first nudge waits for.

    ``AS_CHOSEN``: its owner chooses when; the plan has the choice that is made for them.
    """

    AS_CHOSEN = "as_chosen"
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

    ``timing``: when listeners hear of it unless its owner chooses otherwise; ``off_day``: what
    holds then for those who don't work on its day. ``waits_for_its_day``: whether it waits for a
    day that is still ahead. ``stays_kind_days``: how long after its day, or after it was shared, a
    kind colleague would still begin with it. ``urgency``: among what is due in one morning, 0 goes
    first. ``everybody``: all listeners hear of it, instead of one at a time (P7).
    ``same_day``: where a listener can't hear that day, the next one does; *as soon as they're at
    work* means the same for every kind. ``four_weeks_later``: its owner may wish that one person
    remembers after four weeks.
    ``rest_days``: how long Kith asks its owner no questions of the bank after it was shared, and
    before and after its day. ``no_cheer_days``: how long nobody is nudged about anything glad of
    its owner meanwhile. ``working_days_later``: how many more working days of the listener pass
    for what was shared before its owner could choose.

    Every plan is cancelled by the brake, by forgetting, by its end, and by the listener's losing
    sight of it; none is ever begun by an expected date.
    """

    start: Start
    tone: Tone
    stays_kind_days: int = 0
    urgency: int = 9
    second: Second = Second.NEVER
    timing: Timing = Timing.MORNING_AFTER
    off_day: OffDay = OffDay.BEFORE
    waits_for_its_day: bool = True
    everybody: bool = False
    same_day: bool = False
    four_weeks_later: bool = False
    rest_days: int = 0
    no_cheer_days: int = 0
    working_days_later: int = 0


# What is for one day only comes after a loss, and before all that can wait.
FOR_THIS_DAY = 1

_ILLNESS = Plan(Start.AS_CHOSEN, Tone.CAREFUL, 14, 2, Second.IF_IT_GOES_ON, rest_days=7)

PLANS: dict[DetailKind, Plan] = {
    DetailKind.ILLNESS_FAMILY: _ILLNESS,
    DetailKind.ILLNESS_OWN: replace(_ILLNESS, rest_days=14),
    # A funeral is no reason to wait, and nobody should be alone with it on the first day. Everybody
    # asks in the first days, and nobody afterwards.
    DetailKind.LOSS: Plan(
        Start.AS_CHOSEN,
        Tone.QUIET,
        28,
        0,
        Second.A_YEAR_LATER,
        waits_for_its_day=False,
        same_day=True,
        four_weeks_later=True,
        rest_days=AFTER_A_LOSS.days,
        no_cheer_days=AFTER_A_LOSS.days,
        working_days_later=4,
    ),
    # An expected date is no news: only its owner can say that there is some.
    DetailKind.NEW_ARRIVAL: Plan(Start.WHEN_THERE_IS_NEWS, Tone.GLAD, 14, 5),
    # Told to all at once, so that nobody is left to guess how to meet them. Leave may have been for
    # a loss, so it is no glad news.
    DetailKind.COMING_BACK: Plan(Start.WHEN_THERE_IS_NEWS, Tone.CAREFUL, 10, 4, everybody=True),
    DetailKind.JOURNEY: Plan(Start.AS_CHOSEN, Tone.WARM, 7, 6),
    DetailKind.EXAM: Plan(Start.AS_CHOSEN, Tone.WARM, 5, 4),
    DetailKind.MOVING: Plan(Start.AS_CHOSEN, Tone.WARM, 10, 6),
    DetailKind.PET: Plan(Start.AS_CHOSEN, Tone.CAREFUL, 7, 3),
    DetailKind.CLOSE_TO_HEART: Plan(Start.AS_CHOSEN, Tone.CAREFUL, 10, 3),
    # It may be grave: it is asked about as if it were.
    DetailKind.SOMETHING_ELSE: Plan(Start.AS_CHOSEN, Tone.CAREFUL, 10, 3),
    DetailKind.CELEBRATION: Plan(
        Start.AS_CHOSEN,
        Tone.GLAD,
        3,
        4,
        Second.A_YEAR_LATER,
        timing=Timing.ON_THE_DAY,
        off_day=OffDay.AFTER,
        everybody=True,
    ),
    DetailKind.TASTE: Plan(Start.NEVER, Tone.WARM),
    DetailKind.GLADLY_HELP: Plan(Start.NEVER, Tone.WARM),
}


def default_timing(kind: DetailKind, day: date | None, today: date) -> Timing | None:
    """
    When the listeners of such a detail hear of it unless its owner chooses otherwise.

    ``None`` where there is no choice: its kind has no check-in, or waits for news.
    """
    plan = PLANS[kind]
    if plan.start is not Start.AS_CHOSEN:
        return None
    if day is not None and day > today and not plan.waits_for_its_day:
        return Timing.AS_SOON
    if plan.timing is Timing.ON_THE_DAY and day is None:
        return Timing.MORNING_AFTER
    return plan.timing
