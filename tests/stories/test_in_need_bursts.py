"""Lines in a row, some of them words of despair: each is met, whatever comes between (P18)."""

from __future__ import annotations

import random
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from tests.cast import Actor, labels
from tests.stories.test_in_need import BEYOND, HEAVY, HELP, LINE, MEANT, hears, words_shown
from tests.stories.test_replies import POST, slack_is_impatient, time_passes
from tests.workspace import TestWorkspace

__all__ = ["hears"]

CAT, HELLO, LOSS = "My cat is called Mog.", "Hello?", "My grandmother died yesterday."
# What is written in the hour after help.
AFTER = ("Just joking.", "Thank you", "I'm scared", "I called them. thank you", "Hello?")
# Seconds. What is written sooner after help was written before help could be read.
SPACINGS = (0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 6.0, 9.0, 12.0)
BEFORE_IT_IS_READ, A_MINUTE = Decimal(2), Decimal(60)
FAULTS = ("none", "429", "500", "500_after", "hang_up", "lost_answer")


def answers(person: Actor, words: str) -> list[Decimal]:
    """When Kith said something with these words to somebody."""
    return [Decimal(one["ts"]) for one in of_kith(person) if words in one["text"]]


def of_kith(person: Actor) -> list[dict[str, Any]]:
    """Kith's messages to somebody."""
    return [one for one in person.messages() if one["user"] != person.id]


def is_met(at: str, said: list[Decimal]) -> bool:
    """Whether something was said after a line, or so shortly before that it wasn't read."""
    return any(one >= Decimal(at) - BEFORE_IT_IS_READ for one in said)


@pytest.mark.parametrize(
    ("fault", "is_member"), [*((fault, True) for fault in FAULTS), ("hang_up", False)]
)
def test_a_second_call_is_answered_like_the_first(
    workspace: TestWorkspace, fault: str, is_member: bool
) -> None:
    """Whatever the spacing; the answer is the same, and only a burst shares it."""
    workspace.joins(workspace.ada)
    person = workspace.ada if is_member else workspace.dana
    slack_is_impatient(workspace)
    for spacing in SPACINGS if fault == "none" else SPACINGS[::2]:
        before = len(answers(person, HELP))
        if fault != "none":
            workspace.sandbox.fail(POST, fault, retry_after=3)
        person.goes_on(BEYOND)
        time_passes(workspace, spacing, step=1.0)
        second = person.goes_on(BEYOND)
        time_passes(workspace, 80, step=8.0)
        said = answers(person, HELP)[before:]

        assert is_met(second, said), spacing
        assert len(said) <= (2 if fault in ("none", "429") else 3), spacing
    texts = {one["text"] for one in of_kith(person) if HELP in one["text"]}
    assert len(texts) == 1


def test_help_that_is_found_late_does_not_stand_for_a_later_line(workspace: TestWorkspace) -> None:
    """Slack's answer to it is lost, and a line comes before it is found: help is said again."""
    workspace.joins(workspace.ada)
    slack_is_impatient(workspace)
    workspace.sandbox.fail(POST, "500_after")
    workspace.sandbox.keep_failing("conversations.history", "500")
    workspace.ada.goes_on(BEYOND)
    time_passes(workspace, 4, step=1.0)
    second = workspace.ada.goes_on(BEYOND)
    workspace.sandbox.mend("conversations.history")
    time_passes(workspace, 80, step=8.0)

    assert is_met(second, answers(workspace.ada, HELP))
    assert len(answers(workspace.ada, HELP)) == 2


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("seed", range(3))
def test_lines_in_any_order_are_met(workspace: TestWorkspace, fault: str, seed: int) -> None:
    """Certain, maybe and ordinary: help for each that needs it, and no offer for a minute after."""
    rng = random.Random(seed)
    workspace.joins(workspace.ada)
    slack_is_impatient(workspace)
    needed: dict[str, list[str]] = {BEYOND: [], HEAVY: [], CAT: [], HELLO: []}
    if fault != "none":
        workspace.sandbox.fail(POST, fault, 2, retry_after=5)
    for _ in range(6):
        words = rng.choice([*needed])
        needed[words].append(workspace.ada.goes_on(words))
        time_passes(workspace, rng.choice(SPACINGS), step=1.0)
    time_passes(workspace, 200, step=8.0)

    helps, lines = answers(workspace.ada, HELP), answers(workspace.ada, LINE)
    assert all(is_met(at, helps) for at in needed[BEYOND])
    assert all(is_met(at, helps + lines) for at in needed[HEAVY])
    offers = [Decimal(one["ts"]) for one in of_kith(workspace.ada) if "Keep this" in labels(one)]
    assert not [at for at in offers if any(one <= at < one + A_MINUTE for one in helps)]
    allowed = len(needed[BEYOND]) + len(needed[HEAVY]) + (0 if fault in ("none", "429") else 2)
    assert len(helps) <= allowed


BEFORE = (
    (CAT,),
    (HELLO,),
    (HEAVY,),
    (LOSS,),
    ("stop",),
    ("help",),
    ("leave",),
    ("Can I reschedule?",),
    ("stop", CAT),
    (HELLO, HEAVY),
)


@pytest.mark.parametrize("is_member", [True, False])
@pytest.mark.parametrize("before", BEFORE, ids="+".join)
def test_help_is_the_last_answer_of_a_burst(
    workspace: TestWorkspace, is_member: bool, before: tuple[str, ...]
) -> None:
    """Whatever was written just before it, even what asks for something, has no answer below it."""
    workspace.joins(workspace.ada)
    person = workspace.ada if is_member else workspace.dana
    for spacing in (0.0, 0.5, 1.0):
        for one in (*before, BEYOND):
            person.goes_on(one)
            time_passes(workspace, spacing, step=0.5)
        time_passes(workspace, 15, step=5.0)
        assert HELP in of_kith(person)[-1]["text"], spacing
        time_passes(workspace, 90, step=30.0)


def test_no_greeting_is_tried_again_below_help(workspace: TestWorkspace) -> None:
    """Slack didn't take the greeting of a stranger before help was said: it isn't said any more."""
    slack_is_impatient(workspace)
    workspace.sandbox.fail(POST, "429", retry_after=3)
    workspace.dana.goes_on(HELLO)
    time_passes(workspace, 1, step=0.5)
    workspace.dana.goes_on(BEYOND)
    time_passes(workspace, 45, step=5.0)

    assert [HELP in one["text"] for one in of_kith(workspace.dana)] == [True]


@pytest.mark.parametrize("is_member", [True, False])
def test_nothing_cheerful_follows_help(workspace: TestWorkspace, is_member: bool) -> None:
    """For an hour there is no offer and no greeting; then everything is as usual."""
    workspace.joins(workspace.ada)
    person = workspace.ada if is_member else workspace.dana
    usual = "Keep this" if is_member else "Hello. I'm Kith"
    person.says(BEYOND)
    for seconds, words in zip((20, 50, 240, 600, 2600), AFTER, strict=True):
        workspace.pass_time(seconds=seconds)
        person.says(words)
        workspace.pass_time(seconds=5)
        quiet = person.last()
        assert quiet.startswith("Thank you for telling me. I've kept nothing."), words
        assert "findahelpline.com" in quiet
        assert not labels(person.messages()[-1])
    workspace.pass_time(minutes=61)
    person.says(CAT)
    workspace.pass_time(seconds=5)

    assert usual in f"{labels(person.messages()[-1])} {person.last()}"


@pytest.mark.parametrize(
    ("despair", "thanks", "answer"),
    [
        ("I don't want to live any more.", "Thank you", "Thank you for telling me."),
        ("Ich will nicht mehr leben.", "Danke", "Danke"),
        ("Je ne veux plus vivre.", "Merci", "Merci"),
        ("Ya no quiero vivir.", "Gracias", "Gracias"),
        ("Eu não quero mais viver.", "Obrigada", "Obrigad"),
        ("Non voglio più vivere.", "Grazie", "Grazie"),
    ],
)
def test_thanks_after_help_are_answered_in_its_language(
    workspace: TestWorkspace, despair: str, thanks: str, answer: str
) -> None:
    """Somebody who wrote that reads for longer than a minute; "Danke" alone tells no language."""
    workspace.joins(workspace.ada)
    workspace.ada.says(despair)
    workspace.pass_time(minutes=5)
    workspace.ada.says(thanks)
    workspace.pass_time(seconds=5)

    assert workspace.ada.last().startswith(answer)
    assert "findahelpline.com" in workspace.ada.last()
    assert "/coffee" not in workspace.ada.last()


def in_a_form(person: Actor) -> None:
    """Words of despair in the sharing form."""
    person.types("share")
    person.submits(words="Ich will nicht mehr leben.")
    person.closes()


def behind_a_command(person: Actor) -> None:
    """The same behind a command."""
    person.types("share Ich will nicht mehr leben.")


@pytest.mark.parametrize("is_met", [in_a_form, behind_a_command])
def test_help_met_elsewhere_begins_the_same_hour(
    workspace: TestWorkspace, is_met: Callable[[Actor], None]
) -> None:
    """In the language in which it was said, where the words tell none; then it's as usual."""
    workspace.joins(workspace.ada)
    is_met(workspace.ada)
    for seconds, words, begins in ((20, "thanks", "Danke"), (600, CAT, "Thank you for telling")):
        workspace.pass_time(seconds=seconds)
        workspace.ada.says(words)
        workspace.pass_time(seconds=5)
        assert workspace.ada.last().startswith(begins)
        assert "findahelpline.com" in workspace.ada.last()
        assert not labels(workspace.ada.messages()[-1])
    workspace.ada.says(HEAVY)
    assert HELP in workspace.ada.last()
    workspace.pass_time(minutes=61)
    workspace.ada.says(CAT)
    workspace.pass_time(seconds=5)

    assert "Keep this" in labels(workspace.ada.messages()[-1])


@pytest.mark.parametrize(
    ("words", "label"),
    [("pause", "Pause"), ("delete my data", "Erase everything about me"), (LOSS, "Keep this")],
)
def test_what_asks_for_something_after_help_is_answered(
    workspace: TestWorkspace, words: str, label: str
) -> None:
    """After a minute; and a loss gets its own kind word, but nothing to bring to a coffee."""
    workspace.joins(workspace.ada)
    workspace.ada.says(BEYOND)
    workspace.pass_time(minutes=5)
    workspace.ada.says(words)
    workspace.pass_time(seconds=5)

    found = labels(workspace.ada.messages()[-1])
    assert label in found
    assert "Bring it to my next coffee" not in found


@pytest.mark.parametrize("is_member", [True, False])
@pytest.mark.parametrize(("spacing", "count"), [(0.5, 1), (3.0, 3), (5.0, 3), (20.0, 3)])
def test_each_ordinary_line_below_help_is_answered(
    workspace: TestWorkspace, is_member: bool, spacing: float, count: int
) -> None:
    """Help is said once; what is written after it could be read gets a gentle word each time."""
    workspace.joins(workspace.ada)
    person = workspace.ada if is_member else workspace.dana
    slack_is_impatient(workspace)
    for words in (BEYOND, "thanks", CAT, HELLO):
        person.goes_on(words)
        time_passes(workspace, spacing, step=1.0)
    time_passes(workspace, 15, step=5.0)

    assert len(answers(person, HELP)) == 1
    assert len(answers(person, "Thank you for telling me. I've kept nothing.")) == count


def test_what_may_be_despair_below_help_is_a_call_for_help(workspace: TestWorkspace) -> None:
    """It gets the full answer again, and no offer."""
    workspace.joins(workspace.ada)
    workspace.ada.says(BEYOND)
    workspace.pass_time(seconds=20)
    workspace.ada.says(HEAVY)

    assert HELP in workspace.ada.last()
    assert len(answers(workspace.ada, HELP)) == 2


@pytest.mark.parametrize(("later", "seconds"), [(BEYOND, 20), (BEYOND, 90), (HEAVY, 20)])
def test_each_help_finds_the_words_that_it_answers(
    workspace: TestWorkspace, later: str, seconds: int
) -> None:
    """*I meant something else* opens the form with them, also where they only may be despair."""
    workspace.joins(workspace.ada)
    workspace.ada.says(BEYOND)
    workspace.pass_time(seconds=seconds)
    workspace.ada.says(f"{later} Again.")
    first, second = (one for one in of_kith(workspace.ada) if HELP in one["text"])
    for answer, words in ((first, BEYOND), (second, f"{later} Again.")):
        workspace.ada.presses_in(answer, MEANT)
        assert words_shown(workspace) == words
        workspace.ada.closes()


def test_a_short_line_below_help_is_not_answered_a_day_later(workspace: TestWorkspace) -> None:
    """The search for missed lines knows that it had its answer."""
    workspace.joins(workspace.ada)
    workspace.ada.says(BEYOND)
    workspace.ada.says(CAT)
    workspace.pass_time(seconds=20)
    workspace.ada.says(CAT)
    after_help = answers(workspace.ada, "I've kept nothing. If you need someone")
    workspace.restart()
    workspace.pass_time(hours=26)

    assert answers(workspace.ada, "I've kept nothing. If you need someone") == after_help
    assert answers(workspace.ada, "I'll only keep this") == []
