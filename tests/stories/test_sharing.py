"""The sharing form: the owner, the listeners, what will happen, and later changes."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from bot.memory import Purpose
from bot.slack.request import SlackRequest
from storage import details, people
from storage.records import Detail, DetailKind, new_id
from tests.cast import labels
from tests.workspace import LONDON, MONDAY, TestWorkspace

TUESDAY, WEDNESDAY, THURSDAY = date(2026, 11, 24), date(2026, 11, 25), date(2026, 11, 26)


def jumps(workspace: TestWorkspace, day: date) -> None:
    """Set the clock to a morning, without the ticks before it."""
    workspace.clock.set(datetime.combine(day, time(7), LONDON))
    workspace.tick()


def shares(workspace: TestWorkspace, words: str, **chosen: str) -> None:
    """Ada fills in the form and keeps the detail."""
    workspace.ada.types("share")
    for block_id, value in chosen.items():
        workspace.ada.chooses(block_id, value)
    workspace.ada.submits(words=words)
    assert "Kept" in workspace.ada.modal()["title"]["text"]
    workspace.ada.closes()


def test_a_name_of_a_colleague_is_asked_about_first(workspace: TestWorkspace) -> None:
    """A text with a member's name is kept only after Ada confirms that it is hers to share (P3)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.types("share")
    workspace.ada.submits(words="Bo has lost his cat.")

    assert "“Bo” is also the name of someone here." in workspace.ada.reads_modal()
    refused = workspace.ada.submits()
    assert "theirs to tell. Otherwise, tick this box." in refused.errors["own"]
    workspace.ada.chooses("listener_0", workspace.bo.id)
    assert "“Bo” is also the name of someone here." in workspace.ada.reads_modal()
    workspace.ada.chooses("own", ["yes"])
    workspace.ada.submits()
    assert workspace.ada.modal()["title"]["text"] == "Kept"


def test_a_name_that_comes_back_is_asked_about_again(workspace: TestWorkspace) -> None:
    """The box goes with the name; nobody reads that they should tick one that isn't there (P3)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.types("share")
    workspace.ada.submits(words="Bo has lost his cat.")
    workspace.ada.chooses("kind", "pet", words="I've lost my cat.")
    assert "“Bo”" not in workspace.ada.reads_modal()
    workspace.ada.submits(words="Bo has lost his cat.")

    assert "“Bo” is also the name of someone here." in workspace.ada.reads_modal()
    workspace.ada.chooses("own", ["yes"])
    workspace.ada.submits()
    assert workspace.ada.modal()["title"]["text"] == "Kept"


def test_two_names_are_asked_about_as_two(workspace: TestWorkspace) -> None:
    """A first and a family name are two words, and the sentence says so (P3)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.types("share")
    workspace.ada.submits(words="Bo Lindqvist has lost his cat.")

    assert "“Bo” and “Lindqvist” are also names of people here." in workspace.ada.reads_modal()


def test_only_members_names_are_asked_about(workspace: TestWorkspace) -> None:
    """Only members' names count, or the form would ask about every first name (P3)."""
    workspace.joins(workspace.ada)

    shares(workspace, "My brother Bo is moving house.", kind="moving")


def test_ones_own_name_is_not_asked_about(workspace: TestWorkspace) -> None:
    """The form does not ask about one's own name."""
    workspace.joins(workspace.ada, workspace.bo)

    shares(workspace, "Just call me Ada.")


def test_a_name_in_a_coffee_note_is_asked_about(workspace: TestWorkspace) -> None:
    """A coffee note is checked in the same way (P3)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.says("Bo and I both like quinces.")
    workspace.ada.presses("Bring it to my next coffee")
    workspace.ada.submits()

    assert "theirs to tell" in workspace.ada.reads_modal()
    workspace.ada.chooses("own", ["yes"])
    workspace.ada.submits()
    assert "I'll bring it to your next coffee." in workspace.ada.reads_modal()


def forgets_names(workspace: TestWorkspace) -> None:
    """Kith has just been started, and Slack doesn't give the list of people."""
    workspace.sandbox.keep_failing("users.list", "ratelimited")
    workspace.restart()


def test_where_names_are_not_known_it_is_asked_in_general(workspace: TestWorkspace) -> None:
    """While Slack gives no list, a text that could name somebody is asked about: one tap (P3)."""
    workspace.joins(workspace.ada, workspace.bo)
    forgets_names(workspace)
    workspace.ada.types("share")
    before = len(workspace.said_by_bot())
    workspace.ada.submits(words="Bo has lost his cat.")
    assert "Does this name a colleague?" in workspace.ada.reads_modal()
    assert not any(name == "users.list" for name, _ in workspace.said_by_bot()[before:])
    workspace.ada.chooses("own", ["yes"])
    workspace.ada.submits()

    assert "Kept" in workspace.ada.modal()["title"]["text"]


def test_a_coffee_note_is_asked_about_in_general_too(workspace: TestWorkspace) -> None:
    """The same holds for a line for the next coffee (P3)."""
    workspace.joins(workspace.ada, workspace.bo)
    forgets_names(workspace)
    workspace.ada.says("I went to see Bo, and we both like quinces.")
    workspace.ada.presses("Bring it to my next coffee")
    workspace.ada.submits()

    assert "Does this name a colleague?" in workspace.ada.reads_modal()


def test_what_names_nobody_is_kept_without_a_question(workspace: TestWorkspace) -> None:
    """If Slack's names cannot be read, nobody is asked about a text without a name (P3)."""
    workspace.joins(workspace.ada, workspace.bo)
    forgets_names(workspace)

    shares(workspace, "My mum is in hospital.", kind="illness_family")


def test_names_are_asked_about_as_soon_as_slack_gives_them(workspace: TestWorkspace) -> None:
    """What failed is not kept: after Slack's pause the names are there again (P3)."""
    workspace.joins(workspace.ada, workspace.bo)
    forgets_names(workspace)
    workspace.tick()
    workspace.sandbox.mend("users.list")
    workspace.pass_time(minutes=2)
    workspace.ada.types("share")
    workspace.ada.submits(words="Bo is what we call our cat.")

    assert "“Bo” is also the name of someone here." in workspace.ada.reads_modal()


def test_a_taste_can_go_to_everybody_the_owner_has_met(workspace: TestWorkspace) -> None:
    """The form offers it for tastes only, and the sentence below explains it."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.types("share")

    assert "People you've met" not in workspace.ada.reads_modal()
    workspace.ada.chooses("kind", "taste")
    assert "People you've met" in workspace.ada.reads_modal()
    workspace.ada.chooses("met", ["yes"])
    assert "People you've had coffee with can read it, if you both" in workspace.ada.reads_modal()
    workspace.ada.chooses("listener_0", workspace.bo.id)
    assert (
        f"{workspace.bo.mention} can read it, and so can people you've"
        in workspace.ada.reads_modal()
    )
    # Health, loss and family go to named listeners only.
    workspace.ada.chooses("kind", "illness_own")
    assert "had coffee with" not in workspace.ada.reads_modal()
    workspace.ada.submits(words="An operation.")
    workspace.ada.closes()
    workspace.ada.types("me")
    assert "People you've had coffee with" not in workspace.ada.reads_modal()


def test_an_end_before_the_day_itself_is_refused(workspace: TestWorkspace) -> None:
    """It would be forgotten before the date. The form says so and keeps what was typed."""
    workspace.joins(workspace.ada)
    workspace.ada.types("share")
    workspace.ada.chooses("date", "2026-12-24")
    workspace.ada.presses("Change")
    workspace.ada.chooses("end", "2026-12-20")
    refused = workspace.ada.submits(words="An exam.")

    assert refused.errors == {
        "end.2026-12-20": "That's before the day itself. Please pick a later one."
    }


def test_an_end_before_anybody_could_be_told(workspace: TestWorkspace) -> None:
    """Neither the form nor the ledger promises a morning that does not come (P2)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.types("share")
    workspace.ada.chooses("kind", "exam")
    workspace.ada.chooses("date", WEDNESDAY.isoformat())
    workspace.ada.chooses("listener_0", workspace.bo.id)
    assert "On Thursday 26 November, in" in workspace.ada.reads_modal()
    workspace.ada.presses("Change")
    workspace.ada.chooses("end", WEDNESDAY.isoformat())
    read = workspace.ada.reads_modal()
    assert "On Thursday 26 November, in" not in read
    assert (
        f"I'd forget it before {workspace.bo.mention}'s morning on Thursday 26 November 2026"
        in read
    )
    workspace.ada.submits(words="My exam.")
    workspace.ada.closes()
    workspace.ada.types("me")

    assert (
        "Nothing is planned: I'll forget it before anyone would be told."
        in workspace.ada.reads_modal()
    )


def test_under_the_brake_the_form_promises_nothing(workspace: TestWorkspace) -> None:
    """Ada corrects a word under the brake: the form says that nobody will ask (P8)."""
    workspace.joins(workspace.ada, workspace.bo)
    shares(workspace, "My mother is ill.", kind="illness_family", listener_0=workspace.bo.id)
    workspace.ada.types("me")
    workspace.ada.presses("Let nobody ask")
    workspace.ada.presses("Change")

    assert "I won't prompt anyone to ask, as you wished." in workspace.ada.reads_modal()
    assert "I'll tell" not in workspace.ada.reads_modal()


def test_a_new_date_moves_the_check_in(
    workspace: TestWorkspace,
) -> None:
    """*Change* opens the same form. The check-in moves to after the new date (P6)."""
    workspace.joins(workspace.ada, workspace.bo)
    shares(
        workspace,
        "My mother's operation.",
        kind="illness_family",
        date=TUESDAY.isoformat(),
        listener_0=workspace.bo.id,
    )
    workspace.ada.types("me")
    workspace.ada.presses("Change")
    assert workspace.ada.modal()["title"]["text"] == "Change this"
    assert "My mother's operation." in workspace.ada.reads_modal()
    workspace.ada.chooses("date", WEDNESDAY.isoformat())
    assert "On Thursday 26 November, in" in workspace.ada.reads_modal()
    workspace.ada.submits(words="My mother's operation was postponed.")
    workspace.ada.closes()
    workspace.until(WEDNESDAY, zone="Europe/Stockholm")
    assert "There is something" not in " ".join(workspace.bo.told())

    workspace.until(THURSDAY, zone="Europe/Stockholm")
    workspace.bo.presses("Read it")
    assert "was postponed" in workspace.bo.reads_modal()
    assert "It was yesterday, Wednesday 25 November." in workspace.bo.reads_modal()


def test_words_that_were_changed_say_so(workspace: TestWorkspace) -> None:
    """Where it was written on one day and changed on another, both are said; other changes not."""
    workspace.joins(workspace.ada, workspace.bo)
    shares(
        workspace,
        "The operation is on Thursday.",
        kind="illness_family",
        date=THURSDAY.isoformat(),
        listener_0=workspace.bo.id,
    )
    workspace.until(TUESDAY, time(12))
    workspace.ada.types("me")
    workspace.ada.presses("Change")
    workspace.ada.chooses("date", WEDNESDAY.isoformat())
    workspace.ada.submits()
    workspace.ada.closes()
    workspace.ada.types("me")
    assert (
        "Written on Monday 23 November. It's tomorrow, Wednesday 25 November."
        in workspace.ada.reads_modal()
    )
    workspace.ada.presses("Change")
    workspace.ada.submits(words="The operation is tomorrow.")
    workspace.ada.closes()
    workspace.until(THURSDAY, zone="Europe/Stockholm")
    workspace.bo.presses("Read it")

    assert (
        "Written on Monday 23 November, and changed on Tuesday 24 November. It was yesterday, "
        "Wednesday 25 November."
    ) in workspace.bo.reads_modal()


@pytest.mark.parametrize("answer", ["Not today", None])
def test_a_change_does_not_show_who_was_told(workspace: TestWorkspace, answer: str | None) -> None:
    """A change promises no second check-in, and does not show what listeners answered (P13)."""
    workspace.joins(workspace.ada, workspace.bo)
    shares(workspace, "My mother is ill.", kind="illness_family", listener_0=workspace.bo.id)
    workspace.until(TUESDAY, zone="Europe/Stockholm")
    assert "There is something" in workspace.bo.last()
    if answer is not None:
        workspace.bo.presses(answer)
    workspace.ada.types("me")
    workspace.ada.presses("Change")

    assert "Its day has already come." in workspace.ada.reads_modal()
    assert f"{workspace.bo.mention} may read it as you leave it here" in workspace.ada.reads_modal()


def test_a_forgotten_detail_cannot_be_changed(workspace: TestWorkspace) -> None:
    """The form was open while the detail was forgotten, and says so (P14)."""
    workspace.joins(workspace.ada)
    shares(workspace, "My cat is called Mog.", kind="taste")
    workspace.ada.types("me")
    workspace.ada.presses("Change")
    view = workspace.ada.modal()
    elsewhere = SlackRequest(workspace.record.id, workspace.ada.id, new_id())
    (mine,) = workspace.application.services.ledger.read(elsewhere, Purpose.LEDGER).entries
    workspace.application.services.ledger.forget(elsewhere, mine.detail.id)
    refused = workspace.ada.submits()

    assert view["title"]["text"] == "Change this"
    assert "That's no longer there." in str(refused.errors)
    assert "My cat is called Mog." in workspace.ada.reads_modal()


@pytest.mark.parametrize("answer", ["Keep it longer", "Let it go"])
def test_there_is_one_question_before_a_light_detail_ends(
    workspace: TestWorkspace, answer: str
) -> None:
    """A few days before, without naming it. Without an answer it ends on its day (P14)."""
    workspace.joins(workspace.ada)
    shares(workspace, "I collect old maps.", kind="taste")
    jumps(workspace, date(2027, 2, 16))
    workspace.until(date(2027, 2, 18))
    asked = [text for text in workspace.ada.told() if "Shall I keep it a while longer?" in text]

    assert len(asked) == 1
    assert "maps" not in workspace.words_outside_views()
    workspace.ada.presses(answer)
    assert labels(workspace.ada.messages()[-1]) == []
    workspace.until(date(2027, 2, 24))
    workspace.ada.types("me")
    assert ("I collect old maps." in workspace.ada.reads_modal()) is (answer == "Keep it longer")


def test_the_ending_question_waits_for_the_end_of_a_pause(workspace: TestWorkspace) -> None:
    """The question waits for the end of a pause."""
    workspace.joins(workspace.ada)
    shares(workspace, "I collect old maps.", kind="taste")
    workspace.ada.types("pause 2027-02-19")
    jumps(workspace, date(2027, 2, 16))
    workspace.until(date(2027, 2, 18), time(16))
    assert [text for text in workspace.ada.told() if "Shall I keep it" in text] == []

    workspace.until(date(2027, 2, 19), time(10))
    assert len([text for text in workspace.ada.told() if "Shall I keep it" in text]) == 1


@pytest.mark.parametrize(
    "chosen",
    [
        {"kind": "illness_own"},
        {"kind": "exam", "date": "2027-01-22"},
        {"kind": "celebration", "date": "2027-01-22"},
    ],
    ids=lambda chosen: chosen["kind"],
)
def test_health_and_what_had_a_day_end_silently(
    workspace: TestWorkspace, chosen: dict[str, str]
) -> None:
    """
    Nobody is reminded of an illness by a question about keeping it, or asked whether to keep an
    exam for longer (P9, P14).
    """
    workspace.joins(workspace.ada)
    shares(workspace, "Something of mine.", **chosen)
    jumps(workspace, date(2027, 2, 16))
    workspace.until(date(2027, 2, 24))
    workspace.ada.types("me")

    assert "Something of mine." not in workspace.ada.reads_modal()
    assert [text for text in workspace.ada.told() if "longer" in text] == []


def picked(workspace: TestWorkspace) -> tuple[str, str | None]:
    """The kind and date in the pickers of Ada's form."""
    form = workspace.ada.modal()
    blocks = {block["block_id"].partition(".")[0]: block for block in form["blocks"]}
    kind, day = (
        form["state"]["values"][blocks[name]["block_id"]][blocks[name]["element"]["action_id"]]
        for name in ("kind", "date")
    )
    return kind["selected_option"]["value"], day["selected_date"]


def kept(workspace: TestWorkspace) -> tuple[Detail, ...]:
    """Ada's stored details."""
    with workspace.database.read() as tx:
        ada = people.find(tx, workspace.record.id, workspace.ada.id)
        return tuple(details.of_owner(tx, workspace.record.id, ada.id)) if ada else ()


def test_words_typed_into_the_form_lead_to_suggestions(workspace: TestWorkspace) -> None:
    """
    In an empty form, suggestions from the typed words are shown before the detail is kept (P2).
    """
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.types("share")
    workspace.ada.submits(words="My mum has an operation on Thursday.")

    assert "I've filled in what I could from your words" in workspace.ada.reads_modal()
    assert picked(workspace) == ("illness_family", THURSDAY.isoformat())
    assert kept(workspace) == ()
    workspace.ada.submits()
    assert "Kept" in workspace.ada.modal()["title"]["text"]
    (detail,) = kept(workspace)
    assert (detail.kind, detail.event_date) == (DetailKind.ILLNESS_FAMILY, THURSDAY)


def test_a_listener_is_named_when_the_words_are_there(workspace: TestWorkspace) -> None:
    """The form says what will happen with the suggestion, and one press keeps it (P2)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.types("share")
    workspace.ada.chooses(
        "listener_0", workspace.bo.id, words="My mum has an operation on Thursday."
    )
    assert picked(workspace) == ("illness_family", THURSDAY.isoformat())
    assert "On Friday 27 November, in" in workspace.ada.reads_modal()
    workspace.ada.submits()

    assert "Kept" in workspace.ada.modal()["title"]["text"]


def test_a_users_choice_overrides_suggestions(workspace: TestWorkspace) -> None:
    """The user's choice stays, and the form does not suggest again (P2)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.types("share")
    workspace.ada.chooses("kind", "exam")
    workspace.ada.submits(words="My mum has an operation on Thursday, and so has my exam.")
    assert picked(workspace) == ("exam", THURSDAY.isoformat())
    workspace.ada.chooses("date.suggested", WEDNESDAY.isoformat())
    workspace.ada.chooses("kind.suggested", "close_to_heart")
    workspace.ada.submits()

    (detail,) = kept(workspace)
    assert (detail.kind, detail.event_date) == (DetailKind.CLOSE_TO_HEART, WEDNESDAY)


def test_a_refusal_comes_before_any_suggestion(workspace: TestWorkspace) -> None:
    """A colleague's name or words of despair are answered before any suggestion (P3)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.types("share")
    refused = workspace.ada.submits(words=f"{workspace.bo.mention} has an operation on Thursday.")
    assert "theirs to tell" in refused.errors["words"]
    workspace.ada.submits(words="My mum died on Thursday and I want to kill myself.")

    assert "findahelpline.com" in workspace.ada.reads_modal()
    assert kept(workspace) == ()


def test_an_error_is_under_the_picker_of_a_suggestion(workspace: TestWorkspace) -> None:
    """A suggested date that was changed to one too far away is refused at its field."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.types("share")
    workspace.ada.submits(words="My exam is on Thursday.")
    workspace.ada.chooses("date.suggested", "2029-01-01")
    refused = workspace.ada.submits()

    assert list(refused.errors) == ["date.suggested"]


def test_the_form_opens_with_few_reads(
    workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Slack allows three seconds: one read for the language, and one for the form.

    That somebody has written, so that an icebreaker has to wait, is noted once it is open.
    """
    workspace.joins(workspace.ada)
    # People are read into memory at start.
    workspace.tick()
    reads = []
    read = workspace.database.read

    def counted() -> Any:
        if not workspace.ada.sees_modal():
            reads.append("read")
        return read()

    monkeypatch.setattr(workspace.database, "read", counted)
    workspace.ada.types("share")

    assert workspace.ada.sees_modal()
    assert len(reads) == 2


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
@pytest.mark.parametrize(
    ("field", "says"),
    [
        ("date", "Please pick a day at most a year ago or a year ahead."),
        ("end", "Please pick a day from tomorrow on, within a year."),
    ],
)
def test_a_day_beyond_all_reckoning_is_refused_in_the_form(
    workspace: TestWorkspace, field: str, says: str, day: str
) -> None:
    """It is answered like any day that is too far away, also while the form is drawn anew."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.types("share")
    workspace.ada.chooses("kind", "pet", words="My cat is ill.")
    workspace.ada.chooses("listener_0", workspace.bo.id)
    workspace.ada.presses("Change")
    workspace.ada.chooses(field, day)
    assert "Keep this" in workspace.ada.modal()["title"]["text"]
    refused = workspace.ada.submits()

    assert list(refused.errors.values()) == [says]
    assert "My cat is ill." in str(workspace.ada.modal()["state"])


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("My father died yesterday.", "2026-11-22"),
        ("My mother has an operation tomorrow.", "2026-11-24"),
    ],
)
def test_yesterday_is_reckoned_from_when_it_was_written(
    workspace: TestWorkspace, words: str, day: str
) -> None:
    """Ada writes on Monday, and presses on Wednesday: the day is the one she meant (P6)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.says(words)
    offered = workspace.ada.messages()[-1]
    workspace.walk(MONDAY + timedelta(days=2))
    workspace.ada.presses_in(offered, "Keep this")

    assert picked(workspace)[1] == day
