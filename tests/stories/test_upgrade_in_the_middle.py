"""What was announced and introduced by a version before finishes as it was begun."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import select, update

from bot.delivery import MessageKind
from bot.sandbox.users import TEAM_ID
from storage import matches, people
from storage.database import Database
from storage.records import MeetAgain, Outcome, SendState, SlackKind
from storage.tables import outbox, slack_ids
from tests.cast import Actor
from tests.storage.test_migrate import walk
from tests.test_architecture import ROOT
from tests.workspace import TestWorkspace

ROWS = ROOT / "tests/upgrades/c74bcd9_coffees.sql"
# When these rows were written: the second round is announced, and drawn tomorrow at ten.
THEN = datetime(2026, 11, 30, 9, 45, tzinfo=UTC)
TUESDAY, FRIDAY = date(2026, 12, 1), date(2026, 12, 4)
_OLD_CHATS = ("C00000137", "C00000142")
_BEFORE = "You're in for the coffee round that is drawn on Tuesday 1 December at 11:00."
_ASKED = "Have you had your coffee"
_TOLD = re.compile(r"You're in for|are you in\?|Would you like to be in")


def _write(folder: Path) -> None:
    """The database and the key ring, as that commit left them."""
    lines = ROWS.read_text(encoding="utf-8").splitlines()
    key_file = folder / "kith.key"
    key_file.write_text(next(one[3:] for one in lines if one.startswith("-- {")), encoding="utf-8")
    key_file.chmod(0o600)
    database = Database(f"sqlite:///{folder / 'kith.db'}")
    walk(database, command.upgrade, "0004")
    with database.write() as tx:
        for line in lines:
            if line.startswith("INSERT"):
                tx.exec_driver_sql(line.replace("TKITHTOWN", TEAM_ID))
    database.close()


def _open_chats(workspace: TestWorkspace) -> None:
    """Slack has the chats of the two matches still; its ids for them are other ones here."""
    for several in ((workspace.bo, workspace.chidi), (workspace.ada, workspace.dana)):
        opened = workspace.client.conversations_open(users=[one.id for one in several])
        channel = opened["channel"]["id"]
        with workspace.database.write() as tx:
            groups = slack_ids.c.kind == SlackKind.GROUP
            first = select(slack_ids.c.id).where(groups, slack_ids.c.slack_id.in_(_OLD_CHATS))
            oldest = tx.execute(first.order_by(slack_ids.c.slack_id)).scalars().first()
            tx.execute(update(slack_ids).where(slack_ids.c.id == oldest).values(slack_id=channel))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[TestWorkspace]:
    """The workspace after the upgrade, fifteen minutes before anything is due."""
    _write(tmp_path)
    made = TestWorkspace(tmp_path, f"sqlite:///{tmp_path / 'kith.db'}", THEN)
    _open_chats(made)
    yield made
    made.close()


def heard(person: Actor, words: str) -> int:
    """How many of Kith's messages to somebody have these words."""
    return sum(words in one for one in person.told())


def said_of_the_old_one(
    workspace: TestWorkspace, person: Actor
) -> tuple[Outcome | None, MeetAgain | None, int]:
    """What somebody said of the coffee of the version before, and how often they were asked."""
    with workspace.database.read() as tx:
        own = people.get_or_add(tx, workspace.record.id, person.id)
        (old,) = [one for one in matches.of_person(tx, own.workspace_id, own.id) if not one.state]
        part = matches.part(tx, own.workspace_id, old.id, own.id)
    assert part is not None
    return part.outcome, part.again, part.times_asked


def finds_announcement(workspace: TestWorkspace, person: Actor) -> None:
    """The announcement of the version before stands in somebody's Slack, with its buttons."""
    with workspace.database.write() as tx:
        own = select(slack_ids.c.id).where(slack_ids.c.slack_id == person.id)
        mine = (outbox.c.receiver_id == own.scalar_subquery()) & (outbox.c.state == SendState.SENT)
        row = tx.execute(
            select(outbox.c.id, outbox.c.subject_id)
            .where(mine, outbox.c.kind == MessageKind.ROUND_ANNOUNCEMENT)
            .order_by(outbox.c.due_at.desc())
        ).first()
        assert row is not None
        labels = {"coffee.in": "I'm in", "coffee.skip": "Skip this one"}
        elements = [
            {
                "type": "button",
                "action_id": action_id,
                "value": row.subject_id,
                "text": {"type": "plain_text", "text": label},
            }
            for action_id, label in labels.items()
        ]
        sent = workspace.client.chat_postMessage(
            channel=workspace.sandbox.direct(person.id),
            text=_BEFORE,
            blocks=[{"type": "actions", "elements": elements}],
        )
        this = update(outbox).where(outbox.c.id == row.id)
        tx.execute(this.values(slack_ts=sent["ts"]))


def test_whoever_was_told_is_drawn_as_they_were_told(workspace: TestWorkspace) -> None:
    """Who is in is introduced on that day, nobody hears of it twice, and who is asked may say."""
    ada, bo, chidi, farid = workspace.ada, workspace.bo, workspace.chidi, workspace.farid
    workspace.until(TUESDAY, time(9))
    for person in (ada, bo, chidi, farid):
        assert [one for one in person.told() if _TOLD.search(one)] == [], person.handle
    # For Dana it was night when the others heard.
    assert len([one for one in workspace.dana.told() if _TOLD.search(one)]) == 1
    workspace.until(TUESDAY, time(16))

    introduced = [one for one in (ada, bo, chidi, workspace.dana, farid) if len(one.groups()) > 1]
    assert introduced == [ada, bo, chidi, workspace.dana]
    assert farid.groups() == []


def test_the_buttons_of_an_announcement_go_on(workspace: TestWorkspace) -> None:
    """Bo skips and Farid is in, in the messages that they had before; both are told so (P1)."""
    bo, farid = workspace.bo, workspace.farid
    for person in (bo, farid):
        finds_announcement(workspace, person)
    bo.presses("Skip this one")
    assert "That's all right." in bo.last()
    farid.presses("I'm in")
    assert "Lovely, you're in. You'll hear on Tuesday 1 December" in farid.last()
    workspace.until(TUESDAY, time(16))

    assert len(bo.groups()) == 1
    assert len(farid.groups()) == 1


def test_the_question_what_became_of_it_goes_on(workspace: TestWorkspace) -> None:
    """
    Each is asked once, at the moment that was planned, and all answers count (P10).

    Bo and Chidi both met and would again; Ada says not yet and is asked once more, and Dana never
    answers, which counts as nothing.
    """
    ada, bo, chidi, dana = workspace.ada, workspace.bo, workspace.chidi, workspace.dana
    workspace.until(THEN.date(), time(12))
    assert [heard(one, _ASKED) for one in (ada, bo, chidi, dana)] == [1, 1, 1, 0]
    for person in (bo, chidi):
        person.presses("We met")
        person.presses("I'd like that")
    ada.presses("Not yet")
    workspace.until(FRIDAY, time(17))

    assert [heard(one, _ASKED) for one in (bo, chidi, dana)] == [0, 0, 1]
    workspace.until(date(2026, 12, 9), time(17))
    said = {one: said_of_the_old_one(workspace, one) for one in (ada, bo, chidi, dana)}
    assert said[bo] == said[chidi] == (Outcome.MET, MeetAgain.GLADLY, 1)
    assert said[ada] == (Outcome.NOT_YET, None, 2)
    assert said[dana] == (None, None, 1)


def test_nobody_hears_a_word_twice(workspace: TestWorkspace) -> None:
    """The old coffees get no question that came later, such as a reminder or a rescue (P9)."""
    everybody = [workspace.ada, workspace.bo, workspace.chidi, workspace.dana, workspace.farid]
    workspace.until(FRIDAY, time(17))

    for person in everybody:
        told = person.told()
        assert sorted(set(told)) == sorted(told), person.handle
        assert heard(person, "Something went wrong") == 0
    for person in (workspace.bo, workspace.ada):
        assert person.messages(person.groups()[0]) == [], "the old chat is all theirs"


def test_silence_before_the_upgrade_counts_against_nobody(workspace: TestWorkspace) -> None:
    """
    Of three silent rounds the first may not be one of before: then nobody had to press anything.

    So nobody is asked whether to pause in place of the third round after the upgrade.
    """
    everybody = [workspace.ada, workspace.bo, workspace.chidi, workspace.dana]
    workspace.until(date(2026, 12, 14), time(20))

    for person in everybody:
        assert heard(person, "Shall I pause you?") == 0, person.handle
        assert heard(person, "15 December") == 1, person.handle
