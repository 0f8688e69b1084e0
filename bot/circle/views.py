"""What somebody sees of a colleague: the card, what they shared, and reminders to check in."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any

from slack_sdk.models.blocks import Block, DatePickerElement, DividerBlock, InputBlock

from bot.circle.reminders import KeptReminder, KnownReminders
from bot.circle.service import Card, SharedWithMe
from bot.i18n import Translator
from bot.memory import FOR_COFFEE, WISHES, told_block
from bot.sharing import reader_row
from bot.slack.action_ids import ActionId
from bot.slack.blocks import (
    Message,
    button,
    buttons,
    context_block,
    modal,
    plain,
    section,
    sentence,
)
from bot.slack.links import chat_with
from bot.slack.mrkdwn import mention

DAY_BLOCK = "day"
# The ledger holds a hundred blocks in all.
_MOST_LISTED = 5


class ReminderChoice(StrEnum):
    """What the button carries with which somebody allows reminders about themselves, or none."""

    NONE = "none"
    AGAIN = "again"


def card(_: Translator, card: Card) -> Message:
    """The card of a person."""
    text = " ".join(_about(_, card))
    row = []
    if card.may_remind:
        row.append(button(_("Remind me to check in with them"), ActionId.REMIND, card.about))
    if card.may_read:
        read = button(_("Read what they shared"), ActionId.READ_SHARED, card.about, style="primary")
        row.insert(0, read)
    if card.reminder is not None:
        forget = button(
            _("Forget the reminder"), ActionId.FORGET_REMINDER, card.reminder.reminder_id
        )
        row.append(forget)
    private = _("Only you see this.")
    rows = [buttons(*row)] if row else []
    return Message(f"{text} {private}", (section(text), *rows, context_block(private)))


def unknown_person(_: Translator) -> Message:
    """The answer where a name was typed that Slack does not know."""
    return sentence(_("I can't tell who you mean. Type @ and choose the person from Slack's list."))


def a_bot(_: Translator) -> Message:
    """The answer where a bot was chosen, such as Kith itself."""
    return sentence(_("That's a bot, so there's nobody to have coffee with. Choose a person."))


def shared(_: Translator, read: SharedWithMe) -> dict[str, Any]:
    """What a colleague shared, in a modal and nowhere else."""
    name = mention(read.about)
    if read.shared:
        blocks: list[Block] = [section(_("{name} shared this with you:", name=name))]
        for recalled in read.shared:
            blocks.append(told_block(_, recalled))
            if recalled.detail.kind not in FOR_COFFEE:
                wish = _(WISHES[recalled.detail.wish])
                blocks.append(section(_("Their wish: {wish}.", wish=wish)))
            blocks.append(DividerBlock())
        blocks[-1:] = [
            context_block(_("Only you see this. {owner} can see that you read it.", owner=name)),
            reader_row(_, [read.about], {recalled.detail.kind for recalled in read.shared}),
        ]
    else:
        blocks = [section(_("That's no longer there."))]
    return modal(_("Just for you"), blocks, close=_("Close"))


def form(_: Translator, about: str, day: date) -> dict[str, Any]:
    """The form that asks for the day."""
    name = mention(about)
    field = InputBlock(
        block_id=DAY_BLOCK,
        label=plain(_("Which day?")),
        element=DatePickerElement(
            action_id=ActionId.REMIND_DAY.value, initial_date=day.isoformat()
        ),
    )
    text = _(
        "I'll remind you to check in with {name} on the morning of the day you choose.", name=name
    )
    known = _(
        "A reminder has no words in it. {name} can see that somebody keeps one about them, but "
        "not who, or for when.",
        name=name,
    )
    return modal(
        _("A reminder"),
        [section(text), field, context_block(known)],
        close=_("Cancel"),
        submit=_("Remind me"),
        action_id=ActionId.REMIND_FORM,
        metadata=about,
    )


def not_that_day(_: Translator) -> str:
    """The error under a day that can't be chosen."""
    return _("Please pick a day from tomorrow on, within a year.")


def will_remind(_: Translator, about: str, day: date) -> str:
    """What the form says when it was submitted."""
    return _(
        "On {day}, I'll remind you to check in with {name}.", day=_.day(day), name=mention(about)
    )


def reminder(_: Translator, about: str, team_id: str, *, is_today: bool) -> Message:
    """The reminder itself: it names the person and says nothing else (P5)."""
    name = mention(about)
    if is_today:
        text = _("You wanted to check in with {name} today.", name=name)
    else:
        text = _("You wanted to check in with {name}.", name=name)
    link = chat_with(team_id, about)
    row = buttons(button(_("Message them"), ActionId.MESSAGE_THEM, url=link))
    return Message(text, (section(text), row))


def emptied(_: Translator) -> Message:
    """The text that replaces a withdrawn reminder."""
    return sentence(_("This reminder was withdrawn. There's nothing you need to do."))


def forgotten(_: Translator) -> str:
    """The answer to *Forget the reminder*."""
    return _("That reminder is forgotten.")


def in_ledger(_: Translator, known: KnownReminders) -> list[Block]:
    """What the ledger says of reminders: one's own, and whether others may keep any."""
    blocks: list[Block] = []
    for kept in known.own[:_MOST_LISTED]:
        blocks += _kept(_, kept)
    more = len(known.own) - _MOST_LISTED
    if more > 0:
        blocks.append(
            context_block(_.plural("And one more reminder.", "And {number} more reminders.", more))
        )
    return [*blocks, section(_about_me(_, known)), _wish(_, known)]


def allowed(_: Translator, *, is_allowed: bool) -> str:
    """The answer to *Allow none*, and to *Allow them again*."""
    if is_allowed:
        return _("Colleagues can keep reminders about you again.")
    return _(
        "From now on, nobody can keep a reminder about you, and I've forgotten any there were. "
        "Nobody is told."
    )


def _about(_: Translator, card: Card) -> list[str]:
    name = mention(card.about)
    sentences = []
    if card.last_coffee is not None and card.is_long_ago:
        sentences.append(_("Your last coffee with {name} was more than a year ago.", name=name))
    elif card.last_coffee is not None:
        day = _.day(card.last_coffee)
        last = _("You last had coffee with {name} in the round of {day}.", name=name, day=day)
        sentences.append(last)
    if card.paired is not None:
        day = _.day(card.paired)
        sentences.append(_("I paired you with {name} in the round of {day}.", name=name, day=day))
    if card.may_read and card.may_read_again:
        sentences.append(_("You can read again what {name} shared with you.", name=name))
    elif card.may_read:
        sentences.append(_("{name} has shared something you can read.", name=name))
    if not sentences:
        sentences.append(_("I have nothing to show you about {name}.", name=name))
    if card.reminder is not None:
        day = _.day(card.reminder.day)
        sentences.append(_("I'll remind you to check in with them on {day}.", day=day))
    return sentences


def _kept(_: Translator, kept: KeptReminder) -> list[Block]:
    text = _(
        "On {day}, I'll remind you to check in with {name}.",
        day=_.day(kept.day),
        name=mention(kept.about),
    )
    forget = button(_("Forget it"), ActionId.FORGET_REMINDER, kept.reminder_id)
    return [section(text), buttons(forget, block_id=f"reminder:{kept.reminder_id}")]


def _about_me(_: Translator, known: KnownReminders) -> str:
    if not known.allowed:
        return _("You've asked that nobody keep a reminder about you.")
    if known.some_about_me:
        return _(
            "Some people keep a private reminder to check in with you. I don't say who, or for "
            "when."
        )
    return _("Others may keep private reminders to check in with you. There are none right now.")


def _wish(_: Translator, known: KnownReminders) -> Block:
    if known.allowed:
        return buttons(button(_("Allow none"), ActionId.ALLOW_REMINDERS, ReminderChoice.NONE))
    return buttons(button(_("Allow them again"), ActionId.ALLOW_REMINDERS, ReminderChoice.AGAIN))
