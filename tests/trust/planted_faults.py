"""Planted faults, each a leak or a wrong moment, that the generated histories must find."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot import delivery
from bot.checkins import next_listener, occasions
from bot.memory import consent, gate
from bot.memory.gate import Gate
from storage import details, erasure, members
from storage.database import Transaction
from storage.records import Detail, Member, OffDay, Tier, Timing
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


def _chosen_otherwise(**otherwise: Any) -> PlantedFault:
    """Check-ins are planned as if their owner had chosen otherwise."""

    def switch(patch: pytest.MonkeyPatch) -> None:
        first = occasions._first

        def planned(detail: Detail, owner_zone: str) -> Any:
            told = {name: value(detail) for name, value in otherwise.items()}
            return first(replace(detail, **told), owner_zone)

        patch.setattr(occasions, "_first", planned)

    return switch


def _instead_of(chosen: Timing, instead: Timing) -> PlantedFault:
    """One of the owner's choices counts as another."""
    return _chosen_otherwise(
        timing=lambda detail: instead if detail.timing is chosen else detail.timing
    )


def _day_is_over_at_once(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(occasions, "_after_the_day", lambda detail, _: detail.shared_at)


def _after_three_days(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(occasions, "_FOUR_WEEKS", timedelta(days=3))


def _silence_is_no_answer(patch: pytest.MonkeyPatch) -> None:
    """Whoever was told is told again, once the others had their turns."""
    patch.setattr(next_listener, "_is_done", lambda _: False)


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
    "as soon as they're at work waits": _instead_of(Timing.AS_SOON, Timing.MORNING_AFTER),
    "the morning of the day is the one after": _instead_of(Timing.ON_THE_DAY, Timing.MORNING_AFTER),
    "the morning after is at once": _instead_of(Timing.MORNING_AFTER, Timing.AS_SOON),
    "a chosen day is the morning after": _instead_of(Timing.CHOSEN_DAY, Timing.MORNING_AFTER),
    "a day has ended before it began": _day_is_over_at_once,
    "before an off day is after it": _chosen_otherwise(
        off_day=lambda detail: OffDay.AFTER if detail.off_day is OffDay.BEFORE else OffDay.BEFORE
    ),
    "four weeks later is three days later": _after_three_days,
    "whoever was told hears again": _silence_is_no_answer,
    "listeners outlive an erasure": _not_erased(listeners.c.person_id),
}
