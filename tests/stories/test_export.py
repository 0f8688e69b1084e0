"""Ada exports all that she shared and set, and nothing about anybody else (P15)."""

from __future__ import annotations

import json
import logging
from dataclasses import fields
from datetime import date, time, timedelta
from typing import Any

import pytest
from slack_sdk import WebClient

from bot.delivery import FileResult, file_upload
from bot.i18n import translator_for
from bot.icebreakers.bank import BANK
from bot.sandbox.sandbox import Gone
from bot.slack.request import SlackRequest
from storage import exports, matches, people, questions, reminders
from storage.database import Database, DatabaseBusy
from storage.records import AskedQuestion, MeetAgain, Member, Outcome, Reminder, new_id
from tests.cast import Actor, button, labels
from tests.stories.test_sick_mother import FRIDAY, MUM, shared_with_bo
from tests.workspace import TestWorkspace

NOTE_WORDS = "Ask me about the lighthouse."
BOS_WORDS = "My knee is to be operated on."
SENTENCE = "I've made your file. Please look in our conversation."


def exports_all(person: Actor) -> str:
    """Opens the ledger and presses *Export*. Returns the text of the modal."""
    person.closes()
    person.types("me")
    person.presses("Export")
    return person.reads_modal()


def files_of(person: Actor) -> list[str]:
    """The ids of the files in this person's conversation that can still be opened, oldest first."""
    shared = [file for message in person.messages() for file in message["files"]]
    return [file["id"] for file in shared if file["mode"] != "tombstone"]


def opened(workspace: TestWorkspace, person: Actor) -> dict[str, Any]:
    """The contents of the newest file in this person's conversation."""
    return dict(json.loads(workspace.sandbox.file(person.id, files_of(person)[-1])))


def remembered(workspace: TestWorkspace) -> int:
    """How many files Kith still has to delete."""
    with workspace.database.read() as tx:
        return len(exports.due(tx, workspace.clock.now().replace(year=2030), 99))


def a_coffee(workspace: TestWorkspace) -> None:
    """Ada and Bo meet. Ada would like to meet again, Bo leaves it to chance."""
    workspace.until(date(2026, 11, 24), time(11))
    with workspace.database.write() as tx:
        for person, again in ((workspace.ada, MeetAgain.GLADLY), (workspace.bo, MeetAgain.CHANCE)):
            own = people.get_or_add(tx, workspace.record.id, person.id).id
            (match,) = matches.of_person(tx, workspace.record.id, own)
            part = matches.part(tx, workspace.record.id, match.id, own)
            assert part is not None
            matches.change_part(tx, part, outcome=Outcome.MET, again=again)


def everything_happened(workspace: TestWorkspace) -> None:
    """Ada and Bo had coffee, shared with each other, and keep details to themselves."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    with workspace.database.write() as tx:
        known = [
            people.get_or_add(tx, workspace.record.id, one.id)
            for one in (workspace.ada, workspace.bo)
        ]
        emi = people.get_or_add(tx, workspace.record.id, workspace.emi.id)
        ada, bo = (one.id for one in known)
        people.keep_apart(tx, workspace.record.id, ada, [emi.id], workspace.clock.now())
        people.keep_apart(tx, workspace.record.id, bo, [emi.id], workspace.clock.now())
        for owner, about, day in ((ada, bo, FRIDAY), (bo, ada, date(2026, 12, 5))):
            reminder = Reminder(workspace.record.id, new_id(), owner, about, day)
            reminders.add(tx, reminder)
        # A worry pauses icebreakers, so this one comes before it.
        asked = AskedQuestion(
            workspace.record.id, new_id(), ada, BANK[0].key, workspace.clock.now(), answered_at=None
        )
        questions.note_asked(tx, asked)
    a_coffee(workspace)
    workspace.ada.shares(MUM, workspace.bo)
    workspace.bo.shares(BOS_WORDS, workspace.ada)
    workspace.ada.says(NOTE_WORDS)
    workspace.ada.presses("Bring it to my next coffee")
    if workspace.ada.sees_modal():
        workspace.ada.submits()
    workspace.until(FRIDAY, time(9, 5))
    workspace.bo.presses("Read it")
    workspace.ada.presses("Read it")


def test_the_export_has_all_that_is_hers(workspace: TestWorkspace) -> None:
    """
    Words, listeners, readings, coffee notes, preferences, quiet list, coffees, reminders (P15).
    """
    everything_happened(workspace)
    assert SENTENCE in exports_all(workspace.ada)
    held = opened(workspace, workspace.ada)
    (mum,) = held["shared"]

    assert (mum["words"], mum["kind"], mum["wish"]) == (MUM, "illness_family", "hello")
    assert (mum["event_date"], mum["listeners"]) == ("2026-11-26", [workspace.bo.id])
    assert [(one["who"], one["certain"]) for one in mum["read_by"]] == [(workspace.bo.id, True)]
    assert mum["read_by"][0]["at"].startswith("2026-11-27T09:05")
    assert mum["ends_at"].startswith("2026-12-2")
    assert [one["words"] for one in held["lines_for_coffees"]] == [NOTE_WORDS]
    assert (held["about"], held["quiet_list"]) == (workspace.ada.id, [workspace.emi.id])
    assert held["preferences"]["rhythm_weeks"] == 1
    assert held["preferences"]["zone"] == "Europe/London"
    assert held["preferences"]["work_start"] == "09:00:00"
    assert held["programs"][0]["at"] == "10:00:00"
    assert held["reminders"] == [{"about": workspace.bo.id, "day": "2026-11-27"}]
    (coffee,) = held["coffees"]
    assert (coffee["my_outcome"], coffee["my_again"]) == ("met", "gladly")
    assert workspace.bo.id in coffee["with"]
    assert held["questions_asked"][0]["question"].endswith("?")


def test_the_export_has_nothing_about_others(workspace: TestWorkspace) -> None:
    """Not Bo's words, answers, preferences or reminders, and none of Kith's internal ids (P15)."""
    everything_happened(workspace)
    exports_all(workspace.ada)
    written = workspace.sandbox.file(workspace.ada.id, files_of(workspace.ada)[-1]).decode()

    for private in (BOS_WORDS, "knee", "chance", "2026-12-05"):
        assert private not in written
    assert [one for one in own_ids(workspace.database) if one in written] == []


def own_ids(database: Database) -> list[str]:
    """All of Kith's internal ids in the database."""
    found = set()
    with database.read() as tx:
        names = tx.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars()
        for name in names.all():
            for row in tx.exec_driver_sql(f"SELECT * FROM {name}"):  # noqa: S608 - its own names
                found |= {one for one in row if isinstance(one, str) and len(one) == 32}
    assert len(found) > 20
    return sorted(found)


def test_the_export_has_every_preference(workspace: TestWorkspace) -> None:
    """The export has every setting, also those added to the record later (P15)."""
    workspace.joins(workspace.ada)
    exports_all(workspace.ada)
    names = {one.name for one in fields(Member)} - {"workspace_id", "person_id", "joined_at"}

    assert set(opened(workspace, workspace.ada)["preferences"]) == names


def test_the_file_is_for_ada_alone_and_says_how_long(workspace: TestWorkspace) -> None:
    """The file is in her own conversation, and she is told how long it stays there."""
    shared_with_bo(workspace)
    exports_all(workspace.ada)

    assert workspace.ada.last() == (
        "Here's everything you've shared and set, as you asked. It stays in Slack until it's "
        "deleted. I'll remove it after a day, so if you'd like to keep it, save it now."
    )
    assert workspace.ada.messages()[-1]["files"][0]["name"] == "kith-2026-11-24.json"
    for other in (workspace.bo, workspace.chidi, workspace.dana):
        assert files_of(other) == []
        with pytest.raises(Gone):
            workspace.sandbox.file(other.id, files_of(workspace.ada)[0])


def test_she_is_asked_before_her_words_go_into_a_file(workspace: TestWorkspace) -> None:
    """The button explains first what a file in Slack means (P2)."""
    shared_with_bo(workspace)
    workspace.ada.types("me")
    found = button(workspace.ada.modal()["blocks"], "Export")
    assert found is not None

    assert "Slack keeps it until it's deleted" in found[1]["confirm"]["text"]["text"]
    assert files_of(workspace.ada) == []


def test_the_file_is_deleted_after_a_day(workspace: TestWorkspace) -> None:
    """Kith deletes the file when it said it would, and its record of it (P14)."""
    shared_with_bo(workspace)
    exports_all(workspace.ada)
    assert remembered(workspace) == 1
    workspace.pass_time(hours=23)
    assert len(files_of(workspace.ada)) == 1
    workspace.pass_time(hours=1, seconds=1)

    assert files_of(workspace.ada) == []
    assert [one["mode"] for message in workspace.ada.messages() for one in message["files"]] == [
        "tombstone"
    ]
    assert remembered(workspace) == 0


def test_somebody_who_never_joined_gets_an_empty_export(workspace: TestWorkspace) -> None:
    """They get a file that says so, and nothing is stored about them (P1)."""
    workspace.joins(workspace.ada)
    assert SENTENCE in exports_all(workspace.dana)
    held = opened(workspace, workspace.dana)

    assert held["note"].startswith("You haven't joined.")
    assert (held["about"], held["joined_at"], held["preferences"]) == (
        workspace.dana.id,
        None,
        None,
    )
    assert not any(value for name, value in held.items() if isinstance(value, list))
    with workspace.database.read() as tx:
        assert people.find(tx, workspace.record.id, workspace.dana.id) is None
    workspace.pass_time(hours=24, seconds=1)
    assert files_of(workspace.dana) == []


def test_the_export_does_not_show_who_named_you(workspace: TestWorkspace) -> None:
    """Dana, who never joined, cannot see in her file that Ada named her (P4)."""
    workspace.joins(workspace.ada)
    before = exported(workspace, workspace.dana)
    workspace.ada.shares(MUM, workspace.dana)
    workspace.pass_time(minutes=2)

    assert exported(workspace, workspace.dana) == before


def test_a_second_export_does_not_show_who_named_you(
    workspace: TestWorkspace,
) -> None:
    """Nor does a second press show it, at once or later (P4)."""
    workspace.joins(workspace.ada)
    workspace.ada.shares(MUM, workspace.dana)
    told: list[list[Any]] = []
    for person in (workspace.dana, workspace.farid):
        said = [exports_all(person), exports_all(person)]
        workspace.pass_time(minutes=2)
        told.append([*said, exports_all(person), len(files_of(person))])

    assert told[0] == told[1]
    workspace.pass_time(hours=24)
    assert (files_of(workspace.dana), files_of(workspace.farid), remembered(workspace)) == (
        [],
        [],
        0,
    )


def test_the_export_says_whether_reminders_are_allowed(workspace: TestWorkspace) -> None:
    """The export has this setting, also for somebody who never joined (P15)."""
    for person in (workspace.ada, workspace.dana):
        if person is workspace.ada:
            workspace.joins(person)
        assert exported(workspace, person)["others_may_keep_reminders_about_me"] is True
        workspace.pass_time(minutes=2)
        person.closes()
        person.types("me")
        person.presses("Allow none")

        assert exported(workspace, person)["others_may_keep_reminders_about_me"] is False


def exported(workspace: TestWorkspace, person: Actor) -> dict[str, Any]:
    """The exported data without its time stamp."""
    exports_all(person)
    return opened(workspace, person) | {"made_at": None}


def test_a_second_press_makes_no_second_file(workspace: TestWorkspace) -> None:
    """Within a minute there is one file, and the same answer. Later a new one replaces the old."""
    shared_with_bo(workspace)
    exports_all(workspace.ada)
    (first,) = files_of(workspace.ada)
    assert SENTENCE in exports_all(workspace.ada)
    assert files_of(workspace.ada) == [first]
    workspace.pass_time(minutes=2)
    assert SENTENCE in exports_all(workspace.ada)
    (second,) = files_of(workspace.ada)

    assert second != first
    workspace.pass_time(hours=24)
    assert files_of(workspace.ada) == []


def test_a_press_that_slack_repeats_makes_one_file(workspace: TestWorkspace) -> None:
    """The same press delivered twice makes one file and leaves the modal as it is."""
    shared_with_bo(workspace)
    workspace.ada.types("me")
    workspace.sandbox.deliver_twice()
    workspace.ada.presses("Export")

    assert len(files_of(workspace.ada)) == 1
    assert SENTENCE in workspace.ada.reads_modal()


def test_two_presses_at_once_make_one_file(workspace: TestWorkspace) -> None:
    """
    Two presses race, and neither knows the other's file: Slack gets two uploads, Ada one file.
    """
    shared_with_bo(workspace)
    exporting = workspace.application.services.exporting
    both = [
        exporting.ask(SlackRequest(workspace.record.id, workspace.ada.id, key), key)
        for key in ("one", "two")
    ]
    handed = [exporting.deliver(asked, translator_for("en")) for asked in both]

    assert handed == [FileResult.THERE, FileResult.THERE]
    assert (len(files_of(workspace.ada)), remembered(workspace)) == (1, 1)


def test_the_file_comes_though_the_modal_was_closed(
    workspace: TestWorkspace, caplog: pytest.LogCaptureFixture
) -> None:
    """The file still comes, and no error is logged."""
    shared_with_bo(workspace)
    workspace.ada.types("me")
    workspace.sandbox.fail("views.update", "not_found", times=2)
    workspace.ada.presses("Export")

    assert len(files_of(workspace.ada)) == 1
    assert [one for one in caplog.records if one.levelno >= logging.WARNING] == []


def test_no_window_waits_for_ever(
    workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the database is away meanwhile, "one moment" gives way to what to do."""
    workspace.joins(workspace.ada)
    workspace.ada.types("me")

    def away(*_: object) -> None:
        raise DatabaseBusy("away")

    with monkeypatch.context() as patch:
        patch.setattr(workspace.application.services.ledger, "read", away)
        workspace.ada.presses("Export")
    assert "I couldn't do that just now." in workspace.ada.reads_modal()
    assert len(workspace.sandbox.modals(workspace.ada.id)) == 1
    assert SENTENCE in exports_all(workspace.ada)


@pytest.mark.parametrize(
    "method",
    [
        "files.getUploadURLExternal",
        "upload",
        "conversations.open",
        "files.completeUploadExternal",
    ],
)
@pytest.mark.parametrize("how", ["429", "hang_up", "team_access_not_granted"])
def test_a_failed_upload_is_explained_and_can_be_repeated(
    workspace: TestWorkspace, caplog: pytest.LogCaptureFixture, method: str, how: str
) -> None:
    """Wherever it fails, one sentence says what to do. Pressing again then gives one file."""
    shared_with_bo(workspace)
    caplog.set_level(logging.DEBUG, logger="kith")
    workspace.sandbox.fail(method, how)
    told = exports_all(workspace.ada)
    in_doubt = (method, how) == ("files.completeUploadExternal", "hang_up")
    expected = "Slack didn't tell me" if in_doubt else "Slack didn't take the file just now."
    assert expected in told
    assert files_of(workspace.ada) == []
    assert remembered(workspace) == (1 if in_doubt else 0)
    workspace.pass_time(minutes=2 if in_doubt else 0, seconds=1 if how == "429" else 0)

    assert SENTENCE in exports_all(workspace.ada)
    assert (len(files_of(workspace.ada)), remembered(workspace)) == (1, 1)
    assert "operation" not in caplog.text


@pytest.mark.parametrize("how", ["500", "internal_error", "lost_answer"])
def test_after_a_lost_answer_there_is_still_one_file(workspace: TestWorkspace, how: str) -> None:
    """
    The file may be there: she is told to look, a second one replaces it, and it is deleted in time.
    """
    shared_with_bo(workspace)
    workspace.sandbox.fail("files.completeUploadExternal", how)
    assert "Please look in our conversation" in exports_all(workspace.ada)
    there = files_of(workspace.ada)
    assert len(there) == (1 if how == "lost_answer" else 0)
    assert SENTENCE in exports_all(workspace.ada)
    workspace.pass_time(minutes=2)
    assert SENTENCE in exports_all(workspace.ada)

    assert len(files_of(workspace.ada)) == 1
    assert files_of(workspace.ada) != there
    workspace.pass_time(hours=24)
    assert (files_of(workspace.ada), remembered(workspace)) == ([], 0)


def test_a_file_is_deleted_after_a_crash(
    workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is recorded before it is shared, so it is deleted after a crash, too."""

    class Killed(Exception):
        pass

    def killed(*_: object) -> None:
        raise Killed

    shared_with_bo(workspace)
    monkeypatch.setattr(file_upload, "share", killed)
    exports_all(workspace.ada)
    monkeypatch.undo()
    assert remembered(workspace) == 1
    workspace.restart()
    workspace.pass_time(hours=24, seconds=1)

    assert remembered(workspace) == 0
    deleted = [body for name, body in workspace.said_by_bot() if name == "files.delete"]
    assert len(deleted) == 1


@pytest.mark.parametrize("how", ["429", "500", "hang_up", "lost_answer", "cant_delete_file"])
def test_a_failed_deletion_is_repeated(
    workspace: TestWorkspace, caplog: pytest.LogCaptureFixture, how: str
) -> None:
    """
    Kith tries again after a quarter of an hour. The log has the file's id, and none of its
    contents.
    """
    shared_with_bo(workspace)
    exports_all(workspace.ada)
    workspace.pass_time(hours=23, minutes=59)
    workspace.sandbox.fail("files.delete", how)
    caplog.clear()
    caplog.set_level(logging.DEBUG, logger="kith")
    workspace.pass_time(minutes=2)
    assert remembered(workspace) == 1
    warnings = [one.getMessage() for one in caplog.records if one.levelno == logging.WARNING]
    assert len(warnings) == 1
    assert warnings[0].startswith("file not removed file=")
    workspace.pass_time(minutes=10)
    assert remembered(workspace) == 1
    workspace.pass_time(minutes=10)

    assert (files_of(workspace.ada), remembered(workspace)) == ([], 0)
    assert "file removed file=" in caplog.text
    assert "operation" not in caplog.text
    assert workspace.ada.id not in caplog.text


def test_a_failed_deletion_does_not_stop_the_others(workspace: TestWorkspace) -> None:
    """The others are deleted at the next tick. A tick stops at the first failure."""
    shared_with_bo(workspace)
    for person in (workspace.ada, workspace.bo):
        exports_all(person)
    workspace.clock.set(workspace.clock.now() + timedelta(hours=25))
    workspace.sandbox.fail("files.delete", "cant_delete_file")
    workspace.tick()
    assert len([name for name, _ in workspace.said_by_bot() if name == "files.delete"]) == 1
    assert remembered(workspace) == 2
    workspace.tick()

    assert (files_of(workspace.bo), remembered(workspace)) == ([], 1)


def test_a_file_that_is_gone_counts_as_deleted(
    workspace: TestWorkspace, caplog: pytest.LogCaptureFixture
) -> None:
    """A file that somebody else deleted counts as deleted."""
    shared_with_bo(workspace)
    exports_all(workspace.ada)
    workspace.client.files_delete(file=files_of(workspace.ada)[0])
    workspace.pass_time(hours=24, seconds=1)

    assert remembered(workspace) == 0
    assert "not removed" not in caplog.text


def test_there_is_no_second_file_if_the_first_cannot_be_deleted(workspace: TestWorkspace) -> None:
    """There is no second file while the first one cannot be deleted."""
    shared_with_bo(workspace)
    exports_all(workspace.ada)
    first = files_of(workspace.ada)
    workspace.pass_time(minutes=2)
    workspace.sandbox.fail("files.delete", "500")

    assert "Please press Export again in a few minutes." in exports_all(workspace.ada)
    assert files_of(workspace.ada) == first


def test_the_file_stays_after_leaving_until_its_day(workspace: TestWorkspace) -> None:
    """After leaving, the file stays for as long as it was said to."""
    shared_with_bo(workspace)
    exports_all(workspace.ada)
    workspace.ada.leaves()
    assert opened(workspace, workspace.ada)["shared"][0]["words"] == MUM
    workspace.pass_time(hours=24, seconds=1)

    assert files_of(workspace.ada) == []


def test_her_words_are_in_the_file_and_nowhere_else(
    workspace: TestWorkspace, caplog: pytest.LogCaptureFixture
) -> None:
    """No message, no log and no row holds her words because of the export (P4)."""
    caplog.set_level(logging.DEBUG, logger="kith")
    shared_with_bo(workspace)
    exports_all(workspace.ada)
    stored = b"".join(path.read_bytes() for path in workspace.folder.glob("kith.db*"))

    for word in ("operation", "nervous"):
        assert word not in workspace.words_outside_views()
        assert word.encode() not in stored
        assert word not in caplog.text
    assert "Export" not in labels(workspace.ada.messages()[-1])


def test_an_unprotected_upload_address_gets_nothing(
    workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is uploaded with the same protection as every Web API call, or not at all."""
    shared_with_bo(workspace)
    real = WebClient.files_getUploadURLExternal

    def astray(self: WebClient, **given: Any) -> Any:
        answer = real(self, **given)
        answer.data["upload_url"] = "ftp://127.0.0.1:1/upload"  # type: ignore[index]
        return answer

    monkeypatch.setattr(WebClient, "files_getUploadURLExternal", astray)
    assert "Slack didn't take the file just now." in exports_all(workspace.ada)
    assert "upload" not in [name for name, _ in workspace.said_by_bot()]
