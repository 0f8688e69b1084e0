"""The JSON that Socket Mode sends to the bot."""

from __future__ import annotations

from typing import Any

from bot.sandbox.transport import OutgoingDelivery

APPROXIMATE_SECONDS = 18060


def hello(connections: int, app_id: str) -> dict[str, Any]:
    """The greeting of a new connection; *connections* are open with it."""
    return {
        "type": "hello",
        "num_connections": connections,
        "debug_info": {
            "host": "sandbox",
            "build_number": 1,
            "approximate_connection_time": APPROXIMATE_SECONDS,
        },
        "connection_info": {"app_id": app_id},
    }


def disconnect(reason: str) -> dict[str, Any]:
    """Asks the bot to reconnect, for *reason*."""
    return {"type": "disconnect", "reason": reason, "debug_info": {"host": "sandbox"}}


def envelope_of(outgoing: OutgoingDelivery, envelope_id: str) -> dict[str, Any]:
    """The envelope of *outgoing*, which the bot acknowledges by *envelope_id*."""
    made: dict[str, Any] = {
        "envelope_id": envelope_id,
        "type": outgoing.kind,
        "payload": outgoing.payload,
        "accepts_response_payload": outgoing.wants_payload,
    }
    if outgoing.kind == "events_api" or outgoing.retry:
        reason = "timeout" if outgoing.retry else ""
        made |= {"retry_attempt": outgoing.retry, "retry_reason": reason}
    return made
