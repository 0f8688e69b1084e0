"""*Another question*: each a step deeper, and none twice for the same people."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import Connection

from bot.coffee.introductions import another_opener, matches_of
from bot.coffee.openers import EVERY_OPENER, OPENERS
from bot.pairing import Certificate, Drawn
from storage import matches
from storage.database import Database
from storage.records import Match, Person
from tests.storage.builders import MONDAY, a_match, a_program, a_round

DEPTHS = {one.key: one.depth for one in EVERY_OPENER}


@pytest.fixture
def tx(migrated_file: Path, tmp_path: Path) -> Iterator[Connection]:
    """A transaction in a database of its own."""
    shutil.copy(migrated_file, tmp_path / "kith.db")
    database = Database(f"sqlite:///{tmp_path / 'kith.db'}")
    with database.write() as connection:
        yield connection
    database.close()


@pytest.fixture
def match(tx: Connection) -> Match:
    """Ada and Bo, with the light question of their introduction."""
    two = [Person("w", name, f"U{name}", None) for name in ("ada", "bo")]
    made = a_match(a_round(a_program("w")), *two, opener_key=OPENERS[0].key)
    matches.add(tx, [made])
    return made


def presses(tx: Connection, match: Match, times: int) -> list[str]:
    """The questions that so many presses bring."""
    brought: list[str] = []
    for _ in range(times):
        known = matches.get(tx, match.workspace_id, match.id)
        assert known is not None
        key = another_opener(tx, known)
        if key is None:
            break
        matches.change(tx, known, more_openers=(*known.more_openers, key))
        brought.append(key)
    return brought


def test_each_further_question_is_a_step_deeper(tx: Connection, match: Match) -> None:
    """Light in the introduction, then personal, then deep; it stays deep from there."""
    assert [DEPTHS[key] for key in presses(tx, match, 4)] == [2, 3, 3, 3]


def test_no_question_comes_twice_for_the_same_people(tx: Connection, match: Match) -> None:
    """They press until there is nothing left: each once, the deepest first, and then none."""
    keys = presses(tx, match, len(EVERY_OPENER) + 5)

    assert sorted([match.opener_key, *keys]) == sorted(DEPTHS)
    assert [DEPTHS[key] for key in keys[1:]] == sorted(
        (DEPTHS[key] for key in keys[1:]), reverse=True
    )


def test_a_coffee_begins_lightly(tx: Connection) -> None:
    """No introduction has a deep question."""
    groups = tuple((f"{one:04d}", f"{one:04d}x") for one in range(300))
    certificate = Certificate(0, 0, 0, 0, 0, "")
    drawn = Drawn(groups, tuple(() for _ in groups), {}, certificate)
    made = matches_of(tx, a_round(a_program("w")), drawn, Random(1), MONDAY)

    assert {DEPTHS[one.opener_key] for one in made} == {1}
