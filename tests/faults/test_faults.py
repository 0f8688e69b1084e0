"""Everything that people can do is among the acts that are done under every fault."""

from __future__ import annotations

from tests import access
from tests.faults.acts import acts


def test_everything_that_can_be_done_is_done() -> None:
    """Each command, button, choice and form that the code listens to is among the acts."""
    done = {"@somebody" if one.id.startswith("@") else one.id for one in acts()}
    entries = (*access.PRESSES, *access.FORMS, *access.COMMANDS)

    assert [
        one.id
        for one in entries
        if not any(each == one.id or each.startswith(f"{one.id}.") for each in done)
    ] == []
