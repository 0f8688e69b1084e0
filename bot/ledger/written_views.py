"""The questions that somebody added to programs as an admin, in their own ledger."""

from __future__ import annotations

from collections.abc import Sequence

from slack_sdk.models.blocks import Block

from bot.i18n import Translator
from bot.slack.action_ids import ActionId
from bot.slack.blocks import button, buttons, confirmation, quoted, section
from storage.records import CustomQuestion

# The newest; the export has them all.
_MOST_SHOWN = 10


def written_questions(_: Translator, written: Sequence[CustomQuestion]) -> list[Block]:
    """The questions, and a button to remove them."""
    if not written:
        return []
    text = _("Everybody in a program can be asked these, with your name.")
    lines = [one.question for one in reversed(written[-_MOST_SHOWN:])]
    sure = confirmation(
        _("Remove all of them?"),
        _("I won't ask them again. Chats in which they were asked stay as they are."),
        _("Remove"),
        _("Keep them"),
    )
    remove = button(
        _("Remove my questions"), ActionId.FORGET_QUESTIONS, style="danger", confirm=sure
    )
    return [
        section(f"*{_('Questions you wrote for coffees')}*\n{text}"),
        quoted("\n".join(lines)),
        buttons(remove),
    ]
