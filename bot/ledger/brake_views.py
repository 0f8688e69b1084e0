"""The form of the brake, the answers to it, and the one sentence that others may see."""

from __future__ import annotations

from datetime import date
from typing import Any

from slack_sdk.models.blocks import (
    Block,
    CheckboxesElement,
    DatePickerElement,
    InputBlock,
    Option,
    RadioButtonsElement,
)

from bot.i18n import N_, Translator
from bot.ledger.brake import BrakeForm
from bot.memory import StillAsked, still_asked_blocks
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, context_block, modal, plain, section, sentence
from bot.slack.mrkdwn import mention
from storage.records import Brake

BRAKE_BLOCK, UNTIL_BLOCK, READERS_BLOCK = "brake", "until", "readers"
TELL = "tell"

WRONG_DAY = N_("Please pick a day after today and no later than {last}: I'll forget it after that.")
_BRAKES = {
    Brake.NOT_YET: N_("Not yet"),
    Brake.GENTLE: N_("It went badly, be gentle"),
    Brake.NOBODY: N_("Let nobody ask"),
}
_LET_THEM = N_("They may ask")


def brake_form(_: Translator, form: BrakeForm) -> dict[str, Any]:
    """What its owner would like; *They may ask* is there only while the brake is on."""
    blocks: list[Block] = [
        _choice(_, form),
        InputBlock(
            block_id=UNTIL_BLOCK,
            label=plain(_("If not yet, from which day may they ask?")),
            element=DatePickerElement(
                action_id=ActionId.BRAKE_UNTIL.value, initial_date=form.until.isoformat()
            ),
            optional=True,
        ),
        _readers(_, form),
        context_block(
            _(
                "Until they may ask, I won't tell anyone about it or let anyone read it, and I'll "
                "withdraw the messages I've sent about it. Nobody is told why."
            )
        ),
    ]
    return modal(
        _("When may they ask?"),
        blocks,
        close=_("Cancel"),
        submit=_("Save"),
        action_id=ActionId.BRAKE_FORM,
        metadata=form.detail_id,
    )


def done(_: Translator, brake: Brake, until: date | None, *, tells_readers: bool = False) -> str:
    """What was done; *tells_readers*: those who have read it hear that it's better not to ask."""
    if brake is Brake.NONE:
        return _(
            "They may ask again. If someone is still to be told, I'll tell them in their morning."
        )
    if until is not None:
        text = _(
            "I won't prompt anyone to ask before {day}. From then on I may, in their mornings.",
            day=_.day(until),
        )
    elif brake is Brake.GENTLE:
        text = went_badly(_)
    else:
        text = _("I won't prompt anyone to ask.")
    if not tells_readers:
        return text
    told = _("Whoever has read it will hear that it's better not to ask, and not why.")
    return f"{text} {told}"


def as_you_wish(_: Translator, text: str, still: StillAsked | None) -> dict[str, Any]:
    """What was done, as *text* says; after a loss, what else others may ask about."""
    blocks = [section(text), *still_asked_blocks(_, still)]
    return modal(_("As you wish"), blocks, close=_("Close"))


def went_badly(_: Translator) -> str:
    """What *It went badly, be gentle* does."""
    return _(
        "I'm sorry. I won't prompt anyone to ask, and nobody is told why. If you'd welcome a hello "
        "again one day, I'll ask them to be gentle."
    )


def better_not_to_ask(
    _: Translator, owner: str, read_on: date, *, is_one_of_several: bool = False
) -> Message:
    """
    The same sentence for every brake, so that it does not tell what is the matter.

    Which one it is about is told by the day on which it was read, and by nothing of it.
    *is_one_of_several*: they read something else of the owner's on that day.
    """
    if is_one_of_several:
        text = _(
            "About one of the things that {owner} shared with you, and you read on {day}: it's "
            "better not to ask at the moment. If you're not sure which, leave them all for now.",
            owner=mention(owner),
            day=_.day(read_on),
        )
    else:
        text = _(
            "About what {owner} shared with you, and you read on {day}: it's better not to ask at "
            "the moment. There's nothing you need to do.",
            owner=mention(owner),
            day=_.day(read_on),
        )
    return sentence(text)


def still_better_not(_: Translator) -> Message:
    """The text in place of that sentence, once nothing of its owner may stand there any more."""
    return sentence(
        _(
            "About something that was shared with you: it's better not to ask. There's nothing you "
            "need to do."
        )
    )


def no_longer(_: Translator) -> Message:
    """The text in its place once they may ask again; it must not sound like leave to ask."""
    return sentence(_("There was a note here. There's nothing you need to do."))


def _choice(_: Translator, form: BrakeForm) -> InputBlock:
    brakes = [Option(value=one.value, text=plain(_(label))) for one, label in _BRAKES.items()]
    if form.brake is not Brake.NONE:
        brakes.append(Option(value=Brake.NONE.value, text=plain(_(_LET_THEM))))
    chosen = next((one for one in brakes if one.value == form.brake), brakes[0])
    return InputBlock(
        block_id=BRAKE_BLOCK,
        label=plain(_("What would you like?")),
        element=RadioButtonsElement(
            action_id=ActionId.BRAKE_CHOICE.value, options=brakes, initial_option=chosen
        ),
    )


def _readers(_: Translator, form: BrakeForm) -> InputBlock:
    option = Option(
        value=TELL,
        text=plain(_("Let them know that it's better not to ask")),
    )
    return InputBlock(
        block_id=READERS_BLOCK,
        label=plain(_("If someone has read it")),
        element=CheckboxesElement(
            action_id=ActionId.BRAKE_READERS.value,
            options=[option],
            initial_options=[option] if form.tell_readers else None,
        ),
        optional=True,
    )
