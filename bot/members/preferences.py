"""Preferences: read from the form, checked, and compared with those from before."""

from __future__ import annotations

from dataclasses import replace

from bot.members.meeting_place import PLACE
from bot.members.preference_checks import no_place
from bot.members.preference_controls import View
from bot.members.preference_fields import FIELDS
from storage.records import Member


class InvalidPreferences(Exception):
    """Preferences that can't be meant; ``sentences``: what is wrong, by the key of the field."""

    def __init__(self, sentences: dict[str, str]) -> None:
        super().__init__("preferences that can't be meant")
        self.sentences = sentences


def preferences_in(view: View, before: Member) -> Member:
    """The member with the preferences that are filled in, over those from *before*."""
    return replace(before, **{field.key: field.read(view, before) for field in FIELDS})


def objections(wished: Member, *, asks_place: bool = True) -> dict[str, str]:
    """
    What is wrong with these preferences: a sentence for each field, by its key.

    A form from before an update may not have asked for the place, so none is missing then.
    """
    found = {field.key: field.objection(wished) for field in FIELDS}
    found[PLACE.key] = found[PLACE.key] or (no_place(wished) if asks_place else None)
    return {key: sentence for key, sentence in found.items() if sentence}


def changed(before: Member, after: Member) -> tuple[str, ...]:
    """The keys of the fields that differ, in their order."""
    return tuple(field.key for field in FIELDS if field.now(before) != field.now(after))
