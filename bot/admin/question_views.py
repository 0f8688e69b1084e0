"""What admins see of the questions of a program."""

from __future__ import annotations

from typing import Any

from slack_sdk.models.blocks import Block, InputBlock, PlainTextInputElement

from bot.admin.question_service import MOST_QUESTIONS, NotAdded, ProgramQuestions
from bot.coffee import LONGEST_QUESTION, Refusal, RefusalReason, name_of
from bot.i18n import N_, Translator
from bot.slack.action_ids import ActionId
from bot.slack.blocks import (
    button,
    confirmation,
    context_block,
    modal,
    plain,
    quoted,
    section,
)
from bot.slack.mrkdwn import mention

# The block of the field for a new question; what follows is another after each that was added, so
# that it is empty then.
FIELD = "question"

_REFUSED = {
    RefusalReason.MENTION: N_(
        "Please leave out the @ and the names of channels, so that nobody is talked about who "
        "isn't there."
    ),
    RefusalReason.LINK: N_("Please leave out the link. A question is best in plain words."),
    RefusalReason.PHONE: N_(
        "Please leave out the phone number. A question is best in plain words."
    ),
    RefusalReason.ALPHABETS: N_(
        "“{word}” has letters of more than one alphabet. Please write it in one."
    ),
    RefusalReason.GRAVE: N_(
        "This could hurt somebody who isn't well. Please ask something lighter."
    ),
    RefusalReason.NAME: N_(
        "“{word}” could be a colleague. Please leave out names, so that nobody is talked about who "
        "isn't there."
    ),
    RefusalReason.COLLEAGUE: N_(
        "“{word}” is about somebody who isn't there. Please ask about the people who meet."
    ),
    RefusalReason.BUSINESS: N_(
        "“{word}” sounds like business, and these coffees have nothing to do with it. Please ask "
        "about something else."
    ),
    RefusalReason.NOT_ONE_QUESTION: N_(
        "Please write one question, with a question mark at its end."
    ),
    RefusalReason.TOO_LONG: N_(
        "That's too long for a chat. Please use at most {longest} characters."
    ),
}
_NOT_ADDED = {
    NotAdded.THERE_ALREADY: N_("That question is there already."),
    NotAdded.FULL: N_("There are {most} questions already. Please remove one first."),
}


def questions(_: Translator, found: ProgramQuestions, field_id: str = "") -> dict[str, Any]:
    """All questions of a program, and a field for one more; *field_id* is new for an empty one."""
    about = _(
        "I ask these beside my own, in introductions and after *Another question*. Everybody in "
        "this program sees who wrote them."
    )
    blocks: list[Block] = [section(f"*{name_of(_, found.program)}*\n{about}")]
    for one in found.written:
        sure = confirmation(
            _("Remove it?"),
            _("I won't ask it again. Chats in which it was asked stay as they are."),
            _("Remove"),
            _("Keep it"),
        )
        remove = button(_("Remove"), ActionId.QUESTION_REMOVE, one.id, confirm=sure)
        asks = _("{name} asks:", name=mention(one.author))
        blocks += [section(asks, accessory=remove), quoted(one.words)]
    if found.is_full:
        full = _("That's {most} questions. To add another, remove one.", most=MOST_QUESTIONS)
        blocks.append(context_block(full))
        return modal(_("Questions"), blocks, close=_("Back"), metadata=found.program.id)
    return modal(
        _("Questions"),
        [*blocks, _field(_, f"{FIELD}{field_id}")],
        close=_("Back"),
        submit=_("Add"),
        action_id=ActionId.QUESTION_FORM,
        metadata=found.program.id,
    )


def refused(_: Translator, refusal: Refusal) -> str:
    """Why a question can't be asked."""
    return _(_REFUSED[refusal.reason], word=refusal.word, longest=LONGEST_QUESTION)


def not_added(_: Translator, why: NotAdded) -> str:
    """Why a question that could be asked wasn't added."""
    return _(_NOT_ADDED[why], most=MOST_QUESTIONS)


def names_unknown(_: Translator) -> str:
    """That the names of the members aren't in memory yet."""
    return _(
        "I can't tell yet whether this names a colleague. Please press Add again in a minute, or "
        "leave out names."
    )


def _field(_: Translator, block_id: str) -> InputBlock:
    return InputBlock(
        block_id=block_id,
        label=plain(_("What could people ask each other?")),
        hint=plain(_("One question. Nothing about business, or about somebody who isn't there.")),
        element=PlainTextInputElement(
            action_id=ActionId.QUESTION_FIELD.value, max_length=LONGEST_QUESTION
        ),
    )
