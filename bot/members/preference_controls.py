"""The kinds of fields in the preferences form: what Slack shows, and what is read from it.

Reading is lenient: a missing field or an unknown key leaves the preference as it was, because the
form may have been opened before an update.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import time
from typing import Any

from slack_sdk.models.blocks import (
    CheckboxesElement,
    InputBlock,
    InputInteractiveElement,
    Option,
    PlainTextInputElement,
    RadioButtonsElement,
    StaticMultiSelectElement,
    StaticSelectElement,
    TimePickerElement,
)

from bot.i18n import Translator
from bot.members.choices import Choices, Pairs
from bot.slack.action_ids import ActionId
from bot.slack.blocks import plain
from bot.slack.mrkdwn import verbatim
from bot.slack.typed_names import tidied
from storage.records import Member

View = Mapping[str, Any]


def action_id(key: str) -> str:
    """The id of a field's element; its block is named by the key alone."""
    return f"{ActionId.CHANGE_FIELD}.{key}"


def _none(_member: Member) -> None:
    """The check of a field in which nothing can be wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field(ABC):
    """
    A preference: an attribute of :class:`Member`, and how people see and change it.

    ``key``: the attribute. ``summary``: its label in the ledger and the export; ``None`` where the
    words of another field include it. ``spelled``: its words there, where they aren't simply what
    was chosen. ``objection``: a sentence about a value that can't be meant. ``sets_hours``:
    messages are planned by it.
    """

    key: str
    label: str
    hint: str | None = None
    summary: str | None = None
    spelled: Callable[[Translator, Member], str] | None = None
    objection: Callable[[Member], str | None] = _none
    is_optional: bool = False
    redraws: bool = False
    sets_hours: bool = False

    @abstractmethod
    def element(self, _: Translator, member: Member) -> InputInteractiveElement | None:
        """Slack's element, filled in; ``None`` where there is nothing to choose."""

    @abstractmethod
    def read(self, view: View, before: Member) -> Any:
        """The value that is filled in, or the one from *before*."""

    @abstractmethod
    def words(self, _: Translator, member: Member) -> str:
        """What a member chose, in words; empty if they left it open."""

    def block(self, _: Translator, member: Member) -> InputBlock | None:
        """The field in the form; ``None`` where there is nothing to choose."""
        element, hint = self.element(_, member), self.hint_for(_, member)
        if element is None:
            return None
        return InputBlock(
            block_id=self.key,
            label=plain(_(self.label)),
            hint=plain(hint) if hint else None,
            element=element,
            optional=self.is_optional,
            dispatch_action=self.redraws or None,
        )

    def hint_for(self, _: Translator, member: Member) -> str | None:
        """What stands below the field."""
        return _(self.hint) if self.hint else None

    def now(self, member: Member) -> Any:
        """What a member has chosen."""
        return getattr(member, self.key)

    def entry(self, view: View) -> Mapping[str, Any] | None:
        """What Slack says of this field: there is one element in each block."""
        block: Mapping[str, Any] = view["state"]["values"].get(self.key) or {}
        return next((block[name] for name in block if name.startswith(action_id(self.key))), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class OneOf(Field):
    """One option, as radio buttons or in a menu. ``value``: makes a preference of its key."""

    choices: Choices
    value: Callable[[str], Any] = str
    in_menu: bool = False

    def element(self, _: Translator, member: Member) -> InputInteractiveElement:
        """Radio buttons, or a menu."""
        options = options_of(self.choices.named(_, member))
        kind = StaticSelectElement if self.in_menu else RadioButtonsElement
        start = option_with(options, str(self.now(member)))
        return kind(action_id=action_id(self.key), options=options, initial_option=start)

    def read(self, view: View, before: Member) -> Any:
        """The option that is chosen."""
        key = picked(self.entry(view))
        return self.value(key) if key in self.choices.keys(before) else self.now(before)

    def words(self, _: Translator, member: Member) -> str:
        """The name of the option."""
        return names_of(self.choices.named(_, member), [str(self.now(member))])


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyOf(Field):
    """Several options, as checkboxes or in a menu; they are kept in the order of the choices."""

    choices: Choices
    value: Callable[[str], Any] = str
    in_menu: bool = False

    def element(self, _: Translator, member: Member) -> InputInteractiveElement:
        """Checkboxes, or a menu."""
        options = options_of(self.choices.named(_, member))
        ticked = {str(one) for one in self.now(member)}
        # Slack takes no empty list.
        initial_options = [option for option in options if option.value in ticked] or None
        if not self.in_menu:
            return CheckboxesElement(
                action_id=action_id(self.key), options=options, initial_options=initial_options
            )
        return StaticMultiSelectElement(
            action_id=action_id(self.key),
            placeholder=plain(_("Choose as many as you like")),
            options=options,
            initial_options=initial_options,
        )

    def read(self, view: View, before: Member) -> tuple[Any, ...]:
        """The options that are chosen."""
        entry = self.entry(view)
        if entry is None:
            return tuple(self.now(before))
        values = {option.get("value") for option in entry.get("selected_options") or []}
        return tuple(self.value(key) for key in self.choices.keys(before) if key in values)

    def words(self, _: Translator, member: Member) -> str:
        """The names of the options."""
        return names_of(self.choices.named(_, member), map(str, self.now(member)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Field):
    """A short text of at most ``longest`` characters, on one line."""

    longest: int

    def element(self, _: Translator, member: Member) -> InputInteractiveElement:
        """A text field; a text that is too long may be drawn again before it is submitted."""
        now = self.now(member)
        return PlainTextInputElement(
            action_id=action_id(self.key),
            initial_value=now and now[: self.longest],
            max_length=self.longest,
        )

    def read(self, view: View, before: Member) -> Any:
        """The text on one line, or ``None`` for one that is empty, or that nobody sees."""
        entry = self.entry(view)
        if entry is None:
            return self.now(before)
        return tidied(str(entry.get("value") or "")) or None

    def words(self, _: Translator, member: Member) -> str:
        """The text itself."""
        return verbatim(self.now(member) or "")


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeOfDay(Field):
    """A local time of day."""

    def element(self, _: Translator, member: Member) -> InputInteractiveElement:
        """A time picker."""
        return TimePickerElement(action_id=action_id(self.key), initial_time=self.words(_, member))

    def read(self, view: View, before: Member) -> Any:
        """The time that is chosen."""
        try:
            return time.fromisoformat(str((self.entry(view) or {}).get("selected_time")))
        except ValueError:
            return self.now(before)

    def words(self, _: Translator, member: Member) -> str:
        """The time."""
        return f"{self.now(member):%H:%M}"


def options_of(pairs: Pairs) -> list[Option]:
    """Slack's options for (key, name) pairs."""
    return [Option(value=str(key), text=plain(name)) for key, name in pairs]


def option_with(options: list[Option], key: str | None) -> Option | None:
    """The option with this key, if it is offered."""
    return next((option for option in options if option.value == key), None)


def picked(entry: Mapping[str, Any] | None) -> Any:
    """The key of the option that is chosen in a field, or ``None``."""
    return ((entry or {}).get("selected_option") or {}).get("value")


def names_of(pairs: Pairs, keys: Iterable[str]) -> str:
    """The names of these keys; an unknown key is passed over."""
    names = dict(pairs)
    return ", ".join(names[key] for key in keys if key in names)
