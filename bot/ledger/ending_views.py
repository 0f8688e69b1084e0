"""The question before something light is forgotten, and the answers to it."""

from __future__ import annotations

from datetime import date

from bot.i18n import Say
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, button, buttons, said, sentence


def question(say: Say, detail_id: str, *, shared_on: date, ends_on: date) -> Message:
    """Whether to keep it for longer. It says when it was shared, and nothing of what it is."""
    text = say(
        "You shared something with me on {day}, and I'll forget it after {end}, as I said then. "
        "Shall I keep it a while longer?",
        day=say.day(shared_on),
        end=say.day(ends_on),
    )
    row = buttons(
        button(say("Keep it longer"), ActionId.KEEP_LONGER, detail_id),
        button(say("Let it go"), ActionId.LET_GO, detail_id),
        button(say("What was it?"), ActionId.LEDGER, "0"),
    )
    return Message(text, (said(text), row))


def kept_longer(say: Say, ends_on: date) -> Message:
    """The answer to *Keep it longer*."""
    return sentence(say("I'll keep it until {day}.", day=say.day_and_year(ends_on)))


def let_go(say: Say, ends_on: date) -> Message:
    """The answer to *Let it go*."""
    return sentence(say("All right. I'll forget it after {day}.", day=say.day(ends_on)))


def gone(say: Say) -> Message:
    """What stands where the question was about something that was forgotten before."""
    return sentence(say("There was a question here. It has been settled."))
