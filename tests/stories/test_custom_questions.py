"""Questions that admins add to a program: who sees them, and what is shown back (P12)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from typing import Any

import pytest

from bot.admin.question_service import MOST_QUESTIONS
from bot.coffee.custom_openers import key_of
from bot.sharing import Colleagues
from bot.sharing.drafts import NameQuestion
from storage import custom_questions, matches, programs
from storage import people as known
from storage.records import CustomQuestion
from tests.cast import Actor, labels, whole
from tests.picking import TUESDAY, match_of
from tests.storage.builders import a_custom_question
from tests.workspace import BEFORE_A_ROUND, TestWorkspace

pytestmark = pytest.mark.starts_at(BEFORE_A_ROUND)

LAUGH = "What made you laugh this week?"


def opens(person: Actor) -> None:
    """An admin opens the questions of the only program."""
    person.types("setup")
    person.presses("Programs")
    person.presses("Questions")


def field_of(person: Actor) -> str:
    """The block of the field for a new question."""
    return next(str(one["block_id"]) for one in person.modal()["blocks"] if one["type"] == "input")


def adds(person: Actor, words: str) -> Mapping[str, str]:
    """Somebody adds a question in the open window; returns what is shown back."""
    return person.submits(**{field_of(person): words}).errors


def stored(workspace: TestWorkspace) -> tuple[CustomQuestion, ...]:
    """All questions of the only program."""
    with workspace.database.read() as tx:
        (program,) = programs.of_workspace(tx, workspace.record.id)
        return custom_questions.of_program(tx, workspace.record.id, program.id)


def meet(workspace: TestWorkspace) -> None:
    """Whoever has joined is introduced."""
    workspace.until(TUESDAY, time(11))


def asks_for_another(workspace: TestWorkspace, person: Actor, times: int) -> None:
    """Somebody asks for so many further questions in their chat."""
    for _ in range(times):
        person.presses("Another question", in_group=person.groups()[-1])
        workspace.pass_time(minutes=1)


def asked(person: Actor) -> list[dict[str, Any]]:
    """The messages of a chat of two in which an added question stands."""
    return [one for one in person.messages(person.groups()[-1]) if "asks:" in one["text"]]


def add_directly(workspace: TestWorkspace, author: Actor, *words: str) -> None:
    """Add questions as the form does."""
    with workspace.database.write() as tx:
        (program,) = programs.of_workspace(tx, workspace.record.id)
        person = known.get_or_add(tx, workspace.record.id, author.id)
        for one in words:
            custom_questions.add(tx, a_custom_question(program, person, question=one))


def test_a_question_is_asked_with_its_authors_name(workspace: TestWorkspace) -> None:
    """
    Ada adds one; Bo and Chidi are asked it in their chat, once, and nobody else's words (P12).

    What she typed becomes no markup, and the next question is one of Kith's own.
    """
    ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    workspace.joins(bo, chidi)
    opens(ada)
    assert adds(ada, "What made  *you* laugh & <smile>?") == {}
    assert "What made *you* laugh & <smile>?" in ada.reads_modal()
    assert ada.modal()["blocks"][-1]["element"].get("initial_value") is None
    meet(workspace)
    asks_for_another(workspace, bo, 3)

    (message,) = asked(bo)
    assert f"{ada.mention} asks: " in message["text"].replace("get you started, ", "")
    assert "laugh &amp; &lt;smile&gt;?" in message["text"]
    quote = next(one for one in message["blocks"] if one["type"] == "rich_text")
    assert quote["elements"][0]["elements"] == [
        {"type": "text", "text": "What made *you* laugh & <smile>?"}
    ]
    assert len(ada.groups()) == 0


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("What are you working on?", "“working” sounds like business"),
        ("Was nervt dich an deinem Chef?", "“deinem Chef” is about somebody who isn't there"),
        ("What would Bo never eat?", "“Bo” could be a colleague"),
        ("What did Emi Sato do last summer?", "“Emi” could be a colleague"),
        ("Was hältst du von Emi?", "“Emi” could be a colleague"),
        ("Call me at +44 20 7946 0000, will you?", "leave out the phone number"),
        ("Who's the \u0441eo?", "“\u0441eo” has letters of more than one alphabet"),
        ("Who's in, <!channel>?", "Please leave out the @"),
        ("Have you seen example.com?", "leave out the link"),
        ("Does anybody else want to die?", "could hurt somebody"),
        ("Tell me something nice", "one question"),
        ("If you cooked one pot of soup together, what would each of you put in?", "already"),
    ],
)
def test_what_cannot_be_asked_is_shown_back(
    workspace: TestWorkspace, words: str, reason: str
) -> None:
    """The reason stands under the field, the words stay, and nothing is kept (P12)."""
    workspace.joins(workspace.bo)
    workspace.application.services.people_sync.load(workspace.record.id)
    opens(workspace.ada)
    shown = adds(workspace.ada, words)

    assert list(shown) == [field_of(workspace.ada)]
    assert reason in shown[field_of(workspace.ada)]
    assert stored(workspace) == ()


def test_a_name_that_cannot_be_known_yet_waits(
    workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While names aren't in memory, what could be one isn't kept, and the form says what to do."""
    workspace.joins(workspace.bo)
    opens(workspace.ada)
    monkeypatch.setattr(Colleagues, "question_of_everybody", lambda *_: NameQuestion(()))
    shown = adds(workspace.ada, "What would Bo never eat?")

    assert "Please press Add again in a minute, or leave out names." in whole(dict(shown))
    assert stored(workspace) == ()


def test_words_of_despair_are_met_with_help(workspace: TestWorkspace) -> None:
    """An admin who can't go on is helped, and nothing is kept (P18)."""
    workspace.joins(workspace.bo)
    opens(workspace.ada)
    adds(workspace.ada, "I want to kill myself.")

    assert "this needs a person" in workspace.ada.reads_modal()
    assert stored(workspace) == ()


def test_admins_see_and_remove_all_of_them(workspace: TestWorkspace) -> None:
    """Ada and Olga each add one, and either removes both; what is typed meanwhile stays."""
    ada = workspace.ada
    workspace.joins(workspace.bo)
    add_directly(workspace, workspace.chidi, "Which tree do you greet?")
    opens(ada)
    adds(ada, LAUGH)
    assert f"{workspace.chidi.mention} asks:" in ada.reads_modal()
    assert len(stored(workspace)) == 2
    before = field_of(ada)
    ada.presses("Remove")
    assert field_of(ada) == before
    ada.presses("Remove")

    assert stored(workspace) == ()
    assert "asks:" not in ada.reads_modal()


def test_an_admin_who_has_not_joined_reads_what_is_kept(workspace: TestWorkspace) -> None:
    """It isn't said that nothing is kept of what she told, beside the question that is (P15)."""
    workspace.joins(workspace.bo)
    add_directly(workspace, workspace.ada, LAUGH)
    workspace.ada.types("me")

    assert "I only keep the questions you wrote for coffees." in workspace.ada.reads_modal()
    assert "keep nothing" not in workspace.ada.reads_modal()


def test_twenty_are_enough(workspace: TestWorkspace) -> None:
    """With so many there is no field, and one that was opened before says what to do."""
    ada = workspace.ada
    workspace.joins(workspace.bo)
    opens(ada)
    several = [f"Which tree do you greet on day {number}?" for number in range(MOST_QUESTIONS)]
    add_directly(workspace, workspace.chidi, *several)
    shown = adds(ada, LAUGH)
    assert "There are 20 questions already." in whole(shown)
    ada.closes()
    opens(ada)
    assert "To add another, remove one." in ada.reads_modal()
    ada.presses("Remove")
    assert adds(ada, LAUGH) == {}

    assert len(stored(workspace)) == MOST_QUESTIONS


def test_the_same_question_is_there_once(workspace: TestWorkspace) -> None:
    """A form that comes twice adds one; another's question isn't taken over."""
    ada = workspace.ada
    workspace.joins(workspace.bo)
    opens(ada)
    adds(ada, LAUGH)
    assert adds(ada, LAUGH) == {}
    assert [one.question for one in stored(workspace)] == [LAUGH]


def test_none_comes_twice_for_a_pair(workspace: TestWorkspace) -> None:
    """Two people who were asked all of them are asked Kith's own from then on."""
    ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    workspace.joins(bo, chidi)
    add_directly(workspace, ada, LAUGH, "Which tree do you greet?", "Where do you like to sit?")
    meet(workspace)
    asks_for_another(workspace, bo, 8)

    match = match_of(workspace, bo)
    keys = [match.opener_key, *match.more_openers]
    assert len(set(keys)) == len(keys) == 9
    assert {key_of(one) for one in stored(workspace)} <= set(keys)
    assert len(asked(bo)) == 3


def test_nothing_comes_from_somebody_kept_apart(workspace: TestWorkspace) -> None:
    """Whom one of them has on the quiet list, or who has one of them, asks them nothing (P13)."""
    ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    workspace.joins(bo, chidi)
    add_directly(workspace, ada, LAUGH)
    with workspace.database.write() as tx:
        of, about = (known.get_or_add(tx, workspace.record.id, one.id).id for one in (chidi, ada))
        known.keep_apart(tx, workspace.record.id, of, [about], workspace.clock.now())
    meet(workspace)
    asks_for_another(workspace, bo, 2)

    assert asked(bo) == []


def goes(workspace: TestWorkspace, how: str) -> None:
    """Ada is gone, or takes her questions back."""
    ada = workspace.ada
    if how == "leaves":
        ada.leaves()
    elif how == "deactivated":
        workspace.sandbox.set_user("ada", deleted=True)
        workspace.tick()
    elif how == "erases":
        ada.types("me")
        ada.presses("Erase everything about me")
        ada.submits()
    else:
        ada.types("me")
        assert LAUGH in ada.reads_modal()
        ada.presses("Remove my questions")
        assert LAUGH not in ada.reads_modal()


@pytest.mark.parametrize("how", ["leaves", "deactivated", "erases", "removes"])
def test_whoever_is_gone_asks_nothing(workspace: TestWorkspace, how: str) -> None:
    """
    Nothing is asked in the name of somebody who has gone; one of Kith's own comes in its place.

    Nothing of it is kept, but for somebody whom Slack has deactivated, who may come back (P14).
    """
    ada, bo, chidi = workspace.ada, workspace.bo, workspace.chidi
    workspace.joins(ada, bo, chidi)
    ada.types("pause")
    add_directly(workspace, ada, LAUGH)
    (question,) = stored(workspace)
    meet(workspace)
    match = match_of(workspace, bo)
    with workspace.database.write() as tx:
        matches.change(tx, match, opener_key="pot_of_soup", more_openers=())
    bo.presses("Another question", in_group=bo.groups()[-1])
    assert match_of(workspace, bo).more_openers == (key_of(question),)
    goes(workspace, how)
    before = len(asked(bo))
    workspace.tick()

    assert len(asked(bo)) == before
    (another,) = match_of(workspace, bo).more_openers
    assert another != key_of(question)
    assert bool(stored(workspace)) is (how == "deactivated")


def test_an_ended_program_keeps_none(workspace: TestWorkspace) -> None:
    """Nobody would ask them again, so they go with it (P14)."""
    workspace.joins(workspace.bo)
    add_directly(workspace, workspace.ada, LAUGH)
    workspace.ada.types("setup")
    workspace.ada.presses("Programs")
    assert "Questions" in labels(workspace.ada.modal())
    workspace.ada.presses("End")

    assert stored(workspace) == ()
