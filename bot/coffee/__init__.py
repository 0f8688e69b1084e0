"""Coffee: rounds, matches, and what people say about them."""

from bot.coffee.edits import (
    call_off_rounds,
    edit_program,
    end_program,
    new_program,
    replan,
)
from bot.coffee.here import HereService
from bot.coffee.next_views import next_round
from bot.coffee.programs.views import described, name_of
from bot.coffee.rescue.views import rescue_question
from bot.coffee.service import CoffeeService, NextCoffee

__all__ = [
    "CoffeeService",
    "HereService",
    "NextCoffee",
    "call_off_rounds",
    "described",
    "edit_program",
    "end_program",
    "name_of",
    "new_program",
    "next_round",
    "replan",
    "rescue_question",
]
