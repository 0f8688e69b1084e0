"""What an icebreaker looks like, and how it can be answered in private."""

from __future__ import annotations

from typing import Any

from slack_sdk.models.blocks import InputBlock, PlainTextInputElement, PlainTextObject

from bot.i18n import Say
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, aside, button, buttons, modal, said, sentence


def icebreaker(say: Say, question: str) -> Message:
    """A question, which may be answered by typing, privately, or not at all."""
    asked = say(question)
    how = say(
        "Just type your answer here, or not. No person reads along, and it's fine not to answer."
    )
    row = buttons(button(say("Answer privately"), ActionId.ANSWER))
    return Message(f"{asked} {how}", (said(asked), row, aside(how)))


def emptied(say: Say) -> Message:
    """What stands where a question was."""
    return sentence(say("There was a question here."))


def answer_form(say: Say) -> dict[str, Any]:
    """The modal to answer in, without a trace in the conversation."""
    field = InputBlock(
        block_id="words",
        label=PlainTextObject(text=say("Your answer"), emoji=False),
        element=PlainTextInputElement(action_id=ActionId.SHARE_WORDS.value, multiline=True),
    )
    note = aside(say("Nothing is kept unless you say so in the next step."))
    return modal(
        say("Just between us"),
        [field, note],
        close=say("Cancel"),
        submit=say("Answer"),
        action_id=ActionId.ANSWER_FORM,
    )


def not_yet_joined(say: Say, command: str) -> Message:
    """The answer to somebody who writes without having joined."""
    return sentence(
        say(
            "Hello. I'm Kith, a bot, and no person reads along here. Type {command} to see what I "
            "do; until you join I keep nothing.",
            command=command,
        )
    )
