"""What a listener sees: that there is something, and, behind a button, the words."""

from __future__ import annotations

from typing import Any

from slack_sdk.models.blocks import Block, DividerBlock

from bot.doors import Door
from bot.text import Say, mark
from bot.text.blocks import (
    Message,
    aside,
    asking_twice,
    button,
    buttons,
    modal,
    own_words,
    said,
    sentence,
)
from bot.text.markup import mention
from storage.records import Wish

_WISHES = {
    Wish.HELLO: mark("A hello is lovely."),
    Wish.JUST_KNOW: mark("Please just know, and don't mention it."),
    Wish.DISTRACT: mark("Please distract me: talk to me about anything else."),
    Wish.HELP: mark("I could use some help with this."),
}
# Nothing about *just know*: there is nothing to be done then.
_HOW = {
    Wish.HELLO: mark(
        "*How do I ask?* Ask how they are, rather than for details. Listening is enough: no "
        "advice, and they needn't answer."
    ),
    Wish.DISTRACT: mark(
        "*What can I do?* Talk to them about anything you both like. There is no need to bring "
        "this up, and they needn't answer."
    ),
    Wish.HELP: mark(
        "*What can I do?* Ask what would help, and offer no more than you gladly give. They "
        "needn't answer."
    ),
}


def nudge(say: Say, owner: str, check_in_id: str) -> Message:
    """The check-in itself. It says that there is something, and nothing of what it is (P5)."""
    text = say("There is something {owner} would like you to know.", owner=mention(owner))
    quiet = asking_twice(
        say("Nothing more from them?"),
        say(
            "You will hear nothing more of them through Kith, and the two of you won't be matched "
            "for a coffee. They are not told. Your quiet list is where you can change that again."
        ),
        say("Yes, please"),
        say("Go back"),
    )
    row = buttons(
        button(say("Read it"), Door.READ, check_in_id, style="primary"),
        button(say("Not today"), Door.NOT_TODAY, check_in_id),
        button(say("Nothing more from them"), Door.NOTHING_MORE, check_in_id, confirm=quiet),
    )
    return Message(text, (said(text), row))


def after_reading(say: Say, owner: str, wish: Wish, check_in_id: str) -> Message:
    """What the nudge becomes once it was read; where nothing is to be said, it asks for nothing."""
    text = say("You have read what {owner} would like you to know.", owner=mention(owner))
    row = [button(say("Read it again"), Door.READ, check_in_id)]
    if wish is not Wish.JUST_KNOW:
        row.insert(0, button(say("I've asked"), Door.ASKED, check_in_id, style="primary"))
    return Message(text, (said(text), buttons(*row)))


def words(
    say: Say,
    *,
    owner: str,
    owner_name: str,
    shared: str,
    wish: Wish,
    check_in_id: str,
    team_id: str,
) -> dict[str, Any]:
    """The modal with the owner's words; the only place where a listener sees them."""
    blocks: list[Block] = [
        said(say("{owner} would like you to know:", owner=mention(owner))),
        own_words(shared),
        said(say("Their wish: {wish}", wish=say(_WISHES[wish]))),
    ]
    if wish is not Wish.JUST_KNOW:
        blocks += [
            DividerBlock(),
            said(say(_HOW[wish])),
            buttons(
                button(
                    say("Message {name}", name=owner_name),
                    Door.MESSAGE_OWNER,
                    check_in_id,
                    style="primary",
                    url=f"slack://user?team={team_id}&id={owner}",
                ),
                button(say("I've asked"), Door.ASKED, check_in_id),
            ),
        ]
    blocks.append(
        aside(say("Only you see this. {owner} can see that you read it.", owner=mention(owner)))
    )
    return modal(say("Just for you"), blocks, close=say("Close"), metadata=check_in_id)


def gone_modal(say: Say) -> dict[str, Any]:
    """What a listener reads when the owner has taken it back, or it has ended."""
    text = say("This is no longer there. That is all there is to know, and nothing is expected.")
    return modal(say("No longer there"), [said(text)], close=say("Close"))


def gone(say: Say) -> Message:
    """What stands where a nudge was that was taken back."""
    return sentence(
        say("There was something here. It is no longer there, and nothing is expected.")
    )


def thanks(say: Say) -> Message:
    """The answer to *I've asked*."""
    return sentence(say("Thank you for asking."))


def thanks_modal(say: Say) -> dict[str, Any]:
    """The answer to *I've asked* inside the modal."""
    return modal(say("Thank you"), [said(say("Thank you for asking."))], close=say("Close"))


def another_day(say: Say) -> Message:
    """The answer to *Not today*."""
    return sentence(say("That's all right. Nobody hears about it."))


def no_more(say: Say) -> Message:
    """The answer to *Nothing more from them*."""
    return sentence(say("You will hear nothing more from them through Kith. Nobody is told."))
