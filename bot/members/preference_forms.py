"""Reading the form for preferences from what Slack says of a view.

A field that is missing stays as it was, and a key that Kith does not know is passed over: the form
may have been opened before an update.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import time
from typing import Any

from bot.members.choices import FORMATS, INTERESTS, keys_of, language_keys
from bot.members.preference_views import NONE, WEEKDAYS, action_id
from bot.members.preferences import BUDGETS, Preferences
from bot.members.service import RHYTHMS
from bot.runtime.public_holidays import countries, subdivisions
from storage.records import Asking, Company, GroupSize

View = Mapping[str, Any]


def preferences_in(view: View, before: Preferences) -> Preferences:
    """The preferences as they are filled in, over those from *before*."""
    asking = _picked(view, "asking", list(Asking), before.asking or "")
    weeks = _picked(view, "rhythm_weeks", [str(one) for one in RHYTHMS], str(before.rhythm_weeks))
    budget = _picked(
        view, "weekly_budget", [str(one) for one in BUDGETS], str(before.weekly_budget)
    )
    days = [str(day) for day in before.work_days]
    known = language_keys(before.languages)
    country = _one_or_none(view, "country", countries(), before.country)
    return Preferences(
        company=Company(_picked(view, "company", list(Company), before.company)),
        rhythm_weeks=int(weeks),
        group_size=GroupSize(_picked(view, "group_size", list(GroupSize), before.group_size)),
        asking=Asking(asking) if asking else None,
        formats=_ticked(view, "formats", keys_of(FORMATS), before.formats),
        interests=_ticked(view, "interests", keys_of(INTERESTS), before.interests),
        languages=_ticked(view, "languages", known, before.languages),
        team=_line(view, "team", before.team),
        work_start=_clock(view, "work_start", before.work_start),
        work_end=_clock(view, "work_end", before.work_end),
        work_days=tuple(int(day) for day in _ticked(view, "work_days", WEEKDAYS, days)),
        country=country,
        subdivision=_subdivision(view, country, before),
        weekly_budget=int(budget),
    )


def _entry(view: View, field: str) -> Mapping[str, Any] | None:
    """What is filled in at a field: there is one element in each block."""
    block: Mapping[str, Any] = view["state"]["values"].get(field) or {}
    return next((block[name] for name in block if name.startswith(action_id(field))), None)


def _picked(view: View, field: str, known: Sequence[str], before: str) -> str:
    option = (_entry(view, field) or {}).get("selected_option") or {}
    value = option.get("value")
    return value if isinstance(value, str) and value in known else before


def _one_or_none(view: View, field: str, known: Sequence[str], before: str | None) -> str | None:
    picked = _picked(view, field, [NONE, *known], before or NONE)
    return None if picked == NONE else picked


def _subdivision(view: View, country: str | None, before: Preferences) -> str | None:
    """
    The region that is picked.

    The element bears the name of the country whose regions it offers. Where another country is
    picked by then, the region bears it as well: nobody from Berlin (BE) is to be taken for somebody
    from Bern (BE).
    """
    block = view["state"]["values"].get("subdivision")
    if country is None or not block:
        return before.subdivision if country == before.country else None
    shown = next(iter(block)).rpartition(".")[2]
    known = [code for code, _ in subdivisions(shown)]
    was = before.subdivision if shown == before.country else None
    region = _one_or_none(view, "subdivision", known, was)
    return region if region is None or shown == country else f"{shown}-{region}"


def _ticked(view: View, field: str, known: Sequence[str], before: Sequence[str]) -> tuple[str, ...]:
    entry = _entry(view, field)
    if entry is None:
        return tuple(before)
    values = {option.get("value") for option in entry.get("selected_options") or []}
    return tuple(key for key in known if key in values)


def _line(view: View, field: str, before: str | None) -> str | None:
    entry = _entry(view, field)
    if entry is None:
        return before
    return " ".join(str(entry.get("value") or "").replace("\x00", " ").split()) or None


def _clock(view: View, field: str, before: time) -> time:
    try:
        return time.fromisoformat(str((_entry(view, field) or {}).get("selected_time")))
    except ValueError:
        return before
