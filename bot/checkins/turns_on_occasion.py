"""Who has the next turn on one occasion; four weeks after a loss, those who read it come first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.checkins import next_listener, nudges
from bot.checkins.occasions import FOUR_WEEKS_LATER, Occasion, occasions
from bot.checkins.plans import PLANS
from bot.memory import readers_of
from bot.runtime.working_hours import hours_of
from storage import check_ins, details, members
from storage.database import Transaction
from storage.records import CheckIn, CheckInState, Detail, Member


def plan_next_turn(
    tx: Transaction, detail: Detail, occasion: Occasion, now: datetime, besides: str | None = None
) -> None:
    """Plan the next turn on one occasion, for anybody but *besides*."""
    turns = check_ins.of_detail(tx, detail.workspace_id, detail.id)
    for listener, moment in _next_turns(tx, detail, occasion, turns, now, besides):
        nudges.plan(tx, detail, occasion, listener, moment)


def let_readers_remember(tx: Transaction, detail: Detail, now: datetime) -> None:
    """
    Plan four weeks later anew where another than the planned listener is to be asked first.

    It was planned when it was shared, and nobody had read it then.
    """
    owner = members.get(tx, detail.workspace_id, detail.owner_id)
    known = occasions(detail, owner.zone) if owner else ()
    occasion = next((one for one in known if one.number == FOUR_WEEKS_LATER), None)
    turns = check_ins.of_detail(tx, detail.workspace_id, detail.id)
    planned = [
        one
        for one in turns
        if one.occasion == FOUR_WEEKS_LATER and one.state is CheckInState.PLANNED
    ]
    if occasion is None or now >= occasion.since or not planned:
        return
    others = [one for one in turns if one not in planned]
    found = [one.person_id for one, _ in _next_turns(tx, detail, occasion, others, now)]
    if found and found != [one.person_id for one in planned]:
        nudges.cancel_planned(tx, planned, now)
        plan_next_turn(tx, detail, occasion, now)


def _next_turns(
    tx: Transaction,
    detail: Detail,
    occasion: Occasion,
    turns: Sequence[CheckIn],
    now: datetime,
    besides: str | None = None,
) -> list[tuple[Member, datetime]]:
    """Who has the next turn on one occasion after these *turns*, and when."""
    named = joined(tx, detail)
    if occasion.number == FOUR_WEEKS_LATER:
        named = _who_remembers(tx, detail, named, turns)
    found = next_listener.next_turns(
        occasion,
        PLANS[detail.kind].everybody,
        [(one.person_id, hours_of(one)) for one in named if one.person_id != besides],
        [check_in for check_in in turns if next_listener.counts_on(check_in, occasion, now)],
        now,
    )
    by_id = {one.person_id: one for one in named}
    return [(by_id[turn.person_id], turn.moment) for turn in found]


def joined(tx: Transaction, detail: Detail) -> list[Member]:
    """The listeners who have joined, in the owner's order."""
    named = details.listeners_of(tx, detail.workspace_id, detail.id)
    known = members.several(tx, detail.workspace_id, [one.person_id for one in named])
    return [known[one.person_id] for one in named if one.person_id in known]


def _who_remembers(
    tx: Transaction, detail: Detail, named: Sequence[Member], turns: Sequence[CheckIn]
) -> list[Member]:
    """Who has been in touch about it, then who has read it, then all others."""
    asked = {one.person_id for one in turns if one.state is CheckInState.ASKED}
    read = readers_of(tx, detail)
    return sorted(named, key=lambda one: (one.person_id not in asked, one.person_id not in read))
