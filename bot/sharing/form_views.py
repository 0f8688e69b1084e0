"""The sharing form, with what will happen if it is submitted."""

from __future__ import annotations

from typing import Any

from slack_sdk.models.blocks import (
    Block,
    DatePickerElement,
    InputBlock,
)

from bot.i18n import N_, Translator
from bot.memory import (
    WISHES,
    fitting_wish,
)
from bot.sharing.drafts import Draft, NameQuestion, Preview
from bot.sharing.form_fields import (
    asked_field,
    date_field,
    four_weeks_field,
    kind_field,
    listener_fields,
    met_field,
    whose_field,
    words_field,
    yearly_field,
)
from bot.sharing.form_state import FormState, end_block
from bot.sharing.preview_text import what_will_happen
from bot.sharing.timing_fields import when_fields
from bot.sharing.wish_field import wish_field
from bot.slack.action_ids import ActionId
from bot.slack.blocks import (
    button,
    context_block,
    modal,
    plain,
    section,
)
from storage.records import DetailKind, Tier

_LOOK_AGAIN = N_(
    "I've filled in what I could from your words. Please check that it's right before you keep it."
)


def form(
    _: Translator,
    draft: Draft,
    preview: Preview,
    state: FormState,
    *,
    tier: Tier,
    whose: NameQuestion | None = None,
    why_empty: str | None = None,
    refusal: str | None = None,
    help_line: str = "",
    question: str | None = None,
) -> dict[str, Any]:
    """
    The sharing form; its last lines say what will happen if it is submitted.

    *whose*: the form asks first who is meant by the names in the words.
    *help_line* heads it where its words may be words of despair. *question*: the icebreaker that
    they may answer, in English.
    """
    blocks: list[Block] = [section(help_line)] if help_line else []
    blocks += [context_block(why_empty)] if why_empty else []
    blocks += whose_field(_, whose, draft.is_own)
    blocks += [section(_(_LOOK_AGAIN))] if state.suggested else []
    blocks += [
        *asked_field(_, question, draft.question_key is not None),
        words_field(_, draft.words),
        kind_field(_, draft.kind, tier, state),
        date_field(_, draft, state),
    ]
    blocks += [*listener_fields(_, draft), *when_fields(_, draft, preview.when)]
    blocks += [*met_field(_, draft), *four_weeks_field(_, draft), *yearly_field(_, draft)]
    blocks += _rest(_, draft, preview, state)
    happens = refusal or what_will_happen(_, draft, preview)
    blocks += [section(f"*{_('What will happen')}*\n{happens}")]
    blocks.append(_who_can_read_it(_))
    return modal(
        _("Keep this") if state.detail_id is None else _("Change this"),
        blocks,
        close=_("Cancel"),
        submit=_("Keep it"),
        action_id=ActionId.SHARE_FORM,
        metadata=state.written(),
    )


def _who_can_read_it(_: Translator) -> Block:
    return context_block(
        _(
            "Nobody else can read it through me, not even admins. The people who run my server "
            "and hold its key could. What you type in our conversation stays in Slack until you "
            "delete it there, and your company's Slack export may contain it."
        )
    )


def _rest(_: Translator, draft: Draft, preview: Preview, state: FormState) -> list[Block]:
    # Who comes back has to see the wishes: how they would like to be met is what it is about.
    if not state.changing and draft.kind is not DetailKind.COMING_BACK:
        text = _(
            "{wish}. Change this, or how long I keep it.",
            wish=_(WISHES[fitting_wish(draft.kind, draft.wish)]),
        )
        return [section(text, accessory=button(_("Change"), ActionId.SHARE_CHANGE))]
    return [
        wish_field(_, draft),
        InputBlock(
            block_id=end_block(preview.ends_on, is_chosen=draft.ends_on is not None),
            label=plain(_("Forget it after")),
            element=DatePickerElement(
                action_id=ActionId.SHARE_END.value, initial_date=preview.ends_on.isoformat()
            ),
            optional=True,
            dispatch_action=True,
        ),
    ]
