"""Generated histories on both databases: nobody reads what is not for them or hears too early.

People share, choose when listeners hear, name and remove them, brake, leave, keep apart and erase
themselves. Keys are rotated, the bot restarts and its clock is moved. Everybody tries to read
everything on every path. A model checks each step. It was written from the promises alone. Each
database gets 10 histories of 40 steps, and nearly every step tries several paths.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.postgres import Postgres, postgres
from tests.soak import IS_REPEATABLE, histories
from tests.trust import workspace
from tests.trust.machine import Trust
from tests.trust.planted_faults import PLANTED_FAULTS
from tests.trust.workspace import Environment

__all__ = ["postgres"]

HISTORIES = settings(
    max_examples=histories(10),
    phases=(Phase.generate,),
    stateful_step_count=40,
    deadline=None,
    derandomize=IS_REPEATABLE,
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)
# Most faults are found early in a history.
SEARCH = settings(HISTORIES, max_examples=40, stateful_step_count=25)


@pytest.fixture(params=["sqlite", "postgresql"])
def env(request: pytest.FixtureRequest) -> Iterator[Environment]:
    """The environment on each kind of database in turn."""
    if request.param == "sqlite":
        made = Environment(None)
    else:
        server: Postgres = request.getfixturevalue("postgres")
        made = Environment(server.migrated())
    yield made
    made.close()


@pytest.fixture
def searched() -> Iterator[Environment]:
    """The environment on SQLite, for planted faults."""
    made = Environment(None)
    yield made
    made.close()


def test_trust(env: Environment) -> None:
    """Nobody reads what is not for them (P4, P8), and every reading is recorded (P15).

    Listeners hear once, when the owner chose, and the first in time (P6, P7).
    No words are in any message, answer, Home tab, metadata, log or outbox. No nudge stays with
    somebody who may not know its detail any more. No row mentions somebody who was erased (P14).
    """
    # Hypothesis takes the seed from the name of the class, so each database has its own.
    name = "OnSqlite" if env.workspace.database.is_sqlite else "OnPostgres"
    run_state_machine_as_test(type(name, (Trust,), {"env": env}), settings=HISTORIES)


class Found(BaseException):
    """A promise was broken. Hypothesis would try again what led to any other exception."""


@pytest.mark.parametrize("name", PLANTED_FAULTS)
def test_a_planted_leak_is_found(
    name: str, searched: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same histories find every planted fault."""
    PLANTED_FAULTS[name](monkeypatch)
    monkeypatch.setattr(workspace, "Leak", Found)
    with pytest.raises(Found):
        run_state_machine_as_test(type("Search", (Trust,), {"env": searched}), settings=SEARCH)
