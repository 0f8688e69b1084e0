"""
Reads what a button, a field or the metadata of a form carries.

Old messages and forms stay in Slack over updates, so what they carry may be of another shape, or
not offered any more. All of these raise :class:`Outdated` then.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date, time
from enum import StrEnum
from typing import Any, TypeVar

from bot.errors import Outdated

Sort = TypeVar("Sort", bound=StrEnum)

_SLACK_ID = re.compile(r"[UW][A-Z0-9]{1,63}")
_MOST_DIGITS = 9
# No form takes a day that is nearly as far away; beyond these, there is no reckoning with days.
_FIRST_DAY, _LAST_DAY = date(1000, 1, 1), date(9000, 1, 1)


def one_of(sort: type[Sort], value: str) -> Sort:
    """The member of *sort* with this value."""
    try:
        return sort(value)
    except ValueError:
        raise Outdated from None


def number_of(choices: Collection[int], value: object) -> int:
    """The number that is written in *value*, which has to be one of *choices*."""
    digits = str(value)
    if len(digits) > _MOST_DIGITS or not digits.isdecimal() or int(digits) not in choices:
        raise Outdated
    return int(digits)


def person_of(value: object) -> str:
    """The Slack id of a person."""
    if not isinstance(value, str) or _SLACK_ID.fullmatch(value) is None:
        raise Outdated
    return value


def day_of(value: object) -> date | None:
    """The day that was picked, or ``None``; one beyond all reckoning counts as very far away."""
    try:
        day = date.fromisoformat(str(value)) if value else None
    except ValueError:
        raise Outdated from None
    return day and min(max(day, _FIRST_DAY), _LAST_DAY)


def time_of(value: object) -> time:
    """The time of day that was picked."""
    try:
        return time.fromisoformat(str(value))
    except ValueError:
        raise Outdated from None


def field_in(values: Mapping[str, Any], block_id: str, action_id: str) -> Mapping[str, Any]:
    """What is filled in in a field, as Slack says it; *values* are those of a whole form."""
    return _mapping(_mapping(values.get(block_id)).get(str(action_id)))


def option_in(values: Mapping[str, Any], block_id: str, action_id: str) -> str:
    """The value of the option that is chosen in a field."""
    option = _mapping(field_in(values, block_id, action_id).get("selected_option"))
    if "value" not in option:
        raise Outdated
    return str(option["value"])


def typed_in(view: Mapping[str, Any]) -> str:
    """All that was typed into the text fields of a form, each on a line of its own."""
    blocks = [_mapping(block) for block in view["state"]["values"].values()]
    fields = [_mapping(field) for block in blocks for field in block.values()]
    typed = [str(field.get("value") or "") for field in fields if "input" in str(field.get("type"))]
    return "\n".join(text for text in typed if text)


def _mapping(value: object) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise Outdated
    return value
