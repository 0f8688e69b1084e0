"""Who may see a detail, and what may be shared at all; one condition per statement."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from bot.i18n import N_
from bot.runtime.working_hours import local_day
from storage.records import Brake, Detail, DetailKind, Tier

LONGEST_WORDS = 2000
MOST_LISTENERS = 3

_DAYS_AFTER_EVENT = 30
_DAYS_AFTER_WRITING = 90
_LONGEST_KEPT = timedelta(days=365)

# Health, loss and family: only for people whom the owner named, and only in workspaces that
# allow more than light things.
SERIOUS = frozenset(
    {
        DetailKind.ILLNESS_FAMILY,
        DetailKind.ILLNESS_OWN,
        DetailKind.LOSS,
        DetailKind.NEW_ARRIVAL,
        DetailKind.CLOSE_TO_HEART,
        # Leave is for a child, an illness or somebody to care for.
        DetailKind.COMING_BACK,
        # It may be anything: as a light kind it would be the way around what a workspace allows.
        DetailKind.SOMETHING_ELSE,
    }
)

# Brakes after which nobody is told any more; *Not yet* ends by itself.
STOPPING_BRAKES = (Brake.GENTLE, Brake.NOBODY)

# After these of one's own, a coffee may be the last thing on one's mind.
HARD_ON_ONESELF = frozenset({DetailKind.LOSS, DetailKind.ILLNESS_OWN})

# These kinds are read at a coffee and have no check-ins. Only they may be shared with everybody
# whom the owner has met.
FOR_COFFEE = frozenset({DetailKind.TASTE, DetailKind.GLADLY_HELP})

# Kinds with a day that may have one more check-in after a year, if the owner wishes.
YEARLY = frozenset({DetailKind.LOSS, DetailKind.CELEBRATION})
# Kinds that somebody may remember after four weeks, if the owner wishes.
FOUR_WEEKS = frozenset({DetailKind.LOSS})
# Kinds without check-ins until the owner says that there is news, or that they are back.
WAITS_FOR_NEWS = frozenset({DetailKind.NEW_ARRIVAL, DetailKind.COMING_BACK})
# Kinds that all who are named hear of together, instead of one at a time (P7).
TOLD_TOGETHER = frozenset({DetailKind.CELEBRATION, DetailKind.COMING_BACK})

# The kinds that may be shared and read in a workspace, by its tier.
ALLOWED: dict[Tier, frozenset[DetailKind]] = {
    Tier.UNDECIDED: frozenset(DetailKind) - SERIOUS,
    Tier.COFFEE_ONLY: frozenset(),
    Tier.LIGHT: frozenset(DetailKind) - SERIOUS,
    Tier.ALL: frozenset(DetailKind),
}

_MENTION = re.compile(r"<@[UW][A-Z0-9]+(?:\|[^>]*)?>|(?<![\w.])@[^\W\d_]")

TOO_LONG = N_(
    "That's a little long: {length} characters. Please shorten it to {most}. Nothing is lost."
)
NO_WORDS = N_("Please write a few words. “A family matter” is enough.")
ABOUT_ANOTHER = N_(
    "This mentions a colleague, and that's theirs to tell. Please tell me only about yourself and "
    "your own family."
)
COFFEE_ONLY = N_(
    "In this workspace I'm only here for coffee, so nothing can be shared. I've kept nothing."
)
LIGHT_ONLY = N_(
    "I'm sorry, but in this workspace I may only keep light things, and nothing about health, loss "
    "or family. I've kept nothing."
)
UNDECIDED = N_(
    "I'm sorry, nobody has decided yet whether health, loss or family may be shared in this "
    "workspace, so I've kept nothing. Your admins decide that when they set me up."
)
TOO_FAR = N_("Please pick a day at most a year ago or a year ahead.")
END_BEFORE_DAY = N_("That's before the day itself. Please pick a later one.")
END_TOO_FAR = N_("Please pick a day from tomorrow on, within a year.")


def may_see(
    detail: Detail,
    *,
    viewer_id: str,
    listener_ids: frozenset[str],
    have_met: bool,
    has_joined: bool,
    owner_zone: str | None,
    kept_apart: bool,
    tier: Tier,
    now: datetime,
) -> bool:
    """
    Whether *viewer_id* may be shown the words of *detail* at this moment (P4, P8).

    The owner always may, until it ends. Anybody else has to be a listener, or to *have_met* the
    owner if it is for everybody they have met. Both have to be members (*owner_zone* is ``None``
    for an owner who isn't), neither may have the other on the quiet list, the brake has to be off,
    and the *tier* of the workspace has to allow the kind.
    """
    if detail.ends_at <= now:
        return False
    if viewer_id == detail.owner_id:
        return True
    if viewer_id not in listener_ids and not (have_met and is_for_all_met(detail)):
        return False
    if detail.kind not in ALLOWED[tier]:
        return False
    if owner_zone is None or is_braked(detail, owner_zone, now):
        return False
    return has_joined and not kept_apart


def is_for_all_met(detail: Detail) -> bool:
    """Whether everybody whom the owner has met may see a detail: only tastes and offers."""
    return detail.to_met and detail.kind in FOR_COFFEE


def is_braked(detail: Detail, owner_zone: str, now: datetime) -> bool:
    """
    Whether the owner has stopped check-ins about a detail, and they are still stopped (P8).

    *Not yet* ends by itself when its day begins in the owner's time zone.
    """
    if detail.brake is Brake.NOT_YET and detail.brake_until is not None:
        return local_day(now, owner_zone) < detail.brake_until
    return detail.brake is not Brake.NONE


def objection(
    words: str,
    kind: DetailKind,
    event_date: date | None,
    ends_on: date | None,
    tier: Tier,
    today: date,
    *,
    last_end: date | None = None,
) -> tuple[str, str] | None:
    """
    The reason why this can't be kept: a field of the form and a sentence, or ``None``.

    Fields are ``words``, ``kind``, ``date`` and ``end``. The end may be a year from *today*, or
    *last_end* for a detail whose day comes once more.
    """
    if tier is Tier.COFFEE_ONLY:
        return "words", COFFEE_ONLY
    if not words.strip():
        return "words", NO_WORDS
    if len(words) > LONGEST_WORDS:
        return "words", TOO_LONG
    if names_another(words):
        return "words", ABOUT_ANOTHER
    if kind not in ALLOWED[tier]:
        return "kind", UNDECIDED if tier is Tier.UNDECIDED else LIGHT_ONLY
    if event_date is not None and abs(event_date - today) > _LONGEST_KEPT:
        return "date", TOO_FAR
    longest = max(today + _LONGEST_KEPT, last_end or today)
    if ends_on is not None and not today < ends_on <= longest:
        return "end", END_TOO_FAR
    if ends_on is not None and event_date is not None and ends_on < event_date:
        return "end", END_BEFORE_DAY
    return None


def names_another(words: str) -> bool:
    """Whether *words* @-mention somebody (P3)."""
    return _MENTION.search(words) is not None


def default_end(event_date: date | None, today: date) -> date:
    """When a detail ends unless its owner chooses otherwise (P14)."""
    if event_date is None:
        return today + timedelta(days=_DAYS_AFTER_WRITING)
    return max(event_date, today) + timedelta(days=_DAYS_AFTER_EVENT)
