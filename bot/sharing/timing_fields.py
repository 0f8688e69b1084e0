"""The fields of the sharing form that ask when listeners should hear (P6)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from slack_sdk.models.blocks import (
    Block,
    DatePickerElement,
    InputBlock,
    Option,
    RadioButtonsElement,
)

from bot.i18n import N_, Translator
from bot.sharing.drafts import Draft, When
from bot.sharing.form_state import OFF_DAY_BLOCK, TOLD_ON_BLOCK, WHEN_BLOCK
from bot.slack.action_ids import ActionId
from bot.slack.blocks import plain
from storage.records import DetailKind, OffDay, Timing

_FURTHEST = timedelta(days=365)

_TIMINGS: dict[Timing, str] = {
    Timing.AS_SOON: N_("As soon as they're at work"),
    Timing.ON_THE_DAY: N_("On the morning of the day"),
    Timing.MORNING_AFTER: N_("The morning after"),
    Timing.CHOSEN_DAY: N_("On a day I choose"),
}
# Without a day ahead there is nothing for a morning to come after but the sharing.
_NEXT_MORNING = N_("On their next working morning")
_OFF_DAYS: dict[OffDay, str] = {
    OffDay.BEFORE: N_("On the working day before"),
    OffDay.AFTER: N_("On the working day after"),
}

NO_DAY_CHOSEN = N_("Please pick the day on which they should hear, or another time above.")
CHOSEN_DAY_OVER = N_("That day is over. Please pick today or a later day.")
CHOSEN_DAY_TOO_FAR = N_("Please pick a day within a year.")
NO_DAY = N_("Please pick the day it's about first, or another time for them to hear.")
DAY_OVER = N_("Its day is over. Please pick another time for them to hear.")


def when_fields(_: Translator, draft: Draft, when: When) -> list[Block]:
    """When listeners should hear; nothing where there is no choice, or no listener."""
    if when.timing is None or when.by_default is None or not draft.listeners:
        return []
    blocks: list[Block] = [_timing_field(_, when, when.timing, when.by_default)]
    if when.timing is Timing.CHOSEN_DAY:
        blocks.append(_day_field(_, draft.told_on))
    elif when.timing is Timing.ON_THE_DAY and when.off_day and when.off_day_by_default:
        blocks.append(_off_day_field(_, when.off_day, when.off_day_by_default))
    return blocks


def objection_to_timing(draft: Draft, today: date) -> tuple[str, str] | None:
    """The reason why listeners can't hear then: a field and a sentence, or ``None``."""
    is_new = draft.detail_id is None
    if draft.timing is Timing.CHOSEN_DAY:
        if draft.told_on is None:
            return TOLD_ON_BLOCK, NO_DAY_CHOSEN
        if is_new and draft.told_on < today:
            return TOLD_ON_BLOCK, CHOSEN_DAY_OVER
        if draft.told_on - today > _FURTHEST:
            return TOLD_ON_BLOCK, CHOSEN_DAY_TOO_FAR
    if draft.timing is Timing.ON_THE_DAY:
        if draft.event_date is None:
            return WHEN_BLOCK, NO_DAY
        # A celebration comes again every year.
        if is_new and draft.event_date < today and draft.kind is not DetailKind.CELEBRATION:
            return WHEN_BLOCK, DAY_OVER
    return None


def _timing_field(_: Translator, when: When, timing: Timing, by_default: Timing) -> InputBlock:
    labels = dict(_TIMINGS)
    if not when.is_ahead:
        labels[Timing.MORNING_AFTER] = _NEXT_MORNING
        if timing is not Timing.ON_THE_DAY:
            del labels[Timing.ON_THE_DAY]
    return InputBlock(
        # Another id for another suggestion, as Slack keeps the old value.
        block_id=f"{WHEN_BLOCK}.{by_default}",
        label=plain(_("When should they hear?")),
        hint=plain(_("Never at night, on a day off or while they're away.")),
        element=_choice(_, ActionId.SHARE_WHEN, labels, timing),
        dispatch_action=True,
    )


def _day_field(_: Translator, day: date | None) -> InputBlock:
    return InputBlock(
        block_id=TOLD_ON_BLOCK,
        label=plain(_("On which day?")),
        element=DatePickerElement(
            action_id=ActionId.SHARE_TOLD_ON.value, initial_date=day.isoformat() if day else None
        ),
        optional=True,
        dispatch_action=True,
    )


def _off_day_field(_: Translator, off_day: OffDay, by_default: OffDay) -> InputBlock:
    return InputBlock(
        block_id=f"{OFF_DAY_BLOCK}.{by_default}",
        label=plain(_("If they don't work on that day")),
        element=_choice(_, ActionId.SHARE_OFF_DAY, _OFF_DAYS, off_day),
        dispatch_action=True,
    )


def _choice(
    _: Translator,
    action_id: ActionId,
    labels: Mapping[Timing, str] | Mapping[OffDay, str],
    chosen: str,
) -> RadioButtonsElement:
    options = [Option(value=one.value, text=plain(_(label))) for one, label in labels.items()]
    initial = next(one for one in options if one.value == chosen)
    return RadioButtonsElement(action_id=action_id.value, options=options, initial_option=initial)
