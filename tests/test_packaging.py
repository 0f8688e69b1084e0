"""What is packaged, and under which name; nothing is built here, that is done by wheel_check."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from fnmatch import fnmatch
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

from bot import __version__
from bot.pairing import versions
from tests.test_architecture import ROOT

DOCUMENTS = [
    ROOT / "README.md",
    ROOT / "Makefile",
    *(ROOT / "docs").glob("*.md"),
    ROOT / "CONTRIBUTING.md",
    *(path for folder in ("bot", "storage") for path in (ROOT / folder).rglob("*.py")),
]


def project() -> dict[str, Any]:
    """The project's own description."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_the_package_has_the_manifest_of_the_repository() -> None:
    """People paste the one at the root at Slack; the demo of a wheel reads the package's copy."""
    source, copy = ROOT / "manifest.yml", ROOT / "bot/manifest.yml"

    assert copy.read_bytes() == source.read_bytes(), "Run: cp manifest.yml bot/manifest.yml"
    assert "manifest.yml" in (ROOT / "MANIFEST.in").read_text(encoding="utf-8").split()


def test_every_file_that_the_code_reads_is_package_data() -> None:
    """A wheel holds what is no Python, too: the manifest, the catalogues, the sandbox's page."""
    patterns = project()["tool"]["setuptools"]["package-data"]
    files = {
        package: {
            path.relative_to(ROOT / package).as_posix()
            for path in (ROOT / package).rglob("*")
            if path.is_file() and path.suffix not in (".py", ".pyc")
        }
        for package in ("bot", "storage")
    }

    assert "manifest.yml" in files["bot"]
    assert {
        f"{package}/{file}"
        for package, found in files.items()
        for file in found
        if not any(fnmatch(file, pattern) for pattern in patterns[package])
    } == set()


def test_the_name_on_the_index_is_not_a_strangers() -> None:
    """``kith`` on the package index is another project; the command has this name all the same."""
    described = project()["project"]

    assert described["name"] == "kith-coffee"
    assert set(described["scripts"]) == {"kith"}
    assert "kith-coffee[postgres,sandbox]" in described["optional-dependencies"]["test"]


def test_a_draw_records_the_version_under_any_name_of_the_distribution() -> None:
    """A draw is replayed with the same versions; Kith's own is asked of its code."""
    assert project()["tool"]["setuptools"]["dynamic"] == {"version": {"attr": "bot.__version__"}}
    assert versions()["kith"] == __version__


def test_nobody_is_told_to_install_kith_from_the_index() -> None:
    """Every ``pip install`` that people read is of a clone, a wheel file, or locked libraries."""
    told = {
        (path.name, target)
        for path in DOCUMENTS
        for words in re.findall(r"pip install ([^`\n;)]+)", path.read_text(encoding="utf-8"))
        for target in [words.split("#")[0].split()[-1].strip("'\"")]
    }

    assert {name for name, _ in told} >= {"README.md", "Makefile", "demo_command.py"}
    assert {
        (name, target)
        for name, target in told
        if not re.match(r"\.|FILE\.whl(\[|$)|deploy/\w+\.lock$", target)
    } == set()


def test_every_library_that_is_imported_is_declared() -> None:
    """A library that only another one brings along could go with its next release."""
    imported = {
        name.split(".")[0]
        for folder in ("bot", "storage")
        for path in (ROOT / folder).rglob("*.py")
        for name in imported_by(path)
    } - {"bot", "storage", *sys.stdlib_module_names}
    described = project()["project"]
    lines = [*described["dependencies"]]
    for extra in ("postgres", "sandbox"):
        lines += described["optional-dependencies"][extra]
    declared = {normal(re.split(r"[\[<>=~! ]", line)[0]) for line in lines}
    brought_by = packages_distributions()

    assert {
        name for name in imported if not declared & {normal(one) for one in brought_by[name]}
    } == set()


def imported_by(path: Path) -> set[str]:
    """The modules that a module imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def normal(distribution: str) -> str:
    """The one form of a distribution's name."""
    return re.sub(r"[-_.]+", "-", distribution).lower()
