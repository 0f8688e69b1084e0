"""What people say to Kith itself: each line has its answer and a way on, and none is kept."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from storage.records import Tier
from tests.cast import Actor, labels
from tests.stories.test_in_need import HELP, hears
from tests.stories.test_ways_of_writing import CAT, OFFER, WAYS, answers, first_of
from tests.workspace import TestWorkspace

__all__ = ["hears"]

# What a member reads, and the buttons below it.
ANSWERS: dict[str, tuple[str, list[str]]] = {
    "hi": ("Hello. I'm Kith", ["Share something", "Change", "What Kith knows about me"]),
    "danke dir": ("You're welcome.", []),
    "help": (
        "I pair coworkers",
        ["Share something", "Change", "Pause", "What Kith knows about me"],
    ),
    "who are you?": ("No human reads these messages", ["What Kith knows about me"]),
    "pause until Monday": ("Would you like a break?", ["Pause"]),
    "stop messaging me": ("I can be quiet.", ["Pause", "Leave", "Change"]),
    "please nobody ask": ("there's nothing for them to ask", ["What Kith knows about me", "Pause"]),
    "no coffee this week please": ("You're in for the coffee", ["Skip this one", "Pause"]),
    "Ich kann am Dienstag nicht zum Kaffee kommen": (
        "You're in for the coffee",
        ["Skip this one", "Pause"],
    ),
    "I want to skip coffees": ("for two weeks", ["Skip coffees for two weeks", "Pause"]),
    "leave": ("You can leave whenever you like.", ["Leave", "Pause"]),
    "resume": ("Nothing is paused now.", ["Change"]),
    "Can I reschedule?": ("You're in for the coffee on Tuesday", ["Skip this one", "Pause"]),
    "¿qué sabes de mí?": ("Here you can read all", ["What Kith knows about me"]),
    "delete my data": ("before I erase", ["What Kith knows about me", "Erase everything about me"]),
    "settings": ("You can change", ["Change"]),
    "can I tell you something?": ("Write it here", ["Share something"]),
    "count me in": ("You've already joined.", []),
    "/coffee": ("You're in for the coffee", ["Share something", "What Kith knows about me"]),
    "/coffee with @bo": ("commands don't work in a thread", ["Share something"]),
    "never mind": ("I only keep what you ask me to", ["What Kith knows about me"]),
    "yes": ("I'm not sure which question", []),
    "👍": ("All right.", []),
    "bye": ("See you.", []),
    "???": ("Sorry if that wasn't clear", ["Share something"]),
    "https://giphy.com/gifs/x": ("I only understand words", ["Share something"]),
    "   ": ("I only understand words", ["Share something"]),
}
STRANGERS: dict[str, tuple[str, list[str]]] = {
    "hi": ("Until you join, I keep nothing you write.", []),
    "thanks!": ("You're welcome.", []),
    "what do you know about me": ("Here you can read all", ["What Kith knows about me"]),
    "stop messaging me": ("there's nothing to pause or leave", ["What Kith knows about me"]),
    "help": ("I pair coworkers", ["Join"]),
    "join": ("I pair coworkers", ["Join"]),
}


@pytest.mark.parametrize("text", ANSWERS)
def test_each_has_its_answer_and_a_way_on(workspace: TestWorkspace, text: str) -> None:
    """Nothing that is only said to Kith is offered to be kept (P2)."""
    workspace.joins(workspace.ada)
    workspace.ada.says(text)
    says, ways = ANSWERS[text]
    (answer,) = answers(workspace.ada, len(workspace.ada.messages()) - 1)

    assert says.lower() in answer["text"].lower()
    assert [one for one in labels(answer) if one in ways] == ways
    assert "Keep this" not in labels(answer)


def test_whoever_wants_nobody_to_ask_is_led_to_where_they_say_so(workspace: TestWorkspace) -> None:
    """From a line in the conversation to *Let nobody ask* (P8)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.ada.says(CAT)
    workspace.ada.presses("Keep this")
    workspace.ada.chooses("listener_0", workspace.bo.id)
    workspace.ada.submits()
    workspace.ada.closes()
    workspace.ada.says("Please nobody ask")
    assert "Nothing has changed yet" in workspace.ada.last()
    workspace.ada.presses("What Kith knows about me")
    workspace.ada.presses("Let nobody ask")

    assert "I won't prompt anyone to ask, as you wished." in workspace.ada.reads_modal()


def test_coffees_are_skipped_from_a_line(workspace: TestWorkspace) -> None:
    """For two weeks, and back again; somebody who skips them is told until when (P1)."""
    workspace.joins(workspace.ada)
    workspace.ada.says("I want to skip coffees")
    workspace.ada.presses("Skip coffees for two weeks")
    assert "You have no coffees until" in workspace.ada.last()
    workspace.ada.says("no coffees please")
    assert "You have no coffees until" in workspace.ada.last()
    workspace.ada.says(CAT)
    assert labels(workspace.ada.messages()[-1]) == ["Keep this", "Don't keep it"]
    workspace.ada.says("no coffees please")
    workspace.ada.presses("Have coffees again")

    assert "You'll have coffees again" in workspace.ada.last()


@pytest.mark.parametrize("text", STRANGERS)
def test_whoever_has_not_joined_is_answered_too(workspace: TestWorkspace, text: str) -> None:
    """They need not join to stop, to ask what is held, or to have it erased (P1, P15)."""
    workspace.dana.says(text)
    says, ways = STRANGERS[text]

    assert says in workspace.dana.last()
    assert labels(workspace.dana.messages()[-1]) == ways


@pytest.mark.parametrize("way", WAYS)
def test_small_talk_is_answered_where_it_stands(workspace: TestWorkspace, way: str) -> None:
    """In a thread, with /me or beside a picture; a story right after it is offered to be kept."""
    workspace.joins(workspace.ada)
    count = len(workspace.ada.messages())
    WAYS[way](workspace.ada, "Hi Kith!")
    WAYS[way](workspace.ada, "pause")
    WAYS[way](workspace.ada, CAT)
    texts = [one["text"] for one in answers(workspace.ada, count)]

    assert [any(says in text for text in texts) for says in ("Hello. I", "a break?", OFFER)] == [
        True,
        True,
        True,
    ]
    is_in_thread = way == "in a thread"
    threads = {one["thread_ts"] for one in answers(workspace.ada, count)}
    assert threads == {first_of(workspace.ada) if is_in_thread else None}


def test_a_greeting_beside_a_story_is_no_part_of_it(workspace: TestWorkspace) -> None:
    """Lines that follow each other get one answer, and only what tells something is kept (P2)."""
    workspace.joins(workspace.ada)
    count = len(workspace.ada.messages())
    for line in ("Hi!", CAT, "thanks"):
        workspace.ada.goes_on(line)
    workspace.wait_for_reply()
    (answer,) = answers(workspace.ada, count)
    workspace.ada.presses_in(answer, "Keep this")

    assert answer["text"].startswith(OFFER)
    assert workspace.ada.modal()["blocks"][0]["element"]["initial_value"] == CAT


def test_what_is_asked_for_beside_a_story_is_answered(workspace: TestWorkspace) -> None:
    """ "Stop" is heard whatever else is told in the same moment (P1)."""
    workspace.joins(workspace.ada)
    count = len(workspace.ada.messages())
    workspace.ada.goes_on(CAT)
    workspace.ada.goes_on("stop")
    for _ in range(3):
        workspace.wait_for_reply()
    texts = " ".join(one["text"] for one in answers(workspace.ada, count))

    assert OFFER in texts
    assert "I can be quiet." in texts


def asked(person: Actor, workspace: TestWorkspace) -> None:
    """Let the first question of the bank come."""
    workspace.joins(person)
    workspace.pass_time(days=4)
    assert labels(person.messages()[-1]) == ["Answer privately"]


@pytest.mark.parametrize("text", ["yes", "No.", "Berlin", "7", "☀️"])
def test_a_short_answer_to_a_question_is_an_answer(workspace: TestWorkspace, text: str) -> None:
    """While a question is open, it is offered to be kept; a second one answers nothing."""
    asked(workspace.ada, workspace)
    workspace.ada.says("hi")
    workspace.ada.says(text)
    first = workspace.ada.last()
    workspace.ada.says("yes")

    assert first.startswith("Thank you for telling me.")
    assert "I'm not sure which question" in workspace.ada.last()


def test_a_question_is_not_answered_with_stop(workspace: TestWorkspace) -> None:
    """Whoever wants quiet gets it, also while a question is open (P1)."""
    asked(workspace.ada, workspace)
    workspace.ada.says("stop")

    assert "I can be quiet." in workspace.ada.last()


def test_a_pause_is_one_tap_and_leaving_asks_once(workspace: TestWorkspace) -> None:
    """The buttons below the answer do it at once, or ask first (P1)."""
    workspace.joins(workspace.ada)
    workspace.ada.says("pausa")
    workspace.ada.presses("Pause")
    assert "Everything is paused until you come back." in workspace.ada.last()
    workspace.ada.says("resume")
    workspace.ada.presses("Come back")
    assert "Welcome back." in workspace.ada.last()
    workspace.ada.says("How do I leave?")
    workspace.ada.presses("Leave")
    assert "Leave" in workspace.ada.modal()["title"]["text"]
    workspace.ada.submits()

    assert "You've left" in workspace.ada.reads_modal()


def test_an_ask_me_member_can_say_yes_to_a_round(workspace: TestWorkspace) -> None:
    """A "yes" to "are you in?" finds the buttons again, and presses none by itself (P1)."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.wants_to_be_asked(workspace.ada)
    workspace.until(date(2026, 11, 30), time(12))
    workspace.ada.says("I'm in!")
    shown = labels(workspace.ada.messages()[-1])
    workspace.ada.presses("I'm in")

    assert shown == ["I'm in", "Not this time"]
    assert "you're in" in workspace.ada.last()


def test_a_greeting_that_becomes_a_story_is_offered(workspace: TestWorkspace) -> None:
    """Changed words that tell something now can be kept, and the other way they are answered."""
    workspace.joins(workspace.ada)
    ts = workspace.ada.says("hi")
    workspace.ada.edits(ts, CAT)
    assert workspace.ada.last().startswith(OFFER)
    workspace.ada.presses("Keep this")
    assert workspace.ada.modal()["blocks"][0]["element"]["initial_value"] == CAT
    workspace.ada.closes()
    workspace.ada.edits(ts, "pause")

    assert "Would you like a break?" in workspace.ada.last()


def test_help_is_said_before_anything_else(workspace: TestWorkspace) -> None:
    """Words of despair behind a greeting are met with help, and the greeting with nothing (P18)."""
    workspace.joins(workspace.ada)
    count = len(workspace.ada.messages())
    workspace.ada.goes_on("hi")
    workspace.ada.goes_on("I want to die")
    workspace.wait_for_reply()
    (answer,) = answers(workspace.ada, count)

    assert HELP in answer["text"]


def test_whoever_asks_for_help_learns_where_people_are(workspace: TestWorkspace) -> None:
    """ "Help me" may mean more than coffee, so a place to find people stands below it (P18)."""
    for person in (workspace.ada, workspace.dana):
        if person is workspace.ada:
            workspace.joins(person)
        person.says("help me")

        assert "findahelpline.com" in person.last()


def test_small_talk_missed_while_kith_was_away_is_answered_once(workspace: TestWorkspace) -> None:
    """It is found in the conversation like any other line."""
    workspace.joins(workspace.ada)
    workspace.ada.says(CAT)
    workspace.tick()
    workspace.sandbox.lose_events()
    workspace.ada.goes_on("stop")
    workspace.sandbox.lose_events(False)
    workspace.clock.advance(timedelta(seconds=1))
    for _ in range(2):
        workspace.restart()
        workspace.pass_time(minutes=1)

    assert sum("I can be quiet." in one for one in workspace.ada.told()) == 1


def test_coffee_only_changes_no_greeting(workspace: TestWorkspace) -> None:
    """Where nothing may be shared, nobody is invited to share (P2)."""
    workspace.joins(workspace.ada)
    workspace.ada.types("setup")
    workspace.ada.chooses("tier", Tier.COFFEE_ONLY)
    workspace.ada.submits()
    workspace.ada.closes()
    workspace.ada.says("hi")

    assert "Hello. I" in workspace.ada.last()
    assert "Share something" not in labels(workspace.ada.messages()[-1])
