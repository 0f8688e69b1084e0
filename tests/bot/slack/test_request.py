"""Requests in all the shapes that Slack sends, and how repeated deliveries are recognised."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bot.errors import DuplicateRequest
from bot.sandbox.users import TEAM_ID
from bot.slack.request import (
    SlackRequest,
    delivery_key,
    is_form,
    message_key,
    team_id_of,
    user_id_of,
)
from storage import people, questions, workspaces
from tests.tables import every_case
from tests.workspace import TestWorkspace


def acts(workspace: TestWorkspace) -> list[Callable[[], object]]:
    """One of everything that Ada can do, from her first command to her Home tab."""
    ada = workspace.ada
    return [
        lambda: ada.types(),
        lambda: ada.presses("Join"),
        lambda: ada.types(),
        lambda: ada.says("My cat is called Mog."),
        lambda: ada.says("My cat is called Mog."),
        lambda: ada.presses("Keep this"),
        lambda: ada.chooses("listener_0", workspace.bo.id),
        lambda: ada.chooses("listener_0", workspace.bo.id),
        lambda: ada.submits(words="a" * 2001),
        lambda: ada.submits(words="a"),
        lambda: ada.home(),
        lambda: workspace.sandbox.set_user("ada", status_text="at lunch"),
    ]


def deliveries(workspace: TestWorkspace, act: Callable[[], object]) -> list[dict[str, Any]]:
    """What reaches the bot when Slack delivers something twice; not what it does itself."""
    before = len(workspace.sandbox.traffic)
    workspace.sandbox.deliver_twice()
    act()
    sent = [
        entry.body for entry in workspace.sandbox.traffic[before:] if entry.direction == "event"
    ]
    return [body for body in sent if not {"bot_id", "subtype"} & set(body.get("event", {}))]


def test_every_request_has_its_own_key(workspace: TestWorkspace) -> None:
    """A repeated delivery has the same key; any other request, even with equal words, differs.

    A form that is submitted again, after an error or without an answer, keeps its key.
    """
    keys: list[str] = []
    forms: list[str] = []
    for act in acts(workspace):
        sent = deliveries(workspace, act)
        assert len({delivery_key(body) for body in sent}) == 1
        assert {user_id_of(body) for body in sent} == {workspace.ada.id}
        assert {team_id_of(body) for body in sent} == {TEAM_ID}
        assert len(sent) == 2
        (forms if is_form(sent[0]) else keys).append(delivery_key(sent[0]))

    assert len(keys) == len(set(keys)) == 10
    assert len(forms) == 2
    assert len(set(forms)) == 1
    keys += forms
    assert {key.split(":")[0] for key in keys} == {"command", "action", "event", "message", "form"}
    assert max(len(key) for key in keys) <= 160


def test_a_repetition_undoes_its_effect(workspace: TestWorkspace) -> None:
    """A repeated request raises, which undoes the transaction of its effect."""
    slack_request = SlackRequest(workspace.record.id, workspace.ada.id, "event:Ev1")

    def remembered() -> None:
        with workspace.database.write() as tx:
            slack_request.known(tx)
            slack_request.once(tx, workspace.clock.now())

    with workspace.database.write() as tx:
        slack_request.once(tx, workspace.clock.now())
    with pytest.raises(DuplicateRequest):
        remembered()
    with workspace.database.read() as tx:
        assert slack_request.person(tx) is None


def test_a_key_belongs_to_its_workspace(workspace: TestWorkspace) -> None:
    """Two workspaces may use the same key; one cannot silence the other."""
    with workspace.database.write() as tx:
        for workspace_id in (workspace.record.id, "another"):
            SlackRequest(workspace_id, workspace.ada.id, "event:Ev1").once(
                tx, workspace.clock.now()
            )
            with pytest.raises(DuplicateRequest):
                SlackRequest(workspace_id, workspace.bo.id, "event:Ev1").once(
                    tx, workspace.clock.now()
                )


def test_looking_up_a_person_stores_nobody(workspace: TestWorkspace) -> None:
    """A person is stored only when there is something to remember (P2)."""
    slack_request = SlackRequest(workspace.record.id, workspace.ada.id, "event:Ev1")
    with workspace.database.write() as tx:
        assert slack_request.person(tx) is None
        known = slack_request.known(tx)

        assert known == slack_request.known(tx)
        assert known == people.find(tx, workspace.record.id, workspace.ada.id)


MESSAGE = {"type": "message", "channel_id": "D1", "message_ts": "5.1"}
ACTION = {
    "type": "block_actions",
    "user": {"id": "U1"},
    "container": MESSAGE,
    "actions": [{"action_id": "join", "action_ts": "1.1"}],
}
VIEW = {
    "type": "view_submission",
    "user": {"id": "U1"},
    "view": {"id": "V1", "hash": "1.abc", "callback_id": "share"},
    "trigger_id": "1.2.3",
}
LINE = {"event_id": "Ev1", "event": {"type": "message", "channel": "D1", "ts": "7.1"}}


@every_case(
    ("body", "other"),
    [
        ({"event_id": "Ev1"}, {"event_id": "Ev2"}),
        ({"trigger_id": "1.2.3", "command": "/coffee"}, {"trigger_id": "1.2.4"}),
        (ACTION, ACTION | {"actions": [{"action_id": "join", "action_ts": "1.2"}]}),
        (ACTION, ACTION | {"actions": [{"action_id": "skip", "action_ts": "1.1"}]}),
        # Two people may press at the same moment, and one person in two places.
        (ACTION, ACTION | {"user": {"id": "U2"}}),
        (ACTION, ACTION | {"container": MESSAGE | {"message_ts": "5.2"}}),
        (ACTION, ACTION | {"container": MESSAGE | {"channel_id": "D2"}}),
        (ACTION, ACTION | {"container": {"type": "view", "view_id": "V1"}}),
        (VIEW, VIEW | {"view": {"id": "V2", "hash": "1.abc", "callback_id": "share"}}),
        (VIEW, VIEW | {"view": {"id": "V1", "hash": "1.abc", "callback_id": "brake"}}),
        (VIEW, VIEW | {"user": {"id": "U2"}}),
        ({"trigger_id": "1.2.3", "user_id": "U1"}, {"trigger_id": "1.2.3", "user_id": "U2"}),
        (LINE, {"event": {"type": "message", "channel": "D1", "ts": "7.2"}}),
        (LINE, {"event": {"type": "message", "channel": "D2", "ts": "7.1"}}),
        # The same numbers, for different kinds of things.
        ({"event_id": "1"}, {"trigger_id": "1"}),
    ],
)
def test_what_a_key_depends_on(body: dict[str, Any], other: dict[str, Any]) -> None:
    """A key is made of Slack's ids, and not of words or the number of the try."""
    again = body | {"retry_num": 1, "text": "something else"}

    assert delivery_key(body) == delivery_key(again)
    assert delivery_key(body) != delivery_key(other)


@every_case(
    ("body", "other"),
    [
        # A form keeps its key from when it was opened, whatever its fields and its trigger.
        (VIEW, VIEW | {"trigger_id": "1.2.4"}),
        (VIEW, VIEW | {"view": {"id": "V1", "hash": "2.abc", "callback_id": "share"}}),
        # A line that is delivered once more, or found later in the history.
        (LINE, LINE | {"event_id": "Ev2"}),
        (LINE, {"event": {"type": "message", "channel": "D1", "ts": "7.1", "text": "Hello."}}),
    ],
)
def test_what_a_key_does_not_depend_on(body: dict[str, Any], other: dict[str, Any]) -> None:
    """What is the same for the person is the same request."""
    assert delivery_key(body) == delivery_key(other)


@every_case(
    ("body", "team", "doer"),
    [
        # An event, with the person as an id, as an object, or without one.
        ({"team_id": "T1", "event": {"user": "U1"}}, "T1", "U1"),
        ({"team_id": "T1", "event": {"user": {"id": "U1"}}}, "T1", "U1"),
        ({"team_id": "T1", "event": {"type": "app_uninstalled"}}, "T1", None),
        # A command, an interaction, and an older interaction with a bare id.
        ({"team_id": "T1", "user_id": "U1"}, "T1", "U1"),
        ({"team": {"id": "T1"}, "user": {"id": "U1", "team_id": "T2"}}, "T1", "U1"),
        ({"team": "T1", "user": "U1"}, "T1", "U1"),
        ({}, None, None),
    ],
)
def test_workspace_and_person_of_a_request(
    body: dict[str, Any], team: str | None, doer: str | None
) -> None:
    """Each kind of request carries them in a different place."""
    assert team == team_id_of(body)
    assert doer == user_id_of(body)


def test_a_transaction_has_its_effect_once(workspace: TestWorkspace) -> None:
    """A repeated request is refused; one that raised may be made again."""
    request = SlackRequest(workspace.record.id, workspace.emi.id, "key")
    with pytest.raises(ZeroDivisionError), request.transaction(workspace.database, workspace.clock):
        _ = 1 / 0
    with request.transaction(workspace.database, workspace.clock) as (tx, now):
        request.known(tx)
    with pytest.raises(DuplicateRequest), request.transaction(workspace.database, workspace.clock):
        pytest.fail("It was let in twice.")

    assert now == workspace.clock.now()
    with workspace.database.read() as tx:
        assert request.person(tx) is not None


def test_what_an_id_is_made_of(workspace: TestWorkspace) -> None:
    """
    What a request makes has the same id each time, and another in each workspace.

    Without the workspace's secret nobody can tell from the id which message it was made for: it
    stands in logs and in the file of what was forgotten.
    """
    with workspace.database.write() as tx:
        other = workspaces.add(tx, workspace.vault, "T0OTHER000", None, workspace.clock.now())
        secrets = [workspace.vault.id_secret(tx, one.id) for one in (workspace.record, other)]
    made = [SlackRequest("W", "U1", "key", secret=one).made_id for one in [*secrets, ""]]

    assert len(set(made)) == len(made)
    assert made[0] == SlackRequest("W", "U2", "key", is_form=True, secret=secrets[0]).made_id
    assert made[0] != SlackRequest("W", "U1", "other", secret=secrets[0]).made_id
    assert secrets[0] not in repr(SlackRequest("W", "U1", "key", secret=secrets[0]))


def test_requests_of_people_carry_the_secret(workspace: TestWorkspace) -> None:
    """The id of what a line leads to can be recomputed with the secret alone."""
    workspace.joins(workspace.ada)
    ts = workspace.ada.says("My cat is called Mog.")
    key = message_key(workspace.sandbox.direct(workspace.ada.id), ts)
    with workspace.database.write() as tx:
        secret = workspace.vault.id_secret(tx, workspace.record.id)
        made = SlackRequest(workspace.record.id, "", key, secret=secret).made_id
        unkeyed = SlackRequest(workspace.record.id, "", key).made_id

        assert questions.get_offer(tx, workspace.record.id, made) is not None
        assert questions.get_offer(tx, workspace.record.id, unkeyed) is None
