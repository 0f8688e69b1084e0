"""The offer to keep what somebody told Kith, and what it becomes when it is answered."""

from __future__ import annotations

from typing import Any

from slack_sdk.models.blocks import (
    Block,
    ButtonElement,
    InputBlock,
    PlainTextInputElement,
)

from bot.i18n import Translator
from bot.sharing.drafts import BROUGHT, KEPT, NOT_KEPT, NOT_KEPT_FROM_MODAL, NameQuestion
from bot.sharing.form_fields import asked_field, whose_field, words_field
from bot.sharing.form_state import WORDS_BLOCK, FormState
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


def offer(_: Translator, offer_id: str) -> Message:
    """The offer to keep what somebody told Kith (P2)."""
    text = _thanks(_)
    dont_keep = button(_("Don't keep it"), ActionId.DONT_KEEP, offer_id)
    keeping = _keeping(_, offer_id, style="primary")
    return Message(text, (section(text), buttons(*keeping, dont_keep)))


def offer_beside_help(_: Translator, offer_id: str) -> Message:
    """The same offer where the words may be words of despair: to keep them, and no more (P18)."""
    text = _thanks(_)
    keep = button(_("Keep this"), ActionId.KEEP, offer_id)
    return Message(text, (section(text), buttons(keep)))


def offer_view(_: Translator, offer_id: str, told: str, help_line: str = "") -> dict[str, Any]:
    """
    The same offer for what was told in a modal; the words exist in this view only.

    With a *help_line* they may be words of despair, and the offer is to keep them, and no more.
    """
    field = InputBlock(
        block_id=WORDS_BLOCK,
        label=plain(_("Your answer")),
        element=PlainTextInputElement(
            action_id=ActionId.SHARE_WORDS.value, multiline=True, initial_value=told or None
        ),
        optional=True,
    )
    # Slack draws the form's own button, "Don't keep it", like the main one: two would be green.
    keeping = _keeping(_, offer_id)
    blocks: list[Block] = [section(_thanks(_))]
    if help_line:
        keeping = [button(_("Keep this"), ActionId.KEEP, offer_id)]
        blocks.append(section(help_line))
    return modal(
        _("Thank you"),
        [*blocks, field, buttons(*keeping)],
        close=_("Close"),
        submit=_("Don't keep it"),
        action_id=ActionId.OFFER_FORM,
        metadata=offer_id,
    )


def _thanks(_: Translator) -> str:
    return _("Thank you for telling me. I'll only keep it if you say so.")


def _keeping(_: Translator, offer_id: str, style: str | None = None) -> list[ButtonElement]:
    return [
        button(_("Keep this"), ActionId.KEEP, offer_id, style=style),
        button(_("Bring it to my next coffee"), ActionId.BRING_TO_COFFEE, offer_id),
    ]


def coffee_note_form(
    _: Translator,
    told: str,
    state: FormState,
    why_empty: str | None = None,
    *,
    whose: NameQuestion | None = None,
    help_line: str = "",
    question: str | None = None,
    is_answer: bool = True,
) -> dict[str, Any]:
    """
    The form that shows a note before it is kept for the next coffee.

    *question*: the icebreaker that it may answer, in English; *is_answer*: its owner says so.
    """
    blocks: list[Block] = [section(help_line)] if help_line else []
    blocks += [context_block(why_empty)] if why_empty else []
    blocks += whose_field(_, whose, is_own=False)
    blocks += asked_field(_, question, is_answer)
    blocks += [
        words_field(_, told),
        section(
            _(
                "The person you meet next can open this before your coffee. I'll forget it two "
                "weeks later, or after sixty days if there's no coffee."
            )
        ),
    ]
    return modal(
        _("For my next coffee"),
        blocks,
        close=_("Cancel"),
        submit=_("Bring it"),
        action_id=ActionId.COFFEE_NOTE_FORM,
        metadata=state.written(),
    )


def kept(_: Translator) -> Message:
    """The offer's message after *Keep this*."""
    return sentence(_(KEPT))


def brought(_: Translator) -> Message:
    """The offer's message after *Bring it to my next coffee*."""
    return sentence(_(BROUGHT))


def not_kept(_: Translator) -> Message:
    """The answer to *Don't keep it*."""
    return sentence(_(NOT_KEPT))


def not_kept_from_modal(_: Translator) -> str:
    """The same for words told in a modal, which are nowhere else."""
    return _(NOT_KEPT_FROM_MODAL)
