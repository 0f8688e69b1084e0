"""What people see who want everything about themselves erased: what it means, and the receipt."""

from __future__ import annotations

from typing import Any

from slack_sdk.models.blocks import Block

from bot.i18n import Say
from bot.members.erasing import Receipt
from bot.slack.action_ids import ActionId
from bot.slack.blocks import aside, modal, said


def before_erasing(say: Say, receipt: Receipt) -> dict[str, Any]:
    """What will happen, before it is confirmed."""
    gone = say(
        "Kith will forget everything it holds about you, at once: that you joined, what you "
        "chose, what you shared and wrote, who may know it and who read it, your coffees and what "
        "you said of them, your quiet list, your reminders, and which questions it asked you. The "
        "key to your words is destroyed."
    )
    others = say(
        "Nobody is told. Where Kith has told somebody that there is something you'd like them to "
        "know, its message will only say that it is no longer there."
    )
    undone = say(
        "This can't be undone. You can join again whenever you like, as somebody whom Kith has "
        "never met."
    )
    blocks: list[Block] = [said(gone), said(others), *_what_remains(say, receipt), said(undone)]
    return modal(
        say("Erase everything"),
        blocks,
        close=say("Keep everything"),
        submit=say("Erase me"),
        action_id=ActionId.ERASE_FORM,
    )


def erased(say: Say, receipt: Receipt, command: str) -> dict[str, Any]:
    """The receipt (P14)."""
    done = say(
        "Done. Everything that Kith knew about you is gone from its database, and the key to your "
        "words is destroyed. Its messages to others about what you shared are being emptied. The "
        "files of the database are swept in the coming night."
    )
    thanks = say(
        "Thank you for the time you gave. Should you ever like to come back, type {command}.",
        command=command,
    )
    blocks: list[Block] = [said(done), *_what_remains(say, receipt), said(thanks)]
    return modal(say("Everything is erased"), blocks, close=say("Close"))


def _what_remains(say: Say, receipt: Receipt) -> list[Block]:
    # The same words for everybody: nobody learns here whether they are on a quiet list (P13).
    backups = say(
        "Backups of the database that were made before may hold it until {day}; by then the last "
        "of them is to be gone.",
        day=say.day(receipt.backups_until),
    )
    hashes = say(
        "What stays for good is a keyed hash of your Slack id, from which nobody can read who you "
        "are without Kith's key. It keeps quiet lists as people made them, keeps reminders about "
        "you away if you allowed none, and keeps you erased when a backup has to be restored."
    )
    slack = say(
        "What you and Kith wrote to each other, and the introductions to your coffees, stay in "
        "Slack, and in your company's Slack export; you can delete your own messages there."
    )
    return [said(backups), aside(hashes), aside(slack)]
