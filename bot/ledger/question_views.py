"""The two questions that Kith asks the owner of a detail, and its replies to the answers."""

from __future__ import annotations

from datetime import date

from bot.i18n import Translator
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, button, buttons, section, sentence


def second_week(_: Translator, detail_id: str, shared_on: date) -> Message:
    """The one question of the second week. It says when, not what."""
    text = _(
        "You shared something with me on {day}. Is it still going on? You don't have to answer, "
        "and nobody is told what you say.",
        day=_.day(shared_on),
    )
    row = buttons(
        button(_("It's still going on"), ActionId.GOES_ON, detail_id),
        button(_("It went badly, be gentle"), ActionId.WENT_BADLY, detail_id),
        button(_("No longer needed"), ActionId.OVER, detail_id),
        button(_("Let nobody ask"), ActionId.NOBODY_FROM_QUESTION, detail_id),
        button(_("What was it?"), ActionId.LEDGER_ENTRY, detail_id),
    )
    return Message(text, (section(text), row))


def goes_on(_: Translator, day: date | None) -> Message:
    """The answer to *It's still going on*."""
    if day is None:
        return sentence(_("Thank you for telling me. I won't tell anyone for now."))
    return sentence(
        _(
            "Thank you for telling me. On {day}, one of the people you named will hear once more "
            "that there's something.",
            day=_.day(day),
        )
    )


def went_badly(_: Translator) -> Message:
    """The answer to *It went badly, be gentle*."""
    return sentence(_("I'm sorry. I won't prompt anyone to ask."))


def over(_: Translator) -> Message:
    """The answer to *No longer needed*."""
    return sentence(_("Thank you for telling me. I won't bring it up with anyone again."))


def nobody(_: Translator) -> Message:
    """The answer to *Let nobody ask*."""
    return sentence(_("I won't prompt anyone to ask any more, and nobody is told why."))


def forgotten(_: Translator) -> Message:
    """The answer to *Forget it*, which stands below older questions."""
    return sentence(_("I've forgotten it."))


def emptied(_: Translator) -> Message:
    """The text in place of a question about a detail that is gone."""
    return sentence(_("There was a question here. It's been settled."))


def keep_longer(_: Translator, detail_id: str, *, shared_on: date, ends_on: date) -> Message:
    """Whether to keep it longer. It says when it was shared, not what it is."""
    text = _(
        "You shared something with me on {day}, and I said I'd forget it after {end}. Shall I keep "
        "it a while longer?",
        day=_.day(shared_on),
        end=_.day(ends_on),
    )
    row = buttons(
        button(_("Keep it longer"), ActionId.KEEP_LONGER, detail_id),
        button(_("Let it go"), ActionId.LET_GO, detail_id),
        button(_("What was it?"), ActionId.LEDGER_ENTRY, detail_id),
    )
    return Message(text, (section(text), row))


def kept_longer(_: Translator, ends_on: date) -> Message:
    """The answer to *Keep it longer*."""
    return sentence(_("I'll keep it until {day}.", day=_.day_and_year(ends_on)))


def let_go(_: Translator, ends_on: date) -> Message:
    """The answer to *Let it go*."""
    return sentence(_("All right. I'll forget it after {day}.", day=_.day(ends_on)))
