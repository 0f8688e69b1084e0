"""What has ended is found and deleted, with what belongs to it; what is still needed stays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, update

from storage import matches, outbox, rate_limits, retention, rounds, slack_ids
from storage.records import RoundState, SendState
from storage.retention import Rows
from storage.tables import (
    bookings,
    details,
    gates,
    lines,
    match_parts,
    offers,
    participations,
    slot_answers,
    slot_sets,
)
from storage.tables import matches as matches_table
from storage.tables import outbox as outbox_table
from storage.tables import rounds as rounds_table
from storage.vault import Vault
from tests.storage.builders import DAY, MONDAY, OVER, a_match, a_round, an_offer, queued
from tests.storage.lookups import count
from tests.storage.sample_data import Scene, set_scene
from tests.tables import every_case

LATER = MONDAY + 800 * DAY


def forget(tx: Connection, scene: Scene, rows: Rows, before: datetime = LATER) -> list[str]:
    """Forget all of a sort that ended before a moment; returns their keys."""
    here, lasting = scene.workspace_id, ("coffee_note",)
    found = retention.ended(tx, rows, here, before, 99, lasting)
    retention.forget(tx, rows, here, before, found, lasting)
    return found


def sent(tx: Connection, scene: Scene, **changes: Any) -> str:
    """A message to Bo that was sent on Monday; returns its id."""
    row = queued(tx, scene.workspace_id, scene.bo, **changes)
    (claimed,) = [
        one
        for one in outbox.claim(tx, scene.workspace_id, MONDAY, "me", OVER, 9)
        if one.id == row.id
    ]
    outbox.settle(tx, claimed, SendState.SENT, slack_ts="1.2", sent_at=MONDAY)
    return row.id


Act = Callable[[Connection, Scene], Any]
KEPT: dict[str, Act] = {
    "about a detail": lambda tx, s: sent(tx, s, subject_id=s.detail.id),
    "about a check-in": lambda tx, s: sent(tx, s, subject_id=s.check_in.id),
    "about a note": lambda tx, s: sent(tx, s, subject_id=s.coffee_note.id),
    "a note of a coffee": lambda tx, s: sent(tx, s, kind="coffee_note", subject_id=s.match.id),
    "to be emptied": lambda tx, s: tx.execute(
        update(outbox_table)
        .where(outbox_table.c.id == sent(tx, s, subject_id="x"))
        .values(withdrawn_at=MONDAY)
    ),
    "still to be sent": lambda tx, s: queued(tx, s.workspace_id, s.bo, subject_id="x"),
}


@every_case("act", KEPT.values(), ids=KEPT.keys())
def test_a_message_stays_that_may_have_to_be_sent_or_emptied(
    tx: Connection, vault: Vault, act: Act
) -> None:
    """However old it is: what its owner withdraws is emptied in Slack, too (P8)."""
    scene = set_scene(tx, vault)
    act(tx, scene)
    before = count(tx, outbox_table)

    assert forget(tx, scene, Rows.MESSAGES) == []
    assert count(tx, outbox_table) == before


GOES: dict[str, Act] = {
    "about a coffee": lambda tx, s: sent(tx, s, subject_id=s.match.id),
    "about what is gone": lambda tx, s: sent(tx, s, subject_id="x"),
    "dropped": lambda tx, s: tx.execute(
        update(outbox_table).where(outbox_table.c.id == s.pending.id).values(state="dropped")
    ),
    "emptied": lambda tx, s: tx.execute(
        update(outbox_table)
        .where(outbox_table.c.id == sent(tx, s, subject_id="x"))
        .values(withdrawn_at=MONDAY, emptied_at=MONDAY)
    ),
}


@every_case("act", GOES.values(), ids=GOES.keys())
def test_a_settled_message_goes(tx: Connection, vault: Vault, act: Act) -> None:
    """On its day, and not before (P14)."""
    scene = set_scene(tx, vault)
    # Nothing else of the scene is as old.
    tx.execute(update(outbox_table).values(subject_id="y", sent_at=LATER))
    act(tx, scene)
    tx.execute(
        update(outbox_table)
        .where(outbox_table.c.state == "dropped")
        .values(subject_id="x", sent_at=None, last_try_at=None, due_at=MONDAY)
    )

    assert forget(tx, scene, Rows.MESSAGES, MONDAY) == []
    assert len(forget(tx, scene, Rows.MESSAGES, MONDAY + DAY)) == 1


def test_an_offer_goes_unless_it_was_kept(tx: Connection, vault: Vault) -> None:
    """What was kept has its id, and says for as long as it is there what became of it (P14)."""
    scene = set_scene(tx, vault)
    kept = [an_offer(scene.ada, id=one) for one in (scene.detail.id, scene.coffee_note.id)]
    tx.execute(
        offers.insert(),
        [
            {
                "workspace_id": one.workspace_id,
                "id": one.id,
                "person_id": one.person_id,
                "told_at": MONDAY,
                "state": one.state,
            }
            for one in kept
        ],
    )

    assert forget(tx, scene, Rows.OFFERS, MONDAY) == []
    assert forget(tx, scene, Rows.OFFERS) == [scene.offer.id]
    assert count(tx, offers) == 2
    tx.execute(delete(details))
    tx.execute(delete(lines))
    assert len(forget(tx, scene, Rows.OFFERS)) == 2


def test_a_match_goes_with_all_that_belongs_to_it(tx: Connection, vault: Vault) -> None:
    """Two years after it was made; one that is under way stays (P14)."""
    scene = set_scene(tx, vault)
    assert forget(tx, scene, Rows.MATCHES) == []
    matches.change(tx, scene.match, due_at=None)
    other = a_match(scene.drawn, scene.ada, scene.chidi, made_at=LATER)
    matches.add(tx, [other])

    assert forget(tx, scene, Rows.MATCHES) == [scene.match.id]
    assert [count(tx, table) for table in (slot_sets, slot_answers, bookings)] == [0, 0, 0]
    assert (count(tx, matches_table), count(tx, match_parts)) == (1, 2)


def test_a_round_goes_after_its_matches_but_the_newest_stays(tx: Connection, vault: Vault) -> None:
    """A round that nobody can look up, while something belongs to it, would be a fault."""
    scene = set_scene(tx, vault)
    newest = a_round(scene.program, local_week="2026-W52", draw_at=MONDAY + 30 * DAY)
    rounds.add(tx, newest)
    tx.execute(update(rounds_table).values(state=RoundState.CLOSED))
    found = [forget(tx, scene, Rows.ROUNDS)]
    while forget(tx, scene, Rows.PARTICIPATIONS):
        pass
    found.append(forget(tx, scene, Rows.ROUNDS))
    matches.change(tx, scene.match, due_at=None)
    forget(tx, scene, Rows.MATCHES)
    found.append(forget(tx, scene, Rows.ROUNDS))

    assert count(tx, participations) == 0
    assert found == [[], [scene.round_.id], [scene.drawn.id]]
    assert forget(tx, scene, Rows.ROUNDS) == []


def test_a_group_goes_with_the_last_message_in_it(tx: Connection, vault: Vault) -> None:
    """Its rate limit goes with it; a group that was opened just now has none yet, and stays."""
    scene = set_scene(tx, vault)
    place = slack_ids.group_id(tx, scene.workspace_id, (scene.ada.id, scene.bo.id))
    assert place is not None
    slack_ids.set_group(tx, scene.workspace_id, (scene.ada.id, scene.chidi.id), "G0NEW")
    rate_limits.block_until(tx, scene.workspace_id, "chat.postMessage", MONDAY)
    assert forget(tx, scene, Rows.GROUPS) == []
    tx.execute(delete(outbox_table))

    assert forget(tx, scene, Rows.RATE_LIMITS) == ["chat.postMessage"]
    assert forget(tx, scene, Rows.GROUPS) == [place]
    assert count(tx, gates) == 0
    assert slack_ids.known_slack_id(tx, scene.workspace_id, place) is None
    assert slack_ids.group_id(tx, scene.workspace_id, (scene.ada.id, scene.chidi.id)) is not None


def test_what_is_needed_again_meanwhile_stays(tx: Connection, vault: Vault) -> None:
    """Between the look and the deletion somebody kept it."""
    scene = set_scene(tx, vault)
    tx.execute(update(details).values(id=scene.offer.id))
    retention.forget(tx, Rows.OFFERS, scene.workspace_id, LATER, [scene.offer.id])

    assert count(tx, offers) == 1
