"""
Everything that people can do, under every fault of Slack and of the database.

Run with ``make faults``, or with ``python -m tests.faults [PART OF A FAULT'S NAME ...]``. It prints
a table of acts and faults, in which a number says at how many calls the fault struck, and exits
with 1 if anything had a further effect or none, was answered otherwise than without the fault, or
not at all.
"""

from __future__ import annotations

import logging
import os
import platform
import sqlite3
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

from storage import migrate
from storage.database import Database
from tests.faults.acts import Act, acts
from tests.faults.oracle import judged, recorded
from tests.faults.scenes import begin_alike
from tests.faults.troubles import TROUBLES
from tests.stories.test_old_buttons import Scene


def main(wanted: Sequence[str]) -> int:
    """Run it; returns the exit status."""
    logging.disable(logging.CRITICAL)
    began, everything = monotonic(), list(acts())
    with _scene() as scene:
        expected = list(recorded(scene, everything))
    struck: defaultdict[str, Counter[str]] = defaultdict(Counter)
    wrong: set[tuple[str, str]] = set()
    again = 0
    for trouble in TROUBLES:
        if wanted and not any(part in trouble.name for part in wanted):
            continue
        with _scene() as scene:
            verdicts = judged(scene, everything, expected, [trouble] * len(everything))
            for act, verdict in zip(everything, verdicts, strict=True):
                if verdict is None:
                    continue
                struck[act.name][trouble.sort] += 1
                again += verdict.times > 1
                if verdict.problems:
                    wrong.add((act.name, trouble.sort))
                    print(
                        f"{act.name}, {trouble.name}:", *verdict.problems, sep="\n    ", flush=True
                    )
    _report(everything, struck, wrong)
    print(
        f"{sum(each.total() for each in struck.values())} faults struck {len(everything)} acts; "
        f"{again} acts were done again; {len(wrong)} pairs went wrong."
    )
    print(
        f"It took {monotonic() - began:.0f} s, on SQLite {sqlite3.sqlite_version}, Python "
        f"{platform.python_version()}, {os.cpu_count()} cores, {platform.system()} "
        f"{platform.machine()}."
    )
    return 1 if wrong else 0


@contextmanager
def _scene() -> Iterator[Scene]:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/kith.db"
        database = Database(url)
        migrate.upgrade(database)
        database.close()
        scene = begin_alike(Path(folder), url)
        try:
            yield scene
        finally:
            scene.workspace.close()


def _report(
    everything: Sequence[Act],
    struck: defaultdict[str, Counter[str]],
    wrong: set[tuple[str, str]],
) -> None:
    sorts = list(dict.fromkeys(one.sort for one in TROUBLES))
    for number, sort in enumerate(sorts, start=1):
        print(f"{number:>3}  {sort}")
    print(" " * 60, *(f"{number:>3}" for number in range(1, len(sorts) + 1)))
    for act in everything:
        cells = (_cell(struck[act.name][sort], (act.name, sort) in wrong) for sort in sorts)
        print(f"{act.name[:60]:<60}", *cells)


def _cell(count: int, is_wrong: bool) -> str:
    return f"{'!' if is_wrong else ''}{count or '-'}".rjust(3)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
