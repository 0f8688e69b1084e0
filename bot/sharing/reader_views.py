"""What stands below another's words for whoever reads them, and the windows that it opens."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from slack_sdk.models.blocks import ActionsBlock, Block

from bot.i18n import Translator
from bot.sharing import contact_views
from bot.sharing.help_facts import HelpFacts
from bot.sharing.help_views import HELPLINES, LINK, contact_times
from bot.slack.action_ids import ActionId
from bot.slack.blocks import button, buttons, context_block, modal, notice, section
from bot.slack.mrkdwn import mention
from storage.records import DetailKind

# What somebody may be in need with. A reader may worry about its owner.
GRAVE = frozenset({DetailKind.ILLNESS_OWN, DetailKind.ILLNESS_FAMILY, DetailKind.LOSS})


def reader_row(
    _: Translator, owners: Sequence[str], kinds: Collection[DetailKind] = (), name: str = ""
) -> ActionsBlock:
    """
    The buttons below another's words, wherever they are read.

    *owners*: the Slack ids of all who wrote something in this window. *kinds*: of which kinds their
    words are; where one is grave, there is one owner, whose *name* may be empty.
    """
    row = [button(_("This isn't all right"), ActionId.NOT_ALL_RIGHT, " ".join(owners))]
    if not GRAVE.isdisjoint(kinds):
        label = _("Worried about {name}?", name=name or _("them"))
        row.append(button(label, ActionId.WORRIED, owners[0]))
    return buttons(*row)


def not_all_right(_: Translator, owners: Sequence[str], whom: str) -> dict[str, Any]:
    """
    What one can do about words that should not have been written to one.

    *whom*: whom to turn to, by :func:`turn_to`.
    """
    blocks: list[Block] = [
        section(_("*Take a screenshot:* whoever wrote this can withdraw it.")),
        section(whom),
    ]
    blocks += [
        section(
            mention(owner),
            accessory=button(_("Nothing more from them"), ActionId.NOTHING_MORE_FROM, owner),
        )
        for owner in owners
    ]
    quiet = _(
        "You won't hear from them through me any more, and I won't pair you with them for a "
        "coffee. They aren't told. You can change this in your quiet list."
    )
    blocks += [context_block(quiet), _nobody_told(_)]
    return modal(_("This isn't all right"), blocks, close=_("Back"))


def worried(_: Translator, owner: str, whom: str) -> dict[str, Any]:
    """What one can do for somebody whose words are a worry."""
    name = mention(owner)
    blocks: list[Block] = [
        section(
            _(
                "*Ask {name} how they are, and listen.* You don't need the right words, and they "
                "don't need advice.",
                name=name,
            )
        ),
        section(
            _(
                "*If they may be in danger now,* call the emergency number where they are. "
                "Helplines advise people who worry about someone, too: {link}.",
                link=LINK,
            )
        ),
        section(f"{whom} {_('If you can, ask {name} first.', name=name)}"),
        buttons(button(_("Find a helpline"), ActionId.FIND_HELPLINE, url=HELPLINES)),
        _nobody_told(_),
    ]
    return modal(_("Worried about them?"), blocks, close=_("Back"))


def nothing_more(_: Translator) -> dict[str, Any]:
    """The answer to *Nothing more from them* in such a window."""
    told = _("You won't hear from them through me any more. Nobody is told.")
    return notice(_, _("Your quiet list"), told)


def turn_to(_: Translator, facts: HelpFacts | None) -> str:
    """Whom to turn to: the contact in need of *facts*, else what every company has."""
    if facts is None or facts.contact is None:
        return _("You can turn to an admin of this workspace, to HR, or to someone you trust here.")
    named = contact_views.to_turn_to(_, facts.contact.slack_id)
    return " ".join([named, *contact_times(_, facts)])


def _nobody_told(_: Translator) -> Block:
    return context_block(_("I tell nobody that you opened this, and I keep no note of it."))
