"""The HTTP server of the sandbox: on this machine only, one thread for each request."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from werkzeug import Request, Response
from werkzeug.serving import ThreadedWSGIServer, WSGIRequestHandler

HOST = "127.0.0.1"
NAMES = (HOST, "localhost")
# How often the server looks whether it should stop.
POLL_SECONDS = 0.02
Handler = Callable[[Request], Response]


class _Quiet(WSGIRequestHandler):
    """Writes nothing to the terminal; the traffic log has everything."""

    def log(self, *_: Any) -> None:
        pass

    def connection_dropped(
        self, error: BaseException, environ: dict[str, Any] | None = None
    ) -> None:
        """Close a connection that was dropped on purpose, without waiting for another request."""
        self.close_connection = True


class Server(ThreadedWSGIServer):
    """Serves *handler* on 127.0.0.1, at *port* or at a free one if that is 0."""

    daemon_threads = False

    def __init__(self, port: int, handler: Handler) -> None:
        self._open: set[socket.socket] = set()
        self._open_lock = threading.Lock()
        self._handler = handler
        super().__init__(HOST, port, self._answer, _Quiet)
        self._thread = threading.Thread(
            target=self.serve_forever, args=(POLL_SECONDS,), name="sandbox"
        )

    def start(self) -> None:
        """Start serving."""
        self._thread.start()

    def stop(self) -> None:
        """End every connection and every thread."""
        self.shutdown()
        with self._open_lock:
            for each in self._open:
                # This ends blocked reads, also those of a browser's idle connections.
                with suppress(OSError):
                    each.shutdown(socket.SHUT_RDWR)
        self.server_close()
        self._thread.join()

    def get_request(self) -> tuple[socket.socket, Any]:
        """Accept a connection, and add it to the open ones."""
        connection, address = super().get_request()
        with self._open_lock:
            self._open.add(connection)
        return connection, address

    def shutdown_request(self, request: Any) -> None:
        """Close a connection, and remove it from the open ones."""
        with self._open_lock:
            self._open.discard(request)
        if _resets_on_close(request):
            # The usual way would send the end of the stream first.
            self.close_request(request)
        else:
            super().shutdown_request(request)

    def _answer(self, environ: dict[str, Any], start: Any) -> Any:
        request = Request(environ)
        response = self._refusal(request) or self._handler(request)
        return response(environ, start)

    def _refusal(self, request: Request) -> Response | None:
        """
        The answer to requests of other sites.

        Their pages could otherwise reach the sandbox through the browser of the person who runs
        it: by a name that resolves to this machine, or by posting across origins.
        """
        name, _, port = request.host.partition(":")
        if name not in NAMES or port not in ("", str(self.port)):
            return Response("This host is not served here.", 403)
        origin = request.headers.get("Origin")
        if origin is not None and origin not in {f"http://{each}:{self.port}" for each in NAMES}:
            return Response("Only the sandbox's own page may do that.", 403)
        return None


def _resets_on_close(connection: socket.socket) -> bool:
    with suppress(OSError):
        option = connection.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.calcsize("ii"))
        lingers, seconds = struct.unpack("ii", option)
        return bool(lingers) and seconds == 0
    return False
