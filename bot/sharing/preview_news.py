"""The sentence of the form about what waits for a word of its owner's."""

from __future__ import annotations

from bot.i18n import Translator
from bot.sharing.drafts import Draft
from bot.slack.mrkdwn import mention
from storage.records import DetailKind


def when_there_is_news(_: Translator, draft: Draft) -> str:
    """Nobody is told before its owner says that there is news, or that they are back (P8)."""
    if draft.kind is DetailKind.COMING_BACK:
        return _once_back(_, draft)
    return _.plural(
        "I won't tell anyone until you press *There's news to share* under “What Kith knows about "
        "me”. Then I'll tell {names} in their next morning, or as soon after as I can.",
        "I won't tell anyone until you press *There's news to share* under “What Kith knows about "
        "me”. From then on, {names} may hear that there's something, one at a time.",
        len(draft.listeners),
        names=_.join_list([mention(one) for one in draft.listeners]),
    )


def _once_back(_: Translator, draft: Draft) -> str:
    return _.plural(
        "I won't tell anyone until you press *I'm back* under “What Kith knows about me”. Then "
        "I'll tell {names} in their next morning, or as soon after as I can.",
        "I won't tell anyone until you press *I'm back* under “What Kith knows about me”. Then "
        "I'll tell {names} in their next mornings, or as soon after as I can.",
        len(draft.listeners),
        names=_.join_list([mention(one) for one in draft.listeners]),
    )
