"""How each kind of request is acknowledged, and what people see when something fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from bot.slack.action_ids import ActionId
from storage import people
from storage.database import DatabaseBusy
from tests.cast import Actor, texts, typed_into
from tests.held_calls import held
from tests.workspace import TestWorkspace

WORDS = "My mother is in hospital."


def form_with_words(workspace: TestWorkspace) -> Actor:
    """Ada has typed into the sharing form, and not submitted it."""
    workspace.joins(workspace.ada)
    workspace.ada.types("share")
    return workspace.ada


def failing(monkeypatch: pytest.MonkeyPatch, fault: Exception) -> None:
    """Let every form fail, whatever its listener would do."""

    @contextmanager
    def broken(_: float) -> Iterator[None]:
        raise fault
        yield

    monkeypatch.setattr("bot.slack.router.patience", broken)


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        (DatabaseBusy(), "I couldn't do that just now. What you filled in is still here."),
        (TimeoutError(), "I couldn't do that just now. What you filled in is still here."),
        (KeyError("a block"), "Something went wrong on my side. What you filled in is still here."),
        (ValueError("words"), "Something went wrong on my side. What you filled in is still here."),
    ],
)
def test_a_form_that_fails_stays_with_its_words(
    workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch, fault: Exception, says: str
) -> None:
    """The sentence stands in the form; pressing again saves what was typed."""
    ada = form_with_words(workspace)
    with monkeypatch.context() as patch:
        failing(patch, fault)
        refused = ada.submits(words=WORDS)

    assert says in str(refused.errors)
    assert ada.modal()["callback_id"] == ActionId.SHARE_FORM
    assert WORDS in str(ada.modal()["state"])
    while ada.modal()["callback_id"] == ActionId.SHARE_FORM:
        ada.submits()
    assert "Kept" in ada.reads_modal()


def test_a_form_without_fields_stays_under_what_is_said(
    workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """
    Slack shows a sentence in a form only under a field; else it comes over the form.

    Nothing was filled in there, so nothing is said of that.
    """
    ada = workspace.ada
    workspace.joins(ada)
    ada.types("me")
    ada.presses("Erase everything about me")
    form = ada.modal()
    with monkeypatch.context() as patch:
        failing(patch, DatabaseBusy())
        ada.submits()

    assert "I couldn't do that just now. Please try again in a minute." in ada.reads_modal()
    assert [one["id"] for one in workspace.sandbox.modals(ada.id)][:-1] == [form["id"]]


def test_a_form_that_was_open_over_an_upgrade_keeps_its_words(workspace: TestWorkspace) -> None:
    """A form that no listener knows says what to do, and nothing in it is lost."""
    ada = form_with_words(workspace)
    view = {**ada.modal(), "callback_id": "sharing.form_of_last_year"}
    refused = ada.submits_as_it_was(view, typed_into(view, {"words": WORDS}))

    assert "Copy anything you typed, close this, and open it again." in str(refused.errors)
    assert ada.modal()["callback_id"] == ActionId.SHARE_FORM


def test_an_event_that_fails_is_delivered_again(
    workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is acknowledged after its effect: until then Slack has it."""
    workspace.joins(workspace.bo)
    membership = workspace.application.services.membership
    failures = [DatabaseBusy(), RuntimeError()]
    real = membership.deactivated

    def deactivated(*who: str) -> None:
        if failures:
            raise failures.pop()
        real(*who)

    monkeypatch.setattr(membership, "deactivated", deactivated)
    workspace.sandbox.ack_timeout = 0.2
    workspace.sandbox.set_user("bo", deleted=True)
    workspace.sandbox.ack_timeout = 60.0
    workspace.pass_time(minutes=10)
    workspace.sandbox.redeliver_due()

    assert failures == []
    assert workspace.sandbox.pending_events == []
    with workspace.database.read() as tx:
        assert people.joined(tx, workspace.record.id) == ()


def test_a_form_over_which_a_press_fails_stays_open(
    workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A choice in a form that cannot be drawn does not put a notice in place of the words."""
    ada = form_with_words(workspace)
    form = ada.modal()
    sharing = workspace.application.services.sharing
    monkeypatch.setattr(sharing, "preview", raising(KeyError("kind")))
    ada.chooses("kind", "pet", words=WORDS)

    below, above = workspace.sandbox.modals(ada.id)
    assert below["id"] == form["id"]
    assert WORDS in str(below["state"])
    assert "Something went wrong on my side." in " ".join(texts(above))


def test_a_modal_that_waits_says_what_happened(
    workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody is left with "one moment" for ever."""
    ada = workspace.ada
    workspace.joins(ada)
    monkeypatch.setattr(workspace.application.services.ledger, "read", raising(DatabaseBusy()))
    ada.types("me")

    assert "I couldn't do that just now." in ada.reads_modal()


@pytest.mark.parametrize("method", ["views.open", "views.update"])
@pytest.mark.parametrize("how", ["lost_answer", "500_after", "hang_up", "500", "slow"])
def test_a_window_that_got_no_answer_is_opened_and_filled_once(
    workspace: TestWorkspace, method: str, how: str
) -> None:
    """
    Slack may have opened or filled it all the same: its trigger is used, and it has its name.

    Nobody reads what they asked for and, over it, that they should try again.
    """
    workspace.joins(workspace.ada)
    workspace.sandbox.fail(method, how)
    workspace.ada.types("me")

    assert len(workspace.sandbox.modals(workspace.ada.id)) == 1
    assert "You haven't shared anything." in workspace.ada.reads_modal()


@pytest.mark.parametrize("second", ["500", "hang_up", "429"])
def test_a_window_that_may_be_open_says_what_happened(
    workspace: TestWorkspace, second: str
) -> None:
    """Slack opened it, and neither try had an answer: it doesn't say "one moment" for ever."""
    workspace.joins(workspace.ada)
    workspace.sandbox.fail("views.open", "lost_answer")
    workspace.sandbox.fail("views.open", second)
    workspace.ada.types("me")

    assert "I couldn't do that just now." in workspace.ada.reads_modal()
    assert "I couldn't do that just now." not in workspace.ada.last()


def test_a_command_is_refused_in_its_acknowledgement(workspace: TestWorkspace) -> None:
    """Without a further call, whose answer could be lost: the sentence would come twice."""
    for how in ("500_after", "lost_answer"):
        workspace.sandbox.fail("response_url", how)
    workspace.bo.types("setup")
    workspace.pass_time(minutes=1)

    assert workspace.bo.told() == [
        "Only admins of this workspace can change how I'm set up. Nothing has changed."
    ]


@pytest.mark.parametrize("opens", ["Share something", "/coffee share"])
def test_an_impatient_second_press_opens_no_second_window(
    workspace: TestWorkspace, opens: str
) -> None:
    """Somebody presses or types again while Slack is slow: they get one window, and one again."""
    ada, sandbox = workspace.ada, workspace.sandbox
    workspace.joins(ada)
    ada.types()
    front = ada.messages()[-1]
    sandbox.fail("views.open", "slow", times=3)

    def once() -> None:
        if opens.startswith("/"):
            sandbox.type_command(ada.id, "/coffee", "share")
        else:
            sandbox.press(ada.id, ActionId.SHARE, message_ts=front["ts"])

    with held(workspace) as release:
        for _ in range(3):
            once()
        release()
        workspace.wait()
    assert len(sandbox.modals(ada.id)) == 1
    ada.closes()
    once()
    workspace.wait()

    assert len(sandbox.modals(ada.id)) == 1


def test_a_window_that_is_closed_quickly_is_no_fault(
    workspace: TestWorkspace, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Whoever closes a window before it is filled needs nothing; the log has no fault."""
    ada = workspace.ada
    workspace.joins(ada)
    ledger = workspace.application.services.ledger
    real = ledger.read

    def closed_meanwhile(*arguments: Any) -> Any:
        ada._sandbox.close(ada.id, workspace.sandbox.modals(ada.id)[-1]["id"])
        return real(*arguments)

    monkeypatch.setattr(ledger, "read", closed_meanwhile)
    ada.types("me")

    assert not ada.sees_modal()
    assert [one.message for one in caplog.records if one.name.startswith("kith")] == []
    assert "Something went wrong" not in str(ada.told())


@pytest.mark.parametrize("places", [("response_url",), ("response_url", "chat.update")])
def test_a_press_is_answered_where_it_can_be(
    workspace: TestWorkspace, places: tuple[str, ...]
) -> None:
    """A response URL ends after half an hour; then the answer comes in their own conversation."""
    ada = workspace.ada
    ada.types()
    for place in places:
        workspace.sandbox.keep_failing(place, "404")
    ada.presses("Join")

    assert "Something went wrong on my side." in ada.last()
    with workspace.database.read() as tx:
        assert len(people.joined(tx, workspace.record.id)) == 1


def test_an_unknown_press_and_event_are_acknowledged(workspace: TestWorkspace) -> None:
    """Otherwise Slack would repeat them, and in the end send nothing at all."""
    ada = workspace.ada
    block = {
        "type": "actions",
        "block_id": "b",
        "elements": [
            {
                "type": "button",
                "action_id": "feature.of_last_year",
                "text": {"type": "plain_text", "text": "Old", "emoji": False},
            }
        ],
    }
    view = {"type": "home", "blocks": [block]}
    workspace.client.views_publish(user_id=ada.id, view=view)

    assert ada.presses_at_open_home("Old").acknowledged


def raising(fault: Exception) -> Callable[..., Any]:
    """A function that fails."""

    def fails(*_: object, **__: object) -> Any:
        raise fault

    return fails
