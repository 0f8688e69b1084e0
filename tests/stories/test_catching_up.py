"""Lines that people typed while Kith was away are found in Slack's history, and answered once."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.sharing.drafts import TypedLine
from bot.slack.request import SlackRequest, message_key
from storage.tables import received as received_table
from tests.cast import Actor
from tests.stories.test_replies import BEYOND, CAT, DOG, HELP, MINUTES, OFFER, replies, time_passes
from tests.workspace import TestWorkspace


def missed_line(workspace: TestWorkspace, person: Actor, text: str) -> None:
    """Let somebody type a line of which Kith never hears."""
    workspace.sandbox.lose_events()
    person.goes_on(text)
    workspace.sandbox.lose_events(False)
    workspace.clock.advance(timedelta(seconds=1))


def start_again(workspace: TestWorkspace) -> None:
    """Start Kith again, with the ticks in which it catches up."""
    workspace.restart()
    time_passes(workspace, 1 * MINUTES, 10.0)


def known_to_kith(workspace: TestWorkspace, *members: Actor) -> None:
    """Let people join and be told something, so that Kith knows their conversation."""
    workspace.joins(*members)
    for one in members:
        one.says("I like long walks.")
    workspace.tick()


def test_lines_typed_while_kith_was_away_are_answered(workspace: TestWorkspace) -> None:
    """After the start each member is answered once, for all of their lines."""
    known_to_kith(workspace, workspace.ada, workspace.bo)
    for line in (CAT, DOG):
        missed_line(workspace, workspace.ada, line)
        workspace.clock.advance(timedelta(hours=1))
    start_again(workspace)

    assert replies(workspace.ada, OFFER) == 2
    assert replies(workspace.bo, OFFER) == 1
    workspace.ada.presses("Keep this")
    assert workspace.ada.modal()["blocks"][0]["element"]["initial_value"] == f"{CAT}\n{DOG}"
    workspace.ada.closes()
    for _ in range(2):
        start_again(workspace)
    assert replies(workspace.ada, OFFER) == 2


def test_after_a_long_outage_kith_looks_for_lines_that_never_came(
    workspace: TestWorkspace,
) -> None:
    """Socket Mode was away for so long that Slack gave the line up: it is answered, and once."""
    known_to_kith(workspace, workspace.ada)
    missed_line(workspace, workspace.ada, CAT)
    workspace.pass_time(hours=2)
    time_passes(workspace, 10)
    before = replies(workspace.ada, OFFER)
    for _ in range(2):
        workspace.application.services.conversation.catching_up.look_again()
        time_passes(workspace, 1 * MINUTES, 10.0)

    assert (before, replies(workspace.ada, OFFER)) == (1, 2)


def test_once_a_day_kith_looks_for_lines_that_never_came(workspace: TestWorkspace) -> None:
    """Slack gives an event up after three tries; the next day it is answered all the same."""
    known_to_kith(workspace, workspace.ada)
    missed_line(workspace, workspace.ada, CAT)
    workspace.pass_time(hours=25)
    workspace.tick()
    time_passes(workspace, 10)

    assert replies(workspace.ada, OFFER) == 2


def test_a_line_that_comes_late_is_answered_once(workspace: TestWorkspace) -> None:
    """Catching up and Slack's second delivery have the same key."""
    known_to_kith(workspace, workspace.ada)
    workspace.sandbox.lose_events()
    ts = workspace.ada.goes_on(CAT)
    workspace.sandbox.lose_events(False)
    start_again(workspace)
    channel = workspace.sandbox.direct(workspace.ada.id)
    by_ada = SlackRequest(workspace.record.id, workspace.ada.id, message_key(channel, ts))
    line = TypedLine(by_ada.key, CAT, ts)
    workspace.application.services.conversation.receiving.typed(by_ada, channel, [line])
    time_passes(workspace, 30)

    assert replies(workspace.ada, OFFER) == 2


def test_what_was_typed_before_joining_is_no_missed_line(workspace: TestWorkspace) -> None:
    """Nothing was stored about a stranger's line, and it was answered (P1)."""
    workspace.tick()
    workspace.ada.says(CAT)
    workspace.clock.advance(timedelta(minutes=1))
    known_to_kith(workspace, workspace.ada)
    start_again(workspace)

    assert replies(workspace.ada, OFFER) == 1


def test_what_was_typed_long_ago_is_not_answered(workspace: TestWorkspace) -> None:
    """After three days a thank-you would be odd."""
    known_to_kith(workspace, workspace.ada)
    missed_line(workspace, workspace.ada, CAT)
    workspace.disconnect()
    workspace.clock.advance(timedelta(days=3, minutes=1))
    start_again(workspace)

    assert replies(workspace.ada, OFFER) == 1


def test_the_first_start_of_this_version_looks_for_nothing(workspace: TestWorkspace) -> None:
    """Lines of before were recorded under other keys, and would be answered a second time."""
    workspace.joins(workspace.ada)
    workspace.ada.says(CAT)
    with workspace.database.write() as tx:
        tx.execute(received_table.delete())
    workspace.clock.advance(timedelta(minutes=10))
    for _ in range(2):
        start_again(workspace)

    assert replies(workspace.ada, OFFER) == 1


def test_despair_while_kith_was_away_is_met_with_help_once(workspace: TestWorkspace) -> None:
    """
    At the next start there is help, and nothing is offered to be kept; at later ones, and for what
    was met with help at once, there is no more (P18).
    """
    known_to_kith(workspace, workspace.ada, workspace.bo)
    workspace.bo.says(BEYOND)
    missed_line(workspace, workspace.ada, "My mother died.")
    missed_line(workspace, workspace.ada, BEYOND)
    for _ in range(3):
        workspace.clock.advance(timedelta(minutes=20))
        start_again(workspace)

    assert replies(workspace.ada, HELP) == replies(workspace.bo, HELP) == 1
    assert replies(workspace.ada, OFFER) == replies(workspace.bo, OFFER) == 1


@pytest.mark.parametrize("how", ["429", "500", "hang_up", "channel_not_found"])
def test_catching_up_waits_for_slack(workspace: TestWorkspace, how: str) -> None:
    """A refusal is waited out; a conversation that is gone is left out."""
    known_to_kith(workspace, workspace.ada, workspace.bo)
    for one in (workspace.ada, workspace.bo):
        missed_line(workspace, one, CAT)
    workspace.sandbox.fail("conversations.history", how, retry_after=40)
    workspace.restart()
    time_passes(workspace, 3 * MINUTES, 10.0)

    answered = [replies(one, OFFER) for one in (workspace.ada, workspace.bo)]
    assert sorted(answered) == ([1, 2] if how == "channel_not_found" else [2, 2])
    assert workspace.sandbox.rate_limit_violations == []


def test_catching_up_is_paced(workspace: TestWorkspace) -> None:
    """Half of the questions that Slack allows a minute are left to others."""
    cast = (workspace.ada, workspace.bo, workspace.chidi, workspace.dana, workspace.emi)
    known_to_kith(workspace, *cast, workspace.farid)
    workspace.restart()
    before = len(workspace.said_by_bot())
    for _ in range(5):
        workspace.tick()
    asked = [name for name, _ in workspace.said_by_bot()[before:]]
    assert asked.count("conversations.history") == 5
    time_passes(workspace, 30, 10.0)

    asked = [name for name, _ in workspace.said_by_bot()[before:]]
    assert asked.count("conversations.history") == 6
