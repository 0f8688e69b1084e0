"""Whoever has just written to Kith is asked nothing for three days, whatever it was (P18)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time

import pytest

from bot.delivery import MessageKind
from storage import people, send_history
from tests.cast import Actor, labels
from tests.stories.test_away import seconds
from tests.stories.test_in_need import BEYOND
from tests.stories.test_preferences import kept
from tests.workspace import TestWorkspace

CAT = "My cat is called Mog."
TUESDAY, WEDNESDAY, THURSDAY = date(2026, 11, 24), date(2026, 11, 25), date(2026, 11, 26)
MONDAY, NEXT_WEEK = date(2026, 11, 30), date(2026, 12, 4)


def questions(person: Actor) -> int:
    """How many icebreakers somebody has got."""
    return sum("Answer privately" in labels(one) for one in person.messages())


def next_at(workspace: TestWorkspace, person: Actor) -> datetime | None:
    """When somebody is asked next."""
    return kept(workspace, person).next_icebreaker_at


def waiting(workspace: TestWorkspace, person: Actor) -> int:
    """How many icebreakers wait in the outbox."""
    here, kind = workspace.record.id, MessageKind.ICEBREAKER
    with workspace.database.read() as tx:
        known = people.find(tx, here, person.id)
        assert known is not None
        return len(send_history.unsent_to(tx, here, known.id, kind))


def says(person: Actor, words: str) -> None:
    """Types it to Kith."""
    person.says(words)


def behind_a_command(person: Actor, words: str) -> None:
    """Types it behind a command, and closes what opens."""
    person.types(f"share {words}")
    if person.sees_modal():
        person.closes()


def in_a_form(person: Actor, words: str) -> None:
    """Writes it in the form, and closes what stands there then."""
    person.types("share")
    person.submits(words=words)
    person.closes()


WRITES: tuple[Callable[[Actor, str], None], ...] = (says, behind_a_command, in_a_form)


@pytest.mark.parametrize("words", [CAT, BEYOND])
@pytest.mark.parametrize("writes", WRITES)
def test_no_icebreaker_comes_in_the_days_after(
    workspace: TestWorkspace, writes: Callable[[Actor, str], None], words: str
) -> None:
    """The question that was due on the next morning comes three days later."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.until(TUESDAY, time(18))
    before = [questions(one) for one in (workspace.ada, workspace.bo)]
    writes(workspace.ada, words)
    workspace.until(THURSDAY, time(20))
    assert (questions(workspace.ada), questions(workspace.bo)) == (0, 1)
    workspace.until(MONDAY, time(18))

    assert before == [0, 0]
    assert questions(workspace.ada) == 1


@pytest.mark.parametrize("writes", WRITES)
def test_what_is_stored_says_nothing_of_what_was_written(
    workspace: TestWorkspace, writes: Callable[[Actor, str], None]
) -> None:
    """Words of despair leave the same day as a cat does, and as a command does (P18)."""
    workspace.joins(workspace.ada)
    workspace.until(TUESDAY, time(12))
    writes(workspace.ada, BEYOND)
    after_despair = next_at(workspace, workspace.ada)
    workspace.pass_time(hours=1)
    for harmless in (lambda: workspace.ada.says(CAT), lambda: workspace.ada.types("help")):
        harmless()
        assert next_at(workspace, workspace.ada) == after_despair

    assert after_despair == datetime(2026, 11, 27, 10, tzinfo=UTC)


def test_looking_again_for_lost_lines_holds_nothing_for_longer(workspace: TestWorkspace) -> None:
    """Words of despair are found as lost on each of three days; they count from when they came."""
    workspace.joins(workspace.ada)
    workspace.until(TUESDAY, time(12))
    workspace.ada.says(BEYOND)
    held = next_at(workspace, workspace.ada)
    workspace.until(WEDNESDAY, time(18))

    assert next_at(workspace, workspace.ada) == held


def test_a_question_that_waits_in_the_outbox_is_held_too(workspace: TestWorkspace) -> None:
    """It was to be asked while she was out; once she is back, it doesn't come right after."""
    workspace.joins(workspace.ada)
    workspace.sandbox.set_user("ada", snooze_until=seconds(WEDNESDAY, time(20), "Europe/London"))
    workspace.until(WEDNESDAY, time(18))
    assert waiting(workspace, workspace.ada) == 1
    workspace.ada.says(BEYOND)
    workspace.until(THURSDAY, time(18))
    assert questions(workspace.ada) == 0
    workspace.until(NEXT_WEEK, time(18))

    assert questions(workspace.ada) == 1
