"""Joining, preferences, pausing, leaving and erasing."""

from bot.members.erasing import ErasureService
from bot.members.membership import back_on, is_away, may_join, may_set_up
from bot.members.people_sync import PeopleSync
from bot.members.service import MemberService, Standing, translator_of

__all__ = [
    "ErasureService",
    "MemberService",
    "PeopleSync",
    "Standing",
    "back_on",
    "is_away",
    "may_join",
    "may_set_up",
    "translator_of",
]
