"""The results of a draw: matches, and the messages about them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from random import Random

from bot import delivery
from bot.coffee.openers import OPENERS
from bot.delivery import MessageKind
from bot.memory import bring_coffee_notes
from bot.pairing import Drawn
from bot.runtime.working_hours import hours_of, later_on_working_day
from storage import matches, rounds
from storage.database import Transaction
from storage.records import Match, Member, PartState, Round, new_id

_OUTCOME_AFTER_WORKING_DAYS = 4


def matches_of(round_: Round, drawn: Drawn, rng: Random, now: datetime) -> list[Match]:
    """The matches of a draw, each with an organiser, an opener and reasons."""
    return [
        Match(
            workspace_id=round_.workspace_id,
            id=new_id(),
            round_id=round_.id,
            organiser_id=rng.choice(group),
            opener_key=rng.choice(OPENERS).key,
            people=group,
            made_at=now,
            reasons=reasons,
        )
        for group, reasons in zip(drawn.matches, drawn.reasons, strict=True)
    ]


def introduce(
    tx: Transaction,
    round_: Round,
    made: Sequence[Match],
    joined: Mapping[str, Member],
    now: datetime,
) -> None:
    """Store new matches of a round, and queue all messages about them."""
    matches.add(tx, made)
    bring_coffee_notes(tx, made, now)
    each = [(person_id, match.id) for match in made for person_id in match.people]
    ids = [person_id for person_id, _ in each]
    rounds.set_parts(tx, round_.workspace_id, round_.id, ids, PartState.MATCHED)
    hours = {person_id: hours_of(joined[person_id]) for person_id in ids}
    # Many people share the same hours, so each is worked out once.
    later = {
        one: later_on_working_day(one, now, _OUTCOME_AFTER_WORKING_DAYS)
        for one in set(hours.values())
    }
    for kind, addressed in (
        (MessageKind.INTRODUCTION, [(None, match.id, now) for match in made]),
        (MessageKind.COFFEE_NOTE, [(person, match_id, now) for person, match_id in each]),
        (
            MessageKind.OUTCOME_QUESTION,
            [(person, match_id, later[hours[person]]) for person, match_id in each],
        ),
    ):
        delivery.queue_all(tx, kind, workspace_id=round_.workspace_id, addressed=addressed)


def tell_left_over(tx: Transaction, round_: Round, ids: Sequence[str], now: datetime) -> None:
    """Tell members who couldn't be matched that they come first next time (P11)."""
    rounds.set_parts(tx, round_.workspace_id, round_.id, ids, PartState.LEFT_OVER)
    delivery.queue_all(
        tx,
        MessageKind.LEFT_OVER_NOTE,
        workspace_id=round_.workspace_id,
        addressed=[(person_id, round_.id, now) for person_id in ids],
    )
