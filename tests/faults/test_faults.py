"""What people do has one effect and one answer, whatever goes wrong meanwhile."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests import access
from tests.faults.acts import acts
from tests.faults.oracle import Trace, judged, recorded
from tests.faults.scenes import begin_alike
from tests.faults.troubles import TROUBLES, Trouble
from tests.stories.test_old_buttons import Scene

Begin = Callable[[str], Scene]


@pytest.fixture
def new_scene(migrated_file: Path, tmp_path: Path) -> Iterator[Begin]:
    """Makes a workspace, each time a new one."""
    made = []

    def make(name: str) -> Scene:
        folder = tmp_path / name
        folder.mkdir()
        shutil.copy(migrated_file, folder / "kith.db")
        made.append(begin_alike(folder, f"sqlite:///{folder}/kith.db"))
        return made[-1]

    yield make
    for scene in made:
        scene.workspace.close()


def test_everything_that_can_be_done_is_done() -> None:
    """Each command, button, choice and form that the code listens to is among the acts."""
    done = {"@somebody" if one.id.startswith("@") else one.id for one in acts()}
    entries = (*access.PRESSES, *access.FORMS, *access.COMMANDS)

    assert [
        one.id
        for one in entries
        if not any(each == one.id or each.startswith(f"{one.id}.") for each in done)
    ] == []


def test_every_act_has_one_effect_and_one_answer(new_scene: Begin) -> None:
    """
    Everything once, each under another fault; ``make faults`` does everything under every fault.

    There is one effect and one answer, the same as without the fault; a form keeps its words.
    """
    everything = list(acts())
    expected = list(recorded(new_scene("well"), everything))
    troubles = _in_turn(expected)
    verdicts = judged(new_scene("faulty"), everything, expected, troubles)
    problems = {
        f"{act.name}, {trouble.name}": verdict.problems
        for act, trouble, verdict in zip(everything, troubles, verdicts, strict=True)
        if verdict is not None and verdict.problems
    }

    assert problems == {}
    assert {one.sort for one in troubles} == {one.sort for one in TROUBLES}


def _in_turn(expected: list[Trace]) -> list[Trouble]:
    """For each act a fault that can strike it, of the sort that came least often so far."""
    chosen: list[Trouble] = []
    came: Counter[str] = Counter()
    for number, trace in enumerate(expected):
        possible = [one for one in TROUBLES if one.strikes(trace.calls)]
        # Another place to begin for each, so that later calls have their turn.
        possible = possible[number % len(possible) :] + possible[: number % len(possible)]
        chosen.append(min(possible, key=lambda one: came[one.sort]))
        came[chosen[-1].sort] += 1
    return chosen
