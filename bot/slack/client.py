"""The client that talks to Slack's Web API, and what Slack says about its token."""

from __future__ import annotations

from collections.abc import Mapping
from http.client import HTTPException
from urllib.error import URLError

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web import SlackResponse

from bot.config import Config
from bot.errors import SetupError, TemporaryError
from bot.runtime.clock import Clock
from bot.slack.retry_after import PatientClient, RetryAfter, retry_after_of

_SLACK_TIMEOUT_SECONDS = 10
# What stands for an answer that is not of Slack's form, such as the page of a proxy.
NOT_SLACKS_WORDS = "not an answer of Slack's"
# How a call fails that Slack never answered: it wasn't reached, or the connection was lost.
_UNANSWERED = (SlackClientError, OSError, HTTPException)
# What its library raises for an answer that is not of Slack's form: a page in another encoding,
# JSON that is no object.
_STRANGE = (ValueError, LookupError, AttributeError, TypeError)
# How a call that only asks can fail.
CALL_ERRORS = (*_UNANSWERED, *_STRANGE)

# Slack's errors that pass by themselves, whatever was called.
_PASSING = (
    "internal_error",
    "fatal_error",
    "service_unavailable",
    "request_timeout",
    "ratelimited",
    "rate_limited",
    "org_login_required",
    "team_added_to_org",
    NOT_SLACKS_WORDS,
)
# Slack's errors about a token, or about the whole app, that only a person can mend. What stands in
# neither list may pass: somebody who is waited for can still read its name in the log.
_TO_BE_MENDED = (
    "invalid_auth",
    "not_authed",
    "account_inactive",
    "token_revoked",
    "token_expired",
    "not_allowed_token_type",
    "missing_scope",
    "no_permission",
    "access_denied",
    "accesslimited",
    "enterprise_is_restricted",
    "team_access_not_granted",
    "team_disabled",
    "user_removed_from_team",
    "forbidden_team",
    "two_factor_setup_required",
    "method_deprecated",
    "deprecated_endpoint",
    "unknown_method",
)
# Slack has said this of good tokens while it was unwell, and names a revoked one as such.
_DOUBTFUL = ("invalid_auth", "not_authed")


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
            raise ValueError("no workspace is named")
    except CALL_ERRORS as fault:
        raise _bot_token_error(fault, client.base_url) from fault
    return answer


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
        retry_after=wanted_pause(fault),
    )


def needs_a_person(fault: Exception, *, was_accepted: bool = False) -> bool:
    """
    Whether only a person can mend why a call about a token failed.

    *was_accepted*: Slack has accepted the same token before.
    """
    if not isinstance(fault, SlackApiError) or is_passing(fault):
        return False
    error = error_name(fault)
    return error in _TO_BE_MENDED and not (was_accepted and error in _DOUBTFUL)


def is_unreached(fault: Exception) -> bool:
    """Whether Slack didn't answer at all."""
    return isinstance(fault, _UNANSWERED) and not isinstance(fault, SlackApiError)


def is_passing(fault: SlackApiError) -> bool:
    """Whether Slack refused a call for a reason that passes by itself."""
    status = getattr(fault.response, "status_code", 200)
    return status == 429 or status >= 500 or error_name(fault) in _PASSING


def wanted_pause(fault: Exception) -> float:
    """The seconds for which Slack wants no further try."""
    headers = getattr(getattr(fault, "response", None), "headers", None)
    return retry_after_of(headers or {}) or 0.0


def name_of(fault: Exception) -> str:
    """The name of what a call has failed with; nothing that stands in an answer."""
    if isinstance(fault, SlackApiError):
        return error_name(fault)
    if isinstance(fault, _STRANGE) and not isinstance(fault, _UNANSWERED):
        return NOT_SLACKS_WORDS
    reason = fault.reason if isinstance(fault, URLError) else fault
    return type(reason if isinstance(reason, Exception) else fault).__name__


def error_name(fault: SlackApiError) -> str:
    """Slack's name for what went wrong."""
    data = getattr(fault.response, "data", fault.response)
    error = data.get("error") if isinstance(data, Mapping) else None
    return error if isinstance(error, str) and error.isidentifier() else NOT_SLACKS_WORDS
