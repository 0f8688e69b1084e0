"""Socket Mode: the server's side of the WebSocket that the bot opens."""

from __future__ import annotations

import json
import secrets
import socket
import struct
import threading
import uuid
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from time import monotonic
from typing import Any

from simple_websocket import ConnectionClosed, Server

from bot.sandbox.faults import Faults
from bot.sandbox.refusals import Refusal
from bot.sandbox.socket_frames import disconnect, envelope_of, hello
from bot.sandbox.traffic_log import TrafficLog
from bot.sandbox.transport import NOT_REACHED, TIMED_OUT, OutgoingDelivery, Patience, Receipt
from bot.sandbox.workspace import Workspace

MAX_CONNECTIONS = 10
# Linger for no time: closing such a socket sends a reset instead of the end of the stream.
RESET_ON_CLOSE = struct.pack("ii", 1, 0)


@dataclass(eq=False)
class Connection:
    """An open WebSocket. One that is *leaving* was told to reconnect and gets nothing new."""

    socket: Server
    leaving: bool = False
    _sending: threading.Lock = field(default_factory=threading.Lock)

    def send(self, body: Mapping[str, Any]) -> bool:
        """Send *body* as a text frame; whether that worked."""
        with self._sending, suppress(ConnectionClosed, OSError):
            self.socket.send(json.dumps(body))
            return True
        return False

    def cut(self, *, reset: bool) -> None:
        """
        Break the connection without a close frame.

        With *reset* the other side gets an error, without it the end of the stream.
        """
        self._wake_reader(RESET_ON_CLOSE if reset else None)

    def end(self) -> None:
        """Close the connection properly."""
        with self._sending, suppress(ConnectionClosed, OSError):
            self.socket.close()
        self._wake_reader()

    def _wake_reader(self, linger: bytes | None = None) -> None:
        """Wake the reading thread, which then closes the connection."""
        connection = self.socket.sock
        if connection is not None:
            with suppress(OSError):
                if linger is not None:
                    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
                connection.shutdown(socket.SHUT_RD)


@dataclass(frozen=True)
class Envelope:
    """A delivery that waits for its acknowledgement; *sent* is in monotonic seconds."""

    outgoing: OutgoingDelivery
    sent: float
    acknowledgements: SimpleQueue[Mapping[str, Any]]


class Sockets:
    """All open connections. A delivery goes to one; the acknowledgement may come on any."""

    def __init__(
        self, workspace: Workspace, traffic: TrafficLog, faults: Faults, patience: Patience
    ) -> None:
        self._workspace = workspace
        self._traffic = traffic
        self._faults = faults
        self._patience = patience
        self._tickets: set[str] = set()
        self._connections: list[Connection] = []
        self._connecting = 0
        self._next = 0
        self._envelopes: dict[str, Envelope] = {}

    @property
    def open_connections(self) -> int:
        """How many connections can take a delivery."""
        with self._workspace.changed:
            return sum(not connection.leaving for connection in self._connections)

    def issue_ticket(self) -> str:
        """A ticket for one connection; refuses while sockets are refused."""
        with self._workspace.changed:
            if self._faults.sockets_refused:
                raise Refusal("internal_error")
            ticket = secrets.token_urlsafe(24)
            self._tickets.add(ticket)
            return ticket

    def serve(self, environ: dict[str, Any], ticket: str) -> bool:
        """
        Accept the WebSocket that brings *ticket*, and serve it until it ends.

        False if it is refused.
        """
        with self._workspace.changed:
            if ticket not in self._tickets or self._faults.sockets_refused:
                return False
            self._tickets.discard(ticket)
            self._connecting += 1
        connection: Connection | None = None
        try:
            connection = self._join(environ)
            self._listen(connection)
        finally:
            self._leave(connection)
        return True

    def _join(self, environ: dict[str, Any]) -> Connection:
        connection = Connection(Server.accept(environ))
        with self._workspace.changed:
            if len(self._connections) >= MAX_CONNECTIONS:
                connection.send(disconnect("too_many_websockets"))
                connection.end()
                self._connecting -= 1
                return connection
            connection.send(hello(len(self._connections) + 1, self._workspace.app.app_id))
            replaced = [each for each in self._connections if each.leaving]
            self._connections = [each for each in self._connections if not each.leaving] + [
                connection
            ]
            self._connecting -= 1
            self._workspace.touch()
        for each in replaced:
            each.end()
        return connection

    def _leave(self, connection: Connection | None) -> None:
        with self._workspace.changed:
            if connection is None:
                self._connecting -= 1
            elif connection in self._connections:
                self._connections.remove(connection)
            self._workspace.touch()

    def _listen(self, connection: Connection) -> None:
        with suppress(ConnectionClosed):
            while True:
                received = connection.socket.receive()
                if received is not None:
                    self._acknowledge(json.loads(received))

    def _acknowledge(self, body: Mapping[str, Any]) -> None:
        with self._workspace.changed:
            envelope = self._envelopes.pop(str(body.get("envelope_id")), None)
        if envelope is None:
            return
        payload = body.get("payload") or {}
        took = monotonic() - envelope.sent
        self._traffic.note(self._workspace.now(), "ack", envelope.outgoing.name, payload, took)
        envelope.acknowledgements.put(payload)

    def transmit(self, outgoing: OutgoingDelivery, *, wait: bool) -> Receipt:
        """Send *outgoing* on one connection (see :class:`bot.sandbox.transport.Transport`)."""
        envelope = Envelope(outgoing, monotonic(), SimpleQueue())
        envelope_id = str(uuid.uuid4())
        connection = self._next_connection(wait)
        if connection is None:
            return Receipt(NOT_REACHED)
        with self._workspace.changed:
            self._envelopes[envelope_id] = envelope
        self._traffic.note(self._workspace.now(), "event", outgoing.name, outgoing.payload)
        if not connection.send(envelope_of(outgoing, envelope_id)):
            return Receipt(NOT_REACHED)
        if not wait:
            return Receipt()
        try:
            return Receipt(payload=envelope.acknowledgements.get(timeout=self._patience.seconds))
        except Empty:
            with self._workspace.changed:
                self._envelopes.pop(envelope_id, None)
            return Receipt(TIMED_OUT)

    def _next_connection(self, wait: bool) -> Connection | None:
        """The next connection, round-robin; waits for one that is just being opened."""
        with self._workspace.changed:
            if wait and (self._connecting or self._connections):
                self._workspace.changed.wait_for(self._usable, self._patience.seconds)
            usable = self._usable()
            self._next += 1
            return usable[self._next % len(usable)] if usable else None

    def _wait_for_handshakes(self) -> None:
        """Wait for handshakes under way: the bot may already think it is connected."""
        self._workspace.changed.wait_for(lambda: not self._connecting, self._patience.seconds)

    def _usable(self) -> list[Connection]:
        return [connection for connection in self._connections if not connection.leaving]

    def cut(self, *, reset: bool = True) -> None:
        """Break all connections abruptly (see :meth:`Connection.cut`)."""
        with self._workspace.changed:
            self._wait_for_handshakes()
        for connection in self._remove_all():
            connection.cut(reset=reset)

    def refresh(self) -> None:
        """Ask the bot to reconnect, as Slack does every few hours."""
        with self._workspace.changed:
            self._wait_for_handshakes()
            connections = list(self._connections)
            for connection in connections:
                connection.leaving = True
        for connection in connections:
            connection.send(disconnect("refresh_requested"))

    def close(self) -> None:
        """Close all connections."""
        for connection in self._remove_all():
            connection.end()

    def _remove_all(self) -> list[Connection]:
        with self._workspace.changed:
            taken, self._connections = self._connections, []
            self._workspace.touch()
            return taken
