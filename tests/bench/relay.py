"""A relay on this machine that can fall silent, as a network does that drops everything."""

from __future__ import annotations

import selectors
import socket
import threading
from contextlib import suppress
from typing import Any, Self
from urllib.parse import urlsplit

from slack_sdk import WebClient
from slack_sdk.web import SlackResponse

HOST = "127.0.0.1"


class Relay:
    """Passes what comes to :attr:`port` on to another port or a socket, and the answers back."""

    def __init__(self, to: int | str) -> None:
        self._to = to
        self._listening = socket.create_server((HOST, 0))
        self.port = int(self._listening.getsockname()[1])
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._listening, selectors.EVENT_READ)
        self._other_end: dict[socket.socket, socket.socket] = {}
        self._silent: set[socket.socket] = set()
        self._refuses = False
        self._changed = threading.Condition()
        self._taken = 0
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._pass_on, name="relay")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """Close everything; nothing listens at the port any more."""
        if self._stopped.is_set():
            return
        self._stopped.set()
        self._thread.join()
        for each in (*self._other_end, self._listening):
            each.close()
        self._selector.close()

    def fall_silent(self) -> None:
        """Swallow from now on what comes over the connections that are open; new ones work."""
        with self._changed:
            self._silent.update(self._other_end)

    def refuse(self) -> None:
        """Hang up on every new connection."""
        self._refuses = True

    def admit(self) -> None:
        """Take new connections again."""
        self._refuses = False

    def wait_for_a_new_connection(self, taken: int, timeout: float) -> bool:
        """Wait until more than *taken* connections have come, and the older ones are gone."""
        with self._changed:
            return self._changed.wait_for(
                lambda: self._taken > taken and len(self._other_end) == 2, timeout
            )

    @property
    def taken(self) -> int:
        """How many connections have come so far."""
        with self._changed:
            return self._taken

    def _pass_on(self) -> None:
        while not self._stopped.is_set():
            for key, _ in self._selector.select(0.02):
                with self._changed:
                    self._attend(key.fileobj)
                    self._changed.notify_all()

    def _attend(self, ready: Any) -> None:
        if ready is self._listening:
            self._take()
            return
        other = self._other_end.get(ready)
        if other is None:
            return
        try:
            received = ready.recv(65536)
        except OSError:
            received = b""
        if not received:
            self._close(ready, other)
        elif ready not in self._silent:
            with suppress(OSError):
                other.sendall(received)

    def _take(self) -> None:
        near, _ = self._listening.accept()
        if self._refuses:
            near.close()
            return
        far = _connected(self._to)
        self._other_end |= {near: far, far: near}
        self._taken += 1
        for each in (near, far):
            self._selector.register(each, selectors.EVENT_READ)

    def _close(self, *ends: socket.socket) -> None:
        for each in ends:
            self._selector.unregister(each)
            del self._other_end[each]
            each.close()


def _connected(to: int | str) -> socket.socket:
    if isinstance(to, int):
        return socket.create_connection((HOST, to))
    connection = socket.socket(socket.AF_UNIX)
    connection.connect(to)
    return connection


def lead_through(relay: Relay, client: WebClient) -> None:
    """Let the Socket Mode lines that *client* opens go through *relay*."""
    directly = client.apps_connections_open

    def relayed(*, app_token: str, **arguments: Any) -> SlackResponse:
        answer = directly(app_token=app_token, **arguments)
        assert isinstance(answer.data, dict)
        address = urlsplit(str(answer.data["url"]))
        answer.data["url"] = address._replace(netloc=f"{HOST}:{relay.port}").geturl()
        return answer

    client.apps_connections_open = relayed  # type: ignore[method-assign]
