"""Whoever has a rhythm of their own hears of the rounds that are theirs, and of no others."""

from __future__ import annotations

import re
from datetime import date, time, timedelta

import pytest

from tests.cast import Actor
from tests.workspace import IN_JANUARY, TestWorkspace

pytestmark = pytest.mark.starts_at(IN_JANUARY)

# Fridays, when no round is announced that isn't drawn yet.
FIRST_FRIDAY = date(2027, 1, 15)
WEEKS = 6


def named(pattern: str, said: str) -> str:
    """The one day that *said* names where *pattern* has its group."""
    found = re.findall(pattern, said)
    assert len(found) == 1, said
    return str(found[0])


class Diary:
    """What one person was told, week by week: their next round, and those they were announced."""

    def __init__(self, workspace: TestWorkspace, person: Actor) -> None:
        self.workspace, self.person = workspace, person
        self.channel = workspace.sandbox.direct(person.id)
        self.foretold: list[tuple[int, str]] = []

    def note(self) -> None:
        """On a Friday: the day that their Home tab and the command name, and what was announced."""
        self.person.types()
        told = named(r"Your next round is on (\w+ \d+ \w+)\.", self.person.last())
        assert f"Your next round is on {told}. I'll write to you before then." in (
            self.person.reads_home()
        )
        self.foretold.append((len(self.announced()), told))

    def announced(self) -> list[str]:
        """The days of the rounds that they were announced, in their order."""
        pattern = r"(?:You're in for the coffee|The next round of coffees is) on (\w+ \d+ \w+)\."
        return [
            day
            for method, body in self.workspace.said_by_bot()
            if method == "chat.postMessage" and body["channel"] == self.channel
            for day in re.findall(pattern, body["text"])
        ]


def test_the_next_round_that_is_named_is_the_next_that_comes(workspace: TestWorkspace) -> None:
    """
    At every rhythm, with a skip, a pause, a late joiner and somebody who is asked: the round that
    Kith names is the one it writes about next, and nothing comes before it (P1).
    """
    skips, monthly, rare = workspace.bo, workspace.chidi, workspace.dana
    pauses, late, asked = workspace.ada, workspace.farid, workspace.emi
    workspace.joins(pauses)
    workspace.joins(skips, asked, rhythm="Every 2 weeks")
    workspace.joins(monthly, rhythm="Every 4 weeks")
    workspace.joins(rare, rhythm="Every 8 weeks")
    workspace.wants_to_be_asked(asked)
    workspace.until(FIRST_FRIDAY)
    workspace.joins(late, rhythm="Every 2 weeks")
    diaries = [Diary(workspace, one) for one in (pauses, skips, monthly, rare, asked, late)]
    for week in range(WEEKS):
        friday = FIRST_FRIDAY + timedelta(weeks=week)
        workspace.until(friday, time(12))
        for diary in diaries[: None if week else -1]:
            if diary.person is not pauses or week not in (2, 3):
                diary.note()
        workspace.until(friday + timedelta(days=3), time(20))
        if week == 2:
            skips.presses("Skip this one")
        if week in (1, 3):
            pauses.types("pause" if week == 1 else "resume")
        if week % 2 and "I'm in" in str(asked.messages()[-1]):
            asked.presses("I'm in")

    for diary in diaries:
        days = diary.announced()
        assert (days == []) is (diary.person is rare)
        for known, told in diary.foretold:
            if known < len(days):
                assert told == days[known], diary.person.handle


def test_a_skip_and_a_return_name_ones_own_next_round(workspace: TestWorkspace) -> None:
    """Every 2 weeks: neither the skip nor the return speaks of the round between (P1)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.joins(workspace.chidi, rhythm="Every 2 weeks")
    workspace.until(date(2027, 1, 13), time(12))
    workspace.chidi.types("pause")
    workspace.chidi.types("resume")
    assert workspace.chidi.last() == (
        "Nothing is paused now. Your next round is on Tuesday 26 January. I'll write to you before "
        "then."
    )
    workspace.until(date(2027, 1, 25), time(16))
    workspace.chidi.presses("Skip this one")

    following = "Your next round is on Tuesday 2 February. I'll write to you before then."
    assert workspace.chidi.last() == f"That's all right. {following}"
    assert f"You're skipping the coffee on Tuesday 26 January. {following}" in (
        workspace.chidi.reads_home()
    )


def test_a_late_match_does_not_hide_the_next_round(workspace: TestWorkspace) -> None:
    """Rhythm counts from the draw, not from the day on which somebody was brought in late (P1)."""
    workspace.joins(workspace.ada)
    workspace.until(date(2027, 1, 15), time(10))
    workspace.joins(workspace.bo)
    workspace.tick()
    workspace.bo.presses("I'm in")
    workspace.pass_time(hours=1)
    workspace.ada.types()
    foretold = workspace.ada.last()
    workspace.until(date(2027, 1, 18), time(16))

    assert workspace.ada.groups() == workspace.bo.groups() != []
    assert "Your next round is on Tuesday 19 January." in foretold
    assert any("You're in for the coffee on Tuesday 19 January" in x for x in workspace.ada.told())
