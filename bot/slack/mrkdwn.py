"""What keeps somebody's words from becoming Slack markup.

Slack wants exactly ``&``, ``<`` and ``>`` escaped, in that order. What people type arrives
escaped in the same way, and is unescaped once before it is kept.
"""

from __future__ import annotations

import re

_MARKED = re.compile(r"<([#!]?)([^<>@|][^<>|]*)(?:\|([^<>]*))?>")


def escape(words: str) -> str:
    """*words* for a place where Slack reads markup."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def as_typed(words: str) -> str:
    """
    What somebody typed, from what Slack made of it.

    Slack puts links, channels and calls to everybody into angle brackets, and escapes the ones
    that were typed. People who are mentioned stay as they are, so that they can be recognised.
    """
    plain = _MARKED.sub(_plain, words)
    return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def mention(slack_id: str) -> str:
    """A person's name, as Slack shows it to whoever reads it."""
    return f"<@{slack_id}>"


def _plain(marked: re.Match[str]) -> str:
    sign, target, label = marked.groups()
    if sign == "!":
        return label or f"@{target}"
    return sign + (label or target)
