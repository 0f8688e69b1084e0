"""Asks Slack whether it takes every message, window and Home tab that Kith can make."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from time import sleep
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.operations.finding import Finding
from bot.slack.errors import (
    CALL_ERRORS,
    error_name,
    is_passing,
    is_rate_limit,
    name_of,
    retry_after_of,
)

# A sample of each, with made-up people and words: Slack gets to see them.
SAMPLES = Path(__file__).with_name("block_samples.json")
_REFUSED = ("invalid_blocks", "invalid_message", "invalid_view")
# Slack asks for a minute at most as a rule; who runs a check waits no longer.
_LONGEST_WAIT_SECONDS = 120.0


def check_samples(
    client: WebClient, samples: Sequence[dict[str, Any]], wait: Callable[[float], object] = sleep
) -> Finding:
    """
    Let Slack check each of the *samples*; *client* needs no token.

    It names the first of those that Slack refuses, and where in it the fault is.
    """
    refused: list[str] = []
    for sample in samples:
        try:
            _ask(client, sample, wait)
        except SlackApiError as fault:
            if error_name(fault) not in _REFUSED:
                return _unanswered(fault)
            refused.append(f"{_named(sample)} ({_first_fault(fault)})")
        except CALL_ERRORS as fault:
            return _unanswered(fault)
    if refused:
        says = (
            f"Slack refuses {len(refused)} of {len(samples)}, first {refused[0]}. Slack may have "
            "changed its rules; look for a newer Kith, and say so to those who make it."
        )
        return Finding("blocks", is_well=False, says=says)
    says = f"Slack takes all {len(samples)} messages and windows that Kith can make."
    return Finding("blocks", is_well=True, says=says)


def read_samples() -> list[dict[str, Any]]:
    """The samples that come with Kith."""
    found: list[dict[str, Any]] = json.loads(SAMPLES.read_text(encoding="utf-8"))["samples"]
    return found


def _ask(client: WebClient, sample: dict[str, Any], wait: Callable[[float], object]) -> None:
    try:
        client.blocks_validate(**sample)
    except SlackApiError as fault:
        seconds = retry_after_of(fault) or 0.0
        if not is_rate_limit(fault) or seconds > _LONGEST_WAIT_SECONDS:
            raise
        wait(seconds)
        client.blocks_validate(**sample)


def _unanswered(fault: Exception) -> Finding:
    passes = "Try again later." if is_passing(fault) else "Check SLACK_API_URL, if you have set it."
    says = f"Slack doesn't say whether it takes Kith's messages ({name_of(fault)}). {passes}"
    return Finding("blocks", is_well=False, says=says)


def _named(sample: dict[str, Any]) -> str:
    view = sample.get("view")
    if view is not None:
        return f"the window {view.get('callback_id') or view['title']['text']}"
    return f"the message that begins with “{sample['message']['text'][:40]}”"


def _first_fault(fault: SlackApiError) -> str:
    errors = fault.response.get("errors") or [{}]
    first = errors[0] if isinstance(errors[0], dict) else {}
    return f"{first.get('message', error_name(fault))} at {first.get('pointer', '?')}"
