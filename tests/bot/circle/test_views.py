"""What the ledger says of reminders."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.circle import KnownReminders
from bot.circle.reminders import KeptReminder
from bot.circle.service import Card
from bot.circle.views import card, in_ledger, reminder
from bot.i18n import translator_for
from bot.slack.action_ids import ActionId
from tests.cast import button, labels, texts

SAY = translator_for("en")
FRIDAY = date(2026, 11, 27)


def kept(number: int) -> tuple[KeptReminder, ...]:
    """So many reminders about Bo, on consecutive days."""
    days = (FRIDAY + timedelta(days=one) for one in range(number))
    return tuple(KeptReminder(f"id{one}", "UBO", day) for one, day in enumerate(days))


@pytest.mark.parametrize(
    ("known", "sentence", "label", "value"),
    [
        (
            KnownReminders((), some_about_me=False, allowed=True),
            "Others may keep private reminders to check in with you. There are none right now.",
            "Allow none",
            "none",
        ),
        (
            KnownReminders((), some_about_me=True, allowed=True),
            "Some people keep a private reminder to check in with you. I don't say who, or for "
            "when.",
            "Allow none",
            "none",
        ),
        (
            KnownReminders((), some_about_me=False, allowed=False),
            "You've asked that nobody keep a reminder about you.",
            "Allow them again",
            "again",
        ),
    ],
)
def test_what_the_ledger_says(known: KnownReminders, sentence: str, label: str, value: str) -> None:
    """It says that there are some, never whose, and how to have none (P15)."""
    blocks = [block.to_dict() for block in in_ledger(SAY, known)]
    found = button(blocks, label)

    assert next(iter(texts(blocks))) == sentence
    assert found is not None
    assert (found[1]["action_id"], found[1]["value"]) == (ActionId.ALLOW_REMINDERS, value)


def test_each_of_ones_own_reminders_can_be_forgotten() -> None:
    """The first few are listed, each with its own button; the others are counted."""
    blocks = [
        block.to_dict()
        for block in in_ledger(SAY, KnownReminders(kept(7), some_about_me=False, allowed=True))
    ]
    forgetting = [
        element["value"]
        for block in blocks
        for element in block.get("elements", [])
        if element.get("action_id") == ActionId.FORGET_REMINDER
    ]

    assert forgetting == [f"id{one}" for one in range(5)]
    assert "On Friday 27 November, I'll remind you to check in with <@UBO>." in texts(blocks)
    assert "And 2 more reminders." in texts(blocks)


def test_a_coffee_of_long_ago_has_no_date() -> None:
    """Dates have no year, so an old one would be read as a new one."""
    text = card(SAY, Card("UBO", last_coffee=FRIDAY, is_long_ago=True)).text

    assert text == "Your last coffee with <@UBO> was more than a year ago. Only you see this."


def test_a_reminder_offers_no_sentence_to_send() -> None:
    """One button, which opens the two people's own chat (P5)."""
    message = reminder(SAY, "UBO", "T1", is_today=True).payload()

    assert labels(message) == ["Message them"]
    assert message["text"] == "You wanted to check in with <@UBO> today."
