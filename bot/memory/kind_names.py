"""The words for the kinds of details, and for the wishes about them."""

from __future__ import annotations

from bot.i18n import mark
from storage.records import DetailKind, Wish

KINDS: dict[DetailKind, str] = {
    DetailKind.ILLNESS_FAMILY: mark("Illness in the family"),
    DetailKind.ILLNESS_OWN: mark("My own health"),
    DetailKind.LOSS: mark("A loss"),
    DetailKind.CLOSE_TO_HEART: mark("Something close to my heart"),
    DetailKind.NEW_ARRIVAL: mark("Somebody is on the way"),
    DetailKind.EXAM: mark("An exam"),
    DetailKind.JOURNEY: mark("A journey"),
    DetailKind.MOVING: mark("Moving house"),
    DetailKind.PET: mark("A pet"),
    DetailKind.CELEBRATION: mark("A celebration"),
    DetailKind.TASTE: mark("A taste or a favourite"),
    DetailKind.GLADLY_HELP: mark("Something I'd gladly help with"),
}

WISHES: dict[Wish, str] = {
    Wish.HELLO: mark("A hello is welcome"),
    Wish.JUST_KNOW: mark("Just know, don't mention it"),
    Wish.DISTRACT: mark("Distract me"),
    Wish.HELP: mark("I could use help with this"),
}
