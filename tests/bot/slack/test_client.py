"""The Web API client: each error about the token or the network is one sentence."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.cli.demo import read_manifest
from bot.config import Config
from bot.errors import SetupError
from bot.runtime.clock import SettableClock, SystemClock
from bot.sandbox.sandbox import Sandbox
from bot.slack.client import slack_client, who_am_i
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


@pytest.mark.parametrize("error", ["invalid_auth", "token_revoked", "account_inactive"])
def test_a_token_that_slack_does_not_accept(config: Config, sandbox: Sandbox, error: str) -> None:
    """The error says where to find the right one."""
    sandbox.fail("auth.test", error)

    with pytest.raises(SetupError, match=rf"SLACK_BOT_TOKEN \({error}\).*OAuth & Permissions"):
        who_am_i(slack_client(config, CLOCK))


@pytest.mark.parametrize("how", ["500", "429", "internal_error"])
def test_a_slack_that_is_unwell_is_not_the_tokens_fault(
    config: Config, sandbox: Sandbox, how: str
) -> None:
    """The error does not blame the token while Slack is down."""
    sandbox.fail("auth.test", how)

    with pytest.raises(SetupError, match=r"Start Kith again in a few minutes\.") as trouble:
        who_am_i(slack_client(config, CLOCK))
    assert "TOKEN" not in str(trouble.value)


@pytest.mark.parametrize("how", ["hang_up", "lost_answer"])
def test_a_slack_that_cannot_be_reached(config: Config, sandbox: Sandbox, how: str) -> None:
    """The error names the address, and what may stand in the way."""
    sandbox.fail("auth.test", how)

    with pytest.raises(SetupError, match=r"Slack can't be reached at http://127.*proxy"):
        who_am_i(slack_client(config, CLOCK))


def test_an_answer_that_is_not_slacks(sandbox: Sandbox) -> None:
    """The page of a hotel's network says nothing about the token, and is not quoted."""
    page = Config(slack_bot_token="xoxb-1", slack_api_url=f"{sandbox.page_url}elsewhere/api/")

    with pytest.raises(SetupError, match=r"not an answer of Slack's\)\. Start Kith again"):
        who_am_i(slack_client(page, CLOCK))


def test_each_call_is_made_once(config: Config) -> None:
    """A retry by the library could send a message twice."""
    assert slack_client(config, CLOCK).retry_handlers == []
