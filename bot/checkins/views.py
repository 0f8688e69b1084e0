"""What a listener sees: that there is something, and, behind a button, the words."""

from __future__ import annotations

from datetime import date
from typing import Any

from slack_sdk.models.blocks import Block, DividerBlock

from bot.checkins.guidance import how_to_ask, wish_in_words
from bot.checkins.opened import OpenedCheckIn, ReminderTime
from bot.i18n import Say
from bot.memory.service import EMPTIED
from bot.runtime.working_hours import local_day
from bot.slack.action_ids import ActionId
from bot.slack.blocks import (
    Message,
    aside,
    asking_twice,
    button,
    buttons,
    modal,
    notice,
    own_words,
    said,
    sentence,
)
from bot.slack.mrkdwn import mention


def nudge(say: Say, owner: str, check_in_id: str, is_late: bool = False) -> Message:
    """
    The check-in itself: that there is something, and nothing of what it is (P5).

    It is the same for every kind, so that a glance at a screen gives nothing away.
    """
    text = say("There is something {owner} would like you to know.", owner=mention(owner))
    if is_late:
        text = say(
            "This comes some days later than it should, and that is my fault. There is something "
            "{owner} would like you to know.",
            owner=mention(owner),
        )
    quiet = asking_twice(
        say("Nothing more from them?"),
        say(
            "You will hear nothing more from them through Kith, and you won't be matched with them "
            "for a coffee. They are not told. Your quiet list is where you can change that again."
        ),
        say("Yes, please"),
        say("Go back"),
    )
    row = buttons(
        button(say("Read it"), ActionId.READ, check_in_id, style="primary"),
        button(say("Not today"), ActionId.NOT_TODAY, check_in_id),
        button(say("Nothing more from them"), ActionId.NOTHING_MORE, check_in_id, confirm=quiet),
    )
    return Message(text, (said(text), row))


def after_reading(say: Say, owner: str, asks: bool, check_in_id: str) -> Message:
    """What the nudge becomes once it was read; it *asks* for nothing if nothing is to be said."""
    text = say("You have read what {owner} would like you to know.", owner=mention(owner))
    row = [button(say("Read it again"), ActionId.READ, check_in_id)]
    if asks:
        row.insert(
            0, button(say("I've been in touch"), ActionId.ASKED, check_in_id, style="primary")
        )
    return Message(text, (said(text), buttons(*row)))


def again(say: Say, owner: str, check_in_id: str) -> Message:
    """What comes in the afternoon, once, for whoever wanted to be reminded."""
    text = say(
        "You wanted a reminder: there is something {owner} would like you to know.",
        owner=mention(owner),
    )
    row = buttons(
        button(say("I've been in touch"), ActionId.ASKED, check_in_id, style="primary"),
        button(say("Read it again"), ActionId.READ, check_in_id),
    )
    return Message(text, (said(text), row))


def words(say: Say, opened: OpenedCheckIn, owner_name: str, team_id: str) -> dict[str, Any]:
    """The modal with the owner's words; the only place where a listener sees them."""
    owner = mention(opened.owner)
    blocks: list[Block] = [said(say("{owner} would like you to know:", owner=owner))]
    for one in opened.recalled:
        wish = say(wish_in_words(one.detail))
        blocks += [own_words(one.words), said(say("Their wish: {wish}", wish=wish))]
    how = how_to_ask(one.detail for one in opened.recalled)
    if how:
        blocks += [DividerBlock(), *(said(say(each)) for each in how)]
        blocks.append(_what_to_do(say, opened, owner_name, team_id))
    blocks.append(aside(say("Only you see this. {owner} can see that you read it.", owner=owner)))
    return modal(say("Shared with you"), blocks, close=say("Close"), metadata=opened.check_in_id)


def _what_to_do(say: Say, opened: OpenedCheckIn, owner_name: str, team_id: str) -> Block:
    """The listener's own ways: to write, to have written, to be reminded once."""
    return buttons(
        button(
            say("Message {name}", name=owner_name),
            ActionId.MESSAGE_OWNER,
            opened.check_in_id,
            style="primary",
            url=f"slack://user?team={team_id}&id={opened.owner}",
        ),
        button(say("I've been in touch"), ActionId.ASKED, opened.check_in_id),
        button(_when_again(say, opened.again_on), ActionId.ASK_AGAIN, opened.check_in_id),
    )


def _when_again(say: Say, day: date | None) -> str:
    if day is None:
        return say("Remind me this afternoon")
    return say("Remind me on {day}", day=say.day(day))


def gone_modal(say: Say) -> dict[str, Any]:
    """What a listener reads when the owner has taken it back, or it has ended."""
    text = say(
        "This is no longer there. That is all there is to know, and nothing is expected of you."
    )
    return modal(say("No longer there"), [said(text)], close=say("Close"))


def gone(say: Say) -> Message:
    """What stands where a nudge was that was taken back."""
    return sentence(say(EMPTIED))


def thanks(say: Say) -> Message:
    """The answer to *I've been in touch*."""
    return sentence(say("Thank you for thinking of them."))


def thanks_modal(say: Say) -> dict[str, Any]:
    """The answer to *I've been in touch* inside the modal."""
    return modal(
        say("Thank you"), [said(say("Thank you for thinking of them."))], close=say("Close")
    )


def another_day(say: Say) -> Message:
    """The answer to *Not today*."""
    return sentence(say("That's all right, and nobody is told."))


def no_more(say: Say) -> Message:
    """The answer to *Nothing more from them*."""
    return sentence(say("You will hear nothing more from them through Kith. Nobody is told."))


def reminded(say: Say, again: ReminderTime) -> dict[str, Any]:
    """The answer to *Remind me*: once, and the asking is theirs."""
    day = say.day(local_day(again.moment, again.zone))
    text = say(
        "I'll remind you once, on {day} at {hour}. Nobody else is told meanwhile.",
        day=day,
        hour=say.hour(again.moment, again.zone),
    )
    return notice(say, say("A reminder"), text)


def reminded_already(say: Say) -> dict[str, Any]:
    """The answer to a second *Remind me*."""
    text = say("I remind you only once. From then on it is up to you.")
    return notice(say, say("A reminder"), text)
