"""What people see when they join, and when they change how they take part."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from slack_sdk.models.blocks import Block, InputBlock, UserMultiSelectElement

from bot.i18n import N_, Translator
from bot.members.choices import RHYTHMS, rhythm
from bot.slack.action_ids import ActionId
from bot.slack.blocks import (
    Message,
    button,
    buttons,
    context_block,
    modal,
    plain,
    section,
    sentence,
)
from storage.records import FirstWeeks, GroupSize

NOT_PAUSED = N_("Nothing is paused now.")

# Said before coffees are skipped.
SKIPPING_CALLS_OFF = N_(
    "A coffee that's already arranged is called off, or goes on without you. Nobody is told why."
)
# What Kith does where an admin has turned rounds off.
NO_PAIRS = N_("I remember what you share, so somebody checks in. I pair nobody for coffee here.")


def invitation(_: Translator, *, has_rounds: bool = True) -> Message:
    """
    What Kith does, what it keeps, for how long, and who can see it, before joining (P1, P2).

    Without rounds it pairs nobody.
    """
    what = _(
        "I pair coworkers for coffee. Share something, and I'll remind someone you pick to ask."
    )
    if not has_rounds:
        what = _(NO_PAIRS)
    coffees = _(
        "I keep your time zone, country, working hours and settings until you leave; your coffees "
        "until you erase everything."
    )
    told = _(
        "I keep what you tell me only if you press *Keep this*. Only people you choose can read "
        "it. I forget it 30 days after its date, or after 90 days, unless you choose otherwise."
    )
    reads = _("No human reads these messages; whoever runs my server could.")
    blocks = (
        section(what),
        section(coffees),
        section(told),
        context_block(reads),
        buttons(button(_("Join"), ActionId.JOIN, style="primary")),
    )
    return Message(" ".join([what, coffees, told, reads]), blocks)


def welcome(_: Translator) -> Message:
    """The first of two questions after joining."""
    text = _("Lovely to have you. How often would you like a coffee?")
    row = buttons(
        *(button(rhythm(_, weeks), f"{ActionId.RHYTHM}.{weeks}", str(weeks)) for weeks in RHYTHMS)
    )
    return Message(text, (section(text), row))


def welcome_without_rounds(_: Translator) -> Message:
    """The answer to joining where nobody is paired."""
    return sentence(
        _("Lovely to have you. If there's something you'd like to share, just write it here.")
    )


def ask_group_size(_: Translator, weeks: int) -> Message:
    """The second question."""
    text = _(
        "{rhythm} it is. Would you rather meet one person, or two at a time?",
        rhythm=rhythm(_, weeks),
    )
    row = buttons(
        button(_("One person"), f"{ActionId.GROUP_SIZE}.pair", GroupSize.PAIR),
        button(_("Two people"), f"{ActionId.GROUP_SIZE}.trio", GroupSize.TRIO),
    )
    return Message(text, (section(text), row))


def first_weeks_noted(_: Translator, said: FirstWeeks, weeks: int) -> str:
    """The answer to whether somebody is new here, or likes to welcome people."""
    if said is FirstWeeks.WELCOME:
        return _(
            "Thank you. You'll meet at most one person who's new in four weeks, and only in rounds "
            "that are yours anyway."
        )
    return _.plural(
        "Lovely. I'll tell the people you meet that you're new. For six weeks there's a coffee "
        "every week, the first one usually with two of them.",
        "Lovely. I'll tell the people you meet that you're new. For six weeks there's a coffee "
        "every week, the first one usually with two of them. After that, it's every {number} "
        "weeks, as you chose.",
        weeks,
    )


def offer_to_keep_apart(_: Translator, noted: str | None = None) -> Message:
    """
    The offer of a quiet list, after the questions; nobody else ever sees it.

    Below it somebody can say that they are new here, until that is *noted*.
    """
    text = _(
        "Thank you, you're all set. Is there anyone you'd rather not be paired with? Many people "
        "pick their manager. Nobody is told."
    )
    row = buttons(button(_("Choose people"), ActionId.KEEP_APART))
    later = context_block(_("If not, there's nothing more to do."))
    if noted is not None:
        return Message(f"{text} {noted}", (section(text), row, section(noted)))
    question = _("Are you new here, or do you like to welcome people who are?")
    first_weeks = buttons(
        button(_("I'm new here"), f"{ActionId.FIRST_WEEKS}.new", FirstWeeks.NEW),
        button(
            _("I like to welcome people"), f"{ActionId.FIRST_WEEKS}.welcome", FirstWeeks.WELCOME
        ),
    )
    blocks = (section(text), row, section(question), first_weeks, later)
    return Message(f"{text} {question}", blocks)


def in_window(_: Translator, *messages: Message) -> dict[str, Any]:
    """An answer to somebody who pressed a button outside of a conversation."""
    blocks = [block for message in messages for block in message.blocks]
    return modal(_("Kith"), blocks, close=_("Close"))


def keep_apart_form(_: Translator, chosen: tuple[str, ...]) -> dict[str, Any]:
    """The form with somebody's own quiet list."""
    picker = InputBlock(
        block_id="people",
        label=plain(_("Who would you rather not be paired with?")),
        hint=plain(
            _(
                "No coffee together, and I pass nothing on between you, in either direction. "
                "Nobody is told."
            )
        ),
        element=UserMultiSelectElement(
            action_id=ActionId.KEEP_APART_PEOPLE.value, initial_users=list(chosen) or None
        ),
        optional=True,
    )
    return modal(
        _("Quiet list"),
        [picker],
        close=_("Cancel"),
        submit=_("Save"),
        action_id=ActionId.KEEP_APART_FORM,
    )


def joined_already(_: Translator, command: str) -> Message:
    """The answer of a member's ``/coffee join``."""
    return sentence(
        _("You've already joined. Type {command} to see where you stand.", command=command)
    )


def paused(_: Translator, until: date | None) -> Message:
    """The answer to a pause."""
    if until is None:
        text = _("Everything is paused until you come back. Nobody is told.")
    else:
        day = _.day_and_year(until)
        text = _("Everything is paused until {day}. Nobody is told.", day=day)
    shared = _(
        "If you've shared something, the people you named still hear of it on its day. You can let "
        "nobody ask."
    )
    row = buttons(
        button(_("Come back"), ActionId.RESUME),
        button(_("What you've shared"), ActionId.LEDGER, "0"),
    )
    return Message(f"{text} {shared}", (section(f"{text} {shared}"), row))


def pause_is_over(_: Translator) -> Message:
    """The answer to a pause until a day that is not ahead."""
    return sentence(
        _("That day isn't in the future, so nothing has changed. Please choose a day after today.")
    )


def resumed(_: Translator, next_round: str) -> Message:
    """The answer to *Come back*; *next_round* says which round is their next."""
    return sentence(f"{_('Welcome back.')} {next_round}")


def not_paused(_: Translator, next_round: str) -> Message:
    """
    The answer to ``/coffee resume``, true also where nothing was paused.

    Slack may bring a command twice: the second answer must not deny what the first one did.
    """
    return sentence(f"{_(NOT_PAUSED)} {next_round}")


def before_leaving(_: Translator, noticed: Sequence[str]) -> dict[str, Any]:
    """
    What leaving means, before it is confirmed, since Kith then forgets.

    *noticed*: what others would notice, in sentences.
    """
    gone = _(
        "If you leave, nothing more will come from me, and I'll forget what you shared. Your "
        "coffees so far and your quiet list stay until you erase them, too."
    )
    pause = _("If you only need a break, you can pause instead. Then I forget nothing.")
    row = buttons(button(_("Pause instead"), ActionId.PAUSE))
    return modal(
        _("Leave"),
        [section(gone), section(told_to_others(_, noticed)), section(pause), row],
        close=_("Stay"),
        submit=_("Leave"),
        action_id=ActionId.LEAVE_FORM,
    )


def told_to_others(_: Translator, noticed: Sequence[str]) -> str:
    """What others hear when somebody goes; *noticed* are sentences, where there is something."""
    return " ".join([*noticed, _("Nobody else is told.")]) if noticed else _("Nobody is told.")


def left(_: Translator, command: str) -> dict[str, Any]:
    """The answer to leaving."""
    gone = _("You've left, and nothing more will come. I've forgotten what you shared.")
    stays = _("Type {command} me to see what stays, or to erase it.", command=command)
    thanks = _(
        "Thank you for your time. If you'd like to come back, type {command}.", command=command
    )
    blocks: list[Block] = [section(gone), section(stays), section(thanks)]
    return modal(_("You've left"), blocks, close=_("Close"))


def nothing_to_leave(_: Translator, command: str) -> Message:
    """The answer to somebody who wants to leave and hasn't joined."""
    return sentence(
        _(
            "You haven't joined, so there's nothing to leave. Type {command} me to see what I "
            "know about you, or to erase it.",
            command=command,
        )
    )


def how_to_pause(_: Translator, command: str) -> Message:
    """The answer to a pause until a day that is not understood."""
    return sentence(
        _(
            "I can't tell which day you mean, so nothing has changed. Type {command} pause, or "
            "add a day: {command} pause until Monday, {command} pause 24 Dec, or {command} pause 2 "
            "weeks.",
            command=command,
        )
    )
