"""Coffee: rounds, matches, and what people say about them."""

from bot.coffee.edits import edit
from bot.coffee.next_views import next_round
from bot.coffee.rescue.views import rescue_question
from bot.coffee.service import CoffeeService, NextCoffee

__all__ = ["CoffeeService", "NextCoffee", "edit", "next_round", "rescue_question"]
