"""Names that people type."""

from __future__ import annotations

from bot.slack.typed_names import tidied
from tests.tables import every_case

PERSIAN = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"


@every_case(
    ("typed", "read"),
    [
        ("  Room \n 4 ", "Room 4"),
        ("Li\u200bving\u202e ro\u200dom", "Living room"),
        ("\u200d\u200c\u2060\u00ad", ""),
        ("\u2800\u3164", ""),
        ("Caf\u00e9\u200d\u00e9", "Caf\u00e9\u00e9"),
        # A woman at her computer, and Persian for "I want": both are written with a joiner.
        ("\U0001f469\u200d\U0001f4bb Nest", "\U0001f469\u200d\U0001f4bb Nest"),
        (
            "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
            "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        ),
        ("\u200d\U0001f469\u200d", "\U0001f469"),
    ],
)
def test_a_name_keeps_what_is_seen(typed: str, read: str) -> None:
    """Two names that look the same are the same; an emoji that is joined stays whole."""
    assert tidied(typed) == read
