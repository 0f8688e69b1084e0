"""What the owner of a detail sees: that nobody has opened it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.i18n import Translator
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, button, buttons, section, sentence


def nobody_opened(
    _: Translator, detail_ids: Sequence[str], shared_on: Sequence[date], *, can_be_told: bool
) -> Message:
    """
    The owner hears that nobody has opened it, and not why. It says when, not what.

    Whether anybody was told is left open, the same for silence, an absence and a spent budget: else
    a friend who never heard would seem to have ignored it, or the owner would learn of a pause.

    It may be about several things. *can_be_told*: whether somebody who is named now would still be
    told.
    """
    days = _.join_list([_.day(day) for day in sorted(set(shared_on))])
    if len(detail_ids) > 1:
        row = [button(_("What was it?"), ActionId.LEDGER, "0")]
    else:
        row = [button(_("What was it?"), ActionId.LEDGER_ENTRY, detail_ids[0])]
    if not can_be_told:
        text = _(
            "I may not have reached anyone about what you shared with me on {days}: nobody has "
            "opened it so far. It's a little late for me to tell anyone else. If you'd like "
            "someone to know, tell them yourself.",
            days=days,
        )
        return Message(text, (section(text), buttons(*row)))
    text = _(
        "I may not have reached anyone yet about what you shared with me on {days}: nobody has "
        "opened it so far. If you'd like someone else to know, you can name them.",
        days=days,
    )
    if len(detail_ids) == 1:
        row.insert(0, button(_("Name someone else"), ActionId.EDIT, detail_ids[0]))
    return Message(text, (section(text), buttons(*row)))


def nobody_opened_settled(_: Translator) -> Message:
    """What stands where that was said, once it no longer holds."""
    return sentence(_("There was a note here. It's been settled."))
