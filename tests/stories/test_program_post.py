"""A program is offered by one post in a channel, and people join by it."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from bot.cli.demo import add_channel
from bot.sandbox.refusals import Gone
from tests.cast import Actor, labels
from tests.stories.test_programs import adds_program
from tests.workspace import IN_JANUARY, TestWorkspace

pytestmark = pytest.mark.starts_at(IN_JANUARY)


def opens_post_form(workspace: TestWorkspace) -> None:
    """Ada, an admin, opens the form to post the newest program."""
    workspace.ada.types("setup")
    workspace.ada.presses("Programs")
    blocks = workspace.ada.modal()["blocks"]
    rows = [one for one in blocks if one["type"] == "actions"]
    button = next(one for one in rows[-2]["elements"] if one["text"]["text"] == "Post in a channel")
    sandbox = workspace.sandbox
    sandbox.press(
        workspace.ada.id,
        button["action_id"],
        view_id=workspace.ada.modal()["id"],
        block_id=rows[-2]["block_id"],
    )
    workspace.wait()


def is_offered(workspace: TestWorkspace, *people: Actor, fault: str = "") -> str:
    """
    Ada adds a lunch club and posts it in the channel of these people; the channel's id.

    With a *fault*, Slack doesn't take the post at once.
    """
    workspace.joins(workspace.ada, workspace.bo)
    adds_program(workspace, "Lunch club", day="3")
    channel = workspace.sandbox.add_channel("lunch", [one.id for one in people])
    opens_post_form(workspace)
    workspace.ada.chooses("channel", channel)
    if fault:
        workspace.sandbox.fail("response_url", fault)
    workspace.ada.submits()
    workspace.wait()
    for _ in range(3):
        workspace.ada.closes()
    return channel


def test_the_demo_has_a_channel_to_post_in(workspace: TestWorkspace) -> None:
    """Ada, an admin, finds it in the form, and everybody there can join by the post."""
    workspace.joins(workspace.ada)
    adds_program(workspace, "Lunch club", day="3")
    add_channel(workspace.sandbox)
    of_dana = workspace.sandbox._workspace.of(workspace.dana.id)
    [channel] = [one.id for one in of_dana if one.kind == "channel"]
    opens_post_form(workspace)
    workspace.ada.chooses("channel", channel)
    workspace.ada.submits()
    workspace.wait()

    assert labels(workspace.dana.messages(channel)[-1]) == ["Join"]


def test_a_post_in_a_channel_and_a_join_from_it(workspace: TestWorkspace) -> None:
    """
    The post says what Kith does. Dana, who hasn't joined, is shown everything and asked; she is in
    that program only. Nobody gets a direct message, and nobody is in who didn't say so (P1).
    """
    ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    direct = [len(one.messages()) for one in (bo, chidi)]
    channel = is_offered(workspace, ada, bo, chidi)
    [post] = chidi.messages(channel)
    assert post["text"] == (
        "*Lunch club*: Every week on Thursday at 10:00 in London, 2 people, 30 minutes. I'm Kith, "
        "a bot. I pair coworkers for coffee, not business. Join if you like; nobody is in until "
        "they say so, and nobody sees who joins."
    )
    assert labels(post) == ["Join"]
    assert len(chidi.messages()) == direct[1]
    chidi.presses("Join", in_group=channel)
    shown = chidi.reads_modal()
    assert "I keep what you tell me only if you press *Keep this*." in shown
    assert "*Lunch club*: Every week on Thursday" in shown
    workspace.until(date(2027, 1, 11), time(12))
    assert chidi.messages() == []
    chidi.presses("Join")
    assert "*Lunch club:* You're in for the coffee on Thursday 14 January." in chidi.reads_modal()
    chidi.closes()
    bo.presses("Join", in_group=channel)
    assert "You're in for Thursday 14 January." in bo.reads_modal()
    bo.closes()
    workspace.until(date(2027, 1, 14), time(12))

    assert chidi.groups() == bo.groups()[-1:] != []
    assert [one["text"] for one in chidi.messages(channel)] == [post["text"]]


def test_leaving_the_channel_changes_nothing(workspace: TestWorkspace) -> None:
    """Kith isn't in the channel, hears nothing of it, and its post needs no scope (P17)."""
    channel = is_offered(workspace, workspace.ada, workspace.bo)
    heard = len(workspace.said_by_bot())
    workspace.sandbox.write(workspace.bo.id, channel, "My cat is called Mog.")
    workspace.wait()

    assert len(workspace.said_by_bot()) == heard
    assert not any(method == "chat.postMessage" for method, _ in workspace.said_by_bot())


def test_a_guest_who_presses_join_is_told_so_alone(workspace: TestWorkspace) -> None:
    """The post stays as it is for everybody else."""
    channel = is_offered(workspace, workspace.ada, workspace.gus)
    [post] = workspace.gus.messages(channel)
    workspace.gus.presses("Join", in_group=channel)

    assert "guests can't join" in workspace.gus.messages(channel)[-1]["text"]
    assert workspace.ada.messages(channel) == [post]


def test_only_a_channel_that_the_admin_is_in_can_be_picked(workspace: TestWorkspace) -> None:
    """As in Slack, whose picker offers no other."""
    workspace.joins(workspace.ada)
    channel = workspace.sandbox._workspace.add_channel("others", [workspace.bo.id]).id
    opens_post_form(workspace)
    workspace.ada.chooses("channel", channel)
    with pytest.raises(Gone):
        workspace.ada.submits()


def test_a_post_that_slack_cannot_take_at_once_comes_later_and_once(
    workspace: TestWorkspace,
) -> None:
    """The right to post lasts for half an hour; until then it is tried again."""
    channel = is_offered(workspace, workspace.ada, workspace.bo, fault="500")
    assert workspace.bo.messages(channel) == []
    workspace.pass_time(minutes=2)
    workspace.clock.advance(timedelta(minutes=1))
    workspace.tick()

    assert len(workspace.bo.messages(channel)) == 1
