"""``kith run`` through outages: it waits, says why, and is alive but not ready meanwhile."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection

import pytest

from bot.cli.main import main
from bot.runtime.runner import run_until_stopped
from bot.runtime.waiting import StopSignal
from bot.sandbox.http_delivery import signature
from bot.sandbox.sandbox import Sandbox
from tests.bot.cli.test_main import Installation, bare, installation, moved_into, sandbox
from tests.bot.slack.connections import HOST, LONG, held_port

__all__ = ["bare", "installation", "sandbox"]

TEN_MINUTES = 600.0
# Enough for pauses of 7 seconds or more to be ten minutes.
TRIES = 90


@dataclass
class Course:
    """A run whose pauses take no time: what is done in each of them, and while it runs."""

    in_pause: Callable[[float], bool]
    while_running: Callable[[], None]
    pauses: list[float] = field(default_factory=list)

    def signal(self) -> StopSignal:
        """The stop signal of this run."""
        course = self

        class Driven(StopSignal):
            def listen(self) -> None:
                """Leave the signals of the tests alone."""

            def wait(self, seconds: float | None = None) -> bool:
                if seconds is None:
                    course.while_running()
                    return True
                course.pauses.append(seconds)
                return course.in_pause(seconds)

        return Driven()


def go_on(_seconds: float) -> bool:
    return False


def stop_now(_seconds: float) -> bool:
    return True


def nothing() -> None:
    return None


@contextmanager
def driven(it: Installation, course: Course) -> Iterator[None]:
    """Let ``kith run`` take this course."""
    with moved_into(it), pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.cli.run.run_until_stopped", run_until_stopped)
        patch.setattr("bot.cli.run.StopSignal", course.signal)
        yield


def ask(port: int, method: str, path: str, body: str = "", **headers: str) -> int:
    """The status of a page."""
    connection = HTTPConnection(HOST, port, timeout=LONG)
    try:
        connection.request(method, path, body.encode(), headers)
        return connection.getresponse().status
    finally:
        connection.close()


def event(sandbox: Sandbox, port: int) -> int:
    """The status that a signed event gets."""
    body = json.dumps(
        {
            "type": "event_callback",
            "event_id": "Ev1",
            "team_id": sandbox.team_id,
            "event": {"type": "app_home_opened", "user": "U1", "tab": "messages"},
        }
    )
    timestamp = str(int(time.time()))
    headers = {
        "Content-Type": "application/json",
        "X-Slack-Request-Timestamp": timestamp,
        "X-Slack-Signature": signature(sandbox.signing_secret, timestamp, body),
    }
    return ask(port, "POST", "/slack/events", body, **headers)


@pytest.fixture
def port(installation: Installation) -> Iterator[int]:
    """A port that Kith is told to listen on."""
    with held_port() as held:
        installation.settings["PORT"] = str(held)
        yield held


@pytest.fixture
def over_http(installation: Installation, sandbox: Sandbox, port: int) -> int:
    """Kith uses signed HTTP; gives the port."""
    del installation.settings["SLACK_APP_TOKEN"]
    installation.settings["SLACK_SIGNING_SECRET"] = sandbox.signing_secret
    return port


@pytest.mark.parametrize("how", ["500", "internal_error", "hang_up"])
def test_an_outage_of_ten_minutes_at_the_start_over_http(
    installation: Installation, sandbox: Sandbox, over_http: int, how: str
) -> None:
    """No exit; alive, not ready, and events are refused so that Slack sends them again."""
    seen: set[tuple[int, int, int]] = set()

    def look() -> tuple[int, int, int]:
        live, ready = ask(over_http, "GET", "/live"), ask(over_http, "GET", "/ready")
        return live, ready, event(sandbox, over_http)

    def in_pause(_seconds: float) -> bool:
        if len(course.pauses) % 30 == 1:
            seen.add(look())
        return False

    def while_running() -> None:
        running.append(look())

    running: list[tuple[int, int, int]] = []
    course = Course(in_pause, while_running)
    sandbox.fail("auth.test", how, times=TRIES)
    with driven(installation, course):
        status = main(["run"])

    assert status == 0
    assert seen == {(200, 503, 503)}
    assert running == [(200, 200, 200)]
    assert len(course.pauses) == TRIES
    assert sum(course.pauses) > TEN_MINUTES
    assert max(course.pauses) <= 15


def test_an_outage_of_ten_minutes_at_the_start_in_socket_mode(
    installation: Installation, sandbox: Sandbox, port: int
) -> None:
    """Both calls of the start are waited for; with a PORT, a monitor sees that Kith is alive."""
    seen: set[tuple[int, int]] = set()
    running: list[tuple[int, int]] = []

    def look() -> tuple[int, int]:
        return ask(port, "GET", "/live"), ask(port, "GET", "/ready")

    def in_pause(_seconds: float) -> bool:
        if len(course.pauses) % 30 == 1:
            seen.add(look())
        return False

    course = Course(in_pause, lambda: running.append(look()))
    sandbox.fail("auth.test", "500", times=TRIES)
    sandbox.fail("apps.connections.open", "service_unavailable", times=TRIES)
    with driven(installation, course):
        status = main(["run"])

    assert status == 0
    assert seen == {(200, 503)}
    assert running == [(200, 200)]
    assert len(course.pauses) == 2 * TRIES


def test_nothing_that_slack_might_send_is_taken_in_socket_mode(
    installation: Installation, sandbox: Sandbox, port: int
) -> None:
    """The port is for monitoring only, even if a signing secret is set."""
    installation.settings["SLACK_SIGNING_SECRET"] = sandbox.signing_secret
    answers: list[int] = []
    course = Course(go_on, lambda: answers.append(event(sandbox, port)))
    with driven(installation, course):
        main(["run"])

    assert answers == [401]


def test_socket_mode_opens_no_port_unless_one_is_set(
    installation: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the documents promise."""

    def opened(*_: object) -> None:
        raise AssertionError("It opens a port.")

    monkeypatch.setattr("bot.cli.run.HttpServer", opened)
    with driven(installation, Course(go_on, nothing)):
        assert main(["run"]) == 0


def test_metrics_are_served_beside_the_other_pages(installation: Installation, port: int) -> None:
    """With a PORT for monitoring, this machine reads them, and they say that Kith is ready."""
    answers: list[int] = []
    course = Course(go_on, lambda: answers.append(ask(port, "GET", "/metrics")))
    with driven(installation, course):
        main(["run"])

    assert answers == [200]


def test_metrics_are_not_served_to_slacks_side(installation: Installation, over_http: int) -> None:
    """A proxy that passes everything on shows them to nobody without the token."""
    installation.settings["KITH_METRICS_TOKEN"] = token = "0123456789abcdef"
    answers: list[int] = []

    def look() -> None:
        answers.append(ask(over_http, "GET", "/metrics"))
        answers.append(ask(over_http, "GET", "/metrics", Authorization=f"Bearer {token}"))

    with driven(installation, Course(go_on, look)):
        main(["run"])
    del installation.settings["KITH_METRICS_TOKEN"]
    with driven(installation, Course(go_on, look)):
        main(["run"])

    assert answers == [401, 200, 404, 404]


def test_slacks_retry_after_is_kept_at_the_start(
    installation: Installation, sandbox: Sandbox
) -> None:
    """No call comes within the pause that Slack asked for."""
    course = Course(stop_now, nothing)
    sandbox.fail("auth.test", "429", retry_after=30)
    with driven(installation, course):
        main(["run"])

    assert len(course.pauses) == 1
    assert 30 < course.pauses[0] <= 31


def test_a_database_that_is_not_up_yet_is_waited_for(
    installation: Installation, port: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """The log names it once a minute, without its password; alive, and not ready."""
    installation.settings["DATABASE_URL"] = "postgresql://kith:hunter2@127.0.0.1:9/kith"
    seen: list[tuple[int, int]] = []

    def in_pause(_seconds: float) -> bool:
        seen.append((ask(port, "GET", "/live"), ask(port, "GET", "/ready")))
        return len(seen) == 3

    with driven(installation, Course(in_pause, nothing)):
        status = main(["run"])
    said = capsys.readouterr().err

    assert status == 0
    assert seen == [(200, 503)] * 3
    assert said.count("The database can't be opened: OperationalError: ") == 1
    assert "Trying again in" in said
    assert "hunter2" not in said
    assert "Traceback" not in said


@pytest.mark.parametrize("method", ["auth.test", "apps.connections.open"])
def test_a_signal_ends_the_waiting(
    installation: Installation, sandbox: Sandbox, capsys: pytest.CaptureFixture[str], method: str
) -> None:
    """Whoever stops Kith while it waits is not told of an error."""
    sandbox.fail(method, "500", times=TRIES)
    with driven(installation, Course(stop_now, nothing)):
        status = main(["run"])

    assert status == 0
    assert "kith: " not in capsys.readouterr().err


def test_a_token_that_is_refused_is_not_waited_for(
    installation: Installation, sandbox: Sandbox, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also after an outage: the next answer says that only a person can mend it."""
    course = Course(go_on, nothing)
    sandbox.fail("auth.test", "500", times=2)
    sandbox.fail("auth.test", "token_revoked")
    with driven(installation, course):
        status = main(["run"])

    assert status == 2
    assert len(course.pauses) == 2
    assert "kith: Slack doesn't accept SLACK_BOT_TOKEN (token_revoked)." in capsys.readouterr().err
