"""What people see who want everything about themselves erased: what it means, and the receipt."""

from __future__ import annotations

from typing import Any

from slack_sdk.models.blocks import Block

from bot.i18n import Translator
from bot.members.erasing import Receipt
from bot.slack.action_ids import ActionId
from bot.slack.blocks import context_block, modal, said


def before_erasing(_: Translator, receipt: Receipt) -> dict[str, Any]:
    """What will happen, before it is confirmed."""
    gone = _(
        "Kith will forget everything it holds about you, at once: that you joined, what you "
        "chose, what you shared and wrote, who may know it and who read it, your coffees and what "
        "you said of them, your quiet list, your reminders, and which questions it asked you. The "
        "key to your words is destroyed."
    )
    others = _(
        "Nobody is told. Where Kith has told somebody that there is something you'd like them to "
        "know, its message will only say that it was withdrawn."
    )
    undone = _(
        "This can't be undone. You can join again whenever you like, as somebody whom Kith has "
        "never met."
    )
    blocks: list[Block] = [said(gone), said(others), *_what_remains(_, receipt), said(undone)]
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
        "Done. Everything that Kith knew about you is gone from its database, and the key to your "
        "words is destroyed. Its messages to others about what you shared are being emptied. The "
        "files of the database are swept in the coming night."
    )
    thanks = _(
        "Thank you for the time you gave. Should you ever like to come back, type {command}.",
        command=command,
    )
    blocks: list[Block] = [said(done), *_what_remains(_, receipt), said(thanks)]
    return modal(_("Everything is erased"), blocks, close=_("Close"))


def _what_remains(_: Translator, receipt: Receipt) -> list[Block]:
    # The same words for everybody: nobody learns here whether they are on a quiet list (P13).
    backups = _(
        "Backups of the database that were made before may hold it until {day}; by then the last "
        "of them is to be gone.",
        day=_.day(receipt.backups_until),
    )
    hashes = _(
        "What stays for good is a keyed hash of your Slack id, from which nobody can read who you "
        "are without Kith's key. It keeps quiet lists as people made them, keeps reminders about "
        "you away if you allowed none, and keeps you erased when a backup has to be restored."
    )
    slack = _(
        "What you and Kith wrote to each other, and the introductions to your coffees, stay in "
        "Slack, and in your company's Slack export; you can delete your own messages there."
    )
    return [said(backups), context_block(hashes), context_block(slack)]
