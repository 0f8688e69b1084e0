"""The Home tab while it is open: what changes it there, and what happens when Slack fails."""

from __future__ import annotations

import pytest

from tests.stories.test_sick_mother import shared_with_bo
from tests.workspace import Town


def test_a_press_on_the_home_tab_changes_it(town: Town) -> None:
    """After a pause, the tab says so at once."""
    town.joins(town.ada)
    town.ada.presses_at_home("Pause")

    assert "You've paused. Nothing will come until you're back." in town.ada.reads_open_home()


def test_joining_on_the_home_tab(town: Town) -> None:
    """Somebody who joins there sees the tab of a member at once (P1)."""
    assert "Join" in town.ada.reads_home()
    town.ada.presses_at_open_home("Join")

    assert "You're in for the coffee" in town.ada.reads_open_home()
    assert "You're in for the coffee on Tuesday" in town.ada.reads_modal()
    assert "How often would you like a coffee?" in town.ada.reads_modal()
    town.ada.presses("Skip this one")
    assert "That's all right." in town.ada.reads_modal()
    assert "You're skipping the coffee" in town.ada.reads_open_home()


def test_a_pause_says_when_it_ends(town: Town) -> None:
    """The Home tab names the day on which a pause ends, in another year too."""
    town.joins(town.ada)
    town.ada.types("pause 2027-01-07")
    assert "Everything is paused until Thursday 7 January 2027." in town.ada.last()

    assert "Nothing will come before Thursday 7 January 2027." in town.ada.reads_home()
    town.ada.presses_at_home("Come back")
    assert "You've paused" not in town.ada.reads_open_home()


def test_a_form_over_the_home_tab_changes_it(town: Town) -> None:
    """After the form is closed, the tab shows what was chosen."""
    town.joins(town.ada)
    town.ada.presses_at_home("Change")
    town.ada.chooses("rhythm_weeks", "8")
    town.ada.submits()

    assert "You'd like a coffee every 8 weeks." in town.ada.reads_open_home()


def test_a_button_in_the_ledger_changes_it(town: Town) -> None:
    """What was forgotten stands on the Home tab no longer (P14)."""
    shared_with_bo(town)
    town.ada.presses_at_home("Read or forget it")
    assert f"{town.bo.mention} may know" in town.ada.reads_open_home()
    town.ada.presses("Forget it")

    assert f"{town.bo.mention} may know" not in town.ada.reads_open_home()


def test_what_was_asked_is_done_where_slack_draws_nothing(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    """The brake is on although the tab could not be drawn anew, and the log says so (P8)."""
    shared_with_bo(town)
    town.ada.closes()
    town.ada.home()
    town.sandbox.fail("views.publish", "internal_error")
    town.ada.presses_at_open_home("Let nobody ask")

    assert "I won't prompt anyone to ask." in town.ada.reads_modal()
    assert [one.message.split("\n")[0] for one in caplog.records if one.name == "kith.home"] == [
        "home not drawn anew type=SlackApiError"
    ]
    assert "I won't prompt anyone to ask, as you wished." in town.ada.reads_home()
