"""What admins see of programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from slack_sdk.models.blocks import (
    Block,
    CheckboxesElement,
    ConversationFilter,
    ConversationSelectElement,
    InputBlock,
    Option,
    PlainTextInputElement,
)

from bot.admin import program_choices
from bot.admin.program_service import ProgramForm
from bot.coffee import described
from bot.i18n import Translator
from bot.members import FORMATS, RHYTHMS, rhythms
from bot.slack.action_ids import ActionId
from bot.slack.blocks import (
    Message,
    button,
    buttons,
    confirmation,
    context_block,
    modal,
    plain,
    section,
    select,
)
from storage.records import Mixing, Program

LENGTHS = (15, 30, 45, 60, 90)
LONGEST_NAME = 40
# What the form of a program that is added carries in place of an id.
NEW = "new"
NAME, RHYTHM, DAY, TIME, ZONE = "name", "rhythm", "day", "time", "zone"
CHANNEL = "channel"
SIZE, LENGTH, COMMON, MIXING, FORMAT = "size", "length", "hours", "mixing", "formats"
_MOST_OPTIONS = 100


def programs(_: Translator, several: Sequence[Program]) -> dict[str, Any]:
    """All programs, each with what admins can do about it."""
    blocks: list[Block] = []
    for one in several:
        edit = button(_("Edit"), ActionId.PROGRAM_EDIT, one.id)
        sure = confirmation(
            _("End it?"),
            _("Rounds that aren't drawn yet won't be held. Coffees go on as arranged."),
            _("End it"),
            _("Keep it"),
        )
        over = button(_("End"), ActionId.PROGRAM_END, one.id, style="danger", confirm=sure)
        post = button(_("Post in a channel"), ActionId.PROGRAM_POST, one.id)
        added = button(_("Questions"), ActionId.QUESTIONS, one.id)
        row = buttons(edit, added, post, over, block_id=one.id)
        blocks += [section(f"{described(_, one)}."), row]
    if not blocks:
        blocks.append(section(_("There's no program yet. The first member who joins starts one.")))
    add = button(_("Add a program"), ActionId.PROGRAM_EDIT)
    hint = _(
        "Members join the programs they want. Nobody is introduced to the same person twice in a "
        "week, and I write no more often than each of them allows."
    )
    return modal(_("Programs"), [*blocks, buttons(add), context_block(hint)], close=_("Back"))


def program_form(_: Translator, form: ProgramForm) -> dict[str, Any]:
    """The form of one program."""
    one = form.program
    may_lack_name = not one.name if one else not form.has_everybodys
    name = InputBlock(
        block_id=NAME,
        label=plain(_("What is it called?")),
        hint=plain(_("Without a name, it's the coffee for everybody.")) if may_lack_name else None,
        element=PlainTextInputElement(
            action_id=ActionId.PROGRAM_FIELD.value,
            max_length=LONGEST_NAME,
            initial_value=(one.name or None) if one else None,
        ),
        optional=may_lack_name,
    )
    blocks: list[Block] = [name, *_when(_, form), *_who(_, one), *_how(_, one)]
    later = _("Changes count from the next round. One that is announced stays where it is.")
    if one is not None:
        blocks.append(context_block(later))
    return modal(
        (one.name or _("Coffee for everybody"))[:24] if one else _("Add a program"),
        blocks,
        close=_("Cancel"),
        submit=_("Save"),
        action_id=ActionId.PROGRAM_FORM,
        metadata=one.id if one else NEW,
    )


def post_form(_: Translator, program: Program) -> dict[str, Any]:
    """The form in which an admin picks the channel where a program is offered."""
    picker = InputBlock(
        block_id=CHANNEL,
        label=plain(_("Where shall I offer it?")),
        hint=plain(_("I post once. I don't join the channel, and can't read it.")),
        element=ConversationSelectElement(
            action_id=ActionId.PROGRAM_CHANNEL.value,
            response_url_enabled=True,
            filter=ConversationFilter(include=["public", "private"], exclude_bot_users=True),
        ),
    )
    blocks: list[Block] = [
        section(_("This is what everybody there sees:")),
        *offer(_, program).blocks[:-1],
        picker,
    ]
    return modal(
        _("Post in a channel"),
        blocks,
        close=_("Cancel"),
        submit=_("Post"),
        action_id=ActionId.PROGRAM_POST_FORM,
        metadata=program.id,
    )


def offer(_: Translator, program: Program) -> Message:
    """The post in a channel by which a program is offered; everybody there sees it (P1)."""
    what = _(
        "I'm Kith, a bot. I pair coworkers for coffee, not business. Join if you like; nobody is "
        "in until they say so, and nobody sees who joins."
    )
    line = f"{described(_, program)}."
    join = button(_("Join"), ActionId.PROGRAM_IN, program.id, style="primary")
    return Message(f"{line} {what}", (section(line), section(what), buttons(join)))


def posted(_: Translator) -> str:
    """The answer to *Post*."""
    return _(
        "I'm posting it there. Whoever presses Join sees first what I do and keep, and is asked."
    )


def nothing_to_see(_: Translator) -> str:
    """That a name has only spaces, or signs that nobody sees."""
    return _("There's nothing to see in that name. Please type one that people can read.")


def name_taken(_: Translator, name: str) -> str:
    """That another program is called the same."""
    if name:
        return _("There's a program of that name already. Please choose another name.")
    return _("There's a coffee for everybody already. Please give this program a name.")


def saved(_: Translator) -> str:
    """The answer to *Save*."""
    return _("Saved. Changes to the rounds apply from the next one.")


def _when(_: Translator, form: ProgramForm) -> list[Block]:
    one = form.program
    often = str(one.rhythm_weeks if one else RHYTHMS[0])
    days, times = program_choices.days(_), program_choices.times()
    places = form.zones[:_MOST_OPTIONS] or ("UTC",)
    zones = [(zone, zone.replace("_", " ")) for zone in places]
    zone = one.zone if one else zones[0][0]
    return [
        _choice(RHYTHM, _("How often?"), rhythms(_), often),
        _choice(DAY, _("Which day do I introduce people?"), days, str(one.weekday if one else 1)),
        _choice(TIME, _("At what time?"), times, f"{one.at:%H:%M}" if one else "10:00"),
        _choice(ZONE, _("Where is it that time?"), zones, zone),
    ]


def _who(_: Translator, one: Program | None) -> list[Block]:
    in_common = str(one.least_common_minutes if one else program_choices.LEAST_COMMON_MINUTES[0])
    chosen = one.mixing if one else Mixing.OTHER_TEAM
    size = str(one.group_size if one else program_choices.SIZES[0])
    return [
        _choice(SIZE, _("How many people meet at a time?"), program_choices.sizes(_), size),
        _choice(
            COMMON,
            _("How many working hours do they need in common?"),
            program_choices.common_hours(_),
            in_common,
        ),
        _choice(MIXING, _("Who do I bring together?"), program_choices.mixings(_), chosen.value),
    ]


def _how(_: Translator, one: Program | None) -> list[Block]:
    lengths = [
        (str(minutes), _.plural("{number} minute", "{number} minutes", minutes))
        for minutes in LENGTHS
    ]
    options = [Option(value=key, text=plain(_(words))) for key, words in FORMATS]
    picked = [option for option in options if one is not None and option.value in one.formats]
    formats = InputBlock(
        block_id=FORMAT,
        label=plain(_("How do they meet?")),
        hint=plain(_("Tick none, and each meets as they like.")),
        element=CheckboxesElement(
            action_id=ActionId.PROGRAM_FIELD.value,
            options=options,
            initial_options=picked or None,
        ),
        optional=True,
    )
    return [_choice(LENGTH, _("How long?"), lengths, _length(one)), formats]


def _length(one: Program | None) -> str:
    return str(one.coffee_minutes if one else 30)


def _choice(block_id: str, label: str, options: Sequence[tuple[str, str]], chosen: str) -> Block:
    known = [value for value, _label in options]
    start = chosen if chosen in known else known[0]
    return InputBlock(
        block_id=block_id,
        label=plain(label),
        element=select(ActionId.PROGRAM_FIELD, options, start),
    )
