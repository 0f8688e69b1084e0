"""``kith doctor --blocks``: Slack is asked about everything that Kith makes, for made-up people."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.cli.demo import read_manifest
from bot.config import Config
from bot.operations.block_check import SAMPLES, check_samples, read_samples
from bot.operations.doctor import examine
from bot.runtime.clock import SettableClock
from bot.runtime.sentence_encoder import SentenceEncoder
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.users import DEFAULT_USERS
from bot.slack.action_ids import ActionId
from bot.slack.client import slack_client
from tests.block_samples import views
from tests.tables import every_case

# Nothing shows them any more: they stand in messages from earlier releases.
ONLY_ANSWERED = {ActionId.FORGET_FROM_QUESTION, ActionId.OFFER_FORM}
CLOCK = SettableClock(datetime(2026, 11, 23, 9, tzinfo=UTC))


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """Slack, which checks blocks."""
    with Sandbox(read_manifest(), CLOCK) as made:
        yield made


@pytest.fixture
def config(sandbox: Sandbox) -> Config:
    """Settings without any token."""
    return Config(slack_api_url=sandbox.api_url)


def checked(config: Config, samples: list[dict[str, Any]]) -> tuple[bool, str, list[float]]:
    """Whether all is well, what is said, and for how long was waited."""
    waits: list[float] = []

    def wait(seconds: float) -> None:
        waits.append(seconds)
        CLOCK.advance(datetime.resolution * int(seconds * 1_000_000))

    client = slack_client(config, CLOCK, has_token=False)
    finding = check_samples(client, samples, wait)
    return finding.is_well, finding.says, waits


def test_slack_takes_everything_without_a_token(config: Config, sandbox: Sandbox) -> None:
    """All of it passes, and no call has a token, which Slack doesn't need for that."""
    samples = read_samples()
    is_well, says, _ = checked(config, samples)

    assert (is_well, says) == (
        True,
        f"Slack takes all {len(samples)} messages and windows that Kith can make.",
    )
    asked = [one for one in sandbox.traffic if one.name == "blocks.validate"]
    assert len([one for one in asked if one.direction == "to_slack"]) == len(samples)
    assert not [one for one in asked if "xoxb" in str(one.body)]


def test_there_is_a_sample_of_everything_that_is_shown() -> None:
    """A new view is in it after `make texts`, as is each button and form that people may press."""
    written = SAMPLES.read_text(encoding="utf-8")
    made_by = set(json.loads(written)["made_by"])
    shown = {one for one in ActionId if f'"{one}"' in written or f'"{one}.' in written}

    assert views() - made_by == set(), "Run: make texts"
    assert made_by - views() == set(), "Run: make texts"
    assert len(read_samples()) > 100
    assert set(ActionId) - shown == ONLY_ANSWERED, "Run: make texts"


def test_slack_sees_made_up_people_only() -> None:
    """Nobody's name or id is in what is sent to Slack but those of the sandbox (P4)."""
    written = SAMPLES.read_text(encoding="utf-8")
    ids = set(re.findall(r"\b[UW][A-Z0-9]{8,}\b", written))

    assert ids <= {one.id for one in DEFAULT_USERS}


@every_case(
    ("spoilt", "says"),
    [
        (
            {"message": {"text": "Hello there", "blocks": [{"type": "divide"}]}},
            "first the message that begins with “Hello there” (unsupported type: divide at "
            "/blocks/0/type).",
        ),
        (
            {"view": {"type": "modal", "callback_id": "some_form", "blocks": []}},
            "first the window some_form (missing required field: title at /view).",
        ),
    ],
)
def test_what_slack_refuses_is_named(spoilt: dict[str, Any], says: str) -> None:
    """With the place, and what to do; the others are asked about all the same."""
    with Sandbox(read_manifest(), CLOCK) as sandbox:
        config = Config(slack_api_url=sandbox.api_url)
        is_well, said, _ = checked(config, [spoilt, *read_samples()[:2], spoilt])

    assert not is_well
    assert said.startswith("Slack refuses 2 of 4, ")
    assert says in said
    assert "look for a newer Kith" in said


def test_slacks_retry_after_is_kept(config: Config, sandbox: Sandbox) -> None:
    """It waits once as long as Slack asks for, and goes on."""
    sandbox.fail("blocks.validate", "429", retry_after=30)

    assert checked(config, read_samples()[:3]) == (
        True,
        "Slack takes all 3 messages and windows that Kith can make.",
        [30.0],
    )
    assert sandbox.rate_limit_violations == []


@pytest.mark.parametrize("how", ["500", "hang_up", "429"])
def test_slack_that_does_not_answer_is_said(config: Config, sandbox: Sandbox, how: str) -> None:
    """It isn't taken for a refusal of Kith's messages."""
    sandbox.fail("blocks.validate", how, 9, **({"retry_after": 3600} if how == "429" else {}))
    is_well, says, waits = checked(config, read_samples()[:3])

    assert (is_well, waits) == (False, [])
    assert says.startswith("Slack doesn't say whether it takes Kith's messages (")
    assert says.endswith("Try again later.")


def test_only_where_it_is_wanted(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    """A usual run of the doctor sends Slack none of it."""
    monkeypatch.setattr(SentenceEncoder, "load", lambda _: True)
    bare = dataclasses.replace(config, database_url="sqlite:////nowhere/kith.db")
    without = {one.about for one in examine(bare, CLOCK)}
    with_them = {one.about for one in examine(bare, CLOCK, with_blocks=True)}

    assert with_them - without == {"blocks"}
