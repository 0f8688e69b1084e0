"""Listeners for the buttons and forms about a coffee's time."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.coffee.booking import pick_views
from bot.coffee.booking.calling_off import CallingOffService
from bot.coffee.booking.match_access import Seen
from bot.coffee.booking.service import BookingService
from bot.coffee.booking.slots import NOTICE
from bot.errors import Outdated
from bot.i18n import Translator
from bot.slack.action_ids import ActionId
from bot.slack.blocks import notice, sentence
from bot.slack.interactions import WHOLE_FORM, Press, Submission
from bot.slack.router import Router
from bot.slack.values import number_of

# A match has no more sets than this.
_NUMBERS = range(1, 100)
_A_MINUTE = timedelta(minutes=1)


class BookingListeners:
    """Listeners for picking, suggesting, moving and calling off."""

    def __init__(self, booking: BookingService, calling_off: CallingOffService) -> None:
        self._booking = booking
        self._calling_off = calling_off

    def register(self, router: Router) -> None:
        """Register the listeners with Bolt."""
        router.on_press(
            {
                ActionId.PICK_TIMES: self.pick,
                ActionId.SUGGEST_TIMES: self.suggest,
                ActionId.OWN_TIME: self.own_time,
                ActionId.ANOTHER_OPENER: self.another_opener,
                ActionId.IN_WRITING: self.in_writing,
                ActionId.COFFEE_MORE: self.more,
                ActionId.ANOTHER_TIME: self.another_time,
                ActionId.CALL_OFF: self.call_off,
                ActionId.CANNOT_MAKE_IT: self.cannot_make_it,
                ActionId.CAN_MAKE_IT: self.can_make_it,
            }
        )
        router.on_submission(
            {ActionId.PICK_FORM: self.picked, ActionId.SUGGEST_FORM: self.suggested}
        )

    def pick(self, press: Press) -> None:
        """*Pick times*."""
        _show(press, self._booking.look(press.slack_request, press.value, wants_to_pick=True))

    def picked(self, submission: Submission) -> None:
        """The ticks were sent; where the times have changed meanwhile, the form shows the new."""
        _ = submission.translator
        match_id, _sep, number = submission.metadata.partition(" ")
        is_kept, seen = self._booking.answer(
            submission.slack_request,
            match_id,
            number_of(_NUMBERS, number),
            pick_views.ticked_in(submission.values),
        )
        if is_kept:
            submission.show(pick_views.answered(_, seen))
        elif seen.is_searching:
            news = _("The times have changed since you opened this. Here are the new ones.")
            submission.show(pick_views.pick_form(_, seen, news))
        else:
            submission.show(pick_views.overview(_, seen))

    def suggest(self, press: Press) -> None:
        """*I'd rather suggest times*."""
        seen = self._booking.look(press.slack_request, press.value)
        view = pick_views.overview if seen.is_over else pick_views.suggest_form
        press.show(view(press.translator, seen))

    def suggested(self, submission: Submission) -> None:
        """Times of one's own were sent."""
        _, match_id = submission.translator, submission.metadata
        own = pick_views.suggested_in(submission.values)
        chosen = {moment.replace(second=0, microsecond=0) for moment in own.values()}
        seen = self._booking.suggest(
            submission.slack_request,
            match_id,
            chosen,
            lambda before: not _objections(_, own, before),
        )
        wrong = {} if seen.is_over else _objections(_, own, seen)
        if wrong:
            submission.refuse(wrong)
        else:
            submission.show(pick_views.answered(_, seen))

    def own_time(self, press: Press) -> None:
        """*We'll find our own time*."""
        seen = self._booking.find_own_time(press.slack_request, press.value)
        _say(press, pick_views.where_it_stands(press.translator, seen))

    def another_opener(self, press: Press) -> None:
        """*Another question*; it comes into their chat."""
        _ = press.translator
        comes = self._booking.ask_another_opener(press.slack_request, press.value)
        if isinstance(comes, Seen):
            _say(press, pick_views.where_it_stands(_, comes))
        elif comes:
            _say(press, _("Another question is on its way into your chat."))
        else:
            _say(press, _("There's no other question for this coffee."))

    def in_writing(self, press: Press) -> None:
        """*Make it a slow coffee*."""
        seen = self._booking.meet_in_writing(press.slack_request, press.value)
        _say(press, pick_views.where_it_stands(press.translator, seen))

    def more(self, press: Press) -> None:
        """*More*: where the coffee stands, and all that one can do."""
        seen = self._booking.look(press.slack_request, press.value)
        press.show(pick_views.overview(press.translator, seen))

    def another_time(self, press: Press) -> None:
        """*Another time*."""
        _show(press, self._booking.another_time(press.slack_request, press.value))

    def call_off(self, press: Press) -> None:
        """*Call it off*."""
        seen = self._calling_off.call_off(press.slack_request, press.value)
        done = press.translator("It's called off. I'll let them know, but not why.")
        _say_unless_past(press, seen, done)

    def cannot_make_it(self, press: Press) -> None:
        """*I can't make it*."""
        seen = self._calling_off.cannot_make_it(press.slack_request, press.value)
        done = press.translator("All right. I'll let the others know, but not why.")
        _say_unless_past(press, seen, done)

    def can_make_it(self, press: Press) -> None:
        """*I can make it*."""
        seen = self._calling_off.can_make_it(press.slack_request, press.value)
        _say(press, pick_views.where_it_stands(press.translator, seen))


def _show(press: Press, seen: Seen) -> None:
    _ = press.translator
    if seen.is_searching:
        passed = _("The times so far have passed, so here are new ones.")
        press.show(pick_views.pick_form(_, seen, passed if seen.is_renewed else ""))
    else:
        press.show(pick_views.overview(_, seen))


def _say(press: Press, text: str) -> None:
    """Answer this person alone: the others see the message that was pressed, too."""
    _ = press.translator
    if press.view is not None:
        press.show(notice(_, _("Your coffee"), text))
    elif press.channel_id.startswith("D"):
        press.replace(sentence(text))
    else:
        press.add(sentence(text))


def _say_unless_past(press: Press, seen: Seen, done: str) -> None:
    """Say what was done, or where a coffee stands that had begun already."""
    is_past = seen.known.has_passed(seen.now)
    _say(press, pick_views.where_it_stands(press.translator, seen) if is_past else done)


def _objections(_: Translator, own: dict[str, datetime], seen: Seen) -> dict[str, str]:
    """What can't be meant, by the block of the form."""
    if not own:
        return {WHOLE_FORM: _("Pick at least one time.")}
    closes_at = seen.known.match.closes_at
    if closes_at is None:
        raise Outdated
    wrong = {}
    for block_id, moment in own.items():
        if moment < seen.now + NOTICE - _A_MINUTE:
            wrong[block_id] = _("Pick a time that's at least two hours ahead.")
        elif moment > closes_at:
            day = _.day(closes_at.date())
            wrong[block_id] = _("Pick a time before {day}, when this coffee ends.", day=day)
    return wrong
