"""What admins see."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from slack_sdk.models.blocks import (
    Block,
    InputBlock,
    Option,
    PlainTextInputElement,
    RadioButtonsElement,
    UserSelectElement,
)

from bot.admin import program_choices
from bot.admin.service import ContactShown, Setup
from bot.i18n import N_, Translator
from bot.members import LONGEST_PLACE, MOST_LISTED_PLACES
from bot.slack.action_ids import ActionId
from bot.slack.blocks import button, buttons, context_block, modal, plain, section, select
from bot.slack.mrkdwn import mention
from storage.records import Tier

DAY_BLOCK, TIME_BLOCK, CONTACT_BLOCK = "day", "time", "contact"
# Whether the form asks for what is set for the only program. One without it is from before.
ONE_PROGRAM, SEVERAL = "one", "several"
ROUNDS_BLOCK, ROUNDS, NO_ROUNDS = "rounds", "on", "off"
SIZE_BLOCK, HOURS_BLOCK, MIXING_BLOCK, TIER_BLOCK = "size", "hours", "mixing", "tier"
PLACES_BLOCK = "places"

_TIERS = (
    (
        Tier.COFFEE_ONLY,
        N_("Coffee only"),
        N_("I bring people together, and keep nothing they tell me."),
    ),
    (
        Tier.LIGHT,
        N_("Light things"),
        N_("Things they like, trips, exams, pets. No health, loss or family."),
    ),
    (
        Tier.ALL,
        N_("Also health and loss"),
        N_("Serious things, too, but only with people they name."),
    ),
)


def setup_form(_: Translator, setup: Setup) -> dict[str, Any]:
    """The form with everything that admins set."""
    is_first = setup.tier is Tier.UNDECIDED
    sharing = [*_before_deciding(_), _what_may_be_shared(_, setup)]
    blocks: list[Block] = [
        *(sharing if is_first else []),
        *_rounds(_, setup),
        *([*_when(_, setup), *_who_meets(_, setup)] if setup.has_one_program else []),
        _where(_, setup),
        buttons(button(_("Programs"), ActionId.PROGRAM_LIST)),
        *([] if is_first else sharing[-1:]),
        *_contact(_, setup),
        context_block(_("Admins never see who shared what, who met whom, or what anybody said.")),
    ]
    return modal(
        _("Set up Kith"),
        blocks,
        close=_("Cancel"),
        submit=_("Save"),
        action_id=ActionId.SETUP_FORM,
        metadata=ONE_PROGRAM if setup.has_one_program else SEVERAL,
    )


def _rounds(_: Translator, setup: Setup) -> list[Block]:
    """Whether Kith pairs people here at all."""
    options = [
        (ROUNDS, _("Yes, I bring people together")),
        (NO_ROUNDS, _("No, I only remember what people share")),
    ]
    return [
        InputBlock(
            block_id=ROUNDS_BLOCK,
            label=plain(_("Are there rounds of coffee?")),
            hint=plain(_("Without rounds, another coffee bot can pair people here.")),
            element=select(
                ActionId.SETUP_ROUNDS, options, NO_ROUNDS if setup.rounds_off else ROUNDS
            ),
        )
    ]


def _when(_: Translator, setup: Setup) -> list[Block]:
    """When the only program is drawn."""
    return [
        InputBlock(
            block_id=DAY_BLOCK,
            label=plain(_("Which day do I introduce people?")),
            element=select(ActionId.SETUP_DAY, program_choices.days(_), str(setup.weekday)),
        ),
        InputBlock(
            block_id=TIME_BLOCK,
            label=plain(_("At what time?")),
            element=select(ActionId.SETUP_TIME, program_choices.times(), f"{setup.at:%H:%M}"),
        ),
    ]


def _before_deciding(_: Translator) -> list[Block]:
    """What to read before the first choice of what may be shared."""
    text = _(
        "*Please decide first what people may share here.* Until then I keep nothing about health, "
        "loss or family. In Kith's documents, the page about data protection says what I keep, who "
        "can read it, and what to tell employees."
    )
    return [section(text)]


def saved(_: Translator, setup: Setup) -> str:
    """The answer to *Save*, by what is set up now; the same for a form that comes again."""
    rounds = _("Saved. Changes to the rounds apply from the next one.")
    if setup.contact is None or setup.contact_shown is not ContactShown.ASKED:
        return rounds
    asked = _(
        "I'm asking {contact} privately whether they'd be the person to turn to. Until they say "
        "yes, I name nobody.",
        contact=mention(setup.contact),
    )
    return f"{rounds} {asked}"


def _contact(_: Translator, setup: Setup) -> list[Block]:
    """The picker for the contact in need, and what became of asking them."""
    shown = {
        None: [],
        ContactShown.ASKED: [_("Asked. I name them once they've said yes.")],
        ContactShown.ACCEPTED: [_("They've said yes. They can stop at any time.")],
        ContactShown.NOT_TAKEN: [
            _("Not taken on so far, so I name nobody. You could ask somebody else.")
        ],
    }[setup.contact_shown]
    picker = InputBlock(
        block_id=CONTACT_BLOCK,
        label=plain(_("Who can somebody in need turn to?")),
        hint=plain(
            _(
                "I'll ask them first. If they say yes, I name them to people who write that they "
                "don't want to live any more."
            )
        ),
        element=UserSelectElement(
            action_id=ActionId.SETUP_CONTACT.value, initial_user=setup.contact
        ),
        optional=True,
    )
    return [picker, *map(context_block, shown)]


def too_much(places: Sequence[str]) -> str | None:
    """What is wrong with so many or so long names, if anything is."""
    if len(places) > MOST_LISTED_PLACES:
        return N_("That's more than I can offer in a menu. Please list at most 50 places.")
    if any(len(one) > LONGEST_PLACE for one in places):
        return N_("One of these is too long for me. Please use at most 60 characters for each.")
    return None


def _where(_: Translator, setup: Setup) -> Block:
    """The list of places for meeting in person."""
    return InputBlock(
        block_id=PLACES_BLOCK,
        label=plain(_("Where can people meet in person?")),
        hint=plain(
            _(
                "One place on each line, such as a city or an office. People choose theirs under "
                "Change. I only suggest meeting in person to people at the same place."
            )
        ),
        element=PlainTextInputElement(
            action_id=ActionId.SETUP_PLACES.value,
            multiline=True,
            initial_value="\n".join(setup.places or ()) or None,
        ),
        optional=True,
    )


def _what_may_be_shared(_: Translator, setup: Setup) -> Block:
    """What people may let each other know through Kith."""
    options = [
        Option(value=tier.value, text=plain(_(label)), description=plain(_(what)))
        for tier, label, what in _TIERS
    ]
    return InputBlock(
        block_id=TIER_BLOCK,
        label=plain(_("What may people share here?")),
        hint=plain(
            _(
                "If you allow less than before, from then on only its owner can read what's no "
                "longer allowed."
            )
        ),
        element=RadioButtonsElement(
            action_id=ActionId.SETUP_TIER.value,
            options=options,
            initial_option=next((one for one in options if one.value == setup.tier), None),
        ),
    )


def _who_meets(_: Translator, setup: Setup) -> list[Block]:
    """What the draw goes by."""
    return [
        InputBlock(
            block_id=SIZE_BLOCK,
            label=plain(_("How many people meet at a time?")),
            element=select(ActionId.SETUP_SIZE, program_choices.sizes(_), str(setup.group_size)),
        ),
        InputBlock(
            block_id=HOURS_BLOCK,
            label=plain(_("How many working hours do they need in common?")),
            hint=plain(
                _("I won't pair people who share fewer, unless they like to meet in writing.")
            ),
            element=select(
                ActionId.SETUP_HOURS,
                program_choices.common_hours(_),
                str(setup.least_common_minutes),
            ),
        ),
        InputBlock(
            block_id=MIXING_BLOCK,
            label=plain(_("Who do I bring together?")),
            element=select(ActionId.SETUP_MIXING, program_choices.mixings(_), setup.mixing.value),
        ),
    ]
