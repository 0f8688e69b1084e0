"""Logs: ids, kinds and durations; never a message, a name or a detail."""

from __future__ import annotations

import logging
import traceback
from types import TracebackType

_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"
# Slack's libraries write what people typed into their messages. So Kith alone has a voice here;
# what matters of what others have to say, it says itself.
_SILENT = logging.CRITICAL + 1
# These never see what people typed, and are heard when something fails.
_FAULTS_ONLY = ("apscheduler", "alembic", "waitress", "sqlalchemy")


def set_up_logs(level: str) -> None:
    """
    Log at *level* to standard error.

    This comes before Bolt's app is built: each of Bolt's loggers copies the level of the root once,
    when it is made.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(_Discreet(_FORMAT))
    logging.basicConfig(handlers=[handler], level=_SILENT, force=True)
    logging.getLogger("kith").setLevel(level)
    for name in _FAULTS_ONLY:
        logging.getLogger(name).setLevel(logging.ERROR)


def stack_of(fault: BaseException) -> str:
    """Where a fault was raised, without its text, which may hold what a person wrote."""
    return "".join(traceback.format_tb(fault.__traceback__))


class _Discreet(logging.Formatter):
    """Writes where an exception was raised and its type; its text may hold what people wrote."""

    def formatException(  # noqa: N802 - the name is logging's
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        kind, _, stack = ei
        return "".join(traceback.format_tb(stack)) + (kind.__name__ if kind else "")
