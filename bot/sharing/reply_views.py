"""Kith's replies to what somebody told it: the offer, a person to turn to, or a refusal."""

from __future__ import annotations

from typing import Any

from bot.i18n import Translator
from bot.memory import EMPTIED
from bot.sharing.help_views import with_line
from bot.sharing.offer_views import Tone, offer, offer_beside_help, offer_view, sympathy
from bot.sharing.receiving import Received
from bot.slack.blocks import Message, modal, sentence
from bot.suggestions import gravity_of
from storage.records import ReplyKind


def message(_: Translator, kind: ReplyKind, offer_id: str, tone: Tone) -> Message:
    """The reply in the conversation."""
    if kind is ReplyKind.COFFEE_ONLY:
        return coffee_only(_, tone)
    if kind is ReplyKind.ABOUT_ANOTHER:
        return about_another(_, tone)
    return offer(_, offer_id, tone)


def at_once(
    _: Translator, kind: ReplyKind | None, offer_id: str, help_line: str, tone: Tone
) -> Message:
    """
    The reply that is said at once: with a *help_line*, it offers *Keep this* at most.

    No *kind*: what may be offered can't be found out now.
    """
    if kind is None:
        return line_alone(_, help_line)
    if kind is ReplyKind.OFFER and help_line:
        return with_line(offer_beside_help(_, offer_id, tone), help_line)
    return with_line(message(_, kind, offer_id, tone), help_line)


def line_alone(_: Translator, help_line: str) -> Message:
    """A line of help without any offer."""
    return with_line(sentence(_("Thank you for telling me.")), help_line)


def view(_: Translator, received: Received, told: str, help_line: str = "") -> dict[str, Any]:
    """The reply in the modal in which it was told, with a line of help where it needs one."""
    kind, offer_id = received.offer.reply, received.offer.id
    tone = Tone(gravity_of(told), received.keepable, is_thanked=True)
    if kind is ReplyKind.OFFER:
        return offer_view(_, offer_id, told, tone, help_line)
    answer = with_line(message(_, kind, offer_id, tone), help_line)
    return modal(_("Just between us"), list(answer.blocks), close=_("Close"))


def emptied(_: Translator) -> Message:
    """The text that replaces a withdrawn reply."""
    return sentence(_(EMPTIED))


def forgotten(_: Translator) -> Message:
    """The text in place of a reply once what its receiver shared has ended, or is forgotten."""
    return sentence(_("What you shared here is forgotten now. There's nothing you need to do."))


def about_another(_: Translator, tone: Tone) -> Message:
    """The reply to words that @-mention a colleague (P3)."""
    return _after_sympathy(
        _,
        tone,
        _(
            "This mentions a colleague, and that's theirs to tell, so I can't keep it. You can "
            "always tell me about yourself and your own family."
        ),
    )


def coffee_only(_: Translator, tone: Tone) -> Message:
    """The reply in a workspace where nothing may be shared."""
    return _after_sympathy(
        _, tone, _("In this workspace I'm only here for coffee, so I've kept nothing.")
    )


def _after_sympathy(_: Translator, tone: Tone, text: str) -> Message:
    return sentence(text if tone.gravity is None else f"{sympathy(_, tone.gravity)} {text}")
