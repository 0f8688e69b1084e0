"""Planted faults, each a leak in one place, that the generated histories must find."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot import delivery
from bot.memory import consent, gate
from bot.memory.gate import Gate
from storage import details, erasure, members
from storage.database import Transaction
from storage.records import Member, Tier
from storage.tables import listeners

PlantedFault = Callable[[pytest.MonkeyPatch], None]
_logger = logging.getLogger("kith.memory")


def _asked_as(**otherwise: Any) -> PlantedFault:
    """The gate asks the rule with false facts."""

    def switch_off(patch: pytest.MonkeyPatch) -> None:
        def may_see(detail: Any, **true: Any) -> bool:
            told = {
                name: value(detail, true) if callable(value) else value
                for name, value in otherwise.items()
            }
            return consent.may_see(told.pop("detail", detail), **{**true, **told})

        patch.setattr(gate, "may_see", may_see)

    return switch_off


def _left_out(module: object, name: str) -> PlantedFault:
    """A function does nothing."""
    return lambda patch: patch.setattr(module, name, lambda *_, **__: None)


def _not_erased(column: Any) -> PlantedFault:
    """Erasure leaves one table unchanged."""
    rest = tuple(one for one in erasure._THEIRS if one is not column)
    return lambda patch: patch.setattr(erasure, "_THEIRS", rest)


def _words_in_log(patch: pytest.MonkeyPatch) -> None:
    recall = Gate.recall

    def told(self: Gate, *given: Any, **named: Any) -> Any:
        recalled = recall(self, *given, **named)
        _logger.debug("recalled=%s", recalled)
        return recalled

    patch.setattr(Gate, "recall", told)


def _no_brake(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(consent, "is_braked", lambda *_: False)


def _former_members(patch: pytest.MonkeyPatch) -> None:
    """Neither the gate nor the services notice that somebody has left."""
    _asked_as(has_joined=True)(patch)
    get_locked, seen = members.get_locked, dict[str, Member]()

    def stays(tx: Transaction, workspace_id: str, person_id: str) -> Member | None:
        found = get_locked(tx, workspace_id, person_id)
        if found is not None:
            seen[person_id] = found
        return found or seen.get(person_id)

    patch.setattr(members, "get_locked", stays)


PLANTED_FAULTS: dict[str, PlantedFault] = {
    "everybody is a listener": _asked_as(
        listener_ids=lambda _, true: frozenset({true["viewer_id"]})
    ),
    "no brake": _no_brake,
    "no quiet list": _asked_as(kept_apart=False),
    "a former member may read": _former_members,
    "no end": _asked_as(
        detail=lambda detail, _: replace(detail, ends_at=detail.ends_at + timedelta(days=900))
    ),
    "no tier": _asked_as(tier=Tier.ALL),
    "readings are not noted": _left_out(details, "note_disclosure"),
    "nothing is taken back": _left_out(delivery, "withdraw"),
    "words in the log": _words_in_log,
    "listeners outlive an erasure": _not_erased(listeners.c.person_id),
}
