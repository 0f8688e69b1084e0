"""
Months of a workspace of forty people, who share, answer, change their minds and move.

They live from Auckland to Honolulu, with public holidays of a dozen countries; some work four days
or from Sunday to Thursday, some want one unasked message a week or none. The clock jumps from one
moment at which anything can happen to the next, some seconds late as ticks are, and now and then
Kith does not run for days. Beside Kith goes a model that was written from the promises alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.months.model import Broken
from tests.months.planted_faults import PLANTED_FAULTS
from tests.months.steps import STARTS, Acting
from tests.months.workspace import Place
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
# Those whom the short histories are about.
FEW = ("m00", "m01", "m02", "m05", "m06", "m07", "m08", "m16", "m32")


@pytest.fixture(scope="module")
def place() -> Iterator[Place]:
    """The workspace of forty, used by one history after the other."""
    made = Place()
    yield made
    made.close()


def months(place: Place, name: str) -> type[Acting]:
    """The machine with this place; each name has its own dice, by which Hypothesis takes them."""
    return type(name, (Acting,), {"place": place, "figures": Counter()})


@pytest.mark.parametrize("name", ["Spring", "Autumn", "Winter"])
def test_months(name: str, place: Place) -> None:
    """
    Whatever happens over the months, what is promised about check-ins holds after each moment.

    Never two listeners about one event at a time (P7; celebrations apart), never over budget (P9),
    never outside somebody's hours or before the date has ended for its owner (P6), never after the
    brake (P8), never to whoever is no listener (P4), and never is one lost for which there was a
    listener with budget and working hours before its last moment.
    """
    machine = months(place, name)
    run_state_machine_as_test(machine, settings=HISTORIES)

    # Something was said, and something was promised.
    assert min(machine.figures[one] for one in ("check_in", "promises")) > 20, machine.figures


@pytest.mark.parametrize("name", PLANTED_FAULTS)
def test_a_rule_that_is_switched_off_is_found(
    name: str, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each promise is found to be broken where its rule is off, and kept where it is on."""
    fault = PLANTED_FAULTS[name]
    kept = months(place, "Kept")()
    kept.begins(STARTS[2], FEW)
    fault.history(kept)

    fault.switch_off(monkeypatch)
    broken = months(place, "Broken")()
    broken.begins(STARTS[2], FEW)
    with pytest.raises(Broken, match=f"^{fault.promise}: "):
        fault.history(broken)
