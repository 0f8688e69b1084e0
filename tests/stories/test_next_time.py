"""A line for one's partner: written after a coffee, read at the next one together, then gone."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from storage.database import Database
from tests.cast import Actor, element_of, labels
from tests.storage.sample_data import rows_of
from tests.stories.test_before_a_coffee import TAKES_ALL
from tests.stories.test_circle import keeps_apart
from tests.stories.test_tiers import allows
from tests.workspace import TestWorkspace

TUESDAY, MONDAY, NEXT = date(2026, 11, 24), date(2026, 11, 30), date(2026, 12, 1)
LINE = "Tell me how the lighthouse was."
NOTE = "Before your coffee: "


def met(workspace: TestWorkspace, *who: Actor, rhythm: str = "Every week") -> None:
    """These people join, are introduced, and all say that they met."""
    workspace.joins(*who, rhythm=rhythm)
    workspace.until(MONDAY, time(17))
    for one in who:
        one.presses("We met")


def writes(person: Actor, words: str = LINE) -> None:
    """Somebody keeps a line for next time."""
    person.presses("Add something")
    person.submits(words=words)


def ledger_of(person: Actor) -> str:
    """What somebody reads about themselves."""
    person.closes()
    person.types("me")
    text = person.reads_modal()
    person.closes()
    return text


def kept_lines(database: Database, workspace_id: str) -> int:
    """How many lines are kept."""
    with database.read() as tx:
        return len(rows_of(tx, workspace_id)["lines"])


def notes(person: Actor) -> list[str]:
    """The messages to somebody that there is something to read."""
    return [one for one in person.told() if NOTE in one]


def test_a_line_for_next_time_reaches_that_partner(workspace: TestWorkspace) -> None:
    """
    Ada writes a line for Bo; at their next coffee Bo alone reads it, behind a button; two weeks
    later it is gone. No message holds a word of it (P4, P14).
    """
    ada, bo = workspace.ada, workspace.bo
    met(workspace, ada, bo)
    writes(ada)
    assert f"{bo.mention} can open it before your next coffee together." in ada.reads_modal()
    assert f"For a coffee with {bo.mention}" in ledger_of(ada)
    assert notes(bo) == []
    workspace.until(NEXT, time(12))
    assert notes(bo) == [f"Before your coffee: {ada.mention} would like you to know something."]
    bo.presses("Read it")
    assert f"{ada.mention} wrote this for you after your last coffee:" in bo.reads_modal()
    assert LINE in bo.reads_modal()
    assert LINE not in workspace.words_outside_views()
    assert notes(ada) == []
    bo.closes()
    workspace.until(date(2026, 12, 17))

    assert notes(bo) == []
    assert LINE not in ledger_of(ada)
    assert kept_lines(workspace.database, workspace.record.id) == 0


def test_a_line_waits_again_where_the_coffee_is_called_off(workspace: TestWorkspace) -> None:
    """Ada and Bo are introduced again, and Bo calls it off: he reads it before the next one."""
    ada, bo = workspace.ada, workspace.bo
    met(workspace, ada, bo)
    writes(ada)
    workspace.until(NEXT, time(12))
    bo.presses("More", in_group=bo.groups()[-1])
    bo.presses("Call it off")
    assert f"For a coffee with {bo.mention}" in ledger_of(ada)
    workspace.until(NEXT + timedelta(days=14), time(12))

    assert len(notes(bo)) == 2
    bo.presses("Read it")
    assert LINE in bo.reads_modal()


def test_whoever_comes_between_reads_nothing(workspace: TestWorkspace) -> None:
    """Ada's next coffee is with Chidi: what is for Bo goes on waiting for Bo (P4)."""
    ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    met(workspace, ada, bo)
    writes(ada)
    bo.types("pause 14 Dec")
    workspace.joins(chidi)
    workspace.until(NEXT, time(17))
    assert len([one for one in ada.groups() if one in chidi.groups()]) == 1
    assert notes(chidi) == []

    assert f"For a coffee with {bo.mention}" in ledger_of(ada)


def test_a_line_for_one_of_a_trio(workspace: TestWorkspace) -> None:
    """In a trio Ada says for whom it is; the third sees nothing of it, before or after."""
    ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    met(workspace, ada, bo, chidi)
    ada.presses("Add something")
    picker = element_of(ada.modal(), "partner")["action_id"]
    view = ada.modal()

    def chosen(person: Actor) -> dict[str, dict[str, object]]:
        words = element_of(view, "words")["action_id"]
        return {
            "partner": {picker: {"type": "users_select", "selected_user": person.id}},
            "words": {words: {"type": "plain_text_input", "value": LINE}},
        }

    refused = workspace.sandbox.submit(ada.id, view["id"], chosen(workspace.dana))
    assert list(refused.errors.values()) == ["Pick somebody you had this coffee with."]
    workspace.sandbox.submit(ada.id, view["id"], chosen(chidi))
    workspace.wait()
    assert f"For a coffee with {chidi.mention}" in ledger_of(ada)
    workspace.until(NEXT, time(17))
    assert [len(notes(one)) for one in (ada, bo, chidi)] == [0, 0, 1]
    chidi.presses("Read it")

    assert LINE in chidi.reads_modal()


def test_what_else_one_can_do_after_a_coffee(workspace: TestWorkspace) -> None:
    """A reminder to ask, with a day and no words, and one's own chat, to say thanks (P5)."""
    ada, bo = workspace.ada, workspace.bo
    met(workspace, ada, bo, rhythm="Every 8 weeks")
    ada.presses("I'd like that")
    assert ada.last() == "Thank you. I'll keep that to myself."
    ada.presses("Add something")
    assert labels(ada.modal()) == ["Remind me to ask", "Message them"]
    ada.presses("Remind me to ask")
    ada.submits()
    workspace.until(date(2026, 12, 11), time(17))

    assert any(f"You wanted to check in with {bo.mention}" in one for one in ada.told())


def test_words_about_a_colleague_are_asked_about_first(workspace: TestWorkspace) -> None:
    """A name asks, a mention is declined; nothing is kept before the box is ticked (P3)."""
    ada, bo = workspace.ada, workspace.bo
    met(workspace, ada, bo)
    workspace.joins(workspace.chidi)
    writes(ada, "Has Chidi told you about it?")
    assert "“Chidi” is also the name of someone here." in ada.reads_modal()
    assert kept_lines(workspace.database, workspace.record.id) == 0
    ada.closes()
    writes(ada, f"Has {workspace.chidi.mention} told you?")

    assert kept_lines(workspace.database, workspace.record.id) == 0


def test_nothing_can_be_written_where_only_coffee_is_allowed(workspace: TestWorkspace) -> None:
    """The window says so, and still has what needs no words."""
    met(workspace, workspace.ada, workspace.bo)
    allows(workspace, "coffee_only")
    workspace.ada.presses("Add something")

    assert "nothing can be shared" in workspace.ada.reads_modal()
    assert labels(workspace.ada.modal()) == ["Remind me to ask", "Message them"]


@pytest.mark.parametrize("how", TAKES_ALL)
@pytest.mark.parametrize("moment", ["before", "after"])
def test_it_ends_with_what_ends_the_rest(workspace: TestWorkspace, how: str, moment: str) -> None:
    """However it ends, before or after Bo was told that there is something: he reads nothing."""
    met(workspace, workspace.ada, workspace.bo)
    writes(workspace.ada)
    workspace.ada.closes()
    if moment == "after":
        workspace.until(NEXT, time(12))
        assert len(notes(workspace.bo)) == 1
    TAKES_ALL[how](workspace)
    workspace.tick()
    workspace.until(date(2026, 12, 2), time(12))

    assert notes(workspace.bo) == []
    gone = {"quiet list", "she leaves", "he leaves", "erased", "forgotten"}
    assert kept_lines(workspace.database, workspace.record.id) == (how not in gone)


def test_being_on_a_quiet_list_does_not_show_in_ones_ledger(workspace: TestWorkspace) -> None:
    """Bo wants nothing more of Ada's: her line stays hers until its end, and goes nowhere (P13)."""
    met(workspace, workspace.ada, workspace.bo)
    writes(workspace.ada)
    before = ledger_of(workspace.ada)
    keeps_apart(workspace, workspace.bo, workspace.ada)

    assert ledger_of(workspace.ada) == before
