"""What stands in place of the time of a coffee once its buttons would do nothing any more."""

from __future__ import annotations

from bot.coffee.booking.arrangement import Arrangement
from bot.coffee.booking.slot_words import in_every_zone
from bot.members import translator_of
from bot.slack.blocks import Message, sentence


def settled_message(known: Arrangement | None, sequence: str) -> Message:
    """In place of the booking with this *sequence*: it has changed, or the coffee is over."""
    _ = translator_of(known.members[0] if known and known.members else None)
    booking = known.booking if known is not None else None
    if known is None or booking is None or booking.called_off_at:
        return sentence(_("This coffee was called off."))
    if str(booking.sequence) != sequence:
        return sentence(_("This time no longer holds. The new one comes in a new message."))
    zones = [one.zone for one in known.members]
    when = in_every_zone(_, zones or ["UTC"], booking.starts_at)
    return sentence(_("Your coffee was on {when}.", when=when))
