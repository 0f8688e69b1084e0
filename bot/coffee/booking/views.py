"""What the people of a match see in their chat, and what each hears privately, about its time."""

from __future__ import annotations

from collections.abc import Sequence

from slack_sdk.models.blocks import Block, ButtonElement

from bot.coffee.custom_openers import AskedOpener
from bot.coffee.opener_views import first_opener, further_opener
from bot.coffee.reason_texts import why_this_match, without_hours
from bot.i18n import Translator
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, button, buttons, confirmation, context_block, section
from bot.slack.mrkdwn import mention

_PAIR = 2


def introduction(
    _: Translator,
    match_id: str,
    *,
    people: Sequence[str],
    opener: AskedOpener,
    reasons: Sequence[str],
    has_slots: bool,
    place: str | None = None,
) -> Message:
    """The introduction of *people* (Slack ids) who can meet at a *place*, and the way to a time."""
    hello = _(
        "{names}, this round you're having coffee together. It has nothing to do with business.",
        names=_.join_list([mention(one) for one in people]),
    )
    why = why_this_match(_, reasons if has_slots else without_hours(reasons), len(people), place)
    question, asked = first_opener(_, opener)
    step = _pick(_) if has_slots else _no_common_hour(_)
    private = _("I can't read this chat. It's all yours.")
    text = " ".join(filter(None, [hello, why, question, step, private]))
    first = [pick_button(_, match_id)] if has_slots else _without_hours(_, match_id)
    row = (*first, own_time_button(_, match_id), another_opener_button(_, match_id))
    blocks: tuple[Block, ...] = (
        section(" ".join(filter(None, [f":coffee: {hello}", why]))),
        *asked,
        section(step),
        buttons(*row, more_button(_, match_id)),
        context_block(private),
    )
    return Message(text, blocks)


def booked(_: Translator, match_id: str, when: str, *, people: int, is_moved: bool) -> Message:
    """When they meet, in every zone; it names nobody in or out."""
    if is_moved:
        text = _(
            "Your coffee has moved. It's now on {when}. If the old time is in your calendar, "
            "please delete it there.",
            when=when,
        )
    else:
        text = _("Your coffee is on {when}.", when=when)
    return _with_row(f":calendar: {text}", text, *booked_row(_, match_id, people=people))


def booked_row(_: Translator, match_id: str, *, people: int) -> list[ButtonElement]:
    """What can be done about a booked coffee."""
    row = [
        button(_("Add to calendar"), ActionId.CALENDAR, match_id, style="primary"),
        button(_("Another time"), ActionId.ANOTHER_TIME, match_id),
    ]
    if people > _PAIR:
        row.append(cannot_button(_, match_id))
    return [*row, call_off_button(_, match_id), more_button(_, match_id)]


def new_times(_: Translator, match_id: str, *, is_moving: bool) -> Message:
    """That there are other times to pick, whoever suggested them."""
    if is_moving:
        text = _(
            "One of you needs another time, so here are new ones to pick from. Until a new time is "
            "found, the old one stays."
        )
    else:
        text = _("There are new times to pick from. Tick every time that works for you.")
    return _with_row(text, text, pick_button(_, match_id), more_button(_, match_id))


def no_time(_: Translator, match_id: str, *, is_booked: bool) -> Message:
    """That nothing fits everybody."""
    if is_booked:
        text = _("No other time fits, so the time you have stays.")
        return _with_row(text, text, *booked_row(_, match_id, people=_PAIR))
    text = _(
        "None of these times fits, and nobody's to blame. Would one of you like to suggest times, "
        "or would you rather find your own?"
    )
    row = (*_without_hours(_, match_id), own_time_button(_, match_id), more_button(_, match_id))
    return _with_row(text, text, *row)


def own_time(_: Translator, match_id: str, begins: str) -> Message:
    """That they find a time in their chat; *begins* (a Slack id) is asked to start."""
    text = _(
        "You'll find your own time, then. {name}, would you suggest one? Anywhere will do.",
        name=mention(begins),
    )
    return _with_row(text, text, more_button(_, match_id))


def another_opener(_: Translator, match_id: str, opener: AskedOpener) -> Message:
    """Another question to talk about."""
    text, asked = further_opener(_, opener)
    row = (another_opener_button(_, match_id), more_button(_, match_id))
    return Message(text, (*asked, buttons(*row)))


def called_off(_: Translator, when: str | None, introduced_on: str | None = None) -> Message:
    """
    That there is no coffee; the same words, whoever called it off and why.

    *introduced_on* (a day in words) says which coffee to somebody who isn't told in its chat.
    """
    if when is None and introduced_on is not None:
        text = _(
            "Your coffee from the introduction on {day} won't take place. Nobody's to blame.",
            day=introduced_on,
        )
    elif when is None:
        text = _("This coffee won't take place. Nobody's to blame.")
    else:
        text = _(
            "Your coffee won't take place. Nobody's to blame. It was to be on {when}. If it's in "
            "your calendar, please delete it there.",
            when=when,
        )
    return Message(text, (section(text),))


def one_less(_: Translator, match_id: str, when: str | None, *, people: int) -> Message:
    """That one of them can't come, and the others still meet."""
    if when is None:
        text = _("Someone can't make it this time. The rest of you still meet.")
        return _with_row(text, text, pick_button(_, match_id), more_button(_, match_id))
    text = _("Someone can't make it. The rest of you still meet on {when}.", when=when)
    return _with_row(text, text, *booked_row(_, match_id, people=people))


def without_you(_: Translator, others: Sequence[str], *, goes_on: bool) -> str:
    """
    What *others* (Slack ids) of a coffee hear when one of them leaves Kith.

    *goes_on*: they still meet.
    """
    names = _.join_list([mention(one) for one in others])
    if goes_on:
        return _(
            "{names} will meet without you. They'll hear that someone can't make it, and not why.",
            names=names,
        )
    return _(
        "Your coffee with {names} won't take place. They'll hear that, and not why.", names=names
    )


def pick_reminder(_: Translator, match_id: str, others: Sequence[str]) -> Message:
    """The one reminder to somebody who has not picked times; *others* are Slack ids."""
    text = _(
        "When could you meet {names}? Tick every time that works for you.",
        names=_.join_list([mention(one) for one in others]),
    )
    row = (pick_button(_, match_id), own_time_button(_, match_id), more_button(_, match_id))
    return _with_row(text, text, *row)


def not_in_booking(_: Translator, match_id: str, when: str) -> Message:
    """To somebody without whom a time was found; it does not say why."""
    text = _(
        "There's a time for your coffee now. It's on {when}. I couldn't find one that you'd "
        "ticked, too. Can you make it?",
        when=when,
    )
    row = (
        can_button(_, match_id),
        button(_("Another time"), ActionId.ANOTHER_TIME, match_id),
        cannot_button(_, match_id),
        more_button(_, match_id),
    )
    return _with_row(text, text, *row)


def pick_button(_: Translator, match_id: str) -> ButtonElement:
    """Opens the window with the times."""
    return button(_("Pick times"), ActionId.PICK_TIMES, match_id, style="primary")


def own_time_button(_: Translator, match_id: str) -> ButtonElement:
    """Leaves the time to their chat."""
    return button(_("We'll find our own time"), ActionId.OWN_TIME, match_id)


def suggest_button(_: Translator, match_id: str) -> ButtonElement:
    """Opens the window for times of one's own."""
    return button(_("I'd rather suggest times"), ActionId.SUGGEST_TIMES, match_id)


def another_opener_button(_: Translator, match_id: str) -> ButtonElement:
    """Asks for another question in their chat."""
    return button(_("Another question"), ActionId.ANOTHER_OPENER, match_id)


def more_button(_: Translator, match_id: str) -> ButtonElement:
    """Opens a window of one's own with all that can be done."""
    return button(_("More"), ActionId.COFFEE_MORE, match_id)


def call_off_button(_: Translator, match_id: str) -> ButtonElement:
    """Calls the coffee off, after a question."""
    sure = confirmation(
        _("Call it off?"),
        _("They'll hear that the coffee won't take place, but not why."),
        _("Call it off"),
        _("Keep it"),
    )
    return button(_("Call it off"), ActionId.CALL_OFF, match_id, confirm=sure)


def can_button(_: Translator, match_id: str) -> ButtonElement:
    """Puts somebody down for a time that was found without them."""
    return button(_("I can make it"), ActionId.CAN_MAKE_IT, match_id, style="primary")


def cannot_button(_: Translator, match_id: str) -> ButtonElement:
    """Takes oneself out, after a question."""
    sure = confirmation(
        _("Can't make it?"),
        _("The others still meet. They'll hear that one of you can't come, but not why."),
        _("I can't make it"),
        _("Never mind"),
    )
    return button(_("I can't make it"), ActionId.CANNOT_MAKE_IT, match_id, confirm=sure)


def writing_button(_: Translator, match_id: str) -> ButtonElement:
    """Makes it a slow coffee."""
    return button(_("Make it a slow coffee"), ActionId.IN_WRITING, match_id)


def _without_hours(_: Translator, match_id: str) -> list[ButtonElement]:
    return [suggest_button(_, match_id), writing_button(_, match_id)]


def _pick(_: Translator) -> str:
    return _(
        "When could you meet? Press *Pick times* and tick every time that works for you. Only you "
        "see your ticks. As soon as one works for everyone, I'll book it."
    )


def _no_common_hour(_: Translator) -> str:
    return _(
        "I found no half hour in the next few days that's in everyone's working hours. One of you "
        "could suggest times, or you could make it a slow coffee, in writing."
    )


def _with_row(shown: str, text: str, *row: ButtonElement) -> Message:
    return Message(text, (section(shown), buttons(*row)))
