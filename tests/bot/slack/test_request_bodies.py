"""Signed bodies of every shape: a clear answer, and never an error of the server."""

from __future__ import annotations

import copy
import hmac
import json
import re
import time
from collections.abc import Callable, Iterator
from hashlib import sha256
from io import BytesIO
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.sandbox.users import TEAM_ID as TEAM
from bot.slack import request_bodies
from bot.slack.http import EVENTS_PATH, Site
from tests.tables import every_case
from tests.test_architecture import ROOT
from tests.workspace import TestWorkspace

SECRET = b"a secret of the tests"
JSON, FORM = "application/json", "application/x-www-form-urlencoded"
USER = "U0ADA"

PERSON = {"id": USER, "username": "ada", "team_id": TEAM}
VIEW = {
    "id": "V1",
    "type": "modal",
    "callback_id": "sharing.form",
    "private_metadata": "",
    "hash": "1.2",
    "blocks": [{"type": "input", "block_id": "words", "label": {"type": "plain_text"}}],
    "state": {"values": {"words": {"words": {"type": "plain_text_input", "value": "My cat"}}}},
}
SOMEBODY = {
    "team": {"id": TEAM, "domain": "sandbox"},
    "user": PERSON,
    "api_app_id": "A1",
    "token": "t",
    "enterprise": None,
    "is_enterprise_install": False,
    "trigger_id": "1.2.3",
}
RESPONSE_URL = "http://127.0.0.1:9/"
ACTION = {"action_id": "members.join", "type": "button", "block_id": "b", "action_ts": "1.2"}


def event(**inner: Any) -> dict[str, Any]:
    """The envelope of an event."""
    return {
        "token": "t",
        "team_id": TEAM,
        "api_app_id": "A1",
        "event": {"event_ts": "1.2", **inner},
        "type": "event_callback",
        "event_id": "Ev1",
        "event_time": 1,
        "authorizations": [{"enterprise_id": None, "team_id": TEAM, "user_id": "UBOT"}],
        "is_ext_shared_channel": False,
    }


EVENTS: dict[str, dict[str, Any]] = {
    "message": event(
        type="message", channel="D1", channel_type="im", user=USER, text="My cat is ill", ts="1.2"
    ),
    "in_a_thread": event(
        type="message", channel="D1", user=USER, text="My cat", ts="1.2", thread_ts="1.1"
    ),
    "by_a_bot": event(
        type="message", subtype="bot_message", channel="D1", bot_id="B1", text="Hello", ts="1.2"
    ),
    "message_changed": event(
        type="message",
        subtype="message_changed",
        channel="D1",
        channel_type="im",
        ts="1.2",
        message={"user": USER, "text": "My cat", "ts": "1.1"},
        previous_message={"user": USER, "text": "My dog", "ts": "1.1"},
    ),
    "home": event(type="app_home_opened", user=USER, tab="home", channel="D1"),
    "user_change": event(
        type="user_change",
        user={
            "id": USER,
            "deleted": True,
            "tz": "Europe/London",
            "locale": "en-GB",
            "profile": {"real_name": "Ada"},
        },
    ),
    "uninstalled": event(type="app_uninstalled"),
    "revoked": event(type="tokens_revoked", tokens={"bot": [USER], "oauth": []}),
}
URL_VERIFICATION = {"token": "t", "challenge": "are you there?", "type": "url_verification"}
INTERACTIONS: dict[str, dict[str, Any]] = {
    "press": SOMEBODY
    | {
        "type": "block_actions",
        "actions": [ACTION],
        "channel": {"id": "D1", "name": "directmessage"},
        "message": {"ts": "1.2", "text": "Hello"},
        "container": {"type": "message", "message_ts": "1.2", "channel_id": "D1"},
        "response_url": RESPONSE_URL,
    },
    "press_in_view": SOMEBODY
    | {
        "type": "block_actions",
        "actions": [ACTION],
        "view": VIEW,
        "container": {"type": "view", "view_id": "V1"},
    },
    "form": SOMEBODY
    | {
        "type": "view_submission",
        "view": VIEW,
        "response_urls": [
            {
                "block_id": "words",
                "action_id": "words",
                "channel_id": "C1",
                "response_url": RESPONSE_URL,
            }
        ],
    },
    "closed": SOMEBODY | {"type": "view_closed", "view": VIEW, "is_cleared": False},
    "shortcut": SOMEBODY | {"type": "shortcut", "callback_id": "x", "action_ts": "1.2"},
    "message_shortcut": SOMEBODY
    | {
        "type": "message_action",
        "callback_id": "x",
        "action_ts": "1.2",
        "message_ts": "1.2",
        "channel": {"id": "C1", "name": "lunch"},
        "message": {"type": "message", "user": USER, "ts": "1.2", "text": "My cat"},
        "response_url": RESPONSE_URL,
    },
    "options": SOMEBODY
    | {"type": "block_suggestion", "action_id": "x", "block_id": "b", "value": "Lo"},
}
COMMAND = {
    "token": "t",
    "team_id": TEAM,
    "user_id": USER,
    "command": "/coffee",
    "text": "help",
    "trigger_id": "1.2.3",
    "channel_id": "D1",
    "response_url": RESPONSE_URL,
    "is_enterprise_install": "false",
}
PAYLOADS = [*EVENTS.values(), *INTERACTIONS.values(), COMMAND, URL_VERIFICATION]


class Sender:
    """Sends signed bodies to the real bot, without a network."""

    def __init__(self, workspace: TestWorkspace | None) -> None:
        """Without a *workspace* no bot is there yet."""
        self._site = Site(SECRET.decode())
        self._site.app = workspace.application.app if workspace else None

    def send(self, body: bytes, content_type: str = JSON, **signed: str) -> int:
        """The status that a body gets; *signed* replaces headers of the signature."""
        timestamp = signed.get("timestamp", str(int(time.time())))
        base = b"v0:" + timestamp.encode(errors="replace") + b":" + body
        right = "v0=" + hmac.new(SECRET, base, sha256).hexdigest()
        statuses: list[str] = []
        answer = self._site(
            {
                "REQUEST_METHOD": "POST",
                "PATH_INFO": EVENTS_PATH,
                "CONTENT_TYPE": content_type,
                "HTTP_X_SLACK_REQUEST_TIMESTAMP": timestamp,
                "HTTP_X_SLACK_SIGNATURE": signed.get("signature", right),
                "wsgi.input": BytesIO(body),
            },
            lambda status, _headers: statuses.append(status),
        )
        assert all(isinstance(part, bytes) for part in answer)
        return int(statuses[0].split(" ")[0])

    def send_payload(self, payload: Any) -> int:
        """The status that a payload gets, sent in the way of its kind."""
        body, kind = packed(payload)
        return self.send(body, kind)


def packed(payload: Any) -> tuple[bytes, str]:
    """The body of a payload, and its content type."""
    if isinstance(payload, dict) and "command" in payload:
        return urlencode(payload, errors="replace").encode(), FORM
    if isinstance(payload, dict) and "event" in payload:
        return json.dumps(payload).encode(), JSON
    return urlencode({"payload": json.dumps(payload)}).encode(), FORM


@pytest.fixture
def sender(
    workspace: TestWorkspace, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Sender]:
    """Sends to the bot, of whose listeners none meets a value that it cannot read."""
    # In a sealed workspace nothing would come as far as the listeners.
    monkeypatch.setattr("storage.seals.seal", lambda *_: False)
    yield Sender(workspace)
    workspace._executor.wait_until_idle()
    faults = {one.getMessage() for one in caplog.records if "type=" in one.getMessage()}
    assert [one for one in faults if "type=SlackApiError" not in one] == []


# What stands in the place of a value.
JUNK: st.SearchStrategy[Any] = st.sampled_from(
    [
        *(None, True, 0, -1, 1e308, 10**30, "", "x", "\u0000", "\ud800", "9" * 400),
        *([], {}, [None], [[]], [{}], [["x"]]),
        *({"id": None}, {"id": 5}, {"id": []}, {"type": []}, {"": ""}),
    ]
)
REMOVED = object()


# Fields that belong to another kind, or that a payload does not have.
MORE = ("event", "actions", "command", "user", "user_id", "team", "team_id", "view", "enterprise")


def paths(value: Any, before: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to each value within a payload."""
    inside = value.items() if isinstance(value, dict) else enumerate(value)
    for name, each in inside:
        yield (*before, name)
        if isinstance(each, dict | list):
            yield from paths(each, (*before, name))


def changed(payload: Any, path: tuple[Any, ...], junk: Any) -> Any:
    """The payload with something else at one place, or with nothing there."""
    made = copy.deepcopy(payload)
    place = made
    for name in path[:-1]:
        place = place[name]
    if junk is REMOVED:
        if isinstance(place, list) or path[-1] in place:
            del place[path[-1]]
    else:
        place[path[-1]] = junk
    return made


@st.composite
def spoiled(draw: st.DrawFn) -> Any:
    """A payload of Slack's with one to three values spoiled or taken out."""
    payload: Any = draw(st.sampled_from(PAYLOADS))
    for _ in range(draw(st.integers(1, 3))):
        ways = [*paths(payload), *((name,) for name in MORE)] if isinstance(payload, dict) else []
        if ways:
            payload = changed(payload, draw(st.sampled_from(ways)), draw(JUNK | st.just(REMOVED)))
    return payload


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["type", "event", "team", "user", "view", "actions", "x"]), inner
        )
    ),
    max_leaves=6,
)


def generated(strategy: st.SearchStrategy[Any], count: int) -> list[Any]:
    """Examples."""
    made: list[Any] = []

    @given(strategy)
    @settings(max_examples=count)
    def keep(example: Any) -> None:
        made.append(example)

    keep()
    return made


# Made before there is a workspace, whose threads use random numbers, too.
@pytest.fixture(scope="module")
def spoiled_payloads() -> list[Any]:
    """Two thousand."""
    return generated(spoiled(), 2000)


@pytest.fixture(scope="module")
def bodies() -> list[bytes]:
    """Five hundred of any JSON, and of any bytes."""
    return generated(ANY_JSON.map(json.dumps).map(str.encode) | st.binary(max_size=40), 500)


def test_every_spoiled_payload_gets_a_clear_answer(
    spoiled_payloads: list[Any], sender: Sender
) -> None:
    """Each is acknowledged or refused."""
    seen = {sender.send_payload(payload) for payload in spoiled_payloads}

    assert {200, 400} <= seen <= {200, 400, 404}


def unspoiled(shape: Any, values: list[Any], way: str) -> Iterator[str]:
    """The fields of a shape that are in none of these values."""
    for one in shape if isinstance(shape, tuple | list) else ():
        inside = [each for value in values if isinstance(value, list) for each in value]
        yield from unspoiled(one, inside if isinstance(shape, list) else values, way)
    for name, inner in shape.items() if isinstance(shape, dict) else ():
        field = name.rstrip("?!")
        found = [one[field] for one in values if isinstance(one, dict) and field in one]
        if not found:
            yield f"{way}.{field}"
        else:
            yield from unspoiled(inner, found, f"{way}.{field}")


def test_every_field_that_is_checked_is_spoiled() -> None:
    """A field that Kith begins to rely on fails here until the payloads of these tests have it."""
    events = [payload["event"] for payload in EVENTS.values()]
    checked = [
        (request_bodies._SHAPES, PAYLOADS),
        (request_bodies._EVENTS, events),
        ({"command": request_bodies._COMMAND}, [COMMAND]),
    ]
    found = [
        field
        for shapes, payloads in checked
        for kind, shape in shapes.items()
        for field in unspoiled(shape, payloads, kind)
    ]

    assert found == []


def test_every_field_that_is_read_is_checked() -> None:
    """Whatever a listener looks up in a payload has a shape, or a payload without it is a fault."""
    read = {
        name
        for path in (ROOT / "bot").rglob("*.py")
        if "sandbox" not in path.parts
        for name in re.findall(r"\bbody(?:\.get\(|\[)\"(\w+)\"", path.read_text(encoding="utf-8"))
    }
    shapes = [*request_bodies._SHAPES.values(), request_bodies._COMMAND, request_bodies._ANY_KIND]
    checked = {name.rstrip("?!") for shape in shapes if isinstance(shape, dict) for name in shape}

    # The kind is looked up first, to find the shape.
    assert read - checked == {"type"}
    assert len(read) > 10


def test_each_field_of_each_payload_may_be_missing_or_wrong(sender: Sender) -> None:
    """Every place in turn: gone, null, a number, a list, an object."""
    for payload in PAYLOADS:
        for path in [*paths(payload), *((name,) for name in MORE)]:
            for junk in (REMOVED, None, 5, "x", [], {}, {"id": 5}, {"id": []}, [5], [{}]):
                status = sender.send_payload(changed(payload, path, junk))
                assert status in (200, 400, 404), (path, junk)


@pytest.mark.parametrize("kind", [JSON, FORM])
def test_any_json_and_any_bytes_get_a_clear_answer(
    bodies: list[bytes], sender: Sender, kind: str
) -> None:
    """However it is packed."""
    assert {sender.send(body, kind) for body in bodies} <= {200, 400}
    assert {sender.send(b"payload=" + body, kind) for body in bodies} <= {200, 400}


MALFORMED = {
    "nothing": (b"", JSON),
    "an empty form": (b"", FORM),
    "no JSON": (b"hello", JSON),
    "half of an object": (b'{"type": "event_callback"', JSON),
    "a list": (b"[]", JSON),
    "a number": (b"5", JSON),
    "a very long number": (b'{"type": "x", "at": ' + b"9" * 5000 + b"}", JSON),
    "null": (b"null", JSON),
    "a string": (b'"type"', JSON),
    "no UTF-8": (b'{"type": "\xff"}', JSON),
    "another encoding": ('{"type": "x"}'.encode("utf-16"), JSON),
    "half of a letter": (b'{"type": "x", "text": "\\ud800"}', JSON),
    "a NUL": (b'{"type": "x", "text": "\\u0000"}', JSON),
    "nested deeply": (b'{"type": "x", "a": ' + b"[" * 65 + b"]" * 65 + b"}", JSON),
    "nested very deeply": (b"[" * 200_000, JSON),
    "nested very deeply, in a form": (b"payload=" + b'{"a":' * 100_000, FORM),
    "no type": (b"{}", JSON),
    "a type that is none": (b'{"type": 5}', JSON),
    "no content type": (b'{"type": "x"}', ""),
    "another content type": (b'{"type": "x"}', "text/plain"),
    "a multipart form": (b'{"type": "x"}', "multipart/form-data; boundary=x"),
    "a form as JSON": (urlencode(COMMAND).encode(), JSON),
    "JSON as a form": (json.dumps(EVENTS["home"]).encode(), FORM),
    "broken JSON in a form": (b"payload=%7B%22type%22", FORM),
    "an empty payload": (b"payload=", FORM),
    "a list as payload": (b"payload=%5B%5D", FORM),
    "a form of something else": (b"name=Ada", FORM),
    "a command without anybody": (b"command=%2Fcoffee&text=me", FORM),
}


@every_case("sent", MALFORMED.values(), ids=MALFORMED, at_least=28)
def test_a_malformed_body_is_refused(sent: tuple[bytes, str]) -> None:
    """With 400, before anything of Kith sees it."""
    site = Sender(None)

    assert site.send(*sent) == 400


def test_nothing_is_logged_of_a_malformed_body(
    sender: Sender, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither a word of it nor a stack."""
    for body, kind in MALFORMED.values():
        sender.send(body, kind)

    assert caplog.records == []


@every_case(
    "payload",
    [
        {"type": "something_new"},
        {"type": "something_new", "team": 5, "user": ["U1"], "event": None, "actions": []},
        {"type": "something_new", "command": {"name": "/coffee"}, "view": []},
        event(type="something_new"),
        event(type="something_new", user=[USER], channel=5),
        event(type="something_new", user={"id": USER}, channel={"id": "C1"}),
    ],
    at_least=6,
)
def test_what_slack_may_send_one_day_is_acknowledged(
    workspace: TestWorkspace, payload: Any
) -> None:
    """A kind that Kith doesn't know is no fault of Slack's, whatever its fields are."""
    assert Sender(workspace).send(json.dumps(payload).encode()) == 200


# What stands in the header, by the time at which it is sent.
TIMES: dict[str, Callable[[int], str]] = {
    "400 digits": lambda _now: "9" * 400,
    "twelve digits": lambda _now: "9" * 12,
    "negative": lambda _now: "-5",
    "a fraction": lambda now: f"{now}.5",
    "an exponent": lambda _now: "1e9",
    "not a number": lambda _now: "nan",
    "infinite": lambda _now: "inf",
    "empty": lambda _now: "",
    "blank": lambda _now: " ",
    "with blanks": lambda now: f" {now} ",
    "with a sign": lambda now: f"+{now}",
    "with an underscore": lambda now: f"{now:_}",
    "digits of another script": lambda now: "".join(chr(0x660 + int(one)) for one in str(now)),
    "in the future": lambda now: str(now + 1000),
    "long ago": lambda now: str(now - 1000),
}


@every_case("timestamp", TIMES.values(), ids=TIMES, at_least=15)
def test_a_wrong_time_is_refused(timestamp: Callable[[int], str]) -> None:
    """Even if the signature is right: 401."""
    body = json.dumps(EVENTS["home"]).encode()

    assert Sender(None).send(body, timestamp=timestamp(int(time.time()))) == 401


def test_what_is_signed_waits_for_the_bot_and_what_is_not_does_not() -> None:
    """Until there is a bot, Slack is told to come again; a stranger is refused all the same."""
    body = json.dumps(EVENTS["home"]).encode()

    assert Sender(None).send(body) == 503
    assert Sender(None).send(body, signature="v0=guessed") == 401


@every_case("given", ["", "v0=", "v0=\u00e9", "\ud800", "v1=00", "0" * 5000], at_least=6)
def test_a_wrong_signature_is_refused(given: str) -> None:
    """Whatever it is made of: 401, with a body of any kind."""
    assert Sender(None).send(b"\xff", signature=given) == 401


def test_what_slack_sends_is_accepted(sender: Sender) -> None:
    """The payloads that the others were made from."""
    assert {sender.send_payload(payload) for payload in EVENTS.values()} == {200}
    assert sender.send_payload(COMMAND) == 200
