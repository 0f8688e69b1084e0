"""Nudges: the messages that bring check-ins to a listener; one may bring several."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from bot import delivery
from bot.checkins.moments import last_for
from bot.checkins.occasions import Occasion, occasions
from bot.checkins.plans import FOR_THIS_DAY, PLANS
from bot.checkins.turn_times import same_day_turn_over, turn_over
from bot.delivery import MessageKind
from bot.memory import Gate
from bot.runtime.working_hours import hours_of
from storage import check_ins, details, members
from storage.database import Transaction
from storage.records import CheckIn, CheckInState, Detail, Member, new_id

# States in which the message in Slack still names the owner.
NAMING = (CheckInState.TOLD, CheckInState.READ, CheckInState.ASKED, CheckInState.LAPSED)


def nudge_of(check_in: CheckIn) -> str:
    """
    The subject id of a check-in's message: its own, or that of the check-in it was bundled with.

    A check-in that is only planned has its own message waiting, whatever was tried before.
    """
    if check_in.state is CheckInState.PLANNED:
        return check_in.id
    return check_in.with_id or check_in.id


def plan(
    tx: Transaction, detail: Detail, occasion: Occasion, listener: Member, moment: datetime
) -> None:
    """Plan a nudge to a listener at this moment."""
    check_in = CheckIn(
        workspace_id=detail.workspace_id,
        id=new_id(),
        detail_id=detail.id,
        person_id=listener.person_id,
        state=CheckInState.PLANNED,
        planned_for=moment,
        told_at=None,
        due_at=None,
        occasion=occasion.number,
    )
    check_ins.add(tx, check_in, listener.zone)
    delivery.queue(
        tx,
        MessageKind.CHECK_IN,
        workspace_id=detail.workspace_id,
        receiver_id=listener.person_id,
        subject_id=check_in.id,
        due_at=moment,
        send_until=last_for(occasion, hours_of(listener), moment),
        urgency=urgency_of(detail, occasion),
    )


def move(
    tx: Transaction, check_in: CheckIn, occasion: Occasion, listener: Member, moment: datetime
) -> None:
    """Move a planned nudge to another moment."""
    if moment == check_in.planned_for:
        return
    check_ins.change(tx, check_in, check_in.state, planned_for=moment, planned_zone=listener.zone)
    until = last_for(occasion, hours_of(listener), moment)
    delivery.move(tx, MessageKind.CHECK_IN, check_in.workspace_id, check_in.id, moment, until)


def due_together(
    tx: Transaction, check_in: CheckIn, detail: Detail, now: datetime
) -> list[tuple[CheckIn, Detail]]:
    """Other due check-ins of the same owner and listener, for the same message."""
    found = []
    here, me = check_in.workspace_id, check_in.person_id
    for other in check_ins.of_listener(tx, here, me, CheckInState.PLANNED):
        about = details.get(tx, here, other.detail_id)
        if other.id == check_in.id or about is None or other.planned_for > now:
            continue
        if about.owner_id == detail.owner_id:
            found.append((other, about))
    return found


def told(tx: Transaction, check_in: CheckIn, nudge_id: str, now: datetime) -> None:
    """Record that a nudge was sent; the listener has the turn until the next working day."""
    over = silence_ends(tx, check_in, now) or now
    with_id = None if check_in.id == nudge_id else nudge_id
    check_ins.change(tx, check_in, CheckInState.TOLD, told_at=now, due_at=over, with_id=with_id)


def silence_ends(tx: Transaction, check_in: CheckIn, now: datetime) -> datetime | None:
    """When a turn that begins now ends without an answer; ``None`` if they are no member."""
    listener = members.get(tx, check_in.workspace_id, check_in.person_id)
    if listener is None:
        return None
    occasion = occasion_of(tx, check_in)
    if occasion is not None and occasion.only_on is not None:
        return same_day_turn_over(now)
    return turn_over(hours_of(listener), now)


def occasion_of(tx: Transaction, check_in: CheckIn) -> Occasion | None:
    """The occasion of a check-in, if its detail still has it."""
    detail = details.get(tx, check_in.workspace_id, check_in.detail_id)
    owner = members.get(tx, detail.workspace_id, detail.owner_id) if detail else None
    known = occasions(detail, owner.zone) if detail and owner else ()
    return next((one for one in known if one.number == check_in.occasion), None)


def was_read_before(tx: Transaction, check_in: CheckIn) -> bool:
    """Whether its listener has read the same detail."""
    return any(
        reading.person_id == check_in.person_id and reading.shown_at is not None
        for reading in details.disclosures_of(tx, check_in.workspace_id, check_in.detail_id)
    )


def was_put_off(tx: Transaction, check_in: CheckIn) -> bool:
    """Whether its listener was told on the same occasion, and asked for another day."""
    turns = check_ins.of_detail(tx, check_in.workspace_id, check_in.detail_id)
    return any(
        one.state is CheckInState.PUT_OFF
        and (one.person_id, one.occasion) == (check_in.person_id, check_in.occasion)
        for one in turns
        if one.id != check_in.id
    )


def urgency_of(detail: Detail, occasion: Occasion) -> int:
    """Its rank among what is due in one morning; after a loss, what is for this day only."""
    urgency = PLANS[detail.kind].urgency
    return min(urgency, FOR_THIS_DAY) if occasion.only_on is not None else urgency


def cancel_planned(tx: Transaction, turns: Iterable[CheckIn], now: datetime) -> None:
    """Cancel the check-ins among these that are only planned."""
    for check_in in turns:
        if check_in.state is CheckInState.PLANNED:
            empty(tx, [check_in], now)
            check_ins.change(tx, check_in, CheckInState.STOPPED)


def keep_better_not_to_ask(tx: Transaction, detail: Detail, now: datetime) -> None:
    """
    Let those who are still to hear that it's better not to ask hear it, though it is forgotten.

    The note is about nothing any more: it names neither its owner nor a day.
    """
    here, kind = detail.workspace_id, MessageKind.BETTER_NOT_TO_ASK
    for reader_id in sorted(delivery.unsent_about(tx, kind, here, detail.id)):
        delivery.queue(
            tx, kind, workspace_id=here, receiver_id=reader_id, subject_id=new_id(), due_at=now
        )


def revoke(tx: Transaction, turns: Iterable[CheckIn], now: datetime) -> None:
    """
    Withdraw these check-ins; a turn that was told counts as passed and ends as usual (P7, P13).

    A message stays if it also brings another detail that its listener may still see.
    """
    lost = list(turns)
    for check_in in lost:
        if check_in.state is CheckInState.TOLD:
            check_ins.change(tx, check_in, CheckInState.PASSED)
    empty(tx, lost, now)


def empty(tx: Transaction, turns: Iterable[CheckIn], now: datetime) -> None:
    """Withdraw the messages of these check-ins that bring nothing else the listener may see."""
    gone = {check_in.id: check_in for check_in in turns}
    for workspace_id, nudge_id in {(one.workspace_id, nudge_of(one)) for one in gone.values()}:
        others = check_ins.of_nudge(tx, workspace_id, nudge_id)
        if not any(_is_live(tx, other, now) for other in others if other.id not in gone):
            delivery.withdraw(tx, workspace_id, [nudge_id], now)
            # Thanks stand where a listener has been in touch, and name the owner.
            if any(other.state is CheckInState.ASKED for other in others):
                delivery.empty_again(tx, workspace_id, [nudge_id])


def _is_live(tx: Transaction, check_in: CheckIn, now: datetime) -> bool:
    """Whether a check-in still has something that its listener may see."""
    detail = details.get(tx, check_in.workspace_id, check_in.detail_id)
    if check_in.state not in NAMING or detail is None:
        return False
    return Gate.may_see(tx, check_in.person_id, detail, now)
