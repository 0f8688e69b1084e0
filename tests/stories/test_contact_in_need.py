"""The contact in need: asked first, named after a yes, and only while they are there (P18)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest

from bot.delivery import AbsenceMemory
from bot.sharing import ContactMemory
from bot.slack.users import Directory
from storage import contacts, people, workspaces
from storage.records import ContactState
from tests.cast import Actor, labels
from tests.stories.test_in_need import BEYOND, HELP
from tests.stories.test_replies import database_away, slack_is_impatient
from tests.workspace import MONDAY, TestWorkspace

QUESTION = "Would you be the person to turn to here"
NO = "I'd rather not"
STOP = "Stop being the contact"
NAMED = "is the person to turn to"
NOT_WORKING = "They aren't working now"


def asked(person: Actor) -> int:
    """How often somebody has been asked."""
    return sum(QUESTION in one for one in person.told())


def answer(workspace: TestWorkspace, person: Actor | None = None) -> str:
    """What somebody in need is answered."""
    person = person or workspace.bo
    workspace.pass_time(minutes=2)
    person.says(BEYOND)
    assert HELP in person.last()
    return person.last()


def is_named(workspace: TestWorkspace, person: Actor) -> bool:
    """Whether Bo in need is pointed to somebody."""
    return f"{person.mention} {NAMED}" in answer(workspace)


def calls(workspace: TestWorkspace) -> list[str]:
    """What Slack has been asked."""
    return [one.name for one in workspace.sandbox.traffic if one.direction == "to_slack"]


def setup_of(workspace: TestWorkspace) -> str:
    """What Ada, who is an admin, sees of the setup."""
    workspace.ada.types("setup")
    seen = workspace.ada.reads_modal()
    workspace.ada.closes()
    return str(seen)


@pytest.mark.parametrize("joined", [True, False])
def test_whoever_is_picked_is_asked_and_named_only_after_a_yes(
    workspace: TestWorkspace, joined: bool
) -> None:
    """Also somebody who hasn't joined; the admin sees both."""
    chidi = workspace.chidi
    workspace.joins(workspace.ada, workspace.bo, *([chidi] if joined else []))
    workspace.picks_contact(chidi)
    assert asked(chidi) == 1
    shown = ["Yes, in my own hours", "Yes, nine to five", NO] if joined else ["Yes", NO]
    assert labels(chidi.messages()[-1]) == shown
    assert not is_named(workspace, chidi)
    assert "Asked. I name them once they've said yes." in setup_of(workspace)
    chidi.presses(shown[0])
    assert chidi.last().startswith("Thank you. From now on I name you to people in need.")

    assert is_named(workspace, chidi)
    assert "They've said yes." in setup_of(workspace)


def test_nobody_is_told_who_said_no(workspace: TestWorkspace) -> None:
    """To the admin a no looks like a silence, at every moment (P13)."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    seen = []
    for says_no in (True, False):
        workspace.picks_contact(workspace.chidi)
        if says_no:
            workspace.chidi.presses(NO)
            assert workspace.chidi.last() == "That's fine. I name nobody, and nobody is told."
        steps = []
        for _ in range(4):
            steps.append(setup_of(workspace))
            assert not is_named(workspace, workspace.chidi)
            workspace.pass_time(days=2, hours=12)
        seen.append(steps)
        workspace.ada.types("setup")
        workspace.ada.chooses("contact", workspace.farid.id)
        workspace.ada.submits()
        workspace.ada.closes()

    assert seen[0] == seen[1]
    assert "Asked." in seen[0][0]
    assert "Not taken on so far" in seen[0][3]


def test_saving_again_asks_nobody_again(workspace: TestWorkspace) -> None:
    """Whatever else the admin changes, and whatever the person said."""
    workspace.joins(workspace.ada, workspace.chidi)
    workspace.picks_contact(workspace.chidi)
    workspace.chidi.presses(NO)
    workspace.picks_contact(workspace.chidi)
    workspace.pass_time(days=20)

    assert asked(workspace.chidi) + sum("That's fine" in one for one in workspace.chidi.told()) == 1


def test_who_was_picked_instead_is_asked_and_the_other_one_named_no_more(
    workspace: TestWorkspace,
) -> None:
    """What the first one was told is emptied; their old button says so."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    workspace.has_contact(workspace.chidi)
    workspace.chidi.types("me")
    workspace.picks_contact(workspace.farid)
    workspace.pass_time(minutes=2)

    assert not is_named(workspace, workspace.chidi)
    assert "You aren't the person to turn to here, or no longer." in workspace.chidi.last()
    workspace.chidi.presses(STOP)
    assert "You aren't asked about this any more." in workspace.chidi.reads_modal()
    assert asked(workspace.farid) == 1


@pytest.mark.parametrize("where", ["message", "ledger"])
@pytest.mark.parametrize("joined", [True, False])
def test_the_contact_can_stop_at_any_time(
    workspace: TestWorkspace, where: str, joined: bool
) -> None:
    """Without a reason; nobody is named from then on, also in what is held about them (P15)."""
    chidi = workspace.chidi
    workspace.joins(workspace.ada, workspace.bo, *([chidi] if joined else []))
    workspace.has_contact(chidi)
    if where == "ledger":
        chidi.types("me")
        assert "You're the person to turn to for people in need here." in chidi.reads_modal()
    chidi.presses(STOP)
    workspace.tick()

    assert not is_named(workspace, chidi)
    assert "They've said yes" not in setup_of(workspace)
    with workspace.database.read() as tx:
        assert contacts.get(tx, workspace.record.id) is None


def test_the_question_can_be_answered_in_the_ledger(workspace: TestWorkspace) -> None:
    """It stands there while it is open."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    workspace.picks_contact(workspace.chidi)
    workspace.chidi.types("me")
    workspace.chidi.presses("Yes, nine to five")
    assert "From now on I name you" in workspace.chidi.reads_modal()
    workspace.chidi.closes()

    assert is_named(workspace, workspace.chidi)


def leaves(workspace: TestWorkspace) -> None:
    """Chidi leaves."""
    workspace.chidi.leaves()


def is_deactivated(workspace: TestWorkspace) -> None:
    """Slack deactivates Chidi."""
    workspace.sandbox.set_user("chidi", deleted=True)


def pauses(workspace: TestWorkspace) -> None:
    """Chidi pauses."""
    workspace.chidi.types("pause")


def says_away(workspace: TestWorkspace) -> None:
    """Chidi sets a status."""
    workspace.sandbox.set_user("chidi", status_text="On sick leave")


def is_renamed(workspace: TestWorkspace) -> None:
    """Chidi says it in his name."""
    workspace.sandbox.set_user("chidi", name="Chidi Eze (OOO till 7 Dec)")


def snoozes(workspace: TestWorkspace) -> None:
    """Chidi isn't to be disturbed, in his hours; Slack tells of that only when it is asked."""
    now = int(workspace.clock.now().timestamp())
    workspace.sandbox.set_user("chidi", dnd_start=now, dnd_end=now + 7200)
    workspace.pass_time(minutes=6)


ABSENCES = (leaves, is_deactivated, pauses, says_away, is_renamed, snoozes)


@pytest.mark.parametrize("absence", ABSENCES, ids=lambda one: one.__name__)
def test_who_is_away_is_left_out(
    workspace: TestWorkspace, absence: Callable[[TestWorkspace], None]
) -> None:
    """Nobody in need is sent to somebody who isn't there."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    workspace.has_contact(workspace.chidi)
    assert is_named(workspace, workspace.chidi)
    absence(workspace)
    workspace.tick()

    assert workspace.chidi.mention not in answer(workspace)


@pytest.mark.parametrize(
    ("day", "at", "back"),
    [
        (date(2026, 11, 24), time(12), None),
        (date(2026, 11, 24), time(19), "Wednesday 25 November at about 09:00"),
        (date(2026, 11, 25), time(6), "Wednesday 25 November at about 09:00"),
        (date(2026, 11, 27), time(17), "Monday 30 November at about 09:00"),
        (date(2026, 11, 28), time(12), "Monday 30 November at about 09:00"),
    ],
)
@pytest.mark.parametrize("joined", [True, False])
def test_outside_their_hours_the_answer_says_when_they_are_back(
    workspace: TestWorkspace, day: date, at: time, back: str | None, joined: bool
) -> None:
    """With the day in words, by the clocks of whoever asks; the helplines come before that."""
    chidi = workspace.chidi
    for one in ("bo", "chidi"):
        workspace.sandbox.set_user(one, zone="Europe/London")
    workspace.joins(workspace.ada, workspace.bo, *([chidi] if joined else []))
    workspace.has_contact(chidi)
    workspace.until(day, (datetime.combine(day, at) - timedelta(minutes=2)).time())
    said = answer(workspace)

    assert f"{chidi.mention} {NAMED}" in said
    assert (NOT_WORKING in said) is (back is not None)
    if back:
        assert f"{NOT_WORKING}, and are back on {back} your time." in said
        assert said.index("findahelpline") < said.index(NOT_WORKING)


def test_times_are_those_of_whoever_asks(workspace: TestWorkspace) -> None:
    """Nine in New York is two in the afternoon in London; without a zone, it says whose it is."""
    workspace.sandbox.set_user("chidi", zone="America/New_York")
    workspace.sandbox.set_user("bo", zone="Europe/London")
    workspace.joins(workspace.ada, workspace.bo)
    workspace.picks_contact(workspace.chidi)
    workspace.until(MONDAY.date(), time(15))
    workspace.chidi.presses("Yes")
    workspace.until(date(2026, 11, 24), time(10))
    assert "are back on Tuesday 24 November at about 14:00 your time." in answer(workspace)
    workspace.sandbox.set_user("bo", hides_zone=True)
    workspace.tick()

    assert "back on Tuesday 24 November at about 09:00 where they are." in answer(workspace)


def test_own_hours_are_used_where_their_owner_said_so(workspace: TestWorkspace) -> None:
    """Else nobody can tell that they work on Tuesdays only."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    workspace.chidi.types("change")
    workspace.chidi.chooses("work_days", ["1"])
    workspace.chidi.submits()
    workspace.chidi.closes()
    backs: list[str] = []
    for label, tuesday in (("Yes, nine to five", 24), ("Yes, in my own hours", 31)):
        workspace.picks_contact(workspace.chidi)
        workspace.until(date(2026, 10, 31) + timedelta(days=tuesday), time(12))
        workspace.chidi.presses(label)
        workspace.pass_time(days=1, hours=6)
        backs.append(answer(workspace))
        workspace.chidi.types("me")
        workspace.chidi.presses(STOP)
        workspace.chidi.closes()
        workspace.pass_time(minutes=2)

    assert "back on Thursday 26 November" in backs[0]
    assert "back on Tuesday 8 December" in backs[1]


def test_it_comes_from_memory(workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the database away, and Slack refusing to say anything about the contact."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.has_contact(workspace.chidi)
    workspace.until(date(2026, 11, 24), time(19))
    slack_is_impatient(workspace)
    for method in ("users.info", "dnd.info"):
        workspace.sandbox.keep_failing(method, "500")
    before = len(calls(workspace))
    with database_away(monkeypatch):
        workspace.bo.goes_on(BEYOND)
        assert NOT_WORKING in workspace.bo.last()

    assert set(calls(workspace)[before:]) == {"chat.postMessage"}


def test_a_workspace_can_come_while_slack_is_asked(workspace: TestWorkspace) -> None:
    """Somebody there may write in the moment that Slack takes to say whether Chidi is away."""
    workspace.joins(workspace.ada)
    workspace.has_contact(workspace.chidi)
    here, now = workspace.record.id, workspace.clock.now()
    with workspace.database.write() as tx:
        other = workspaces.add(tx, workspace.vault, "T0OTHER000", None, now)
    asked: list[str] = []

    def ask(_here: str, slack_id: str) -> None:
        asked.append(slack_id)
        with workspace.database.read() as tx:
            memory.read(tx, other.id)

    memory = ContactMemory(workspace.clock, Directory(), AbsenceMemory(), ask)
    with workspace.database.read() as tx:
        memory.read(tx, here)
    memory.ask_due()

    assert asked == [workspace.chidi.id]


def test_nobody_is_sent_to_themselves(workspace: TestWorkspace) -> None:
    """The contact may be in need, too."""
    workspace.joins(workspace.ada, workspace.chidi)
    workspace.has_contact(workspace.chidi)

    assert NAMED not in answer(workspace, workspace.chidi)


def test_a_contact_from_before_is_asked_and_not_named_until_then(workspace: TestWorkspace) -> None:
    """They were set by an admin of an earlier version, and may not know (the migration's state)."""
    workspace.joins(workspace.ada, workspace.bo)
    with workspace.database.write() as tx:
        person = people.get_or_add(tx, workspace.record.id, workspace.chidi.id)
        contacts.pick(tx, workspace.record.id, person.id)
    assert not is_named(workspace, workspace.chidi)
    workspace.tick()
    assert asked(workspace.chidi) == 1
    workspace.chidi.presses("Yes")

    assert is_named(workspace, workspace.chidi)


def test_who_wants_nothing_unasked_finds_it_in_the_ledger(workspace: TestWorkspace) -> None:
    """A budget of zero holds (P9)."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    workspace.chidi.types("change")
    workspace.chidi.chooses("weekly_budget", "0")
    workspace.chidi.submits()
    workspace.chidi.closes()
    workspace.picks_contact(workspace.chidi)
    workspace.pass_time(days=40)
    assert asked(workspace.chidi) == 0
    workspace.chidi.types("me")

    assert "You're asked whether you'd be the person to turn to" in workspace.chidi.reads_modal()


@pytest.mark.parametrize("flags", [{"is_bot": True}, {"is_restricted": True}, {"deleted": True}])
def test_only_people_of_the_workspace_are_asked(
    workspace: TestWorkspace, flags: dict[str, bool]
) -> None:
    """The form says so, and keeps what was chosen."""
    workspace.joins(workspace.ada)
    workspace.sandbox.set_user("chidi", **flags)
    workspace.tick()
    workspace.ada.types("setup")
    workspace.ada.chooses("contact", workspace.chidi.id)
    result = workspace.ada.submits()

    assert "I can't ask them" in str(result.errors)


def test_an_answer_stands_after_a_restart(workspace: TestWorkspace) -> None:
    """And the export says it (P15)."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    workspace.has_contact(workspace.chidi)
    workspace.restart()
    workspace.tick()

    assert is_named(workspace, workspace.chidi)
    with workspace.database.read() as tx:
        contact = contacts.get(tx, workspace.record.id)
    assert contact is not None
    assert contact.state is ContactState.ACCEPTED
