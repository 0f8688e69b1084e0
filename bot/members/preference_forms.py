"""Reading the form for preferences from what Slack says of a view.

A field that is missing stays as it was, and a key that Kith does not know is passed over: the form
may have been opened before an update.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import time
from typing import Any

from bot.doors import Door
from bot.members.choices import FORMATS, INTERESTS, keys_of, language_keys
from bot.members.preference_views import WEEKDAYS
from bot.members.preferences import Preferences
from bot.members.service import RHYTHMS
from storage.records import Asking, Company, GroupSize

View = Mapping[str, Any]


def preferences_in(view: View, before: Preferences) -> Preferences:
    """The preferences as they are filled in, over those from *before*."""
    asking = _picked(view, "asking", list(Asking), before.asking or "")
    weeks = _picked(view, "rhythm_weeks", [str(one) for one in RHYTHMS], str(before.rhythm_weeks))
    days = [str(day) for day in before.work_days]
    known = language_keys(before.languages)
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
    )


def _entry(view: View, field: str) -> Mapping[str, Any] | None:
    block = view["state"]["values"].get(field) or {}
    found: Mapping[str, Any] | None = block.get(f"{Door.CHANGE_FIELD}.{field}")
    return found


def _picked(view: View, field: str, known: Sequence[str], before: str) -> str:
    option = (_entry(view, field) or {}).get("selected_option") or {}
    value = option.get("value")
    return value if isinstance(value, str) and value in known else before


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
