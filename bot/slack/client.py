"""The client that talks to Slack's Web API, and what Slack says about its token."""

from __future__ import annotations

from http.client import HTTPException

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.config import Config
from bot.errors import SetupError
from bot.runtime.clock import Clock
from bot.slack.retry_after import PatientClient, RetryAfter

_SLACK_TIMEOUT_SECONDS = 10
# What stands for an answer that is not of Slack's form, such as the page of a proxy.
NOT_SLACKS_WORDS = "not an answer of Slack's"
# These say nothing about the token.
_PASSING = (
    "internal_error",
    "fatal_error",
    "service_unavailable",
    "request_timeout",
    "ratelimited",
    NOT_SLACKS_WORDS,
)


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
    """What Slack says about the bot token. Raises :class:`SetupError` where it is of no use."""
    answer = ask_slack(client)
    found = {name: answer.get(name) for name in ("team_id", "enterprise_id", "user_id", "team")}
    return {name: str(value) for name, value in found.items() if value}


def ask_slack(client: WebClient) -> SlackResponse:
    """Slack's whole answer about the bot token. Raises :class:`SetupError` where there is none."""
    try:
        return client.auth_test()
    except SlackApiError as fault:
        error = error_name(fault)
        if error in _PASSING:
            raise SetupError(
                f"Slack isn't answering properly ({error}). Start Kith again in a few minutes."
            ) from fault
        raise SetupError(
            f"Slack doesn't accept SLACK_BOT_TOKEN ({error}). Copy the Bot User OAuth Token from "
            "your app's page OAuth & Permissions again, or reinstall the app there."
        ) from fault
    except (OSError, HTTPException) as fault:
        raise SetupError(
            f"Slack can't be reached at {client.base_url} ({type(fault).__name__}). Check the "
            "network, a proxy, and SLACK_API_URL if you have set it."
        ) from fault


def is_passing(fault: SlackApiError) -> bool:
    """Whether Slack refused a call for a reason that passes by itself."""
    status = getattr(fault.response, "status_code", 200)
    return status == 429 or status >= 500 or error_name(fault) in _PASSING


def error_name(fault: SlackApiError) -> str:
    """Slack's name for what went wrong."""
    error = str(fault.response.get("error"))
    return error if error.isidentifier() else NOT_SLACKS_WORDS
