"""The slash command: which listener answers which word after it.

One table routes the words and is shown as help, so the two cannot differ.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.i18n import N_, Translator
from bot.slack.blocks import Message, header, section
from bot.slack.interactions import CommandCall
from bot.slack.router import Router


@dataclass(frozen=True, slots=True)
class Command:
    """
    One word after the command.

    ``takes`` and ``does`` are for the help. ``answer`` returns a message that only the person who
    typed sees, or ``None`` where it has opened a modal. An empty word stands for the command alone,
    :data:`MENTION` for any person who is mentioned.
    """

    word: str
    takes: str
    does: str
    answer: Callable[[CommandCall], Message | None]


HELP = "help"
MENTION = "@somebody"

# How Slack sends a mention: with a name or without.
_MENTION = re.compile(r"<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>")


def register(router: Router, command: str, commands: Sequence[Command]) -> None:
    """Let the command be answered by its first word; an unknown word is answered with help."""
    by_word = {one.word: one for one in commands}

    def answer(call: CommandCall, word: str) -> Message | None:
        chosen = by_word.get(word)
        if chosen is None:
            return help_with(call.translator, command, commands, unknown=word != HELP)
        return chosen.answer(call)

    def typed(call: CommandCall) -> Message | None:
        word, rest, about = _parse(call.rest)
        return answer(replace(call, rest=rest, about=about), word)

    router.on_command(command, typed)


def _parse(text: str) -> tuple[str, str, str | None]:
    """The first word, the rest after it, and the person who is mentioned in place of the word."""
    mentioned = _MENTION.match(text)
    if mentioned is not None:
        return MENTION, text[mentioned.end() :].strip(), mentioned[1]
    # Without an argument it also splits at a no-break space, as phones write it, and at lines.
    word, *rest = text.split(maxsplit=1) or [""]
    # Slack leaves a name that it does not know as it was typed.
    return (MENTION if word.startswith("@") else word.lower()), "".join(rest).strip(), None


def help_with(
    _: Translator, command: str, commands: Sequence[Command], *, unknown: bool = False
) -> Message:
    """The help: all commands, from the table that routes them."""
    lines = [_line(_, command, one) for one in commands]
    lines.append(f"`{command} {HELP}`  {_('Show this list.')}")
    first = _("I don't know that word. Here's what you can type:") if unknown else ""
    title = _("What you can type")
    text = "\n".join([first or title, *lines])
    blocks = [section(first)] if first else [header(title)]
    return Message(text, (*blocks, section("\n".join(lines))))


def _line(_: Translator, command: str, one: Command) -> str:
    words = " ".join(
        part for part in (command, one.word, _(one.takes) if one.takes else "") if part
    )
    return f"`{words}`  {_(one.does)}"


UNTIL_A_DAY = N_("[until a day]")
