"""The fields of the preferences form for where and on which days a member meets in person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from slack_sdk.models.blocks import InputBlock, StaticSelectElement

from bot.i18n import N_, Translator
from bot.members import choices, preference_checks
from bot.members.place_controls import NONE
from bot.members.places import LONGEST_PLACE, as_offered, fold_place
from bot.members.preference_controls import (
    AnyOf,
    Text,
    View,
    action_id,
    option_with,
    options_of,
    picked,
)
from bot.slack.blocks import plain
from storage.records import Member

# The block of the menu; the one of the text is named by the key of the field.
MENU_BLOCK = "place_choice"
_MENU_HINT = N_("Where you'd meet in person, over lunch or on a walk.")
_OTHER_LABEL = N_("Another place")
_OTHER_HINT = N_(
    "Only somebody you'd meet there reads it. Once three people have named it, I offer it to "
    "everybody."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPlace(Text):
    """A place out of a menu of those on offer, or one that a member names."""

    def blocks(self, _: Translator, member: Member, offered: Sequence[str]) -> list[InputBlock]:
        """The menu, if anything is *offered*, and the field for another place."""
        if not offered:
            block = self.block(_, member)
            return [block] if block else []
        mine = as_offered(self.now(member), offered)
        is_offered = mine in offered
        other = replace(self, label=_OTHER_LABEL, hint=_OTHER_HINT)
        text = other.block(_, replace(member, place=None) if is_offered else member)
        first, *options = options_of(((NONE, _("None of these")), *((one, one) for one in offered)))
        menu = InputBlock(
            block_id=MENU_BLOCK,
            label=plain(_(self.label)),
            hint=plain(_(_MENU_HINT)),
            element=StaticSelectElement(
                action_id=action_id(MENU_BLOCK),
                options=[first, *options],
                initial_option=option_with(options, mine) or first,
            ),
        )
        return [menu, text] if text else [menu]

    def read(self, view: View, before: Member) -> str | None:
        """
        The place that was chosen or named.

        Whichever of the two is new wins, since the other still shows the place from *before*.
        """
        block = view["state"]["values"].get(MENU_BLOCK) or {}
        picked_in_menu = picked(block.get(action_id(MENU_BLOCK)))
        chosen = None if picked_in_menu in (None, NONE) else str(picked_in_menu)
        if self.entry(view) is None:
            return chosen if block else self.now(before)
        named = Text.read(self, view, before)
        was = fold_place(self.now(before) or "")
        if chosen and fold_place(chosen) != was and (not named or fold_place(named) == was):
            return chosen
        return named or chosen


PLACE = MeetingPlace(
    key="place",
    label=N_("Your place"),
    hint=N_(
        "The city or office where you'd meet in person, over lunch or on a walk. Only somebody "
        "you'd meet there reads it. Once three people have named it, I offer it to everybody."
    ),
    longest=LONGEST_PLACE,
    summary=N_("Your place"),
    objection=preference_checks.long_place,
    is_optional=True,
)
OFFICE_DAYS = AnyOf(
    key="office_days",
    label=N_("Your days there"),
    hint=N_("I tell nobody. If you choose none, any of your working days will do."),
    choices=choices.WEEKDAYS,
    value=int,
    summary=N_("Your days there"),
    objection=preference_checks.other_office_days,
    is_optional=True,
)
