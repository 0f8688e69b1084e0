"""Logs hold ids, kinds and durations, and never a message, a name or a detail."""

from __future__ import annotations

import io
import logging
import sys
from collections.abc import Iterator

import pytest

from bot.runtime.logging import set_up_logs
from bot.sandbox.sandbox import ACK_TIMEOUT_SECONDS
from bot.slack.action_ids import ActionId
from tests.whole_story import ANSWER, MUM, TYPED, a_whole_story, words
from tests.workspace import TestWorkspace

LOGGERS = ("kith", "apscheduler", "alembic", "waitress", "sqlalchemy")


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """Everything that is logged, at the DEBUG level."""
    written = io.StringIO()
    monkeypatch.setattr(sys, "stderr", written)
    monkeypatch.setattr(logging.root, "handlers", [])
    # Bolt's loggers keep the level that the root had when an app was last built in this process.
    bolts = [name for name in logging.root.manager.loggerDict if name.startswith("slack_bolt")]
    levels = {name: logging.getLogger(name).level for name in ("", *LOGGERS, *bolts)}
    for name in bolts:
        logging.getLogger(name).setLevel(logging.NOTSET)
    set_up_logs("DEBUG")
    yield written
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
