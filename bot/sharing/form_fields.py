"""The fields of the sharing form."""

from __future__ import annotations

from slack_sdk.models.blocks import (
    Block,
    CheckboxesElement,
    DatePickerElement,
    InputBlock,
    Option,
    PlainTextInputElement,
    UserSelectElement,
)

from bot.i18n import N_, Translator
from bot.memory import (
    ALLOWED,
    FOR_COFFEE,
    FOUR_WEEKS,
    KINDS,
    LONGEST_WORDS,
    MOST_LISTENERS,
    TOLD_TOGETHER,
    YEARLY,
    asked_in_words,
)
from bot.sharing.drafts import Draft, NameQuestion
from bot.sharing.form_state import (
    ASKED_BLOCK,
    DATE_BLOCK,
    FOUR_WEEKS_BLOCK,
    KIND_BLOCK,
    MET_BLOCK,
    OWN_BLOCK,
    WORDS_BLOCK,
    YEARLY_BLOCK,
    FormState,
    listener_block,
    picker_block,
)
from bot.slack.action_ids import ActionId
from bot.slack.blocks import (
    plain,
    section,
    select,
)
from storage.records import DetailKind, Tier

# All who are named may know at once; nobody waits for another.
_FOR_ALL_NAMED = FOR_COFFEE | TOLD_TOGETHER

# Slack's limit for what a field is filled with.
LONGEST_FIELD = 3000

WHOSE = N_(
    "If it's about a colleague, please leave them out: that's theirs to tell. Otherwise, tick this "
    "box."
)


# Why some kinds are missing.
_MISSING = {
    Tier.UNDECIDED: N_(
        "Your admins haven't decided yet whether health, loss or family can be shared here. Until "
        "they do, please share only light things."
    ),
    Tier.LIGHT: N_("Only light things can be shared here: no health, loss or family."),
}


def words_field(_: Translator, told: str) -> InputBlock:
    """The field for the words."""
    return InputBlock(
        block_id=WORDS_BLOCK,
        label=plain(_("In your own words")),
        hint=plain(_("“A family matter” is enough. Up to {most} characters.", most=LONGEST_WORDS)),
        element=PlainTextInputElement(
            action_id=ActionId.SHARE_WORDS.value,
            multiline=True,
            initial_value=told[:LONGEST_FIELD] or None,
        ),
    )


def asked_field(_: Translator, question: str | None, is_answer: bool) -> list[Block]:
    """The question that the words may answer (in English), and the box to keep it with them."""
    if question is None:
        return []
    label = _("People who read this see the question, too.")
    return [
        InputBlock(
            block_id=ASKED_BLOCK,
            label=plain(asked_in_words(_, question)),
            element=_tick(ActionId.SHARE_ASKED, label, is_answer),
            optional=True,
        )
    ]


def kind_field(_: Translator, kind: DetailKind, tier: Tier, state: FormState) -> InputBlock:
    """The picker for the kind, with the kinds that may be shared here."""
    options = [(one.value, _(label)) for one, label in KINDS.items() if one in ALLOWED[tier]]
    return InputBlock(
        block_id=picker_block(KIND_BLOCK, state),
        label=plain(_("What is it about?")),
        hint=plain(_(_MISSING[tier])) if tier in _MISSING else None,
        element=select(ActionId.SHARE_KIND, options, kind.value),
        dispatch_action=True,
    )


def date_field(_: Translator, draft: Draft, state: FormState) -> InputBlock:
    """The picker for the day it is about; a loss has happened."""
    asked, day = _("When is it?"), draft.event_date
    if draft.kind is DetailKind.LOSS:
        asked = _("When was it?")
    return InputBlock(
        block_id=picker_block(DATE_BLOCK, state),
        label=plain(asked),
        element=DatePickerElement(
            action_id=ActionId.SHARE_DATE.value, initial_date=day.isoformat() if day else None
        ),
        optional=True,
        dispatch_action=True,
    )


def listener_fields(_: Translator, draft: Draft) -> list[Block]:
    """A picker for each listener and one more, three at most."""
    chosen = draft.listeners
    further = (
        _("And who else?") if draft.kind in _FOR_ALL_NAMED else _("If they can't ask, who's next?")
    )
    blocks: list[Block] = []
    for position in range(min(len(chosen) + 1, MOST_LISTENERS)):
        picked = chosen[position] if position < len(chosen) else None
        label = _("Who may know?") if position == 0 else further
        blocks.append(
            InputBlock(
                block_id=listener_block(position),
                label=plain(label),
                element=UserSelectElement(
                    action_id=f"{ActionId.SHARE_LISTENER.value}.{position}",
                    initial_user=picked,
                    placeholder=plain(_("Nobody")),
                ),
                optional=True,
                dispatch_action=True,
            )
        )
    return blocks


def met_field(_: Translator, draft: Draft) -> list[Block]:
    """The box that lets everybody one has met read it; for tastes and offers of help only."""
    if draft.kind not in FOR_COFFEE:
        return []
    return [
        InputBlock(
            block_id=MET_BLOCK,
            label=plain(_("People you've met")),
            element=_tick(
                ActionId.SHARE_MET, _("Everyone I've had coffee with may read it."), draft.to_met
            ),
            optional=True,
            dispatch_action=True,
        )
    ]


def four_weeks_field(_: Translator, draft: Draft) -> list[Block]:
    """The box to have one person remember after four weeks; for losses only."""
    if draft.kind not in FOUR_WEEKS:
        return []
    return [
        InputBlock(
            block_id=FOUR_WEEKS_BLOCK,
            label=plain(_("In four weeks")),
            element=_tick(
                ActionId.SHARE_FOUR_WEEKS,
                _("Let one person remember it then."),
                draft.four_weeks_later,
            ),
            optional=True,
            dispatch_action=True,
        )
    ]


def yearly_field(_: Translator, draft: Draft) -> list[Block]:
    """The box to remember the day after a year; for losses and celebrations only."""
    if draft.kind not in YEARLY:
        return []
    label = _("Remind one person when the day comes round again.")
    if draft.kind is DetailKind.CELEBRATION:
        label = _("Remember it next year, too.")
    return [
        InputBlock(
            block_id=YEARLY_BLOCK,
            label=plain(_("In a year")),
            element=_tick(ActionId.SHARE_YEARLY, label, draft.yearly),
            optional=True,
            dispatch_action=True,
        )
    ]


def whose_field(_: Translator, whose: NameQuestion | None, is_own: bool) -> list[Block]:
    """The question about names of colleagues in the words."""
    if whose is None:
        return []
    return [
        section(_whose(_, whose)),
        InputBlock(
            block_id=OWN_BLOCK,
            label=plain(_("Who is it about?")),
            element=_tick(
                ActionId.SHARE_OWN, _("It's about me or my own family, not a colleague."), is_own
            ),
            optional=True,
        ),
    ]


def _whose(_: Translator, whose: NameQuestion) -> str:
    if not whose.names:
        return _(
            "Does this name a colleague? I can't look it up right now. What a colleague is going "
            "through is theirs to tell."
        )
    return _.plural(
        "{names} is also the name of someone here. What a colleague is going through is "
        "theirs to tell.",
        "{names} are also names of people here. What a colleague is going through is "
        "theirs to tell.",
        len(whose.names),
        names=_.join_list([f"“{name}”" for name in whose.names]),
    )


def _tick(action_id: ActionId, label: str, ticked: bool) -> CheckboxesElement:
    option = Option(value="yes", text=plain(label))
    return CheckboxesElement(
        action_id=action_id.value, options=[option], initial_options=[option] if ticked else None
    )
