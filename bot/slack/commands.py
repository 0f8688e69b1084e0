"""The slash command: which listener answers which word after it.

One table routes the words and is shown as help, so the two cannot differ.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient

from bot.i18n import N_, Translator
from bot.slack.blocks import Message, header, section
from bot.slack.interactions import CommandCall
from bot.slack.request import SlackRequest


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


def register(app: App, command: str, commands: Sequence[Command]) -> None:
    """Let the command be answered by its first word; an unknown word is answered with help."""
    by_word = {one.word: one for one in commands}

    @app.command(command)
    def on_command(
        ack: Ack,
        body: dict[str, Any],
        client: WebClient,
        respond: Respond,
        slack_request: SlackRequest,
        translator: Translator,
    ) -> None:
        ack()
        word, rest, about = _parse(str(body.get("text") or "").strip())
        chosen = by_word.get(word)
        if chosen is None:
            respond(**help_with(translator, command, commands, unknown=word != HELP).answer())
            return
        answer = chosen.answer(
            CommandCall(
                client,
                slack_request,
                translator,
                body["team_id"],
                body["trigger_id"],
                rest,
                about,
            )
        )
        if answer is not None:
            respond(**answer.answer())


def _parse(text: str) -> tuple[str, str, str | None]:
    """The first word, the rest after it, and the person who is mentioned in place of the word."""
    mentioned = _MENTION.match(text)
    if mentioned is not None:
        return MENTION, text[mentioned.end() :].strip(), mentioned[1]
    word, _, rest = text.partition(" ")
    # Slack leaves a name that it does not know as it was typed.
    return (MENTION if word.startswith("@") else word.lower()), rest.strip(), None


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
