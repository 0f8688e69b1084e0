"""
Build Kith as strangers get it, install it where there is no clone, and try its demo.

Run by ``make wheel-check`` with any Python 3.11 or newer. It makes a folder of its own, in which
everything happens, and deletes it. It downloads all libraries of Kith.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import venv
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from urllib.request import ProxyHandler, build_opener

ROOT = Path(__file__).parents[1]
_PATIENCE_SECONDS = 60
_BUILD_SDIST = "import sys; from setuptools.build_meta import build_sdist; build_sdist(sys.argv[1])"


def main() -> int:
    """Go through all steps; the first that fails ends it."""
    with tempfile.TemporaryDirectory(prefix="kith-wheel-") as name:
        folder = Path(name)
        with step("Building the sdist and the wheel"):
            sdist, wheel = build(folder)
        with step("Looking into them"):
            look_into(sdist, wheel)
        with step("Installing the wheel (about a minute)"):
            kith = install(wheel, folder / "installed")
        with step("Trying its demo"):
            try_demo(kith, folder)
    print(f"{wheel.name} works.")
    return 0


@contextmanager
def step(what: str) -> Iterator[None]:
    """Say what is done, and how long it took."""
    print(f"{what}…", end=" ", flush=True)
    began = monotonic()
    yield
    print(f"{monotonic() - began:.0f} s", flush=True)


def build(folder: Path) -> tuple[Path, Path]:
    """Build the sdist from a copy of the clone, and the wheel from the sdist."""
    source, built = folder / "source", folder / "built"
    built.mkdir()
    for name in run("git", "ls-files", "-co", "--exclude-standard", cwd=ROOT).splitlines():
        if (ROOT / name).is_file():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, source / name)
    python = new_environment(folder / "builder")
    description = tomllib.loads((source / "pyproject.toml").read_text(encoding="utf-8"))
    pip(python, "install", *description["build-system"]["requires"])
    run(python, "-c", _BUILD_SDIST, str(built), cwd=source)
    (sdist,) = built.glob("*.tar.gz")
    options = ("--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", str(built))
    pip(python, "wheel", *options, str(sdist))
    (wheel,) = built.glob("*.whl")
    return sdist, wheel


def look_into(sdist: Path, wheel: Path) -> None:
    """Both hold the manifest, and all files of the packages."""
    manifest = (ROOT / "manifest.yml").read_bytes()
    with zipfile.ZipFile(wheel) as packed:
        in_wheel = set(packed.namelist())
        assert packed.read("bot/manifest.yml") == manifest
    with tarfile.open(sdist) as packed_source:
        in_sdist = {name.partition("/")[2] for name in packed_source.getnames()}
    of_packages = set(run("git", "ls-files", "bot", "storage", cwd=ROOT).splitlines())
    assert of_packages - in_wheel == set(), of_packages - in_wheel
    assert {"manifest.yml", *of_packages} - in_sdist == set(), of_packages - in_sdist


def install(wheel: Path, folder: Path) -> Path:
    """Install the wheel for the demo in an empty environment; return the command."""
    python = new_environment(folder)
    pip(python, "install", f"{wheel}[sandbox]")
    return python.with_name("kith")


def try_demo(kith: Path, folder: Path) -> None:
    """Start the demo on a free port in an empty folder, read its page, and end it."""
    empty = folder / "empty"
    empty.mkdir()
    command = [str(kith), "demo", "--port", "0", "--no-page"]
    with subprocess.Popen(command, cwd=empty, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            address = process.stdout.readline().removeprefix("The sandbox is at ").split()[0]
            # No proxy: the page is on this machine.
            with build_opener(ProxyHandler({})).open(address, timeout=_PATIENCE_SECONDS) as page:
                assert page.status == 200
                assert "Kith" in page.read().decode()
            process.terminate()
            assert process.wait(_PATIENCE_SECONDS) == 0
        finally:
            process.kill()
    assert list(empty.iterdir()) == []


def new_environment(folder: Path) -> Path:
    """An empty virtual environment; return its Python."""
    venv.create(folder, with_pip=True)
    return folder / "bin" / "python"


def pip(python: Path, *arguments: str) -> None:
    """Run pip in an environment."""
    run(python, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments)


def run(*command: str | Path, cwd: Path | None = None) -> str:
    """Run a command to its end; return what it says."""
    return subprocess.run(command, cwd=cwd, check=True, stdout=subprocess.PIPE, text=True).stdout


if __name__ == "__main__":
    sys.exit(main())
