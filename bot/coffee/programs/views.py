"""What people see of the programs of their workspace."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from slack_sdk.models.blocks import Block, ButtonElement

from bot.coffee.programs.service import ProgramShown
from bot.i18n import N_, Translator
from bot.members import weekdays
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, button, buttons, context_block, modal, section
from bot.slack.mrkdwn import verbatim
from storage.records import PartState, Program

_FORMATS = {
    "in_person": N_("in person"),
    "lunch": N_("over lunch"),
    "walk": N_("on a walk"),
    "video": N_("by video"),
    "written": N_("in writing"),
}


def name_of(_: Translator, program: Program) -> str:
    """What a program is called (mrkdwn)."""
    return verbatim(program.name) or _("Coffee for everybody")


def described(_: Translator, program: Program) -> str:
    """A program in a line: its name, and when, with how many, for how long and how one meets."""
    weekday = dict(weekdays(_))[str(program.weekday)]
    words = {"weekday": weekday, "time": f"{program.at:%H:%M}", "city": _city(program.zone)}
    when = _.plural(
        "Every week on {weekday} at {time} in {city}",
        "Every {number} weeks on {weekday} at {time} in {city}",
        program.rhythm_weeks,
        **words,
    )
    people = _.plural("{number} person", "{number} people", program.group_size)
    length = _.plural("{number} minute", "{number} minutes", program.coffee_minutes)
    how = [_(_FORMATS[one]) for one in program.formats if one in _FORMATS]
    return ", ".join([f"*{name_of(_, program)}*: {when}", people, length, *how])


def programs(_: Translator, several: Sequence[ProgramShown]) -> dict[str, Any]:
    """All programs, each with what one can do about it."""
    blocks: list[Block] = []
    for one in several:
        text = " ".join([f"{described(_, one.program)}.", *_where_one_stands(_, one)])
        blocks += [section(text), buttons(*_choices(_, one), block_id=one.program.id)]
    if not blocks:
        return modal(_("Programs"), [section(_("There are no rounds here."))], close=_("Close"))
    hint = _("Join as many as you like. I never introduce you to the same person twice in a week.")
    return modal(_("Programs"), [*blocks, context_block(hint)], close=_("Close"))


def _where_one_stands(_: Translator, one: ProgramShown) -> list[str]:
    if one.next_on is None:
        return []
    day = _.day(one.next_on)
    if one.part is PartState.IN:
        return [_("You're in for {day}.", day=day)]
    if one.part is PartState.SKIPPED:
        return [_("You're skipping {day}.", day=day)]
    return [_("Your next round is on {day}.", day=day)]


def _choices(_: Translator, one: ProgramShown) -> list[ButtonElement]:
    if not one.is_in:
        return [button(_("Join"), ActionId.PROGRAM_IN, one.program.id, style="primary")]
    leave = button(_("Leave"), ActionId.PROGRAM_OUT, one.program.id)
    if one.part is PartState.IN:
        return [button(_("Skip this one"), ActionId.SKIP, one.round_id or ""), leave]
    return [leave]


def before_joining(_: Translator, program: Program, invitation: Message) -> dict[str, Any]:
    """What Kith does and keeps, for somebody who pressed *Join* in a channel (P1)."""
    join = button(_("Join"), ActionId.JOIN, program.id, style="primary")
    blocks = [section(f"{described(_, program)}."), *invitation.blocks[:-1], buttons(join)]
    return modal(_("Join"), blocks, close=_("Not now"))


def _city(zone: str) -> str:
    return zone.split("/")[-1].replace("_", " ")
