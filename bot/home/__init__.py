"""Where a member stands: the answer to the command alone, and the Home tab."""

from bot.home.service import HomeService

__all__ = ["HomeService"]
