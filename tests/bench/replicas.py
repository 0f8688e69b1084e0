"""Real processes of Kith that are killed and started again, and the way to those that are alive."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from http.client import HTTPConnection, HTTPException
from itertools import count
from pathlib import Path
from time import monotonic, sleep

HOST = "127.0.0.1"
ROOT = Path(__file__).parents[2]
# How long a start may take on a machine that has much else to do, in seconds.
LONGEST_START = 120.0
_LOOK = 0.05


def free_port() -> int:
    """A port of this machine that nobody listens at."""
    with socket.create_server((HOST, 0)) as asked:
        return int(asked.getsockname()[1])


class Replica:
    """One process of ``kith run`` in *folder*, where its log is, too."""

    def __init__(self, name: str, folder: Path, port: int, environment: Mapping[str, str]) -> None:
        self.name = name
        self.port = port
        self.kills = 0
        self._folder = folder
        self._environment = {
            **os.environ,
            **environment,
            "PORT": str(self.port),
            "KITH_BIND": HOST,
            "PYTHONPATH": str(ROOT),
        }
        self._process: subprocess.Popen[bytes] | None = None
        self._lock, self._is_over = threading.Lock(), False

    @property
    def log(self) -> Path:
        """What it has said, in all its lives."""
        return self._folder / f"{self.name}.log"

    def start(self) -> None:
        """Start it, unless all is over; it is not ready at once."""
        with self._lock, self.log.open("ab") as log:
            if not self._is_over:
                self._process = subprocess.Popen(
                    [sys.executable, "-m", "bot.cli", "run"],
                    cwd=self._folder,
                    env=self._environment,
                    stdout=log,
                    stderr=log,
                )

    def megabytes(self) -> float:
        """How much of the machine's memory it holds now, by Linux's count."""
        assert self._process is not None
        status = Path(f"/proc/{self._process.pid}/status").read_text(encoding="ascii")
        (line,) = [line for line in status.splitlines() if line.startswith("VmRSS:")]
        return int(line.split()[1]) / 1024

    def kill(self) -> None:
        """End it as the machine does when it has no memory left: SIGKILL, by its id."""
        with self._lock:
            self.kills += 1
            self._end()

    def end(self) -> None:
        """End it for good, if it is alive."""
        with self._lock:
            self._is_over = True
            self._end()

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def wait_until_ready(self) -> None:
        """Wait until it serves. Raises ``RuntimeError`` if it has ended, or takes too long."""
        end = monotonic() + LONGEST_START
        while not self._is_ready():
            if self._process is None or self._process.poll() is not None or monotonic() > end:
                raise RuntimeError(f"{self.name} doesn't start; see {self.log}")
            sleep(_LOOK)

    def _is_ready(self) -> bool:
        connection = HTTPConnection(HOST, self.port, timeout=5)
        try:
            connection.request("GET", "/ready")
            return connection.getresponse().status == 200
        except (OSError, HTTPException):
            return False
        finally:
            connection.close()


class Balancer:
    """
    Hands each connection to the next of some ports on which somebody listens.

    A connection that breaks later stays broken, as with a balancer of a company's.
    """

    def __init__(self, ports: Sequence[int]) -> None:
        self._ports = list(ports)
        self._next = count()
        self._served: list[int] = []
        self._changed = threading.Condition()
        self._listening = socket.create_server((HOST, 0))
        self.port = int(self._listening.getsockname()[1])
        self._thread = threading.Thread(target=self._accept, name="balancer", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Take no more connections."""
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self._thread.join()

    def serving(self, after: int, timeout: float) -> int | None:
        """The port that serves the connection that comes *after* so many others from now on."""
        with self._changed:
            wanted = len(self._served) + after
            if self._changed.wait_for(lambda: len(self._served) > wanted, timeout):
                return self._served[wanted]
        return None

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listening.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(near,), daemon=True).start()

    def _serve(self, near: socket.socket) -> None:
        with near, suppress(OSError), self._someone() as far:
            back = threading.Thread(target=_copy, args=(near, far), daemon=True)
            back.start()
            _copy(far, near)
            with suppress(OSError):
                near.shutdown(socket.SHUT_RDWR)
            back.join()

    def _someone(self) -> socket.socket:
        """A connection to the next one that is there. Raises ``OSError`` if nobody is."""
        for _ in self._ports:
            port = self._ports[next(self._next) % len(self._ports)]
            with suppress(ConnectionRefusedError):
                connected = socket.create_connection((HOST, port))
                with self._changed:
                    self._served.append(port)
                    self._changed.notify_all()
                return connected
        raise ConnectionRefusedError


def _copy(source: socket.socket, target: socket.socket) -> None:
    """Copy bytes until one side ends."""
    with suppress(OSError):
        while received := source.recv(65536):
            target.sendall(received)
    with suppress(OSError):
        target.shutdown(socket.SHUT_WR)
