"""Coffee: rounds, matches, and what people say about them."""

from bot.coffee.ahead import CoffeeAhead
from bot.coffee.edits import (
    call_off_rounds,
    edit_program,
    end_program,
    new_program,
    resume_rounds,
)
from bot.coffee.here import HereService
from bot.coffee.introductions import is_introduced
from bot.coffee.invitations import rounds_turned_on
from bot.coffee.next_views import next_round, say_here_button
from bot.coffee.openers import is_kiths_own
from bot.coffee.programs.views import described, name_of
from bot.coffee.question_guard import (
    LONGEST_QUESTION,
    Refusal,
    RefusalReason,
    refusal_of,
)
from bot.coffee.rescue.views import rescue_question
from bot.coffee.service import CoffeeService, NextCoffee

__all__ = [
    "LONGEST_QUESTION",
    "CoffeeAhead",
    "CoffeeService",
    "HereService",
    "NextCoffee",
    "Refusal",
    "RefusalReason",
    "call_off_rounds",
    "described",
    "edit_program",
    "end_program",
    "is_introduced",
    "is_kiths_own",
    "name_of",
    "new_program",
    "next_round",
    "refusal_of",
    "rescue_question",
    "resume_rounds",
    "rounds_turned_on",
    "say_here_button",
]
