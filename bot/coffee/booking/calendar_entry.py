"""A booked coffee for somebody's calendar: links for Google and Outlook, and a file.

Nothing in it says more than who meets when: no addresses, no words that anybody shared, no place.
A calendar may be open to the whole company, and Kith can't take back what stands in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import quote, urlencode

from bot import __version__

_GOOGLE = "https://calendar.google.com/calendar/render"
_OUTLOOK = "https://outlook.office.com/calendar/action/compose"
_OUTLOOK_AT_HOME = "https://outlook.live.com/calendar/action/compose"


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """
    One coffee as one reader's calendar shows it.

    ``uid`` stays the same for as long as the coffee exists, wherever it moves; ``sequence`` counts
    its changes from 0 and ``changed_at`` is the moment of the last one (RFC 5545).
    """

    title: str
    starts_at: datetime
    ends_at: datetime
    uid: str
    sequence: int
    changed_at: datetime
    is_called_off: bool = False


def google_link(entry: CalendarEntry) -> str:
    """A link that opens a new entry in Google's calendar, filled in."""
    span = f"{_stamp(entry.starts_at)}/{_stamp(entry.ends_at)}"
    return _link(_GOOGLE, action="TEMPLATE", text=entry.title, dates=span)


def outlook_links(entry: CalendarEntry) -> tuple[str, str]:
    """Links that open a new entry in Outlook: at work, and at outlook.com."""
    filled = {
        "rru": "addevent",
        "subject": entry.title,
        "startdt": _iso(entry.starts_at),
        "enddt": _iso(entry.ends_at),
    }
    return _link(_OUTLOOK, **filled), _link(_OUTLOOK_AT_HOME, **filled)


def ics_file(entry: CalendarEntry) -> bytes:
    """
    The entry as a file that every calendar reads (RFC 5545).

    It has no METHOD, ORGANIZER or ATTENDEE, with which some servers would write to people, and its
    times are in UTC, which every calendar shows in its reader's zone.
    """
    # It takes a sixth of a second to import, and few processes ever write a file.
    from icalendar import Calendar, Event

    event = Event()
    event.add("uid", entry.uid)
    event.add("sequence", entry.sequence)
    event.add("dtstamp", entry.changed_at)
    event.add("last-modified", entry.changed_at)
    event.add("dtstart", entry.starts_at)
    event.add("dtend", entry.ends_at)
    event.add("summary", entry.title)
    event.add("class", "PRIVATE")
    event.add("status", "CANCELLED" if entry.is_called_off else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if entry.is_called_off else "OPAQUE")
    calendar = Calendar()
    calendar.add("prodid", f"-//Kith//Kith {__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def _link(address: str, **parameters: str) -> str:
    # Some calendars show a plus sign where it should be read as a space.
    return f"{address}?{urlencode(parameters, quote_via=quote)}"


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
