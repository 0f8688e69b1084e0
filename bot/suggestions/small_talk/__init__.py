"""What a short line says to Kith itself, such as a greeting or "stop", in six languages. Pure."""

from bot.suggestions.small_talk.kinds import ORDERS, SMALL_TALK
from bot.suggestions.small_talk.reader import may_answer, small_talk_in

__all__ = ["ORDERS", "SMALL_TALK", "may_answer", "small_talk_in"]
