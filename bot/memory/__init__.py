"""Consent, the gate to what people entrusted to Kith, and forgetting."""

from bot.memory.after_a_loss import (
    AFTER_A_LOSS,
    grieving_among,
    is_fresh_loss,
    may_skip_coffees,
)
from bot.memory.answers import EMPTIED, GONE, UNREADABLE, WITHDRAWN, own_detail, own_details
from bot.memory.besides_a_loss import StillAsked, still_asked
from bot.memory.besides_a_loss_views import still_asked_blocks
from bot.memory.coffee_notes import (
    NOTE_FOR_PARTNER_WAITS,
    NOTE_WAITS,
    bring_coffee_notes,
    return_coffee_notes,
)
from bot.memory.consent import (
    ABOUT_ANOTHER,
    ALLOWED,
    COFFEE_ONLY,
    FOR_COFFEE,
    FOUR_WEEKS,
    HARD_ON_ONESELF,
    LONGEST_WORDS,
    MOST_LISTENERS,
    SERIOUS,
    STOPPING_BRAKES,
    TOLD_TOGETHER,
    WAITS_FOR_NEWS,
    YEARLY,
    default_end,
    is_braked,
    names_another,
    objection,
)
from bot.memory.ending_question import ask_before_end, has_ending_question, is_about_to_end
from bot.memory.forgetting import ForgettingService
from bot.memory.gate import Gate
from bot.memory.kind_names import KINDS, WISHES, fitting_wish, wishes_for
from bot.memory.note_messages import empty_stale_notes
from bot.memory.planner import (
    CheckInOutlook,
    CheckInPlanner,
    Expected,
    NextStep,
    PlannedCheckIn,
    Which,
)
from bot.memory.read_before import readers_of
from bot.memory.read_results import (
    CoffeeNoteWithWords,
    DetailWithWords,
    OwnCoffeeNote,
    OwnDetail,
    Purpose,
)
from bot.memory.told_views import asked_in_words, told_block, words_block
from bot.memory.vault_writer import VaultWriter
from bot.memory.word_dates import WordDates

__all__ = [
    "ABOUT_ANOTHER",
    "AFTER_A_LOSS",
    "ALLOWED",
    "COFFEE_ONLY",
    "EMPTIED",
    "FOR_COFFEE",
    "FOUR_WEEKS",
    "GONE",
    "HARD_ON_ONESELF",
    "KINDS",
    "LONGEST_WORDS",
    "MOST_LISTENERS",
    "NOTE_FOR_PARTNER_WAITS",
    "NOTE_WAITS",
    "SERIOUS",
    "STOPPING_BRAKES",
    "TOLD_TOGETHER",
    "UNREADABLE",
    "WAITS_FOR_NEWS",
    "WISHES",
    "WITHDRAWN",
    "YEARLY",
    "CheckInOutlook",
    "CheckInPlanner",
    "CoffeeNoteWithWords",
    "DetailWithWords",
    "Expected",
    "ForgettingService",
    "Gate",
    "NextStep",
    "OwnCoffeeNote",
    "OwnDetail",
    "PlannedCheckIn",
    "Purpose",
    "StillAsked",
    "VaultWriter",
    "Which",
    "WordDates",
    "ask_before_end",
    "asked_in_words",
    "bring_coffee_notes",
    "default_end",
    "empty_stale_notes",
    "fitting_wish",
    "grieving_among",
    "has_ending_question",
    "is_about_to_end",
    "is_braked",
    "is_fresh_loss",
    "may_skip_coffees",
    "names_another",
    "objection",
    "own_detail",
    "own_details",
    "readers_of",
    "return_coffee_notes",
    "still_asked",
    "still_asked_blocks",
    "told_block",
    "wishes_for",
    "words_block",
]
