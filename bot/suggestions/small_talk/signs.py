"""Lines without words: signs, numbers, links, and emoji that are understood by themselves."""

from __future__ import annotations

import re

from storage.records import ReplyKind

_EMOJI_NAME = r":[a-z0-9_+'-]+:(?::skin-tone-\d:)?"
_LINK = r"<?(?:https?://|www\.|mailto:)[^\s<>]+>?"
# What has no words of its own: emoji by name, and links.
WITHOUT_SENSE = re.compile(f"{_EMOJI_NAME}|{_LINK}", re.IGNORECASE)

_QUESTION = re.compile(r"[\s?\u00bf\u061f\uff1f!\u00a1\u203d\u2047-\u2049]*")
_QUESTION_MARKS = frozenset("?\u00bf\u061f\uff1f\u203d\u2047\u2048\u2049\u2753\u2754")
_EMOJI = {
    ReplyKind.THANKS: (
        "pray heart hearts blush hugging_face hugs bow heart_eyes",
        "🙏❤💛💚💙💜🧡🤗😍",
    ),
    ReplyKind.GREETING: ("wave", "👋"),
    ReplyKind.ALL_RIGHT: (
        "+1 thumbsup ok_hand white_check_mark heavy_check_mark joy rofl laughing smile smiley grin "
        "slightly_smiling_face simple_smile tada clap muscle raised_hands 100 wink",
        "👍👌✅😂🤣😄😀😃😊🙂😁🎉👏💪🙌😉",
    ),
    ReplyKind.YES_OR_NO: ("-1 thumbsdown x", "👎❌"),
    ReplyKind.PUZZLED: ("question grey_question thinking_face shrug", "❓❔🤔🤷"),
}


def kind_of_signs(text: str) -> ReplyKind:
    """What a line without words says: what its only emoji says, a question, or nothing clear."""
    if _QUESTION.fullmatch(text) and _QUESTION_MARKS & set(text):
        return ReplyKind.PUZZLED
    names = re.findall(r":([a-z0-9_+'-]+):", re.sub(r":skin-tone-\d:", "", text))
    signs = set(text)
    found = {
        kind
        for kind, (known, emoji) in _EMOJI.items()
        if set(known.split()) & set(names) or set(emoji) & signs
    }
    return found.pop() if len(found) == 1 else ReplyKind.SIGNS
