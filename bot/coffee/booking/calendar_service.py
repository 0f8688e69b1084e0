"""A booked coffee for the calendar of one of its people."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.coffee.booking.calendar_entry import CalendarEntry, google_link, ics_file, outlook_links
from bot.coffee.booking.match_access import MatchAccess, Seen
from bot.delivery import FILE_KEPT, FileResult, PrivateFile, PrivateFiles
from bot.i18n import Translator
from bot.runtime.working_hours import local_day
from bot.slack.request import SlackRequest
from storage import exports
from storage.records import Export

# The name of a colleague by their Slack id; ``None`` where it is not known.
NameOf = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class OwnEntry:
    """A coffee as it stands in one person's calendar; ``earlier`` is a file they have of it."""

    seen: Seen
    entry: CalendarEntry
    file_id: str
    earlier: Export | None


class CalendarService:
    """Makes entries, links and files for calendars."""

    def __init__(self, access: MatchAccess, files: PrivateFiles) -> None:
        self._access = access
        self._files = files

    def entry(
        self, slack_request: SlackRequest, match_id: str, _: Translator, name_of: NameOf
    ) -> OwnEntry | Seen:
        """The booked coffee, with the others' names as its title; the match where none is."""
        with self._access.opened(slack_request, match_id) as (tx, me, _match, now):
            seen = self._access.seen(tx, me, match_id, now)
            booking = seen.known.booking
            if booking is None or not seen.is_booked or seen.is_over:
                return seen
            others = [seen.slack_ids[one] for one in booking.people if one != me.person_id]
            entry = CalendarEntry(
                title=_title(_, [name_of(one) for one in others]),
                starts_at=booking.starts_at,
                ends_at=booking.ends_at,
                uid=booking.uid,
                sequence=booking.sequence,
                changed_at=booking.changed_at,
            )
            file_id = _file_id(match_id, me.person_id, booking.sequence)
            earlier = exports.get(tx, me.workspace_id, file_id)
            return OwnEntry(seen, entry, file_id, earlier)

    def deliver(self, slack_request: SlackRequest, own: OwnEntry, _: Translator) -> FileResult:
        """
        Put the file into the person's own conversation; it is removed after a day.

        What stands beside it stays there, so it says until when the file does.
        """
        day = _.day(local_day(own.seen.now + FILE_KEPT, own.seen.me.zone))
        comment = _(
            "Your coffee as a file for your calendar. Until {day} you can open it here, to add the "
            "coffee there. Then I remove the file from Slack.",
            day=day,
        )
        file = PrivateFile(
            workspace_id=slack_request.workspace_id,
            slack_id=slack_request.slack_id,
            id=own.file_id,
            earlier=own.earlier,
            name="coffee.ics",
            title=own.entry.title,
            comment=comment,
            content=lambda: ics_file(own.entry),
        )
        return self._files.deliver(file)


def links(_: Translator, entry: CalendarEntry) -> list[tuple[str, str]]:
    """Labels and addresses that open a filled-in entry in a calendar."""
    at_work, at_home = outlook_links(entry)
    return [
        (_("Google Calendar"), google_link(entry)),
        (_("Outlook at work"), at_work),
        (_("Outlook.com"), at_home),
    ]


def _title(_: Translator, names: Iterable[str | None]) -> str:
    known = [name for name in names if name]
    return _("Coffee with {names}", names=_.join_list(known)) if known else _("Coffee")


def _file_id(match_id: str, person_id: str, sequence: int) -> str:
    text = f"calendar|{match_id}|{person_id}|{sequence}"
    return hashlib.sha256(text.encode()).hexdigest()[:32]
