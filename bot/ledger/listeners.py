"""Listeners for the ledger: what Kith knows about somebody."""

from __future__ import annotations

from bot.ledger import brake_views, question_views, views
from bot.ledger.brake import BrakeService
from bot.ledger.export_service import ExportService
from bot.ledger.service import LedgerService
from bot.ledger.views import PreferencesInWords, RemindersInWords
from bot.memory import Purpose
from bot.slack.action_ids import ActionId
from bot.slack.blocks import notice
from bot.slack.interactions import CommandCall, Press
from bot.slack.modals import fill, fill_now, load_in_place, open_loading, open_modal
from bot.slack.router import Router
from storage.records import Brake

_MOST_DIGITS = 4


class LedgerListeners:
    """Shows the ledger, and changes what stands in it."""

    def __init__(
        self,
        ledger: LedgerService,
        brakes: BrakeService,
        exporting: ExportService,
        preferences: PreferencesInWords,
        reminders: RemindersInWords,
    ) -> None:
        self._ledger = ledger
        self._brakes = brakes
        self._exporting = exporting
        self._spelled = preferences
        self._reminders = reminders

    def register(self, router: Router) -> None:
        """Register the listeners with Bolt."""
        router.on_press(
            {
                ActionId.LEDGER: self.open_ledger,
                ActionId.LEDGER_ENTRY: self.open_entry,
                ActionId.NOBODY_ASK: self.nobody_ask,
                ActionId.FORGET: self.forget,
                ActionId.FORGET_COFFEE_NOTE: self.forget_coffee_note,
                ActionId.FORGET_ALL: self.forget_all,
                ActionId.FORGET_QUESTIONS: self.forget_questions,
                ActionId.TAKE_OFF: self.take_off,
                ActionId.KEEP_LONGER: self.keep_longer,
                ActionId.LET_GO: self.let_go,
                ActionId.EXPORT: self.export,
                ActionId.NEWS: self.there_is_news,
            },
        )

    def open_ledger(self, press: Press) -> None:
        """*What Kith knows about me*, or another page of it."""
        view_id = press.view_id if press.is_in_modal else open_loading(press)
        self._draw(press, view_id, _page(press.value))

    def open_entry(self, press: Press) -> None:
        """*What was it?*: one thing alone."""
        self._draw_entry(press, open_loading(press), press.value)

    def type_me(self, call: CommandCall) -> None:
        """``/coffee me``."""
        self._draw(call, open_loading(call))

    def nobody_ask(self, press: Press) -> None:
        """*Let nobody ask*."""
        self._brakes.nobody_ask(press.slack_request, press.value)
        if press.is_in_modal:
            self._after_change(press)
            return
        text = brake_views.done(press.translator, Brake.NOBODY, None)
        open_modal(press, notice(press.translator, press.translator("As you wish"), text))

    def there_is_news(self, press: Press) -> None:
        """*There's news to share*, or *I'm back*."""
        self._ledger.there_is_news(press.slack_request, press.value)
        self._after_change(press)

    def forget(self, press: Press) -> None:
        """*Forget it*."""
        self._ledger.forget(press.slack_request, press.value)
        self._after_change(press)

    def forget_coffee_note(self, press: Press) -> None:
        """*Forget it*, for a note for the next coffee."""
        self._ledger.forget_coffee_note(press.slack_request, press.value)
        self._after_change(press)

    def forget_all(self, press: Press) -> None:
        """*Forget everything I shared*."""
        self._ledger.forget_all(press.slack_request)
        self._after_change(press)

    def forget_questions(self, press: Press) -> None:
        """*Remove my questions*: what an admin added to programs."""
        self._ledger.forget_questions(press.slack_request)
        self._after_change(press)

    def take_off(self, press: Press) -> None:
        """*Take off*, beside a listener."""
        detail_id, _, person_id = press.value.partition(".")
        self._ledger.take_off(press.slack_request, detail_id, person_id)
        self._after_change(press)

    def keep_longer(self, press: Press) -> None:
        """*Keep it longer*, before something light is forgotten."""
        ends_on = self._ledger.keep_longer(press.slack_request, press.value)
        press.replace(question_views.kept_longer(press.translator, ends_on))

    def let_go(self, press: Press) -> None:
        """*Let it go*: it is forgotten on its day."""
        ends_on = self._ledger.last_day_of(press.slack_request, press.value)
        press.replace(question_views.let_go(press.translator, ends_on))

    def export(self, press: Press) -> None:
        """*Export*: everything as a file, in the person's own conversation."""
        view_id = press.view_id
        asked = self._exporting.ask(press.slack_request, view_id)
        load_in_place(press, view_id)
        handed = self._exporting.deliver(asked, press.translator)
        fill(press, view_id, views.exported(press.translator, handed))

    def _after_change(self, press: Press) -> None:
        if press.view is None or not press.is_in_modal:
            return
        shown = press.view["private_metadata"]
        if _is_page(shown):
            self._draw(press, press.view_id, _page(shown))
        else:
            self._draw_entry(press, press.view_id, shown)

    def _draw_entry(self, press: Press, view_id: str, detail_id: str) -> None:
        """Show one thing, or that it is gone; another's looks like what never was (P4)."""
        entry, zone = self._ledger.entry(press.slack_request, detail_id)
        fill_now(press, view_id, views.one_entry(press.translator, entry, zone))

    def _draw(self, asked: Press | CommandCall, view_id: str, page: int = 0) -> None:
        known = self._ledger.read(asked.slack_request, Purpose.LEDGER)
        view = views.ledger(asked.translator, known, page, self._spelled, self._reminders)
        fill_now(asked, view_id, view)


def _page(value: str) -> int:
    """The page of the ledger, from 0; the first one where *value* names none."""
    return int(value) if value.isdecimal() and _is_page(value) else 0


def _is_page(value: str) -> bool:
    """Whether *value* is no id; older windows carry nothing."""
    return len(value) <= _MOST_DIGITS
