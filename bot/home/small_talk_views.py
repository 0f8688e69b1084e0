"""What Kith answers to a greeting, thanks, "stop" or "can I reschedule?", each with a way on."""

from __future__ import annotations

from collections.abc import Callable

from slack_sdk.models.blocks import Block, ButtonElement

from bot.home.service import Overview
from bot.home.views import (
    answers_to_round,
    coffee_buttons,
    coffees_again_button,
    ledger_button,
    other_coffees,
    pause_button,
    round_button,
    share_button,
    standing,
)
from bot.i18n import N_, Translator
from bot.members import NO_PAIRS, NOT_PAUSED, SKIPPING_CALLS_OFF
from bot.memory import COFFEE_ONLY
from bot.sharing import HELPLINE
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, button, buttons, context_block, section, sentence
from storage.records import ReplyKind


def answer(_: Translator, kind: ReplyKind, overview: Overview, command: str) -> Message:
    """The answer to a member."""
    if kind in (ReplyKind.THANKS, ReplyKind.ALL_RIGHT, ReplyKind.GOODBYE):
        return _message(_(_SHORT[kind]), [], _front_hint(_, command))
    compose = _ANSWERS.get(kind, _greeting)
    return compose(_, overview, command)


def to_stranger(
    invitation: Callable[[Translator], Message], _: Translator, kind: ReplyKind, command: str
) -> Message | None:
    """The answer to somebody who hasn't joined; ``None`` where a greeting says enough."""
    match kind:
        case ReplyKind.KNOWN | ReplyKind.ERASE | ReplyKind.WHEN_TO_ASK:
            return _message(_known_text(_), [ledger_button(_)])
        case _ if kind in _PAUSES_OR_ENDS:
            text = _(
                "You haven't joined, so there's nothing to pause or leave, and I won't write to "
                "you first. You can see what I know about you, and have it erased."
            )
            return _message(text, [ledger_button(_)])
        case ReplyKind.THANKS | ReplyKind.GOODBYE | ReplyKind.NEVER_MIND | ReplyKind.ALL_RIGHT:
            return sentence(_(_SHORT[kind]))
        case ReplyKind.HELP | ReplyKind.WHO | ReplyKind.PUZZLED | ReplyKind.COMMAND:
            return _with_helpline(_, invitation(_)) if kind is ReplyKind.HELP else invitation(_)
        case ReplyKind.JOIN | ReplyKind.STANDING | ReplyKind.RESCHEDULE | ReplyKind.PREFERENCES:
            return invitation(_)
    return None


def _greeting(_: Translator, overview: Overview, command: str) -> Message:
    hello = _("Hello. I'm Kith, a bot. No human reads these messages.")
    tell = _("If there's something you'd like to share, just write it here.")
    text = f"{hello} {tell}" if overview.may_share else hello
    return _message(text, [*share_button(_, overview), _change(_), ledger_button(_)])


def _never_mind(_: Translator, overview: Overview, command: str) -> Message:
    return _message(_(_SHORT[ReplyKind.NEVER_MIND]), [ledger_button(_)])


def _help(_: Translator, overview: Overview, command: str) -> Message:
    text = _("I pair coworkers for coffee, and remember small things that you choose to share.")
    if not overview.coffee.has_rounds:
        text = _(NO_PAIRS)
    hint = _("Type {command} help to see everything you can type.", command=command)
    return _with_helpline(_, _message(text, _everything(_, overview), hint))


def _puzzled(_: Translator, overview: Overview, command: str) -> Message:
    text = _(
        "Sorry if that wasn't clear. I'm Kith, a bot: I pair coworkers for coffee, and remember "
        "small things that you choose to share."
    )
    if not overview.coffee.has_rounds:
        text = " ".join([_("Sorry if that wasn't clear. I'm Kith, a bot."), _(NO_PAIRS)])
    hint = _("Type {command} help to see everything you can type.", command=command)
    return _message(text, _everything(_, overview), hint)


def _who(_: Translator, overview: Overview, command: str) -> Message:
    text = _(
        "I'm Kith, a bot that pairs coworkers for coffee. No human reads these messages. Whoever "
        "runs my server could. I keep what you tell me only if you press *Keep this*. I can't "
        "read any other chat."
    )
    if not overview.coffee.has_rounds:
        text = _(
            "I'm Kith, a bot that remembers what people choose to share. No human reads these "
            "messages. Whoever runs my server could. I keep what you tell me only if you press "
            "*Keep this*. I can't read any other chat."
        )
    return _with_helpline(_, _message(text, [ledger_button(_)]))


def _pause(_: Translator, overview: Overview, command: str) -> Message:
    if overview.is_away:
        return _message(standing(_, overview), [pause_button(_, overview)])
    text = _("Would you like a break? Everything waits until you come back. Nobody is told.")
    hint = _("You can name a day, too: type {command} pause until Monday.", command=command)
    return _message(text, [pause_button(_, overview)], hint)


def _when_to_ask(_: Translator, overview: Overview, command: str) -> Message:
    text = _(
        "Of course. You haven't shared anything with anyone, so there's nothing for them to ask "
        "about."
    )
    if overview.held.shared:
        text = _(
            "That's up to you, for each thing you've shared. Nothing has changed yet: open the "
            "list, and let nobody ask, hold off for now, or forget it. Nobody is told why."
        )
    return _message(text, [ledger_button(_), pause_button(_, overview)])


def _no_coffees(_: Translator, overview: Overview, command: str) -> Message:
    pause, again = pause_button(_, overview), coffees_again_button(_, overview)
    if overview.is_away or again or not overview.coffee.has_rounds:
        return _message(standing(_, overview), [*again, pause])
    text = _(
        "You can skip coffees for two weeks while everything else goes on, or pause, and nothing "
        "comes until you're back."
    )
    skip = button(_("Skip coffees for two weeks"), ActionId.SKIP_TWO_WEEKS)
    return _message(f"{text} {_(SKIPPING_CALLS_OFF)}", [skip, pause])


def _stop(_: Translator, overview: Overview, command: str) -> Message:
    text = _(
        "I can be quiet. Pause, and nothing comes until you're back; leave, and nothing comes any "
        "more. Under Change, you can choose how often I write unasked. Nobody is told."
    )
    return _message(text, [pause_button(_, overview), _leave_button(_), _change(_)])


def _leave(_: Translator, overview: Overview, command: str) -> Message:
    text = _(
        "You can leave whenever you like. I'd forget what you shared, so I'll ask once more. "
        "Nobody is told."
    )
    return _message(text, [_leave_button(_), pause_button(_, overview)])


def _resume(_: Translator, overview: Overview, command: str) -> Message:
    if overview.is_away:
        text = _("Welcome back. Shall I include you again?")
        return _message(text, [pause_button(_, overview)])
    return _message(f"{_(NOT_PAUSED)} {standing(_, overview)}", [_change(_)])


def _reschedule(_: Translator, overview: Overview, command: str) -> Message:
    where = standing(_, overview)
    if overview.coffee.coffees and not overview.is_away:
        together = _(
            "To move or call off your coffee, use the buttons in your chat together, or just write "
            "there. Nobody needs a reason."
        )
        where = f"{where} {together}"
    row = [*coffee_buttons(_, overview), *filter(None, [round_button(_, overview)])]
    first = _message(where, [*row, pause_button(_, overview)])
    return Message(first.text, (*first.blocks, *other_coffees(_, overview)))


def _known(_: Translator, overview: Overview, command: str) -> Message:
    return _message(_known_text(_), [ledger_button(_)])


def _erase(_: Translator, overview: Overview, command: str) -> Message:
    text = _(
        "You can read all I know about you and have any part of it forgotten, or have everything "
        "erased. Before I erase anything, I say what goes, and ask."
    )
    erase = button(_("Erase everything about me"), ActionId.ERASE)
    return _message(text, [ledger_button(_), erase])


def _preferences(_: Translator, overview: Overview, command: str) -> Message:
    text = _(
        "You can change how often you meet, your hours, your holidays, and how often I may write "
        "unasked."
    )
    if not overview.coffee.has_rounds:
        text = _("You can change your hours, your holidays, and how often I may write unasked.")
    return _message(text, [_change(_)])


def _share(_: Translator, overview: Overview, command: str) -> Message:
    if not overview.may_share:
        return sentence(_(COFFEE_ONLY))
    text = _("Of course. Write it here, or use the form. I'll only keep it if you say so.")
    return _with_helpline(_, _message(text, share_button(_, overview)))


def _join(_: Translator, overview: Overview, command: str) -> Message:
    joined = _("You've already joined.")
    return _message(f"{joined} {standing(_, overview)}", answers_to_round(_, overview))


def _yes_or_no(_: Translator, overview: Overview, command: str) -> Message:
    row = answers_to_round(_, overview)
    if row:
        return _message(standing(_, overview), row)
    text = _(
        "I'm not sure which question you're answering. If I asked you something with buttons, "
        "please press one."
    )
    return _message(text, [], _front_hint(_, command))


def _command(_: Translator, overview: Overview, command: str) -> Message:
    text = _(
        "That looks like a command, but it came as a message. Start with {command} in Slack's "
        "message field; commands don't work in a thread.",
        command=command,
    )
    hint = _("Type {command} help to see everything you can type.", command=command)
    return _message(text, _everything(_, overview), hint)


def _signs(_: Translator, overview: Overview, command: str) -> Message:
    text = _("I only understand words. If you'd like to tell me something, please write it.")
    return _message(text, share_button(_, overview))


def _everything(_: Translator, overview: Overview) -> list[ButtonElement]:
    pause = pause_button(_, overview)
    return [*share_button(_, overview), _change(_), pause, ledger_button(_)]


def _known_text(_: Translator) -> str:
    return _("Here you can read all I know about you, and change, export or erase it.")


def _front_hint(_: Translator, command: str) -> str:
    return _("Type {command} to see where you stand.", command=command)


def _change(_: Translator) -> ButtonElement:
    return button(_("Change"), ActionId.CHANGE)


def _leave_button(_: Translator) -> ButtonElement:
    return button(_("Leave"), ActionId.LEAVE)


def _with_helpline(_: Translator, message: Message) -> Message:
    """*message*, and where to find people: somebody may ask a bot since nobody else is there."""
    person = _(
        "If you need a person rather than a bot, you'll find someone to talk to at {link}.",
        link=HELPLINE,
    )
    return Message(f"{message.text} {person}", (*message.blocks, context_block(person)))


def _message(text: str, row: list[ButtonElement], hint: str = "") -> Message:
    parts: list[Block] = [section(text), *([buttons(*row)] if row else [])]
    parts += [context_block(hint)] if hint else []
    return Message(f"{text} {hint}".strip(), tuple(parts))


_SHORT = {
    ReplyKind.THANKS: N_("You're welcome."),
    ReplyKind.ALL_RIGHT: N_("All right."),
    ReplyKind.GOODBYE: N_("See you. Take care."),
    ReplyKind.NEVER_MIND: N_("No problem. I only keep what you ask me to."),
}
_PAUSES_OR_ENDS = frozenset(
    {ReplyKind.PAUSE, ReplyKind.STOP, ReplyKind.LEAVE, ReplyKind.RESUME, ReplyKind.NO_COFFEES}
)
_ANSWERS: dict[ReplyKind, Callable[[Translator, Overview, str], Message]] = {
    ReplyKind.NEVER_MIND: _never_mind,
    ReplyKind.HELP: _help,
    ReplyKind.PUZZLED: _puzzled,
    ReplyKind.WHO: _who,
    ReplyKind.PAUSE: _pause,
    ReplyKind.WHEN_TO_ASK: _when_to_ask,
    ReplyKind.STOP: _stop,
    ReplyKind.LEAVE: _leave,
    ReplyKind.RESUME: _resume,
    ReplyKind.NO_COFFEES: _no_coffees,
    ReplyKind.RESCHEDULE: _reschedule,
    ReplyKind.KNOWN: _known,
    ReplyKind.ERASE: _erase,
    ReplyKind.PREFERENCES: _preferences,
    ReplyKind.SHARE: _share,
    ReplyKind.JOIN: _join,
    ReplyKind.YES_OR_NO: _yes_or_no,
    ReplyKind.COMMAND: _command,
    ReplyKind.SIGNS: _signs,
}
