"""The examples of CONTRIBUTING.md work as they stand there."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.test_architecture import ROOT

# What an example or a guard may need.
FOLDERS = ("bot", "storage", "tests", "docs")
FILES = ("*.md", "*.yml", "*.toml", "*.in", "Makefile", ".env.example")
BLOCK = re.compile(r"^```(diff|python)\n# (\S+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
DELIVERY = "tests/bot/delivery"
PREFERENCES = "tests/stories/test_preferences.py"
# Guards of what is written in several places, so that an example can't forget one.
GUARDS = (
    "tests/test_consistency.py",
    "tests/test_architecture.py::test_only_storage_knows_the_database_toolkit",
    "tests/test_architecture.py::test_a_feature_leans_only_on_what_features_above_it_offer",
    "tests/storage/test_erasure.py::test_every_column_that_may_hold_a_person_is_known",
    "tests/storage/test_migrate.py::test_rows_of_the_revision_before_are_kept[sqlite]",
    "tests/storage/test_migrate.py::test_the_migrations_make_the_tables_of_the_code[sqlite]",
    f"{DELIVERY}/test_pacing.py::test_unasked_kinds",
    f"{DELIVERY}/test_pacing.py::test_somebody_who_paused_is_not_told",
    f"{DELIVERY}/test_pacing.py::test_an_icebreaker_waits_for_a_day_of_its_own",
    f"{DELIVERY}/test_availability.py::test_every_unasked_kind_has_a_policy_for_absence",
    f"{DELIVERY}/test_availability.py::test_a_deactivation_that_was_missed_is_noticed",
    f"{DELIVERY}/test_waiting.py::test_it_waits_for_its_moment",
    f"{PREFERENCES}::test_the_command_opens_the_form_with_the_present_settings",
    f"{PREFERENCES}::test_everything_is_saved",
)


def examples() -> dict[str, str]:
    """The worked examples, by their headings."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("## How to add")[2]
    parts = re.split(r"^### (.+)\n", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def changed(text: str, change: str) -> str:
    """*text* with a change applied: its context and removed lines stand there exactly once."""
    lines = change.splitlines(keepends=True)
    before = "".join(line[1:] for line in lines if not line.startswith("+"))
    after = "".join(line[1:] for line in lines if not line.startswith("-"))
    # The end of a line may be left out.
    before, after = before.removesuffix("\n"), after.removesuffix("\n")
    assert text.count(before) == 1, f"CONTRIBUTING.md changes what is not there once:\n{before}"
    return text.replace(before, after)


def numbered(block: str, root: Path) -> str:
    """A block with the number of the next migration, and of the newest one."""
    newest = max(path.name[:4] for path in (root / "storage/migrations/versions").glob("0*.py"))
    return block.replace("NNNN", f"{int(newest) + 1:04}").replace("MMMM", newest)


def apply(example: str, root: Path) -> list[str]:
    """Apply an example to the project at *root*. Returns the tests that it adds."""
    added = []
    for sort, name, block in BLOCK.findall(numbered(example, root)):
        path = root / name
        if sort == "diff":
            path.write_text(changed(path.read_text(encoding="utf-8"), block), encoding="utf-8")
        else:
            assert not path.exists(), name
            path.write_text(block, encoding="utf-8")
            added += [name] if name.startswith("tests/") else []
    return added


@pytest.mark.parametrize("heading", examples())
def test_an_example_lists_its_files(heading: str) -> None:
    """The table above an example names each file that it changes, and no other."""
    listed = re.findall(r"^\| `([^`]+)` \|", examples()[heading], re.MULTILINE)
    blocks = dict.fromkeys(name for _, name, _ in BLOCK.findall(examples()[heading]))

    assert listed == list(blocks)


def test_the_examples_work(tmp_path: Path) -> None:
    """Applied to a copy one after the other, they pass their tests and the project's guards."""
    for name in FOLDERS:
        shutil.copytree(ROOT / name, tmp_path / name)
    for path in (path for pattern in FILES for path in ROOT.glob(pattern)):
        shutil.copy(path, tmp_path)
    tests = [test for example in examples().values() for test in apply(example, tmp_path)]
    shutil.copy(tmp_path / "manifest.yml", tmp_path / "bot/manifest.yml")
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *tests, *GUARDS],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert len(tests) == 2
    assert done.returncode == 0, done.stdout + done.stderr
