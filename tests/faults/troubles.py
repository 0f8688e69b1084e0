"""The faults: each does an act while something is wrong, and ends what was wrong."""

from __future__ import annotations

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass
from unittest.mock import patch

from bot.sandbox.contexts import Result
from bot.sandbox.refusals import Gone
from bot.sandbox.transport import TIMED_OUT, OutgoingDelivery, Receipt, Transport
from tests.faults.traces import plain
from tests.held_calls import held
from tests.stories.test_old_buttons import Scene

_RETRY_AFTER = 30
# Real seconds for which Kith waits for the database here, so that a test need not wait for long.
_PATIENCE = 0.05
# Real seconds after which Slack gives up here on what isn't acknowledged.
_IMPATIENT = 1.0

Perform = Callable[[], Result]


class Trouble(ABC):
    """
    Something that goes wrong; a *sort* of it may strike at several moments.

    *lasts*: it goes on until what somebody typed is answered, which comes a moment later.
    """

    lasts = False

    @property
    @abstractmethod
    def sort(self) -> str:
        """What goes wrong."""

    @property
    def name(self) -> str:
        """What it is called."""
        return self.sort

    def strikes(self, calls: Sequence[str]) -> bool:
        """Whether it can happen to an act that makes these calls."""
        return True

    def may_add(self, sort: str, calls: Sequence[str]) -> bool:
        """Whether an answer that stands beside what was pressed or typed may come twice."""
        return False

    @abstractmethod
    def during(self, scene: Scene, calls: Sequence[str], perform: Perform) -> Result:
        """Do an act while it happens; it is over when the act is."""

    def later(self, scene: Scene) -> None:
        """Do what comes some time after the act."""
        return


@dataclass(frozen=True)
class FailingCall(Trouble):
    """One call fails: the *position*-th that the act makes, in the way *how*."""

    lasts = True

    how: str
    position: int

    @property
    def sort(self) -> str:
        return self.how

    @property
    def name(self) -> str:
        return f"{self.how} at call {self.position + 1}"

    def strikes(self, calls: Sequence[str]) -> bool:
        return self.position < len(calls)

    def may_add(self, sort: str, calls: Sequence[str]) -> bool:
        # What only one person sees can't be read back, so Kith can't tell that it has arrived.
        return self.how in ("500_after", "lost_answer") and calls[self.position] == "response_url"

    def during(self, scene: Scene, calls: Sequence[str], perform: Perform) -> Result:
        sandbox, method = scene.workspace.sandbox, calls[self.position]
        before = calls[: self.position].count(method)
        sandbox.fail(method, self.how, after=before, retry_after=_RETRY_AFTER)
        with _impatient(scene):
            result = perform()
            scene.workspace.wait()
        sandbox.mend(method)
        return result


@dataclass(frozen=True)
class SlowCall(Trouble):
    """
    One call is answered only when the person has had their acknowledgement, and triggers are over.
    """

    position: int

    sort = "slow"

    @property
    def name(self) -> str:
        return f"slow at call {self.position + 1}"

    def strikes(self, calls: Sequence[str]) -> bool:
        return self.position < len(calls)

    def during(self, scene: Scene, calls: Sequence[str], perform: Perform) -> Result:
        sandbox, method = scene.workspace.sandbox, calls[self.position]
        sandbox.fail(method, "slow", after=calls[: self.position].count(method))
        with held(scene.workspace) as release:
            result = perform()
            sandbox.age_triggers()
            release()
            scene.workspace.wait()
        sandbox.mend(method)
        assert result.error is None, f"acknowledged only after {method} had been answered"
        return result


@dataclass(frozen=True)
class Doubled(Trouble):
    """Everything is delivered twice, with the same ids."""

    together: bool

    @property
    def sort(self) -> str:
        return "twice at once" if self.together else "twice in turn"

    def during(self, scene: Scene, calls: Sequence[str], perform: Perform) -> Result:
        scene.workspace.sandbox.deliver_twice(everything=True, together=self.together)
        try:
            result = perform()
            scene.workspace.wait()
        finally:
            scene.workspace.sandbox.deliver_once()
        return result


@dataclass(frozen=True)
class Repeated(Trouble):
    """The delivery comes once more, some minutes later; a form is answered like the first time."""

    sort = "repeated later"

    def during(self, scene: Scene, calls: Sequence[str], perform: Perform) -> Result:
        return perform()

    def later(self, scene: Scene) -> None:
        sandbox = scene.workspace.sandbox
        last = sandbox.deliveries[-1]
        (receipt,) = sandbox.repeat(last)
        assert receipt.acknowledged, "the repetition was not acknowledged"
        if last.outgoing.payload.get("type") == "view_submission":
            assert plain(str(receipt.payload)) == plain(str(last.receipt.payload)), (
                "the repetition was answered otherwise"
            )


@dataclass(frozen=True)
class LostAcknowledgement(Trouble):
    """Kith's acknowledgement does not arrive, with the answer that is in it."""

    sort = "acknowledgement lost"

    def during(self, scene: Scene, calls: Sequence[str], perform: Perform) -> Result:
        delivery = scene.workspace.sandbox._parts.delivery
        with patch.object(delivery, "_transport", _Lossy(delivery._transport)):
            result = perform()
            scene.workspace.wait()
        return result


@dataclass(frozen=True)
class ThreeTimes(Trouble):
    """Somebody does it three times in one second: one after the other, or at the same moment."""

    together: bool

    @property
    def sort(self) -> str:
        return "three at once" if self.together else "three in a row"

    def may_add(self, sort: str, calls: Sequence[str]) -> bool:
        # Each command that somebody typed may have its answer, as long as that is the same.
        return sort == "command"

    def during(self, scene: Scene, calls: Sequence[str], perform: Perform) -> Result:
        sandbox = scene.workspace.sandbox
        sandbox.keep_failing("*", "slow")
        with held(scene.workspace) as release:
            if self.together:
                with ThreadPoolExecutor(3) as threads:
                    results = list(threads.map(lambda _: _or_gone(perform), range(3)))
            else:
                results = [_or_gone(perform) for _ in range(3)]
            release()
            scene.workspace.wait()
        sandbox.mend("*")
        return next(each for each in results if each is not None)


@dataclass(frozen=True)
class LockedDatabase(Trouble):
    """Another program writes into the database for longer than Kith waits."""

    sort = "database locked"

    def during(self, scene: Scene, calls: Sequence[str], perform: Perform) -> Result:
        with (
            closing(sqlite3.connect(scene._file, isolation_level=None)) as other,
            patch("bot.slack.router._FORM_PATIENCE_SECONDS", _PATIENCE),
            patch("storage.patience.DEFAULT_WAIT", _PATIENCE),
        ):
            other.execute("BEGIN IMMEDIATE")
            with _impatient(scene):
                result = perform()
                scene.workspace.wait()
            other.execute("ROLLBACK")
        return result


@contextmanager
def _impatient(scene: Scene) -> Iterator[None]:
    """Let Slack give up soon on an event that isn't acknowledged; it comes again."""
    sandbox = scene.workspace.sandbox
    patience, sandbox.ack_timeout = sandbox.ack_timeout, _IMPATIENT
    try:
        yield
    finally:
        sandbox.ack_timeout = patience


class _Lossy:
    """Delivers, and lets no acknowledgement through."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def transmit(self, outgoing: OutgoingDelivery, *, wait: bool) -> Receipt:
        self._transport.transmit(outgoing, wait=True)
        return Receipt(TIMED_OUT)


def _or_gone(perform: Perform) -> Result | None:
    """The result, or ``None`` where there is nothing left to press."""
    try:
        return perform()
    except Gone:
        return None


WAYS = ("429", "500", "500_after", "hang_up", "lost_answer")
MOST_CALLS = 7
TROUBLES: tuple[Trouble, ...] = (
    *(FailingCall(how, position) for position in range(MOST_CALLS) for how in WAYS),
    *(SlowCall(position) for position in range(MOST_CALLS)),
    Doubled(together=False),
    Doubled(together=True),
    Repeated(),
    LostAcknowledgement(),
    ThreeTimes(together=False),
    ThreeTimes(together=True),
    LockedDatabase(),
)
