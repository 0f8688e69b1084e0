"""What Kith says to words of despair: people to turn to, and no offer to keep anything (P18)."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Any

from slack_sdk.models.blocks import ActionsBlock, Block, SectionBlock

from bot.i18n import Translator, help_translator_for
from bot.sharing import contact_views
from bot.sharing.emergency import emergency_number
from bot.sharing.form_state import FormState
from bot.sharing.help_facts import Colleague, HelpFacts
from bot.slack.action_ids import ActionId
from bot.slack.blocks import (
    Message,
    button,
    buttons,
    context_block,
    modal,
    plain,
    section,
    sentence,
)
from bot.slack.links import chat_with
from bot.slack.mrkdwn import mention, verbatim
from bot.suggestions import Despair
from storage.records import MemberHome

HELPLINES = "https://findahelpline.com"
LINK = f"<{HELPLINES}|findahelpline.com>"
_TOLD_BLOCK = "told"
_LONGEST_SHOWN = 3000


class Told(Enum):
    """Where words were told: what becomes of them differs."""

    IN_MESSAGE = "in_message"
    OTHERWISE = "otherwise"


def answer(
    _: Translator, facts: HelpFacts, told: Told, team_id: str = "", first_ts: str = ""
) -> Message:
    """The answer to words of despair; *first_ts* is the time stamp of the first of them."""
    _ = _in_own_language(_)
    said = _said(_, facts, told)
    row = _row(_, facts, team_id, (), first_ts)
    return Message(" ".join(said), (*(section(one) for one in said), row))


def answer_in_modal(
    _: Translator,
    facts: HelpFacts,
    team_id: str,
    words: str,
    state: FormState,
    listeners: Sequence[Colleague] = (),
) -> dict[str, Any]:
    """The same in place of a form; *words* exist in this view only."""
    _ = _in_own_language(_)
    blocks: list[Block] = [section(one) for one in _said(_, facts, Told.OTHERWISE)]
    blocks.append(_row(_, facts, team_id, listeners, ""))
    # A form may hold more than Slack shows in one block.
    shown = SectionBlock(text=plain(words[:_LONGEST_SHOWN]), block_id=_TOLD_BLOCK)
    return modal(
        _("Please talk to someone"),
        [*blocks, context_block(_("What you wrote:")), shown],
        close=_("Close"),
        metadata=state.written(),
    )


def words_shown(view: dict[str, Any]) -> str:
    """The words that stand below the answer in a modal; empty where none do."""
    for block in view["blocks"]:
        if block.get("block_id") == _TOLD_BLOCK:
            return str(block["text"]["text"])
    return ""


def line(_: Translator, despair: Despair | None) -> str:
    """One line of help under the usual answer; empty where none is needed."""
    _ = _in_own_language(_)
    match despair:
        case Despair.RELATIVE:
            return _(
                "That's a lot to carry. Helplines advise people who worry about someone, too: "
                "{link}. If they're in danger now, call the emergency number where they are.",
                link=LINK,
            )
        case None:
            return ""
    return _("If things are hard right now: at {link} there's someone to talk to.", link=LINK)


def after_help(_: Translator, help_line: str) -> Message:
    """The answer to what follows help at once; with a *help_line* where it needs one of its own."""
    _ = _in_own_language(_)
    if help_line:
        return with_line(sentence(_("Thank you for telling me.")), help_line)
    return sentence(
        _(
            "Thank you for telling me. I've kept nothing. If you need someone to talk to, you'll "
            "find them at {link}.",
            link=LINK,
        )
    )


def contact_times(_: Translator, facts: HelpFacts) -> list[str]:
    """When the contact is back, if they aren't working now: by the reader's clocks if known."""
    when = facts.reachable
    zone = facts.zone or (when.zone if when else None)
    if when is None or when.back_at is None or zone is None:
        return []
    return [contact_views.when_back(_, when.back_at, zone, is_theirs=facts.zone is None)]


def with_line(message: Message, help_line: str) -> Message:
    """*message* with a line of help under its first paragraph."""
    if not help_line:
        return message
    first, *rest = message.blocks
    return Message(f"{message.text} {help_line}", (first, section(help_line), *rest))


def _in_own_language(_: Translator) -> Translator:
    """The reader's own language, also where the rest of Kith doesn't speak it yet."""
    return help_translator_for(_.spoken)


def _said(_: Translator, facts: HelpFacts, told: Told) -> list[str]:
    someone = _("At {link} you'll find someone to talk to.", link=LINK)
    if facts.helpline is not None:
        someone = _(
            "To talk to someone: {name}, *{number}*. More at {link}.",
            name=verbatim(facts.helpline.name),
            number=facts.helpline.number,
            link=LINK,
        )
    here = _("I haven't told anyone.")
    if facts.contact is not None:
        contact = _(
            "If you'd like someone here, {contact} is the person to turn to.",
            contact=mention(facts.contact.slack_id),
        )
        here = " ".join([contact, *contact_times(_, facts), here])
    return [
        _("Thank you for telling me. I'm only a bot, and this needs a person."),
        _in_danger(_, facts.home),
        someone,
        here,
        _("I've kept nothing. Slack still has your message; you can delete it.")
        if told is Told.IN_MESSAGE
        else _("I've kept nothing."),
    ]


def _in_danger(_: Translator, home: MemberHome | None) -> str:
    """What to do in danger; the number is named with its country, since they may be elsewhere."""
    number = emergency_number(home.country) if home else None
    if home is None or home.country is None or number is None:
        return _(
            "If you might act on thoughts of suicide, or have hurt yourself, call your local "
            "emergency number now."
        )
    return _(
        "If you might act on thoughts of suicide, or have hurt yourself, call your local "
        "emergency number now ({country}: *{number}*).",
        country=_.country(home.country),
        number=number,
    )


def _row(
    _: Translator, facts: HelpFacts, team_id: str, listeners: Sequence[Colleague], first_ts: str
) -> ActionsBlock:
    """The buttons, none of which has to be pressed."""
    to_write = [
        (one, _("Write to {name} yourself", name=one.name or _("them"))) for one in listeners
    ]
    if facts.contact is not None:
        name = facts.contact.name or _("them")
        to_write.append((facts.contact, _("Write to {name}", name=name)))
    return buttons(
        button(_("Find a helpline"), ActionId.FIND_HELPLINE, url=HELPLINES),
        *(
            button(label, f"{ActionId.WRITE_TO}.{position}", url=chat_with(team_id, one.slack_id))
            for position, (one, label) in enumerate(to_write)
            if team_id
        ),
        button(_("I meant something else"), ActionId.MEANT_ELSE, first_ts),
    )
