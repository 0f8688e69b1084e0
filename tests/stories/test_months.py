"""Generated months in a workspace of forty people who share, answer, change their minds and move.

They live from Auckland to Honolulu, with the public holidays of a dozen countries. Some work four
days or from Sunday to Thursday; some want one unasked message a week, or none. The clock jumps from
one moment at which something can happen to the next, a few seconds late as real ticks are. Now and
then Kith is down for days. A model checks each step. It was written from the promises alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.months.model import Broken
from tests.months.planted_faults import PLANTED_FAULTS
from tests.months.steps import STARTS, MonthsMachine
from tests.months.workspace import Environment
from tests.soak import IS_REPEATABLE, histories

HISTORIES = settings(
    max_examples=histories(2),
    phases=(Phase.generate,),
    stateful_step_count=45,
    deadline=None,
    derandomize=IS_REPEATABLE,
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)
# The people in the short histories.
FEW = ("m00", "m01", "m02", "m05", "m06", "m07", "m08", "m16", "m32")


@pytest.fixture(scope="module")
def env() -> Iterator[Environment]:
    """The workspace of forty, reused by one history after another."""
    made = Environment()
    yield made
    made.close()


def months(env: Environment, name: str) -> type[MonthsMachine]:
    """The state machine for this workspace. Hypothesis takes the seed from its name."""
    return type(name, (MonthsMachine,), {"env": env, "figures": Counter()})


@pytest.mark.parametrize("name", ["Spring", "Autumn", "Winter"])
def test_months(name: str, env: Environment) -> None:
    """The promises about check-ins hold after each step of every history.

    Never two listeners about one event at a time (P7; celebrations apart). Never over budget (P9).
    Never outside the listener's hours, or before the date has ended for its owner (P6). Never after
    the brake (P8). Never to somebody who is not a listener (P4). No check-in is lost while a
    listener had budget and working hours before its last moment.
    """
    machine = months(env, name)
    run_state_machine_as_test(machine, settings=HISTORIES)

    # Messages were sent, and promises were tracked.
    assert min(machine.figures[one] for one in ("check_in", "promises")) > 20, machine.figures


@pytest.mark.parametrize("name", PLANTED_FAULTS)
def test_a_rule_that_is_switched_off_is_found(
    name: str, env: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    A history breaks its promise when the rule is switched off, and keeps it when the rule is on.
    """
    fault = PLANTED_FAULTS[name]
    kept = months(env, "Kept")()
    kept.begins(STARTS[2], FEW)
    fault.history(kept)

    fault.switch_off(monkeypatch)
    broken = months(env, "Broken")()
    broken.begins(STARTS[2], FEW)
    with pytest.raises(Broken, match=f"^{fault.promise}: "):
        fault.history(broken)
