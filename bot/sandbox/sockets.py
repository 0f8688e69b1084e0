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

from bot.sandbox.deliveries import NOT_REACHED, TIMED_OUT, OutgoingDelivery, Receipt
from bot.sandbox.faults import Faults
from bot.sandbox.frames import disconnect, envelope_of, hello
from bot.sandbox.refusals import Refusal
from bot.sandbox.traffic_log import TrafficLog
from bot.sandbox.workspace import Workspace

MOST_LINKS = 10
# Linger for no time: what closes such a socket sends a reset and no end of the stream.
RESET_ON_CLOSE = struct.pack("ii", 1, 0)


@dataclass(eq=False)
class Link:
    """One open WebSocket. One that is *leaving* was told to reconnect and gets nothing new."""

    socket: Server
    leaving: bool = False
    _sending: threading.Lock = field(default_factory=threading.Lock)

    def send(self, body: Mapping[str, Any]) -> bool:
        """Send *body* as a text frame; whether the socket took it."""
        with self._sending, suppress(ConnectionClosed, OSError):
            self.socket.send(json.dumps(body))
            return True
        return False

    def cut(self, *, reset: bool) -> None:
        """
        Break the connection without a close frame.

        With *reset* the other side gets an error, and without just the end of the stream.
        """
        self._wake_reader(RESET_ON_CLOSE if reset else None)

    def end(self) -> None:
        """Close the connection properly."""
        with self._sending, suppress(ConnectionClosed, OSError):
            self.socket.close()
        self._wake_reader()

    def _wake_reader(self, linger: bytes | None = None) -> None:
        """End the thread that reads, which then closes the connection."""
        connection = self.socket.sock
        if connection is not None:
            with suppress(OSError):
                if linger is not None:
                    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
                connection.shutdown(socket.SHUT_RD)


@dataclass(frozen=True)
class Envelope:
    """A delivery on its way: who waits for it, and since when (monotonic seconds)."""

    outgoing: OutgoingDelivery
    sent: float
    answers: SimpleQueue[Mapping[str, Any]]


class Sockets:
    """All open links. A delivery goes to one of them; the acknowledgement may come on any."""

    def __init__(
        self, workspace: Workspace, traffic: TrafficLog, faults: Faults, ack_timeout: float
    ) -> None:
        self._workspace = workspace
        self._wire = traffic
        self._faults = faults
        self._ack_timeout = ack_timeout
        self._tickets: set[str] = set()
        self._links: list[Link] = []
        self._arriving = 0
        self._turn = 0
        self._envelopes: dict[str, Envelope] = {}

    @property
    def open_connections(self) -> int:
        """How many links can take something new."""
        with self._workspace.changed:
            return sum(not link.leaving for link in self._links)

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
        Take the WebSocket that asks for admission with *ticket*, and serve it until it ends.

        False if it is not admitted.
        """
        with self._workspace.changed:
            if ticket not in self._tickets or self._faults.sockets_refused:
                return False
            self._tickets.discard(ticket)
            self._arriving += 1
        link: Link | None = None
        try:
            link = self._join(environ)
            self._listen(link)
        finally:
            self._leave(link)
        return True

    def _join(self, environ: dict[str, Any]) -> Link:
        link = Link(Server.accept(environ))
        with self._workspace.changed:
            if len(self._links) >= MOST_LINKS:
                link.send(disconnect("too_many_websockets"))
                link.end()
                self._arriving -= 1
                return link
            link.send(hello(len(self._links) + 1, self._workspace.app.app_id))
            replaced = [each for each in self._links if each.leaving]
            self._links = [each for each in self._links if not each.leaving] + [link]
            self._arriving -= 1
            self._workspace.touch()
        for each in replaced:
            each.end()
        return link

    def _leave(self, link: Link | None) -> None:
        with self._workspace.changed:
            if link is None:
                self._arriving -= 1
            elif link in self._links:
                self._links.remove(link)
            self._workspace.touch()

    def _listen(self, link: Link) -> None:
        with suppress(ConnectionClosed):
            while True:
                received = link.socket.receive()
                if received is not None:
                    self._acknowledge(json.loads(received))

    def _acknowledge(self, body: Mapping[str, Any]) -> None:
        with self._workspace.changed:
            envelope = self._envelopes.pop(str(body.get("envelope_id")), None)
        if envelope is None:
            return
        payload = body.get("payload") or {}
        took = monotonic() - envelope.sent
        self._wire.note(self._workspace.now(), "ack", envelope.outgoing.name, payload, took)
        envelope.answers.put(payload)

    def transmit(self, outgoing: OutgoingDelivery, *, wait: bool) -> Receipt:
        """Send *outgoing* over one of the links (see :class:`bot.sandbox.deliveries.Transport`)."""
        envelope = Envelope(outgoing, monotonic(), SimpleQueue())
        envelope_id = str(uuid.uuid4())
        link = self._next_link(wait)
        if link is None:
            return Receipt(NOT_REACHED)
        with self._workspace.changed:
            self._envelopes[envelope_id] = envelope
        self._wire.note(self._workspace.now(), "event", outgoing.name, outgoing.payload)
        if not link.send(envelope_of(outgoing, envelope_id)):
            return Receipt(NOT_REACHED)
        if not wait:
            return Receipt()
        try:
            return Receipt(payload=envelope.answers.get(timeout=self._ack_timeout))
        except Empty:
            with self._workspace.changed:
                self._envelopes.pop(envelope_id, None)
            return Receipt(TIMED_OUT)

    def _next_link(self, wait: bool) -> Link | None:
        """The link whose turn it is; one that is about to be there is waited for."""
        with self._workspace.changed:
            if wait and (self._arriving or self._links):
                self._workspace.changed.wait_for(self._usable, self._ack_timeout)
            usable = self._usable()
            self._turn += 1
            return usable[self._turn % len(usable)] if usable else None

    def _let_arrive(self) -> None:
        """Wait for those whose handshake is under way: their side may take it for done."""
        self._workspace.changed.wait_for(lambda: not self._arriving, self._ack_timeout)

    def _usable(self) -> list[Link]:
        return [link for link in self._links if not link.leaving]

    def cut(self, *, reset: bool = True) -> None:
        """Break all links abruptly (see :meth:`Link.cut`)."""
        with self._workspace.changed:
            self._let_arrive()
        for link in self._taken():
            link.cut(reset=reset)

    def refresh(self) -> None:
        """Ask the bot politely to reconnect, as Slack does every few hours."""
        with self._workspace.changed:
            self._let_arrive()
            links = list(self._links)
            for link in links:
                link.leaving = True
        for link in links:
            link.send(disconnect("refresh_requested"))

    def close(self) -> None:
        """End all links."""
        for link in self._taken():
            link.end()

    def _taken(self) -> list[Link]:
        with self._workspace.changed:
            taken, self._links = self._links, []
            self._workspace.touch()
            return taken
