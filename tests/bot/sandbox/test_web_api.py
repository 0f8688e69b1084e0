"""The Web API refuses what Slack refuses, with Slack's codes."""

from __future__ import annotations

import json
from collections.abc import Callable
from http.client import HTTPConnection, RemoteDisconnected
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.sandbox.sandbox import Sandbox
from tests.bot.sandbox.conftest import LONG
from tests.tables import every_case

ADA, BO, GUS, HANNA, DEPLOY, KITH = (
    f"U{handle:0<8}" for handle in ("ADA", "BO", "GUS", "HANNA", "DEPLOYBOT", "KITH")
)
DIRECT = "DADA00000"
TEN_PEOPLE = ",".join(f"U{number}" for number in range(10))
HEADER = {"type": "header", "text": {"type": "plain_text", "text": "Hello"}}
MODAL = {"type": "modal", "title": {"type": "plain_text", "text": "T"}, "blocks": [HEADER]}
HOME = {"type": "home", "blocks": [HEADER]}
METADATA = {"event_type": "x", "event_payload": {"id": "1"}}

REFUSED: list[tuple[str, dict[str, Any], str]] = [
    ("chat.sing", {}, "unknown_method"),
    ("chat.postMessage", {"text": "Hello"}, "invalid_arguments"),
    ("chat.postMessage", {"channel": ADA, "text": "Hello", "shout": True}, "invalid_arguments"),
    ("chat.postMessage", {"channel": ADA, "text": ["Hello"]}, "invalid_arguments"),
    ("chat.postMessage", {"channel": ADA, "text": "Hi", "mrkdwn": "?"}, "invalid_arguments"),
    ("chat.postMessage", {"channel": ADA, "text": "Hi", "thread_ts": "x"}, "invalid_arguments"),
    ("chat.postMessage", {"channel": "UNOBODY", "text": "Hello"}, "channel_not_found"),
    ("chat.postMessage", {"channel": "DNOWHERE", "text": "Hello"}, "channel_not_found"),
    ("chat.postMessage", {"channel": DEPLOY, "text": "Hello"}, "cannot_dm_bot"),
    ("chat.postMessage", {"channel": KITH, "text": "Hello"}, "cannot_dm_bot"),
    ("chat.postMessage", {"channel": "USLACKBOT", "text": "Hello"}, "cannot_dm_bot"),
    ("chat.postMessage", {"channel": ADA}, "no_text"),
    ("chat.postMessage", {"channel": ADA, "text": "  "}, "no_text"),
    ("chat.postMessage", {"channel": ADA, "blocks": []}, "no_text"),
    ("chat.postMessage", {"channel": ADA, "blocks": "nonsense"}, "invalid_arguments"),
    ("chat.postMessage", {"channel": ADA, "blocks": {"type": "a"}}, "invalid_blocks_format"),
    ("chat.postMessage", {"channel": ADA, "blocks": [{"type": "a"}]}, "invalid_blocks"),
    (
        "chat.postMessage",
        {
            "channel": ADA,
            "blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "a" * 3000}}] * 5,
        },
        "msg_blocks_too_long",
    ),
    (
        "chat.postMessage",
        {"channel": ADA, "text": "Hi", "metadata": {"event_type": "x"}},
        "invalid_metadata_format",
    ),
    (
        "chat.postMessage",
        {"channel": ADA, "text": "Hi", "metadata": METADATA | {"more": 1}},
        "invalid_metadata_format",
    ),
    (
        "chat.postMessage",
        {"channel": ADA, "text": "Hi", "metadata": METADATA | {"event_payload": {"a": "a" * 9000}}},
        "metadata_too_large",
    ),
    ("chat.postEphemeral", {"channel": DIRECT, "text": "Hi"}, "invalid_arguments"),
    ("chat.postEphemeral", {"channel": DIRECT, "user": BO, "text": "H"}, "user_not_in_channel"),
    ("chat.postEphemeral", {"channel": "D0", "user": ADA, "text": "H"}, "channel_not_found"),
    ("chat.update", {"channel": DIRECT, "ts": "1.000001", "text": "H"}, "message_not_found"),
    ("chat.update", {"channel": ADA, "ts": "1.000001", "text": "H"}, "channel_not_found"),
    ("chat.delete", {"channel": DIRECT, "ts": "1.000001"}, "message_not_found"),
    ("conversations.open", {}, "not_enough_users"),
    ("conversations.open", {"users": 5}, "invalid_arguments"),
    ("conversations.open", {"users": TEN_PEOPLE}, "too_many_users"),
    ("conversations.open", {"users": f"{ADA},UNOBODY"}, "user_not_found"),
    ("conversations.open", {"users": HANNA}, "user_disabled"),
    ("conversations.open", {"users": f"{ADA},{DEPLOY}"}, "cannot_dm_bot"),
    ("conversations.open", {"users": KITH}, "cannot_dm_bot"),
    ("conversations.open", {"users": "USLACKBOT"}, "cannot_dm_bot"),
    ("conversations.open", {"channel": "DNOWHERE"}, "channel_not_found"),
    ("conversations.open", {"users": BO, "prevent_creation": True}, "channel_not_found"),
    ("conversations.history", {"channel": "DNOWHERE"}, "channel_not_found"),
    ("conversations.history", {"channel": DIRECT, "limit": 1000}, "invalid_limit"),
    ("conversations.history", {"channel": DIRECT, "limit": "many"}, "invalid_arguments"),
    ("conversations.history", {"channel": DIRECT, "oldest": "Monday"}, "invalid_arguments"),
    ("users.info", {"user": "UNOBODY"}, "user_not_found"),
    ("dnd.teamInfo", {"users": ",".join(["UADA00000"] * 51)}, "too_many_users"),
    ("views.open", {"view": MODAL}, "invalid_arguments"),
    ("views.open", {"trigger_id": "1.2.3", "view": MODAL}, "invalid_trigger_id"),
    ("views.open", {"trigger_id": "1.2.3", "view": HOME}, "invalid_arguments"),
    ("views.push", {"trigger_id": "1.2.3", "view": MODAL}, "invalid_trigger_id"),
    ("views.update", {"view_id": "VNONE", "view": MODAL}, "not_found"),
    ("views.update", {"external_id": "none", "view": MODAL}, "not_found"),
    ("views.update", {"view": MODAL}, "invalid_arguments"),
    ("views.update", {"view": MODAL, "view_id": "V", "external_id": "e"}, "invalid_arguments"),
    ("views.publish", {"user_id": "UNOBODY", "view": HOME}, "invalid_arguments"),
    ("views.publish", {"user_id": HANNA, "view": HOME}, "invalid_arguments"),
    ("views.publish", {"user_id": ADA, "view": MODAL}, "invalid_arguments"),
    ("views.publish", {"user_id": ADA, "view": HOME | {"blocks": 5}}, "invalid_arguments"),
    (
        "views.publish",
        {"user_id": ADA, "view": HOME | {"private_metadata": "a" * 250_000}},
        "view_too_large",
    ),
    ("apps.connections.open", {}, "not_allowed_token_type"),
    ("users.list", {"cursor": ADA}, "invalid_cursor"),
    ("users.list", {"limit": -1}, "invalid_arguments"),
    ("users.list", {"include_deleted": True}, "invalid_arguments"),
    ("files.getUploadURLExternal", {"filename": "a.json"}, "invalid_arguments"),
    ("files.getUploadURLExternal", {"filename": "a", "length": "much"}, "invalid_arguments"),
    ("files.getUploadURLExternal", {"filename": "a", "length": 0}, "missing_argument"),
    ("files.getUploadURLExternal", {"filename": "a", "length": 1, "to": ADA}, "invalid_arguments"),
    ("files.completeUploadExternal", {}, "invalid_arguments"),
    ("files.completeUploadExternal", {"files": []}, "invalid_arguments"),
    ("files.completeUploadExternal", {"files": [{"title": "A"}]}, "invalid_arguments"),
    ("files.completeUploadExternal", {"files": [{"id": "F", "x": 1}]}, "invalid_arguments"),
    ("files.completeUploadExternal", {"files": [{"id": "F0"}]}, "file_not_found"),
    (
        "files.completeUploadExternal",
        {"files": [{"id": "F0"}], "channel_id": "DNOWHERE"},
        "channel_not_found",
    ),
    ("files.delete", {}, "invalid_arguments"),
    ("files.delete", {"file": "F0"}, "file_not_found"),
]


def refusal(client: WebClient, method: str, **arguments: Any) -> dict[str, Any]:
    """Slack's answer to a call that must be refused."""
    with pytest.raises(SlackApiError) as refused:
        client.api_call(method, json=arguments)
    return dict(refused.value.response.data)


@pytest.mark.parametrize(("method", "arguments", "error"), REFUSED)
def test_refusals(
    sandbox: Sandbox, client: WebClient, method: str, arguments: dict[str, Any], error: str
) -> None:
    """A call that Slack refuses is refused with Slack's code."""
    sandbox.direct(ADA)

    assert error == refusal(client, method, **arguments)["error"]


def test_a_refusal_says_what_exactly(client: WebClient) -> None:
    """Problems of arguments and blocks are listed in response_metadata.messages."""
    wrong = refusal(client, "chat.postMessage", channel=ADA, blocks=[{"type": "a"}], shout=True)
    blocks = refusal(client, "chat.postMessage", channel=ADA, blocks=[{"type": "a"}])

    assert wrong["response_metadata"]["messages"] == ["[ERROR] unknown argument: shout"]
    assert blocks["response_metadata"]["messages"] == [
        "[ERROR] unsupported type: a [json-pointer:/blocks/0/type]"
    ]


NEEDED: list[tuple[str, dict[str, Any], str]] = [
    ("chat.postMessage", {"channel": ADA, "text": "Hello"}, "chat:write"),
    ("chat.postEphemeral", {"channel": DIRECT, "user": ADA, "text": "Hello"}, "chat:write"),
    ("chat.update", {"channel": DIRECT, "ts": "1.1", "text": "Hello"}, "chat:write"),
    ("chat.delete", {"channel": DIRECT, "ts": "1.1"}, "chat:write"),
    ("conversations.open", {"users": ADA}, "im:write"),
    ("conversations.open", {"users": f"{ADA},{BO}"}, "mpim:write"),
    ("conversations.history", {"channel": DIRECT}, "im:history"),
    ("conversations.info", {"channel": DIRECT}, "im:read"),
    ("conversations.members", {"channel": DIRECT}, "im:read"),
    ("users.info", {"user": ADA}, "users:read"),
    ("users.list", {}, "users:read"),
    ("files.getUploadURLExternal", {"filename": "a", "length": 1}, "files:write"),
    ("files.completeUploadExternal", {"files": [{"id": "F0"}]}, "files:write"),
    ("files.delete", {"file": "F0"}, "files:write"),
    ("team.info", {}, "team:read"),
    ("dnd.info", {"user": ADA}, "dnd:read"),
    ("dnd.teamInfo", {"users": ADA}, "dnd:read"),
]


@pytest.mark.parametrize(("method", "arguments", "scope"), NEEDED)
def test_scopes(
    make_sandbox: Callable[..., Sandbox],
    manifest: dict[str, Any],
    method: str,
    arguments: dict[str, Any],
    scope: str,
) -> None:
    """A call without its scope is refused, with the needed and the granted scopes."""
    manifest["oauth_config"]["scopes"]["bot"] = ["commands"]
    sandbox = make_sandbox()
    sandbox.direct(ADA)
    client = WebClient(sandbox.bot_token, base_url=sandbox.api_url)

    answer = refusal(client, method, **arguments)

    assert (answer["error"], answer["needed"], answer["provided"]) == (
        "missing_scope",
        scope,
        "commands",
    )


@pytest.mark.parametrize(("token", "error"), [("", "not_authed"), ("xoxb-another", "invalid_auth")])
def test_tokens(sandbox: Sandbox, token: str, error: str) -> None:
    """Other tokens are refused."""
    client = WebClient(token, base_url=sandbox.api_url)

    assert error == refusal(client, "auth.test")["error"]


def test_the_app_token_is_only_for_connections(sandbox: Sandbox) -> None:
    """The app-level token cannot post."""
    client = WebClient(sandbox.app_token, base_url=sandbox.api_url)

    assert refusal(client, "auth.test")["error"] == "not_allowed_token_type"
    assert client.apps_connections_open(app_token=sandbox.app_token)["url"].startswith("ws://127")


def test_every_answer_tells_the_scopes(client: WebClient) -> None:
    """The header x-oauth-scopes lists the granted scopes, also with a refusal."""
    with pytest.raises(SlackApiError) as refused:
        client.users_info(user="UNOBODY")

    granted = client.auth_test().headers["x-oauth-scopes"]
    assert "chat:write" in granted.split(",")
    assert granted == refused.value.response.headers["x-oauth-scopes"]


def post(sandbox: Sandbox, method: str, kind: str, body: str) -> Any:
    address = urlsplit(sandbox.api_url)
    connection = HTTPConnection(address.hostname or "", address.port, timeout=LONG)
    connection.request("POST", f"{address.path}{method}", body, {"Content-Type": kind})
    with connection.getresponse() as answer:
        return json.load(answer)


def test_a_token_in_a_form_is_accepted(sandbox: Sandbox) -> None:
    """Arguments may come as a form, with booleans as words and the token among them."""
    body = f"token={sandbox.bot_token}&channel={ADA}&text=Hello&unfurl_links=false"
    answer = post(sandbox, "chat.postMessage", "application/x-www-form-urlencoded", body)

    assert answer["ok"] is True


@pytest.mark.parametrize(
    ("kind", "body", "error"),
    [
        ("application/json", "{", "invalid_json"),
        ("application/json", "[]", "json_not_object"),
        ("text/csv", "a,b", "invalid_post_type"),
    ],
)
def test_bodies_that_cannot_be_read(sandbox: Sandbox, kind: str, body: str, error: str) -> None:
    """A body that is neither JSON nor a form is refused."""
    assert post(sandbox, "auth.test", kind, body)["error"] == error


@pytest.mark.parametrize(
    ("how", "status", "error"),
    [("500", 500, "internal_error"), ("fatal_error", 200, "fatal_error")],
)
def test_planned_errors_do_nothing(
    sandbox: Sandbox, client: WebClient, how: str, status: int, error: str
) -> None:
    """A planned 5xx or error code replaces the answer."""
    sandbox.fail("chat.postMessage", how)

    with pytest.raises(SlackApiError) as failed:
        client.chat_postMessage(channel=ADA, text="Hello")

    assert (failed.value.response.status_code, failed.value.response["error"]) == (status, error)
    assert sandbox.messages(ADA) == []


@pytest.mark.parametrize(("how", "posted"), [("hang_up", 0), ("lost_answer", 1)])
def test_dropped_connections(sandbox: Sandbox, client: WebClient, how: str, posted: int) -> None:
    """The connection drops before or after the call is done."""
    sandbox.fail("chat.postMessage", how)

    with pytest.raises(RemoteDisconnected):
        client.chat_postMessage(channel=ADA, text="Hello")

    assert posted == len(sandbox.messages(ADA))


def test_the_default_client_posts_twice_when_the_answer_is_lost(sandbox: Sandbox) -> None:
    """The SDK's own retry after a lost answer doubles the message."""
    client = WebClient(sandbox.bot_token, base_url=sandbox.api_url)
    sandbox.fail("chat.postMessage", "lost_answer")

    client.chat_postMessage(channel=ADA, text="Hello")

    assert len(sandbox.messages(ADA)) == 2


def test_the_traffic_log_has_both_sides_and_no_token(sandbox: Sandbox, client: WebClient) -> None:
    """Each call and its answer are logged, with all tokens replaced."""
    client.chat_postMessage(channel=ADA, text=f"My token is {sandbox.bot_token}")
    sandbox.fail("auth.test", "lost_answer")
    with pytest.raises(RemoteDisconnected):
        client.api_call("auth.test", params={"token": sandbox.bot_token})

    sent, answered, _, lost = sandbox.traffic
    assert (sent.direction, sent.name) == ("to_slack", "chat.postMessage")
    assert sent.body["text"] == "My token is xoxb-***"
    assert (answered.direction, answered.body["ok"]) == ("from_slack", True)
    assert answered.number == sent.number + 1
    assert answered.seconds > 0
    assert lost.body["lost"]["ok"] is True
    assert sandbox.bot_token not in str(sandbox.traffic)


def validated(sandbox: Sandbox, token: str | None = None, **arguments: str) -> tuple[str, Any]:
    """The error of ``blocks.validate``, or "ok"; and what it says about the blocks."""
    form = urlencode(arguments | ({} if token is None else {"token": token}))
    kind = "application/x-www-form-urlencoded"
    answer = post(sandbox, "blocks.validate", kind, form)
    return answer.get("error", "ok"), answer.get("errors")


def test_blocks_are_checked_without_a_token(sandbox: Sandbox) -> None:
    """Nothing is shown to anybody, so whoever asks is told; but a wrong token is refused."""
    blocks = json.dumps([HEADER])

    assert validated(sandbox, blocks=blocks) == ("ok", None)
    assert validated(sandbox, message=json.dumps({"blocks": [HEADER]})) == ("ok", None)
    assert validated(sandbox, view=json.dumps(MODAL)) == ("ok", None)
    assert validated(sandbox, view=json.dumps(HOME)) == ("ok", None)
    assert validated(sandbox, "xoxb-wrong", blocks=blocks) == ("invalid_auth", None)


@every_case(
    ("arguments", "error", "pointer"),
    [
        ({}, "invalid_arguments", None),
        ({"blocks": [HEADER], "view": MODAL}, "invalid_arguments", None),
        ({"blocks": [{"type": "divide"}]}, "invalid_blocks", "/blocks/0/type"),
        ({"message": {"blocks": [{"type": "divide"}]}}, "invalid_message", "/blocks/0/type"),
        ({"message": []}, "invalid_message", ""),
        ({"view": MODAL | {"type": "sheet"}}, "invalid_view", "/view/type"),
        ({"view": {"type": "home"}}, "invalid_view", "/view"),
    ],
)
def test_blocks_that_are_refused(
    sandbox: Sandbox, arguments: dict[str, Any], error: str, pointer: str | None
) -> None:
    """Exactly one is given, and each fault is named with its place."""
    found, errors = validated(
        sandbox, **{name: json.dumps(value) for name, value in arguments.items()}
    )

    assert found == error
    assert (errors[0]["pointer"] if errors else None) == pointer


def test_blocks_to_check_come_as_a_form(sandbox: Sandbox) -> None:
    """Slack has refused the same as a JSON object."""
    body = json.dumps({"blocks": json.dumps([HEADER])})
    answer = post(sandbox, "blocks.validate", "application/json", body)

    assert answer["error"] == "invalid_arguments"
