"""What is pressed twice, comes twice, or comes too late, has no second effect."""

from __future__ import annotations

from datetime import date, time

from tests.cast import labels
from tests.workspace import Town


def test_the_same_message_twice_is_answered_once(town: Town) -> None:
    """Slack repeats an event; Kith does not repeat itself."""
    town.joins(town.ada)
    town.sandbox.deliver_twice()
    town.ada.says("My cat is called Mog.")
    town.tick()

    assert len([one for one in town.ada.told() if "Thank you for telling me." in one]) == 1


def test_a_second_join_changes_nothing(town: Town) -> None:
    """A second press says kindly that it is done."""
    town.ada.types()
    action_id = town.ada.messages()[-1]
    town.ada.presses("Join")
    town.ada.presses("Every 4 weeks")
    town.ada.presses_in(action_id, "Join", stale=True)

    assert any("You've already joined." in one for one in town.ada.told())


def test_an_offer_is_settled_once(town: Town) -> None:
    """A stale *Keep this* after *Don't keep it* opens nothing, and says so."""
    town.joins(town.ada)
    town.ada.says("My cat is called Mog.")
    offer = town.ada.messages()[-1]
    town.ada.presses("Don't keep it")
    town.ada.presses_in(offer, "Keep this", stale=True)

    assert not town.ada.sees_modal()
    assert "That's already done." in town.ada.last()


def test_a_form_confirmed_twice_keeps_one_detail(town: Town) -> None:
    """The second confirmation says that it is done."""
    town.joins(town.ada)
    town.ada.says("My cat is called Mog.")
    town.ada.presses("Keep this")
    form = town.ada.modal()
    town.ada.submits()
    town.ada.closes()
    town.ada.submits_as_it_was(form, {})
    town.ada.closes()
    town.ada.types("me")

    assert "You've shared one thing." in town.ada.reads_modal()


def test_a_button_of_a_forgotten_detail(town: Town) -> None:
    """A ledger that is out of date says that it is no longer there."""
    town.joins(town.ada)
    town.ada.types("share")
    town.ada.chooses("kind", "pet")
    town.ada.submits(words="My cat is called Mog.")
    town.ada.closes()
    town.ada.types("me")
    town.ada.presses("Forget it")
    town.ada.closes()
    town.ada.types("me")

    assert "You haven't shared anything." in town.ada.reads_modal()


def test_skipping_after_the_draw_is_too_late(town: Town) -> None:
    """A press on an old announcement is answered, and changes nothing."""
    town.joins(town.ada, town.bo)
    town.until(date(2026, 11, 30), time(16))
    announcement = next(one for one in town.ada.messages() if "Skip this one" in labels(one))
    town.until(date(2026, 12, 1), time(12))
    town.ada.presses_in(announcement, "Skip this one", stale=True)

    assert "This round's coffees are already set." in town.ada.last()
    assert len(town.ada.groups()) == 1


def test_a_trigger_that_has_expired_is_explained(town: Town) -> None:
    """Slack lets a modal be opened for three seconds; after that Kith asks to press again."""
    town.joins(town.ada)
    town.ada.says("My cat is called Mog.")
    town.sandbox.fail("views.open", "expired_trigger_id")
    town.ada.presses("Keep this")

    assert "Please press it again." in town.ada.last()
    town.ada.presses("Keep this")
    assert town.ada.sees_modal()


def test_a_fault_is_one_sentence_with_a_number(town: Town) -> None:
    """No traceback for a person; a number that the log knows too."""
    town.joins(town.ada)
    town.ada.says("My cat is called Mog.")
    town.sandbox.fail("views.open", "some_new_error")
    town.ada.presses("Keep this")

    assert "Something went wrong on my side, and nothing was lost." in town.ada.last()
