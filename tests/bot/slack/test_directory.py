"""The people in memory, against whom a submitted form is checked."""

from __future__ import annotations

from functools import partial
from typing import Any

from bot.slack.users import Directory, Profile, profile_of
from tests.storage.racing import race

HERE, THERE = "w1", "w2"


def profile(number: int, **changes: Any) -> Profile:
    """A person as Slack describes them."""
    shown = {"display_name": f"Ada {number}", "real_name": "Ada Marsh"}
    return profile_of({"id": f"U{number}", "profile": shown, **changes}, "T1")


def test_somebody_noted_is_known_in_one_workspace() -> None:
    """One workspace never answers for another."""
    directory = Directory()
    directory.note(HERE, profile(1))

    assert directory.profile(HERE, "U1") == profile(1)
    assert directory.profile(HERE, "U2") is None
    assert directory.profile(THERE, "U1") is None
    assert directory.names_of(HERE, ["U1", "U2"]) == ["Ada 1", "Ada Marsh"]
    assert directory.names_of(THERE, ["U1"]) == []


def test_the_newer_description_stays() -> None:
    """An event that is delivered again, or a page read before it, brings nothing old back."""
    directory = Directory()
    directory.note(HERE, profile(1, updated=20, deleted=True))
    directory.note(HERE, profile(1, updated=10))
    kept = directory.profile(HERE, "U1")
    assert kept is not None
    assert kept.is_deactivated
    directory.note(HERE, profile(1, updated=20))
    kept = directory.profile(HERE, "U1")
    assert kept is not None
    assert not kept.is_deactivated


def test_the_number_of_people_is_bounded() -> None:
    """Where it is full, others go before those who were noted, longest ago first."""
    directory = Directory(most=4)
    directory.note(HERE, profile(1))
    for number in (2, 3, 2):
        directory.note_unless_full(HERE, profile(number))
    directory.note(HERE, profile(4))
    directory.note_unless_full(HERE, profile(5))
    assert held_in(directory) == [1, 2, 3, 4]
    directory.note(HERE, profile(6))
    assert held_in(directory) == [1, 3, 4, 6]
    directory.note_unless_full(HERE, profile(1, is_admin=True))
    one = directory.profile(HERE, "U1")
    assert one is not None
    assert one.is_admin
    directory.note(HERE, profile(4))
    for number in (7, 8):
        directory.note(HERE, profile(number))

    assert held_in(directory) == [4, 6, 7, 8]


def held_in(directory: Directory) -> list[int]:
    """The numbers of the people in memory."""
    return [number for number in range(9) if directory.profile(HERE, f"U{number}")]


def test_threads_share_it() -> None:
    """Eight threads that note people at once lose none and go beyond no bound."""
    directory = Directory(most=40)

    def note(first: int) -> None:
        for number in range(first, first + 10):
            directory.note(HERE, profile(number))

    race([partial(note, first) for first in range(0, 80, 10)])

    assert sum(directory.profile(HERE, f"U{number}") is not None for number in range(80)) == 40


def test_no_name_is_in_a_representation() -> None:
    """What is logged by accident says no name."""
    directory = Directory()
    directory.note(HERE, profile(1))

    assert "Ada" not in repr(directory) + repr(profile(1)) + str(directory.__dict__)
