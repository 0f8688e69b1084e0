"""What comes next about a detail, as its owner may know it (P13, P15).

It is worked out from what they wrote and what everybody can see of its listeners in Slack, never
from what a listener did, wants, or told Kith about their hours.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from bot.checkins.moments import expected_hours, first_moment, last_for
from bot.checkins.next_listener import current_and_later
from bot.checkins.occasions import FIRST, FOUR_WEEKS_LATER, Occasion
from bot.checkins.plans import PLANS, Second, Start
from bot.memory import CheckInOutlook, NextStep, PlannedCheckIn, Which
from storage.records import Detail, Member


def outlook_of(
    detail: Detail,
    known: Sequence[Occasion],
    listeners: Sequence[Member],
    is_ill_timed: Callable[[datetime], bool],
    now: datetime,
) -> CheckInOutlook:
    """
    What comes next on its *known* occasions; *listeners* have joined, in the owner's order.

    *is_ill_timed*: whether nobody would be told at a moment, because the owner is grieving.
    """
    if PLANS[detail.kind].start is Start.NEVER:
        return CheckInOutlook(NextStep.NEVER)
    if not known:
        return CheckInOutlook(NextStep.WAITS_FOR_NEWS)
    if not listeners:
        return CheckInOutlook(NextStep.NOBODY_JOINED)
    expected = {one.number: _expected(detail, one, listeners) for one in known}
    found = [one for one in expected.values() if one is not None]
    coming = [one for one in found if now < one.moment < detail.ends_at]
    welcome = [one for one in coming if not is_ill_timed(one.moment)]
    following = min(welcome, key=lambda one: one.moment, default=None)
    # The last that has begun; before the first has, that one.
    running = expected[current_and_later(known, now)[0].number]
    is_due = running is not None and running.moment <= now <= running.until
    if is_due and not is_ill_timed(now):
        return CheckInOutlook(NextStep.UNDER_WAY, running, following)
    if following is not None:
        return CheckInOutlook(NextStep.PLANNED, following)
    if coming or is_due:
        return CheckInOutlook(NextStep.OWNER_GRIEVES)
    if any(detail.ends_at <= one.moment for one in found):
        return CheckInOutlook(NextStep.ENDS_BEFORE)
    return CheckInOutlook(NextStep.OVER)


def _expected(
    detail: Detail, occasion: Occasion, listeners: Sequence[Member]
) -> PlannedCheckIn | None:
    """When the first listener is told who can be, and until when others are; ``None`` for never."""
    moments = [
        (one, moment)
        for one in listeners
        if (moment := first_moment(occasion, expected_hours(occasion, one))) is not None
    ]
    if not moments:
        return None
    first, moment = moments[0]
    until = max(last_for(occasion, expected_hours(occasion, one), at) for one, at in moments)
    return PlannedCheckIn(moment, until, first.person_id, first.zone, _which(detail, occasion))


def _which(detail: Detail, occasion: Occasion) -> Which:
    if occasion.number == FIRST:
        return Which.FIRST
    if occasion.number == FOUR_WEEKS_LATER:
        return Which.FOUR_WEEKS_LATER
    is_yearly = PLANS[detail.kind].second is Second.A_YEAR_LATER
    return Which.A_YEAR_LATER if is_yearly else Which.ONCE_MORE
