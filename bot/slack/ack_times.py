"""How long Slack waits for the answer to what it sent, for monitoring."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from bot.runtime.metrics import ACKNOWLEDGED

# By the type of the payload; that of a command has none.
_REQUESTS = {
    "event_callback": "event",
    "view_submission": "form",
    "block_actions": "press",
    "": "command",
}
_OTHER = "other"

for _request in (*_REQUESTS.values(), _OTHER):
    ACKNOWLEDGED.labels(_request)


@contextmanager
def timed(payload: Mapping[str, Any]) -> Iterator[None]:
    """Time what answers a request, up to the moment at which the answer can be sent."""
    request = _REQUESTS.get(payload.get("type", ""), _OTHER)
    with ACKNOWLEDGED.labels(request).time():
        yield
