"""What people see of a slow coffee, in their chat."""

from __future__ import annotations

from collections.abc import Sequence

from slack_sdk.models.blocks import ActionsBlock, Block

from bot.coffee.booking.views import another_opener_button, more_button
from bot.coffee.custom_openers import AskedOpener
from bot.coffee.opener_views import opener_for
from bot.coffee.reason_texts import why_this_match, without_hours
from bot.i18n import Translator
from bot.slack.blocks import Message, buttons, context_block, section
from bot.slack.mrkdwn import mention

_PAIR = 2

# Slack ids, each with a question.
Questions = Sequence[tuple[str, AskedOpener]]


def introduction(
    _: Translator,
    match_id: str,
    questions: Questions,
    reasons: Sequence[str],
    *,
    shares_hours: bool,
) -> Message:
    """The introduction to a slow coffee, with a question for each of them."""
    hello = _(
        "{names}, this round you're having a slow coffee together: in writing, here, over a week. "
        "It has nothing to do with business.",
        names=_.join_list([mention(slack_id) for slack_id, _opener in questions]),
    )
    why = " ".join(
        filter(
            None,
            [
                why_this_match(
                    _, reasons if shares_hours else without_hours(reasons), len(questions)
                ),
                _why_in_writing(_, len(questions), shares_hours=shares_hours),
            ],
        )
    )
    ask, private = _ask(_), _("I can't read this chat. It's all yours.")
    week = _("A week is plenty. I'll write here once in the middle, and once at the end.")
    lines, asked = _asked(_, ask, questions)
    text = " ".join([hello, why, ask, *lines, week, private])
    blocks = (
        section(f":coffee: {hello} {why}"),
        *asked,
        section(week),
        _row(_, match_id),
        context_block(private),
    )
    return Message(text, blocks)


def made_slow(_: Translator, match_id: str, questions: Questions) -> Message:
    """That they meet in writing, after no time fitted."""
    start = _("Let's make it a slow coffee: you don't need to find a time.")
    ask = f"{start} {_ask(_)}"
    lines, asked = _asked(_, ask, questions)
    week = _("A week is plenty. I'll write here once in the middle, and once at the end.")
    blocks = (*asked, section(week), _row(_, match_id))
    return Message(" ".join([ask, *lines, week]), blocks)


def middle(_: Translator, match_id: str) -> Message:
    """The one gentle word in the middle of the week; Kith doesn't know who has written."""
    text = _(
        "A word about your slow coffee: there are a few days left, and a line is plenty. If you've "
        "written to each other already, just go on."
    )
    return _with_row(_, match_id, text)


def one_less_in_writing(_: Translator, match_id: str) -> Message:
    """That one of them has stepped out, and the others go on writing."""
    text = _("Someone can't make it this time. The rest of you just go on.")
    return _with_row(_, match_id, text)


def end(_: Translator) -> Message:
    """The end of the week."""
    text = _("Your slow coffee ends here. If you'd like to go on writing, this chat is all yours.")
    return Message(text, (section(text),))


def _why_in_writing(_: Translator, people: int, *, shares_hours: bool) -> str:
    if not shares_hours:
        return _("I found no half hour that's in everyone's working hours.")
    if people == _PAIR:
        return _("You both like meeting in writing.")
    return _("You all like meeting in writing.")


def _ask(_: Translator) -> str:
    return _(
        "Here's a question for each of you. Answer yours when it suits you, and ask back if you "
        "like:"
    )


def _asked(_: Translator, ask: str, questions: Questions) -> tuple[list[str], list[Block]]:
    """The lines of all questions, and their blocks: one for all, where they're Kith's own."""
    shown = [opener_for(_, slack_id, opener) for slack_id, opener in questions]
    lines = [line for line, _blocks in shown]
    if all(opener.author is None for _slack_id, opener in questions):
        return lines, [section("\n".join([ask, *(f"• {line}" for line in lines)]))]
    return lines, [section(ask), *(each for _line, blocks in shown for each in blocks)]


def _with_row(_: Translator, match_id: str, text: str) -> Message:
    return Message(text, (section(text), _row(_, match_id)))


def _row(_: Translator, match_id: str) -> ActionsBlock:
    return buttons(another_opener_button(_, match_id), more_button(_, match_id))
