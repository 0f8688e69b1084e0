"""How a call to Slack fails, and what that means: the one table of Slack's errors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from enum import Enum, auto
from http.client import HTTPException
from typing import Any
from urllib.error import URLError

from slack_sdk.errors import SlackApiError, SlackClientError

from bot.runtime.logging import stack_of
from storage.database import DatabaseBusy

# Slack asks for a minute as a rule, and now and then for an hour. What is longer than a day is a
# fault, and must not silence Kith for good.
LONGEST = timedelta(days=1)
DEFAULT_SECONDS = 30.0
# What stands for an answer that is not of Slack's form, such as the page of a proxy.
NOT_SLACKS_WORDS = "not an answer of Slack's"
# Slack doesn't know the person, or doesn't show them to Kith.
NOBODY = ("user_not_found", "user_not_visible")
# The app of this bot token isn't installed any more. Of a token from before it was installed again,
# or of a mistyped one, Slack says "invalid_auth"; "token_revoked" may only mean that it leaked.
_GONE = "account_inactive"


class ResponseUrlRefused(SlackClientError):
    """Slack did not take what was sent to a response URL."""

    def __init__(self, status: int, retry_after: float | None) -> None:
        super().__init__(f"status {status}")
        self.status = status
        self.retry_after = retry_after


# How a call fails, made by Kith's own client: Slack refused it, or gave no answer.
CALL_ERRORS = (SlackClientError, OSError, HTTPException)


class _Kind(Enum):
    """What an error means, whatever was called."""

    # Slack takes the call later. It passes by itself, as the next two do.
    RATE_LIMIT = auto()
    # Part of the work may have been done.
    IN_DOUBT = auto()
    PASSING = auto()
    # Only a person can mend it; then the same call goes well.
    TO_BE_MENDED = auto()
    # The same, but Slack has said it of good tokens while it was unwell, and names a revoked one as
    # such.
    DOUBTFUL = auto()
    # Only a person can mend it, and not so soon that a message could wait for it.
    FORBIDDEN = auto()


# What isn't listed is about the one call, or may pass.
_KINDS: Mapping[str, _Kind] = {
    "ratelimited": _Kind.RATE_LIMIT,
    "rate_limited": _Kind.RATE_LIMIT,
    "message_limit_exceeded": _Kind.RATE_LIMIT,
    "internal_error": _Kind.IN_DOUBT,
    "fatal_error": _Kind.IN_DOUBT,
    "service_unavailable": _Kind.IN_DOUBT,
    "request_timeout": _Kind.IN_DOUBT,
    NOT_SLACKS_WORDS: _Kind.IN_DOUBT,
    "org_login_required": _Kind.PASSING,
    "team_added_to_org": _Kind.PASSING,
    "ekm_access_denied": _Kind.PASSING,
    "account_inactive": _Kind.TO_BE_MENDED,
    "token_revoked": _Kind.TO_BE_MENDED,
    "token_expired": _Kind.TO_BE_MENDED,
    "not_allowed_token_type": _Kind.TO_BE_MENDED,
    "missing_scope": _Kind.TO_BE_MENDED,
    "access_denied": _Kind.TO_BE_MENDED,
    "accesslimited": _Kind.TO_BE_MENDED,
    "enterprise_is_restricted": _Kind.TO_BE_MENDED,
    "team_access_not_granted": _Kind.TO_BE_MENDED,
    "invalid_auth": _Kind.DOUBTFUL,
    "not_authed": _Kind.DOUBTFUL,
    "no_permission": _Kind.FORBIDDEN,
    "team_disabled": _Kind.FORBIDDEN,
    "user_removed_from_team": _Kind.FORBIDDEN,
    "forbidden_team": _Kind.FORBIDDEN,
    "two_factor_setup_required": _Kind.FORBIDDEN,
    "method_deprecated": _Kind.FORBIDDEN,
    "deprecated_endpoint": _Kind.FORBIDDEN,
    "unknown_method": _Kind.FORBIDDEN,
}


def error_name(fault: SlackApiError) -> str:
    """Slack's name for what went wrong."""
    data = getattr(fault.response, "data", fault.response)
    error = data.get("error") if isinstance(data, Mapping) else None
    return error if isinstance(error, str) and error.isidentifier() else NOT_SLACKS_WORDS


def name_of(fault: Exception) -> str:
    """The name of what a call has failed with; nothing that stands in an answer."""
    if isinstance(fault, SlackApiError):
        return error_name(fault)
    reason = fault.reason if isinstance(fault, URLError) else fault
    return type(reason if isinstance(reason, Exception) else fault).__name__


def cause_of(fault: Exception) -> str:
    """A fault as the log says it: its type, and a reason where that quotes nobody."""
    says_why = isinstance(fault, DatabaseBusy | ResponseUrlRefused)
    kind, reason = type(fault).__name__, str(fault) if says_why else name_of(fault)
    return f"type={kind}" if reason == kind else f"type={kind} reason={reason}"


def cause_and_stack(fault: Exception) -> str:
    """What :func:`cause_of` says, and below it where a fault of Kith's own was raised."""
    return f"{cause_of(fault)}\n{stack_of(fault)}"


def is_rate_limit(fault: Exception) -> bool:
    """Whether Slack takes the method only later."""
    return _status_of(fault) == 429 or _kind_of(fault) is _Kind.RATE_LIMIT


def is_in_doubt(fault: Exception) -> bool:
    """Whether what was called for may have been done all the same."""
    if isinstance(fault, SlackApiError):
        is_unwell = _status_of(fault) >= 500 or _kind_of(fault) is _Kind.IN_DOUBT
        return is_unwell and not is_rate_limit(fault)
    return is_unreached(fault) and not is_refused_connection(fault)


def is_passing(fault: Exception) -> bool:
    """Whether a call failed for a reason that passes by itself."""
    if isinstance(fault, SlackApiError | ResponseUrlRefused):
        passing = (_Kind.RATE_LIMIT, _Kind.IN_DOUBT, _Kind.PASSING)
        status = _status_of(fault)
        return status == 429 or status >= 500 or _kind_of(fault) in passing
    return is_unreached(fault)


def goes_well_later(fault: Exception) -> bool:
    """Whether the same call goes well once its reason has passed or is mended."""
    mendable = (_Kind.TO_BE_MENDED, _Kind.DOUBTFUL)
    return is_passing(fault) or _kind_of(fault) in mendable


def needs_a_person(fault: Exception, *, was_accepted: bool = False) -> bool:
    """
    Whether only a person can mend why a call about a token failed.

    *was_accepted*: Slack has accepted the same token before.
    """
    if is_passing(fault):
        return False
    kind = _kind_of(fault)
    if kind is _Kind.DOUBTFUL:
        return not was_accepted
    return kind in (_Kind.TO_BE_MENDED, _Kind.FORBIDDEN)


def is_gone(fault: BaseException | None) -> bool:
    """Whether Slack says of a token that its app is no longer installed."""
    return isinstance(fault, SlackApiError) and error_name(fault) == _GONE and not is_passing(fault)


def is_unreached(fault: Exception) -> bool:
    """Whether Slack didn't answer at all."""
    is_answer = isinstance(fault, SlackApiError | ResponseUrlRefused)
    return isinstance(fault, CALL_ERRORS) and not is_answer


def is_refused_connection(fault: Exception) -> bool:
    """Whether nothing listened at Slack's address, so that nothing can have been done."""
    return isinstance(fault, URLError) and isinstance(fault.reason, ConnectionRefusedError)


def retry_after_of(fault: Exception) -> float | None:
    """The seconds for which Slack wants no further try; ``None`` where it says nothing of it."""
    if isinstance(fault, ResponseUrlRefused):
        seconds = fault.retry_after
    else:
        headers = getattr(getattr(fault, "response", None), "headers", None)
        seconds = seconds_in(headers or {})
    return DEFAULT_SECONDS if seconds is None and is_rate_limit(fault) else seconds


def seconds_in(headers: Mapping[str, Any]) -> float | None:
    """
    The seconds in Slack's ``Retry-After``, from one up to those of a day.

    ``None`` where there is none that can be meant.
    """
    found = next((value for key, value in headers.items() if key.lower() == "retry-after"), "")
    text = str(found[0] if isinstance(found, list) and found else found).strip()
    if not (text.isascii() and text.isdecimal()):
        return None
    # Of more than a day the number does not matter; it may have any length.
    longest = LONGEST.total_seconds()
    return min(max(1.0, float(text)), longest) if len(text) < 9 else longest


@contextmanager
def reading_answer() -> Iterator[None]:
    """
    Raise what Slack's library makes of an answer that isn't Slack's as :class:`SlackApiError`.

    It knows no page in another encoding, and no JSON that is no object. Nothing but calls to the
    library belongs in here.
    """
    try:
        yield
    except UnicodeEncodeError:
        # Of what was to be sent, not of the answer.
        raise
    except (ValueError, LookupError, AttributeError) as fault:
        raise strange_answer() from fault


def strange_answer() -> SlackApiError:
    """The error for an answer that is not of Slack's form."""
    return refusal(NOT_SLACKS_WORDS, {})


def refusal(text: str, response: Any) -> SlackApiError:
    """The error that Slack's library raises for an answer that says no."""
    return SlackApiError(text, response)  # type: ignore[no-untyped-call]


def _kind_of(fault: Exception) -> _Kind | None:
    return _KINDS.get(error_name(fault)) if isinstance(fault, SlackApiError) else None


def _status_of(fault: Exception) -> int:
    if isinstance(fault, ResponseUrlRefused):
        return fault.status
    # For some faults the SDK has a mere mapping in place of the response.
    return int(getattr(getattr(fault, "response", None), "status_code", 200))
