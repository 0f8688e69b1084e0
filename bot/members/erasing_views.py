"""What erasing means, and the receipt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from slack_sdk.models.blocks import Block

from bot.i18n import Translator
from bot.members.erasing import Receipt
from bot.members.views import told_to_others
from bot.slack.action_ids import ActionId
from bot.slack.blocks import context_block, modal, section


def before_erasing(_: Translator, receipt: Receipt, noticed: Sequence[str]) -> dict[str, Any]:
    """
    What will happen, before it is confirmed.

    *noticed*: what others would notice, in sentences.
    """
    gone = _(
        "I'll forget everything I hold about you, at once: that you joined, what you chose, "
        "what you shared and wrote, who may know it and who read it, your coffees and what you "
        "said about them, your quiet list, your reminders, and the questions I asked you. I'll "
        "destroy the key to your words."
    )
    undone = _(
        "This can't be undone. You can join again whenever you like; I'll have no memory of you."
    )
    blocks: list[Block] = [
        section(gone),
        section(told_to_others(_, noticed)),
        *_what_remains(_, receipt),
        section(undone),
    ]
    return modal(
        _("Erase everything"),
        blocks,
        close=_("Keep everything"),
        submit=_("Erase me"),
        action_id=ActionId.ERASE_FORM,
    )


def erased(_: Translator, receipt: Receipt, command: str) -> dict[str, Any]:
    """The receipt (P14)."""
    done = _(
        "Done. Everything I knew about you is gone from my database, and the key to your words "
        "is destroyed. My messages to others about what you shared are being emptied. The "
        "database files are cleaned tonight."
    )
    thanks = _(
        "Thank you for your time. If you'd ever like to come back, type {command}.",
        command=command,
    )
    blocks: list[Block] = [section(done), *_what_remains(_, receipt), section(thanks)]
    return modal(_("Everything is erased"), blocks, close=_("Close"))


def _what_remains(_: Translator, receipt: Receipt) -> list[Block]:
    # The same words for everybody: nobody learns here whether they are on a quiet list (P13).
    backups = _(
        "Older backups of the database may still hold your data until {day}. By then, the "
        "last of them should be gone.",
        day=_.day(receipt.backups_until),
    )
    hashes = _(
        "One thing stays for good: a keyed hash of your Slack id. Without my key, nobody can "
        "tell from it who you are. It keeps quiet lists as people made them, keeps reminders "
        "about you away if you allowed none, and keeps you erased if a backup has to be "
        "restored."
    )
    slack = _(
        "What you and I wrote to each other, and the introductions to your coffees, stay in "
        "Slack and in your company's Slack export. You can delete your own messages there."
    )
    return [section(backups), context_block(hashes), context_block(slack)]
