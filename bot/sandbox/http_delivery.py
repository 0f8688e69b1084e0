"""Signed HTTP: delivers to the bot's request URL as Slack does without Socket Mode."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping
from http.client import HTTPConnection, HTTPException, HTTPMessage
from time import monotonic
from typing import Any
from urllib.parse import urlencode, urlsplit

from bot.runtime.clock import SystemClock
from bot.sandbox.traffic_log import TrafficLog
from bot.sandbox.transport import NOT_REACHED, TIMED_OUT, OutgoingDelivery, Patience, Receipt
from bot.sandbox.workspace import Workspace

# Why Slack delivers an event again; anything else is ``http_error``.
REASONS = {TIMED_OUT: "http_timeout", NOT_REACHED: "connection_failed"}
LOOPBACK = ("127.0.0.1", "localhost", "::1")


def signature(secret: str, timestamp: str, body: str) -> str:
    """Slack's ``v0`` signature of *body* sent at *timestamp* (Unix seconds)."""
    base = f"v0:{timestamp}:{body}".encode()
    return "v0=" + hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()


class HttpDelivery:
    """Posts deliveries to *request_url*, which must be on this machine (ValueError otherwise)."""

    def __init__(
        self,
        request_url: str,
        secret: str,
        workspace: Workspace,
        traffic: TrafficLog,
        patience: Patience,
    ) -> None:
        self._address = urlsplit(request_url)
        if self._address.scheme != "http" or self._address.hostname not in LOOPBACK:
            raise ValueError("The request URL must be http:// on this machine.")
        self._secret = secret
        self._workspace = workspace
        self._traffic = traffic
        self._patience = patience
        # The bot compares with the machine's clock and refuses requests that are five minutes old.
        self._real = SystemClock()

    def transmit(self, outgoing: OutgoingDelivery, *, wait: bool) -> Receipt:
        """Post *outgoing* (see :class:`bot.sandbox.transport.Transport`); HTTP always waits."""
        self._traffic.note(self._workspace.now(), "event", outgoing.name, outgoing.payload)
        began = monotonic()
        body = _body(outgoing)
        try:
            status, headers, answer = self._post(body, self._headers(outgoing, body))
        except TimeoutError:
            return Receipt(TIMED_OUT)
        except (OSError, HTTPException):
            return Receipt(NOT_REACHED)
        if not 200 <= status < 300:
            error = "http_client_error" if status < 500 else "http_service_error"
            return Receipt(error, is_final=headers["X-Slack-No-Retry"] == "1")
        payload = _read(headers.get_content_type(), answer)
        took = monotonic() - began
        self._traffic.note(self._workspace.now(), "ack", outgoing.name, payload, took)
        return Receipt(payload=payload)

    def _post(self, body: str, headers: Mapping[str, str]) -> tuple[int, HTTPMessage, str]:
        host, port = self._address.hostname or "", self._address.port
        connection = HTTPConnection(host, port, timeout=self._patience.seconds)
        try:
            connection.request("POST", self._address.path or "/", body.encode(), dict(headers))
            response = connection.getresponse()
            return response.status, response.headers, response.read().decode()
        finally:
            connection.close()

    def _headers(self, outgoing: OutgoingDelivery, body: str) -> dict[str, str]:
        timestamp = str(int(self._real.now().timestamp()))
        is_event = outgoing.kind == "events_api"
        headers = {
            "Content-Type": "application/json" if is_event else "application/x-www-form-urlencoded",
            "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
            "X-Slack-Request-Timestamp": timestamp,
            "X-Slack-Signature": signature(self._secret, timestamp, body),
        }
        if outgoing.retry:
            headers["X-Slack-Retry-Num"] = str(outgoing.retry)
            headers["X-Slack-Retry-Reason"] = REASONS.get(outgoing.error, "http_error")
        return headers


def _body(outgoing: OutgoingDelivery) -> str:
    if outgoing.kind == "events_api":
        return json.dumps(outgoing.payload)
    if outgoing.kind == "slash_commands":
        return urlencode(outgoing.payload)
    return urlencode({"payload": json.dumps(outgoing.payload)})


def _read(kind: str, answer: str) -> dict[str, Any]:
    if not answer.strip():
        return {}
    if kind == "application/json":
        payload = json.loads(answer)
        return payload if isinstance(payload, dict) else {}
    return {"text": answer}
