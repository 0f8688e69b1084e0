"""Every way in which Slack lets somebody write to Kith: each is heard, and answered where it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bot.slack.request import TYPED
from tests.cast import Actor, element_of, labels
from tests.stories.test_in_need import BEYOND, HEAVY, HELP, LINE, hears, stored
from tests.workspace import TestWorkspace

__all__ = ["hears"]

CAT = "My cat is called Mog."
OFFER = "I'll only keep this if you say so."
BESIDE_HELP = "Thank you for telling me. I'll only keep it if you say so."


def first_of(person: Actor) -> str:
    """The time stamp of the first message in a conversation."""
    return str(person.messages()[0]["ts"])


# How somebody writes something; it returns the time stamp.
Writes = Callable[[Actor, str], str]
WAYS: dict[str, Writes] = {
    "plainly": lambda person, text: person.says(text),
    "file_share": lambda person, text: person.shares_file(text),
    "me_message": lambda person, text: person.says_in(text, None, "me_message"),
    "thread_broadcast": lambda person, text: person.says_in(
        text, first_of(person), "thread_broadcast"
    ),
    "in a thread": lambda person, text: person.says_in(text, first_of(person)),
}


def answers(person: Actor, before: int) -> list[dict[str, Any]]:
    """Kith's messages since there were *before* messages in the conversation."""
    return [one for one in person.messages()[before:] if one["user"] != person.id]


def test_every_subtype_that_is_heard_is_tried() -> None:
    """A new one needs a way here."""
    assert {name for name in TYPED if name is not None} <= WAYS.keys()


@pytest.mark.parametrize("is_member", [True, False])
@pytest.mark.parametrize("way", WAYS)
def test_despair_is_heard_in_every_way(workspace: TestWorkspace, way: str, is_member: bool) -> None:
    """Help comes where the words stand, once, and nothing is stored (P18)."""
    workspace.joins(workspace.ada)
    person = workspace.ada if is_member else workspace.dana
    person.says(CAT)
    count, before = len(person.messages()), stored(workspace)
    WAYS[way](person, BEYOND)

    (answer,) = answers(person, count)
    assert HELP in answer["text"]
    assert answer["thread_ts"] == (first_of(person) if way == "in a thread" else None)
    assert stored(workspace) == before
    if is_member:
        person.presses("I meant something else")
        assert element_of(person.modal(), "words")["initial_value"] == BEYOND


@pytest.mark.parametrize(("words", "line"), [(CAT, ""), (HEAVY, LINE)])
@pytest.mark.parametrize("way", WAYS)
def test_words_can_be_kept_in_every_way(
    workspace: TestWorkspace, way: str, words: str, line: str
) -> None:
    """The reply comes where the words stand, and *Keep this* finds them there (P2)."""
    workspace.joins(workspace.ada)
    count = len(workspace.ada.messages())
    WAYS[way](workspace.ada, words)
    workspace.pass_time(minutes=2)

    (answer,) = answers(workspace.ada, count)
    assert answer["text"].startswith(BESIDE_HELP if line else OFFER)
    assert line in answer["text"]
    is_in_thread = way == "in a thread"
    assert answer["thread_ts"] == (first_of(workspace.ada) if is_in_thread else None)
    workspace.ada.presses_in(answer, "Keep this")
    assert element_of(workspace.ada.modal(), "words")["initial_value"] == words
    workspace.ada.submits()
    assert "I'll keep this just for you." in workspace.ada.reads_modal()


@pytest.mark.parametrize("way", WAYS)
def test_a_line_of_help_comes_right_after_another_answer(
    workspace: TestWorkspace, way: str
) -> None:
    """What is said together gets one reply, but never one without the line that is needed (P18)."""
    workspace.joins(workspace.ada)
    count = len(workspace.ada.messages())
    WAYS[way](workspace.ada, CAT)
    WAYS[way](workspace.ada, HEAVY)
    WAYS[way](workspace.ada, BEYOND)

    texts = [one["text"] for one in answers(workspace.ada, count)]
    assert [(LINE in text, HELP in text) for text in texts] == [
        (False, False),
        (True, False),
        (False, True),
    ]


def test_an_answer_that_others_reply_to_is_in_no_thread(workspace: TestWorkspace) -> None:
    """*Keep this* still finds the words in the conversation."""
    workspace.joins(workspace.ada)
    workspace.ada.says(CAT)
    offer = workspace.ada.messages()[-1]
    workspace.ada.says_in("Thanks.", offer["ts"])
    workspace.ada.presses_in(offer, "Keep this")

    assert element_of(workspace.ada.modal(), "words")["initial_value"] == CAT


@pytest.mark.parametrize("how", ["429", "500", "500_after", "hang_up", "lost_answer"])
@pytest.mark.parametrize("words", [CAT, BEYOND, HEAVY])
def test_a_thread_is_answered_once_whatever_fails(
    workspace: TestWorkspace, words: str, how: str
) -> None:
    """What may have been said is looked for in the thread before it is said again."""
    workspace.joins(workspace.ada)
    count = len(workspace.ada.messages())
    workspace.sandbox.ack_timeout = 0.4
    workspace.sandbox.fail("chat.postMessage", how, retry_after=5)
    WAYS["in a thread"](workspace.ada, words)
    for _ in range(9):
        workspace.pass_time(seconds=20)
        workspace.application.scheduler.run_often()

    assert len(answers(workspace.ada, count)) == 1


@pytest.mark.parametrize("way", WAYS)
def test_changed_words_are_heard(workspace: TestWorkspace, way: str) -> None:
    """Help comes for words that were changed to words of despair, and a line for what may be."""
    workspace.joins(workspace.ada)
    ts = WAYS[way](workspace.ada, CAT)
    count = len(workspace.ada.messages())
    workspace.ada.edits(ts, HEAVY)
    workspace.ada.edits(ts, f"{HEAVY} And dark.")
    (answer,) = answers(workspace.ada, count)
    assert LINE in answer["text"]
    assert labels(answer) == []
    before = stored(workspace)
    workspace.ada.edits(ts, BEYOND)

    (_, answer) = answers(workspace.ada, count)
    assert HELP in answer["text"]
    assert answer["thread_ts"] == (first_of(workspace.ada) if way == "in a thread" else None)
    assert stored(workspace) == before
    workspace.ada.presses_in(answer, "I meant something else")
    assert element_of(workspace.ada.modal(), "words")["initial_value"] == BEYOND


def test_other_changes_need_no_answer(workspace: TestWorkspace) -> None:
    """Neither another everyday word nor a preview of a link, which leaves the words as they are."""
    workspace.joins(workspace.ada)
    ts = workspace.ada.says(CAT)
    count = len(workspace.ada.messages())
    workspace.ada.edits(ts, "My cat is called Max.")
    workspace.ada.edits(ts, "My cat is called Max.")

    assert answers(workspace.ada, count) == []


def test_a_file_without_words_is_answered(workspace: TestWorkspace) -> None:
    """Whoever sends a picture or a clip learns that Kith needs words; nothing is stored."""
    workspace.joins(workspace.ada)
    before = stored(workspace)
    workspace.ada.shares_file()

    assert "I can't look at files or listen to clips." in workspace.ada.last()
    assert stored(workspace) == before
