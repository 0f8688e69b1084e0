"""Listeners for a booked coffee in somebody's calendar."""

from __future__ import annotations

from bot.coffee.booking import pick_views
from bot.coffee.booking.calendar_service import CalendarService, OwnEntry, links
from bot.coffee.booking.match_access import Seen
from bot.coffee.booking.slot_words import in_every_zone
from bot.delivery import FileResult
from bot.i18n import N_
from bot.slack.action_ids import ActionId
from bot.slack.blocks import notice
from bot.slack.interactions import Press
from bot.slack.modals import fill, load_in_place, open_loading
from bot.slack.router import Router
from bot.slack.users import Directory, look_up

_RESULTS = {
    FileResult.THERE: N_("I've made your file. Please look in our conversation."),
    FileResult.NOT_TAKEN: N_(
        "Slack didn't take the file. Your workspace may not allow files, or it was only for a "
        "moment. The links work without a file."
    ),
    FileResult.IN_DOUBT: N_(
        "I don't know whether Slack took the file. Please look in our conversation. The links work "
        "without it."
    ),
}


class CalendarListeners:
    """Listeners for *Add to calendar*, and for the file."""

    def __init__(self, service: CalendarService, directory: Directory) -> None:
        self._service = service
        self._directory = directory

    def register(self, router: Router) -> None:
        """Register the listeners with Bolt."""
        router.on_press({ActionId.CALENDAR: self.add, ActionId.CALENDAR_FILE: self.file})

    def add(self, press: Press) -> None:
        """*Add to calendar*."""
        view_id = press.view_id if press.is_in_modal else open_loading(press)
        if press.is_in_modal:
            load_in_place(press, view_id)
        own, _ = self._entry(press), press.translator
        if isinstance(own, Seen):
            fill(press, view_id, pick_views.overview(_, own))
            return
        zones = [own.seen.me.zone, *(one.zone for one in own.seen.known.members)]
        when = in_every_zone(_, zones, own.entry.starts_at)
        fill(press, view_id, pick_views.calendar(_, press.value, when, links(_, own.entry)))

    def file(self, press: Press) -> None:
        """*File for other calendars*: it comes into the conversation with Kith."""
        load_in_place(press, press.view_id)
        own, _ = self._entry(press), press.translator
        if isinstance(own, Seen):
            fill(press, press.view_id, pick_views.overview(_, own))
            return
        result = self._service.deliver(press.slack_request, own, _)
        view = notice(_, _("Add to calendar"), _(_RESULTS[result]))
        fill(press, press.view_id, view)

    def _entry(self, press: Press) -> OwnEntry | Seen:
        def name_of(slack_id: str) -> str | None:
            here = press.slack_request.workspace_id
            known = self._directory.profile(here, slack_id)
            found = known or look_up(press.client, slack_id, press.team_id)
            return found.name if found else None

        return self._service.entry(press.slack_request, press.value, press.translator, name_of)
