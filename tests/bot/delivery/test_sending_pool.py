"""Sending in lanes: nobody waits for a slow answer to somebody else, and nothing is lost."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.web import SlackResponse

from bot.delivery import sending_pool
from bot.delivery.sending_pool import Lane, SendingFailed, SendingPool
from storage.records import SendState
from tests.bot.delivery.scenario import TUESDAY, Scene

# Real seconds that nothing takes, unless it stands still.
LONG = 30
SAID = "My mother is ill."
ONE, OTHER = Lane("one"), Lane("other")


class Sender:
    """Sends so many messages of each lane; the first of *slow* ones waits until it is let go."""

    def __init__(self, left: dict[Lane, int], slow: tuple[Lane, ...] = ()) -> None:
        self.left, self.slow = left, set(slow)
        self.sent: list[Lane] = []
        self.waits, self.let_go = threading.Event(), threading.Event()
        self._lock = threading.Lock()

    def __call__(self, lane: Lane) -> bool:
        """Send the next message of a lane."""
        with self._lock:
            if not self.left[lane]:
                return False
            self.left[lane] -= 1
            is_slow = lane in self.slow
            self.slow.discard(lane)
        if is_slow:
            self.waits.set()
            assert self.let_go.wait(LONG)
        with self._lock:
            self.sent.append(lane)
        return True


def impatient(monkeypatch: pytest.MonkeyPatch, *, threads: int = 16) -> SendingPool:
    """A pool for which little is long."""
    monkeypatch.setattr(sending_pool, "_THREADS", threads)
    monkeypatch.setattr(sending_pool, "_SLOW_SECONDS", 0.01)
    monkeypatch.setattr(sending_pool, "_PATIENCE_SECONDS", 0.05)
    return SendingPool()


def test_all_lanes_are_worked_off() -> None:
    """When it returns, all that was due is sent."""
    pool, sender = SendingPool(), Sender({ONE: 3, OTHER: 2})
    pool.run([ONE, OTHER], sender, 50)
    pool.close()

    assert sorted(lane.workspace_id for lane in sender.sent) == ["one"] * 3 + ["other"] * 2


def test_a_thread_sends_no_more_than_it_may() -> None:
    """What is left waits for the next tick."""
    pool, sender = SendingPool(), Sender({ONE: 3})
    pool.run([ONE], sender, 2)
    pool.close()

    assert sender.left == {ONE: 1}


def test_lanes_take_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    """With one thread for all, a full lane holds up no other."""
    monkeypatch.setattr(sending_pool, "_THREADS", 1)
    pool, sender = SendingPool(), Sender({ONE: 3, OTHER: 3})
    pool.run([ONE, OTHER], sender, 50)
    pool.close()

    assert sender.sent == [ONE, OTHER] * 3


@pytest.mark.parametrize("slow", [(ONE,), (ONE, OTHER)])
def test_a_slow_answer_holds_up_nobody(
    monkeypatch: pytest.MonkeyPatch, slow: tuple[Lane, ...]
) -> None:
    """The tick goes on without it, and everything else is sent, in the same lane, too."""
    pool, sender = impatient(monkeypatch), Sender({ONE: 5, OTHER: 5}, slow)
    pool.run([ONE, OTHER], sender, 50)
    while len(sender.sent) < 10 - len(slow):
        pool.run([ONE, OTHER], sender, 50)
    assert sender.waits.is_set()
    sender.let_go.set()
    pool.close()

    assert len(sender.sent) == 10


def test_a_lane_takes_few_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    """However slow Slack is in one workspace, threads are left for the others."""
    pool = impatient(monkeypatch, threads=5)
    stuck, let_go = threading.Semaphore(0), threading.Event()

    def send(lane: Lane) -> bool:
        if lane == ONE:
            stuck.release()
            assert let_go.wait(LONG)
        return False

    pool.run([ONE], send, 50)
    for _ in range(3):
        pool.run([ONE], send, 50)
    other = Sender({OTHER: 1})
    pool.run([OTHER], other, 50)

    assert other.sent == [OTHER]
    let_go.set()
    pool.close()
    assert sum(stuck.acquire(blocking=False) for _ in range(9)) == 4


def test_a_fault_is_said_when_the_others_are_done(caplog: pytest.LogCaptureFixture) -> None:
    """A fault of one workspace stops no other; each is logged, and the tick hears of it, once."""
    pool, sender = SendingPool(), Sender({OTHER: 3})

    def send(lane: Lane) -> bool:
        if lane != OTHER:
            raise ValueError(SAID)
        return sender(lane)

    with pytest.raises(SendingFailed):
        pool.run([ONE, Lane("third"), OTHER], send, 50)
    assert sender.sent == [OTHER] * 3
    assert caplog.text.count("sending failed type=ValueError") == 2
    assert SAID not in caplog.text
    pool.run([OTHER], send, 50)
    pool.close()


def test_nobody_waits_for_a_thread_that_was_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever ends it, its lane is free at once."""
    pool, sender = impatient(monkeypatch), Sender({ONE: 1})

    def end(_: Lane) -> bool:
        raise SystemExit

    pool.run([ONE] * 5, end, 50)
    pool.run([ONE], sender, 50)
    pool.close()

    assert sender.sent == [ONE]


def test_after_closing_nothing_is_begun() -> None:
    """Whoever stops Kith waits for what is being sent, and for nothing more."""
    pool, sender = SendingPool(), Sender({ONE: 3})
    pool.close()
    pool.run([ONE], sender, 50)

    assert sender.sent == []


class WaitsFor(WebClient):
    """Slack, which answers to a post for one person only after all others have theirs."""

    def __init__(self, scene: Scene, channel: str, is_time: Callable[[], bool]) -> None:
        super().__init__(token="xoxb-none", retry_handlers=[])
        self._scene, self._channel, self._is_time = scene, channel, is_time

    def api_call(self, api_method: str, **arguments: Any) -> SlackResponse:
        """Call Slack, in time."""
        body = arguments.get("json")
        if isinstance(body, dict) and body.get("channel") == self._channel:
            never = threading.Event()
            while not self._is_time():
                never.wait(0.005)
        return self._scene.workspace.client.api_call(api_method, **arguments)


def test_whoever_comes_after_a_slow_answer_is_told_meanwhile(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Slack takes long with the message to Bo; Chidi and Dana have theirs before."""
    impatient(monkeypatch)
    workspace = scene.workspace
    workspace.sandbox.set_user("dana", zone="Europe/Stockholm")
    workspace.wait()
    listeners = (workspace.bo, workspace.chidi, workspace.dana)
    for listener in listeners:
        scene.shares(workspace.ada, listener)
    workspace.clock.set(TUESDAY)
    others = (workspace.chidi, workspace.dana)
    slow = WaitsFor(
        scene,
        workspace.sandbox.direct(workspace.bo.id),
        lambda: all(scene.nudges(one) for one in others),
    )
    dispatch = scene.dispatch(lambda _: slow)
    while any(row.state is not SendState.SENT for row in scene.rows()):
        dispatch.send_due()
    dispatch.close()

    assert [scene.nudges(one) for one in listeners] == [1, 1, 1]
