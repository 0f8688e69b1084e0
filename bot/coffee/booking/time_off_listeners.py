"""Listeners for *Skip coffees for two weeks*, and for coming back earlier."""

from __future__ import annotations

from slack_sdk.models.blocks import ButtonElement

from bot.coffee.booking.time_off import TimeOff, TimeOffService
from bot.i18n import Translator
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, answered, button, buttons, modal, section, sentence
from bot.slack.interactions import Press
from bot.slack.router import Router


class TimeOffListeners:
    """Begins and ends a time without coffees."""

    def __init__(self, time_off: TimeOffService) -> None:
        self._time_off = time_off

    def register(self, router: Router) -> None:
        """Register the listeners with Bolt."""
        router.on_press(
            {ActionId.SKIP_TWO_WEEKS: self.begin, ActionId.COFFEES_AGAIN: self.come_back}
        )

    def begin(self, press: Press) -> None:
        """*Skip coffees for two weeks*."""
        message = skipping(press.translator, self._time_off.begin(press.slack_request))
        _answer(press, message, _again(press.translator))

    def come_back(self, press: Press) -> None:
        """*Have coffees again*."""
        _, has_rounds = press.translator, self._time_off.end(press.slack_request)
        text = _("You'll have coffees again, from the next round on.")
        _answer(press, sentence(text if has_rounds else _("There are no rounds of coffee here.")))


def skipping(_: Translator, time_off: TimeOff) -> Message:
    """The answer to *Skip coffees for two weeks*."""
    text = _(
        "You have no coffees until {day}. It ends by itself. What's shared with you still comes, "
        "and nobody is told why you skip.",
        day=_.day(time_off.until),
    )
    if time_off.left_coffee:
        out = _("I'll let those you were going to meet know, but not why.")
        text = f"{text} {out}"
    return Message(text, (section(text), buttons(_again(_))))


def _again(_: Translator) -> ButtonElement:
    return button(_("Have coffees again"), ActionId.COFFEES_AGAIN)


def _answer(press: Press, message: Message, beside: ButtonElement | None = None) -> None:
    """Answer a press, with *beside* as its button in a window; what else stands there stays."""
    if press.view is None:
        press.replace(message)
        return
    if press.is_in_modal:
        answer = section(message.text, accessory=beside)
        press.show(answered(press.translator, press.form, press.action_id, answer))
        return
    _ = press.translator
    press.show(modal(_("Coffees"), list(message.blocks), close=_("Close")))
