"""How the steps of a history are drawn: each is drawn afresh, and any may come in every history."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, TypeVar

T = TypeVar("T")
Method = TypeVar("Method", bound=Callable[..., None])
Draw = Callable[[Random], T]


@dataclass(frozen=True)
class Step:
    """One step of a history: the name of a method, and what was drawn for it."""

    name: str
    given: dict[str, Any]


_STEPS: list[Draw[Step]] = []


def step(often: int = 1, **drawn: Draw[Any]) -> Callable[[Method], Method]:
    """
    Make a method a step of histories, *often* times as likely as one without it.

    It takes several steps to break a promise: something is shared, time passes, a brake is put on,
    and somebody reads. Hypothesis leaves out two thirds of a machine's rules in each history, and
    makes most histories by copying parts of another. So it draws a number for each history only.
    """

    def mark(method: Method) -> Method:
        def draw(random: Random) -> Step:
            return Step(method.__name__, {name: one(random) for name, one in drawn.items()})

        _STEPS.extend([draw] * often)
        return method

    return mark


def any_step(random: Random) -> Step:
    """The next step of a history."""
    return random.choice(_STEPS)(random)


def one_of(*choices: T) -> Draw[T]:
    """One of these, each as likely as the others."""
    return lambda random: random.choice(choices)


def some_of(choices: Sequence[T], most: int) -> Draw[list[T]]:
    """Several of these, at most so many, and perhaps none."""
    return lambda random: random.sample(choices, random.randint(0, most))


def shuffled(choices: Sequence[T]) -> Draw[list[T]]:
    """All of these, in any order."""
    return lambda random: random.sample(choices, len(choices))
