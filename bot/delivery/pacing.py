"""When a message may be sent: working hours, weekly budgets and Slack's rate limits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.delivery.decisions import Decision, Drop, Send, WaitUntil
from bot.delivery.message_kinds import (
    MOST_UNPRESSED,
    POLICIES,
    QUESTIONS,
    UNPRESSED,
    MessageKind,
)
from bot.runtime.waking_hours import next_waking_moment_for_all
from bot.runtime.working_hours import (
    Hours,
    hours_of,
    later_on_working_day,
    next_moment_for_all,
)
from storage.records import Member, Outgoing

# A limit of Kith's own that lasts longer was noted by a clock that has since been put back.
_LONGEST_LIMIT = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class SentCounts:
    """
    What one person has been sent.

    ``today``: of the same kind; ``today_in_all``: of any kind; ``this_week``: unasked, of which
    there may be ``weekly_budget``. ``waiting_first``: what is unasked, waits or may come this week,
    and matters more. ``about_match``: about the same match, without a press of anybody.
    ``asked_first``: the questions of today that matter as much or more, said or still to be said.
    """

    today: int
    today_in_all: int
    this_week: int
    weekly_budget: int
    waiting_first: int = 0
    about_match: int = 0
    asked_first: int = 0


def decide(
    row: Outgoing,
    hours: list[Hours] | None,
    counts: SentCounts | None,
    not_before: datetime,
    now: datetime,
) -> Decision:
    """
    Whether a message is sent *now*, by the *hours* of all its receivers and its budget.

    *hours* is ``None`` where one of them is no member any more; *counts* is ``None`` for a group.
    """
    if hours is None or exceeds_budget(row, counts):
        return Drop()
    if POLICIES[MessageKind(row.kind)].at_any_time:
        return Send()
    if waits_for_another_day(row, counts):
        return WaitUntil(later_on_working_day(hours[0], now, 1))
    moment = next_send_time(hours, max(now, not_before))
    if moment is None:
        return Drop()
    return Send() if moment <= now else WaitUntil(moment)


def hours_for(members: Mapping[str, Member], people: Sequence[str]) -> list[Hours] | None:
    """The working hours of all *people*; ``None`` when one of them is no longer a member."""
    if any(person_id not in members for person_id in people):
        return None
    return [hours_of(members[person_id]) for person_id in people]


def next_send_time(hours: list[Hours], now: datetime) -> datetime | None:
    """
    The first moment from *now* on at which all of them work, or ``None`` where there is none.

    Never at night and never on a day off (P6). Where several people share no working hour, it is a
    moment at which one works and it is night for none; where there is none either, the first who
    works decides, and the others find the message in their own morning.
    """
    together = next_moment_for_all(hours, now) or next_waking_moment_for_all(hours, now)
    if together is not None:
        return together
    singly = [next_moment_for_all([one], now) for one in hours]
    return min((moment for moment in singly if moment is not None), default=None)


def exceeds_budget(row: Outgoing, said: SentCounts | None) -> bool:
    """Whether this message would be one too many for its receiver (P9)."""
    policy = POLICIES[MessageKind(row.kind)]
    if said is not None and row.kind in UNPRESSED and said.about_match >= MOST_UNPRESSED:
        return True
    if said is None or policy.asked:
        return False
    if policy.most_a_day is not None and said.today >= policy.most_a_day:
        return True
    spoken_for = said.waiting_first if policy.yields else 0
    return said.this_week + spoken_for >= said.weekly_budget


def waits_for_another_day(row: Outgoing, said: SentCounts | None) -> bool:
    """
    Whether this message has to be the day's only one, and there was one today; or the day's only
    question, and there is one today that matters as much. No question is asked twice in a day,
    though it may be about something else.
    """
    if said is None:
        return False
    policy = POLICIES[MessageKind(row.kind)]
    if row.kind in QUESTIONS and said.today > 0:
        return True
    return (policy.alone and said.today_in_all > 0) or (policy.gives_way and said.asked_first > 0)


def before(row: Outgoing) -> list[MessageKind]:
    """The kinds of questions that matter as much as this message, or more."""
    priority = POLICIES[MessageKind(row.kind)].priority
    return [kind for kind in QUESTIONS if POLICIES[kind].priority <= priority]


def free_at(
    limits: Sequence[datetime | None], now: datetime, longest: timedelta = _LONGEST_LIMIT
) -> datetime:
    """
    When Slack will next take a message under all these rate *limits*; *now* when at once.

    A limit that lasts longer than *longest* does not count.
    """
    closed = [at for at in limits if at is not None and now < at <= now + longest]
    return max(closed, default=now)
