"""Logs hold ids, kinds and durations; never a message, a name or a detail."""

from __future__ import annotations

import json
import logging
import re
import sys
import threading
import traceback
from collections import Counter
from contextlib import suppress
from datetime import UTC, datetime
from enum import StrEnum
from types import TracebackType
from typing import TextIO

from bot.runtime.metrics import LOG_LINES

_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"
# Third-party loggers are silenced: Slack's libraries would log what users write.
_SILENT = logging.CRITICAL + 1
# These never see what users write, so their errors are logged.
_FAULTS_ONLY = ("apscheduler", "alembic", "waitress", "sqlalchemy")
# What stands in a line as key=value. A reason is the last in its line, and may have several words.
_FIELD = re.compile(r"(?<!\S)(?:(reason)=(.+)|([a-z_]+)=(\S+))")
# Ids and numbers, by which lines about the same fault differ.
_VARIABLE = re.compile(r"\S*\d\S*")
_MINUTE_SECONDS = 60.0
# For a line that somebody may ask for by its number: it is never left out.
NUMBERED = {"is_numbered": True}


class LogFormat(StrEnum):
    """How a line of the log is written."""

    TEXT = "text"
    JSON = "json"


def set_up_logs(level: str, log_format: LogFormat = LogFormat.TEXT) -> None:
    """
    Log at *level* to standard error.

    Call this before Bolt's app is built: Bolt's loggers copy the root's level when they are made.
    """
    handler = LimitedHandler(log_format, sys.stderr)
    logging.basicConfig(handlers=[handler], level=_SILENT, force=True)
    logging.getLogger("kith").setLevel(level)
    for name in _FAULTS_ONLY:
        logging.getLogger(name).setLevel(logging.ERROR)


def stack_of(fault: BaseException) -> str:
    """The stack of an exception without its text, which may hold what a user wrote."""
    return "".join(traceback.format_tb(fault.__traceback__))


class LimitedHandler(logging.StreamHandler[TextIO]):
    """
    Writes what is logged; of the same fault only the first line in a minute, and then a count.

    Warnings and errors are the same fault where they differ by ids and numbers alone.
    """

    def __init__(self, log_format: LogFormat, stream: TextIO) -> None:
        super().__init__(stream)
        self.setFormatter(_AsJson() if log_format is LogFormat.JSON else _Discreet(_FORMAT))
        self._written: set[tuple[str, ...]] = set()
        self._left_out: Counter[tuple[str, ...]] = Counter()
        self._minute: threading.Timer | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record, unless the same fault was written within this minute."""
        if record.levelno < logging.WARNING:
            super().emit(record)
            return
        LOG_LINES.labels(record.levelname.lower()).inc()
        fault = _fault_in(record)
        if fault not in self._written:
            self._written.add(fault)
            self._begin_minute()
            super().emit(record)
        elif getattr(record, "is_numbered", False):
            line = record.getMessage().partition("\n")[0]
            super().emit(_record(record.name, record.levelname, line))
        else:
            self._left_out[fault] += 1

    def end_minute(self) -> None:
        """Say how often each fault was left out, and begin anew."""
        self.acquire()
        try:
            for (name, level, line, *_), count in self._left_out.items():
                says = f"repeated {count} times in the last minute: {line}"
                super().emit(_record(name, level, says))
            self._written.clear()
            self._left_out.clear()
            self._minute = None
        finally:
            self.release()

    def close(self) -> None:
        """Say what was left out so far, and write nothing more."""
        if self._minute is not None:
            self._minute.cancel()
        self.end_minute()
        super().close()

    def _begin_minute(self) -> None:
        if self._minute is not None:
            return
        minute = threading.Timer(_MINUTE_SECONDS, self.end_minute)
        minute.daemon = True
        # While a process ends no thread can be started; then closing says what was left out.
        with suppress(RuntimeError):
            minute.start()
            self._minute = minute


class _Discreet(logging.Formatter):
    """Formats an exception's stack and type; its text may hold what a user wrote."""

    def formatException(  # noqa: N802 - the name is logging's
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        kind, _, stack = ei
        return "".join(traceback.format_tb(stack)) + (kind.__name__ if kind else "")


class _AsJson(_Discreet):
    """Formats a record as one JSON object in one line."""

    def format(self, record: logging.LogRecord) -> str:
        """The line: what every line has, what stands in it as key=value, and a stack."""
        line, _, stack = record.getMessage().partition("\n")
        if record.exc_info:
            stack = self.formatException(record.exc_info)
        says = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": line,
        }
        return json.dumps({**_fields(line), **says, **({"stack": stack} if stack else {})})


def _fields(line: str) -> dict[str, str]:
    found = (one.groups() for one in _FIELD.finditer(line))
    return {reason or name: words or value.rstrip(";,.") for reason, words, name, value in found}


def _fault_in(record: logging.LogRecord) -> tuple[str, ...]:
    """What a warning or an error is about: equal where the lines differ by ids and numbers only."""
    line, _, stack = record.getMessage().partition("\n")
    says, reason, why = line.partition(" reason=")
    kind = record.exc_info[0] if record.exc_info else None
    same = _VARIABLE.sub("*", says) + reason + why
    return record.name, record.levelname, same, stack, kind.__name__ if kind else ""


def _record(name: str, level: str, line: str) -> logging.LogRecord:
    number = logging.getLevelNamesMapping()[level]
    return logging.makeLogRecord({"name": name, "levelname": level, "levelno": number, "msg": line})
