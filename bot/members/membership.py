"""The rules of being a member: who may join or set up, how they start, and when they are away."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.members.choices import BUDGETS
from bot.runtime.public_holidays import country_of_zone
from bot.runtime.working_hours import hours_of, local_day, next_working_morning
from bot.slack.users import Profile
from storage.records import Company, FirstWeeks, GroupSize, Member, Person

_WORK_DAYS = (0, 1, 2, 3, 4)
_WORK_START, _WORK_END = time(9), time(17)
# The first icebreaker comes when somebody has had a day to settle in, in the middle of a morning.
_FIRST_ICEBREAKER_AFTER = timedelta(hours=36)
_MID_MORNING = timedelta(hours=1)
# For so many weeks somebody who is new here meets others in every round.
FIRST_WEEKS = 6


def may_join(profile: Profile) -> bool:
    """Only people of the workspace itself: no bot, no guest, nobody who has been deactivated."""
    return not (profile.is_bot or profile.is_guest or profile.is_outside or profile.is_deactivated)


def may_set_up(profile: Profile) -> bool:
    """Only admins and owners of the workspace who are people of it themselves."""
    return profile.is_admin and may_join(profile)


def new_member(person: Person, profile: Profile, now: datetime) -> Member:
    """The member that one tap makes of a person: as Slack knows them, else with the defaults."""
    member = Member(
        workspace_id=person.workspace_id,
        person_id=person.id,
        joined_at=now,
        zone=profile.zone,
        work_start=_WORK_START,
        work_end=_WORK_END,
        work_days=_WORK_DAYS,
        country=country_of_zone(profile.zone),
        subdivision=None,
        locale=profile.locale,
        languages=(profile.locale.split("-")[0],),
        formats=(),
        interests=(),
        team=None,
        rhythm_weeks=2,
        company=Company.SURPRISE,
        asking=None,
        group_size=GroupSize.PAIR,
        weekly_budget=BUDGETS[0],
        paused=False,
        paused_until=None,
        next_icebreaker_at=None,
        active_on=now.date(),
    )
    morning = next_working_morning(hours_of(member), now + _FIRST_ICEBREAKER_AFTER)
    return replace(member, next_icebreaker_at=morning + _MID_MORNING if morning else None)


def first_weeks_end(member: Member) -> datetime | None:
    """When the first weeks of a member end or ended; ``None`` for one who isn't new here."""
    if member.new_since is None or FirstWeeks.NEW not in member.first_weeks:
        return None
    return member.new_since + timedelta(weeks=FIRST_WEEKS)


def new_since(before: Member, chosen: Collection[str], now: datetime) -> datetime | None:
    """Since when a member is new here who has *chosen* this now; ``None`` if they aren't."""
    if FirstWeeks.NEW not in chosen:
        return None
    return before.new_since if FirstWeeks.NEW in before.first_weeks else now


def is_new(member: Member, at: datetime) -> bool:
    """Whether a member is in their first weeks at this moment."""
    end = first_weeks_end(member)
    return end is not None and at < end


def is_away(member: Member, now: datetime) -> bool:
    """Whether a member has paused at this moment."""
    if not member.paused:
        return False
    return member.paused_until is None or local_day(now, member.zone) < member.paused_until


def no_coffee_until(member: Member, now: datetime) -> date | None:
    """The day from which a member has coffees again; ``None`` where they have them."""
    until = member.no_coffee_until
    return until if until is not None and local_day(now, member.zone) < until else None


def skips_coffee(member: Member, now: datetime) -> bool:
    """Whether a member has no coffees at this moment: everything is paused, or coffees alone."""
    return is_away(member, now) or no_coffee_until(member, now) is not None


def back_on(member: Member, now: datetime) -> date | None:
    """The day on which a pause ends by itself; ``None`` without a pause, or without such a day."""
    return member.paused_until if is_away(member, now) else None
