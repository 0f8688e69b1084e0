"""The fields of the preferences form that choose a place: a time zone, a country, a region."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from slack_sdk.models.blocks import (
    InputInteractiveElement,
    Option,
    OptionGroup,
    StaticSelectElement,
)

from bot.i18n import Translator
from bot.members.choices import Choices, Pairs, initial
from bot.members.preference_controls import (
    Field,
    View,
    action_id,
    names_of,
    option_with,
    options_of,
    picked,
)
from bot.slack.blocks import plain
from storage.records import Member

# Stands for no country and no region: Slack takes no option without a value.
NONE = "none"
# What a member has whose time zone Slack doesn't show.
_UTC = "UTC"
# Slack's limit for the options of a menu, and for those of each group in it.
_MOST_OPTIONS = 100


def _no_end(_member: Member) -> None:
    """The holidays of a place don't end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Country(Field):
    """
    A place in a menu of any length that starts with ``no_place``, which stands for ``None``.

    ``known_until``: the last year in which all holidays of the place are known.
    """

    choices: Choices
    no_place: str
    known_until: Callable[[Member], int | None] = _no_end

    def element(self, _: Translator, member: Member) -> InputInteractiveElement | None:
        """The menu."""
        return self.menu(_, member, action_id(self.key))

    def read(self, view: View, before: Member) -> Any:
        """The place that is chosen."""
        return self.chosen(view, before)

    def words(self, _: Translator, member: Member) -> str:
        """The name of the place."""
        return names_of(self.choices.named(_, member), [self.now(member) or NONE])

    def hint_for(self, _: Translator, member: Member) -> str | None:
        """What stands below the field; where the holidays of the place end, this is said, too."""
        hint, last = Field.hint_for(self, _, member), self.known_until(member)
        if last is None:
            return hint
        ending = _(
            "I know this country's holidays until the end of {year}. After that, I only know those "
            "that are on the same date every year.",
            year=last,
        )
        return f"{hint} {ending}" if hint else ending

    def menu(self, _: Translator, member: Member, element_id: str) -> StaticSelectElement:
        """The menu; a long one is cut into groups."""
        places = self.choices.named(_, member)
        first, *others = options_of(((NONE, _(self.no_place)), *places))
        start = option_with(others, self.now(member)) or first
        if len(places) < _MOST_OPTIONS:
            return StaticSelectElement(
                action_id=element_id, options=[first, *others], initial_option=start
            )
        groups = _groups(first, others, places)
        return StaticSelectElement(action_id=element_id, option_groups=groups, initial_option=start)

    def chosen(self, view: View, before: Member) -> Any:
        """The place that is chosen, among those that are offered to *before*."""
        key = picked(self.entry(view))
        if key == NONE:
            return None
        return key if key in self.choices.keys(before) else self.now(before)


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone(Country):
    """A time zone by a city in it; ``no_place`` stands for UTC."""

    def read(self, view: View, before: Member) -> Any:
        """The zone that is chosen."""
        return self.chosen(view, before) or _UTC


@dataclass(frozen=True, slots=True, kw_only=True)
class Region(Country):
    """
    A region of the place in the field ``country``; not shown where that has none.

    The id of its element ends with the country whose regions it offers, so that no choice is
    carried over when the form is drawn again for another country.
    """

    country: Country

    def element(self, _: Translator, member: Member) -> InputInteractiveElement | None:
        """The menu of the regions, if there are any."""
        if not self.choices.keys(member):
            return None
        return self.menu(_, member, f"{action_id(self.key)}.{self.country.now(member)}")

    def read(self, view: View, before: Member) -> Any:
        """
        The region that is chosen.

        If the form was submitted before it was drawn again for another country, the region is
        prefixed by its own country: BE is Berlin in Germany, but Bern in Switzerland.
        """
        country, was = self.country.read(view, before), self.country.now(before)
        block = view["state"]["values"].get(self.key)
        if country is None or not block:
            return self.now(before) if country == was else None
        shown = next(iter(block)).rpartition(".")[2]
        region = self.chosen(view, before if shown == was else _in(before, shown))
        return region if region is None or shown == country else f"{shown}-{region}"


def _in(member: Member, country: str) -> Member:
    return replace(member, country=country, subdivision=None)


def _groups(first: Option, others: list[Option], places: Pairs) -> list[OptionGroup]:
    """Groups that are labelled with the first and the last letter in them."""
    groups: list[OptionGroup] = []
    for begin in range(0, len(places), _MOST_OPTIONS - 1):
        part = slice(begin, begin + _MOST_OPTIONS - 1)
        letters = [initial(name) for _key, name in places[part]]
        options = others[part] if groups else [first, *others[part]]
        groups.append(OptionGroup(label=plain(f"{letters[0]} – {letters[-1]}"), options=options))
    return groups
