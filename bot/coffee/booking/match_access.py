"""A match as one of its people sees it, and transactions on a match of one's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from bot.coffee.booking.arrangement import Arrangement, arrangement_of
from bot.coffee.booking.slots import NOTICE
from bot.coffee.introductions import is_introduced
from bot.delivery import AbsenceMemory
from bot.errors import Declined
from bot.members import MemberService
from bot.memory import GONE
from bot.slack.request import SlackRequest
from storage import matches, people
from storage.database import Transaction
from storage.records import Match, MatchState, Member


@dataclass(frozen=True, slots=True)
class Seen:
    """
    A match as one of its people sees it at this moment.

    ``slack_ids``: those of its people, by Kith's own ids. ``is_another``: a button of an earlier
    one was pressed, which is over. ``is_renewed``: all times had passed, and these are new.
    """

    known: Arrangement
    me: Member
    now: datetime
    slack_ids: Mapping[str, str]
    is_another: bool = False
    is_renewed: bool = False

    @property
    def slots(self) -> tuple[datetime, ...]:
        """The times that can still be picked."""
        current = self.known.current
        return tuple(one for one in current.slots if self.can_pick(one)) if current else ()

    def can_pick(self, slot: datetime) -> bool:
        """Whether a time is far enough ahead."""
        return slot >= self.now + NOTICE

    @property
    def is_out(self) -> bool:
        """Whether this person took themselves out of it, and the others go on."""
        return self.me.person_id not in self.known.match.people

    @property
    def is_over(self) -> bool:
        """Whether there is nothing left to decide or change about it for this person."""
        return self.is_out or not is_open(self.known.match, self.now)

    @property
    def can_be_called_off(self) -> bool:
        """Whether the coffee is still ahead; once its time has passed, there is nothing to stop."""
        return not self.is_over and not self.known.has_passed(self.now)

    @property
    def is_booked(self) -> bool:
        """Whether there is a time, which may be about to move."""
        booking = self.known.booking
        return booking is not None and booking.called_off_at is None

    @property
    def is_searching(self) -> bool:
        """Whether times can be picked now."""
        searching = (MatchState.PICKING, MatchState.MOVING, MatchState.OWN_TIME)
        is_open = self.known.match.state in searching and not self.is_over
        return is_open and bool(self.slots)


class MatchAccess:
    """Opens transactions on the matches of those who press something about them."""

    def __init__(self, membership: MemberService, absences: AbsenceMemory) -> None:
        self._membership = membership
        self.absences = absences

    @contextmanager
    def opened(
        self, slack_request: SlackRequest, match_id: str
    ) -> Iterator[tuple[Transaction, Member, Match, datetime]]:
        """A transaction on a match of this person's, which is locked."""
        with self._membership.transaction(slack_request) as (tx, me, now):
            match = matches.get_locked(tx, me.workspace_id, match_id)
            part = matches.part(tx, me.workspace_id, match_id, me.person_id)
            if match is None or part is None:
                raise Declined(GONE)
            matches.change_part(tx, part, pressed_at=now)
            yield tx, me, match, now

    def current(self, tx: Transaction, me: Member, match: Match, now: datetime) -> Match:
        """The match itself; where it is over for somebody, their newest, which is locked then."""
        if me.person_id in match.people and is_open(match, now):
            return match
        newest = matches.newest_of(tx, me.workspace_id, me.person_id, match.made_at)
        if newest is None or me.person_id not in newest.people or not is_open(newest, now):
            return match
        if not is_introduced(tx, newest):
            return match
        return matches.get_locked(tx, me.workspace_id, newest.id) or match

    def seen(self, tx: Transaction, me: Member, match_id: str, now: datetime) -> Seen:
        """The match as it is now."""
        match = matches.get(tx, me.workspace_id, match_id)
        if match is None:
            raise Declined(GONE)
        known = people.several(tx, me.workspace_id, match.people)
        slack_ids = {one: person.slack_id for one, person in known.items()}
        return Seen(arrangement_of(tx, match, now, self.absences), me, now, slack_ids)


def is_open(match: Match, now: datetime) -> bool:
    """Whether there is still something to decide or change about a match."""
    if match.state in (None, MatchState.CALLED_OFF):
        return False
    return match.closes_at is None or now < match.closes_at


def others_of(tx: Transaction, match: Match, member: Member) -> list[str]:
    """The Slack ids of the others of a match, whoever of them is still known."""
    known = people.several(tx, match.workspace_id, match.people)
    return [known[one].slack_id for one in match.people if one != member.person_id and one in known]
