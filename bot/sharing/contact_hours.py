"""Whether the contact in need can be turned to now, and else when they are back (P18)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.delivery import SlackStatus, away_until
from bot.runtime.working_hours import Hours, local_day, next_working_moment, usual_hours


@dataclass(frozen=True, slots=True)
class Reachable:
    """
    Somebody can be turned to: now, or from *back_at* on.

    *zone* is theirs, where it is known.
    """

    back_at: datetime | None = None
    zone: str | None = None


def reachable(
    hours: Hours | None,
    away: datetime | None,
    days_away: frozenset[date],
    quiet: SlackStatus,
    now: datetime,
) -> Reachable | None:
    """
    When somebody with these *hours* can be turned to; ``None`` where nobody should wait for them.

    *away*: until when Slack last said that they are away, if it did. *days_away*: the days on which
    they are, by their status or their name. *quiet*: when they aren't to be disturbed. In their
    hours that leaves them out; outside, one that has ended when they are back makes no difference.
    Without *hours* (Slack shows no time zone) nothing is said about when.
    """
    anywhere = hours or usual_hours("UTC")
    if (away is not None and now < away) or local_day(now, anywhere.zone) in days_away:
        return None
    quiet_until = away_until(quiet, anywhere, now)
    if hours is None:
        return None if quiet_until else Reachable()
    back = next_working_moment(hours, now)
    if back is None or local_day(back, hours.zone) in days_away:
        return None
    if quiet_until is not None and (back <= now or quiet_until > back):
        return None
    return Reachable(None if back <= now else back, hours.zone)


def quiet_alone(status: SlackStatus) -> SlackStatus:
    """What a status says of do-not-disturb, without its words."""
    return SlackStatus(
        quiet_from=status.quiet_from,
        quiet_until=status.quiet_until,
        snoozed_until=status.snoozed_until,
    )


def words_alone(status: SlackStatus) -> SlackStatus:
    """What a status says in words, an emoji or a name."""
    return replace(status, quiet_from=None, quiet_until=None, snoozed_until=None)
