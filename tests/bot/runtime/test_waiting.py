"""Waiting: growing pauses, chance, and a signal that ends it."""

from __future__ import annotations

import signal
from random import Random

import pytest

from bot.errors import SetupError, TemporaryError
from bot.runtime.waiting import GrowingPause, Stopped, StopSignal, wait_out
from tests.tables import every_case


class Instant(StopSignal):
    """Waits for nothing, and notes for how long it would have."""

    def __init__(self, told_after: int = 10_000) -> None:
        super().__init__()
        self.pauses: list[float] = []
        self._told_after = told_after

    def wait(self, seconds: float | None = None) -> bool:
        """Note it."""
        self.pauses.append(seconds or 0.0)
        return len(self.pauses) >= self._told_after


def waited(stop: StopSignal, *outcomes: Exception | str) -> str:
    """What comes of attempts that end so, one after the other."""
    left = iter(outcomes)

    def attempt() -> str:
        outcome = next(left)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    return wait_out(attempt, stop, Random(7))


def test_pauses_grow_to_some_seconds_only() -> None:
    """An outage of hours costs no more than a quarter of a minute after its end."""
    pause = GrowingPause(Random(7))
    pauses = [pause.next() for _ in range(5000)]

    assert pauses[0] <= 0.5
    assert min(pauses[5:]) >= 7.5
    assert max(pauses) <= 15
    pause.reset()
    assert pause.next() <= 0.5


def test_processes_do_not_come_at_once() -> None:
    """Two that began to wait at the same moment come at different ones."""
    first, second = GrowingPause(Random(1)), GrowingPause(Random(2))

    assert len({round(one.next(), 3) for one in (first, second) for _ in range(20)}) == 40


@every_case("wanted", [0.0, 1.0, 30.0, 3600.0], at_least=4)
def test_no_try_within_a_wanted_pause(wanted: float) -> None:
    """After it chance is added, at most one second."""
    pause = GrowingPause(Random(7))
    pauses = [pause.next(wanted) for _ in range(200)]

    assert all(seconds >= wanted for seconds in pauses)
    assert max(pauses) <= max(15.0, wanted + 1)


def test_it_is_tried_again_until_it_works(caplog: pytest.LogCaptureFixture) -> None:
    """Each pause is logged with its reason."""
    stop = Instant()
    gone = TemporaryError("Gone.", retry_after=20)

    assert waited(stop, TemporaryError("Away."), gone, "there") == "there"
    assert len(stop.pauses) == 2
    assert stop.pauses[1] > 20
    assert "Away. Trying again in " in caplog.text


def test_what_a_person_must_mend_ends_it() -> None:
    """At once, with its own words."""
    stop = Instant()

    with pytest.raises(SetupError, match=r"Mend it\."):
        waited(stop, TemporaryError("Away."), SetupError("Mend it."), "there")
    assert len(stop.pauses) == 1


def test_a_signal_ends_it() -> None:
    """Nothing is tried any more."""
    with pytest.raises(Stopped):
        waited(Instant(told_after=2), TemporaryError("1"), TemporaryError("2"), "there")


def test_it_stays_told() -> None:
    """Whoever asks later hears of it, too; without a signal nobody waits longer than asked."""
    stop = StopSignal()
    assert not stop.wait(0)
    stop.stop()

    assert stop.wait(0)
    assert stop.wait()
    assert stop.wait(0)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_both_signals_are_taken(number: signal.Signals) -> None:
    """Also where they were ignored before."""
    before = {each: signal.signal(each, signal.SIG_IGN) for each in (signal.SIGINT, signal.SIGTERM)}
    stop = StopSignal()
    try:
        stop.listen()
        signal.raise_signal(number)
        assert stop.wait(0)
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
