"""*Another question*: each a step deeper, and none twice for the same people."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import Connection, insert

from bot.coffee.custom_openers import opener_at
from bot.coffee.introductions import another_opener, matches_of
from bot.coffee.openers import EVERY_OPENER, OPENERS, QUIET, words_of
from bot.pairing import Certificate, Drawn
from storage import matches, members
from storage.database import Database
from storage.mapping import values_of
from storage.records import DetailKind, Match, Person
from storage.tables import details
from tests.storage.builders import MONDAY, a_detail, a_match, a_member, a_program, a_round

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
        key = another_opener(tx, known, MONDAY)
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


def test_in_the_four_weeks_after_a_loss_all_questions_are_quiet(
    tx: Connection, match: Match
) -> None:
    """
    Those of an introduction and of a slow coffee, and all further ones; afterwards, and for others,
    nothing changes. The loss is kept for its owner alone, and no question tells of it (P4).
    """
    ada = Person("w", "ada", "Uada", None)
    members.add(tx, a_member(ada))
    loss = a_detail(ada, kind=DetailKind.LOSS, event_date=None, shared_at=MONDAY)
    tx.execute(insert(details).values(**values_of(loss), words=b""))
    drawn = Drawn((("ada", "bo"), ("chidi", "dana")), ((), ()), {}, Certificate(0, 0, 0, 0, 0, ""))
    for weeks, is_quiet in ((0, True), (3, True), (4, False), (8, False)):
        now = MONDAY + timedelta(weeks=weeks)
        draws = [matches_of(tx, a_round(a_program("w")), drawn, Random(n), now) for n in range(20)]
        assert {one.opener_key for one, _ in draws}.issubset(QUIET) is is_quiet
        assert not {one.opener_key for _, one in draws}.issubset(QUIET)
        assert (another_opener(tx, match, now) in QUIET) is is_quiet


def test_a_question_that_was_drawn_before_the_loss_is_replaced(
    tx: Connection, match: Match
) -> None:
    """They aren't introduced yet: what is asked, and kept with the match, is a quiet one (P10)."""
    asked = opener_at(tx, match, 0, quietly=True)
    kept = matches.get(tx, match.workspace_id, match.id)

    assert kept is not None
    assert kept.opener_key in QUIET
    assert asked.words == words_of(kept.opener_key)
    assert opener_at(tx, kept, 0, quietly=True) == asked


def test_quiet_openers_are_light_ones() -> None:
    """They stand in the bank, among those of an introduction, and are enough for a slow coffee."""
    assert set(QUIET) <= {one.key for one in OPENERS}
    assert len(set(QUIET)) == len(QUIET) >= 20
