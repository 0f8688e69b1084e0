"""What people see of a round until their coffee: announcement, introduction and notes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from slack_sdk.models.blocks import Block, DividerBlock

from bot.coffee import moved_views, next_views
from bot.coffee.invitations import Answered
from bot.coffee.reason_texts import why_this_match
from bot.coffee.service import CoffeeNotes
from bot.i18n import Translator
from bot.memory import told_block
from bot.pairing import Reason
from bot.runtime.working_hours import local_day
from bot.sharing import reader_row
from bot.slack.action_ids import ActionId
from bot.slack.blocks import (
    Message,
    button,
    buttons,
    context_block,
    modal,
    section,
    sentence,
)
from bot.slack.mrkdwn import mention
from storage.records import PartState


def counted_in(_: Translator, answered: Answered) -> Message:
    """The answer to *I'm in*."""
    if answered.state is PartState.MATCHED:
        return sentence(_("Lovely. I'm introducing you now."))
    if answered.state is PartState.LEFT_OVER:
        return sentence(
            _(
                "Lovely. I'll introduce you as soon as somebody else is free. If nobody is, you "
                "come first in the next round."
            )
        )
    day = _.day(answered.introduced_on)
    return sentence(_("Lovely, you're in. You'll hear on {day} who you're meeting.", day=day))


def skipped(_: Translator, answered: Answered) -> Message:
    """The answer to a skip, which may come after the draw."""
    if answered.state is PartState.MATCHED:
        return sentence(
            _(
                "This round's coffees are already set, and you're in one. If you can't make it, "
                "there's a button for that in your chat together, or just write there. Nobody "
                "needs a reason."
            )
        )
    if answered.state is PartState.LEFT_OVER:
        return sentence(
            _(
                "This round's coffees are already set, and nobody was free for you so far. You "
                "come first in the next round, and can skip that one, too."
            )
        )
    following = next_views.following(_, answered.next_on)
    if following is None:
        return sentence(_("That's all right. See you another time."))
    return sentence(" ".join([_("That's all right."), following]))


def introduction(
    _: Translator,
    *,
    people: Sequence[tuple[str, str]],
    organiser: str,
    opener: str,
    slots: Sequence[datetime],
    reasons: Sequence[str],
) -> Message:
    """
    The introduction of a match; *people* are pairs of a Slack id and a zone.

    *reasons* are values of :class:`bot.pairing.Reason`.
    """
    names = _.join_list([mention(slack_id) for slack_id, _zone in people])
    hello = _(
        "{names}, this round you're having coffee together. It has nothing to do with business.",
        names=names,
    )
    why = why_this_match(_, reasons, len(people))
    start = _("To get you started:")
    question = _(opener)
    if Reason.WRITING in reasons:
        next_step = _in_writing(_)
    else:
        next_step = _next_step(_, people, organiser, slots)
    private = _("I can't read this chat. It's all yours.")
    text = " ".join(filter(None, [hello, why, start, question, next_step, private]))
    blocks = (
        section(" ".join(filter(None, [f":coffee: {hello}", why]))),
        section(f"{start}\n> {question}"),
        section(next_step),
        context_block(private),
    )
    return Message(text, blocks)


def left_over(_: Translator, program: str = "") -> Message:
    """
    The message to a member who could not be matched this time in a *program* (P11).

    It is the same whoever was in, so that nobody can tell an absence from a quiet list (P13).
    """
    text = _(
        "I'm sorry: there was nobody I could introduce you to this round. You come first in the "
        "next one."
    )
    return sentence(next_views.of_program(program, text))


def without_common_hours(_: Translator, program: str = "", *, can_add_writing: bool) -> Message:
    """The message to a member with whom nobody in the round shares working hours."""
    why = _("I'm sorry: nobody in this round works while you do, so I couldn't introduce you.")
    if can_add_writing:
        what = _(
            "You can change your working hours, or tick *In writing*: a slow coffee needs no "
            "hours in common."
        )
    else:
        what = _("You can change your working hours.")
    text = next_views.of_program(program, f"{why} {what}")
    return Message(text, (section(text), buttons(button(_("Change"), ActionId.CHANGE))))


def note(_: Translator, match_id: str, others: Sequence[str]) -> Message:
    """That there is something to read before a coffee with *others* (Slack ids)."""
    if len(others) == 1:
        text = _(
            "Before your coffee: {name} would like you to know something.", name=mention(others[0])
        )
    else:
        # Who of them it is stands in the window only.
        text = _("Before your coffee: somebody you're meeting would like you to know something.")
    row = buttons(
        button(_("Read it"), ActionId.READ_NOTE, match_id, style="primary"),
        button(_("More"), ActionId.COFFEE_MORE, match_id),
    )
    return Message(text, (section(text), row))


def note_modal(_: Translator, read: CoffeeNotes) -> dict[str, Any]:
    """What the others brought or shared; it is shown in a modal only."""
    blocks: list[Block] = []
    for owner, brought in read.brought:
        says = _("{name} brought this:", name=mention(owner))
        if brought.note.for_id is not None:
            says = _("{name} wrote this for you after your last coffee:", name=mention(owner))
        blocks += [
            section(says),
            told_block(_, brought),
        ]
    for owner, recalled in read.shared:
        blocks += [
            DividerBlock(),
            section(_("{name} shared this with you:", name=mention(owner))),
            told_block(_, recalled),
        ]
    owners = list(dict.fromkeys(owner for owner, _words in (*read.brought, *read.shared)))
    if not blocks:
        blocks = [section(_("That's no longer there."))]
    blocks.append(context_block(_who_sees_that(_, read)))
    if owners:
        # Nothing grave is read before a coffee.
        blocks.append(reader_row(_, owners))
    return modal(_("Before your coffee"), blocks, close=_("Close"))


def _who_sees_that(_: Translator, read: CoffeeNotes) -> str:
    """Owners can see that a detail was read; reading a note is not recorded."""
    if not read.shared:
        return _("Only you see this.")
    owners = dict.fromkeys(owner for owner, _words in read.shared)
    return _(
        "Only you see this. {names} can see that you've read what they shared.",
        names=_.join_list([mention(one) for one in owners]),
    )


def sat_out(_: Translator, drawn_on: date, next_on: date | None) -> Message:
    """What replaces a question that was not answered before the draw."""
    text = _("{weekday}'s coffees are set, and you sat this one out.", weekday=_.weekday(drawn_on))
    return sentence(" ".join([text, *moved_views.hear_again(_, next_on)]))


def _in_writing(_: Translator) -> str:
    return _(
        "This is a slow coffee: you don't need to find a time. One of you asks something here; "
        "answer when it suits you, and ask something back. A week is plenty."
    )


def _next_step(
    _: Translator, people: Sequence[tuple[str, str]], organiser: str, slots: Sequence[datetime]
) -> str:
    who = mention(organiser)
    if not slots:
        return _("{name}, would you suggest a time? Anywhere will do.", name=who)
    lines = "\n".join(f"• {_slot(_, people, slot)}" for slot in slots)
    ask = _(
        "{name}, would you suggest a time? These fit everyone's working hours, and any other time "
        "is fine, too:",
        name=who,
    )
    return f"{ask}\n{lines}"


def _slot(_: Translator, people: Sequence[tuple[str, str]], moment: datetime) -> str:
    """A moment in each of their zones, such as "Friday 27 November: 11:00 in London"."""
    zones = list(dict.fromkeys(zone for _id, zone in people))
    day = _.day(local_day(moment, zones[0]))
    hours = [_("{hour} in {city}", hour=_.hour(moment, zone), city=_city(zone)) for zone in zones]
    return f"{day}: {', '.join(hours)}"


def _city(zone: str) -> str:
    return zone.split("/")[-1].replace("_", " ")
