"""The state that the sharing form carries in its private metadata, and its block ids."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import astuple, dataclass
from datetime import date
from typing import Any

from bot.errors import Outdated
from storage.records import DetailKind

WORDS_BLOCK, KIND_BLOCK, DATE_BLOCK = "words", "kind", "date"
WISH_BLOCK, END_BLOCK = "wish", "end"
WHEN_BLOCK, TOLD_ON_BLOCK, OFF_DAY_BLOCK = "when", "told_on", "off_day"
_BY_DEFAULT = "default."
FOUR_WEEKS_BLOCK = "four_weeks"
MET_BLOCK, OWN_BLOCK, YEARLY_BLOCK, ASKED_BLOCK = "met", "own", "yearly", "asked"


@dataclass(frozen=True, slots=True)
class FormState:
    """
    The state of a form: ids, the message of the offer it came from, and switches.

    ``changing``: the pickers for wish and end are shown. ``asks``: it asks about a name in the
    words. ``detail_id``: the kept detail that is being changed, if any. ``unread``: no suggestion
    has been made from the words yet. ``suggested``: kind or date were filled in from the words.
    ``meant``: a keyed hash of words that sound like despair, whose owner meant something else.
    ``question_key``: the icebreaker that its words may answer.
    """

    offer_id: str | None = None
    channel: str | None = None
    ts: str | None = None
    changing: bool = False
    asks: bool = False
    detail_id: str | None = None
    unread: bool = False
    suggested: bool = False
    meant: str | None = None
    question_key: str | None = None

    def written(self) -> str:
        """Serialize to private metadata."""
        return json.dumps(astuple(self))

    @staticmethod
    def read(metadata: str) -> FormState:
        """Parse private metadata; raises :class:`Outdated` where it is none of a sharing form."""
        try:
            state = FormState(*json.loads(metadata))
        except (ValueError, TypeError, RecursionError):
            raise Outdated from None
        ids = (
            *(state.offer_id, state.channel, state.ts, state.detail_id),
            *(state.meant, state.question_key),
        )
        switches = (state.changing, state.asks, state.unread, state.suggested)
        if all(isinstance(one, str | None) for one in ids) and all(
            isinstance(one, bool) for one in switches
        ):
            return state
        raise Outdated

    @staticmethod
    def of(view: Mapping[str, Any]) -> FormState:
        """The state of a form; a new one for a form of another sort."""
        try:
            return FormState.read(str(view.get("private_metadata") or ""))
        except Outdated:
            return FormState()


def listener_block(position: int) -> str:
    """The block id of a listener's picker; *position* counts from 0."""
    return f"listener_{position}"


def end_block(shown: date, *, is_chosen: bool) -> str:
    """
    The block id of the end: another one for another day, as Slack keeps the old value.

    It tells a day that its owner has chosen from one that follows from the rest of the form.
    """
    return f"{END_BLOCK}.{'' if is_chosen else _BY_DEFAULT}{shown.isoformat()}"


def chosen_end(block_id: str, picked: date | None) -> date | None:
    """The end that was *picked* in the block with this id; ``None`` for the one by default."""
    is_default = picked is not None and block_id == end_block(picked, is_chosen=False)
    return None if is_default else picked


def wish_block(kind: DetailKind) -> str:
    """The block id of the wish: another one for other options, as Slack keeps the old value."""
    return f"{WISH_BLOCK}.back" if kind is DetailKind.COMING_BACK else WISH_BLOCK


def picker_block(block: str, state: FormState) -> str:
    """The block id of a picker; another one for a suggestion, as Slack keeps the old value."""
    return f"{block}.suggested" if state.suggested else block
