"""Patterns that are written in a list, each line of which is a pattern."""

from __future__ import annotations

import re


def pattern_of_lines(lines: str) -> str:
    """A pattern that finds what any of the *lines* does."""
    return "|".join(line.strip() for line in lines.strip().splitlines())


def words_of_lines(lines: str) -> re.Pattern[str]:
    """The same, compiled, where it stands as whole words."""
    return re.compile(rf"\b(?:{pattern_of_lines(lines)})\b")
