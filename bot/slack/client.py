"""The client that talks to Slack's Web API, and what Slack says about its token."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from slack_sdk import WebClient
from slack_sdk.web import SlackResponse

from bot.config import Config
from bot.errors import SetupError, TemporaryError
from bot.runtime.clock import Clock
from bot.slack.errors import (
    CALL_ERRORS,
    is_unreached,
    name_of,
    needs_a_person,
    retry_after_of,
    strange_answer,
)
from bot.slack.retry_after import PatientClient, RetryAfter

_SLACK_TIMEOUT_SECONDS = 10
_CLOCK_LIMIT = timedelta(minutes=2)


def slack_client(config: Config, clock: Clock) -> WebClient:
    """
    The one client that talks to Slack.

    It never tries again by itself: Slack may have taken what got no answer, and a second try
    would say it twice. The outbox knows how to find that out. By *clock* it keeps to Slack's
    ``Retry-After``.
    """
    client = PatientClient(
        token=config.slack_bot_token,
        base_url=config.slack_api_url,
        timeout=_SLACK_TIMEOUT_SECONDS,
        retry_handlers=[],
    )
    client.retry_after = RetryAfter(clock)
    return client


def who_am_i(client: WebClient) -> dict[str, str]:
    """What Slack says about the bot token. Raises what :func:`ask_slack` raises."""
    answer = ask_slack(client)
    found = {name: answer.get(name) for name in ("team_id", "enterprise_id", "user_id", "team")}
    return {name: str(value) for name, value in found.items() if value}


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


def wrong_clock(answer: SlackResponse, now: datetime) -> str:
    """
    What to do if the clock that says *now* is far from Slack's; empty if it isn't.

    Slack refuses signed requests that are five minutes old, and is searched for lost messages by
    this clock; two minutes do no harm.
    """
    headers = {name.lower(): value for name, value in answer.headers.items()}
    if "date" not in headers:
        return ""
    away = abs(now - parsedate_to_datetime(headers["date"]).astimezone(UTC))
    if away <= _CLOCK_LIMIT:
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
