"""What somebody sees who was let down; the one who let them down is told nothing."""

from __future__ import annotations

from collections.abc import Sequence

from slack_sdk.models.blocks import ActionsBlock

from bot.coffee.booking.match_access import Seen
from bot.coffee.booking.pick_views import where_it_stands
from bot.coffee.service import NextCoffee
from bot.i18n import Translator
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, button, buttons, context_block, section, sentence
from bot.slack.mrkdwn import mention
from storage.records import MatchState, PartState, Rescue

_PAIR = 2


def rescue_question(_: Translator, coffee: NextCoffee) -> Message | None:
    """What somebody who was let down finds when they look; ``None`` for nobody else."""
    asked = coffee.offer
    return None if asked is None else question(_, asked.match_id, asked.others, asked.rescue)


def question(_: Translator, match_id: str, others: Sequence[str], rescue: Rescue) -> Message:
    """The private question to whoever was let down by *others* (Slack ids)."""
    text = question_text(_, others, rescue)
    return Message(text, (section(text), question_row(_, match_id, rescue)))


def offer_alone(_: Translator, match_id: str) -> Message:
    """The offer in a chat that has just said that their coffee won't take place."""
    text = _("Would you like to meet somebody else this round?")
    return Message(text, (section(text), question_row(_, match_id, Rescue.OFFERED)))


def question_text(_: Translator, others: Sequence[str], rescue: Rescue) -> str:
    """Whether they have found each other; or, where they won't meet, the offer."""
    names = _.join_list([mention(one) for one in others])
    if rescue is Rescue.ASKED:
        return _(
            "Have you and {names} found each other? Your answer stays between you and me.",
            names=names,
        )
    if not names:
        return _(
            "Your coffee won't take place, and nobody's to blame. Would you like to meet somebody "
            "else this round?"
        )
    return _(
        "Your coffee with {names} won't take place, and nobody's to blame. Would you like to meet "
        "somebody else this round?",
        names=names,
    )


def question_row(_: Translator, match_id: str, rescue: Rescue) -> ActionsBlock:
    """The answers to it."""
    if rescue is Rescue.ASKED:
        return buttons(
            button(_("Yes, we have"), ActionId.FOUND_EACH_OTHER, match_id),
            button(_("Not yet"), ActionId.NOT_FOUND, match_id),
        )
    return buttons(
        button(_("Yes, please"), ActionId.ANOTHER_COFFEE, match_id, style="primary"),
        button(_("No, thanks"), ActionId.NO_OTHER_COFFEE, match_id),
    )


def offer(_: Translator, match_id: str) -> Message:
    """The answer to *Not yet*."""
    text = _(
        "That happens, and nobody's to blame. Would you like to meet somebody else this round?"
    )
    row = buttons(
        button(_("Yes, please"), ActionId.ANOTHER_COFFEE, match_id, style="primary"),
        button(_("I'd rather wait"), ActionId.NO_OTHER_COFFEE, match_id),
    )
    return Message(text, (section(text), row))


def not_found(_: Translator) -> Message:
    """The answer to *Not yet* where there are no more rounds."""
    return sentence(_("That happens, and nobody's to blame."))


def found(_: Translator, seen: Seen) -> Message:
    """The answer to *Yes, we have*: the time is theirs, unless they have one, or need none."""
    glad = _("Glad to hear it.")
    if seen.is_over:
        return sentence(glad)
    if seen.known.match.state is MatchState.OWN_TIME:
        return sentence(_("Glad to hear it. I'll leave the time to you."))
    return sentence(f"{glad} {where_it_stands(_, seen)}")


def declined(_: Translator) -> Message:
    """The answer to *No, thanks* and *I'd rather wait*."""
    return sentence(_("All right. I'll leave it as it is."))


def accepted(
    _: Translator, state: PartState, *, is_under_way: bool, stays_open: bool = False
) -> Message:
    """The answer to *Yes, please*; *stays_open*: their earlier coffee does until then."""
    if state is PartState.MATCHED:
        return sentence(_("Lovely. I'm introducing you now."))
    if is_under_way:
        text = _(
            "Lovely. I'll introduce you as soon as somebody else is free. If nobody is, you "
            "come first in the next round."
        )
    else:
        text = _("It's too late for this round, so you come first in the next one.")
    goes_on = _("If they answer before then, your coffee goes on.")
    return sentence(f"{text} {goes_on}" if stays_open else text)


def third_joins(_: Translator, match_id: str, people: Sequence[str]) -> Message:
    """
    The introduction of a third to two who like to be three; *people* are Slack ids.

    One of the two may have stepped out meanwhile.
    """
    names = _.join_list([mention(one) for one in people])
    if len(people) == _PAIR:
        hello = _("{names}, this round you're having coffee together.", names=names)
    else:
        hello = _("{names}, this round the three of you are having coffee together.", names=names)
    pick = _("Press *Pick times* and tick every time that works for you. Only you see your ticks.")
    text = f"{hello} {pick}"
    private = _("I can't read this chat. It's all yours.")
    row = buttons(
        button(_("Pick times"), ActionId.PICK_TIMES, match_id, style="primary"),
        button(_("We'll find our own time"), ActionId.OWN_TIME, match_id),
        button(_("Another question"), ActionId.ANOTHER_OPENER, match_id),
        button(_("More"), ActionId.COFFEE_MORE, match_id),
    )
    return Message(f"{text} {private}", (section(text), row, context_block(private)))


def pause_question(_: Translator, round_id: str) -> Message:
    """The kind question after three silent rounds."""
    text = _(
        "I've introduced you three times and haven't heard from you, and that's all right. Shall I "
        "pause you? Nobody is told, and you can come back with one tap."
    )
    row = buttons(
        button(_("Pause me"), ActionId.PAUSE), button(_("Keep me in"), ActionId.IN, round_id)
    )
    return Message(text, (section(text), row))


def paused(_: Translator) -> Message:
    """That somebody was paused who didn't answer."""
    text = _(
        "I haven't heard from you, so I've paused you. Nobody is told. Come back whenever you like."
    )
    return Message(text, (section(text), buttons(button(_("Come back"), ActionId.RESUME))))
