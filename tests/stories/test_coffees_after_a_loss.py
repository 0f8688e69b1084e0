"""In the first weeks after a loss a coffee asks for no cheer, and nobody can tell (P4, P10)."""

from __future__ import annotations

from datetime import date, time

import pytest

from bot.coffee.openers import QUIET
from tests.cast import Actor
from tests.picking import match_of
from tests.stories.test_time_off import shares_a_loss
from tests.workspace import BEFORE_A_ROUND, TestWorkspace

pytestmark = pytest.mark.starts_at(BEFORE_A_ROUND)

TUESDAY = date(2026, 11, 24)


def _asked_in_the_chat(workspace: TestWorkspace, person: Actor, presses: int) -> list[str]:
    """The keys of the questions of a coffee, after so many presses for another."""
    [group] = person.groups()
    for _ in range(presses):
        person.presses("Another question", in_group=group)
        workspace.pass_time(minutes=2)
    match = match_of(workspace, person)
    return [match.opener_key, *match.more_openers]


@pytest.mark.parametrize(("kind", "is_quiet"), [("loss", True), ("journey", False)])
def test_a_coffee_after_a_loss_asks_quietly(
    workspace: TestWorkspace, kind: str, is_quiet: bool
) -> None:
    """Ada kept it just for herself. Her coffee's questions are quiet, also when Bo wants more."""
    ada, bo = workspace.ada, workspace.bo
    workspace.joins(ada, bo)
    shares_a_loss(ada, kind=kind)
    workspace.until(TUESDAY, time(11))
    keys = _asked_in_the_chat(workspace, bo, 2)

    assert len(keys) == 3
    assert set(keys).issubset(QUIET) is is_quiet
