"""What a listener sees: the nudge, the modal with the owner's words, and the answers."""

from __future__ import annotations

from datetime import date
from typing import Any

from slack_sdk.models.blocks import Block, DividerBlock

from bot.checkins.guidance import how_to_ask
from bot.checkins.service import OpenedCheckIn, ReminderTime
from bot.i18n import Translator
from bot.memory import WISHES, WITHDRAWN, told_block
from bot.runtime.working_hours import local_day
from bot.sharing import reader_row
from bot.slack.action_ids import ActionId
from bot.slack.blocks import (
    Message,
    button,
    buttons,
    confirmation,
    context_block,
    modal,
    notice,
    section,
    sentence,
)
from bot.slack.links import chat_with
from bot.slack.mrkdwn import mention


def nudge(_: Translator, owner: str, check_in_id: str, is_late: bool = False) -> Message:
    """
    The nudge: it says that there is something, and not what it is (P5).

    It is the same for every kind, so a glance at a screen gives nothing away.
    """
    text = _("There is something {owner} would like you to know.", owner=mention(owner))
    if is_late:
        text = _(
            "I'm telling you this a few days late, and that's my fault. There is something "
            "{owner} would like you to know.",
            owner=mention(owner),
        )
    return _with_buttons(_, text, check_in_id)


def remembrance(_: Translator, owner: str, check_in_id: str) -> Message:
    """The nudge of four weeks later, to a listener who was told before."""
    text = _(
        "{owner} told you something a while ago. They'd be glad if you remembered.",
        owner=mention(owner),
    )
    return _with_buttons(_, text, check_in_id)


def once_more(_: Translator, owner: str, check_in_id: str) -> Message:
    """The nudge to a listener who asked for another day: it says that it's the last."""
    text = _(
        "You said *Not today*, so I'm bringing it up once more: there is something {owner} "
        "would like you to know. If today is no better, I'll let it rest.",
        owner=mention(owner),
    )
    return _with_buttons(_, text, check_in_id)


def after_waiting(_: Translator, owner: str, check_in_id: str) -> Message:
    """The nudge once *not yet* is over, to a listener who had read it before."""
    text = _(
        "I'm bringing this up once more, and then it's up to you: there is something {owner} "
        "would like you to know. You've read it before.",
        owner=mention(owner),
    )
    return _with_buttons(_, text, check_in_id)


def _with_buttons(_: Translator, text: str, check_in_id: str) -> Message:
    """A nudge with its buttons."""
    quiet = confirmation(
        _("Nothing more from them?"),
        _(
            "You won't hear from them through me any more, and I won't pair you with them for a "
            "coffee. They aren't told. You can change this in your quiet list."
        ),
        _("Yes, please"),
        _("Go back"),
    )
    row = buttons(
        button(_("Read it"), ActionId.READ, check_in_id, style="primary"),
        button(_("Not today"), ActionId.NOT_TODAY, check_in_id),
        button(_("Nothing more from them"), ActionId.NOTHING_MORE, check_in_id, confirm=quiet),
    )
    return Message(text, (section(text), row))


def after_reading(_: Translator, owner: str, asks: bool, check_in_id: str) -> Message:
    """What replaces the nudge once it was read; *asks*: if they may get in touch."""
    text = _("You've read what {owner} would like you to know.", owner=mention(owner))
    row = [button(_("Read it again"), ActionId.READ, check_in_id)]
    if asks:
        row.insert(0, button(_("I've been in touch"), ActionId.ASKED, check_in_id, style="primary"))
    return Message(text, (section(text), buttons(*row)))


def again(_: Translator, owner: str, check_in_id: str) -> Message:
    """The reminder that the listener asked for."""
    text = _(
        "You wanted a reminder: you've read what {owner} would like you to know.",
        owner=mention(owner),
    )
    row = buttons(
        button(_("I've been in touch"), ActionId.ASKED, check_in_id, style="primary"),
        button(_("Read it again"), ActionId.READ, check_in_id),
    )
    return Message(text, (section(text), row))


def words(_: Translator, opened: OpenedCheckIn, owner_name: str, team_id: str) -> dict[str, Any]:
    """The modal with the owner's words; the only place where a listener sees them."""
    owner = mention(opened.owner)
    blocks: list[Block] = [section(_("{owner} would like you to know:", owner=owner))]
    for one in opened.recalled:
        wish = _("Their wish: {wish}.", wish=_(WISHES[one.detail.wish]))
        blocks += [told_block(_, one), section(wish)]
    how = what_to_say(opened)
    if how:
        blocks += [DividerBlock(), *(section(_(each)) for each in how)]
        blocks.append(_what_to_do(_, opened, owner_name, team_id))
    blocks += [
        context_block(_("Only you see this. {owner} can see that you read it.", owner=owner)),
        reader_row(_, [opened.owner], {one.detail.kind for one in opened.recalled}, owner_name),
    ]
    return modal(_("Shared with you"), blocks, close=_("Close"), metadata=opened.check_in_id)


def what_to_say(opened: OpenedCheckIn) -> tuple[str, ...]:
    """How to ask about what was opened; empty if nothing should be said."""
    several = ((one.detail, one.dates.is_ahead) for one in opened.recalled)
    return how_to_ask(several, loudest=opened.loudest)


def _what_to_do(_: Translator, opened: OpenedCheckIn, owner_name: str, team_id: str) -> Block:
    """The listener's buttons: write to the owner, and until they have, be reminded once."""
    message = button(
        _("Message {name}", name=owner_name),
        ActionId.MESSAGE_OWNER,
        opened.check_in_id,
        style="primary",
        url=chat_with(team_id, opened.owner),
    )
    if opened.has_asked:
        return buttons(message)
    return buttons(
        message,
        button(_("I've been in touch"), ActionId.ASKED, opened.check_in_id),
        button(_when_again(_, opened.again_on), ActionId.ASK_AGAIN, opened.check_in_id),
    )


def _when_again(_: Translator, day: date | None) -> str:
    if day is None:
        return _("Remind me this afternoon")
    return _("Remind me on {day}", day=_.day(day))


def gone_modal(_: Translator) -> dict[str, Any]:
    """What a listener reads if the owner has withdrawn it, or it has ended."""
    text = _("That's no longer there. There's nothing you need to do.")
    return modal(_("No longer there"), [section(text)], close=_("Close"))


def refused(_: Translator, words: str) -> dict[str, Any]:
    """What stands in the window in place of the words, where a press in it is refused."""
    return notice(_, _("Not possible now"), words)


def gone(_: Translator) -> Message:
    """What replaces a nudge that was withdrawn."""
    return sentence(_(WITHDRAWN))


def thanks(_: Translator, owner: str | None = None, check_in_id: str = "") -> Message:
    """
    The answer to *I've been in touch*: whom with, and the way to read it again while it lasts.

    Once it may not be read any more, *owner* is ``None``, and it names nobody.
    """
    thanked = _("Thank you for thinking of them.")
    if owner is None:
        return sentence(thanked)
    told = _("You've been in touch with {owner}.", owner=mention(owner))
    text = f"{told} {thanked}"
    row = buttons(button(_("Read it again"), ActionId.READ, check_in_id))
    return Message(text, (section(text), row))


def thanks_modal(_: Translator) -> dict[str, Any]:
    """The answer to *I've been in touch* inside the modal."""
    return modal(_("Thank you"), [section(_("Thank you for thinking of them."))], close=_("Close"))


def another_day(_: Translator, once_more: bool) -> Message:
    """The answer to *Not today*; *once_more*: whether another day may follow."""
    text = _("That's all right. Nobody is told.")
    if once_more:
        text += " " + _("I may bring it up once more, on another day.")
    return sentence(text)


def no_more(_: Translator) -> Message:
    """The answer to *Nothing more from them*."""
    return sentence(_("You won't hear from them through me any more. Nobody is told."))


def reminded(_: Translator, again: ReminderTime) -> dict[str, Any]:
    """The answer to *Remind me*."""
    day = _.day(local_day(again.moment, again.zone))
    text = _(
        "I'll remind you once, on {day} at {hour}. Until then I won't turn to anyone else.",
        day=day,
        hour=_.hour(again.moment, again.zone),
    )
    return notice(_, _("A reminder"), text)


def reminded_already(_: Translator) -> dict[str, Any]:
    """The answer to a second *Remind me*."""
    text = _("I only remind you once. After that, it's up to you.")
    return notice(_, _("A reminder"), text)
