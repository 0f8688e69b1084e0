"""Reads what Slack sends into the values that listeners take."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from slack_bolt import BoltContext, BoltRequest
from slack_sdk import WebClient

from bot.slack.answers import Answers, ResponseUrl
from bot.slack.interactions import CommandCall, Press, SlackEvent, Work
from bot.slack.request import place_of, team_id_of


def press_in(
    body: dict[str, Any], client: WebClient, context: BoltContext, answers: Answers
) -> Press:
    """The press in an interaction of Slack's."""
    action, url = body["actions"][0], body.get("response_url")
    message = body.get("message") or {}
    # A message that others reply to says so by its own time stamp.
    is_in_thread = message.get("thread_ts") not in (None, message.get("ts"))
    return Press(
        client,
        answers,
        ResponseUrl(url, answers.retry_after, client.proxy) if url else None,
        context["slack_request"],
        context["translator"],
        team_id=body["team"]["id"],
        trigger_id=body["trigger_id"],
        action_id=action["action_id"],
        value=str(action.get("value") or ""),
        view=body.get("view"),
        place=place_of(body),
        channel_id=(body.get("channel") or {}).get("id", ""),
        message_ts=message.get("ts", ""),
        message_id=_id_of(message),
        thread_ts=message["thread_ts"] if is_in_thread else None,
    )


def _id_of(message: dict[str, Any]) -> str:
    blocks = message.get("blocks")
    first = blocks[0] if isinstance(blocks, list) and blocks else None
    return str(first.get("block_id") or "") if isinstance(first, dict) else ""


def response_urls_in(
    body: dict[str, Any], client: WebClient, answers: Answers
) -> dict[str, ResponseUrl]:
    """The right to post in each conversation that was picked in a form, by its id in Slack."""
    return {
        one["channel_id"]: ResponseUrl(one["response_url"], answers.retry_after, client.proxy)
        for one in body.get("response_urls") or []
    }


def command_in(
    body: dict[str, Any], client: WebClient, context: BoltContext, answers: Answers
) -> CommandCall:
    """The command in a payload of Slack's, with all of its words in ``rest``."""
    return CommandCall(
        client,
        answers,
        context["slack_request"],
        context["translator"],
        team_id=body["team_id"],
        trigger_id=body["trigger_id"],
        rest=str(body.get("text") or "").strip(),
    )


def event_in(
    request: BoltRequest,
    client: WebClient,
    context: BoltContext,
    afterwards: Callable[[str, Work], None],
) -> SlackEvent:
    """The event in a payload of Slack's."""
    tries = (request.headers.get("x-slack-retry-num") or ["0"])[0]
    return SlackEvent(
        client,
        context["workspace_id"],
        team_id_of(request.body) or "",
        context.get("slack_request"),
        context["translator"],
        request.body["event"],
        int(tries) if tries.isdecimal() and len(tries) < 3 else 0,
        request.body.get("event_time"),
        afterwards,
    )
