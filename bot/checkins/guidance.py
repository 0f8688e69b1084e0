"""What a listener reads about how to ask: by the tone of the kind and the owner's wish (P5)."""

from __future__ import annotations

from collections.abc import Iterable

from bot.checkins.plans import PLANS, Tone
from bot.i18n import N_
from storage.records import Detail, Wish

_HOW_TO_SAY_HELLO: dict[Tone, str] = {
    Tone.QUIET: N_(
        "*What can I say?* Tell them, in your own words, that you're thinking of them. That's "
        "enough: don't ask what happened, and don't look for a bright side. They don't have to "
        "answer."
    ),
    # It does not say how it went: only the owner may tell that.
    Tone.GENTLE: N_(
        "*What can I say?* Tell them you're there, and don't ask anything. If they talk, "
        "listening is enough: no advice. They don't have to answer."
    ),
    Tone.CAREFUL: N_(
        "*How do I ask?* Ask how they are, but not for details. Listening is enough: no advice. "
        "They don't have to answer."
    ),
    Tone.WARM: N_(
        "*How do I ask?* Ask how it was for them, and let them tell you as much as they like. It "
        "may or may not have gone well, and they don't have to answer."
    ),
    Tone.GLAD: N_(
        "*What can I say?* Tell them, in your own words, that you're glad for them. That's plenty."
    ),
}
# Before its day is over there is nothing to ask how it was.
_HOW_TO_WISH_WELL = N_(
    "*What can I say?* Tell them, in your own words, that you're thinking of them. That's enough: "
    "no advice, and they don't have to answer."
)
# Listeners with these wishes are asked to do nothing.
_NOTHING_TO_DO = frozenset({Wish.JUST_KNOW, Wish.AS_IF_NEVER_AWAY})
_WHAT_TO_DO = {
    Wish.DISTRACT: N_(
        "*How can I distract them?* Talk to them about anything you both like. There's no need to "
        "bring this up, and they don't have to answer."
    ),
    Wish.HELLO_ONCE: N_(
        "*How do I welcome them?* Say hello, once, when you next meet or write. Don't ask why they "
        "were away. They don't have to answer."
    ),
    Wish.QUIET_COFFEE: N_(
        "*How do I ask?* Ask whether they'd like a coffee, just with you. Let them choose what to "
        "talk about, and don't ask why they were away."
    ),
    Wish.HELP: N_(
        "*How can I help?* Ask what would help, and offer only what you're happy to give. They "
        "don't have to answer."
    ),
}


def tone_of(detail: Detail, *, loudest: Tone | None = None) -> Tone:
    """
    The tone of a detail: that of its kind, or a gentle one after it went badly.

    *loudest*: no tone is louder than this, since the owner grieves.
    """
    tones = [PLANS[detail.kind].tone, *([Tone.GENTLE] if detail.gentle else [])]
    return min([*tones, *([loudest] if loudest else [])], key=list(Tone).index)


def how_to_ask(
    several: Iterable[tuple[Detail, bool]], *, loudest: Tone | None = None
) -> tuple[str, ...]:
    """
    How to ask about these details, once for each wish; empty if nothing should be said.

    With each comes whether its day is still ahead, or is today. For *loudest* see :func:`tone_of`.
    """
    toned = [(*one, tone_of(one[0], loudest=loudest)) for one in several]
    quietest_last = sorted(toned, key=lambda one: list(Tone).index(one[2]), reverse=True)
    found = {
        detail.wish: _WHAT_TO_DO.get(detail.wish) or _how_to_say_hello(tone, is_ahead)
        for detail, is_ahead, tone in quietest_last
        if detail.wish not in _NOTHING_TO_DO
    }
    # Of several tones the quietest comes last, and replaces the others of the same wish.
    return tuple(found.values())


def _how_to_say_hello(tone: Tone, is_ahead: bool) -> str:
    if is_ahead and tone in (Tone.WARM, Tone.CAREFUL):
        return _HOW_TO_WISH_WELL
    return _HOW_TO_SAY_HELLO[tone]
