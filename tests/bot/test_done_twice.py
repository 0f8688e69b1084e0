"""What is done twice has one effect, and is answered like the first time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.errors import Declined
from bot.memory import GONE, Purpose
from bot.operations.startup import make_key_ring
from bot.sandbox.users import TEAM_ID
from bot.sharing.drafts import BROUGHT, KEPT, NOT_KEPT
from bot.slack.request import SlackRequest
from bot.slack.users import look_up
from tests.bot.acts import ACTS, Act, a_draft, braked, offered, services
from tests.bot.delivery.conftest import scene
from tests.bot.delivery.scenario import AFTERNOON, HOUR, TUESDAY, Scene
from tests.postgres import Postgres, postgres
from tests.storage.racing import race
from tests.storage.sample_data import WHEN_PRESSED, rows_of
from tests.workspace import TestWorkspace

__all__ = ["postgres", "scene"]

# Handled requests are recorded each time, and so is each reading.
NOT_COUNTED = frozenset({"received", "disclosures"})
# They are sealed anew each time that they are written.
SEALED = re.compile(r"""\bb('|")(?:\\.|(?!\1).)*\1""")


def stored(scene: Scene) -> dict[str, list[str]]:
    """All rows, without sealed words."""
    with scene.workspace.database.read() as tx:
        rows = rows_of(tx, scene.workspace_id, WHEN_PRESSED)
    return {
        table: sorted(SEALED.sub("sealed", row) for row in rows[table])
        for table in rows.keys() - NOT_COUNTED
    }


def counts(scene: Scene) -> dict[str, int]:
    """How many rows there are in each table."""
    return {table: len(rows) for table, rows in stored(scene).items()}


def requests(scene: Scene, act: Act) -> tuple[SlackRequest, SlackRequest]:
    """The same thing done twice by Bo."""
    first, second = scene.by(scene.workspace.bo), scene.by(scene.workspace.bo)
    if act.is_form:
        return (replace(first, is_form=True),) * 2
    return first, second


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.name)
def test_a_second_time_changes_nothing(scene: Scene, act: Act) -> None:
    """The first answer was lost: the second is the same, and everything stays as it is."""
    do = act.prepare(scene)
    first, second = requests(scene, act)
    answer = do(first)
    before = stored(scene)
    scene.workspace.clock.advance(timedelta(minutes=1))

    assert do(second) == answer
    assert stored(scene) == before


@pytest.mark.parametrize("act", [one for one in ACTS if one.is_form], ids=lambda act: act.name)
def test_a_form_that_is_delivered_again_writes_nothing(scene: Scene, act: Act) -> None:
    """A proxy delivers it late: not a row is written anew, and the answer is the first one."""
    do = act.prepare(scene)
    form = replace(scene.by(scene.workspace.bo), is_form=True, delivery="form-delivery:1")
    answer = do(form)
    with scene.workspace.database.read() as tx:
        before = rows_of(tx, scene.workspace_id, WHEN_PRESSED)
    scene.workspace.clock.advance(timedelta(minutes=1))

    assert do(form) == answer
    with scene.workspace.database.read() as tx:
        assert rows_of(tx, scene.workspace_id, WHEN_PRESSED) == before


@pytest.fixture(params=["sqlite", "postgresql"])
def raced(
    request: pytest.FixtureRequest, postgres: Postgres, sqlite_url: str, tmp_path: Path
) -> Iterator[Scene]:
    """The scene on each kind of database."""
    is_sqlite = request.param == "sqlite"
    url = sqlite_url if is_sqlite else postgres.migrated()
    if not is_sqlite:
        make_key_ring(tmp_path / "kith.key", AFTERNOON)
    workspace = TestWorkspace(tmp_path, url, start=AFTERNOON)
    yield Scene(workspace)
    workspace.close()
    if not is_sqlite:
        postgres.drop(url)


def test_twice_at_the_same_moment_is_once(
    raced: Scene, migrated_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Two presses meet: both get one answer, and there is what one of them makes."""
    folder = tmp_path_factory.mktemp("alone")
    file = folder / "kith.db"
    file.write_bytes(migrated_file.read_bytes())
    alone = Scene(TestWorkspace(folder, f"sqlite:///{file}", start=AFTERNOON))
    wrong = []
    for act in ACTS:
        alone_does, do = act.prepare(alone), act.prepare(raced)
        alone_does(requests(alone, act)[0])
        one, other = race([partial(do, each) for each in requests(raced, act)])
        if one != other or counts(raced) != counts(alone):
            wrong.append((act.name, one, other))
    alone.workspace.close()

    assert wrong == []


def test_two_joins_at_the_same_moment_are_one(raced: Scene) -> None:
    """Emi presses *Join* twice: one member, who is welcomed once by every feature (P1)."""
    membership, emi = services(raced).membership, raced.workspace.emi
    profile = look_up(raced.workspace.client, emi.id, TEAM_ID)
    assert profile is not None
    joined: list[str] = []
    membership.on_join(lambda tx, member, now: joined.append(member.person_id))
    one, other = race([partial(membership.join, raced.by(emi), profile) for _ in range(2)])

    assert one == other
    assert joined == [raced.own_id(emi)]


def test_a_form_that_is_submitted_again_with_other_words(scene: Scene) -> None:
    """The words were corrected before the second try: these are kept, and once (P2)."""
    sharing, bo = services(scene).sharing, scene.workspace.bo
    form = replace(scene.by(bo), is_form=True)
    sharing.share(form, a_draft(scene))
    chidi = (scene.workspace.chidi.id,)
    sharing.share(form, a_draft(scene, words="Mog is ill.", listeners=chidi))
    (entry,) = services(scene).ledger.read(scene.by(bo), Purpose.LEDGER).entries

    assert entry.words == "Mog is ill."
    assert tuple(one.slack_id for one in entry.listeners) == chidi


def test_a_note_that_is_submitted_again_with_other_words(scene: Scene) -> None:
    """The words were corrected before the second try: these are kept, and once (P2)."""
    sharing, bo = services(scene).sharing, scene.workspace.bo
    offer_id = offered(scene)
    sharing.bring_to_coffee(scene.by(bo), offer_id, "Mog")
    sharing.bring_to_coffee(scene.by(bo), offer_id, "Mog says hello.")
    (note,) = services(scene).ledger.read(scene.by(bo), Purpose.LEDGER).notes

    assert note.words == "Mog says hello."


@pytest.mark.parametrize("was_offered", [False, True])
def test_what_was_forgotten_is_not_kept_again(scene: Scene, was_offered: bool) -> None:
    """A form is submitted once more after its owner had it forgotten: it keeps nothing (P14)."""
    sharing, bo = services(scene).sharing, scene.workspace.bo
    form, note_form = (replace(scene.by(bo), is_form=True) for _ in range(2))
    draft = a_draft(scene, offer_id=offered(scene) if was_offered else None)
    note_offer_id = offered(scene) if was_offered else None
    acts: tuple[Callable[[], object], ...] = (
        partial(sharing.share, form, draft),
        partial(sharing.bring_to_coffee, note_form, note_offer_id, "Mog"),
    )
    for act in acts:
        act()
    services(scene).ledger.forget_all(scene.by(bo))
    before = stored(scene)
    for act in acts:
        with pytest.raises(Declined, match=GONE):
            act()

    assert stored(scene) == before


def test_a_settled_offer_says_what_became_of_it(scene: Scene) -> None:
    """Other buttons of an offer are answered by what was chosen first, and change nothing."""
    sharing, bo = services(scene).sharing, scene.workspace.bo
    acts: dict[str, Callable[[str], object]] = {
        KEPT: lambda one: sharing.share(scene.by(bo), a_draft(scene, offer_id=one)),
        BROUGHT: lambda one: sharing.bring_to_coffee(scene.by(bo), one, "Mog"),
        NOT_KEPT: lambda one: sharing.discard(scene.by(bo), one),
    }
    opened = partial(sharing.open_offer, scene.by(bo))
    for sentence, chosen in acts.items():
        offer_id = offered(scene)
        chosen(offer_id)
        before = stored(scene)
        others: list[Callable[[str], object]] = [*acts.values(), opened]
        for other in others:
            if other is not chosen:
                with pytest.raises(Declined) as declined:
                    other(offer_id)
                assert declined.value.sentence == sentence
        assert stored(scene) == before


def test_a_brake_that_is_not_on_stops_no_turn(scene: Scene) -> None:
    """It is lifted once more after Chidi was told: he keeps his turn (P7)."""
    brakes, bo = services(scene).brakes, scene.workspace.bo
    detail_id = braked(scene)
    brakes.lift(scene.by(bo), detail_id)
    scene.at(TUESDAY)
    scene.at(TUESDAY + HOUR)
    assert scene.nudges(scene.workspace.chidi) == 1
    before = stored(scene)
    brakes.lift(scene.by(bo), detail_id)

    assert stored(scene) == before
