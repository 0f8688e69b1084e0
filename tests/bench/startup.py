"""
What a start of Kith costs, beside an empty Bolt app with SQLAlchemy and APScheduler.

Run with ``python -m tests.bench.startup``. Both connect to the sandbox, in Socket Mode and by HTTP,
in turn and several times; each is a process of its own, which is looked at when it says that it
runs. Their databases exist already. What hears words of despair is loaded afterwards in the
background, and counted apart. Exits with 1 where Kith takes more than twice the memory or the
processor time.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import sleep

from bot.cli.demo import read_manifest
from bot.runtime.clock import SettableClock
from bot.sandbox.sandbox import Sandbox
from tests.bench.replicas import HOST, ROOT, free_port

BOUND = 2.0
TRIES = 5
# After which the sentence model is loaded, on a slow machine too.
SETTLED_SECONDS = 6.0
KITH = ("-m", "bot.cli", "run")
EMPTY = ("-m", "tests.bench.empty_app")


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of processor time, and megabytes of memory."""

    seconds: float
    megabytes: float


def main() -> int:
    """Start both, in both modes, and compare."""
    print(f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print(f"median of {TRIES} starts each, SQLite, when it says that it runs")
    holds = True
    with Sandbox(read_manifest(), SettableClock(datetime.now(UTC))) as sandbox:
        for mode, settings in _modes(sandbox).items():
            holds &= _compared(mode, settings)
    return 0 if holds else 1


def _compared(mode: str, settings: Mapping[str, str]) -> bool:
    """Start both in one mode in turn; says whether the bounds hold."""
    with tempfile.TemporaryDirectory(prefix="kith-startup-") as folder:
        for command in (EMPTY, KITH):
            _start(command, folder, settings)
        tries = [[_start(each, folder, settings) for each in (EMPTY, KITH)] for _ in range(TRIES)]
        loaded = _start(KITH, folder, settings, SETTLED_SECONDS)
    empty, kith = (_middle([one[which] for one in tries]) for which in (0, 1))
    times, memory = kith.seconds / empty.seconds, kith.megabytes / empty.megabytes
    print(
        f"{mode}: processor time {empty.seconds:.2f} s and {kith.seconds:.2f} s, {times:.1f} times;"
        f" memory {empty.megabytes:.0f} MB and {kith.megabytes:.0f} MB, {memory:.1f} times;"
        f" with the words of despair {loaded.seconds:.2f} s and {loaded.megabytes:.0f} MB",
        flush=True,
    )
    return max(times, memory) <= BOUND


def _modes(sandbox: Sandbox) -> Mapping[str, Mapping[str, str]]:
    both = {"SLACK_BOT_TOKEN": sandbox.bot_token, "SLACK_API_URL": sandbox.api_url}
    return {
        "Socket Mode": both | {"SLACK_APP_TOKEN": sandbox.app_token},
        "HTTP": both | {"SLACK_SIGNING_SECRET": sandbox.signing_secret, "KITH_BIND": HOST},
    }


def _start(
    command: tuple[str, ...], folder: str, settings: Mapping[str, str], later: float = 0
) -> Cost:
    """The cost of a start, or of it and what follows in some seconds more."""
    process = subprocess.Popen(
        [sys.executable, *command],
        cwd=folder,
        env={
            **os.environ,
            **settings,
            "PYTHONPATH": str(ROOT),
            "PORT": str(free_port()),
            # As where it is installed: modules are compiled once.
            "PYTHONDONTWRITEBYTECODE": "",
        },
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        if not any("running" in line for line in process.stdout):
            raise RuntimeError("it doesn't start")
        sleep(later)
        cost = cost_of(process.pid)
        process.kill()
    return cost


def cost_of(pid: int) -> Cost:
    """What a process has used up to now."""
    folder = Path("/proc") / str(pid)
    # After the name of the process, which may hold spaces: user and system time, in ticks.
    ticks = folder.joinpath("stat").read_text().rpartition(")")[2].split()[11:13]
    status = folder.joinpath("status").read_text()
    kilobytes = next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))
    return Cost(sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK"), int(kilobytes) / 1024)


def _middle(costs: list[Cost]) -> Cost:
    return Cost(median(one.seconds for one in costs), median(one.megabytes for one in costs))


if __name__ == "__main__":
    sys.exit(main())
