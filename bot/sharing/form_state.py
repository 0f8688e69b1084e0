"""What the sharing form remembers of itself, and the ids of its fields."""

from __future__ import annotations

import json
from dataclasses import astuple, dataclass

WORDS_BLOCK, KIND_BLOCK, DATE_BLOCK = "words", "kind", "date"
WISH_BLOCK, END_BLOCK = "wish", "end"
MET_BLOCK, OWN_BLOCK, YEARLY_BLOCK = "met", "own", "yearly"


@dataclass(frozen=True, slots=True)
class FormState:
    """
    What a form remembers of itself: ids, the place of the offer it came from, and switches.

    ``changing``: the pickers for wish and end are shown. ``asks``: it asks about a name in the
    words. ``detail_id`` is there when a detail that is kept already is being changed. ``unread``:
    the words were not there at the start, and have suggested nothing yet. ``suggested``: what they
    suggest was put into the pickers.
    """

    offer_id: str | None = None
    channel: str | None = None
    ts: str | None = None
    changing: bool = False
    asks: bool = False
    detail_id: str | None = None
    unread: bool = False
    suggested: bool = False

    def written(self) -> str:
        """As private metadata."""
        return json.dumps(astuple(self))

    @staticmethod
    def read(metadata: str) -> FormState:
        """From private metadata."""
        return FormState(*json.loads(metadata))


def listener_block(position: int) -> str:
    """The block of the picker for one listener; *position* counts from 0."""
    return f"listener_{position}"


def picker_block(block: str, state: FormState) -> str:
    """The block of a picker; another for a suggestion, since Slack keeps what stood in the one."""
    return f"{block}.suggested" if state.suggested else block
