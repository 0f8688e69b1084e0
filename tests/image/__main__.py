"""
Check the container image, the compose file and the unit of systemd, without a container engine.

Run by ``make image-check``, as root on Linux. It asks the linters of all three, carries out the
steps of the Dockerfile in an empty root, and runs what comes of it there as a container would run
it: as the image's user, without a right, with nothing to write to but the volume, as the first
process. It downloads all libraries of Kith.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

from bot.cli.demo import read_manifest
from bot.runtime.clock import SettableClock
from bot.sandbox.sandbox import Sandbox
from tests.bench.replicas import free_port
from tests.image.dockerfile import stages
from tests.image.root import ImageRoot
from tests.test_architecture import ROOT
from tests.wheel_check import step

UNIT = ROOT / "deploy" / "kith.service"
# Of ten, from systemd-analyze: what is called "OK", a tenth of a point each.
MOST_EXPOSED = 15
_PATIENCE_SECONDS = 60
# Docker's own patience with a container that it stops.
_LONGEST_STOP = 10
_READ_COMPOSE = (
    "import sys; from compose_spec import PyOptions; "
    "PyOptions(apply_merge=True).from_yaml(sys.stdin.read())"
)


def main() -> int:
    """Go through all steps; the first that fails ends it."""
    with step("Asking the linters"):
        lint()
    with tempfile.TemporaryDirectory(prefix="kith-image-") as name:
        roots: dict[str, ImageRoot] = {}
        for number, stage in enumerate(stages()):
            called = stage.name or str(number)
            with step(f"Carrying out the stage {called!r} (about a minute)"):
                folder = Path(name) / called
                folder.mkdir(mode=0o755)
                roots[called] = ImageRoot(folder, stage, roots)
                roots[called].build()
        image = list(roots.values())[-1]
        with step("Running it"):
            try_it(image)
    print("Image, compose file and unit are as they should be.")
    return 0


def lint() -> None:
    """The linters have nothing to say."""
    tools = Path(sys.executable).parent
    run(str(tools / "hadolint"), "Dockerfile")
    run(
        sys.executable,
        "-c",
        _READ_COMPOSE,
        stdin=(ROOT / "compose.yaml").read_text(encoding="utf-8"),
    )
    with tempfile.TemporaryDirectory() as name:
        # Kith isn't installed here: the unit is checked with a command that is.
        unit = Path(name) / UNIT.name
        text = re.sub(r"^ExecStart=\S+", "ExecStart=/bin/true", UNIT.read_text(), flags=re.M)
        unit.write_text(text, encoding="utf-8")
        run("systemd-analyze", "verify", str(unit))
        most = f"--threshold={MOST_EXPOSED}"
        run("systemd-analyze", "security", "--offline=yes", most, str(unit))


def try_it(image: ImageRoot) -> None:
    """It starts, answers, keeps its data where it should, stops in time and can be looked after."""
    with Sandbox(read_manifest(), SettableClock(datetime.now(UTC))) as sandbox:
        settings = {
            "SLACK_BOT_TOKEN": sandbox.bot_token,
            "SLACK_APP_TOKEN": sandbox.app_token,
            "SLACK_API_URL": sandbox.api_url,
            "KITH_BIND": "127.0.0.1",
            "PORT": str(free_port()),
        }
        assert not is_live(image, settings)
        with running(image, settings) as kith:
            while not is_live(image, settings):
                assert kith.poll() is None
            wait_until_running(kith)
            stop(kith)
        assert not is_live(image, settings)
        kept = {path.name: oct(path.stat().st_mode)[-3:] for path in image.volume().iterdir()}
        assert kept == {"kith.db": "600", "kith.key": "600"}, kept
        run(*image.command(["kith", "purge"], settings))
        run(*image.command(["python", "-c", "import psycopg"], settings))


def is_live(image: ImageRoot, settings: Mapping[str, str]) -> bool:
    """What the image's own health check says."""
    check = image.command(image.stage.health_check(), settings)
    return subprocess.run(check, stderr=subprocess.DEVNULL, check=False).returncode == 0


@contextmanager
def running(image: ImageRoot, settings: Mapping[str, str]) -> Iterator[subprocess.Popen[str]]:
    """The image's own command, until the end."""
    words = [*image.stage.last("ENTRYPOINT").words(), *image.stage.last("CMD").words()]
    command = image.command(words, settings)
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def wait_until_running(process: subprocess.Popen[str]) -> None:
    """Until it says so."""
    assert process.stdout is not None
    said = process.stdout.readline()
    assert said.startswith("Kith is running."), said


def stop(process: subprocess.Popen[str]) -> None:
    """Send SIGTERM to the first process of the container, as an engine does."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    began = monotonic()
    os.kill(int(children.read_text().split()[0]), signal.SIGTERM)
    assert process.wait(_PATIENCE_SECONDS) == 0
    assert monotonic() - began < _LONGEST_STOP


def run(*command: str, stdin: str = "") -> None:
    """Run a command to its end; what it says is shown if it fails."""
    done = subprocess.run(
        command, cwd=ROOT, input=stdin, text=True, check=False,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    if done.returncode:
        raise AssertionError(f"{command[0]} ended with {done.returncode}:\n{done.stdout}")


if __name__ == "__main__":
    sys.exit(main())
