"""Every outgoing call of a bot can fail as Slack fails: methods, response URLs and uploads."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from datetime import timedelta
from http.client import HTTPConnection, HTTPException, HTTPResponse, RemoteDisconnected
from time import monotonic
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pytest
from slack_sdk import WebClient

from bot.runtime.clock import SettableClock
from bot.sandbox.sandbox import Sandbox
from tests.bot.sandbox.conftest import LONG

METHOD, RESPONSE_URL, UPLOAD = "chat.postMessage", "response_url", "upload"
CALLS = (METHOD, RESPONSE_URL, UPLOAD)


class Answer(NamedTuple):
    """What came back: the status, the words, and when to come back."""

    status: int
    text: str
    retry_after: str | None


class Caller:
    """Calls each kind of thing once at each call, as often as it is asked to."""

    def __init__(self, sandbox: Sandbox, client: WebClient, person_id: str) -> None:
        self._sandbox, self._client, self._person_id = sandbox, client, person_id
        self._channel = sandbox.direct(person_id)
        self.response_url = self.new_response_url()
        self._file_id, self._upload_url = "", ""
        self.renew_upload()

    def new_response_url(self) -> str:
        """A response URL that nobody has used."""
        key = self._sandbox._parts.triggers.response(self._person_id, self._channel)
        return self._sandbox._address("http", f"/response/{key}")

    def renew_upload(self) -> None:
        """Announce another file."""
        given = self._client.files_getUploadURLExternal(filename="a.txt", length=5).data
        assert isinstance(given, dict)
        self._file_id, self._upload_url = given["file_id"], given["upload_url"]

    def __call__(self, kind: str, url: str | None = None) -> Answer:
        """Call *kind*, at *url* if it is another than usual."""
        said = {"channel": self._person_id, "text": "Hello"}
        if kind == RESPONSE_URL:
            return _posted(url or self.response_url, {"text": "Hello"})
        if kind == UPLOAD:
            return _posted(self._upload_url, None)
        headers = {"Authorization": f"Bearer {self._sandbox.bot_token}"}
        return _posted(f"{self._sandbox.api_url}{kind}", said if kind == METHOD else {}, headers)

    def done(self, kind: str) -> int:
        """How often *kind* had its effect."""
        if kind == UPLOAD:
            return int(self._sandbox._workspace.files[self._file_id].content is not None)
        return len(self._sandbox.messages(self._person_id))


def _posted(url: str, body: Any, headers: dict[str, str] | None = None) -> Answer:
    where = urlsplit(url)
    connection = HTTPConnection(where.hostname or "", where.port, timeout=LONG)
    kind = "application/octet-stream" if body is None else "application/json"
    content = b"12345" if body is None else json.dumps(body).encode()
    try:
        connection.request("POST", where.path, content, {"Content-Type": kind} | (headers or {}))
        answer: HTTPResponse = connection.getresponse()
        return Answer(answer.status, answer.read().decode(), answer.headers["Retry-After"])
    finally:
        connection.close()


@pytest.fixture
def call(sandbox: Sandbox, client: WebClient, ada: str) -> Caller:
    """Calls what a test names."""
    return Caller(sandbox, client, ada)


@pytest.mark.parametrize("kind", CALLS)
@pytest.mark.parametrize(
    ("how", "status", "done"),
    [("429", 429, 0), ("500", 500, 0), ("503", 503, 0), ("500_after", 500, 1), ("slow", 200, 1)],
)
def test_answers_that_fail(
    sandbox: Sandbox, call: Caller, kind: str, how: str, status: int, done: int
) -> None:
    """A fault with an answer has Slack's status, and its effect or none; the next goes well."""
    sandbox.fail(kind, how, retry_after=0)

    assert (call(kind).status, call.done(kind)) == (status, done)
    if kind == UPLOAD and done:
        call.renew_upload()
    assert call(kind).status == 200
    assert call.done(kind) == (1 if kind == UPLOAD else done + 1)


@pytest.mark.parametrize("kind", CALLS)
@pytest.mark.parametrize(("how", "done"), [("hang_up", 0), ("lost_answer", 1)])
def test_connections_that_drop(
    sandbox: Sandbox, call: Caller, kind: str, how: str, done: int
) -> None:
    """The connection drops before the call is done or after it."""
    sandbox.fail(kind, how)

    with pytest.raises(RemoteDisconnected):
        call(kind)

    assert call.done(kind) == done


@pytest.mark.parametrize("kind", CALLS)
def test_a_429_lasts_until_retry_after_is_over(
    sandbox: Sandbox, call: Caller, clock: SettableClock, kind: str
) -> None:
    """Until then each call is refused again and counted; a planned fault is not used up by it."""
    sandbox.fail(kind, "429", times=2, retry_after=7)
    answers = [call(kind)]
    assert sandbox.rate_limit_violations == []

    clock.advance(timedelta(seconds=6.5))
    answers.append(call(kind))
    assert sandbox.rate_limit_violations == [kind]

    clock.advance(timedelta(seconds=0.5))
    answers.append(call(kind))
    clock.advance(timedelta(seconds=7))
    last = call(kind)

    assert [(each.status, each.retry_after) for each in answers] == [
        (429, "7"),
        (429, "1"),
        (429, "7"),
    ]
    assert "ratelimited" in answers[1].text
    assert (last.status, last.retry_after, call.done(kind)) == (200, None, 1)
    assert sandbox.rate_limit_violations == [kind]


def test_a_429_is_for_one_method_and_one_response_url(sandbox: Sandbox, call: Caller) -> None:
    """Other methods and other response URLs go on."""
    sandbox.fail(METHOD, "429")
    sandbox.fail(RESPONSE_URL, "429")
    assert [call(METHOD).status, call(RESPONSE_URL).status] == [429, 429]

    assert call("team.info").status == 200
    assert call(RESPONSE_URL, call.new_response_url()).status == 200
    assert sandbox.rate_limit_violations == []
    assert [call(RESPONSE_URL).status, call(METHOD).status] == [429, 429]
    assert sandbox.rate_limit_violations == [RESPONSE_URL, METHOD]


def test_a_429_that_is_asked_about_during_an_outage_counts(sandbox: Sandbox, call: Caller) -> None:
    """An outage hides the rate limit, and does not excuse a call inside it."""
    sandbox.fail(METHOD, "429", retry_after=60)
    call(METHOD)
    sandbox.begin_outage()

    assert call(METHOD).status == 500
    assert sandbox.rate_limit_violations == [METHOD]


def test_every_kind_of_call_fails_in_an_outage(
    sandbox: Sandbox, client: WebClient, call: Caller
) -> None:
    """From its begin to its end nothing is done, and no socket is open or opened."""
    sandbox.fail(METHOD, "not_in_channel")
    sandbox.begin_outage("503")

    assert [call(kind).status for kind in (*CALLS, "apps.connections.open")] == [503] * 4
    assert [call.done(kind) for kind in CALLS] == [0] * 3
    sandbox.end_outage()
    assert "not_in_channel" in call(METHOD).text
    assert [call(kind).status for kind in CALLS] == [200] * 3
    assert client.apps_connections_open(app_token=sandbox.app_token)["ok"]


def test_an_outage_may_drop_all_connections(sandbox: Sandbox, call: Caller) -> None:
    """It may look as if nobody were there."""
    sandbox.begin_outage("hang_up")

    for kind in CALLS:
        with pytest.raises(RemoteDisconnected):
            call(kind)
    assert [call.done(kind) for kind in CALLS] == [0] * 3


@pytest.mark.parametrize("name", [METHOD, "*"])
def test_a_kept_fault_lasts_until_it_is_mended(sandbox: Sandbox, call: Caller, name: str) -> None:
    """It fails every call of the method, or of all methods, and no response URL."""
    sandbox.keep_failing(name, "invalid_auth")
    sandbox.fail(METHOD, "500")

    statuses = [call(METHOD).status for _ in range(3)]
    assert statuses == [500, 200, 200]
    assert "invalid_auth" in call(METHOD).text
    assert ("invalid_auth" in call("auth.test").text) == (name == "*")
    assert call(RESPONSE_URL).status == 200
    sandbox.mend(name)
    assert json.loads(call(METHOD).text)["ok"]


def test_what_was_planned_can_be_taken_back(sandbox: Sandbox, call: Caller) -> None:
    """To mend a method ends its planned faults, too."""
    sandbox.fail(METHOD, "500", times=9)
    statuses = [call(METHOD).status]
    sandbox.mend(METHOD)

    assert [*statuses, call(METHOD).status] == [500, 200]


def test_a_fault_may_come_later(sandbox: Sandbox, call: Caller) -> None:
    """The first calls go well, and the one after them fails."""
    sandbox.fail(METHOD, "500", after=2)

    assert [call(METHOD).status for _ in range(4)] == [200, 200, 500, 200]


@pytest.mark.parametrize("kind", CALLS)
def test_an_answer_may_take_its_time(sandbox: Sandbox, call: Caller, kind: str) -> None:
    """What is slow is done at once, and answered after the seconds that were planned."""
    sandbox.fail(kind, "slow", seconds=0.2)
    began = monotonic()

    assert call(kind).status == 200
    assert monotonic() - began >= 0.2


@pytest.mark.parametrize("kind", CALLS)
def test_stopping_ends_a_slow_answer(
    sandbox: Sandbox, call: Caller, kind: str, eventually: Callable[[Callable[[], Any]], Any]
) -> None:
    """A test that ends does not wait for an answer that it planned to be slow."""
    sandbox.fail(kind, "slow", seconds=2 * LONG)
    waiting = threading.Thread(target=lambda: _until_stopped(call, kind))
    waiting.start()
    eventually(lambda: call.done(kind))
    sandbox.stop()
    waiting.join(LONG)

    assert not waiting.is_alive()


def _until_stopped(call: Caller, kind: str) -> None:
    # The server answers or ends the connection, which may cut its answer in the middle.
    try:
        call(kind)
    except (OSError, HTTPException):
        return


@pytest.mark.parametrize("kind", CALLS)
@pytest.mark.parametrize("how", ["lost_answer", "500_after"])
def test_the_traffic_log_has_what_the_bot_never_saw(
    sandbox: Sandbox, call: Caller, kind: str, how: str
) -> None:
    """What was done and not told is in the log as lost."""
    sandbox.fail(kind, how)
    try:
        call(kind)
    except RemoteDisconnected:
        assert how == "lost_answer"

    last = sandbox.traffic[-1]
    assert (last.direction, last.name) == ("from_slack", kind)
    assert last.body["lost"].get("ok") or last.body["lost"]["status"] == 200
