"""The question before something light is forgotten, and the answers to it."""

from __future__ import annotations

from datetime import date

from bot.i18n import Translator
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, button, buttons, said, sentence


def question(_: Translator, detail_id: str, *, shared_on: date, ends_on: date) -> Message:
    """Whether to keep it for longer. It says when it was shared, and nothing of what it is."""
    text = _(
        "You shared something with me on {day}, and I'll forget it after {end}, as I said then. "
        "Shall I keep it a while longer?",
        day=_.day(shared_on),
        end=_.day(ends_on),
    )
    row = buttons(
        button(_("Keep it longer"), ActionId.KEEP_LONGER, detail_id),
        button(_("Let it go"), ActionId.LET_GO, detail_id),
        button(_("What was it?"), ActionId.LEDGER, "0"),
    )
    return Message(text, (said(text), row))


def kept_longer(_: Translator, ends_on: date) -> Message:
    """The answer to *Keep it longer*."""
    return sentence(_("I'll keep it until {day}.", day=_.day_and_year(ends_on)))


def let_go(_: Translator, ends_on: date) -> Message:
    """The answer to *Let it go*."""
    return sentence(_("All right. I'll forget it after {day}.", day=_.day(ends_on)))


def gone(_: Translator) -> Message:
    """What stands where the question was about something that was forgotten before."""
    return sentence(_("There was a question here. It has been settled."))
