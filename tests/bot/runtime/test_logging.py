"""Logs hold ids, kinds and durations, and never a message, a name or a detail."""

from __future__ import annotations

import ast
import io
import json
import logging
import re
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.runtime.logging import NUMBERED, LimitedHandler, LogFormat, set_up_logs
from bot.sandbox.sandbox import ACK_TIMEOUT_SECONDS
from bot.slack.action_ids import ActionId
from tests.tables import every_case
from tests.test_architecture import ROOT
from tests.whole_story import ANSWER, MUM, TYPED, a_whole_story, words
from tests.workspace import TestWorkspace

LOGGERS = ("kith", "apscheduler", "alembic", "waitress", "sqlalchemy")


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """Everything that is logged, at the DEBUG level, as text and as JSON."""
    written = io.StringIO()
    monkeypatch.setattr(sys, "stderr", written)
    monkeypatch.setattr(logging.root, "handlers", [])
    # Bolt's loggers keep the level that the root had when an app was last built in this process.
    bolts = [name for name in logging.root.manager.loggerDict if name.startswith("slack_bolt")]
    levels = {name: logging.getLogger(name).level for name in ("", *LOGGERS, *bolts)}
    for name in bolts:
        logging.getLogger(name).setLevel(logging.NOTSET)
    set_up_logs("DEBUG")
    as_json = LimitedHandler(LogFormat.JSON, written)
    logging.root.addHandler(as_json)
    handlers = list(logging.root.handlers)
    yield written
    for handler in handlers:
        handler.close()
    for name, level in levels.items():
        logging.getLogger(name or None).setLevel(level)


def test_the_log_of_a_whole_story_has_no_words_and_no_names(
    log: io.StringIO, workspace: TestWorkspace
) -> None:
    """Even at DEBUG the log has ids and kinds, and nothing that a person typed."""
    a_whole_story(workspace)
    written = log.getvalue()
    names = " ".join(each.name for each in workspace.sandbox.users.values())

    assert "kind=check_in" in written
    assert '"kind": "check_in"' in written
    assert words(written) & words(" ".join(TYPED), shortest=4) == set()
    assert words(written) & words(names) == {"kith"}


def test_the_log_of_a_failure_has_no_words(
    log: io.StringIO, workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bug in a feature and a call that Slack refuses are logged by their type."""

    def fails(*_: object, **__: object) -> None:
        raise ValueError(MUM)

    workspace.joins(workspace.ada)
    # What fails is not acknowledged, so Slack waits until its timeout.
    workspace.sandbox.ack_timeout = ACK_TIMEOUT_SECONDS
    monkeypatch.setattr("storage.handled_requests.first_time", fails)
    workspace.ada.says(MUM)
    workspace.sandbox.fail("views.open", "invalid_arguments")
    workspace.ada.types(f"share {ANSWER}")

    assert "type=ValueError" in log.getvalue()
    assert words(log.getvalue()) & words(MUM, shortest=5) == set()
    assert words(log.getvalue()) & words(ANSWER, shortest=5) == set()


def test_the_log_of_an_unknown_form_has_no_words(
    log: io.StringIO, workspace: TestWorkspace
) -> None:
    """Bolt's warning about an unhandled submission quotes it, so it is not logged."""
    workspace.joins(workspace.ada)
    workspace.ada.types("share")
    form = workspace.ada.modal() | {"callback_id": "nobody.knows"}
    # Nobody acknowledges it, so Slack waits until its timeout.
    workspace.sandbox.ack_timeout = ACK_TIMEOUT_SECONDS
    typed = {"type": "plain_text_input", "value": MUM}
    workspace.ada.submits_as_it_was(form, {"words": {ActionId.SHARE_WORDS: typed}})

    assert words(log.getvalue()) & words(MUM, shortest=5) == set()


def test_an_exception_is_logged_without_its_text(log: io.StringIO) -> None:
    """Of an exception only its type and where it was raised are logged."""
    try:
        int(MUM)
    except ValueError:
        logging.getLogger("waitress").exception("serving failed")

    assert "ValueError" in log.getvalue()
    assert "test_logging.py" in log.getvalue()
    assert MUM not in log.getvalue()


@pytest.mark.parametrize("name", ["slack_bolt.App", "slack_sdk.web.base_client", "bot", "werkzeug"])
def test_third_party_loggers_are_silenced(log: io.StringIO, name: str) -> None:
    """Slack's libraries would log what people type."""
    logging.getLogger(name).critical(MUM)

    assert log.getvalue() == ""


@pytest.mark.parametrize(
    ("level", "heard"), [("DEBUG", 4), ("INFO", 3), ("WARNING", 2), ("ERROR", 1)]
)
@pytest.mark.usefixtures("log")
def test_log_level_applies_to_kith(
    capsys: pytest.CaptureFixture[str], level: str, heard: int
) -> None:
    """LOG_LEVEL sets the level of Kith's own logger."""
    set_up_logs(level)
    translator = logging.getLogger("kith.anything")
    for say in (translator.debug, translator.info, translator.warning, translator.error):
        say("id=%s", 1)

    assert len(capsys.readouterr().err.splitlines()) == heard


@pytest.fixture
def written() -> io.StringIO:
    """What a handler has written."""
    return io.StringIO()


@pytest.fixture
def limited(written: io.StringIO) -> Iterator[LimitedHandler]:
    """A handler that writes JSON."""
    made = LimitedHandler(LogFormat.JSON, written)
    yield made
    made.close()


def logs(handler: LimitedHandler, level: int, line: str, *values: object, **more: Any) -> None:
    """Log a line as Kith does."""
    logger = logging.Logger("kith.delivery")
    logger.addHandler(handler)
    logger.log(level, line, *values, **more)


def objects(written: io.StringIO) -> list[dict[str, str]]:
    """Every line that was written, as it is read from JSON."""
    return [json.loads(line) for line in written.getvalue().splitlines()]


@every_case(
    ("line", "fields"),
    [
        ("purged", {}),
        ("kind=reply id=5f outcome=sent", {"kind": "reply", "id": "5f", "outcome": "sent"}),
        (
            "kind=reply id=5f outcome=busy reason=not an answer of Slack's",
            {"kind": "reply", "id": "5f", "outcome": "busy", "reason": "not an answer of Slack's"},
        ),
        ("job=A.b failed type=ValueError", {"job": "A.b", "type": "ValueError"}),
        ("the files aren't purged type=OSError; run kith purge", {"type": "OSError"}),
        # What every line has comes first.
        ("level=none time=never", {}),
    ],
)
def test_a_line_as_json(line: str, fields: dict[str, str]) -> None:
    """What stands in it as key=value is a field; every line has its time, in UTC, and its level."""
    stream = io.StringIO()
    handler = LimitedHandler(LogFormat.JSON, stream)
    logs(handler, logging.INFO, "%s", line)
    (found,) = objects(stream)

    assert found.pop("time").endswith("+00:00")
    assert found.pop("level") == "INFO"
    assert (found.pop("logger"), found.pop("message")) == ("kith.delivery", line)
    assert found == fields


def test_a_fault_as_json_is_one_line(written: io.StringIO, limited: LimitedHandler) -> None:
    """The stack is a field, without the text of the exception."""
    try:
        int(MUM)
    except ValueError:
        logs(limited, logging.ERROR, "serving failed", exc_info=True)
    logs(limited, logging.ERROR, "job=%s failed type=%s\n%s", "A.b", "KeyError", "  File x\n  y")
    raised, logged = objects(written)

    assert raised["message"] == "serving failed"
    assert raised["stack"].endswith("ValueError")
    assert logged["stack"] == "  File x\n  y"
    assert words(written.getvalue()) & words(MUM, shortest=5) == set()


def test_a_repeated_fault_is_written_once_and_counted(
    written: io.StringIO, limited: LimitedHandler
) -> None:
    """The first is there at once; a minute later it says how many more came, and begins anew."""
    for number in range(241):
        logs(limited, logging.ERROR, "an answer is refused id=%s reason=is_archived", f"5f{number}")
    logs(limited, logging.ERROR, "an answer is refused id=5f reason=user_not_found")
    logs(limited, logging.WARNING, "an answer is refused id=5f reason=is_archived")
    assert len(objects(written)) == 3
    limited.end_minute()
    logs(limited, logging.ERROR, "an answer is refused id=5f reason=is_archived")
    said = [one["message"] for one in objects(written)]

    assert said[3] == (
        "repeated 240 times in the last minute: an answer is refused * reason=is_archived"
    )
    assert objects(written)[3]["level"] == "ERROR"
    assert said[4:] == ["an answer is refused id=5f reason=is_archived"]


def test_what_is_no_fault_is_never_left_out(written: io.StringIO, limited: LimitedHandler) -> None:
    """What became of each message is in the log."""
    for _ in range(5):
        logs(limited, logging.INFO, "kind=reply id=5f outcome=sent")

    assert len(objects(written)) == 5


def test_a_number_that_somebody_was_told_is_never_left_out(
    written: io.StringIO, limited: LimitedHandler
) -> None:
    """They may ask for it; where it was raised stands below the first."""
    for number in ("a1", "b2", "c3"):
        line = "fault number=%s type=ValueError\n  File x"
        logs(limited, logging.ERROR, line, number, extra=NUMBERED)
    limited.end_minute()

    assert [one["number"] for one in objects(written)] == ["a1", "b2", "c3"]
    assert ["stack" in one for one in objects(written)] == [True, False, False]


def test_what_was_left_out_is_said_at_the_end(written: io.StringIO) -> None:
    """A process that ends within the minute says it, too."""
    handler = LimitedHandler(LogFormat.TEXT, written)
    for _ in range(3):
        logs(handler, logging.WARNING, "busy type=DatabaseBusy")
    handler.close()

    assert written.getvalue().count("busy type") == 2
    assert "WARNING kith.delivery repeated 2 times in the last minute: busy" in written.getvalue()


def test_a_minute_ends_by_itself(
    monkeypatch: pytest.MonkeyPatch, written: io.StringIO, limited: LimitedHandler
) -> None:
    """Nothing else has to be logged for it."""
    begun: list[tuple[float, Callable[[], None]]] = []

    class Timer(threading.Timer):
        def start(self) -> None:
            begun.append((self.interval, self.function))

    monkeypatch.setattr("bot.runtime.logging.threading.Timer", Timer)
    for _ in range(3):
        logs(limited, logging.WARNING, "busy type=DatabaseBusy")
    ((seconds, ends),) = begun
    ends()

    assert seconds == 60
    assert [one["message"] for one in objects(written)][1].startswith("repeated 2 times")


def faults_without_a_reason(path: Path) -> Iterator[str]:
    """Where a module logs that something failed, and doesn't say of the fault why."""
    for handler in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(handler, ast.ExceptHandler):
            continue
        logged = [
            call
            for call in ast.walk(ast.Module(handler.body, []))
            if isinstance(call, ast.Call)
            and ast.unparse(call.func).startswith("logger.")
            and ast.unparse(call.func) != "logger.info"
        ]
        for call in logged:
            values = " ".join(ast.unparse(one) for one in call.args[1:])
            if handler.name is None or not re.search(rf"\b{handler.name}\b", values):
                yield f"{path.name}: {ast.unparse(call)}"


def test_every_fault_in_the_log_says_why() -> None:
    """A line about a fault that was caught names its cause, or nobody could mend it."""
    found = [
        line
        for part in ("bot", "storage")
        for path in sorted((ROOT / part).rglob("*.py"))
        for line in faults_without_a_reason(path)
    ]

    assert found == []


def test_a_fault_while_the_process_ends_is_written(
    monkeypatch: pytest.MonkeyPatch, written: io.StringIO, limited: LimitedHandler
) -> None:
    """No thread can be started then, and the line is there all the same."""

    def start(_: threading.Thread) -> None:
        raise RuntimeError("can't create new thread at interpreter shutdown")

    monkeypatch.setattr("threading.Timer.start", start)
    logs(limited, logging.ERROR, "busy type=DatabaseBusy")

    assert [one["message"] for one in objects(written)] == ["busy type=DatabaseBusy"]
