"""What may be shared in a workspace: nothing, light things, or also health and loss."""

from __future__ import annotations

from datetime import date, time

from storage import workspaces
from storage.records import Tier
from tests.cast import button, labels
from tests.stories.test_sick_mother import FRIDAY, MUM, shared_with_bo
from tests.stories.test_the_brake import nudges
from tests.workspace import TestWorkspace

COFFEE_ONLY = "In this workspace I'm only here for coffee"


def allows(workspace: TestWorkspace, tier: str) -> None:
    """Ada, an admin, sets what may be shared."""
    workspace.ada.types("setup")
    workspace.ada.chooses("tier", tier)
    workspace.ada.submits()
    workspace.ada.closes()


def kinds(workspace: TestWorkspace) -> list[str]:
    """The kinds that Ada can choose in the open form."""
    field = next(one for one in workspace.ada.modal()["blocks"] if one.get("block_id") == "kind")
    return [option["value"] for option in field["element"]["options"]]


def test_the_setup_says_what_each_means(workspace: TestWorkspace) -> None:
    """
    One plain sentence explains each setting, and what happens after a change.
    """
    workspace.joins(workspace.ada)
    workspace.ada.types("setup")
    field = next(one for one in workspace.ada.modal()["blocks"] if one.get("block_id") == "tier")

    assert field["label"]["text"] == "What may people share here?"
    assert field["element"]["initial_option"]["value"] == "all"
    assert all(option["description"]["text"] for option in field["element"]["options"])
    workspace.ada.closes()
    allows(workspace, "light")
    workspace.ada.types("setup")
    field = next(one for one in workspace.ada.modal()["blocks"] if one.get("block_id") == "tier")
    assert field["element"]["initial_option"]["value"] == "light"


def test_an_admin_decides_first(workspace: TestWorkspace) -> None:
    """In a new workspace nothing serious is kept until then, and Ada is told why (P2)."""
    with workspace.database.write() as tx:
        workspaces.set_tier(tx, workspace.record.id, Tier.UNDECIDED)
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.says(MUM)
    assert "I can't keep anything about health, loss or family" in workspace.ada.last()
    assert labels(workspace.ada.messages()[-1]) == []
    workspace.ada.types("share")
    field = next(one for one in workspace.ada.modal()["blocks"] if one.get("block_id") == "kind")
    assert "illness_family" not in kinds(workspace)
    assert "Your admins haven't decided yet" in field["hint"]["text"]
    workspace.ada.closes()
    workspace.ada.types("setup")
    asked_first = workspace.ada.modal()["blocks"][:2]
    assert "Please decide first what people may share here." in asked_first[0]["text"]["text"]
    assert asked_first[1]["block_id"] == "tier"
    assert "initial_option" not in asked_first[1]["element"]
    assert workspace.ada.submits().errors.keys() == {"tier"}
    workspace.ada.chooses("tier", "all")
    workspace.ada.submits()
    workspace.ada.closes()
    workspace.ada.types("setup")
    assert "Please decide first" not in workspace.ada.reads_modal()
    workspace.ada.closes()
    workspace.ada.types("share")

    assert "illness_family" in kinds(workspace)


def test_coffee_only_offers_nothing_to_share(workspace: TestWorkspace) -> None:
    """Kith offers nothing that it cannot do (P2)."""
    workspace.joins(workspace.ada)
    allows(workspace, "coffee_only")
    workspace.ada.says("My cat is called Mog.")

    assert COFFEE_ONLY in workspace.ada.last()
    assert labels(workspace.ada.messages()[-1]) == []


def test_coffee_only_is_said_by_form_and_command(workspace: TestWorkspace) -> None:
    """The command, the Home tab, an old offer and an icebreaker all say the same."""
    workspace.joins(workspace.ada)
    workspace.ada.says("My cat is called Mog.")
    allows(workspace, "coffee_only")
    workspace.ada.types("share")
    assert COFFEE_ONLY in workspace.ada.last()
    assert button(workspace.ada.home()["blocks"], "Share something") is None
    assert COFFEE_ONLY in workspace.ada.reads_home()
    assert "What you shared" not in workspace.ada.reads_home()
    workspace.ada.presses("Keep this")
    assert COFFEE_ONLY in workspace.ada.last()
    workspace.pass_time(days=4)
    workspace.ada.presses("Answer privately")
    workspace.ada.submits(words="The sound of rain on a tent.")

    assert COFFEE_ONLY in workspace.ada.reads_modal()
    assert "Keep this" not in labels(workspace.ada.modal())


def test_light_things_only_offers_light_kinds(
    workspace: TestWorkspace,
) -> None:
    """Health, loss and family are not in the picker, and words that suggest them choose no kind."""
    workspace.joins(workspace.ada, workspace.bo)
    allows(workspace, "light")
    workspace.ada.says(MUM)
    assert "I can't keep anything about health, loss or family" in workspace.ada.last()
    assert labels(workspace.ada.messages()[-1]) == []
    workspace.ada.types("share")
    field = next(one for one in workspace.ada.modal()["blocks"] if one.get("block_id") == "kind")

    assert set(kinds(workspace)) == {
        "exam",
        "journey",
        "moving",
        "pet",
        "celebration",
        "taste",
        "gladly_help",
    }
    assert "initial_option" not in field["element"]
    assert "no health, loss or family" in field["hint"]["text"]
    workspace.ada.chooses("kind", "pet")
    workspace.ada.submits()
    assert "I'll keep this just for you." in workspace.ada.reads_modal()


def test_allowing_less_stops_what_is_planned(workspace: TestWorkspace) -> None:
    """Nobody is told from then on, and Ada still has her details (P4)."""
    shared_with_bo(workspace)
    workspace.ada.closes()
    allows(workspace, "light")
    workspace.until(date(2026, 12, 1), time(18))

    assert nudges(workspace) == 0
    workspace.ada.types("me")
    assert MUM in workspace.ada.reads_modal()


def test_allowing_less_empties_messages(workspace: TestWorkspace) -> None:
    """Bo's message is emptied, and opens nothing (P4)."""
    shared_with_bo(workspace)
    workspace.ada.closes()
    workspace.until(FRIDAY, time(8, 5))
    nudge = workspace.bo.messages()[-1]
    allows(workspace, "light")
    workspace.bo.presses_in(nudge, "Read it", stale=True)
    assert MUM not in workspace.bo.reads_modal()
    workspace.bo.closes()
    workspace.tick()

    assert nudges(workspace) == 0
    assert labels(workspace.bo.messages()[-1]) == []


def test_details_that_are_still_allowed_go_on(workspace: TestWorkspace) -> None:
    """Details that are still allowed are told as planned."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.types("share")
    workspace.ada.chooses("listener_0", workspace.bo.id)
    workspace.ada.chooses("kind", "pet")
    workspace.ada.submits(words="My cat is at the vet")
    workspace.ada.closes()
    allows(workspace, "light")
    workspace.until(date(2026, 11, 24), time(8, 5))

    assert nudges(workspace) == 1
