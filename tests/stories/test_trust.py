"""
Generated histories of trust, on both databases: who comes to read what, whatever happens.

People share, name and un-name, brake, leave, keep apart, erase themselves; keys are rotated, the
machine restarts and its clock is moved; and everybody tries to read everything in every way. Beside
Kith goes a model that was written from the promises alone. On each database it is
20 histories of 50 steps; nearly every step tries several ways.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.postgres import Postgres, postgres
from tests.soak import IS_REPEATABLE, histories
from tests.trust.machine import Trust
from tests.trust.planted_faults import PLANTED_FAULTS
from tests.trust.workspace import Leak, Place

__all__ = ["postgres"]

HISTORIES = settings(
    max_examples=histories(20),
    phases=(Phase.generate,),
    stateful_step_count=50,
    deadline=None,
    derandomize=IS_REPEATABLE,
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)
SEARCH = settings(HISTORIES, max_examples=20)


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest) -> Iterator[Place]:
    """A workspace on each kind of database in turn."""
    if request.param == "sqlite":
        made = Place(None)
    else:
        server: Postgres = request.getfixturevalue("postgres")
        made = Place(server.migrated())
    yield made
    made.close()


@pytest.fixture
def searched() -> Iterator[Place]:
    """A workspace on SQLite, in which one leak is planted."""
    made = Place(None)
    yield made
    made.close()


def test_trust(place: Place) -> None:
    """
    Nobody reads what is not for them (P4, P8), every reading is noted (P15), nothing is said.

    No words stand in any message, answer, Home tab, metadata, log or outbox; no nudge stays about
    what somebody may not know any more; and no row speaks of whoever was erased (P14).
    """
    # Each has its own dice: Hypothesis takes them from the name of the class.
    name = "OnSqlite" if place.workspace.database.is_sqlite else "OnPostgres"
    run_state_machine_as_test(type(name, (Trust,), {"place": place}), settings=HISTORIES)


@pytest.mark.parametrize("name", PLANTED_FAULTS)
def test_a_planted_leak_is_found(
    name: str, searched: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is left out in one place, the same histories find it."""
    PLANTED_FAULTS[name](monkeypatch)
    with pytest.raises(Leak):
        run_state_machine_as_test(type("Search", (Trust,), {"place": searched}), settings=SEARCH)
