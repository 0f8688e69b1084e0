"""What members do about the time of their coffee: pick, suggest, find their own, move."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime

from bot import delivery
from bot.coffee.booking import slow_coffee, steps
from bot.coffee.booking.arrangement import Arrangement
from bot.coffee.booking.calling_off import come_along
from bot.coffee.booking.late_answers import renew_if_passed
from bot.coffee.booking.match_access import MatchAccess, Seen, is_open
from bot.coffee.introductions import another_opener
from bot.coffee.rescue.offers import answer_after_all
from bot.delivery import MessageKind
from bot.errors import Declined
from bot.i18n import N_
from bot.runtime.clock import Clock
from bot.slack.request import SlackRequest
from storage import bookings, matches
from storage.database import Database, Transaction
from storage.records import (
    MatchState,
    Member,
    SlotAnswer,
)

# Beyond these, people are better off agreeing in their chat than with more messages from Kith.
MOST_SUGGESTIONS = 3
_MOST_SEARCHES = 3

_MOVED_OFTEN = N_(
    "This coffee has been moved a few times already. Please agree on a time in your chat, or call "
    "it off."
)
_SUGGESTED_OFTEN = N_("You've suggested times a few times already. Please agree in your chat.")
_NO_OTHER = N_(
    "I found no other half hour that fits everyone's working hours. You can suggest times of your "
    "own instead."
)

# Whether what somebody filled in can be meant, by the match as it is.
Fits = Callable[[Seen], bool]


class BookingService:
    """Lets the people of a match find a time, or another one."""

    def __init__(self, database: Database, clock: Clock, access: MatchAccess) -> None:
        self._database = database
        self._clock = clock
        self._access = access

    def tend_due(self) -> None:
        """Decide for the matches for which somebody was waited for, and close those that end."""
        now = self._clock.now()
        with self._database.read() as tx:
            due = matches.due(tx, now)
        for one in due:
            with self._database.write() as tx:
                match = matches.get_locked(tx, one.workspace_id, one.id)
                if match is None or match.due_at is None or match.due_at > now:
                    continue
                steps.take_back_if_over(tx, match, now)
                if match.closes_at is not None and match.closes_at <= now:
                    steps.close(tx, match)
                    steps.take_reminders_back(tx, match, now)
                elif match.state in (MatchState.PICKING, MatchState.MOVING):
                    steps.go_on(tx, match.id, match.workspace_id, self._access.absences, now)
                else:
                    matches.change(tx, match, due_at=match.closes_at)

    def look(
        self, slack_request: SlackRequest, match_id: str, *, wants_to_pick: bool = False
    ) -> Seen:
        """
        The match as this person sees it.

        Nothing changes, unless they *want to pick* times and all have passed: then they get new
        ones. Where the match is over, an old button leads to the one that they have now.
        """
        with self._access.opened(slack_request, match_id) as (tx, me, pressed, now):
            match, absences = self._access.current(tx, me, pressed, now), self._access.absences
            if is_open(match, now):
                steps.begin(tx, match, absences, now)
            is_renewed = wants_to_pick and renew_if_passed(tx, match, me, absences, now)
            seen = self._access.seen(tx, me, match.id, now)
            return replace(seen, is_another=match.id != pressed.id, is_renewed=is_renewed)

    def answer(
        self,
        slack_request: SlackRequest,
        match_id: str,
        number: int,
        ticked: Collection[datetime],
    ) -> tuple[bool, Seen]:
        """
        Keep what somebody ticked, and do what it leads to.

        ``False`` where the set is no longer current, or a time is no longer ahead: nothing is kept.
        Where a time was booked meanwhile that this person has just ticked, they come along.
        """
        with self._access.opened(slack_request, match_id) as (tx, me, match, now):
            renew_if_passed(tx, match, me, self._access.absences, now)
            seen = self._access.seen(tx, me, match_id, now)
            current = seen.known.current
            fits = current is not None and current.number == number
            if not fits or not seen.is_searching or not set(ticked) <= set(seen.slots):
                if _has_ticked_booked(seen, ticked):
                    come_along(tx, seen)
                return False, self._access.seen(tx, me, match_id, now)
            self._keep(tx, me, seen.known, number, ticked, now)
            if match.state is MatchState.OWN_TIME:
                matches.change(tx, match, state=MatchState.PICKING)
            steps.go_on(tx, match_id, me.workspace_id, self._access.absences, now)
            return True, self._access.seen(tx, me, match_id, now)

    def suggest(
        self, slack_request: SlackRequest, match_id: str, own: Collection[datetime], fits: Fits
    ) -> Seen:
        """
        Offer the others times of one's own; they see them as a set of times to pick.

        Where the match as it is now does not let them *fit*, nothing is kept.
        """
        with self._access.opened(slack_request, match_id) as (tx, me, match, now):
            seen = self._access.seen(tx, me, match_id, now)
            known = seen.known
            by_me = [one for one in known.sets if one.suggested_by == me.person_id]
            is_known = by_me and by_me[-1].slots == tuple(sorted(own))
            if seen.is_over or is_known or not fits(seen):
                return seen
            if len(by_me) >= MOST_SUGGESTIONS:
                raise Declined(_SUGGESTED_OFTEN)
            is_booked = known.booking is not None
            after = steps.open_set(
                tx,
                known,
                sorted(own),
                now,
                suggested_by=me.person_id,
                is_new_search=match.state is MatchState.BOOKED,
            )
            state = MatchState.MOVING if is_booked else MatchState.PICKING
            matches.change(tx, match, state=state)
            number = len(after.sets)
            self._keep(tx, me, known, number, own, now)
            steps.say(tx, match, MessageKind.NEW_TIMES, now, str(number))
            steps.go_on(tx, match_id, me.workspace_id, self._access.absences, now)
            return self._access.seen(tx, me, match_id, now)

    def another_time(self, slack_request: SlackRequest, match_id: str) -> Seen:
        """Look for another time; until one is booked, the old one holds."""
        with self._access.opened(slack_request, match_id) as (tx, me, match, now):
            seen = self._access.seen(tx, me, match_id, now)
            known = seen.known
            if match.state is MatchState.BOOKED and not seen.is_over:
                if known.attempt >= _MOST_SEARCHES:
                    raise Declined(_MOVED_OFTEN)
                slots = known.fresh_slots(now)
                if not slots:
                    raise Declined(_NO_OTHER)
                after = steps.open_set(tx, known, slots, now, is_new_search=True)
                matches.change(tx, match, state=MatchState.MOVING)
                steps.say(tx, match, MessageKind.NEW_TIMES, now, str(len(after.sets)))
            return self._access.seen(tx, me, match_id, now)

    def find_own_time(self, slack_request: SlackRequest, match_id: str) -> Seen:
        """Leave the time to their chat, and ask whoever was asked longest ago to begin."""
        with self._access.opened(slack_request, match_id) as (tx, me, match, now):
            seen = self._access.seen(tx, me, match_id, now)
            if match.state in (MatchState.PICKING, MatchState.NO_TIME) and not seen.is_over:
                _ask_to_begin(tx, seen.known, now)
                answer_after_all(tx, seen.known, me.person_id)
                matches.change(tx, match, state=MatchState.OWN_TIME, due_at=match.closes_at)
                steps.take_reminders_back(tx, match, now)
                steps.say(tx, match, MessageKind.OWN_TIME, now)
            return self._access.seen(tx, me, match_id, now)

    def meet_in_writing(self, slack_request: SlackRequest, match_id: str) -> Seen:
        """Make it a slow coffee, where no time fits."""
        with self._access.opened(slack_request, match_id) as (tx, me, match, now):
            seen = self._access.seen(tx, me, match_id, now)
            if match.state is MatchState.NO_TIME and not seen.is_over:
                slow_coffee.make(tx, match, now)
            return self._access.seen(tx, me, match_id, now)

    def ask_another_opener(self, slack_request: SlackRequest, match_id: str) -> bool | Seen:
        """
        Put another question into their chat, one that no two of them have had.

        While one is on its way, as after two presses at once, there is no further one. ``False``
        where they have had all; the match, where it's over for this person.
        """
        with self._access.opened(slack_request, match_id) as (tx, me, match, now):
            seen, kind = self._access.seen(tx, me, match_id, now), MessageKind.ANOTHER_OPENER
            if seen.is_over:
                return seen
            if delivery.is_on_its_way(tx, kind, match.workspace_id, match.id):
                return True
            key = another_opener(tx, match, now)
            if key is None:
                return False
            matches.change(tx, match, more_openers=(*match.more_openers, key))
            occasion = str(len(match.more_openers) + 1)
            steps.say(tx, match, kind, now, occasion)
            return True

    def _keep(
        self,
        tx: Transaction,
        me: Member,
        known: Arrangement,
        number: int,
        ticked: Collection[datetime],
        now: datetime,
    ) -> None:
        slots = tuple(sorted(ticked))
        kept = SlotAnswer(me.workspace_id, known.match.id, number, me.person_id, slots, now)
        bookings.answer(tx, kept)
        answer_after_all(tx, known, me.person_id)


def _has_ticked_booked(seen: Seen, ticked: Collection[datetime]) -> bool:
    """Whether somebody ticks the very time that is booked, while it's ahead and isn't moving."""
    booking = seen.known.booking
    if booking is None or seen.known.match.state is not MatchState.BOOKED:
        return False
    return booking.starts_at in ticked and not seen.known.has_passed(seen.now)


def _ask_to_begin(tx: Transaction, known: Arrangement, now: datetime) -> None:
    """Choose whoever was asked to begin longest ago, by the record."""
    here, match = known.match.workspace_id, known.match
    ids = [one.person_id for one in known.members]
    asked = matches.last_asked_to_begin(tx, here, ids)
    first = min(ids, key=lambda one: (one in asked, asked.get(one, now), one))
    matches.change(tx, match, organiser_id=first)
    part = matches.part(tx, here, match.id, first)
    if part is not None:
        matches.change_part(tx, part, asked_to_begin_at=now)
