"""The links and the file of a booked coffee, read by a real calendar library."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

from icalendar import Calendar

from bot.coffee.booking.calendar_entry import CalendarEntry, google_link, ics_file, outlook_links
from tests.tables import every_case

BERLIN = ZoneInfo("Europe/Berlin")


def an_entry(
    starts_at: datetime, title: str = "Coffee with Bo", *, is_called_off: bool = False
) -> CalendarEntry:
    ends_at = starts_at + timedelta(minutes=30)
    return CalendarEntry(title, starts_at, ends_at, "a-b-c", 2, starts_at, is_called_off)


def read(entry: CalendarEntry) -> tuple[Any, Any]:
    """The calendar and its only event, as a calendar library reads them."""
    calendar: Any = Calendar.from_ical(ics_file(entry))
    (event,) = calendar.walk("VEVENT")
    return calendar, event


@every_case(
    "booked",
    [
        datetime(2026, 12, 3, 14, 30, tzinfo=BERLIN),
        # The working days before and after both changes of the clocks.
        datetime(2026, 10, 23, 10, tzinfo=BERLIN),
        datetime(2026, 10, 26, 10, tzinfo=BERLIN),
        datetime(2027, 3, 26, 10, tzinfo=BERLIN),
        datetime(2027, 3, 29, 10, tzinfo=BERLIN),
    ],
)
def test_a_calendar_shows_the_hour_that_was_booked(booked: datetime) -> None:
    """Read back, it is once at the same hour on the reader's clock, also as the clocks change."""
    _, event = read(an_entry(booked.astimezone(UTC)))
    assert event["DTSTART"].dt.astimezone(BERLIN) == booked
    assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(minutes=30)
    assert "RRULE" not in event


def test_a_calendar_writes_to_nobody() -> None:
    """It names no organiser, no guests and no method, so that no server sends invitations."""
    written, event = read(an_entry(datetime(2026, 12, 3, 13, tzinfo=UTC)))
    assert not {"METHOD"} & set(written)
    assert not {"ORGANIZER", "ATTENDEE", "LOCATION", "DESCRIPTION"} & set(event)
    assert event["CLASS"] == "PRIVATE"


def test_a_name_adds_no_line_to_the_file() -> None:
    """A line break in somebody's name stays text."""
    entry = an_entry(datetime(2026, 12, 3, 13, tzinfo=UTC), "Coffee with Bo\r\nATTENDEE:x;y,z")
    _, event = read(entry)
    assert "ATTENDEE" not in event
    assert str(event["SUMMARY"]).endswith("ATTENDEE:x;y,z")


def test_a_called_off_coffee_is_cancelled() -> None:
    """The same entry, with a higher number, cancelled and free."""
    entry = an_entry(datetime(2026, 12, 3, 13, tzinfo=UTC), is_called_off=True)
    _, event = read(entry)
    assert (str(event["UID"]), int(event["SEQUENCE"])) == ("a-b-c", 2)
    assert (event["STATUS"], event["TRANSP"]) == ("CANCELLED", "TRANSPARENT")


def test_links_are_filled_in() -> None:
    """Google's and Outlook's, with the moments in UTC and the title as it is written."""
    entry = an_entry(datetime(2026, 12, 3, 13, tzinfo=UTC), "Coffee with Zoë & Bo, 1+1")
    google = parse_qs(urlsplit(google_link(entry)).query)
    assert google["dates"] == ["20261203T130000Z/20261203T133000Z"]
    assert google["text"] == [entry.title]
    for link in outlook_links(entry):
        filled = parse_qs(urlsplit(link).query)
        assert filled["subject"] == [entry.title]
        assert filled["startdt"] == ["2026-12-03T13:00:00Z"]
        assert "+" not in link
