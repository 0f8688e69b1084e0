"""The names of the kinds of details, and of the wishes about them."""

from __future__ import annotations

from bot.i18n import N_
from storage.records import DetailKind, Wish

KINDS: dict[DetailKind, str] = {
    DetailKind.ILLNESS_FAMILY: N_("Illness in the family"),
    DetailKind.ILLNESS_OWN: N_("My own health"),
    DetailKind.LOSS: N_("A loss"),
    DetailKind.CLOSE_TO_HEART: N_("Something close to my heart"),
    DetailKind.NEW_ARRIVAL: N_("A baby on the way"),
    DetailKind.EXAM: N_("An exam"),
    DetailKind.JOURNEY: N_("A trip"),
    DetailKind.MOVING: N_("Moving house"),
    DetailKind.PET: N_("A pet"),
    DetailKind.CELEBRATION: N_("A celebration"),
    DetailKind.TASTE: N_("Something I like"),
    DetailKind.GLADLY_HELP: N_("Something I'm happy to help with"),
}

WISHES: dict[Wish, str] = {
    Wish.HELLO: N_("A hello is welcome"),
    Wish.JUST_KNOW: N_("Just know, don't mention it"),
    Wish.DISTRACT: N_("Distract me"),
    Wish.HELP: N_("I could use help with this"),
}
