"""What admins see."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from slack_sdk.models.blocks import Block, InputBlock, UserSelectElement

from bot.admin.service import Setup
from bot.doors import Door
from bot.text import Say
from bot.text.blocks import aside, choice, modal, plain

# Any Monday, to name the days of the week by.
_A_MONDAY = date(2024, 1, 1)
_FIRST_HOUR, _LAST_HOUR = 8, 17

DAY_BLOCK, TIME_BLOCK, CONTACT_BLOCK = "day", "time", "contact"


def setup_form(say: Say, setup: Setup) -> dict[str, Any]:
    """When rounds are drawn, and whom people in need can turn to."""
    days = [(str(day), say.weekday(_A_MONDAY + timedelta(days=day))) for day in range(5)]
    hours = [(f"{hour:02d}:00", f"{hour:02d}:00") for hour in range(_FIRST_HOUR, _LAST_HOUR + 1)]
    blocks: list[Block] = [
        InputBlock(
            block_id=DAY_BLOCK,
            label=plain(say("Rounds are drawn on")),
            element=choice(Door.SETUP_DAY, days, str(setup.weekday)),
        ),
        InputBlock(
            block_id=TIME_BLOCK,
            label=plain(say("At")),
            element=choice(Door.SETUP_TIME, hours, f"{setup.at:%H:%M}"),
        ),
        InputBlock(
            block_id=CONTACT_BLOCK,
            label=plain(say("Whom somebody in need can turn to")),
            hint=plain(say("I name this person to somebody who writes that they can't go on.")),
            element=UserSelectElement(
                action_id=Door.SETUP_CONTACT.value, initial_user=setup.contact
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
        door=Door.SETUP_FORM,
    )
