"""Which round is a member's next, in words."""

from __future__ import annotations

from datetime import date

from slack_sdk.models.blocks import ButtonElement

from bot.coffee.left_out import LeftOut
from bot.coffee.service import NextCoffee
from bot.delivery import AwaySign
from bot.i18n import Translator
from bot.slack.action_ids import ActionId
from bot.slack.blocks import button
from bot.slack.mrkdwn import verbatim
from storage.records import PartState


def next_round(_: Translator, coffee: NextCoffee) -> list[str]:
    """The round that a member was told of, or their next; always one of their own."""
    if not coffee.has_rounds:
        return [_("There are no rounds of coffee here. I remember what you choose to share.")]
    if coffee.left_out is not None:
        return [left_out(_, coffee.left_out)]
    if coffee.draw_on is None:
        return [following(_, coffee.next_round_on) or _("There's no round yet.")]
    day, program = _.day(coffee.draw_on), coffee.program
    if coffee.part is PartState.SKIPPED:
        skips = of_program(program, _("You're skipping the coffee on {day}.", day=day))
        return [skips, *filter(None, [following(_, coffee.next_round_on)])]
    if coffee.part is PartState.ASKED:
        asked = _("The next round is on {day}. Tell me in our chat if you're in.", day=day)
        return [of_program(program, asked)]
    return [of_program(program, _("You're in for the coffee on {day}.", day=day))]


def left_out(_: Translator, out: LeftOut) -> str:
    """That somebody would be left out of a round, and what says that they are away."""
    day, told = _.day(out.on), set(out.signs)
    if {AwaySign.NAME, AwaySign.STATUS} <= told:
        text = _(
            "Your name and your status say you're away, so I'd leave you out of the coffee on "
            "{day}.",
            day=day,
        )
    elif AwaySign.NAME in told:
        text = _(
            "Your name says you're away, so I'd leave you out of the coffee on {day}.", day=day
        )
    elif AwaySign.STATUS in told:
        text = _(
            "Your status says you're away, so I'd leave you out of the coffee on {day}.", day=day
        )
    else:
        text = _(
            "You've set do-not-disturb for days, so I'd leave you out of the coffee on {day}.",
            day=day,
        )
    return of_program(out.program, text)


def say_here_button(_: Translator, out: LeftOut) -> ButtonElement:
    """*I'm here*, for whoever would be left out of a round."""
    return button(_("I'm here"), ActionId.HERE, f"{out.on}")


def of_program(name: str, words: str) -> str:
    """What is said of a round, after the name of its program if it has one (mrkdwn)."""
    return f"*{verbatim(name)}:* {words}" if name else words


def following(_: Translator, next_on: date | None) -> str | None:
    """That they'll hear of their next round before it; ``None`` where none is coming up."""
    if next_on is None:
        return None
    return _("Your next round is on {day}. I'll write to you before then.", day=_.day(next_on))
