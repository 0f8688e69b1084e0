"""Coffee: rounds, matches, and what people say about them."""

from bot.coffee.service import CoffeeService, NextCoffee, next_announcement

__all__ = ["CoffeeService", "NextCoffee", "next_announcement"]
