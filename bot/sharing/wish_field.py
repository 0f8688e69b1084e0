"""The picker of the sharing form for the wish to the listeners."""

from __future__ import annotations

from slack_sdk.models.blocks import InputBlock

from bot.i18n import Translator
from bot.memory import WISHES, fitting_wish, wishes_for
from bot.sharing.drafts import Draft
from bot.sharing.form_state import wish_block
from bot.slack.action_ids import ActionId
from bot.slack.blocks import plain, select
from storage.records import DetailKind


def wish_field(_: Translator, draft: Draft) -> InputBlock:
    """The picker for the wish; whoever comes back says how they would like to be met."""
    label = _("Your wish")
    if draft.kind is DetailKind.COMING_BACK:
        label = _("How would you like to be met?")
    options = [(one.value, _(WISHES[one])) for one in wishes_for(draft.kind)]
    chosen = fitting_wish(draft.kind, draft.wish)
    return InputBlock(
        block_id=wish_block(draft.kind),
        label=plain(label),
        element=select(ActionId.SHARE_WISH, options, chosen.value),
        dispatch_action=True,
    )
