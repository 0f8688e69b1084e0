"""The gate gathers what the rule asks for, and notes every reading of somebody else's words."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import update

from bot.memory.coffee_notes import bring_coffee_notes
from bot.memory.read_results import DetailWithWords, Purpose
from storage import details, matches, people, programs, rounds
from storage.key_ring import KeyRingError
from storage.records import Brake, Detail, DetailKind, Match, Outcome, PartState, Tier
from storage.tables import details as details_table
from storage.tables import workspaces as workspaces_table
from tests.bot.delivery.scenario import AFTERNOON, DAY, SECOND, Scene
from tests.cast import Actor
from tests.storage.builders import a_match, a_round

WORDS = "My mother is ill"


def shares(
    scene: Scene, owner: Actor, *named: Actor, kind: DetailKind = DetailKind.ILLNESS_FAMILY
) -> Detail:
    """Let somebody share something; what is kept of it."""
    # What is shared later is newer.
    scene.town.clock.advance(SECOND)
    scene.shares(owner, *named, kind=kind)
    with scene.town.database.read() as tx:
        return details.of_owner(tx, scene.workspace_id, scene.own_id(owner))[0]


def recalled(scene: Scene, viewer: Actor, detail: Detail) -> DetailWithWords | None:
    """What the gate answers to somebody who would like to read this."""
    with scene.town.database.write() as tx:
        return scene.town.application.services.gate.recall(
            tx,
            workspace_id=scene.workspace_id,
            viewer_id=scene.own_id(viewer),
            purpose=Purpose.CHECK_IN,
            detail_id=detail.id,
            now=scene.town.clock.now(),
        )


def changed(scene: Scene, detail: Detail, **values: object) -> None:
    """Change a detail behind everybody's back."""
    with scene.town.database.write() as tx:
        assert details.change(tx, scene.workspace_id, detail.id, **values)


def set_tier(scene: Scene, tier: Tier) -> None:
    """Allow this much in the workspace, behind everybody's back."""
    with scene.town.database.write() as tx:
        tx.execute(update(workspaces_table).values(tier=tier))


def met(scene: Scene, *outcomes: tuple[Actor, Outcome | None]) -> Match:
    """A match of these people, and what each of them said became of it."""
    with scene.town.database.write() as tx:
        program = programs.of_workspace(tx, scene.workspace_id)[0]
        round_ = replace(a_round(program), local_week=f"week {scene.by(scene.town.ada).key}"[-8:])
        assert rounds.add(tx, round_)
        them = [people.get(tx, scene.workspace_id, scene.own_id(who)) for who, _ in outcomes]
        match = a_match(round_, *them)
        matches.add(tx, [match])
        for person, (_, outcome) in zip(them, outcomes, strict=True):
            part = matches.part(tx, scene.workspace_id, match.id, person.id)
            assert part is not None
            matches.change_part(tx, part, outcome=outcome)
        rounds.take_part(tx, round_, {person.id: PartState.MATCHED for person in them})
    return match


def spoil(scene: Scene, detail: Detail) -> None:
    """Turn one bit in the sealed words of a detail."""
    with scene.town.database.write() as tx:
        here = details_table.c.id == detail.id
        sealed = tx.execute(details_table.select().where(here)).one().words
        spoilt = sealed[:-1] + bytes([sealed[-1] ^ 1])
        tx.execute(update(details_table).where(here).values(words=spoilt))


def test_a_listener_reads_it_and_it_is_noted(scene: Scene) -> None:
    """All other cases change one condition of this one (P4)."""
    detail = shares(scene, scene.town.ada, scene.town.bo)
    found = recalled(scene, scene.town.bo, detail)

    assert found is not None
    assert found.words == WORDS
    with scene.town.database.read() as tx:
        (noted,) = details.disclosures_of(tx, scene.workspace_id, detail.id)
    assert (noted.id, noted.person_id) == (found.disclosure_id, scene.own_id(scene.town.bo))


def deactivates(scene: Scene, person: Actor) -> None:
    """Let Slack say that somebody was deactivated."""
    scene.town.application.services.membership.deactivated(scene.workspace_id, person.id)


TOMORROW = AFTERNOON.date() + DAY
SHUT: dict[str, Callable[[Scene, Detail], object]] = {
    "braked": lambda s, d: changed(s, d, brake=Brake.NOBODY),
    "not yet": lambda s, d: changed(s, d, brake=Brake.NOT_YET, brake_until=TOMORROW),
    "light things only": lambda s, d: set_tier(s, Tier.LIGHT),
    "coffee only": lambda s, d: set_tier(s, Tier.COFFEE_ONLY),
    "the listener left": lambda s, d: s.leaves(s.town.bo),
    "the owner left": lambda s, d: s.leaves(s.town.ada),
    "the listener is deactivated": lambda s, d: deactivates(s, s.town.bo),
    "the owner is deactivated": lambda s, d: deactivates(s, s.town.ada),
    "kept apart by the listener": lambda s, d: s.keeps_apart(s.town.bo, s.town.ada),
    "kept apart by the owner": lambda s, d: s.keeps_apart(s.town.ada, s.town.bo),
    "ended": lambda s, d: s.town.clock.set(d.ends_at),
}


@pytest.mark.parametrize("shut", SHUT.values(), ids=SHUT.keys())
def test_each_condition_is_asked_for_and_nothing_is_noted(
    scene: Scene, shut: Callable[[Scene, Detail], object]
) -> None:
    """Each of them alone shuts the gate, and no reading is noted that was none (P4, P8)."""
    detail = shares(scene, scene.town.ada, scene.town.bo)
    shut(scene, detail)

    assert recalled(scene, scene.town.bo, detail) is None
    with scene.town.database.read() as tx:
        assert details.disclosures_of(tx, scene.workspace_id, detail.id) == ()


def test_what_is_not_there_and_what_is_not_for_one_are_the_same(scene: Scene) -> None:
    """Dana cannot learn whether there is anything at all (P4)."""
    detail = shares(scene, scene.town.ada, scene.town.bo)

    assert recalled(scene, scene.town.dana, detail) is None
    assert recalled(scene, scene.town.dana, replace(detail, id="0" * 32)) is None


@pytest.mark.parametrize(
    ("outcomes", "opened"),
    [
        ((Outcome.MET, Outcome.MET), True),
        ((Outcome.MET, Outcome.NOT_YET), False),
        ((Outcome.DID_NOT_WORK_OUT, Outcome.MET), False),
        ((Outcome.MET, None), False),
        ((None, None), False),
    ],
)
def test_having_met_takes_two(
    scene: Scene, outcomes: tuple[Outcome | None, Outcome | None], opened: bool
) -> None:
    """Only where both say that they met may one read what is for all whom the other has met."""
    town = scene.town
    met(scene, (town.dana, Outcome.MET), (town.chidi, Outcome.MET))
    met(scene, (town.ada, outcomes[0]), (town.dana, outcomes[1]))
    detail = shares(scene, town.ada, kind=DetailKind.TASTE)
    assert recalled(scene, town.dana, detail) is None
    changed(scene, detail, to_met=True)

    assert (recalled(scene, town.dana, detail) is not None) is opened
    assert recalled(scene, town.chidi, detail) is None


def test_at_a_coffee_one_reads_what_is_named_and_what_is_for_all_met(scene: Scene) -> None:
    """Both kinds are announced and shown; what is for others, or no taste, is not."""
    town, gate = scene.town, scene.town.application.services.gate
    match = met(scene, (town.ada, Outcome.MET), (town.dana, Outcome.MET))
    viewer = scene.own_id(town.dana)
    shares(scene, town.ada, town.bo, kind=DetailKind.TASTE)
    shares(scene, town.ada, town.dana)
    with town.database.write() as tx:
        assert not gate.has_for_coffee(tx, match, viewer, AFTERNOON)
    shares(scene, town.ada, town.dana, kind=DetailKind.TASTE)
    for_all = shares(scene, town.ada, kind=DetailKind.GLADLY_HELP)
    changed(scene, for_all, to_met=True)

    with town.database.write() as tx:
        assert gate.has_for_coffee(tx, match, viewer, AFTERNOON)
        found = gate.recall_for_coffee(tx, match, viewer, AFTERNOON)
    assert sorted(one.detail.kind for one in found) == [DetailKind.GLADLY_HELP, DetailKind.TASTE]
    town.application.services.membership.deactivated(scene.workspace_id, town.ada.id)
    with town.database.write() as tx:
        assert not gate.has_for_coffee(tx, match, viewer, AFTERNOON)


@pytest.mark.parametrize("what", ["coffee only", "the owner is deactivated", "it has ended"])
def test_a_coffee_note_is_read_only_where_its_owner_is_and_may_share(
    scene: Scene, what: str
) -> None:
    """Lines for the next coffee are under the same roof as what is shared (P4)."""
    town, gate = scene.town, scene.town.application.services.gate
    match = met(scene, (town.ada, None), (town.dana, None))
    viewer = scene.own_id(town.dana)
    town.application.services.sharing.bring_to_coffee(
        scene.by(town.ada), None, "Ask me about quinces"
    )
    now = AFTERNOON
    with town.database.write() as tx:
        gate_open = [gate.has_for_coffee(tx, match, viewer, now)]
        bring_coffee_notes(tx, [match], now)
        gate_open.append(gate.has_for_coffee(tx, match, viewer, now))
    assert gate_open == [False, True]
    if what == "coffee only":
        set_tier(scene, Tier.COFFEE_ONLY)
    if what == "the owner is deactivated":
        town.application.services.membership.deactivated(scene.workspace_id, town.ada.id)
    if what == "it has ended":
        now += 15 * DAY

    with town.database.write() as tx:
        assert not gate.has_for_coffee(tx, match, viewer, now)
        assert gate.recall_coffee_notes(tx, match, viewer, now) == []


def test_words_that_cannot_be_opened_hide_nothing_else(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    """The ledger shows all the rest and says so of this one; the log has its id alone (P15)."""
    town = scene.town
    spoilt = shares(scene, town.ada, town.bo)
    spoil(scene, spoilt)
    shares(scene, town.ada)
    with caplog.at_level(logging.ERROR, logger="kith.memory"):
        ledger = town.application.services.ledger.read(scene.by(town.ada), Purpose.LEDGER)

    assert ledger is not None
    assert [entry.words for entry in ledger.entries] == [WORDS, None]
    assert caplog.messages == [f"words cannot be opened table=details id={spoilt.id}"]
    town.ada.types("me")
    assert "I can't open these words at the moment." in town.ada.reads_modal()
    with pytest.raises(KeyRingError):
        recalled(scene, town.bo, spoilt)
    with town.database.read() as tx:
        assert details.disclosures_of(tx, scene.workspace_id, spoilt.id) == ()


def test_one_taste_that_cannot_be_opened_hides_no_other(scene: Scene) -> None:
    """At a coffee the rest is shown, and only what was shown is noted as read (P15)."""
    town, gate = scene.town, scene.town.application.services.gate
    match = met(scene, (town.ada, None), (town.dana, None))
    shares(scene, town.ada, town.dana, kind=DetailKind.TASTE)
    spoilt = shares(scene, town.ada, town.dana, kind=DetailKind.TASTE)
    spoil(scene, spoilt)

    with town.database.write() as tx:
        found = gate.recall_for_coffee(tx, match, scene.own_id(town.dana), AFTERNOON)
        noted = details.disclosures_of(tx, scene.workspace_id, spoilt.id)
    assert [one.words for one in found] == [WORDS]
    assert noted == ()
