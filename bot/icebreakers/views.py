"""An icebreaker, and the modal to answer it privately."""

from __future__ import annotations

from typing import Any

from slack_sdk.models.blocks import InputBlock, PlainTextInputElement, PlainTextObject

from bot.i18n import Translator
from bot.icebreakers.bank import Question
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, button, buttons, context_block, modal, section, sentence
from bot.suggestions import Gravity


def icebreaker(_: Translator, question: Question) -> Message:
    """A question that may be answered by typing, privately, or not at all."""
    asked = _(question.words)
    how = _(
        "Just type your answer here. No human reads these messages, and it's fine not to answer."
    )
    row = buttons(button(_("Answer privately"), ActionId.ANSWER, question.key))
    return Message(f"{asked} {how}", (section(asked), row, context_block(how)))


def emptied(_: Translator) -> Message:
    """The text in place of a question that was taken back."""
    return sentence(_("There was a question here."))


def answer_form(_: Translator, question: Question | None) -> dict[str, Any]:
    """
    The modal to answer in, which leaves nothing in the conversation.

    *question*: what is answered; ``None`` if the button is older than that, or the question is no
    longer in the bank.
    """
    asked = [section(_(question.words))] if question else []
    field = InputBlock(
        block_id="words",
        label=PlainTextObject(text=_("Your answer"), emoji=False),
        element=PlainTextInputElement(action_id=ActionId.SHARE_WORDS.value, multiline=True),
    )
    note = context_block(_("I'll only keep it if you say so in the next step."))
    return modal(
        _("Just between us"),
        [*asked, field, note],
        close=_("Cancel"),
        submit=_("Answer"),
        action_id=ActionId.ANSWER_FORM,
        metadata=question.key if question else "",
    )


def not_yet_joined(_: Translator, command: str) -> Message:
    """The answer to somebody who writes without having joined."""
    return sentence(
        _(
            "Hello. I'm Kith, a bot. No human reads these messages. Type {command} to see what I "
            "do. Until you join, I keep nothing you write.",
            command=command,
        )
    )


def heard_a_stranger(_: Translator, gravity: Gravity | None = None) -> Message:
    """
    The answer to somebody who hasn't joined, and tells of something grave or may be in need.

    It has no greeting and no command.
    """
    if gravity is Gravity.LOSS:
        return sentence(_("I'm so sorry. No human reads this, and I've kept nothing."))
    if gravity is Gravity.GOOD_NEWS:
        return sentence(
            _("That's good news. I'm only a bot: no human reads this, and I've kept nothing.")
        )
    if gravity is not None:
        return sentence(
            _("That sounds hard. I'm only a bot: no human reads this, and I've kept nothing.")
        )
    return sentence(_("Thank you for telling me. No human reads this, and I've kept nothing."))


def words_only(_: Translator) -> Message:
    """The answer to a picture, a clip or another file without any words."""
    return sentence(
        _(
            "I can't look at files or listen to clips. If you'd like to tell me something, please "
            "write it."
        )
    )
