"""Ada takes with her everything that she shared and set, and nothing of anybody else's (P15)."""

from __future__ import annotations

import json
import logging
from dataclasses import fields
from datetime import date, time, timedelta
from typing import Any

import pytest
from slack_sdk import WebClient

from bot.i18n import translator_for
from bot.icebreakers.bank import BANK
from bot.ledger import export_upload
from bot.ledger.export_service import ExportResult
from bot.sandbox.sandbox import Gone
from bot.slack.request import SlackRequest
from storage import exports, matches, people, questions, reminders
from storage.database import Database
from storage.records import AskedQuestion, MeetAgain, Member, Outcome, Reminder, new_id
from tests.cast import Actor, button, labels
from tests.stories.test_sick_mother import FRIDAY, MUM, shared_with_bo
from tests.workspace import Town

LINE = "Ask me about the lighthouse."
BOS_WORDS = "My knee is to be operated on."
SENTENCE = "It's in our conversation."


def exports_all(person: Actor) -> str:
    """Opens the ledger and presses *Export*; what the modal says then."""
    person.closes()
    person.types("me")
    person.presses("Export")
    return person.reads_modal()


def files_of(person: Actor) -> list[str]:
    """The ids of the files in their conversation that can still be opened, oldest first."""
    shared = [file for message in person.messages() for file in message["files"]]
    return [file["id"] for file in shared if file["mode"] != "tombstone"]


def opened(town: Town, person: Actor) -> dict[str, Any]:
    """The newest file in their conversation, as they open it."""
    return dict(json.loads(town.sandbox.file(person.id, files_of(person)[-1])))


def remembered(town: Town) -> int:
    """How many files Kith still has to remove."""
    with town.database.read() as tx:
        return len(exports.due(tx, town.clock.now().replace(year=2030), 99))


def a_coffee(town: Town) -> None:
    """Ada and Bo meet; Ada would gladly again, Bo leaves it to chance."""
    town.until(date(2026, 11, 24), time(11))
    with town.database.write() as tx:
        for person, again in ((town.ada, MeetAgain.GLADLY), (town.bo, MeetAgain.CHANCE)):
            own = people.get_or_add(tx, town.workspace.id, person.id).id
            (match,) = matches.of_person(tx, town.workspace.id, own)
            part = matches.part(tx, town.workspace.id, match.id, own)
            assert part is not None
            matches.change_part(tx, part, outcome=Outcome.MET, again=again)


def everything_happened(town: Town) -> None:
    """Ada and Bo had coffee, shared with each other, and keep things to themselves."""
    town.joins(town.ada, town.bo, town.chidi)
    with town.database.write() as tx:
        known = [people.get_or_add(tx, town.workspace.id, one.id) for one in (town.ada, town.bo)]
        emi = people.get_or_add(tx, town.workspace.id, town.emi.id)
        ada, bo = (one.id for one in known)
        people.keep_apart(tx, town.workspace.id, ada, [emi.id], town.clock.now())
        people.keep_apart(tx, town.workspace.id, bo, [emi.id], town.clock.now())
        for owner, about, day in ((ada, bo, FRIDAY), (bo, ada, date(2026, 12, 5))):
            reminder = Reminder(town.workspace.id, new_id(), owner, about, day)
            reminders.add(tx, reminder)
        # While she worries she is asked none, so she was asked before.
        asked = AskedQuestion(
            town.workspace.id, new_id(), ada, BANK[0].key, town.clock.now(), answered_at=None
        )
        questions.note_asked(tx, asked)
    a_coffee(town)
    shares(town.ada, MUM, town.bo)
    shares(town.bo, BOS_WORDS, town.ada)
    town.ada.says(LINE)
    town.ada.presses("Bring it to my next coffee")
    if town.ada.sees_modal():
        town.ada.submits()
    town.until(FRIDAY, time(9, 5))
    town.bo.presses("Read it")
    town.ada.presses("Read it")


def shares(owner: Actor, words: str, listener: Actor) -> None:
    """Tells Kith something and names one listener."""
    owner.says(words)
    owner.presses("Keep this")
    owner.chooses("listener_0", listener.id)
    owner.submits()
    owner.closes()


def test_ada_gets_all_that_is_hers(town: Town) -> None:
    """Words, listeners, who read them, lines, preferences, quiet list, coffees, reminders (P15)."""
    everything_happened(town)
    assert SENTENCE in exports_all(town.ada)
    held = opened(town, town.ada)
    (mum,) = held["shared"]

    assert (mum["words"], mum["kind"], mum["wish"]) == (MUM, "illness_family", "hello")
    assert (mum["event_date"], mum["listeners"]) == ("2026-11-26", [town.bo.id])
    assert [(one["who"], one["certain"]) for one in mum["read_by"]] == [(town.bo.id, True)]
    assert mum["read_by"][0]["at"].startswith("2026-11-27T09:05")
    assert mum["ends_at"].startswith("2026-12-2")
    assert [one["words"] for one in held["lines_for_coffees"]] == [LINE]
    assert (held["about"], held["quiet_list"]) == (town.ada.id, [town.emi.id])
    assert held["preferences"]["rhythm_weeks"] == 1
    assert held["preferences"]["zone"] == "Europe/London"
    assert held["preferences"]["work_start"] == "09:00:00"
    assert held["programs"][0]["at"] == "10:00:00"
    assert held["reminders"] == [{"about": town.bo.id, "day": "2026-11-27"}]
    (coffee,) = held["coffees"]
    assert (coffee["my_outcome"], coffee["my_again"]) == ("met", "gladly")
    assert town.bo.id in coffee["with"]
    assert held["questions_asked"][0]["question"].endswith("?")


def test_nothing_of_anybody_else_is_in_it(town: Town) -> None:
    """Not Bo's words, answers, wishes or reminders, and none of Kith's own ids (P15)."""
    everything_happened(town)
    exports_all(town.ada)
    written = town.sandbox.file(town.ada.id, files_of(town.ada)[-1]).decode()

    for private in (BOS_WORDS, "knee", "chance", "2026-12-05"):
        assert private not in written
    assert [one for one in own_ids(town.database) if one in written] == []


def own_ids(database: Database) -> list[str]:
    """All of Kith's own ids that stand in the database, whatever they are of."""
    found = set()
    with database.read() as tx:
        names = tx.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars()
        for name in names.all():
            for row in tx.exec_driver_sql(f"SELECT * FROM {name}"):  # noqa: S608 - its own names
                found |= {one for one in row if isinstance(one, str) and len(one) == 32}
    assert len(found) > 20
    return sorted(found)


def test_every_preference_is_in_it(town: Town) -> None:
    """What somebody set is handed out whole, also what is added to the record later (P15)."""
    town.joins(town.ada)
    exports_all(town.ada)
    names = {one.name for one in fields(Member)} - {"workspace_id", "person_id", "joined_at"}

    assert set(opened(town, town.ada)["preferences"]) == names


def test_the_file_is_for_ada_alone_and_says_how_long(town: Town) -> None:
    """It stands in her own conversation, and she is told that Slack keeps it until then."""
    shared_with_bo(town)
    exports_all(town.ada)

    assert town.ada.last() == (
        "Here's everything you've shared and set, as you asked. It stays in Slack until it's "
        "deleted. I'll remove it after a day, so if you'd like to keep it, save it now."
    )
    assert town.ada.messages()[-1]["files"][0]["name"] == "kith-2026-11-24.json"
    for other in (town.bo, town.chidi, town.dana):
        assert files_of(other) == []
        with pytest.raises(Gone):
            town.sandbox.file(other.id, files_of(town.ada)[0])


def test_she_is_asked_before_her_words_go_into_a_file(town: Town) -> None:
    """The button says first what a file in Slack means (P2)."""
    shared_with_bo(town)
    town.ada.types("me")
    found = button(town.ada.modal()["blocks"], "Export")
    assert found is not None

    assert "Slack keeps it until it's deleted" in found[1]["confirm"]["text"]["text"]
    assert files_of(town.ada) == []


def test_it_is_gone_after_a_day(town: Town) -> None:
    """Kith removes the file when it said it would, and knows nothing of it any more (P14)."""
    shared_with_bo(town)
    exports_all(town.ada)
    assert remembered(town) == 1
    town.pass_time(hours=23)
    assert len(files_of(town.ada)) == 1
    town.pass_time(hours=1, seconds=1)

    assert files_of(town.ada) == []
    assert [one["mode"] for message in town.ada.messages() for one in message["files"]] == [
        "tombstone"
    ]
    assert remembered(town) == 0


def test_somebody_who_never_joined(town: Town) -> None:
    """Whoever never joined gets a file that says so, and stays unknown to Kith (P1)."""
    town.joins(town.ada)
    assert SENTENCE in exports_all(town.dana)
    held = opened(town, town.dana)

    assert held["note"].startswith("You haven't joined.")
    assert (held["about"], held["joined_at"], held["preferences"]) == (town.dana.id, None, None)
    assert not any(value for name, value in held.items() if isinstance(value, list))
    with town.database.read() as tx:
        assert people.find(tx, town.workspace.id, town.dana.id) is None
    town.pass_time(hours=24, seconds=1)
    assert files_of(town.dana) == []


def test_somebody_named_sees_no_more_than_somebody_unknown(town: Town) -> None:
    """That Ada named Dana, who never joined, does not show in Dana's file (P4)."""
    town.joins(town.ada)
    before = exported(town, town.dana)
    shares(town.ada, MUM, town.dana)
    town.pass_time(minutes=2)

    assert exported(town, town.dana) == before


def test_a_second_file_of_somebody_named_is_as_that_of_somebody_unknown(town: Town) -> None:
    """Nor does it show in what becomes of a second press, at once or later (P4)."""
    town.joins(town.ada)
    shares(town.ada, MUM, town.dana)
    told: list[list[Any]] = []
    for person in (town.dana, town.farid):
        said = [exports_all(person), exports_all(person)]
        town.pass_time(minutes=2)
        told.append([*said, exports_all(person), len(files_of(person))])

    assert told[0] == told[1]
    town.pass_time(hours=24)
    assert (files_of(town.dana), files_of(town.farid), remembered(town)) == ([], [], 0)


def test_whether_she_allows_reminders_is_in_it(town: Town) -> None:
    """What somebody set is handed out, and so it is to whoever never joined (P15)."""
    for person in (town.ada, town.dana):
        if person is town.ada:
            town.joins(person)
        assert exported(town, person)["others_may_keep_reminders_about_me"] is True
        town.pass_time(minutes=2)
        person.closes()
        person.types("me")
        person.presses("Allow none")

        assert exported(town, person)["others_may_keep_reminders_about_me"] is False


def exported(town: Town, person: Actor) -> dict[str, Any]:
    """What they are handed, but for the moment."""
    exports_all(person)
    return opened(town, person) | {"made_at": None}


def test_a_second_press_makes_no_second_file(town: Town) -> None:
    """Within a minute there is one file; later the new one takes the place of the old."""
    shared_with_bo(town)
    exports_all(town.ada)
    (first,) = files_of(town.ada)
    assert "I made it a moment ago." in exports_all(town.ada)
    assert files_of(town.ada) == [first]
    town.pass_time(minutes=2)
    assert SENTENCE in exports_all(town.ada)
    (second,) = files_of(town.ada)

    assert second != first
    town.pass_time(hours=24)
    assert files_of(town.ada) == []


def test_slack_delivers_the_press_twice(town: Town) -> None:
    """The same press, come twice, makes one file and leaves the modal as it is."""
    shared_with_bo(town)
    town.ada.types("me")
    town.sandbox.deliver_twice()
    town.ada.presses("Export")

    assert len(files_of(town.ada)) == 1
    assert SENTENCE in town.ada.reads_modal()


def test_two_presses_at_once_make_one_file(town: Town) -> None:
    """Two presses of which neither knows of the other's file: Slack has two places, Ada one."""
    shared_with_bo(town)
    exporting = town.application.services.exporting
    both = [
        exporting.ask(SlackRequest(town.workspace.id, town.ada.id, key), key)
        for key in ("one", "two")
    ]
    handed = [exporting.deliver(asked, translator_for("en")) for asked in both]

    assert handed == [ExportResult.THERE, ExportResult.JUST_NOW]
    assert (len(files_of(town.ada)), remembered(town)) == (1, 1)


def test_she_closes_the_modal_while_it_is_made(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    """The file comes all the same, and nothing went wrong."""
    shared_with_bo(town)
    town.ada.types("me")
    town.sandbox.fail("views.update", "not_found", times=2)
    town.ada.presses("Export")

    assert len(files_of(town.ada)) == 1
    assert [one for one in caplog.records if one.levelno >= logging.WARNING] == []


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
def test_slack_does_not_take_it(
    town: Town, caplog: pytest.LogCaptureFixture, method: str, how: str
) -> None:
    """Wherever it fails, one kind sentence says what to do; then it works, with one file."""
    shared_with_bo(town)
    caplog.set_level(logging.DEBUG, logger="kith")
    town.sandbox.fail(method, how)
    told = exports_all(town.ada)
    in_doubt = (method, how) == ("files.completeUploadExternal", "hang_up")
    expected = "Slack didn't tell me" if in_doubt else "Slack didn't take the file just now."
    assert expected in told
    assert files_of(town.ada) == []
    assert remembered(town) == (1 if in_doubt else 0)
    town.pass_time(minutes=2 if in_doubt else 0)

    assert SENTENCE in exports_all(town.ada)
    assert (len(files_of(town.ada)), remembered(town)) == (1, 1)
    assert "operation" not in caplog.text


@pytest.mark.parametrize("how", ["500", "internal_error", "lost_answer"])
def test_the_last_answer_is_lost(town: Town, how: str) -> None:
    """It may be there: she is told to look, a second one takes its place, and it goes in time."""
    shared_with_bo(town)
    town.sandbox.fail("files.completeUploadExternal", how)
    assert "Please look in our conversation" in exports_all(town.ada)
    there = files_of(town.ada)
    assert len(there) == (1 if how == "lost_answer" else 0)
    assert "I made it a moment ago." in exports_all(town.ada)
    town.pass_time(minutes=2)
    assert SENTENCE in exports_all(town.ada)

    assert len(files_of(town.ada)) == 1
    assert files_of(town.ada) != there
    town.pass_time(hours=24)
    assert (files_of(town.ada), remembered(town)) == ([], 0)


def test_kith_stops_before_anybody_sees_it(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is remembered before it is shared, so it is removed after a crash, too."""

    class Killed(Exception):
        pass

    def killed(*_: object) -> None:
        raise Killed

    shared_with_bo(town)
    monkeypatch.setattr(export_upload, "share", killed)
    exports_all(town.ada)
    monkeypatch.undo()
    assert remembered(town) == 1
    town.restart()
    town.pass_time(hours=24, seconds=1)

    assert remembered(town) == 0
    deleted = [body for name, body in town.said_by_bot() if name == "files.delete"]
    assert len(deleted) == 1


@pytest.mark.parametrize("how", ["429", "500", "hang_up", "lost_answer", "cant_delete_file"])
def test_what_cannot_be_removed_is_tried_again(
    town: Town, caplog: pytest.LogCaptureFixture, how: str
) -> None:
    """A quarter of an hour later, and the log says which file, and nothing of what is in it."""
    shared_with_bo(town)
    exports_all(town.ada)
    town.pass_time(hours=23, minutes=59)
    town.sandbox.fail("files.delete", how)
    caplog.clear()
    caplog.set_level(logging.DEBUG, logger="kith")
    town.pass_time(minutes=2)
    assert remembered(town) == 1
    warnings = [one.getMessage() for one in caplog.records if one.levelno == logging.WARNING]
    assert len(warnings) == 1
    assert warnings[0].startswith("export not removed export=")
    town.pass_time(minutes=10)
    assert remembered(town) == 1
    town.pass_time(minutes=10)

    assert (files_of(town.ada), remembered(town)) == ([], 0)
    assert "export removed export=" in caplog.text
    assert "operation" not in caplog.text
    assert town.ada.id not in caplog.text


def test_one_that_cannot_be_removed_holds_up_no_other(town: Town) -> None:
    """The others come at the next tick; no tick waits for a Slack that is down twice."""
    shared_with_bo(town)
    for person in (town.ada, town.bo):
        exports_all(person)
    town.clock.set(town.clock.now() + timedelta(hours=25))
    town.sandbox.fail("files.delete", "cant_delete_file")
    town.tick()
    assert len([name for name, _ in town.said_by_bot() if name == "files.delete"]) == 1
    assert remembered(town) == 2
    town.tick()

    assert (files_of(town.bo), remembered(town)) == ([], 1)


def test_it_was_removed_already(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    """A file that somebody else removed is as gone as it should be."""
    shared_with_bo(town)
    exports_all(town.ada)
    town.client.files_delete(file=files_of(town.ada)[0])
    town.pass_time(hours=24, seconds=1)

    assert remembered(town) == 0
    assert "not removed" not in caplog.text


def test_an_earlier_one_that_cannot_be_removed_stays_the_only_one(town: Town) -> None:
    """No second file while the first one cannot be taken away."""
    shared_with_bo(town)
    exports_all(town.ada)
    first = files_of(town.ada)
    town.pass_time(minutes=2)
    town.sandbox.fail("files.delete", "500")

    assert "Please press Export again in a few minutes." in exports_all(town.ada)
    assert files_of(town.ada) == first


def test_it_outlives_leaving_and_goes_on_its_day(town: Town) -> None:
    """Whoever takes everything along and leaves keeps the file as long as they were told."""
    shared_with_bo(town)
    exports_all(town.ada)
    town.ada.types("leave")
    assert opened(town, town.ada)["shared"][0]["words"] == MUM
    town.pass_time(hours=24, seconds=1)

    assert files_of(town.ada) == []


def test_her_words_are_in_the_file_and_nowhere_else(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    """No message, no log and no row holds them because of it (P4)."""
    caplog.set_level(logging.DEBUG, logger="kith")
    shared_with_bo(town)
    exports_all(town.ada)
    stored = b"".join(path.read_bytes() for path in town.folder.glob("kith.db*"))

    for word in ("operation", "nervous"):
        assert word not in town.words_outside_views()
        assert word.encode() not in stored
        assert word not in caplog.text
    assert "Export" not in labels(town.ada.messages()[-1])


def test_an_address_elsewhere_gets_nothing(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Words are uploaded as protected as everything that is said to Slack, or not at all."""
    shared_with_bo(town)
    real = WebClient.files_getUploadURLExternal

    def astray(self: WebClient, **given: Any) -> Any:
        answer = real(self, **given)
        answer.data["upload_url"] = "ftp://127.0.0.1:1/upload"  # type: ignore[index]
        return answer

    monkeypatch.setattr(WebClient, "files_getUploadURLExternal", astray)
    assert "Slack didn't take the file just now." in exports_all(town.ada)
    assert "upload" not in [name for name, _ in town.said_by_bot()]
