"""What the answers to a set of slots lead to."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.coffee.booking.decision import Asked, Booked, Next, decide
from tests.tables import every_case

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
A, B, C = (NOW + timedelta(days=days) for days in (1, 2, 3))
SOON = NOW + timedelta(hours=1)


def asked(*ticks: set[datetime] | None, sets: int = 1, is_patient: bool = True) -> Asked:
    """People p0, p1, … with their ticks; ``None`` has not answered."""
    people = tuple(f"p{nth}" for nth in range(len(ticks)))
    each = dict(zip(people, ticks, strict=True))
    return Asked(
        people,
        {one: frozenset(mine or ()) for one, mine in each.items()},
        frozenset(one for one, mine in each.items() if mine is not None),
        sets,
        is_patient,
    )


BOTH, ALL = ("p0", "p1"), ("p0", "p1", "p2")


@every_case(
    ("so_far", "expected"),
    [
        (asked(None, None), Next.WAIT),
        (asked({A, B}, None), Next.WAIT),
        (asked({A, B}, {B, C}), Booked(B, BOTH)),
        (asked({A, B}, {A, B, C}), Booked(A, BOTH)),
        (asked({A}, {B}), Next.NEW_SET),
        (asked({A}, set()), Next.NEW_SET),
        (asked({A}, {B}, sets=2), Next.NO_TIME),
        # Nobody can get anywhere in an hour.
        (asked({SOON}, {SOON}), Next.NEW_SET),
        # A pair waits for the silent one to the end.
        (asked({A, B}, None, is_patient=False), Next.WAIT),
        (asked({A}, {A}, None), Next.WAIT),
        (asked({A, B}, {A, B}, {B}), Booked(B, ALL)),
        (asked({A}, {A}, None, is_patient=False), Booked(A, BOTH)),
        (asked({A}, {B}, None, is_patient=False), Next.NEW_SET),
        (asked({A}, None, None, is_patient=False), Next.WAIT),
        # Whoever answered and can't is not left out before the last set.
        (asked({A}, {A}, {B}), Next.NEW_SET),
        (asked({A}, {A}, {B}, sets=2), Booked(A, BOTH)),
        (asked({A}, {B}, {C}, sets=2), Next.NO_TIME),
        (asked({A}, {B}, {B}, {A, B}, sets=2), Booked(B, ("p1", "p2", "p3"))),
    ],
)
def test_what_answers_lead_to(so_far: Asked, expected: Booked | Next) -> None:
    """Each state of the answers has one next step."""
    assert decide(so_far, NOW) == expected


def test_an_earlier_set_still_counts() -> None:
    """What both have ticked is booked, in whichever set they ticked it."""
    first = asked({A}, {B}, sets=2)
    both = replace(first, ticked={**first.ticked, "p1": frozenset({A, B})})
    assert decide(both, NOW) == Booked(A, BOTH)


@given(
    ticks=st.lists(st.none() | st.sets(st.sampled_from([SOON, A, B, C])), min_size=2, max_size=4),
    sets=st.integers(1, 2),
    is_patient=st.booleans(),
)
def test_silence_is_never_a_yes(
    ticks: list[set[datetime] | None], sets: int, is_patient: bool
) -> None:
    """Nobody is booked for a slot that they didn't tick, and nobody for one that is too near."""
    found = decide(asked(*ticks, sets=sets, is_patient=is_patient), NOW)
    if isinstance(found, Booked):
        assert len(found.people) >= 2
        assert found.starts_at >= NOW + timedelta(hours=2)
        for one in found.people:
            assert found.starts_at in (ticks[int(one[1:])] or set())
