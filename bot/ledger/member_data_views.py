"""What somebody sees of their settings, their coffees and their quiet list in the ledger."""

from __future__ import annotations

from collections.abc import Callable

from slack_sdk.models.blocks import Block

from bot.i18n import Translator
from bot.ledger.member_data import About, Coffee
from bot.runtime.working_hours import local_day
from bot.slack.blocks import context_block, heading, said
from bot.slack.mrkdwn import mention
from storage.records import Member

# The newest; the export has them all.
_COFFEES_SHOWN = 12

Spelled = Callable[[Translator, Member], str]


def about_me(_: Translator, about: About, spelled: Spelled) -> list[Block]:
    """Everything besides what somebody shared; *spelled* puts preferences into words."""
    member = about.member
    zone = member.zone if member else "UTC"
    blocks: list[Block] = [heading(_("Besides that"))]
    if member is not None:
        blocks.append(said(f"*{_('Your settings')}*\n{spelled(_, member)}"))
    if about.coffees:
        shown = [_coffee(_, one, zone) for one in about.coffees[:_COFFEES_SHOWN]]
        blocks.append(said(f"*{_('Your coffees')}*\n" + "\n".join(shown)))
    if about.quiet_list:
        names = _.join_list([mention(one) for one in about.quiet_list])
        text = _("{names}. Nobody but you sees this.", names=names)
        blocks.append(said(f"*{_('Your quiet list')}*\n{text}"))
    blocks.append(context_block(_rest(_, about)))
    return blocks


def _coffee(_: Translator, coffee: Coffee, zone: str) -> str:
    day = _.day(local_day(coffee.made_at, zone))
    if not coffee.others:
        return _("{day}, with somebody who is no longer here", day=day)
    names = _.join_list([mention(one) for one in coffee.others])
    return _("{day}, with {names}", day=day, names=names)


def _rest(_: Translator, about: About) -> str:
    member = about.member
    if member is None:
        return _(
            "Kith may know your Slack id, to keep to a choice that you or somebody else made. What "
            "others wish or noted for themselves is theirs, and is not shown here."
        )
    asked = _.plural(
        "It has asked you one question.",
        "It has asked you {number} questions.",
        len(about.questions),
    )
    basics = _(
        "Kith also knows your Slack id, that you joined on {day}, and what you said of your "
        "coffees.",
        day=_.day(local_day(member.joined_at, member.zone)),
    )
    return f"{basics} {asked}" if about.questions else basics
