"""The services for the time of a coffee, built together."""

from __future__ import annotations

from dataclasses import dataclass

from slack_sdk import WebClient

from bot.coffee.booking.calendar_service import CalendarService
from bot.coffee.booking.calling_off import CallingOffService
from bot.coffee.booking.match_access import MatchAccess
from bot.coffee.booking.service import BookingService
from bot.coffee.booking.time_off import TimeOffService
from bot.delivery import AbsenceMemory, PrivateFiles
from bot.members import MemberService
from bot.runtime.clock import Clock
from storage.database import Database


@dataclass(frozen=True, slots=True)
class TimeServices:
    """The services for the time of a coffee: found, moved, called off, in a calendar."""

    booking: BookingService
    calling_off: CallingOffService
    time_off: TimeOffService
    calendar: CalendarService
    files: PrivateFiles
    access: MatchAccess


def time_services(
    database: Database,
    clock: Clock,
    client: WebClient,
    membership: MemberService,
    absences: AbsenceMemory,
) -> TimeServices:
    """Build the services on one database and one Slack client."""
    access, files = (
        MatchAccess(membership, absences),
        PrivateFiles(database, clock, lambda _: client),
    )
    booking = BookingService(database, clock, access)
    calling_off, calendar = CallingOffService(access), CalendarService(access, files)
    time_off = TimeOffService(membership, calling_off)
    return TimeServices(booking, calling_off, time_off, calendar, files, access)
