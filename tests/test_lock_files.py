"""The lock files: what the container image is made of, to the last file."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, requires
from typing import Any, NamedTuple

from packaging.requirements import Requirement

from tests.tables import every_case
from tests.test_architecture import ROOT
from tests.test_packaging import normal, project

RUNNING, BUILDING = "deploy/requirements.lock", "deploy/build.lock"
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}", re.ASCII)


class Pinned(NamedTuple):
    """A line of a lock file: one library in one version."""

    requirement: Requirement
    hashes: list[str]

    @property
    def version(self) -> str:
        """The only version that it allows."""
        (only,) = self.requirement.specifier
        assert only.operator == "=="
        return only.version


def locked(file: str) -> dict[str, Pinned]:
    """A lock file's lines by the names of the libraries."""
    text = re.sub(r"^ *#.*\n", "", (ROOT / file).read_text(encoding="utf-8"), flags=re.MULTILINE)
    lines = [line.split() for line in text.replace("\\\n", " ").splitlines()]
    pins = [
        Pinned(
            Requirement(" ".join(word for word in words if not word.startswith("--hash"))),
            [word for word in words if word.startswith("--hash")],
        )
        for words in lines
    ]
    return {normal(pin.requirement.name): pin for pin in pins}


def asked_for() -> list[tuple[str, Requirement]]:
    """What pyproject.toml asks for in production, and the lock file in which it has to be."""
    described: dict[str, Any] = project()
    libraries = [
        *described["project"]["dependencies"],
        *described["project"]["optional-dependencies"]["postgres"],
    ]
    building = described["build-system"]["requires"]
    return [
        *((RUNNING, Requirement(line)) for line in libraries),
        *((BUILDING, Requirement(line)) for line in building),
    ]


@every_case(("file", "asked"), asked_for(), at_least=18)
def test_the_lock_fits_what_the_project_asks_for(file: str, asked: Requirement) -> None:
    """What runs in a container is what pyproject.toml allows; `make lock` writes it anew."""
    pin = locked(file)[normal(asked.name)]

    assert asked.specifier.contains(pin.version), f"{pin.requirement}: Run: make lock"


@every_case(
    "pin",
    [pin for file in (RUNNING, BUILDING) for pin in locked(file).values()],
    ids=lambda pin: pin.requirement.name,
    at_least=20,
)
def test_every_line_is_one_version_with_its_hashes(pin: Pinned) -> None:
    """pip takes nothing else than the files that were there when it was locked."""
    assert pin.version
    assert pin.hashes
    assert [one for one in pin.hashes if not HASH.fullmatch(one)] == []
    assert pin.requirement.url is None


def needs(pin: Pinned) -> set[str]:
    """What a library needs here, with the extras that are asked for."""
    try:
        wanted = [Requirement(line) for line in requires(pin.requirement.name) or ()]
    except PackageNotFoundError:
        # It's for another kind of machine.
        return set()
    extras = ("", *pin.requirement.extras)
    return {
        normal(one.name)
        for one in wanted
        if one.marker is None or any(one.marker.evaluate({"extra": extra}) for extra in extras)
    }


def test_the_lock_is_whole() -> None:
    """With hashes pip refuses a library that isn't in the file: none is missing."""
    pins = locked(RUNNING)
    found = {name: needs(pin) - pins.keys() for name, pin in pins.items()}

    assert {name: missing for name, missing in found.items() if missing} == {}
    assert any(needs(pin) for pin in pins.values())
