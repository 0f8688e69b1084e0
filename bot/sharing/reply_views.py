"""Kith's replies to what somebody told it: the offer, a person to turn to, or a refusal."""

from __future__ import annotations

from typing import Any

from bot.i18n import Translator
from bot.sharing.offer_views import offer, offer_view
from bot.slack.blocks import (
    Message,
    modal,
    section,
    sentence,
)
from bot.slack.mrkdwn import mention
from storage.records import ReplyKind


def message(_: Translator, kind: ReplyKind, offer_id: str) -> Message:
    """The reply in the conversation."""
    if kind is ReplyKind.COFFEE_ONLY:
        return coffee_only(_)
    if kind is ReplyKind.ABOUT_ANOTHER:
        return about_another(_)
    return offer(_, offer_id)


def view(_: Translator, kind: ReplyKind, offer_id: str, told: str) -> dict[str, Any]:
    """The reply in the modal in which it was told."""
    if kind is ReplyKind.OFFER:
        return offer_view(_, offer_id, told)
    answer = message(_, kind, offer_id)
    return modal(_("Thank you"), list(answer.blocks), close=_("Close"))


def emptied(_: Translator) -> Message:
    """The text that replaces a withdrawn reply."""
    return sentence(_("This message was withdrawn. There's nothing you need to do."))


def despair(_: Translator, contact: str | None) -> Message:
    """The reply to words of despair: people to turn to, and no offer to keep anything."""
    first = _(
        "Thank you for telling me. I'm only a bot, and you deserve to talk to a person right now."
    )
    second = _(
        "If you're in danger, please call your local emergency number now. At findahelpline.com "
        "you can find someone to talk to in your country, often day and night."
    )
    if contact is not None:
        third = _(
            "You can also talk to {contact} here, or to someone close to you. I've kept nothing.",
            contact=mention(contact),
        )
    else:
        third = _("You can also talk to someone close to you. I've kept nothing.")
    return Message(f"{first} {second} {third}", (section(first), section(second), section(third)))


def despair_modal(_: Translator, contact: str | None) -> dict[str, Any]:
    """The same in a modal."""
    return modal(_("Please talk to someone"), list(despair(_, contact).blocks), close=_("Close"))


def about_another(_: Translator) -> Message:
    """The reply to words that @-mention a colleague (P3)."""
    return sentence(
        _(
            "Thank you for telling me. This mentions a colleague, and that's theirs to tell, so I "
            "can't keep it. You can always tell me about yourself and your own family."
        )
    )


def coffee_only(_: Translator) -> Message:
    """The reply in a workspace where nothing may be shared."""
    return sentence(
        _(
            "Thank you for telling me. In this workspace I'm only here for coffee, so I've kept "
            "nothing."
        )
    )
