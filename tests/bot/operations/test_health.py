"""What ``/ready`` says: whether Kith is at work, and what it needs is there."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from bot.cli.demo import read_manifest
from bot.config import Config
from bot.errors import SetupError, TemporaryError
from bot.operations.health import Health, SlackCheck
from bot.runtime.clock import SettableClock
from bot.sandbox.sandbox import Sandbox
from bot.slack.client import slack_client


class Slack:
    """What a look at Slack ends with."""

    trouble: Exception | None = None

    def check(self) -> None:
        if self.trouble is not None:
            raise self.trouble


@pytest.fixture
def slack() -> Slack:
    """A Slack that is well."""
    return Slack()


@pytest.fixture
def health(slack: Slack) -> Health:
    """Kith's health, where it is at work."""
    return Health([slack.check], lambda: True, Random(7))


def test_not_ready_while_slack_is_away(health: Health, slack: Slack) -> None:
    """It is ready until the first look, not during the outage, and again after it."""
    assert health.is_ready()
    slack.trouble = TemporaryError("Away.")
    health.look()
    assert not health.is_ready()
    slack.trouble = None
    health.look()

    assert health.is_ready()


def test_not_ready_while_it_is_not_at_work(slack: Slack) -> None:
    """A scheduler that stands still, or a connection that is lost."""
    assert not Health([slack.check], lambda: False, Random(7)).is_ready()


def test_a_refused_token_is_an_error_in_the_log_once(
    health: Health, slack: Slack, caplog: pytest.LogCaptureFixture
) -> None:
    """An hour of invalid_auth ends nothing: what is due waits, and the log says it once."""
    slack.trouble = SetupError("Slack doesn't accept SLACK_BOT_TOKEN (invalid_auth).")
    with caplog.at_level(logging.INFO, "kith"):
        for _ in range(240):
            health.look()
        assert not health.is_ready()
        slack.trouble = None
        health.look()

    assert [(one.levelname, one.getMessage()) for one in caplog.records] == [
        ("ERROR", "Slack doesn't accept SLACK_BOT_TOKEN (invalid_auth)."),
        ("INFO", "all that Kith needs is there again"),
    ]


def test_a_check_that_fails_is_looked_at_again(
    health: Health, slack: Slack, caplog: pytest.LogCaptureFixture
) -> None:
    """Not ready meanwhile; the log names the type, and no word of the fault."""
    slack.trouble = RuntimeError("a secret")
    health.look()
    assert not health.is_ready()
    slack.trouble = None
    health.look()

    assert health.is_ready()
    assert "a check failed type=RuntimeError" in caplog.text
    assert "a secret" not in caplog.text


def test_no_look_within_a_wanted_pause(health: Health, slack: Slack) -> None:
    """Slack's Retry-After holds here, too."""
    slack.trouble = TemporaryError("Too many.", retry_after=30)

    assert health.look() == 30


def test_watching_ends_at_once(health: Health) -> None:
    """Nobody waits for the next look when Kith is stopped."""
    with health.watched():
        assert health.is_ready()


def test_a_wrong_clock_is_in_the_log_once(caplog: pytest.LogCaptureFixture) -> None:
    """Kith works on, and says what to do when it becomes wrong, not at every look."""
    clock = SettableClock(datetime.now(UTC))
    with Sandbox(read_manifest(), clock) as sandbox, caplog.at_level(logging.INFO, "kith"):
        settings = Config(slack_bot_token=sandbox.bot_token, slack_api_url=sandbox.api_url)
        check = SlackCheck(slack_client(settings, clock), clock)
        for hours in (0, 1, 1, -1, 1):
            clock.advance(timedelta(hours=hours))
            check()

    said = [one.getMessage() for one in caplog.records]
    assert len(said) == 1
    assert "away from Slack's; set this machine's time (NTP)" in said[0]
