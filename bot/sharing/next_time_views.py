"""The window behind *Add something*, after a coffee."""

from __future__ import annotations

from typing import Any

from slack_sdk.models.blocks import Block, InputBlock, PlainTextInputElement, UserSelectElement

from bot.i18n import Translator
from bot.memory import COFFEE_ONLY, LONGEST_WORDS
from bot.sharing.drafts import NameQuestion
from bot.sharing.form_fields import whose_field
from bot.sharing.form_state import WORDS_BLOCK
from bot.sharing.next_time import Partners
from bot.slack.action_ids import ActionId
from bot.slack.blocks import button, buttons, context_block, modal, plain, section
from bot.slack.links import chat_with
from bot.slack.mrkdwn import mention

PARTNER_BLOCK = "partner"


def form(
    _: Translator,
    match_id: str,
    partners: Partners,
    team_id: str,
    *,
    told: str = "",
    chosen: str | None = None,
    whose: NameQuestion | None = None,
    help_line: str = "",
) -> dict[str, Any]:
    """A line for next time, with what else one can do after a coffee."""
    title = _("Add something")
    if not partners.may_write or not partners.has_rounds:
        why: list[Block] = [] if partners.may_write else [context_block(_(COFFEE_ONLY))]
        return modal(title, [*why, *_besides(_, partners, team_id)], close=_("Close"))
    blocks: list[Block] = [section(help_line)] if help_line else []
    blocks += whose_field(_, whose, is_own=False)
    blocks += _for_whom(_, partners, chosen)
    blocks += [_line(_, told), context_block(_how_long(_)), *_besides(_, partners, team_id)]
    return modal(
        title,
        blocks,
        close=_("Close"),
        submit=_("Keep it"),
        action_id=ActionId.NEXT_TIME_FORM,
        metadata=match_id,
    )


def kept(_: Translator, partner: str) -> str:
    """What the form says once the line is kept."""
    return _(
        "I've kept it. {name} can open it before your next coffee together. You can read it, or "
        "have me forget it, under “What Kith knows about me”.",
        name=mention(partner),
    )


def nobody_chosen(_: Translator) -> str:
    """The error under a person who wasn't at this coffee."""
    return _("Pick somebody you had this coffee with.")


def _for_whom(_: Translator, partners: Partners, chosen: str | None) -> list[Block]:
    if len(partners.slack_ids) == 1:
        name = mention(partners.slack_ids[0])
        return [section(_("Something for your next coffee with {name}:", name=name))]
    picker = UserSelectElement(
        action_id=ActionId.NEXT_TIME_PARTNER.value, initial_user=chosen or partners.slack_ids[0]
    )
    return [InputBlock(block_id=PARTNER_BLOCK, label=plain(_("Who is it for?")), element=picker)]


def _line(_: Translator, told: str) -> InputBlock:
    return InputBlock(
        block_id=WORDS_BLOCK,
        label=plain(_("A line for next time")),
        hint=plain(_("Only they can open it. Up to {most} characters.", most=LONGEST_WORDS)),
        element=PlainTextInputElement(
            action_id=ActionId.SHARE_WORDS.value, multiline=True, initial_value=told or None
        ),
    )


def _how_long(_: Translator) -> str:
    return _(
        "They'll hear that there's something to read when you next have coffee together. I'll "
        "forget it two weeks later, or after six months if there's no coffee."
    )


def _besides(_: Translator, partners: Partners, team_id: str) -> list[Block]:
    """Reminders to ask, and one's own chat with each of them, such as to say thanks."""
    rows: list[Block] = []
    for slack_id in partners.slack_ids:
        link = chat_with(team_id, slack_id)
        rows += [
            section(_("With {name}, you can also:", name=mention(slack_id))),
            buttons(
                button(_("Remind me to ask"), ActionId.REMIND, slack_id),
                button(_("Message them"), ActionId.MESSAGE_THEM, url=link),
                block_id=f"besides:{slack_id}",
            ),
        ]
    return rows
