"""Listeners for *Skip coffees for two weeks*, and for coming back earlier."""

from __future__ import annotations

from datetime import date
from typing import Any

from slack_sdk.models.blocks import ButtonElement

from bot.coffee.booking.time_off import TimeOff, TimeOffService
from bot.i18n import N_, Translator
from bot.members import SKIPPING_CALLS_OFF
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, answered, button, buttons, modal, section, sentence
from bot.slack.interactions import Press
from bot.slack.router import Router

_TITLE = N_("Coffees")


class TimeOffListeners:
    """Begins and ends a time without coffees."""

    def __init__(self, time_off: TimeOffService) -> None:
        self._time_off = time_off

    def register(self, router: Router) -> None:
        """Register the listeners with Bolt."""
        router.on_press(
            {
                ActionId.COFFEE_BREAK: self.choose,
                ActionId.SKIP_TWO_WEEKS: self.begin,
                ActionId.COFFEES_AGAIN: self.come_back,
            }
        )

    def choose(self, press: Press) -> None:
        """*Not for a while*, and wherever else a break is offered."""
        press.show(choice(press.translator, self._time_off.look(press.slack_request)))

    def begin(self, press: Press) -> None:
        """*Skip coffees for two weeks*."""
        message = skipping(press.translator, self._time_off.begin(press.slack_request))
        _answer(press, message, _again(press.translator))

    def come_back(self, press: Press) -> None:
        """*Have coffees again*."""
        _, has_rounds = press.translator, self._time_off.end(press.slack_request)
        text = _("You'll have coffees again, from the next round on.")
        _answer(press, sentence(text if has_rounds else _("There are no rounds of coffee here.")))


def choice(_: Translator, until: date | None) -> dict[str, Any]:
    """What somebody can do who wants no coffees; *until*: they have none until that day."""
    if until is None:
        text = _(
            "You can go without coffees for two weeks, while everything else goes on. It ends by "
            "itself."
        )
    else:
        text = _(
            "You have no coffees until {day}. You can make it two weeks from today.",
            day=_.day(until),
        )
    row = buttons(
        button(_("Skip coffees for two weeks"), ActionId.SKIP_TWO_WEEKS),
        button(_("Pause everything"), ActionId.PAUSE),
    )
    return modal(_(_TITLE), [section(f"{text} {_(SKIPPING_CALLS_OFF)}"), row], close=_("Close"))


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
    press.show(modal(_(_TITLE), list(message.blocks), close=_("Close")))
