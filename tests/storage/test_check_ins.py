"""Check-ins: the planned nudges."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from sqlalchemy import Connection, select

from storage import check_ins
from storage.database import Database
from storage.records import CheckIn, CheckInState, Person
from storage.tables import check_ins as check_ins_table
from tests.storage.builders import DAY, HOUR, MONDAY, a_check_in, a_detail
from tests.storage.racing import race
from tests.storage.sample_data import mentions


def planned(tx: Connection, check_in: CheckIn) -> CheckIn:
    """A check-in, remembered."""
    check_ins.add(tx, check_in, "Europe/Stockholm")
    return check_in


def test_a_check_in_comes_back_as_it_was_planned(tx: Connection, ada: Person, bo: Person) -> None:
    """Every field is stored, and the zone of its moment."""
    check_in = planned(tx, a_check_in(a_detail(ada), bo, told_at=MONDAY, due_at=MONDAY + DAY))

    assert check_ins.get(tx, ada.workspace_id, check_in.id) == check_in
    assert check_ins.get(tx, ada.workspace_id, "none's") is None
    zone = tx.execute(select(check_ins_table.c.planned_zone)).scalar_one()
    assert zone == "Europe/Stockholm"


def test_the_check_ins_about_a_detail(
    tx: Connection, ada: Person, bo: Person, chidi: Person
) -> None:
    """They are listed earliest first, and only those about this detail."""
    detail = a_detail(ada)
    second = planned(tx, a_check_in(detail, chidi, planned_for=MONDAY + DAY))
    first = planned(tx, a_check_in(detail, bo, planned_for=MONDAY))
    planned(tx, a_check_in(a_detail(ada), bo))

    assert check_ins.of_detail(tx, ada.workspace_id, detail.id) == (first, second)


def test_the_check_ins_of_a_listener(
    tx: Connection, ada: Person, bo: Person, chidi: Person
) -> None:
    """They are listed earliest first, in one state, and nobody else's among them."""
    later = planned(tx, a_check_in(a_detail(ada), bo, planned_for=MONDAY + DAY))
    sooner = planned(tx, a_check_in(a_detail(chidi), bo, planned_for=MONDAY))
    told = planned(tx, a_check_in(a_detail(ada), bo, state=CheckInState.TOLD))
    planned(tx, a_check_in(a_detail(ada), chidi))

    here = ada.workspace_id
    assert check_ins.of_listener(tx, here, bo.id, CheckInState.PLANNED) == (sooner, later)
    assert check_ins.of_listener(tx, here, bo.id, CheckInState.TOLD) == (told,)
    assert check_ins.of_listener(tx, here, bo.id, CheckInState.ASKED) == ()


def test_a_check_in_changes_only_from_its_current_state(
    tx: Connection, ada: Person, bo: Person
) -> None:
    """An outdated record changes nothing, so that the brake is not undone (P8)."""
    check_in = planned(tx, a_check_in(a_detail(ada), bo, state=CheckInState.TOLD, due_at=MONDAY))

    assert check_ins.change(tx, check_in, CheckInState.STOPPED, due_at=None) is True
    for state in (CheckInState.READ, CheckInState.ASKED, CheckInState.STOPPED):
        assert check_ins.change(tx, check_in, state) is False
    stopped = replace(check_in, state=CheckInState.STOPPED, due_at=None)
    assert check_ins.get(tx, ada.workspace_id, check_in.id) == stopped


def test_a_change_concerns_one_check_in(tx: Connection, ada: Person, bo: Person) -> None:
    """Another check-in about the same detail stays as it was."""
    detail = a_detail(ada)
    check_in, other = planned(tx, a_check_in(detail, bo)), planned(tx, a_check_in(detail, bo))
    check_ins.change(tx, check_in, CheckInState.TOLD, told_at=MONDAY)

    assert check_ins.get(tx, ada.workspace_id, other.id) == other


def test_a_brake_races_with_presses(database: Database, ada: Person, bo: Person) -> None:
    """Of a brake and three presses at the same moment exactly one takes effect."""
    check_in = a_check_in(a_detail(ada), bo, state=CheckInState.TOLD)
    with database.write() as tx:
        planned(tx, check_in)

    def move(state: CheckInState) -> bool:
        with database.write() as tx:
            return check_ins.change(tx, check_in, state)

    states = [CheckInState.STOPPED, CheckInState.READ, CheckInState.ASKED, CheckInState.PASSED]
    done = race([partial(move, state) for state in states])

    assert sorted(done) == [False, False, False, True]
    with database.read() as tx:
        found = check_ins.get(tx, ada.workspace_id, check_in.id)
    assert found is not None
    assert found.state is states[done.index(True)]


def test_turns_that_are_over(tx: Connection, ada: Person, bo: Person) -> None:
    """Due check-ins are found, longest due first; without a due moment they never are."""
    just = planned(tx, a_check_in(a_detail(ada), bo, due_at=MONDAY))
    long = planned(tx, a_check_in(a_detail(ada), bo, due_at=MONDAY - DAY))
    planned(tx, a_check_in(a_detail(ada), bo, due_at=MONDAY + HOUR))
    planned(tx, a_check_in(a_detail(ada), bo))

    assert check_ins.due(tx, MONDAY, 10) == (long, just)
    assert check_ins.due(tx, MONDAY, 1) == (long,)


def test_check_ins_are_forgotten_with_their_detail(
    tx: Connection, ada: Person, bo: Person, chidi: Person
) -> None:
    """Forgetting a detail deletes its check-ins; others stay (P14)."""
    detail, other = a_detail(ada), a_detail(ada)
    for person in (bo, chidi):
        planned(tx, a_check_in(detail, person))
    staying = planned(tx, a_check_in(other, bo))
    check_ins.forget_detail(tx, ada.workspace_id, detail.id)

    assert mentions(tx, detail.id) == set()
    assert check_ins.of_detail(tx, ada.workspace_id, other.id) == (staying,)


@pytest.mark.parametrize("state", list(CheckInState))
def test_every_state_can_be_stored(
    tx: Connection, ada: Person, bo: Person, state: CheckInState
) -> None:
    """Every state in the code comes back from the database unchanged."""
    check_in = planned(tx, a_check_in(a_detail(ada), bo, state=state))
    found = check_ins.get(tx, ada.workspace_id, check_in.id)

    assert found == check_in
    assert found is not None
    assert found.state is state


def test_the_check_ins_in_one_nudge(tx: Connection, ada: Person, bo: Person) -> None:
    """The one of the message itself, and the bundled ones; also when the first is gone."""
    detail = a_detail(ada)
    lead = planned(tx, a_check_in(detail, bo))
    along = planned(tx, a_check_in(a_detail(ada), bo, with_id=lead.id, planned_for=MONDAY))
    planned(tx, a_check_in(a_detail(ada), bo))

    assert check_ins.of_nudge(tx, ada.workspace_id, lead.id) == (along, lead)
    check_ins.forget_detail(tx, ada.workspace_id, detail.id)
    assert check_ins.of_nudge(tx, ada.workspace_id, lead.id) == (along,)
    assert check_ins.of_nudge(tx, ada.workspace_id, "none's") == ()
