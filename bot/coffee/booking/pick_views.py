"""The windows about a coffee's time: one's own ticks and suggestions, and what else to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

from slack_sdk.models.blocks import (
    Block,
    ButtonElement,
    CheckboxesElement,
    DateTimePickerElement,
    InputBlock,
    Option,
)

from bot.coffee.booking import views
from bot.coffee.booking.match_access import Seen
from bot.coffee.booking.slot_words import in_every_zone, slot_label
from bot.errors import Outdated
from bot.i18n import Translator
from bot.runtime.working_hours import local_day
from bot.slack.action_ids import ActionId
from bot.slack.blocks import button, buttons, context_block, modal, plain, section
from bot.slack.mrkdwn import mention
from bot.slack.values import field_in
from storage.records import MatchState

MOST_OWN_TIMES = 5
_PAIR = 2
_DAY = "day."
_OWN = "own."


def pick_form(_: Translator, seen: Seen, news: str = "") -> dict[str, Any]:
    """One's own ticks; nothing is ticked but what this person ticked before."""
    current = seen.known.current
    if current is None:
        raise ValueError("a match without times has no form to pick them")
    match_id = seen.known.match.id
    text = _(
        "Tick every time that works for you; the more you tick, the likelier a coffee. If none of "
        "them work, send it without ticks."
    )
    days = groupby(seen.slots, key=lambda slot: local_day(slot, seen.me.zone))
    blocks: list[Block] = [
        *_another(_, seen),
        *([section(news)] if news else []),
        section(text),
        buttons(views.suggest_button(_, match_id)),
        *(_day_of(_, seen, list(slots)) for _day, slots in days),
        context_block(_("Only you see what you tick.")),
    ]
    return modal(
        _("Pick times"),
        blocks,
        close=_("Not now"),
        submit=_("Send"),
        action_id=ActionId.PICK_FORM,
        metadata=f"{match_id} {current.number}",
    )


def ticked_in(values: Mapping[str, Any]) -> list[datetime]:
    """The moments that are ticked in a form."""
    found = []
    for block_id, fields in values.items():
        if block_id.startswith(_DAY):
            chosen = field_in({block_id: fields}, block_id, ActionId.PICK_SLOTS)
            found += [_moment(option["value"]) for option in chosen.get("selected_options") or []]
    return found


def suggest_form(_: Translator, seen: Seen) -> dict[str, Any]:
    """Up to five times of one's own."""
    text = _(
        "Which times would work for you? I'll offer them as times to pick, and won't say whose "
        "they are."
    )
    fields: list[Block] = [
        InputBlock(
            block_id=f"{_OWN}{nth}",
            label=plain(_("Time {number}", number=nth + 1)),
            element=DateTimePickerElement(action_id=f"{ActionId.SUGGEST_TIME}"),
            optional=nth > 0,
        )
        for nth in range(MOST_OWN_TIMES)
    ]
    return modal(
        _("Suggest times"),
        [*_another(_, seen), section(text), *fields],
        close=_("Not now"),
        submit=_("Send"),
        action_id=ActionId.SUGGEST_FORM,
        metadata=seen.known.match.id,
    )


def suggested_in(values: Mapping[str, Any]) -> dict[str, datetime]:
    """The moments that somebody suggests, by the block of the form that each stands in."""
    found = {}
    for block_id in values:
        if block_id.startswith(_OWN):
            seconds = field_in(values, block_id, ActionId.SUGGEST_TIME).get("selected_date_time")
            if seconds is not None:
                found[block_id] = datetime.fromtimestamp(int(seconds), UTC)
    return found


def overview(_: Translator, seen: Seen, headline: str = "") -> dict[str, Any]:
    """Where a coffee stands, and all that one can do about it."""
    stands = section(headline or where_it_stands(_, seen))
    blocks: list[Block] = [*_another(_, seen), stands]
    if not seen.is_over:
        pausing = _("Pausing stops everything I'd send you, until you come back. Nobody is told.")
        blocks += [*_rows(_, seen), context_block(pausing)]
    return modal(_("Your coffee"), blocks, close=_("Close"))


def answered(_: Translator, seen: Seen) -> dict[str, Any]:
    """The answer to ticks: a booked coffee, new times, or that there is nothing to do for now."""
    state = seen.known.match.state
    if seen.is_over or state is MatchState.BOOKED:
        return overview(_, seen)
    current = seen.known.current
    if seen.is_searching and current and not seen.known.has_answered(seen.me.person_id):
        return pick_form(_, seen, _("None of the times so far fits, so here are new ones."))
    if state is MatchState.NO_TIME:
        return overview(_, seen)
    if state is MatchState.MOVING:
        thanks = _(
            "Thank you. You'll hear from me in your chat as soon as there's a new time. Until "
            "then, the old one stays."
        )
    else:
        thanks = _(
            "Thank you. You'll hear from me in your chat as soon as there's a time. Until then you "
            "can change your ticks."
        )
    return overview(_, seen, thanks)


def calendar(
    _: Translator, match_id: str, when: str, links: Iterable[tuple[str, str]]
) -> dict[str, Any]:
    """A booked coffee for one's calendar: links (label and address), and a file."""
    text = _("Your coffee is on {when}.", when=when)
    # In Slack's markup an ampersand stands as an entity, in an address too.
    shown = "\n".join(f"• <{url.replace('&', '&amp;')}|{label}>" for label, url in links)
    note = _(
        "The links and the file say when you meet and with whom, and nothing else. If the coffee "
        "moves, your calendar doesn't know; please delete the old entry there."
    )
    row = buttons(button(_("File for other calendars"), ActionId.CALENDAR_FILE, match_id))
    blocks: list[Block] = [section(text), section(shown), row, context_block(note)]
    return modal(_("Add to calendar"), blocks, close=_("Close"))


def _another(_: Translator, seen: Seen) -> list[Block]:
    """That a button of an earlier coffee was pressed, and which one this is."""
    if not seen.is_another:
        return []
    match, me = seen.known.match, seen.me.person_id
    names = [mention(seen.slack_ids[one]) for one in match.people if one != me]
    text = _(
        "The coffee in that chat is over. This is about your coffee with {names}.",
        names=_.join_list(names),
    )
    return [section(text)]


def _rows(_: Translator, seen: Seen) -> list[Block]:
    match_id, people = seen.known.match.id, len(seen.known.members)
    state = seen.known.match.state
    row: list[ButtonElement] = []
    booking = seen.known.booking
    if seen.is_booked and booking is not None:
        if seen.me.person_id in booking.people:
            row.append(button(_("Add to calendar"), ActionId.CALENDAR, match_id))
        else:
            row.append(views.can_button(_, match_id))
        row.append(button(_("Another time"), ActionId.ANOTHER_TIME, match_id))
    if seen.is_searching and state is not MatchState.MOVING:
        row.append(views.pick_button(_, match_id))
    if state is not MatchState.WRITTEN:
        row.append(views.suggest_button(_, match_id))
    if state in (MatchState.PICKING, MatchState.NO_TIME):
        row.append(views.own_time_button(_, match_id))
    if state is MatchState.NO_TIME:
        row.append(views.writing_button(_, match_id))
    ends = [
        button(_("A break from coffees"), ActionId.COFFEE_BREAK),
        button(_("Pause everything"), ActionId.PAUSE),
    ]
    if seen.can_be_called_off:
        out = [views.cannot_button(_, match_id)] if people > _PAIR else []
        ends = [*out, views.call_off_button(_, match_id), *ends]
    return [*([buttons(*row)] if row else []), buttons(*ends)]


def where_it_stands(_: Translator, seen: Seen) -> str:
    """What is booked, or how far they are, in the reader's zone first."""
    known = seen.known
    if known.match.state is MatchState.CALLED_OFF:
        return _("This coffee was called off, so there's nothing left to change.")
    if seen.is_out:
        return _(
            "You aren't in this coffee any more, so there's nothing you need to do. The others "
            "know that someone can't make it, and not why."
        )
    if seen.is_over:
        return _("This coffee is over. There's nothing you need to do.")
    if known.booking is not None and seen.is_booked:
        zones = [seen.me.zone, *(one.zone for one in known.members)]
        when = in_every_zone(_, zones, known.booking.starts_at)
        if known.has_passed(seen.now):
            return _("Your coffee was on {when}.", when=when)
        if seen.me.person_id not in known.booking.people:
            return _("The others meet on {when}. You aren't down for it yet.", when=when)
        return _("Your coffee is on {when}.", when=when)
    match known.match.state:
        case MatchState.OWN_TIME:
            return _("You're finding your own time in your chat.")
        case MatchState.WRITTEN:
            return _("You're having a slow coffee, in writing. There's no time to find.")
        case MatchState.NO_TIME:
            return _("None of the times fits. You can suggest times, or find your own.")
    return _("There's no time for your coffee yet.")


def _day_of(_: Translator, seen: Seen, slots: list[datetime]) -> Block:
    zone = seen.me.zone
    others = [one.zone for one in seen.known.members if one.person_id != seen.me.person_id]
    mine = seen.known.ticks_of(seen.me.person_id)
    options = {
        slot: Option(value=slot.isoformat(), text=plain(slot_label(_, zone, others, slot)))
        for slot in slots
    }
    day = local_day(slots[0], zone)
    return InputBlock(
        block_id=f"{_DAY}{day.isoformat()}",
        label=plain(_.day(day)),
        element=CheckboxesElement(
            action_id=ActionId.PICK_SLOTS.value,
            options=list(options.values()),
            # Slack refuses an empty list.
            initial_options=[options[slot] for slot in slots if slot in mine] or None,
        ),
        optional=True,
    )


def _moment(value: str) -> datetime:
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        raise Outdated from None
    if moment.tzinfo is None:
        raise Outdated
    return moment
