"""Composers of the messages about a coffee's time; they run when a message is sent."""

from __future__ import annotations

from datetime import datetime

from bot.coffee.booking import views as booking_views
from bot.coffee.booking.arrangement import Arrangement
from bot.coffee.booking.chat_composer import ChatComposer, MatchComposer
from bot.coffee.booking.settled import settled_message
from bot.coffee.booking.slot_words import in_every_zone
from bot.coffee.booking.slow_composers import (
    SlowCoffeeComposer,
    SlowCoffeeEndComposer,
    SlowCoffeeMiddleComposer,
)
from bot.coffee.booking.slow_views import one_less_in_writing
from bot.coffee.custom_openers import opener_at
from bot.delivery import ComposedMessage, Composer, MessageKind
from bot.i18n import Translator
from bot.members import is_away, translator_of
from bot.runtime.working_hours import hours_of, later_on_working_day, local_day
from bot.slack.blocks import Message
from storage import people
from storage.database import Transaction
from storage.records import MatchState, Outgoing


class BookedComposer(ChatComposer):
    """Composes the message that says when they meet."""

    def emptied(self, tx: Transaction, row: Outgoing) -> Message:
        """What stands there once it no longer holds, or the coffee is over."""
        return settled_message(self._known(tx, row, row.due_at), row.business_key.split(":")[-1])

    def _message(
        self, tx: Transaction, row: Outgoing, known: Arrangement, _: Translator
    ) -> Message | None:
        booking = known.booking
        if booking is None or booking.called_off_at or not _is_of(row, str(booking.sequence)):
            return None
        return booking_views.booked(
            _,
            known.match.id,
            _when(_, known) or "",
            people=len(known.members),
            is_moved=booking.sequence > 0,
        )


class NewTimesComposer(ChatComposer):
    """Composes the message that there are other times to pick."""

    def _message(
        self, tx: Transaction, row: Outgoing, known: Arrangement, _: Translator
    ) -> Message | None:
        state = known.match.state
        is_open = state in (MatchState.PICKING, MatchState.MOVING)
        if not is_open or not _is_of(row, str(len(known.sets))):
            return None
        is_moving = state is MatchState.MOVING
        return booking_views.new_times(_, known.match.id, is_moving=is_moving)


class NoTimeComposer(ChatComposer):
    """Composes the message that nothing fits everybody."""

    def _message(
        self, tx: Transaction, row: Outgoing, known: Arrangement, _: Translator
    ) -> Message | None:
        state = known.match.state
        if state not in (MatchState.NO_TIME, MatchState.BOOKED):
            return None
        if not _is_of(row, str(len(known.sets))):
            return None
        is_booked = state is MatchState.BOOKED
        return booking_views.no_time(_, known.match.id, is_booked=is_booked)


class CalledOffComposer(ChatComposer):
    """Composes the message that there is no coffee."""

    def _message(
        self, tx: Transaction, row: Outgoing, known: Arrangement, _: Translator
    ) -> Message | None:
        return booking_views.called_off(_, _when(_, known), _introduced_on(_, known))


class OneLessComposer(ChatComposer):
    """Composes the message that one of them can't come."""

    def _message(
        self, tx: Transaction, row: Outgoing, known: Arrangement, _: Translator
    ) -> Message | None:
        if known.match.state is MatchState.CALLED_OFF:
            return None
        if known.match.state is MatchState.WRITTEN:
            return one_less_in_writing(_, known.match.id)
        return booking_views.one_less(_, known.match.id, _when(_, known), people=len(known.members))


class OwnTimeComposer(ChatComposer):
    """Composes the message that asks one of them to begin."""

    is_awaited = True

    def _message(
        self, tx: Transaction, row: Outgoing, known: Arrangement, _: Translator
    ) -> Message | None:
        match = known.match
        if match.state is not MatchState.OWN_TIME:
            return None
        begins = people.get(tx, match.workspace_id, match.organiser_id).slack_id
        return booking_views.own_time(_, match.id, begins)


class AnotherOpenerComposer(ChatComposer):
    """Composes another question to talk about."""

    is_awaited = True

    def _message(
        self, tx: Transaction, row: Outgoing, known: Arrangement, _: Translator
    ) -> Message | None:
        more = known.match.more_openers
        if not more or not _is_of(row, str(len(more))):
            return None
        return booking_views.another_opener(
            _, known.match.id, opener_at(tx, known.match, len(more))
        )


class PickReminderComposer(MatchComposer):
    """Composes the one reminder to somebody who has not answered."""

    def compose(self, tx: Transaction, row: Outgoing, now: datetime) -> ComposedMessage | None:
        """The reminder, a working day after the newest times, if they have not answered."""
        known, me = self._known(tx, row, now), row.receiver_id or ""
        if known is None or known.match.state is not MatchState.PICKING or known.current is None:
            return None
        mine = next((one for one in known.members if one.person_id == me), None)
        closes_at = known.match.closes_at or now
        if mine is None or is_away(mine, now) or known.has_answered(me) or closes_at <= now:
            return None
        ids = [one.person_id for one in known.members if one.person_id != me]
        others = people.several(tx, row.workspace_id, ids)
        message = booking_views.pick_reminder(
            translator_of(mine), known.match.id, [others[one].slack_id for one in ids]
        )
        not_before = later_on_working_day(hours_of(mine), known.current.opened_at, 1)
        return ComposedMessage((me,), message, not_before=not_before)


class NotInBookingComposer(MatchComposer):
    """Composes the message to somebody without whom a time was found."""

    def compose(self, tx: Transaction, row: Outgoing, now: datetime) -> ComposedMessage | None:
        """The time that was found, while it holds and they are not down for it."""
        known, me = self._known(tx, row, now), row.receiver_id or ""
        mine = known and next((one for one in known.members if one.person_id == me), None)
        if known is None or not mine or is_away(mine, now):
            return None
        booking = known.booking
        if booking is None or booking.called_off_at or not _is_of(row, str(booking.sequence)):
            return None
        if me in booking.people or booking.starts_at <= now:
            return None
        _ = translator_of(mine)
        when = in_every_zone(_, [mine.zone], booking.starts_at)
        message = booking_views.not_in_booking(_, known.match.id, when)
        return ComposedMessage((me,), message)


def _is_of(row: Outgoing, occasion: str) -> bool:
    """Whether a row was queued for this occasion, and not for one that is past."""
    return row.business_key.endswith(f":{occasion}")


def _introduced_on(_: Translator, known: Arrangement) -> str | None:
    """The day of the introduction, where only one is left, who isn't told in their chat."""
    if len(known.members) > 1:
        return None
    introduced_at = known.sets[0].opened_at if known.sets else known.match.made_at
    return _.day(local_day(introduced_at, known.members[0].zone))


def _when(_: Translator, known: Arrangement) -> str | None:
    """When they were to meet, in the zone of each; ``None`` where nothing is booked."""
    if known.booking is None:
        return None
    zones = [one.zone for one in known.members]
    return in_every_zone(_, zones, known.booking.starts_at)


def composers() -> dict[MessageKind, Composer]:
    """Who knows what each of these messages says."""
    return {
        MessageKind.PICK_REMINDER: PickReminderComposer(),
        MessageKind.NEW_TIMES: NewTimesComposer(),
        MessageKind.NO_TIME: NoTimeComposer(),
        MessageKind.BOOKED: BookedComposer(),
        MessageKind.NOT_IN_BOOKING: NotInBookingComposer(),
        MessageKind.ONE_LESS: OneLessComposer(),
        MessageKind.CALLED_OFF: CalledOffComposer(),
        MessageKind.OWN_TIME: OwnTimeComposer(),
        MessageKind.ANOTHER_OPENER: AnotherOpenerComposer(),
        MessageKind.SLOW_COFFEE: SlowCoffeeComposer(),
        MessageKind.SLOW_COFFEE_MIDDLE: SlowCoffeeMiddleComposer(),
        MessageKind.SLOW_COFFEE_END: SlowCoffeeEndComposer(),
    }
