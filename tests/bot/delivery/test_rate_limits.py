"""
After a 429 nothing of a method goes out before Slack takes it again, and everything arrives once.

The sandbox counts each call that comes too early, by the clock of the scene.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from bot.delivery.dispatch import Dispatch
from bot.delivery.message_kinds import MessageKind
from bot.delivery.method_limits import ASKING, OPENING, POSTING, MethodLimits
from bot.delivery.token_bucket import TokenBucket
from bot.sandbox.faults import CALLS_A_MINUTE, Fault
from bot.slack.client import slack_client
from bot.slack.errors import LONGEST
from storage import people, rate_limits
from storage.records import SendState
from tests.bot.delivery.scenario import DAY, HOUR, MINUTE, SECOND, TUESDAY, Scene
from tests.cast import labels

# After this much time, of several messages and questions the last has been taken.
A_WHILE = 2 * MINUTE
HALF_A_MINUTE = MINUTE / 2
# A round is announced on this day, and drawn on the next.
ANNOUNCED_ON = datetime(2026, 11, 30, 14, tzinfo=UTC)
DRAWN_AT = datetime(2026, 12, 1, 10, tzinfo=UTC)

Prepare = Callable[[Scene], datetime]


def three_are_due(scene: Scene) -> datetime:
    """On Tuesday at nine Ada's three listeners are each told of another thing."""
    scene.workspace.sandbox.set_user("dana", zone="Europe/Stockholm")
    scene.workspace.wait()
    for listener in (scene.workspace.bo, scene.workspace.chidi, scene.workspace.dana):
        scene.shares(scene.workspace.ada, listener)
    return TUESDAY


def three_answers_are_lost(scene: Scene) -> datetime:
    """Slack has the three messages, and nobody knows; they are looked for a minute later."""
    at = three_are_due(scene)
    scene.workspace.sandbox.fail("chat.postMessage", "lost_answer", times=3)
    scene.at(at)
    assert {row.state for row in scene.rows()} == {SendState.UNKNOWN}
    return at + MINUTE


def three_are_withdrawn(scene: Scene) -> datetime:
    """The three were told, and Ada brakes: what they have is emptied."""
    at = three_are_due(scene)
    scene.at(at)
    assert all_told(scene)
    scene.brakes(scene.workspace.ada)
    return at + SECOND


def ticks(
    scene: Scene,
    since: datetime,
    until: datetime,
    step: timedelta,
    *,
    ready: Callable[[Scene], bool] = lambda _: False,
    other: Dispatch | None = None,
) -> None:
    """Tick from *since* until a moment, or until *ready*; *other* is a second process."""
    at = since
    while at <= until and not ready(scene):
        scene.at(at)
        if other is not None:
            other.reconciler.reconcile()
            other.send_due()
            other.reconciler.empty_withdrawn()
        at += step


def another_process(scene: Scene) -> Dispatch:
    """Another process, whose client knows nothing of what the first was answered."""
    client = slack_client(scene.workspace.config, scene.workspace.clock)
    return scene.dispatch(lambda _: client)


def all_told(scene: Scene) -> bool:
    """Whether each message is in Slack, as the outbox knows."""
    return {row.state for row in scene.rows()} == {SendState.SENT}


def all_emptied(scene: Scene) -> bool:
    """Whether nobody has a button left."""
    people = (scene.workspace.bo, scene.workspace.chidi, scene.workspace.dana)
    return not any(labels(said) for person in people for said in person.messages())


# What makes delivery call each of its methods, and how one sees that it is done.
METHODS: dict[str, tuple[Prepare, Callable[[Scene], bool]]] = {
    "users.info": (three_are_due, all_told),
    "dnd.info": (three_are_due, all_told),
    "conversations.open": (three_are_due, all_told),
    "chat.postMessage": (three_are_due, all_told),
    "conversations.history": (three_answers_are_lost, all_told),
    "chat.update": (three_are_withdrawn, all_emptied),
}


@pytest.mark.parametrize("retry_after", [0, 7, 3600])
@pytest.mark.parametrize("method", METHODS)
def test_no_call_is_made_before_slack_takes_it_again(
    scene: Scene, method: str, retry_after: int
) -> None:
    """Two processes, 429 for the first call and for two later ones: none too early, all done."""
    prepare, is_done = METHODS[method]
    sandbox, pause = scene.workspace.sandbox, timedelta(seconds=max(retry_after, 1))
    at = prepare(scene)
    before = len(scene.requests(method))
    sandbox.fail(method, "429", retry_after=retry_after)
    sandbox.fail(method, "429", 2, retry_after=retry_after, after=1)
    other = another_process(scene)
    for _ in range(4):
        ticks(scene, at, at + pause - SECOND / 2, pause / 7, ready=is_done, other=other)
        at += pause
    ticks(scene, at, at + A_WHILE, SECOND, ready=is_done, other=other)

    assert sandbox.rate_limit_violations == []
    assert len(scene.requests(method)) - before >= 3 + 3
    assert is_done(scene)
    for person in (scene.workspace.bo, scene.workspace.chidi, scene.workspace.dana):
        assert len(person.told()) == 1


@pytest.mark.parametrize(
    "method", ["users.info", "dnd.info", "conversations.open", "chat.postMessage"]
)
def test_a_limit_is_shared_by_all_processes(scene: Scene, method: str) -> None:
    """One was told to wait until three in the afternoon; Dana's is due to another one at two."""
    workspace, sandbox = scene.workspace, scene.workspace.sandbox
    scene.shares(workspace.ada, workspace.bo)
    scene.shares(workspace.ada, workspace.dana)
    sandbox.fail(method, "429", retry_after=7 * 3600)
    scene.at(TUESDAY)
    other = another_process(scene)
    for half_hours in (12, 13, 14):
        workspace.clock.set(TUESDAY + half_hours * HOUR / 2)
        assert workspace.dana.told() == []
        other.send_due()
    # After a 429 questions are asked one by one.
    workspace.clock.advance(MINUTE)
    other.send_due()

    assert sandbox.rate_limit_violations == []
    assert scene.nudges(workspace.bo) == scene.nudges(workspace.dana) == 1


def test_the_limit_is_that_of_one_method(scene: Scene) -> None:
    """While Slack opens no conversation for Bo, Chidi is told in the one that is known."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.chidi)
    scene.at(TUESDAY)
    assert scene.nudges(workspace.chidi) == 1
    scene.shares(workspace.ada, workspace.bo)
    scene.shares(workspace.dana, workspace.chidi)
    workspace.sandbox.fail("conversations.open", "429", retry_after=3600)
    wednesday = TUESDAY + DAY
    ticks(scene, wednesday, wednesday + 10 * MINUTE, MINUTE)

    assert scene.nudges(workspace.bo) == 0
    assert scene.nudges(workspace.chidi) == 2
    assert len(scene.requests("conversations.open")) == 2
    assert workspace.sandbox.rate_limit_violations == []


def test_no_question_is_asked_for_a_message_that_could_not_be_posted(scene: Scene) -> None:
    """While Slack takes no message, nobody's presence is asked about."""
    at = three_are_due(scene)
    scene.workspace.sandbox.fail("chat.postMessage", "429", retry_after=900)
    scene.at(at)
    asked = len(scene.requests("users.info"))
    ticks(scene, at, at + 14 * MINUTE, MINUTE)

    assert len(scene.requests("users.info")) == asked
    assert len(scene.requests("dnd.info")) == len(scene.requests("chat.postMessage")) == 1


def test_a_429_in_the_middle_of_a_search(scene: Scene) -> None:
    """The second page waits as long as Slack says, and the message is found and not repeated."""
    workspace = scene.workspace
    scene.shares(workspace.ada, workspace.bo)
    workspace.sandbox.fail("chat.postMessage", "lost_answer")
    scene.at(TUESDAY)
    channel = workspace.sandbox.direct(workspace.bo.id)
    for _ in range(205):
        workspace.client.chat_postMessage(channel=channel, text="Something else.")
    workspace.sandbox.fail("conversations.history", "429", retry_after=300, after=1)
    ticks(scene, TUESDAY + MINUTE, TUESDAY + 6 * MINUTE - SECOND, 10 * SECOND)
    assert len(scene.requests("conversations.history")) == 2
    scene.at(TUESDAY + 6 * MINUTE)

    assert len(scene.requests("conversations.history")) == 4
    assert workspace.sandbox.rate_limit_violations == []
    assert scene.nudges(workspace.bo) == 1
    assert scene.row().state is SendState.SENT


def test_an_introduction_is_repeated_while_slack_cannot_be_searched(scene: Scene) -> None:
    """It cannot be searched (P17), so it waits for no search; Bo's check-in does."""
    workspace = scene.workspace
    scene.only_ada_and_bo_take_part()
    scene.at(ANNOUNCED_ON)
    scene.shares(workspace.ada, workspace.bo)
    workspace.sandbox.fail("chat.postMessage", "lost_answer", times=2)
    workspace.sandbox.fail("conversations.history", "429", retry_after=4 * 3600)
    ticks(scene, DRAWN_AT - 2 * HOUR, DRAWN_AT + 2 * HOUR - MINUTE, 10 * MINUTE)
    (group,) = workspace.ada.groups()
    assert scene.row().state is SendState.UNKNOWN
    assert [row.state for row in scene.rows(MessageKind.INTRODUCTION)] == [SendState.SENT]
    assert len(workspace.ada.messages(group)) == 2
    ticks(scene, DRAWN_AT + 2 * HOUR, DRAWN_AT + 3 * HOUR, 10 * MINUTE)

    assert scene.row().state is SendState.SENT
    assert scene.nudges(workspace.bo) == 1
    assert workspace.sandbox.rate_limit_violations == []


def test_a_shorter_limit_does_not_end_a_longer_one(scene: Scene) -> None:
    """Two processes were refused at once: the longer of Slack's two waits holds."""
    workspace = scene.workspace
    limits = MethodLimits(workspace.database, workspace.clock, lambda _: workspace.client)
    limits.note(scene.workspace_id, "chat.postMessage", 60)
    limits.note(scene.workspace_id, "chat.postMessage", 5)
    assert limits.seconds_left(scene.workspace_id, "chat.postMessage") == 60
    limits.note(scene.workspace_id, "chat.postMessage", 90)
    assert limits.seconds_left(scene.workspace_id, "chat.postMessage") == 90
    workspace.clock.advance(90 * SECOND)

    assert limits.seconds_left(scene.workspace_id, "chat.postMessage") == 0
    assert limits.seconds_left(scene.workspace_id, "chat.update") == 0


def test_a_limit_of_a_clock_that_was_put_back_is_dropped(scene: Scene) -> None:
    """No limit lasts longer than a day: what does was noted by another clock."""
    workspace = scene.workspace
    limits = MethodLimits(workspace.database, workspace.clock, lambda _: workspace.client)
    limits.note(scene.workspace_id, "chat.update", 60)
    workspace.clock.set(workspace.clock.now() - 2 * DAY)
    assert limits.seconds_left(scene.workspace_id, "chat.update") == 0
    limits.note(scene.workspace_id, "chat.update", 30)

    assert limits.seconds_left(scene.workspace_id, "chat.update") == 30


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"Retry-After": "7"}, 7 * SECOND),
        ({"retry-after": "7"}, 7 * SECOND),
        ({"RETRY-AFTER": " 7 "}, 7 * SECOND),
        ({"Retry-After": "2.5"}, HALF_A_MINUTE),
        ({"Retry-After": "0"}, SECOND),
        ({"Retry-After": "3600"}, HOUR),
        ({}, HALF_A_MINUTE),
        ({"Retry-After": ""}, HALF_A_MINUTE),
        ({"Retry-After": "-5"}, HALF_A_MINUTE),
        ({"Retry-After": "soon"}, HALF_A_MINUTE),
        ({"Retry-After": "nan"}, HALF_A_MINUTE),
        ({"Retry-After": "inf"}, HALF_A_MINUTE),
        ({"Retry-After": "Wed, 25 Nov 2026 07:28:00 GMT"}, HALF_A_MINUTE),
        ({"Retry-After": "86401"}, LONGEST),
        ({"Retry-After": "9" * 400}, LONGEST),
    ],
)
def test_how_long_slack_wants_it_to_wait(
    scene: Scene, headers: dict[str, str], wait: timedelta, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What Slack says is believed, up to a day; where it says nothing, half a minute is waited."""
    scene.shares(scene.workspace.ada, scene.workspace.bo)
    scene.workspace.sandbox.fail("chat.postMessage", "429", retry_after=1)
    monkeypatch.setattr(Fault, "headers", headers)
    scene.at(TUESDAY)
    assert scene.row().due_at == TUESDAY + wait
    scene.at(TUESDAY + wait - SECOND / 10)
    assert len(scene.requests()) == 1
    scene.at(TUESDAY + wait)

    assert len(scene.requests()) == 2
    assert scene.nudges(scene.workspace.bo) == 1


def test_messages_keep_the_pace_that_slack_names(scene: Scene) -> None:
    """Of many that are due at once, a burst is sent, and the others as Slack takes them."""
    with scene.workspace.database.write() as tx:
        for _ in range(POSTING.burst):
            POSTING.take(tx, scene.workspace_id, TUESDAY)
    at = three_are_due(scene)
    scene.at(at)
    assert scene.requests() == []
    scene.at(at + POSTING.between)
    assert len(scene.requests()) == 1
    scene.at(at + MINUTE)

    assert all_told(scene)
    assert scene.workspace.sandbox.rate_limit_violations == []


def test_what_waits_for_openings_holds_up_nothing_else(scene: Scene) -> None:
    """While Slack opens no more conversations, whoever has one is told; the others come later."""
    bo, others = scene.workspace.bo, (scene.workspace.chidi, scene.workspace.dana)
    at = three_are_due(scene)
    with scene.workspace.database.write() as tx:
        direct = scene.workspace.sandbox.direct(bo.id)
        people.set_direct(tx, scene.workspace_id, scene.own_id(bo), direct)
        for _ in range(OPENING.burst):
            OPENING.take(tx, scene.workspace_id, at)
    scene.at(at)
    assert scene.nudges(bo) == 1
    assert scene.requests("conversations.open") == []
    scene.at(at + MINUTE)

    assert [scene.nudges(one) for one in others] == [1, 1]


def test_what_is_held_back_goes_on_between_ticks(scene: Scene) -> None:
    """Nothing waits for a tick once Slack takes it; without a limit nothing is looked at."""
    workspace, dispatch = scene.workspace, scene.workspace.application.services.dispatch
    at = three_are_due(scene)
    with workspace.database.write() as tx:
        for _ in range(POSTING.burst):
            POSTING.take(tx, scene.workspace_id, at)
    scene.at(at)
    assert dispatch.claims.waiting() == [scene.workspace_id]
    workspace.clock.set(at + MINUTE)
    while not all_told(scene):
        workspace.application.scheduler.run_often()
    scene.at(at + 3 * MINUTE)

    assert dispatch.claims.waiting() == []


def test_what_is_held_back_by_the_pace_is_known(scene: Scene) -> None:
    """While conversations are opened as fast as Slack does it, introductions aren't late."""
    here, claims = scene.workspace_id, scene.workspace.application.services.dispatch.claims
    with scene.workspace.database.write() as tx:
        assert claims.held_back(tx, here, TUESDAY) == frozenset()
        for _ in range(OPENING.burst):
            OPENING.take(tx, here, TUESDAY)
        assert claims.held_back(tx, here, TUESDAY + 3 * SECOND) == {MessageKind.INTRODUCTION}
        assert claims.held_back(tx, here, TUESDAY + 20 * SECOND) == frozenset()


def test_what_slack_refuses_for_an_hour_is_held_back(scene: Scene) -> None:
    """It stays due for so long, and isn't late."""
    here, claims = scene.workspace_id, scene.workspace.application.services.dispatch.claims
    with scene.workspace.database.write() as tx:
        rate_limits.block_until(tx, here, "chat.postMessage", TUESDAY + HOUR)
        assert claims.held_back(tx, here, TUESDAY) == set(MessageKind)
        assert claims.held_back(tx, here, TUESDAY + HOUR) == frozenset()


@pytest.mark.parametrize(
    ("pace", "method"),
    [(OPENING, "conversations.open"), (ASKING, "dnd.info"), (POSTING, "chat.postMessage")],
)
def test_a_pace_stays_within_slacks_limits(scene: Scene, pace: TokenBucket, method: str) -> None:
    """For some minutes as many calls are made as may be, and Slack refuses none."""
    limits, here, at, taken = scene.workspace.sandbox, scene.workspace_id, TUESDAY, 0
    limits.keep_limits()
    with scene.workspace.database.write() as tx:
        while at < TUESDAY + 4 * MINUTE:
            scene.workspace.clock.set(at)
            while pace.next_at(rate_limits.free_at_each(tx, here, [pace.name]), at) <= at:
                pace.take(tx, here, at)
                assert limits._parts.faults.next_for(method) is None
                taken += 1
            at += SECOND / 2

    assert taken >= 0.75 * 4 * CALLS_A_MINUTE[method]
