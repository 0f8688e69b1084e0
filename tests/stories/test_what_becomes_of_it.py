"""What becomes of a worry: it goes on, it is over, it went badly, there is news, a year passes."""

from __future__ import annotations

from datetime import date, time

import pytest

from tests.cast import Actor, labels
from tests.stories.test_sharing import jumps, shares
from tests.workspace import Town

ILL = "My mother is ill."
SHARED_ON = date(2026, 11, 23)
TUESDAY, WEDNESDAY = date(2026, 11, 24), date(2026, 11, 25)
# The first working morning in London eight days after Ada shared it.
SECOND_WEEK = date(2026, 12, 2)
QUESTION = "Is it still going on?"


def told_in_the_first_week(town: Town, bo: str | None = "I've been in touch") -> None:
    """Ada shares it with Bo and Chidi; Bo is told on Tuesday, and does something about it."""
    town.joins(town.ada, town.bo, town.chidi)
    shares(town, ILL, kind="illness_family", listener_0=town.bo.id, listener_1=town.chidi.id)
    town.until(TUESDAY, zone="Europe/Stockholm")
    if bo == "I've been in touch":
        town.bo.presses("Read it")
        town.bo.presses("I've been in touch")
        town.bo.closes()
    elif bo is not None:
        town.bo.presses(bo)


def passes_to(town: Town, day: date, at: time = time(9, 5), zone: str = "Europe/London") -> None:
    """The clock is put on to the early morning of a day, and walks from there."""
    jumps(town, day)
    town.until(day, at, zone)


def asked_in(person: Actor) -> list[str]:
    """The questions of the second week that somebody has in front of them."""
    return [text for text in person.told() if QUESTION in text]


def test_its_owner_alone_is_asked_once_in_the_second_week(town: Town) -> None:
    """It says when it was shared and nothing of what; nobody else is asked, nor she again (P8)."""
    told_in_the_first_week(town)
    passes_to(town, SECOND_WEEK)
    assert asked_in(town.ada) == [town.ada.last()]
    assert town.ada.last() == (
        "You shared something with me on Monday 23 November. Is it still going on? You don't "
        "have to answer, and nobody is told what you say."
    )
    assert labels(town.ada.messages()[-1]) == [
        "It's still going on",
        "Not any more",
        "Let nobody ask",
        "Forget it",
        "What was it?",
    ]
    for day in (3, 9, 16):
        passes_to(town, date(2026, 12, day))

    assert len(asked_in(town.ada)) == 1
    assert asked_in(town.bo) == asked_in(town.chidi) == []
    assert ILL not in town.words_outside_views()


@pytest.mark.parametrize("bo", ["I've been in touch", "Not today", None])
def test_the_question_does_not_tell_what_bo_did(town: Town, bo: str | None) -> None:
    """It comes at the same moment, in the same words, whatever a listener did (P13)."""
    told_in_the_first_week(town, bo)
    passes_to(town, SECOND_WEEK, time(8, 55))
    assert asked_in(town.ada) == []
    town.until(SECOND_WEEK, time(9, 5))

    assert len(asked_in(town.ada)) == 1


def test_it_goes_on_and_one_more_is_told(town: Town) -> None:
    """Then one more nudge, to one person at a time, from the next morning on; and no more (P7)."""
    told_in_the_first_week(town)
    passes_to(town, SECOND_WEEK)
    town.ada.presses("It's still going on")
    assert town.ada.last() == (
        "Thank you for telling me. On Thursday 3 December, one of the people you named will hear "
        "once more that there's something."
    )
    town.until(date(2026, 12, 3), zone="Europe/Stockholm")
    assert labels(town.bo.messages()[-1])[0] == "Read it"
    town.bo.presses("Read it")
    assert ILL in town.bo.reads_modal()
    town.bo.presses("I've been in touch")
    for day in (4, 10, 17):
        passes_to(town, date(2026, 12, day))

    assert not any("There is something" in text for text in town.chidi.told())
    assert asked_in(town.ada) == []


@pytest.mark.parametrize(
    ("answer", "reply"),
    [
        ("Not any more", "Thank you for telling me. I won't bring it up with anyone again."),
        ("Let nobody ask", "I won't prompt anyone to ask any more, and nobody is told why."),
        ("Forget it", "I've forgotten it."),
    ],
)
def test_it_rests_from_then_on(town: Town, answer: str, reply: str) -> None:
    """Each answer gives way to one sentence; what Bo had in front of him says nothing more (P8)."""
    told_in_the_first_week(town, bo=None)
    passes_to(town, SECOND_WEEK)
    town.ada.presses(answer)
    assert town.ada.last() == reply
    assert labels(town.ada.messages()[-1]) == []
    town.pass_time(minutes=5)
    assert any("was withdrawn" in text for text in town.bo.told())
    assert not any("There is something" in text for text in town.bo.told())
    town.ada.types("me")

    assert (ILL in town.ada.reads_modal()) is (answer != "Forget it")


@pytest.mark.parametrize("before", ["braked", "forgotten", "nobody named", "another kind"])
def test_whoever_has_settled_it_is_not_asked(town: Town, before: str) -> None:
    """There is no second question of any kind (P8)."""
    town.joins(town.ada, town.bo)
    kind = "pet" if before == "another kind" else "illness_own"
    named = {} if before == "nobody named" else {"listener_0": town.bo.id}
    shares(town, ILL, kind=kind, **named)
    if before == "braked":
        town.ada.types("me")
        town.ada.presses("Let nobody ask")
    if before == "forgotten":
        town.ada.types("me")
        town.ada.presses("Forget it")
    for day in (2, 3, 8):
        passes_to(town, date(2026, 12, day))

    assert asked_in(town.ada) == []


def test_a_date_that_moved_moves_the_question_too(town: Town) -> None:
    """The operation was postponed by a week: so are the nudge and the second week (P6)."""
    town.joins(town.ada, town.bo)
    shares(town, ILL, kind="illness_family", date="2026-11-26", listener_0=town.bo.id)
    town.ada.types("me")
    town.ada.presses("Change")
    town.ada.chooses("date", "2026-12-03")
    town.ada.submits()
    passes_to(town, date(2026, 11, 27), zone="Europe/Stockholm")
    assert not any("There is something" in text for text in town.bo.told())
    passes_to(town, date(2026, 12, 4), zone="Europe/Stockholm")
    assert any("There is something" in text for text in town.bo.told())
    passes_to(town, date(2026, 12, 7))
    assert asked_in(town.ada) == []
    passes_to(town, date(2026, 12, 14))

    assert len(asked_in(town.ada)) == 1


def test_an_expected_child_is_asked_about_only_when_there_is_news(town: Town) -> None:
    """No date brings it up: only Ada's own word that there is news to share does (P8)."""
    town.joins(town.ada, town.bo)
    town.ada.types("share")
    for block_id, value in {
        "kind": "new_arrival",
        "date": "2026-12-10",
        "listener_0": town.bo.id,
    }.items():
        town.ada.chooses(block_id, value)
    assert "I won't tell anyone until you press *There's news to share*" in town.ada.reads_modal()
    town.ada.submits(words="We are expecting our first child.")
    town.ada.closes()
    for day in (11, 14, 16):
        passes_to(town, date(2026, 12, day), time(10))
    assert not any("There is something" in text for text in town.bo.told())
    town.ada.types("me")
    assert "I won't tell anyone until you say that there's news." in town.ada.reads_modal()
    town.ada.presses("There's news to share")
    assert "There's news to share" not in labels(town.ada.modal())
    assert "A check-in is planned for Thursday 17 December." in town.ada.reads_modal()
    town.until(date(2026, 12, 17), zone="Europe/Stockholm")
    town.bo.presses("Read it")

    assert "glad for them" in town.bo.reads_modal()


def test_after_it_went_badly_one_asks_gently(town: Town) -> None:
    """When Ada lets them ask again, Bo is told to be there rather than to ask; never why (P8)."""
    town.joins(town.ada, town.bo)
    shares(town, "I have an exam.", kind="exam", listener_0=town.bo.id)
    for choice in ("gentle", "none"):
        town.ada.types("me")
        town.ada.presses("Not now" if choice == "gentle" else "When may they ask?")
        town.ada.chooses("brake", choice)
        town.ada.submits()
        town.ada.closes()
    town.until(TUESDAY, zone="Europe/Stockholm")
    town.bo.presses("Read it")

    assert "Tell them that you're there, and ask nothing." in town.bo.reads_modal()
    assert "how it was for them" not in town.bo.reads_modal()
    assert "badly" not in town.bo.reads_modal()


def test_the_form_says_what_comes_in_a_year(town: Town) -> None:
    """A loss may be remembered once more by one person; it is kept until then, and said so (P2)."""
    town.joins(town.ada, town.bo)
    town.ada.types("share")
    for block_id, value in {
        "kind": "loss",
        "date": "2026-11-20",
        "listener_0": town.bo.id,
    }.items():
        town.ada.chooses(block_id, value)
    town.ada.chooses("yearly", ["yes"])

    assert "I'll bring it up once more on Monday 22 November 2027." in town.ada.reads_modal()
    assert "I'll forget it after Monday 20 December 2027." in town.ada.reads_modal()
    town.ada.submits(words="My grandmother died.")
    assert town.ada.modal()["title"]["text"] == "Kept"


def test_the_form_promises_nothing_for_when_it_is_forgotten(town: Town) -> None:
    """The end that was shown first stays, and then nothing comes in a year (P2)."""
    town.joins(town.ada, town.bo)
    town.ada.types("share")
    town.ada.presses("Change")
    chosen = {"kind": "loss", "date": "2026-11-20", "end": "2026-12-20", "listener_0": town.bo.id}
    for block_id, value in chosen.items():
        town.ada.chooses(block_id, value)
    assert "From Monday 30 November on" in town.ada.reads_modal()
    town.ada.chooses("yearly", ["yes"])

    assert "I'd forget it before its day comes round" in town.ada.reads_modal()
    assert "I'll bring it up once more" not in town.ada.reads_modal()
    town.ada.chooses("end", "2026-11-27")
    assert "I'd forget it before" in town.ada.reads_modal()
    assert "From Monday 30 November on" not in town.ada.reads_modal()
    town.ada.submits(words="My grandmother died.")
    town.ada.closes()
    town.ada.types("me")
    assert "Nothing is planned." in town.ada.reads_modal()
    assert "Planned for" not in town.ada.reads_home()

    town.ada.presses("Change")
    town.ada.chooses("end", "2027-12-20")
    assert "I'll bring it up once more on Monday 22 November 2027." in town.ada.reads_modal()
    town.ada.submits()
    town.ada.closes()
    town.until(date(2026, 12, 1))
    assert "Planned for Monday 22 November 2027." in town.ada.reads_home()


def test_of_her_birthday_nothing_is_promised_while_she_grieves(town: Town) -> None:
    """Ada is told that nobody will hear of it in those weeks, and nothing is planned (P2, P15)."""
    town.joins(town.ada, town.bo)
    shares(town, "My mother has died.", kind="loss", listener_0=town.bo.id)
    town.ada.types("share")
    chosen = {"kind": "celebration", "date": "2026-12-03", "listener_0": town.bo.id}
    for block_id, value in chosen.items():
        town.ada.chooses(block_id, value)

    assert "For some weeks after a loss I don't bring up celebrations" in town.ada.reads_modal()
    assert "Thursday 3 December on, in" not in town.ada.reads_modal()
    town.ada.chooses("yearly", ["yes"])
    assert "I will in a year, on Friday 3 December 2027." in town.ada.reads_modal()
    town.ada.submits(words="It is my birthday.")
    town.ada.closes()
    assert "Planned for Friday 3 December 2027." in town.ada.reads_home()
    town.ada.types("share")
    for block_id, value in {**chosen, "date": "2027-01-14"}.items():
        town.ada.chooses(block_id, value)
    assert "From Thursday 14 January on, in" in town.ada.reads_modal()


def test_the_form_says_who_could_be_asked_sooner(town: Town) -> None:
    """Bo does not work before Monday and Chidi does: Ada may put him first (P7)."""
    town.joins(town.ada, town.bo, town.chidi)
    town.until(date(2026, 11, 26), time(18))
    town.bo.types("change")
    town.bo.chooses("work_days", ["0", "1"])
    town.bo.submits()
    town.ada.types("share")
    for block_id, value in {
        "kind": "illness_family",
        "listener_0": town.bo.id,
        "listener_1": town.chidi.id,
    }.items():
        town.ada.chooses(block_id, value)

    assert (
        f"{town.bo.mention} isn't at work before Monday 30 November. {town.chidi.mention} could "
        "hear of it on Friday 27 November: put them first if you'd rather not wait."
    ) in town.ada.reads_modal()


def test_bo_wants_to_be_reminded_this_afternoon(town: Town) -> None:
    """Once, at two; the button says so, and Chidi is not told meanwhile (P5, P7)."""
    told_in_the_first_week(town, bo="Read it")
    town.bo.presses("Remind me this afternoon")
    assert "I'll remind you once, on Tuesday 24 November at 14:00" in town.bo.reads_modal()
    town.bo.closes()
    town.until(TUESDAY, time(14, 1), zone="Europe/Stockholm")
    assert town.bo.last() == (
        f"You wanted a reminder: there is something {town.ada.mention} would like you to know."
    )
    town.bo.presses("I've been in touch")
    assert town.bo.last() == "Thank you for thinking of them."
    town.until(WEDNESDAY, time(12))

    assert not any("There is something" in text for text in town.chidi.told())
