"""What may be shared in a workspace: coffee only, light things, or also health and loss."""

from __future__ import annotations

from datetime import date, time

from tests.cast import button, labels
from tests.stories.test_sick_mother import FRIDAY, MUM, shared_with_bo
from tests.stories.test_the_brake import nudges
from tests.workspace import Town

COFFEE_ONLY = "In this workspace I'm only here for coffee"


def allows(town: Town, tier: str) -> None:
    """Ada, who is an admin, sets what may be shared here."""
    town.ada.types("setup")
    town.ada.chooses("tier", tier)
    town.ada.submits()
    town.ada.closes()


def kinds(town: Town) -> list[str]:
    """The kinds that Ada can choose from in the open form."""
    field = next(one for one in town.ada.modal()["blocks"] if one.get("block_id") == "kind")
    return [option["value"] for option in field["element"]["options"]]


def test_the_setup_says_what_each_means(town: Town) -> None:
    """Everything by default; one plain sentence for each, and what happens where it is less."""
    town.joins(town.ada)
    town.ada.types("setup")
    field = next(one for one in town.ada.modal()["blocks"] if one.get("block_id") == "tier")

    assert field["label"]["text"] == "What may people share here?"
    assert field["element"]["initial_option"]["value"] == "all"
    assert all(option["description"]["text"] for option in field["element"]["options"])
    town.ada.closes()
    allows(town, "light")
    town.ada.types("setup")
    field = next(one for one in town.ada.modal()["blocks"] if one.get("block_id") == "tier")
    assert field["element"]["initial_option"]["value"] == "light"


def test_where_it_is_coffee_only_nothing_is_offered(town: Town) -> None:
    """Whoever tells Kith something is thanked, and nothing is offered that cannot be (P2)."""
    town.joins(town.ada)
    allows(town, "coffee_only")
    town.ada.says("My cat is called Mog.")

    assert town.ada.last().startswith("Thank you for telling me.")
    assert COFFEE_ONLY in town.ada.last()
    assert labels(town.ada.messages()[-1]) == []


def test_where_it_is_coffee_only_the_form_and_the_command_say_so(town: Town) -> None:
    """The command, the Home tab, an older offer and an icebreaker all say the same."""
    town.joins(town.ada)
    town.ada.says("My cat is called Mog.")
    allows(town, "coffee_only")
    town.ada.types("share")
    assert COFFEE_ONLY in town.ada.last()
    assert button(town.ada.home()["blocks"], "Share something") is None
    assert COFFEE_ONLY in town.ada.reads_home()
    assert "What you shared" not in town.ada.reads_home()
    town.ada.presses("Keep this")
    assert COFFEE_ONLY in town.ada.last()
    town.pass_time(days=4)
    town.ada.presses("Answer privately")
    town.ada.submits(words="The sound of rain on a tent.")

    assert COFFEE_ONLY in town.ada.reads_modal()
    assert "Keep this" not in labels(town.ada.modal())


def test_where_only_light_things_are_shared_the_form_offers_no_other(town: Town) -> None:
    """No health, loss or family in the picker, and what suggests them has nothing chosen."""
    town.joins(town.ada, town.bo)
    allows(town, "light")
    town.ada.says(MUM)
    town.ada.presses("Keep this")
    field = next(one for one in town.ada.modal()["blocks"] if one.get("block_id") == "kind")

    assert set(kinds(town)) == {
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
    town.ada.chooses("kind", "pet")
    town.ada.submits()
    assert "I'll keep this just for you." in town.ada.reads_modal()


def test_allowing_less_stops_what_is_planned(town: Town) -> None:
    """From that moment on nobody is told, and Ada still has what is hers (P4)."""
    shared_with_bo(town)
    town.ada.closes()
    allows(town, "light")
    town.until(date(2026, 12, 1), time(18))

    assert nudges(town) == 0
    town.ada.types("me")
    assert MUM in town.ada.reads_modal()


def test_allowing_less_empties_what_is_there(town: Town) -> None:
    """What Bo has in front of him says nothing any more, and opens nothing (P4)."""
    shared_with_bo(town)
    town.ada.closes()
    town.until(FRIDAY, time(8, 5))
    nudge = town.bo.messages()[-1]
    allows(town, "light")
    town.bo.presses_in(nudge, "Read it", stale=True)
    assert MUM not in town.bo.reads_modal()
    town.bo.closes()
    town.tick()

    assert nudges(town) == 0
    assert labels(town.bo.messages()[-1]) == []


def test_light_things_go_on_where_less_is_allowed(town: Town) -> None:
    """What is still allowed is told as it was planned."""
    town.joins(town.ada, town.bo)
    town.ada.types("share")
    town.ada.chooses("listener_0", town.bo.id)
    town.ada.chooses("kind", "pet")
    town.ada.submits(words="My cat is at the vet")
    town.ada.closes()
    allows(town, "light")
    town.until(date(2026, 11, 24), time(8, 5))

    assert nudges(town) == 1
