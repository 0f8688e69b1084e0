"""Where an admin has turned rounds off, nothing that Kith says promises a coffee."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.records import ReplyKind
from tests.bot.suggestions.test_small_talk import SAID
from tests.cast import Actor, labels, texts
from tests.frozen_wire import BUTTONS, FORMS
from tests.stories.test_old_buttons import SINCE, Scene, begin
from tests.stories.test_programs import turns_rounds
from tests.workspace import TestWorkspace

# What promises a coffee besides those that are arranged already.
PROMISE = re.compile(
    r"[Nn]ext (coffee|round|time)|person you meet next|come first|[Aa]nother coffee|coffees again"
    r"|meet again|next having coffee|somebody else this round|else is free|introducing you"
    r"|I pair coworkers|pairs coworkers|no coffees until|[Ss]kip coffees|coffee every week"
    r"|You're in for|Skip this one|I'm here"
)
# What admins set up, and what members prefer, holds for when rounds are turned on again.
SETTINGS = ("admin.", "members.change", "members.rhythm")


def promises(said: str) -> list[str]:
    """The sentences in something that is said which promise a coffee."""
    return [one for one in re.split(r"(?<=[.?!]) ", said) if PROMISE.search(one)]


@pytest.fixture
def scene(sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Scene]:
    """After two rounds of coffee and much that was shared, Ada, an admin, turns rounds off."""
    made = begin(tmp_path, sqlite_url)
    made.listen(monkeypatch)
    for moment in SINCE.values():
        made.workspace.clock.set(moment)
        made.workspace.tick()
    # What old buttons refer to.
    for name in ("note", "reminder", "offer"):
        made.id_of(name)
    turns_rounds(made.workspace, "off")
    yield made
    made.workspace.close()


def test_no_press_and_no_form_is_answered_by_a_promise(scene: Scene) -> None:
    """Old buttons and forms are answered for a workspace without rounds, each with its remedy."""
    found = []
    for old in BUTTONS:
        if not old.action_id.startswith(SETTINGS):
            found += [(old.action_id, one) for one in promises(scene.press(old))]
    for form in FORMS:
        if not form.callback_id.startswith(SETTINGS):
            found += [(form.callback_id, one) for one in promises(scene.submit(form))]

    assert found == []


def test_nothing_typed_is_answered_by_a_promise(scene: Scene) -> None:
    """What members and strangers say or type: each kind of small talk, an offer, the commands."""
    workspace = scene.workspace
    lines = [examples[0] for examples in SAID.values()] + ["My cat is called Mog.", "I like tea."]
    found = []
    for person in (workspace.bo, workspace.emi):
        for line in [*lines, "/coffee"]:
            person.says(line)
            found += [(person.handle, line, one) for one in promises(newest(person))]
        for command in ("", "help", "join", "resume", "me", "pause", "nonsense"):
            person.types(command)
            found += [(person.handle, command, one) for one in promises(newest(person))]
            person.closes()
        found += [(person.handle, "home", one) for one in promises(person.reads_home())]
    assert set(SAID) < set(ReplyKind)

    assert found == []


def test_nothing_unprompted_is_a_promise(scene: Scene) -> None:
    """For five weeks, whatever comes by itself, or takes the place of what came before."""
    workspace = scene.workspace
    before = workspace.sandbox.traffic[-1].number
    workspace.ada.shares("My mother is ill.", workspace.bo)
    workspace.pass_time(weeks=5)

    said = [
        text
        for entry in workspace.sandbox.traffic
        if entry.number > before and entry.name in ("chat.postMessage", "chat.update")
        for text in texts(entry.body)
    ]
    assert len(said) > 20
    assert [one for text in said for one in promises(text)] == []


def test_nobody_is_introduced_in_a_round_that_was_drawn(workspace: TestWorkspace) -> None:
    """Whoever waits since the last draw isn't offered to somebody who joins without rounds."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    workspace.chidi.presses_at_home("Quiet list")
    workspace.chidi.chooses("people", [workspace.ada.id, workspace.bo.id])
    workspace.chidi.submits()
    workspace.chidi.closes()
    workspace.pass_time(days=1, hours=3)
    assert any("You come first in the next one." in one for one in workspace.chidi.told())
    turns_rounds(workspace, "off")
    workspace.dana.types("join")
    workspace.dana.presses("Join")
    workspace.pass_time(days=2)

    assert not any("under way" in one for one in workspace.dana.told())
    assert workspace.chidi.groups() == workspace.dana.groups() == []


def test_words_are_not_brought_to_a_coffee(workspace: TestWorkspace) -> None:
    """What is told is offered to be kept; an older offer says why it's brought to no coffee."""
    workspace.joins(workspace.ada)
    workspace.ada.says("My cat is called Mog.")
    old = workspace.ada.messages()[-1]
    assert "Bring it to my next coffee" in labels(old)
    turns_rounds(workspace, "off")
    workspace.ada.says("My dog is called Rex.")
    assert labels(workspace.ada.messages()[-1]) == ["Keep this", "Don't keep it"]
    workspace.ada.presses_in(old, "Bring it to my next coffee")

    assert "there's none to bring it to. You can still press *Keep this*" in newest(workspace.ada)


def test_the_form_says_what_choices_about_coffees_are_for(workspace: TestWorkspace) -> None:
    """While rounds are off; the other choices hold, such as working hours and the budget."""
    bo = workspace.bo
    workspace.joins(workspace.ada, bo)
    said = "There are no rounds of coffee here now."
    bo.types("change")
    assert said not in bo.reads_modal()
    turns_rounds(workspace, "off")
    bo.closes()
    bo.types("change")
    assert said in bo.reads_modal()
    bo.chooses("country", "DE")

    assert said in bo.reads_modal()


def newest(person: Actor) -> str:
    """All that somebody reads in the open window, else in the newest message."""
    if person.sees_modal():
        return person.reads_modal()
    return " ".join(texts(person.messages()[-1]))
