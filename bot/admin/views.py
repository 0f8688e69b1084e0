"""What admins see."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from slack_sdk.models.blocks import (
    Block,
    InputBlock,
    Option,
    RadioButtonsElement,
    UserSelectElement,
)

from bot.admin.service import Setup
from bot.i18n import Say, mark
from bot.slack.action_ids import ActionId
from bot.slack.blocks import aside, choice, modal, plain
from storage.records import Mixing, Tier

# Any Monday, to name the days of the week by.
_A_MONDAY = date(2024, 1, 1)
_FIRST_HOUR, _LAST_HOUR = 8, 17
_MOST_HOURS = 4

DAY_BLOCK, TIME_BLOCK, CONTACT_BLOCK = "day", "time", "contact"
SIZE_BLOCK, HOURS_BLOCK, MIXING_BLOCK, TIER_BLOCK = "size", "hours", "mixing", "tier"

_TIERS = (
    (
        Tier.COFFEE_ONLY,
        mark("Coffee only"),
        mark("Kith brings people together, and keeps nothing that they tell."),
    ),
    (
        Tier.LIGHT,
        mark("Light things"),
        mark("Tastes, journeys, exams, pets; no health, loss or family."),
    ),
    (
        Tier.ALL,
        mark("Also health and loss"),
        mark("Serious things too, and those only to people who are named."),
    ),
)


def setup_form(say: Say, setup: Setup) -> dict[str, Any]:
    """When rounds are drawn, and whom people in need can turn to."""
    days = [(str(day), say.weekday(_A_MONDAY + timedelta(days=day))) for day in range(5)]
    hours = [(f"{hour:02d}:00", f"{hour:02d}:00") for hour in range(_FIRST_HOUR, _LAST_HOUR + 1)]
    blocks: list[Block] = [
        InputBlock(
            block_id=DAY_BLOCK,
            label=plain(say("Rounds are drawn on")),
            element=choice(ActionId.SETUP_DAY, days, str(setup.weekday)),
        ),
        InputBlock(
            block_id=TIME_BLOCK,
            label=plain(say("At")),
            element=choice(ActionId.SETUP_TIME, hours, f"{setup.at:%H:%M}"),
        ),
        *_who_meets(say, setup),
        _what_may_be_shared(say, setup),
        InputBlock(
            block_id=CONTACT_BLOCK,
            label=plain(say("Whom somebody in need can turn to")),
            hint=plain(say("I name this person to somebody who writes that they can't go on.")),
            element=UserSelectElement(
                action_id=ActionId.SETUP_CONTACT.value, initial_user=setup.contact
            ),
            optional=True,
        ),
        aside(say("Admins never see who shared what, whom anybody met, or what anybody said.")),
    ]
    return modal(
        say("Set up Kith"),
        blocks,
        close=say("Cancel"),
        submit=say("Save"),
        action_id=ActionId.SETUP_FORM,
    )


def _what_may_be_shared(say: Say, setup: Setup) -> Block:
    """What people may let each other know through Kith."""
    options = [
        Option(value=tier.value, text=plain(say(label)), description=plain(say(what)))
        for tier, label, what in _TIERS
    ]
    return InputBlock(
        block_id=TIER_BLOCK,
        label=plain(say("What may be shared here")),
        hint=plain(
            say(
                "Where you allow less than before, what is no longer allowed is shown to nobody "
                "but its owner, at once."
            )
        ),
        element=RadioButtonsElement(
            action_id=ActionId.SETUP_TIER.value,
            options=options,
            initial_option=next(one for one in options if one.value == setup.tier),
        ),
    )


def _who_meets(say: Say, setup: Setup) -> list[Block]:
    """What the draw goes by."""
    sizes = [("2", say("Two")), ("3", say("Three")), ("4", say("Four"))]
    hours = [
        (str(60 * number), say.count("One hour", "{number} hours", number))
        for number in range(1, 5)
    ]
    mixing = [
        (Mixing.OTHER_TEAM.value, say("People of different teams, where they told theirs")),
        (Mixing.INTERESTS.value, say("People with shared interests")),
    ]
    return [
        InputBlock(
            block_id=SIZE_BLOCK,
            label=plain(say("How many people meet")),
            element=choice(ActionId.SETUP_SIZE, sizes, str(setup.group_size)),
        ),
        InputBlock(
            block_id=HOURS_BLOCK,
            label=plain(say("Working hours that they need in common")),
            hint=plain(say("Nobody is matched across the night, unless they like to write.")),
            element=choice(ActionId.SETUP_HOURS, hours, str(setup.least_common_minutes)),
        ),
        InputBlock(
            block_id=MIXING_BLOCK,
            label=plain(say("I bring together")),
            element=choice(ActionId.SETUP_MIXING, mixing, setup.mixing.value),
        ),
    ]
