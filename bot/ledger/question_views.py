"""The two questions that Kith asks the owner of a detail, and its replies to the answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from slack_sdk.models.blocks import ButtonElement

from bot.i18n import Translator
from bot.ledger import brake_views
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, button, buttons, section, sentence
from bot.slack.mrkdwn import mention


def second_week(
    _: Translator, detail_ids: Sequence[str], shared_on: Sequence[date], *, has_day: bool
) -> Message:
    """
    The one question of the second week, about one thing or several. It says when, not what.

    *has_day*: all of it was for a day, such as an operation, which doesn't go on.
    """
    days = _.join_list([_.day(day) for day in sorted(set(shared_on))])
    if len(detail_ids) > 1:
        asked = _("You shared some things with me on {days}.", days=days)
        question = _("Is any of it still going on?")
    else:
        asked = _("You shared something with me on {day}.", day=days)
        question = _("Is it still going on?")
    if has_day:
        question = _("Would you like someone to ask once more?")
    free = _("You don't have to answer. Nobody hears of it again unless you say yes.")
    yes = _("Yes, once more") if has_day else _("It's still going on")
    text, value = f"{asked} {question} {free}", ",".join(detail_ids)
    row = buttons(
        button(yes, ActionId.GOES_ON, value),
        button(_("It went badly, be gentle"), ActionId.WENT_BADLY, value),
        button(_("No longer needed"), ActionId.OVER, value),
        button(_("Let nobody ask"), ActionId.NOBODY_FROM_QUESTION, value),
        _what_was_it(_, detail_ids),
    )
    return Message(text, (section(text), row))


def _what_was_it(_: Translator, detail_ids: Sequence[str]) -> ButtonElement:
    """One thing alone; the whole ledger for several, which one window of its own can't show."""
    if len(detail_ids) > 1:
        return button(_("What was it?"), ActionId.LEDGER, "0")
    return button(_("What was it?"), ActionId.LEDGER_ENTRY, detail_ids[0])


def goes_on(_: Translator, day: date | None, named: Sequence[str]) -> Message:
    """The answer to *It's still going on*; *named* are the Slack ids of the listeners."""
    if day is None:
        return sentence(_("Thank you for telling me. I won't tell anyone for now."))
    if len(named) == 1:
        return sentence(
            _(
                "Thank you for telling me. On {day}, or as soon after as I can, I'll tell {name} "
                "once more that there's something.",
                day=_.day(day),
                name=mention(named[0]),
            )
        )
    return sentence(
        _(
            "Thank you for telling me. On {day}, or as soon after as I can, I'll tell one of the "
            "people you named once more that there's something.",
            day=_.day(day),
        )
    )


def went_badly(_: Translator, detail_ids: Sequence[str]) -> Message:
    """
    The answer to *It went badly, be gentle*, and the way to let those who read it know.

    The form is about one thing, so for several the ledger has it.
    """
    about_readers = _(
        "If someone has read it, you can let them know that it's better not to ask: press *When "
        "may they ask?*"
    )
    text = f"{brake_views.went_badly(_)} {about_readers}"
    if len(detail_ids) > 1:
        return Message(text, (section(text), buttons(_what_was_it(_, detail_ids))))
    way = button(_("When may they ask?"), ActionId.BRAKE, detail_ids[0])
    return Message(text, (section(text), buttons(way)))


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
