"""What Slack's errors mean, asked in one place."""

from __future__ import annotations

from http.client import IncompleteRead
from urllib.error import URLError

from slack_sdk.errors import SlackRequestError

from bot.slack.errors import (
    ResponseUrlRefused,
    cause_and_stack,
    cause_of,
    goes_well_later,
    is_in_doubt,
    is_passing,
    is_rate_limit,
    is_unreached,
    needs_a_person,
    retry_after_of,
    strange_answer,
)
from storage.database import DatabaseBusy
from tests.strange_answers import refusal
from tests.tables import every_case


def meanings(fault: Exception) -> set[str]:
    """What is true of *fault*."""
    answers = {
        "later": is_rate_limit(fault),
        "in doubt": is_in_doubt(fault),
        "passes": is_passing(fault),
        "waits": goes_well_later(fault),
        "person": needs_a_person(fault),
        "person though accepted": needs_a_person(fault, was_accepted=True),
        "unreached": is_unreached(fault),
    }
    return {name for name, is_true in answers.items() if is_true}


@every_case(
    ("fault", "meaning"),
    [
        (refusal("ratelimited"), "later, passes, waits"),
        (refusal("message_limit_exceeded"), "later, passes, waits"),
        (refusal("internal_error", 429), "later, passes, waits"),
        (refusal("fatal_error"), "in doubt, passes, waits"),
        (refusal("invalid_auth", 503), "in doubt, passes, waits"),
        (strange_answer(), "in doubt, passes, waits"),
        (refusal("<h1>invalid_auth"), "in doubt, passes, waits"),
        (refusal("org_login_required"), "passes, waits"),
        (refusal("ekm_access_denied"), "passes, waits"),
        (refusal("token_revoked"), "waits, person, person though accepted"),
        (refusal("missing_scope"), "waits, person, person though accepted"),
        (refusal("invalid_auth"), "waits, person"),
        (refusal("no_permission"), "person, person though accepted"),
        (refusal("unknown_method"), "person, person though accepted"),
        (refusal("an_error_of_next_year"), ""),
        (refusal("invalid_blocks"), ""),
        (ResponseUrlRefused(429, None), "later, passes, waits"),
        (ResponseUrlRefused(503, None), "passes, waits"),
        (ResponseUrlRefused(404, None), ""),
        (URLError(ConnectionRefusedError()), "passes, waits, unreached"),
        (URLError(TimeoutError()), "in doubt, passes, waits, unreached"),
        (ConnectionResetError(), "in doubt, passes, waits, unreached"),
        (IncompleteRead(b""), "in doubt, passes, waits, unreached"),
        (SlackRequestError(), "in doubt, passes, waits, unreached"),
        (KeyError("owner"), ""),
    ],
    at_least=25,
)
def test_every_error_has_a_meaning(fault: Exception, meaning: str) -> None:
    """A fault of Kith's own is never one that passes, and what may be done is never refused."""
    assert meanings(fault) == set(filter(None, meaning.split(", ")))


@every_case(
    ("fault", "seconds"),
    [
        (refusal("ratelimited", 429, **{"Retry-After": "7"}), 7.0),
        (refusal("ratelimited", 429), 30.0),
        (refusal("ratelimited"), 30.0),
        (refusal("internal_error", 503, **{"Retry-After": "7"}), 7.0),
        (refusal("internal_error", 503), None),
        (strange_answer(), None),
        (ResponseUrlRefused(429, 7.0), 7.0),
        (ResponseUrlRefused(429, None), 30.0),
        (ResponseUrlRefused(500, None), None),
        (ConnectionResetError(), None),
    ],
)
def test_how_long_slack_wants_no_further_try(fault: Exception, seconds: float | None) -> None:
    """As long as it says, and half a minute where it says only that there were too many calls."""
    assert retry_after_of(fault) == seconds


@every_case(
    ("fault", "says"),
    [
        (refusal("token_revoked"), "type=SlackApiError reason=token_revoked"),
        (refusal("Dear Ada"), "type=SlackApiError reason=not an answer of Slack's"),
        (URLError(ConnectionRefusedError()), "type=URLError reason=ConnectionRefusedError"),
        (ResponseUrlRefused(404, None), "type=ResponseUrlRefused reason=status 404"),
        (DatabaseBusy("it is locked"), "type=DatabaseBusy reason=it is locked"),
        (TimeoutError("Dear Ada"), "type=TimeoutError"),
        (ValueError("Dear Ada"), "type=ValueError"),
    ],
)
def test_what_the_log_says_of_a_fault(fault: Exception, says: str) -> None:
    """Slack's or the database's own word, and nothing that somebody may have written (P4)."""
    assert cause_of(fault) == says
    assert cause_and_stack(fault).partition("\n")[0] == says
