"""Logs hold ids, kinds and durations; never a message, a name or a detail."""

from __future__ import annotations

import logging
import traceback
from types import TracebackType

_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"
# Third-party loggers are silenced: Slack's libraries would log what users write.
_SILENT = logging.CRITICAL + 1
# These never see what users write, so their errors are logged.
_FAULTS_ONLY = ("apscheduler", "alembic", "waitress", "sqlalchemy")


def set_up_logs(level: str) -> None:
    """
    Log at *level* to standard error.

    Call this before Bolt's app is built: Bolt's loggers copy the root's level when they are made.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(_Discreet(_FORMAT))
    logging.basicConfig(handlers=[handler], level=_SILENT, force=True)
    logging.getLogger("kith").setLevel(level)
    for name in _FAULTS_ONLY:
        logging.getLogger(name).setLevel(logging.ERROR)


def stack_of(fault: BaseException) -> str:
    """The stack of an exception without its text, which may hold what a user wrote."""
    return "".join(traceback.format_tb(fault.__traceback__))


class _Discreet(logging.Formatter):
    """Formats an exception's stack and type; its text may hold what a user wrote."""

    def formatException(  # noqa: N802 - the name is logging's
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        kind, _, stack = ei
        return "".join(traceback.format_tb(stack)) + (kind.__name__ if kind else "")
