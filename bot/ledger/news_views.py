"""What an owner is asked in the second week, and what follows from the answers."""

from __future__ import annotations

from datetime import date

from slack_sdk.models.blocks import ButtonElement, ConfirmObject

from bot.i18n import Translator
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, button, buttons, confirmation, said, sentence


def second_week(_: Translator, detail_id: str, shared_on: date) -> Message:
    """The one question of the second week. It says when, and nothing of what it is."""
    text = _(
        "You shared something with me on {day}. Is it still going on? Nobody is told what you "
        "answer, and you don't have to.",
        day=_.day(shared_on),
    )
    row = buttons(
        button(_("It goes on"), ActionId.GOES_ON, detail_id),
        button(_("It's over"), ActionId.OVER, detail_id),
        button(_("Please nobody ask"), ActionId.NOBODY_FROM_QUESTION, detail_id),
        button(
            _("Forget it"),
            ActionId.FORGET_FROM_QUESTION,
            detail_id,
            style="danger",
            confirm=sure_to_forget(_),
        ),
        button(_("What was it?"), ActionId.LEDGER, "0"),
    )
    return Message(text, (said(text), row))


def sure_to_forget(_: Translator) -> ConfirmObject:
    """The question before a detail is forgotten."""
    return confirmation(
        _("Forget this?"),
        _(
            "The words, who may know them, what was planned and who read them: all of it will be "
            "gone for good."
        ),
        _("Forget it"),
        _("Go back"),
    )


def goes_on(_: Translator, day: date | None) -> Message:
    """The answer to *It goes on*."""
    if day is None:
        return sentence(_("Thank you for telling me. Nobody is told of it for now."))
    return sentence(
        _(
            "Thank you for telling me. On {day} one of the people you named hears once more that "
            "there is something.",
            day=_.day(day),
        )
    )


def over(_: Translator) -> Message:
    """The answer to *It's over*."""
    return sentence(_("Thank you for telling me. Nobody is asked to think of it any more."))


def nobody(_: Translator) -> Message:
    """The answer to *Please nobody ask*."""
    return sentence(_("Nobody asks about it any more, and nobody is told why."))


def forgotten(_: Translator) -> Message:
    """The answer to *Forget it*."""
    return sentence(_("It is forgotten."))


def emptied(_: Translator) -> Message:
    """What stands where the question was about something that is gone."""
    return sentence(_("There was a question here. It has been settled."))


def share_news(_: Translator, detail_id: str) -> ButtonElement:
    """The button by which its owner says that there is news; nothing else ever says so."""
    sure = confirmation(
        _("Share the news?"),
        _(
            "From the next morning on the people you named hear that there is something, one at a "
            "time. They can read what you wrote here: change it first if you like. If the news is "
            "sad, choose “A loss” under “Change” instead: people are then asked to be gentle."
        ),
        _("Yes, there is news"),
        _("Go back"),
        style="primary",
    )
    return button(_("There is news to share"), ActionId.NEWS, detail_id, confirm=sure)
