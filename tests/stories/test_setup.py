"""What an admin sets, and what an admin does not see."""

from __future__ import annotations

from datetime import date, time

from tests.workspace import Town


def test_only_admins_set_up(town: Town) -> None:
    """Anybody else is told so kindly, and nothing is changed."""
    town.joins(town.ada, town.bo)
    town.bo.types("setup")

    assert "Only admins of this workspace" in town.bo.last()
    assert not town.bo.sees_modal()


def test_setup_before_anybody_has_joined(town: Town) -> None:
    """The answer says what to do first."""
    town.ada.types("setup")

    assert "Join first: /coffee join." in town.ada.last()


def test_an_admin_sees_settings_and_nobody(town: Town) -> None:
    """No names, no counts of persons, no history: admins see settings (P16)."""
    town.joins(town.ada, town.bo, town.chidi)
    town.ada.types("setup")
    seen = town.ada.reads_modal()

    assert "Which day do I introduce people?" in seen
    assert town.bo.mention not in seen
    assert town.bo.id not in str(town.ada.modal()["blocks"])


def test_the_day_of_the_rounds_can_be_moved(town: Town) -> None:
    """From the next round on, it is drawn on the day that the admin chose."""
    town.joins(town.ada, town.bo)
    town.ada.types("setup")
    town.ada.chooses("day", "3")
    town.ada.submits()
    town.ada.closes()
    town.until(date(2026, 11, 25), time(12))

    assert any("the coffee on Thursday 26 November" in one for one in town.ada.told())


def test_the_size_of_the_groups_can_be_set(town: Town) -> None:
    """From the next round on, as many meet as the admin chose; the form shows it again."""
    town.joins(town.ada, town.bo, town.chidi, town.farid)
    town.ada.types("setup")
    town.ada.chooses("size", "4")
    town.ada.chooses("hours", "120")
    town.ada.chooses("mixing", "interests")
    town.ada.submits()
    town.ada.closes()
    town.ada.types("setup")
    shown = {
        block["block_id"]: block["element"]["initial_option"]["value"]
        for block in town.ada.modal()["blocks"]
        if block.get("block_id") in ("size", "hours", "mixing")
    }
    town.ada.closes()
    town.until(date(2026, 11, 30), time(16))
    town.until(date(2026, 12, 1), time(11))

    assert shown == {"size": "4", "hours": "120", "mixing": "interests"}
    assert len({tuple(one.groups()) for one in (town.ada, town.bo, town.chidi, town.farid)}) == 1
    assert len(town.ada.groups()) == 1
