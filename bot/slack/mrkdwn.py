"""Escaping for Slack's markup (mrkdwn), and back.

Slack wants exactly ``&``, ``<`` and ``>`` escaped, in that order. What people type arrives escaped
in the same way, and is unescaped once before it is stored.
"""

from __future__ import annotations

import re

# Signs that look like an asterisk, a tilde and a backtick, and mean nothing to Slack.
_LIKE_SIGNS = str.maketrans({"*": "\u2217", "~": "\u223c", "`": "\u02cb"})
_LOW_LINE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_MARKED = re.compile(r"<([#!]?)([^<>@|][^<>|]*)(?:\|([^<>]*))?>")


def escape(words: str) -> str:
    """Escape *words* for a place where Slack reads markup."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def verbatim(words: str) -> str:
    """
    Escape *words* so that they're also shown in one style, within bold text, too.

    Slack has no escape for the signs that begin and end bold, italic, struck or code, so others
    that look like them stand in their place. Within a word, a low line is none of them.
    """
    return _LOW_LINE.sub("\u02cd", escape(words).translate(_LIKE_SIGNS))


def as_typed(words: str) -> str:
    """
    Return what somebody typed, from what Slack sends.

    Slack puts links, channels and ``@everyone`` into angle brackets, and escapes brackets that were
    typed. Mentions of people stay as they are, so that they can be recognised.
    """
    plain = _MARKED.sub(_plain, words)
    return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def mention(slack_id: str) -> str:
    """A mention: Slack shows the person's name."""
    return f"<@{slack_id}>"


def _plain(marked: re.Match[str]) -> str:
    sign, target, label = marked.groups()
    if sign == "!":
        return label or f"@{target}"
    return sign + (label or target)
