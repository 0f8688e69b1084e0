"""What the window says, after a loss, of what else others may still ask about."""

from __future__ import annotations

from slack_sdk.models.blocks import Block

from bot.i18n import Translator
from bot.memory.besides_a_loss import StillAsked
from bot.slack.action_ids import ActionId
from bot.slack.blocks import button, buttons, section
from bot.slack.mrkdwn import mention


def still_asked_blocks(_: Translator, still: StillAsked | None) -> list[Block]:
    """One sentence, which says when and with whom but not what, and the button that stops it."""
    if still is None:
        return []
    days = _.join_list([_.day(day) for day in still.shared_on])
    names = _.join_list([mention(one) for one in still.named])
    if len(still.detail_ids) > 1:
        text = _(
            "You also shared some things on {days}. {names} may still hear of them from me, or ask "
            "about them.",
            days=days,
            names=names,
        )
        label = _("Please nobody ask about them")
    else:
        text = _(
            "You also shared something on {day}. {names} may still hear of it from me, or ask "
            "about it.",
            day=days,
            names=names,
        )
        label = _("Please nobody ask about it")
    row = buttons(button(label, ActionId.NOBODY_FROM_QUESTION, ",".join(still.detail_ids)))
    return [section(text), row]
