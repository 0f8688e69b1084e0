"""The command alone and the Home tab: where somebody stands, with buttons to everything else."""

from __future__ import annotations

from datetime import date
from typing import Any

from slack_sdk.models.blocks import Block, ButtonElement, DividerBlock, SectionBlock
from slack_sdk.models.views import View

from bot.coffee import CoffeeAhead, NextCoffee, next_round, rescue_question, say_here_button
from bot.home.service import Overview
from bot.i18n import Translator
from bot.ledger import Held
from bot.runtime.working_hours import local_day
from bot.slack.action_ids import ActionId
from bot.slack.blocks import Message, button, buttons, context_block, header, section
from bot.slack.mrkdwn import mention
from storage.records import PartState


def front(_: Translator, overview: Overview, command: str, shared: str) -> Message:
    """What the command alone answers to a member."""
    stands, wish = standing(_, overview), _wish(_, overview)
    about_sharing = [shared] if _speaks_of_sharing(overview) else []
    more = _("Type {command} help for everything else.", command=command)
    asked = rescue_question(_, overview.coffee)
    offer = asked.blocks if asked else ()
    others = other_coffees(_, overview)
    wishes = [_changeable(_, wish), *map(section, about_sharing)]
    paragraphs = [section(stands), *others, *offer, *wishes]
    row = [*share_button(_, overview), ledger_button(_), *quiet_buttons(_, overview)]
    here = here_button(_, overview)
    row = [*([here] if here else []), *coffee_buttons(_, overview), *row]
    blocks = (*paragraphs, buttons(*row), context_block(more))
    told = [
        stands,
        *(f"{one.text.text}" for one in others if one.text),
        *([asked.text] if asked else []),
        wish,
        *about_sharing,
        more,
    ]
    return Message(" ".join(told), blocks)


def home(_: Translator, overview: Overview, shared: str) -> dict[str, Any]:
    """
    The Home tab of a member, fit for a screen that others see.

    *shared* says how much they shared. What it is, and who may know, stands behind a button.
    """
    stands = section(standing(_, overview), accessory=round_button(_, overview))
    blocks: list[Block] = [header(_("Your coffee")), stands]
    if about := coffee_buttons(_, overview):
        blocks.append(buttons(*about))
    blocks += other_coffees(_, overview)
    row = [*share_button(_, overview), *quiet_buttons(_, overview)]
    blocks += [_changeable(_, _wish(_, overview)), buttons(*row)]
    if _speaks_of_sharing(overview):
        see = button(_("Open"), ActionId.LEDGER, "0")
        blocks += [DividerBlock(), header(_("What you shared")), section(shared, accessory=see)]
    all_of_it = _("You can read all of it, get it as a file, or have it erased.")
    blocks += [
        DividerBlock(),
        header(_("What Kith knows about you")),
        section(all_of_it),
        buttons(ledger_button(_), button(_("Leave"), ActionId.LEAVE)),
        context_block(_promise(_, overview)),
    ]
    return View(type="home", blocks=blocks).to_dict()


def home_before_joining(_: Translator, invitation: Message) -> dict[str, Any]:
    """The Home tab of somebody who hasn't joined; they can ask what is held about them."""
    return View(type="home", blocks=[*invitation.blocks, buttons(ledger_button(_))]).to_dict()


def _speaks_of_sharing(overview: Overview) -> bool:
    # Where nothing may be shared, nothing is said of sharing, unless something was shared before.
    return overview.may_share or overview.held != Held()


def _promise(_: Translator, overview: Overview) -> str:
    if not overview.may_share:
        return _(
            "No human reads these messages. In this workspace I'm only here for coffee, and I "
            "keep nothing you tell me."
        )
    return _(
        "No human reads these messages. I keep nothing you tell me unless you say so, and only "
        "people you choose can read it through me."
    )


def skip_button(_: Translator, overview: Overview) -> ButtonElement | None:
    """The button for a round that they are in; the one in a message may be gone by now (P1)."""
    coffee = overview.coffee
    if overview.is_away or coffee.round_id is None or coffee.part is not PartState.IN:
        return None
    return button(_("Skip this one"), ActionId.SKIP, coffee.round_id)


def here_button(_: Translator, overview: Overview) -> ButtonElement | None:
    """The button for whoever would be left out of a round, since their Slack says they're away."""
    out = overview.coffee.left_out
    if out is None or overview.is_away or overview.no_coffee_until is not None:
        return None
    return say_here_button(_, out)


def round_button(_: Translator, overview: Overview) -> ButtonElement | None:
    """What somebody can say about their next round."""
    return here_button(_, overview) or skip_button(_, overview)


def answers_to_round(_: Translator, overview: Overview) -> list[ButtonElement]:
    """*I'm in* and *Not this time*, while somebody is asked whether they are in."""
    coffee = overview.coffee
    if overview.is_away or coffee.round_id is None or coffee.part is not PartState.ASKED:
        return []
    return [
        button(_("I'm in"), ActionId.IN, coffee.round_id),
        button(_("Not this time"), ActionId.SKIP, coffee.round_id),
    ]


def counted_as_here(_: Translator, overview: Overview, missed: date | None) -> Message:
    """
    The answer to *I'm here*, with the way out of the round that they are in now (P1).

    *missed*: the day of a round that was drawn without them before they pressed it.
    """
    text = " ".join([_("Good, you're here."), *_missed(_, missed), standing(_, overview)])
    skip = skip_button(_, overview)
    row = [*([skip] if skip else []), *answers_to_round(_, overview)]
    return Message(text, (section(text), *([buttons(*row)] if row else [])))


def _missed(_: Translator, day: date | None) -> list[str]:
    if day is None:
        return []
    weekday = _.weekday(day)
    return [_("{weekday}'s coffees are set, and you sat this one out.", weekday=weekday)]


def share_button(_: Translator, overview: Overview) -> list[ButtonElement]:
    """The button to share something, where that may be done."""
    return [button(_("Share something"), ActionId.SHARE)] if overview.may_share else []


def quiet_buttons(_: Translator, overview: Overview) -> list[ButtonElement]:
    """The quiet list, and the way into a pause or out of it."""
    choice = [button(_("Programs"), ActionId.PROGRAMS)] if overview.coffee.has_choice else []
    row = [*choice, button(_("Quiet list"), ActionId.KEEP_APART), pause_button(_, overview)]
    again = coffees_again_button(_, overview)
    return [*row, *(again or break_button(_, overview))]


def break_button(_: Translator, overview: Overview) -> list[ButtonElement]:
    """The way to a time without coffees, for everybody: it says nothing of who may want one."""
    if overview.is_away or not overview.coffee.has_rounds:
        return []
    return [button(_("A break from coffees"), ActionId.COFFEE_BREAK)]


def coffees_again_button(_: Translator, overview: Overview) -> list[ButtonElement]:
    """The way back from a time without coffees."""
    if overview.no_coffee_until is None or overview.is_away or not overview.coffee.has_rounds:
        return []
    return [button(_("Have coffees again"), ActionId.COFFEES_AGAIN)]


def pause_button(_: Translator, overview: Overview) -> ButtonElement:
    """The button into a pause, or out of it."""
    if overview.is_away:
        return button(_("Come back"), ActionId.RESUME)
    return button(_("Pause"), ActionId.PAUSE)


def ledger_button(_: Translator) -> ButtonElement:
    """The button to everything that is known about somebody."""
    return button(_("What Kith knows about me"), ActionId.LEDGER, "0")


def _wish(_: Translator, overview: Overview) -> str:
    if not overview.coffee.has_rounds:
        return _("You can change your hours, and how often I may write unasked.")
    weeks = overview.member.rhythm_weeks
    if overview.new_until is not None and weeks > 1:
        return _.plural(
            "You're new here, so there's a coffee every week until {day}.",
            "You're new here, so there's a coffee every week until {day}. After that, it's every "
            "{number} weeks, as you chose.",
            weeks,
            day=_.day(overview.new_until),
        )
    return _.plural(
        "You'd like a coffee every week.", "You'd like a coffee every {number} weeks.", weeks
    )


def _changeable(_: Translator, wish: str) -> Block:
    return section(wish, accessory=button(_("Change"), ActionId.CHANGE))


def standing(_: Translator, overview: Overview) -> str:
    """Where somebody stands, in words."""
    if overview.back_on is not None:
        day = _.day_and_year(overview.back_on)
        return _("You've paused. Nothing will come before {day}.", day=day)
    if overview.is_away:
        return _("You've paused. Nothing will come until you're back.")
    if overview.no_coffee_until is not None and overview.coffee.has_rounds:
        day = _.day(overview.no_coffee_until)
        skips = _("You have no coffees until {day}. Everything else goes on.", day=day)
        return " ".join([*_coffee_ahead(_, overview.coffee), skips])
    return " ".join([*_coffee_ahead(_, overview.coffee), *next_round(_, overview.coffee)])


def coffee_buttons(_: Translator, overview: Overview) -> list[ButtonElement]:
    """The way to a time of the coffee that is ahead, to another one, or to what else one can do."""
    coming = [] if overview.is_away else overview.coffee.coffees[:1]
    return [found for one in coming for found in _buttons_of(_, one)]


def other_coffees(_: Translator, overview: Overview) -> list[SectionBlock]:
    """The further coffees that are open at once, each with the way to its time."""
    others = [] if overview.is_away else overview.coffee.coffees[1:]
    return [
        section(_with_whom(_, one, is_next=False), accessory=next(iter(_buttons_of(_, one)), None))
        for one in others
    ]


def _buttons_of(_: Translator, ahead: CoffeeAhead) -> list[ButtonElement]:
    if ahead.has_passed:
        return []
    if ahead.starts_at is not None:
        label = _("Move it or call it off")
        return [button(label, ActionId.COFFEE_MORE, ahead.match_id)]
    if ahead.is_searching:
        return [button(_("Pick times"), ActionId.PICK_TIMES, ahead.match_id)]
    if ahead.is_open:
        return [button(_("Open your coffee"), ActionId.COFFEE_MORE, ahead.match_id)]
    return []


def _coffee_ahead(_: Translator, coffee: NextCoffee) -> list[str]:
    """The next coffee: with whom and when."""
    return [_with_whom(_, one, is_next=True) for one in coffee.coffees[:1]]


def _with_whom(_: Translator, ahead: CoffeeAhead, *, is_next: bool) -> str:
    """With whom and when, by the reader's own clock."""
    if ahead.introduced_at is not None:
        hour = _.hour(ahead.introduced_at, ahead.zone)
        day = _.day(local_day(ahead.introduced_at, ahead.zone))
        return _("You'll hear on {day} at {hour} who your coffee is with.", day=day, hour=hour)
    names = _.join_list([mention(one) for one in ahead.partners])
    if ahead.starts_at is None and is_next:
        return _("Your coffee is with {names}.", names=names)
    if ahead.starts_at is None:
        return _("You also have a coffee with {names}.", names=names)
    day, hour = _.day(local_day(ahead.starts_at, ahead.zone)), _.hour(ahead.starts_at, ahead.zone)
    if ahead.has_passed:
        return _("Your coffee with {names} was set for {day}.", names=names, day=day)
    if is_next:
        return _(
            "Your next coffee is on {day} at {hour}, with {names}.", day=day, hour=hour, names=names
        )
    return _("Another one is on {day} at {hour}, with {names}.", day=day, hour=hour, names=names)
