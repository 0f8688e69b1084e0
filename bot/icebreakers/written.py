"""What somebody wrote in their conversation with Kith, as Slack's events say it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.sharing import Place, TypedLine
from bot.slack.request import EDITED, TYPED


@dataclass(frozen=True, slots=True)
class Written:
    """
    A line, new or changed; ``at`` is the time stamp of that.

    ``before``: what it said before it was changed; ``None`` for a new line. ``has_file``: there is
    a picture, a clip, a GIF or another file beside it.
    """

    place: Place
    line: TypedLine
    at: str
    before: str | None = None
    has_file: bool = False


def written_in(event: Mapping[str, Any], key: str) -> Written | None:
    """
    What was written in a direct message; ``None`` where nobody wrote anything.

    A change that isn't of the words, such as a preview of a link, is none.
    """
    if event.get("channel_type") != "im":
        return None
    is_edit = event.get("subtype") == EDITED
    said: Mapping[str, Any] = (event.get("message") or {}) if is_edit else event
    if said.get("subtype") not in TYPED or "ts" not in said or not said.get("user"):
        return None
    text, has_file = str(said.get("text") or ""), _has_more_than_words(said)
    before = str((event.get("previous_message") or {}).get("text") or "") if is_edit else None
    if text == before or not (text or has_file):
        return None
    # What was also sent to the conversation is answered there.
    is_reply = said.get("thread_ts") not in (None, said["ts"])
    is_beside = said.get("subtype") == "thread_broadcast"
    thread_ts = said["thread_ts"] if is_reply and not is_beside else None
    line = TypedLine(key, text, said["ts"])
    return Written(Place(event["channel"], thread_ts), line, str(event["ts"]), before, has_file)


def _has_more_than_words(said: Mapping[str, Any]) -> bool:
    """Whether there is a file beside the words, a GIF, or a message that was shared."""
    shown = [block.get("type") for block in said.get("blocks") or [] if isinstance(block, Mapping)]
    return bool(said.get("files") or said.get("attachments") or {"image", "video"} & set(shown))
