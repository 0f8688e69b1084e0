"""What the contact in need reads: the question, the answers, and their place in the ledger."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from slack_sdk.models.blocks import Block, ButtonElement

from bot.i18n import Translator
from bot.runtime.working_hours import local_day
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, button, buttons, section, sentence
from bot.slack.mrkdwn import mention
from storage.records import Contact, ContactState


class HoursShown(StrEnum):
    """By which hours people are told when the contact is back."""

    OWN = "own"
    NINE_TO_FIVE = "slack"


def question(_: Translator, *, is_member: bool) -> Message:
    """The question to somebody whom an admin has picked; a no costs one tap and no reason."""
    asked = _("Would you be the person to turn to here when somebody is in need?")
    paragraphs = [
        asked,
        _(
            "An admin suggested you. If somebody writes to me that they don't want to live any "
            "more, I give them emergency and helpline numbers first. Then I'd name you, in case "
            "they'd like to talk to somebody here. You don't need any training: listening and "
            "helping them find help is enough. I won't tell you about anybody."
        ),
        _times(_, is_member=is_member),
        _(
            "It's fine to say no. Nobody is told whether you said no or haven't answered. If you "
            "say yes, you can stop at any time."
        ),
    ]
    return Message(" ".join(paragraphs), (*map(section, paragraphs), _row(_, is_member)))


def accepted(_: Translator, *, own_hours: bool) -> Message:
    """The answer to a yes."""
    text = f"{_thanks(_)} {_by_hours(_, own_hours=own_hours)}"
    return Message(text, (section(text), buttons(_stop(_))))


def declined(_: Translator) -> Message:
    """The answer to a no."""
    return sentence(_("That's fine. I name nobody, and nobody is told."))


def stopped(_: Translator) -> Message:
    """The answer to *Stop being the contact*."""
    return sentence(
        _(
            "Thank you for having been there. I don't name you any more. Your admins see that "
            "there's nobody now, and no reason."
        )
    )


def without_you(_: Translator, contact: Contact) -> str:
    """What admins see once whoever they picked has left."""
    if contact.state is ContactState.ACCEPTED:
        return _(
            "You'll no longer be the person to turn to for people in need here. Your admins will "
            "see that there's nobody, and no reason."
        )
    return _(
        "An admin picked you as the person to turn to for people in need here. Your admins will "
        "see that there's nobody, and no reason."
    )


def emptied(_: Translator) -> Message:
    """What stands in place of a question that was taken back, or of its answer."""
    return sentence(
        _("You aren't the person to turn to here, or no longer. There's nothing you need to do.")
    )


def in_ledger(_: Translator, contact: Contact | None, *, is_member: bool) -> list[Block]:
    """What the ledger of whoever was picked says of it, with the buttons."""
    if contact is None or contact.state is ContactState.DECLINED:
        return []
    if contact.state is ContactState.ASKED:
        asked = _("You're asked whether you'd be the person to turn to for people in need here.")
        return [section(f"{asked} {_times(_, is_member=is_member)}"), _row(_, is_member)]
    named = _("You're the person to turn to for people in need here.")
    hours = _by_hours(_, own_hours=contact.own_hours)
    return [section(f"{named} {hours}"), buttons(_stop(_))]


def to_turn_to(_: Translator, slack_id: str) -> str:
    """Names the contact to somebody."""
    return _("{contact} is the person to turn to here.", contact=mention(slack_id))


def when_back(_: Translator, back_at: datetime, zone: str, *, is_theirs: bool) -> str:
    """
    When the contact is back, by the clocks of *zone*; *is_theirs*: of the contact, not the reader.
    """
    day, hour = _.day(local_day(back_at, zone)), _.hour(back_at, zone)
    if is_theirs:
        return _(
            "They aren't working now, and are back on {day} at about {hour} where they are.",
            day=day,
            hour=hour,
        )
    return _(
        "They aren't working now, and are back on {day} at about {hour} your time.",
        day=day,
        hour=hour,
    )


def _times(_: Translator, *, is_member: bool) -> str:
    if is_member:
        return _(
            "Outside your hours I'd say when you're back: by the working hours you've set with me, "
            "or by nine to five from Monday to Friday. While your status says you're away, or "
            "you've paused, I leave you out."
        )
    return _(
        "Outside nine to five from Monday to Friday, in your time zone, I'd say when you're back. "
        "While your status says you're away, I leave you out."
    )


def _by_hours(_: Translator, *, own_hours: bool) -> str:
    if own_hours:
        return _("Outside your working hours I say when you're back.")
    return _("Outside nine to five from Monday to Friday I say when you're back.")


def _thanks(_: Translator) -> str:
    return _("Thank you. From now on I name you to people in need.")


def _row(_: Translator, is_member: bool) -> Block:
    yes = {HoursShown.NINE_TO_FIVE: _("Yes")}
    if is_member:
        yes = {
            HoursShown.OWN: _("Yes, in my own hours"),
            HoursShown.NINE_TO_FIVE: _("Yes, nine to five"),
        }
    return buttons(
        *(button(label, f"{ActionId.CONTACT_YES}.{one}", one) for one, label in yes.items()),
        button(_("I'd rather not"), ActionId.CONTACT_NO),
    )


def _stop(_: Translator) -> ButtonElement:
    return button(_("Stop being the contact"), ActionId.CONTACT_STOP)
