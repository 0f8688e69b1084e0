"""Repeated and late requests have no second effect."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from bot.sandbox.delivery import Delivered
from tests.cast import labels, texts
from tests.stories.test_budget import lowers
from tests.stories.test_preferences import kept
from tests.workspace import TestWorkspace


def acknowledged(workspace: TestWorkspace) -> list[Any]:
    """What the bot put in place of forms, oldest first."""
    acks = [one.body for one in workspace.sandbox.traffic if one.direction == "ack"]
    return [body for body in acks if "update" in str(body)]


def submitted(workspace: TestWorkspace) -> Delivered:
    """The newest form that was delivered."""
    forms = (one for one in workspace.sandbox.deliveries if "view_submission" in one.outgoing.name)
    return list(forms)[-1]


def test_the_same_message_twice_is_answered_once(workspace: TestWorkspace) -> None:
    """Slack repeats an event. Kith does not answer twice."""
    workspace.joins(workspace.ada)
    workspace.sandbox.deliver_twice()
    workspace.ada.says("My cat is called Mog.")
    workspace.tick()

    assert len([one for one in workspace.ada.told() if "I'll only keep this" in one]) == 1


def test_a_second_join_changes_nothing(workspace: TestWorkspace) -> None:
    """A second press gets the first one's answer, and the question only once."""
    workspace.ada.types()
    invitation = workspace.ada.messages()[-1]
    workspace.ada.presses("Join")
    answers = workspace.ada.told()
    workspace.ada.presses_in(invitation, "Join", stale=True)

    assert "You're in" in answers[-2]
    assert "How often" in answers[-1]
    assert workspace.ada.told() == answers


def test_an_offer_is_settled_once(workspace: TestWorkspace) -> None:
    """A stale *Keep this* after *Don't keep it* opens nothing, and says so."""
    workspace.joins(workspace.ada)
    workspace.ada.says("My cat is called Mog.")
    offer = workspace.ada.messages()[-1]
    workspace.ada.presses("Don't keep it")
    workspace.ada.presses_in(offer, "Keep this", stale=True)

    assert not workspace.ada.sees_modal()
    assert workspace.ada.last().startswith("I've kept nothing.")


def test_a_form_confirmed_twice_keeps_one_detail(workspace: TestWorkspace) -> None:
    """The second confirmation is answered like the first, and keeps nothing more."""
    workspace.joins(workspace.ada)
    workspace.ada.says("My cat is called Mog.")
    workspace.ada.presses("Keep this")
    form = workspace.ada.modal()
    workspace.ada.submits()
    workspace.ada.closes()
    workspace.ada.submits_as_it_was(form, {})
    first, second = (" ".join(texts(one)) for one in acknowledged(workspace))
    assert first.startswith("I'll keep this just for you.")
    assert second == first
    workspace.ada.types("me")

    assert "I keep one thing just for you." in workspace.ada.reads_modal()


def test_a_form_that_a_proxy_delivers_late_changes_nothing(workspace: TestWorkspace) -> None:
    """Ada has changed the words since: they stay, and the late delivery gets the first answer."""
    workspace.joins(workspace.ada)
    workspace.ada.says("My cat is called Mog.")
    workspace.ada.presses("Keep this")
    workspace.ada.submits()
    first = submitted(workspace)
    workspace.ada.closes()
    workspace.ada.types("me")
    workspace.ada.presses("Change")
    workspace.ada.submits(words="My cat is called Tib.")
    second = submitted(workspace)
    workspace.ada.closes()
    workspace.pass_time(days=2)
    answers = [workspace.sandbox.repeat(one)[0].payload for one in (first, second, first)]
    workspace.ada.types("me")

    assert ["I'll keep this just for you." in str(one) for one in answers] == [True] * 3
    assert "My cat is called Tib." in workspace.ada.reads_modal()
    assert "Mog" not in workspace.ada.reads_modal()


def test_preferences_that_a_proxy_delivers_late_change_nothing(workspace: TestWorkspace) -> None:
    """Ada has lowered her budget since: it stays as she set it last (P9)."""
    workspace.joins(workspace.ada)
    lowers(workspace, workspace.ada, "1")
    first = submitted(workspace)
    lowers(workspace, workspace.ada, "0")
    workspace.sandbox.repeat(first)

    assert kept(workspace, workspace.ada).weekly_budget == 0


def test_a_button_of_a_forgotten_detail(workspace: TestWorkspace) -> None:
    """An outdated ledger says that the detail is gone."""
    workspace.joins(workspace.ada)
    workspace.ada.types("share")
    workspace.ada.chooses("kind", "pet")
    workspace.ada.submits(words="My cat is called Mog.")
    workspace.ada.closes()
    workspace.ada.types("me")
    workspace.ada.presses("Forget it")
    workspace.ada.closes()
    workspace.ada.types("me")

    assert "You haven't shared anything." in workspace.ada.reads_modal()


def test_skipping_after_the_draw_is_too_late(workspace: TestWorkspace) -> None:
    """A press on an old announcement is answered, and changes nothing."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.until(date(2026, 11, 30), time(16))
    announcement = [one for one in workspace.ada.messages() if "Skip this one" in labels(one)][-1]
    workspace.until(date(2026, 12, 1), time(12))
    workspace.ada.presses_in(announcement, "Skip this one", stale=True)

    (now,) = [one for one in workspace.ada.messages() if one["ts"] == announcement["ts"]]
    assert now["text"].startswith("This round's coffees are already set, and you're in one.")
    assert labels(now) == []
    assert len(workspace.ada.groups()) == 1


def test_skipping_while_waiting_for_a_partner_says_so(workspace: TestWorkspace) -> None:
    """Somebody whom the draw left over keeps first place next time, and reads that (P11)."""
    workspace.joins(workspace.ada)
    workspace.until(date(2026, 11, 24), time(12))
    announcement = next(one for one in workspace.ada.messages() if "Skip this one" in labels(one))
    workspace.ada.presses_in(announcement, "Skip this one", stale=True)

    (now,) = [one for one in workspace.ada.messages() if one["ts"] == announcement["ts"]]
    assert "You come first in the next round" in now["text"]
    assert labels(now) == []


def test_a_late_answer_never_replaces_a_newer_one(workspace: TestWorkspace) -> None:
    """Slack couldn't take the answer to a yes; the no that followed in the same message stands."""
    workspace.joins(workspace.ada, workspace.bo)
    workspace.wants_to_be_asked(workspace.ada)
    workspace.until(date(2026, 11, 30), time(16))
    workspace.sandbox.fail("response_url", "500")
    workspace.ada.presses("I'm in")
    workspace.ada.presses("Not this time")
    workspace.pass_time(minutes=2)

    assert workspace.ada.last().startswith(
        "That's all right. Your next round is on Tuesday 8 December."
    )


def test_a_trigger_that_has_expired_is_explained(workspace: TestWorkspace) -> None:
    """A trigger id is valid for three seconds. After that Kith asks to press again."""
    workspace.joins(workspace.ada)
    workspace.ada.says("My cat is called Mog.")
    workspace.sandbox.fail("views.open", "expired_trigger_id")
    workspace.ada.presses("Keep this")

    assert "Please try again." in workspace.ada.last()
    workspace.ada.presses("Keep this")
    assert workspace.ada.sees_modal()


def test_an_error_is_one_sentence_with_a_number(workspace: TestWorkspace) -> None:
    """The user sees an error number and no traceback. The log has the same number."""
    workspace.joins(workspace.ada)
    workspace.ada.says("My cat is called Mog.")
    workspace.sandbox.fail("views.open", "some_new_error")
    workspace.ada.presses("Keep this")

    assert "Something went wrong on my side. Please try again in a minute." in workspace.ada.last()


def test_a_form_pressed_again_after_its_detail_was_forgotten_keeps_nothing(
    workspace: TestWorkspace,
) -> None:
    """Days later, when the night has swept what was forgotten, it still isn't kept anew (P14)."""
    ada = workspace.ada
    workspace.joins(ada)
    ada.types("share")
    ada.chooses("kind", "pet", words="My cat is called Mog.")
    form = ada.modal()
    ada.submits()
    ada.closes()
    ada.types("me")
    ada.presses("Forget it")
    ada.closes()
    workspace.until(date(2026, 11, 26))
    refused = ada.submits_as_it_was(form, form["state"]["values"])
    ada.types("me")

    assert "That's no longer there." in str(refused.errors)
    assert "You haven't shared anything." in ada.reads_modal()


def test_a_form_that_comes_again_ends_no_later_membership(workspace: TestWorkspace) -> None:
    """Somebody left and came back: what they have shared since is not forgotten by a repetition."""
    ada = workspace.ada
    workspace.joins(ada)
    ada.leaves()
    (left,) = [
        one for one in workspace.sandbox.deliveries if "leave_form" in str(one.outgoing.payload)
    ]
    workspace.joins(ada)
    ada.shares("My cat is called Mog.")
    (receipt,) = workspace.sandbox.repeat(left)
    ada.types("me")

    assert "You've left" in str(receipt.payload)
    assert "My cat is called Mog." in ada.reads_modal()
