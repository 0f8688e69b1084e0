"""Words of despair on every path on which words can come in: help first, nothing kept (P18)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time, timedelta
from typing import Any

import pytest

from bot.sandbox.sandbox import ACK_TIMEOUT_SECONDS
from bot.suggestions import Despair, DespairDetector
from tests.cast import element_of, labels, whole
from tests.routes import registered
from tests.storage.sample_data import rows_of
from tests.workspace import MONDAY, TestWorkspace

HELP = "this needs a person"
LINE = "If things are hard right now"
FOR_ANOTHER = "Helplines advise people who worry about someone, too"
BEYOND = "I want to kill myself."
HEAVY, BROTHER = "It is all so heavy.", "My brother says dark things."
MEANT = "I meant something else"
# What is noted of every request: that it came, and when somebody was last seen.
NOT_COUNTED = frozenset({"received"})
# Everything that somebody writes moves this day (see test_quiet_days).
NOTED = frozenset({"next_icebreaker_at", "active_on"})


@pytest.fixture(autouse=True)
def hears(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two sentences that may be about despair, whatever the rules say of them."""
    heard = DespairDetector.heard

    def hears(self: DespairDetector, words: str) -> Despair | None:
        if HEAVY in words:
            return Despair.MAYBE
        return Despair.RELATIVE if BROTHER in words else heard(self, words)

    monkeypatch.setattr(DespairDetector, "heard", hears)


def words_shown(workspace: TestWorkspace) -> str | None:
    """What the field for the words is filled with."""
    filled: str | None = element_of(workspace.ada.modal(), "words").get("initial_value")
    return filled


def a_form(callback_id: str, words: str) -> dict[str, Any]:
    """A form with nothing but a text field, whatever it is for."""
    field = {"type": "plain_text_input", "action_id": "some_field", "initial_value": words}
    block = {"type": "input", "block_id": "some_block", "label": {}, "element": field}
    return {
        "id": "V00000001",
        "type": "modal",
        "callback_id": callback_id,
        "private_metadata": "",
        "blocks": [block],
        "hash": "1.1",
    }


def stored(workspace: TestWorkspace) -> dict[str, list[str]]:
    """All rows, but for what is noted of every request."""
    with workspace.database.read() as tx:
        rows = rows_of(tx, workspace.record.id, NOTED)
    return {table: sorted(found) for table, found in rows.items() if table not in NOT_COUNTED}


def test_every_form_hears_despair_first(
    workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever a form is for, and also one that the code has no longer: help is its answer."""
    workspace.joins(workspace.ada)
    forms = registered(workspace, monkeypatch).forms
    before = stored(workspace)
    for callback_id in sorted({*forms, "one.of_an_older_version"}):
        said = len(workspace.said_by_bot())
        result = workspace.ada.submits_as_it_was(a_form(callback_id, BEYOND), {})
        assert HELP in str(workspace.said_by_bot()[said:]), callback_id
        assert not result.errors, callback_id

    assert len(forms) > 8
    assert stored(workspace) == before


def test_every_command_hears_despair_first(
    workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever stands before the words: help, and nothing is done."""
    words = registered(workspace, monkeypatch).commands
    workspace.joins(workspace.ada)
    before, others = stored(workspace), workspace.bo.told()
    for word in {*words, "", "dance"}:
        said = len(workspace.ada.told())
        workspace.ada.types(f"{word.replace('@somebody', '@bo')} {BEYOND}")
        assert [HELP in one for one in workspace.ada.told()[said:]] == [True], word
        assert not workspace.ada.sees_modal(), word

    assert len(words) > 8
    assert stored(workspace) == before
    assert workspace.bo.told() == others


def icebreaker_form(workspace: TestWorkspace) -> None:
    """Ada opens the form for a private answer."""
    workspace.until((MONDAY + timedelta(days=3)).date(), time(12))
    workspace.ada.presses("Answer privately")


def coffee_note_form(workspace: TestWorkspace) -> None:
    """Ada opens the form for a coffee note."""
    workspace.ada.says("My cat is called Mog.")
    workspace.ada.presses("Bring it to my next coffee")


def sharing_form(workspace: TestWorkspace) -> None:
    """Ada opens the sharing form."""
    workspace.ada.types("share")


def kept_message_form(workspace: TestWorkspace) -> None:
    """Ada opens the sharing form for something that she typed."""
    workspace.ada.says("My cat is called Mog.")
    workspace.ada.presses("Keep this")


def edited_detail(workspace: TestWorkspace) -> None:
    """Ada changes something that she shared."""
    workspace.ada.shares("My cat is called Mog.", workspace.bo)
    workspace.ada.types("me")
    workspace.ada.presses("Change")


def next_time_form(workspace: TestWorkspace) -> None:
    """Ada opens the form for a line for next time."""
    workspace.until((MONDAY + timedelta(days=7)).date(), time(17))
    workspace.ada.presses("We met")
    workspace.ada.presses("Add something")


FORMS: dict[str, Callable[[TestWorkspace], None]] = {
    one.__name__: one
    for one in (
        icebreaker_form,
        coffee_note_form,
        sharing_form,
        kept_message_form,
        edited_detail,
        next_time_form,
    )
}


@pytest.mark.parametrize("form", FORMS)
def test_despair_in_a_form_keeps_nothing(workspace: TestWorkspace, form: str) -> None:
    """There is help in place of the form; what is kept stays as it was."""
    workspace.joins(workspace.ada, workspace.bo)
    FORMS[form](workspace)
    before = stored(workspace)
    workspace.ada.submits(words=BEYOND)

    assert HELP in workspace.ada.reads_modal()
    assert "I've kept nothing." in workspace.ada.reads_modal()
    assert "Keep" not in whole(workspace.ada.modal()["blocks"])
    assert stored(workspace) == before


def test_despair_beside_a_choice_in_a_form(workspace: TestWorkspace) -> None:
    """A choice sends the words along: there is help before the form is drawn again."""
    workspace.joins(workspace.ada)
    workspace.ada.types("share")
    workspace.ada.chooses("kind", "loss", words=BEYOND)

    assert HELP in workspace.ada.reads_modal()


def test_whoever_had_named_somebody_can_write_to_them(workspace: TestWorkspace) -> None:
    """The listener's own chat is offered; the listener learns nothing."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.tick()
    workspace.ada.types("share")
    workspace.ada.chooses("listener_0", workspace.bo.id)
    before = workspace.bo.told()
    workspace.ada.submits(words=BEYOND)

    assert "Write to Bo yourself" in labels(workspace.ada.modal())
    assert f"id={workspace.bo.id}" in whole(workspace.ada.modal())
    workspace.pass_time(days=3)
    assert workspace.bo.told()[: len(before)] == before
    # What else he hears of Ada is about the coffee that they're introduced for.
    later = [one for one in workspace.bo.told()[len(before) :] if "When could you meet" not in one]
    assert not any(workspace.ada.mention in one for one in later)


@pytest.mark.parametrize("form", FORMS)
def test_something_else_was_meant_in_a_form(workspace: TestWorkspace, form: str) -> None:
    """The form comes back with the same words, which can then be kept; changed ones can't."""
    workspace.joins(workspace.ada, workspace.bo)
    FORMS[form](workspace)
    workspace.ada.submits(words=BEYOND)
    workspace.ada.presses(MEANT)
    assert words_shown(workspace) == BEYOND
    assert LINE in workspace.ada.reads_modal()
    workspace.ada.submits(words="I want to die.")
    assert HELP in workspace.ada.reads_modal()
    workspace.ada.presses(MEANT)
    assert words_shown(workspace) == "I want to die."
    workspace.ada.submits()

    assert HELP not in workspace.ada.reads_modal()
    workspace.ada.closes()
    workspace.ada.types("me")
    assert "I want to die." in workspace.ada.reads_modal()


def test_something_else_was_meant_in_a_message(workspace: TestWorkspace) -> None:
    """The form has the words as they stand in Slack; help stays where it is."""
    workspace.joins(workspace.ada)
    workspace.ada.says(BEYOND)
    before = stored(workspace)
    workspace.ada.presses(MEANT)

    assert words_shown(workspace) == BEYOND
    assert HELP in workspace.ada.last()
    assert stored(workspace) == before


def test_something_else_was_meant_behind_a_command(workspace: TestWorkspace) -> None:
    """What was typed there is nowhere else, so the form is empty, and says so."""
    workspace.joins(workspace.ada)
    workspace.ada.types(f"share {BEYOND}")
    workspace.ada.presses(MEANT)

    assert words_shown(workspace) is None
    assert "so this is empty" in workspace.ada.reads_modal()


@pytest.mark.parametrize(("words", "line"), [(HEAVY, LINE), (BROTHER, FOR_ANOTHER)])
def test_what_may_be_despair_is_offered_to_be_kept(
    workspace: TestWorkspace, words: str, line: str
) -> None:
    """The usual reply with one line of help, and *Keep this* alone; the form begins with it."""
    workspace.joins(workspace.ada)
    workspace.ada.says(words)

    reply = workspace.ada.messages()[-1]
    assert reply["text"].startswith("Thank you for telling me. I'll only keep it if you say so.")
    assert line in reply["text"]
    assert "suicide" not in whole(reply)
    assert labels(reply) == ["Keep this"]
    workspace.ada.presses("Keep this")
    assert line in whole(workspace.ada.modal()["blocks"][0])
    workspace.ada.submits()
    assert "I'll keep this just for you." in workspace.ada.reads_modal()
    assert line in workspace.ada.reads_modal()


@pytest.mark.parametrize("form", FORMS)
def test_what_may_be_despair_can_be_kept_from_a_form(workspace: TestWorkspace, form: str) -> None:
    """Saving stays possible; the answer has the line of help."""
    workspace.joins(workspace.ada, workspace.bo)
    FORMS[form](workspace)
    workspace.ada.submits(words=HEAVY)

    assert LINE in workspace.ada.reads_modal()
    if form == "icebreaker_form":
        assert labels(workspace.ada.modal()) == ["Don't keep it"]
        workspace.ada.keeps_this()
        assert LINE in workspace.ada.reads_modal()
        workspace.ada.submits()
    workspace.ada.closes()
    workspace.ada.types("me")
    assert HEAVY in workspace.ada.reads_modal()


def test_words_behind_a_command_stand_in_the_form(workspace: TestWorkspace) -> None:
    """With a line of help over them where they may be words of despair."""
    workspace.joins(workspace.ada)
    workspace.ada.types("share My cat is called Mog.")
    assert words_shown(workspace) == "My cat is called Mog."
    assert LINE not in workspace.ada.reads_modal()
    workspace.ada.closes()
    workspace.ada.types(f"share {HEAVY}")
    assert words_shown(workspace) == HEAVY
    assert LINE in workspace.ada.reads_modal()


def test_what_may_be_despair_behind_another_command(workspace: TestWorkspace) -> None:
    """The usual answer, with the line."""
    workspace.joins(workspace.ada)
    workspace.ada.types(HEAVY)

    assert workspace.ada.last().startswith("I don't know that word.")
    assert LINE in workspace.ada.last()


def test_a_stranger_is_not_greeted_beside_a_line_of_help(workspace: TestWorkspace) -> None:
    """One plain sentence and the line: no hello, no command. Nothing of them is stored."""
    workspace.tick()
    before = stored(workspace)
    workspace.dana.says(HEAVY)

    assert workspace.dana.last().startswith("Thank you for telling me. No human reads this")
    assert "/coffee" not in workspace.dana.last()
    assert LINE in workspace.dana.last()
    assert stored(workspace) == before


def test_a_line_before_it_is_covered(workspace: TestWorkspace) -> None:
    """What was typed just before gets the same reply, and is kept with it."""
    workspace.joins(workspace.ada)
    before = len(workspace.ada.told())
    workspace.ada.goes_on("My cat is ill.")
    workspace.ada.goes_on(HEAVY)
    workspace.ada.says(HEAVY)
    workspace.pass_time(minutes=5)

    assert len(workspace.ada.told()) == before + 1
    workspace.ada.presses("Keep this")
    assert words_shown(workspace) == f"My cat is ill.\n{HEAVY}"


@pytest.mark.parametrize("is_busy", [False, True])
def test_a_number_is_named_for_a_chosen_country_only(
    workspace: TestWorkspace, *, is_busy: bool
) -> None:
    """
    A guess from the time zone could name the wrong number, also where memory answers (P18).
    """
    workspace.joins(workspace.ada)
    workspace.ada.says("I want to die.")
    guessed = workspace.ada.last()
    workspace.ada.types("change")
    workspace.ada.submits()
    workspace.ada.closes()
    workspace.pass_time(minutes=11)
    if is_busy:
        # Help is said; that she wrote can't be noted, so Slack delivers it again.
        workspace.sandbox.ack_timeout = ACK_TIMEOUT_SECONDS
        with workspace.database.write(exclusive=True):
            workspace.ada.says("I want to die.")
    else:
        workspace.ada.says("I want to die.")

    assert "call your local emergency number now." in guessed
    assert "call your local emergency number now (United Kingdom: *999*)." in workspace.ada.last()


@pytest.mark.parametrize("words", ["Ich will nicht mehr leben.", "Ich will sterben"])
def test_help_is_said_in_the_language_of_the_words(workspace: TestWorkspace, words: str) -> None:
    """Bo's Slack is in English; he writes in German, and is answered in German (P18)."""
    workspace.bo.says(words)

    assert "dafür braucht es einen Menschen" in workspace.bo.last()
    assert "Hilfetelefon finden" in labels(workspace.bo.messages()[-1])


def test_help_is_said_in_one_s_own_language(workspace: TestWorkspace) -> None:
    """Where the words don't tell, it is that of Bo's Slack, while Kith speaks English (P18)."""
    workspace.sandbox.set_user("bo", locale="fr-FR")
    workspace.joins(workspace.bo)
    workspace.bo.says("kms tonight")

    assert "il faut quelqu’un pour t’écouter" in workspace.bo.last()
