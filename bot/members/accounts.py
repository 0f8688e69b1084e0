"""What Slack says about somebody's account: active, deactivated, or nothing that counts."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any

from slack_sdk import WebClient

from bot.delivery import Busy, MethodLimits, Refused, asked
from bot.members.account_service import AccountService
from bot.runtime.clock import Clock
from bot.slack.users import zone_of
from storage.database import Database
from storage.records import Member, Person

logger = logging.getLogger("kith.people")

# The rate limit of these questions, as databases have it: the method's name.
_INFO_CALLS = "users.info"


class AccountState(Enum):
    """What Slack says about an account. Only what it says outright is active or deactivated."""

    ACTIVE = "active"
    DEACTIVATED = "deactivated"
    # Slack doesn't know the person, doesn't show them, or says neither.
    UNCLEAR = "unclear"
    # Slack does not answer now.
    NO_ANSWER = "no answer"


def state_of(user: Mapping[str, Any]) -> AccountState:
    """What a user object of Slack's says outright; its ``deleted`` may be missing."""
    deleted = user.get("deleted")
    if deleted is True:
        return AccountState.DEACTIVATED
    return AccountState.ACTIVE if deleted is False else AccountState.UNCLEAR


def note_account(membership: AccountService, workspace_id: str, user: Mapping[str, Any]) -> None:
    """
    Note whether somebody is deactivated or active again, and their time zone.

    Without a known zone, nobody has moved.
    """
    state, zone = state_of(user), zone_of(user)
    if state is AccountState.DEACTIVATED:
        membership.deactivated(workspace_id, user["id"])
        return
    if state is AccountState.ACTIVE:
        membership.reactivated(workspace_id, user["id"])
    if zone is not None:
        membership.moved(workspace_id, user["id"], zone)


def has_changed(user: Mapping[str, Any], person: Person, member: Member | None) -> bool:
    """Whether :func:`note_account` would change something, without a read for each person."""
    state, zone = state_of(user), zone_of(user)
    if state is AccountState.DEACTIVATED:
        return person.deactivated_at is None
    is_back = state is AccountState.ACTIVE and person.deactivated_at is not None
    return is_back or (member is not None and zone not in (None, member.zone))


class AccountQuestions:
    """Asks Slack about one account. Never call it inside a transaction."""

    def __init__(
        self, database: Database, clock: Clock, client_of: Callable[[str], WebClient]
    ) -> None:
        self._client_of = client_of
        self._limits = MethodLimits(database, clock, client_of)

    def ask(self, workspace_id: str, slack_id: str) -> AccountState:
        """What Slack says now; nothing is asked before Slack takes questions again."""
        if self._limits.seconds_left(workspace_id, _INFO_CALLS) > 0:
            return AccountState.NO_ANSWER
        client = self._client_of(workspace_id)
        user = asked(lambda: client.users_info(user=slack_id)["user"])
        if isinstance(user, Busy):
            logger.warning("an account cannot be read reason=%s", user.reason)
            self._limits.note(workspace_id, _INFO_CALLS, user.seconds)
            return AccountState.NO_ANSWER
        return AccountState.UNCLEAR if isinstance(user, Refused) else state_of(user)
