"""
Checks of JSON values, with Slack's words for what is wrong.

A :class:`Check` takes a value and a JSON pointer to it, and returns the list of problems.
``bot.sandbox.blocks`` is built of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from typing import Any

Check = Callable[[Any, str], list[str]]
Rule = Callable[[dict[str, Any], str], list[str]]


def problem(what: str, where: str) -> list[str]:
    """One problem, in Slack's words."""
    return [f"[ERROR] {what} [json-pointer:{where}]"]


def string(most: int, least: int = 0) -> Check:
    """A string of *least* to *most* characters."""

    def check(value: Any, where: str) -> list[str]:
        if not isinstance(value, str):
            return problem("must provide a string", where)
        if len(value) > most:
            return problem(f"must be less than {most + 1} characters", where)
        if len(value) < least:
            return problem(f"must be more than {least - 1} characters", where)
        return []

    return check


def pattern(expression: str, what: str) -> Check:
    """A string that matches *expression* as a whole; *what* names it in the problem."""

    def check(value: Any, where: str) -> list[str]:
        fits = isinstance(value, str) and re.fullmatch(expression, value)
        return [] if fits else problem(f"must be {what}", where)

    return check


def boolean(value: Any, where: str) -> list[str]:
    """True or false."""
    return [] if isinstance(value, bool) else problem("must provide a boolean", where)


def number(low: int, high: int) -> Check:
    """A whole number from *low* to *high*."""

    def check(value: Any, where: str) -> list[str]:
        if not isinstance(value, int) or isinstance(value, bool):
            return problem("must provide a number", where)
        return [] if low <= value <= high else problem(f"must be from {low} to {high}", where)

    return check


def one_of(*values: str) -> Check:
    """One of *values*."""

    def check(value: Any, where: str) -> list[str]:
        return [] if value in values else problem(f"must be one of {', '.join(values)}", where)

    return check


def anything(value: Any, where: str) -> list[str]:
    """Any value."""
    return []


def items(check_each: Check, least: int, most: int) -> Check:
    """A list of *least* to *most* items that pass *check_each*."""

    def check(value: Any, where: str) -> list[str]:
        if not isinstance(value, list):
            return problem("must provide an array", where)
        if len(value) < least:
            return problem(f"no fewer than {least} items allowed", where)
        if len(value) > most:
            return problem(f"no more than {most} items allowed", where)
        return [p for i, each in enumerate(value) for p in check_each(each, f"{where}/{i}")]

    return check


def shape(
    required: Mapping[str, Check], optional: Mapping[str, Check] | None = None, *rules: Rule
) -> Check:
    """
    An object with all *required* keys, any *optional* ones and no others, that passes *rules*.
    """
    known = {**required, **(optional or {})}

    def check(value: Any, where: str) -> list[str]:
        if not isinstance(value, dict):
            return problem("must provide an object", where)
        found = [
            p
            for key in required
            if key not in value
            for p in problem(f"missing required field: {key}", where)
        ]
        for key, each in value.items():
            if key not in known:
                found += problem(f"invalid additional property: {key}", where)
            else:
                found += known[key](each, f"{where}/{key}")
        if not found:
            found = [p for rule in rules for p in rule(value, where)]
        return found

    return check


def typed(table: Mapping[str, Check], allowed: Collection[str] | None = None) -> Check:
    """An object that is checked by its ``type`` in *table*; *allowed* limits the types."""

    def check(value: Any, where: str) -> list[str]:
        if not isinstance(value, dict):
            return problem("must provide an object", where)
        if "type" not in value:
            return problem("missing required field: type", where)
        kind = value["type"]
        if kind not in table or (allowed is not None and kind not in allowed):
            return problem(f"unsupported type: {kind}", f"{where}/type")
        return table[kind](value, where)

    return check


def exactly_one(*keys: str) -> Rule:
    """Exactly one of *keys* is given."""

    def rule(value: dict[str, Any], where: str) -> list[str]:
        given = sum(key in value for key in keys)
        return [] if given == 1 else problem(f"must have exactly one of {', '.join(keys)}", where)

    return rule


def at_least_one(*keys: str) -> Rule:
    """At least one of *keys* is given."""

    def rule(value: dict[str, Any], where: str) -> list[str]:
        given = any(key in value for key in keys)
        return [] if given else problem(f"must have at least one of {', '.join(keys)}", where)

    return rule
