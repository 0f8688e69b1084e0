"""What a question for the people of a match looks like, with its author where it has one."""

from __future__ import annotations

from slack_sdk.models.blocks import Block

from bot.coffee.custom_openers import AskedOpener
from bot.i18n import Translator
from bot.slack.blocks import quoted, section
from bot.slack.mrkdwn import mention, verbatim

# The whole of it as text, and its blocks.
Shown = tuple[str, tuple[Block, ...]]


def first_opener(_: Translator, opener: AskedOpener) -> Shown:
    """The question of an introduction."""
    if opener.author is None:
        return _shown(_, _("To get you started:"), opener)
    start = _("To get you started, {name} asks:", name=mention(opener.author))
    return _shown(_, start, opener)


def further_opener(_: Translator, opener: AskedOpener) -> Shown:
    """The question that *Another question* brings."""
    if opener.author is None:
        return _shown(_, _("Another question:"), opener)
    return _shown(_, _("{name} asks:", name=mention(opener.author)), opener)


def opener_for(_: Translator, slack_id: str, opener: AskedOpener) -> Shown:
    """The question for one of them, in a slow coffee."""
    if opener.author is None:
        line = f"{mention(slack_id)}: {_(opener.words)}"
        return line, (section(f"• {line}"),)
    start = f"{mention(slack_id)}: " + _("{name} asks:", name=mention(opener.author))
    return f"{start} {verbatim(opener.words)}", (section(f"• {start}"), quoted(opener.words))


def _shown(_: Translator, start: str, opener: AskedOpener) -> Shown:
    if opener.author is None:
        question = _(opener.words)
        return f"{start} {question}", (section(f"{start}\n> {question}"),)
    # What people wrote becomes no markup.
    return f"{start} {verbatim(opener.words)}", (section(start), quoted(opener.words))
