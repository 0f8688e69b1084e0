"""An answer to an icebreaker: people who read it later read the question, too."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.icebreakers.bank import BANK
from tests.cast import Actor, labels
from tests.stories.test_export import exports_all, opened
from tests.workspace import TestWorkspace

WORDS = "I talk to them and they die anyway :smile:"
OTHER_WORDS = "The last of them was a fern."


def asked(person: Actor) -> str:
    """The words of the newest question that this person got."""
    said = [one["text"] for one in person.messages() if "Answer privately" in labels(one)]
    return next(one.words for one in BANK if said[-1].startswith(one.words))


def answers_privately(person: Actor) -> None:
    """Answers in the window."""
    person.presses("Answer privately")
    person.submits(words=WORDS)


def types_it(person: Actor) -> None:
    """Types the answer in the conversation."""
    person.says(WORDS)


def types_it_in_two_lines(person: Actor) -> None:
    """Types the answer, and something more at once."""
    person.goes_on(WORDS)
    person.says(OTHER_WORDS)


def types_it_in_a_thread(person: Actor) -> None:
    """Answers in a thread under the question."""
    question = next(one for one in person.messages() if "Answer privately" in labels(one))
    person.says_in(WORDS, question["ts"])


def types_it_under_a_maybe(person: Actor) -> None:
    """Types an answer that gets a line of help, and the same offer."""
    person.says(f"{WORDS} Some days I can't go on like this.")


ANSWERING = (
    answers_privately,
    types_it,
    types_it_in_two_lines,
    types_it_in_a_thread,
    types_it_under_a_maybe,
)


def is_asked(workspace: TestWorkspace) -> str:
    """Ada and Bo join, and are asked; returns Ada's question."""
    workspace.joins(workspace.ada, workspace.bo)
    while not any("Answer privately" in labels(one) for one in workspace.ada.messages()):
        workspace.pass_time(hours=6)
    return asked(workspace.ada)


def shows(view: str, question: str, words: str = WORDS) -> bool:
    """Whether the question stands above the words."""
    above = view.find(f"I asked: “{question}”")
    return 0 <= above < view.find(words)


def keeps_for_bo(workspace: TestWorkspace, kind: str) -> None:
    """Ada keeps what she told, for Bo."""
    workspace.ada.keeps_this()
    workspace.ada.chooses("kind", kind)
    workspace.ada.chooses("listener_0", workspace.bo.id)
    workspace.ada.submits()
    workspace.ada.closes()


def ledger(person: Actor) -> str:
    """What ``/coffee me`` shows."""
    person.types("me")
    return person.reads_modal()


def answered(
    workspace: TestWorkspace, answers: Callable[[Actor], None], keeps: Callable[[Actor], object]
) -> tuple[str, str]:
    """Ada is asked, answers, and keeps it: the question, and the form as she read it."""
    question = is_asked(workspace)
    answers(workspace.ada)
    keeps(workspace.ada)
    form = workspace.ada.reads_modal()
    workspace.ada.submits()
    workspace.ada.closes()
    return question, form


@pytest.mark.parametrize("answers", ANSWERING)
def test_the_form_and_the_owner_see_the_question(
    workspace: TestWorkspace, answers: Callable[[Actor], None]
) -> None:
    """The form says which question will be shown; the ledger and the export have it (P2, P15)."""
    question, form = answered(workspace, answers, Actor.keeps_this)

    assert shows(form, question)
    assert shows(ledger(workspace.ada), question)
    workspace.ada.presses("Change")
    assert shows(workspace.ada.reads_modal(), question)
    workspace.ada.closes()
    exports_all(workspace.ada)
    held = opened(workspace, workspace.ada)
    assert [one["question"] for one in held["shared"]] == [question]
    assert [bool(one["answered_at"]) for one in held["questions_asked"]] == [True]


@pytest.mark.parametrize("words", ["My father died last night.", "My mother is in hospital."])
def test_grave_news_is_no_answer_to_a_question(workspace: TestWorkspace, words: str) -> None:
    """Nobody reads what food Ada likes above what happened to her father."""
    is_asked(workspace)
    workspace.ada.says(words)
    workspace.ada.presses("Keep this")

    assert words in workspace.ada.reads_modal()
    assert "I asked" not in workspace.ada.reads_modal()


def test_a_listener_reads_the_question(workspace: TestWorkspace) -> None:
    """Behind *Read it*, above the words, and in no message (P4)."""
    question = is_asked(workspace)
    answers_privately(workspace.ada)
    keeps_for_bo(workspace, "close_to_heart")
    workspace.pass_time(days=4)
    workspace.bo.presses("Read it")

    assert shows(workspace.bo.reads_modal(), question)
    assert "I asked" not in workspace.words_outside_views()


def test_a_taste_is_read_with_its_question(workspace: TestWorkspace) -> None:
    """Under ``/coffee @ada``."""
    question = is_asked(workspace)
    types_it(workspace.ada)
    keeps_for_bo(workspace, "taste")
    workspace.bo.types("@ada")
    workspace.bo.presses("Read what they shared")

    assert shows(workspace.bo.reads_modal(), question)


@pytest.mark.parametrize("answers", ANSWERING[:3])
def test_a_partner_reads_the_question_above_a_note(
    workspace: TestWorkspace, answers: Callable[[Actor], None]
) -> None:
    """*Bring it to my next coffee*: so does its author, in the form, the ledger and the export."""
    question, form = answered(
        workspace, answers, lambda ada: ada.presses("Bring it to my next coffee")
    )
    exports_all(workspace.ada)
    (note,) = opened(workspace, workspace.ada)["lines_for_coffees"]
    workspace.pass_time(days=10)
    workspace.bo.presses("Read it")

    assert shows(form, question)
    assert shows(ledger(workspace.ada), question)
    assert note["question"] == question
    assert shows(workspace.bo.reads_modal(), question)


@pytest.mark.parametrize("keeps", ["Keep this", "Bring it to my next coffee"])
def test_what_is_no_answer_is_kept_without_the_question(
    workspace: TestWorkspace, keeps: str
) -> None:
    """Ada takes the tick off; drawing the form again doesn't bring it back."""
    is_asked(workspace)
    types_it(workspace.ada)
    workspace.ada.presses(keeps)
    workspace.ada.chooses("asked", [])
    if keeps == "Keep this":
        workspace.ada.chooses("kind", "taste")
    workspace.ada.submits()
    workspace.ada.closes()

    assert WORDS in ledger(workspace.ada)
    assert "I asked" not in workspace.ada.reads_modal()


def test_a_kept_answer_can_lose_its_question(workspace: TestWorkspace) -> None:
    """Its owner decides, at any time (P8)."""
    is_asked(workspace)
    types_it(workspace.ada)
    keeps_for_bo(workspace, "taste")
    ledger(workspace.ada)
    workspace.ada.presses("Change")
    workspace.ada.chooses("asked", [])
    workspace.ada.submits()
    workspace.ada.closes()

    assert "I asked" not in ledger(workspace.ada)


def test_a_second_line_is_no_answer(workspace: TestWorkspace) -> None:
    """The question was answered by the first."""
    is_asked(workspace)
    types_it(workspace.ada)
    workspace.pass_time(minutes=5)
    workspace.ada.says(OTHER_WORDS)
    workspace.ada.keeps_this()

    assert "I asked" not in workspace.ada.reads_modal()


@pytest.mark.parametrize(("days", "is_answer"), [(2, True), (4, False)])
def test_a_question_is_open_for_three_days(
    workspace: TestWorkspace, days: int, is_answer: bool
) -> None:
    """What somebody writes later is about something else."""
    question = is_asked(workspace)
    workspace.pass_time(days=days)
    types_it(workspace.ada)
    workspace.ada.keeps_this()

    assert shows(workspace.ada.reads_modal(), question) is is_answer


def test_a_line_before_the_question_is_no_answer(workspace: TestWorkspace) -> None:
    """What somebody tells of their own accord has no question, and none that comes later."""
    workspace.joins(workspace.ada)
    workspace.ada.says(WORDS)
    workspace.pass_time(days=4)
    assert asked(workspace.ada)
    workspace.ada.keeps_this()

    assert "I asked" not in workspace.ada.reads_modal()


def test_forgetting_forgets_which_question_it_was(workspace: TestWorkspace) -> None:
    """The key lies in the row of the words, and goes with it (P14)."""
    is_asked(workspace)
    answers_privately(workspace.ada)
    keeps_for_bo(workspace, "taste")
    ledger(workspace.ada)
    workspace.ada.presses("Forget it")

    assert "I asked" not in ledger(workspace.ada)
