"""What is asked before anything is done: membership, and whose it is; of eight sorts of people."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from bot.errors import Declined
from bot.memory import GONE
from tests.bot.acts import ACTS, Whose, services
from tests.bot.checkins.test_stale_presses import JOIN_FIRST
from tests.bot.delivery.conftest import scene
from tests.bot.delivery.scenario import Scene
from tests.bot.test_done_twice import stored

__all__ = ["scene"]


def leaves(scene: Scene) -> str:
    """Emi joined, and left."""
    scene.joins(scene.workspace.emi)
    scene.leaves(scene.workspace.emi)
    return scene.workspace.emi.id


def is_deactivated(scene: Scene) -> str:
    """Farid joined, and Slack deactivated him."""
    scene.joins(scene.workspace.farid)
    services(scene).membership.deactivated(scene.workspace_id, scene.workspace.farid.id)
    return scene.workspace.farid.id


def is_kept_apart(scene: Scene) -> str:
    """Bo has Dana on his quiet list."""
    scene.keeps_apart(scene.workspace.bo, scene.workspace.dana)
    return scene.workspace.dana.id


# Whether they are a member, and how they become what they are; it returns their Slack id.
PEOPLE: dict[str, tuple[bool, Callable[[Scene], str]]] = {
    # Bo names him as a listener wherever there is one.
    "another member": (True, lambda scene: scene.workspace.chidi.id),
    "on the quiet list": (True, is_kept_apart),
    "an admin": (True, lambda scene: scene.workspace.ada.id),
    "left": (False, leaves),
    "deactivated": (False, is_deactivated),
    "a guest": (False, lambda scene: scene.workspace.gus.id),
    "from outside": (False, lambda _: "U0OUTSIDE1"),
    "never joined": (False, lambda scene: scene.workspace.hanna.id),
}


def declined(act: Callable[[], object]) -> str | None:
    """The sentence with which something is declined, if it is."""
    try:
        act()
    except Declined as refusal:
        return refusal.sentence
    return None


@pytest.mark.parametrize("who", PEOPLE)
def test_what_is_anothers_is_not_there(scene: Scene, who: str) -> None:
    """
    What belongs to Bo is gone for everybody else, admins included, and stays as it is (P4).

    Whoever is no member is asked to join first, and nothing of theirs is stored (P1, P2).
    """
    is_member, become = PEOPLE[who]
    slack_id = become(scene)
    for act in ACTS:
        # For a member, only what is another's is out of reach.
        closed = (Whose.THEIR_OWN,) if is_member else (Whose.THEIR_OWN, Whose.ANY_MEMBERS)
        if act.whose not in closed:
            continue
        # All members are in the round, and answer for their own part of it.
        if act.is_shared and is_member:
            continue
        do, request = act.prepare(scene), replace(scene.by(scene.workspace.bo), slack_id=slack_id)
        before = stored(scene)
        expected = (None if act.is_silent else GONE) if is_member else JOIN_FIRST
        assert declined(partial(do, request)) == expected, act.name
        assert stored(scene) == before, act.name


@pytest.mark.parametrize("who", PEOPLE)
def test_what_is_ones_own_to_do(scene: Scene, who: str) -> None:
    """What concerns oneself is open to all members, and what protects oneself to anybody (P15)."""
    is_member, become = PEOPLE[who]
    slack_id = become(scene)
    for act in ACTS:
        if act.whose is Whose.ANYBODYS or (is_member and act.whose is Whose.ANY_MEMBERS):
            do = act.prepare(scene)
            request = replace(scene.by(scene.workspace.bo), slack_id=slack_id)
            assert declined(partial(do, request)) is None, act.name
