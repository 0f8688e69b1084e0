"""The open Home tab: it is drawn again after each change, and Slack's failures do no harm."""

from __future__ import annotations

from datetime import date, time

import pytest

from bot.home.listeners import HomeListeners
from bot.ledger import shared_so_far
from bot.routes import _invitation_of
from bot.slack.request import SlackRequest
from tests.stories.test_a_round import everybody_is_in
from tests.stories.test_sick_mother import shared_with_bo
from tests.workspace import TestWorkspace


def test_a_press_on_the_home_tab_changes_it(workspace: TestWorkspace) -> None:
    """After a pause, the tab shows it at once."""
    workspace.joins(workspace.ada)
    workspace.ada.presses_at_home("Pause")

    assert "You've paused. Nothing will come until you're back." in workspace.ada.reads_open_home()


def test_joining_on_the_home_tab(workspace: TestWorkspace) -> None:
    """Somebody who joins on the Home tab sees a member's tab at once (P1)."""
    assert "Join" in workspace.ada.reads_home()
    workspace.ada.presses_at_open_home("Join")

    assert "You're in for the coffee" in workspace.ada.reads_open_home()
    assert "You're in for the coffee on Tuesday" in workspace.ada.reads_modal()
    assert "How often would you like a coffee?" in workspace.ada.reads_modal()
    workspace.ada.presses("Skip this one")
    assert "That's all right." in workspace.ada.reads_modal()
    assert "You're skipping the coffee" in workspace.ada.reads_open_home()


def test_a_pause_says_when_it_ends(workspace: TestWorkspace) -> None:
    """The tab names the day on which a pause ends, with the year if it is another one."""
    workspace.joins(workspace.ada)
    workspace.ada.types("pause 2027-01-07")
    assert "Everything is paused until Thursday 7 January 2027." in workspace.ada.last()

    assert "Nothing will come before Thursday 7 January 2027." in workspace.ada.reads_home()
    workspace.ada.presses_at_home("Come back")
    assert "You've paused" not in workspace.ada.reads_open_home()


def test_a_form_changes_the_home_tab(workspace: TestWorkspace) -> None:
    """After the form is closed, the tab shows what was chosen."""
    workspace.joins(workspace.ada)
    workspace.ada.presses_at_home("Change")
    workspace.ada.chooses("rhythm_weeks", "8")
    workspace.ada.submits()

    assert "You'd like a coffee every 8 weeks." in workspace.ada.reads_open_home()


def test_a_change_in_the_ledger_changes_the_home_tab(workspace: TestWorkspace) -> None:
    """A forgotten detail is no longer counted on the Home tab (P14)."""
    shared_with_bo(workspace)
    workspace.ada.presses_at_home("Open")
    assert "You've shared one thing." in workspace.ada.reads_open_home()
    workspace.ada.presses("Forget it")

    assert "You haven't shared anything." in workspace.ada.reads_open_home()


def test_a_press_takes_effect_though_the_home_tab_cannot_be_drawn(
    workspace: TestWorkspace, caplog: pytest.LogCaptureFixture
) -> None:
    """
    The pause is on although the tab could not be drawn; it is drawn once Slack takes it.

    What Slack will never take is in the log.
    """
    shared_with_bo(workspace)
    workspace.ada.closes()
    workspace.ada.home()
    workspace.sandbox.fail("views.publish", "internal_error")
    workspace.ada.presses_at_open_home("Pause")

    assert "You've paused." not in workspace.ada.reads_open_home()
    workspace.pass_time(seconds=2)
    assert "You've paused." in workspace.ada.reads_open_home()
    workspace.sandbox.fail("views.publish", "some_new_error")
    workspace.ada.presses_at_open_home("Come back")
    assert [one.message.split("\n")[0] for one in caplog.records if one.name == "kith.router"] == [
        "not done afterwards type=SlackApiError reason=some_new_error"
    ]
    assert "Come back" not in workspace.ada.reads_home()


def test_only_the_newest_tab_is_drawn(workspace: TestWorkspace) -> None:
    """A drawing that Slack couldn't take when the tab was opened doesn't come after a newer one."""
    workspace.joins(workspace.ada)
    workspace.ada.home()
    workspace.sandbox.fail("views.publish", "internal_error")
    workspace.ada.home()
    workspace.ada.presses_at_open_home("Pause")
    drawn = published(workspace)
    workspace.pass_time(minutes=2)

    assert published(workspace) == drawn


def published(workspace: TestWorkspace) -> int:
    """How often the bot has published a Home tab."""
    return [name for name, _ in workspace.said_by_bot()].count("views.publish")


@pytest.mark.parametrize(
    ("weeks", "day"),
    [("1", "Tuesday 1 December"), ("2", "Tuesday 8 December"), ("4", "Tuesday 22 December")],
)
def test_the_next_round_is_ones_own(workspace: TestWorkspace, weeks: str, day: str) -> None:
    """Whoever comes every other week isn't told of the round between, as if they were in it."""
    everybody_is_in(workspace, workspace.ada, workspace.bo)
    for person in (workspace.ada, workspace.bo):
        person.presses_at_home("Change")
        person.chooses("rhythm_weeks", weeks)
        person.submits()
        person.closes()
    workspace.until(date(2026, 11, 25), time(12))
    workspace.ada.types()

    assert f"Your next round is on {day}." in workspace.ada.reads_home()
    assert f"Your next round is on {day}." in workspace.ada.last()


def test_nothing_is_drawn_for_a_deactivated_person(workspace: TestWorkspace) -> None:
    """Slack refuses it, and that is no fault of Kith's."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.sandbox.set_user("bo", deleted=True)
    workspace.tick()
    workspace.wait()
    home = HomeListeners(
        workspace.application.services.home,
        workspace.application.services.here,
        "/coffee",
        _invitation_of(workspace.application.services),
        shared_so_far,
    )
    before = len(workspace.said_by_bot())
    home.draw(SlackRequest(workspace.record.id, workspace.bo.id, "key"), workspace.client)
    assert len(workspace.said_by_bot()) == before
    home.draw(SlackRequest(workspace.record.id, workspace.ada.id, "key"), workspace.client)

    assert len(workspace.said_by_bot()) == before + 1
