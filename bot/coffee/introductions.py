"""The results of a draw: matches, and the messages about them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import combinations
from random import Random

from bot import delivery
from bot.coffee.booking.arrangement import OPEN_WORKING_DAYS
from bot.coffee.custom_openers import (
    CustomOpeners,
    Openers,
    custom_openers,
    had_together,
    is_custom,
)
from bot.coffee.openers import EVERY_OPENER, OPENERS, QUIET
from bot.delivery import MessageKind
from bot.memory import bring_coffee_notes, grieving_among, return_coffee_notes
from bot.pairing import Drawn, Reason
from bot.runtime.working_hours import Hours, hours_of, later_on_working_day
from storage import matches, members, people, rounds, send_history
from storage.database import Transaction
from storage.records import Match, MatchState, Member, PartState, Round, new_id

OUTCOME_AFTER_WORKING_DAYS = 4

_DEEPEST = 3
_SHARE_OF_CUSTOM = 0.5
_DEPTHS = {one.key: one.depth for one in EVERY_OPENER}


def matches_of(
    tx: Transaction, round_: Round, drawn: Drawn, rng: Random, now: datetime
) -> list[Match]:
    """The matches of a draw, each with reasons and an opener that no two of its people have had."""
    everybody = {one for group in drawn.matches for one in group}
    had = matches.openers_by_pair(tx, round_.workspace_id, everybody)
    custom = custom_openers(tx, round_.workspace_id, round_.id)
    grieving = grieving_among(tx, round_.workspace_id, everybody, now)
    made = []
    for group, reasons in zip(drawn.matches, drawn.reasons, strict=True):
        is_written = Reason.WRITING in reasons
        count = len(group) if is_written else 1
        if grieving.isdisjoint(group):
            first, *more = _first_openers(group, had, custom, rng, count)
        else:
            first, *more = _quiet_openers(group, had, rng, count)
        made.append(
            Match(
                workspace_id=round_.workspace_id,
                id=new_id(),
                round_id=round_.id,
                organiser_id=group[0],
                opener_key=first,
                people=group,
                made_at=now,
                reasons=reasons,
                more_openers=tuple(more),
                state=MatchState.WRITTEN if is_written else MatchState.PICKING,
            )
        )
    return made


def _first_openers(
    group: Sequence[str], had: Openers, custom: CustomOpeners, rng: Random, count: int
) -> list[str]:
    """
    The light openers of an introduction: one, or one for each who is to write.

    Every other time, the first is one that an admin added, if there is any: they are few beside
    Kith's own, and would hardly ever be seen.
    """
    bank = _fresh_openers(group, had)
    added = custom.fresh(group, had_together(group, had))
    if added and rng.random() < _SHARE_OF_CUSTOM:
        first = rng.choice(added)
    else:
        first = rng.choice(bank or [one.key for one in OPENERS])
    others = [one for one in bank if one != first]
    return [first, *rng.sample(others, min(count - 1, len(others)))]


def _quiet_openers(group: Sequence[str], had: Openers, rng: Random, count: int) -> list[str]:
    """So many quiet openers, where one of them grieves: the others can't tell that from any."""
    fresh = _fresh_quiet(group, had)
    return rng.sample(fresh if len(fresh) >= count else QUIET, count)


def _fresh_quiet(group: Sequence[str], had: Openers) -> list[str]:
    known = had_together(group, had)
    return [key for key in QUIET if key not in known]


def anybody_grieves(tx: Transaction, match: Match, now: datetime) -> bool:
    """Whether one of a match is in the first weeks after a loss; then only quiet openers suit."""
    return bool(grieving_among(tx, match.workspace_id, match.people, now))


def another_opener(tx: Transaction, match: Match, now: datetime) -> str | None:
    """
    An opener that no two people of a match have had: one that an admin added, by turns.

    Of Kith's own it is one of the next depth, and where there is none left, one of the nearest;
    where one of them grieves, a quiet one. ``None`` if they have had all.
    """
    had = matches.openers_by_pair(tx, match.workspace_id, match.people)
    if anybody_grieves(tx, match, now):
        quiet = _fresh_quiet(match.people, had)
        return quiet[int(match.id[:8], 16) % len(quiet)] if quiet else None
    custom = custom_openers(tx, match.workspace_id, match.round_id)
    added = custom.fresh(match.people, had_together(match.people, had))
    bank = _of_next_depth(match, had)
    is_their_turn = not is_custom((match.opener_key, *match.more_openers)[-1])
    fresh = added if added and (is_their_turn or not bank) else bank
    # The id of a match is random, so each has its own order.
    return fresh[int(match.id[:8], 16) % len(fresh)] if fresh else None


def _of_next_depth(match: Match, had: Openers) -> list[str]:
    """The keys of Kith's own that are one step deeper than the latest, or as near to it as can."""
    own = [key for key in (match.opener_key, *match.more_openers) if not is_custom(key)]
    latest = _DEPTHS.get(own[-1], 1) if own else 0
    next_depth = min(_DEEPEST, latest + 1)
    for depth in sorted(range(1, _DEEPEST + 1), key=lambda one: abs(one - next_depth)):
        fresh = _fresh_openers(match.people, had, depth)
        if fresh:
            return fresh
    return []


def _fresh_openers(group: Sequence[str], had: Openers, depth: int = 1) -> list[str]:
    """The keys of Kith's own of a depth that no two of these people have had together."""
    known = had_together(group, had)
    return [one.key for one in EVERY_OPENER if one.depth == depth and one.key not in known]


def introduce(
    tx: Transaction,
    round_: Round,
    made: Sequence[Match],
    joined: Mapping[str, Member],
    now: datetime,
) -> None:
    """Store new matches of a round, and queue all messages about them."""
    each = [(person_id, match.id) for match in made for person_id in match.people]
    ids = [person_id for person_id, _ in each]
    hours = {person_id: hours_of(joined[person_id]) for person_id in ids}
    matches.add(tx, _with_ends(made, hours, now))
    bring_coffee_notes(tx, made, now)
    rounds.set_parts(tx, round_.workspace_id, round_.id, ids, PartState.MATCHED)
    # Many people share the same hours, so each is worked out once.
    later = {
        one: later_on_working_day(one, now, OUTCOME_AFTER_WORKING_DAYS)
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


def introduction_due_at(tx: Transaction, match: Match) -> datetime | None:
    """When the people of a match are to be introduced; ``None`` once they have been."""
    kind = MessageKind.INTRODUCTION
    return send_history.waiting_until(tx, match.workspace_id, kind, match.id, None)


def is_introduced(tx: Transaction, match: Match) -> bool:
    """Whether the introduction of a match no longer waits."""
    return introduction_due_at(tx, match) is None


def are_any_apart(tx: Transaction, match: Match) -> bool:
    """Whether two people of a match are kept apart; somebody may have asked for it since."""
    return any(
        people.are_apart(tx, match.workspace_id, one, other)
        for one, other in combinations(match.people, 2)
    )


def leave_over(tx: Transaction, match: Match, now: datetime) -> None:
    """
    End a match whose people weren't introduced, because one left, or keeps another apart.

    The rest read what everybody reads for whom nobody was free, and come first next time (P13).
    """
    here = match.workspace_id
    delivery.withdraw(tx, here, [match.id], now)
    return_coffee_notes(tx, match, now)
    if match.state is None:
        # It was made before people picked times.
        return
    matches.change(tx, match, state=MatchState.CALLED_OFF, due_at=None, closes_at=None)
    rest = members.several(tx, here, match.people)
    tell_left_over(tx, rounds.get(tx, here, match.round_id), sorted(rest), now)


def _with_ends(made: Sequence[Match], hours: Mapping[str, Hours], now: datetime) -> list[Match]:
    """Each with the end of its days, which are reckoned anew once it was introduced."""
    ends = {one: later_on_working_day(one, now, OPEN_WORKING_DAYS) for one in set(hours.values())}
    latest = [max(ends[hours[person_id]] for person_id in match.people) for match in made]
    return [
        replace(match, closes_at=end, due_at=end) for match, end in zip(made, latest, strict=True)
    ]


def tell_left_over(tx: Transaction, round_: Round, ids: Sequence[str], now: datetime) -> None:
    """Tell members who couldn't be matched that they come first next time (P11)."""
    rounds.set_parts(tx, round_.workspace_id, round_.id, ids, PartState.LEFT_OVER)
    delivery.queue_all(
        tx,
        MessageKind.LEFT_OVER_NOTE,
        workspace_id=round_.workspace_id,
        addressed=[(person_id, round_.id, now) for person_id in ids],
    )
