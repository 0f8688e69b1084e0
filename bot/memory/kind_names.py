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
    DetailKind.COMING_BACK: N_("Coming back after leave"),
    DetailKind.EXAM: N_("An exam"),
    DetailKind.JOURNEY: N_("A trip"),
    DetailKind.MOVING: N_("Moving house"),
    DetailKind.PET: N_("A pet"),
    DetailKind.CELEBRATION: N_("A celebration"),
    DetailKind.TASTE: N_("Something I like"),
    DetailKind.GLADLY_HELP: N_("Something I'm happy to help with"),
    DetailKind.SOMETHING_ELSE: N_("Something else"),
}

WISHES: dict[Wish, str] = {
    Wish.HELLO: N_("A hello is welcome"),
    Wish.JUST_KNOW: N_("Just know, don't mention it"),
    Wish.DISTRACT: N_("Distract me"),
    Wish.HELP: N_("I could use help with this"),
    Wish.HELLO_ONCE: N_("Say hello once"),
    Wish.AS_IF_NEVER_AWAY: N_("As if I'd never been away"),
    Wish.QUIET_COFFEE: N_("A quiet coffee"),
}

_ON_COMING_BACK = (Wish.HELLO_ONCE, Wish.AS_IF_NEVER_AWAY, Wish.QUIET_COFFEE)
_OTHERWISE = tuple(wish for wish in Wish if wish not in _ON_COMING_BACK)


def wishes_for(kind: DetailKind) -> tuple[Wish, ...]:
    """The wishes that its owner can have about a detail of this kind; the first by default."""
    return _ON_COMING_BACK if kind is DetailKind.COMING_BACK else _OTHERWISE


def fitting_wish(kind: DetailKind, wish: Wish) -> Wish:
    """*wish*, or the default where it doesn't fit this kind: the kind was chosen afterwards."""
    known = wishes_for(kind)
    return wish if wish in known else known[0]
