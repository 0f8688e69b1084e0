"""The offer to keep what somebody told Kith, and what it becomes when it is answered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from slack_sdk.models.blocks import (
    Block,
    ButtonElement,
    InputBlock,
    PlainTextInputElement,
)

from bot.i18n import Translator
from bot.members import SKIPPING_CALLS_OFF
from bot.memory import still_asked_blocks
from bot.sharing.drafts import (
    ANYTHING,
    BROUGHT,
    KEPT,
    NOT_KEPT,
    NOT_KEPT_FROM_MODAL,
    Keepable,
    NameQuestion,
    Preview,
)
from bot.sharing.form_fields import asked_field, whose_field, words_field
from bot.sharing.form_state import WORDS_BLOCK, FormState
from bot.slack.action_ids import ActionId
from bot.slack.blocks import (
    Message,
    button,
    buttons,
    context_block,
    modal,
    notice,
    plain,
    section,
    sentence,
)
from bot.suggestions import Gravity


@dataclass(frozen=True, slots=True)
class Tone:
    """
    What an answer has to be fit for.

    ``keepable``: what can become of it in this workspace. ``is_thanked``: it is the answer to a
    question of Kith's.
    """

    gravity: Gravity | None = None
    keepable: Keepable = ANYTHING
    is_thanked: bool = False


def sympathy(_: Translator, gravity: Gravity) -> str:
    """What is said first of a loss, of an illness or grief, or of good news after it."""
    match gravity:
        case Gravity.LOSS:
            return _("I'm so sorry.")
        case Gravity.GOOD_NEWS:
            return _("That's good news.")
    return _("That sounds hard.")


def offer(_: Translator, offer_id: str, tone: Tone) -> Message:
    """The offer to keep what somebody told Kith (P2); something grave is brought to no coffee."""
    text = _offered(_, tone)
    if not _may_be_kept(tone):
        return sentence(text)
    keep = button(_("Keep this"), ActionId.KEEP, offer_id, style="primary")
    others = [*_bring(_, offer_id, tone), _dont_keep(_, offer_id)]
    return Message(text, (section(text), buttons(keep, *others)))


def offer_beside_help(_: Translator, offer_id: str, tone: Tone) -> Message:
    """The same offer where the words may be words of despair: to keep them, and no more (P18)."""
    text = _offered(_, replace(tone, is_thanked=True))
    if not _may_be_kept(tone):
        return sentence(text)
    return Message(text, (section(text), buttons(button(_("Keep this"), ActionId.KEEP, offer_id))))


def offer_view(
    _: Translator, offer_id: str, told: str, tone: Tone, help_line: str = ""
) -> dict[str, Any]:
    """
    The same offer for what was told in a modal; the words exist in this view only.

    With a *help_line* they may be words of despair, and the offer is to keep them, and no more.
    """
    text = section(_offered(_, tone))
    help_blocks = [section(help_line)] if help_line else []
    if not _may_be_kept(tone):
        return modal(_("Just between us"), [text, *help_blocks], close=_("Close"))
    field = InputBlock(
        block_id=WORDS_BLOCK,
        label=plain(_("Your answer")),
        element=PlainTextInputElement(
            action_id=ActionId.SHARE_WORDS.value, multiline=True, initial_value=told or None
        ),
        optional=True,
    )
    others = [] if help_line else _bring(_, offer_id, tone)
    # Slack draws the form's own button like the main one.
    return modal(
        _("Just between us"),
        [text, *help_blocks, field, buttons(*others, _dont_keep(_, offer_id))],
        close=_("Close"),
        submit=_("Keep this"),
        action_id=ActionId.KEEP_FORM,
        metadata=offer_id,
    )


def _may_be_kept(tone: Tone) -> bool:
    return tone.gravity is None or tone.keepable.serious


def _offered(_: Translator, tone: Tone) -> str:
    """What is said above the buttons: for what has a gravity a kind word, and no thanks."""
    if tone.gravity is None and tone.is_thanked:
        return _("Thank you for telling me. I'll only keep it if you say so.")
    said = [sympathy(_, tone.gravity)] if tone.gravity is not None else []
    if not _may_be_kept(tone):
        said.append(
            _(
                "In this workspace I can't keep anything about health, loss or family, so I've "
                "kept nothing."
            )
        )
        return " ".join(said)
    if tone.gravity not in (None, Gravity.GOOD_NEWS):
        said.append(_("If you like, I can ask somebody you name to look in on you."))
    return " ".join([*said, _("I'll only keep this if you say so.")])


def _bring(_: Translator, offer_id: str, tone: Tone) -> list[ButtonElement]:
    if tone.gravity is not None or not tone.keepable.has_coffees:
        return []
    return [button(_("Bring it to my next coffee"), ActionId.BRING_TO_COFFEE, offer_id)]


def _dont_keep(_: Translator, offer_id: str) -> ButtonElement:
    return button(_("Don't keep it"), ActionId.DONT_KEEP, offer_id)


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


def kept_notice(_: Translator, told: str, preview: Preview) -> dict[str, Any]:
    """
    The window after something was kept: *told* says what happens now.

    After a loss it names what else others may ask about, and after a loss or an illness of one's
    own it has an offer. Neither is a question, and each is answered in its place.
    """
    blocks: list[Block] = [section(told), *still_asked_blocks(_, preview.still_asked)]
    if preview.may_skip_coffees:
        text = _("You can go without coffees for two weeks, now or later.")
        skip = button(_("Skip coffees for two weeks"), ActionId.SKIP_TWO_WEEKS)
        blocks.append(section(f"{text} {_(SKIPPING_CALLS_OFF)}", accessory=skip))
    return modal(_("Kept"), blocks, close=_("Close"))


def brought(_: Translator) -> Message:
    """The offer's message after *Bring it to my next coffee*."""
    return sentence(_(BROUGHT))


def not_kept(_: Translator) -> Message:
    """The answer to *Don't keep it*."""
    return sentence(_(NOT_KEPT))


def not_kept_in_modal(_: Translator) -> dict[str, Any]:
    """The same for words told in a modal, which are nowhere else."""
    return notice(_, _("Not kept"), _(NOT_KEPT_FROM_MODAL))
