"""The sharing form: whose it is, who may know, what will happen, and changing it later."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

import pytest

from bot.memory import Purpose
from bot.slack.request import SlackRequest
from storage import details, people
from storage.records import Detail, DetailKind, new_id
from tests.cast import labels
from tests.workspace import LONDON, Town

TUESDAY, WEDNESDAY, THURSDAY = date(2026, 11, 24), date(2026, 11, 25), date(2026, 11, 26)


def jumps(town: Town, day: date) -> None:
    """The clock is put on to a morning without the hours between, which are of no matter here."""
    town.clock.set(datetime.combine(day, time(7), LONDON))
    town.tick()


def shares(town: Town, words: str, **chosen: str) -> None:
    """Ada fills in the form and keeps it."""
    town.ada.types("share")
    for block_id, value in chosen.items():
        town.ada.chooses(block_id, value)
    town.ada.submits(words=words)
    assert "Kept" in town.ada.modal()["title"]["text"]
    town.ada.closes()


def test_a_name_of_a_colleague_is_asked_about_first(town: Town) -> None:
    """A text that contains a member's name is asked about, and kept only after that (P3)."""
    town.joins(town.ada, town.bo)
    town.ada.types("share")
    town.ada.submits(words="Bo has lost his cat.")

    assert "“Bo” is also the name of someone here." in town.ada.reads_modal()
    refused = town.ada.submits()
    assert "theirs to tell. Otherwise, tick this box." in refused.errors["own"]
    town.ada.chooses("listener_0", town.bo.id)
    assert "“Bo” is also the name of someone here." in town.ada.reads_modal()
    town.ada.chooses("own", ["yes"])
    town.ada.submits()
    assert town.ada.modal()["title"]["text"] == "Kept"


def test_two_names_are_asked_about_as_two(town: Town) -> None:
    """A first name and a family name are two words, and the sentence says so (P3)."""
    town.joins(town.ada, town.bo)
    town.ada.types("share")
    town.ada.submits(words="Bo Lindqvist has lost his cat.")

    assert "“Bo” and “Lindqvist” are also names of people here." in town.ada.reads_modal()


def test_the_name_of_somebody_who_has_not_joined_is_nobodys(town: Town) -> None:
    """Only members are looked for: otherwise every first name would be asked about (P3)."""
    town.joins(town.ada)

    shares(town, "My brother Bo is moving house.", kind="moving")


def test_ones_own_name_is_ones_own(town: Town) -> None:
    """Nobody is asked about themselves."""
    town.joins(town.ada, town.bo)

    shares(town, "Just call me Ada.")


def test_a_name_is_asked_about_in_a_line_too(town: Town) -> None:
    """What is brought to a coffee is asked about in the same way (P3)."""
    town.joins(town.ada, town.bo)
    town.ada.says("Bo and I both like quinces.")
    town.ada.presses("Bring it to my next coffee")
    town.ada.submits()

    assert "theirs to tell" in town.ada.reads_modal()
    town.ada.chooses("own", ["yes"])
    town.ada.submits()
    assert "I'll bring it to your next coffee." in town.ada.reads_modal()


def test_names_that_cannot_be_read_keep_nobody_from_sharing(town: Town) -> None:
    """If Slack does not tell the names, nothing is lost, and nobody waits."""
    town.joins(town.ada, town.bo)
    town.sandbox.fail("users.list", "ratelimited")

    shares(town, "Bo is what we call our cat.", kind="pet")


def test_tastes_may_go_to_everybody_one_has_met(town: Town) -> None:
    """It is offered for tastes alone, and the sentence below says what it means."""
    town.joins(town.ada, town.bo)
    town.ada.types("share")

    assert "People you've met" not in town.ada.reads_modal()
    town.ada.chooses("kind", "taste")
    assert "People you've met" in town.ada.reads_modal()
    town.ada.chooses("met", ["yes"])
    assert "People you've had coffee with can read it, if you both" in town.ada.reads_modal()
    town.ada.chooses("listener_0", town.bo.id)
    assert f"{town.bo.mention} can read it, and so can people you've" in town.ada.reads_modal()
    # Health, loss and family never go to more people than were named.
    town.ada.chooses("kind", "illness_own")
    assert "had coffee with" not in town.ada.reads_modal()
    town.ada.submits(words="An operation.")
    town.ada.closes()
    town.ada.types("me")
    assert "People you've had coffee with" not in town.ada.reads_modal()


def test_an_end_before_the_day_itself_is_refused(town: Town) -> None:
    """It would be forgotten before it happens; the form says so, and nothing is lost."""
    town.joins(town.ada)
    town.ada.types("share")
    town.ada.chooses("date", "2026-12-24")
    town.ada.presses("Change")
    town.ada.chooses("end", "2026-12-20")
    refused = town.ada.submits(words="An exam.")

    assert refused.errors == {"end": "That's before the day itself. Please pick a later one."}


def test_an_end_before_anybody_could_be_told(town: Town) -> None:
    """No morning is promised that does not come, neither in the form nor in the ledger (P2)."""
    town.joins(town.ada, town.bo)
    town.ada.types("share")
    town.ada.chooses("kind", "exam")
    town.ada.chooses("date", WEDNESDAY.isoformat())
    town.ada.chooses("listener_0", town.bo.id)
    assert "From Thursday 26 November on, in" in town.ada.reads_modal()
    town.ada.presses("Change")
    town.ada.chooses("end", WEDNESDAY.isoformat())
    read = town.ada.reads_modal()
    assert "From Thursday 26 November on, in" not in read
    assert f"I'd forget it before {town.bo.mention}'s morning on Thursday 26 November 2026" in read
    town.ada.submits(words="My exam.")
    town.ada.closes()
    town.ada.types("me")

    assert "Nothing is planned." in town.ada.reads_modal()


def test_under_the_brake_the_form_promises_nobody(town: Town) -> None:
    """A word is corrected while nobody is to ask: the form says that nobody will (P8)."""
    town.joins(town.ada, town.bo)
    shares(town, "My mother is ill.", kind="illness_family", listener_0=town.bo.id)
    town.ada.types("me")
    town.ada.presses("Let nobody ask")
    town.ada.presses("Change")

    assert "I won't prompt anyone to ask, as you wished." in town.ada.reads_modal()
    assert "I'll tell" not in town.ada.reads_modal()


def test_something_that_moved_is_changed_and_everything_moves_with_it(town: Town) -> None:
    """*Change* opens the same form; the nudge comes after the new day (P6)."""
    town.joins(town.ada, town.bo)
    shares(
        town,
        "My mother's operation.",
        kind="illness_family",
        date=TUESDAY.isoformat(),
        listener_0=town.bo.id,
    )
    town.ada.types("me")
    town.ada.presses("Change")
    assert town.ada.modal()["title"]["text"] == "Change this"
    assert "My mother's operation." in town.ada.reads_modal()
    town.ada.chooses("date", WEDNESDAY.isoformat())
    assert "From Thursday 26 November on, in" in town.ada.reads_modal()
    town.ada.submits(words="My mother's operation was postponed.")
    town.ada.closes()
    town.until(WEDNESDAY, zone="Europe/Stockholm")
    assert "There is something" not in " ".join(town.bo.told())

    town.until(THURSDAY, zone="Europe/Stockholm")
    town.bo.presses("Read it")
    assert "was postponed" in town.bo.reads_modal()


@pytest.mark.parametrize("answer", ["Not today", None])
def test_a_change_says_nothing_of_who_was_told(town: Town, answer: str | None) -> None:
    """Nobody is promised a second word, and what listeners answered stays theirs (P13)."""
    town.joins(town.ada, town.bo)
    shares(town, "My mother is ill.", kind="illness_family", listener_0=town.bo.id)
    town.until(TUESDAY, zone="Europe/Stockholm")
    assert "There is something" in town.bo.last()
    if answer is not None:
        town.bo.presses(answer)
    town.ada.types("me")
    town.ada.presses("Change")

    assert "Its day has already come." in town.ada.reads_modal()
    assert f"{town.bo.mention} may read it as you leave it here" in town.ada.reads_modal()


def test_what_is_gone_cannot_be_changed(town: Town) -> None:
    """A form that was open while the detail was forgotten says so (P14)."""
    town.joins(town.ada)
    shares(town, "My cat is called Mog.", kind="taste")
    town.ada.types("me")
    town.ada.presses("Change")
    view = town.ada.modal()
    elsewhere = SlackRequest(town.workspace.id, town.ada.id, new_id())
    (mine,) = town.application.services.ledger.read(elsewhere, Purpose.LEDGER).entries
    town.application.services.ledger.forget(elsewhere, mine.detail.id)
    town.ada.submits()

    assert view["title"]["text"] == "Change this"
    assert "That's no longer there." in town.ada.reads_modal()


@pytest.mark.parametrize("answer", ["Keep it longer", "Let it go"])
def test_something_light_is_asked_about_once_before_it_ends(town: Town, answer: str) -> None:
    """A few days before, without a word of what it is; its day holds without an answer (P14)."""
    town.joins(town.ada)
    shares(town, "I collect old maps.", kind="taste")
    jumps(town, date(2027, 2, 16))
    town.until(date(2027, 2, 18))
    asked = [text for text in town.ada.told() if "Shall I keep it a while longer?" in text]

    assert len(asked) == 1
    assert "maps" not in town.words_outside_views()
    town.ada.presses(answer)
    assert labels(town.ada.messages()[-1]) == []
    town.until(date(2027, 2, 24))
    town.ada.types("me")
    assert ("I collect old maps." in town.ada.reads_modal()) is (answer == "Keep it longer")


def test_whoever_is_away_is_asked_when_they_are_back(town: Town) -> None:
    """A pause is kept to, and the question before an end is not lost by it."""
    town.joins(town.ada)
    shares(town, "I collect old maps.", kind="taste")
    town.ada.types("pause 2027-02-19")
    jumps(town, date(2027, 2, 16))
    town.until(date(2027, 2, 18), time(16))
    assert [text for text in town.ada.told() if "Shall I keep it" in text] == []

    town.until(date(2027, 2, 19), time(10))
    assert len([text for text in town.ada.told() if "Shall I keep it" in text]) == 1


def test_health_ends_silently_on_its_day(town: Town) -> None:
    """Nobody is reminded of an illness by a question about keeping it (P14)."""
    town.joins(town.ada)
    shares(town, "An operation.", kind="illness_own")
    jumps(town, date(2027, 2, 16))
    town.until(date(2027, 2, 24))
    town.ada.types("me")

    assert "An operation." not in town.ada.reads_modal()
    assert [text for text in town.ada.told() if "longer" in text] == []


def picked(town: Town) -> tuple[str, str | None]:
    """The kind and the date that stand in the pickers of Ada's form."""
    form = town.ada.modal()
    blocks = {block["block_id"].partition(".")[0]: block for block in form["blocks"]}
    kind, day = (
        form["state"]["values"][blocks[name]["block_id"]][blocks[name]["element"]["action_id"]]
        for name in ("kind", "date")
    )
    return kind["selected_option"]["value"], day["selected_date"]


def kept(town: Town) -> tuple[Detail, ...]:
    """What is kept of Ada's."""
    with town.database.read() as tx:
        ada = people.find(tx, town.workspace.id, town.ada.id)
        return tuple(details.of_owner(tx, town.workspace.id, ada.id)) if ada else ()


def test_what_is_typed_into_the_form_suggests_as_well(town: Town) -> None:
    """Whoever starts with an empty form sees what their words suggest before it is kept (P2)."""
    town.joins(town.ada, town.bo)
    town.ada.types("share")
    town.ada.submits(words="My mum has an operation on Thursday.")

    assert "I've filled in what I could from your words" in town.ada.reads_modal()
    assert picked(town) == ("illness_family", THURSDAY.isoformat())
    assert kept(town) == ()
    town.ada.submits()
    assert "Kept" in town.ada.modal()["title"]["text"]
    (detail,) = kept(town)
    assert (detail.kind, detail.event_date) == (DetailKind.ILLNESS_FAMILY, THURSDAY)


def test_a_listener_is_named_when_the_words_are_there(town: Town) -> None:
    """What will happen is said with the suggestion, and that is kept with one press (P2)."""
    town.joins(town.ada, town.bo)
    town.ada.types("share")
    town.ada.chooses("listener_0", town.bo.id, words="My mum has an operation on Thursday.")
    assert picked(town) == ("illness_family", THURSDAY.isoformat())
    assert "From Friday 27 November on, in" in town.ada.reads_modal()
    town.ada.submits()

    assert "Kept" in town.ada.modal()["title"]["text"]


def test_whoever_knows_better_is_left_alone(town: Town) -> None:
    """What was chosen stays, and what a suggestion was changed to is not asked about again (P2)."""
    town.joins(town.ada, town.bo)
    town.ada.types("share")
    town.ada.chooses("kind", "exam")
    town.ada.submits(words="My mum has an operation on Thursday, and so has my exam.")
    assert picked(town) == ("exam", THURSDAY.isoformat())
    town.ada.chooses("date.suggested", WEDNESDAY.isoformat())
    town.ada.chooses("kind.suggested", "close_to_heart")
    town.ada.submits()

    (detail,) = kept(town)
    assert (detail.kind, detail.event_date) == (DetailKind.CLOSE_TO_HEART, WEDNESDAY)


def test_what_cannot_be_kept_is_said_before_anything_is_suggested(town: Town) -> None:
    """A colleague, or words of despair, are answered at once (P3)."""
    town.joins(town.ada, town.bo)
    town.ada.types("share")
    refused = town.ada.submits(words=f"{town.bo.mention} has an operation on Thursday.")
    assert "theirs to tell" in refused.errors["words"]
    town.ada.submits(words="My mum died on Thursday and I want to kill myself.")

    assert "findahelpline.com" in town.ada.reads_modal()
    assert kept(town) == ()


def test_an_error_stands_under_the_picker_of_a_suggestion(town: Town) -> None:
    """A day that was suggested and then changed to one too far away is refused where it stands."""
    town.joins(town.ada, town.bo)
    town.ada.types("share")
    town.ada.submits(words="My exam is on Thursday.")
    town.ada.chooses("date.suggested", "2029-01-01")
    refused = town.ada.submits()

    assert list(refused.errors) == ["date.suggested"]


def test_the_form_opens_with_few_reads(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Slack waits three seconds for it: one read for the language, one for what the form shows."""
    town.joins(town.ada)
    reads = []
    read = town.database.read

    def counted() -> Any:
        reads.append("read")
        return read()

    monkeypatch.setattr(town.database, "read", counted)
    town.ada.types("share")

    assert town.ada.sees_modal()
    assert len(reads) == 2
