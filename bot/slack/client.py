"""The client that talks to Slack's Web API, and what Slack says about its token."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from enum import Enum, auto

from slack_sdk import WebClient
from slack_sdk.web import SlackResponse

from bot.config import Config
from bot.errors import SetupError, TemporaryError
from bot.runtime.clock import Clock
from bot.slack.errors import (
    CALL_ERRORS,
    is_gone,
    is_unreached,
    name_of,
    needs_a_person,
    retry_after_of,
    strange_answer,
)
from bot.slack.retry_after import PatientClient, RetryAfter

_SLACK_TIMEOUT_SECONDS = 10
# Up to that much this machine's clock and Slack's may differ.
CLOCK_LIMIT = timedelta(minutes=2)


class TokenState(Enum):
    """What Slack says about a bot token."""

    ACCEPTED = auto()
    # The app is no longer installed with this token. Slack says so of no token that it never gave.
    GONE = auto()
    # It doesn't answer, or knows no such token: it may be a wrong one.
    UNCLEAR = auto()


def slack_client(config: Config, clock: Clock, *, has_token: bool = True) -> WebClient:
    """
    The one client that talks to Slack; without its token only for methods that need none.

    It never tries again by itself: Slack may have taken what got no answer, and a second try
    would say it twice. The outbox knows how to find that out. By *clock* it keeps to Slack's
    ``Retry-After``.
    """
    client = PatientClient(
        token=config.slack_bot_token if has_token else None,
        base_url=config.slack_api_url,
        timeout=_SLACK_TIMEOUT_SECONDS,
        retry_handlers=[],
    )
    client.retry_after = RetryAfter(clock)
    return client


def ask_slack(client: WebClient) -> SlackResponse:
    """
    Slack's whole answer about the bot token.

    Raises :class:`TemporaryError` where there is none at the moment, and :class:`SetupError` where
    Slack doesn't accept the token.
    """
    try:
        answer = client.auth_test()
        if not answer.get("team_id"):
            raise strange_answer()
    except CALL_ERRORS as fault:
        raise _bot_token_error(fault, client.base_url) from fault
    return answer


def state_of_token(client: WebClient, team_id: str, now: datetime) -> tuple[TokenState, datetime]:
    """What Slack says about the bot token of a team, and when, by its own clock."""
    try:
        answer = client.auth_test()
    except CALL_ERRORS as fault:
        state = TokenState.GONE if is_gone(fault) else TokenState.UNCLEAR
        return state, slack_time(getattr(fault, "response", None), now)
    is_theirs = answer.get("team_id") == team_id
    return TokenState.ACCEPTED if is_theirs else TokenState.UNCLEAR, slack_time(answer, now)


def slack_time(answer: object, now: datetime) -> datetime:
    """When Slack gave an answer, by its own clock; *now* where it says nothing that can be read."""
    found = getattr(answer, "headers", None) or {}
    headers = {name.lower(): value for name, value in found.items()}
    try:
        return parsedate_to_datetime(str(headers.get("date"))).astimezone(UTC)
    except (ValueError, OverflowError):
        return now


def wrong_clock(answer: SlackResponse, now: datetime) -> str:
    """
    What to do if the clock that says *now* is far from Slack's; empty if it isn't.

    Slack refuses signed requests that are five minutes old, and is searched for lost messages by
    this clock; two minutes do no harm.
    """
    away = abs(now - slack_time(answer, now))
    if away <= CLOCK_LIMIT:
        return ""
    return f"{away.total_seconds():.0f} s away from Slack's; set this machine's time (NTP)."


def _bot_token_error(fault: Exception, address: str) -> SetupError:
    if needs_a_person(fault):
        return SetupError(
            f"Slack doesn't accept SLACK_BOT_TOKEN ({name_of(fault)}). Copy the Bot User OAuth "
            "Token from your app's page OAuth & Permissions again, or reinstall the app there."
        )
    if is_unreached(fault):
        return TemporaryError(
            f"Slack can't be reached at {address} ({name_of(fault)}). Check the network, a proxy, "
            "and SLACK_API_URL if you have set it."
        )
    return TemporaryError(
        f"Slack isn't answering properly ({name_of(fault)}). That passes by itself.",
        retry_after=retry_after_of(fault) or 0.0,
    )
