"""The Web API client: each error about the token or the network is one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.client import IncompleteRead
from socket import gaierror
from ssl import SSLEOFError
from types import SimpleNamespace
from urllib.error import URLError

import pytest
from slack_sdk.web import SlackResponse

from bot.cli.demo import read_manifest
from bot.config import Config
from bot.errors import SetupError, TemporaryError
from bot.runtime.clock import SettableClock, SystemClock
from bot.sandbox.sandbox import Sandbox
from bot.slack.client import ask_slack, slack_client, slack_time, wrong_clock
from tests.strange_answers import STRANGE_PAGES, serving
from tests.tables import every_case
from tests.workspace import MONDAY

CLOCK = SystemClock()


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """A workspace for Kith to start in."""
    with Sandbox(read_manifest(), SettableClock(MONDAY)) as made:
        yield made


@pytest.fixture
def config(sandbox: Sandbox, sqlite_url: str) -> Config:
    """Valid settings."""
    return Config(
        slack_bot_token=sandbox.bot_token,
        slack_app_token=sandbox.app_token,
        slack_api_url=sandbox.api_url,
        database_url=sqlite_url,
    )


TO_BE_MENDED = (
    "invalid_auth",
    "not_authed",
    "account_inactive",
    "token_revoked",
    "token_expired",
    "missing_scope",
    "not_allowed_token_type",
    "team_access_not_granted",
    "access_denied",
)


@pytest.mark.parametrize("error", TO_BE_MENDED)
def test_a_token_that_slack_does_not_accept(config: Config, sandbox: Sandbox, error: str) -> None:
    """The error says where to find the right one, and doesn't pass by itself."""
    sandbox.fail("auth.test", error)

    with pytest.raises(SetupError, match=rf"SLACK_BOT_TOKEN \({error}\).*OAuth & Perm") as trouble:
        ask_slack(slack_client(config, CLOCK))
    assert not isinstance(trouble.value, TemporaryError)


@pytest.mark.parametrize(
    "how",
    [
        "500",
        "429",
        "internal_error",
        "fatal_error",
        "service_unavailable",
        "request_timeout",
        "team_added_to_org",
        "an_error_of_next_year",
    ],
)
def test_a_slack_that_is_unwell_is_not_the_tokens_fault(
    config: Config, sandbox: Sandbox, how: str
) -> None:
    """The error does not blame the token while Slack is down, and it passes by itself."""
    sandbox.fail("auth.test", how)

    with pytest.raises(TemporaryError, match=r"passes by itself\.") as trouble:
        ask_slack(slack_client(config, CLOCK))
    assert "TOKEN" not in str(trouble.value)


def test_slack_says_when_it_may_be_asked_again(config: Config, sandbox: Sandbox) -> None:
    """Retry-After goes with the error."""
    sandbox.fail("auth.test", "429", retry_after=30)

    with pytest.raises(TemporaryError) as trouble:
        ask_slack(slack_client(config, CLOCK))
    assert trouble.value.retry_after == 30


@pytest.mark.parametrize("how", ["hang_up", "lost_answer"])
def test_a_slack_that_cannot_be_reached(config: Config, sandbox: Sandbox, how: str) -> None:
    """The error names the address, and what may stand in the way."""
    sandbox.fail("auth.test", how)

    with pytest.raises(TemporaryError, match=r"Slack can't be reached at http://127.*proxy"):
        ask_slack(slack_client(config, CLOCK))


@pytest.mark.parametrize(
    ("fault", "name"),
    [
        (URLError(ConnectionRefusedError()), "ConnectionRefusedError"),
        (URLError(gaierror(-2, "no such host")), "gaierror"),
        (URLError(SSLEOFError(8, "cut")), "SSLEOFError"),
        (URLError("unknown url type"), "URLError"),
        (TimeoutError(), "TimeoutError"),
        (ConnectionResetError(), "ConnectionResetError"),
        (IncompleteRead(b""), "IncompleteRead"),
    ],
)
def test_each_fault_of_the_network_passes_and_is_named(
    config: Config, monkeypatch: pytest.MonkeyPatch, fault: Exception, name: str
) -> None:
    """DNS, refused, reset, timeouts, a TLS handshake that was cut: all of them are waited out."""

    def fails(*_: object, **__: object) -> None:
        raise fault

    client = slack_client(config, CLOCK)
    monkeypatch.setattr(client, "auth_test", fails)
    with pytest.raises(TemporaryError, match=rf"can't be reached at .* \({name}\)"):
        ask_slack(client)


@every_case("page", [*STRANGE_PAGES, b'{"ok": true}'], at_least=12)
def test_an_answer_that_is_not_slacks(page: bytes) -> None:
    """The page of a hotel's network says nothing about the token, and is not quoted."""
    with serving(page) as address:
        config = Config(slack_bot_token="xoxb-1", slack_api_url=address)
        with pytest.raises(TemporaryError, match=r"not an answer of Slack's\)\. That passes"):
            ask_slack(slack_client(config, CLOCK))


def test_each_call_is_made_once(config: Config) -> None:
    """A retry by the library could send a message twice."""
    assert slack_client(config, CLOCK).retry_handlers == []


@every_case("away", [timedelta(minutes=2), timedelta(minutes=-2), timedelta(0)])
def test_a_clock_that_is_a_little_off(config: Config, away: timedelta) -> None:
    """Two minutes do no harm."""
    assert wrong_clock(*at_noon(config, away)) == ""


@every_case("away", [timedelta(minutes=3), timedelta(minutes=-3)])
def test_a_clock_that_is_far_off(config: Config, away: timedelta) -> None:
    """Slack refuses requests that seem five minutes old: it is said how far, and what to do."""
    says = wrong_clock(*at_noon(config, away))

    assert says == "180 s away from Slack's; set this machine's time (NTP)."


def test_an_answer_without_a_date_says_nothing_of_the_clock(config: Config) -> None:
    """As a proxy may leave it."""
    answer = ask_slack(slack_client(config, CLOCK))
    answer.headers = {}

    assert wrong_clock(answer, MONDAY) == ""


def at_noon(config: Config, away: timedelta) -> tuple[SlackResponse, datetime]:
    """An answer of Slack's from noon, and the moment by a clock that is so far from it."""
    answer = ask_slack(slack_client(config, CLOCK))
    answer.headers = {"Date": "Mon, 23 Nov 2026 12:00:00 GMT"}
    return answer, datetime(2026, 11, 23, 12, tzinfo=UTC) + away


@pytest.mark.parametrize(
    "headers",
    [None, {}, {"Date": ""}, {"Date": "soon"}, {"date": "Tue, 24 Nov 99999 09:00:00 GMT"}],
)
def test_an_answer_without_a_readable_date_says_nothing_of_the_time(headers: object) -> None:
    """A proxy may have taken it out or changed it; that must not end a start."""
    assert slack_time(SimpleNamespace(headers=headers), MONDAY) == MONDAY


def test_slack_says_what_time_it_is() -> None:
    """In the header of an answer, however that is spelt."""
    answer = SimpleNamespace(headers={"DATE": "Tue, 24 Nov 2026 09:00:00 GMT"})

    assert slack_time(answer, MONDAY) == datetime(2026, 11, 24, 9, tzinfo=UTC)
