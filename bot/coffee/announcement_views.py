"""What people see when a round is announced, or is under way when they join."""

from __future__ import annotations

from slack_sdk.models.blocks import ButtonElement

from bot.coffee import moved_views, next_views
from bot.coffee.coming_round import ComingRound
from bot.coffee.left_out import LeftOut
from bot.i18n import Translator
from bot.runtime.working_hours import local_day
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, button, buttons, section


def invitation(_: Translator, coming: ComingRound, then_weeks: int | None = None) -> Message:
    """The question before a round, for people who want to be asked each time."""
    question = _(
        "The next round of coffees is on {day}. I'd introduce you at about {hour}. Would you "
        "like to be in?",
        day=_.day(local_day(coming.introduced_at, coming.zone)),
        hour=_.hour(coming.introduced_at, coming.zone),
    )
    over, longer = _after_break(_, coming)
    words = (*over, *_last_as_new(_, then_weeks), question, *longer)
    text = moved_views.announced(_, coming, *words)
    row = buttons(
        button(_("I'm in"), ActionId.IN, coming.round_id, style="primary"),
        button(_("Not this time"), ActionId.SKIP, coming.round_id),
        break_button(_),
    )
    return Message(text, (section(text), row))


def notice_of_round(
    _: Translator, coming: ComingRound, then_weeks: int | None = None, *, is_first: bool = False
) -> Message:
    """
    That somebody is in for a round, with a button to skip it (P1).

    *then_weeks*: it is the last of their first weeks, and this is their own rhythm from then on.
    *is_first*: it's the first one of its program.
    """
    notice = _(
        "You're in for the coffee on {day}. I'll introduce you at about {hour}.",
        day=_.day(local_day(coming.introduced_at, coming.zone)),
        hour=_.hour(coming.introduced_at, coming.zone),
    )
    over, longer = _after_break(_, coming)
    words = (*over, *_first(_, is_first=is_first), notice, *longer, *_last_as_new(_, then_weeks))
    text = moved_views.announced(_, coming, *words)
    skip = button(_("Skip this one"), ActionId.SKIP, coming.round_id)
    return Message(text, (section(text), buttons(skip, break_button(_))))


def break_button(_: Translator) -> ButtonElement:
    """The way to a break, beside every round: it says nothing of who may want one."""
    return button(_("Not for a while"), ActionId.COFFEE_BREAK)


def left_out_of_round(_: Translator, out: LeftOut) -> Message:
    """That somebody who joins would be left out of their first round, with *I'm here*."""
    text = next_views.left_out(_, out)
    return Message(text, (section(text), buttons(next_views.say_here_button(_, out))))


def _after_break(_: Translator, coming: ComingRound) -> tuple[list[str], list[str]]:
    """What is said before and after a notice where a break is over: that, and how to go on."""
    if coming.break_until is None:
        return [], []
    over = _("You asked for a break until {day}.", day=_.day(coming.break_until))
    return [over], [_("If it's too soon, press *Not for a while*.")]


def _first(_: Translator, *, is_first: bool) -> list[str]:
    """That there are rounds now: whoever joined before that read that nobody is paired."""
    return [_("I now introduce people here for coffee.")] if is_first else []


def _last_as_new(_: Translator, then_weeks: int | None) -> list[str]:
    """That the first weeks are over after this round; nothing where they aren't."""
    if then_weeks is None:
        return []
    return [
        _.plural(
            "It's the last one of your first six weeks. After it, there's a coffee every week.",
            "It's the last one of your first six weeks. After it, there's a coffee every {number} "
            "weeks, as you chose.",
            then_weeks,
        )
    ]


def late_invitation(_: Translator, round_id: str) -> Message:
    """The question to a member who joins during a round in which somebody waits."""
    text = _(
        "A round of coffees is under way, and somebody is still waiting for a partner. Would you "
        "like to meet them?"
    )
    row = buttons(
        button(_("I'm in"), ActionId.IN, round_id, style="primary"),
        button(_("Not this time"), ActionId.SKIP, round_id),
        break_button(_),
    )
    return Message(text, (section(text), row))
