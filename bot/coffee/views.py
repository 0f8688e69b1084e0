"""What people see of a round: the announcement, the introduction, and the questions after it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from slack_sdk.models.blocks import Block, DividerBlock

from bot.coffee.invitations import Answered
from bot.coffee.reason_texts import why_this_match
from bot.coffee.service import CoffeeNotes
from bot.i18n import Translator
from bot.memory import EMPTIED
from bot.pairing import Reason
from bot.runtime.working_hours import local_day
from bot.slack.action_ids import ActionId
from bot.slack.blocks import (
    Message,
    button,
    buttons,
    context_block,
    modal,
    quotation,
    said,
    sentence,
)
from bot.slack.mrkdwn import mention
from storage.records import Outcome, PartState


def announcement(
    _: Translator, round_id: str, draw_at: datetime, zone: str, *, asked: bool
) -> Message:
    """The word before a round: a question for whoever has to say yes, a notice for the others."""
    day = _.day(local_day(draw_at, zone))
    hour = _.hour(draw_at, zone)
    if asked:
        text = _(
            "The next coffee round is drawn on {day} at {hour}. Would you like to be in?",
            day=day,
            hour=hour,
        )
        row = buttons(
            button(_("I'm in"), ActionId.IN, round_id, style="primary"),
            button(_("Not this time"), ActionId.SKIP, round_id),
        )
    else:
        text = _(
            "You're in for the coffee round that is drawn on {day} at {hour}.", day=day, hour=hour
        )
        row = buttons(button(_("Skip this one"), ActionId.SKIP, round_id))
    return Message(text, (said(text), row))


def late_invitation(_: Translator, round_id: str) -> Message:
    """The question for whoever comes while a round is under way and somebody waits."""
    text = _(
        "A coffee round is under way, and somebody is still waiting for a partner. Would you like "
        "a coffee already?"
    )
    row = buttons(
        button(_("I'm in"), ActionId.IN, round_id, style="primary"),
        button(_("Not this time"), ActionId.SKIP, round_id),
    )
    return Message(text, (said(text), row))


def counted_in(_: Translator, answered: Answered) -> Message:
    """The answer to *I'm in*."""
    if answered.state is PartState.MATCHED:
        return sentence(_("Lovely. I'm introducing you to each other now."))
    if answered.state is PartState.LEFT_OVER:
        return sentence(
            _(
                "Lovely. As soon as somebody else is free, I'll bring you together; if nobody is, "
                "you come first in the next round."
            )
        )
    day = _.day(local_day(answered.draw_at, answered.zone))
    return sentence(_("Lovely, you're in. On {day} you'll hear whom you meet.", day=day))


def skipped(_: Translator) -> Message:
    """The answer to a skip."""
    return sentence(_("That's all right. See you another time."))


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

    *reasons* are those of :class:`bot.pairing.Reason`.
    """
    names = _.join_list([mention(slack_id) for slack_id, _zone in people])
    hello = _(
        "{names}, this round brings you together for a coffee that has nothing to do with "
        "business.",
        names=names,
    )
    why = why_this_match(_, reasons, len(people))
    start = _("Something to begin with:")
    question = _(opener)
    if Reason.WRITING in reasons:
        next_step = _in_writing(_)
    else:
        next_step = _next_step(_, people, organiser, slots)
    private = _("I can't read this chat. It is yours.")
    text = " ".join(filter(None, [hello, why, start, question, next_step, private]))
    blocks = (
        said(" ".join(filter(None, [f":coffee: {hello}", why]))),
        said(f"{start}\n> {question}"),
        said(next_step),
        context_block(private),
    )
    return Message(text, blocks)


def left_over(_: Translator) -> Message:
    """The word to whoever could not be matched this time (P11)."""
    return sentence(
        _(
            "Nobody was free in your hours this round, and I'm sorry about that. You come first in "
            "the next one."
        )
    )


def note(_: Translator, match_id: str) -> Message:
    """That there is something to read before a coffee."""
    text = _("For your next coffee: there is something they would like you to know beforehand.")
    row = buttons(button(_("Read it"), ActionId.READ_NOTE, match_id, style="primary"))
    return Message(text, (said(text), row))


def nothing_left(_: Translator) -> Message:
    """What stands where a note was behind which nothing is left; the same whatever became of it."""
    return sentence(_(EMPTIED))


def note_modal(_: Translator, read: CoffeeNotes) -> dict[str, Any]:
    """What the others brought or shared, in a modal and nowhere else."""
    blocks: list[Block] = []
    for owner, line in read.lines:
        blocks += [said(_("{name} brought this:", name=mention(owner))), quotation(line.words)]
    for owner, recalled in read.shared:
        blocks += [
            DividerBlock(),
            said(_("{name} shared this with you:", name=mention(owner))),
            quotation(recalled.words),
        ]
    if not blocks:
        blocks = [said(_("This is no longer there."))]
    blocks.append(context_block(_who_sees_that(_, read)))
    return modal(_("Before your coffee"), blocks, close=_("Close"))


def _who_sees_that(_: Translator, read: CoffeeNotes) -> str:
    """Whoever shared something can see that it was read; of a line nothing is noted."""
    if not read.shared:
        return _("Only you see this.")
    owners = dict.fromkeys(owner for owner, _words in read.shared)
    return _(
        "Only you see this. {names} can see that you read what was shared with you.",
        names=_.join_list([mention(one) for one in owners]),
    )


def outcome_question(_: Translator, match_id: str, others: list[str]) -> Message:
    """The private question whether a coffee took place."""
    names = _.join_list([mention(one) for one in others])
    text = _(
        "Have you had your coffee with {names}? Only you and I know what you say.", names=names
    )
    row = buttons(
        button(_("We met"), ActionId.MET, match_id, style="primary"),
        button(_("Not yet"), ActionId.NOT_YET, match_id),
        button(_("It did not work out"), ActionId.DID_NOT_WORK_OUT, match_id),
    )
    return Message(text, (said(text), row))


def again_question(_: Translator, match_id: str) -> Message:
    """The one question after "we met" (P10)."""
    text = _(
        "How good that you met. Would you gladly meet again? If you both would, I'll bring you "
        "together again one day. One answer alone is never told."
    )
    row = buttons(
        button(_("Gladly again"), ActionId.GLADLY, match_id),
        button(_("Leave it to chance"), ActionId.CHANCE, match_id),
    )
    return Message(text, (said(text), row))


def thanks_for_outcome(_: Translator, outcome: Outcome) -> Message:
    """The answer to the other outcomes."""
    if outcome is Outcome.NOT_YET:
        return sentence(_("There is no hurry. I'll ask once more in a few days, and then no more."))
    return sentence(_("Thank you for telling me. It happens, and nobody is blamed."))


def thanks(_: Translator) -> Message:
    """The last word about a coffee."""
    return sentence(_("Thank you. That stays with me."))


def emptied(_: Translator) -> Message:
    """What stands where a message of a round was that is over."""
    return sentence(_("This round has been drawn."))


def is_final(outcome: Outcome | None) -> bool:
    """Whether an answer leaves nothing more to ask."""
    return outcome in (Outcome.MET, Outcome.DID_NOT_WORK_OUT)


def _in_writing(_: Translator) -> str:
    return _(
        "This is a slow coffee: no hour to find. One of you asks something here, the others answer "
        "when it suits them, and ask something back. A week is plenty of time."
    )


def _next_step(
    _: Translator, people: Sequence[tuple[str, str]], organiser: str, slots: Sequence[datetime]
) -> str:
    who = mention(organiser)
    if not slots:
        return _("{name}, would you suggest a time? Any place will do.", name=who)
    lines = "\n".join(f"• {_slot(_, people, slot)}" for slot in slots)
    ask = _(
        "{name}, would you suggest a time? These suit your working hours, and any other is just as "
        "good:",
        name=who,
    )
    return f"{ask}\n{lines}"


def _slot(_: Translator, people: Sequence[tuple[str, str]], moment: datetime) -> str:
    """A moment in words, in the zone of each of them: "Friday 27 November: 11:00 in London"."""
    zones = list(dict.fromkeys(zone for _id, zone in people))
    day = _.day(local_day(moment, zones[0]))
    hours = [_("{hour} in {city}", hour=_.hour(moment, zone), city=_city(zone)) for zone in zones]
    return f"{day}: {', '.join(hours)}"


def _city(zone: str) -> str:
    return zone.split("/")[-1].replace("_", " ")
