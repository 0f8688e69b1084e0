"""The form in which people change their preferences, the answer to it, and their summary."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from slack_sdk.models.blocks import Block

from bot.i18n import Translator
from bot.members.meeting_place import PLACE
from bot.members.preference_fields import FIELDS, SECTIONS, ZONE
from bot.slack.action_ids import ActionId
from bot.slack.blocks import context_block, header, modal, notice, section
from storage.records import Member


def form(
    _: Translator,
    member: Member,
    *,
    asks_zone: bool = False,
    places: Sequence[str] = (),
    has_rounds: bool = True,
) -> dict[str, Any]:
    """
    The form, filled in with what a member prefers; *places* are those on offer.

    It *asks_zone* where Slack doesn't show the time zone: otherwise that of Slack holds.
    *has_rounds*: people are paired here; else it says what the choices about coffees are for.
    """
    blocks: list[Block] = []
    if not has_rounds:
        no_rounds = _(
            "There are no rounds of coffee here now. What you choose about coffees counts once "
            "there are. Everything else counts now."
        )
        blocks.append(section(no_rounds))
    for part in SECTIONS:
        if part.heading is not None:
            blocks.append(header(_(part.heading)))
        asked = [field for field in part.fields if asks_zone or field is not ZONE]
        for field in asked:
            if field is PLACE:
                blocks += PLACE.blocks(_, member, places)
            elif (block := field.block(_, member)) is not None:
                blocks.append(block)
    who_sees = _(
        "When I introduce you to somebody, I may say what you have in common, that your teams are "
        "different, or that you're new. Nobody is shown anything else."
    )
    return modal(
        _("Your coffees"),
        [*blocks, context_block(who_sees)],
        close=_("Cancel"),
        submit=_("Save"),
        action_id=ActionId.CHANGE_FORM,
    )


def saved(_: Translator) -> dict[str, Any]:
    """The answer; the same whatever was changed, so that a repetition gets the same one."""
    return notice(_, _("Your coffees"), _("Saved."))


def spelled(_: Translator, member: Member) -> str:
    """What a member has chosen, a line for each thing; what they left open has none."""
    lines = []
    for field in FIELDS:
        if field.summary is not None:
            words = field.spelled(_, member) if field.spelled else field.words(_, member)
            lines += [f"{_(field.summary)}: {words}"] if words else []
    return "\n".join(lines)
