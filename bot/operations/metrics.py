"""The page ``/metrics``: who may read it, and the figures that stand in the database."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Iterable
from datetime import datetime
from http import HTTPStatus
from ipaddress import ip_address
from math import nan
from typing import Any

from bot.operations.startup import HeldBack, database_errors
from bot.runtime import metrics
from bot.runtime.clock import Clock
from storage import outbox_metrics, seals
from storage.database import Database

Environ = dict[str, Any]

_REFUSALS = {
    HTTPStatus.NOT_FOUND: b"There is nothing here.\n",
    HTTPStatus.UNAUTHORIZED: b"Send KITH_METRICS_TOKEN as a bearer token.\n",
}


class MetricsPage:
    """
    Answers ``/metrics``, as a WSGI application.

    It is read by whoever has the *token*. Without a token it is read from this machine alone, and
    never on the port that Slack's requests come to: a proxy in front is on this machine, too, and
    may pass on more than it should.
    """

    def __init__(self, token: str, *, is_slacks_port: bool) -> None:
        self._authorization = f"Bearer {token}".encode() if token else None
        self._is_slacks_port = is_slacks_port

    def __call__(self, environ: Environ, start_response: Any) -> Iterable[bytes]:
        """Answer a request."""
        status = self._status(environ)
        says = metrics.page() if status is HTTPStatus.OK else _REFUSALS[status]
        headers = [("Content-Type", metrics.CONTENT_TYPE), ("Cache-Control", "no-store")]
        start_response(f"{status.value} {status.phrase}", headers)
        return [says]

    def _status(self, environ: Environ) -> HTTPStatus:
        if self._authorization is not None:
            given = str(environ.get("HTTP_AUTHORIZATION", "")).encode(errors="replace")
            fits = hmac.compare_digest(given, self._authorization)
            return HTTPStatus.OK if fits else HTTPStatus.UNAUTHORIZED
        if self._is_slacks_port or not ip_address(environ["REMOTE_ADDR"]).is_loopback:
            return HTTPStatus.NOT_FOUND
        return HTTPStatus.OK


class DatabaseFigures:
    """Reads what the database says for monitoring, so that no request to the page has to."""

    def __init__(
        self, database: Database, workspace_id: str, clock: Clock, held_back: HeldBack
    ) -> None:
        self._database = database
        self._workspace_id = workspace_id
        self._clock = clock
        self._held_back = held_back

    def read(self) -> None:
        """Read all of them. Raises :class:`TemporaryError` while the database can't be read."""
        oldest, held_back, sealed = nan, nan, nan
        now = self._clock.now()
        try:
            with database_errors(), self._database.read() as tx:
                kinds = self._held_back(tx, self._workspace_id, now)
                due_at = outbox_metrics.oldest_due(tx, self._workspace_id, now, kinds)
                oldest = _seconds_since(due_at, now)
                held_back = outbox_metrics.count_due(tx, self._workspace_id, now, kinds)
                sealed = len(seals.all_sealed(tx))
        finally:
            # What isn't known is no number, rather than the last one that was.
            metrics.OLDEST_DUE.set(oldest)
            metrics.HELD_BACK.set(held_back)
            metrics.SEALED.set(sealed)


def show_readiness(is_ready: Callable[[], bool]) -> None:
    """Let ``/metrics`` say whether Kith is ready."""
    metrics.READY.set_function(lambda: float(is_ready()))


def _seconds_since(moment: datetime | None, now: datetime) -> float:
    return 0.0 if moment is None else (now - moment).total_seconds()
