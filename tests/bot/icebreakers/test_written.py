"""What somebody wrote, as Slack's events say it."""

from __future__ import annotations

from typing import Any

import pytest

from bot.icebreakers.written import written_in

LINE = {"channel_type": "im", "channel": "D1", "ts": "1.000100", "user": "U1"}
TEXT_BLOCK = {"type": "rich_text", "elements": []}


@pytest.mark.parametrize(
    ("more", "has_file"),
    [
        ({"blocks": [{"type": "image", "image_url": "https://giphy.com/x.gif"}]}, True),
        ({"attachments": [{"image_url": "https://giphy.com/x.gif"}]}, True),
        ({"files": [{"id": "F1"}]}, True),
        ({"blocks": [TEXT_BLOCK]}, None),
        ({"text": "Hi", "blocks": [TEXT_BLOCK]}, False),
    ],
    ids=["a GIF from the picker", "a GIF of an app", "a file", "nothing", "words"],
)
def test_a_gif_without_words_is_answered_like_a_picture(
    more: dict[str, Any], has_file: bool | None
) -> None:
    """Whoever sends one isn't met with silence."""
    told = written_in({"text": "", **LINE, **more}, "key")

    assert (told.has_file if told else None) is has_file
