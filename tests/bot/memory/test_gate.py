"""The gate collects the conditions of the rule, and records each reading by others."""

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
    """Let somebody share something; returns what is stored."""
    # What is shared later is newer.
    scene.workspace.clock.advance(SECOND)
    scene.shares(owner, *named, kind=kind)
    with scene.workspace.database.read() as tx:
        return details.of_owner(tx, scene.workspace_id, scene.own_id(owner))[0]


def recalled(scene: Scene, viewer: Actor, detail: Detail) -> DetailWithWords | None:
    """The gate's answer to somebody who wants to read this."""
    with scene.workspace.database.write() as tx:
        return scene.workspace.application.services.gate.recall(
            tx,
            workspace_id=scene.workspace_id,
            viewer_id=scene.own_id(viewer),
            purpose=Purpose.CHECK_IN,
            detail_id=detail.id,
            now=scene.workspace.clock.now(),
        )


def changed(scene: Scene, detail: Detail, **values: object) -> None:
    """Change a detail directly in the database."""
    with scene.workspace.database.write() as tx:
        assert details.change(tx, scene.workspace_id, detail.id, **values)


def set_tier(scene: Scene, tier: Tier) -> None:
    """Set the workspace's tier directly in the database."""
    with scene.workspace.database.write() as tx:
        tx.execute(update(workspaces_table).values(tier=tier))


def met(scene: Scene, *outcomes: tuple[Actor, Outcome | None]) -> Match:
    """A match of these people, with the outcome that each of them told."""
    with scene.workspace.database.write() as tx:
        program = programs.of_workspace(tx, scene.workspace_id)[0]
        round_ = replace(
            a_round(program), local_week=f"week {scene.by(scene.workspace.ada).key}"[-8:]
        )
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
    """Flip one bit in the sealed words of a detail."""
    with scene.workspace.database.write() as tx:
        here = details_table.c.id == detail.id
        sealed = tx.execute(details_table.select().where(here)).one().words
        spoilt = sealed[:-1] + bytes([sealed[-1] ^ 1])
        tx.execute(update(details_table).where(here).values(words=spoilt))


def test_a_listener_reads_it_and_it_is_recorded(scene: Scene) -> None:
    """All other cases change one condition of this one (P4)."""
    detail = shares(scene, scene.workspace.ada, scene.workspace.bo)
    found = recalled(scene, scene.workspace.bo, detail)

    assert found is not None
    assert found.words == WORDS
    with scene.workspace.database.read() as tx:
        (noted,) = details.disclosures_of(tx, scene.workspace_id, detail.id)
    assert (noted.id, noted.person_id) == (found.disclosure_id, scene.own_id(scene.workspace.bo))


def deactivates(scene: Scene, person: Actor) -> None:
    """Let Slack say that somebody was deactivated."""
    scene.workspace.application.services.membership.deactivated(scene.workspace_id, person.id)


TOMORROW = AFTERNOON.date() + DAY
SHUT: dict[str, Callable[[Scene, Detail], object]] = {
    "braked": lambda s, d: changed(s, d, brake=Brake.NOBODY),
    "not yet": lambda s, d: changed(s, d, brake=Brake.NOT_YET, brake_until=TOMORROW),
    "light things only": lambda s, d: set_tier(s, Tier.LIGHT),
    "coffee only": lambda s, d: set_tier(s, Tier.COFFEE_ONLY),
    "the listener left": lambda s, d: s.leaves(s.workspace.bo),
    "the owner left": lambda s, d: s.leaves(s.workspace.ada),
    "the listener is deactivated": lambda s, d: deactivates(s, s.workspace.bo),
    "the owner is deactivated": lambda s, d: deactivates(s, s.workspace.ada),
    "kept apart by the listener": lambda s, d: s.keeps_apart(s.workspace.bo, s.workspace.ada),
    "kept apart by the owner": lambda s, d: s.keeps_apart(s.workspace.ada, s.workspace.bo),
    "ended": lambda s, d: s.workspace.clock.set(d.ends_at),
}


@pytest.mark.parametrize("shut", SHUT.values(), ids=SHUT.keys())
def test_each_condition_is_checked_and_no_reading_is_recorded(
    scene: Scene, shut: Callable[[Scene, Detail], object]
) -> None:
    """Each of them alone shuts the gate, and no reading is recorded (P4, P8)."""
    detail = shares(scene, scene.workspace.ada, scene.workspace.bo)
    shut(scene, detail)

    assert recalled(scene, scene.workspace.bo, detail) is None
    with scene.workspace.database.read() as tx:
        assert details.disclosures_of(tx, scene.workspace_id, detail.id) == ()


def test_missing_and_forbidden_details_look_the_same(scene: Scene) -> None:
    """Dana cannot learn whether there is anything at all (P4)."""
    detail = shares(scene, scene.workspace.ada, scene.workspace.bo)

    assert recalled(scene, scene.workspace.dana, detail) is None
    assert recalled(scene, scene.workspace.dana, replace(detail, id="0" * 32)) is None


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
    """Both have to say that they met to read what is for everybody the other has met."""
    workspace = scene.workspace
    met(scene, (workspace.dana, Outcome.MET), (workspace.chidi, Outcome.MET))
    met(scene, (workspace.ada, outcomes[0]), (workspace.dana, outcomes[1]))
    detail = shares(scene, workspace.ada, kind=DetailKind.TASTE)
    assert recalled(scene, workspace.dana, detail) is None
    changed(scene, detail, to_met=True)

    assert (recalled(scene, workspace.dana, detail) is not None) is opened
    assert recalled(scene, workspace.chidi, detail) is None


def test_at_a_coffee_one_reads_tastes_that_one_may_see(scene: Scene) -> None:
    """Named and for-all-met tastes are announced and shown; nothing else is."""
    workspace, gate = scene.workspace, scene.workspace.application.services.gate
    match = met(scene, (workspace.ada, Outcome.MET), (workspace.dana, Outcome.MET))
    viewer = scene.own_id(workspace.dana)
    shares(scene, workspace.ada, workspace.bo, kind=DetailKind.TASTE)
    shares(scene, workspace.ada, workspace.dana)
    with workspace.database.write() as tx:
        assert not gate.has_for_coffee(tx, match, viewer, AFTERNOON)
    shares(scene, workspace.ada, workspace.dana, kind=DetailKind.TASTE)
    for_all = shares(scene, workspace.ada, kind=DetailKind.GLADLY_HELP)
    changed(scene, for_all, to_met=True)

    with workspace.database.write() as tx:
        assert gate.has_for_coffee(tx, match, viewer, AFTERNOON)
        found = gate.recall_for_coffee(tx, match, viewer, AFTERNOON)
    assert sorted(one.detail.kind for one in found) == [DetailKind.GLADLY_HELP, DetailKind.TASTE]
    workspace.application.services.membership.deactivated(scene.workspace_id, workspace.ada.id)
    with workspace.database.write() as tx:
        assert not gate.has_for_coffee(tx, match, viewer, AFTERNOON)


@pytest.mark.parametrize("what", ["coffee only", "the owner is deactivated", "it has ended"])
def test_a_coffee_note_follows_the_rules_of_details(scene: Scene, what: str) -> None:
    """A note is shown only while its owner is a member and may share (P4)."""
    workspace, gate = scene.workspace, scene.workspace.application.services.gate
    match = met(scene, (workspace.ada, None), (workspace.dana, None))
    viewer = scene.own_id(workspace.dana)
    workspace.application.services.sharing.bring_to_coffee(
        scene.by(workspace.ada), None, "Ask me about quinces"
    )
    now = AFTERNOON
    with workspace.database.write() as tx:
        gate_open = [gate.has_for_coffee(tx, match, viewer, now)]
        bring_coffee_notes(tx, [match], now)
        gate_open.append(gate.has_for_coffee(tx, match, viewer, now))
    assert gate_open == [False, True]
    if what == "coffee only":
        set_tier(scene, Tier.COFFEE_ONLY)
    if what == "the owner is deactivated":
        workspace.application.services.membership.deactivated(scene.workspace_id, workspace.ada.id)
    if what == "it has ended":
        now += 15 * DAY

    with workspace.database.write() as tx:
        assert not gate.has_for_coffee(tx, match, viewer, now)
        assert gate.recall_coffee_notes(tx, match, viewer, now) == []


def test_words_that_cannot_be_opened_hide_nothing_else(
    scene: Scene, caplog: pytest.LogCaptureFixture
) -> None:
    """The ledger shows the rest and says so of this one; the log has only its id (P15)."""
    workspace = scene.workspace
    spoilt = shares(scene, workspace.ada, workspace.bo)
    spoil(scene, spoilt)
    shares(scene, workspace.ada)
    with caplog.at_level(logging.ERROR, logger="kith.memory"):
        ledger = workspace.application.services.ledger.read(scene.by(workspace.ada), Purpose.LEDGER)

    assert ledger is not None
    assert [entry.words for entry in ledger.entries] == [WORDS, None]
    why = f"id={spoilt.id} reason=the key does not fit these words"
    assert caplog.messages == [f"words cannot be opened table=details {why}"]
    workspace.ada.types("me")
    assert "I can't open these words at the moment." in workspace.ada.reads_modal()
    with pytest.raises(KeyRingError):
        recalled(scene, workspace.bo, spoilt)
    with workspace.database.read() as tx:
        assert details.disclosures_of(tx, scene.workspace_id, spoilt.id) == ()


def test_one_taste_that_cannot_be_opened_hides_no_other(scene: Scene) -> None:
    """At a coffee the rest is shown, and only what was shown is recorded as read (P15)."""
    workspace, gate = scene.workspace, scene.workspace.application.services.gate
    match = met(scene, (workspace.ada, None), (workspace.dana, None))
    shares(scene, workspace.ada, workspace.dana, kind=DetailKind.TASTE)
    spoilt = shares(scene, workspace.ada, workspace.dana, kind=DetailKind.TASTE)
    spoil(scene, spoilt)

    with workspace.database.write() as tx:
        found = gate.recall_for_coffee(tx, match, scene.own_id(workspace.dana), AFTERNOON)
        noted = details.disclosures_of(tx, scene.workspace_id, spoilt.id)
    assert [one.words for one in found] == [WORDS]
    assert noted == ()
