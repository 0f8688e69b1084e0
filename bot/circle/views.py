"""What somebody sees of a colleague: the card, what they shared, and reminders to check in."""

from __future__ import annotations

from datetime import date
from typing import Any

from slack_sdk.models.blocks import Block, DatePickerElement, DividerBlock, InputBlock

from bot.circle.service import Card, Kept, KnownReminders, ReadHere
from bot.i18n import Say
from bot.slack.action_ids import ActionId
from bot.slack.blocks import (
    Message,
    aside,
    button,
    buttons,
    modal,
    own_words,
    plain,
    said,
    sentence,
)
from bot.slack.mrkdwn import mention

DAY_BLOCK = "day"
# The ledger has room for a hundred blocks in all.
_MOST_LISTED = 5


def card(say: Say, card: Card) -> Message:
    """The card of a person."""
    text = " ".join(_about(say, card))
    row = [button(say("Remind me to check in with them"), ActionId.REMIND, card.about)]
    if card.may_read:
        read = button(
            say("Read what they shared"), ActionId.READ_SHARED, card.about, style="primary"
        )
        row.insert(0, read)
    if card.reminder is not None:
        forget = button(
            say("Forget the reminder"), ActionId.FORGET_REMINDER, card.reminder.reminder_id
        )
        row.append(forget)
    private = say("Only you see this.")
    return Message(f"{text} {private}", (said(text), buttons(*row), aside(private)))


def whom(say: Say) -> Message:
    """The answer where a name was typed that Slack does not know."""
    return sentence(
        say(
            "I can't tell whom you mean. Type @ and choose the person from the list that Slack "
            "shows."
        )
    )


def shared(say: Say, read: ReadHere) -> dict[str, Any]:
    """What a colleague shared, in a modal and nowhere else."""
    name = mention(read.about)
    if read.shared:
        blocks: list[Block] = [said(say("{name} shared this with you:", name=name))]
        for recalled in read.shared:
            blocks += [own_words(recalled.words), DividerBlock()]
        blocks[-1] = aside(say("Only you see this. {owner} can see that you read it.", owner=name))
    else:
        blocks = [said(say("This is no longer there."))]
    return modal(say("Just for you"), blocks, close=say("Close"))


def form(say: Say, about: str, day: date) -> dict[str, Any]:
    """Which day? The only thing that a reminder holds besides whom it is about."""
    name = mention(about)
    field = InputBlock(
        block_id=DAY_BLOCK,
        label=plain(say("Which day?")),
        element=DatePickerElement(
            action_id=ActionId.REMIND_DAY.value, initial_date=day.isoformat()
        ),
    )
    text = say(
        "I'll remind you to check in with {name} on the morning of the day you choose.", name=name
    )
    known = say(
        "There are no words in it. {name} can see that somebody keeps a reminder about them, but "
        "not who, and not for when.",
        name=name,
    )
    return modal(
        say("A reminder"),
        [said(text), field, aside(known)],
        close=say("Cancel"),
        submit=say("Remind me"),
        action_id=ActionId.REMIND_FORM,
        metadata=about,
    )


def not_that_day(say: Say) -> str:
    """What stands under a day that cannot be."""
    return say("Please choose a day from tomorrow on, and within a year.")


def will_remind(say: Say, about: str, day: date, *, is_new: bool) -> str:
    """What the form says when it was submitted."""
    if is_new:
        return say(
            "On {day} I'll remind you to check in with {name}.",
            day=say.day(day),
            name=mention(about),
        )
    return say(
        "I had that one noted already. On {day} I'll remind you to check in with {name}.",
        day=say.day(day),
        name=mention(about),
    )


def reminder(say: Say, about: str, team_id: str, *, is_today: bool) -> Message:
    """The reminder itself: whom, and no word more (P5)."""
    name = mention(about)
    if is_today:
        text = say("You wanted to check in with {name} today.", name=name)
    else:
        text = say("You wanted to check in with {name}.", name=name)
    link = f"slack://user?team={team_id}&id={about}"
    row = buttons(button(say("Message them"), ActionId.MESSAGE_THEM, url=link))
    return Message(text, (said(text), row))


def emptied(say: Say) -> Message:
    """What stands where a reminder was that is not wanted any more."""
    return sentence(say("There was a reminder here. It is no longer there."))


def forgotten(say: Say) -> str:
    """The answer to *Forget the reminder*."""
    return say("That reminder is forgotten.")


def in_ledger(say: Say, known: KnownReminders) -> list[Block]:
    """What the ledger says of reminders: one's own, and whether others may keep any."""
    blocks: list[Block] = []
    for kept in known.own[:_MOST_LISTED]:
        blocks += _kept(say, kept)
    more = len(known.own) - _MOST_LISTED
    if more > 0:
        blocks.append(
            aside(say.count("And one reminder more.", "And {number} reminders more.", more))
        )
    return [*blocks, said(_about_me(say, known)), _wish(say, known)]


def allowed(say: Say, *, is_allowed: bool) -> str:
    """The answer to *Allow none*, and to *Allow them again*."""
    if is_allowed:
        return say("Colleagues may keep a reminder to check in with you again.")
    return say(
        "From now on nobody can keep a reminder about you, and any that were there are forgotten. "
        "Nobody is told."
    )


def _about(say: Say, card: Card) -> list[str]:
    name = mention(card.about)
    sentences = []
    if card.last_coffee is not None and card.is_long_ago:
        sentences.append(say("Your last coffee with {name} was more than a year ago.", name=name))
    elif card.last_coffee is not None:
        day = say.day(card.last_coffee)
        last = say("You last had coffee with {name} in the round of {day}.", name=name, day=day)
        sentences.append(last)
    if card.may_read:
        sentences.append(say("There is something that {name} lets you read.", name=name))
    if not sentences:
        sentences.append(say("I have nothing to show you about {name}.", name=name))
    if card.reminder is not None:
        day = say.day(card.reminder.day)
        sentences.append(say("I'll remind you of them on {day}.", day=day))
    return sentences


def _kept(say: Say, kept: Kept) -> list[Block]:
    text = say(
        "On {day} you want to check in with {name}.",
        day=say.day(kept.day),
        name=mention(kept.about),
    )
    forget = button(say("Forget it"), ActionId.FORGET_REMINDER, kept.reminder_id)
    return [said(text), buttons(forget, block_id=f"reminder:{kept.reminder_id}")]


def _about_me(say: Say, known: KnownReminders) -> str:
    if not known.allowed:
        return say("Nobody can keep a reminder about you, as you wished.")
    if known.some_about_me:
        return say(
            "Some people keep a private reminder to check in with you. Who they are, and for when, "
            "is theirs alone."
        )
    return say("Nobody keeps a reminder to check in with you at the moment.")


def _wish(say: Say, known: KnownReminders) -> Block:
    if known.allowed:
        return buttons(button(say("Allow none"), ActionId.ALLOW_REMINDERS, "none"))
    return buttons(button(say("Allow them again"), ActionId.ALLOW_REMINDERS, "again"))
