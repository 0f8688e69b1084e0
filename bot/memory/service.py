"""The room of what people entrusted to Kith; what the rooms further down may lean on."""

from __future__ import annotations

from bot.errors import Declined
from bot.i18n import N_
from bot.memory.coffee_notes import bring_lines
from bot.memory.consent import (
    ALLOWED,
    COFFEE_ONLY,
    FOR_COFFEE,
    LONGEST_WORDS,
    MOST_LISTENERS,
    SERIOUS,
    WAITS_FOR_NEWS,
    YEARLY,
    default_end,
    is_braked,
    names_another,
    objection,
)
from bot.memory.ending_question import ask_before_end, is_about_to_end
from bot.memory.forgetting import ForgettingService
from bot.memory.gate import Gate
from bot.memory.kind_names import KINDS, WISHES
from bot.memory.note_messages import look_again
from bot.memory.planner import CheckInPlanner, Expected
from bot.memory.results import (
    CoffeeNoteWithWords,
    DetailWithWords,
    OwnCoffeeNote,
    OwnDetail,
    Purpose,
)
from bot.memory.vault_writer import VaultWriter
from storage import details
from storage.database import Transaction
from storage.records import Detail, Member

__all__ = [
    "ALLOWED",
    "COFFEE_ONLY",
    "EMPTIED",
    "FOR_COFFEE",
    "GONE",
    "KINDS",
    "LONGEST_WORDS",
    "MOST_LISTENERS",
    "SERIOUS",
    "UNREADABLE",
    "WAITS_FOR_NEWS",
    "WISHES",
    "YEARLY",
    "CheckInPlanner",
    "CoffeeNoteWithWords",
    "DetailWithWords",
    "Expected",
    "ForgettingService",
    "Gate",
    "OwnCoffeeNote",
    "OwnDetail",
    "Purpose",
    "VaultWriter",
    "ask_before_end",
    "bring_lines",
    "default_end",
    "is_about_to_end",
    "is_braked",
    "look_again",
    "names_another",
    "objection",
    "own_detail",
]

# The one answer for what is gone and for what is not for the one who asks (P4).
EMPTIED = N_("There was something here. It is no longer there, and nothing is expected of you.")
GONE = N_("That is no longer there.")
# What an owner reads in place of words that cannot be opened.
UNREADABLE = N_(
    "These words can't be opened at the moment. Please tell whoever runs Kith; you can still "
    "forget them."
)


def own_detail(tx: Transaction, me: Member, detail_id: str) -> Detail:
    """A detail of this member's; raises :class:`Declined` for what is gone or another's."""
    detail = details.get(tx, me.workspace_id, detail_id)
    if detail is None or detail.owner_id != me.person_id:
        raise Declined(GONE)
    return detail
