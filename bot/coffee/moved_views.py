"""What people see of a round that isn't on its planned day."""

from __future__ import annotations

from datetime import date

from bot.coffee.coming_round import ComingRound
from bot.coffee.next_views import of_program
from bot.i18n import N_, Translator
from bot.slack.blocks import Message, sentence
from storage.records import MoveReason, Round

_MOVED = {
    MoveReason.HOLIDAY: N_("It has moved from {day}, which is a public holiday for most."),
    MoveReason.NEW_YEAR: N_("It has moved from {day}: around New Year there are no rounds."),
    MoveReason.OUTAGE: N_("I'm sorry it's late: it was to be on {day}, but I wasn't running."),
}


def announced(_: Translator, coming: ComingRound, *words: str) -> str:
    """What is said of a round: of which program, and why it isn't on its planned day."""
    return of_program(coming.program, " ".join([*words, *_why_moved(_, coming)]))


def _why_moved(_: Translator, coming: ComingRound) -> list[str]:
    if coming.moved_from is None or coming.moved_because is None:
        return []
    return [_(_MOVED[coming.moved_because], day=_.day(coming.moved_from))]


def not_held(_: Translator, round_: Round, planned_on: date, next_on: date | None) -> Message:
    """What replaces the announcement of a round that an admin ended, or Kith could not draw."""
    day = _.day(planned_on)
    if round_.closed_at is not None and round_.closed_at < round_.draw_at:
        text = _("There's no coffee on {day}: these rounds have ended.", day=day)
    else:
        text = _("I'm sorry: I wasn't running on {day}, so there were no coffees.", day=day)
    return sentence(" ".join([text, *hear_again(_, next_on)]))


def hear_again(_: Translator, next_on: date | None) -> list[str]:
    """The day on which somebody hears of their next round, if one is coming up."""
    if next_on is None:
        return []
    return [_("Next time you'll hear from me on {day}.", day=_.day(next_on))]
